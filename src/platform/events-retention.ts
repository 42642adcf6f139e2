import { ok, unchanged } from '../kernel/result';
import { millisBefore } from './clock';
import { type Job } from './jobs';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * Takes events out of the outbox that are older than so many days. A subscriber that was away longer is told so, and
 * asks anew. It leaves no audit event unless it took something.
 */
export function forgetEventsJob(keepDays: number): Job {
  return {
    name: 'events.forget',
    every: { dailyAt: '03:10' },
    run: async (ctx) => {
      await ctx.write({ event: 'events.forgotten', clientMutationId: null, input: { keepDays } }, async (tx) => {
        const olderThan = millisBefore(tx.clock.now(), keepDays * DAY_MILLIS);
        const [row] = await tx.query<{ count: bigint }>('select forget_events($1) as count', [olderThan]);
        const events = Number(row?.count ?? 0);
        tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { events, keepDays } });
        return events === 0 ? unchanged(null) : ok(null);
      });
    },
  };
}
