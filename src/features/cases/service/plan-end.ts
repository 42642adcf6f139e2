import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findPlansByCaseIds, upsertPlan } from '../repository/plan';
import { insertPlanEvent, listPlanEventsByChildIds } from '../repository/plan-event';
import { listRedressByChildIds } from '../repository/redress';
import { PlanEventKind } from '../rules/clock-codes';
import { endedBefore, isSameEnd } from '../rules/once-events';
import { BLANK_PLAN, type EhcPlan } from '../rules/plan';
import { undoneEndsOfPlans } from '../rules/plan-life-said';
import { stands, type PlanEvent, type StandingPlanEvent } from '../rules/plan-events';
import type { CeaseReason } from '../rules/sen2';
import { staysUndone } from '../rules/undone-end';
import { findPlanMadeBy } from './plan-there';

/**
 * Writes of the plans of some cases of a child the last end by day that is entered under each and stands, with its reason: what the entries say is kept with the plan for who asks for the ends of many, and worked out anew from all of
 * them, so that what is entered late, put right or taken back leaves there what it leaves on record. An end of which no entry ever told stays as it is known.
 */
export async function writePlanEnds(tx: WriteTx, childId: string, caseIds: readonly string[]): Promise<void> {
  const entries = ((await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? []).filter(isEnd);
  const plans = await findPlansByCaseIds(tx, caseIds);
  for (const caseId of new Set(caseIds)) {
    const plan = plans.get(caseId) ?? BLANK_PLAN;
    const last = entries.filter((one) => one.caseId === caseId && stands(one)).at(-1);
    const { eventDate: ceasedDate, ceaseReason } = last ?? { eventDate: null, ceaseReason: null };
    const isSame = plan.ceasedDate === ceasedDate && plan.ceaseReason === ceaseReason;
    const isEntered = entries.some(({ eventDate }) => eventDate === plan.ceasedDate);
    const isOwn = plan.ceasedDate !== null && !isEntered && plan.ceasedDate > (ceasedDate ?? '');
    if (!isSame && !isOwn) await upsertPlan(tx, caseId, { ...plan, ceasedDate, ceaseReason });
  }
}

const isEnd = ({ kind }: PlanEvent): boolean => kind === PlanEventKind.PLAN_CEASED;

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

const dated = ({ kind, eventDate, ceaseReason }: StandingPlanEvent) => ({ kind, day: eventDate, ceaseReason });

async function listStanding(tx: Tx, childId: string): Promise<StandingPlanEvent[]> {
  return ((await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? []).filter(stands);
}

/**
 * Why the plan of a case cannot have ended so beside what is recorded under all cases of the child, at `ceased`; nothing where it can (A5). `staysUndone`: the end that is put right was undone by an order, and is so on that day too.
 */
export async function judgePlanEnd(
  tx: WriteTx,
  of: { readonly caseId: string; readonly childId: string },
  { ceasedDate, ceaseReason }: { readonly ceasedDate: Day; readonly ceaseReason: CeaseReason },
): Promise<{ readonly refusals: readonly Refusal<'PLAN_ENDED'>[]; readonly staysUndone: boolean }> {
  // What is recorded meanwhile under another case is judged by too.
  await lockUntilCommit(tx, `plan-events:${tx.actor.localArea}:${of.childId}`);
  const events = await listStanding(tx, of.childId);
  const madeBy = await findPlanMadeBy(tx, of.childId);
  const own = endOf(events, of.caseId, { ceasedDate, madeBy });
  const others = events.filter((one) => one !== own).map(dated);
  const redress = (await listRedressByChildIds(tx, [of.childId])).get(of.childId) ?? [];
  const to = { kind: PlanEventKind.PLAN_CEASED, day: ceasedDate, ceaseReason };
  const from = own && { ...to, day: own.eventDate, ceaseReason: own.ceaseReason };
  if (from !== undefined && staysUndone(from, to, { beside: others, redress, planMadeBy: madeBy })) {
    return { refusals: [], staysUndone: true };
  }
  const undone = undoneEndsOfPlans({ events: others, finals: [], redress });
  const standing = others.filter((one) => !undone.has(one));
  const message = ceasedDate === own?.eventDate ? null : endedBefore(ceasedDate, standing, madeBy);
  const refusals = message === null ? [] : [{ code: 'PLAN_ENDED' as const, field: ['ceased'], message }];
  return { refusals, staysUndone: false };
}

/** Records the end that was written of the plan of a case, or its reason, as what happened to it, so that its clocks end too and it is told alike wherever it is read. */
export async function recordPlanEnd(
  tx: WriteTx,
  of: { readonly caseId: string; readonly childId: string },
  { ceasedDate, ceaseReason }: Pick<EhcPlan, 'ceasedDate' | 'ceaseReason'>,
): Promise<void> {
  const madeBy = await findPlanMadeBy(tx, of.childId);
  const before = endOf(await listStanding(tx, of.childId), of.caseId, { ceasedDate, madeBy });
  if ((before?.eventDate ?? null) === ceasedDate && (before?.ceaseReason ?? null) === ceaseReason) return;
  await insertPlanEvent(tx, newId(), of, {
    kind: PlanEventKind.PLAN_CEASED,
    eventDate: ceasedDate,
    providerUrn: null,
    correctsId: before?.planEventId ?? null,
    ceaseReason: ceasedDate === null ? null : ceaseReason,
  });
}
