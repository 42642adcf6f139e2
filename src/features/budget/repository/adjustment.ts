import { type FinancialYear } from '../../../kernel/dates';
import { decimal, formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type BudgetAdjustment } from '../rules/adjustment';

const COLUMNS = `budget_adjustment_id, budget_holder_id, financial_year, kind, amount_pence, other_budget_holder_id, other_block,
                 schools_block_pence, secretary_of_state_reference, net_pupils, reason, entered_by, entered_at`;

interface AdjustmentRow {
  budget_adjustment_id: string;
  budget_holder_id: string;
  financial_year: FinancialYear;
  kind: BudgetAdjustment['kind'];
  amount_pence: bigint;
  other_budget_holder_id: string | null;
  other_block: BudgetAdjustment['otherBlock'];
  schools_block_pence: bigint | null;
  secretary_of_state_reference: string | null;
  net_pupils: string | null;
  reason: string;
  entered_by: string;
  entered_at: Date;
}

/** Appends a change of a budget. */
export async function insertAdjustment(tx: WriteTx, adjustment: BudgetAdjustment): Promise<void> {
  await tx.execute(
    `insert into budget_adjustment (local_area_code, ${COLUMNS})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.actor.localArea,
      adjustment.budgetAdjustmentId,
      adjustment.budgetHolderId,
      adjustment.financialYear,
      adjustment.kind,
      adjustment.amount,
      adjustment.otherBudgetHolderId,
      adjustment.otherBlock,
      adjustment.schoolsBlock,
      adjustment.secretaryOfStateReference,
      adjustment.netPupils === null ? null : formatDecimal(adjustment.netPupils),
      adjustment.reason,
      adjustment.enteredBy,
      adjustment.enteredAt,
    ],
  );
}

/** What has left the schools block in a year so far, what came back taken off, and the amount of it that was last named. */
export async function sumFromSchools(
  tx: Tx,
  financialYear: FinancialYear,
): Promise<{ readonly transferred: Pence; readonly schoolsBlock: Pence | null }> {
  const [row] = await tx.query<{ transferred: bigint; schools_block: bigint | null }>(
    `select coalesce(sum(amount_pence), 0)::bigint as transferred,
            (array_agg(schools_block_pence order by entered_at desc) filter (where schools_block_pence is not null))[1] as schools_block
       from budget_adjustment where financial_year = $1 and other_block = 'SCHOOLS'`,
    [financialYear],
  );
  const schoolsBlock = row?.schools_block ?? null;
  return {
    transferred: pence(row?.transferred ?? 0n),
    schoolsBlock: schoolsBlock === null ? null : pence(schoolsBlock),
  };
}

/** Adjustments by id. */
export async function findAdjustmentsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BudgetAdjustment>> {
  const rows = await tx.query<AdjustmentRow>(
    `select ${COLUMNS} from budget_adjustment where budget_adjustment_id = any ($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.budget_adjustment_id, toAdjustment(row)]));
}

function toAdjustment(row: AdjustmentRow): BudgetAdjustment {
  return {
    budgetAdjustmentId: row.budget_adjustment_id,
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    kind: row.kind,
    amount: pence(row.amount_pence),
    otherBudgetHolderId: row.other_budget_holder_id,
    otherBlock: row.other_block,
    schoolsBlock: row.schools_block_pence === null ? null : pence(row.schools_block_pence),
    secretaryOfStateReference: row.secretary_of_state_reference,
    netPupils: row.net_pupils === null ? null : halves(row.net_pupils),
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  };
}

function halves(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(`a stored number of pupils is no decimal: ${text}`);
  return decimal(parsed.value);
}
