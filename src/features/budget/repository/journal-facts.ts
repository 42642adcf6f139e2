import { pence, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type CostCategory } from '../../ledger/rules/coding';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type JournalBalance, type PeriodRecharge } from '../rules/journal';

/** What partners pay to those who lead in a reported period, of every case of the area; none for whoever reads no journals. */
export async function listPeriodRecharges(
  tx: Tx,
  { financialYear, period }: PeriodOfYear,
): Promise<readonly PeriodRecharge[]> {
  const rows = await tx.query<{
    lead_id: string;
    partner_id: string;
    section_251_line: string | null;
    category: CostCategory;
    amount_pence: bigint;
  }>(
    `select lead_id, partner_id, section_251_line, category, amount_pence from recharges_of_period($1, $2)
      order by lead_id, partner_id, section_251_line, category`,
    [financialYear, period],
  );
  return rows.map((row) => ({
    leadId: row.lead_id,
    partnerId: row.partner_id,
    section251Line: row.section_251_line,
    category: row.category,
    amount: pence(row.amount_pence),
  }));
}

/**
 * What stood open at the end of a closed period for the council's budgets (those of health bodies are in books of their own), with what the year
 * had reported of each placement by then, by line and category.
 */
export async function listJournalBalances(
  tx: Tx,
  { financialYear, period }: PeriodOfYear,
): Promise<readonly JournalBalance[]> {
  const rows = await tx.query<{
    budget_holder_id: string;
    balance_pence: bigint;
    lines: readonly (string | null)[];
    categories: readonly (CostCategory | null)[];
    earned: readonly (string | null)[];
  }>(
    `select accrual.budget_holder_id, accrual.balance_pence, array_agg(part.section_251_line order by part.section_251_line, part.category) as lines,
            array_agg(part.category order by part.section_251_line, part.category) as categories,
            array_agg(part.earned::text order by part.section_251_line, part.category) as earned
       from period_accrual accrual
       join budget_holder holder on holder.local_area_code = accrual.local_area_code and holder.budget_holder_id = accrual.budget_holder_id
       join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id and agency.kind <> 'HEALTH'
       left join lateral (
         select posting.section_251_line, posting.category, sum(posting.amount_pence) as earned
           from posting
          where posting.local_area_code = accrual.local_area_code and posting.placement_id = accrual.placement_id
            and posting.budget_holder_id = accrual.budget_holder_id and posting.reported_financial_year = $1
            and posting.financial_year <= $1 and posting.reported_period <= $2
          group by 1, 2) part on true
      where accrual.financial_year = $1 and accrual.period = $2
      group by accrual.local_area_code, accrual.period_accrual_id
      order by accrual.budget_holder_id, accrual.placement_id, accrual.period_accrual_id`,
    [financialYear, period],
  );
  return rows.map((row) => ({
    budgetHolderId: row.budget_holder_id,
    amount: pence(row.balance_pence),
    parts: row.categories.flatMap((category, index) =>
      category === null
        ? []
        : [{ section251Line: row.lines[index] ?? null, category, earned: amountOf(row.earned[index]) }],
    ),
  }));
}

function amountOf(text: string | null | undefined): Pence {
  return pence(BigInt(text ?? '0'));
}
