import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import { written } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { proposeAgreementIn } from '../../contributions/service/propose-agreement';
import { createLinesIn } from '../../ledger/service/lines';
import { createPlacementIn } from '../../placements/service/create-placement';
import type { RecordDecisionCode } from '../refusals';
import { updateItemSettled } from '../repository/agenda';
import { insertDecision } from '../repository/decision';
import { findPanelsByIds } from '../repository/panel';
import { afterwards, needsQuorum } from '../rules/outcome';
import { isRecommendation } from '../rules/panel';
import { delegationRule, ratificationReasons } from '../rules/ratification';
import {
  judge,
  lockSitting,
  type FundedPlan,
  type Judged,
  type LockedSitting,
  type RecordDecisionCommand,
} from './judge-decision';
import { overLimitReasons, toLineInputs } from './price-decision';

export type { RecordDecisionCommand };

/**
 * Records the decision of an open sitting on an item and gives the decision's id. It is append-only (M11), with its reasons, its decider and
 * delegation rule (G7) and the proof of its quorum (G3). Money that is agreed makes the placement, the agreement with a contribution for each
 * holder, and the cost lines; nothing is posted until every holder has approved and what needs ratification is ratified (G2, G8, G9).
 * Refused with every reason at once, nothing written; a second decision on the item is refused whatever the order in which they arrive.
 */
export function recordDecision(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordDecisionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordDecisionCode>>> {
  return ctx.write({ event: 'decision.recorded', clientMutationId, input }, (tx) => recordDecisionIn(tx, input));
}

/** `recordDecision` within another write. NotFound for an item that is not there or hidden by an interest; Conflict for a stale version. */
export async function recordDecisionIn(
  tx: WriteTx,
  command: RecordDecisionCommand,
): Promise<Result<string, Refusal<RecordDecisionCode>>> {
  const sitting = await lockSitting(tx, command);
  if (!sitting.ok) return sitting;
  const judged = await judge(tx, sitting.value, command);
  if (!judged.ok) return judged;

  const decisionId = newId();
  const reasons = needsQuorum(command.outcome)
    ? ratificationReasons(sitting.value.terms.decisionModel, overLimitReasons(judged.value.funded?.priced ?? null))
    : [];
  await store(tx, decisionId, command, sitting.value, judged.value, reasons);
  if (judged.value.funded !== null) {
    const funded = await fund(tx, decisionId, sitting.value, judged.value.funded);
    if (!funded.ok) return funded;
  }
  await settle(tx, decisionId, command, sitting.value);
  return ok(decisionId);
}

/** What becomes of the item and of the case, and who is told. */
async function settle(
  tx: WriteTx,
  decisionId: string,
  { outcome, fundingAgreed }: RecordDecisionCommand,
  { facts, item, meeting }: LockedSitting,
): Promise<void> {
  await updateItemSettled(tx, item.agendaItemId, outcome === 'NOT_HEARD' ? 'NOT_HEARD' : 'DECIDED');
  const after = afterwards(outcome);
  const version = await setCaseStatusIn(tx, facts.caseId, after === 'RELIST' ? 'SUBMITTED' : after);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: facts.caseId,
    detail: { version, changed: ['status'], outcome, fundingAgreed },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
}

/** The decision itself, its reasons and its quorum. */
async function store(
  tx: WriteTx,
  decisionId: string,
  command: RecordDecisionCommand,
  { meeting, item, facts, terms, today }: LockedSitting,
  { quorum, funded }: Judged,
  reasons: readonly string[],
): Promise<void> {
  const decider = (await findPersonsByIds(tx, [asId<PersonId>(tx.actor.personId)])).get(
    asId<PersonId>(tx.actor.personId),
  );
  const panel = (await findPanelsByIds(tx, [meeting.panelId])).get(meeting.panelId);
  if (decider === undefined || panel === undefined) throw new Error('A decision has no decider or no panel');
  const { details } = command;
  await insertDecision(
    tx,
    {
      decisionId,
      caseId: facts.caseId,
      agendaItemId: item.agendaItemId,
      outcome: command.outcome,
      needAgreed: command.needAgreed,
      fundingAgreed: command.fundingAgreed,
      optionId: funded?.plan.option.optionId ?? null,
      decidedBy: decider.personId,
      deciderGrade: decider.grade,
      panelTermsId: terms.panelTermsId,
      delegationRule: delegationRule(panel.name, terms),
      decisionDate: today,
      needsRatification: reasons.length > 0,
      ratificationReasons: reasons,
      expiresOn: details.expiresOn,
      supersedesDecisionId: null,
    },
    {
      rationale: command.rationale.trim(),
      optionsWeighed: written(command.optionsWeighed),
      evidenceIds: command.evidenceIds,
      policyVersion: written(command.policyVersion),
      departureReason: written(command.departureReason),
      partNotAgreed: written(details.partNotAgreed),
      conditions: written(details.conditions),
      missingInformation: written(details.missingInformation),
      informationOwner: written(details.informationOwner),
      returnDate: details.returnDate,
      concerns: written(details.concerns),
      interimArrangement: written(details.interimArrangement),
    },
    quorum,
  );
}

/** The placement, the agreement and the cost lines, in the order in which one names the other. Nothing is posted. */
async function fund(
  tx: WriteTx,
  decisionId: string,
  { facts, terms, today }: LockedSitting,
  { plan, priced }: FundedPlan,
): Promise<Result<null, Refusal<RecordDecisionCode>>> {
  const { placementId, coding } = await createPlacementIn(tx, {
    facts,
    decisionId,
    option: plan.option,
    span: plan.span,
  });
  const agreement = await proposeAgreementIn(tx, {
    caseId: facts.caseId,
    decisionId,
    placementId,
    decisionDate: today,
    method: plan.method,
    methodEvidence: plan.methodEvidence,
    isHeld: isRecommendation(terms.decisionModel),
    amounts: priced.holders,
  });
  if (!agreement.ok) {
    return refuse(
      agreement.refusals.map(({ message }) => ({ code: 'METHOD_MISSING', field: ['fundingMethod'], message })),
    );
  }
  const lines = await createLinesIn(tx, {
    placementId,
    caseId: facts.caseId,
    childId: facts.childId,
    decisionId,
    fundingAgreementId: agreement.value.agreementId,
    placementSpan: plan.span,
    coding,
    lines: toLineInputs(plan),
  });
  if (lines.ok) return ok(null);
  return refuse(lines.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['optionId'], message })));
}
