import { type Model } from '../projection/model';
import { GoalPosition, GoalTerm, LeverKind } from './codes';
import { placesOf } from './outcome';
import { type Goal, type Lever, type ScenarioInputs, type ScenarioPlan } from './plan';
import { simulateReadings, withPlan } from './simulate';

/** What was found: the figure of the term that balances the year and is nearest to one that does not, and what the position comes to with it. */
export interface FoundGoal extends Goal {
  /** Whether every whole figure between the least and the most balances the year; `value` is then the end that does so most narrowly. */
  readonly everyBalances?: boolean;
  /** Null: no whole figure between the least and the most balances the year. */
  readonly value: number | null;
  /** The mean position with that figure; where there is none, with the better end. Pounds; a deficit is positive. */
  readonly reached: number;
  /** How many runs each figure was tried with. */
  readonly runs: number;
}

/** A figure is tried with so many runs at most: on the same draws, so that what differs is the figure. */
const MOST_RUNS = 200;

/** The lever with its term at another figure. */
export function withTerm({ assumption, ...lever }: Lever, term: GoalTerm, value: number): Lever {
  const own = withOwnTerm(lever, term, value);
  // A figure that is turned is no longer what a policy set says.
  const isTurned = term === GoalTerm.PERCENT || term === GoalTerm.UNIT_COST;
  return assumption === undefined || isTurned ? own : { ...own, assumption };
}

function withOwnTerm(lever: Lever, term: GoalTerm, value: number): Lever {
  switch (term) {
    case GoalTerm.PLACES:
      return 'places' in lever ? { ...lever, places: value } : lever;
    case GoalTerm.FILL:
      return 'fill' in lever ? { ...lever, fill: [value] } : lever;
    case GoalTerm.UNIT_COST:
      return 'unitCost' in lever ? { ...lever, unitCost: value } : lever;
    case GoalTerm.PERCENT:
      return 'percent' in lever ? { ...lever, percent: value } : lever;
    case GoalTerm.START_YEAR:
      return { ...lever, startDate: `${value}${lever.startDate.slice(4)}` as Lever['startDate'] };
  }
}

/** Which terms a kind of lever has. */
export function termsOf(kind: LeverKind): readonly GoalTerm[] {
  const own: Partial<Record<LeverKind, readonly GoalTerm[]>> = {
    [LeverKind.LOCAL_PROVISION]: [GoalTerm.PLACES, GoalTerm.FILL, GoalTerm.UNIT_COST],
    [LeverKind.CAPACITY_LIMIT]: [GoalTerm.PLACES],
    [LeverKind.RETAINED_PLACES]: [GoalTerm.PLACES, GoalTerm.UNIT_COST],
    [LeverKind.PRICE_CEILING]: [GoalTerm.UNIT_COST],
    [LeverKind.SHARES]: [],
  };
  return [...(own[kind] ?? [GoalTerm.PERCENT]), GoalTerm.START_YEAR];
}

/** The mean position with a figure of the term; asked twice it is worked out once. */
type PositionWith = (value: number) => number;

/**
 * Finds the whole figure of a term with which the mean position of the year is balance or better, and beside which there is one with which it is not.
 * A start is tried in every year, since a provision that fills slowly costs at first what it saves later. Any other term is halved: the position rises
 * or falls with it throughout, or, of places that may stand empty, falls and then rises.
 */
export function seekGoal(
  model: Model,
  { inputs, plan, goal }: { readonly inputs: ScenarioInputs; readonly plan: ScenarioPlan; readonly goal: Goal },
  { seed, runs: wanted }: { readonly seed: number; readonly runs: number },
): FoundGoal {
  const runs = Math.min(wanted, MOST_RUNS);
  const known = new Map<number, number>();
  const positionWith = (value: number): number => {
    const position = known.get(value) ?? meanPosition(model, inputs, plan, goal, value, { seed, runs });
    known.set(value, position);
    return position;
  };
  const { value, everyBalances } =
    goal.term === GoalTerm.START_YEAR ? amongAll(goal, positionWith) : byHalving(goal, positionWith);
  // Of those that were tried; both ends always are.
  const reached = value === null ? Math.min(...known.values()) : positionWith(value);
  return { ...goal, value, everyBalances, reached, runs };
}

type Found = { readonly value: number | null; readonly everyBalances: boolean };

function amongAll({ least, most }: Goal, positionWith: PositionWith): Found {
  const values = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const isBalance = values.map((value) => positionWith(value) <= 0);
  if (isBalance.every(Boolean)) return { value: narrower(least, most, positionWith), everyBalances: true };
  // From an end that balances as far as it does; else the first that does.
  const at =
    isBalance[0] === true
      ? isBalance.indexOf(false) - 1
      : isBalance.at(-1) === true
        ? isBalance.lastIndexOf(false) + 1
        : isBalance.indexOf(true);
  return { value: values[at] ?? null, everyBalances: false };
}

function byHalving({ least, most, term }: Goal, positionWith: PositionWith): Found {
  const [isLeast, isMost] = [positionWith(least) <= 0, positionWith(most) <= 0];
  if (isLeast && isMost) return { value: narrower(least, most, positionWith), everyBalances: true };
  if (isLeast || isMost)
    return { value: edgeBetween(isLeast ? [least, most] : [most, least], positionWith), everyBalances: false };
  const best = term === GoalTerm.PLACES ? lowestBetween(least, most, positionWith) : least;
  const value = positionWith(best) <= 0 ? edgeBetween([best, least], positionWith) : null;
  return { value, everyBalances: false };
}

/** The end that is nearer to not being in balance. */
function narrower(least: number, most: number, positionWith: PositionWith): number {
  return positionWith(least) > positionWith(most) ? least : most;
}

/** The last figure that balances on the way from one that does to one that does not. */
function edgeBetween([good, bad]: readonly [number, number], positionWith: PositionWith): number {
  let [balanced, lacking] = [good, bad];
  while (Math.abs(balanced - lacking) > 1) {
    const middle = Math.floor((balanced + lacking) / 2);
    if (positionWith(middle) <= 0) balanced = middle;
    else lacking = middle;
  }
  return balanced;
}

/** Where a position is least that falls and then rises. */
function lowestBetween(least: number, most: number, positionWith: PositionWith): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (positionWith(middle) <= positionWith(middle + 1)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meanPosition(
  model: Model,
  inputs: ScenarioInputs,
  plan: ScenarioPlan,
  goal: Goal,
  value: number,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): number {
  const levers = plan.levers.map((lever, at) => (at === goal.lever ? withTerm(lever, goal.term, value) : lever));
  const years = model.years.filter(({ year }) => year <= goal.year);
  const prepared = withPlan({ ...model, years }, inputs, { ...plan, levers });
  const places = placesOf(prepared.outcome);
  const wanted = { ...prepared.mitigated, lastRun: runs, hasGroups: false };
  const [mitigated] = simulateReadings(prepared, [wanted], { seed, firstRun: 1, runs });
  const byRun = mitigated?.at(-1)?.[goal.position === GoalPosition.IN_YEAR ? places.inYear : places.cumulative];
  if (byRun === undefined) throw new RangeError(`${goal.year} is not projected`);
  let sum = 0;
  for (const ofRun of byRun) sum += ofRun;
  return sum / runs;
}
