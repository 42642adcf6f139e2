import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Decimal } from '../../../kernel/decimal';
import { type Urn } from '../../../kernel/ids';
import { Phase } from '../../../kernel/phase';
import { type EqualityFilter } from '../../../platform/conditions';
import { BooleanFilter, enumFilter, StringFilter } from '../../../platform/filters';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { type Page } from '../../../platform/keyset';
import { PageArgs, PageInfo } from '../../../platform/paging';
import { DecimalScalar, UrnScalar } from '../../../platform/scalars';
import { DistanceBasis } from '../rules/distance';
import { NeedCode } from '../rules/needs';
import { ProviderOrderField, type ListedProvider } from '../rules/provider-list';
import { ProvisionType } from '../rules/provision-type';
import './codes';
import { ProviderType, toProvider } from './provider';

registerCodes(ProviderOrderField, 'ProviderOrderField', 'What providers can be ordered by.', {
  NAME: 'Their name.',
  URN: 'Their URN.',
  DISTANCE: 'Their distance from the place of near, which must be given; those without one last.',
});

const NOT_ASKED = { nullable: true } as const;
const ProvisionTypeFilter = enumFilter('ProvisionType', ProvisionType);
const NeedCodeFilter = enumFilter('NeedCode', NeedCode);
const PhaseFilter = enumFilter('Phase', Phase);

/** Conditions on a URN. */
@InputType('UrnFilter', { description: 'Conditions on a URN; every one that is given must hold.' })
class UrnFilter implements EqualityFilter<Urn> {
  @Field(() => UrnScalar, { ...NOT_ASKED, description: 'Equal to this; null or left out: not asked.' })
  eq?: Urn | null;

  @Field(() => [UrnScalar], {
    ...NOT_ASKED,
    description: 'Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked.',
  })
  in?: Urn[] | null;
}

/** A condition on the ages served. */
@InputType('AgeServedFilter', { description: 'A condition on the ages an establishment takes.' })
class AgeServedFilter {
  @Field(() => Int, {
    ...NOT_ASKED,
    description:
      'An age in years that lies within its statutory ages; those whose ages are not published do not match. Null or left out: not asked.',
  })
  eq?: number | null;
}

/** Which providers. */
@InputType('ProviderFilter', { description: 'Conditions on providers; every one that is given must hold.' })
export class ProviderFilter {
  @Field(() => UrnFilter, { ...NOT_ASKED, description: 'On the URN; null: not asked.' })
  urn?: UrnFilter | null;

  @Field(() => StringFilter, { ...NOT_ASKED, description: 'On the name; null: not asked.' })
  name?: StringFilter | null;

  @Field(() => StringFilter, { ...NOT_ASKED, description: 'On the register’s code of the type; null: not asked.' })
  typeCode?: StringFilter | null;

  @Field(() => StringFilter, {
    ...NOT_ASKED,
    description: 'On the three-digit code of the authority it lies in; null: not asked.',
  })
  localAuthorityCode?: StringFilter | null;

  @Field(() => ProvisionTypeFilter, {
    ...NOT_ASKED,
    description: 'On what a place there is by the establishment’s type; null: not asked.',
  })
  provisionType?: EqualityFilter<ProvisionType> | null;

  @Field(() => BooleanFilter, { ...NOT_ASKED, description: 'On whether it is open; null: not asked.' })
  isOpen?: BooleanFilter | null;

  @Field(() => AgeServedFilter, { ...NOT_ASKED, description: 'On the ages it takes; null: not asked.' })
  ageServed?: AgeServedFilter | null;

  @Field(() => NeedCodeFilter, {
    ...NOT_ASKED,
    description:
      'On the needs that the area has recorded it takes children for today; with phase, in one and the same offer. Null: not asked.',
  })
  need?: EqualityFilter<NeedCode> | null;

  @Field(() => PhaseFilter, {
    ...NOT_ASKED,
    description: 'On the phases that the area has recorded it takes children in today; null: not asked.',
  })
  phase?: EqualityFilter<Phase> | null;

  @Field(() => BooleanFilter, {
    ...NOT_ASKED,
    description:
      'On whether it has today a place that the area funds and nobody has or was promised. For those who weigh or pay for places; FORBIDDEN for roles that keep the system. Null: not asked.',
  })
  hasVacancy?: BooleanFilter | null;
}

/** Where distances are reckoned from. */
@InputType('NearInput', {
  description:
    'Where distances are reckoned from: exactly one of latitude with longitude, localAuthorityCode, urn and caseId. Where an establishment’s own place and its postcode’s are not held, the centroid of its authority stands in, and distanceBasis says so.',
})
export class NearInput {
  @Field(() => Float, {
    ...NOT_ASKED,
    description: 'Decimal degrees north, WGS84, with longitude; null: not from a point.',
  })
  latitude?: number | null;

  @Field(() => Float, {
    ...NOT_ASKED,
    description: 'Decimal degrees east, WGS84, with latitude; null: not from a point.',
  })
  longitude?: number | null;

  @Field(() => String, {
    ...NOT_ASKED,
    description: 'From the centroid of the authority of this three-digit code; null: not from an authority.',
  })
  localAuthorityCode?: string | null;

  @Field(() => UrnScalar, { ...NOT_ASKED, description: 'From this establishment; null: not from an establishment.' })
  urn?: Urn | null;

  @Field(() => ID, {
    ...NOT_ASKED,
    description:
      'From the postcode sector in which the child of this case lives, or where that is not held from the centroid of the responsible authority. The distances are to a tenth of a mile; the place itself is shown to nobody here. Null: not from a home.',
  })
  caseId?: string | null;

  @Field(() => DecimalScalar, {
    ...NOT_ASKED,
    description:
      'At most so many statute miles away, as the crow flies; null: at any distance, and also where none can be told.',
  })
  withinMiles?: Decimal | null;
}

/** One key of an order of providers. */
@InputType('ProviderOrder', { description: 'One key of the order of a list of providers.' })
export class ProviderOrder {
  @Field(() => ProviderOrderField, { description: 'What it is ordered by.' })
  field: ProviderOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Which way.' })
  direction: OrderDirection;
}

/** The arguments of `providers`. */
@ArgsType()
export class ProvidersArgs extends PageArgs {
  @Field(() => ProviderFilter, { ...NOT_ASKED, description: 'Which providers; null: the whole register.' })
  filter?: ProviderFilter | null;

  @Field(() => NearInput, { ...NOT_ASKED, description: 'Where distances are reckoned from; null: no distances.' })
  near?: NearInput | null;

  @Field(() => [ProviderOrder], {
    ...NOT_ASKED,
    description: 'The order, the first key first; null: by distance where near is given, else by name.',
  })
  orderBy?: ProviderOrder[] | null;
}

/** A provider in its place in a list. */
@ObjectType('ProviderEdge', { simpleResolvers: true, description: 'A provider in its place in a list.' })
class ProviderEdge {
  @Field(() => ProviderType, { description: 'The provider.' })
  node: ProviderType;

  @Field(() => String, { description: 'Its place in the list in this order; give it as after or before.' })
  cursor: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Its great-circle distance in statute miles from the place of near, to four places, from a home to one. Null: near was not given, or neither its own place nor its authority’s centroid is held.',
  })
  distanceMiles: Decimal | null;

  @Field(() => DistanceBasis, {
    nullable: true,
    description: 'From what the distance was reckoned; null where there is none.',
  })
  distanceBasis: DistanceBasis | null;
}

/** One page of providers: as every connection, with the distance on the edge. */
@ObjectType('ProviderConnection', { simpleResolvers: true, description: 'One page of a list of providers (Relay).' })
export class ProviderConnection {
  private readonly page: Page<ListedProvider>;

  constructor(page: Page<ListedProvider>) {
    this.page = page;
    this.edges = page.edges.map(({ row: { establishment, distanceMiles, distanceBasis }, cursor }) =>
      Object.assign(new ProviderEdge(), { node: toProvider(establishment), cursor, distanceMiles, distanceBasis }),
    );
    this.nodes = this.edges.map(({ node }) => node);
    this.pageInfo = new PageInfo(page);
  }

  @Field(() => [ProviderEdge], { description: 'The page’s providers with their places and distances.' })
  edges: ProviderEdge[];

  @Field(() => [ProviderType], { description: 'The page’s providers alone.' })
  nodes: ProviderType[];

  @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description: 'How many there are in the whole list for this filter. Counted only when asked for.',
  })
  totalCount(): Promise<number> {
    return this.page.totalCount();
  }
}
