import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait for another process that starts or stops the same cluster (it may be creating one). */
const LOCK_PATIENCE_MILLIS = 60_000;

/** Whether a process with this id runs, be it somebody else's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When the process was started, in the kernel's own count, or '' where /proc is not to be had. It tells a process
 * from a later one that was given the same id, as happens at once when a container starts again.
 */
function startOf(pid: number): string {
  try {
    // The name, in brackets, may hold spaces: the fields are counted from after it. The twentieth is the start.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isSameProcess(record: string): boolean {
  const [pid = '', start = ''] = record.trim().split(' ');
  return /^\d+$/.test(pid) && isRunning(Number(pid)) && (start === '' || start === startOf(Number(pid)));
}

function ownRecord(): string {
  return `${process.pid} ${startOf(process.pid)}`;
}

/** The processes that use one thing together; who leaves last puts out the light. */
export interface ProcessRegister {
  readonly enter: () => void;
  /** Takes this process out, and gives whether no living one is left. */
  readonly leave: () => boolean;
}

/** A register kept as one small file a process in `folder`. Those of processes that were killed do not count. */
export function openProcessRegister(folder: string): ProcessRegister {
  const own = join(folder, String(process.pid));
  return {
    enter: () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(own, ownRecord());
    },
    leave: () => {
      rmSync(own, { force: true });
      const others = readdirSync(folder).map((name) => join(folder, name));
      const gone = others.filter((file) => !isSameProcess(textOf(file)));
      for (const file of gone) rmSync(file, { force: true });
      return gone.length === others.length;
    },
  };
}

/** Runs `work` while no other process does under the same file. The lock of a process that was killed is taken over. */
export async function withFileLock<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  for (let waited = 0; !take(file); waited += 25) {
    if (waited > LOCK_PATIENCE_MILLIS) throw new Error(`Another process keeps ${file}; end it, or remove the file.`);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, ownRecord(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = textOf(file);
  // An empty file is one that is being written at this moment.
  if (holder !== '' && !isSameProcess(holder)) {
    try {
      // By rename, which only one of several waiting processes can do.
      renameSync(file, `${file}.${process.pid}`);
      rmSync(`${file}.${process.pid}`, { force: true });
    } catch {
      return false;
    }
  }
  return false;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
