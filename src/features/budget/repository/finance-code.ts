import { type Day } from '../../../kernel/dates';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type FinanceCode } from '../rules/finance-code';

/** Appends the codes for one use of a holder's money from a day on. */
export async function insertFinanceCode(tx: WriteTx, code: FinanceCode): Promise<void> {
  await tx.execute(
    `insert into finance_code (local_area_code, finance_code_id, budget_holder_id, use, section_251_line, category, start_date,
                               cost_centre, subjective, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.actor.localArea,
      code.financeCodeId,
      code.budgetHolderId,
      code.use,
      code.section251Line,
      code.category,
      code.startDate,
      code.costCentre,
      code.subjective,
      code.setBy,
      code.setAt,
    ],
  );
}

/** The codes that were set for the budgets this reader may read, of one holder or of all (null), in the order of their start and of being set. */
export async function listFinanceCodes(tx: Tx, budgetHolderId: string | null): Promise<readonly FinanceCode[]> {
  const rows = await tx.query<{
    finance_code_id: string;
    budget_holder_id: string;
    use: FinanceCode['use'];
    section_251_line: string | null;
    category: FinanceCode['category'];
    start_date: Day;
    cost_centre: string;
    subjective: string;
    set_by: string;
    set_at: Date;
  }>(
    `select finance_code_id, budget_holder_id, use, section_251_line, category, start_date, cost_centre, subjective, set_by, set_at
       from finance_code where $1::uuid is null or budget_holder_id = $1 order by start_date, set_at, finance_code_id`,
    [budgetHolderId],
  );
  return rows.map((row) => ({
    financeCodeId: row.finance_code_id,
    budgetHolderId: row.budget_holder_id,
    use: row.use,
    section251Line: row.section_251_line,
    category: row.category,
    startDate: row.start_date,
    costCentre: row.cost_centre,
    subjective: row.subjective,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}
