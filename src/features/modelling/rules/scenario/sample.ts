import { PAYERS, type ScenarioPayer } from './codes';
import { type FigurePlaces, placesOf } from './outcome';
import { type PreparedScenario, READINGS, type RunValues, type ScenarioFigures } from './simulate';

/** What is kept of every single run of a scenario, so that another can be held against it draw by draw. */
export interface ScenarioSample {
  readonly runs: number;
  readonly years: readonly number[];
  readonly settings: readonly string[];
  /** Pounds: of each reading, year and figure of MONEY the runs, in that order. */
  readonly money: Float64Array;
  /** Children: of each reading, year and then all, and each setting, the runs. */
  readonly children: Float32Array;
}

/** The figures of money that are kept, in their order. */
export const SAMPLED_MONEY = [...PAYERS, 'cost', 'inYear', 'cumulative'] as const;
export type SampledMoney = ScenarioPayer | 'cost' | 'inYear' | 'cumulative';

/** The sample of the figures of all runs. */
export function sampleOf(prepared: PreparedScenario, figures: ScenarioFigures, runs: number): ScenarioSample {
  const { outcome, unmitigated } = prepared;
  const years = unmitigated.model.years.map(({ year }) => year);
  const { settings, states } = outcome;
  const places = placesOf(outcome);
  const money = new Float64Array(READINGS.length * years.length * SAMPLED_MONEY.length * runs);
  const children = new Float32Array(READINGS.length * years.length * (settings.length + 1) * runs);
  const sample = { runs, years, settings, money, children };
  const inSetting = settings.map((name) => states.flatMap(({ setting }, at) => (setting === name ? [at] : [])));
  figures.slice(0, READINGS.length).forEach((byYear, reading) =>
    byYear.forEach((ofYear, year) => {
      SAMPLED_MONEY.forEach((name, at) =>
        moneyOf(sample, { reading, year }, at).set(ofYear[placeOf(places, name)] ?? []),
      );
      [states.map((_, at) => at), ...inSetting].forEach((wanted, at) =>
        addInto(
          childrenOf(sample, { reading, year }, at),
          wanted.map((state) => ofYear[state]),
        ),
      );
    }),
  );
  return sample;
}

/** Which year of which reading: 0 is unmitigated, 1 mitigated. */
export interface SamplePlace {
  readonly reading: number;
  readonly year: number;
}

/** The runs of a figure of SAMPLED_MONEY, by its place there. */
export function moneyOf(
  { runs, years, money }: Pick<ScenarioSample, 'runs' | 'years' | 'money'>,
  { reading, year }: SamplePlace,
  at: number,
): Float64Array {
  const from = ((reading * years.length + year) * SAMPLED_MONEY.length + at) * runs;
  return money.subarray(from, from + runs);
}

/** The runs of the children of all settings (0) or of one (from 1). */
export function childrenOf(
  { runs, years, settings, children }: Pick<ScenarioSample, 'runs' | 'years' | 'settings' | 'children'>,
  { reading, year }: SamplePlace,
  at: number,
): Float32Array {
  const from = ((reading * years.length + year) * (settings.length + 1) + at) * runs;
  return children.subarray(from, from + runs);
}

function placeOf(places: FigurePlaces, name: SampledMoney): number {
  if (name === 'cost' || name === 'inYear' || name === 'cumulative') return places[name];
  return places.payers + PAYERS.indexOf(name);
}

function addInto(sums: Float32Array, lists: readonly (RunValues | undefined)[]): void {
  for (let run = 0; run < sums.length; run += 1) {
    let sum = 0;
    for (const list of lists) sum += list?.[run] ?? 0;
    sums[run] = sum;
  }
}
