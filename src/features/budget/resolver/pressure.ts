import { Arg, Args, Ctx as GraphQLContext, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { londonDay, type FinancialYear } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { mapPage, pageOfList } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { DateTimeScalar, FinancialYearScalar } from '../../../platform/scalars';
import { PostingDimension } from '../../ledger/rules/posting-query';
import { ReportingBasis } from '../../ledger/rules/recast';
import '../../ledger/types/codes';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { breakDown } from '../service/break-down';
import { readLines } from '../service/read-lines';
import { readBudgetPressure } from '../service/read-pressure';
import {
  BudgetPressureType,
  PressureBreakdownType,
  PressureFilter,
  toBreakdown,
  toBudgetPressure,
  toPostingFilter,
} from '../types/pressure';
import {
  PressureLineType,
  PressurePlacementConnection,
  PressurePlacementType,
  toPressureLine,
  toPressurePlacement,
} from '../types/pressure-parts';

import { localHolder } from './local-holder';

/** The pressure on a budget and what changes it. */
@Resolver(() => BudgetPressureType)
export class PressureResolver {
  @Can('budget:read')
  @Query(() => BudgetPressureType, {
    description:
      'The pressure on one budget in one financial year as at one instant, every figure from one snapshot. For finance, directors, commissioners and auditors; a budget holder reads its own.',
  })
  async budgetPressure(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('budgetHolderId', () => ID, {
      nullable: true,
      description: 'Whose budget. Null: the area’s high needs block.',
    })
    budgetHolderId: string | null | undefined,
    @Arg('asAt', () => DateTimeScalar, {
      nullable: true,
      description: 'As the books stood at this instant, which may not lie in the future. Null: as they stand.',
    })
    asAt: Date | null | undefined,
    @Arg('filter', () => PressureFilter, {
      nullable: true,
      description: 'What to narrow the figures to. Null: all.',
    })
    filter: PressureFilter | null | undefined,
    @Arg('basis', () => ReportingBasis, {
      defaultValue: ReportingBasis.AS_REPORTED,
      description:
        'As reported, or recast: with the figures of those whose place the budget took. A budget holder needs to go on with all of them to ask for it.',
    })
    basis: ReportingBasis,
  ): Promise<BudgetPressureType> {
    return toBudgetPressure(
      await readBudgetPressure(ctx, {
        financialYear,
        budgetHolderId: localHolder(budgetHolderId, ['budgetHolderId']),
        asAt: asAt ?? null,
        filter: toPostingFilter(filter ?? null),
        basis,
      }),
    );
  }

  @FieldResolver(() => [PressureBreakdownType], {
    description:
      'What is committed by one dimension, or by two at once. The rows add up to committed; what this reader may not see of single cases is one unkeyed row.',
  })
  async breakdown(
    @GraphQLContext() ctx: Ctx,
    @Root() pressure: BudgetPressureType,
    @Arg('by', () => [PostingDimension], { description: 'One dimension, or two different ones.' })
    by: PostingDimension[],
  ): Promise<PressureBreakdownType[]> {
    return (await breakDown(ctx, pressure.question, by)).map(toBreakdown);
  }

  @FieldResolver(() => [PressureLineType], {
    description:
      'What is committed and what is expected beside it, by line of the section 251 return. The lines add up to committed and to otherForecast.',
  })
  async lines(@GraphQLContext() ctx: Ctx, @Root() pressure: BudgetPressureType): Promise<PressureLineType[]> {
    return (await readLines(ctx, pressure.question)).map(toPressureLine);
  }

  @FieldResolver(() => PressurePlacementConnection, {
    description:
      'What each placement costs this budget in the year, the dearest first; without those of cases hidden from this reader, whose money is in the totals.',
  })
  placements(
    @Root() pressure: BudgetPressureType,
    @Args(() => PageArgs) args: PageArgs,
  ): Connection<PressurePlacementType> {
    const page = pageOfList(pressure.placementSums, args, ({ placementId }) => placementId);
    return new PressurePlacementConnection(mapPage(page, toPressurePlacement));
  }
}

/** What hangs from a placement's sum. */
@Resolver(() => PressurePlacementType)
export class PressurePlacementResolver {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null for a reader who may not see the money of the case.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: PressurePlacementType,
  ): Promise<PlacementType | null> {
    const placement = await ctx.load(placementById, placementId);
    return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
  }
}
