import { addYears, type Day } from '../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import { todayOf } from '../../../platform/clock';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findAgenciesByIds, findPersonsByIds } from '../../access/repository/directory';
import { listRoleGrantsByPersonIds } from '../../access/repository/grants';
import type { RecordPlanDecisionCode } from '../refusals/plan-decision';
import { arePlanReasonsUsed, insertPlanDecision, listPlanDecisionsByEventIds } from '../repository/plan-decision';
import { isRecusedOfChild } from '../repository/interests';
import { listPlanEventsByChildIds } from '../repository/plan-event';
import { APPEAL_RIGHTS, givesAppealRight } from '../rules/appeal-rights';
import { anyInWords, inWordsWithin } from '../rules/code-words';
import {
  checkPlanDecision,
  isOfAuthority,
  isSameDecision,
  sayNotThen,
  standingDecision,
  type DeciderFacts,
  type GivenPlanDecision,
  type PlanDecision,
  type PlanDecisionFacts,
} from '../rules/plan-decisions';
import { stands, type PlanEvent } from '../rules/plan-events';
import { lockCaseWithPapers, noteChange } from './open-case';

/** Who decided what an event of a plan tells, on which delegation and why. */
export interface RecordPlanDecisionCommand extends GivenPlanDecision {
  readonly caseId: string;
  readonly planEventId: string;
  /** What it puts right; null: nothing is on record yet. */
  readonly replacesId: string | null;
}

type Outcome = Result<{ readonly caseId: string; readonly planDecisionId: string }, Refusal<RecordPlanDecisionCode>>;

/**
 * Records who decided something of a plan, on which delegation and why (G7): once of each entry, and the letter to the family is made from it (N1). Put right by another
 * that names it: a family that was told has to be told again.
 */
export function recordPlanDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPlanDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'plan-decision.recorded', clientMutationId, input }, async (tx) => {
    const kept = await recordPlanDecisionIn(tx, input);
    if (!kept.ok) return kept;
    const { caseId, planDecisionId } = kept.value;
    const { planEventId, replacesId } = input;
    const detail = { planEventId, planDecisionId, replacesId };
    await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'planEvents', detail });
    return kept;
  });
}

/** `recordPlanDecision` for a write that is more than it: nothing is recorded of it. NotFound for a case whose papers are not the actor's, and for an entry that is not the case's. */
export async function recordPlanDecisionIn(
  tx: WriteTx,
  { caseId, planEventId, replacesId, ...given }: RecordPlanDecisionCommand,
): Promise<Outcome> {
  const { childId } = await lockCaseWithPapers(tx, caseId);
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const event = events.find((one) => one.planEventId === planEventId && one.caseId === caseId);
  if (event === undefined) throw new NotFound('There is no such entry of this plan.');
  const decisions = (await listPlanDecisionsByEventIds(tx, [planEventId])).get(planEventId) ?? [];
  if (replacesId !== null && decisions.every(({ planDecisionId }) => planDecisionId !== replacesId)) {
    throw new NotFound('There is no such decision of this entry.');
  }
  const { decider, ...facts } = await findDecisionFacts(tx, { childId, day: event.eventDate }, given);
  const refusals = [
    ...eventProblems(event),
    ...standingProblems(standingDecision(decisions), given, replacesId),
    ...checkPlanDecision(given, { decider, ...facts }),
  ];
  if (decider === null || refusals.length > 0) return refuse(refusals);
  const planDecisionId = newId();
  const kept = { ...given, planDecisionId, deciderGrade: decider.grade, replacesId };
  await insertPlanDecision(tx, { childId, caseId, planEventId }, kept);
  return ok({ caseId, planDecisionId });
}

/** Who is named as having decided, as the directory has them. */
type Decider = (NonNullable<DeciderFacts> & { readonly grade: number }) | null;

/** What a decision on a child's plan is judged by: who is named as having decided, with their grade, and whether its reasons are another child's. */
export async function findDecisionFacts(
  tx: Tx,
  of: OfDecision,
  { deciderId, reasons }: Pick<GivenPlanDecision, 'deciderId' | 'reasons'>,
): Promise<PlanDecisionFacts & { readonly decider: Decider }> {
  return {
    decider: await findDecider(tx, of, deciderId),
    day: of.day,
    areReasonsUsed: await arePlanReasonsUsed(tx, { childId: of.childId, reasons, since: addYears(todayOf(tx), -1) }),
  };
}

/** Of which child something was decided, and on which day; null: it has none. */
interface OfDecision {
  readonly childId: string;
  readonly day: Day | null;
}

async function findDecider(tx: Tx, { childId, day }: OfDecision, deciderId: string): Promise<Decider> {
  const personId = asId<PersonId>(deciderId);
  const person = (await findPersonsByIds(tx, [personId])).get(personId);
  if (person === undefined) return null;
  const agencies = await findAgenciesByIds(tx, person.agencyId === null ? [] : [asId<AgencyId>(person.agencyId)]);
  const [agency] = agencies.values();
  const grants = (await listRoleGrantsByPersonIds(tx, [personId])).get(personId) ?? [];
  const today = todayOf(tx);
  const held = grants.filter(({ startDate, withdrawnAt }) => startDate <= today && withdrawnAt === null);
  return {
    ...{ grade: person.grade, agencyKind: agency?.kind ?? null, roles: held.map(({ role }) => role) },
    rolesThen: held.filter(({ startDate }) => day === null || startDate <= day).map(({ role }) => role),
    isRecused: await isRecusedOfChild(tx, personId, childId, day),
  };
}

/** Why an entry is not put right to a day, as a sentence: who is named as having decided it had no part in it then; null: nobody is named, or they had. */
export async function deciderProblemOn(
  tx: Tx,
  { childId, planEventId, day }: { readonly childId: string; readonly planEventId: string; readonly day: Day },
): Promise<string | null> {
  const decisions = (await listPlanDecisionsByEventIds(tx, [planEventId])).get(planEventId) ?? [];
  const standing = standingDecision(decisions);
  const decider = standing === null ? null : await findDecider(tx, { childId, day }, standing.deciderId);
  if (decider === null || !isOfAuthority(decider) || isOfAuthority({ ...decider, roles: decider.rolesThen })) {
    return null;
  }
  return `${sayNotThen(day)} Put that right first, or give the day on which it was decided.`;
}

function eventProblems(event: PlanEvent): Refusal<RecordPlanDecisionCode>[] {
  const told = (message: string): Refusal<RecordPlanDecisionCode>[] => [
    { code: 'EVENT_NOT_DECIDED', field: ['planEventId'], message },
  ];
  if (!stands(event)) return told('The entry was corrected; name the one that stands in its place.');
  if (givesAppealRight(event.kind)) return [];
  const kinds = anyInWords(Object.keys(APPEAL_RIGHTS));
  return told(`Nobody is named as having decided “${inWordsWithin(event.kind)}”; it is of ${kinds}.`);
}

/** There is one decision of an entry; another puts it right, and says otherwise than it. */
function standingProblems(
  standing: PlanDecision | null,
  given: GivenPlanDecision,
  replacesId: string | null,
): Refusal<RecordPlanDecisionCode>[] {
  const field = ['replacesId'];
  if (standing === null) return [];
  if (replacesId === null) {
    const message = 'Who decided it, and why, is on record. Put that right by naming it (replacesId).';
    return [{ code: 'DECISION_RECORDED', field, message }];
  }
  if (standing.planDecisionId !== replacesId) {
    return [{ code: 'DECISION_REPLACED', field, message: 'It was put right already; name the one in its place.' }];
  }
  if (!isSameDecision(standing, given)) return [];
  return [{ code: 'UNCHANGED', field, message: 'It is on record so already; nothing would change.' }];
}
