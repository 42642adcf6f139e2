import { type Tx, type WriteTx } from '../../../platform/db';
import { upsertRows, type UpsertTarget } from '../../../platform/upsert';
import { type PostcodeEntry } from '../rules/postcode';

const POSTCODE: UpsertTarget = {
  table: 'postcode_place',
  key: ['postcode'],
  columns: ['sector', 'easting', 'northing', 'latitude', 'longitude'],
  hasVersion: false,
};

/** Writes where postcodes lie, each once; the positions of those that changed. */
export function upsertPostcodes(tx: WriteTx, entries: readonly PostcodeEntry[]): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    POSTCODE,
    entries.map((entry) => ({ ...entry })),
  );
}

/** Whether the directory of postcodes holds anything of a sector. */
export async function hasSector(tx: Tx, sector: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }>(
    'select exists (select from postcode_place where sector = $1) as found',
    [sector],
  );
  return row?.found === true;
}

/** The URNs of the establishments that stand where one of these postcodes lies, for want of a place of their own. */
export async function listUrnsAtPostcodes(tx: Tx, postcodes: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ urn: string }>(
    `select urn from establishment where postcode = any ($1::text[]) and place_basis = 'POSTCODE'`,
    [postcodes],
  );
  return rows.map(({ urn }) => urn);
}
