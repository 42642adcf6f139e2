import { addYears, londonDay, type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import { lockCase } from '../../cases/repository/case';
import { findEvidenceByIds } from '../../cases/repository/evidence';
import type { CaseFacts } from '../../cases/rules/case';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { proposeAgreementIn } from '../../contributions/service/propose-agreement';
import { createLinesIn } from '../../ledger/service/lines';
import { createPlacementIn } from '../../placements/service/create-placement';
import type { RecordDecisionCode } from '../refusals';
import { findAgendaItemsByIds, lockAgendaItem, updateItemSettled } from '../repository/agenda';
import { insertDecision, isRationaleUsed } from '../repository/decision';
import { lockMeeting } from '../repository/meeting';
import { findPanelsByIds, findTermsOn } from '../repository/panel';
import { listInviteesByItemIds } from '../repository/sitting';
import { decide, type Decided, type DecisionTerms } from '../rules/decision';
import type { FundingPlan } from '../rules/funding';
import type { AgendaItem, Invitee, Meeting } from '../rules/meeting';
import { afterwards, needsQuorum } from '../rules/outcome';
import { isRecommendation, type PanelTerms } from '../rules/panel';
import { quorumOf } from '../rules/quorum';
import { delegationRule, ratificationReasons } from '../rules/ratification';
import { findFundingFacts, pricePlan, toLineInputs, type PricedPlan } from './price-decision';
import { requireVersion } from './version';

/** A decision as the chair records it. */
export interface RecordDecisionCommand extends DecisionTerms {
  readonly agendaItemId: string;
  readonly optionsWeighed: string | null;
  /** The policy or criteria version relied on (M1). */
  readonly policyVersion: string | null;
  /** The item's version the caller has read; null decides whatever it has become. */
  readonly expectedVersion: number | null;
}

type Refusals = Refusal<RecordDecisionCode>[];

/** Everything that was locked and read for one decision. */
interface Sitting {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly facts: CaseFacts;
  readonly terms: PanelTerms;
  readonly invitees: readonly Invitee[];
  readonly today: Day;
}

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
  const { terms, today } = sitting.value;

  const decided = await judge(tx, sitting.value, command);
  const priced =
    decided.ok && decided.value.plan !== null ? await pricePlan(tx, decided.value.plan, command, today) : null;
  const refusals: Refusals = [
    ...(decided.ok ? [] : decided.refusals),
    ...(priced?.ok === false ? priced.refusals : []),
    ...textRefusals(command),
  ];
  if (!decided.ok || refusals.length > 0) return refuse(refusals);
  const pricedPlan = priced?.ok === true ? priced.value : null;

  const decisionId = newId();
  const reasons = needsQuorum(command.outcome)
    ? ratificationReasons(
        terms.decisionModel,
        (pricedPlan?.overLimits ?? []).map(({ holderName, message }) => `${holderName}: ${message}`),
      )
    : [];
  await store(tx, decisionId, command, sitting.value, decided.value, reasons);
  const { plan } = decided.value;
  if (plan !== null && pricedPlan !== null) {
    const funded = await fund(tx, decisionId, sitting.value, plan, pricedPlan);
    if (!funded.ok) return funded;
  }
  const { facts, item, meeting } = sitting.value;
  await updateItemSettled(tx, item.agendaItemId, command.outcome === 'NOT_HEARD' ? 'NOT_HEARD' : 'DECIDED');
  const after = afterwards(command.outcome);
  const version = await setCaseStatusIn(tx, facts.caseId, after === 'RELIST' ? 'SUBMITTED' : after);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: facts.caseId,
    detail: { version, changed: ['status'], outcome: command.outcome, fundingAgreed: command.fundingAgreed },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(decisionId);
}

/** Locks in the fixed order, the sitting before the case, and reads who is there; the chair must be cleared to see the case at all. */
async function lockSitting(
  tx: WriteTx,
  { agendaItemId, expectedVersion }: RecordDecisionCommand,
): Promise<Result<Sitting, Refusal<RecordDecisionCode>>> {
  const found = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  if (found === undefined) throw new NotFound('There is no such agenda item.');
  const meeting = await lockMeeting(tx, found.meetingId);
  const invitees = (await listInviteesByItemIds(tx, [agendaItemId])).get(agendaItemId) ?? [];
  const own = invitees.find(({ personId }) => personId === tx.actor.personId);
  if (own?.capacity !== 'CHAIR') {
    return refuse([at('NOT_THE_CHAIR', 'Only somebody invited to this sitting as its chair records its decisions.')]);
  }
  if (own.standing === 'UNDECLARED') {
    return refuse([
      at(
        'NOT_THE_CHAIR',
        'Declare first whether you have an interest in this case; until then you may neither see nor decide it.',
      ),
    ]);
  }
  const facts = await lockCase(tx, found.caseId);
  const item = await lockAgendaItem(tx, agendaItemId);
  requireVersion('agenda item', item, expectedVersion);
  const terms = await findTermsOn(tx, meeting.panelId, meeting.meetingDate);
  if (terms === undefined) {
    return refuse([
      at(
        'PANEL_WITHOUT_TERMS',
        `The panel has no terms of reference in force on ${meeting.meetingDate}, so nobody may decide.`,
      ),
    ]);
  }
  return ok({ meeting, item, facts, terms, invitees, today: londonDay(tx.clock.now()) });
}

/** Gathers what the decision is judged by, and judges it. */
async function judge(
  tx: Tx,
  sitting: Sitting,
  command: RecordDecisionCommand,
): Promise<Result<Decided, Refusal<RecordDecisionCode>>> {
  const { meeting, item, facts, terms, invitees, today } = sitting;
  const evidence = await findEvidenceByIds(tx, command.evidenceIds);
  const decided = decide(
    {
      ...(await findFundingFacts(tx, facts.caseId, command)),
      today,
      meetingStatus: meeting.status,
      itemStatus: item.status,
      requestDate: facts.requestDate,
      listedDate: londonDay(item.listedAt),
      heardDate: item.heardAt === null ? null : londonDay(item.heardAt),
      deciderId: tx.actor.personId,
      quorum: quorumOf(terms, invitees),
      knownEvidence: new Set(
        [...evidence.values()].filter(({ caseId }) => caseId === facts.caseId).map(({ evidenceId }) => evidenceId),
      ),
      isRationaleUsed: await isRationaleUsed(tx, meeting.panelId, command.rationale, addYears(today, -1)),
    },
    command,
  );
  if (decided.ok) return decided;
  return refuse(decided.refusals.map(({ code, path, message }) => ({ code, field: path.map(String), message })));
}

/** The decision itself, its reasons and its quorum. */
async function store(
  tx: WriteTx,
  decisionId: string,
  command: RecordDecisionCommand,
  { meeting, item, facts, terms, today }: Sitting,
  { quorum, plan }: Decided,
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
      optionId: plan?.option.optionId ?? null,
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
  { facts, terms, today }: Sitting,
  plan: FundingPlan,
  priced: PricedPlan,
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

function textRefusals({ details, ...command }: RecordDecisionCommand): Refusals {
  const long = (field: string, what: string, text: string | null): Refusals =>
    checkText([field], what, text, TEXT_LIMITS.text);
  return [
    ...long('rationale', 'rationale', command.rationale),
    ...long('optionsWeighed', 'options weighed', command.optionsWeighed),
    ...long('departureReason', 'reason for departing', command.departureReason),
    ...long('methodEvidence', 'evidence of the method', command.methodEvidence),
    ...long('partNotAgreed', 'part not agreed', details.partNotAgreed),
    ...long('conditions', 'conditions', details.conditions),
    ...long('missingInformation', 'missing information', details.missingInformation),
    ...long('concerns', 'subject of the outcome', details.concerns),
    ...long('interimArrangement', 'interim arrangement', details.interimArrangement),
    ...checkText(['informationOwner'], 'owner of the information', details.informationOwner, TEXT_LIMITS.title),
    ...checkText(['policyVersion'], 'policy version', command.policyVersion, TEXT_LIMITS.title),
  ];
}

function at(code: RecordDecisionCode, message: string): Refusal<RecordDecisionCode> {
  return { code, field: ['agendaItemId'], message };
}
