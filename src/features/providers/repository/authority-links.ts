import { type Day } from '../../../kernel/dates';
import { type Tx } from '../../../platform/db';
import { type AuthorityLink } from '../rules/dated-code';

/** Every authority that took the place of another, in the order of the days. A handful in the country’s whole history. */
export async function listAuthorityLinks(tx: Tx): Promise<readonly AuthorityLink[]> {
  const rows = await tx.query<{ la_code: string; successor_la_code: string; first_date: Day }>(
    'select la_code, successor_la_code, first_date from local_authority_succession order by first_date, la_code, successor_la_code',
  );
  return rows.map((row) => ({ code: row.la_code, successorCode: row.successor_la_code, firstDate: row.first_date }));
}

/** The links of these authorities, to those before and after them. */
export async function findAuthorityLinksByCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, readonly AuthorityLink[]>> {
  const links = await listAuthorityLinks(tx);
  return new Map(
    codes.map((code) => [code, links.filter((link) => link.code === code || link.successorCode === code)]),
  );
}
