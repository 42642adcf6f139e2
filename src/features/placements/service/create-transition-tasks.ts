import { londonDay, type Day } from '../../../kernel/dates';
import { ok, unchanged } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { findStepsDue, insertTransitionTask, type DueStep } from '../repository/transition';

/**
 * Puts on record the steps of growing up that fall due in the next months, by the rules in force (A3): once for each child and side, each in a
 * write of its own, so that a run that breaks off leaves what it did and the next does the rest. Of all children, or of that of one case. Who
 * pays of that side in the placement that runs answers for it. Gives how many it added.
 */
export async function createTransitionTasks(ctx: Ctx, caseId: string | null = null): Promise<number> {
  const today = londonDay(ctx.clock.now());
  const tx = await ctx.read();
  const due = await findStepsDue(tx, today, caseId);
  const ownerOf = await readOwners(tx, due, today);
  let added = 0;
  for (const step of due) {
    const task = { ...step, transitionTaskId: newId(), ownerHolderId: ownerOf(step) };
    const result = await ctx.write(
      { event: 'transition-task.created', clientMutationId: null, input: step },
      async (write) => {
        if (!(await insertTransitionTask(write, task))) return unchanged(null);
        const { transitionTaskId: id, kind, ownerAgencyKind, placementId } = task;
        write.record({
          type: 'TransitionTask',
          id,
          caseId: step.caseId,
          detail: { kind, ownerAgencyKind, placementId },
        });
        return ok(null);
      },
    );
    if (result.ok && result.isUnchanged !== true) added += 1;
  }
  return added;
}

/** Who pays of each side in a placement today, the first in the order of its agreement; null: nobody. */
async function readOwners(tx: Tx, due: readonly DueStep[], today: Day): Promise<(step: DueStep) => string | null> {
  const ids = [...new Set(due.flatMap(({ placementId }) => placementId ?? []))];
  const lines = await listLinesByPlacementIds(tx, ids);
  const payersOf = (placementId: string | null): string[] =>
    (lines.get(placementId ?? '') ?? []).flatMap(({ versions }) =>
      versions
        .filter(({ span }) => (span.startDate ?? today) <= today && (span.endDate === null || today <= span.endDate))
        .flatMap(({ shares }) => shares.map(({ payer }) => payer)),
    );
  const payers = await findPayersByIds(tx, [...new Set(ids.flatMap(payersOf))]);
  return ({ placementId, ownerAgencyKind }) =>
    payersOf(placementId).find((payer) => payers.get(payer)?.agencyKind === ownerAgencyKind) ?? null;
}
