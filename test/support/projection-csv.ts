import { type ProjectionInputs, type State } from '../../src/features/modelling/rules/projection/inputs';
import { toCsv } from './import-files';

/** Inputs as the four files an analyst would send, by the kind of import. */
export function projectionCsv({ transitions, settings, background, prices }: ProjectionInputs): Record<string, string> {
  const side = (number: 1 | 2, state: State | null, age: number): Record<string, string> => ({
    [`setting-${number}`]: state?.setting ?? 'NONSEND',
    [`need-${number}`]: state?.need ?? 'NONSEND',
    [`academic-year-${number}`]: String(age),
  });
  return {
    'projection-states': toCsv(
      settings.map(({ setting, leastAge, mostAge, needs, destinations }) => ({
        setting,
        'min-academic-year': String(leastAge),
        'max-academic-year': String(mostAge),
        needs: needs.join(','),
        'setting->setting': destinations.join(','),
      })),
    ),
    'projection-transitions': toCsv(
      transitions.map(({ year, from, fromAge, to, toAge }) => ({
        'calendar-year': String(year),
        ...side(1, from, fromAge),
        ...side(2, to, toAge),
      })),
    ),
    'projection-population': toCsv(
      background.map(({ year, age, people }) => ({
        'calendar-year': String(year),
        'academic-year': String(age),
        population: String(people),
      })),
    ),
    'projection-costs': toCsv(prices.map(({ need, setting, price }) => ({ need, setting, cost: String(price) }))),
  };
}
