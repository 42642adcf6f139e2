import { seedPeople, type State } from '../projection/inputs';
import { priceStates } from '../projection/prices';
import { keyOf, type StateSpace } from '../projection/states';
import { LeverKind, PAYERS, ScenarioPayer } from './codes';
import { isInScope, type OutcomeSpace } from './outcome-space';
import { type Lever, type LeverOf, type LeverScope, type ScenarioInputs, type TransportCost } from './plan';

type Provision = LeverOf<typeof LeverKind.LOCAL_PROVISION>;

/** Pounds a year of taking a child there and back: of the first index the payer (in the order of PAYERS), of the second the state. */
export type Journeys = readonly Float64Array[];

/**
 * What it costs to take children to each state that figures are told of. One of which nothing is said is at the mean of its setting, as prices are. To a
 * setting that only a provision opens it is what the provision says, else what it costs where its children come from; nothing in scenarios made
 * before that was asked.
 */
export function journeyCosts(
  inputs: ScenarioInputs,
  space: StateSpace,
  outcome: OutcomeSpace,
  levers: readonly Lever[],
): Journeys {
  const people = seedPeople(inputs.transitions).map(({ state }) => state);
  const known = knownJourneys(inputs, space, people);
  const opened = levers.filter((lever) => lever.kind === LeverKind.LOCAL_PROVISION);
  const means = new Map(opened.map((lever) => [lever, carriedOn(known, space, people, lever.scope)]));
  return known.map((costs, payer) =>
    Float64Array.from(outcome.states, ({ need, setting }, at) => {
      if (at < costs.length) return costs[at] ?? 0;
      const lever = opened.find((one) => one.setting === setting);
      if (lever?.journeyCost === undefined) return 0;
      return lever.journeyCost === null ? (means.get(lever)?.(need, payer) ?? 0) : saidCost(lever.journeyCost, payer);
    }),
  );
}

/** The same of the children whom a provision takes in, where it says what their journeys cost. */
export function journeysTo({ journeyCost }: Provision, journeys: Journeys): Journeys {
  if (journeyCost === undefined || journeyCost === null) return journeys;
  return journeys.map((costs, payer) => costs.map(() => saidCost(journeyCost, payer)));
}

/** Education's budgets beside the block bear a journey of which no more is said (finance.md B25). */
function saidCost(journeyCost: number, payer: number): number {
  return PAYERS[payer] === ScenarioPayer.EDUCATION ? journeyCost : 0;
}

function knownJourneys(inputs: ScenarioInputs, space: StateSpace, people: readonly State[]): Journeys {
  const said = journeysSaid(inputs);
  return PAYERS.map((payer) => {
    const costs = new Map<string, State & { price: number }>();
    for (const { need, setting, ...journey } of said) {
      const sum = costs.get(keyOf({ need, setting }))?.price ?? 0;
      const own = journey.payer === payer ? journey.cost : 0;
      costs.set(keyOf({ need, setting }), { need, setting, price: sum + own });
    }
    return priceStates(space, [...costs.values()], people).prices;
  });
}

/**
 * What journeys of children of a need cost on average in the states of a scope: of those who are there when the projection starts, else of all of that need
 * in it alike.
 */
function carriedOn(
  known: Journeys,
  { states }: StateSpace,
  people: readonly State[],
  scope: LeverScope,
): (need: string, payer: number) => number {
  const there = new Map<string, number>();
  for (const state of people) there.set(keyOf(state), (there.get(keyOf(state)) ?? 0) + 1);
  return (need, payer) => {
    const from = states.flatMap((state, at) =>
      state.need === need && isInScope(scope, state)
        ? [{ cost: known[payer]?.[at] ?? 0, weight: there.get(keyOf(state)) ?? 0 }]
        : [],
    );
    const weight = from.reduce((sum, one) => sum + one.weight, 0);
    if (weight > 0) return from.reduce((sum, one) => sum + one.cost * one.weight, 0) / weight;
    return from.length === 0 ? 0 : from.reduce((sum, one) => sum + one.cost, 0) / from.length;
  };
}

/** Whether the inputs hold a journey that costs anything to any state of the scope. */
export function hasJourney(inputs: ScenarioInputs, scope: LeverScope): boolean {
  return journeysSaid(inputs).some((journey) => journey.cost > 0 && isInScope(scope, journey));
}

function journeysSaid({ transport, prices }: ScenarioInputs): readonly TransportCost[] {
  return [
    ...transport,
    ...prices.flatMap(({ need, setting, transport: cost }) =>
      cost === undefined ? [] : [{ need, setting, payer: ScenarioPayer.EDUCATION, cost }],
    ),
  ];
}
