import { addDays, addMonths, type Day } from '../../kernel/dates';
import { type AreaPlan, type PlannedCase } from './planned';

/** A review of a placement, as it is held. */
export interface PlannedReview {
  readonly planned: PlannedCase;
  readonly day: Day;
  /** The last day the child attended, where it had left by then. */
  readonly attendedUntil: Day | null;
}

/** As the terms of the demo's panels have it, in months. */
const FIRST = 3;
const EVERY = 12;
/** One placement in so many has not had its last review. */
const OVERDUE_IN = 7;
/** How many days before its review the one child had left that nobody has told finance of. */
const LEFT_BEFORE = 9;

/**
 * The reviews of an area’s placements up to its day: three months after the start, then yearly; the last of some is overdue, and that of one
 * placement that runs found the child gone.
 */
export function planReviews({ cases, today }: Pick<AreaPlan, 'cases' | 'today'>): PlannedReview[] {
  const reviews = cases
    .filter(({ start }) => start !== null)
    .flatMap((planned, index) => {
      const held = daysOf(planned, today);
      return (index % OVERDUE_IN === 3 ? held.slice(0, -1) : held).map((day) => ({
        planned,
        day,
        attendedUntil: null,
      }));
    });
  const gone = reviews.findIndex(
    ({ planned, day }, index) =>
      runsOn(planned, today) && reviews[index + 1]?.planned !== planned && day < addDays(today, -30),
  );
  return reviews.map((review, index) =>
    index === gone ? { ...review, attendedUntil: addDays(review.day, -LEFT_BEFORE) } : review,
  );
}

function daysOf(planned: PlannedCase, today: Day): Day[] {
  const startDate = planned.start?.startDate ?? today;
  const days: Day[] = [];
  // A review sets the next one, so each is reckoned from the one before.
  for (let day = addMonths(startDate, FIRST); day < today && runsOn(planned, day); day = addMonths(day, EVERY)) {
    days.push(day);
  }
  return days;
}

/** Whether a placement has days after a day, as it was decided or really ended. */
function runsOn({ start, options, chosen }: PlannedCase, day: Day): boolean {
  const last = start?.endedDate ?? options[chosen]?.endDate;
  return start !== null && last !== undefined && last > day;
}
