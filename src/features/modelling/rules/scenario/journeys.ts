import { seedPeople, type State } from '../projection/inputs';
import { priceStates } from '../projection/prices';
import { keyOf, type StateSpace } from '../projection/states';
import { PAYERS, ScenarioPayer } from './codes';
import { isInScope } from './outcome-space';
import { type LeverScope, type ScenarioInputs, type TransportCost } from './plan';

/**
 * Pounds a year of taking a child to each state of the projection and back: of the first index the payer (in the order of PAYERS), of the second the
 * state. One of which nothing is said is at the mean of its setting, as prices are.
 */
export function journeyCosts(inputs: ScenarioInputs, space: StateSpace): readonly Float64Array[] {
  const said = journeysSaid(inputs);
  const people = seedPeople(inputs.transitions).map(({ state }) => state);
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
