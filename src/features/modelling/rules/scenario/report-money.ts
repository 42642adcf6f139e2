import { type DocumentBlock, type DocumentTable } from '../../../../kernel/document';
import { instantInWords, poundsInWords } from '../../../../kernel/for-people';
import { formatDecimal } from '../../../../kernel/decimal';
import { DeficitSource, PAYERS, type ScenarioPayer } from './codes';
import { type BlockBooks, type ScenarioPlan } from './plan';
import { type ReadingYear, type ScenarioYear } from './result';
import { rounded, toDecimal, toPence } from './rounded';

/** What is assumed of the block, and where it is from, in sentences. */
export function blockAssumed({ block, books }: Pick<ScenarioPlan, 'block' | 'books'>): readonly DocumentBlock[] {
  const { openingDeficit, income, incomeGrowthPercent, otherSpend, otherSpendGrowthPercent } = block;
  const percent = (value: number): string => `${formatDecimal(toDecimal(value))} % a year`;
  const assumed = [
    `The high needs block begins with a deficit of ${whole(openingDeficit)}`,
    `has ${whole(income)} in the first year, growing by ${percent(incomeGrowthPercent)}`,
    `and spends ${whole(otherSpend)} beside the children of the projection, growing by ${percent(otherSpendGrowthPercent)}`,
  ].join(', ');
  const source = books === undefined ? 'These figures were given.' : fromBooks(books);
  return [{ kind: 'PARAGRAPH', text: `${assumed}. ${source}` }];
}

function fromBooks({ asAt, incomeYear, deficitFrom, otherSpendYear }: BlockBooks): string {
  const read = [
    ...(incomeYear === null ? [] : [`the income is the allocation of ${incomeYear}`]),
    ...(deficitFrom === null ? [] : [DEFICITS[deficitFrom]]),
    ...(otherSpendYear === null ? [] : [`the other spend is what ${otherSpendYear} forecasts beside placements`]),
  ];
  return `From the area’s books as at ${instantInWords(asAt)}: ${read.join('; ')}. What was not read from them was given.`;
}

const DEFICITS: Readonly<Record<DeficitSource, string>> = {
  BROUGHT_FORWARD: 'the deficit is what was brought forward into the first year',
  FORECAST: 'the deficit is what the year before the first is forecast to close with',
};

const NAMES: Readonly<Record<ScenarioPayer, string>> = {
  HIGH_NEEDS_BLOCK: 'High needs block',
  EDUCATION: 'Other education budgets',
  SOCIAL_CARE: 'Social care',
  HEALTH: 'Health',
};

/** Whose money it is, year by year: the block's own, which is in its position, and what other budgets and agencies bear beside it. */
export function whoPays(years: readonly ScenarioYear[]): readonly DocumentBlock[] {
  const figure = (heading: string) => ({ heading, kind: 'FIGURE' as const });
  const cells = ({ payers, cost }: ReadingYear): string[] => [
    ...PAYERS.map((payer) => whole(payers[payer].mean)),
    whole(cost.mean),
  ];
  const table = (caption: string, of: (year: ScenarioYear) => ReadingYear): DocumentTable => ({
    caption,
    columns: [
      { heading: 'Year', kind: 'TEXT' },
      ...[...PAYERS.map((payer) => NAMES[payer]), 'All'].map((name) => figure(name)),
    ],
    rows: years.map((year) => ({ cells: [String(year.year), ...cells(of(year))] })),
  });
  return [
    { kind: 'HEADING', level: 2, text: 'Who bears the cost' },
    {
      kind: 'PARAGRAPH',
      text: 'Only what the high needs block bears is in its position and its deficit. What other education budgets, social care and health bear stands beside it, and is no part of either.',
    },
    { kind: 'TABLE', table: table('Unmitigated, mean', ({ unmitigated }) => unmitigated) },
    { kind: 'TABLE', table: table('Mitigated, mean', ({ mitigated }) => mitigated) },
    ...beforeOpening(years),
  ];
}

/** Whole pounds: what lies beyond is far within the noise. */
function whole(pounds: number): string {
  return poundsInWords(toPence(rounded(pounds, 0))).slice(0, -3);
}

/** What provisions cost before they open, where any does. */
function beforeOpening(years: readonly ScenarioYear[]): readonly DocumentBlock[] {
  const spent = years.filter(({ mitigated }) => (mitigated.capital ?? 0) !== 0 || (mitigated.leadIn ?? 0) !== 0);
  if (spent.length === 0) return [];
  return [
    {
      kind: 'TABLE',
      table: {
        caption: 'Before provisions open: capital, which is not the block’s, and revenue, which is in its cost',
        columns: [
          { heading: 'Year', kind: 'TEXT' },
          { heading: 'Capital', kind: 'FIGURE' },
          { heading: 'Revenue', kind: 'FIGURE' },
        ],
        rows: spent.map(({ year, mitigated }) => ({
          cells: [String(year), whole(mitigated.capital ?? 0), whole(mitigated.leadIn ?? 0)],
        })),
      },
    },
  ];
}
