import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Tx, type WriteTx } from '../../../platform/db';
import { upsertRows, type UpsertTarget } from '../../../platform/upsert';
import { linksOf, type FormerEntry, type LinkEntry, type RegisterLink } from '../rules/register-history';

/** What the register said of each establishment before, the latest first. */
export async function listFormerEntriesByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly FormerEntry[]>> {
  const rows = await tx.query<{
    readonly urn: string;
    readonly name: string;
    readonly type_code: string;
    readonly type_name: string;
    readonly status_code: string;
    readonly status_name: string;
    readonly la_code: string;
    readonly until_at: Date;
  }>(
    `select urn, name, type_code, type_name, status_code, status_name, la_code, until_at
       from establishment_history where urn = any ($1::text[]) order by urn, ordinal desc`,
    [urns],
  );
  const entries = rows.map((row): FormerEntry => {
    const { urn, name, type_code: typeCode, type_name: typeName, la_code: laCode, until_at: untilAt } = row;
    return { urn, name, typeCode, typeName, statusCode: row.status_code, statusName: row.status_name, laCode, untilAt };
  });
  return groupBy(entries, ({ urn }) => urn);
}

/** Who came before and after each establishment. */
export async function listLinksByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly RegisterLink[]>> {
  const rows = await tx.query<{
    readonly urn: string;
    readonly linked_urn: string;
    readonly link_type: string;
    readonly linked_name: string | null;
    readonly linked_date: Day | null;
  }>(
    `select urn, linked_urn, link_type, linked_name, linked_date
       from establishment_link where urn = any ($1::text[]) or linked_urn = any ($1::text[])
      order by urn, linked_urn, link_type`,
    [urns],
  );
  const stored = rows.map((row) => ({
    urn: row.urn,
    linkedUrn: row.linked_urn,
    linkType: row.link_type,
    linkedName: row.linked_name,
    linkedDate: row.linked_date,
  }));
  return new Map(urns.map((urn) => [urn, linksOf(urn, stored)]));
}

const LINK: UpsertTarget = {
  table: 'establishment_link',
  key: ['urn', 'linked_urn', 'link_type'],
  columns: ['linked_name', 'linked_date'],
  hasVersion: false,
};

/** Writes links between establishments; the positions of those that changed. */
export function upsertLinks(tx: WriteTx, entries: readonly LinkEntry[]): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    LINK,
    entries.map((entry) => ({
      urn: entry.urn,
      linked_urn: entry.linkedUrn,
      link_type: entry.linkType,
      linked_name: entry.linkedName,
      linked_date: entry.linkedDate,
    })),
  );
}
