import { Args, Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { orNull } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { decisionById } from '../../panels/loaders';
import { DecisionType, toDecision } from '../../panels/types/decision';
import { listComparableDecisions } from '../service/list-comparable-decisions';
import { ComparableDecisionsArgs, ComparableDecisionType, toComparableDecision } from '../types/comparison';

/** What the area decided on cases like this one. */
@Resolver()
export class ComparisonResolver {
  @Can('comparison:read')
  @Query(() => [ComparableDecisionType], {
    description:
      'The decisions of the area’s last ten years on the cases nearest to this one by need, age, phase, request and circumstances, the nearest first, with what they cost, what became of them and what differs. One a case, none on the same child, and nothing in which the reader has an interest. For who may read the papers of the case: case officers, directors, auditors, and the panel while it may see them.',
  })
  async comparableDecisions(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ComparableDecisionsArgs) { caseId, first }: ComparableDecisionsArgs,
  ): Promise<ComparableDecisionType[]> {
    const found = await listComparableDecisions(ctx, fromGlobalId('Case', caseId, 'caseId'), first);
    return found.map(toComparableDecision);
  }
}

/** Who it was about, for who may know. */
@Resolver(() => ComparableDecisionType)
export class ComparableDecisionFields {
  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision itself; null: it is on a case whose papers are not the reader’s.',
  })
  async decision(
    @GraphQLContext() ctx: Ctx,
    @Root() { caseId, decisionId }: ComparableDecisionType,
  ): Promise<DecisionType | null> {
    if (!(await mayReadPapers(ctx, caseId))) return null;
    return orNull(await ctx.load(decisionById, decisionId), toDecision);
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case it is on; null: its papers are not the reader’s, and nothing here says which it is.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { caseId }: ComparableDecisionType): Promise<CaseType | null> {
    return (await mayReadPapers(ctx, caseId)) ? orNull(await ctx.load(caseById, caseId), toCase) : null;
  }
}

/** Whoever sees the money of a case or its row only must not learn its circumstances by its reference. */
async function mayReadPapers(ctx: Ctx, caseId: string): Promise<boolean> {
  return (await ctx.load(referralByCaseId, caseId)) !== null;
}

/** This feature’s resolvers of comparison. */
export const comparisonResolvers = [ComparisonResolver, ComparableDecisionFields];
