import { parseArgs } from 'node:util';
import { type Clock } from '../kernel/dates';
import { systemActor } from '../platform/actor';
import { type Database } from '../platform/db';
import { Fault } from '../platform/faults';
import { findImporter, type Importer, type ImportProblem, unknownKindMessage } from '../platform/imports';
import { listAreaCodes } from '../platform/imports-batch';
import { statedTotals, totalsInWords, type ControlTotals } from '../platform/imports-control';
import { importFile, type ImportSummary } from '../platform/imports-run';
import { type Logger } from '../platform/log';
import { newId } from '../platform/new-id';
import { importers } from './importers';

/** What the command needs of the world. */
export interface ImportEnvironment {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Writes one line for the person who runs the command. */
  readonly print: (line: string) => void;
}

const USAGE =
  'Usage: npm run import -- --kind KIND FILE [--dry-run] [--area CODE] [--source NAME] [--late] [--rows N --amount POUNDS]';

/**
 * `npm run import -- --kind establishments FILE [--dry-run] [--area 311]`. Prints each problem with its line and
 * column, and last `read N accepted N refused N unchanged N`. Gives the exit status: 0 when the file was processed,
 * whatever became of its rows, 1 when it was not.
 */
export async function runImport(argv: readonly string[], environment: ImportEnvironment): Promise<number> {
  const { print } = environment;
  try {
    const order = readArguments(argv);
    const area = await chooseArea(environment.database, order);
    const summary = await runOrder(order, area, environment);
    describe(summary, order.isDryRun, area).forEach(print);
    if (summary.controlTotals !== null) print(held(summary.controlTotals));
    print(
      `read ${summary.read} accepted ${summary.accepted} refused ${summary.refused} unchanged ${summary.unchanged}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    print(error.message);
    return 1;
  }
}

interface Order {
  readonly importer: Importer;
  readonly path: string;
  readonly isDryRun: boolean;
  readonly area: string | null;
  /** Where the file comes from, for a kind that is read by its source. */
  readonly source: string | null;
  /** Whether it is meant to hold what belongs to closed periods. */
  readonly isLate: boolean;
  readonly controlTotals: ControlTotals | null;
}

/** An order that can't be carried out as it was given. */
class OrderFault extends Fault {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

function readArguments(argv: readonly string[]): Order {
  const { kind, area, source, isDryRun, isLate, files, rows, amount } = parsed(argv);
  const importer = kind === undefined ? undefined : findImporter(importers, kind);
  if (importer === undefined) {
    const which = kind === undefined ? 'Say with --kind what the file holds. ' : '';
    throw new OrderFault(`${which}${unknownKindMessage(importers)}\n${USAGE}`);
  }
  const [path, ...more] = files;
  if (path === undefined) throw new OrderFault(`Name the file to import.\n${USAGE}`);
  if (more.length > 0) throw new OrderFault(`Name one file at a time; ${files.length} were given.\n${USAGE}`);
  return {
    ...{ importer, path, isDryRun, isLate },
    area: area ?? null,
    source: source ?? null,
    controlTotals: statedTotals(rows, amount),
  };
}

function parsed(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: {
        kind: { type: 'string' },
        area: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        source: { type: 'string' },
        late: { type: 'boolean', default: false },
        rows: { type: 'string' },
        amount: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { kind, area, source, rows, amount, late: isLate } = values;
    return { kind, area, source, rows, amount, isLate, isDryRun: values['dry-run'], files: positionals };
  } catch (error) {
    // node:util says which argument it is.
    throw new OrderFault(`${(error as Error).message}\n${USAGE}`);
  }
}

/** The area the report is kept for. Reference data belongs to none: before the first area is opened there is none. */
async function chooseArea(database: Database, { area: wanted, importer }: Order): Promise<string> {
  const areas = await listAreaCodes(database);
  const isOfOneArea = importer.isAboutChildren === true || importer.forSource !== undefined;
  if (wanted === null && isOfOneArea && areas.length !== 1) {
    throw new OrderFault(
      `Say with --area whose ${importer.isAboutChildren === true ? 'children' : 'books'} these are. Those that are open: ${areas.join(', ') || 'none'}.`,
    );
  }
  if (wanted === null) return areas[0] ?? '';
  if (areas.includes(wanted)) return wanted;
  const there = areas.length === 0 ? 'None is open yet.' : `Those that are open: ${areas.join(', ')}.`;
  throw new OrderFault(`There is no local area ${wanted.replace(/[^\w-]/g, '?').slice(0, 20)}. ${there}`);
}

function runOrder(order: Order, area: string, { database, clock, log, print }: ImportEnvironment) {
  return importFile(
    { database, clock, log, actor: systemActor(area), requestId: newId() },
    order.importer,
    order.path,
    {
      ...{ isDryRun: order.isDryRun, controlTotals: order.controlTotals, source: order.source, isLate: order.isLate },
      onProblem: (problem) => print(sentence(problem)),
      onWarning: (warning) => print(`taken, but look at it: ${sentence(warning)}`),
    },
  );
}

function held(totals: ControlTotals): string {
  return `The file holds ${totalsInWords(totals)}.`;
}

function sentence({ line, column, message }: ImportProblem): string {
  return column === null ? `line ${line}: ${message}` : `line ${line}, ${column}: ${message}`;
}

function describe(summary: ImportSummary, isDryRun: boolean, area: string): string[] {
  if (isDryRun) return ['Dry run: nothing was written. This is what would happen:'];
  const kept =
    summary.importId === null
      ? 'No local area is open yet, so the rows are kept but no report of this import.'
      : `Import ${summary.importId} of local area ${area}.`;
  return summary.accepted === 0 && summary.unchanged > 0
    ? [kept, 'Nothing changed: every row that could be read is stored already.']
    : [kept];
}
