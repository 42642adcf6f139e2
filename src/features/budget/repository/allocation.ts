import { type FinancialYear } from '../../../kernel/dates';
import { type Pence, pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { type BudgetEntry } from '../rules/entries';

const ENTRY_COLUMNS = `budget_entry_id, budget_holder_id, financial_year, kind, label, amount_pence, reason, entered_by, entered_at, succession_id, block_version_id, budget_adjustment_id`;

/** Keeps two people from entering the same budget at once: held to the end of the transaction. */
export async function lockBudget(tx: WriteTx, budgetHolderId: string, financialYear: FinancialYear): Promise<void> {
  await lockUntilCommit(tx, `budget:${tx.actor.localArea}:${budgetHolderId}:${financialYear}`);
}

/** A budget as it stood at an instant. */
export interface BookedBudget {
  readonly allocation: Pence;
  /** Of the allocation what its versions say: without transfers and in-year changes, with the recounts that the next version will hold. */
  readonly versionAmount: Pence;
  readonly broughtForward: Pence;
  /** Name of the latest version entered, or null before the first. */
  readonly version: string | null;
}

/** Sum of a budget's entries of each kind made at or before the instant. */
export async function sumBudget(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<BookedBudget> {
  const [row] = await tx.query<{
    allocation: bigint;
    version_amount: bigint;
    brought_forward: bigint;
    version: string | null;
  }>(
    `select coalesce(sum(amount_pence) filter (where kind <> 'BROUGHT_FORWARD'), 0)::bigint as allocation,
            coalesce(sum(amount_pence) filter (where kind in ('ALLOCATION', 'IMPORT_EXPORT', 'RECOUPMENT')), 0)::bigint as version_amount,
            coalesce(sum(amount_pence) filter (where kind = 'BROUGHT_FORWARD'), 0)::bigint as brought_forward,
            (array_agg(label order by entered_at desc) filter (where kind in ('ALLOCATION', 'BROUGHT_FORWARD')))[1] as version
       from budget_entry
      where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3`,
    [budgetHolderId, financialYear, asAt],
  );
  return {
    allocation: pence(row?.allocation ?? 0n),
    versionAmount: pence(row?.version_amount ?? 0n),
    broughtForward: pence(row?.brought_forward ?? 0n),
    version: row?.version ?? null,
  };
}

/** Appends one entry to a budget. */
export async function insertBudgetEntry(tx: WriteTx, entry: BudgetEntry): Promise<void> {
  await tx.execute(
    `insert into budget_entry (local_area_code, ${ENTRY_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.actor.localArea,
      entry.budgetEntryId,
      entry.budgetHolderId,
      entry.financialYear,
      entry.kind,
      entry.label,
      entry.amount,
      entry.reason,
      entry.enteredBy,
      entry.enteredAt,
      entry.successionId ?? null,
      entry.blockVersionId ?? null,
      entry.budgetAdjustmentId ?? null,
    ],
  );
  const lines = entry.lines ?? [];
  if (lines.length === 0) return;
  await tx.execute(
    `insert into budget_entry_line (local_area_code, budget_entry_id, section_251_line, amount_pence, entered_at)
     select $1, $2, line, amount, $5 from unnest($3::text[], $4::bigint[]) as given (line, amount)`,
    [
      tx.actor.localArea,
      entry.budgetEntryId,
      lines.map(({ section251Line }) => section251Line),
      lines.map(({ amount }) => amount),
      entry.enteredAt,
    ],
  );
}

/** What holders have booked for a year and those after it, with what of it a succession carried. */
export async function listBookedFrom(
  tx: Tx,
  holderIds: readonly string[],
  from: FinancialYear,
  successionId: string,
): Promise<
  readonly {
    readonly budgetHolderId: string;
    readonly financialYear: FinancialYear;
    readonly kind: BudgetEntry['kind'];
    /** What was entered for the holder by anybody else. */
    readonly entered: Pence;
    /** What this succession has carried to the holder; from it is negative. */
    readonly carried: Pence;
  }[]
> {
  const rows = await tx.query<{
    budget_holder_id: string;
    financial_year: FinancialYear;
    kind: BudgetEntry['kind'];
    entered: bigint;
    carried: bigint;
  }>(
    `select budget_holder_id, financial_year, kind,
            coalesce(sum(amount_pence) filter (where succession_id is distinct from $3), 0)::bigint as entered,
            coalesce(sum(amount_pence) filter (where succession_id = $3), 0)::bigint as carried
       from budget_entry where budget_holder_id = any($1::uuid[]) and financial_year >= $2
      group by 1, 2, 3 order by 2, 3, 1`,
    [holderIds, from, successionId],
  );
  return rows.map((row) => ({
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    kind: row.kind,
    entered: pence(row.entered),
    carried: pence(row.carried),
  }));
}

/** The years for which any of the budgets had an entry by the instant. */
export async function listBudgetedYears(
  tx: Tx,
  holderIds: readonly string[],
  asAt: Date,
): Promise<readonly FinancialYear[]> {
  const rows = await tx.query<{ financial_year: FinancialYear }>(
    `select distinct financial_year from budget_entry where budget_holder_id = any($1::uuid[]) and entered_at <= $2 order by 1`,
    [holderIds, asAt],
  );
  return rows.map((row) => row.financial_year);
}

/** Every entry of a budget made at or before the instant, in the order they were made. */
export async function listBudgetEntries(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<readonly BudgetEntry[]> {
  const rows = await tx.query<{
    budget_entry_id: string;
    kind: BudgetEntry['kind'];
    label: string;
    amount_pence: bigint;
    reason: string | null;
    entered_by: string;
    entered_at: Date;
    succession_id: string | null;
    block_version_id: string | null;
    budget_adjustment_id: string | null;
    lines: readonly { readonly line: string; readonly amount: string }[] | null;
  }>(
    `select ${ENTRY_COLUMNS},
            (select json_agg(json_build_object('line', section_251_line, 'amount', line.amount_pence::text) order by section_251_line)
               from budget_entry_line line
              where line.local_area_code = entry.local_area_code and line.budget_entry_id = entry.budget_entry_id and line.entered_at <= $3) as lines
       from budget_entry entry
      where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3 order by entered_at, kind, budget_entry_id`,
    [budgetHolderId, financialYear, asAt],
  );
  return rows.map((row) => ({
    ...{ budgetEntryId: row.budget_entry_id, budgetHolderId, financialYear, kind: row.kind, label: row.label },
    ...{ amount: pence(row.amount_pence), reason: row.reason, enteredBy: row.entered_by, enteredAt: row.entered_at },
    ...(row.succession_id === null ? {} : { successionId: row.succession_id }),
    ...(row.block_version_id === null ? {} : { blockVersionId: row.block_version_id }),
    ...(row.budget_adjustment_id === null ? {} : { budgetAdjustmentId: row.budget_adjustment_id }),
    ...(row.lines === null
      ? {}
      : { lines: row.lines.map(({ line, amount }) => ({ section251Line: line, amount: pence(BigInt(amount)) })) }),
  }));
}
