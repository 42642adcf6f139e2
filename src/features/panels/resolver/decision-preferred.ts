import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { orNull } from '../../access/types/directory';
import { preferredByCaseId } from '../../cases/loaders';
import { preferredKnown, preferredOn } from '../../cases/rules/preferred';
import { PreferredSettingType, toPreferred } from '../../cases/types/preferred';
import { optionById } from '../../placements/loaders';
import { isElsewhere } from '../rules/preferred';
import { DecisionType } from '../types/decision';
import { mayReadPapers, PAPERS, WITHHELD } from './papers-right';

/** What a decision says of where the family wanted the child to be. */
@Resolver(() => DecisionType)
export class DecisionPreferredFields {
  @FieldResolver(() => PreferredSettingType, {
    nullable: true,
    description: `Where the family wanted the child to be on the day of the decision, also where that was recorded later; null: it had said nothing of it. ${WITHHELD}`,
  })
  async preferredSetting(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PreferredSettingType | null> {
    if (!(await mayReadPapers(ctx, decision.caseId))) return withholdField(ctx, info, PAPERS);
    const records = await ctx.load(preferredByCaseId, decision.caseId);
    return orNull(preferredOn(records, decision.decisionDate), toPreferred);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether it agrees to another place than the one the family preferred on its day, as was on record when it was made: an adverse decision, whose notice tells the right to appeal where there is a final plan. What is said or recorded later is told anew and does not change it. Null: no place was agreed, or none was preferred. ${WITHHELD}`,
  })
  async isOtherThanPreferred(
    @GraphQLContext() ctx: Ctx,
    @Root() { decision }: DecisionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<boolean | null> {
    if (!(await mayReadPapers(ctx, decision.caseId))) return withholdField(ctx, info, PAPERS);
    const preferred = preferredKnown(await ctx.load(preferredByCaseId, decision.caseId), decision);
    const option = decision.optionId === null ? null : await ctx.load(optionById, decision.optionId);
    return isElsewhere(decision, preferred, option);
  }
}
