import { inWordsWithin } from '../../../kernel/code-words';
import { addMonths, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { written } from '../../../kernel/text';
import type { ReviewPlacementCode } from '../refusals/review';
import type { PlacementDates } from './life';
import { ReviewOutcome } from './review-codes';
import type { GivenView, NewReview, ReviewCycle } from './reviews';

/** What is wrong with a review, at `field` of the input. */
export interface ReviewProblem {
  readonly code: ReviewPlacementCode;
  readonly field: readonly string[];
  readonly message: string;
}

/** What a review is judged by. */
export interface ReviewFacts {
  readonly dates: PlacementDates;
  /** Null: the placement does not run, or its panel has no terms in force. */
  readonly cycle: ReviewCycle | null;
  readonly today: Day;
  /** Whether who records it may end a placement. */
  readonly mayEnd: boolean;
}

/** All that speaks against a review as it is given (A1, R7); texts too long are checked beside it. */
export function findReviewProblems(review: NewReview, facts: ReviewFacts): ReviewProblem[] {
  return [
    ...standingProblems(facts),
    ...dayProblems(review, facts),
    ...saidProblems(review),
    ...nextProblems(review, facts),
    ...outcomeProblems(review, facts),
  ];
}

/** When the next review is due after this one: as it says, else by the terms; null: it ends the placement. */
export function nextReviewAfter(
  { outcome, reviewDate, nextReviewDate }: NewReview,
  { reviewMonths }: Pick<ReviewCycle, 'reviewMonths'>,
): Day | null {
  return outcome === ReviewOutcome.END ? null : (nextReviewDate ?? addMonths(reviewDate, reviewMonths));
}

function standingProblems({ dates, cycle }: ReviewFacts): ReviewProblem[] {
  if (cycle !== null) return [];
  const why =
    dates.startedDate === null
      ? 'it has not started'
      : dates.endedDate !== null
        ? `its end is recorded, with ${dayInWords(dates.endedDate)} as its last day`
        : 'its last day has passed, or its panel has no terms of reference in force';
  return [problem('NOT_RUNNING', ['placementId'], `Only a placement that runs is reviewed: ${why}.`)];
}

function dayProblems({ reviewDate, attendedUntil }: NewReview, { dates, cycle, today }: ReviewFacts): ReviewProblem[] {
  const { startDate } = dates;
  const last = cycle?.lastReviewDate ?? null;
  return [
    ...(reviewDate > today
      ? [
          problem(
            'REVIEW_IN_FUTURE',
            ['reviewDate'],
            `A review is recorded once it was held: not after ${dayInWords(today)}.`,
          ),
        ]
      : []),
    ...(reviewDate < startDate
      ? [problem('REVIEW_BEFORE_START', ['reviewDate'], `The placement began on ${dayInWords(startDate)}.`)]
      : []),
    ...(last !== null && reviewDate <= last
      ? [
          problem(
            'REVIEW_BEFORE_LAST',
            ['reviewDate'],
            `The last review was on ${dayInWords(last)}; this one is after it. What was recorded of that one stands.`,
          ),
        ]
      : []),
    ...(attendedUntil !== null && (attendedUntil > reviewDate || attendedUntil < startDate)
      ? [
          problem(
            'ATTENDED_UNTIL_OUTSIDE',
            ['attendedUntil'],
            `The last day of attendance is one from the first day of the placement, ${dayInWords(startDate)}, to the day of the review.`,
          ),
        ]
      : []),
  ];
}

function saidProblems({ attendees, childView, parentView, reason }: NewReview): ReviewProblem[] {
  return [
    ...(attendees.length === 0
      ? [problem('ATTENDEES_MISSING', ['attendees'], 'Say who took part, by their part in it.')]
      : []),
    ...viewProblems('childView', 'the child', childView),
    ...viewProblems('parentView', 'the parents', parentView),
    ...(written(reason) === null
      ? [problem('REASON_MISSING', ['reason'], 'Say what the outcome of the review rests on.')]
      : []),
  ];
}

function viewProblems(field: string, whose: string, { text, notObtainedReason }: GivenView): ReviewProblem[] {
  const given = [text, notObtainedReason].filter((one) => written(one) !== null).length;
  if (given === 1) return [];
  return given === 0
    ? [problem('VIEW_MISSING', [field], `Write down what ${whose} said, or why that was not obtained.`)]
    : [problem('VIEW_TWICE', [field], `Either what ${whose} said, or why that was not obtained: not both.`)];
}

function nextProblems({ outcome, reviewDate, nextReviewDate }: NewReview, { cycle }: ReviewFacts): ReviewProblem[] {
  if (nextReviewDate === null) return [];
  const at = ['nextReviewDate'];
  if (outcome === ReviewOutcome.END) {
    return [problem('NEXT_REVIEW_NOT_ASKED', at, 'A placement that ends is not reviewed again: leave the day out.')];
  }
  if (nextReviewDate <= reviewDate) {
    return [
      problem(
        'NEXT_REVIEW_TOO_EARLY',
        at,
        `The next review is after this one, which was on ${dayInWords(reviewDate)}.`,
      ),
    ];
  }
  const latest = cycle === null ? null : addMonths(reviewDate, cycle.reviewMonths);
  return latest !== null && nextReviewDate > latest
    ? [
        problem(
          'NEXT_REVIEW_TOO_LATE',
          at,
          `By the panel’s terms the next review is due by ${dayInWords(latest)}; it may be earlier, not later.`,
        ),
      ]
    : [];
}

function outcomeProblems({ outcome, endDate, proposal }: NewReview, { mayEnd }: ReviewFacts): ReviewProblem[] {
  const ends = outcome === ReviewOutcome.END;
  const steps = outcome === ReviewOutcome.STEP_DOWN;
  return [
    ...(ends && !mayEnd
      ? [
          problem(
            'END_NOT_YOURS',
            ['outcome'],
            'A commissioner ends a placement: ask one to record this review, or record a change.',
          ),
        ]
      : []),
    ...(ends && endDate === null
      ? [problem('END_DATE_MISSING', ['endDate'], 'Say which day is the last that is paid.')]
      : []),
    ...(!ends && endDate !== null
      ? [
          problem(
            'END_DATE_NOT_ASKED',
            ['endDate'],
            `A last day goes with the end of a placement, not with “${inWordsWithin(outcome)}”.`,
          ),
        ]
      : []),
    ...(steps && proposal === null
      ? [problem('PROPOSAL_MISSING', ['proposal'], 'Say what is to be paid for less, and from which day.')]
      : []),
    ...(!steps && proposal !== null
      ? [
          problem(
            'PROPOSAL_NOT_ASKED',
            ['proposal'],
            `A lower price is proposed of a step down, not with “${inWordsWithin(outcome)}”.`,
          ),
        ]
      : []),
  ];
}

function problem(code: ReviewPlacementCode, field: readonly string[], message: string): ReviewProblem {
  return { code, field, message };
}
