import type { Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { PriceBookEntry } from '../rules/price-book';

interface EntryRow {
  readonly price_book_entry_id: string;
  readonly provider_urn: string;
  readonly item: string;
  readonly element: PriceBookEntry['element'];
  readonly category: PriceBookEntry['category'];
  readonly band: string | null;
  readonly residential: PriceBookEntry['residential'];
  readonly provider_framework_id: string | null;
  readonly unit: PriceBookEntry['price']['unit'];
  readonly amount_pence: bigint;
  readonly spread: PriceBookEntry['price']['spread'];
  readonly year: PriceBookEntry['price']['year'];
  readonly hours: string | null;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly set_by: string;
  readonly set_at: Date;
  readonly version: number;
}

const SELECT = `
select price_book_entry_id, provider_urn, item, element, category, band, residential, provider_framework_id, unit, amount_pence, spread, year,
       hours_per_week::text as hours, lower(active_span) as start_date, upper(active_span) - 1 as end_date, set_by, set_at, version
  from price_book_entry`;

function toEntry(row: EntryRow): PriceBookEntry {
  const hours = row.hours === null ? null : parseDecimal(row.hours);
  return {
    entryId: row.price_book_entry_id,
    providerUrn: row.provider_urn,
    item: row.item,
    element: row.element,
    category: row.category,
    band: row.band,
    residential: row.residential,
    frameworkId: row.provider_framework_id,
    price: {
      unit: row.unit,
      amount: pence(row.amount_pence),
      spread: row.spread,
      year: row.year,
      hoursPerWeek: hours?.ok === true ? hours.value : null,
    },
    startDate: row.start_date,
    endDate: row.end_date,
    setBy: row.set_by,
    setAt: row.set_at,
    version: row.version,
  };
}

/** Prices by id; what is not the reader's to know has no entry. */
export async function findPricesByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PriceBookEntry>> {
  const rows = await tx.query<EntryRow>(`${SELECT} where price_book_entry_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.price_book_entry_id, toEntry(row)]));
}

/** The price book of each provider: by item, the latest price of each first. */
export async function listPricesByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly PriceBookEntry[]>> {
  const rows = await tx.query<EntryRow>(
    `${SELECT} where provider_urn = any($1::text[]) order by provider_urn, item, lower(active_span) desc`,
    [urns],
  );
  return groupBy(rows.map(toEntry), ({ providerUrn }) => providerUrn);
}

/** Every price of an item of a provider, by first day, that nobody else may change meanwhile. */
export async function lockPricesOfItem(tx: WriteTx, providerUrn: string, item: string): Promise<PriceBookEntry[]> {
  await lockUntilCommit(tx, `price-book:${tx.actor.localArea}:${providerUrn}`);
  const rows = await tx.query<EntryRow>(
    `${SELECT} where provider_urn = $1 and item = $2 order by lower(active_span) for update`,
    [providerUrn, item],
  );
  return rows.map(toEntry);
}

/** Keeps a price. */
export async function insertPrice(
  tx: WriteTx,
  entry: Omit<PriceBookEntry, 'setBy' | 'setAt' | 'version'>,
): Promise<void> {
  await tx.execute(
    `insert into price_book_entry (local_area_code, price_book_entry_id, provider_urn, item, element, category, band, residential,
                                   provider_framework_id, unit, amount_pence, spread, year, hours_per_week, active_span, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::numeric, daterange($15::date, $16::date, '[]'), $17, $18)`,
    [tx.actor.localArea, entry.entryId, ...valuesOf(entry), tx.actor.personId, tx.clock.now()],
  );
}

/** Sets right what an entry says. */
export async function updatePrice(
  tx: WriteTx,
  entry: Omit<PriceBookEntry, 'setBy' | 'setAt' | 'version'>,
): Promise<void> {
  await tx.execute(
    `update price_book_entry
        set provider_urn = $2, item = $3, element = $4, category = $5, band = $6, residential = $7, provider_framework_id = $8, unit = $9,
            amount_pence = $10, spread = $11, year = $12, hours_per_week = $13::numeric, active_span = daterange($14::date, $15::date, '[]'),
            set_by = $16, set_at = $17, version = version + 1
      where price_book_entry_id = $1`,
    [entry.entryId, ...valuesOf(entry), tx.actor.personId, tx.clock.now()],
  );
}

/** Gives a price a last day. */
export async function updatePriceEnd(tx: WriteTx, entryId: string, endDate: Day): Promise<void> {
  await tx.execute(
    `update price_book_entry set active_span = daterange(lower(active_span), $2::date, '[]'), version = version + 1
      where price_book_entry_id = $1`,
    [entryId, endDate],
  );
}

function valuesOf(entry: Omit<PriceBookEntry, 'setBy' | 'setAt' | 'version'>): readonly unknown[] {
  const { price } = entry;
  return [
    ...[entry.providerUrn, entry.item, entry.element, entry.category, entry.band, entry.residential, entry.frameworkId],
    ...[price.unit, price.amount, price.spread, price.year],
    price.hoursPerWeek === null ? null : formatDecimal(price.hoursPerWeek),
    ...[entry.startDate, entry.endDate],
  ];
}
