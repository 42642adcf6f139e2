import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import { SHARE_AWAITS_RATIFICATION } from './waiting';

/** A share of a change or a settlement that waits for a director of its side; the agency is that which answers for it today. */
export interface RatifiableShare {
  readonly contributionId: string;
  readonly agencyId: string;
  readonly agencyKind: AgencyKind;
  readonly caseReference: string;
  /** When its holder approved it over the limit. */
  readonly approvedDate: Day;
}

/** The shares over their limit in changes and settlements that are approved and not ratified, but for those the reader approved. */
export async function listRatifiableShares(tx: Tx): Promise<readonly RatifiableShare[]> {
  const rows = await tx.query<{
    contribution_id: string;
    agency_id: string;
    agency_kind: AgencyKind;
    reference: string;
    approved_date: Day;
  }>(
    `select contribution.contribution_id, agency.agency_id, agency.kind as agency_kind, held.reference,
            (contribution.approved_at at time zone 'Europe/London')::date as approved_date
       from contribution
       join funding_agreement agreement on agreement.local_area_code = contribution.local_area_code
                                       and agreement.funding_agreement_id = contribution.funding_agreement_id
       join budget_holder holder on holder.local_area_code = contribution.local_area_code
                                and holder.budget_holder_id = acting_holder(agreement.placement_id, contribution.budget_holder_id)
       join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
       join panel_case held on held.local_area_code = contribution.local_area_code and held.case_id = contribution.case_id
      where ${SHARE_AWAITS_RATIFICATION} and contribution.approved_by <> (select app_person())
      order by contribution.approved_at, contribution.contribution_id`,
  );
  return rows.map((row) => ({
    contributionId: row.contribution_id,
    agencyId: row.agency_id,
    agencyKind: row.agency_kind,
    caseReference: row.reference,
    approvedDate: row.approved_date,
  }));
}
