import type { Day } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { Outcome } from '../../panels/rules/outcome';
import type { LaterResult, PastDecision } from '../rules/comparable-decision';
import type { ComparedFacts } from '../rules/comparison';
import type { PreferredRow } from '../rules/preferred-place';

interface ComparisonRow {
  readonly decision_id: string | null;
  readonly case_id: string;
  readonly decision_date: Day;
  readonly outcome: Outcome;
  readonly need_agreed: boolean;
  readonly funding_agreed: boolean;
  readonly request_type: ComparedFacts['requestType'];
  readonly primary_need: ComparedFacts['primaryNeed'];
  readonly other_needs: ComparedFacts['otherNeeds'];
  readonly age: number;
  readonly looked_after: boolean;
  readonly ehc_plan_status: ComparedFacts['ehcPlanStatus'];
  readonly is_own_authority: boolean;
  readonly social_care: ComparedFacts['socialCareAnswer'];
  readonly provision_types: ComparedFacts['provisionTypes'];
  readonly is_residential: boolean | null;
  /** Amounts are text: a JSON number could not hold them. */
  readonly agency_costs: readonly { readonly agencyKind: AgencyKind; readonly amount: string }[];
  readonly later_results: readonly LaterResult[];
}

/** What a case is compared by, and the decisions it can be compared with. */
export interface Comparables {
  readonly own: ComparedFacts;
  readonly past: readonly PastDecision[];
}

/**
 * A case and the decisions of the area since a day that it can be compared with, at most `atMost`; null where there is no such case or the reader
 * may not read its papers. One statement, whoever else may read those cases: what tells who they are stays with the caller.
 */
export async function findComparables(
  tx: Tx,
  { caseId, since, atMost }: { readonly caseId: string; readonly since: Day; readonly atMost: number },
): Promise<Comparables | null> {
  const rows = await tx.query<ComparisonRow>(
    `select decision_id, case_id, decision_date, outcome, need_agreed, funding_agreed, request_type, primary_need, other_needs, age, looked_after,
            ehc_plan_status, is_own_authority, social_care, provision_types, is_residential, agency_costs, later_results
       from comparable_decisions($1::uuid, $2::date, $3)`,
    [caseId, since, atMost],
  );
  const own = rows.find((row) => row.decision_id === null);
  if (own === undefined) return null;
  return { own: toFacts(own), past: rows.flatMap(toPast) };
}

/** A row of what was preferred; null: the case that is asked about. */
interface ComparedPreference extends PreferredRow {
  readonly decision_id: string | null;
  /** Of the establishment preferred; null: none is. */
  readonly preferred_type_code: string | null;
}

/** Where the family of a case prefers the child to be today and those of decisions did on their day, as was on record then, whoever else may read those cases. */
export async function listComparedPreferences(
  tx: Tx,
  caseId: string,
  decisionIds: readonly string[],
): Promise<readonly ComparedPreference[]> {
  return tx.query<ComparedPreference>(
    `select decision_id, need_agreed, basis, preferred_urn, preferred_setting, preferred_type, preferred_type_code, agreed_urn, agreed_setting,
            agreed_type
       from preferred_of_compared($1::uuid, $2::uuid[])`,
    [caseId, decisionIds],
  );
}

function toPast(row: ComparisonRow): PastDecision[] {
  if (row.decision_id === null) return [];
  return [
    {
      decisionId: row.decision_id,
      caseId: row.case_id,
      decisionDate: row.decision_date,
      outcome: row.outcome,
      needAgreed: row.need_agreed,
      fundingAgreed: row.funding_agreed,
      facts: toFacts(row),
      agencyCosts: row.agency_costs.map(({ agencyKind, amount }) => ({ agencyKind, amount: pence(BigInt(amount)) })),
      laterResults: row.later_results,
    },
  ];
}

function toFacts(row: ComparisonRow): ComparedFacts {
  return {
    primaryNeed: row.primary_need,
    otherNeeds: row.other_needs,
    age: row.age,
    requestType: row.request_type,
    provisionTypes: row.provision_types,
    isResidential: row.is_residential,
    isLookedAfter: row.looked_after,
    ehcPlanStatus: row.ehc_plan_status,
    socialCareAnswer: row.social_care,
    isOwnAuthority: row.is_own_authority,
  };
}
