import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { hasExpired } from './decision-life';
import type { DecisionRecord } from './decision-record';
import type { Outcome } from './outcome';

/** The earlier decision that a new one names, as far as it can be built upon. */
export interface EarlierDecision extends Pick<
  DecisionRecord,
  'decisionId' | 'caseId' | 'outcome' | 'expiresOn' | 'supersededByDecisionId'
> {
  /** The later decision that stands on it already; null: none. */
  readonly builtUponBy: string | null;
}

/** Why a decision cannot name the earlier one. */
export interface AboutProblem {
  readonly code: 'ABOUT_UNKNOWN' | 'ABOUT_SUPERSEDED' | 'IN_PRINCIPLE_EXPIRED' | 'IN_PRINCIPLE_USED';
  readonly path: readonly string[];
  readonly message: string;
}

/** From which day an agreement in principle holds no longer: what was said, or what the terms of reference give it (M8). */
export function expiryOf(outcome: Outcome, said: Day | null, decisionDate: Day, inPrincipleDays: number): Day | null {
  if (outcome !== 'AGREED_IN_PRINCIPLE') return said;
  return said ?? addDays(decisionDate, inPrincipleDays);
}

/** What speaks against naming the earlier decision: it must be the case's own, stand, and in principle neither be expired nor used (M8). */
export function findAboutProblems(
  aboutDecisionId: string | null,
  earlier: EarlierDecision | null,
  caseId: string,
  day: Day,
): AboutProblem[] {
  if (aboutDecisionId === null) return [];
  if (earlier?.caseId !== caseId) {
    return [problem('ABOUT_UNKNOWN', 'This is not a decision on the case; name one of those on it, or none.')];
  }
  if (earlier.supersededByDecisionId !== null) {
    return [problem('ABOUT_SUPERSEDED', 'A later decision stands in the place of this one; name that.')];
  }
  if (earlier.outcome !== 'AGREED_IN_PRINCIPLE') return [];
  if (earlier.builtUponBy !== null) {
    return [problem('IN_PRINCIPLE_USED', 'Another decision stands on this agreement in principle already.')];
  }
  return hasExpired({ ...earlier, hasSecondStage: false }, day)
    ? [
        problem(
          'IN_PRINCIPLE_EXPIRED',
          `The agreement in principle expired on ${dayInWords(earlier.expiresOn ?? day)}; decide without it, on all the papers.`,
        ),
      ]
    : [];
}

function problem(code: AboutProblem['code'], message: string): AboutProblem {
  return { code, path: ['aboutDecisionId'], message };
}
