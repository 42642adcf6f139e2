import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById } from '../loaders';
import { setBudgetServes } from '../service/set-budget-serves';
import { SetBudgetServesError, SetBudgetServesInput, SetBudgetServesPayload } from '../types/budget-serves';
import { BudgetHolderType, orNull, toBudgetHolder } from '../types/directory';
import { toHolderId } from './limits';

/** Whom a budget serves. */
@Resolver(() => BudgetHolderType)
export class BudgetServesResolver {
  @Can('budget-holder:set')
  @Mutation(() => SetBudgetServesPayload, {
    description:
      'Says whom a budget pays for, or puts it right; what was said before stays in the audit log. What is handed over to adult services is asked of it from then on, and nothing that was handed over changes. Administrators only.',
  })
  async setBudgetServes(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetBudgetServesInput, { description: 'Whom it pays for.' }) input: SetBudgetServesInput,
  ): Promise<SetBudgetServesPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setBudgetServes(ctx, {
      clientMutationId,
      budgetHolderId: toHolderId(input.budgetHolderId, ['input', 'budgetHolderId']),
      serves: input.serves,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new SetBudgetServesPayload(), {
      clientMutationId,
      budgetHolder: result.ok ? orNull(await ctx.load(budgetHolderById, result.value), toBudgetHolder) : null,
      userErrors: toUserErrors(SetBudgetServesError, result),
    });
  }
}
