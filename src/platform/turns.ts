import { Unavailable } from './faults';

/** How many may be at it. */
export interface TurnLimits {
  readonly atOnce: number;
  /** How many may wait besides; more are told at once to try again. */
  readonly waiting: number;
  /** How many of one caller's may wait or be at it, so that nobody keeps all others out. */
  readonly ofCaller: number;
  readonly waitMillis: number;
}

/** Lets a few at once do what the process can do only so much of. */
export interface Turns {
  /**
   * Waits for a turn; call what it gives, once, when it is over. Unavailable when too many wait already, when it takes too long, and when `left`
   * is aborted meanwhile.
   */
  readonly take: (caller: string, left: AbortSignal) => Promise<() => void>;
}

/** Turns are had in the order in which they were asked for. */
export function createTurns({ atOnce, waiting, ofCaller, waitMillis }: TurnLimits): Turns {
  const queue: (() => void)[] = [];
  const byCaller = new Map<string, number>();
  let taken = 0;

  const count = (caller: string, more: number): void => {
    const now = (byCaller.get(caller) ?? 0) + more;
    if (now === 0) byCaller.delete(caller);
    else byCaller.set(caller, now);
  };
  const wait = (left: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        left.removeEventListener('abort', leave);
      };
      const leave = (): void => {
        settle();
        queue.splice(queue.indexOf(next), 1);
        reject(left.aborted ? gone() : busy());
      };
      const next = (): void => {
        settle();
        resolve();
      };
      const timer = setTimeout(leave, waitMillis);
      left.addEventListener('abort', leave);
      queue.push(next);
    });
  const give = (): void => {
    const next = queue.shift();
    // A turn goes on to the next without being free in between: nobody comes before those who wait.
    if (next === undefined) taken -= 1;
    else next();
  };

  return {
    take: async (caller, left) => {
      if (left.aborted) throw gone();
      if ((byCaller.get(caller) ?? 0) >= ofCaller || (taken >= atOnce && queue.length >= waiting)) throw busy();
      count(caller, 1);
      try {
        if (taken < atOnce) taken += 1;
        else await wait(left);
      } catch (error) {
        count(caller, -1);
        throw error;
      }
      return () => {
        count(caller, -1);
        give();
      };
    },
  };
}

const busy = (): Unavailable => new Unavailable('Too much of this is being reckoned just now. Try again shortly.');
const gone = (): Unavailable => new Unavailable('The operation ended before it was its turn.');
