import { AGE_BANDS } from '../../../../kernel/dates';
import { LEAST_AGE, type State } from '../projection/inputs';
import { AGES } from '../projection/model';
import { keyOf, type StateSpace } from '../projection/states';
import { bandOf } from './age-bands';
import { LeverKind } from './codes';
import { type Lever, type LeverOf, type LeverScope } from './plan';

/** The states that figures are told of: those of the projection, and every need in each setting that a lever opens. */
export interface OutcomeSpace {
  readonly states: readonly State[];
  readonly settings: readonly string[];
  readonly needs: readonly string[];
  /** The levers that move children, in their order: figures tell where each takes them from. */
  readonly movers: readonly Lever[];
  /** The number of a need's state in a setting. */
  readonly numberOf: (state: State) => number;
}

/** Where the children of a state in an age band are counted, by the state and the band. */
export function groupOf(state: number, band: number): number {
  return state * AGE_BANDS.length + band;
}

/** By how many years after LEAST_AGE: the age band. */
export const BAND_OF_AGE = Int32Array.from({ length: AGES }, (_, at) => bandOf(LEAST_AGE + at));

/** People by cell of the projection, counted by state and age band. */
export function countByGroup(people: Int32Array, states: number, byGroup: Float64Array): void {
  byGroup.fill(0);
  for (let age = 0, cell = 0; age < AGES; age += 1) {
    for (let state = 0, group = BAND_OF_AGE[age] ?? 0; state < states; state += 1, cell += 1, group += BANDS) {
      const count = people[cell] ?? 0;
      if (count !== 0) byGroup[group] = (byGroup[group] ?? 0) + count;
    }
  }
}

/** Those counted by state and age band, by state alone. */
export function countByState(byGroup: Float64Array, byState: Float64Array): void {
  for (let state = 0, group = 0; state < byState.length; state += 1) {
    let count = 0;
    for (let band = 0; band < BANDS; band += 1, group += 1) count += byGroup[group] ?? 0;
    byState[state] = count;
  }
}

const BANDS = AGE_BANDS.length;

/** The first states are the projection's own, under their own numbers. */
export function outcomeSpace(space: StateSpace, levers: readonly Lever[]): OutcomeSpace {
  const opened = levers.flatMap((lever) => (lever.kind === LeverKind.LOCAL_PROVISION ? [lever.setting] : []));
  const added = [...new Set(opened)].filter((setting) => !space.settings.includes(setting));
  const states = [...space.states, ...added.flatMap((setting) => space.needs.map((need) => ({ need, setting })))];
  const numbers = new Map(states.map((state, number) => [keyOf(state), number]));
  const settings = [...space.settings, ...added];
  return {
    states,
    settings,
    needs: space.needs,
    movers: levers.filter(isMoving),
    numberOf: (state) => {
      const number = numbers.get(keyOf(state));
      if (number === undefined) throw new RangeError(`The state ${state.need} in ${state.setting} is not known`);
      return number;
    },
  };
}

/** A lever by which children are elsewhere than the projection has them. */
export type MovingLever =
  | LeverOf<typeof LeverKind.LOCAL_PROVISION>
  | LeverOf<typeof LeverKind.RETURN_AT_TRANSITION>
  | LeverOf<typeof LeverKind.STEP_DOWN>;

/** Whether a lever is one. */
export function isMoving(lever: Lever): lever is MovingLever {
  return (
    lever.kind === LeverKind.LOCAL_PROVISION ||
    lever.kind === LeverKind.RETURN_AT_TRANSITION ||
    lever.kind === LeverKind.STEP_DOWN
  );
}

/** Whether a lever touches a state. */
export function isInScope({ settings, needs }: LeverScope, { setting, need }: State): boolean {
  return (settings === null || settings.includes(setting)) && (needs === null || needs.includes(need));
}
