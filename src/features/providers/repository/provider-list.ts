import { londonDay, type Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import type { Phase } from '../../../kernel/phase';
import { equalityConditions, textConditions, type EqualityFilter, type TextFilter } from '../../../platform/conditions';
import { type Tx } from '../../../platform/db';
import {
  countRows,
  findPage,
  mapPage,
  type OrderKey,
  type Page,
  type PageArguments,
  type PageQuery,
} from '../../../platform/keyset';
import { allOf, sql, typed, typedList, type Sql } from '../../../platform/sql';
import { basisOfDistance, boxAround, DistanceBasis, EARTH_RADIUS_MILES, type Position } from '../rules/distance';
import type { NeedCode } from '../rules/needs';
import { type ListedProvider, type ProviderSort } from '../rules/provider-list';
import { typeCodesOfProvision, type ProvisionType } from '../rules/provision-type';
import { OPEN_STATUS_CODES, standingOf } from '../rules/register';
import { ESTABLISHMENT_COLUMNS, type EstablishmentRow, toEstablishment } from './establishments';

type Given<Value> = Value | null | undefined;

/** Which establishments a list holds; null is not asked. */
export interface ProviderConditions {
  readonly urn?: Given<EqualityFilter<string>>;
  readonly name?: Given<TextFilter>;
  readonly typeCode?: Given<EqualityFilter<string>>;
  readonly localAuthorityCode?: Given<EqualityFilter<string>>;
  readonly provisionType?: Given<EqualityFilter<ProvisionType>>;
  readonly isOpen?: Given<{ readonly eq?: Given<boolean> }>;
  /** An age within the statutory ages. */
  readonly ageServed?: Given<{ readonly eq?: Given<number> }>;
  /** On what the area knows to be offered today; a provider matches by one offer that all of it holds of. */
  readonly need?: Given<EqualityFilter<NeedCode>>;
  readonly phase?: Given<EqualityFilter<Phase>>;
  /** Whether it has a funded place that is free, and the URNs of those that have. */
  readonly hasVacancy?: Given<{ readonly eq?: Given<boolean> }>;
  readonly vacantUrns?: readonly string[];
}

/** Where distances are reckoned from, and how far is near enough. */
export interface Origin {
  readonly position: Position;
  readonly withinMiles: Decimal | null;
}

type Row = EstablishmentRow & { readonly miles: string | null };

/**
 * How far is looked for what is nearest before the whole register is put in order: an index tells what lies within so many miles, and nearly every page
 * does.
 */
const RINGS = ['5', '30'].map(milesOf);

/** One page of establishments. */
export async function findProviders(
  tx: Tx,
  conditions: ProviderConditions,
  origin: Origin | null,
  sorts: readonly ProviderSort[],
  args: PageArguments,
): Promise<Page<ListedProvider>> {
  const today = londonDay(tx.clock.now());
  const listWithin = (near: Origin | null): PageQuery => ({
    select: sql`${columns()}, distance.miles::text as miles`,
    from: sql`establishment cross join lateral (${near === null ? sql`select null::numeric as miles` : milesFrom(near.position)}) as distance`,
    where: [...conditionsOf(conditions), ...areaConditions(conditions, today), ...within(near)],
    order: orderOf(sorts),
  });
  const whole = listWithin(origin);
  for (const ring of ringsAround(origin, sorts, args)) {
    const page = await findPage<Row>(tx, listWithin(ring), args);
    // Where more lies within the ring than is on the page, nothing outside it is.
    if (await page.hasNextPage()) {
      const counted = { ...page, totalCount: () => countRows(tx, whole) };
      return mapPage(counted, (row) => toListed(row, origin));
    }
  }
  const page = await findPage<Row>(tx, whole, args);
  return mapPage(page, (row) => toListed(row, origin));
}

/** The rings in which a page is looked for that is of what is nearest, at any distance, from the nearest on; of any other page none. */
function ringsAround(
  origin: Origin | null,
  [first]: readonly ProviderSort[],
  { last, before }: PageArguments,
): readonly Origin[] {
  if (origin === null || origin.withinMiles !== null || first?.by !== 'DISTANCE' || first.direction !== 'asc')
    return [];
  if ((last ?? before ?? null) !== null) return [];
  return RINGS.map((withinMiles) => ({ position: origin.position, withinMiles }));
}

function milesOf(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(`${text} is no number of miles`);
  return parsed.value;
}

function columns(): Sql {
  return { text: [ESTABLISHMENT_COLUMNS], values: [] };
}

/**
 * The haversine formula as `greatCircleMiles` has it, to where the establishment is taken to stand; null where that is not known
 * (`least` would pass over a null and answer with half the globe). Rounded once to a decimal, so that a page can go on from exactly the
 * distance the one before it ended with: to four places, and from a home to one, which tells no more of it than a placement's distance does.
 */
function milesFrom({ latitude, longitude, basis }: Position): Sql {
  const places = typed(basis === DistanceBasis.HOME_SECTOR ? 1 : 4, 'integer');
  const [fromLatitude, fromLongitude] = [degrees(latitude), degrees(longitude)];
  return sql`
    select case when place.latitude is not null then round((2 * ${degrees(EARTH_RADIUS_MILES)} * asin(least(1, sqrt(
             sin(radians(place.latitude - ${fromLatitude}) / 2) ^ 2
             + cos(radians(${fromLatitude})) * cos(radians(place.latitude))
               * sin(radians(place.longitude - ${fromLongitude}) / 2) ^ 2))))::numeric, ${places}) end as miles
      from (select establishment.place_latitude::float8 as latitude, establishment.place_longitude::float8 as longitude) as place`;
}

function degrees(value: number): Sql {
  return sql`${typed(value, 'numeric')}::float8`;
}

function within(origin: Origin | null): Sql[] {
  if (origin === null || origin.withinMiles === null) return [];
  const { position, withinMiles } = origin;
  const asked = formatDecimal(withinMiles);
  // Half of the coarsest rounding more, since it is the rounded distance that is compared.
  const box = boxAround(position, Number(asked) + 0.05);
  return [
    sql`establishment.place_latitude between ${typed(box.south, 'numeric')} and ${typed(box.north, 'numeric')}`,
    sql`establishment.place_longitude between ${typed(box.west, 'numeric')} and ${typed(box.east, 'numeric')}`,
    sql`distance.miles <= ${typed(asked, 'numeric')}`,
  ];
}

function conditionsOf(conditions: ProviderConditions): Sql[] {
  return [
    ...equalityConditions(sql`establishment.urn`, 'text', conditions.urn),
    ...textConditions(sql`establishment.name`, conditions.name),
    ...equalityConditions(sql`establishment.type_code`, 'text', conditions.typeCode),
    ...equalityConditions(sql`establishment.la_code`, 'text', conditions.localAuthorityCode),
    ...provisionConditions(conditions.provisionType),
    ...openConditions(conditions.isOpen?.eq),
    ...ageConditions(conditions.ageServed?.eq),
  ];
}

/** What the area adds to the register. Row-level security keeps to the reader's own area. */
function areaConditions({ need, phase, hasVacancy, vacantUrns }: ProviderConditions, today: Day): Sql[] {
  const asked = [...listConditions(sql`offer.needs`, need), ...listConditions(sql`offer.phases`, phase)];
  const vacant = hasVacancy?.eq ?? null;
  const isVacant = sql`establishment.urn = any(${typedList(vacantUrns ?? [], 'text')})`;
  return [
    ...(asked.length === 0
      ? []
      : [
          sql`exists (select from provider_offer offer
               where offer.provider_urn = establishment.urn and offer.active_span @> ${typed(today, 'date')} and ${allOf(asked)})`,
        ]),
    ...(vacant === null ? [] : [vacant ? isVacant : sql`not (${isVacant})`]),
  ];
}

/** That a list of codes holds the one asked for, or one of those. */
function listConditions(column: Sql, filter: Given<EqualityFilter<string>>): Sql[] {
  const asked = [filter?.eq === null || filter?.eq === undefined ? null : [filter.eq], filter?.in ?? null];
  return asked.filter((codes) => codes !== null).map((codes) => sql`${column} && ${typedList(codes, 'text')}`);
}

/** What a place is follows from the type: the question is put as one about type codes, which have an index. */
function provisionConditions(filter: ProviderConditions['provisionType']): Sql[] {
  const asked = [filter?.eq === null || filter?.eq === undefined ? null : [filter.eq], filter?.in ?? null];
  return asked
    .filter((provisionTypes) => provisionTypes !== null)
    .map((types) => sql`establishment.type_code = any(${typedList(typeCodesOfProvision(types), 'text')})`);
}

function openConditions(isOpen: Given<boolean>): Sql[] {
  if (isOpen === null || isOpen === undefined) return [];
  const condition = sql`establishment.status_code = any(${typedList(OPEN_STATUS_CODES, 'text')})`;
  return [isOpen ? condition : sql`not (${condition})`];
}

function ageConditions(age: Given<number>): Sql[] {
  if (age === null || age === undefined) return [];
  return [sql`${typed(age, 'integer')} between establishment.statutory_low_age and establishment.statutory_high_age`];
}

/** The URN last, in the direction of the key before it, so that one index serves the order. */
function orderOf(sorts: readonly ProviderSort[]): OrderKey[] {
  return [
    ...sorts.map(({ by, direction }): OrderKey => {
      switch (by) {
        case 'NAME':
          return { sql: sql`establishment.name`, type: 'text', direction };
        case 'URN':
          return { sql: sql`establishment.urn`, type: 'text', direction };
        case 'DISTANCE':
          return { sql: sql`distance.miles`, type: 'numeric', direction, nulls: 'last' };
      }
    }),
    { sql: sql`establishment.urn`, type: 'text', direction: sorts.at(-1)?.direction ?? 'asc' },
  ];
}

function toListed(row: Row, origin: Origin | null): ListedProvider {
  const establishment = toEstablishment(row);
  if (origin === null || row.miles === null) return { establishment, distanceMiles: null, distanceBasis: null };
  const there = standingOf(establishment);
  if (there === null) throw new Error('a distance was reckoned to nowhere');
  const distanceBasis = basisOfDistance(origin.position, there);
  return { establishment, distanceMiles: milesOf(row.miles), distanceBasis };
}
