import { pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type FlatActual } from '../rules/flat-actual';
import { MATCH_STATUS } from './spend';

/** The spend of a year that the reader's rights show, of one holder or of all (null): so many rows after an id, by id. */
export async function listSpendRows(
  tx: Tx,
  asked: { readonly financialYear: string; readonly budgetHolderId: string | null },
  after: string | null,
  most: number,
): Promise<readonly FlatActual[]> {
  const rows = await tx.query<Omit<FlatActual, 'net' | 'vat'> & { readonly net: bigint; readonly vat: bigint }>(
    `select actual.actual_id as "actualId", actual.financial_year as "financialYear", actual.period,
            actual.reported_financial_year as "reportedFinancialYear", actual.reported_period as "reportedPeriod",
            holder.name as "budgetHolder", actual.kind, actual.their_reference as reference, actual.dated,
            actual.amount_pence as net, actual.vat_pence as vat, source.name as source, imported.supplier_name as "supplierName",
            imported.invoice_reference as "invoiceReference", imported.expense_code as "expenseCode", imported.description,
            imported.amount_given as "amountGiven", coalesce(imported.remarks, '{}') as remarks, ${MATCH_STATUS} as match,
            case when said.status in ('PROPOSED', 'CONFIRMED') then said.rule end as rule,
            case said.status when 'SETTLED' then said.settled_as end as "settledAs",
            placement.placement_id as "placementId", held.reference as "caseReference"
       from actual
       join budget_holder holder on holder.local_area_code = actual.local_area_code
                                and holder.budget_holder_id = actual.budget_holder_id
       left join imported_actual imported on imported.local_area_code = actual.local_area_code
                                         and imported.actual_id = actual.actual_id
       left join actuals_source source on source.local_area_code = imported.local_area_code
                                      and source.actuals_source_id = imported.actuals_source_id
       left join lateral (select match.placement_id, match.status, match.rule, match.settled_as from actual_match match
                           where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                           order by match.ordinal desc limit 1) said on true
       left join placement on placement.local_area_code = actual.local_area_code
                          and placement.placement_id = coalesce(actual.placement_id, case when said.status <> 'REJECTED' then said.placement_id end)
       left join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
      where actual.financial_year = $1 and ($2::uuid is null or actual.budget_holder_id = $2)
        and ($3::uuid is null or actual.actual_id > $3)
      order by actual.actual_id limit $4`,
    [asked.financialYear, asked.budgetHolderId, after, most],
  );
  return rows.map((row) => ({ ...row, net: pence(row.net), vat: pence(row.vat) }));
}
