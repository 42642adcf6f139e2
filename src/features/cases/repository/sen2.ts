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

/** Whose a record is. */
export interface Sen2Owner {
  readonly childId: string;
  /** Whether a later file’s row under its key was refused, and none was taken since: nobody knows whose what names this key is. */
  readonly isRefused: boolean;
}

/** Whose the records of a module are, by their keys. */
export async function findSen2Owners(
  tx: Tx,
  module: Sen2Module,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Sen2Owner>> {
  const rows = await tx.query<{ record_key: string; child_id: string; is_refused: boolean }>(
    `select record_key, child_id, refused_at is not null as is_refused
       from sen2_record where module = $1 and record_key = any($2::text[])`,
    [module, keys],
  );
  return new Map(rows.map((row) => [row.record_key, { childId: row.child_id, isRefused: row.is_refused }]));
}

/** A request that is held, with what happened to it. Days as `YYYY-MM-DD`; null: none is held. */
export interface HeldRequest {
  readonly received: string | null;
  /** The day of its own outcome. */
  readonly outcome: string | null;
  /** The first day of what is held under its key: the outcome of its assessment, its plan. */
  readonly below: string | null;
}

/** The requests that are held under keys. */
export async function findHeldRequests(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, HeldRequest>> {
  const rows = await tx.query<{ record_key: string } & HeldRequest>(
    `select request.record_key, request.content->>'receiveddate' as received, request.content->>'requestoutcomedate' as outcome,
            least(min(assessment.content->>'assessmentoutcomedate'), min(plan.content->>'startdate')) as below
       from sen2_record request
       left join sen2_record assessment on assessment.module = 'ASSESSMENT' and assessment.child_id = request.child_id
                                       and assessment.local_area_code = request.local_area_code and assessment.parent_key = request.record_key
       left join sen2_record plan on plan.module = 'NAMED_PLAN' and plan.child_id = request.child_id
                                 and plan.local_area_code = request.local_area_code and plan.parent_key = assessment.record_key
      where request.module = 'REQUEST' and request.record_key = any($1::text[])
      group by request.record_key, request.content`,
    [keys],
  );
  return new Map(rows.map(({ record_key: key, received, outcome, below }) => [key, { received, outcome, below }]));
}

/** Notes the assessments of these requests, and their plans, that lie before the day on which the request is now said to have come, as if rows under their keys had been refused. */
export async function noteLeftBehind(tx: WriteTx, requestKeys: readonly string[]): Promise<void> {
  await tx.execute(
    `with assessment as (
       select assessment.local_area_code, assessment.child_id, assessment.record_key, request.content->>'receiveddate' as received
         from sen2_record assessment
         join sen2_record request on request.module = 'REQUEST' and request.local_area_code = assessment.local_area_code
                                 and request.record_key = assessment.parent_key and request.child_id = assessment.child_id
        where assessment.module = 'ASSESSMENT' and request.record_key = any($1::text[]))
     update sen2_record held set refused_at = $2
       from assessment
      where held.local_area_code = assessment.local_area_code and held.child_id = assessment.child_id and held.refused_at is null
        and (held.module = 'ASSESSMENT' and held.record_key = assessment.record_key and held.content->>'assessmentoutcomedate' < assessment.received
             or held.module = 'NAMED_PLAN' and held.parent_key = assessment.record_key and held.content->>'startdate' < assessment.received)`,
    [requestKeys, tx.clock.now()],
  );
}

/** What an assessment or a plan is held of. */
export interface HeldBelow {
  /** The key of the record that it is held of; null: a person. */
  readonly parentKey: string | null;
  /** The first day of it and of the plan under it; null: nothing with a day is held. */
  readonly happened: string | null;
}

/** Of what the records of a module are held, by their keys. */
export async function findHeldBelow(
  tx: Tx,
  module: Sen2Module,
  keys: readonly string[],
): Promise<ReadonlyMap<string, HeldBelow>> {
  const rows = await tx.query<{ record_key: string; parent_key: string | null; happened: string | null }>(
    `select held.record_key, held.parent_key,
            least(held.content->>'assessmentoutcomedate', held.content->>'startdate', min(plan.content->>'startdate')) as happened
       from sen2_record held
       left join sen2_record plan on plan.module = 'NAMED_PLAN' and held.module = 'ASSESSMENT' and plan.child_id = held.child_id
                                 and plan.local_area_code = held.local_area_code and plan.parent_key = held.record_key
      where held.module = $1 and held.record_key = any($2::text[])
      group by held.record_key, held.parent_key, held.content`,
    [module, keys],
  );
  return new Map(rows.map((row) => [row.record_key, { parentKey: row.parent_key, happened: row.happened }]));
}

/** When the requests were received that records of a module belong to, by the keys of the records: requests themselves, or assessments. */
export async function findReceived(
  tx: Tx,
  module: Sen2Module,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ record_key: string; received: string }>(
    `select record.record_key, request.content->>'receiveddate' as received
       from sen2_record record
       join sen2_record request on request.module = 'REQUEST' and request.local_area_code = record.local_area_code
                               and request.record_key = case record.module when 'REQUEST' then record.record_key else record.parent_key end
      where record.module = $1 and record.module in ('REQUEST', 'ASSESSMENT') and record.record_key = any($2::text[])
        and request.content->>'receiveddate' is not null`,
    [module, keys],
  );
  return new Map(rows.map((row) => [row.record_key, row.received]));
}

/** The years on whose 31 August children are 0, by child; for who may know of them. */
export async function findBirthCohorts(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ child_id: string; birth_cohort: number }>(
    'select child_id, birth_cohort from child where child_id = any($1::uuid[])',
    [childIds],
  );
  return new Map(rows.map((row) => [row.child_id, row.birth_cohort]));
}

/** Notes that rows under these keys were refused, beside what is held under them. */
export async function noteRefusedSen2(tx: WriteTx, module: Sen2Module, keys: readonly string[]): Promise<void> {
  await tx.execute(
    'update sen2_record set refused_at = $3 where module = $1 and record_key = any($2::text[]) and refused_at is null',
    [module, keys, tx.clock.now()],
  );
}

/** Keeps records of a module; gives the keys of those that are new or say something new. What was refused under their keys before is of no account then. */
export async function upsertSen2Records(
  tx: WriteTx,
  module: Sen2Module,
  records: readonly Sen2Row[],
): Promise<ReadonlySet<string>> {
  await tx.execute(
    'update sen2_record set refused_at = null where module = $1 and record_key = any($2::text[]) and refused_at is not null',
    [module, records.map(({ key }) => key)],
  );
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
  /** Whether a name or the day of birth is the one that is held; where nothing is held, or there is no name here or there, whether the school year is, if it was asked. */
  readonly isRecognised: boolean;
  /** The columns of the return in which the row says another name, day of birth or pupil number than is held. */
  readonly changed: readonly string[];
}

/** How children that rows were found to be are known, by the place of the row. */
export async function findKnownToImports(
  tx: Tx,
  rows: readonly (ImportedIdentity & {
    readonly place: number;
    readonly childId: string;
    readonly upn: string | null;
    /** Null: a child of whom nobody holds who it is is recognised by its number alone. */
    readonly birthCohort: number | null;
  })[],
): Promise<ReadonlyMap<number, KnownToImports>> {
  const found = await tx.query<{
    readonly place: number;
    readonly is_imported_only: boolean;
    readonly is_recognised: boolean;
    readonly changed: readonly string[];
  }>('select place, is_imported_only, is_recognised, changed from known_to_imports($1::jsonb)', [
    JSON.stringify(
      rows.map(({ place, childId, givenName, familyName, dateOfBirth, birthCohort, upn }) => ({
        ...{ place, child_id: childId, given_name: givenName, family_name: familyName, date_of_birth: dateOfBirth },
        ...{ birth_cohort: birthCohort, upn },
      })),
    ),
  ]);
  return new Map(
    found.map((row) => [
      row.place,
      { isImportedOnly: row.is_imported_only, isRecognised: row.is_recognised, changed: row.changed },
    ]),
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
