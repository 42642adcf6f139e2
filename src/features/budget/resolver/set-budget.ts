import { Arg, Ctx as GraphQLContext, Mutation, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { setBudget } from '../service/set-budget';
import { SetBudgetError, SetBudgetInput, SetBudgetPayload } from '../types/changes';

import { localHolder } from './local-holder';
import { pressureAfter } from './pressure-after';

/** Budgets as finance enters them. */
@Resolver()
export class SetBudgetResolver {
  @Can('budget:set')
  @Mutation(() => SetBudgetPayload, {
    description:
      'Enters a version of a budget as its whole amounts; the difference from the last version is booked. For finance.',
  })
  async setBudget(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetBudgetInput, { description: 'The version.' }) input: SetBudgetInput,
  ): Promise<SetBudgetPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setBudget(
      ctx,
      {
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        financialYear: input.financialYear,
        version: input.version,
        allocation: input.allocation,
        broughtForward: input.broughtForward ?? null,
        reason: input.reason ?? null,
        lines: input.lines?.map(({ section251Line, amount }) => ({ section251Line, amount })) ?? null,
      },
      clientMutationId,
    );
    return Object.assign(new SetBudgetPayload(), {
      clientMutationId,
      budgetPressure: await pressureAfter(ctx, input.financialYear, result),
      userErrors: toUserErrors(SetBudgetError, result),
    });
  }
}
