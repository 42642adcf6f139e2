import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as GraphQLContext, Info, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { noteShort } from '../../../platform/graphql-withheld';
import { sayWithheld } from '../../cases/service/say-withheld';
import { countDecisionOutcomes } from '../service/count-outcomes';
import { DecisionOutcomesArgs, DecisionOutcomesType, toDecisionOutcomes } from '../types/outcomes';

/** What the area’s panels came to. */
@Resolver()
export class OutcomesResolver {
  @Can('outcome:read')
  @Query(() => DecisionOutcomesType, {
    description:
      'What the area’s panels came to in a financial year, counted by panel, sitting, agency or a protected characteristic, with the limits between which chance alone would lie. Small numbers are hidden from whoever may not read every decision, in what is published, and always by a protected characteristic. Nothing in which the reader has an interest is counted, and extensions.withheld says so. For case officers, panel members, directors, commissioners and auditors.',
  })
  async decisionOutcomes(
    @GraphQLContext() ctx: Ctx,
    @Args(() => DecisionOutcomesArgs) { financialYear, by, audience }: DecisionOutcomesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecisionOutcomesType> {
    const counted = await countDecisionOutcomes(ctx, { financialYear, by, audience });
    if (!counted.isPublished) noteShort(ctx, info, await sayWithheld(ctx));
    return toDecisionOutcomes(counted);
  }
}
