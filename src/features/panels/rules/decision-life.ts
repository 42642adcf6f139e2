import type { Day } from '../../../kernel/dates';
import type { DecisionBasis } from './decision-codes';
import type { Outcome } from './outcome';

/** Why something is on an agenda: the case’s own hearing, or an earlier decision brought to be ratified or noted (M7, A6). */
export const AgendaPurpose = { HEARING: 'HEARING', RATIFY: 'RATIFY' } as const;
export type AgendaPurpose = (typeof AgendaPurpose)[keyof typeof AgendaPurpose];

/** How a decision that waited came to an end: nobody ratified it in time (M7), or it was declined. What it did before is not undone. */
export const EndingKind = { LAPSED: 'LAPSED', DECLINED: 'DECLINED' } as const;
export type EndingKind = (typeof EndingKind)[keyof typeof EndingKind];

/** Where a decision stands that must be brought to the panel (M7, A6). */
export const BroughtStatus = {
  /** Taken at a sitting: there is nothing to bring. */
  NOT_NEEDED: 'NOT_NEEDED',
  AWAITING: 'AWAITING',
  RATIFIED: 'RATIFIED',
  NOTED: 'NOTED',
  DECLINED: 'DECLINED',
  LAPSED: 'LAPSED',
} as const;
export type BroughtStatus = (typeof BroughtStatus)[keyof typeof BroughtStatus];

/** The end of a decision. */
export interface DecisionEnding {
  readonly decisionId: string;
  readonly caseId: string;
  readonly kind: EndingKind;
  /** The first day on which it stands no longer. */
  readonly endedOn: Day;
  /** The panel’s decision that declined it; null where nobody’s or an officer’s hand ended it. */
  readonly endingDecisionId: string | null;
  /** Why the officer declined it; null for a lapse and for a decision of the panel, which says so itself. */
  readonly reason: string | null;
  readonly endedBy: string | null;
  readonly enderGrade: number | null;
  readonly recordedAt: Date;
}

/** What the panel came to on a decision that was brought to it. */
export interface BroughtDecision {
  readonly aboutDecisionId: string;
  readonly decisionId: string;
  readonly outcome: Extract<Outcome, 'RATIFIED' | 'NOTED' | 'DECLINED'>;
  readonly decisionDate: Day;
}

/** What a correction changed, and whose placement and agreement it leaves as they are. */
export interface DecisionCorrection {
  readonly decisionId: string;
  readonly caseId: string;
  /** The names of what it changed, as the input has them. */
  readonly changed: readonly string[];
  /** Null: it made its own, or there were none. */
  readonly moneyDecisionId: string | null;
}

/** What decides where a decision stands that must be brought to the panel. */
export interface BroughtFacts {
  readonly basis: DecisionBasis;
  readonly isSuperseded: boolean;
  /** The day from which it stands no longer unless it was ratified; for a decision out of panel only. */
  readonly lapsesOn: Day | null;
  readonly ending: EndingKind | null;
  /** What the panel came to on it; null: nothing yet. */
  readonly broughtOutcome: Extract<Outcome, 'RATIFIED' | 'NOTED' | 'DECLINED'> | null;
}

/**
 * Where a decision stands with the panel on a day. It lapses at the start of its day whether or not the job has written that down (M7): a
 * job that is late changes no answer. An order of a tribunal does not lapse (A6), and one that was superseded is brought no more.
 */
export function broughtStatusOn(facts: BroughtFacts, day: Day): BroughtStatus {
  const { basis, ending, broughtOutcome, lapsesOn } = facts;
  if (basis !== 'OUT_OF_PANEL' && basis !== 'TRIBUNAL_ORDER') return BroughtStatus.NOT_NEEDED;
  if (ending !== null) return ending;
  if (broughtOutcome !== null) return broughtOutcome;
  if (facts.isSuperseded) return BroughtStatus.NOT_NEEDED;
  return lapsesOn !== null && day >= lapsesOn ? BroughtStatus.LAPSED : BroughtStatus.AWAITING;
}

/** Whether an agreement in principle holds no longer on a day: its date has come and no second stage followed (M8). */
export function hasExpired(
  facts: { readonly outcome: Outcome; readonly expiresOn: Day | null; readonly hasSecondStage: boolean },
  day: Day,
): boolean {
  return (
    facts.outcome === 'AGREED_IN_PRINCIPLE' &&
    facts.expiresOn !== null &&
    day >= facts.expiresOn &&
    !facts.hasSecondStage
  );
}
