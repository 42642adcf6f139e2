import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Phase } from '../../../kernel/phase';
import type { Tx, WriteTx } from '../../../platform/db';
import type { NeedCode } from '../rules/needs';
import type { NewOffer, ProviderOffer } from '../rules/offer';

interface OfferRow {
  readonly provider_offer_id: string;
  readonly provider_urn: string;
  readonly provision_type: ProviderOffer['provisionType'];
  readonly residential: ProviderOffer['residential'];
  readonly needs: NeedCode[];
  readonly phases: Phase[];
  readonly lowest_age: number;
  readonly highest_age: number;
  readonly weeks_a_year: number | null;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly set_by: string;
  readonly set_at: Date;
  readonly version: number;
}

const SELECT = `
select provider_offer_id, provider_urn, provision_type, residential, needs, phases, lowest_age, highest_age, weeks_a_year,
       lower(active_span) as start_date, upper(active_span) - 1 as end_date, set_by, set_at, version
  from provider_offer`;
const ORDER = 'order by provider_urn, lower(active_span) desc, set_at, provider_offer_id';

function toOffer(row: OfferRow): ProviderOffer {
  return {
    offerId: row.provider_offer_id,
    providerUrn: row.provider_urn,
    provisionType: row.provision_type,
    residential: row.residential,
    needs: row.needs,
    phases: row.phases,
    lowestAge: row.lowest_age,
    highestAge: row.highest_age,
    weeksAYear: row.weeks_a_year,
    startDate: row.start_date,
    endDate: row.end_date,
    setBy: row.set_by,
    setAt: row.set_at,
    version: row.version,
  };
}

/** Offers by id; one that is not of the area has no entry. */
export async function findOffersByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ProviderOffer>> {
  const rows = await tx.query<OfferRow>(`${SELECT} where provider_offer_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.provider_offer_id, toOffer(row)]));
}

/** Every offer of each provider, past and to come too, the latest first. */
export async function listOffersByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly ProviderOffer[]>> {
  const rows = await tx.query<OfferRow>(`${SELECT} where provider_urn = any($1::text[]) ${ORDER}`, [urns]);
  return groupBy(rows.map(toOffer), ({ providerUrn }) => providerUrn);
}

/** The offers of the area that run on a day, by URN. */
export async function listOffersOn(tx: Tx, day: Day): Promise<readonly ProviderOffer[]> {
  return (await tx.query<OfferRow>(`${SELECT} where active_span @> $1::date ${ORDER}`, [day])).map(toOffer);
}

/** An offer that nobody else may change meanwhile; undefined when there is none of this id. */
export async function lockOffer(tx: WriteTx, offerId: string): Promise<ProviderOffer | undefined> {
  const [row] = await tx.query<OfferRow>(`${SELECT} where provider_offer_id = $1 for update`, [offerId]);
  return row === undefined ? undefined : toOffer(row);
}

/** Keeps an offer. */
export async function insertOffer(tx: WriteTx, offerId: string, offer: NewOffer): Promise<void> {
  await tx.execute(
    `insert into provider_offer (local_area_code, provider_offer_id, provider_urn, provision_type, residential, needs, phases, lowest_age,
                                 highest_age, weeks_a_year, active_span, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6::text[], $7::text[], $8, $9, $10, daterange($11::date, $12::date, '[]'), $13, $14)`,
    [
      tx.actor.localArea,
      offerId,
      offer.providerUrn,
      offer.provisionType,
      offer.residential,
      offer.needs,
      offer.phases,
      offer.lowestAge,
      offer.highestAge,
      offer.weeksAYear,
      offer.startDate,
      offer.endDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Gives an offer a last day. */
export async function updateOfferEnd(tx: WriteTx, offerId: string, endDate: Day): Promise<void> {
  await tx.execute(
    `update provider_offer set active_span = daterange(lower(active_span), $2::date, '[]'), version = version + 1
      where provider_offer_id = $1`,
    [offerId, endDate],
  );
}
