import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../platform/context';
import { budgetHolderOrFault } from '../../access/loaders';
import { BudgetHolderType, toBudgetHolder } from '../../access/types/directory';
import { HolderMoneyEffectType, HolderYearEffectType } from '../types/money-effect';

/** Whose money an effect is on. */
@Resolver(() => HolderMoneyEffectType)
export class HolderMoneyEffectFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose money it is.' })
  budgetHolder(@GraphQLContext() ctx: Ctx, @Root() effect: HolderMoneyEffectType): Promise<BudgetHolderType> {
    return holderOf(ctx, effect.budgetHolderId);
  }
}

/** Whose money of a year an effect is on. */
@Resolver(() => HolderYearEffectType)
export class HolderYearEffectFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose money it is.' })
  budgetHolder(@GraphQLContext() ctx: Ctx, @Root() effect: HolderYearEffectType): Promise<BudgetHolderType> {
    return holderOf(ctx, effect.budgetHolderId);
  }
}

async function holderOf(ctx: Ctx, budgetHolderId: string): Promise<BudgetHolderType> {
  return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
}
