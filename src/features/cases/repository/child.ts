import { type Day } from '../../../kernel/dates';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type ChildIdentity, type DisposedIdentity, type HeldIdentity } from '../rules/case';
import { isWholeIdentity } from '../rules/identity';

interface IdentityRow {
  readonly child_id: string;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly date_of_birth: Day;
  readonly upn: string | null;
  readonly nhs_number: string | null;
  readonly home_postcode: string | null;
  readonly imported_at: Date | null;
}

const IDENTITY_COLUMNS =
  'child_id, given_name, family_name, date_of_birth, upn, nhs_number, home_postcode, imported_at';

/** The identities the reader has a right to, by child; not of one whose names nobody gave. */
export async function findIdentitiesByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<Map<string, ChildIdentity>> {
  const held = await findHeldIdentities(tx, childIds);
  return new Map([...held].flatMap(([childId, one]) => (isWholeIdentity(one) ? [[childId, one] as const] : [])));
}

/** The same as they are held, also without names. */
export async function findHeldIdentities(tx: Tx, childIds: readonly string[]): Promise<Map<string, HeldIdentity>> {
  const rows = await tx.query<IdentityRow>(
    `select ${IDENTITY_COLUMNS} from child_identity where child_id = any ($1::uuid[])`,
    [childIds],
  );
  return new Map(rows.map((row) => [row.child_id, toIdentity(row)]));
}

/** Whose identity was disposed of, by child; the database answers for the feature that does so. */
export async function findDisposedIdentities(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, DisposedIdentity>> {
  const rows = await tx.query<{ readonly child_id: string; readonly disposed_on: Day; readonly source: string }>(
    'select child_id, disposed_on, source from disposed_identities($1::uuid[])',
    [childIds],
  );
  return new Map(rows.map((row) => [row.child_id, { disposedOn: row.disposed_on, rule: row.source }]));
}

/** The children of the area that one of the numbers belongs to. */
export async function findIdentitiesByNumbers(
  tx: Tx,
  upn: string | null,
  nhsNumber: string | null,
): Promise<HeldIdentity[]> {
  const rows = await tx.query<IdentityRow>(
    `select ${IDENTITY_COLUMNS} from child_identity where upn = $1 or nhs_number = $2 order by child_id`,
    [upn, nhsNumber],
  );
  return rows.map(toIdentity);
}

/**
 * The child that a pupil number belongs to and whose name nobody gave, for who may read numbers: an import brought it by the number alone, which areas also use as their own.
 * Null: there is none, or the child is known with its identity.
 */
export async function findUnnamedByNumber(
  tx: Tx,
  upn: string,
): Promise<{ readonly childId: string; readonly birthCohort: number } | null> {
  const [row] = await tx.query<{ readonly child_id: string; readonly birth_cohort: number }>(
    `select child.child_id, child.birth_cohort
       from child_reference known
       join child on child.local_area_code = known.local_area_code and child.child_id = known.child_id
      where known.reference = $1 and known.scheme in ('UPN', 'OWN')
        and not exists (select from child_identity named
                         where named.local_area_code = child.local_area_code and named.child_id = child.child_id)
      order by array_position(array['UPN', 'OWN'], known.scheme) limit 1`,
    [upn],
  );
  return row === undefined ? null : { childId: row.child_id, birthCohort: row.birth_cohort };
}

/**
 * The same by its id: null too where who it is is kept from the reader, or was disposed of by the area's schedule, which no referral brings back.
 */
export async function findUnnamedById(
  tx: Tx,
  childId: string,
): Promise<{ readonly childId: string; readonly birthCohort: number } | null> {
  const [row] = await tx.query<{ readonly birth_cohort: number }>(
    `select child.birth_cohort from child
      where child.child_id = $1
        and not exists (select from child_identity named
                         where named.local_area_code = child.local_area_code and named.child_id = child.child_id)
        and child.child_id not in (select app_recused_children()) and child.child_id not in (select app_unshared_children())
        and not exists (select from disposed_identities(array[$1]::uuid[]))`,
    [childId],
  );
  return row === undefined ? null : { childId, birthCohort: row.birth_cohort };
}

function toIdentity(row: IdentityRow): HeldIdentity {
  return {
    childId: row.child_id,
    givenName: row.given_name,
    familyName: row.family_name,
    dateOfBirth: row.date_of_birth,
    upn: row.upn,
    nhsNumber: row.nhs_number,
    homePostcode: row.home_postcode,
    isImported: row.imported_at !== null,
  };
}

/**
 * Adds a child and who it is; false, and nothing added, when a child of the area has one of the numbers (also one
 * that was added by somebody else a moment ago).
 */
export async function insertChild(
  tx: WriteTx,
  identity: ChildIdentity,
  birthCohort: number,
  isLookedAfter: boolean,
): Promise<boolean> {
  const added = await tx.execute(
    `with identity as (
       insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth, upn, nhs_number, home_postcode)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning child_id)
     insert into child (local_area_code, child_id, birth_cohort, looked_after, created_at)
     select $1, child_id, $9, $10, $11 from identity`,
    [
      tx.actor.localArea,
      identity.childId,
      identity.givenName,
      identity.familyName,
      identity.dateOfBirth,
      identity.upn,
      identity.nhsNumber,
      identity.homePostcode,
      birthCohort,
      isLookedAfter,
      tx.clock.now(),
    ],
  );
  return added === 1;
}

/** Says who a child is that was known by a number alone; false, and nothing said, when somebody said it already or has one of the numbers. */
export async function insertIdentity(tx: WriteTx, identity: ChildIdentity): Promise<boolean> {
  const { childId, givenName, familyName, dateOfBirth, upn, nhsNumber, homePostcode } = identity;
  const added = await tx.execute(
    `insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth, upn, nhs_number, home_postcode)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [tx.actor.localArea, childId, givenName, familyName, dateOfBirth, upn, nhsNumber, homePostcode],
  );
  return added === 1;
}

/** Keeps who a child is whom imports alone told of, as an officer says it; with the school year of birth where that is another. */
export async function confirmIdentity(
  tx: WriteTx,
  { childId, givenName, familyName, dateOfBirth }: ChildIdentity,
  birthCohort: number,
): Promise<void> {
  await tx.execute(
    `update child_identity set given_name = $2, family_name = $3, date_of_birth = $4, imported_at = null
      where child_id = $1 and imported_at is not null`,
    [childId, givenName, familyName, dateOfBirth],
  );
  await tx.execute('update child set birth_cohort = $2 where child_id = $1 and birth_cohort <> $2', [
    childId,
    birthCohort,
  ]);
}

/** What became known of a child; null where nothing did. */
export interface KnownOfChild {
  readonly upn: string | null;
  readonly nhsNumber: string | null;
  readonly homePostcode: string | null;
  readonly isLookedAfter: boolean | null;
}

/** Writes what became known of a child; what is null leaves what is there. */
export async function updateChild(tx: WriteTx, childId: string, known: KnownOfChild): Promise<void> {
  await tx.execute(
    `update child_identity set upn = coalesce($2, upn), nhs_number = coalesce($3, nhs_number),
                               home_postcode = coalesce($4, home_postcode)
      where child_id = $1`,
    [childId, known.upn, known.nhsNumber, known.homePostcode],
  );
  if (known.isLookedAfter === null) return;
  await tx.execute(`update child set looked_after = $2 where child_id = $1`, [childId, known.isLookedAfter]);
}
