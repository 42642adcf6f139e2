import { written } from '../../../../kernel/text';
import { LEAST_AGE, MOST_AGE, projectedYears } from '../projection/inputs';
import { type StateSpace, stateSpace } from '../projection/states';
import { GoalTerm, LeverKind } from './codes';
import { termsOf } from './goal-seek';
import { hasJourney } from './journeys';
import { goalProblem, leverProblem, type LeverProblem, type LeverTerm } from './lever-problems';
import { type Goal, type Lever, type ScenarioInputs, type ScenarioPlan, type Spending } from './plan';
import { rounded } from './rounded';
import { partInForce } from './timing';

const MOST_TEXT = 100;
/** How long a list of a lever may be: of settings, needs, ages, or years of being filled. */
const MOST_LISTED = 100;
const MOST_PLACES = 10_000;
const MOST_COST = 1_000_000;
const MOST_PERCENT = 1_000;
const MOST_SPENT = 1_000_000_000;
const MOST_MONTHS = 120;
/** A lever of the past has acted in what was observed; one so old is a slip of the pen. */
const OLDEST_START = 50;

/** Everything that is wrong with the levers and the goal of a plan for these inputs. */
export function planProblems(
  inputs: ScenarioInputs,
  { levers, goal }: Pick<ScenarioPlan, 'levers' | 'goal'>,
): LeverProblem[] {
  const space = stateSpace(inputs.settings, inputs.transitions);
  const years = projectedYears(inputs);
  return [
    ...levers.flatMap((lever, at) =>
      brokenTerms(lever, { space, years, inputs, levers }).map(([code, term]) => leverProblem(code, at, term)),
    ),
    ...(goal === null ? [] : goalProblems(goal, levers, years)),
  ];
}

type Broken = readonly [LeverProblem['code'], LeverTerm];

interface Around {
  readonly space: StateSpace;
  readonly years: readonly number[];
  readonly inputs: ScenarioInputs;
  readonly levers: readonly Lever[];
}

function brokenTerms(lever: Lever, { space, years, inputs, levers }: Around): Broken[] {
  const unknown = unknownNames(lever, space, openFor(lever, levers));
  const isIdle = lever.kind === LeverKind.TRANSPORT && unknown.length === 0 && !hasJourney(inputs, lever.scope);
  const isText = (text: string): boolean => written(text) !== null && text.length <= MOST_TEXT;
  const last = years.at(-1) ?? 0;
  const startYear = Number(lever.startDate.slice(0, 4));
  return [
    ...unless(isText(lever.name), 'LEVER_NAME_MISSING', 'name'),
    ...unless(isText(lever.owner), 'LEVER_NAME_MISSING', 'owner'),
    ...unless(
      partInForce(lever, last) > 0 && startYear >= last - OLDEST_START,
      'LEVER_START_OUT_OF_RANGE',
      'startDate',
    ),
    ...unknown,
    ...unless(!isIdle, 'TRANSPORT_UNKNOWN', 'kind'),
    ...outOfRange(lever),
    ...('shares' in lever ? unless(areWhole(lever.shares), 'SHARES_NOT_WHOLE', 'shares') : []),
  ];
}

/** The settings of provisions that there are wherever and whenever the lever acts. */
function openFor({ startDate, isMitigation }: Lever, levers: readonly Lever[]): readonly string[] {
  return levers.flatMap((lever) =>
    lever.kind === LeverKind.LOCAL_PROVISION && lever.startDate <= startDate && (isMitigation || !lever.isMitigation)
      ? [lever.setting]
      : [],
  );
}

function unknownNames(lever: Lever, { settings, needs }: StateSpace, opened: readonly string[]): Broken[] {
  const places = [...settings, ...opened];
  const scope = 'scope' in lever ? lever.scope : { settings: null, needs: null };
  const isNew = lever.kind === LeverKind.LOCAL_PROVISION;
  const own = 'setting' in lever ? lever.setting : null;
  // What a limit limits has places before any provision.
  const known = lever.kind === LeverKind.CAPACITY_LIMIT ? settings : places;
  const isOwn = own === null || (isNew ? written(own) !== null && own.length <= MOST_TEXT : known.includes(own));
  const overflow = lever.kind === LeverKind.CAPACITY_LIMIT ? lever.overflow : null;
  const isOverflow = overflow === null || (places.includes(overflow) && overflow !== own);
  return [
    ...unless(
      (scope.settings ?? []).every((name) => settings.includes(name)),
      'SETTING_UNKNOWN',
      'settings',
    ),
    ...unless(
      (scope.needs ?? []).every((name) => needs.includes(name)),
      'NEED_UNKNOWN',
      'needs',
    ),
    ...unless(isOwn, 'SETTING_UNKNOWN', 'setting'),
    ...unless(isOverflow, 'SETTING_UNKNOWN', 'overflow'),
  ];
}

function outOfRange(lever: Lever): Broken[] {
  const ofChildren = lever.kind === LeverKind.RETURN_AT_TRANSITION || lever.kind === LeverKind.STEP_DOWN;
  const [least, most] = ofChildren ? [0, 100] : [-100, MOST_PERCENT];
  const ages = 'ages' in lever ? (lever.ages ?? []) : [];
  const scope = 'scope' in lever ? lever.scope : { settings: null, needs: null };
  const lists = { ...scope, ages, fill: 'fill' in lever ? lever.fill : [] };
  return [
    ...unless(!('percent' in lever) || isBetween(lever.percent, least, most), 'LEVER_TERM_OUT_OF_RANGE', 'percent'),
    ...unless(!('places' in lever) || isWholeBetween(lever.places, MOST_PLACES), 'LEVER_TERM_OUT_OF_RANGE', 'places'),
    ...costsOutOfRange(lever),
    ...unless(
      !('fill' in lever) || (lever.fill.length > 0 && lever.fill.every((percent) => isBetween(percent, 0, 100))),
      'LEVER_TERM_OUT_OF_RANGE',
      'fill',
    ),
    ...unless(
      ages.every((age) => isBetween(age, LEAST_AGE, MOST_AGE)),
      'LEVER_TERM_OUT_OF_RANGE',
      'ages',
    ),
    ...(['settings', 'needs', 'ages', 'fill'] as const).flatMap((term) =>
      unless((lists[term]?.length ?? 0) <= MOST_LISTED, 'LEVER_LIST_TOO_LONG', term),
    ),
  ];
}

function costsOutOfRange(lever: Lever): Broken[] {
  const unitCost = 'unitCost' in lever ? lever.unitCost : 0;
  const placeCost = 'placeCost' in lever ? lever.placeCost : 0;
  const journeyCost = 'journeyCost' in lever ? (lever.journeyCost ?? 0) : 0;
  return [
    ...unless(isBetween(unitCost, 0, MOST_COST), 'LEVER_TERM_OUT_OF_RANGE', 'unitCost'),
    ...unless(isBetween(placeCost, 0, MOST_COST), 'LEVER_TERM_OUT_OF_RANGE', 'placeCost'),
    ...unless(isBetween(journeyCost, 0, MOST_COST), 'LEVER_TERM_OUT_OF_RANGE', 'journeyCost'),
    ...spendingOutOfRange('capital' in lever ? lever.capital : undefined, 'capitalCost', 'capitalMonths'),
    ...spendingOutOfRange('leadIn' in lever ? lever.leadIn : undefined, 'leadInCost', 'leadInMonths'),
  ];
}

function spendingOutOfRange(spending: Spending | undefined, amount: LeverTerm, months: LeverTerm): Broken[] {
  if (spending === undefined) return [];
  return [
    ...unless(isBetween(spending.amount, 0, MOST_SPENT), 'LEVER_TERM_OUT_OF_RANGE', amount),
    ...unless(spending.months >= 1 && isWholeBetween(spending.months, MOST_MONTHS), 'LEVER_TERM_OUT_OF_RANGE', months),
  ];
}

function goalProblems(goal: Goal, levers: readonly Lever[], years: readonly number[]): LeverProblem[] {
  const lever = levers[goal.lever];
  if (lever === undefined) return [goalProblem('GOAL_TERM_UNKNOWN', 'lever')];
  if (!termsOf(lever.kind).includes(goal.term)) return [goalProblem('GOAL_TERM_UNKNOWN', 'term')];
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const ofChildren = lever.kind === LeverKind.RETURN_AT_TRANSITION || lever.kind === LeverKind.STEP_DOWN;
  const ranges: Readonly<Record<GoalTerm, readonly [number, number]>> = {
    PLACES: [0, MOST_PLACES],
    FILL: [0, 100],
    UNIT_COST: [0, MOST_COST],
    PERCENT: ofChildren ? [0, 100] : [-100, MOST_PERCENT],
    START_YEAR: [first - 1, last],
  };
  const [least, most] = ranges[goal.term];
  const isRange = goal.least < goal.most && goal.least >= least && goal.most <= most;
  return [
    ...(isRange ? [] : [goalProblem('GOAL_OUT_OF_RANGE', 'least')]),
    ...(years.includes(goal.year) ? [] : [goalProblem('GOAL_OUT_OF_RANGE', 'year')]),
  ];
}

function areWhole(shares: readonly { readonly payer: string; readonly percent: number }[]): boolean {
  const isOnce = new Set(shares.map(({ payer }) => payer)).size === shares.length;
  // Four places at most come in, hence a sum of whole ten-thousandths.
  const sum = shares.reduce((all, { percent }) => all + rounded(percent * 10_000, 0), 0);
  return isOnce && shares.every(({ percent }) => percent > 0) && sum === 1_000_000;
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function isWholeBetween(value: number, most: number): boolean {
  return Number.isInteger(value) && isBetween(value, 0, most);
}

function unless(isRight: boolean, code: LeverProblem['code'], term: LeverTerm): Broken[] {
  return isRight ? [] : [[code, term]];
}
