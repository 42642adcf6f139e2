import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ReferenceScheme } from '../rules/imported';

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

/** Tells numbers apart. */
export function numberKey({ scheme, reference }: ChildNumber): string {
  return `${scheme} ${reference}`;
}

/** The children of the area that numbers belong to, by `numberKey`; for imports only. */
export async function findChildrenByNumbers(
  tx: Tx,
  numbers: readonly ChildNumber[],
): Promise<ReadonlyMap<string, NumberedChild>> {
  const rows = await tx.query<{
    scheme: ReferenceScheme;
    reference: string;
    child_id: string;
    birth_cohort: number;
    case_id: string | null;
  }>('select scheme, reference, child_id, birth_cohort, case_id from children_of_references($1::text[], $2::text[])', [
    numbers.map(({ scheme }) => scheme),
    numbers.map(({ reference }) => reference),
  ]);
  return new Map(
    rows.map((row) => [numberKey(row), { childId: row.child_id, birthCohort: row.birth_cohort, caseId: row.case_id }]),
  );
}

/** The child that a number of any scheme belongs to, for who may read numbers; null: none. One number can stand in several schemes. */
export async function findChildByNumber(
  tx: Tx,
  number: string,
): Promise<{ readonly childId: string; readonly isLookedAfter: boolean } | null> {
  const [row] = await tx.query<{ readonly child_id: string; readonly looked_after: boolean }>(
    `select child.child_id, child.looked_after
       from child_reference known
       join child on child.local_area_code = known.local_area_code and child.child_id = known.child_id
      where known.reference = $1 and known.scheme in ('SEN2', 'UPN', 'OWN')
      order by array_position(array['SEN2', 'UPN', 'OWN'], known.scheme) limit 1`,
    [number],
  );
  return row === undefined ? null : { childId: row.child_id, isLookedAfter: row.looked_after };
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

/** Keeps by which numbers children are known; one that is kept already stays as it is. */
export async function insertChildNumbers(
  tx: WriteTx,
  numbers: readonly (ChildNumber & { readonly childId: string })[],
): Promise<void> {
  await tx.execute(
    `insert into child_reference (local_area_code, scheme, reference, child_id, recorded_at)
     select $1, given.scheme, given.reference, given.child_id, $5
       from unnest($2::text[], $3::text[], $4::uuid[]) as given(scheme, reference, child_id)`,
    [
      tx.actor.localArea,
      numbers.map(({ scheme }) => scheme),
      numbers.map(({ reference }) => reference),
      numbers.map(({ childId }) => childId),
      tx.clock.now(),
    ],
  );
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
