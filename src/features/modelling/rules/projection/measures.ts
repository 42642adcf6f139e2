import { type StateSpace } from './states';

/** A figure of a year that is so much for each person of each state: a count or a cost. */
export interface Measure {
  /** By state. */
  readonly weights: Float64Array;
}

/** Which figures of a year are told. */
export interface Measures {
  readonly total: Measure;
  readonly settings: ReadonlyMap<string, Measure>;
  readonly needs: ReadonlyMap<string, Measure>;
  readonly cost: Measure;
}

/** Everybody; those in each setting and of each need; and what all cost. */
export function measuresOf({ states, settings, needs }: StateSpace, prices: Float64Array): Measures {
  const measure = (weightOf: (at: number) => number): Measure => ({
    weights: Float64Array.from(states, (_, at) => weightOf(at)),
  });
  return {
    total: measure(() => 1),
    settings: new Map(settings.map((name) => [name, measure((at) => Number(states[at]?.setting === name))])),
    needs: new Map(needs.map((name) => [name, measure((at) => Number(states[at]?.need === name))])),
    cost: measure((at) => prices[at] ?? 0),
  };
}

/** The measures in one list, in a fixed order. */
export function listMeasures({ total, settings, needs, cost }: Measures): readonly Measure[] {
  return [total, ...settings.values(), ...needs.values(), cost];
}

/** The figure of people counted by state. */
export function measured({ weights }: Measure, byState: Float64Array): number {
  let sum = 0;
  for (let state = 0; state < weights.length; state += 1) sum += (weights[state] ?? 0) * (byState[state] ?? 0);
  return sum;
}

/** Adds up people by cell over the ages into `byState`. */
export function overAges(people: Int32Array | Float64Array, byState: Float64Array): Float64Array {
  byState.fill(0);
  const states = byState.length;
  for (let cell = 0; cell < people.length; cell += 1) {
    const count = people[cell] ?? 0;
    if (count !== 0) byState[cell % states] = (byState[cell % states] ?? 0) + count;
  }
  return byState;
}
