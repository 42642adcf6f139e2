import { type FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence, type Pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type CommitmentCeiling } from '../rules/ceilings';

interface CeilingRow {
  readonly commitment_ceiling_id: string;
  readonly budget_holder_id: string;
  readonly financial_year: FinancialYear;
  readonly ordinal: number;
  readonly ceiling_pence: bigint | null;
  readonly reason: string;
  readonly set_by: string;
  readonly set_at: Date;
}

const CEILING =
  'commitment_ceiling_id, budget_holder_id, financial_year, ordinal, ceiling_pence, reason, set_by, set_at';

function toCeiling(row: CeilingRow): CommitmentCeiling {
  return {
    commitmentCeilingId: row.commitment_ceiling_id,
    budgetHolderId: asId<BudgetHolderId>(row.budget_holder_id),
    financialYear: row.financial_year,
    ordinal: row.ordinal,
    ceiling: row.ceiling_pence === null ? null : pence(row.ceiling_pence),
    reason: row.reason,
    setBy: row.set_by,
    setAt: row.set_at,
  };
}

/**
 * Locks the holders, in the order of their ids, until the transaction ends, and gives their ceilings of the years: a
 * holder or a year without an entry has none. Of two writes that commit to one holder at the same moment the second
 * reads what is committed after the first has committed, if it reads it after this.
 */
export async function lockCommitmentCeilings(
  tx: WriteTx,
  budgetHolderIds: readonly BudgetHolderId[],
  years: readonly FinancialYear[],
): Promise<Map<BudgetHolderId, Map<FinancialYear, Pence>>> {
  await lockBudgetHolders(tx, budgetHolderIds);
  return findCommitmentCeilings(tx, budgetHolderIds, years);
}

/** Has every other write wait that locks one of these holders. */
export async function lockBudgetHolders(tx: WriteTx, budgetHolderIds: readonly BudgetHolderId[]): Promise<void> {
  await tx.query('select lock_budget_holders($1::uuid[])', [budgetHolderIds]);
}

/** The ceilings in force of the holders and years, for showing: nothing is locked. No entry: there is none. */
export async function findCommitmentCeilings(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
  years: readonly FinancialYear[],
): Promise<Map<BudgetHolderId, Map<FinancialYear, Pence>>> {
  const rows = await tx.query<CeilingRow>(
    `select distinct on (budget_holder_id, financial_year) ${CEILING} from commitment_ceiling
      where budget_holder_id = any($1::uuid[]) and financial_year = any($2::text[])
      order by budget_holder_id, financial_year, ordinal desc`,
    [budgetHolderIds, years],
  );
  const found = new Map<BudgetHolderId, Map<FinancialYear, Pence>>();
  for (const { budgetHolderId, financialYear, ceiling } of rows.map(toCeiling)) {
    if (ceiling === null) continue;
    const ofHolder = found.get(budgetHolderId) ?? new Map<FinancialYear, Pence>();
    found.set(budgetHolderId, ofHolder.set(financialYear, ceiling));
  }
  return found;
}

/** Every ceiling these holders were ever given, the latest year and setting first. */
export async function listCommitmentCeilings(
  tx: Tx,
  budgetHolderIds: readonly BudgetHolderId[],
): Promise<Map<BudgetHolderId, CommitmentCeiling[]>> {
  const rows = await tx.query<CeilingRow>(
    `select ${CEILING} from commitment_ceiling
      where budget_holder_id = any($1::uuid[]) order by budget_holder_id, financial_year desc, ordinal desc`,
    [budgetHolderIds],
  );
  return groupBy(rows.map(toCeiling), (ceiling) => ceiling.budgetHolderId);
}

/** The ceilings of these ids, also those that no longer stand. */
export async function findCommitmentCeilingsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, CommitmentCeiling>> {
  const rows = await tx.query<CeilingRow>(
    `select ${CEILING} from commitment_ceiling where commitment_ceiling_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(toCeiling).map((ceiling) => [ceiling.commitmentCeilingId, ceiling]));
}

/** Adds a ceiling; it stands from now on. */
export async function insertCommitmentCeiling(tx: WriteTx, ceiling: CommitmentCeiling): Promise<void> {
  await tx.execute(
    `insert into commitment_ceiling (local_area_code, ${CEILING}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      ceiling.commitmentCeilingId,
      ceiling.budgetHolderId,
      ceiling.financialYear,
      ceiling.ordinal,
      ceiling.ceiling,
      ceiling.reason,
      ceiling.setBy,
      ceiling.setAt,
    ],
  );
}
