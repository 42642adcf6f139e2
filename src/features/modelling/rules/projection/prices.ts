import { type State, type StatePrice } from './inputs';
import { keyOf, type StateSpace } from './states';

/** What a child costs in each state, by number, and which of them the prices given do not name. */
export interface PricedStates {
  readonly prices: Float64Array;
  readonly unpriced: readonly number[];
}

/**
 * A state without a price takes the mean of its setting's prices weighted by the people in the setting's priced states, else their
 * plain mean, else 0.
 */
export function priceStates(space: StateSpace, given: readonly StatePrice[], people: readonly State[]): PricedStates {
  const priceOf = new Map(given.map((price) => [keyOf(price), price.price]));
  const seed = new Map<string, number>();
  for (const state of people) seed.set(keyOf(state), (seed.get(keyOf(state)) ?? 0) + 1);
  const standIns = new Map(
    space.settings.map((setting) => [
      setting,
      meanPrice(
        given
          .filter((price) => price.setting === setting)
          .sort((one, other) => (one.need < other.need ? -1 : 1))
          .map((price) => ({ price: price.price, weight: seed.get(keyOf(price)) ?? 0 })),
      ),
    ]),
  );
  const numbers = space.states.map((_, number) => number);
  return {
    prices: Float64Array.from(space.states, (state) => priceOf.get(keyOf(state)) ?? standIns.get(state.setting) ?? 0),
    unpriced: numbers.filter((number) => {
      const state = space.states[number];
      return state !== undefined && !priceOf.has(keyOf(state));
    }),
  };
}

function meanPrice(priced: readonly { readonly price: number; readonly weight: number }[]): number {
  const weight = priced.reduce((sum, one) => sum + one.weight, 0);
  if (weight > 0) return priced.reduce((sum, one) => sum + one.price * one.weight, 0) / weight;
  return priced.length === 0 ? 0 : priced.reduce((sum, one) => sum + one.price, 0) / priced.length;
}
