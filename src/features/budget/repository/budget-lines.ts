import { type FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type BudgetEntry } from '../rules/entries';

/** What of a budget is of a line of the section 251 return. */
export interface BookedLine {
  readonly section251Line: string;
  /** Of the whole allocation. */
  readonly allocation: Pence;
  /** Of what the versions say: without transfers and in-year changes. */
  readonly versionAmount: Pence;
}

/** A budget's lines as they stood at an instant, in the order of their codes; what they leave of it is of no line. */
export async function sumBudgetLines(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<readonly BookedLine[]> {
  const rows = await tx.query<{ section_251_line: string; allocation: bigint; version_amount: bigint }>(
    `select line.section_251_line, sum(line.amount_pence)::bigint as allocation,
            coalesce(sum(line.amount_pence) filter (where entry.kind in ('ALLOCATION', 'IMPORT_EXPORT', 'RECOUPMENT')), 0)::bigint as version_amount
       from budget_entry entry
       join budget_entry_line line on line.local_area_code = entry.local_area_code and line.budget_entry_id = entry.budget_entry_id
      where entry.budget_holder_id = $1 and entry.financial_year = $2 and entry.entered_at <= $3 and line.entered_at <= $3
        and entry.kind <> 'BROUGHT_FORWARD'
      group by 1 order by 1`,
    [budgetHolderId, financialYear, asAt],
  );
  return rows.map((row) => ({
    section251Line: row.section_251_line,
    allocation: pence(row.allocation),
    versionAmount: pence(row.version_amount),
  }));
}

/** What holders have booked on each line for a year and those after it, with what of it a succession carried. */
export async function listBookedLinesFrom(
  tx: Tx,
  holderIds: readonly string[],
  from: FinancialYear,
  successionId: string,
): Promise<
  readonly (Pick<BudgetEntry, 'budgetHolderId' | 'financialYear' | 'kind'> & {
    readonly section251Line: string;
    readonly entered: Pence;
    readonly carried: Pence;
  })[]
> {
  const rows = await tx.query<{
    budget_holder_id: string;
    financial_year: FinancialYear;
    kind: BudgetEntry['kind'];
    section_251_line: string;
    entered: bigint;
    carried: bigint;
  }>(
    `select entry.budget_holder_id, entry.financial_year, entry.kind, line.section_251_line,
            coalesce(sum(line.amount_pence) filter (where entry.succession_id is distinct from $3), 0)::bigint as entered,
            coalesce(sum(line.amount_pence) filter (where entry.succession_id = $3), 0)::bigint as carried
       from budget_entry entry
       join budget_entry_line line on line.local_area_code = entry.local_area_code and line.budget_entry_id = entry.budget_entry_id
      where entry.budget_holder_id = any($1::uuid[]) and entry.financial_year >= $2
      group by 1, 2, 3, 4 order by 2, 3, 1, 4`,
    [holderIds, from, successionId],
  );
  return rows.map((row) => ({
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    kind: row.kind,
    section251Line: row.section_251_line,
    entered: pence(row.entered),
    carried: pence(row.carried),
  }));
}
