import { addDays, addMonths, type Day } from '../../../kernel/dates';
import { Residential } from './codes';
import { VisitKind } from './review-codes';

/*
 * A2: a child who stays three months or more in a residential placement and is not looked after is notified to the authority and visited
 * (Children Act 1989 sections 85 to 86A); one who is looked after is visited under the rules of its care instead.
 */

/** The stay from which on the duty is owed, in months. */
const LONG_STAY_MONTHS = 3;

/** Why the duty is owed of a placement, or is not. */
export const VisitDutyStatus = {
  OWED: 'OWED',
  DAY_PLACE: 'DAY_PLACE',
  SHORT_STAY: 'SHORT_STAY',
  LOOKED_AFTER: 'LOOKED_AFTER',
  NOT_RUNNING: 'NOT_RUNNING',
} as const;
export type VisitDutyStatus = (typeof VisitDutyStatus)[keyof typeof VisitDutyStatus];

/** How often the area has such a child visited, in months. */
export interface VisitTerms {
  readonly firstVisitMonths: number;
  readonly visitMonths: number;
}

/** What an area begins with until it sets its own: practice, since no interval is stated in the sources the product follows. */
export const USUAL_VISIT_TERMS: VisitTerms = { firstVisitMonths: 3, visitMonths: 6 };

/** A notification or a visit that was made. */
export interface PlacementVisit {
  readonly placementVisitId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly kind: VisitKind;
  readonly doneDate: Day;
  /** Of a visit, whether the child was spoken to in private; null for a notification. */
  readonly seenAlone: boolean | null;
  /** Of a visit, what was found; null for a notification. */
  readonly report: string | null;
  readonly recordedAt: Date;
}

/** What the duty is judged by. */
export interface VisitFacts {
  readonly residential: Residential;
  readonly startedDate: Day | null;
  /** The last day expected or, once it is ended, real; null: none. */
  readonly endDate: Day | null;
  readonly isLookedAfter: boolean;
}

/** Whether the duty is owed of a placement on a day: it runs, the child sleeps there, for so long, and is not looked after (A2). */
export function visitDutyOn(
  { residential, startedDate, endDate, isLookedAfter }: VisitFacts,
  day: Day,
): VisitDutyStatus {
  if (residential === Residential.DAY) return VisitDutyStatus.DAY_PLACE;
  if (startedDate === null || startedDate > day || (endDate !== null && endDate < day)) {
    return VisitDutyStatus.NOT_RUNNING;
  }
  if (endDate !== null && addDays(endDate, 1) < addMonths(startedDate, LONG_STAY_MONTHS)) {
    return VisitDutyStatus.SHORT_STAY;
  }
  return isLookedAfter ? VisitDutyStatus.LOOKED_AFTER : VisitDutyStatus.OWED;
}

/** What is owed next of a placement of which the duty is owed. */
export interface VisitsDue {
  /** By when the stay is to be notified: its first day, since it was meant to last; null: it was. */
  readonly notificationDueDate: Day | null;
  /** By when the next visit is to be made. */
  readonly visitDueDate: Day;
}

/** When the notification and the next visit are due: the first so many months after the start, each further one so many after the last. */
export function visitsDue(
  startedDate: Day,
  made: readonly Pick<PlacementVisit, 'kind' | 'doneDate'>[],
  { firstVisitMonths, visitMonths }: VisitTerms,
): VisitsDue {
  const daysOf = (kind: VisitKind) => made.filter((one) => one.kind === kind).map(({ doneDate }) => doneDate);
  const last = daysOf(VisitKind.VISIT).sort().at(-1);
  return {
    notificationDueDate: daysOf(VisitKind.NOTIFICATION).length > 0 ? null : startedDate,
    visitDueDate: last === undefined ? addMonths(startedDate, firstVisitMonths) : addMonths(last, visitMonths),
  };
}
