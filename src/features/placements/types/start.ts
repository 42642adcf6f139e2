import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_CONTINGENCY_CODES } from '../refusals/transition';
import { PlacementAlert, type ContingencyPlan } from '../rules/start';
import { PlacementType } from './placement';

registerCodes(PlacementAlert, 'PlacementAlert', 'What needs somebody’s eye in a placement today.', {
  FUNDING_NOT_LIVE: 'Its first day has come, and its money is not committed.',
  START_LATE: 'It is paid for and has not begun on the day that was decided.',
  REVIEW_OVERDUE: 'Its review is overdue.',
  CONTINGENCY_MISSING:
    'It is a package of the health service and nobody wrote down what happens when it breaks down. Only for readers who may see such a plan.',
  PAID_AFTER_LEAVING:
    'Its child has left, and it is still charged. Only for case officers, commissioners, finance, directors and auditors.',
});

/** What happens when a package breaks down, as the schema publishes it. */
@ObjectType('ContingencyPlan', {
  simpleResolvers: true,
  description:
    'What happens when a package breaks down or cannot start. For case officers, commissioners, directors, auditors, the budget holders of health, and the panel while it may see the papers.',
})
export class ContingencyPlanType {
  @Field(() => String, { description: 'Who does what, as it was typed in.' })
  plan: string;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** The plan as published. */
export function toContingencyPlan({ plan, recordedAt }: ContingencyPlan): ContingencyPlanType {
  return Object.assign(new ContingencyPlanType(), { plan, recordedAt });
}

/** The input of `recordContingencyPlan`. */
@InputType({ description: 'What happens when a package breaks down or cannot start.' })
export class RecordContingencyPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The placement: it runs, or is to begin.' })
  placementId: string;

  @Field(() => String, {
    description:
      'Who does what, at most 20,000 characters, without naming the child. It takes the place of what was written before.',
  })
  plan: string;
}

export const RecordContingencyPlanError = userErrorType('RecordContingencyPlan', RECORD_CONTINGENCY_CODES);

/** What `recordContingencyPlan` gives. */
@ObjectType({ description: 'What recordContingencyPlan gives.', simpleResolvers: true })
export class RecordContingencyPlanPayload extends MutationPayload {
  @Field(() => PlacementType, { nullable: true, description: 'The placement; null when it was refused.' })
  placement: PlacementType | null;

  @Field(() => [RecordContingencyPlanError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RecordContingencyPlanError>[];
}
