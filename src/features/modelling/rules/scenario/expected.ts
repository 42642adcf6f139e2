import { AGE_BANDS } from '../../../../kernel/dates';
import { expectedPeople } from '../projection/expectation';
import { overAges } from '../projection/measures';
import { LeverKind } from './codes';
import { BAND_OF_AGE, groupOf } from './outcome-space';
import { type PreparedScenario, type Reading } from './simulate';

/** People expected in a year. */
export interface Expected {
  /** By outcome state. */
  readonly states: Float64Array;
  /** By state and age band. */
  readonly groups: Float64Array;
}

export const NOBODY_EXPECTED: Expected = { states: new Float64Array(), groups: new Float64Array() };

/** People expected by outcome state on the projection's own path; exact for states where no lever moves anybody. */
export function expectedOf(
  { outcome }: PreparedScenario,
  { model, levers }: Reading,
): { readonly people: readonly Expected[]; readonly isExact: boolean } {
  const moving: readonly LeverKind[] = [
    LeverKind.LOCAL_PROVISION,
    LeverKind.CAPACITY_LIMIT,
    LeverKind.RETURN_AT_TRANSITION,
    LeverKind.STEP_DOWN,
  ];
  const people = expectedPeople(model).map((cells) => {
    const known = model.space.states.length;
    const states = new Float64Array(outcome.states.length);
    states.set(overAges(cells, new Float64Array(known)));
    const groups = new Float64Array(outcome.states.length * AGE_BANDS.length);
    cells.forEach((expected, cell) => {
      const group = groupOf(cell % known, BAND_OF_AGE[Math.floor(cell / known)] ?? 0);
      groups[group] = (groups[group] ?? 0) + expected;
    });
    return { states, groups };
  });
  return { people, isExact: !levers.some(({ kind }) => moving.includes(kind)) };
}

/** What is expected of one reading less what is of the other. */
export function expectedApart(after: Expected, before: Expected): Expected {
  const less = (one: Float64Array, other: Float64Array): Float64Array =>
    one.map((people, at) => people - (other[at] ?? 0));
  return { states: less(after.states, before.states), groups: less(after.groups, before.groups) };
}
