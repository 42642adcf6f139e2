import type { Day } from '../../../kernel/dates';
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

/** Who a child is, as a return says it. */
export interface ImportedIdentity {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: Day;
  readonly homePostcode: string | null;
}

/** Keeps who children are of whom the area holds no identity; gives those. The database writes it: an import reads no name. */
export async function insertImportedIdentities(
  tx: WriteTx,
  identities: readonly (ImportedIdentity & { readonly childId: string; readonly upn: string | null })[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ child_id: string }>('select child_id from identify_imported($1::jsonb) as child_id', [
    JSON.stringify(
      identities.map(({ childId, givenName, familyName, dateOfBirth, upn, homePostcode }) => ({
        ...{ child_id: childId, given_name: givenName, family_name: familyName },
        ...{ date_of_birth: dateOfBirth, upn, home_postcode: homePostcode },
      })),
    ),
  ]);
  return new Set(rows.map((row) => row.child_id));
}
