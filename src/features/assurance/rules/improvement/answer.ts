import type { Day } from '../../../../kernel/dates';
import type { ImprovementVersion, MonitoringVisit, RatingEntry, StoredImprovementPlan } from './plan';
import type { Figure, MeasureStatus } from './trajectory';

/** A plan in one of its versions, with what was said of it by a day. */
export interface ImprovementAnswer {
  readonly plan: StoredImprovementPlan;
  readonly head: ImprovementVersion;
  readonly versions: readonly ImprovementVersion[];
  /** By their days. */
  readonly ratings: readonly RatingEntry[];
  readonly visits: readonly MonitoringVisit[];
  readonly asAt: Day;
  /** By when a written statement of action was due, by both readings; null: it is none. */
  readonly due: { readonly strict: Day; readonly byWorkingDays: Day } | null;
}

/** A measure as at a day: what it was at its start, what it is, and what it should be; null: no figure. */
export interface MeasureReading {
  readonly baseline: Figure | null;
  readonly value: Figure | null;
  readonly expected: Figure | null;
  readonly status: MeasureStatus;
  /** False: the reader declared an interest in a case, of which nothing is counted, so that the status too is of less than the area. */
  readonly isWhole: boolean;
}
