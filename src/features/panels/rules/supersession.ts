import { inWordsWithin } from '../../../kernel/code-words';
import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { DecisionBasis } from './decision-codes';
import { answersRequest, type Outcome } from './outcome';
import { decisionStatus, type StandingFacts } from './ratification';

/** The decision that another takes the place of, as far as it bears on that. */
export interface SupersededFacts {
  readonly caseId: string;
  readonly standing: StandingFacts;
  /** The placement it made; null: none. */
  readonly placement: {
    readonly startDate: Day;
    readonly endDate: Day | null;
    readonly isCommitted: boolean;
    readonly isCancelled: boolean;
  } | null;
}

/** The decision that would take its place. */
export interface SupersedingTerms {
  readonly caseId: string;
  readonly basis: Exclude<DecisionBasis, 'CORRECTION'>;
  readonly outcome: Outcome;
  /** The first day that would be paid; null: no money is agreed. */
  readonly startDate: Day | null;
}

/** Why a decision cannot take the place of the one named. */
export interface SupersessionProblem {
  readonly code: 'SUPERSEDED_UNKNOWN' | 'SUPERSEDED_ALREADY' | 'SUPERSEDED_NOT_REVERSIBLE' | 'DAYS_PAID_ALREADY';
  readonly field: string;
  readonly message: string;
}

/**
 * All that speaks against a decision taking the place of an earlier one (M11): that must be the case's own and stand; what takes its place
 * answers the request as it did; the panel does not reverse a tribunal (A6); and days that were paid by it are not paid twice: the past stays.
 */
export function findSupersessionProblems(
  superseded: SupersededFacts | null,
  terms: SupersedingTerms,
  today: Day,
): SupersessionProblem[] {
  if (superseded?.caseId !== terms.caseId) {
    return [problem('SUPERSEDED_UNKNOWN', 'This is not a decision on the case; name one of those on it, or none.')];
  }
  const status = decisionStatus(superseded.standing, today);
  if (status === 'SUPERSEDED') {
    return [problem('SUPERSEDED_ALREADY', 'A later decision stands in the place of this one already; name that.')];
  }
  const { placement, standing } = superseded;
  const isPaid = placement !== null && placement.isCommitted && !placement.isCancelled && placement.startDate < today;
  return [
    ...(status === 'LAPSED' || status === 'DECLINED'
      ? [
          problem(
            'SUPERSEDED_NOT_REVERSIBLE',
            `This decision is “${inWordsWithin(status)}” and stands no longer, so nothing of it is left to reverse; decide without naming it.`,
          ),
        ]
      : []),
    ...(answersRequest(standing.outcome) && answersRequest(terms.outcome)
      ? []
      : [
          problem(
            'SUPERSEDED_NOT_REVERSIBLE',
            'Only a decision that answers the request takes the place of one that does; record this one without naming another.',
          ),
        ]),
    ...(terms.basis !== 'TRIBUNAL_ORDER' && standing.basis === 'TRIBUNAL_ORDER'
      ? [
          problem(
            'SUPERSEDED_NOT_REVERSIBLE',
            'A tribunal ordered it; a later order can take its place, the panel’s decision cannot.',
          ),
        ]
      : []),
    ...(isPaid && terms.startDate !== null && terms.startDate < today
      ? [
          {
            code: 'DAYS_PAID_ALREADY' as const,
            field: 'placementStartDate',
            message: `The placement of the decision that is reversed has been paid for up to yesterday, and that stays; the new one starts on ${dayInWords(today)} or later.`,
          },
        ]
      : []),
  ];
}

/**
 * The last day that a decision pays for once another takes its place: the day before the new placement begins, or without one the day of
 * the new decision. Never a day that lies behind and was paid already.
 */
export function lastDayOfSuperseded(startDate: Day | null, today: Day): Day {
  if (startDate === null) return today;
  const before = addDays(startDate, -1);
  return before < addDays(today, -1) ? addDays(today, -1) : before;
}

function problem(code: SupersessionProblem['code'], message: string): SupersessionProblem {
  return { code, field: 'supersedesDecisionId', message };
}
