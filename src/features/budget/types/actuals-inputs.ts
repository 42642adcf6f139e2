import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { FinancialYearScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { PROPOSE_MATCHES_REFUSALS, SAVE_ACTUALS_SOURCE_REFUSALS, SETTLE_MATCH_REFUSALS } from '../refusals/actuals';
import { ActualsColumnsType, ActualsSourceType } from './actuals';
import { SpendSettlement } from '../rules/match-codes';
import { ActualType } from './changes';
import { SpendType } from './spend';

/** Who bears a code. */
@InputType('ActualsCodeInput', { description: 'Who bears what is booked under a code of the finance ledger.' })
export class ActualsCodeInput {
  @Field(() => String, { description: 'The code.' })
  code: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The budget holder. Null: none of the area’s budgets; rows of the code are left out.',
  })
  budgetHolderId?: string | null;
}

/** What saveActualsSource takes. */
@InputType('SaveActualsSourceInput', {
  description: 'How downloads from a source are read; what was saved under the name before is replaced.',
})
export class SaveActualsSourceInput extends MutationInput {
  @Field(() => String, { description: 'Name of the source, at most 100 characters; an import names it.' })
  name: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who bears what no code says otherwise of. Null: the area’s high needs block.',
  })
  budgetHolderId?: string | null;

  @Field(() => ActualsColumnsType, { description: 'Which column holds what.' })
  columns: ActualsColumnsType;

  @Field(() => [ActualsCodeInput], {
    defaultValue: [],
    description: 'The codes that another holder bears, or none of the area’s.',
  })
  codes: ActualsCodeInput[];

  @Field(() => Int, {
    nullable: true,
    description: 'The version it is based on, 0 for a new source; another is a CONFLICT. Null: whatever there is.',
  })
  expectedVersion?: number | null;
}

export const SaveActualsSourceError = userErrorType('SaveActualsSource', SAVE_ACTUALS_SOURCE_REFUSALS);

/** What saveActualsSource gives. */
@ObjectType('SaveActualsSourcePayload', { simpleResolvers: true, description: 'What saveActualsSource gives.' })
export class SaveActualsSourcePayload extends MutationPayload {
  @Field(() => ActualsSourceType, { nullable: true, description: 'The source as saved; null when it was refused.' })
  actualsSource: ActualsSourceType | null;

  @Field(() => [SaveActualsSourceError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SaveActualsSourceError>[];
}

/** What proposeMatches takes. */
@InputType('ProposeMatchesInput', { description: 'Whose imported spend of which year to look through.' })
export class ProposeMatchesInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;
}

export const ProposeMatchesError = userErrorType('ProposeMatches', PROPOSE_MATCHES_REFUSALS);

/** What proposeMatches gives. */
@ObjectType('ProposeMatchesPayload', { simpleResolvers: true, description: 'What proposeMatches gives.' })
export class ProposeMatchesPayload extends MutationPayload {
  @Field(() => Int, { nullable: true, description: 'For how many amounts a placement is proposed now; null: refused.' })
  proposed: number | null;

  @Field(() => Int, { nullable: true, description: 'For how many no rule finds exactly one; null: refused.' })
  left: number | null;

  @Field(() => SpendType, { nullable: true, description: 'The spend after it; null when it was refused.' })
  spend: SpendType | null;

  @Field(() => [ProposeMatchesError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof ProposeMatchesError>[];
}

const ACTUAL_IDS = 'The amounts of spend, one to a hundred; all are settled or none.';

/** What confirmMatch takes. */
@InputType('ConfirmMatchInput', { description: 'Which placement amounts of spend pay for.' })
export class ConfirmMatchInput extends MutationInput {
  @Field(() => [ID], { description: ACTUAL_IDS })
  actualIds: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The placement they all pay for. Null: for each the one that is proposed.',
  })
  placementId?: string | null;
}

/** What rejectMatch takes. */
@InputType('RejectMatchInput', {
  description: 'Of which amounts what is proposed is rejected, or a confirmation or a settlement taken back.',
})
export class RejectMatchInput extends MutationInput {
  @Field(() => [ID], { description: ACTUAL_IDS })
  actualIds: string[];
}

/** What settleSpend takes. */
@InputType('SettleSpendInput', { description: 'Why amounts of spend pay for no placement.' })
export class SettleSpendInput extends MutationInput {
  @Field(() => [ID], { description: ACTUAL_IDS })
  actualIds: string[];

  @Field(() => SpendSettlement, { description: 'Why, of all of them.' })
  reason: SpendSettlement;
}

export const ConfirmMatchError = userErrorType('ConfirmMatch', SETTLE_MATCH_REFUSALS);
export const RejectMatchError = userErrorType('RejectMatch', SETTLE_MATCH_REFUSALS);
export const SettleSpendError = userErrorType('SettleSpend', SETTLE_MATCH_REFUSALS);

const SETTLED = { nullable: true, description: 'The amounts as they stand; null when it was refused.' } as const;

/** What confirmMatch gives. */
@ObjectType('ConfirmMatchPayload', { simpleResolvers: true, description: 'What confirmMatch gives.' })
export class ConfirmMatchPayload extends MutationPayload {
  @Field(() => [ActualType], SETTLED)
  actuals: ActualType[] | null;

  @Field(() => [ConfirmMatchError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof ConfirmMatchError>[];
}

/** What rejectMatch gives. */
@ObjectType('RejectMatchPayload', { simpleResolvers: true, description: 'What rejectMatch gives.' })
export class RejectMatchPayload extends MutationPayload {
  @Field(() => [ActualType], SETTLED)
  actuals: ActualType[] | null;

  @Field(() => [RejectMatchError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof RejectMatchError>[];
}

/** What settleSpend gives. */
@ObjectType('SettleSpendPayload', { simpleResolvers: true, description: 'What settleSpend gives.' })
export class SettleSpendPayload extends MutationPayload {
  @Field(() => [ActualType], SETTLED)
  actuals: ActualType[] | null;

  @Field(() => [SettleSpendError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SettleSpendError>[];
}
