import { formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import { equalityConditions, textConditions, type EqualityFilter, type TextFilter } from '../../../platform/conditions';
import { type Tx } from '../../../platform/db';
import { findPage, mapPage, type OrderKey, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, typed, typedList, type Sql } from '../../../platform/sql';
import { DistanceBasis, EARTH_RADIUS_MILES, type Position } from '../rules/distance';
import { type ListedProvider, type ProviderSort } from '../rules/provider-list';
import { typeCodesOfProvision, type ProvisionType } from '../rules/provision-type';
import { OPEN_STATUS_CODES } from '../rules/register';
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
}

/** Where distances are reckoned from, and how far is near enough. */
export interface Origin {
  readonly position: Position;
  readonly withinMiles: Decimal | null;
}

type Row = EstablishmentRow & { readonly miles: string | null; readonly is_own_place: boolean };

/** One page of establishments. */
export async function findProviders(
  tx: Tx,
  conditions: ProviderConditions,
  origin: Origin | null,
  sorts: readonly ProviderSort[],
  args: PageArguments,
): Promise<Page<ListedProvider>> {
  const distance = origin === null ? sql`select null::numeric as miles` : milesFrom(origin.position);
  const page = await findPage<Row>(
    tx,
    {
      select: sql`${columns()}, distance.miles::text as miles, establishment.latitude is not null as is_own_place`,
      from: sql`establishment
        left join local_authority authority on authority.la_code = establishment.la_code
        cross join lateral (${distance}) as distance`,
      where: [...conditionsOf(conditions), ...within(origin)],
      order: orderOf(sorts),
    },
    args,
  );
  return mapPage(page, (row) => toListed(row, origin));
}

function columns(): Sql {
  return { text: [ESTABLISHMENT_COLUMNS], values: [] };
}

/**
 * The haversine formula as `greatCircleMiles` has it, to the establishment's own place or else its authority's centroid;
 * null where neither is held (`least` would pass over a null and answer with half the globe). Rounded once to a decimal,
 * so that a page can go on from exactly the distance the one before it ended with.
 */
function milesFrom({ latitude, longitude }: Position): Sql {
  const [fromLatitude, fromLongitude] = [degrees(latitude), degrees(longitude)];
  return sql`
    select case when place.latitude is not null then round((2 * ${degrees(EARTH_RADIUS_MILES)} * asin(least(1, sqrt(
             sin(radians(place.latitude - ${fromLatitude}) / 2) ^ 2
             + cos(radians(${fromLatitude})) * cos(radians(place.latitude))
               * sin(radians(place.longitude - ${fromLongitude}) / 2) ^ 2))))::numeric, 4) end as miles
      from (select coalesce(establishment.latitude, authority.centroid_latitude)::float8 as latitude,
                   coalesce(establishment.longitude, authority.centroid_longitude)::float8 as longitude) as place`;
}

function degrees(value: number): Sql {
  return sql`${typed(value, 'numeric')}::float8`;
}

function within(origin: Origin | null): Sql[] {
  if (origin === null || origin.withinMiles === null) return [];
  return [sql`distance.miles <= ${typed(formatDecimal(origin.withinMiles), 'numeric')}`];
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
  const miles = row.miles === null ? null : parseDecimal(row.miles);
  if (origin === null || miles === null) return { establishment, distanceMiles: null, distanceBasis: null };
  if (!miles.ok) throw new Error('a distance that the database rounded is no decimal');
  const isExact = row.is_own_place && origin.position.basis === DistanceBasis.ESTABLISHMENT_COORDINATES;
  return {
    establishment,
    distanceMiles: miles.value,
    distanceBasis: isExact ? DistanceBasis.ESTABLISHMENT_COORDINATES : DistanceBasis.AUTHORITY_CENTROIDS,
  };
}
