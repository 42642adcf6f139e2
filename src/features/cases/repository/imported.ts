import type { Day } from '../../../kernel/dates';
import { parseUpn } from '../../../kernel/ids';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { ReferenceScheme } from '../rules/imported';

/** A number by which another system knows a child. */
export interface ChildNumber {
  readonly scheme: ReferenceScheme;
  readonly reference: string;
}

/** A child that a number belongs to, without name. */
export interface NumberedChild {
  readonly childId: string;
  readonly birthCohort: number;
  /** The case under which its imported placements hang; null: it has none. */
  readonly caseId: string | null;
}

/** Keeps other imports of the area that bring children out until the write ends: two that bring the same child would make it twice. */
export async function lockChildImports(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, `children import:${tx.actor.localArea}`);
}

/** Tells numbers apart. */
export function numberKey({ scheme, reference }: ChildNumber): string {
  return `${scheme} ${reference}`;
}

/** A pupil number as areas also use it for their own: under which other scheme it may be held. */
function alsoAs({ scheme, reference }: ChildNumber): ChildNumber[] {
  if (scheme === ReferenceScheme.UPN) return [{ scheme: ReferenceScheme.OWN, reference }];
  return scheme === ReferenceScheme.OWN && parseUpn(reference).ok ? [{ scheme: ReferenceScheme.UPN, reference }] : [];
}

/** The children of the area that numbers belong to, by `numberKey`, a pupil number also where another import brought it as the area’s own; for imports only. */
export async function findChildrenByNumbers(
  tx: Tx,
  numbers: readonly ChildNumber[],
): Promise<ReadonlyMap<string, NumberedChild>> {
  const asked = numbers.flatMap((number) => [number, ...alsoAs(number)]);
  const rows = await tx.query<{
    scheme: ReferenceScheme;
    reference: string;
    child_id: string;
    birth_cohort: number;
    case_id: string | null;
  }>('select scheme, reference, child_id, birth_cohort, case_id from children_of_references($1::text[], $2::text[])', [
    asked.map(({ scheme }) => scheme),
    asked.map(({ reference }) => reference),
  ]);
  const found = new Map(
    rows.map((row) => [numberKey(row), { childId: row.child_id, birthCohort: row.birth_cohort, caseId: row.case_id }]),
  );
  return new Map(
    numbers.flatMap((number) => {
      const child = [number, ...alsoAs(number)]
        .map((one) => found.get(numberKey(one)))
        .find((one) => one !== undefined);
      return child === undefined ? [] : [[numberKey(number), child] as const];
    }),
  );
}

/**
 * The children that a number belongs to, of one scheme or of any (null), for who may read numbers: one number can be different children’s in different
 * schemes. A pupil number is whose identity says so; by a reference of it, also as an area’s own, no child is found whose identity says another.
 */
export async function listChildrenByNumber(
  tx: Tx,
  number: string,
  scheme: ReferenceScheme | null,
): Promise<readonly { readonly childId: string; readonly isLookedAfter: boolean }[]> {
  const rows = await tx.query<{ readonly child_id: string; readonly looked_after: boolean }>(
    `select child.child_id, child.looked_after
       from (select local_area_code, child_id from child_identity where upn = $1 and ($2::text is null or $2 = 'UPN')
             union
             select known.local_area_code, known.child_id
               from child_reference known
               left join child_identity who on who.local_area_code = known.local_area_code and who.child_id = known.child_id
              where known.reference = $1 and known.scheme = any (case when $2 is null then array['SEN2', 'UPN', 'OWN'] else array[$2] end)
                and (known.scheme = 'SEN2' or not $3
                     or (who.upn is null or who.upn = $1)
                        and not exists (select from child_identity other where other.upn = $1 and other.child_id <> known.child_id))) found
       join child on child.local_area_code = found.local_area_code and child.child_id = found.child_id
      order by child.child_id`,
    [number, scheme, parseUpn(number).ok],
  );
  return rows.map((row) => ({ childId: row.child_id, isLookedAfter: row.looked_after }));
}

/** Adds children by the numbers they are known by, without identity. */
export async function insertNumberedChildren(
  tx: WriteTx,
  children: readonly { readonly childId: string; readonly birthCohort: number }[],
): Promise<void> {
  await tx.execute(
    `insert into child (local_area_code, child_id, birth_cohort, created_at)
     select $1, added.child_id, added.cohort, $4 from unnest($2::uuid[], $3::integer[]) as added(child_id, cohort)`,
    [
      tx.actor.localArea,
      children.map(({ childId }) => childId),
      children.map(({ birthCohort }) => birthCohort),
      tx.clock.now(),
    ],
  );
}

/**
 * Keeps by which numbers children are known that were found by none of them. A pupil number that was brought of another child and corrected since stays
 * among that one’s references: the identity says whose it is.
 */
export async function insertChildNumbers(
  tx: WriteTx,
  numbers: readonly (ChildNumber & { readonly childId: string })[],
): Promise<void> {
  for (const isUpn of [false, true]) {
    const own = numbers.filter(({ scheme }) => (scheme === ReferenceScheme.UPN) === isUpn);
    if (own.length === 0) continue;
    await tx.execute(
      `insert into child_reference (local_area_code, scheme, reference, child_id, recorded_at)
       select $1, given.scheme, given.reference, given.child_id, $5
         from unnest($2::text[], $3::text[], $4::uuid[]) as given(scheme, reference, child_id)
       ${isUpn ? 'on conflict do nothing' : ''}`,
      [
        tx.actor.localArea,
        own.map(({ scheme }) => scheme),
        own.map(({ reference }) => reference),
        own.map(({ childId }) => childId),
        tx.clock.now(),
      ],
    );
  }
}

/** A case under which an imported placement hangs. */
export interface NewImportedCase {
  readonly caseId: string;
  readonly childId: string;
  readonly panelId: string;
  readonly caseOfficerId: string;
  readonly reference: string;
  readonly primaryNeed: string;
  readonly requestDate: Day;
}

/** Opens cases that are placed already, each with empty papers. */
export async function insertImportedCases(tx: WriteTx, cases: readonly NewImportedCase[]): Promise<void> {
  await tx.execute(
    `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                             ehc_plan_status, responsible_la_code, case_officer_id, created_at)
     select $1, one.case_id, one.child_id, one.panel_id, one.reference, 'PLACED', 'OTHER', one.request_date, one.need, 'NONE', $1,
            one.officer_id, $2
       from jsonb_to_recordset($3::jsonb) as one(case_id uuid, child_id uuid, panel_id uuid, reference text, request_date date,
                                                 need text, officer_id uuid)`,
    [
      tx.actor.localArea,
      tx.clock.now(),
      JSON.stringify(
        cases.map((one) => ({
          case_id: one.caseId,
          child_id: one.childId,
          panel_id: one.panelId,
          reference: one.reference,
          request_date: one.requestDate,
          need: one.primaryNeed,
          officer_id: one.caseOfficerId,
        })),
      ),
    ],
  );
  await tx.execute(
    'insert into referral (local_area_code, case_id) select $1, opened from unnest($2::uuid[]) as opened',
    [tx.actor.localArea, cases.map(({ caseId }) => caseId)],
  );
}

/** The next `count` free numbers of a year, and gives the first. */
export async function takeCaseNumbers(tx: WriteTx, year: number, count: number): Promise<number> {
  const [row] = await tx.query<{ last_number: number }>(
    `insert into case_number (local_area_code, year, last_number) values ($1, $2, $3)
     on conflict (local_area_code, year) do update set last_number = case_number.last_number + $3
     returning last_number`,
    [tx.actor.localArea, year, count],
  );
  if (row === undefined) throw new Error('no case number was given');
  return row.last_number - count + 1;
}

/** The area's panels by name. */
export async function findPanelsByName(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ name: string; panel_id: string }>('select name, panel_id from panel order by name');
  return new Map(rows.map((row) => [row.name, row.panel_id]));
}
