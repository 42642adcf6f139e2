import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { PanelTerms } from './panel';

/** What an amendment of a panel's terms is judged by. */
export interface AmendmentFacts {
  /** The first day the amended terms are to hold. */
  readonly startDate: Day;
  /** The panel's terms, the oldest first, those taken back left out. */
  readonly terms: readonly PanelTerms[];
  /** The last day on which a decision was made, and on which a sitting was opened; null: never. */
  readonly lastDecision: Day | null;
  readonly lastSitting: Day | null;
}

/** Why terms are not amended from a day on. */
export interface AmendmentProblem {
  readonly code: 'BEFORE_FIRST_TERMS' | 'DECISION_MADE' | 'SITTING_HELD';
  readonly message: string;
}

/** What an amendment does to the terms that are there. */
export interface Amendment {
  /** The terms whose changes are asked for: those in force on the day. */
  readonly base: PanelTerms;
  /** Terms that began before the day, and get the day before it as their last; null: there are none. */
  readonly ended: { readonly panelTermsId: string; readonly endDate: Day } | null;
  /** Terms that were to begin on the very day, and are taken back; null: there are none. */
  readonly replaced: PanelTerms | null;
  /** The last day of the amended terms: the day before those that were set ahead, or null. */
  readonly endDate: Day | null;
}

/**
 * All that speaks against amending a panel's terms from a day on. A decision is tested by the terms in force on its day and a sitting is
 * held to those of its own (G2, G3): neither may find others behind it later.
 */
export function amendmentProblems({
  startDate,
  terms,
  lastDecision,
  lastSitting,
}: AmendmentFacts): readonly AmendmentProblem[] {
  const [first] = terms;
  return [
    ...(first === undefined || startDate < first.startDate
      ? [
          {
            code: 'BEFORE_FIRST_TERMS' as const,
            message:
              first === undefined
                ? 'The panel has no terms of reference to amend.'
                : `The panel’s first terms of reference begin on ${dayInWords(first.startDate)}; amend them from that day or a later one.`,
          },
        ]
      : []),
    ...(lastDecision !== null && startDate <= lastDecision
      ? [
          {
            code: 'DECISION_MADE' as const,
            message: `A decision of ${dayInWords(lastDecision)} was made under the terms then in force. Amend them from a later day.`,
          },
        ]
      : []),
    ...(lastSitting !== null && startDate <= lastSitting
      ? [
          {
            code: 'SITTING_HELD' as const,
            message: `A sitting of ${dayInWords(lastSitting)} was held under the terms then in force. Amend them from a later day.`,
          },
        ]
      : []),
  ];
}

/** What the amendment does, or null when the panel had no terms on the day and none before. */
export function amendmentOf({ startDate, terms }: Pick<AmendmentFacts, 'startDate' | 'terms'>): Amendment | null {
  const begun = terms.filter((one) => one.startDate <= startDate);
  const base = begun.at(-1);
  if (base === undefined) return null;
  const next = terms.find((one) => one.startDate > startDate);
  const isReplaced = base.startDate === startDate;
  return {
    base,
    ended: isReplaced ? null : { panelTermsId: base.panelTermsId, endDate: addDays(startDate, -1) },
    replaced: isReplaced ? base : null,
    endDate: next === undefined ? null : addDays(next.startDate, -1),
  };
}
