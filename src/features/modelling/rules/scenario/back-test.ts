import { observedYears, type ProjectionInputs, type Transition } from '../projection/inputs';
import { measured, type Measure, listMeasures, measuresOf } from '../projection/measures';
import { learnModel } from '../projection/model';
import { calibrate, type Calibration, type ForetoldFigure } from './calibration';
import { simulateFigures } from '../projection/project';
import { nearestRank } from '../projection/statistics';
import { stateSpace } from '../projection/states';

/** How well the years that were seen would have been foretold from those before them. */
export interface BackTest {
  /** The years held out, the latest of what was seen. */
  readonly years: readonly BackTestYear[];
  /** How many figures were foretold: all children, each setting and each need in each year. */
  readonly figures: number;
  /** The part of them that came between the 10th and the 90th percentile; 0.8 is as it should be. */
  readonly coverage: number;
  /** Mean pinball loss over the 10th, 50th and 90th percentile, in children; less is better. */
  readonly pinballLoss: number;
  /** How wide bands ought to have been; left out by engines 1 and 2, null: too little was held out. */
  readonly calibration?: Calibration | null;
}

/** One year held out, foretold from all years up to one before it. */
export interface BackTestYear {
  readonly year: number;
  /** How many years lie between what was known and it. */
  readonly ahead: number;
  readonly actual: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly coverage: number;
  readonly pinballLoss: number;
}

/** Rates are learnt from so many years at least. */
const FEWEST_LEARNT = 2;
/** A count so small says more of one child than of the method. */
const FEWEST_CHILDREN = 5;
const QUANTILES = [10, 50, 90] as const;

/**
 * Holds out the last years seen, one more each time, learns from those before them, and holds what came against what was foretold. Null where
 * too few years were seen.
 */
export function backTest(
  inputs: ProjectionInputs,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): BackTest | null {
  const observed = observedYears(inputs.transitions);
  const origins = observed.slice(FEWEST_LEARNT);
  const tested = origins.flatMap((firstHeldOut) => testFrom(inputs, observed, firstHeldOut, { seed, runs }));
  if (tested.length === 0) return null;
  const scores = tested.flatMap((one) => one.scores);
  return {
    years: tested.map(({ year, scores: ofYear }) => ({ ...year, ...meanScore(ofYear) })),
    figures: scores.length,
    ...meanScore(scores),
    calibration: calibrate(scores.map(({ foretold }) => foretold)),
  };
}

interface Score {
  readonly foretold: ForetoldFigure;
  readonly isCovered: boolean;
  readonly loss: number;
}

interface TestedYear {
  readonly year: Omit<BackTestYear, 'coverage' | 'pinballLoss'>;
  readonly scores: readonly Score[];
}

/** The years from one on, as they would have been foretold before it. */
function testFrom(
  inputs: ProjectionInputs,
  observed: readonly number[],
  firstHeldOut: number,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): TestedYear[] {
  const last = observed.at(-1) ?? firstHeldOut;
  const learnt: ProjectionInputs = {
    ...inputs,
    transitions: inputs.transitions.filter(({ year }) => year < firstHeldOut),
    // A year's transitions lead into the next one.
    background: inputs.background.filter(({ year }) => year <= last + 1),
  };
  const years = new Set(learnt.background.map(({ year }) => year));
  const wanted = observed.filter((year) => year >= firstHeldOut).map((year) => year + 1);
  if (!wanted.every((year) => years.has(year))) return [];
  const model = learnModel(learnt);
  const measures = listMeasures(measuresOf(model.space, new Float64Array(model.space.states.length))).slice(0, -1);
  const figures = simulateFigures(model, measures, { seed, firstRun: 1, runs });
  return model.years.map(({ year }, at) => {
    const actual = countedIn(inputs, year, measures, model.space);
    const bands = measures.map((_, measure) => {
      const ranked = (figures[at]?.[measure] ?? new Float64Array()).slice().sort();
      return QUANTILES.map((percent) => nearestRank(ranked, percent));
    });
    const [p10 = 0, p50 = 0, p90 = 0] = bands[0] ?? [];
    return {
      year: { year, ahead: year - firstHeldOut, actual: actual[0] ?? 0, p10, p50, p90 },
      scores: measures.flatMap((_, measure) => {
        const band = bands[measure] ?? [];
        const seen = actual[measure] ?? 0;
        const of = { year, ahead: year - firstHeldOut };
        return Math.max(seen, band[1] ?? 0) < FEWEST_CHILDREN ? [] : [scoreOf(of, seen, band)];
      }),
    };
  });
}

/** Each measure of the children that were seen in a year. */
function countedIn(
  { transitions }: ProjectionInputs,
  year: number,
  measures: readonly Measure[],
  space: ReturnType<typeof stateSpace>,
): number[] {
  const byState = new Float64Array(space.states.length);
  const known = new Set(space.states.map(({ need, setting }) => JSON.stringify([need, setting])));
  const counts = (one: Transition): boolean =>
    one.year === year - 1 && one.to !== null && known.has(JSON.stringify([one.to.need, one.to.setting]));
  for (const { to } of transitions.filter(counts)) {
    if (to !== null) byState[space.numberOf(to)] = (byState[space.numberOf(to)] ?? 0) + 1;
  }
  return measures.map((measure) => measured(measure, byState));
}

/** Koenker and Bassett's loss of a quantile: what is foretold too low costs its part, too high the other part. */
export function pinballLoss(actual: number, forecast: number, percent: number): number {
  const part = percent / 100;
  return actual >= forecast ? part * (actual - forecast) : (1 - part) * (forecast - actual);
}

function scoreOf(of: Pick<ForetoldFigure, 'year' | 'ahead'>, actual: number, band: readonly number[]): Score {
  const [low = 0, middle = 0, high = 0] = band;
  const losses = QUANTILES.map((percent, at) => pinballLoss(actual, band[at] ?? 0, percent));
  return {
    foretold: { ...of, actual, p10: low, p50: middle, p90: high },
    isCovered: low <= actual && actual <= high,
    loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
  };
}

function meanScore(scores: readonly Score[]): { readonly coverage: number; readonly pinballLoss: number } {
  const count = Math.max(1, scores.length);
  return {
    coverage: scores.filter(({ isCovered }) => isCovered).length / count,
    pinballLoss: scores.reduce((sum, { loss }) => sum + loss, 0) / count,
  };
}
