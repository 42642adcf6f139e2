import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { DecisionReason, DecisionRecord } from '../rules/decision-record';
import type { Outcome } from '../rules/outcome';
import type { QuorumFinding } from '../rules/quorum';

interface DecisionRow {
  readonly decision_id: string;
  readonly case_id: string;
  readonly agenda_item_id: string;
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
  readonly supersedes_decision_id: string | null;
  readonly superseded_by_decision_id: string | null;
}

const SELECT_DECISION = `
select decision.decision_id, decision.case_id, decision.agenda_item_id, decision.outcome, decision.need_agreed,
       decision.funding_agreed, decision.option_id, decision.decided_by, decision.decider_grade, decision.panel_terms_id,
       decision.delegation_rule, decision.decided_at, decision.decision_date, decision.needs_ratification,
       decision.ratification_reasons, decision.expires_on, decision.supersedes_decision_id,
       (select later.decision_id from decision later
         where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id
         order by later.decided_at desc limit 1) as superseded_by_decision_id
  from decision`;

/** A decision to record; its instant and its day are the write's. */
export type NewDecision = Omit<DecisionRecord, 'decidedAt' | 'supersededByDecisionId'>;

/** Stores a decision with its reasons, and the record of its quorum, without which the database takes none (M11, G3). */
export async function insertDecision(
  tx: WriteTx,
  decision: NewDecision,
  reason: Omit<DecisionReason, 'decisionId' | 'caseId'>,
  quorum: QuorumFinding,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, option_id,
                           decided_by, decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date,
                           needs_ratification, ratification_reasons, expires_on, supersedes_decision_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
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
    ],
  );
  await tx.execute(
    `insert into decision_reason (local_area_code, decision_id, case_id, rationale, options_weighed, evidence_ids, policy_version,
                                  departure_reason, part_not_agreed, conditions, missing_information, information_owner,
                                  return_date, concerns, interim_arrangement)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
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
    ],
  );
  await insertQuorum(tx, decision.decisionId, decision.panelTermsId, quorum);
}

async function insertQuorum(
  tx: WriteTx,
  decisionId: string,
  panelTermsId: string,
  quorum: QuorumFinding,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements)
     values ($1, $2, $3, $4, $5, $6)`,
    [area, decisionId, panelTermsId, quorum.requiredNumber, quorum.countedNumber, JSON.stringify(quorum.requirements)],
  );
  await tx.execute(
    `insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, counted, why)
     select $1, $2, member.person_id, member.capacity, member.agency_kind, member.counted, member.why
       from unnest($3::uuid[], $4::text[], $5::text[], $6::boolean[], $7::text[])
            as member(person_id, capacity, agency_kind, counted, why)`,
    [
      area,
      decisionId,
      quorum.members.map(({ personId }) => personId),
      quorum.members.map(({ capacity }) => capacity),
      quorum.members.map(({ agencyKind }) => agencyKind),
      quorum.members.map(({ counted }) => counted),
      quorum.members.map(({ why }) => why),
    ],
  );
}

/** Whether a decision of the panel since a day gave the same rationale, whoever may read that one (M1). */
export async function isRationaleUsed(tx: Tx, panelId: string, rationale: string, since: Day): Promise<boolean> {
  const [row] = await tx.query<{ used: boolean }>('select rationale_was_used($1::uuid, $2, $3::date) as used', [
    panelId,
    rationale,
    since,
  ]);
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
  return groupBy(rows.map(toDecision), ({ agendaItemId }) => agendaItemId);
}

function toDecision(row: DecisionRow): DecisionRecord {
  return {
    decisionId: row.decision_id,
    caseId: row.case_id,
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
    supersedesDecisionId: row.supersedes_decision_id,
    supersededByDecisionId: row.superseded_by_decision_id,
  };
}
