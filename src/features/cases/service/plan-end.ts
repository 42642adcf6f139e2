import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { upsertPlan } from '../repository/plan';
import { insertPlanEvent, listPlanEventsByChildIds } from '../repository/plan-event';
import { listRedressByChildIds } from '../repository/redress';
import { PlanEventKind } from '../rules/clock-codes';
import { endedBefore, isSameEnd } from '../rules/once-events';
import type { EhcPlan } from '../rules/plan';
import { undoneEndsOfPlans } from '../rules/plan-life-said';
import { stands, type GivenPlanEvent, type PlanEvent, type StandingPlanEvent } from '../rules/plan-events';
import type { CeaseReason } from '../rules/sen2';
import { findPlanMadeBy } from './plan-there';

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
  const isOfIt = plan.ceasedDate !== null && plan.ceasedDate === corrected?.eventDate;
  // The end of an earlier plan, entered late or put right, takes nothing from the last: least of all that the child died.
  if (eventDate !== null && plan.ceasedDate !== null && eventDate < plan.ceasedDate && !isOfIt) return;
  if (eventDate !== null) await upsertPlan(tx, caseId, { ...plan, ceaseReason: reason, ceasedDate: eventDate });
  else if (isOfIt) {
    await upsertPlan(tx, caseId, { ...plan, ceaseReason: null, ceasedDate: null });
  }
}

/** The entry that a case's end of the plan has, which another day of the same end puts right; undefined: there is none, or it was of a plan before this one. */
function endOf(
  events: readonly StandingPlanEvent[],
  ofCase: string,
  { ceasedDate, madeBy }: { readonly ceasedDate: Day | null; readonly madeBy: Day | null },
): StandingPlanEvent | undefined {
  const last = events.filter(({ kind, caseId }) => kind === PlanEventKind.PLAN_CEASED && caseId === ofCase).at(-1);
  if (last === undefined || ceasedDate === null) return last;
  return isSameEnd(last.eventDate, ceasedDate, events.map(dated), madeBy) ? last : undefined;
}

const dated = ({ kind, eventDate }: StandingPlanEvent) => ({ kind, day: eventDate });

async function listStanding(tx: Tx, childId: string): Promise<StandingPlanEvent[]> {
  return ((await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? []).filter(stands);
}

/** Why the plan of a case cannot have ended on a day beside what is recorded under all cases of the child, at `ceased`; nothing where it can (A5). */
export async function endedRefusals(
  tx: WriteTx,
  of: { readonly caseId: string; readonly childId: string },
  ceasedDate: Day,
): Promise<readonly Refusal<'PLAN_ENDED'>[]> {
  // What is recorded meanwhile under another case is judged by too.
  await lockUntilCommit(tx, `plan-events:${tx.actor.localArea}:${of.childId}`);
  const events = await listStanding(tx, of.childId);
  const madeBy = await findPlanMadeBy(tx, of.childId);
  const own = endOf(events, of.caseId, { ceasedDate, madeBy });
  const others = events.filter((one) => one !== own).map(dated);
  const redress = (await listRedressByChildIds(tx, [of.childId])).get(of.childId) ?? [];
  const undone = undoneEndsOfPlans({ events: others, finals: [], redress });
  const standing = others.filter((one) => !undone.has(one));
  const message = endedBefore(ceasedDate, standing, madeBy);
  return message === null ? [] : [{ code: 'PLAN_ENDED', field: ['ceased'], message }];
}

/** Records the end that was written of the plan of a case as what happened to it, so that its clocks end too. */
export async function recordPlanEnd(
  tx: WriteTx,
  of: { readonly caseId: string; readonly childId: string },
  { ceasedDate, ceaseReason }: Pick<EhcPlan, 'ceasedDate' | 'ceaseReason'>,
): Promise<void> {
  const madeBy = await findPlanMadeBy(tx, of.childId);
  const before = endOf(await listStanding(tx, of.childId), of.caseId, { ceasedDate, madeBy });
  if ((before?.eventDate ?? null) === ceasedDate) return;
  await insertPlanEvent(tx, newId(), of, {
    kind: PlanEventKind.PLAN_CEASED,
    eventDate: ceasedDate,
    providerUrn: null,
    correctsId: before?.planEventId ?? null,
    ceaseReason: ceasedDate === null ? null : ceaseReason,
  });
}
