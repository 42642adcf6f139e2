import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Urn } from '../../../kernel/ids';
import type { Pence } from '../../../kernel/money';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { COMMISSION_PLACES_CODES, RECORD_PLACE_COUNT_CODES } from '../refusals';
import { PlaceKind } from '../rules/place-kind';
import type { FundedPart, PlaceFunding, PlaceFundingLine } from '../rules/place-funding';
import type { PlaceCommission, PlacesStanding } from '../rules/places';
import './codes';
import { ProviderType } from './provider';

/** How the places of a kind at a provider stand on a day. */
@ObjectType('ProviderPlaces', {
  simpleResolvers: true,
  description:
    'How the funded places of a kind at a provider stand on a day. Numbers only; seen by those who see the money of cases. What may be published is in providerDirectory.',
})
export class ProviderPlacesType {
  @Field(() => PlaceKind, {
    description: 'The kind. The empty places of a unit are counted with its others, as UNIT_PRE_16.',
  })
  kind: PlaceKind;

  @Field(() => Int, { description: 'Places that the area funds on that day.' })
  commissioned: number;

  @Field(() => Int, {
    description: 'Children of the area who have a place: counted from the placements whose money is committed.',
  })
  filled: number;

  @Field(() => Int, {
    description: 'Children of the area for whom a place is decided and whose money is not agreed yet.',
  })
  promised: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Places that children of other authorities fill, as last told; null: never told.',
  })
  filledByOthers: number | null;

  @Field(() => Int, { nullable: true, description: 'Children who wait, as last told; null: never told.' })
  waiting: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the last two were told of; null: never.' })
  countedDate: Day | null;

  @Field(() => Int, {
    description: 'Funded places that nobody has or was promised; 0 where the school is full or over its number.',
  })
  vacancies: number;
}

/** The standing of places as published. */
export function toProviderPlaces(standing: PlacesStanding): ProviderPlacesType {
  return Object.assign(new ProviderPlacesType(), standing);
}

/** A number of places from a day on. */
@ObjectType('PlaceCommission', {
  simpleResolvers: true,
  description:
    'How many places of a kind the area funds from a day on, until a later day says otherwise. Everybody of the area sees it.',
})
export class PlaceCommissionType {
  @Field(() => PlaceKind, { description: 'The kind of place.' })
  kind: PlaceKind;

  @Field(() => DateScalar, { description: 'The first day of this number.' })
  startDate: Day;

  @Field(() => Int, { description: 'The number; 0 ends them.' })
  places: number;

  @Field(() => String, { nullable: true, description: 'Why, in a few words; null: nothing was said.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; of two for one day the later stands.' })
  recordedAt: Date;
}

/** A commission as published. */
export function toPlaceCommission({
  kind,
  startDate,
  places,
  reason,
  recordedAt,
}: PlaceCommission): PlaceCommissionType {
  return Object.assign(new PlaceCommissionType(), { kind, startDate, places, reason, recordedAt });
}

/** One part of a year's place funding. */
@ObjectType('PlaceFundingPart', {
  simpleResolvers: true,
  description: 'One part of a financial year, as places are funded by academic years.',
})
export class PlaceFundingPartType {
  @Field(() => DateScalar, { description: 'Its first day: 1 April, or the day that the academic year turns.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endDate: Day;

  @Field(() => Int, { description: 'Places in force on its first day, filled or not.' })
  places: number;

  @Field(() => MoneyScalar, { description: 'Whole pounds for a place over this part, as published.' })
  rate: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: places times rate.' })
  amount: Pence;
}

/** What the places of a kind at a provider cost in a year. */
@ObjectType('PlaceFundingLine', {
  simpleResolvers: true,
  description: 'What the places of a kind at a provider cost in a financial year.',
})
export class PlaceFundingLineType {
  /** What the fields that are loaded need. */
  providerUrn: string;

  @Field(() => PlaceKind, { description: 'The kind of place.' })
  kind: PlaceKind;

  @Field(() => [PlaceFundingPartType], {
    nullable: true,
    description: 'The two parts of the year, in order; null: no rate of this kind is known for the year.',
  })
  parts: PlaceFundingPartType[] | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Pounds, both parts; null: no rate is known for the year.' })
  amount: Pence | null;

  @Field(() => [DateScalar], {
    description:
      'Days within a part from which another number was recorded: it counts from the next part on. Usually none.',
  })
  changesWithin: Day[];
}

/** What places cost an area in a year. */
@ObjectType('PlaceFunding', {
  simpleResolvers: true,
  description:
    'Place funding of a financial year: what the high needs block pays for places, filled or not. A placement in a funded place costs the block its top-up only. Those of the area’s totals see it.',
})
export class PlaceFundingType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => [PlaceFundingLineType], { description: 'A line for each provider and kind of place, by URN.' })
  lines: PlaceFundingLineType[];

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Pounds, all lines; null where a line has no rate, since a sum without it would be too small.',
  })
  total: Pence | null;
}

/** Place funding as published. */
export function toPlaceFunding({ financialYear, lines, total }: PlaceFunding): PlaceFundingType {
  return Object.assign(new PlaceFundingType(), { financialYear, lines: lines.map(toLine), total });
}

function toLine({ providerUrn, kind, parts, amount, changesWithin }: PlaceFundingLine): PlaceFundingLineType {
  return Object.assign(new PlaceFundingLineType(), {
    ...{ providerUrn, kind, amount },
    parts: parts === null ? null : parts.map(toPart),
    changesWithin: [...changesWithin],
  });
}

function toPart(part: FundedPart): PlaceFundingPartType {
  return Object.assign(new PlaceFundingPartType(), part);
}

/** The input of `commissionPlaces`. */
@InputType({ description: 'How many places of a kind the area funds at a provider from a day on.' })
export class CommissionPlacesInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The provider.' })
  providerUrn: Urn;

  @Field(() => PlaceKind, { description: 'The kind of place; it must go with the type of the establishment.' })
  kind: PlaceKind;

  @Field(() => Int, {
    description: 'The whole number from that day on, not what is added; 0 ends them; at most 5,000.',
  })
  places: number;

  @Field(() => DateScalar, {
    description:
      'The first day of the number. Funding follows the parts of the year: a number from a day within a part is funded from the next part on.',
  })
  startDate: Day;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters; null: nothing to say.' })
  reason?: string | null;
}

export const CommissionPlacesError = userErrorType('CommissionPlaces', COMMISSION_PLACES_CODES);

/** What `commissionPlaces` gives. */
@ObjectType({ description: 'What commissionPlaces gives.', simpleResolvers: true })
export class CommissionPlacesPayload extends MutationPayload {
  @Field(() => ProviderType, { nullable: true, description: 'The provider; null when it was refused.' })
  provider: ProviderType | null;

  @Field(() => [CommissionPlacesError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof CommissionPlacesError>[];
}

/** The input of `recordPlaceCount`. */
@InputType({ description: 'What a provider tells of its places on a day: numbers, no child.' })
export class RecordPlaceCountInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The provider.' })
  providerUrn: Urn;

  @Field(() => PlaceKind, { description: 'The kind of place; UNIT_PRE_16 for all places of a unit.' })
  kind: PlaceKind;

  @Field(() => DateScalar, { description: 'The day that was counted: today or earlier.' })
  countedDate: Day;

  @Field(() => Int, {
    description:
      'Places that children of other authorities fill, from 0. The area’s own are counted from its placements.',
  })
  filledByOthers: number;

  @Field(() => Int, { description: 'Children who wait for a place, from 0.' })
  waiting: number;
}

export const RecordPlaceCountError = userErrorType('RecordPlaceCount', RECORD_PLACE_COUNT_CODES);

/** What `recordPlaceCount` gives. */
@ObjectType({ description: 'What recordPlaceCount gives.', simpleResolvers: true })
export class RecordPlaceCountPayload extends MutationPayload {
  @Field(() => ProviderType, { nullable: true, description: 'The provider; null when it was refused.' })
  provider: ProviderType | null;

  @Field(() => [RecordPlaceCountError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordPlaceCountError>[];
}
