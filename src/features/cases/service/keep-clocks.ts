import { londonDay } from '../../../kernel/dates';
import { ok, unchanged } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { requireDone } from '../../../platform/jobs';
import { listCasesWithClocks } from '../repository/clock-list';
import { insertClockChanges, listClockChanges, replaceKeptClocks, type KeptClockOf } from '../repository/kept-clock';
import type { CaseFacts } from '../rules/case';
import { AFTER_ALL, BEFORE_ALL, keptClocks } from '../rules/kept-clocks';
import { readClocksByDay } from './read-clocks';

/** Children of one write: bounds its memory. */
const CHILDREN_AT_A_TIME = 1_000;

/** The clocks of cases as they are kept. */
export async function workOutClocks(tx: Tx, cases: readonly CaseFacts[]): Promise<KeptClockOf[]> {
  if (cases.length === 0) return [];
  const clocksOn = await readClocksByDay(tx, cases);
  const before = clocksOn(BEFORE_ALL);
  const after = clocksOn(AFTER_ALL);
  const today = londonDay(tx.clock.now());
  return cases.flatMap(({ caseId, childId }) =>
    keptClocks(before.get(caseId) ?? [], after.get(caseId) ?? [], today).map((clock) => ({ childId, caseId, clock })),
  );
}

/**
 * Works out and keeps the clocks of the children of whom something changed; until then they are worked out whenever they are asked for. What changes
 * meanwhile stays noted: the notes are read before the facts, and only those read are taken away.
 */
export async function keepClocks(ctx: Ctx): Promise<void> {
  let isMore = true;
  while (isMore) {
    isMore = requireDone(
      await ctx.write({ event: 'clocks.kept', clientMutationId: null, input: {} }, async (tx) => {
        await lockUntilCommit(tx, `clocks:${tx.actor.localArea}`);
        const changes = await listClockChanges(tx, CHILDREN_AT_A_TIME);
        if (changes.length === 0) return unchanged(false);
        const children = [...new Set(changes.map(({ childId }) => childId))];
        const clocks = await workOutClocks(tx, await listCasesWithClocks(tx, children));
        await replaceKeptClocks(tx, changes, clocks);
        tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { children: children.length } });
        return ok(children.length === CHILDREN_AT_A_TIME);
      }),
    );
  }
}

/** Works out every child's clocks anew: what they follow from beside the facts of the area, the rules of a new release say, is told by no row. */
export async function renewClocks(ctx: Ctx): Promise<void> {
  requireDone(
    await ctx.write({ event: 'clocks.renewed', clientMutationId: null, input: {} }, async (tx) => {
      await insertClockChanges(tx);
      tx.record({ type: 'LocalArea', id: tx.actor.localArea });
      return ok(null);
    }),
  );
  await keepClocks(ctx);
}
