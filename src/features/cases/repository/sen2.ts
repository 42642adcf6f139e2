import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { Sen2Module } from '../rules/imported';

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

/** The records that were imported of a child, in the order of their modules. */
export async function listSen2Records(
  tx: Tx,
  childId: string,
): Promise<readonly (Pick<Sen2Row, 'content'> & { readonly module: Sen2Module })[]> {
  const rows = await tx.query<{ readonly module: Sen2Module; readonly content: Sen2Row['content'] }>(
    'select module, content from sen2_record where child_id = $1 order by recorded_at, record_key',
    [childId],
  );
  const order = Object.keys(Sen2Module);
  return [...rows].sort((one, other) => order.indexOf(one.module) - order.indexOf(other.module));
}

/** Who a child is, as far as a return says it. */
export interface ImportedIdentity {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly dateOfBirth: Day;
  readonly homePostcode: string | null;
}

/** What an import is told of a child that one of its rows was found to be. */
export interface KnownToImports {
  /** Whether imports alone have told of it: without a case, and no officer said who it is. */
  readonly isImportedOnly: boolean;
  /** Whether a name or the day of birth is the one that is held; also where none is. */
  readonly isRecognised: boolean;
}

/** How children that rows were found to be are known, by the place of the row. */
export async function findKnownToImports(
  tx: Tx,
  rows: readonly (ImportedIdentity & { readonly place: number; readonly childId: string })[],
): Promise<ReadonlyMap<number, KnownToImports>> {
  const found = await tx.query<{
    readonly place: number;
    readonly is_imported_only: boolean;
    readonly is_recognised: boolean;
  }>('select place, is_imported_only, is_recognised from known_to_imports($1::jsonb)', [
    JSON.stringify(
      rows.map(({ place, childId, givenName, familyName, dateOfBirth }) => ({
        ...{ place, child_id: childId, given_name: givenName, family_name: familyName, date_of_birth: dateOfBirth },
      })),
    ),
  ]);
  return new Map(
    found.map((row) => [row.place, { isImportedOnly: row.is_imported_only, isRecognised: row.is_recognised }]),
  );
}

/**
 * Keeps who children are, each once, of whom no officer said it; gives those of whom it says something new. What is left out stays as the import before
 * said it. The database writes it: an import reads no name.
 */
export async function keepImportedIdentities(
  tx: WriteTx,
  identities: readonly (ImportedIdentity & {
    readonly childId: string;
    readonly upn: string | null;
    readonly birthCohort: number;
  })[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ child_id: string }>('select child_id from identify_imported($1::jsonb) as child_id', [
    JSON.stringify(
      identities.map(({ childId, givenName, familyName, dateOfBirth, upn, homePostcode, birthCohort }) => ({
        ...{ child_id: childId, given_name: givenName, family_name: familyName, birth_cohort: birthCohort },
        ...{ date_of_birth: dateOfBirth, upn, home_postcode: homePostcode },
      })),
    ),
  ]);
  return new Set(rows.map((row) => row.child_id));
}
