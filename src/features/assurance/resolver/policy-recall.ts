import { Args, Ctx as GraphQLContext, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { mapPage } from '../../../platform/keyset';
import { toDecision } from '../../panels/types/decision';
import { DecisionConnection } from '../../panels/types/decision-life';
import { recallDecisions } from '../service/recall-decisions';
import { DecisionsUnderPolicyArgs } from '../types/policy-recall';

/** What was decided under a policy. */
@Resolver()
export class PolicyRecallResolver {
  @Can('policy-recall:read')
  @Query(() => DecisionConnection, {
    description:
      'Every decision whose reasons rely on a version of a policy, the earliest first, those that were corrected, reversed or lapsed since among them: to find who was touched by a rule that was found wrong. For case officers, directors and auditors; nothing in which the reader has an interest. Also at /exports/decisions-under-policy.csv and .xlsx.',
  })
  async decisionsUnderPolicy(
    @GraphQLContext() ctx: Ctx,
    @Args(() => DecisionsUnderPolicyArgs) args: DecisionsUnderPolicyArgs,
  ): Promise<InstanceType<typeof DecisionConnection>> {
    const policyVersionId = fromGlobalId('PolicyVersion', args.policyVersionId, 'policyVersionId');
    return new DecisionConnection(mapPage(await recallDecisions(ctx, policyVersionId, args), toDecision));
  }
}
