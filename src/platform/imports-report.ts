import { type Tx } from './db';
import { findPage, type Page, type PageArguments } from './keyset';
import { pence } from '../kernel/money';
import { type ImportCounts, type ImportProblem } from './imports';
import { type ControlTotals } from './imports-control';
import { sql, typed } from './sql';

/** What is kept of one import. */
export interface ImportReport extends ImportCounts {
  readonly importId: string;
  readonly kind: string;
  readonly sha256: string;
  readonly startedAt: Date;
  /** Null while it runs, and for ever when it was cut off: running the file again is safe. */
  readonly finishedAt: Date | null;
  /** What the file held when it was looked through, before a row was applied; null for a kind without control totals. */
  readonly controlTotals: ControlTotals | null;
}

interface ReportRow {
  readonly import_batch_id: string;
  readonly kind: string;
  readonly sha256: string;
  readonly started_at: Date;
  readonly finished_at: Date | null;
  readonly rows_read: number;
  readonly rows_accepted: number;
  readonly rows_refused: number;
  readonly rows_unchanged: number;
  readonly control_rows: number | null;
  readonly control_pence: bigint | null;
}

/** The report of an import of the reader's area, or null. */
export async function findImportReport(tx: Tx, importId: string): Promise<ImportReport | null> {
  const [row] = await tx.query<ReportRow>(
    `select import_batch_id, kind, sha256, started_at, finished_at,
            rows_read, rows_accepted, rows_refused, rows_unchanged, control_rows, control_pence
       from import_batch where import_batch_id = $1`,
    [importId],
  );
  if (row === undefined) return null;
  return {
    importId: row.import_batch_id,
    kind: row.kind,
    sha256: row.sha256,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    read: row.rows_read,
    accepted: row.rows_accepted,
    refused: row.rows_refused,
    unchanged: row.rows_unchanged,
    controlTotals:
      row.control_rows === null || row.control_pence === null
        ? null
        : { rows: row.control_rows, amount: pence(row.control_pence) },
  };
}

/** One page of what was wrong with the rows of an import that were refused, or of what is to be looked at in those that were taken, in the order of the file. */
export function findImportProblems(
  tx: Tx,
  importId: string,
  isWarning: boolean,
  args: PageArguments,
): Promise<Page<ImportProblem>> {
  return findPage<ImportProblem>(
    tx,
    {
      select: sql`line, nullif(column_name, '') as "column", message`,
      from: sql`import_problem`,
      where: [sql`import_batch_id = ${typed(importId, 'uuid')}`, sql`is_warning = ${typed(isWarning, 'boolean')}`],
      order: [{ sql: sql`ordinal`, type: 'integer', direction: 'asc' }],
    },
    args,
  );
}
