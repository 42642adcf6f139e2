import { type Ctx } from '../../../platform/context';
import { mapPage, type PageArguments } from '../../../platform/keyset';
import { pageFullYearPlacements, sumHiddenFullYears } from '../../ledger/repository/explained-full-years';
import { explainFullYears } from '../../ledger/service/explain-full-years';
import { type SettledQuestion } from '../rules/answer';
import { explainedFact } from '../rules/explained-fact';
import { type ExplainedPage } from './explained-page';

/**
 * The placements whose lines make the full-year effect (money.md section 6), each with the days, prices and shares of the next year: no posting makes
 * them. Lines are priced for the page that is asked for only.
 */
export async function explainFullYear(
  ctx: Ctx,
  question: SettledQuestion,
  args: PageArguments,
): Promise<ExplainedPage> {
  const tx = await ctx.read();
  const page = await pageFullYearPlacements(tx, question, args);
  const ids = page.edges.map(({ row }) => row.placementId);
  const terms = await explainFullYears(tx, question, ids);
  return {
    page: mapPage(page, ({ placementId, amount }) =>
      explainedFact({
        ...{ kind: 'PLACEMENT', key: placementId, amount, placementId, terms: terms.get(placementId) ?? [] },
      }),
    ),
    withheld: () => sumHiddenFullYears(tx, question),
    query: null,
  };
}
