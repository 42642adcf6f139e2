import type { Tx } from '../../../platform/db';
import type { CalendarOwner } from './inputs';

/** Which of these owners nobody knows: no establishment of that URN, no authority (or local area) of that code. By position. */
export async function listUnknownOwners(tx: Tx, owners: readonly CalendarOwner[]): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ position: number }>(
    `select (owner.ordinal - 1)::integer as position
       from unnest($1::text[], $2::text[]) with ordinality as owner(kind, code, ordinal)
      where case owner.kind
              when 'PROVIDER' then not exists (select from establishment where urn = owner.code)
              else not exists (select from local_authority where la_code = owner.code)
               and not exists (select from local_area where local_area_code = owner.code) end`,
    [owners.map(({ kind }) => kind), owners.map(({ code }) => code)],
  );
  return new Set(rows.map(({ position }) => position));
}
