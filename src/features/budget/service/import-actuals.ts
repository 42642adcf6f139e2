import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { type WriteTx } from '../../../platform/db';
import { type RowOutcome, type RowProblem } from '../../../platform/imports';
import { newId } from '../../../platform/new-id';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { type BudgetHolder } from '../../access/rules/directory';
import { listClosedPeriods } from '../../ledger/repository/closed-periods';
import { type PeriodOfYear, reportedPeriod } from '../../ledger/rules/postings';
import { findHeldActuals, insertImportedActuals, type BookedRow, type HeldActual } from '../repository/actual-import';
import { openBooks } from '../repository/books';
import { type ActualsSource } from '../rules/actuals-source';
import { firstDocumentDay } from '../rules/document-day';
import { ActualRemark, type DownloadedActual } from '../rules/imported-actual';
import { livesInYear } from './set-budget';

/**
 * Books the rows of a download as spend. A row that is held as it is, or whose code is none of the area's budgets, changes nothing; one that is
 * held otherwise is refused, for what was recorded is never changed. What belongs to closed periods would be reported in the first open one (B13), a whole
 * year of it too: it is refused unless it is meant, and remarked on.
 */
export async function importActualsIn(
  tx: WriteTx,
  source: ActualsSource,
  rows: readonly DownloadedActual[],
  isLate: boolean,
): Promise<readonly RowOutcome[]> {
  // The books first: whoever else imports the same has ended by then, and what they brought is seen.
  const recordedAt = await openBooks(tx);
  const held = await findHeldActuals(
    tx,
    source.actualsSourceId,
    rows.map(({ sourceKey }) => sourceKey),
  );
  const holders = await holdersOf(tx, source);
  const today = londonDay(tx.clock.now());
  const closed = await listClosedPeriods(tx, null);
  const booked: BookedRow[] = [];
  const outcomes = rows.map((row): RowOutcome => {
    const budgetHolderId = bearerOf(source, row);
    if (budgetHolderId === null) return 'unchanged';
    const before = held.get(row.sourceKey);
    if (before !== undefined) {
      return isAsHeld(before, row) ? 'unchanged' : { problems: [changedProblem(source)] };
    }
    const problems = problemsOf(source, row, holders.get(asId<BudgetHolderId>(budgetHolderId)), today);
    const reported = reportedPeriod(row, closed);
    const comesLate = reported.financialYear !== row.financialYear || reported.period !== row.period;
    if (comesLate && !isLate) problems.push(lateProblem(source, row, reported));
    if (problems.length > 0) return { problems };
    const remarks = comesLate ? [...row.remarks, ActualRemark.REPORTED_LATE] : row.remarks;
    booked.push({ ...row, remarks, actualId: newId(), budgetHolderId });
    return 'accepted';
  });
  if (booked.length === 0) return outcomes;
  await insertImportedActuals(tx, source.actualsSourceId, recordedAt, booked);
  const touched = new Map(booked.map((row) => [`${row.budgetHolderId} ${row.financialYear}`, row]));
  for (const { budgetHolderId, financialYear } of touched.values()) {
    tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  }
  return outcomes;
}

function holdersOf(tx: WriteTx, source: ActualsSource): Promise<ReadonlyMap<BudgetHolderId, BudgetHolder>> {
  const ids = [source.budgetHolderId, ...source.codes.flatMap(({ budgetHolderId }) => budgetHolderId ?? [])];
  return findBudgetHoldersByIds(
    tx,
    [...new Set(ids)].map((id) => asId<BudgetHolderId>(id)),
  );
}

/** Who bears a row by its code; null for a code that is none of the area's budgets. */
function bearerOf({ codes, budgetHolderId }: ActualsSource, { expenseCode }: DownloadedActual): string | null {
  const named = codes.find(({ code }) => code === expenseCode);
  return named === undefined ? budgetHolderId : named.budgetHolderId;
}

/** Who bears it is settled when it is booked: a code that is given to another holder later changes nothing of the past. */
function isAsHeld(held: HeldActual, row: DownloadedActual): boolean {
  const { amount, vat, financialYear, period, dated } = row;
  return (
    held.amount === amount &&
    held.vat === vat &&
    held.financialYear === financialYear &&
    held.period === period &&
    held.dated === dated
  );
}

function changedProblem({ columns }: ActualsSource): RowProblem {
  return {
    column: columns.key[0] ?? null,
    message:
      'This row is booked already with another amount, VAT, date or period. What is booked is never changed: book the difference as a row of its own.',
  };
}

function lateProblem(
  { columns }: ActualsSource,
  { financialYear, period }: DownloadedActual,
  reported: PeriodOfYear,
): RowProblem {
  return {
    column: columns.period ?? columns.date,
    message: `P${period} of ${financialYear} is closed: this amount would be reported as spend of P${reported.period} of ${reported.financialYear}. If that is meant, send the file with late=true (--late at the command line).`,
  };
}

function problemsOf(
  { columns }: ActualsSource,
  row: DownloadedActual,
  holder: BudgetHolder | undefined,
  today: string,
): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.dated > today) problems.push({ column: columns.date, message: 'The date must not lie after today.' });
  if (holder === undefined || !livesInYear(holder, row.financialYear)) {
    problems.push({
      column: columns.code ?? columns.date,
      message:
        'The budget holder that bears this code has no day in the financial year. Name the right one in the source.',
    });
  }
  if (holder !== undefined && row.dated < firstDocumentDay(holder, row.financialYear)) {
    const first = firstDocumentDay(holder, row.financialYear);
    problems.push({
      column: columns.date,
      message: `A document of this budget holder for ${row.financialYear} is dated from ${dayInWords(first)} on. Check the year on it.`,
    });
  }
  return problems;
}
