import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { AgencyKind } from '../../access/rules/directory';
import type { Outcome } from '../../panels/rules/outcome';
import { compareCases, type ComparedFacts, type Comparison } from './comparison';

/** What became of a decision afterwards. */
export const LaterResultKind = {
  CORRECTED: 'CORRECTED',
  REVERSED: 'REVERSED',
  ORDERED_BY_TRIBUNAL: 'ORDERED_BY_TRIBUNAL',
  LAPSED: 'LAPSED',
  NOT_RATIFIED: 'NOT_RATIFIED',
  APPEAL_ALLOWED: 'APPEAL_ALLOWED',
  APPEAL_ALLOWED_IN_PART: 'APPEAL_ALLOWED_IN_PART',
  APPEAL_DISMISSED: 'APPEAL_DISMISSED',
  APPEAL_STRUCK_OUT: 'APPEAL_STRUCK_OUT',
  APPEAL_CONCEDED: 'APPEAL_CONCEDED',
  APPEAL_WITHDRAWN: 'APPEAL_WITHDRAWN',
} as const;
export type LaterResultKind = (typeof LaterResultKind)[keyof typeof LaterResultKind];

/** One thing that became of a decision. */
export interface LaterResult {
  readonly kind: LaterResultKind;
  readonly date: Day;
  /** What stands since; null: nothing does. */
  readonly outcome: Outcome | null;
}

/** What the agencies of one kind were to pay over a full year. */
export interface AgencyCost {
  readonly agencyKind: AgencyKind;
  readonly amount: Pence;
}

/** A decision of the area that was taken before, and what it was about. */
export interface PastDecision {
  readonly decisionId: string;
  readonly caseId: string;
  readonly decisionDate: Day;
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly facts: ComparedFacts;
  /** Empty: it paid for nothing. */
  readonly agencyCosts: readonly AgencyCost[];
  /** In the order in which they came. */
  readonly laterResults: readonly LaterResult[];
}

/** A past decision with how far it is from the case that is asked about. */
export interface ComparableDecision extends PastDecision {
  readonly comparison: Comparison;
  /** The financial year it was taken in. */
  readonly financialYear: FinancialYear;
  /** Whether it agreed to another place than the family preferred on its day, as was on record then; null: no place was agreed, or none preferred. */
  readonly isOtherThanPreferred: boolean | null;
  /** How what the family preferred differs from the case that is asked about, in a sentence; null: not. It is told and weighs nothing. */
  readonly preferenceDifference: string | null;
}

/** The nearest of them first, at most `first`; of those as near the latest, then by id, so that the same question has the same answer. */
export function nearest(
  own: ComparedFacts,
  past: readonly PastDecision[],
  first: number,
): readonly (PastDecision & { readonly comparison: Comparison })[] {
  return past
    .map((decision) => ({ ...decision, comparison: compareCases(own, decision.facts) }))
    .sort(
      (a, b) =>
        compareValues(a.comparison.distance, b.comparison.distance) ||
        compareValues(b.decisionDate, a.decisionDate) ||
        compareValues(a.decisionId, b.decisionId),
    )
    .slice(0, first);
}

function compareValues<Value extends bigint | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
