import { financialYearSpan } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { compare, sum, type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { mapPage, pageOfList, type PageArguments } from '../../../platform/keyset';
import { type ChargedDays, explainChargedDays } from '../../ledger/service/explain-days';
import { type SettledQuestion } from '../rules/answer';
import { explainedFact } from '../rules/explained-fact';
import { type Position, type PositionCost } from '../rules/position';
import { type ExplainedPage } from './explained-page';

/** The placements whose days up to a day make its cost, the dearest first, each with those days at their prices and shares. */
export async function explainPosition(
  ctx: Ctx,
  { financialYear, asAt }: SettledQuestion,
  { date, costs }: Position,
  args: PageArguments,
): Promise<ExplainedPage> {
  const shown = groupBy(
    costs.filter(({ isWithheld }) => !isWithheld),
    ({ placementId }) => placementId,
  );
  const placements = [...shown]
    .map(([placementId, own]) => ({ placementId, amount: total(own), charged: together(own) }))
    .filter(({ charged }) => charged.length > 0)
    .sort((a, b) => compare(b.amount, a.amount) || (a.placementId < b.placementId ? -1 : 1));
  const page = pageOfList(placements, args, ({ placementId }) => placementId);
  const span = { startDate: financialYearSpan(financialYear).startDate, endDate: date };
  const charged = page.edges.flatMap(({ row }) => row.charged);
  const terms = await explainChargedDays(await ctx.read(), charged, span, asAt);
  return {
    page: mapPage(page, ({ placementId, amount }) =>
      explainedFact({
        ...{ kind: 'PLACEMENT', key: placementId, placementId, amount, terms: terms.get(placementId) ?? [] },
      }),
    ),
    withheld: () => Promise.resolve(total(costs.filter(({ isWithheld }) => isWithheld))),
    query: null,
  };
}

function total(costs: readonly PositionCost[]): Pence {
  return sum(costs.map(({ amount }) => amount));
}

/** What each line costs each payer, its periods together. */
function together(costs: readonly PositionCost[]): readonly ChargedDays[] {
  const byLine = groupBy(costs, ({ costLineId, payer }) => `${costLineId} ${payer}`);
  return [...byLine.values()].flatMap(([first, ...others]): ChargedDays[] =>
    first === undefined ? [] : [{ ...first, amount: total([first, ...others]) }],
  );
}
