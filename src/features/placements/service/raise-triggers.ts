import { londonDay, type Day } from '../../../kernel/dates';
import { ok, unchanged, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { lockCase } from '../../cases/repository/case';
import { referAgainIn } from '../../cases/service/refer-again';
import { lockPlacement } from '../repository/placement';
import { findTransitionsOn, insertTrigger, listRaised, listWatchedPlacements } from '../repository/trigger';
import { TriggerKind } from '../rules/codes';
import { dueTriggers, findRaiseProblems, REQUEST_OF, type DueTrigger } from '../rules/triggers';

/**
 * Raises a case for everything that is due of the area's running placements today and has raised none (R10), each in a write of its own: a run
 * that breaks off leaves what it did, and the next one does the rest and nothing twice. Gives how many it raised.
 */
export async function raiseDueTriggers(ctx: Ctx): Promise<number> {
  const today = londonDay(ctx.clock.now());
  const due = await findDueTriggers(await ctx.read(), today);
  let raised = 0;
  for (const one of due) {
    const result = await ctx.write({ event: 'trigger.raised', clientMutationId: null, input: one }, (tx) =>
      raiseTriggerIn(tx, one),
    );
    if (result.ok && result.isUnchanged !== true) raised += 1;
  }
  return raised;
}

/** What is due on a day and has raised no case yet. */
export async function findDueTriggers(tx: Tx, today: Day): Promise<DueTrigger[]> {
  const watched = await listWatchedPlacements(tx, today);
  const transitions = await findTransitionsOn(tx, today);
  const due = watched.flatMap((one) => {
    const { placementId, caseId } = one;
    const transition = transitions.get(placementId);
    return [
      ...dueTriggers(one, today),
      ...(transition === undefined ? [] : [{ placementId, caseId, kind: TriggerKind.TRANSITION, dueDate: transition }]),
    ];
  });
  const raised = new Set((await listRaised(tx, due)).map(keyOf));
  return due.filter((one) => !raised.has(keyOf(one)));
}

/** Raises one, unless the placement has ended meanwhile or it was raised by somebody else a moment ago. */
async function raiseTriggerIn(tx: WriteTx, due: DueTrigger): Promise<Result<string | null, never>> {
  const earlier = await lockCase(tx, due.caseId);
  const placement = await lockPlacement(tx, due.placementId);
  const isOver = findRaiseProblems(placement, londonDay(tx.clock.now())).length > 0;
  if (isOver || (await listRaised(tx, [due])).length > 0) return unchanged(null);
  const { caseId } = await raiseCaseIn(tx, { due, earlier, summary: null });
  return ok(caseId);
}

/** A thing that raises a case, the placement's case (locked), and what the new referral begins with. */
export interface RaisedBy {
  readonly due: DueTrigger;
  readonly earlier: Awaited<ReturnType<typeof lockCase>>;
  readonly summary: string | null;
}

/** The draft that a trigger raises: it follows the placement's case, and stands in that officer's work. */
export async function raiseCaseIn(
  tx: WriteTx,
  { due, earlier, summary }: RaisedBy,
): Promise<{ readonly caseId: string; readonly caseTriggerId: string }> {
  const { caseId } = await referAgainIn(tx, { earlier, requestType: REQUEST_OF[due.kind], summary });
  const caseTriggerId = newId();
  await insertTrigger(tx, { ...due, caseTriggerId, raisedCaseId: caseId });
  const { kind, placementId } = due;
  tx.record({ type: 'CaseTrigger', id: caseTriggerId, caseId, detail: { kind, placementId, version: 1 } });
  return { caseId, caseTriggerId };
}

function keyOf({ placementId, kind, dueDate }: DueTrigger): string {
  return `${placementId} ${kind} ${dueDate}`;
}
