import { type Database, withConnection, type WriteTx } from './db';
import { type ExaminedFile } from './imports-file';
import { type ImportCounts, type ImportProblem } from './imports';
import { type ControlTotals } from './imports-control';

/** One import as it is kept: who ran what on which file. */
export interface ImportBatch {
  readonly importId: string;
  readonly kind: string;
  readonly file: ExaminedFile;
  /** What the file holds; null for a kind without control totals. */
  readonly controlTotals: ControlTotals | null;
}

/** Keeps that an import began; its counts grow with each chunk that is committed, so they are true after a kill too. */
export async function insertBatch(tx: WriteTx, batch: ImportBatch): Promise<void> {
  await tx.execute(
    `insert into import_batch (local_area_code, import_batch_id, kind, sha256, size_bytes, dry_run, started_by, started_at,
                               control_rows, control_pence)
     values ($1, $2, $3, $4, $5, false, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      batch.importId,
      batch.kind,
      batch.file.sha256,
      batch.file.sizeBytes,
      tx.actor.personId,
      tx.clock.now(),
      batch.controlTotals?.rows ?? null,
      batch.controlTotals?.amount ?? null,
    ],
  );
}

/** Adds a chunk to its batch, in the chunk's own transaction, with what was wrong and what is to be looked at. `toldBefore` goes on numbering them. */
export async function appendChunk(
  tx: WriteTx,
  importId: string,
  counts: ImportCounts,
  { problems, warnings }: { readonly problems: readonly ImportProblem[]; readonly warnings: readonly ImportProblem[] },
  toldBefore: number,
): Promise<void> {
  await tx.execute(
    `update import_batch
        set rows_read = rows_read + $3, rows_accepted = rows_accepted + $4, rows_refused = rows_refused + $5,
            rows_unchanged = rows_unchanged + $6
      where local_area_code = $1 and import_batch_id = $2`,
    [tx.actor.localArea, importId, counts.read, counts.accepted, counts.refused, counts.unchanged],
  );
  tx.publish('importProgress', { importId });
  const told = [...problems, ...warnings];
  if (told.length === 0) return;
  await tx.execute(
    `insert into import_problem (local_area_code, import_batch_id, ordinal, line, column_name, message, is_warning)
     select $1, $2, $3 + given.ordinal, given.line, coalesce(given.column_name, ''), given.message, given.ordinal > $7
       from unnest($4::int[], $5::text[], $6::text[]) with ordinality as given(line, column_name, message, ordinal)`,
    [
      tx.actor.localArea,
      importId,
      toldBefore,
      told.map(({ line }) => line),
      told.map(({ column }) => column),
      told.map(({ message }) => message),
      problems.length,
    ],
  );
}

/** Keeps that the file was read to its end. */
export async function closeBatch(tx: WriteTx, importId: string): Promise<void> {
  await tx.execute(`update import_batch set finished_at = $3 where local_area_code = $1 and import_batch_id = $2`, [
    tx.actor.localArea,
    importId,
    tx.clock.now(),
  ]);
  tx.publish('importProgress', { importId });
}

/** The codes of the local areas there are, in order. Areas are reference data: nobody need be signed in to see them. */
export async function listAreaCodes(database: Database): Promise<readonly string[]> {
  return withConnection(database, async (connection) => {
    const rows = await connection.query<{ code: string }>(
      'select local_area_code as code from local_area order by local_area_code',
    );
    return rows.map(({ code }) => code);
  });
}
