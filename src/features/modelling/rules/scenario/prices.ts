import { type Day } from '../../../../kernel/dates';
import { seedPeople } from '../projection/inputs';
import { priceStates } from '../projection/prices';
import { type StateSpace } from '../projection/states';
import { LeverKind, PAYERS, ScenarioPayer } from './codes';
import { journeyCosts, type Journeys, journeysTo } from './journeys';
import { isInScope, type OutcomeSpace } from './outcome-space';
import { type Lever, type LeverOf, type ScenarioInputs } from './plan';
import { growthFactor, partInForce } from './timing';

/** What one child costs in a projected year: of the first index the payer (in the order of PAYERS), of the second the state. */
export type PayerPrices = readonly Float64Array[];

/** The prices of a projected year. */
export interface YearPrices {
  readonly states: PayerPrices;
  /** What those cost whom a lever takes into a provision of its own price, by the lever's place in the list. */
  readonly provisions: ReadonlyMap<number, PayerPrices>;
}

/** Prices of every year under some levers. Growth comes first, then ceilings; shares and transport in the order of the list. */
export function scenarioPrices(
  inputs: ScenarioInputs,
  levers: readonly Lever[],
  years: readonly number[],
  { space, outcome }: { readonly space: StateSpace; readonly outcome: OutcomeSpace },
): readonly YearPrices[] {
  const base = basePrices(inputs, space, outcome, levers);
  const transport = journeyCosts(inputs, space, outcome, levers);
  return years.map((year) => {
    const shares = sharesIn(inputs, levers, year, outcome);
    const dearer = outcome.states.map((state) => transportIn(state, levers, year));
    const toPayers = (baseOf: (at: number) => number, journeys: Journeys): PayerPrices => {
      const prices = outcome.states.map((state, at) => priceIn(baseOf(at), state, levers, year));
      return PAYERS.map((_, index) =>
        Float64Array.from(
          prices,
          (price, at) => price * (shares[index]?.[at] ?? 0) + (journeys[index]?.[at] ?? 0) * (dearer[at] ?? 1),
        ),
      );
    };
    const provisions = levers.flatMap((lever, index) =>
      lever.kind === LeverKind.LOCAL_PROVISION
        ? [[index, toPayers(() => lever.unitCost, journeysTo(lever, transport))] as const]
        : [],
    );
    return { states: toPayers((at) => base[at] ?? 0, transport), provisions: new Map(provisions) };
  });
}

/** A state that only a lever opens costs what its places cost. */
function basePrices(
  inputs: ScenarioInputs,
  space: StateSpace,
  outcome: OutcomeSpace,
  levers: readonly Lever[],
): number[] {
  const seed = seedPeople(inputs.transitions).map(({ state }) => state);
  const { prices } = priceStates(space, inputs.prices, seed);
  return outcome.states.map(({ setting }, at) => {
    if (at < prices.length) return prices[at] ?? 0;
    const opened = levers.find((lever) => lever.kind === LeverKind.LOCAL_PROVISION && lever.setting === setting);
    return opened?.kind === LeverKind.LOCAL_PROVISION ? opened.unitCost : 0;
  });
}

function priceIn(base: number, state: OutcomeSpace['states'][number], levers: readonly Lever[], year: number): number {
  let price = base;
  for (const lever of levers) {
    if (lever.kind === LeverKind.PRICE_GROWTH && isInScope(lever.scope, state)) price *= growthFactor(lever, year);
  }
  for (const lever of levers) {
    if (lever.kind !== LeverKind.PRICE_CEILING || !isInScope(lever.scope, state)) continue;
    price = underCeilings(price, ceilingsOf(lever), year);
  }
  return price;
}

/** A ceiling from a day on. */
interface Ceiling {
  readonly startDate: Day;
  readonly unitCost: number;
}

/** The lever's own, then those that its policy set has for later days. */
function ceilingsOf({ startDate, unitCost, assumption }: LeverOf<typeof LeverKind.PRICE_CEILING>): readonly Ceiling[] {
  const later = (assumption?.values ?? []).slice(1);
  return [{ startDate, unitCost }, ...later.map(({ fromDate, value }) => ({ startDate: fromDate, unitCost: value }))];
}

/** The price over a year in which one ceiling follows the other, each for its days. */
function underCeilings(price: number, ceilings: readonly Ceiling[], year: number): number {
  const parts = ceilings.map((ceiling) => partInForce(ceiling, year));
  return ceilings.reduce(
    (sum, { unitCost }, at) => sum + ((parts[at] ?? 0) - (parts[at + 1] ?? 0)) * Math.min(price, unitCost),
    (1 - (parts[0] ?? 0)) * price,
  );
}

/** How many times as dear a journey is in a year. */
function transportIn(state: OutcomeSpace['states'][number], levers: readonly Lever[], year: number): number {
  let times = 1;
  for (const lever of levers) {
    if (lever.kind !== LeverKind.TRANSPORT || !isInScope(lever.scope, state)) continue;
    times *= 1 + (lever.percent / 100) * partInForce(lever, year);
  }
  return times;
}

/** The parts of each state's price by payer, in the order of PAYERS; they add up to one. */
function sharesIn(
  inputs: ScenarioInputs,
  levers: readonly Lever[],
  year: number,
  outcome: OutcomeSpace,
): readonly Float64Array[] {
  const shares = PAYERS.map(() => new Float64Array(outcome.states.length));
  outcome.states.forEach((state, at) => {
    let parts = startingParts(inputs, state);
    for (const lever of levers) {
      if (lever.kind !== LeverKind.SHARES || !isInScope(lever.scope, state)) continue;
      const part = partInForce(lever, year);
      const wanted = PAYERS.map((payer) => percentOf(lever.shares, payer) / 100);
      parts = parts.map((before, index) => (1 - part) * before + part * (wanted[index] ?? 0));
    }
    parts.forEach((part, index) => {
      const ofPayer = shares[index];
      if (ofPayer !== undefined) ofPayer[at] = part;
    });
  });
  return shares;
}

/** What is said of the state itself goes before what is said of its setting; what nothing is said of is the block's. */
function startingParts({ shares }: ScenarioInputs, { need, setting }: OutcomeSpace['states'][number]): number[] {
  const own = shares.filter((one) => one.setting === setting && one.need === need);
  const said = own.length > 0 ? own : shares.filter((one) => one.setting === setting && one.need === null);
  if (said.length === 0) return PAYERS.map((payer) => Number(payer === ScenarioPayer.HIGH_NEEDS_BLOCK));
  return PAYERS.map((payer) => percentOf(said, payer) / 100);
}

function percentOf(
  shares: readonly { readonly payer: ScenarioPayer; readonly percent: number }[],
  payer: ScenarioPayer,
): number {
  return shares.reduce((sum, one) => (one.payer === payer ? sum + one.percent : sum), 0);
}
