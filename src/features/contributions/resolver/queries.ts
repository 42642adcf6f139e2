import { Arg, Args, Ctx as GraphQLContext, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { mapPage } from '../../../platform/keyset';
import {
  listContributions,
  listDisputes,
  readDisputeTotals,
  type DisputeConditions,
} from '../service/list-contributions';
import { readDisputeStages } from '../service/read-dispute-stages';
import { toContribution } from '../types/agreement';
import { DisputeStageType, DisputeTotalsType, toDispute, toDisputeStage, toDisputeTotals } from '../types/dispute';
import {
  ContributionConnection,
  ContributionsArgs,
  DisputeConnection,
  DisputeFilter,
  DisputesArgs,
} from '../types/lists';

/** What is asked of contributions and disputes. */
@Resolver()
export class ContributionQueries {
  @Can('contribution:read')
  @Query(() => ContributionConnection, {
    description:
      'Shares of funding agreements, those that have waited longest first: with waitsForMe a budget holder’s worklist. One of a case in which the reader declared an interest is in no list and no count.',
  })
  async contributions(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ContributionsArgs) args: ContributionsArgs,
  ): Promise<InstanceType<typeof ContributionConnection>> {
    const { filter, orderBy } = args;
    const conditions = {
      waitsForMe: filter?.waitsForMe?.eq,
      status: filter?.status,
      agreementKind: filter?.agreementKind,
      budgetHolderId: toLocalIds(filter?.budgetHolderId, 'BudgetHolder', ['filter', 'budgetHolderId']),
      caseId: toLocalIds(filter?.caseId, 'Case', ['filter', 'caseId']),
    };
    const direction = orderBy?.[0]?.direction === 'DESC' ? 'desc' : 'asc';
    return new ContributionConnection(
      mapPage(await listContributions(ctx, conditions, direction, args), toContribution),
    );
  }

  @Can('contribution:read')
  @Query(() => DisputeConnection, {
    description:
      'Disputes about shares, the longest open first. One of a case in which the reader declared an interest is in no list and no count.',
  })
  async disputes(
    @GraphQLContext() ctx: Ctx,
    @Args(() => DisputesArgs) args: DisputesArgs,
  ): Promise<InstanceType<typeof DisputeConnection>> {
    const [key] = args.orderBy ?? [];
    const order = {
      field: key?.field ?? 'RAISED_AT',
      direction: key?.direction === 'DESC' ? ('desc' as const) : ('asc' as const),
    };
    const page = await listDisputes(ctx, toConditions(args.filter ?? null), order, args);
    return new DisputeConnection(mapPage(page, (dispute) => toDispute(dispute, ctx.clock.now())));
  }

  @Can('contribution:read')
  @Query(() => DisputeTotalsType, {
    description:
      'Disputes as figures: how many, time in dispute, and what is funded meanwhile. As the reader sees them.',
  })
  async disputeTotals(
    @GraphQLContext() ctx: Ctx,
    @Arg('filter', () => DisputeFilter, { nullable: true, description: 'Which; null: all the reader may see.' })
    filter: DisputeFilter | null,
  ): Promise<DisputeTotalsType> {
    return toDisputeTotals(await readDisputeTotals(ctx, toConditions(filter)));
  }

  @Can('directory:read')
  @Query(() => [DisputeStageType], {
    description: 'The stages by which the area’s disputes move up, in their order. Empty: disputes do not move up.',
  })
  async disputeStages(@GraphQLContext() ctx: Ctx): Promise<DisputeStageType[]> {
    return (await readDisputeStages(ctx)).map(toDisputeStage);
  }
}

function toConditions(filter: DisputeFilter | null): DisputeConditions {
  return {
    isOpen: filter?.isOpen?.eq,
    isOverdue: filter?.isOverdue?.eq,
    hasInterimPayer: filter?.hasInterimPayer?.eq,
    waitsForMe: filter?.waitsForMe?.eq,
    budgetHolderId: toLocalIds(filter?.budgetHolderId, 'BudgetHolder', ['filter', 'budgetHolderId']),
    caseId: toLocalIds(filter?.caseId, 'Case', ['filter', 'caseId']),
  };
}
