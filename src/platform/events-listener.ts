import { type Database } from './db';
import { describeError } from './describe-error';
import { EVENTS_CHANNEL } from './events';
import { type Logger } from './log';

/** Waits between attempts to listen again. */
const RECONNECT_MILLIS = [100, 500, 2_000, 5_000] as const;

/** The one connection of a process that hears of new events. */
export interface EventListener {
  /** Listens from now on, again and again where the connection is lost. Safe to call often. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * `hear` is told the area of new events; `back` that the connection is there, for the first time or again, so that
 * whatever came in between can be looked up.
 */
export function createEventListener(
  { database, log }: { readonly database: Database; readonly log: Logger },
  hear: (localArea: string) => void,
  back: () => void,
): EventListener {
  let listening: Promise<(() => Promise<void>) | null> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let attempts = 0;
  let isStopped = false;

  const again = (error: unknown): void => {
    listening = null;
    if (isStopped) return;
    log.warn(describeError(error), 'new events are not heard of: listening again');
    retry = setTimeout(
      () => {
        retry = null;
        start();
      },
      RECONNECT_MILLIS[Math.min(attempts, RECONNECT_MILLIS.length - 1)],
    ).unref();
    attempts += 1;
  };
  const start = (): void => {
    if (isStopped || listening !== null || retry !== null) return;
    listening = database
      .listen(EVENTS_CHANNEL, (payload) => hear(payload.split(':')[0] ?? ''), again)
      .then((end) => {
        attempts = 0;
        back();
        return end;
      })
      .catch((error: unknown) => {
        again(error);
        return null;
      });
  };
  return {
    start,
    stop: async () => {
      isStopped = true;
      if (retry !== null) clearTimeout(retry);
      await (
        await listening
      )?.();
    },
  };
}
