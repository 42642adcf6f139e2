import { Args, Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Ctx } from '../../../platform/context';
import { mapPage } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { explainPosition } from '../service/explain-position';
import { explainActivity } from '../service/read-activity';
import { readBalances } from '../service/read-balances';
import { BalanceOfYearType, PressureActivityType, PressurePositionType } from '../types/activity';
import { ExplainedFactConnection, ExplainedFactType, toExplainedFact } from '../types/explain';
import { BudgetPressureType } from '../types/pressure';
import { explained } from './explained';

/** Head counts and averages, opened. */
@Resolver(() => PressureActivityType)
export class ActivityExplanation {
  @FieldResolver(() => ExplainedFactConnection, {
    description:
      'The placements that make the counts and averages, the dearest first, each with its cost and its days: cost ÷ number is the mean, the one in the middle (or the mean of the two) the median, days ÷ days of the year the full-time equivalents. They open to postings.',
  })
  async facts(
    @GraphQLContext() ctx: Ctx,
    @Root() { question, cost }: PressureActivityType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ExplainedFactType>> {
    const { page, withheld, query } = await explainActivity(ctx, question, args);
    const rows = mapPage(page, (fact) => toExplainedFact(fact, query, question));
    return explained(new ExplainedFactConnection(rows), cost, withheld);
  }
}

/** A day, opened. */
@Resolver(() => PressurePositionType)
export class PositionExplanation {
  @FieldResolver(() => ExplainedFactConnection, {
    description:
      'The placements whose days up to it make costToDate, the dearest first, each with those days at their prices and shares.',
  })
  async facts(
    @GraphQLContext() ctx: Ctx,
    @Root() { question, position }: PressurePositionType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ExplainedFactType>> {
    const { page, withheld, query } = await explainPosition(ctx, question, position, args);
    const rows = mapPage(page, (fact) => toExplainedFact(fact, query, question));
    return explained(new ExplainedFactConnection(rows), position.costToDate, withheld);
  }
}

/** A balance, followed back. */
@Resolver(() => BudgetPressureType)
export class BalanceExplanation {
  @FieldResolver(() => [BalanceOfYearType], {
    description:
      'How the balance came to be: this year and those before it that have a budget, up to ten in a row, each opening at what the one before closed at; where it does not, the difference is told. As at the instant asked about; empty under a filter.',
  })
  async balances(@GraphQLContext() ctx: Ctx, @Root() { standing }: BudgetPressureType): Promise<BalanceOfYearType[]> {
    return (await readBalances(ctx, standing)).map((year) => Object.assign(new BalanceOfYearType(), year));
  }
}
