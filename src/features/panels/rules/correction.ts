import { inWords, inWordsWithin } from '../../../kernel/code-words';
import { written } from '../../../kernel/text';
import type { DecisionReason, DecisionRecord } from './decision-record';
import { needsQuorum, settlesMoney, type Outcome } from './outcome';

/** What a correction says of the decision it stands in the place of. */
export interface CorrectionTerms {
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  /** Whether the placement and the agreement of the corrected decision are left as they are. */
  readonly keepsMoney: boolean;
  readonly correctionReason: string;
  /** The names of what it says otherwise than the decision it corrects. */
  readonly changed: readonly string[];
}

/** What a correction is judged by, beside its content. */
export interface CorrectionFacts {
  readonly corrected: Pick<DecisionRecord, 'basis' | 'outcome' | 'needAgreed' | 'fundingAgreed' | 'aboutDecisionId'>;
  /** Whether it stands: not superseded, and not declined. */
  readonly stands: boolean;
  /** Whether the placement it made has started. */
  readonly hasStarted: boolean;
}

/** Why a decision cannot be corrected so. */
export interface CorrectionProblem {
  readonly code:
    | 'NOT_OF_A_SITTING'
    | 'NOT_STANDING'
    | 'CORRECTION_REASON_MISSING'
    | 'NOTHING_CORRECTED'
    | 'OUTCOME_NOT_CORRECTABLE'
    | 'MONEY_CONTRADICTED'
    | 'MONEY_UNDER_WAY';
  readonly field: string;
  readonly message: string;
}

/** What is settled by an outcome of these kinds is not put right by another of them: it was not decided otherwise, it was not decided. */
const OF_NO_REQUEST: readonly Outcome[] = ['DEFERRED_FOR_INFORMATION', 'RATIFIED', 'NOTED', 'NOT_HEARD', 'WITHDRAWN'];

/**
 * All that speaks against a correction, at once (M11): a decision of a sitting that stands; a reason; something that it says otherwise; an
 * outcome of the same kind, that no quorum was missing for (G3); and money that is either left as it is or was not begun: what has started is
 * changed by what comes after the decision, and the past stays.
 */
export function findCorrectionProblems(facts: CorrectionFacts, terms: CorrectionTerms): CorrectionProblem[] {
  const { corrected } = facts;
  const had = settlesMoney(corrected.outcome, corrected.fundingAgreed);
  const has = settlesMoney(terms.outcome, terms.fundingAgreed);
  return [
    ...(corrected.basis === 'PANEL' || corrected.basis === 'CORRECTION'
      ? []
      : [
          problem(
            'NOT_OF_A_SITTING',
            'decisionId',
            'This decision was taken by a director or by order; the panel ratifies, notes or declines it, and a later order takes the place of an order.',
          ),
        ]),
    ...(facts.stands
      ? []
      : [
          problem(
            'NOT_STANDING',
            'decisionId',
            'A later decision stands in its place, or it was declined; correct what stands.',
          ),
        ]),
    ...(written(terms.correctionReason) === null
      ? [
          problem(
            'CORRECTION_REASON_MISSING',
            'correctionReason',
            'Say what was wrong, and why it is put right like this.',
          ),
        ]
      : []),
    ...(terms.changed.length > 0
      ? []
      : [
          problem(
            'NOTHING_CORRECTED',
            'decisionId',
            'This says what the decision says already; there is nothing to correct.',
          ),
        ]),
    ...outcomeProblems(corrected.outcome, terms.outcome),
    ...(terms.keepsMoney && had !== has
      ? [
          problem(
            'MONEY_CONTRADICTED',
            'keepsMoney',
            'The outcome agrees money and there is none to keep, or agrees none and there is; say the money anew (keepsMoney false).',
          ),
        ]
      : []),
    ...(!terms.keepsMoney && facts.hasStarted
      ? [
          problem(
            'MONEY_UNDER_WAY',
            'keepsMoney',
            'The placement has started. Leave its money as it is (keepsMoney true) and change it by a new dated agreement, or bring the case to a sitting that reverses the decision.',
          ),
        ]
      : []),
  ];
}

function outcomeProblems(from: Outcome, to: Outcome): CorrectionProblem[] {
  if (from === to) return [];
  const isOtherKind = OF_NO_REQUEST.includes(from) || OF_NO_REQUEST.includes(to);
  return isOtherKind || (needsQuorum(to) && !needsQuorum(from))
    ? [
        problem(
          'OUTCOME_NOT_CORRECTABLE',
          'outcome',
          `“${inWords(from)}” is not corrected into “${inWordsWithin(to)}”: that would be a decision of its own, for a sitting to take.`,
        ),
      ]
    : [];
}

/** What a decision says, as far as a correction is compared with it. */
export type Comparable = Pick<DecisionRecord, 'outcome' | 'needAgreed' | 'fundingAgreed' | 'expiresOn' | 'agreedBand'> &
  Omit<DecisionReason, 'decisionId' | 'caseId' | 'urgencyReason' | 'correctionReason'>;

/** The names of what a correction says otherwise, in the order in which they are compared; `money` where it is not kept. */
export function whatIsCorrected(
  before: Comparable,
  after: Comparable,
  more: { readonly keepsMoney: boolean; readonly hasNewParts: boolean },
): string[] {
  const names = Object.keys(before) as (keyof Comparable)[];
  const changed = names.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
  return [...changed, ...(more.hasNewParts ? ['parts'] : []), ...(more.keepsMoney ? [] : ['money'])];
}

function problem(code: CorrectionProblem['code'], field: string, message: string): CorrectionProblem {
  return { code, field, message };
}
