import { type Day } from '../../../kernel/dates';
import { equalityConditions, textConditions, type EqualityFilter, type TextFilter } from '../../../platform/conditions';
import { type Tx } from '../../../platform/db';
import { findPage, mapPage, type OrderKey, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, sql } from '../../../platform/sql';
import { type Person } from '../rules/directory';
import { toPerson, type PersonRow } from './directory';

/** Which people, by local ids. */
export interface PeopleFilter {
  readonly displayName: TextFilter | null;
  readonly agencyId: EqualityFilter<string> | null;
  /** A role they hold on the day. */
  readonly role: EqualityFilter<string> | null;
  readonly day: Day;
}

/** One key of the order. */
export interface PeopleOrder {
  readonly by: 'displayName' | 'grade';
  readonly direction: 'asc' | 'desc';
}

/** One page of the area's people; the id decides among equals. */
export async function findPeople(
  tx: Tx,
  filter: PeopleFilter,
  order: readonly PeopleOrder[],
  args: PageArguments,
): Promise<Page<Person>> {
  const roles = equalityConditions(sql`role_grant.role`, 'text', filter.role);
  const page = await findPage<PersonRow>(
    tx,
    {
      select: sql`person.person_id, person.subject, person.display_name, person.job_title, person.grade, person.agency_id, person.profession, person.version`,
      from: sql`person`,
      where: [
        ...textConditions(sql`person.display_name`, filter.displayName),
        ...equalityConditions(sql`person.agency_id`, 'uuid', filter.agencyId),
        ...(roles.length === 0
          ? []
          : [
              sql`exists (select from role_grant
                           where role_grant.local_area_code = person.local_area_code
                             and role_grant.person_id = person.person_id and role_grant.withdrawn_at is null
                             and role_grant.active_span @> ${filter.day}::date and ${allOf(roles)})`,
            ]),
      ],
      order: [...order.map(orderKey), { sql: sql`person.person_id`, type: 'uuid', direction: 'asc' }],
    },
    args,
  );
  return mapPage(page, toPerson);
}

/** The ids of the area's people whose name or subject is one of these, each under what it was found by. */
export async function findPeopleIdsByName(
  tx: Tx,
  wanted: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const rows = await tx.query<{ found: string; person_id: string }>(
    `select found, person_id from person cross join lateral (values (subject), (display_name)) as named(found)
      where found = any($1::text[]) order by found, person_id`,
    [wanted],
  );
  return rows.map((row) => [row.found, row.person_id]);
}

/** Those of these people who hold a role on a day. */
export async function findHoldersOfRole(
  tx: Tx,
  personIds: readonly string[],
  role: string,
  day: Day,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person_id: string }>(
    `select distinct person_id from role_grant
      where person_id = any($1::uuid[]) and role = $2 and withdrawn_at is null and active_span @> $3::date`,
    [personIds, role, day],
  );
  return new Set(rows.map((row) => row.person_id));
}

/** The names of the area's people with these ids. */
export async function findPeopleNames(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ person_id: string; display_name: string }>(
    'select person_id, display_name from person where person_id = any($1::uuid[])',
    [personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.display_name]));
}

function orderKey({ by, direction }: PeopleOrder): OrderKey {
  return by === 'grade'
    ? { sql: sql`person.grade`, type: 'integer', direction }
    : { sql: sql`person.display_name`, type: 'text', direction };
}
