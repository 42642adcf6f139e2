import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CaseType } from '../../cases/types/case';
import { CostCategory } from '../../ledger/rules/coding';
import { RECORD_HOME_CODES, RECORD_JOURNEY_CODES, RECORD_OUT_OF_AREA_REASON_CODES } from '../refusals';
import { OutOfAreaReason } from '../rules/codes';
import type { RecordedReason } from '../rules/out-of-area';
import type { Premium } from '../rules/premium';
import { PlacementType } from './placement';

registerCodes(
  OutOfAreaReason,
  'OutOfAreaReasonCode',
  'Why a child is placed outside the area or at an independent setting.',
  {
    NO_SUITABLE_PROVISION: 'Nothing in the area can meet the need.',
    NO_PLACE_FREE: 'What could meet the need in the area has no place.',
    NEAREST_SUITABLE: 'It is the nearest that can meet the need, over the border.',
    PARENTAL_PREFERENCE: 'The parent’s or the young person’s preference, which the law upholds.',
    TRIBUNAL_ORDER: 'A tribunal ordered it.',
    SAFEGUARDING: 'The child is safer away from the area.',
    PLACED_BY_SOCIAL_CARE: 'Social care placed the child there or near it.',
    CONTINUITY: 'The child was there already, and is not moved in the middle of a phase.',
    HEALTH_NEED: 'It is near the health care that the child needs.',
    OTHER: 'Another reason, which the note says.',
  },
);

/** Why a child is placed away, as the schema publishes it. */
@ObjectType('OutOfAreaReason', {
  simpleResolvers: true,
  description: 'Why a child is placed outside the area or at an independent setting, as it was recorded.',
})
export class OutOfAreaReasonType {
  /** For the fields that are loaded. */
  readonly recorded: RecordedReason;

  @Field(() => OutOfAreaReason, { description: 'The reason.' })
  reason: OutOfAreaReason;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The reason as published. */
export function toOutOfAreaReason(recorded: RecordedReason): OutOfAreaReasonType {
  const { reason, recordedAt } = recorded;
  return Object.assign(new OutOfAreaReasonType(), { recorded, reason, recordedAt });
}

/** A part of a premium as the schema publishes it. */
@ObjectType('PremiumPart', {
  simpleResolvers: true,
  description: 'What a placement outside the area costs in one category above those like it in the area.',
})
export class PremiumPartType {
  @Field(() => CostCategory, { description: 'What is paid for.' })
  category: CostCategory;

  @Field(() => MoneyScalar, { description: 'Pounds: what the placement costs in it over a full year, all payers.' })
  fullYearCost: Pence;

  @Field(() => MoneyScalar, {
    description: 'Pounds: the mean of it over the same placements in the area, those that have none of it included.',
  })
  inAreaMean: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: the one less the other; negative where it costs less.' })
  premium: Pence;
}

/** A premium as the schema publishes it. */
@ObjectType('OutOfAreaPremium', {
  simpleResolvers: true,
  description:
    'What a placement outside the area costs over a full year, all payers, above the mean of the in-area placements of the same primary need, phase and day or residential kind. For those who read the totals of the area.',
})
export class OutOfAreaPremiumType {
  @Field(() => MoneyScalar, {
    description: 'Pounds: what it costs over a full year at the prices of its last day in the year; ONCE counts 0.00.',
  })
  fullYearCost: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds: the mean of those like it in the area.' })
  inAreaMean: Pence;

  @Field(() => Int, { description: 'Of how many the mean is: never fewer than five.' })
  inAreaPlacements: number;

  @Field(() => MoneyScalar, { description: 'Pounds: the cost less the mean; negative where it costs less.' })
  premium: Pence;

  @Field(() => [PremiumPartType], { description: 'The same by category, which adds up to it.' })
  byCategory: PremiumPartType[];
}

/** The premium as published. */
export function toPremium({ byCategory, ...whole }: Premium): OutOfAreaPremiumType {
  return Object.assign(new OutOfAreaPremiumType(), {
    ...whole,
    byCategory: byCategory.map(({ category, fullYearCost, mean: inAreaMean, premium }) =>
      Object.assign(new PremiumPartType(), { category, fullYearCost, inAreaMean, premium }),
    ),
  });
}

const ERRORS = 'Every rule the request broke; empty when it was done.';
const PLACEMENT = 'The placement; null when it was refused.';

/** The input of `recordHome`. */
@InputType({ description: 'Where the child of a case lives from a day on.' })
export class RecordHomeInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => String, {
    description: 'A postcode, such as "RM1 3BD", or its sector, "RM1 3". Only the sector is kept, for distances.',
  })
  postcode: string;

  @Field(() => DateScalar, {
    description:
      'The day from which the child lives there; it may lie ahead. Another home from the same day corrects it.',
  })
  fromDate: Day;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RecordHomeError = userErrorType('RecordHome', RECORD_HOME_CODES);

/** What `recordHome` gives. */
@ObjectType({ description: 'What recordHome gives.', simpleResolvers: true })
export class RecordHomePayload extends MutationPayload {
  @Field(() => CaseType, { nullable: true, description: 'The case; null when it was refused.' })
  case: CaseType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the directory of postcodes has the sector. If not, the authority’s centroid stands in until it is imported. Null when it was refused.',
  })
  isPlaceHeld: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many placements of the child changed their distance; null when it was refused.',
  })
  placementsMoved: number | null;

  @Field(() => [RecordHomeError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordHomeError>[];
}

/** The input of `recordOutOfAreaReason`. */
@InputType({ description: 'Why a child is placed outside the area or at an independent setting.' })
export class RecordOutOfAreaReasonInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => OutOfAreaReason, { description: 'The reason.' })
  reason: OutOfAreaReason;

  @Field(() => String, {
    nullable: true,
    description: 'More of it, at most 2,000 characters, without naming the child. Null: nothing more; OTHER needs it.',
  })
  note?: string | null;
}

export const RecordOutOfAreaReasonError = userErrorType('RecordOutOfAreaReason', RECORD_OUT_OF_AREA_REASON_CODES);

/** What `recordOutOfAreaReason` gives. */
@ObjectType({ description: 'What recordOutOfAreaReason gives.', simpleResolvers: true })
export class RecordOutOfAreaReasonPayload extends MutationPayload {
  @Field(() => PlacementType, { nullable: true, description: PLACEMENT })
  placement: PlacementType | null;

  @Field(() => [RecordOutOfAreaReasonError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordOutOfAreaReasonError>[];
}

/** The input of `recordJourney`. */
@InputType({ description: 'How long the way to the setting takes.' })
export class RecordJourneyInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => Int, { description: 'Minutes one way, 1 to 600, as measured on the way itself.' })
  minutes: number;

  @Field(() => DateScalar, { description: 'The day it was measured, not after today.' })
  measuredDate: Day;
}

export const RecordJourneyError = userErrorType('RecordJourney', RECORD_JOURNEY_CODES);

/** What `recordJourney` gives. */
@ObjectType({ description: 'What recordJourney gives.', simpleResolvers: true })
export class RecordJourneyPayload extends MutationPayload {
  @Field(() => PlacementType, { nullable: true, description: PLACEMENT })
  placement: PlacementType | null;

  @Field(() => [RecordJourneyError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordJourneyError>[];
}
