import { type ScenarioRunStatus } from './codes';
import { type ScenarioPlan } from './plan';

/** A scenario as it is kept. */
export interface Scenario {
  readonly scenarioId: string;
  readonly name: string;
  /** The set of imported files it is learnt from, by name; or what stands for the area's own history. */
  readonly source: string;
  /** SHA-256 of the frozen inputs. */
  readonly inputsDigest: string;
  readonly plan: ScenarioPlan;
  readonly seed: number;
  readonly runs: number;
  readonly createdAt: Date;
}

/** One run of a scenario, without its result. */
export interface ScenarioRun {
  readonly scenarioId: string;
  readonly ordinal: number;
  readonly status: ScenarioRunStatus;
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly percentDone: number;
  readonly engineVersion: number;
  /** SHA-256 of the result's text; null: there is none. */
  readonly resultDigest: string | null;
}

/** How the area's own history is named as what a scenario is learnt from. */
export const OWN_HISTORY = 'The area’s own placements';
