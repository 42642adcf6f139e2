import type { Tx, WriteTx } from '../../../platform/db';
import type { Sen2Module } from '../rules/imported';

/** A record of the SEN2 return to keep. */
export interface Sen2Row {
  readonly key: string;
  readonly parentKey: string | null;
  readonly childId: string;
  readonly content: Readonly<Record<string, string | number | null>>;
}

/** Whose the records of a module are, by their keys. */
export async function findSen2Owners(
  tx: Tx,
  module: Sen2Module,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ record_key: string; child_id: string }>(
    'select record_key, child_id from sen2_record where module = $1 and record_key = any($2::text[])',
    [module, keys],
  );
  return new Map(rows.map((row) => [row.record_key, row.child_id]));
}

/** Keeps records of a module; gives the keys of those that are new or say something new. */
export async function upsertSen2Records(
  tx: WriteTx,
  module: Sen2Module,
  records: readonly Sen2Row[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ record_key: string }>(
    `insert into sen2_record as held (local_area_code, module, record_key, parent_key, child_id, content, recorded_at)
     select $1, $2, given.key, given.parent, given.child_id, given.content, $4
       from jsonb_to_recordset($3::jsonb) as given(key text, parent text, child_id uuid, content jsonb)
     on conflict (local_area_code, module, record_key) do update
        set content = excluded.content, parent_key = excluded.parent_key, recorded_at = excluded.recorded_at, version = held.version + 1
      where (held.content, held.parent_key) is distinct from (excluded.content, excluded.parent_key)
     returning record_key`,
    [
      tx.actor.localArea,
      module,
      JSON.stringify(
        records.map(({ key, parentKey, childId, content }) => ({ key, parent: parentKey, child_id: childId, content })),
      ),
      tx.clock.now(),
    ],
  );
  return new Set(rows.map((row) => row.record_key));
}
