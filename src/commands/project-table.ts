import { type ProjectedYear, type Projection } from '../features/modelling/rules/projection/project';
import { type BackTest } from '../features/modelling/rules/scenario/back-test';
import { type Figures } from '../features/modelling/rules/projection/statistics';

const COLUMNS = ['expectation', 'mean', 'sd', 'p10', 'p50', 'p90'] as const;
const LABEL_WIDTH = 24;
const FIGURE_WIDTH = 15;

/** A projection as lines for a person: people to a tenth and pounds whole, every figure by year, the states without a price, and the score of the method. */
export function projectionTable(
  { seedYear, years, unpriced }: Projection,
  backTest: BackTest | null,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): string[] {
  const [first] = years;
  const people = (title: string, of: (year: ProjectedYear) => Figures | undefined): string[] =>
    block(title, years, of, 1);
  return [
    `${runs} runs, seed ${seed}; the year they start from is ${seedYear}.`,
    '',
    ['children by year'.padEnd(LABEL_WIDTH), ...COLUMNS.map((name) => name.padStart(FIGURE_WIDTH))].join(''),
    ...people('total', ({ total }) => total),
    ...Object.keys(first?.settings ?? {}).flatMap((name) =>
      people(`setting ${name}`, ({ settings }) => settings[name]),
    ),
    ...Object.keys(first?.needs ?? {}).flatMap((name) => people(`need ${name}`, ({ needs }) => needs[name])),
    ...block('cost, £', years, ({ cost }) => cost, 0),
    '',
    unpriced.length === 0
      ? 'Every state has a price.'
      : `Without a price, and so at the mean of their setting: ${unpriced.map(({ need, setting, cost }) => `${need} in ${setting} (£${cost.toFixed(2)})`).join(', ')}.`,
    ...scoreLines(backTest),
  ];
}

function scoreLines(backTest: BackTest | null): string[] {
  if (backTest === null) return ['', 'Too few years were seen to hold one out and score the method by it.'];
  const { years, figures, coverage, pinballLoss } = backTest;
  const cells = (title: string, values: readonly string[]): string =>
    [title.padEnd(LABEL_WIDTH), ...values.map((value) => value.padStart(FIGURE_WIDTH))].join('');
  return [
    '',
    cells('years held out', ['years ahead', 'there were', 'p10', 'p50', 'p90', 'coverage', 'pinball loss']),
    ...years.map((year) =>
      cells(`seen ${year.year}`, [
        ...[year.ahead, year.actual, year.p10, year.p50, year.p90].map(String),
        ...[year.coverage, year.pinballLoss].map((score) => score.toFixed(2)),
      ]),
    ),
    `Of ${figures} figures of years held out ${(100 * coverage).toFixed(0)} in a hundred came between p10 and p90, where 80 should; mean pinball loss ${pinballLoss.toFixed(2)} children.`,
  ];
}

function block(
  title: string,
  years: readonly ProjectedYear[],
  figuresOf: (year: ProjectedYear) => Figures | undefined,
  decimals: number,
): string[] {
  return years.flatMap((year) => {
    const figures = figuresOf(year);
    if (figures === undefined) return [];
    const told = COLUMNS.map((column) => (figures[column]?.toFixed(decimals) ?? '–').padStart(FIGURE_WIDTH));
    return [[`${title} ${year.year}`.padEnd(LABEL_WIDTH), ...told].join('')];
  });
}
