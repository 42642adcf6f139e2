import { findGaps, type InputGap } from '../rules/projection/gaps';
import { projectedYears } from '../rules/projection/inputs';
import { planProblems } from '../rules/scenario/check-plan';
import { type LeverProblem } from '../rules/scenario/lever-problems';
import { type ScenarioInputs, type ScenarioPlan } from '../rules/scenario/plan';

/** What is to be checked before a scenario is kept. */
export interface CheckOrder {
  /** All it is learnt from: JSON, in pieces. */
  readonly pieces: readonly string[];
  /** Null: they can't be checked, since they could not all be read. */
  readonly plan: Pick<ScenarioPlan, 'levers' | 'goal'> | null;
}

/** What was found. */
export interface ScenarioCheck {
  readonly gaps: readonly InputGap[];
  readonly problems: readonly LeverProblem[];
  /** The first year that is projected; null: none. */
  readonly firstYear: number | null;
}

/** Reads the inputs and finds all that they lack, else all that is wrong with the plan for them. */
export function checkInputs({ pieces, plan }: CheckOrder): ScenarioCheck {
  const inputs = JSON.parse(pieces.join('')) as ScenarioInputs;
  const gaps = findGaps(inputs);
  if (gaps.length > 0) return { gaps, problems: [], firstYear: null };
  return {
    gaps,
    problems: plan === null ? [] : planProblems(inputs, plan),
    firstYear: projectedYears(inputs)[0] ?? null,
  };
}
