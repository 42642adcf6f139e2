import { placesOf } from './outcome';
import { isMoving } from './outcome-space';
import { MOST_STEP_RUNS, type PreparedScenario, type RunValues, type ScenarioFigures } from './simulate';

/** What a lever that would be done brings, when all those before it in the list are done already. */
export interface LeverEffect {
  /** Its place in the list of the scenario's levers. */
  readonly lever: number;
  readonly years: readonly LeverYear[];
}

/** Its effect in a year: the mean over the runs on common draws, in pounds; what it saves is negative. Those of all levers add up to the difference. */
export interface LeverYear {
  readonly year: number;
  /** Of what the high needs block bears, spending before an opening included. */
  readonly block: number;
  /** Of what all payers bear. */
  readonly cost: number;
  /** Where the children whom it has elsewhere in the year would be without it, by setting; left out by engines before 5. */
  readonly from?: readonly { readonly setting: string; readonly children: number }[];
}

/**
 * Parts the difference between both readings among the levers, each as what it adds to those before it. The parts are reckoned on the first runs; what
 * their sum lacks of the difference over all runs is spread over them in proportion to their size.
 */
export function leverEffects(
  prepared: PreparedScenario,
  figures: ScenarioFigures,
  runs: number,
): readonly LeverEffect[] {
  const { plan, outcome, unmitigated } = prepared;
  const wanted = plan.levers.flatMap(({ isMitigation }, index) => (isMitigation ? [index] : []));
  const places = placesOf(outcome);
  const [before = [], after = [], ...steps] = figures;
  const some = Math.min(runs, MOST_STEP_RUNS);
  const partsOf = (year: number, figure: number): number[] => {
    const path = [before, ...steps, after].map((reading) => meanOf(reading[year]?.[figure], some));
    const whole = meanOf(after[year]?.[figure], runs) - meanOf(before[year]?.[figure], runs);
    return spread(
      wanted.map((_, at) => (path[at + 1] ?? 0) - (path[at] ?? 0)),
      whole,
    );
  };
  const years = unmitigated.model.years.map(({ year }, at) => ({
    ...{ year, block: partsOf(at, places.payers), cost: partsOf(at, places.cost) },
  }));
  return wanted.map((lever, at) => ({
    lever,
    years: years.map(({ year, block, cost }, of) => ({
      ...{ year, block: block[at] ?? 0, cost: cost[at] ?? 0 },
      from: sourcesOf(prepared, lever, after[of] ?? [], runs),
    })),
  }));
}

/** Where the children would be whom a lever has elsewhere in a year, by setting; none of a lever that moves nobody. */
function sourcesOf(
  { plan, outcome }: PreparedScenario,
  index: number,
  figuresOfYear: readonly RunValues[],
  runs: number,
): NonNullable<LeverYear['from']> {
  const lever = plan.levers[index];
  if (lever === undefined || !isMoving(lever)) return [];
  const { settings, movers } = outcome;
  const first = placesOf(outcome).sources + movers.indexOf(lever) * settings.length;
  return settings
    .map((setting, at) => ({ setting, children: meanOf(figuresOfYear[first + at], runs) }))
    .filter(({ children }) => children > 0);
}

function meanOf(byRun: ArrayLike<number> | undefined, runs: number): number {
  let sum = 0;
  for (let run = 0; run < runs; run += 1) sum += byRun?.[run] ?? 0;
  return sum / runs;
}

/** The parts, so that they add up to the whole. */
function spread(parts: readonly number[], whole: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const size = parts.reduce((all, part) => all + Math.abs(part), 0);
  return size === 0
    ? parts.map((_, at) => (at === 0 ? whole : 0))
    : parts.map((part) => part + ((whole - sum) * Math.abs(part)) / size);
}
