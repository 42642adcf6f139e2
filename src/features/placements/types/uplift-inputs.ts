import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Urn } from '../../../kernel/ids';
import { DateScalar, DecimalScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import {
  ANSWER_UPLIFT_CODES,
  CREATE_UPLIFT_CODES,
  DECIDE_UPLIFT_CODES,
  UPLIFT_PLACEMENT_CODES,
} from '../refusals/uplift';
import { UpliftDecision } from '../rules/change-codes';
import { EFFECT, MoneyEffectType, PREVIEW } from './money-effect';
import { PlacementStepInput } from './placement-steps';
import { UpliftAmountInput, UpliftRoundLineType, UpliftRoundShareType, UpliftRoundType } from './uplift';

const PERCENT =
  'By how many percent prices change, for every line but transport and what is charged once; null: amounts say it.';
const AMOUNTS = 'New prices of single lines; beside a percentage they take its place.';

/** What every change of a round gives, beside its `userErrors`. */
@ObjectType({ description: 'What every change of a round of uplifts gives.', simpleResolvers: true })
export abstract class UpliftRoundPayload extends MutationPayload {
  @Field(() => UpliftRoundType, {
    nullable: true,
    description: 'The round; null when it was refused, and in a preview that would make it.',
  })
  upliftRound: UpliftRoundType | null;
}

/** What raising or deciding a round gives, preview or not, beside its effect. */
@ObjectType({ description: 'What raising or deciding a round of uplifts gives.', simpleResolvers: true })
export abstract class UpliftTermsPayload extends UpliftRoundPayload {
  @Field(() => [UpliftRoundLineType], {
    description:
      'Its cost lines as the change leaves or, in a preview, would leave them: the old price, the one asked and agreed, and what stands against it. Empty when it was refused.',
  })
  lines: UpliftRoundLineType[];

  @Field(() => [UpliftRoundShareType], {
    description:
      'The budget holders who have to agree, with what each would pay more; of what is asked while nothing is decided. Empty when it was refused, or nobody’s share rises.',
  })
  shares: UpliftRoundShareType[];
}

/** The input of `createUpliftRound`. */
@InputType({ description: 'What a provider’s letter asks for.' })
export class CreateUpliftRoundInput extends MutationInput {
  @Field(() => UrnScalar, { description: 'The establishment, by its URN.' })
  providerUrn: Urn;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The placements it is about, at most 500; null: all at the establishment that have a day from then on.',
  })
  placementIds?: string[] | null;

  @Field(() => DateScalar, { description: 'The first day of the new prices.' })
  fromDate: Day;

  @Field(() => DecimalScalar, { nullable: true, description: PERCENT })
  percent?: Decimal | null;

  @Field(() => [UpliftAmountInput], { defaultValue: [], description: AMOUNTS })
  amounts: UpliftAmountInput[];

  @Field(() => DateScalar, { nullable: true, description: 'The date of the letter; null: not recorded.' })
  letterDate?: Day | null;

  @Field(() => String, { nullable: true, description: 'Its reference, at most 200 characters; null: not recorded.' })
  letterReference?: string | null;

  @Field(() => String, { description: 'Why it is raised, at most 2,000 characters, without naming a child.' })
  reason: string;

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

export const CreateUpliftRoundError = userErrorType('CreateUpliftRound', CREATE_UPLIFT_CODES);

/** What `createUpliftRound` gives. */
@ObjectType({ description: 'What createUpliftRound gives.', simpleResolvers: true })
export class CreateUpliftRoundPayload extends UpliftTermsPayload {
  @Field(() => MoneyEffectType, {
    nullable: true,
    description: 'What it would do if all of it were agreed and applied; null when it was refused.',
  })
  effect: MoneyEffectType | null;

  @Field(() => [CreateUpliftRoundError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof CreateUpliftRoundError>[];
}

/** The input of `decideUpliftRound`. */
@InputType({ description: 'What is decided of a round of uplifts.' })
export class DecideUpliftRoundInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  upliftRoundId: string;

  @Field(() => UpliftDecision, { description: 'The decision.' })
  decision: UpliftDecision;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'With PART_AGREED: by how many percent every line of the round rises; null: amounts say it.',
  })
  percent?: Decimal | null;

  @Field(() => [UpliftAmountInput], {
    defaultValue: [],
    description:
      'With PART_AGREED: the new prices of single lines; one that is not named, without a percentage, stays.',
  })
  amounts: UpliftAmountInput[];

  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming a child.' })
  reason: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

export const DecideUpliftRoundError = userErrorType('DecideUpliftRound', DECIDE_UPLIFT_CODES);

/** What `decideUpliftRound` gives. */
@ObjectType({ description: 'What decideUpliftRound gives.', simpleResolvers: true })
export class DecideUpliftRoundPayload extends UpliftTermsPayload {
  @Field(() => MoneyEffectType, {
    nullable: true,
    description: 'What it does once every holder whose share rises has agreed; null when it was refused.',
  })
  effect: MoneyEffectType | null;

  @Field(() => [DecideUpliftRoundError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof DecideUpliftRoundError>[];
}

/** The input of `upliftPlacement`. */
@InputType({ description: 'A new price of one placement from a day on.' })
export class UpliftPlacementInput extends PlacementStepInput {
  @Field(() => DateScalar, { description: 'The first day of the new price.' })
  fromDate: Day;

  @Field(() => DecimalScalar, { nullable: true, description: PERCENT })
  percent?: Decimal | null;

  @Field(() => [UpliftAmountInput], { defaultValue: [], description: AMOUNTS })
  amounts: UpliftAmountInput[];

  @Field(() => String, { description: 'Why it is agreed, at most 2,000 characters, without naming the child.' })
  reason: string;
}

export const UpliftPlacementError = userErrorType('UpliftPlacement', UPLIFT_PLACEMENT_CODES);

/** What `upliftPlacement` gives. */
@ObjectType({ description: 'What upliftPlacement gives.', simpleResolvers: true })
export class UpliftPlacementPayload extends UpliftTermsPayload {
  @Field(() => MoneyEffectType, {
    nullable: true,
    description: `${EFFECT} Where a holder’s share rises it comes when the last of them has agreed.`,
  })
  effect: MoneyEffectType | null;

  @Field(() => [UpliftPlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof UpliftPlacementError>[];
}

/** The input of `approveUpliftShare` and `ratifyUpliftShare`. */
@InputType({ description: 'A budget holder’s part of a round of uplifts.' })
export class UpliftShareInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  upliftRoundId: string;

  @Field(() => ID, { description: 'The budget holder.' })
  budgetHolderId: string;
}

/** The input of `refuseUpliftShare`. */
@InputType({ description: 'A budget holder’s part of a round of uplifts, and why it is refused.' })
export class RefuseUpliftShareInput extends UpliftShareInput {
  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming a child.' })
  reason: string;
}

export const ApproveUpliftShareError = userErrorType('ApproveUpliftShare', ANSWER_UPLIFT_CODES);

/** What `approveUpliftShare` gives. */
@ObjectType({ description: 'What approveUpliftShare gives.', simpleResolvers: true })
export class ApproveUpliftSharePayload extends UpliftRoundPayload {
  @Field(() => [ApproveUpliftShareError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof ApproveUpliftShareError>[];
}

export const RefuseUpliftShareError = userErrorType('RefuseUpliftShare', ANSWER_UPLIFT_CODES);

/** What `refuseUpliftShare` gives. */
@ObjectType({ description: 'What refuseUpliftShare gives.', simpleResolvers: true })
export class RefuseUpliftSharePayload extends UpliftRoundPayload {
  @Field(() => [RefuseUpliftShareError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RefuseUpliftShareError>[];
}

export const RatifyUpliftShareError = userErrorType('RatifyUpliftShare', ANSWER_UPLIFT_CODES);

/** What `ratifyUpliftShare` gives. */
@ObjectType({ description: 'What ratifyUpliftShare gives.', simpleResolvers: true })
export class RatifyUpliftSharePayload extends UpliftRoundPayload {
  @Field(() => [RatifyUpliftShareError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RatifyUpliftShareError>[];
}
