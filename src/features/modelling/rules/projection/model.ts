import { countHistory } from './history';
import { LEAST_AGE, MOST_AGE, projectedYears, type ProjectionInputs, seedPeople, seedYearOf } from './inputs';
import { type BetaLaw, destinationsFrom, joinedAt, joiningAt, leavingFrom, movingFrom, type Way } from './rates';
import { type StateSpace, stateSpace } from './states';

/** What happens after this age to those of a state that is valid at it. */
export interface Passage {
  readonly leaving: BetaLaw;
  /** Null where nobody moves. */
  readonly moving: { readonly law: BetaLaw; readonly destinations: readonly Way[] } | null;
}

/** Those of an age who get a plan in a year. */
export interface Joining {
  readonly age: number;
  /** Everyone of the age in the area in that year. */
  readonly people: number;
  readonly law: BetaLaw;
  readonly states: readonly Way[];
}

/** One projected year: how those of the year before come into it, and who joins. A lever replaces what it touches. */
export interface ModelYear {
  readonly year: number;
  /** By cell of the age and state people come from; null where the state was not valid, and then all leave. */
  readonly passages: readonly (Passage | null)[];
  readonly joinings: readonly Joining[];
}

/** A projection before it is run: states by number, people by cell, and the years to come. */
export interface Model {
  readonly space: StateSpace;
  readonly seedYear: number;
  /** The people of the seed year by cell. */
  readonly seed: readonly number[];
  readonly years: readonly ModelYear[];
}

/** How many ages people are counted at. */
export const AGES = MOST_AGE - LEAST_AGE + 1;

/** Where an age and a state are counted. */
export function cellOf(space: StateSpace, age: number, state: number): number {
  return (age - LEAST_AGE) * space.states.length + state;
}

/** Everything the transitions, the settings' rows and the background population say of the years to come. */
export function learnModel(inputs: ProjectionInputs): Model {
  const space = stateSpace(inputs.settings, inputs.transitions);
  const history = countHistory(inputs.transitions, space);
  const background = new Map(inputs.background.map(({ year, age, people }) => [`${year} ${age}`, people]));
  const peopleOf = (year: number, age: number): number => {
    const people = background.get(`${year} ${age}`);
    if (people === undefined) throw new RangeError(`No background population of ${year} at age ${age}`);
    return people;
  };
  const ages = Array.from({ length: AGES }, (_, index) => LEAST_AGE + index);
  const passages = ages.flatMap((age) =>
    space.states.map((_, state): Passage | null => {
      if (!space.isValidAt(age, state)) return null;
      const destinations = space.canMove(age, state) ? destinationsFrom(history, space, age, state) : [];
      return {
        leaving: leavingFrom(history, age, state),
        moving: destinations.length === 0 ? null : { law: movingFrom(history, age, state), destinations },
      };
    }),
  );
  const joined = ages.flatMap((age) => {
    const states = joinedAt(history, space, age);
    const law = states.length === 0 || history.joinersInto(age).size === 0 ? null : joiningAt(history, peopleOf, age);
    return law === null ? [] : [{ age, law, states }];
  });
  const seed = new Array<number>(AGES * space.states.length).fill(0);
  for (const { age, state } of seedPeople(inputs.transitions)) {
    // Whoever is younger or older is too young or too old for any year to come.
    if (age < LEAST_AGE || age > MOST_AGE) continue;
    const cell = cellOf(space, age, space.numberOf(state));
    seed[cell] = (seed[cell] ?? 0) + 1;
  }
  return {
    space,
    seedYear: seedYearOf(inputs.transitions),
    seed,
    years: projectedYears(inputs).map((year) => ({
      year,
      passages,
      joinings: joined.map(({ age, law, states }) => ({ age, people: peopleOf(year, age), law, states })),
    })),
  };
}
