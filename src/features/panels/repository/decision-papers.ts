import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { DecisionReason, QuorumRecord } from '../rules/decision-record';
import type { Capacity } from '../rules/panel';
import type { QuorumWhy, RequirementFinding } from '../rules/quorum';

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
    information_owner: string | null;
    return_date: Day | null;
    concerns: string | null;
    interim_arrangement: string | null;
  }>(
    `select decision_id, case_id, rationale, options_weighed, evidence_ids, policy_version, departure_reason, part_not_agreed,
            conditions, missing_information, information_owner, return_date, concerns, interim_arrangement
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
        informationOwner: row.information_owner,
        returnDate: row.return_date,
        concerns: row.concerns,
        interimArrangement: row.interim_arrangement,
      },
    ]),
  );
}

/** The record of who counted for each decision (G3). */
export async function findQuorumsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, QuorumRecord>> {
  const rows = await tx.query<{
    decision_id: string;
    required_number: number;
    counted_number: number;
    requirements: readonly RequirementFinding[];
    members: readonly {
      person_id: string;
      capacity: Capacity;
      agency_kind: AgencyKind | null;
      counted: boolean;
      why: QuorumWhy;
    }[];
  }>(
    `select quorum.decision_id, quorum.required_number, quorum.counted_number, quorum.requirements,
            coalesce((select jsonb_agg(jsonb_build_object('person_id', member.person_id, 'capacity', member.capacity,
                                                          'agency_kind', member.agency_kind, 'counted', member.counted, 'why', member.why)
                                       order by member.counted desc, member.capacity, member.person_id)
                        from decision_quorum_member member
                       where member.local_area_code = quorum.local_area_code and member.decision_id = quorum.decision_id), '[]') as members
       from decision_quorum quorum where quorum.decision_id = any($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        decisionId: row.decision_id,
        requiredNumber: row.required_number,
        countedNumber: row.counted_number,
        requirements: row.requirements,
        members: row.members.map((member) => ({
          personId: member.person_id,
          capacity: member.capacity,
          agencyKind: member.agency_kind,
          counted: member.counted,
          why: member.why,
        })),
      },
    ]),
  );
}
