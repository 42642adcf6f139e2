import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './process-register';

const STOP_PATIENCE_MILLIS = 15_000;

/** A server as it wrote itself down. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** What `postmaster.pid` says: process, data folder, start, port, socket, address, memory, status, a line each. */
export function readPostmaster(data: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Whether the process is a postmaster of this folder, and not another that was given its number. */
export function isPostmasterOf(data: string, pid: number): boolean {
  if (!isRunning(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    // No /proc on this system: a running process is taken for it; a wrong one does not answer as `postgres`.
    return !existsSync('/proc/self');
  }
}

/** Sends the signal to the folder's postmaster, if one runs. */
export function signalPostmaster(data: string, signal: NodeJS.Signals): void {
  const postmaster = readPostmaster(data);
  if (postmaster === null || !isPostmasterOf(data, postmaster.pid)) return;
  try {
    process.kill(postmaster.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

/** A fast shutdown; an immediate one when that takes too long. Its file goes last, which is the sign that it ended. */
export async function stopPostmaster(data: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signalPostmaster(data, signal);
    for (let waited = 0; waited < STOP_PATIENCE_MILLIS; waited += 10) {
      const postmaster = readPostmaster(data);
      if (postmaster === null || !isPostmasterOf(data, postmaster.pid)) return;
      await sleep(10);
    }
  }
}
