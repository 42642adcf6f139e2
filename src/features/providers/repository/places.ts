import type { Day, FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { upsertRows, type UpsertTarget } from '../../../platform/upsert';
import type { PlaceKind } from '../rules/place-kind';
import type { PlaceRate } from '../rules/place-funding';
import type { PlaceCommission, PlaceCount, TakenPlaces } from '../rules/places';

interface CommissionRow {
  readonly place_commission_id: string;
  readonly provider_urn: string;
  readonly kind: PlaceKind;
  readonly start_date: Day;
  readonly places: number;
  readonly reason: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

/** The numbers of places recorded for these providers, or all of the area, from a day up to `upTo` or from any; the latest day first. */
export async function listCommissions(
  tx: Tx,
  urns: readonly string[] | null,
  upTo: Day | null,
): Promise<readonly PlaceCommission[]> {
  const rows = await tx.query<CommissionRow>(
    `select place_commission_id, provider_urn, kind, start_date, places, reason, recorded_by, recorded_at
       from place_commission
      where ($1::text[] is null or provider_urn = any($1::text[])) and ($2::date is null or start_date <= $2::date)
      order by provider_urn, kind, start_date desc, recorded_at desc, place_commission_id`,
    [urns, upTo],
  );
  return rows.map((row) => ({
    commissionId: row.place_commission_id,
    providerUrn: row.provider_urn,
    kind: row.kind,
    startDate: row.start_date,
    places: row.places,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

/** Every number of places recorded for each provider, of each kind the latest day first. */
export async function listCommissionsByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly PlaceCommission[]>> {
  return groupBy(await listCommissions(tx, urns, null), ({ providerUrn }) => providerUrn);
}

/** Lets one write at a time say how many places a provider has. */
export async function lockPlaces(tx: WriteTx, providerUrn: string): Promise<void> {
  await lockUntilCommit(tx, `places:${tx.actor.localArea}:${providerUrn}`);
}

/** Keeps a number of places from a day on. */
export async function insertCommission(
  tx: WriteTx,
  one: Omit<PlaceCommission, 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into place_commission (local_area_code, place_commission_id, provider_urn, kind, start_date, places, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      one.commissionId,
      one.providerUrn,
      one.kind,
      one.startDate,
      one.places,
      one.reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** What these providers, or all of the area, told of their places up to a day. */
export async function listPlaceCounts(
  tx: Tx,
  urns: readonly string[] | null,
  upTo: Day,
): Promise<readonly PlaceCount[]> {
  const rows = await tx.query<{
    readonly provider_urn: string;
    readonly kind: PlaceKind;
    readonly counted_date: Day;
    readonly filled_by_others: number;
    readonly waiting: number;
    readonly recorded_at: Date;
  }>(
    `select distinct on (provider_urn, kind) provider_urn, kind, counted_date, filled_by_others, waiting, recorded_at
       from place_count
      where ($1::text[] is null or provider_urn = any($1::text[])) and counted_date <= $2::date
      order by provider_urn, kind, counted_date desc, recorded_at desc, place_count_id desc`,
    [urns, upTo],
  );
  return rows.map((row) => ({
    providerUrn: row.provider_urn,
    kind: row.kind,
    countedDate: row.counted_date,
    filledByOthers: row.filled_by_others,
    waiting: row.waiting,
    recordedAt: row.recorded_at,
  }));
}

/** Keeps what a provider told of its places. */
export async function insertPlaceCount(
  tx: WriteTx,
  placeCountId: string,
  count: Omit<PlaceCount, 'recordedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into place_count (local_area_code, place_count_id, provider_urn, kind, counted_date, filled_by_others, waiting, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      placeCountId,
      count.providerUrn,
      count.kind,
      count.countedDate,
      count.filledByOthers,
      count.waiting,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** The children of the area at every provider on a day: counts, whole whoever asks. */
export async function listTakenPlaces(tx: Tx, day: Day): Promise<readonly TakenPlaces[]> {
  const rows = await tx.query<{
    readonly provider_urn: string;
    readonly provision_type: TakenPlaces['provisionType'];
    readonly is_post_16: boolean;
    readonly filled: number;
    readonly promised: number;
  }>('select provider_urn, provision_type, is_post_16, filled, promised from places_taken($1::date)', [day]);
  return rows.map((row) => ({
    providerUrn: row.provider_urn,
    provisionType: row.provision_type,
    isPost16: row.is_post_16,
    filled: row.filled,
    promised: row.promised,
  }));
}

/** Every rate of every kind of place. */
export async function listPlaceRates(tx: Tx): Promise<readonly PlaceRate[]> {
  const rows = await tx.query<{
    readonly kind: PlaceKind;
    readonly first_year: FinancialYear;
    readonly turn_month: number;
    readonly first_part_pence: bigint;
    readonly second_part_pence: bigint;
  }>(
    'select kind, first_year, turn_month, first_part_pence, second_part_pence from place_rate order by kind, first_year',
  );
  return rows.map((row) => ({
    kind: row.kind,
    firstYear: row.first_year,
    turnMonth: row.turn_month,
    firstPart: pence(row.first_part_pence),
    secondPart: pence(row.second_part_pence),
  }));
}

const PLACE_RATE: UpsertTarget = {
  table: 'place_rate',
  key: ['kind', 'first_year'],
  columns: ['turn_month', 'first_part_pence', 'second_part_pence'],
  hasVersion: false,
};

/** Writes rates by kind and first year; the positions of those that changed. */
export function upsertPlaceRates(tx: WriteTx, rates: readonly PlaceRate[]): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    PLACE_RATE,
    rates.map((rate) => ({
      kind: rate.kind,
      first_year: rate.firstYear,
      turn_month: rate.turnMonth,
      first_part_pence: rate.firstPart.toString(),
      second_part_pence: rate.secondPart.toString(),
    })),
  );
}
