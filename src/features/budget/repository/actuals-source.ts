import { type Tx, type WriteTx } from '../../../platform/db';
import { type ActualsSource } from '../rules/actuals-source';

interface SourceRow {
  readonly actuals_source_id: string;
  readonly name: string;
  readonly budget_holder_id: string;
  readonly columns: ActualsSource['columns'];
  readonly codes: ActualsSource['codes'];
  readonly saved_at: Date;
  readonly version: number;
}

/** The sources of downloads that the area has saved, by name. */
export async function listActualsSources(tx: Tx): Promise<readonly ActualsSource[]> {
  const rows = await tx.query<SourceRow>(
    `select actuals_source_id, name, budget_holder_id, columns, codes, saved_at, version from actuals_source order by name`,
  );
  return rows.map((row) => ({
    actualsSourceId: row.actuals_source_id,
    name: row.name,
    budgetHolderId: row.budget_holder_id,
    columns: row.columns,
    codes: row.codes,
    savedAt: row.saved_at,
    version: row.version,
  }));
}

/** Sources by id. */
export async function findActualsSourcesByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActualsSource>> {
  const all = (await listActualsSources(tx)).map((source) => [source.actualsSourceId, source] as const);
  return new Map(all.filter(([id]) => ids.includes(id)));
}

/** Saves a source under its name: a new one, or in the place of the one that bears it. */
export async function upsertActualsSource(
  tx: WriteTx,
  source: Pick<ActualsSource, 'actualsSourceId' | 'name' | 'budgetHolderId' | 'columns' | 'codes'>,
): Promise<void> {
  await tx.execute(
    `insert into actuals_source as held (local_area_code, actuals_source_id, name, budget_holder_id, columns, codes, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint actuals_source_name_key do update
        set budget_holder_id = excluded.budget_holder_id, columns = excluded.columns, codes = excluded.codes,
            saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = held.version + 1`,
    [
      tx.actor.localArea,
      source.actualsSourceId,
      source.name,
      source.budgetHolderId,
      JSON.stringify(source.columns),
      JSON.stringify(source.codes),
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}
