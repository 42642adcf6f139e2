import { stringify } from 'csv-stringify';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type * as ExcelModule from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { type Day } from '../kernel/dates';
import { formatMoney, type Pence } from '../kernel/money';
import { BadInput } from './faults';
import { spreadsheetDay, type ExportColumn, type ExportValue, type XmlPart } from './exports';
import { withoutZipTimes } from './zip-times';

type SheetData = ExcelModule.SheetData;
// The package describes its ES module only, which a CommonJS file may not import; it brings the same for CommonJS.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const writeExcelFile = require('write-excel-file/node') as typeof ExcelModule.default;

type Chunks<Row> = AsyncIterable<readonly Row[]>;

/** Writes the rows as CSV (RFC 4180, UTF-8) and gives how many there were. */
export async function writeCsv<Row>(
  path: string,
  columns: readonly ExportColumn<Row>[],
  chunks: Chunks<Row>,
): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<string[]> {
    yield columns.map(({ heading }) => heading);
    for await (const rows of chunks) {
      for (const row of rows) {
        count += 1;
        yield columns.map((column) => csvCell(column, column.value(row)));
      }
    }
  }
  await pipeline(
    Readable.from(lines()),
    stringify({ record_delimiter: '\r\n', bom: false }),
    createWriteStream(path, { mode: 0o600 }),
  );
  return count;
}

/** Writes a message part by part and gives how many records are in it. */
export async function writeXml(path: string, parts: AsyncIterable<XmlPart>): Promise<number> {
  let count = 0;
  async function* texts(): AsyncGenerator<string> {
    for await (const { text, records } of parts) {
      count += records;
      yield text;
    }
  }
  await pipeline(Readable.from(texts()), createWriteStream(path, { mode: 0o600 }));
  return count;
}

/** A text that a spreadsheet would take for a formula is told apart by an apostrophe, as spreadsheets themselves do. */
function csvCell<Row>({ type }: ExportColumn<Row>, value: ExportValue): string {
  if (value === null) return '';
  if (type === 'MONEY') return formatMoney(value as Pence);
  const text = String(value);
  return type === 'TEXT' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A worksheet holds 1,048,576 lines; this many are still made in a few hundred megabytes. */
const MOST_WORKBOOK_ROWS = 100_000;

/**
 * Writes the rows as a workbook of one sheet and gives how many there were; the same rows make the same bytes. BadInput when they are more than
 * it may hold.
 */
export async function writeWorkbook<Row>(
  path: string,
  columns: readonly ExportColumn<Row>[],
  chunks: Chunks<Row>,
): Promise<number> {
  const sheet: SheetData = [columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }))];
  for await (const rows of chunks) {
    for (const row of rows) sheet.push(columns.map((column) => workbookCell(column, column.value(row))));
    if (sheet.length > MOST_WORKBOOK_ROWS + 1) {
      throw new BadInput(
        `A workbook takes at most ${String(MOST_WORKBOOK_ROWS)} rows; ask for the CSV, or for fewer rows.`,
      );
    }
  }
  const workbook = await writeExcelFile(sheet, {
    stickyRowsCount: 1,
    columns: columns.map(({ heading, type }) => ({ width: Math.max(heading.length + 2, type === 'TEXT' ? 24 : 14) })),
  }).toBuffer();
  await writeFile(path, withoutZipTimes(workbook), { mode: 0o600 });
  return sheet.length - 1;
}

function workbookCell<Row>({ type }: ExportColumn<Row>, value: ExportValue): SheetData[number][number] {
  if (value === null) return null;
  // Pence below 2^53 are exact in the double that a workbook keeps, and show as they are with two decimals.
  if (type === 'MONEY') return { type: Number, value: Number(formatMoney(value as Pence)), format: '#,##0.00' };
  if (type === 'DATE') return { type: Number, value: spreadsheetDay(value as Day), format: 'yyyy-mm-dd' };
  return type === 'NUMBER' ? { type: Number, value: Number(value) } : { type: String, value: String(value) };
}
