import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../platform/context';
import { SetBudgetServesPayload } from '../../access/types/budget-serves';
import { BudgetHolderType } from '../../access/types/directory';
import { findHandOversInDoubt } from '../service/hand-over-serves';
import { HandOverInDoubtType, toHandOverInDoubt } from '../types/hand-over-in-doubt';
import { holderOf } from './holder';

/** What contributions know of what was said of whom a budget serves. */
@Resolver(() => SetBudgetServesPayload)
export class BudgetServesFields {
  @FieldResolver(() => [HandOverInDoubtType], {
    description:
      'The hand-overs to adult services of this budget, from it or to it, that wait and would be refused by what is said now, the nearest day first: tell those who proposed them. What was agreed already stays. Empty: there is none, or it was refused.',
  })
  async handOversInDoubt(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolder }: SetBudgetServesPayload,
  ): Promise<HandOverInDoubtType[]> {
    if (budgetHolder === null) return [];
    const found = await findHandOversInDoubt(ctx, budgetHolder.budgetHolderId);
    return found.map(({ handOver, problems }) => toHandOverInDoubt(handOver, problems));
  }
}

/** The budgets of a hand-over that waits. */
@Resolver(() => HandOverInDoubtType)
export class HandOverInDoubtFields {
  @FieldResolver(() => BudgetHolderType, { description: 'The budget that hands over, or the one in its place.' })
  fromHolder(@GraphQLContext() ctx: Ctx, @Root() { giverId }: HandOverInDoubtType): Promise<BudgetHolderType> {
    return holderOf(ctx, giverId);
  }

  @FieldResolver(() => BudgetHolderType, { description: 'The budget that takes over, or the one in its place.' })
  toHolder(@GraphQLContext() ctx: Ctx, @Root() { takerId }: HandOverInDoubtType): Promise<BudgetHolderType> {
    return holderOf(ctx, takerId);
  }
}
