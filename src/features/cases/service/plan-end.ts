import type { Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { upsertPlan } from '../repository/plan';
import { insertPlanEvent, listPlanEventsByChildIds } from '../repository/plan-event';
import { PlanEventKind } from '../rules/clock-codes';
import type { EhcPlan } from '../rules/plan';
import { stands, type GivenPlanEvent, type PlanEvent } from '../rules/plan-events';
import type { CeaseReason } from '../rules/sen2';

/** Writes of the plan of a case what an event says of its end, or takes back what the event that it corrects had said. */
export async function writePlanEnd(
  tx: WriteTx,
  caseId: string,
  { kind, eventDate }: GivenPlanEvent,
  {
    plan,
    reason,
    corrected,
  }: { readonly plan: EhcPlan; readonly reason: CeaseReason | null; readonly corrected: PlanEvent | undefined },
): Promise<void> {
  if (kind !== PlanEventKind.PLAN_CEASED) return;
  if (eventDate !== null) await upsertPlan(tx, caseId, { ...plan, ceaseReason: reason, ceasedDate: eventDate });
  else if (plan.ceasedDate !== null && plan.ceasedDate === corrected?.eventDate) {
    await upsertPlan(tx, caseId, { ...plan, ceaseReason: null, ceasedDate: null });
  }
}

/** Records the end that was written of the plan of a case as what happened to it, so that its clocks end too. */
export async function recordPlanEnd(
  tx: WriteTx,
  of: { readonly caseId: string; readonly childId: string },
  ceasedDate: Day | null,
): Promise<void> {
  const events = (await listPlanEventsByChildIds(tx, [of.childId])).get(of.childId) ?? [];
  const before = events
    .filter(stands)
    .filter(({ kind, caseId }) => kind === PlanEventKind.PLAN_CEASED && caseId === of.caseId)
    .at(-1);
  if ((before?.eventDate ?? null) === ceasedDate) return;
  await insertPlanEvent(tx, newId(), of, {
    kind: PlanEventKind.PLAN_CEASED,
    eventDate: ceasedDate,
    providerUrn: null,
    correctsId: before?.planEventId ?? null,
  });
}
