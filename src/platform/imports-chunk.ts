import { systemActor } from './actor';
import { brokenConstraint, setActor, sqlState, type Connection, type WriteTx } from './db';
import { appendOutbox, type PendingEvent } from './events';
import { Unavailable } from './faults';
import { type Importer, isAccepted, type RowOutcome, type RowProblem, RowsRefused } from './imports';
import { grouped, notApplied } from './imports-groups';
import { newId } from './new-id';
import { type CtxParts } from './request';
import { appendAudit, openWrite, rolledBack } from './write';

/** One run of an importer over a file. */
export interface ImportRun {
  readonly parts: CtxParts;
  readonly importer: Importer;
  readonly isDryRun: boolean;
  /** The audit event of the whole import; null while there is no local area to keep one for. */
  readonly eventId: string | null;
}

/** The audit action of an import: one event for the whole of it. */
export const IMPORT_EVENT = 'import.started';

const MOST_ATTEMPTS = 3;
const MOMENTARY = new Set(['40001', '40P01', '55P03']);

/** The commands of a chunk. */
export interface ChunkCommands {
  readonly toApply: readonly unknown[];
  /** Those that are not applied, for another row of their group is refused, and that are only held against what is known. */
  readonly toExamine: readonly unknown[];
}

/** What became of them, each in their order. */
export interface ChunkOutcomes {
  readonly applied: readonly RowOutcome[];
  readonly examined: readonly (readonly RowProblem[])[];
}

/**
 * Applies the commands of one chunk in a transaction of its own and gives an outcome for each. `keep` writes what is
 * to be kept about the chunk, in that same transaction. A dry run goes the same way to the end and rolls back.
 */
export async function applyChunk(
  run: ImportRun,
  commands: ChunkCommands,
  keep: (tx: WriteTx, outcomes: ChunkOutcomes) => Promise<void>,
): Promise<ChunkOutcomes> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptChunk(run, commands, keep);
    } catch (error) {
      if (!MOMENTARY.has(sqlState(error) ?? '')) throw error;
      if (attempt < MOST_ATTEMPTS) continue;
      throw new Unavailable(
        'Somebody else is changing the same rows. What was reported so far is kept; run the same file again.',
        { cause: error },
      );
    }
  }
}

async function attemptChunk(
  run: ImportRun,
  commands: ChunkCommands,
  keep: (tx: WriteTx, outcomes: ChunkOutcomes) => Promise<void>,
): Promise<ChunkOutcomes> {
  const { parts, isDryRun, eventId } = run;
  return inTransaction(parts, isDryRun ? 'rollback' : 'commit', async (connection) => {
    // What a row writes may name the import's event; in a dry run there is none but this one.
    if (isDryRun && eventId !== null) await appendAudit(connection, parts, 'write', IMPORT_EVENT, eventId, null);
    const events: PendingEvent[] = [];
    const chunk = openWrite(connection, parts, eventId ?? undefined);
    const examined = await examine(run, chunk.tx, commands.toExamine);
    const outcomes = { applied: await applyRange(run, connection, commands.toApply, events), examined };
    await keep(chunk.tx, outcomes);
    await appendOutbox(connection, parts.actor.localArea, parts.clock, [...events, ...chunk.events()]);
    return outcomes;
  });
}

async function examine(
  { importer }: ImportRun,
  tx: WriteTx,
  commands: readonly unknown[],
): Promise<ChunkOutcomes['examined']> {
  if (commands.length === 0 || importer.examineRowsIn === undefined) return [];
  return importer.examineRowsIn(tx, commands);
}

/** A transaction of the import's actor, ended as told; a fault rolls it back. */
export async function inTransaction<Value>(
  parts: CtxParts,
  end: 'commit' | 'rollback',
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  const connection = await parts.database.connect();
  let isBroken = true;
  try {
    await connection.query('begin isolation level read committed');
    await setActor(connection, parts.actor, parts.clock);
    const value = await work(connection);
    await connection.query(end);
    isBroken = false;
    return value;
  } catch (error) {
    isBroken = !(await rolledBack(connection));
    throw error;
  } finally {
    connection.release(isBroken);
  }
}

/**
 * All rows by one call; when the database refuses one of them, each half under a savepoint of its own, down to the
 * row that is at fault: so that only it is refused, at the cost of a few calls and not of one a row. What is kept together is not halved.
 */
async function applyRange(
  run: ImportRun,
  connection: Connection,
  commands: readonly unknown[],
  events: PendingEvent[],
): Promise<readonly RowOutcome[]> {
  if (commands.length === 0) return [];
  const write = openWrite(connection, run.parts, run.eventId ?? undefined);
  await connection.query('savepoint rows');
  try {
    const outcomes = await run.importer.applyRowsIn(write.tx, commands);
    await settleAreas(
      run,
      connection,
      commands.filter((_, index) => isAccepted(outcomes[index])),
    );
    // A deferred rule must speak here, where it can still be told which row broke it.
    await connection.query('set constraints all immediate');
    await connection.query('release savepoint rows');
    events.push(...write.events());
    return outcomes;
  } catch (error) {
    if (!isFaultOfRow(error)) throw error;
    await connection.query('rollback to savepoint rows');
    await connection.query('release savepoint rows');
    const { group } = run.importer;
    const groups = grouped(group, commands);
    if (groups.length === 1) return refusedTogether(run.importer, commands.length, problemOf(run.importer, error));
    const half = Math.ceil(groups.length / 2);
    return [
      ...(await applyRange(run, connection, groups.slice(0, half).flat(), events)),
      ...(await applyRange(run, connection, groups.slice(half).flat(), events)),
    ];
  }
}

/** The problem, told of the first of the rows that stand or fall together; the others say that they fell with it. */
function refusedTogether({ group }: Importer, rows: number, problem: RowProblem): RowOutcome[] {
  const others = { column: null, message: notApplied(group?.noun ?? 'row', null) };
  return Array.from({ length: rows }, (_, index) => ({ problems: [index === 0 ? problem : others] }));
}

/** Reference data is every area's: what follows from a change of it is brought about in each, by the system. */
async function settleAreas(run: ImportRun, connection: Connection, accepted: readonly unknown[]): Promise<void> {
  const { importer, parts } = run;
  if (importer.settleAreaIn === undefined || accepted.length === 0) return;
  const areas = await connection.query<{ code: string }>(
    'select local_area_code as code from local_area order by local_area_code',
  );
  for (const { code } of areas) {
    const isOwn = run.eventId !== null && code === parts.actor.localArea;
    const eventId = isOwn ? run.eventId : newId();
    const inArea = { ...parts, actor: systemActor(code) };
    await setActor(connection, inArea.actor, parts.clock);
    const write = openWrite(connection, inArea, eventId);
    // What the rows lead to may name its audit event, which is written only when there is something to tell.
    await connection.query('set constraints all deferred');
    const changes = await importer.settleAreaIn(write.tx, accepted);
    if (changes > 0 && !isOwn) {
      const detail = { kind: importer.kind, changes };
      await appendAudit(connection, inArea, 'write', IMPORT_EVENT, eventId, {
        type: 'ImportReport',
        id: eventId,
        detail,
      });
    }
    await appendOutbox(connection, code, parts.clock, write.events());
  }
  await setActor(connection, parts.actor, parts.clock);
}

/** Class 22: a value that does not fit; class 23: a rule of the table. Anything else is not the row's fault. */
function isFaultOfRow(error: unknown): boolean {
  return error instanceof RowsRefused || /^2[23]/.test(sqlState(error) ?? '');
}

/** Never the database's own words: they repeat the row. */
function problemOf(importer: Importer, error: unknown): RowProblem {
  if (error instanceof RowsRefused) return error.problem;
  const constraint = brokenConstraint(error);
  const known = constraint === undefined ? undefined : importer.constraintProblems[constraint];
  if (known !== undefined) return known;
  return {
    column: null,
    message:
      constraint === undefined
        ? 'A value does not fit its column in the database: it is too large, too long or of another kind.'
        : `The row breaks the rule ${constraint} of the database.`,
  };
}
