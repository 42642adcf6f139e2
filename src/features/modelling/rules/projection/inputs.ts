/** A need and a setting: what a child with a plan is in. `null` in its place stands for everyone without a plan. */
export interface State {
  readonly need: string;
  readonly setting: string;
}

/** How the files write the absence of a plan, as a need and as a setting. */
export const NO_PLAN = 'NONSEND';

/** The first and last national curriculum year (0 is reception) at which anybody is projected; at the first only newcomers are. */
export const LEAST_AGE = -4;
export const MOST_AGE = 21;

/** One person between a calendar year and the next, a year older. */
export interface Transition {
  readonly year: number;
  readonly from: State | null;
  readonly fromAge: number;
  readonly to: State | null;
  readonly toAge: number;
}

/** Whom a setting admits, at which ages, and where a child may move on to from it. */
export interface SettingRule {
  readonly setting: string;
  readonly leastAge: number;
  readonly mostAge: number;
  readonly needs: readonly string[];
  readonly destinations: readonly string[];
}

/** Everyone of an age who lives in the area in a calendar year, with a plan or without. */
export interface Background {
  readonly year: number;
  readonly age: number;
  readonly people: number;
}

/** Pounds a year for one child in a state. A statistic's figure and not money that moves, hence no Pence. */
export interface StatePrice extends State {
  readonly price: number;
  /** Pounds a year of taking the child there and back, beside the price; left out: not known. The projection alone does not look at it. */
  readonly transport?: number;
}

/** All a projection is learnt from. */
export interface ProjectionInputs {
  readonly transitions: readonly Transition[];
  readonly settings: readonly SettingRule[];
  readonly background: readonly Background[];
  readonly prices: readonly StatePrice[];
}

/** The calendar years whose transitions were observed, the earliest first. */
export function observedYears(transitions: readonly Transition[]): number[] {
  return [...new Set(transitions.map(({ year }) => year))].sort((one, other) => one - other);
}

/** The year after the last observed one: its population is known, and the projection starts from it. */
export function seedYearOf(transitions: readonly Transition[]): number {
  const last = observedYears(transitions).at(-1);
  if (last === undefined) throw new RangeError('No transitions, hence no year to start from');
  return last + 1;
}

/** The people of the seed year: the target side of the last observed year. */
export function seedPeople(transitions: readonly Transition[]): { readonly age: number; readonly state: State }[] {
  const last = seedYearOf(transitions) - 1;
  return transitions.flatMap(({ year, to, toAge }) =>
    year === last && to !== null ? [{ age: toAge, state: to }] : [],
  );
}

/** Every year after the seed year for which there is a background population, the earliest first. */
export function projectedYears({ transitions, background }: ProjectionInputs): number[] {
  const seedYear = seedYearOf(transitions);
  return [...new Set(background.map(({ year }) => year))]
    .filter((year) => year > seedYear)
    .sort((one, other) => one - other);
}
