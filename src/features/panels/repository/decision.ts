import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { DecisionBasis } from '../rules/decision-codes';
import type { DecisionReason, DecisionRecord } from '../rules/decision-record';
import type { Outcome } from '../rules/outcome';
import type { QuorumFinding } from '../rules/quorum';
import { insertQuorum } from './quorum';

interface DecisionRow {
  readonly decision_id: string;
  readonly case_id: string;
  readonly basis: DecisionBasis;
  readonly agenda_item_id: string | null;
  readonly outcome: Outcome;
  readonly need_agreed: boolean;
  readonly funding_agreed: boolean;
  readonly option_id: string | null;
  readonly decided_by: string;
  readonly decider_grade: number;
  readonly panel_terms_id: string;
  readonly delegation_rule: string;
  readonly decided_at: Date;
  readonly decision_date: Day;
  readonly needs_ratification: boolean;
  readonly ratification_reasons: readonly string[];
  readonly expires_on: Day | null;
  readonly lapses_on: Day | null;
  readonly order_reference: string | null;
  readonly order_date: Day | null;
  readonly pack_version: number | null;
  readonly pack_digest: string | null;
  readonly price_digest: string | null;
  readonly agreed_band: string | null;
  readonly is_escalated: boolean;
  readonly is_over_delegation: boolean;
  readonly about_decision_id: string | null;
  readonly supersedes_decision_id: string | null;
  readonly superseded_by_decision_id: string | null;
}

const SELECT_DECISION = `
select decision.decision_id, decision.case_id, decision.basis, decision.agenda_item_id, decision.outcome, decision.need_agreed,
       decision.funding_agreed, decision.option_id, decision.decided_by, decision.decider_grade, decision.panel_terms_id,
       decision.delegation_rule, decision.decided_at, decision.decision_date, decision.needs_ratification,
       decision.ratification_reasons, decision.expires_on, decision.lapses_on, decision.order_reference, decision.order_date,
       decision.pack_version, decision.pack_digest, decision.price_digest, decision.agreed_band, decision.is_escalated, decision.is_over_delegation,
       decision.about_decision_id, decision.supersedes_decision_id,
       (select later.decision_id from decision later
         where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id
         order by later.decided_at desc limit 1) as superseded_by_decision_id
  from decision`;

/** A decision to record; its instant and its day are the write's. */
export type NewDecision = Omit<DecisionRecord, 'decidedAt' | 'supersededByDecisionId'>;

/**
 * Stores a decision with its reasons, and the record of its quorum, without which the database takes none of a sitting's (M11, G3). Null:
 * it was taken out of panel or by order, where there is none.
 */
export async function insertDecision(
  tx: WriteTx,
  decision: NewDecision,
  reason: Omit<DecisionReason, 'decisionId' | 'caseId'>,
  quorum: QuorumFinding | null,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, option_id,
                           decided_by, decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date,
                           needs_ratification, ratification_reasons, expires_on, supersedes_decision_id, basis, about_decision_id,
                           lapses_on, order_reference, order_date, pack_version, pack_digest, price_digest, agreed_band, is_escalated,
                           is_over_delegation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
             $27, $28, $29)`,
    [
      area,
      decision.decisionId,
      decision.caseId,
      decision.agendaItemId,
      decision.outcome,
      decision.needAgreed,
      decision.fundingAgreed,
      decision.optionId,
      decision.decidedBy,
      decision.deciderGrade,
      decision.panelTermsId,
      decision.delegationRule,
      tx.clock.now(),
      decision.decisionDate,
      decision.needsRatification,
      decision.ratificationReasons,
      decision.expiresOn,
      decision.supersedesDecisionId,
      decision.basis,
      decision.aboutDecisionId,
      decision.lapsesOn,
      decision.orderReference,
      decision.orderDate,
      decision.packVersion,
      decision.packDigest,
      decision.priceDigest,
      decision.agreedBand,
      decision.isEscalated,
      decision.isOverDelegation,
    ],
  );
  await tx.execute(
    `insert into decision_reason (local_area_code, decision_id, case_id, rationale, options_weighed, evidence_ids, policy_version,
                                  departure_reason, part_not_agreed, conditions, missing_information, information_owner,
                                  return_date, concerns, interim_arrangement, family_view_considered, legal_test, policy_version_ids,
                                  urgency_reason, correction_reason, missing_kind, owner_kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      area,
      decision.decisionId,
      decision.caseId,
      reason.rationale,
      reason.optionsWeighed,
      reason.evidenceIds,
      reason.policyVersion,
      reason.departureReason,
      reason.partNotAgreed,
      reason.conditions,
      reason.missingInformation,
      reason.informationOwner,
      reason.returnDate,
      reason.concerns,
      reason.interimArrangement,
      reason.familyViewConsidered,
      reason.legalTest,
      reason.policyVersionIds,
      reason.urgencyReason,
      reason.correctionReason,
      reason.missingKind,
      reason.ownerKind,
    ],
  );
  if (quorum !== null) await insertQuorum(tx, decision.decisionId, decision.panelTermsId, quorum);
}

/**
 * Whether a decision of the panel since a day gave the same rationale, whoever may read that one (M1). What was recorded on `own` (an agenda
 * item's id, or a decision's) does not count as another.
 */
export async function isRationaleUsed(
  tx: Tx,
  { panelId, own, rationale, since }: { panelId: string; own: string; rationale: string; since: Day },
): Promise<boolean> {
  const [row] = await tx.query<{ used: boolean }>(
    'select rationale_was_used($1::uuid, $2::uuid, $3, $4::date) as used',
    [panelId, own, rationale, since],
  );
  return row?.used === true;
}

/** Decisions by id; one the reader may not know of has no entry. */
export async function findDecisionsByIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionRecord>> {
  const rows = await tx.query<DecisionRow>(`${SELECT_DECISION} where decision.decision_id = any($1::uuid[])`, [
    decisionIds,
  ]);
  return new Map(rows.map((row) => [row.decision_id, toDecision(row)]));
}

/** The decisions on each case, the oldest first. */
export async function listDecisionsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionRecord[]>> {
  const rows = await tx.query<DecisionRow>(
    `${SELECT_DECISION} where decision.case_id = any($1::uuid[]) order by decision.decided_at, decision.decision_id`,
    [caseIds],
  );
  return groupBy(rows.map(toDecision), ({ caseId }) => caseId);
}

/** The decisions at each item, the oldest first: more than one only where one corrects another. */
export async function listDecisionsByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DecisionRecord[]>> {
  const rows = await tx.query<DecisionRow>(
    `${SELECT_DECISION} where decision.agenda_item_id = any($1::uuid[]) order by decision.decided_at, decision.decision_id`,
    [agendaItemIds],
  );
  return groupBy(rows.map(toDecision), ({ agendaItemId }) => agendaItemId ?? '');
}

function toDecision(row: DecisionRow): DecisionRecord {
  return {
    decisionId: row.decision_id,
    caseId: row.case_id,
    basis: row.basis,
    agendaItemId: row.agenda_item_id,
    outcome: row.outcome,
    needAgreed: row.need_agreed,
    fundingAgreed: row.funding_agreed,
    optionId: row.option_id,
    decidedBy: row.decided_by,
    deciderGrade: row.decider_grade,
    panelTermsId: row.panel_terms_id,
    delegationRule: row.delegation_rule,
    decidedAt: row.decided_at,
    decisionDate: row.decision_date,
    needsRatification: row.needs_ratification,
    ratificationReasons: row.ratification_reasons,
    expiresOn: row.expires_on,
    lapsesOn: row.lapses_on,
    orderReference: row.order_reference,
    orderDate: row.order_date,
    packVersion: row.pack_version,
    packDigest: row.pack_digest,
    priceDigest: row.price_digest,
    agreedBand: row.agreed_band,
    isEscalated: row.is_escalated,
    isOverDelegation: row.is_over_delegation,
    aboutDecisionId: row.about_decision_id,
    supersedesDecisionId: row.supersedes_decision_id,
    supersededByDecisionId: row.superseded_by_decision_id,
  };
}
