import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { RevisableLine } from '../rules/revision';

interface Row {
  readonly placement_id: string;
  readonly provider_urn: string | null;
  readonly sen_setting: RevisableLine['senSetting'];
  readonly provision_type: RevisableLine['provisionType'];
  readonly residential: RevisableLine['residential'];
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly cost_line_id: string;
  readonly category: string;
}

/** The committed lines of the placement for which an uplift was asked by raising this case, in their order; none: none was asked. */
export async function listLinesToRevise(tx: Tx, raisedCaseId: string): Promise<readonly RevisableLine[]> {
  const rows = await tx.query<Row>(
    `select placement_id, provider_urn, sen_setting, provision_type, residential, start_date, end_date, cost_line_id, category
       from lines_to_revise($1)`,
    [raisedCaseId],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    providerUrn: row.provider_urn,
    senSetting: row.sen_setting,
    provisionType: row.provision_type,
    residential: row.residential,
    startDate: row.start_date,
    endDate: row.end_date,
    costLineId: row.cost_line_id,
    category: row.category,
  }));
}
