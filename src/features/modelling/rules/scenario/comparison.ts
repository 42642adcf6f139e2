import { type ScenarioPayer } from './codes';
import { childrenOf, moneyOf, SAMPLED_MONEY, type SampledMoney, type SamplePlace, type ScenarioSample } from './sample';
import { summarise } from '../projection/statistics';
import { type ScenarioFigure } from './result';

/** Why two scenarios can not be held against each other draw by draw. */
export type ComparisonFault =
  'INPUTS_DIFFER' | 'SEEDS_DIFFER' | 'NO_RESULT' | 'RESULT_OF_OLD_ENGINE' | 'ENGINES_DIFFER' | 'SAME_SCENARIO';

/** What of a scenario decides whether it can be compared. */
export interface Comparable {
  readonly scenarioId: string;
  readonly inputsDigest: string;
  readonly seed: number;
  /** The engine of the sample of its last result; null: it has no result, or one without a sample. */
  readonly sampleEngine: number | null;
  readonly hasResult: boolean;
}

/** Everything that keeps two scenarios from being compared; empty: they can be. */
export function comparisonFaults(base: Comparable, other: Comparable): ComparisonFault[] {
  const both = [base, other];
  const hasResults = both.every(({ hasResult }) => hasResult);
  const hasSamples = both.every(({ sampleEngine }) => sampleEngine !== null);
  return [
    ...(base.scenarioId === other.scenarioId ? ['SAME_SCENARIO' as const] : []),
    ...(base.inputsDigest === other.inputsDigest ? [] : ['INPUTS_DIFFER' as const]),
    ...(base.seed === other.seed ? [] : ['SEEDS_DIFFER' as const]),
    ...(hasResults ? [] : ['NO_RESULT' as const]),
    ...(hasResults && !hasSamples ? ['RESULT_OF_OLD_ENGINE' as const] : []),
    ...(hasSamples && base.sampleEngine !== other.sampleEngine ? ['ENGINES_DIFFER' as const] : []),
  ];
}

/** One reading of a year: the other scenario less the base, over the runs that both have, on the same draws. No expectation is told. */
export interface ComparedReading {
  readonly children: ScenarioFigure;
  /** By setting; one that only one of them has counts as empty in the other. */
  readonly settings: Readonly<Record<string, ScenarioFigure>>;
  readonly payers: Readonly<Record<ScenarioPayer, ScenarioFigure>>;
  readonly cost: ScenarioFigure;
  readonly inYear: ScenarioFigure;
  readonly cumulative: ScenarioFigure;
}

/** A year of it. */
export interface ComparedYear {
  readonly year: number;
  readonly unmitigated: ComparedReading;
  readonly mitigated: ComparedReading;
}

/** Two scenarios compared. */
export interface ScenarioComparison {
  /** The runs that both have: run by run they are of the same draws. */
  readonly runs: number;
  readonly years: readonly ComparedYear[];
}

/** The difference of two samples of the same inputs and seed, run by run. */
export function compareSamples(base: ScenarioSample, other: ScenarioSample): ScenarioComparison {
  const runs = Math.min(base.runs, other.runs);
  const settings = [...new Set([...base.settings, ...other.settings])];
  const apart = (of: (sample: ScenarioSample) => ArrayLike<number> | null): ScenarioFigure => {
    const [before, after] = [of(base), of(other)];
    const values = Float64Array.from({ length: runs }, (_, run) => (after?.[run] ?? 0) - (before?.[run] ?? 0));
    const { mean, sd, p10, p50, p90 } = summarise(0, values);
    return { expectation: null, mean, sd: sd ?? 0, p10, p50, p90 };
  };
  const compare = (place: SamplePlace): ComparedReading => {
    const money = Object.fromEntries(
      SAMPLED_MONEY.map((name, at) => [name, apart((sample) => moneyOf(sample, place, at))]),
    ) as Record<SampledMoney, ScenarioFigure>;
    const { cost, inYear, cumulative, ...payers } = money;
    return {
      ...{ payers, cost, inYear, cumulative },
      children: apart((sample) => childrenOf(sample, place, 0)),
      settings: Object.fromEntries(
        settings.map((name) => [
          name,
          apart((sample) => {
            const at = sample.settings.indexOf(name);
            return at === -1 ? null : childrenOf(sample, place, at + 1);
          }),
        ]),
      ),
    };
  };
  return {
    runs,
    years: base.years.map((year, at) => ({
      year,
      unmitigated: compare({ reading: 0, year: at }),
      mitigated: compare({ reading: 1, year: at }),
    })),
  };
}
