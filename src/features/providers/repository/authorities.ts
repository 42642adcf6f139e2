import { type Day } from '../../../kernel/dates';
import { type Tx } from '../../../platform/db';
import { type LocalAuthority } from '../rules/register';

interface AuthorityRow {
  readonly la_code: string;
  readonly gss_code: string;
  readonly name: string;
  readonly region: string | null;
  readonly status: string;
  readonly opened_date: Day | null;
  readonly closed_date: Day | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const COLUMNS = `authority.la_code, authority.gss_code, authority.name, authority.region, authority.status,
  authority.opened_date, authority.closed_date,
  authority.centroid_latitude::float8 as latitude, authority.centroid_longitude::float8 as longitude`;

function toAuthority(row: AuthorityRow): LocalAuthority {
  const { latitude, longitude } = row;
  return {
    code: row.la_code,
    gssCode: row.gss_code,
    name: row.name,
    region: row.region,
    isLive: row.status === 'live',
    openedDate: row.opened_date,
    closedDate: row.closed_date,
    centroid: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}

/** The local authorities of these three-digit codes; an unknown one has no entry. */
export async function findAuthoritiesByCodes(tx: Tx, codes: readonly string[]): Promise<Map<string, LocalAuthority>> {
  const rows = await tx.query<AuthorityRow>(
    `select ${COLUMNS} from local_authority authority where authority.la_code = any ($1::text[])`,
    [codes],
  );
  return new Map(rows.map((row) => [row.la_code, toAuthority(row)]));
}

/** Whether two authorities share a border on record; which is asked first makes no difference (money.md section 4). */
export async function areNeighbours(tx: Tx, a: string, b: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    `select exists (select from local_authority_neighbour
                     where (la_code = $1 and neighbour_la_code = $2) or (la_code = $2 and neighbour_la_code = $1)) as found`,
    [a, b],
  );
  return row?.found === true;
}

/** The authorities that border each of these, in order of their names. */
export async function listNeighboursByCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, readonly LocalAuthority[]>> {
  const rows = await tx.query<AuthorityRow & { readonly of_code: string }>(
    `select border.of_code, ${COLUMNS}
       from (select la_code as of_code, neighbour_la_code as la_code from local_authority_neighbour where la_code = any ($1::text[])
             union
             select neighbour_la_code, la_code from local_authority_neighbour where neighbour_la_code = any ($1::text[])) border
       join local_authority authority using (la_code)
      order by border.of_code, authority.name, authority.la_code`,
    [codes],
  );
  const neighbours = new Map<string, LocalAuthority[]>();
  for (const row of rows) neighbours.set(row.of_code, [...(neighbours.get(row.of_code) ?? []), toAuthority(row)]);
  return neighbours;
}
