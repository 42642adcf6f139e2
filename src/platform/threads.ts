import { Worker } from 'node:worker_threads';
import { Unavailable } from './faults';

/** Work that goes on in a thread of its own. */
export interface Thread {
  /** Its end: resolves when all is done, rejects with what it threw. One that was stopped resolves too. */
  readonly ended: Promise<void>;
  /** Ends it at once, in the middle of whatever it does. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a file in a thread of its own, so that what takes seconds keeps no request waiting. The file (a full path without its ending) gets
 * `order` as its workerData and posts what it has to tell; both are copied, nothing is shared.
 */
export function startThread(file: string, order: unknown, hear: (told: unknown) => void): Thread {
  const path = require.resolve(file);
  // Run from source, by tests and measurements, a thread compiles as it goes.
  const execArgv = path.endsWith('.ts') ? ['-r', '@swc-node/register'] : [];
  const worker = new Worker(path, { workerData: order, execArgv });
  worker.on('message', hear);
  let isStopped = false;
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0 || isStopped) resolve();
      else reject(new Error('a thread ended before its work was done'));
    });
  });
  return {
    ended,
    stop: async () => {
      isStopped = true;
      await worker.terminate();
    },
  };
}

/**
 * What a thread tells that tells one thing. It is stopped, and Unavailable thrown, when `left` is aborted and when it takes longer than it may.
 */
export async function askThread(file: string, order: unknown, left: AbortSignal, mostMillis: number): Promise<unknown> {
  if (left.aborted) throw new Unavailable('The operation ended before it was reckoned.');
  const heard: unknown[] = [];
  const thread = startThread(file, order, (told) => {
    heard.push(told);
  });
  const reasons: string[] = [];
  const stop = (reason: string) => (): void => {
    reasons.push(reason);
    thread.stop().catch(() => undefined);
  };
  const leave = stop('The operation ended before it was reckoned.');
  left.addEventListener('abort', leave);
  const timer = setTimeout(stop('It takes too long to reckon. Ask for less of it, or try again later.'), mostMillis);
  try {
    await thread.ended;
  } finally {
    clearTimeout(timer);
    left.removeEventListener('abort', leave);
  }
  if (reasons[0] !== undefined) throw new Unavailable(reasons[0]);
  if (heard.length === 0) throw new Error('a thread ended and told nothing');
  return heard[0];
}
