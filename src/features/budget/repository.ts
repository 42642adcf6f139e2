import { type Day, type FinancialYear, type Period } from '../../kernel/dates';
import { type Pence, pence } from '../../kernel/money';
import { type Tx, type WriteTx } from '../../platform/db';
import { type Actual, type BudgetEntry } from './rules/entries';

const ENTRY_COLUMNS = `budget_entry_id, budget_holder_id, financial_year, kind, label, amount_pence, reason, entered_by, entered_at, succession_id`;

/** Keeps two people from entering the same budget at once: held to the end of the transaction. */
export async function lockBudget(tx: WriteTx, budgetHolderId: string, financialYear: FinancialYear): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `budget:${tx.actor.localArea}:${budgetHolderId}:${financialYear}`,
  ]);
}

/**
 * The instant under which a figure enters the books: one per transaction, never before an earlier one, so that an
 * answer as at an instant stays the answer (money.md section 5, `postedAt`).
 */
export async function openBooks(tx: WriteTx): Promise<Date> {
  const [row] = await tx.query<{ given: Date }>(`select open_posting($1) as given`, [tx.clock.now()]);
  if (row === undefined) throw new Error('open_posting gave no instant');
  return row.given;
}

/** The instant of the newest posting or entry of the area, or null when there is none yet. */
export async function findLastBookedAt(tx: Tx): Promise<Date | null> {
  const [row] = await tx.query<{ last_posted_at: Date }>(`select last_posted_at from ledger_clock`);
  return row?.last_posted_at ?? null;
}

/** A budget as it stood at an instant. */
export interface BookedBudget {
  readonly allocation: Pence;
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
  const [row] = await tx.query<{ allocation: bigint; brought_forward: bigint; version: string | null }>(
    `select coalesce(sum(amount_pence) filter (where kind = 'ALLOCATION'), 0)::bigint as allocation,
            coalesce(sum(amount_pence) filter (where kind = 'BROUGHT_FORWARD'), 0)::bigint as brought_forward,
            (array_agg(label order by entered_at desc))[1] as version
       from budget_entry
      where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3`,
    [budgetHolderId, financialYear, asAt],
  );
  return {
    allocation: pence(row?.allocation ?? 0n),
    broughtForward: pence(row?.brought_forward ?? 0n),
    version: row?.version ?? null,
  };
}

/** Appends one entry to a budget. */
export async function insertBudgetEntry(tx: WriteTx, entry: BudgetEntry): Promise<void> {
  await tx.execute(
    `insert into budget_entry (local_area_code, ${ENTRY_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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

const ACTUAL_COLUMNS = `actual_id, budget_holder_id, financial_year, period, kind, amount_pence, vat_pence, placement_id, case_id, their_reference, dated, recorded_by, recorded_at`;

/** Appends one amount of spend. False when the document is recorded against the holder already. */
export async function insertActual(tx: WriteTx, actual: Actual): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into actual (local_area_code, ${ACTUAL_COLUMNS})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict on constraint actual_their_reference_key do nothing`,
    [
      tx.actor.localArea,
      actual.actualId,
      actual.budgetHolderId,
      actual.financialYear,
      actual.period,
      actual.kind,
      actual.amount,
      actual.vat,
      actual.placementId,
      actual.caseId,
      actual.reference,
      actual.dated,
      actual.recordedBy,
      actual.recordedAt,
    ],
  );
  return inserted === 1;
}

interface ActualRow {
  actual_id: string;
  budget_holder_id: string;
  financial_year: FinancialYear;
  period: Period;
  kind: Actual['kind'];
  amount_pence: bigint;
  vat_pence: bigint;
  placement_id: string | null;
  case_id: string | null;
  their_reference: string;
  dated: Day;
  recorded_by: string;
  recorded_at: Date;
}

/** Actuals by id. */
export async function findActualsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Actual>> {
  const rows = await tx.query<ActualRow>(`select ${ACTUAL_COLUMNS} from actual where actual_id = any ($1)`, [ids]);
  return new Map(
    rows.map((row) => [
      row.actual_id,
      {
        actualId: row.actual_id,
        budgetHolderId: row.budget_holder_id,
        financialYear: row.financial_year,
        period: row.period,
        kind: row.kind,
        amount: pence(row.amount_pence),
        vat: pence(row.vat_pence),
        placementId: row.placement_id,
        caseId: row.case_id,
        reference: row.their_reference,
        dated: row.dated,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
      },
    ]),
  );
}

/** Spend recorded at or before the instant, by period and placement; of the given placements only, unless null. */
export async function sumActuals(
  tx: Tx,
  asked: {
    readonly budgetHolderId: string;
    readonly financialYear: FinancialYear;
    readonly asAt: Date;
    readonly placementIds: readonly string[] | null;
  },
): Promise<readonly { readonly period: Period; readonly placementId: string | null; readonly amount: Pence }[]> {
  const rows = await tx.query<{ period: Period; placement_id: string | null; amount: bigint }>(
    `select period, placement_id, sum(amount_pence)::bigint as amount from actual
      where budget_holder_id = $1 and financial_year = $2 and recorded_at <= $3
        and ($4::uuid[] is null or placement_id = any ($4))
      group by period, placement_id`,
    [asked.budgetHolderId, asked.financialYear, asked.asAt, asked.placementIds],
  );
  return rows.map((row) => ({ period: row.period, placementId: row.placement_id, amount: pence(row.amount) }));
}
