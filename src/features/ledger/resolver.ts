import { Arg, Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../kernel/dates';
import { Can } from '../../platform/can';
import type { Ctx } from '../../platform/context';
import { BadInput } from '../../platform/faults';
import type { NodeType } from '../../platform/global-id';
import { DateScalar } from '../../platform/scalars';
import { budgetHolderOrFault } from '../access/loaders';
import { BudgetHolderType, toBudgetHolder } from '../access/types/directory';
import { costLineById, formerVersionsByLineId, paidDayOf } from './loaders';
import type { PriceProblem } from './rules/problem';
import { price } from './service/price';
import {
  CostLineShareType,
  CostLineType,
  CostLineVersionType,
  PaidShareType,
  toCostLine,
  toPaidShares,
  toVersion,
} from './types/cost-line';
import { PricedSpanType, PriceInputType, toPricedSpan } from './types/price';

@Resolver()
class PriceResolver {
  @Can('anyone')
  @Query(() => PricedSpanType, {
    description:
      'What a cost line would cost over a span of days, by financial year and period, and who would pay, to the penny. Nothing is stored. A price, split or calendar that does not work is BAD_USER_INPUT, with every problem and its path in extensions.problems.',
  })
  price(
    @Arg('input', () => PriceInputType, { description: 'The price, the days and who pays.' }) input: PriceInputType,
  ): PricedSpanType {
    const { price: terms, startDate, endDate, shares, calendar } = input;
    const priced = price({ price: terms, startDate, endDate, shares: shares ?? [], calendar: calendar ?? null });
    if (!priced.ok) throw badPrice(priced.refusals);
    return toPricedSpan(priced.value);
  }
}

@Resolver(() => CostLineShareType)
class CostLineShareResolver {
  @FieldResolver(() => BudgetHolderType, { description: 'Who pays.' })
  async budgetHolder(@Root() share: CostLineShareType, @GraphQLContext() ctx: Ctx): Promise<BudgetHolderType> {
    return holderOf(ctx, share.budgetHolderId);
  }
}

@Resolver(() => CostLineType)
class CostLineResolver {
  @FieldResolver(() => [PaidShareType], {
    description:
      'Who pays it on a day, by what stands today: the shares in the order of the agreement, then who carries of them. Empty on a day that it does not cover.',
  })
  async sharesOn(
    @Root() { line }: CostLineType,
    @Arg('date', () => DateScalar, { description: 'The day.' }) date: Day,
    @GraphQLContext() ctx: Ctx,
  ): Promise<PaidShareType[]> {
    const paid = await paidDayOf(ctx, line, date);
    return paid === null ? [] : toPaidShares(line.costLineId, paid);
  }

  @FieldResolver(() => [CostLineVersionType], {
    description: 'The dated agreements that others have taken the place of, the latest first. Empty: none ever was.',
  })
  async formerVersions(@Root() { line }: CostLineType, @GraphQLContext() ctx: Ctx): Promise<CostLineVersionType[]> {
    return (await ctx.load(formerVersionsByLineId, line.costLineId)).map(toVersion);
  }
}

@Resolver(() => PaidShareType)
class PaidShareResolver {
  @FieldResolver(() => CostLineType, { description: 'The cost line.' })
  async costLine(@Root() { costLineId }: PaidShareType, @GraphQLContext() ctx: Ctx): Promise<CostLineType> {
    const line = await ctx.load(costLineById, costLineId);
    if (line === null) throw new Error('A paid share that can be read is of a line that can not');
    return toCostLine(line);
  }

  @FieldResolver(() => BudgetHolderType, { description: 'Who pays.' })
  async budgetHolder(@Root() { payerId }: PaidShareType, @GraphQLContext() ctx: Ctx): Promise<BudgetHolderType> {
    return holderOf(ctx, payerId);
  }

  @FieldResolver(() => BudgetHolderType, {
    description: 'Whose share it is; another than who pays where it is carried.',
  })
  async onBehalfOf(@Root() { holderId }: PaidShareType, @GraphQLContext() ctx: Ctx): Promise<BudgetHolderType> {
    return holderOf(ctx, holderId);
  }
}

async function holderOf(ctx: Ctx, budgetHolderId: string): Promise<BudgetHolderType> {
  return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
}

function badPrice(problems: readonly PriceProblem[]): BadInput {
  const sentences = problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return new BadInput(`This can not be priced. ${sentences.join(' ')}`, {
    problems: problems.map(({ code, path, message }) => ({ code, path: path.map(String), message })),
  });
}

/** What the ledger answers in the schema. */
export const ledgerResolvers = [PriceResolver, CostLineShareResolver, CostLineResolver, PaidShareResolver] as const;

/** What of the ledger can be fetched by its id. */
export const ledgerNodeTypes: readonly NodeType[] = [
  {
    name: 'CostLine',
    load: async (ctx, id) => {
      // Row-level security lets every integration see lines, as imports look them up.
      const line = ctx.actor.permissions.has('placement:read') ? await ctx.load(costLineById, id) : null;
      return line === null ? null : toCostLine(line);
    },
  },
];
