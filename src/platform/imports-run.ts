import { isAccepted, readHeading, type ImportCounts, type ImportProblem, type Importer, type RawRow } from './imports';
import { findAgain, saidBy } from './imports-again';
import { appendChunk, closeBatch, insertBatch, type ImportBatch } from './imports-batch';
import { applyChunk, IMPORT_EVENT, inTransaction, type ChunkOutcomes, type ImportRun } from './imports-chunk';
import { checkControlTotals, isTrailer, type ControlTotals } from './imports-control';
import { readCsv, type CsvRecord } from './imports-csv';
import { examineFile } from './imports-file';
import { chunkLength, withoutSpoiled } from './imports-groups';
import { appendOutbox } from './events';
import { BadInput } from './faults';
import { rawOf, readWhole, type WholeFile } from './imports-whole';
import { newId } from './new-id';
import { type CtxParts } from './request';
import { appendAudit, openWrite } from './write';

/** How a file is to be imported. */
export interface ImportOptions {
  /** Goes the whole way and keeps nothing, neither rows nor report. */
  readonly isDryRun: boolean;
  /** What the sender says the file holds; left out: its last line may say it. */
  readonly controlTotals?: ControlTotals | null;
  /** Where the file comes from, for a kind that is read by its source. */
  readonly source?: string | null;
  /** Whether the sender says that it holds what belongs to closed periods. */
  readonly isLate?: boolean;
  /** Told every problem as it is found, in the order of the file. */
  readonly onProblem: (problem: ImportProblem) => void;
  /** Told what its sender should look at in rows that are taken, in that order. */
  readonly onWarning?: (warning: ImportProblem) => void;
}

/** What became of a file. */
export interface ImportSummary extends ImportCounts {
  /** The id its report is kept under; null after a dry run, and while there is no local area. */
  readonly importId: string | null;
  /** What the file holds, all rows; null for a kind without control totals. */
  readonly controlTotals: ControlTotals | null;
}

const NOTHING: ImportCounts = { read: 0, accepted: 0, refused: 0, unchanged: 0 };

/**
 * Imports a file: examined first (encoding, digest), then read and applied chunk by chunk, each in a transaction of
 * its own. Rows are upserts by their key, so a run that was killed is resumed by running the file again. Throws a
 * BadInput for a file that can't be processed at all; nothing is written then. An actor without a local area may
 * import reference data; there is nowhere to keep a report of it.
 */
export async function importFile(
  parts: CtxParts,
  kind: Importer,
  path: string,
  options: ImportOptions,
): Promise<ImportSummary> {
  const importer = await ofSource(parts, kind, options);
  const file = await examineFile(path);
  const controlTotals = await checkControlTotals(importer, file, options.controlTotals ?? null);
  const whole = await readWhole(importer, file);
  const hasArea = parts.actor.localArea !== '';
  const run: ImportRun = { parts, importer, isDryRun: options.isDryRun, eventId: hasArea ? newId() : null };
  const importId = hasArea && !options.isDryRun ? newId() : null;
  const seen = { seen: new Map<string, number>(), seenThings: new Map<string, number>() };
  const state: State = { run, importId, options, whole, ...seen, counts: NOTHING, told: 0 };

  let columns: ReadonlyMap<string, number> | null = null;
  const cut = (waiting: readonly CsvRecord[]): number =>
    chunkLength(importer, columns ?? new Map<string, number>(), waiting);
  for await (const records of inChunks(readCsv(file), cut)) {
    if (columns === null) {
      columns = readHeading(importer, headingOf(records));
      if (importId !== null) await openBatch(run, { importId, kind: importer.kind, file, controlTotals });
    } else {
      await takeChunk(state, columns, records);
    }
  }
  if (importId !== null) {
    await inTransaction(parts, 'commit', async (connection) => {
      const write = openWrite(connection, parts);
      await closeBatch(write.tx, importId);
      await appendOutbox(connection, parts.actor.localArea, parts.clock, write.events());
    });
  }
  parts.log.info({ kind: importer.kind, importId, isDryRun: options.isDryRun, ...state.counts }, 'import finished');
  return { importId, controlTotals, ...state.counts };
}

/** The importer as the area has it for the source; the importer itself where a kind knows none. */
async function ofSource(
  parts: CtxParts,
  importer: Importer,
  { source = null, isLate = false }: ImportOptions,
): Promise<Importer> {
  if (isLate && importer.mayBeLate !== true) {
    throw new BadInput(`A file of ${importer.kind} knows of no closed periods; leave late out.`);
  }
  if (importer.forSource === undefined) {
    if (source === null) return importer;
    throw new BadInput(`A file of ${importer.kind} is read without a source; leave it out.`);
  }
  const chosen = importer.forSource.bind(importer);
  return inTransaction(parts, 'rollback', (connection) => chosen(openWrite(connection, parts).tx, source, { isLate }));
}

function headingOf([heading]: readonly CsvRecord[]): readonly string[] {
  return heading !== undefined && 'values' in heading ? heading.values : [];
}

/** The heading by itself, then the rows in chunks, each as long as `cut` finds among those that wait. */
async function* inChunks(
  groups: AsyncIterable<readonly CsvRecord[]>,
  cut: (waiting: readonly CsvRecord[]) => number,
): AsyncGenerator<readonly CsvRecord[]> {
  let isHeading = true;
  let waiting: CsvRecord[] = [];
  for await (const records of groups) {
    if (isHeading) {
      isHeading = false;
      yield records;
      continue;
    }
    waiting = waiting.concat(records);
    for (let length = cut(waiting); length > 0; length = cut(waiting)) {
      yield waiting.slice(0, length);
      waiting = waiting.slice(length);
    }
  }
  if (waiting.length > 0) yield waiting;
}

interface State {
  readonly run: ImportRun;
  readonly importId: string | null;
  readonly options: ImportOptions;
  readonly whole: WholeFile;
  /** The line each key was first seen on. The one thing that grows with the file: a few dozen bytes a row. */
  readonly seen: Map<string, number>;
  /** The same of what rows turn out to tell of, where a kind asks for that. */
  readonly seenThings: Map<string, number>;
  counts: ImportCounts;
  /** How many problems and warnings were kept. */
  told: number;
}

interface ReadRow {
  readonly line: number;
  readonly raw: RawRow;
  readonly command: unknown;
}

interface ChunkReport {
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
}

async function takeChunk(
  state: State,
  columns: ReadonlyMap<string, number>,
  records: readonly CsvRecord[],
): Promise<void> {
  const { run, importId } = state;
  const { group } = run.importer;
  const read: ReadRow[] = [];
  const trailers: number[] = [];
  const unread = records.flatMap((record) => readRecord(state, columns, record, { rows: read, trailers }));
  const again = await findAgain(run, state.seenThings, read);
  const wrong = [...unread, ...again];
  const repeated = new Set(again.map(({ line }) => line));
  const readable = read.filter(({ line }) => !repeated.has(line));
  const { rows, dropped } =
    group === undefined
      ? { rows: readable, dropped: new Map<number, string>() }
      : withoutSpoiled(group, { records, columns, rows: readable, problems: wrong });
  const chunk: ReadChunk = {
    read: records.length - trailers.length,
    rows,
    wrong,
    fallen: readable.filter(({ line }) => dropped.has(line)),
    dropped,
  };
  const report = (outcomes: ChunkOutcomes): ChunkReport => toReport(chunk, outcomes);
  const outcomes = await applyChunk(
    run,
    { toApply: rows.map(({ command }) => command), toExamine: chunk.fallen.map(({ command }) => command) },
    async (tx, kept) => {
      const { counts, ...told } = report(kept);
      const refused = new Set(told.problems.map(({ line }) => line));
      await run.importer.noteRefusedIn?.(tx, rawsOf(columns, records, refused));
      if (importId === null) return;
      await appendChunk(tx, importId, counts, told, state.told);
    },
  );
  const { counts, problems, warnings } = report(outcomes);
  state.counts = addCounts(state.counts, counts);
  state.told += problems.length + warnings.length;
  problems.forEach(state.options.onProblem);
  warnings.forEach((warning) => state.options.onWarning?.(warning));
}

/** The rows that stand on some lines, as far as they could be cut into columns. */
function rawsOf(
  columns: ReadonlyMap<string, number>,
  records: readonly CsvRecord[],
  lines: ReadonlySet<number>,
): RawRow[] {
  return records.flatMap((record) =>
    'values' in record && lines.has(record.line) ? [rawOf(columns, record.values)] : [],
  );
}

/** A chunk as it was read: the rows to apply, what is wrong with others, and those that fall with them. */
interface ReadChunk {
  readonly read: number;
  readonly rows: readonly ReadRow[];
  readonly wrong: readonly ImportProblem[];
  readonly fallen: readonly ReadRow[];
  /** Why those fall, by line. */
  readonly dropped: ReadonlyMap<number, string>;
}

function toReport({ read, rows, wrong, fallen, dropped }: ReadChunk, outcomes: ChunkOutcomes): ChunkReport {
  const refused = rows.flatMap(({ line }, index): ImportProblem[] => {
    const outcome = outcomes.applied[index];
    return typeof outcome === 'object' && 'problems' in outcome
      ? outcome.problems.map((problem) => ({ line, ...problem }))
      : [];
  });
  const warnings = rows.flatMap(({ line }, index): ImportProblem[] => {
    const outcome = outcomes.applied[index];
    return typeof outcome === 'object' && 'warnings' in outcome
      ? outcome.warnings.map((warning) => ({ line, ...warning }))
      : [];
  });
  const told = new Set(wrong.map(({ line }) => line));
  const fell = fallen.flatMap(({ line }, index): ImportProblem[] => {
    const own = (outcomes.examined[index] ?? []).map((problem) => ({ line, ...problem }));
    const why = { line, column: null, message: dropped.get(line) ?? '' };
    return own.length > 0 || told.has(line) ? own : [why];
  });
  const accepted = outcomes.applied.filter(isAccepted).length;
  const unchanged = outcomes.applied.filter((outcome) => outcome === 'unchanged').length;
  return {
    counts: { read, accepted, unchanged, refused: read - accepted - unchanged },
    problems: [...wrong, ...fell, ...refused].sort((a, b) => a.line - b.line),
    warnings,
  };
}

/** Reads one record into `rows`, or among `trailers`, or gives what is wrong with it. */
function readRecord(
  { run: { importer }, seen, whole }: State,
  columns: ReadonlyMap<string, number>,
  record: CsvRecord,
  { rows, trailers }: { readonly rows: ReadRow[]; readonly trailers: number[] },
): ImportProblem[] {
  const { line } = record;
  if ('problem' in record) return [{ line, column: null, message: record.problem }];
  const raw = rawOf(columns, record.values);
  if (importer.control !== undefined && isTrailer(importer.control, raw)) {
    trailers.push(line);
    return [];
  }
  const result = importer.parseRow(raw, line);
  const inFile = whole(raw).map((problem) => ({ line, ...problem }));
  if (!result.ok) return [...result.refusals.map((problem) => ({ line, ...problem })), ...inFile];
  if (importer.mayRepeat === true) {
    rows.push({ line, raw, command: result.value });
    return [];
  }
  const key = importer.keyOf(result.value);
  const before = seen.get(key);
  if (before !== undefined) {
    const column = saidBy(importer, raw);
    const what = importer.keyColumns.join(', ');
    return [
      ...inFile,
      { line, column, message: `A row with the same ${what} stands on line ${before}. Each may be in the file once.` },
    ];
  }
  seen.set(key, line);
  rows.push({ line, raw, command: result.value });
  return inFile;
}

function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    read: a.read + b.read,
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    unchanged: a.unchanged + b.unchanged,
  };
}

/** The batch and the import's one audit event come first, so that what a killed import left can be traced. */
async function openBatch({ parts, eventId }: ImportRun, batch: ImportBatch): Promise<void> {
  const { importId, kind, file } = batch;
  await inTransaction(parts, 'commit', async (connection) => {
    await insertBatch(openWrite(connection, parts).tx, batch);
    await appendAudit(connection, parts, 'write', IMPORT_EVENT, eventId ?? newId(), {
      type: 'ImportReport',
      id: importId,
      detail: { kind, sha256: file.sha256, sizeBytes: file.sizeBytes },
    });
  });
}
