import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { MissingKind, MissingOwner } from '../rules/decision-codes';
import type { DecisionReason } from '../rules/decision-record';

/** What was said about the child, for those who may read the papers. */
export async function findReasonsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, DecisionReason>> {
  const rows = await tx.query<{
    decision_id: string;
    case_id: string;
    rationale: string;
    options_weighed: string | null;
    evidence_ids: readonly string[];
    policy_version: string | null;
    departure_reason: string | null;
    part_not_agreed: string | null;
    conditions: string | null;
    missing_information: string | null;
    missing_kind: MissingKind | null;
    information_owner: string | null;
    owner_kind: MissingOwner | null;
    return_date: Day | null;
    concerns: string | null;
    interim_arrangement: string | null;
    family_view_considered: string | null;
    legal_test: string | null;
    policy_version_ids: readonly string[];
    urgency_reason: string | null;
    correction_reason: string | null;
  }>(
    `select decision_id, case_id, rationale, options_weighed, evidence_ids, policy_version, departure_reason, part_not_agreed,
            conditions, missing_information, missing_kind, information_owner, owner_kind, return_date, concerns, interim_arrangement,
            family_view_considered, legal_test, policy_version_ids, urgency_reason, correction_reason
       from decision_reason where decision_id = any($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        decisionId: row.decision_id,
        caseId: row.case_id,
        rationale: row.rationale,
        optionsWeighed: row.options_weighed,
        evidenceIds: row.evidence_ids,
        policyVersion: row.policy_version,
        departureReason: row.departure_reason,
        partNotAgreed: row.part_not_agreed,
        conditions: row.conditions,
        missingInformation: row.missing_information,
        missingKind: row.missing_kind,
        informationOwner: row.information_owner,
        ownerKind: row.owner_kind,
        returnDate: row.return_date,
        concerns: row.concerns,
        interimArrangement: row.interim_arrangement,
        familyViewConsidered: row.family_view_considered,
        legalTest: row.legal_test,
        policyVersionIds: row.policy_version_ids,
        urgencyReason: row.urgency_reason,
        correctionReason: row.correction_reason,
      },
    ]),
  );
}
