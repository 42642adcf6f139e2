import { type Pence } from '../kernel/money';
import { type Result } from '../kernel/result';
import { type Tx, type WriteTx } from './db';
import { BadInput } from './faults';

/** One thing that is wrong with a row: `column` as the file heads it (null: the row as a whole), and what would be right. */
export interface RowProblem {
  readonly column: string | null;
  readonly message: string;
}

/** A problem with the line of the file on which its row begins, counted from 1 and quoted newlines included. */
export interface ImportProblem extends RowProblem {
  readonly line: number;
}

/** A row by the published column names, trimmed. A column that the file does not have is undefined, an empty one ''. */
export type RawRow = Readonly<Record<string, string | undefined>>;

/** One published column that an importer reads. */
export interface ImportColumn {
  readonly name: string;
  /** Without it the file is refused. A column that may be missing leaves what is stored as it is. */
  readonly isRequired: boolean;
  /** What other publishers head it with, the better first; the importer knows it by `name` alone. */
  readonly otherNames?: readonly string[];
}

/** Rows that are kept together or not at all: those that stand one after another with the same values in these columns. */
export interface RowGroup<Command> {
  /** What they make together, for sentences: "placement". */
  readonly noun: string;
  readonly columns: readonly string[];
  /** Whether rows with the same values in different places of the file are refused; left out: they are groups of their own. */
  readonly isTogether?: boolean;
  /** The same of a command. */
  keyOf(command: Command): string;
}

/** By which columns a file can say how many rows it holds and what they come to (finance's control totals). */
export interface ControlColumns {
  /** Pounds; an empty one counts as nothing. */
  readonly amount: string;
  /** The columns of a last line that says both: its `mark` column holds TOTAL, its `rows` column the number of the others. */
  readonly trailer: { readonly mark: string; readonly rows: string };
  /** The amount that a text stands for, null for none; left out: pounds with at most two decimals. */
  readonly amountOf?: (text: string) => Pence | null;
}

/** What its sender says of a file beside its source. */
interface SaidOfFile {
  /** That it is meant to hold what belongs to closed periods. */
  readonly isLate: boolean;
}

/** What became of one row that could be read: taken, taken with something that its sender should look at, stored already, or refused. */
export type RowOutcome =
  | 'accepted'
  | { readonly warnings: readonly RowProblem[] }
  | 'unchanged'
  | { readonly problems: readonly RowProblem[] };

/** Whether a row changed something. */
export function isAccepted(outcome: RowOutcome | undefined): boolean {
  return outcome === 'accepted' || (typeof outcome === 'object' && 'warnings' in outcome);
}

/**
 * How one kind of file is read and stored. The machinery around it (`imports-run.ts`) reads the file, cuts it into
 * chunks, finds doubles and keeps the report.
 */
export interface Importer<Command = unknown> {
  /** As `--kind` and `POST /imports/{kind}` name it. */
  readonly kind: string;
  /** The feed an INTEGRATION role must have been granted. */
  readonly permissionFeed: string;
  readonly columns: readonly ImportColumn[];
  /** The columns that tell one row from another. */
  readonly keyColumns: readonly string[];
  /**
   * For files of millions of rows: a key that comes twice is no problem, its last row stands, and no key is kept in memory. `applyRowsIn` is
   * then given the same key twice.
   */
  readonly mayRepeat?: boolean;
  /** Left out: every row stands for itself. */
  readonly group?: RowGroup<Command>;
  /** Columns that must hold the same on all rows of a file with the same `key`, wherever they stand; an empty one says nothing. */
  readonly sameThroughout?: { readonly key: string; readonly columns: readonly string[] };
  /** Left out: the file has no control totals. */
  readonly control?: ControlColumns;
  /** Whether its rows are about children: only an integration that was granted the feed sends it, and the command line. */
  readonly isAboutChildren?: boolean;
  /** The roles whose daily work it is, who send it by hand besides an integration that was granted the feed; no administrator then. */
  readonly sentBy?: readonly string[];
  /**
   * For files that every publisher heads differently: the importer as the area has it for the source that was named with the file (null: none
   * was). Throws a BadInput that names those there are. Left out: no source may be named.
   */
  forSource?(tx: Tx, source: string | null, said?: SaidOfFile): Promise<Importer<Command>>;
  /** Whether what belongs to closed periods may be sent, when the sender says so. Left out: a file of the kind knows of none. */
  readonly mayBeLate?: boolean;
  /** Sentences for what only the database can find, by the constraint that a row breaks. */
  readonly constraintProblems: Readonly<Record<string, RowProblem>>;
  /** The row as a command, or all that is wrong with it; `line` is where it begins, for rows that nothing else tells apart. Pure. */
  parseRow(raw: RawRow, line: number): Result<Command, RowProblem>;
  /** What tells this row from the others of the file: its key columns as they are stored. */
  keyOf(command: Command): string;
  /** Stores the rows of a chunk by set-based statements; one outcome a command, in their order. */
  applyRowsIn(tx: WriteTx, commands: readonly Command[]): Promise<readonly RowOutcome[]>;
  /**
   * What is wrong with rows that are not applied in any case, for another row of their group is refused; a list a command, in their order.
   * Writes nothing. Left out: they are told that they fell with the other.
   */
  examineRowsIn?(tx: WriteTx, commands: readonly Command[]): Promise<readonly (readonly RowProblem[])[]>;
  /**
   * Told of the rows that were refused, for whatever reason, as far as they could be cut into columns; in the transaction of their chunk, after it. Left out:
   * nothing follows from them.
   */
  noteRefusedIn?(tx: WriteTx, refused: readonly RawRow[]): Promise<void>;
  /**
   * What rows turn out to tell of that the file writes in different ways, a text a command (null: nobody knows): of two with the same one the second is refused,
   * wherever in the file it stands. `what` says what they tell of, for the sentence. Left out: `keyOf` tells rows apart.
   */
  readonly sameThing?: {
    readonly what: string;
    keysIn(tx: WriteTx, commands: readonly Command[]): Promise<readonly (string | null)[]>;
  };
  /**
   * For reference data that figures are reckoned from: brings one local area in line with the rows that were accepted,
   * in the same transaction, so that no figure is ever behind. Asked for each area in turn; gives how much it changed.
   */
  settleAreaIn?(tx: WriteTx, accepted: readonly Command[]): Promise<number>;
}

/** Thrown by an importer when rows can't be kept for what follows from them; the row at fault is then found and refused. */
export class RowsRefused extends Error {
  readonly problem: RowProblem;

  constructor(problem: RowProblem) {
    super('rows of an import were refused');
    this.name = 'RowsRefused';
    this.problem = problem;
  }
}

/** The count of rows of an import. Always read = accepted + refused + unchanged. */
export interface ImportCounts {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
}

/** Outcomes of a set-based write that tells which rows it changed, by their position. */
export function outcomesOf(rows: number, changed: ReadonlySet<number>): RowOutcome[] {
  return Array.from({ length: rows }, (_, index) => (changed.has(index) ? 'accepted' : 'unchanged'));
}

/** The importer of a kind, if there is one. */
export function findImporter(importers: readonly Importer[], kind: string): Importer | undefined {
  return importers.find((one) => one.kind === kind);
}

/** The sentence for a kind that is not there. */
export function unknownKindMessage(importers: readonly Importer[]): string {
  const kinds = importers.map(({ kind }) => kind).sort();
  return `There is no such kind of import. The kinds are ${kinds.join(', ')}.`;
}

/**
 * Where each column of the importer stands in the file's heading: published names, in any order and case, surplus
 * columns ignored. Throws a BadInput that names every required column the file lacks.
 */
export function readHeading(
  importer: Pick<Importer, 'kind' | 'columns'>,
  heading: readonly string[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number[]>();
  heading.forEach((name, index) => {
    const plain = name.trim().toLowerCase();
    places.set(plain, [...(places.get(plain) ?? []), index]);
  });
  const found = importer.columns.map(({ name, isRequired, otherNames = [] }) => ({
    name,
    isRequired,
    // By the first of its names that the file has.
    at: [name, ...otherNames].map((one) => places.get(one.toLowerCase()) ?? []).find((at) => at.length > 0) ?? [],
  }));
  const missing = found.filter(({ isRequired, at }) => isRequired && at.length === 0).map(({ name }) => name);
  if (missing.length > 0) {
    throw new BadInput(
      `The first line must hold the column names. Missing for ${importer.kind}: ${missing.join(', ')}.${hintOf(heading)}`,
      { missingColumns: missing },
    );
  }
  const doubled = found.filter(({ at }) => at.length > 1).map(({ name }) => name);
  if (doubled.length > 0) {
    throw new BadInput(
      `The first line names a column more than once: ${doubled.join(', ')}. Each may be in the file once.`,
    );
  }
  return new Map(found.flatMap(({ name, at: [at] }) => (at === undefined ? [] : [[name, at] as const])));
}

function hintOf(heading: readonly string[]): string {
  const [only = ''] = heading;
  return heading.length === 1 && /[;\t|]/.test(only)
    ? ' The values seem to be separated by something else than commas; save the file with commas.'
    : '';
}
