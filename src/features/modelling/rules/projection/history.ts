import { observedYears, type Transition } from './inputs';
import { type StateSpace } from './states';

/** How often something was seen, by what it was. */
export type Counted<Key> = ReadonlyMap<Key, number>;

/** What was seen over the observed years together; the age is the one people come from, and for joiners the one they come to. */
export interface History {
  readonly years: readonly number[];
  readonly joiners: (year: number, age: number) => number;
  readonly joinersInto: (age: number) => Counted<number>;
  readonly leavers: (age: number, state: number) => number;
  readonly stayers: (age: number, state: number) => number;
  /** Those of the stayers who changed their setting. */
  readonly movers: (age: number, state: number) => number;
  readonly moversInto: (age: number) => Counted<string>;
  readonly movesOf: (age: number, state: number) => Counted<number>;
  /** Over all states at the age. */
  readonly pooled: (age: number) => { readonly leavers: number; readonly stayers: number; readonly movers: number };
}

/** Counts the transitions once; a row from no plan to no plan tells nothing and counts nowhere. */
export function countHistory(transitions: readonly Transition[], space: StateSpace): History {
  const joiners = new Tally();
  const joinersInto = new Tallies<number>();
  const leavers = new Tally();
  const stayers = new Tally();
  const movers = new Tally();
  const moversInto = new Tallies<string>();
  const movesOf = new Tallies<number>();
  for (const { year, from, fromAge, to, toAge } of transitions) {
    if (from === null) {
      if (to === null) continue;
      joiners.add(`${year} ${toAge}`);
      joinersInto.add(String(toAge), space.numberOf(to));
      continue;
    }
    const keys = [`${fromAge} ${space.numberOf(from)}`, String(fromAge)];
    (to === null ? leavers : stayers).add(...keys);
    if (to === null || to.setting === from.setting) continue;
    movers.add(...keys);
    moversInto.add(String(fromAge), to.setting);
    movesOf.add(`${fromAge} ${space.numberOf(from)}`, space.numberOf(to));
  }
  return {
    years: observedYears(transitions),
    joiners: (year, age) => joiners.of(`${year} ${age}`),
    joinersInto: (age) => joinersInto.of(String(age)),
    leavers: (age, state) => leavers.of(`${age} ${state}`),
    stayers: (age, state) => stayers.of(`${age} ${state}`),
    movers: (age, state) => movers.of(`${age} ${state}`),
    moversInto: (age) => moversInto.of(String(age)),
    movesOf: (age, state) => movesOf.of(`${age} ${state}`),
    pooled: (age) => ({
      leavers: leavers.of(String(age)),
      stayers: stayers.of(String(age)),
      movers: movers.of(String(age)),
    }),
  };
}

class Tally {
  private readonly counts = new Map<string, number>();

  add(...keys: readonly string[]): void {
    for (const key of keys) this.counts.set(key, this.of(key) + 1);
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }
}

class Tallies<Value> {
  private readonly counts = new Map<string, Map<Value, number>>();

  add(key: string, value: Value): void {
    const counts = this.counts.get(key) ?? new Map<Value, number>();
    this.counts.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
  }

  of(key: string): Counted<Value> {
    return this.counts.get(key) ?? new Map<Value, number>();
  }
}
