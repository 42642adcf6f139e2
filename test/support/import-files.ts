import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runImport } from '../../src/commands/import';
import { type Clock } from '../../src/kernel/dates';
import { type TestDatabase } from './database';
import { quietLog } from './make-ledger';

/** The published files that lie beside the project; not everybody who has the project has them. */
export const SHARED_DATA = resolve(__dirname, '..', '..', '..', 'shared', 'data');

/** `test`, or a test that is skipped and says what is missing. */
export function testWithFiles(...names: readonly string[]): (title: string, run: () => Promise<void>) => void {
  const missing = names.filter((name) => !existsSync(join(SHARED_DATA, name)));
  if (missing.length === 0) return (title, run) => test(title, run);
  return (title, run) => test.skip(`${title} (skipped: ../shared/data has no ${missing.join(', ')})`, run);
}

/** A folder for the files of one test file, gone afterwards. */
export function useFiles(): { readonly write: (name: string, content: string | Buffer) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** What the command said. */
export interface Ran {
  readonly status: number;
  readonly lines: readonly string[];
  /** The last line. */
  readonly counts: string;
  /** The lines about rows. */
  readonly problems: readonly string[];
}

/** Runs `npm run import` in process. */
export async function runCommand(db: TestDatabase, clock: Clock, ...argv: readonly string[]): Promise<Ran> {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const status = await runImport(argv, { database: db.database, clock, log: quietLog, print });
  return { status, lines, counts: lines.at(-1) ?? '', problems: lines.filter((line) => /^line \d/.test(line)) };
}

/** One row of an establishments file that is right, with what differs. */
export function establishmentRow(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    URN: '100001',
    'LA (code)': '311',
    EstablishmentNumber: '7001',
    EstablishmentName: 'Placeholder School',
    'TypeOfEstablishment (code)': '7',
    'TypeOfEstablishment (name)': 'Community special school',
    'EstablishmentStatus (code)': '1',
    'EstablishmentStatus (name)': 'Open',
    StatutoryLowAge: '4',
    StatutoryHighAge: '16',
    'Boarders (name)': 'No Boarders',
    NumberOfPupils: '120',
    SchoolCapacity: '130',
    Town: 'Placeholder',
    Postcode: 'ZZ1 1ZZ',
    UKPRN: '10000001',
    Easting: '553000',
    Northing: '186000',
    ...changes,
  };
}

/** Rows as CSV, their keys the heading; values with a comma, a quote or a line's end are quoted. */
export function toCsv(
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = Object.keys(rows[0] ?? {}),
  lineEnd = '\n',
): string {
  const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return [columns.map(quoted).join(','), ...lines, ''].join(lineEnd);
}
