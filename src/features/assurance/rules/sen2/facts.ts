import type { Day } from '../../../../kernel/dates';
import type { PlanEventKind } from '../../../cases/rules/clock-codes';
import type { EhcPlanStatus } from '../../../cases/rules/codes';
import type { Sen2Module } from '../../../cases/rules/imported';
import type { RedressFact } from '../../../cases/rules/redress-facts';
import type { StandingException } from '../../../cases/rules/clocks';

/** What is kept as it was said each time, since the record itself has only what stands. */
export const Sen2Source = { CASE: 'CASE', PLAN: 'PLAN', PLACEMENT: 'PLACEMENT', IMPORTED: 'IMPORTED' } as const;
export type Sen2Source = (typeof Sen2Source)[keyof typeof Sen2Source];

/** Something that happened to a plan and was not corrected, as it was known then. */
export interface Happened {
  readonly id: string;
  readonly kind: PlanEventKind;
  readonly day: Day;
  /** Of a decision after a review that left the plan as it is, on which day its family was told so; null or left out: it was not. */
  readonly toldOn?: Day | null;
  /** Of an end, why, as its entry says; null or left out: nobody said, or the case alone. */
  readonly ceaseReason?: string | null;
}

/** What a case said then of the child’s plan and needs. */
export interface CaseSaid {
  readonly caseId: string;
  readonly requestDate: Day;
  readonly planStatus: EhcPlanStatus;
  readonly planDate: Day | null;
  readonly primaryNeed: string;
  readonly otherNeeds: readonly string[];
  readonly createdAt: string;
}

/** What was recorded then of a case’s plan by the codes of SEN2. */
export interface PlanSaid {
  readonly caseId: string;
  readonly urn: string | null;
  readonly setting: string | null;
  readonly provisionType: string | null;
  readonly requestOutcome: string | null;
  readonly assessmentOutcome: string | null;
  readonly ceaseReason: string | null;
  readonly ceasedDate: Day | null;
}

/** Where a child was placed, as it stood then; by where it really learns, where that was told. */
export interface Placed {
  readonly placementId: string;
  readonly urn: string | null;
  readonly setting: string | null;
  readonly provisionType: string;
  readonly residential: string;
  readonly isCancelled: boolean;
  readonly startDate: Day;
  /** Null: nobody has recorded that it began. */
  readonly startedDate: Day | null;
  /** The last day that is planned; null: none is. */
  readonly endDate: Day | null;
  readonly endedDate: Day | null;
}

/** That a child really learned elsewhere than where it is placed, from a day on. */
export interface Attended {
  readonly placementId: string;
  readonly fromDate: Day;
  /** Null, as the setting: where the placement is, again. */
  readonly urn: string | null;
  readonly setting: string | null;
}

/** That a child was educated at home or not at all; null: it goes on. */
export interface OutOfSchool {
  readonly id: string;
  readonly kind: 'ELECTIVE_HOME_EDUCATION' | 'NOT_IN_EDUCATION';
  readonly startDate: Day;
  readonly endDate: Day | null;
}

/** A record of a return that was imported, its columns as they were read. */
export interface Imported {
  readonly module: Sen2Module;
  readonly key: string;
  readonly parentKey: string | null;
  readonly columns: Readonly<Record<string, string | number | null>>;
}

/** That another authority became responsible for the child. */
export interface Moved {
  readonly day: Day;
  readonly fromCode: string;
  readonly toCode: string;
}

/** Who the child is, as far as the reader may know: as it is held today, whatever was held then. */
export interface Identity {
  readonly surname: string | null;
  readonly forename: string | null;
  readonly birthDate: Day | null;
  readonly postcode: string | null;
  readonly upn: string | null;
}

/** All that a return is made of for one child, as it was known at an instant. */
export interface ChildFacts {
  readonly childId: string;
  readonly birthCohort: number;
  readonly events: readonly Happened[];
  /** The first made first. */
  readonly cases: readonly CaseSaid[];
  readonly plans: readonly PlanSaid[];
  readonly placements: readonly Placed[];
  readonly attended: readonly Attended[];
  readonly outOfSchool: readonly OutOfSchool[];
  readonly imported: readonly Imported[];
  readonly redress: readonly RedressFact[];
  readonly exceptions: readonly StandingException[];
  readonly moves: readonly Moved[];
}

/** The 20 weeks of a request that ended with a plan, by both figures (C4, K2). */
export interface TimedPlan {
  readonly startDate: Day;
  readonly endDate: Day;
  readonly daysOver: number;
  readonly daysOverWithExceptions: number;
  readonly hasExceptions: boolean;
}
