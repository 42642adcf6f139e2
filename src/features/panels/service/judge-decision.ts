import { addYears, londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { findEvidenceByIds } from '../../cases/repository/evidence';
import type { CaseFacts } from '../../cases/rules/case';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import type { RecordDecisionCode } from '../refusals';
import { findAgendaItemsByIds, lockAgendaItem } from '../repository/agenda';
import { isRationaleUsed } from '../repository/decision';
import { lockMeeting } from '../repository/meeting';
import { findTermsOn } from '../repository/panel';
import { listInviteesByItemIds } from '../repository/sitting';
import { decide, type DecisionTerms } from '../rules/decision';
import { planFunding, type FundingFacts, type FundingPlan } from '../rules/funding';
import type { AgendaItem, Invitee, Meeting } from '../rules/meeting';
import type { PanelTerms } from '../rules/panel';
import { quorumOf, type QuorumFinding } from '../rules/quorum';
import { findFundingFacts, pricePlan, type PricedPlan } from './price-decision';
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
export interface LockedSitting {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly facts: CaseFacts;
  readonly terms: PanelTerms;
  readonly invitees: readonly Invitee[];
  readonly today: Day;
}

/** The money side of a decision that can stand, and what it comes to. */
export interface FundedPlan {
  readonly plan: FundingPlan;
  readonly priced: PricedPlan;
}

/** A decision that may be recorded: who counted, and its money, if any is agreed. */
export interface Judged {
  readonly quorum: QuorumFinding;
  readonly funded: FundedPlan | null;
}

/** Locks in the fixed order, the sitting before the case, and reads who is there; the chair must be cleared to see the case at all. */
export async function lockSitting(
  tx: WriteTx,
  { agendaItemId, expectedVersion }: RecordDecisionCommand,
): Promise<Result<LockedSitting, Refusal<RecordDecisionCode>>> {
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

/**
 * Gathers what the decision is judged by, judges it, and prices its money: every reason against it at once, also where its sitting and its
 * money are both at fault.
 */
export async function judge(
  tx: Tx,
  sitting: LockedSitting,
  command: RecordDecisionCommand,
): Promise<Result<Judged, Refusal<RecordDecisionCode>>> {
  const { meeting, item, facts, terms, invitees, today } = sitting;
  const funding = await findFundingFacts(tx, facts.caseId, command);
  const decided = decide(
    {
      ...funding,
      today,
      meetingStatus: meeting.status,
      itemStatus: item.status,
      requestDate: facts.requestDate,
      listedDate: londonDay(item.listedAt),
      heardDate: dayOrNull(item.heardAt),
      deciderId: tx.actor.personId,
      quorum: quorumOf(terms, invitees),
      knownEvidence: await findKnownEvidence(tx, facts.caseId, command.evidenceIds),
      isRationaleUsed: await isRationaleUsed(tx, meeting.panelId, command.rationale, addYears(today, -1)),
    },
    command,
  );
  const money = await priceMoney(tx, funding, command, today);
  const refusals: Refusals = [
    ...(decided.ok
      ? []
      : decided.refusals.map(({ code, path, message }) => ({ code, field: path.map(String), message }))),
    ...(money.ok ? [] : money.refusals),
    ...textRefusals(command),
  ];
  if (!decided.ok || !money.ok || refusals.length > 0) return refuse(refusals);
  return ok({ quorum: decided.value.quorum, funded: money.value });
}

/** What the money side comes to; null where none is agreed, or where it cannot stand, of which the decision itself is told. */
async function priceMoney(
  tx: Tx,
  funding: FundingFacts,
  command: RecordDecisionCommand,
  today: Day,
): Promise<Result<FundedPlan | null, Refusal<'CANNOT_BE_PRICED'>>> {
  const plan = command.fundingAgreed ? planFunding(funding, command) : null;
  if (plan?.ok !== true) return ok(null);
  const priced = await pricePlan(tx, plan.value, command, today);
  return priced.ok ? ok({ plan: plan.value, priced: priced.value }) : priced;
}

/** Which of the evidence named is on the case. */
async function findKnownEvidence(tx: Tx, caseId: string, evidenceIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await findEvidenceByIds(tx, evidenceIds);
  return new Set([...found.values()].filter((one) => one.caseId === caseId).map(({ evidenceId }) => evidenceId));
}

function dayOrNull(instant: Date | null): Day | null {
  return instant === null ? null : londonDay(instant);
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
