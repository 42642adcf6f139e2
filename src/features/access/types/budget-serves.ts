import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { BudgetServes } from '../rules/serves';
import { BudgetHolderType } from './directory';

/** Whom a budget serves. */
@InputType('SetBudgetServesInput', { description: 'Whom a budget pays for.' })
export class SetBudgetServesInput extends MutationInput {
  @Field(() => ID, { description: 'The budget holder.' })
  budgetHolderId: string;

  @Field(() => BudgetServes, { description: 'Whom it pays for, as its finance officers have it.' })
  serves: BudgetServes;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; one that is behind is a CONFLICT. Null: not asked.',
  })
  expectedVersion?: number | null;
}

/** Why it is not set. */
export const SetBudgetServesError = userErrorType('SetBudgetServes', {
  SERVES_UNCHANGED: 'That is what is said of it already.',
  HIGH_NEEDS_BLOCK_SERVES_UP_TO_25: 'The high needs block pays up to 25, and nobody else.',
});

/** What `setBudgetServes` gives. */
@ObjectType('SetBudgetServesPayload', { simpleResolvers: true, description: 'What setBudgetServes gives.' })
export class SetBudgetServesPayload extends MutationPayload {
  @Field(() => BudgetHolderType, { nullable: true, description: 'The budget holder; null when it was refused.' })
  budgetHolder: BudgetHolderType | null;

  @Field(() => [SetBudgetServesError], { description: 'All that was wrong; empty when it was done.' })
  userErrors: InstanceType<typeof SetBudgetServesError>[];
}
