import { LEAST_AGE, MOST_AGE } from './inputs';
import { AGES, cellOf, type Model, type ModelYear } from './model';
import { type BetaLaw, type Way } from './rates';

/** How many people are expected in each cell in each year of the model: exact, for every draw's mean is linear in those drawn from. */
export function expectedPeople(model: Model): Float64Array[] {
  let people = Float64Array.from(model.seed);
  return model.years.map((year) => {
    people = nextYear(model, year, people);
    return people;
  });
}

function nextYear(
  { space }: Model,
  { passages, joinings }: ModelYear,
  people: Float64Array,
): Float64Array<ArrayBuffer> {
  const states = space.states.length;
  const next = new Float64Array(AGES * states);
  const add = (cell: number, expected: number): void => {
    next[cell] = (next[cell] ?? 0) + expected;
  };
  for (let age = LEAST_AGE; age < MOST_AGE; age += 1) {
    for (let state = 0; state < states; state += 1) {
      const passage = passages[cellOf(space, age, state)] ?? null;
      if (passage === null) continue;
      const staying = (people[cellOf(space, age, state)] ?? 0) * (1 - meanOf(passage.leaving));
      const moving = passage.moving === null ? 0 : staying * meanOf(passage.moving.law);
      add(cellOf(space, age + 1, state), staying - moving);
      if (passage.moving !== null) {
        spread(moving, passage.moving.destinations, (to, expected) => add(cellOf(space, age + 1, to), expected));
      }
    }
  }
  for (const { age, people: background, law, states: ways } of joinings) {
    spread(background * meanOf(law), ways, (to, expected) => add(cellOf(space, age, to), expected));
  }
  return next;
}

/** The mean of a beta law. */
export function meanOf({ alpha, beta }: BetaLaw): number {
  return alpha / (alpha + beta);
}

function spread(expected: number, ways: readonly Way[], give: (state: number, expected: number) => void): void {
  const whole = ways.reduce((sum, { weight }) => sum + weight, 0);
  for (const { state, weight } of ways) give(state, (expected * weight) / whole);
}
