import { londonDay } from '../../../kernel/dates';
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
import { listRedressByChildIds } from '../repository/redress';
import { insertPlanEvent, listPlanEventsByChildIds } from '../repository/plan-event';
import { PlanEventKind } from '../rules/clock-codes';
import { givesAppealRight } from '../rules/appeal-rights';
import { inWords } from '../rules/code-words';
import { BLANK_PLAN } from '../rules/plan';
import { checkPlanDecision, type GivenPlanDecision } from '../rules/plan-decisions';
import { checkPlanEvent, type GivenPlanEvent } from '../rules/plan-events';
import { daysAmended } from '../rules/redress-facts';
import type { CeaseReason } from '../rules/sen2';
import { ceasingRefusals } from './ceasing';
import { lockCaseWithPapers, noteChange } from './open-case';
import { writePlanEnd } from './plan-end';
import { findDecider } from './record-plan-decision';

/** What happened to the plan of a case's child. */
export interface RecordPlanEventCommand extends GivenPlanEvent {
  readonly caseId: string;
  /** Of PLAN_CEASED: why, where the plan does not say it yet. */
  readonly ceaseReason?: CeaseReason | null;
  /** Of what a family may appeal against: who decided it, on which delegation and why; null or left out: that is said by itself. */
  readonly decision?: GivenPlanDecision | null;
}

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
export async function keepPlanEventIn(
  tx: WriteTx,
  { caseId, ceaseReason = null, decision = null, ...given }: RecordPlanEventCommand,
): Promise<Outcome> {
  const { childId, ehcPlanStatus } = await lockCaseWithPapers(tx, caseId);
  // What is recorded under another case of the child is judged by too.
  await lockUntilCommit(tx, `plan-events:${tx.actor.localArea}:${childId}`);
  const events = (await listPlanEventsByChildIds(tx, [childId])).get(childId) ?? [];
  const { kind, eventDate, correctsId, providerUrn } = given;
  const corrected = events.find(({ planEventId }) => planEventId === correctsId);
  if (correctsId !== null && corrected === undefined) throw new NotFound('There is no such entry of this plan.');
  const plan = (await findPlansByCaseIds(tx, [caseId])).get(caseId) ?? BLANK_PLAN;
  const reason = ceaseReason ?? plan.ceaseReason;
  const decider = decision === null ? null : await findDecider(tx, decision.deciderId);
  const refusals = [
    ...decisionProblems(given, decision, decider),
    ...checkPlanEvent(given, {
      events,
      amendedByRedress: daysAmended((await listRedressByChildIds(tx, [childId])).get(childId) ?? []),
      planStatus: ehcPlanStatus,
      ceaseReason: { given: ceaseReason, recorded: plan.ceaseReason },
      isProviderKnown: providerUrn !== null && (await findEstablishmentsByUrns(tx, [providerUrn])).has(providerUrn),
      today: londonDay(tx.clock.now()),
    }),
    // A5: that a plan ended is recorded when it may have, by its reason.
    ...(kind === PlanEventKind.PLAN_CEASED && eventDate !== null
      ? await ceasingRefusals(tx, childId, { reason, endDate: eventDate }, ['eventDate'])
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const planEventId = newId();
  await insertPlanEvent(tx, planEventId, { childId, caseId }, given);
  if (decision !== null && decider !== null) {
    const kept = { ...decision, planDecisionId: newId(), deciderGrade: decider.grade, replacesId: null };
    await insertPlanDecision(tx, { childId, caseId, planEventId }, kept);
  }
  await writePlanEnd(tx, caseId, given, { plan, reason, corrected });
  return ok({ caseId, planEventId });
}

/** Who decided is said of what a family may appeal against; of an entry that is put right it stays, or is put right by itself. */
function decisionProblems(
  { kind, eventDate, correctsId }: GivenPlanEvent,
  decision: GivenPlanDecision | null,
  decider: Awaited<ReturnType<typeof findDecider>>,
): Refusal<RecordPlanEventCode>[] {
  if (decision === null) return [];
  if (givesAppealRight(kind) && eventDate !== null && correctsId === null) {
    return checkPlanDecision(decision, decider, ['decision']);
  }
  const message =
    correctsId === null
      ? 'Who decided is said of what a family may appeal against only; leave it out.'
      : 'Who decided stays with what is corrected; leave it out, and put it right by recordPlanDecision.';
  return [{ code: 'DECISION_UNASKED', field: ['decision'], message }];
}
