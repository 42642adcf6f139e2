import { addMonths, londonDay } from '../../../kernel/dates';
import { ok, unchanged } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import { newId } from '../../../platform/new-id';
import { findStepsDue, insertTransitionTask, listStepsOf } from '../repository/transition';
import { STEP_LEAD_MONTHS, stepsAt, TRANSITION_STEPS } from '../rules/transitions';

/**
 * Puts on record the steps of growing up that fall due in the next months in placements that run (A3), once for each child, each in a write
 * of its own: a run that breaks off leaves what it did, and the next does the rest. Gives how many it added.
 */
export async function createTransitionTasks(ctx: Ctx): Promise<number> {
  const today = londonDay(ctx.clock.now());
  const months = [...new Set(Object.values(TRANSITION_STEPS).map((step) => step.months))];
  const tx = await ctx.read();
  const due = await findStepsDue(tx, months, today, addMonths(today, STEP_LEAD_MONTHS));
  const known = await listStepsOf(tx, [...new Set(due.map(({ childId }) => childId))]);
  const missing = due
    .flatMap(({ months: age, ...step }) =>
      stepsAt(age).map(({ kind, owner }) => ({ ...step, kind, ownerAgencyKind: owner })),
    )
    .filter(({ childId, kind }) => !known.has(`${childId} ${kind}`));
  let added = 0;
  for (const step of missing) {
    const result = await ctx.write(
      { event: 'transition-task.created', clientMutationId: null, input: step },
      async (write) => {
        const transitionTaskId = newId();
        if (!(await insertTransitionTask(write, { ...step, transitionTaskId }))) return unchanged(null);
        const { caseId, kind, placementId } = step;
        write.record({ type: 'TransitionTask', id: transitionTaskId, caseId, detail: { kind, placementId } });
        return ok(null);
      },
    );
    if (result.ok && result.isUnchanged !== true) added += 1;
  }
  return added;
}
