import { type History } from './history';
import { type StateSpace } from './states';

/** What is believed of a chance: a beta law, α for what happens and β for what does not. */
export interface BetaLaw {
  readonly alpha: number;
  readonly beta: number;
}

/** One way out of several, and its parameter in a Dirichlet law. */
export interface Way {
  readonly state: number;
  readonly weight: number;
}

/** How likely somebody without a plan is to get one and come to this age; null where no joiner has ever been seen. */
export function joiningAt(
  history: History,
  peopleOf: (year: number, age: number) => number,
  age: number,
): BetaLaw | null {
  const years = history.years.length;
  let alpha = 0;
  let beta = 0;
  let joiners = 0;
  for (const year of history.years) {
    const joined = history.joiners(year, age);
    joiners += joined;
    alpha += joined > 0 ? joined / years : 0.001;
    beta += (peopleOf(year, age) - joined) / years;
  }
  return joiners === 0 ? null : { alpha, beta };
}

/** The states joined at an age: those valid at it, each with the joiners seen into it and its part of one more. */
export function joinedAt(history: History, space: StateSpace, age: number): Way[] {
  const seen = history.joinersInto(age);
  const valid = space.states.flatMap((_, state) => (space.isValidAt(age, state) ? [state] : []));
  return valid.map((state) => ({ state, weight: (seen.get(state) ?? 0) + 1 / valid.length }));
}

/** How likely a child in a state is to lose its plan after this age: what was seen of the state, and one more as all states at the age do. */
export function leavingFrom(history: History, age: number, state: number): BetaLaw {
  const { leavers, stayers } = history.pooled(age);
  if (leavers + stayers === 0) return { alpha: 0.5, beta: 0.5 };
  return withPrior(history.leavers(age, state), history.stayers(age, state), leavers, stayers);
}

/** How likely a child who keeps its plan is to change its setting after this age. */
export function movingFrom(history: History, age: number, state: number): BetaLaw {
  const { stayers, movers } = history.pooled(age);
  if (stayers === 0) return { alpha: 1, beta: 1 };
  const moved = history.movers(age, state);
  return withPrior(moved, history.stayers(age, state) - moved, movers, stayers - movers);
}

function withPrior(yes: number, no: number, allYes: number, allNo: number): BetaLaw {
  const all = allYes + allNo + 1;
  return { alpha: yes + (allYes + 0.5) / all, beta: no + (allNo + 0.5) / all };
}

/**
 * Where a mover goes: the settings that movers of the age chose, and each allowed one a little, keeping its need, as one more; and the
 * moves seen from the state itself. Empty where nothing is left, and then nobody moves.
 */
export function destinationsFrom(history: History, space: StateSpace, age: number, state: number): Way[] {
  const from = space.states[state];
  if (from === undefined) throw new RangeError(`There is no state ${state}`);
  const allowed = space.allowedSettings(age, state);
  const seen = history.moversInto(age);
  const pool = new Map(seen.size > 0 ? seen : history.moversInto(age - 1));
  for (const setting of allowed) pool.set(setting, (pool.get(setting) ?? 0) + 1 / allowed.length);
  pool.delete(from.setting);
  const prior = [...pool].map(([setting, weight]) => ({ state: space.numberOf({ need: from.need, setting }), weight }));
  const whole = sorted(prior).reduce((sum, { weight }) => sum + weight, 0);
  const ways = new Map(prior.map((way) => [way.state, way.weight / whole]));
  for (const [to, count] of history.movesOf(age, state)) ways.set(to, (ways.get(to) ?? 0) + count);
  return sorted([...ways].map(([to, weight]) => ({ state: to, weight })));
}

/** By number: sums and draws go through them in this order, whatever the order of the rows. */
function sorted(ways: readonly Way[]): Way[] {
  return [...ways].sort((one, other) => one.state - other.state);
}
