import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { DateScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { AmountBasis, LimitedDecision, LimitRole } from '../rules/limits';
import './codes';
import { DelegatedLimitType } from './directory';
import { CommitmentCeilingType, LimitOverrideType } from './overrides';

// ---------------------------------------------------------------- setDelegatedLimit

/** A delegated limit. */
@InputType('SetDelegatedLimitInput', {
  description: 'A ceiling for a budget holder from a day on; the one in force until then ends the day before.',
})
export class SetDelegatedLimitInput extends MutationInput {
  @Field(() => ID, { description: 'The budget holder whose share is limited.' })
  budgetHolderId: string;

  @Field(() => LimitRole, {
    defaultValue: LimitRole.BUDGET_HOLDER,
    description: 'In which role somebody binds the holder within it.',
  })
  role: LimitRole;

  @Field(() => LimitedDecision, {
    defaultValue: LimitedDecision.PLACEMENT_FUNDING,
    description: 'The kind of decision it is about.',
  })
  decisionType: LimitedDecision;

  @Field(() => AmountBasis, { description: 'The amount of a share that the ceiling stands on.' })
  basis: AmountBasis;

  @Field(() => MoneyScalar, {
    description: 'The most, in pounds, that needs no ratification; 0.00 delegates nothing.',
  })
  ceiling: Pence;

  @Field(() => DateScalar, {
    description: 'The first day it is in force: today or later, since decisions were tested by the limits before it.',
  })
  startDate: Day;
}

/** Why a limit is not set. */
export const SetDelegatedLimitError = userErrorType('SetDelegatedLimit', {
  CEILING_NEGATIVE: 'The ceiling is negative.',
  START_IN_PAST: 'The first day is in the past.',
  START_TAKEN: 'A limit on the same basis already begins on that day.',
});

/** What `setDelegatedLimit` gives. */
@ObjectType('SetDelegatedLimitPayload', { simpleResolvers: true, description: 'What setDelegatedLimit gives.' })
export class SetDelegatedLimitPayload extends MutationPayload {
  @Field(() => DelegatedLimitType, { nullable: true, description: 'The new limit; null when it was refused.' })
  delegatedLimit: DelegatedLimitType | null;

  @Field(() => [SetDelegatedLimitError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof SetDelegatedLimitError>[];
}

// ---------------------------------------------------------------- setLimitOverride

/** An override of limits. */
@InputType('SetLimitOverrideInput', {
  description:
    'A ceiling that lowers delegated limits on its days. The limits stay as they were set, and bind again afterwards.',
})
export class SetLimitOverrideInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The one budget holder whose limits it lowers; null: see agencyId.' })
  budgetHolderId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The agency all of whose budget holders it is for; null without a budgetHolderId: all of the area. Not both.',
  })
  agencyId?: string | null;

  @Field(() => LimitedDecision, {
    nullable: true,
    description: 'The one kind of decision it is about; null: every kind.',
  })
  decisionType?: LimitedDecision | null;

  @Field(() => AmountBasis, { description: 'The amount of a share that the ceiling stands on.' })
  basis: AmountBasis;

  @Field(() => MoneyScalar, {
    description: 'The most, in pounds, that needs no ratification on its days; below a limit in force on one of them.',
  })
  ceiling: Pence;

  @Field(() => String, { description: 'Why; whoever is stopped by it reads it.' })
  reason: string;

  @Field(() => DateScalar, { description: 'The first day it binds: today or later.' })
  startDate: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it binds; null: until it is ended.' })
  endDate?: Day | null;
}

/** Why an override is not set. */
export const SetLimitOverrideError = userErrorType('SetLimitOverride', {
  HOLDER_AND_AGENCY: 'A budget holder and an agency are both named.',
  CEILING_NEGATIVE: 'The ceiling is negative.',
  CEILING_NOT_LOWER: 'No limit of those days is above the ceiling: it would raise or change nothing.',
  REASON_MISSING: 'The reason is empty.',
  START_IN_PAST: 'The first day is in the past.',
  DATES_REVERSED: 'The last day is before the first day.',
});

/** What `setLimitOverride` gives. */
@ObjectType('SetLimitOverridePayload', { simpleResolvers: true, description: 'What setLimitOverride gives.' })
export class SetLimitOverridePayload extends MutationPayload {
  @Field(() => LimitOverrideType, { nullable: true, description: 'The new override; null when it was refused.' })
  limitOverride: LimitOverrideType | null;

  @Field(() => [SetLimitOverrideError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof SetLimitOverrideError>[];
}

// ---------------------------------------------------------------- endLimitOverride

/** The end of an override. */
@InputType('EndLimitOverrideInput', { description: 'The end of an override of limits.' })
export class EndLimitOverrideInput extends MutationInput {
  @Field(() => ID, { description: 'The override to end.' })
  limitOverrideId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it binds, today or later; null: today. A day before its first takes it back.',
  })
  endDate?: Day | null;
}

/** Why an override is not ended. */
export const EndLimitOverrideError = userErrorType('EndLimitOverride', {
  OVERRIDE_END_IN_PAST: 'The last day is in the past.',
  OVERRIDE_ENDED_ALREADY: 'It ends then or earlier already; an end is never put off.',
});

/** What `endLimitOverride` gives. */
@ObjectType('EndLimitOverridePayload', { simpleResolvers: true, description: 'What endLimitOverride gives.' })
export class EndLimitOverridePayload extends MutationPayload {
  @Field(() => LimitOverrideType, {
    nullable: true,
    description: 'The override with its end; null when it was refused.',
  })
  limitOverride: LimitOverrideType | null;

  @Field(() => [EndLimitOverrideError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof EndLimitOverrideError>[];
}

// ---------------------------------------------------------------- setCommitmentCeiling

/** A commitment ceiling. */
@InputType('SetCommitmentCeilingInput', {
  description: 'The most that a budget holder may have committed in a financial year in all, from now on.',
})
export class SetCommitmentCeilingInput extends MutationInput {
  @Field(() => ID, { description: 'The budget holder.' })
  budgetHolderId: string;

  @Field(() => FinancialYearScalar, { description: 'The year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'The most, in pounds; commitments may equal it. One below what is committed already undoes nothing and stops what comes next. Null lifts the ceiling.',
  })
  ceiling?: Pence | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}

/** Why a ceiling is not set. */
export const SetCommitmentCeilingError = userErrorType('SetCommitmentCeiling', {
  HOLDER_NOT_IN_YEAR: 'The budget holder has no day in the year.',
  CEILING_NEGATIVE: 'The ceiling is negative.',
  REASON_MISSING: 'The reason is empty.',
  NOTHING_CHANGED: 'The ceiling stands at this already.',
});

/** What `setCommitmentCeiling` gives. */
@ObjectType('SetCommitmentCeilingPayload', { simpleResolvers: true, description: 'What setCommitmentCeiling gives.' })
export class SetCommitmentCeilingPayload extends MutationPayload {
  @Field(() => CommitmentCeilingType, { nullable: true, description: 'The new entry; null when it was refused.' })
  commitmentCeiling: CommitmentCeilingType | null;

  @Field(() => [SetCommitmentCeilingError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof SetCommitmentCeilingError>[];
}
