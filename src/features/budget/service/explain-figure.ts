import { sum, ZERO } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { pageOfList, type PageArguments } from '../../../platform/keyset';
import { type PressureStanding, type SettledQuestion } from '../rules/answer';
import {
  explain,
  explainYearEnd,
  type Explanation,
  OUTTURN_FIGURES,
  PressureFigure,
  YEAR_END_FIGURES,
} from '../rules/explain';
import { changesOf, type WholeFacts } from '../rules/explain-changes';
import { explainedFact, type ExplainedFact, type ExplainedFacts, type PeriodClosing } from '../rules/explained-fact';
import { explainEntries, explainForecasts } from './explain-books';
import { type ExplainedPage } from './explained-page';
import { explainFullYear } from './explain-full-year';
import { explainOutOfArea, explainPlacements } from './explain-placements';
import { explainPremiums } from './explain-premium';
import { explainAccruals, explainSpend } from './explain-spend';
import { pipelineOf } from './read-pipeline';
import { readYearEnd } from './read-pressure';
import { readSpendInDoubt } from './read-spend-in-doubt';

/** How the figures of a pressure are made, those asked for (null: all of them); what a filter takes away is left out. */
export async function explainFigures(
  ctx: Ctx,
  standing: PressureStanding,
  figures: readonly PressureFigure[] | null,
): Promise<readonly Explanation[]> {
  const wanted: readonly string[] = figures ?? Object.values(PressureFigure);
  const isOfOutturn = OUTTURN_FIGURES.some((figure) => wanted.includes(figure));
  const inDoubt = isOfOutturn ? await readSpendInDoubt(await ctx.read(), standing) : null;
  const explained = explain(standing.pressure, standing.question.financialYear, inDoubt ?? []);
  const isYearEnd = YEAR_END_FIGURES.some((figure) => wanted.includes(figure));
  const atYearEnd = isYearEnd ? explainYearEnd(await readYearEnd(ctx, standing)) : [];
  return [...explained, ...atYearEnd].filter(({ figure }) => wanted.includes(figure));
}

/**
 * One page of the facts behind a figure, in the snapshot and as at the instant of its question (finance.md B4: every derived figure
 * carries its inputs). With what is withheld the facts add up to the figure, whatever the page.
 */
export async function explainFacts(
  ctx: Ctx,
  question: SettledQuestion,
  facts: ExplainedFacts,
  args: PageArguments,
): Promise<ExplainedPage> {
  switch (facts.of) {
    case 'POSTINGS':
      return explainPlacements(ctx, question, facts, args);
    case 'OUT_OF_AREA':
      return explainOutOfArea(ctx, question, facts.classes, args);
    case 'PREMIUM':
    case 'ALIKE':
      return explainPremiums(ctx, question, facts, args);
    case 'FULL_YEAR':
      return explainFullYear(ctx, question, args);
    case 'SPEND':
      return explainSpend(ctx, question, facts, args);
    case 'ACCRUALS':
      return explainAccruals(ctx, question, facts, args);
    case 'CHANGES': {
      const before = await readWhole(ctx, { ...question, asAt: facts.from }, facts.among);
      return listed(changesOf(before, await readWhole(ctx, question, facts.among), facts.isTaken), args);
    }
    case 'ENTRIES':
    case 'FORECASTS':
    case 'PIPELINE':
    case 'CLOSINGS':
    case 'HIDDEN':
      return listed(await readWhole(ctx, question, facts), args);
  }
}

/** The facts of a figure that has few of them, whole. */
async function readWhole(
  ctx: Ctx,
  question: SettledQuestion,
  facts: Extract<ExplainedFacts, { readonly of: 'ENTRIES' | 'FORECASTS' | 'PIPELINE' | 'CLOSINGS' | 'HIDDEN' }>,
): Promise<WholeFacts> {
  switch (facts.of) {
    case 'ENTRIES':
      return seen(await explainEntries(await ctx.read(), question, facts));
    case 'FORECASTS':
      return seen(await explainForecasts(ctx, question, facts.periods));
    case 'PIPELINE':
      return explainPipeline(ctx, question);
    case 'CLOSINGS':
      return seen(facts.closings.map(toClosing));
    case 'HIDDEN':
      return { facts: [], withheld: facts.amount };
  }
}

/** The cases that make the pipeline, as they are listed beside it. */
async function explainPipeline(ctx: Ctx, question: SettledQuestion): Promise<WholeFacts> {
  const { entries } = await pipelineOf(await ctx.read(), question);
  const shown = entries
    .filter(({ isWithheld }) => !isWithheld)
    .map((expected) => explainedFact({ kind: 'CASE', key: expected.caseId, amount: expected.total, expected }));
  const hidden = sum(entries.filter(({ isWithheld }) => isWithheld).map(({ total }) => total));
  return { facts: shown, withheld: hidden };
}

function toClosing({ period, amount }: PeriodClosing): ExplainedFact {
  return explainedFact({ kind: 'CLOSED_PERIOD', key: String(period), amount, label: `Period ${String(period)}` });
}

function seen(facts: readonly ExplainedFact[]): WholeFacts {
  return { facts, withheld: ZERO };
}

function listed({ facts, withheld }: WholeFacts, args: PageArguments): ExplainedPage {
  return { page: pageOfList(facts, args, ({ key }) => key), withheld: () => Promise.resolve(withheld), query: null };
}
