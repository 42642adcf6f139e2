import { addYears, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import type { Refusal } from '../../../../kernel/refusal';
import type { AgencyKind } from '../../../access/rules/directory';
import { inWordsWithin } from '../../../cases/rules/code-words';
import { checkText, TEXT_LIMITS, written } from '../../../cases/rules/text';
import type { ReviewPreparationAimCode, SetPreparationAimCode } from '../../refusals/growing-up';
import { PreparationStatus, type PreparationOutcome } from './codes';

/** What a young person wants of adult life, with the side that answers for it. */
export interface PreparationAim {
  readonly preparationAimId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly outcome: PreparationOutcome;
  readonly aim: string;
  readonly ownerAgencyKind: AgencyKind;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What is to be done towards an aim, by whom, by when. */
export interface GivenStep {
  readonly step: string;
  readonly ownerAgencyKind: AgencyKind;
  readonly dueDate: Day;
}

/** The same as it is kept. */
export interface PreparationStep extends GivenStep {
  readonly preparationStepId: string;
  readonly preparationAimId: string;
  readonly recordedBy: string;
}

/** How an aim, or a step towards it, stood when it was reviewed. */
export interface PreparationEntry {
  readonly preparationEntryId: string;
  readonly preparationAimId: string;
  /** Null: it is of the aim itself. */
  readonly preparationStepId: string | null;
  readonly status: PreparationStatus;
  readonly reviewedDate: Day;
  readonly note: string | null;
  /** Of an aim that goes on; null otherwise. */
  readonly nextReviewDate: Day | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** How a step is found at a review. */
export interface ReviewedStep {
  readonly preparationStepId: string;
  readonly status: PreparationStatus;
  readonly note: string | null;
}

/** A review of an aim: how it stands, what became of its steps, and what else is to be done. */
export interface GivenReview {
  readonly status: PreparationStatus;
  readonly reviewedDate: Day;
  readonly note: string | null;
  readonly nextReviewDate: Day | null;
  readonly steps: readonly ReviewedStep[];
  readonly newSteps: readonly GivenStep[];
}

const SETTLED: ReadonlySet<PreparationStatus> = new Set([PreparationStatus.ACHIEVED, PreparationStatus.NOT_PURSUED]);

/** Whether nothing more is to be done. */
export function isSettled(status: PreparationStatus): boolean {
  return SETTLED.has(status);
}

/** How an aim stands by its own last entry, or a step by its last: the latest day, and on one day what was recorded last. */
export function latestOf(
  entries: readonly PreparationEntry[],
  preparationStepId: string | null,
): PreparationEntry | null {
  return entries
    .filter((entry) => entry.preparationStepId === preparationStepId)
    .reduce<PreparationEntry | null>(
      (latest, entry) => (latest === null || entry.reviewedDate >= latest.reviewedDate ? entry : latest),
      null,
    );
}

/** How a step stands; one that no review has named is planned. */
export function statusOfStep(entries: readonly PreparationEntry[], preparationStepId: string): PreparationStatus {
  return latestOf(entries, preparationStepId)?.status ?? PreparationStatus.PLANNED;
}

/** All that is wrong with an aim as it is given. */
export function checkAim(
  aim: string,
  steps: readonly GivenStep[],
  nextReviewDate: Day,
  today: Day,
): Refusal<SetPreparationAimCode>[] {
  return [
    ...(written(aim) === null
      ? [told('AIM_MISSING' as const, ['aim'], 'Say what the young person wants, in their own words if you can.')]
      : checkText(['aim'], 'aim', aim, TEXT_LIMITS.reason)),
    ...checkSteps(steps, 'steps'),
    ...(nextReviewDate > today
      ? checkWithinYear(nextReviewDate, today)
      : [
          told(
            'REVIEW_NOT_AHEAD' as const,
            ['nextReviewDate'],
            `The next review must lie after today, ${dayInWords(today)}.`,
          ),
        ]),
  ];
}

/** What a review is judged by. */
export interface ReviewFacts {
  readonly steps: readonly PreparationStep[];
  /** In the order in which they were recorded. */
  readonly entries: readonly PreparationEntry[];
  readonly today: Day;
}

/** All that is wrong with a review. */
export function checkReview(review: GivenReview, facts: ReviewFacts): Refusal<ReviewPreparationAimCode>[] {
  return [
    ...checkDays(review, facts),
    ...checkNext(review),
    ...(review.status === PreparationStatus.NOT_PURSUED && written(review.note) === null
      ? [told('REASON_MISSING' as const, ['note'], 'Say why it is not pursued any more.')]
      : checkText(['note'], 'note', review.note, TEXT_LIMITS.reason)),
    ...review.steps.flatMap((step, index) => checkReviewedStep(step, index, review, facts)),
    ...checkSteps(review.newSteps, 'newSteps'),
  ];
}

function checkDays(
  { reviewedDate }: GivenReview,
  { entries, today }: ReviewFacts,
): Refusal<ReviewPreparationAimCode>[] {
  const field = ['reviewedDate'];
  const last = latestOf(entries, null);
  if (last !== null && isSettled(last.status)) {
    return [
      told(
        'AIM_SETTLED',
        ['aimId'],
        `This aim is ${inWordsWithin(last.status)} since ${dayInWords(last.reviewedDate)}; set another one.`,
      ),
    ];
  }
  if (reviewedDate > today) {
    return [told('DATE_IN_FUTURE', field, `Record a review once it was held: not after ${dayInWords(today)}.`)];
  }
  if (last === null || reviewedDate >= last.reviewedDate) return [];
  return [
    told(
      'BEFORE_LAST_REVIEW',
      field,
      `It was last reviewed on ${dayInWords(last.reviewedDate)}; this one can not lie before.`,
    ),
  ];
}

function checkNext({ status, reviewedDate, nextReviewDate }: GivenReview): Refusal<ReviewPreparationAimCode>[] {
  const field = ['nextReviewDate'];
  if (isSettled(status)) {
    if (nextReviewDate === null) return [];
    return [
      told(
        'NEXT_REVIEW_UNASKED',
        field,
        `An aim that is ${inWordsWithin(status)} is not reviewed again; leave the day out.`,
      ),
    ];
  }
  if (nextReviewDate === null) return [told('NEXT_REVIEW_MISSING', field, 'Say when it is reviewed next.')];
  if (nextReviewDate > reviewedDate) return checkWithinYear(nextReviewDate, reviewedDate);
  return [told('REVIEW_NOT_AHEAD', field, `The next review must lie after ${dayInWords(reviewedDate)}.`)];
}

/** An aim is looked at with the plan, and that is once a year. */
function checkWithinYear(nextReviewDate: Day, since: Day): Refusal<'REVIEW_TOO_FAR'>[] {
  const latest = addYears(since, 1);
  if (nextReviewDate <= latest) return [];
  return [told('REVIEW_TOO_FAR', ['nextReviewDate'], `Review it within a year: by ${dayInWords(latest)}.`)];
}

function checkReviewedStep(
  { preparationStepId, status, note }: ReviewedStep,
  index: number,
  { steps: asked }: GivenReview,
  { steps, entries }: ReviewFacts,
): Refusal<ReviewPreparationAimCode>[] {
  const path = ['steps', String(index)];
  if (!steps.some((step) => step.preparationStepId === preparationStepId)) {
    return [told('STEP_UNKNOWN', [...path, 'stepId'], 'This step is not one of this aim.')];
  }
  if (asked.findIndex((one) => one.preparationStepId === preparationStepId) < index) {
    return [told('STEP_TWICE', [...path, 'stepId'], 'Name each step once.')];
  }
  const former = statusOfStep(entries, preparationStepId);
  if (isSettled(former)) {
    return [
      told('STEP_SETTLED', [...path, 'stepId'], `This step is “${inWordsWithin(former)}” already; add another one.`),
    ];
  }
  if (status === PreparationStatus.NOT_PURSUED && written(note) === null) {
    return [told('REASON_MISSING', [...path, 'note'], 'Say why it is not pursued any more.')];
  }
  return checkText([...path, 'note'], 'note', note, TEXT_LIMITS.reason);
}

function checkSteps(
  steps: readonly GivenStep[],
  name: string,
): Refusal<'STEP_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>[] {
  return steps.flatMap(({ step }, index): Refusal<'STEP_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG'>[] => {
    const field = [name, String(index), 'step'];
    if (written(step) === null) return [told('STEP_MISSING', field, 'Say what is to be done.')];
    return checkText(field, 'step', step, TEXT_LIMITS.reason);
  });
}

function told<Code extends string>(code: Code, field: readonly string[], message: string): Refusal<Code> {
  return { code, field, message };
}
