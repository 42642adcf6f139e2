import { financialYearOf, periodOf, type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { absolute, compare, subtract, ZERO, type Pence } from '../../../kernel/money';
import { type Result } from '../../../kernel/result';
import { type RawRow, type RowProblem } from '../../../platform/imports';
import { readRow, type RowReader } from '../../../platform/imports-fields';
import { differsFromDate, nearestYear, readFinancialYear, readPeriod } from '../rules/actual-period';
import { type ActualsColumns } from '../rules/actuals-source';
import { readGivenAmount } from '../rules/given-amount';
import { ActualRemark, type DownloadedActual } from '../rules/imported-actual';

const MOST_TEXT = 200;
/** Between the values of a key of several columns. */
const KEY_SEPARATOR = ' / ';

/** A row of a download by its source's columns, or all that is wrong with it. Nothing is mended: what is odd but possible is remarked on (B43). */
export function readDownloadedRow(columns: ActualsColumns, raw: RawRow): Result<DownloadedActual, RowProblem> {
  const row = readRow(raw);
  const key = columns.key.map((column) => row.text(column, MOST_TEXT));
  const dated = row.day(columns.date);
  const supplierName = row.text(columns.supplier, MOST_TEXT);
  const paid = readAmounts(columns, raw, row);
  const { financialYear, period } = readWhen(columns, raw, row, dated);
  const text = (column: string | null): string | null =>
    column === null ? null : (row.optionalText(column, MOST_TEXT) ?? null);
  const invoiceReference = text(columns.reference);
  const expenseCode = text(columns.code);
  const description = text(columns.description);
  return row.finish(() => ({
    ...{ dated, financialYear, period, supplierName, invoiceReference, expenseCode, description },
    sourceKey: key.join(KEY_SEPARATOR),
    amount: paid.net,
    vat: paid.vat,
    remarks: differsFromDate(financialYear, period, dated) ? [ActualRemark.PERIOD_DIFFERS] : [],
  }));
}

/** Net and VAT, held apart (B36); where all three amounts are there they must agree. */
function readAmounts(
  columns: ActualsColumns,
  raw: RawRow,
  row: RowReader,
): { readonly net: Pence; readonly vat: Pence } {
  const vat = raw[columns.vat ?? ''] ? readAmount(raw, row, columns.vat) : ZERO;
  const gross = readAmount(raw, row, columns.gross);
  const stated = readAmount(raw, row, columns.net);
  const left = gross === null || vat === null ? null : subtract(gross, vat);
  if (stated !== null && left !== null && left !== stated) {
    row.refuse(
      columns.net,
      'The net amount, the VAT and the amount paid do not agree; nothing is made of them. Ask who keeps the ledger.',
    );
  }
  const net = columns.net === null ? left : stated;
  // What could not be read has been refused by its own sentence.
  if (net === null || vat === null) return { net: ZERO, vat: ZERO };
  refuseAmounts(columns, row, net, vat);
  return { net, vat };
}

/** Refuses amounts that no document says: nothing, and VAT that is not a part on top. */
function refuseAmounts(columns: ActualsColumns, row: RowReader, net: Pence, vat: Pence): void {
  if (net === ZERO) row.refuse(columns.net ?? columns.gross, 'An amount of 0.00 is no spend; leave the row out.');
  if (vat !== ZERO && compare(vat, ZERO) !== compare(net, ZERO)) {
    row.refuse(columns.vat, 'VAT must have the sign of the amount it belongs to.');
  }
  if (net !== ZERO && absolute(vat) > absolute(net)) {
    row.refuse(columns.vat, 'VAT must not be more than the amount it is on top of.');
  }
}

/** The amount in a column; null, and refused, where that can't be read; null too where there is no such column. */
function readAmount(raw: RawRow, row: RowReader, column: string | null): Pence | null {
  if (column === null) return null;
  const result = readGivenAmount(raw[column] ?? '');
  if (result.ok) return result.value;
  result.refusals.forEach((message) => row.refuse(column, message));
  return null;
}

/** Where the file says no period it is the date's; where it says no year, that which brings the period nearest to the date. */
function readWhen(
  columns: ActualsColumns,
  raw: RawRow,
  row: RowReader,
  dated: Day,
): { readonly financialYear: FinancialYear; readonly period: Period } {
  const given = readColumn(
    raw,
    row,
    columns.period,
    readPeriod,
    'The period must be 1 (April) to 12 (March), such as 3, 03 or P3.',
  );
  const year = readColumn(
    raw,
    row,
    columns.financialYear,
    readFinancialYear,
    'The financial year must be such as 2024-25 or 2024/25.',
  );
  // A date that could not be read has been refused.
  if (dated === ('' as Day)) return { financialYear: '' as FinancialYear, period: 1 };
  const period = given ?? periodOf(dated);
  return { period, financialYear: year ?? (given === null ? financialYearOf(dated) : nearestYear(given, dated)) };
}

/** What a column holds; null, and refused, where that can't be read; null too where there is no such column. */
function readColumn<Value>(
  raw: RawRow,
  row: RowReader,
  column: string | null,
  read: (text: string) => Value | null,
  expected: string,
): Value | null {
  if (column === null) return null;
  const value = read(raw[column] ?? '');
  if (value === null) row.refuse(column, expected);
  return value;
}
