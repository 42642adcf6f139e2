import { join } from 'node:path';
import type { Ctx } from '../../../platform/context';
import { askThread } from '../../../platform/threads';
import { createTurns } from '../../../platform/turns';
import type { AppraisalOrder, ReckonedAppraisal } from './appraisal-thread';

/**
 * Two at once in the whole process, however many ask: each keeps a core for seconds, and a connection to the database. Those who wait keep at most a
 * few connections of the pool, and not until the database ends their snapshot.
 */
const turns = createTurns({ atOnce: 2, waiting: 6, ofCaller: 4, waitMillis: 8_000 });

const MOST_MILLIS = 12_000;

/** Reckons what an order says. */
export type Reckon = (order: AppraisalOrder) => Promise<ReckonedAppraisal>;

/**
 * Does something that reckons an appraisal: waits for a turn before anything of it is read, and reckons in a thread, so that no other request waits
 * for it. Unavailable when too many ask at once, when it takes too long, and when the caller leaves.
 */
export async function withReckoning<Value>(ctx: Ctx, work: (reckon: Reckon) => Promise<Value>): Promise<Value> {
  const over = await turns.take(`${ctx.actor.localArea} ${ctx.actor.personId}`, ctx.ended);
  try {
    return await work(
      async (order) =>
        (await askThread(join(__dirname, 'appraisal-thread'), order, ctx.ended, MOST_MILLIS)) as ReckonedAppraisal,
    );
  } finally {
    over();
  }
}
