import { poundsInWords } from '../kernel/for-people';
import { parseMoney, sum, type Pence } from '../kernel/money';
import { BadInput } from './faults';
import { readHeading, type ControlColumns, type Importer } from './imports';
import { cellOf, readCsv, type CsvRecord } from './imports-csv';
import { type ExaminedFile } from './imports-file';

/** How many rows a file holds, its trailer aside, and what their amounts come to. */
export interface ControlTotals {
  readonly rows: number;
  readonly amount: Pence;
}

/** What the first column of a trailer holds. */
const TRAILER_MARK = 'TOTAL';

/**
 * Reads the whole file once, before a row of it is applied, and gives its totals. Throws a BadInput when they are not those that were stated
 * with the file or in its last line: a file that was cut off, or changed on the way, is not applied in part. Null for a kind that has none.
 */
export async function checkControlTotals(
  importer: Importer,
  file: ExaminedFile,
  stated: ControlTotals | null,
): Promise<ControlTotals | null> {
  const { control } = importer;
  if (control === undefined) {
    if (stated === null) return null;
    throw new BadInput(`A file of ${importer.kind} has no control totals; send it without rows and amount.`);
  }
  const { counted, trailer } = await countFile(importer, control, file);
  for (const said of [stated, trailer]) {
    if (said === null || (said.rows === counted.rows && said.amount === counted.amount)) continue;
    throw new BadInput(
      `The control totals do not agree: ${totalsInWords(said)} were stated, and the file holds ${totalsInWords(counted)}. Nothing was applied; send the whole file, or correct the totals.`,
    );
  }
  return counted;
}

/** The totals as the sender states them, both or neither: a number of rows, and pounds. BadInput for anything else. */
export function statedTotals(rows: string | undefined, amount: string | undefined): ControlTotals | null {
  if (rows === undefined && amount === undefined) return null;
  const pounds = parseMoney(amount ?? '');
  if (rows === undefined || !/^\d{1,9}$/.test(rows) || !pounds.ok) {
    throw new BadInput(
      'State the control totals as rows, a whole number, and amount, pounds such as 182500.00; both or neither.',
    );
  }
  return { rows: Number(rows), amount: pounds.value };
}

/** Whether a row is the trailer and no row to apply. */
export function isTrailer({ trailer }: ControlColumns, raw: Readonly<Record<string, string | undefined>>): boolean {
  return raw[trailer.mark] === TRAILER_MARK;
}

interface Counted {
  readonly counted: ControlTotals;
  readonly trailer: ControlTotals | null;
}

async function countFile(importer: Importer, control: ControlColumns, file: ExaminedFile): Promise<Counted> {
  let columns: ReadonlyMap<string, number> | null = null;
  let rows = 0;
  let total = 0n;
  let trailer: ControlTotals | null = null;
  for await (const records of readCsv(file)) {
    if (columns === null) {
      const [heading] = records;
      columns = readHeading(importer, heading !== undefined && 'values' in heading ? heading.values : []);
      continue;
    }
    for (const record of records) {
      if (trailer !== null)
        throw new BadInput('The line of totals must be the last of the file, and there may be one.');
      const raw = rawOf(columns, control, record);
      if (raw !== null && isTrailer(control, raw)) trailer = readTrailer(control, raw, record.line);
      else {
        rows += 1;
        total += amountOf(control, raw?.[control.amount] ?? '') ?? 0n;
      }
    }
  }
  return { counted: { rows, amount: sum([total as Pence]) }, trailer };
}

function amountOf(control: ControlColumns, text: string): Pence | null {
  if (control.amountOf !== undefined) return control.amountOf(text);
  const amount = parseMoney(text);
  return amount.ok ? amount.value : null;
}

function rawOf(
  columns: ReadonlyMap<string, number>,
  { amount, trailer }: ControlColumns,
  record: CsvRecord,
): Record<string, string> | null {
  if (!('values' in record)) return null;
  const valueOf = (name: string): string => cellOf(record.values, columns.get(name));
  return Object.fromEntries([amount, trailer.mark, trailer.rows].map((name) => [name, valueOf(name)]));
}

function readTrailer(control: ControlColumns, raw: Readonly<Record<string, string>>, line: number): ControlTotals {
  const given = raw[control.trailer.rows] ?? '';
  const amount = parseMoney(raw[control.amount] ?? '');
  if (/^\d{1,9}$/.test(given) && amount.ok) return { rows: Number(given), amount: amount.value };
  throw new BadInput(
    `Line ${line} is the line of totals: ${control.trailer.rows} must hold the number of rows, and ${control.amount} what they come to in pounds.`,
  );
}

/** As a person reads them: "3 rows and £186,049.62". */
export function totalsInWords({ rows, amount }: ControlTotals): string {
  return `${String(rows)} ${rows === 1 ? 'row' : 'rows'} and ${poundsInWords(amount)}`;
}
