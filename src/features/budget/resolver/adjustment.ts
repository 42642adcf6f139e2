import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { asId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById, budgetHolderOrFault, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { adjustBudget } from '../service/adjust-budget';
import { AdjustBudgetError, AdjustBudgetInput, AdjustBudgetPayload, BudgetAdjustmentType } from '../types/adjustment';
import { localHolder } from './local-holder';
import { pressureAfter } from './pressure-after';

/** Changes of budgets between their versions. */
@Resolver()
export class AdjustBudgetResolver {
  @Can('budget:set')
  @Mutation(() => AdjustBudgetPayload, {
    description:
      'Changes a budget between its versions: a transfer, an in-year change, or a recount of pupils across borders or of places paid direct. For finance.',
  })
  async adjustBudget(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => AdjustBudgetInput, { description: 'The change.' }) input: AdjustBudgetInput,
  ): Promise<AdjustBudgetPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { financialYear, kind, reason } = input;
    const result = await adjustBudget(
      ctx,
      {
        ...{ financialYear, kind, reason },
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        otherBudgetHolderId: localHolder(input.otherBudgetHolderId, ['input', 'otherBudgetHolderId']),
        amount: input.amount ?? null,
        netPupils: input.netPupils ?? null,
        otherBlock: input.otherBlock ?? null,
        schoolsBlock: input.schoolsBlock ?? null,
        secretaryOfStateReference: input.secretaryOfStateReference ?? null,
        section251Line: input.section251Line ?? null,
      },
      clientMutationId,
    );
    return Object.assign(new AdjustBudgetPayload(), {
      clientMutationId,
      budgetPressure: await pressureAfter(ctx, financialYear, result),
      userErrors: toUserErrors(AdjustBudgetError, result),
    });
  }
}

/** Between whom a change went. */
@Resolver(() => BudgetAdjustmentType)
export class BudgetAdjustmentFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose budget was changed.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { adjustment }: BudgetAdjustmentType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, adjustment.budgetHolderId));
  }

  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'Whose budget changed the opposite way; null: none here did.',
  })
  async otherBudgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { adjustment }: BudgetAdjustmentType,
  ): Promise<BudgetHolderType | null> {
    if (adjustment.otherBudgetHolderId === null) return null;
    const other = asId<BudgetHolderId>(adjustment.otherBudgetHolderId);
    return orNull(await ctx.load(budgetHolderById, other), toBudgetHolder);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null: the system.' })
  async enteredBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { adjustment }: BudgetAdjustmentType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(adjustment.enteredBy)), toPerson);
  }
}
