import { londonDay } from '../../../kernel/dates';
import { ok, unchanged } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { requireDone } from '../../../platform/jobs';
import { listCasesWithClocks } from '../repository/clock-list';
import {
  listChangedChildren,
  listChildrenAfter,
  listClockChanges,
  replaceKeptClocks,
  updateClocksKept,
  type KeptClockOf,
} from '../repository/kept-clock';
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
  let last: string | null;
  do {
    last = await keepSome(ctx, 'clocks.kept', (tx) => listChangedChildren(tx, CHILDREN_AT_A_TIME));
  } while (last !== null);
}

/** The same of an area in which none were kept yet: whoever is answered after it finds them. */
export async function keepFirstClocks(ctx: Ctx): Promise<void> {
  await keepClocks(ctx);
  requireDone(
    await ctx.write({ event: 'clocks.first-kept', clientMutationId: null, input: {} }, async (tx) => {
      await updateClocksKept(tx);
      tx.record({ type: 'LocalArea', id: tx.actor.localArea });
      return ok(null);
    }),
  );
}

/**
 * Works out every child's clocks anew, some at a time, what is kept of the others standing meanwhile: what they follow from beside the facts of the area, the
 * rules of a new release say, is told by no row.
 */
export async function renewClocks(ctx: Ctx): Promise<void> {
  const renewAfter = (after: string | null): Promise<string | null> =>
    keepSome(ctx, 'clocks.renewed', (tx) => listChildrenAfter(tx, after, CHILDREN_AT_A_TIME));
  let last: string | null = null;
  do {
    last = await renewAfter(last);
  } while (last !== null);
}

/** Keeps the clocks of some children in one write; gives the last of them, null where there were none. */
async function keepSome(
  ctx: Ctx,
  event: string,
  listChildren: (tx: Tx) => Promise<readonly string[]>,
): Promise<string | null> {
  return requireDone(
    await ctx.write({ event, clientMutationId: null, input: {} }, async (tx) => {
      await lockUntilCommit(tx, `clocks:${tx.actor.localArea}`);
      const childIds = await listChildren(tx);
      const last = childIds.at(-1);
      if (last === undefined) return unchanged(null);
      const changeIds = await listClockChanges(tx, childIds);
      const clocks = await workOutClocks(tx, await listCasesWithClocks(tx, childIds));
      await replaceKeptClocks(tx, { childIds, changeIds }, clocks);
      tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { children: childIds.length } });
      return ok(last);
    }),
  );
}
