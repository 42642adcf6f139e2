import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { londonDay, type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { noteShort } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { sayWithheld } from '../../cases/service/say-withheld';
import { PostingDimension } from '../../ledger/rules/posting-query';
import { ReportingBasis } from '../../ledger/rules/recast';
import '../../ledger/types/codes';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { Audience } from '../rules/public-breakdown';
import { explainRow } from '../rules/explain-movement';
import { readBreakdown } from '../service/read-breakdown';
import { readLines } from '../service/read-lines';
import { readPressurePlacements } from '../service/read-pressure-placements';
import { readFullYear, readOutOfArea, readPressureStanding } from '../service/read-pressure';
import { PressureBreakdownType, toBreakdown } from '../types/breakdown';
import { BudgetPressureType, OutOfAreaType, toBudgetPressure, toOutOfArea } from '../types/pressure';
import { PressureFilter, toPostingFilter } from '../types/pressure-filter';
import {
  FullYearUnsharedType,
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
      await readPressureStanding(ctx, {
        financialYear,
        budgetHolderId: localHolder(budgetHolderId, ['budgetHolderId']),
        asAt: asAt ?? null,
        filter: toPostingFilter(filter ?? null),
        basis,
      }),
    );
  }

  @FieldResolver(() => MoneyScalar, {
    description:
      'What the placements live on the last day of the year would cost over the whole of the next, at the prices and shares in force that day, whatever their expected ends; in pounds. 0.00 for a year past the horizon of the ledger.',
  })
  async fullYearEffect(@GraphQLContext() ctx: Ctx, @Root() { standing }: BudgetPressureType): Promise<Pence> {
    return (await readFullYear(ctx, standing)).fullYearEffect;
  }

  @FieldResolver(() => FullYearUnsharedType, {
    description:
      'What fullYearEffect can not say: cost lines live on the last day of the year whose shares can not pay a whole year, since caps leave nobody to take the rest or fixed sums come to more than the line. They are in nobody’s fullYearEffect.',
  })
  async fullYearUnshared(
    @GraphQLContext() ctx: Ctx,
    @Root() { standing }: BudgetPressureType,
  ): Promise<FullYearUnsharedType> {
    return Object.assign(new FullYearUnsharedType(), (await readFullYear(ctx, standing)).fullYearUnshared);
  }

  @FieldResolver(() => OutOfAreaType, {
    description:
      'Out-of-area cost against the year’s commitments. For who declared an interest in a case it is without such cases, extensions.withheld says so, and no share is told.',
  })
  async outOfArea(
    @GraphQLContext() ctx: Ctx,
    @Root() { standing }: BudgetPressureType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OutOfAreaType> {
    const short = await sayWithheld(ctx);
    noteShort(ctx, info, short);
    return toOutOfArea(await readOutOfArea(ctx, standing), short === null);
  }

  @FieldResolver(() => [PressureBreakdownType], {
    description:
      'What is committed and forecast by one dimension, or by two at once. The rows add up to committed and to forecastOutturn; what this reader may not see of single cases is one unkeyed row.',
  })
  async breakdown(
    @GraphQLContext() ctx: Ctx,
    @Root() { standing }: BudgetPressureType,
    @Arg('by', () => [PostingDimension], { description: 'One dimension, or two different ones.' })
    by: PostingDimension[],
    @Arg('audience', () => Audience, {
      defaultValue: Audience.INTERNAL,
      description:
        'For whom. What is for the public takes no filter, is as reported, and is by the dimensions that can not be subtracted from each other; asAt is the end of a month between which and every earlier one none or more than five children moved (which ones a refusal names), and the forecast is without cases with the panel where few are behind it. Its counts are to the nearest five and its pounds to the nearest £100,000, so that no child’s price can be had from several months; committed and forecastOutturn stay whole.',
    })
    audience: Audience,
  ): Promise<PressureBreakdownType[]> {
    return (await readBreakdown(ctx, standing, by, audience)).map((row) => {
      return toBreakdown(row, explainRow(row, standing.question, by, audience));
    });
  }

  @FieldResolver(() => [PressureLineType], {
    description:
      'What is committed, what is expected beside it and what the budget is, by line of the section 251 return. The lines add up to committed, to otherForecast, to allocation and, their forecasts, to forecastOutturn.',
  })
  async lines(@GraphQLContext() ctx: Ctx, @Root() { standing }: BudgetPressureType): Promise<PressureLineType[]> {
    return (await readLines(ctx, standing)).map((line) => toPressureLine(line, standing.question));
  }

  @FieldResolver(() => PressurePlacementConnection, {
    description:
      'What each placement costs this budget in the year, the dearest first; without those of cases hidden from this reader, whose money is in the totals.',
  })
  async placements(
    @GraphQLContext() ctx: Ctx,
    @Root() pressure: BudgetPressureType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<PressurePlacementType>> {
    const page = await readPressurePlacements(ctx, pressure.question, args);
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
