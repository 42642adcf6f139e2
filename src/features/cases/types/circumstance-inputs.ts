import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Urn } from '../../../kernel/ids';
import { DateScalar, DecimalScalar, UrnScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ProvisionType } from '../../providers/rules/provision-type';
import {
  CORRECT_CIRCUMSTANCE_CODES,
  END_CIRCUMSTANCE_CODES,
  RECORD_CIRCUMSTANCE_CODES,
  RECORD_GUEST_CHILD_CODES,
  REVIEW_CIRCUMSTANCE_CODES,
} from '../refusals/circumstance';
import { Circumstance, CircumstanceEnd, CircumstanceReason } from '../rules/circumstance-codes';
import { NeedCode } from '../rules/codes';
import { CircumstanceType } from './circumstance';
import './circumstance-codes';

const DONE = 'The circumstance after the change; null when it was refused, or when its beginning was taken back.';
const ERRORS = 'Every rule the request broke; empty when it was done.';
const NOTE =
  'What there is to say, at most 2,000 characters, for who may read the papers of the case; nothing is kept of a guest. Null: nothing.';
const NEXT_REVIEW =
  'When it is reviewed next, within a year, and of a part-time timetable by its agreed end. Null: after the weeks that are usual for it.';
const LAST_DAY =
  'Its last day, where it has ended already and is recorded late, with how it ended; it is held against the child’s others by its own days. Null: it goes on.';
const HOW_ENDED = 'How it ended, where its last day is given. Null: it goes on.';
const STAYS = 'Null: as it was.';

/** A part-time timetable as it is given. */
@InputType({ description: 'What a part-time timetable gives.' })
export class PartTimeTimetableInput {
  @Field(() => DecimalScalar, { description: 'Hours a week, fewer than the 32.5 of a full one, to two places.' })
  hoursPerWeek: Decimal;

  @Field(() => DateScalar, { description: 'The day until which it is agreed with the parents.' })
  agreedEndDate: Day;
}

/** What is waited for, as it is given. */
@InputType({ description: 'The place that would end the waiting.' })
export class AwaitedPlaceInput {
  @Field(() => NeedCode, {
    nullable: true,
    description: 'The need that the place is planned by; null: the case’s primary need, or as it was.',
  })
  primaryNeed?: NeedCode | null;

  @Field(() => ProvisionType, { description: 'The kind of place; one of education.' })
  provisionType: ProvisionType;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child would sleep there.' })
  isResidential: boolean;

  @Field(() => UrnScalar, { nullable: true, description: 'The setting that is waited for; null: any of the kind.' })
  providerUrn?: Urn | null;
}

/** The input of `recordCircumstance`. */
@InputType({ description: 'In which circumstance the child of a case is, and since when.' })
export class RecordCircumstanceInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Circumstance, { description: 'Which; of another authority’s child, use recordGuestChild.' })
  kind: Circumstance;

  @Field(() => DateScalar, { description: 'Its first day, today at the latest.' })
  startDate: Day;

  @Field(() => CircumstanceReason, { nullable: true, description: 'Why. Only of a guest there is none.' })
  reason?: CircumstanceReason | null;

  @Field(() => PartTimeTimetableInput, { nullable: true, description: 'Of a part-time timetable; null otherwise.' })
  partTime?: PartTimeTimetableInput | null;

  @Field(() => AwaitedPlaceInput, { nullable: true, description: 'Of waiting; null otherwise.' })
  awaited?: AwaitedPlaceInput | null;

  @Field(() => DateScalar, { nullable: true, description: NEXT_REVIEW })
  nextReviewDate?: Day | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: LAST_DAY })
  endDate?: Day | null;

  @Field(() => CircumstanceEnd, { nullable: true, description: HOW_ENDED })
  endReason?: CircumstanceEnd | null;
}

/** The input of `recordGuestChild`. */
@InputType({ description: 'A child whom another authority placed in this area.' })
export class RecordGuestChildInput extends MutationInput {
  @Field(() => String, { description: 'Three-digit code of the authority that placed the child.' })
  placingAuthorityCode: string;

  @Field(() => String, {
    description:
      'That authority’s own reference: at most 20 capital letters, digits, dashes and strokes, with a digit. Never a name.',
  })
  placingReference: string;

  @Field(() => UrnScalar, { description: 'The setting, which stands in this area.' })
  providerUrn: Urn;

  @Field(() => NeedCode, { description: 'The primary need.' })
  primaryNeed: NeedCode;

  @Field(() => Int, { description: 'Whole years of age on the 31 August before the first day. No date of birth.' })
  ageOn31August: number;

  @Field(() => Boolean, { description: 'Whether the other authority looks after the child.' })
  isLookedAfter: boolean;

  @Field(() => DateScalar, { description: 'The first day here, today at the latest.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: NEXT_REVIEW })
  nextReviewDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: LAST_DAY })
  endDate?: Day | null;

  @Field(() => CircumstanceEnd, { nullable: true, description: HOW_ENDED })
  endReason?: CircumstanceEnd | null;
}

/** What of a circumstance is said anew. */
@InputType({ description: 'What of a circumstance is said anew.' })
abstract class ChangedCircumstanceInput extends MutationInput {
  @Field(() => CircumstanceReason, { nullable: true, description: `Why. ${STAYS}` })
  reason?: CircumstanceReason | null;

  @Field(() => PartTimeTimetableInput, { nullable: true, description: `Of a part-time timetable. ${STAYS}` })
  partTime?: PartTimeTimetableInput | null;

  @Field(() => AwaitedPlaceInput, { nullable: true, description: `Of waiting. ${STAYS}` })
  awaited?: AwaitedPlaceInput | null;
}

/** The input of `reviewCircumstance`. */
@InputType({ description: 'A review of a circumstance, and how it stands from then on.' })
export class ReviewCircumstanceInput extends ChangedCircumstanceInput {
  @Field(() => ID, { description: 'The circumstance; it must go on.' })
  circumstanceId: string;

  @Field(() => DateScalar, { description: 'The day it was reviewed, today at the latest.' })
  reviewDate: Day;

  @Field(() => DateScalar, { nullable: true, description: NEXT_REVIEW })
  nextReviewDate?: Day | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

/** The input of `endCircumstance`. */
@InputType({ description: 'That a circumstance ended.' })
export class EndCircumstanceInput extends MutationInput {
  @Field(() => ID, { description: 'The circumstance; it must go on.' })
  circumstanceId: string;

  @Field(() => DateScalar, { description: 'Its last day, today at the latest.' })
  endDate: Day;

  @Field(() => CircumstanceEnd, { description: 'How it ended.' })
  endReason: CircumstanceEnd;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

/** The input of `correctCircumstance`. */
@InputType({ description: 'What was so instead of what an entry of a circumstance says.' })
export class CorrectCircumstanceInput extends ChangedCircumstanceInput {
  @Field(() => ID, { description: 'The circumstance.' })
  circumstanceId: string;

  @Field(() => ID, { description: 'The entry that is wrong.' })
  entryId: string;

  @Field(() => DateScalar, { nullable: true, description: 'On which day it was; null: it did not happen.' })
  eventDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: `When it was to be reviewed next. ${STAYS}` })
  nextReviewDate?: Day | null;

  @Field(() => CircumstanceEnd, { nullable: true, description: `How it ended. ${STAYS}` })
  endReason?: CircumstanceEnd | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

export const RecordCircumstanceError = userErrorType('RecordCircumstance', RECORD_CIRCUMSTANCE_CODES);
export const RecordGuestChildError = userErrorType('RecordGuestChild', RECORD_GUEST_CHILD_CODES);
export const ReviewCircumstanceError = userErrorType('ReviewCircumstance', REVIEW_CIRCUMSTANCE_CODES);
export const EndCircumstanceError = userErrorType('EndCircumstance', END_CIRCUMSTANCE_CODES);
export const CorrectCircumstanceError = userErrorType('CorrectCircumstance', CORRECT_CIRCUMSTANCE_CODES);

/** What `recordCircumstance` gives. */
@ObjectType({ description: 'What recordCircumstance gives.', simpleResolvers: true })
export class RecordCircumstancePayload extends MutationPayload {
  @Field(() => CircumstanceType, { nullable: true, description: DONE })
  circumstance: CircumstanceType | null;

  @Field(() => [RecordCircumstanceError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordCircumstanceError>[];
}

/** What `recordGuestChild` gives. */
@ObjectType({ description: 'What recordGuestChild gives.', simpleResolvers: true })
export class RecordGuestChildPayload extends MutationPayload {
  @Field(() => CircumstanceType, { nullable: true, description: DONE })
  circumstance: CircumstanceType | null;

  @Field(() => [RecordGuestChildError], { description: ERRORS })
  userErrors: InstanceType<typeof RecordGuestChildError>[];
}

/** What `reviewCircumstance` gives. */
@ObjectType({ description: 'What reviewCircumstance gives.', simpleResolvers: true })
export class ReviewCircumstancePayload extends MutationPayload {
  @Field(() => CircumstanceType, { nullable: true, description: DONE })
  circumstance: CircumstanceType | null;

  @Field(() => [ReviewCircumstanceError], { description: ERRORS })
  userErrors: InstanceType<typeof ReviewCircumstanceError>[];
}

/** What `endCircumstance` gives. */
@ObjectType({ description: 'What endCircumstance gives.', simpleResolvers: true })
export class EndCircumstancePayload extends MutationPayload {
  @Field(() => CircumstanceType, { nullable: true, description: DONE })
  circumstance: CircumstanceType | null;

  @Field(() => [EndCircumstanceError], { description: ERRORS })
  userErrors: InstanceType<typeof EndCircumstanceError>[];
}

/** What `correctCircumstance` gives. */
@ObjectType({ description: 'What correctCircumstance gives.', simpleResolvers: true })
export class CorrectCircumstancePayload extends MutationPayload {
  @Field(() => CircumstanceType, { nullable: true, description: DONE })
  circumstance: CircumstanceType | null;

  @Field(() => [CorrectCircumstanceError], { description: ERRORS })
  userErrors: InstanceType<typeof CorrectCircumstanceError>[];
}
