import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type Ctx } from '../../../platform/context';
import { orWithheld } from '../../../platform/graphql-withheld';
import { DecisionEffectHolderType } from '../../panels/types/decision-effect';
import { readAllocation, type AllocationHeadroom } from '../service/read-allocation';
import { AllocationHeadroomType } from '../types/allocation';

/** What a decision that is thought about gains from this feature. */
@Resolver(() => DecisionEffectHolderType)
export class DecisionEffectAllocation {
  @FieldResolver(() => AllocationHeadroomType, {
    nullable: true,
    description:
      'What it leaves of this financial year’s allocation. Null, with an entry in extensions.withheld, for a reader who may not read this budget.',
  })
  async allocation(
    @GraphQLContext() ctx: Ctx,
    @Root() { effect }: DecisionEffectHolderType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationHeadroomType | null> {
    const found = await readAllocation(ctx, effect.budgetHolderId, effect.inYear);
    const publish = (headroom: AllocationHeadroom) => Object.assign(new AllocationHeadroomType(), headroom);
    return orWithheld(ctx, info, found, publish, BUDGET_NOT_SHOWN);
  }
}

const BUDGET_NOT_SHOWN =
  'A budget is for finance, directors, commissioners and auditors; a budget holder reads its own.';
