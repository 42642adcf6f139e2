import { AGE_BANDS } from '../../../../kernel/dates';
import { observedYears, type ProjectionInputs, seedPeople, type State } from '../projection/inputs';
import { learnModel, type Model } from '../projection/model';
import { priceStates } from '../projection/prices';
import { openSimulation } from '../projection/simulation';
import { keyOf, type StateSpace, stateSpace } from '../projection/states';
import { nearestRank } from '../projection/statistics';
import { bandOf } from './age-bands';
import { calibrate, type Calibration, type ForetoldFigure } from './calibration';
import { type FigureFamily, heldOutFigures, type HeldOutFigures } from './held-out';
import { countByGroup, groupOf } from './outcome-space';

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
  /** The same of figures that are no part of the score; left out by engines before the fourth. */
  readonly calibrations?: Calibrations;
}

/** How wide bands of other figures ought to have been, each from what was held out of its own kind. */
export interface Calibrations {
  /** Children of a need in a setting. */
  readonly states: Calibration | null;
  /** Children of an age band in a setting. */
  readonly ages: Calibration | null;
  /** What all children, those of a setting and of a need cost in a year, at one price of each state. */
  readonly money: Calibration | null;
  /** The same of all years up to one together. */
  readonly cumulative: Calibration | null;
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
/** Half a penny: a band of money is no narrower either way where nothing has a price. */
const LEAST_POUNDS = 0.005;

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
  const allOf = (family: keyof TestedYear['others']): ForetoldFigure[] =>
    tested.flatMap(({ others }) => others[family]);
  const halfAChild = Math.max(meanPrice(inputs) / 2, LEAST_POUNDS);
  return {
    years: tested.map(({ year, scores: ofYear }) => ({ ...year, ...meanScore(ofYear) })),
    figures: scores.length,
    ...meanScore(scores),
    calibration: calibrate(scores.map(({ foretold }) => foretold)),
    calibrations: {
      ...{ states: calibrate(allOf('states')), ages: calibrate(allOf('ages')) },
      ...{ money: calibrate(allOf('money'), halfAChild), cumulative: calibrate(allOf('cumulative'), halfAChild) },
    },
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
  /** Figures that are no part of the score, each family for its own widening. */
  readonly others: Readonly<Record<keyof Calibrations, readonly ForetoldFigure[]>>;
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
  const { prices } = priceStates(model.space, inputs.prices, seedStates(inputs));
  const list = heldOutFigures(model.space, prices);
  const foretold = simulateList(model, list, { seed, runs });
  const actual = model.years.map(({ year }) => countedIn(inputs, year, model.space, list));
  const [foretoldSums, actualSums] = [runningSums(foretold, list.money), runningActual(actual, list.money)];
  return model.years.map(({ year }, at) => {
    const of = { year, ahead: year - firstHeldOut };
    const figureOf = (byRun: Float64Array | undefined, seen: number): ForetoldFigure => {
      const ranked = (byRun ?? NOTHING).slice().sort();
      const [p10, p50, p90] = [nearestRank(ranked, 10), nearestRank(ranked, 50), nearestRank(ranked, 90)];
      return { ...of, actual: seen, p10, p50, p90 };
    };
    const figures = (foretold[at] ?? []).map((byRun, figure) => figureOf(byRun, actual[at]?.[figure] ?? 0));
    const family = ({ first, count }: FigureFamily): ForetoldFigure[] => figures.slice(first, first + count);
    const isEnough = (one: ForetoldFigure): boolean => Math.max(one.actual, one.p50) >= FEWEST_CHILDREN;
    const children = family(list.children);
    const sums = (foretoldSums[at] ?? []).map((byRun, figure) => figureOf(byRun, actualSums[at]?.[figure] ?? 0));
    const ofEnough = (money: readonly ForetoldFigure[]): ForetoldFigure[] =>
      money.filter((_, figure) => children[figure] !== undefined && isEnough(children[figure]));
    const [all] = children;
    return {
      year: { ...of, actual: all?.actual ?? 0, p10: all?.p10 ?? 0, p50: all?.p50 ?? 0, p90: all?.p90 ?? 0 },
      scores: children.filter(isEnough).map(scoreOf),
      others: {
        ...{ states: family(list.states).filter(isEnough), ages: family(list.ages).filter(isEnough) },
        ...{ money: ofEnough(family(list.money)), cumulative: ofEnough(sums) },
      },
    };
  });
}

const NOTHING = new Float64Array();

/** By year and figure, the runs. */
type ListByRun = readonly (readonly Float64Array[])[];

function simulateList(
  model: Model,
  list: HeldOutFigures,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): ListByRun {
  const foretold = model.years.map(() => Array.from({ length: list.count }, () => new Float64Array(runs)));
  const byGroup = new Float64Array(model.space.states.length * AGE_BANDS.length);
  const figures = new Float64Array(list.count);
  const simulation = openSimulation(model, seed);
  for (let run = 0; run < runs; run += 1) {
    simulation.run(run + 1, ({ people }, year) => {
      countByGroup(people, model.space.states.length, byGroup);
      list.tell(byGroup, figures);
      foretold[year]?.forEach((byRun, figure) => (byRun[run] = figures[figure] ?? 0));
    });
  }
  return foretold;
}

/** A family's figures, each year with those of the years before it. */
function runningSums(byYear: ListByRun, { first, count }: FigureFamily): ListByRun {
  let before: readonly Float64Array[] = [];
  return byYear.map((ofYear) => {
    before = ofYear
      .slice(first, first + count)
      .map((byRun, figure) => byRun.map((value, run) => value + (before[figure]?.[run] ?? 0)));
    return before;
  });
}

function runningActual(byYear: readonly Float64Array[], { first, count }: FigureFamily): readonly Float64Array[] {
  let before = new Float64Array(count);
  return byYear.map((ofYear) => {
    before = ofYear.slice(first, first + count).map((value, figure) => value + (before[figure] ?? 0));
    return before;
  });
}

/** The figures of the children that were seen in a year. */
function countedIn(
  { transitions }: ProjectionInputs,
  year: number,
  space: StateSpace,
  list: HeldOutFigures,
): Float64Array {
  const byGroup = new Float64Array(space.states.length * AGE_BANDS.length);
  const known = new Set(space.states.map(keyOf));
  for (const { year: seen, to, toAge } of transitions) {
    if (seen !== year - 1 || to === null || !known.has(keyOf(to))) continue;
    const group = groupOf(space.numberOf(to), bandOf(toAge));
    byGroup[group] = (byGroup[group] ?? 0) + 1;
  }
  const figures = new Float64Array(list.count);
  list.tell(byGroup, figures);
  return figures;
}

function seedStates({ transitions }: ProjectionInputs): State[] {
  return seedPeople(transitions).map(({ state }) => state);
}

/** What a child of the seed year costs on average, in pounds. */
function meanPrice(inputs: ProjectionInputs): number {
  const people = seedStates(inputs);
  const space = stateSpace(inputs.settings, inputs.transitions);
  const { prices } = priceStates(space, inputs.prices, people);
  const sum = people.reduce((all, state) => all + (prices[space.numberOf(state)] ?? 0), 0);
  return sum / Math.max(1, people.length);
}

/** Koenker and Bassett's loss of a quantile: what is foretold too low costs its part, too high the other part. */
export function pinballLoss(actual: number, forecast: number, percent: number): number {
  const part = percent / 100;
  return actual >= forecast ? part * (actual - forecast) : (1 - part) * (forecast - actual);
}

function scoreOf(foretold: ForetoldFigure): Score {
  const { actual, p10, p50, p90 } = foretold;
  const band = [p10, p50, p90];
  const losses = QUANTILES.map((percent, at) => pinballLoss(actual, band[at] ?? 0, percent));
  return {
    foretold,
    isCovered: p10 <= actual && actual <= p90,
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
