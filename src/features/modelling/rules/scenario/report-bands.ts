import { formatDecimal } from '../../../../kernel/decimal';
import { type DocumentBlock } from '../../../../kernel/document';
import { type BackTest } from './back-test';
import { calibratedBand, type Calibration } from './calibration';
import { type ScenarioFigure, type ScenarioResult, type ScenarioYear } from './result';
import { rounded, toDecimal } from './rounded';

/** The figures of a report that have a widening of their own. */
export type WidenedKind = 'children' | 'money' | 'cumulative';

/** A band for each year of a report. */
export interface YearBands {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** The bands of a figure of every year, widened by what years that were held out were missed by; null: too little was held out. */
export function widenedBands(
  { seedYear, backTest, years }: ScenarioResult,
  kind: WidenedKind,
  of: (year: ScenarioYear) => ScenarioFigure,
): YearBands | null {
  const calibration = calibrationOf(backTest, kind);
  if (calibration === null) return null;
  const bands = years.map((year) => calibratedBand(of(year), year.year - seedYear, calibration));
  const least = kind === 'children' ? 0 : -Infinity;
  return { lower: bands.map(({ low }) => Math.max(least, low)), upper: bands.map(({ high }) => high) };
}

/** The ends of the widened bands that the pictures show, year by year. */
export function bandsTable(
  result: ScenarioResult,
  inWords: Readonly<Record<'children' | 'pounds', (value: number) => string>>,
): readonly DocumentBlock[] {
  const columns = [
    { heading: 'Children', bands: widenedBands(result, 'children', ({ unmitigated }) => unmitigated.children) },
    { heading: 'Cost', bands: widenedBands(result, 'money', ({ unmitigated }) => unmitigated.cost) },
    { heading: 'Deficit', bands: widenedBands(result, 'cumulative', ({ unmitigated }) => unmitigated.cumulative) },
  ].flatMap(({ heading, bands }, at) =>
    bands === null ? [] : [{ heading, bands, tell: at === 0 ? inWords.children : inWords.pounds }],
  );
  if (columns.length === 0) return [];
  return [
    {
      kind: 'TABLE',
      table: {
        caption: 'Unmitigated, widened by what held-out years were missed by',
        columns: [
          { heading: 'Year', kind: 'TEXT' },
          ...columns.flatMap(({ heading }) =>
            ['low', 'high'].map((end) => ({ heading: `${heading} ${end}`, kind: 'FIGURE' as const })),
          ),
        ],
        rows: result.years.map(({ year }, at) => ({
          cells: [
            String(year),
            ...columns.flatMap(({ bands, tell }) => [bands.lower[at] ?? 0, bands.upper[at] ?? 0].map(tell)),
          ],
        })),
      },
    },
  ];
}

/** How wide the bands ought to have been, in sentences; empty: too little was held out. */
export function sayWidening(backTest: BackTest): string {
  const told = [
    ofFamily('children', calibrationOf(backTest, 'children')),
    ofFamily('what they cost', calibrationOf(backTest, 'money')),
    ofFamily('a deficit that adds up', calibrationOf(backTest, 'cumulative')),
  ].join('');
  return told === '' ? '' : `${told} Prices themselves were not held out, nor what levers do.`;
}

function ofFamily(name: string, calibration: Calibration | null): string {
  if (calibration === null) return '';
  const { factors, heldOutCoverage } = calibration;
  const told = factors.map(
    ({ ahead, factor }) =>
      `${formatDecimal(toDecimal(rounded(factor, 2)))} times as wide ${ahead === 1 ? 'one year' : `${String(ahead)} years`} ahead`,
  );
  const proof =
    heldOutCoverage === null
      ? ''
      : `; made by the other years alone, those held ${String(rounded(heldOutCoverage * 100, 0))} in a hundred of the figures of each year`;
  return ` To hold 80 the bands of ${name} would have had to be ${told.join(', ')}${proof}.`;
}

function calibrationOf(backTest: BackTest | null, kind: WidenedKind): Calibration | null {
  return (kind === 'children' ? backTest?.calibration : backTest?.calibrations?.[kind]) ?? null;
}
