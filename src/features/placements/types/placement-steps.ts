import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import {
  END_PLACEMENT_CODES,
  INTERRUPT_PLACEMENT_CODES,
  RECORD_TRIAL_CODES,
  RESUME_PLACEMENT_CODES,
  START_PLACEMENT_CODES,
  WITHDRAW_END_CODES,
} from '../refusals';
import { HELD_WARNINGS, HeldWarningType } from './held-warning';
import { EFFECT, MoneyEffectType, PREVIEW } from './money-effect';
import { ProviderFrameworkType } from '../../providers/types/dealings';
import { PlacementType } from './placement';
import { PlacementNoticeType } from './placement-changes';

/** What every step of a placement's life takes. */
@InputType({ description: 'What every step of a placement takes.' })
export abstract class PlacementStepInput extends MutationInput {
  @Field(() => ID, { description: 'The placement.' })
  placementId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

/** What every step of a placement's life gives, beside its `userErrors`. */
@ObjectType({ description: 'What every step of a placement gives.', simpleResolvers: true })
export abstract class PlacementStepPayload extends MutationPayload {
  @Field(() => PlacementType, {
    nullable: true,
    description: 'The placement; in a preview as it stands without it; null when it was refused.',
  })
  placement: PlacementType | null;

  @Field(() => MoneyEffectType, { nullable: true, description: EFFECT })
  effect: MoneyEffectType | null;
}

/** What a step gives that can take days of a placement. */
@ObjectType({ description: 'What a step gives that can take days of a placement.', simpleResolvers: true })
export abstract class WarnedStepPayload extends PlacementStepPayload {
  @Field(() => [HeldWarningType], { description: HELD_WARNINGS })
  warnings: HeldWarningType[];
}

/** The input of `startPlacement`. */
@InputType({ description: 'The day on which a placement really started.' })
export class StartPlacementInput extends PlacementStepInput {
  @Field(() => DateScalar, {
    description:
      'Its real first day: not before the decided one, since no share was agreed for earlier days, nor after the last, nor after today.',
  })
  startDate: Day;

  @Field(() => String, {
    nullable: true,
    description:
      'Puts right the start that is recorded: what was wrong with it, at most 2,000 characters, without naming the child. Both are kept. Null: the start is recorded for the first time.',
  })
  correctionReason?: string | null;
}

export const StartPlacementError = userErrorType('StartPlacement', START_PLACEMENT_CODES);

/** What `startPlacement` gives. */
@ObjectType({ description: 'What startPlacement gives.', simpleResolvers: true })
export class StartPlacementPayload extends WarnedStepPayload {
  @Field(() => [StartPlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof StartPlacementError>[];
}

/** The input of `endPlacement`. */
@InputType({ description: 'The last day of a placement, and why it ended.' })
export class EndPlacementInput extends PlacementStepInput {
  @Field(() => DateScalar, {
    description:
      'Its last charged day: within the days decided, and it may lie ahead. Where an end is recorded already, with its version as expectedVersion: the day to which it is moved or put right, to the ledger’s horizon at most.',
  })
  endDate: Day;

  @Field(() => String, { description: 'Why it ended, at most 2,000 characters, without naming the child.' })
  reason: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which notice was given; null: none was given, or it is not known, or it is as it was recorded.',
  })
  noticeGivenDate?: Day | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days of notice the contract asks for, counted from the day after it was given. With it nothing is paid beyond them, unless the child still attended. Null: as they were recorded, or as the provider’s framework terms in force on the day of the notice have them; without either, not known.',
  })
  noticeDays?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day the child was there; what is charged after it is the cost of the notice. Null: as it was recorded, or the last charged day.',
  })
  lastAttendedDate?: Day | null;
}

export const EndPlacementError = userErrorType('EndPlacement', END_PLACEMENT_CODES);

/** What `endPlacement` gives. */
@ObjectType({ description: 'What endPlacement gives.', simpleResolvers: true })
export class EndPlacementPayload extends WarnedStepPayload {
  @Field(() => PlacementNoticeType, {
    nullable: true,
    description:
      'The notice as it stands, or in a preview would stand, with the last day that is paid and the cost of the notice; null when it was refused.',
  })
  notice: PlacementNoticeType | null;

  @Field(() => ProviderFrameworkType, {
    nullable: true,
    description:
      'The framework terms that the days of notice were taken from; null: they were given or recorded before, or none are known.',
  })
  noticeFrom: ProviderFrameworkType | null;

  @Field(() => [EndPlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof EndPlacementError>[];
}

/** The input of `withdrawPlacementEnd`. */
@InputType({ description: 'An end that is taken back, and why.' })
export class WithdrawPlacementEndInput extends PlacementStepInput {
  @Field(() => String, { description: 'Why, at most 2,000 characters, without naming the child.' })
  reason: string;
}

export const WithdrawPlacementEndError = userErrorType('WithdrawPlacementEnd', WITHDRAW_END_CODES);

/** What `withdrawPlacementEnd` gives. */
@ObjectType({ description: 'What withdrawPlacementEnd gives.', simpleResolvers: true })
export class WithdrawPlacementEndPayload extends PlacementStepPayload {
  @Field(() => [WithdrawPlacementEndError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof WithdrawPlacementEndError>[];
}

const REASON = 'Why, at most 2,000 characters, without naming the child.';

/** The input of `suspendPlacement`. */
@InputType({ description: 'Days on which a placement is suspended.' })
export class SuspendPlacementInput extends PlacementStepInput {
  @Field(() => DateScalar, { description: 'The first of them.' })
  fromDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last of them; null: until it is resumed.' })
  untilDate?: Day | null;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'What of the price is charged meanwhile, in whole percent: 0, or what the contract keeps.',
  })
  chargedPercent: number;

  @Field(() => String, { description: REASON })
  reason: string;
}

export const SuspendPlacementError = userErrorType('SuspendPlacement', INTERRUPT_PLACEMENT_CODES);

/** What `suspendPlacement` gives. */
@ObjectType({ description: 'What suspendPlacement gives.', simpleResolvers: true })
export class SuspendPlacementPayload extends WarnedStepPayload {
  @Field(() => [SuspendPlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SuspendPlacementError>[];
}

/** The input of `recordAbsence`. */
@InputType({ description: 'Days on which a child was away from a placement that goes on.' })
export class RecordAbsenceInput extends PlacementStepInput {
  @Field(() => DateScalar, { description: 'The first of them.' })
  fromDate: Day;

  @Field(() => DateScalar, { description: 'The last of them.' })
  untilDate: Day;

  @Field(() => Int, {
    description:
      'What of the price is charged on these days by its terms, in whole percent: 100 where absence is charged, 0 where it is not.',
  })
  chargedPercent: number;

  @Field(() => String, { description: REASON })
  reason: string;
}

export const RecordAbsenceError = userErrorType('RecordAbsence', INTERRUPT_PLACEMENT_CODES);

/** What `recordAbsence` gives. */
@ObjectType({ description: 'What recordAbsence gives.', simpleResolvers: true })
export class RecordAbsencePayload extends WarnedStepPayload {
  @Field(() => [RecordAbsenceError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordAbsenceError>[];
}

/** The input of `resumePlacement`. */
@InputType({ description: 'The day from which a placement goes on after a suspension or an absence.' })
export class ResumePlacementInput extends PlacementStepInput {
  @Field(() => DateScalar, {
    description:
      'The first day charged in full again: a day of the suspension or absence; its first takes it all back.',
  })
  onDate: Day;
}

export const ResumePlacementError = userErrorType('ResumePlacement', RESUME_PLACEMENT_CODES);

/** What `resumePlacement` gives. */
@ObjectType({ description: 'What resumePlacement gives.', simpleResolvers: true })
export class ResumePlacementPayload extends PlacementStepPayload {
  @Field(() => [ResumePlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof ResumePlacementError>[];
}

/** The input of `recordTrialDays`. */
@InputType({ description: 'Days before the first one of a placement on which the child tried it, uncharged.' })
export class RecordTrialDaysInput extends PlacementStepInput {
  @Field(() => DateScalar, { description: 'The first of them.' })
  fromDate: Day;

  @Field(() => DateScalar, { description: 'The last of them: before the first day that is paid.' })
  untilDate: Day;

  @Field(() => String, { description: 'What was tried, at most 2,000 characters, without naming the child.' })
  reason: string;
}

export const RecordTrialDaysError = userErrorType('RecordTrialDays', RECORD_TRIAL_CODES);

/** What `recordTrialDays` gives. */
@ObjectType({ description: 'What recordTrialDays gives.', simpleResolvers: true })
export class RecordTrialDaysPayload extends PlacementStepPayload {
  @Field(() => [RecordTrialDaysError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordTrialDaysError>[];
}
