import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { COMPLETE_ACTION_CODES, MEET_CONDITION_CODES, WAIVE_CONDITION_CODES } from '../refusals';
import { DecisionActionType, DecisionConditionType } from './decision-parts';

const ERRORS = 'Every rule the request broke; empty when it was done.';
const CONDITION = 'The condition after the change; null when it was refused.';

export const CompleteActionError = userErrorType('CompleteAction', COMPLETE_ACTION_CODES);
export const MeetConditionError = userErrorType('MeetCondition', MEET_CONDITION_CODES);
export const WaiveConditionError = userErrorType('WaiveCondition', WAIVE_CONDITION_CODES);

/** The input of `completeAction`. */
@InputType({ description: 'An action that was done.' })
export class CompleteActionInput extends MutationInput {
  @Field(() => ID, { description: 'The action.' })
  actionId: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was done, at most 2,000 characters; null: nothing to say.',
  })
  note?: string | null;
}

/** The input of `meetCondition`. */
@InputType({ description: 'A condition that is met.' })
export class MeetConditionInput extends MutationInput {
  @Field(() => ID, { description: 'The condition.' })
  conditionId: string;

  @Field(() => String, { description: 'What shows that it is met, at most 2,000 characters.' })
  reason: string;
}

/** The input of `waiveCondition`. */
@InputType({ description: 'A condition that is let go.' })
export class WaiveConditionInput extends MutationInput {
  @Field(() => ID, { description: 'The condition.' })
  conditionId: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason: string;
}

@ObjectType({ description: 'What completeAction gives.', simpleResolvers: true })
export class CompleteActionPayload extends MutationPayload {
  @Field(() => DecisionActionType, {
    nullable: true,
    description: 'The action after the change; null when it was refused.',
  })
  action: DecisionActionType | null;

  @Field(() => [CompleteActionError], { description: ERRORS })
  userErrors: InstanceType<typeof CompleteActionError>[];
}

@ObjectType({ description: 'What meetCondition gives.', simpleResolvers: true })
export class MeetConditionPayload extends MutationPayload {
  @Field(() => DecisionConditionType, { nullable: true, description: CONDITION })
  condition: DecisionConditionType | null;

  @Field(() => [MeetConditionError], { description: ERRORS })
  userErrors: InstanceType<typeof MeetConditionError>[];
}

@ObjectType({ description: 'What waiveCondition gives.', simpleResolvers: true })
export class WaiveConditionPayload extends MutationPayload {
  @Field(() => DecisionConditionType, { nullable: true, description: CONDITION })
  condition: DecisionConditionType | null;

  @Field(() => [WaiveConditionError], { description: ERRORS })
  userErrors: InstanceType<typeof WaiveConditionError>[];
}
