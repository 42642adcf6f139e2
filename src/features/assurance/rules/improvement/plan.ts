import { addDays, addYears, londonDay, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { addWorkingDays, type BankHolidays } from '../../../../kernel/working-days';
import type { ImprovementPlanKind, ImprovementRating, ImprovementVisitor, VisitProgress } from './codes';
import { ImprovementRating as Rating } from './codes';
import type { MeasureCode } from './measures';
import type { Target } from './trajectory';

/** Who answers for an action: an agency, and a person or a post of it if one is named. */
export interface Owner {
  readonly agencyId: string;
  readonly personId: string | null;
  readonly post: string | null;
}

/** What is to be there by a day. */
export interface Milestone {
  readonly code: string;
  readonly title: string;
  readonly dueDate: Day;
}

/** What is done for a priority. */
export interface Action {
  readonly code: string;
  readonly title: string;
  readonly owners: readonly Owner[];
  readonly milestones: readonly Milestone[];
}

/** A figure of this system that shows whether a priority gets on. */
export interface PlanMeasure {
  readonly measure: MeasureCode;
  /** From which day on it is to get better; what it was then is worked out, like every other. */
  readonly baselineDate: Day;
  readonly targets: readonly Target[];
}

/** What is to get better. */
export interface Priority {
  readonly code: string;
  readonly title: string;
  /** What is wrong. */
  readonly concern: string;
  readonly actions: readonly Action[];
  readonly measures: readonly PlanMeasure[];
}

/** A plan, whatever its version. */
export interface StoredImprovementPlan {
  readonly planId: string;
  readonly kind: ImprovementPlanKind;
  readonly name: string;
  /** The day of the letter that asked for it, as it was last put right; null: nobody did. */
  readonly letterDate: Day | null;
  readonly createdAt: Date;
}

/** The first day of which a plan is told anything: that of its letter; without one it may have been followed on paper for a year. */
export function firstDayOf({ letterDate, createdAt }: Pick<StoredImprovementPlan, 'letterDate' | 'createdAt'>): Day {
  return letterDate ?? addYears(londonDay(createdAt), -1);
}

/** One saving of a plan. */
export interface ImprovementVersion {
  readonly planId: string;
  readonly version: number;
  readonly priorities: readonly Priority[];
  /** The day of the letter as this version has it; to be saved: only where the version puts it right. */
  readonly letterDate: Day | null;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** How an action or a milestone was said to stand. */
export interface RatingEntry {
  readonly ratingId: string;
  readonly planId: string;
  readonly code: string;
  readonly rating: ImprovementRating;
  readonly ratedDate: Day;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A visit of those who watch over a plan. */
export interface MonitoringVisit {
  readonly visitId: string;
  readonly planId: string;
  readonly visitDate: Day;
  readonly visitor: ImprovementVisitor;
  readonly progress: VisitProgress;
  readonly finding: string;
  readonly evidence: readonly string[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** C29 is told in days by one source and in working days by another: both are shown, the earlier first. */
const STATEMENT_DAYS = 70;

/** By when a written statement of action was to be sent (C29), read strictly and by working days; null: none was asked for. */
export function statementDue(
  { kind, letterDate }: Pick<StoredImprovementPlan, 'kind' | 'letterDate'>,
  holidays: BankHolidays,
): { readonly strict: Day; readonly byWorkingDays: Day } | null {
  if (kind !== 'WRITTEN_STATEMENT_OF_ACTION' || letterDate === null) return null;
  return {
    strict: addDays(letterDate, STATEMENT_DAYS),
    byWorkingDays: addWorkingDays(letterDate, STATEMENT_DAYS, holidays),
  };
}

/** The rating of an action or a milestone that stands on a day, of all in the order in which they were made; undefined: none yet. */
export function ratingOn(ratings: readonly RatingEntry[], code: string, day: Day): RatingEntry | undefined {
  return ratingsOf(ratings, code, day).at(-1);
}

/** The ratings of an action or a milestone up to a day, by their days. */
export function ratingsOf(ratings: readonly RatingEntry[], code: string, day: Day): readonly RatingEntry[] {
  return ratings
    .filter((one) => one.code === code && one.ratedDate <= day)
    .sort((a, b) => compare(a.ratedDate, b.ratedDate));
}

/** The day a milestone was reached, as it stands on a day; null: it is not. */
export function reachedDate(ratings: readonly RatingEntry[], code: string, day: Day): Day | null {
  const last = ratingOn(ratings, code, day);
  return last?.rating === Rating.DONE ? last.ratedDate : null;
}

/** Whether a milestone should have been reached before a day and was not. */
export function isMilestoneOverdue(ratings: readonly RatingEntry[], { code, dueDate }: Milestone, day: Day): boolean {
  return dueDate < day && reachedDate(ratings, code, day) === null;
}

function compare(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A measure of a priority that is not where it should be, in words. */
export interface OffTrack {
  readonly label: string;
}

/**
 * What speaks against what is said of an action on a day: it is called GREEN or DONE while a milestone is overdue or a measure of its priority is off its
 * line. Progress is reckoned, not claimed.
 */
export function contradictions(
  { code, milestones }: Action,
  ratings: readonly RatingEntry[],
  offTrack: readonly OffTrack[],
  day: Day,
): readonly string[] {
  const said = ratingOn(ratings, code, day)?.rating;
  if (said !== Rating.GREEN && said !== Rating.DONE) return [];
  return [
    ...milestones
      .filter((milestone) => isMilestoneOverdue(ratings, milestone, day))
      .map(
        (milestone) =>
          `Milestone ${milestone.code} was due on ${dayInWords(milestone.dueDate)} and has not been reached.`,
      ),
    ...offTrack.map(({ label }) => `${label}: not where it should be.`),
  ];
}
