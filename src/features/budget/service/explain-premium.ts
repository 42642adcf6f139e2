import { subtract, sum, ZERO, type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { mapPage, type PageArguments } from '../../../platform/keyset';
import { pageAlike, pagePremiums } from '../../ledger/repository/explained-premiums';
import { type PostingTerm } from '../../ledger/rules/explained-posting';
import { explainFullYears } from '../../ledger/service/explain-full-years';
import { FEWEST_FOR_A_MEAN } from '../../placements/rules/premium';
import { type SettledQuestion } from '../rules/answer';
import { explainedFact, type ExplainedFacts } from '../rules/explained-fact';
import { type ExplainedPage } from './explained-page';

/** The placements of a premium, or those that a mean it takes away is of. */
export function explainPremiums(
  ctx: Ctx,
  question: SettledQuestion,
  facts: Extract<ExplainedFacts, { readonly of: 'PREMIUM' | 'ALIKE' }>,
  args: PageArguments,
): Promise<ExplainedPage> {
  return facts.of === 'PREMIUM'
    ? explainPremium(ctx, question, facts.classes, args)
    : explainAlike(ctx, question, facts.likeness, args);
}

/**
 * The placements that make the out-of-area premium, each with its full year and the mean that is taken from it (money.md section 4). Hidden cases
 * are in none of it.
 */
async function explainPremium(
  ctx: Ctx,
  question: SettledQuestion,
  classes: readonly string[],
  args: PageArguments,
): Promise<ExplainedPage> {
  const page = await pagePremiums(await ctx.read(), question, classes, FEWEST_FOR_A_MEAN, args);
  return {
    page: mapPage(page, ({ placementId, ...compared }) =>
      explainedFact({
        ...{ kind: 'PLACEMENT', key: placementId, placementId, compared },
        amount: subtract(compared.fullYearCost, compared.inAreaMean),
      }),
    ),
    withheld: () => Promise.resolve(ZERO),
    query: null,
  };
}

/** The in-area placements that a mean is of, each with the days, prices and shares of its full year. */
async function explainAlike(
  ctx: Ctx,
  question: SettledQuestion,
  likeness: string,
  args: PageArguments,
): Promise<ExplainedPage> {
  const tx = await ctx.read();
  const page = await pageAlike(tx, question, likeness, args);
  const amounts = new Map(page.edges.map(({ row }) => [row.placementId, row.amount]));
  const terms = await wholeYears(tx, question, amounts);
  return {
    page: mapPage(page, ({ placementId, amount }) =>
      explainedFact({
        ...{ kind: 'PLACEMENT', key: placementId, placementId, amount, terms: terms.get(placementId) ?? [] },
      }),
    ),
    withheld: () => Promise.resolve(ZERO),
    query: null,
  };
}

/** What makes each full year, whoever pays; what the reader may not see of other payers, or nobody's part is of, stands without its days. */
async function wholeYears(
  tx: Tx,
  question: SettledQuestion,
  amounts: ReadonlyMap<string, Pence>,
): Promise<ReadonlyMap<string, readonly PostingTerm[]>> {
  const { sources: _, ...asked } = question;
  const everyPayer = { ...asked, budgetHolderId: null, filter: {} };
  const known = await explainFullYears(tx, everyPayer, [...amounts.keys()]);
  return new Map(
    [...amounts].map(([placementId, amount]) => {
      const terms = known.get(placementId) ?? [];
      const rest = subtract(amount, sum(terms.map((term) => term.amount)));
      const untold = { kind: 'NEW', amount: rest, span: null, version: null, lineDecisionId: null } as const;
      return [placementId, rest === ZERO ? terms : [...terms, untold]];
    }),
  );
}
