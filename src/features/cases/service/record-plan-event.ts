import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { RecordPlanEventCode } from '../refusals/clocks';
import { findPlansByCaseIds } from '../repository/plan';
import { insertPlanDecision } from '../repository/plan-decision';
import { listRedressByChildIds, listToldNotices } from '../repository/redress';
import { insertPlanEvent, listPlanEventsByChildIds } from '../repository/plan-event';
import type { CaseFacts } from '../rules/case';
import { PlanEventKind } from '../rules/clock-codes';
import { givesAppealRight } from '../rules/appeal-rights';
import { inWords } from '../rules/code-words';
import { isSameEnd } from '../rules/once-events';
import { BLANK_PLAN, type EhcPlan } from '../rules/plan';
import { checkPlanDecision, type GivenPlanDecision } from '../rules/plan-decisions';
import {
  checkPlanEvent,
  isUndoneEnd,
  stands,
  type GivenPlanEvent,
  type PlanEvent,
  type PlanEventFacts,
  type StandingPlanEvent,
} from '../rules/plan-events';
import { daysAmended } from '../rules/redress-facts';
import type { CeaseReason } from '../rules/sen2';
import { ceasingRefusals } from './ceasing';
import { keepUnderEnds } from './ends-on-notice';
import { lockCaseWithPapers, noteChange } from './open-case';
import { writePlanEnds } from './plan-end';
import { findPlanThere } from './plan-there';
import { deciderProblemOn, findDecisionFacts } from './record-plan-decision';

/** What happened to the plan of a case's child. */
export interface RecordPlanEventCommand extends GivenPlanEvent {
  readonly caseId: string;
  /** Of PLAN_CEASED: why, where the plan does not say it yet. */
  readonly ceaseReason?: CeaseReason | null;
  /** Of what a family may appeal against: who decided it, on which delegation and why; null or left out: that is said by itself. */
  readonly decision?: GivenPlanDecision | null;
}

/** Who decided an entry, as it is said, and what that is judged by. */
type Decided = Awaited<ReturnType<typeof findDecisionFacts>> & { readonly decision: GivenPlanDecision };

type Outcome = Result<{ readonly caseId: string; readonly planEventId: string }, Refusal<RecordPlanEventCode>>;

/**
 * Records what happened to a plan on a day: the facts that begin and end the statutory clocks. What was recorded wrongly is corrected by an
 * entry that names it. A plan goes on when its case is closed, so a closed case takes it too.
 */
export function recordPlanEvent(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPlanEventCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'plan-event.recorded', clientMutationId, input }, async (tx) => {
    const message = `“${inWords(input.kind)}” is recorded with the decision itself, with who took it and why: by recordAdultDecision.`;
    if (OF_ADULT_DECISIONS.has(input.kind)) {
      return refuse([{ code: 'RECORDED_WITH_DECISION', field: ['kind'], message }]);
    }
    return recordPlanEventIn(tx, input);
  });
}

/** What is recorded with a decision of adult services, and not by itself. */
const OF_ADULT_DECISIONS: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ADULT_HEALTH_DECIDED,
  PlanEventKind.CARE_ACT_DECIDED,
]);

/** `recordPlanEvent` within another write. NotFound for a case whose papers are not the actor's, and for an entry that is not the child's. */
export async function recordPlanEventIn(tx: WriteTx, command: RecordPlanEventCommand): Promise<Outcome> {
  const kept = await keepPlanEventIn(tx, command);
  if (!kept.ok) return kept;
  const { caseId, kind, eventDate } = command;
  const { planEventId } = kept.value;
  await noteChange(tx, caseId, {
    type: 'Case',
    id: caseId,
    changed: 'planEvents',
    detail: { planEventId, kind, eventDate, toldDate: command.told?.toldDate ?? null },
  });
  return kept;
}

/** `recordPlanEventIn` for a write that is more than the event: nothing is recorded of it, nobody is told. */
export async function keepPlanEventIn(tx: WriteTx, { caseId, ...said }: RecordPlanEventCommand): Promise<Outcome> {
  const { ceaseReason = null, decision = null, ...given } = said;
  const facts = await lockCaseWithPapers(tx, caseId);
  const { childId } = facts;
  // What is recorded under another case of the child is judged by too.
  await lockUntilCommit(tx, `plan-events:${tx.actor.localArea}:${childId}`);
  const entry = await readEntry(tx, facts, given, ceaseReason);
  const decided = await readDecided(tx, { childId, day: given.eventDate }, decision);
  const refusals = [
    ...decisionProblems(given, decided),
    ...(await correctedProblems(tx, childId, given)),
    ...checkPlanEvent(given, entry.judgedBy),
    ...(await endProblems(tx, facts, given, entry)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const planEventId = newId();
  const isEnd = given.kind === PlanEventKind.PLAN_CEASED && given.eventDate !== null;
  const kept = { ...given, ceaseReason: isEnd ? entry.reason : null };
  const keep = (): Promise<void> => insertPlanEvent(tx, planEventId, { childId, caseId }, kept);
  const ends = await keepUnderEnds(tx, facts, given, keep);
  if (ends.length > 0) return refuse(ends);
  if (decided?.decider) {
    const { decision: by, decider } = decided;
    const made = { ...by, planDecisionId: newId(), deciderGrade: decider.grade, replacesId: null };
    await insertPlanDecision(tx, { childId, caseId, planEventId }, made);
  }
  if (given.kind === PlanEventKind.PLAN_CEASED) {
    await writePlanEnds(tx, childId, [caseId, ...(entry.corrected === undefined ? [] : [entry.corrected.caseId])]);
  }
  return ok({ caseId, planEventId });
}

/** What an entry is kept with. */
interface Entry {
  /** Why the plan ended, as it is given or on record; null: that is not known, or it did not end. */
  readonly reason: CeaseReason | null;
  readonly corrected: PlanEvent | undefined;
  readonly judgedBy: PlanEventFacts;
}

/** What is on record beside an entry. NotFound for one to put right that is not of this child's plan. */
async function readEntry(
  tx: WriteTx,
  facts: CaseFacts,
  given: GivenPlanEvent,
  ceaseReason: CeaseReason | null,
): Promise<Entry> {
  const { caseId, childId } = facts;
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const corrected = events.find(({ planEventId }) => planEventId === given.correctsId);
  if (given.correctsId !== null && corrected === undefined) {
    throw new NotFound('There is no such entry of this plan.');
  }
  const plan = (await findPlansByCaseIds(tx, [caseId])).get(caseId) ?? BLANK_PLAN;
  const beside = await findEventFacts(tx, facts, given.providerUrn);
  const recorded = corrected?.ceaseReason ?? reasonOf(plan, given, events.filter(stands), beside);
  const judgedBy = { ...beside, events, ceaseReason: { given: ceaseReason, recorded } };
  return { corrected, reason: ceaseReason ?? recorded, judgedBy };
}

/** Who decided, with what that is judged by; null: nobody is said. */
async function readDecided(
  tx: WriteTx,
  of: { readonly childId: string; readonly day: Day | null },
  decision: GivenPlanDecision | null,
): Promise<Decided | null> {
  return decision === null ? null : { decision, ...(await findDecisionFacts(tx, of, decision)) };
}

/** A5: that a plan ended is recorded when it may have, by its reason. */
async function endProblems(
  tx: WriteTx,
  child: CaseFacts,
  given: GivenPlanEvent,
  { reason, judgedBy }: Entry,
): Promise<readonly Refusal<RecordPlanEventCode>[]> {
  const { kind, eventDate: endDate } = given;
  if (kind !== PlanEventKind.PLAN_CEASED || endDate === null) return [];
  const end = { reason, endDate, staysUndone: isUndoneEnd(given, judgedBy) };
  return ceasingRefusals(tx, child, end, { reason: ['ceaseReason'], end: ['eventDate'] });
}

/** Why the plan ended of whose end an event tells, as it is on record; null: it is not. Why one ended says nothing of another that was made anew after it. */
function reasonOf(
  { ceasedDate, ceaseReason }: EhcPlan,
  { eventDate, correctsId }: GivenPlanEvent,
  events: readonly StandingPlanEvent[],
  { planMadeBy }: Pick<PlanEventFacts, 'planMadeBy'>,
): CeaseReason | null {
  if (correctsId !== null || eventDate === null || ceasedDate === null) return ceaseReason;
  const days = events.map(({ kind, eventDate: day }) => ({ kind, day }));
  return isSameEnd(ceasedDate, eventDate, days, planMadeBy) ? ceaseReason : null;
}

/** What an event is judged by beside what it corrects and what it says: of the child, whichever case it is recorded under. */
async function findEventFacts(
  tx: WriteTx,
  facts: CaseFacts,
  providerUrn: string | null,
): Promise<Omit<PlanEventFacts, 'events' | 'ceaseReason'>> {
  const { childId, birthCohort } = facts;
  const redress = (await listRedressByChildIds(tx, [childId])).get(childId) ?? [];
  return {
    amendedByRedress: daysAmended(redress),
    told: (await listToldNotices(tx, [childId])).get(childId) ?? [],
    ...(await findPlanThere(tx, facts, redress)),
    isProviderKnown: providerUrn !== null && (await findEstablishmentsByUrns(tx, [providerUrn])).has(providerUrn),
    birthCohort,
    today: londonDay(tx.clock.now()),
  };
}

/** Who is named as having decided an entry that is put right could have, on the day that it is put right to. */
async function correctedProblems(
  tx: WriteTx,
  childId: string,
  { eventDate: day, correctsId: planEventId }: GivenPlanEvent,
): Promise<Refusal<RecordPlanEventCode>[]> {
  if (planEventId === null || day === null) return [];
  const message = await deciderProblemOn(tx, { childId, planEventId, day });
  return message === null ? [] : [{ code: 'DECIDER_NOT_THEN', field: ['eventDate'], message }];
}

/** Who decided is said of what a family may appeal against; of an entry that is put right it stays, or is put right by itself. */
function decisionProblems(
  { kind, eventDate, correctsId }: GivenPlanEvent,
  decided: Decided | null,
): Refusal<RecordPlanEventCode>[] {
  if (decided === null) return [];
  if (givesAppealRight(kind) && eventDate !== null && correctsId === null) {
    return checkPlanDecision(decided.decision, decided, ['decision']);
  }
  const message =
    correctsId === null
      ? 'Who decided is said of what a family may appeal against only; leave it out.'
      : 'Who decided stays with what is corrected; leave it out, and put it right by recordPlanDecision.';
  return [{ code: 'DECISION_UNASKED', field: ['decision'], message }];
}
