import { formatMoney, type Pence } from '../../../../kernel/money';
import { type BesideCommitted } from './beside-committed';
import { type Calibration } from './calibration';
import { PAYERS, ScenarioPayer } from './codes';
import { toldLevers } from './lever-money';
import { toldFigure } from './rounded';
import { type ReadingYear, type ScenarioResult } from './result';

type Statistic = 'expectation' | 'mean' | 'sd' | 'p10' | 'p50' | 'p90';
type Values = Readonly<Record<Statistic, number | null>>;

/** One figure of a result, on a row of its own. */
export interface FlatFigure {
  /** Null: of no one year. */
  readonly year: number | null;
  /** UNMITIGATED, MITIGATED, DIFFERENCE; COMMITTED, what the ledger held for the year's financial year, and UNMITIGATED_LESS_COMMITTED; ACTUAL, of a year held out to score the method, BACK_TEST of all of them; INPUTS; of what a lever brings its name. */
  readonly reading: string;
  /** What is counted: CHILDREN, COST, IN_YEAR, CUMULATIVE, CAPITAL, LEAD_IN; LEVER_BLOCK and LEVER_COST, what the lever of the name brings, LEVER_CHILDREN, whom it takes from the setting; COVERAGE and PINBALL_LOSS of the score; WIDENING and WIDENED_COVERAGE, of children and under STATES_, AGES_, MONEY_ and CUMULATIVE_ of each other kind; UNPRICED, what stands for a price that was not given. */
  readonly figure: string;
  readonly setting: string | null;
  readonly need: string | null;
  /** On the 31 August before the year. */
  readonly ageBand: string | null;
  readonly payer: string | null;
  /** Of COMMITTED and what is held against it: the instant at which it was committed, in UTC. */
  readonly asAt: string | null;
  /** Why the unmitigated mean is not what is committed. */
  readonly reason: string | null;
  /** Rounded as the query gives them: pounds to the penny, all else to four places. */
  readonly values: Readonly<Record<Statistic, string | number | null>>;
}

/** Everything that is told of a result, a row each: children and pounds, rounded as the query gives them. */
export function flatFigures(
  { years, backTest, unpriced, levers }: ScenarioResult,
  names: readonly string[],
): FlatFigure[] {
  return [
    ...years.flatMap(({ year, unmitigated, mitigated, difference }) => [
      ...rowsOf(year, 'UNMITIGATED', unmitigated),
      ...rowsOf(year, 'MITIGATED', mitigated),
      ...rowsOf(year, 'DIFFERENCE', difference),
    ]),
    ...(backTest?.years ?? []).flatMap(({ year, ahead, actual, p10, p50, p90, coverage, pinballLoss }) => {
      const reading = `ACTUAL, FORETOLD ${ahead} YEARS AHEAD`;
      return [
        row(year, reading, 'CHILDREN', { ...NONE, mean: actual, p10, p50, p90 }),
        row(year, reading, 'COVERAGE', { ...NONE, mean: coverage }),
        row(year, reading, 'PINBALL_LOSS', { ...NONE, mean: pinballLoss }),
      ];
    }),
    ...(backTest === null
      ? []
      : [
          row(null, 'BACK_TEST', 'COVERAGE', { ...NONE, mean: backTest.coverage }),
          row(null, 'BACK_TEST', 'PINBALL_LOSS', { ...NONE, mean: backTest.pinballLoss }),
          ...calibrationRows('', backTest.calibration ?? null),
          ...Object.entries(backTest.calibrations ?? {}).flatMap(([family, calibration]) =>
            calibrationRows(`${family.toUpperCase()}_`, calibration as Calibration | null),
          ),
        ]),
    ...toldLevers(levers ?? [], years).flatMap(({ lever, years: ofLever }) =>
      ofLever.flatMap(({ year, block, cost, from }) => [
        row(year, names[lever] ?? '', 'LEVER_BLOCK', { ...NONE, mean: Number(block) / 100 }),
        row(year, names[lever] ?? '', 'LEVER_COST', { ...NONE, mean: Number(cost) / 100 }),
        ...from.map(({ setting, children }) =>
          row(year, names[lever] ?? '', 'LEVER_CHILDREN', { ...NONE, mean: children }, { setting }),
        ),
      ]),
    ),
    ...(unpriced ?? []).map(({ need, setting, cost }) =>
      row(null, 'INPUTS', 'UNPRICED', { ...NONE, mean: cost }, { need, setting }),
    ),
  ];
}

/** Each year's unmitigated mean beside what was committed for it, of the high needs block and of all payers, as the query `besideCommitted` tells it. */
export function flatCommitted(beside: readonly BesideCommitted[]): FlatFigure[] {
  return beside.flatMap(({ year, asAt, committed, difference, reason }) => {
    const rows = (reading: string, { block, all }: BesideCommitted['committed'], why: string | null): FlatFigure[] => {
      const of = (amount: Pence, payer: string | null): FlatFigure => ({
        ...row(year, reading, 'COST', NONE, { payer, asAt: asAt.toISOString(), reason: why }),
        values: { ...NONE, mean: formatMoney(amount) },
      });
      return [of(block, ScenarioPayer.HIGH_NEEDS_BLOCK), of(all, null)];
    };
    return [...rows('COMMITTED', committed, null), ...rows('UNMITIGATED_LESS_COMMITTED', difference, reason)];
  });
}

/** How much wider the bands ought to be: of each horizon, and how that does on years it was not made from. */
function calibrationRows(family: string, calibration: Calibration | null): FlatFigure[] {
  if (calibration === null) return [];
  const { factors, heldOutCoverage } = calibration;
  return [
    ...factors.map(({ ahead, factor }) =>
      row(null, `${ahead} YEARS AHEAD`, `${family}WIDENING`, { ...NONE, mean: factor }),
    ),
    row(null, 'BACK_TEST', `${family}WIDENED_COVERAGE`, { ...NONE, mean: heldOutCoverage }),
  ];
}

const NONE = { expectation: null, mean: null, sd: null, p10: null, p50: null, p90: null };

function rowsOf(year: number, reading: string, told: ReadingYear): FlatFigure[] {
  const of = (figure: string, value: Values, group: Partial<FlatFigure> = {}): FlatFigure =>
    row(year, reading, figure, value, group);
  return [
    of('CHILDREN', told.children),
    ...Object.entries(told.settings).map(([setting, value]) => of('CHILDREN', value, { setting })),
    ...Object.entries(told.needs).map(([need, value]) => of('CHILDREN', value, { need })),
    ...told.states.map(({ need, setting, children }) => of('CHILDREN', children, { need, setting })),
    ...(told.ages ?? []).map(({ setting, ageBand, children }) => of('CHILDREN', children, { setting, ageBand })),
    ...PAYERS.map((payer) => of('COST', told.payers[payer], { payer })),
    of('COST', told.cost),
    of('IN_YEAR', told.inYear),
    of('CUMULATIVE', told.cumulative),
    ...told.states.flatMap(({ need, setting, ages = [] }) =>
      ages.map(({ ageBand, children }) => of('CHILDREN', children, { need, setting, ageBand })),
    ),
    of('CAPITAL', { ...NONE, mean: told.capital ?? 0 }),
    of('LEAD_IN', { ...NONE, mean: told.leadIn ?? 0 }),
  ];
}

function row(
  year: number | null,
  reading: string,
  figure: string,
  { expectation, mean, sd, p10, p50, p90 }: Values,
  group: Partial<FlatFigure> = {},
): FlatFigure {
  const told = (value: number | null): string | number | null => (value === null ? null : toldFigure(figure, value));
  return {
    ...{ year, reading, figure, setting: null, need: null, ageBand: null, payer: null, asAt: null, reason: null },
    ...group,
    values: {
      ...{ expectation: told(expectation), mean: told(mean), sd: told(sd) },
      ...{ p10: told(p10), p50: told(p50), p90: told(p90) },
    },
  };
}
