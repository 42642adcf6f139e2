import type { Day } from '../../../kernel/dates';
import type { AgencyKind, Profession } from '../../access/rules/directory';

/** Who decides at a panel, and what has to follow before an outcome is in force (panel-practice G2). */
export const DecisionModel = {
  CHAIR_DECIDES: 'CHAIR_DECIDES',
  ADVISORY_TO_OFFICER: 'ADVISORY_TO_OFFICER',
  PANEL_THEN_RATIFY: 'PANEL_THEN_RATIFY',
  JOINT_AGENCY: 'JOINT_AGENCY',
} as const;
export type DecisionModel = (typeof DecisionModel)[keyof typeof DecisionModel];

/** In which capacity a person is invited to a sitting. An observer never counts and takes no position (G6). */
export const Capacity = {
  CHAIR: 'CHAIR',
  BUDGET_HOLDER: 'BUDGET_HOLDER',
  MEMBER: 'MEMBER',
  OBSERVER: 'OBSERVER',
} as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];

/** Which way a share of those who could count goes when it is no whole number of members (G3). */
export const ShareRounding = { UP: 'UP', DOWN: 'DOWN' } as const;
export type ShareRounding = (typeof ShareRounding)[keyof typeof ShareRounding];

/** In which days a paper deadline is counted back from the sitting (R2); working days leave out weekends and bank holidays. */
export const DeadlineUnit = { CALENDAR: 'CALENDAR', WORKING: 'WORKING' } as const;
export type DeadlineUnit = (typeof DeadlineUnit)[keyof typeof DeadlineUnit];

/** One line of a role-based quorum: at least `minimum` members of this capacity and this agency kind; null is any (G3). */
export interface QuorumRequirement {
  readonly capacity: Exclude<Capacity, 'OBSERVER'> | null;
  readonly agencyKind: AgencyKind | null;
  readonly minimum: number;
  /** Null or absent: of any profession; absent in proofs of quorum from before professions were kept. */
  readonly profession?: Profession | null;
  /** The lowest grade that counts (G4); null or absent: any. */
  readonly minimumGrade?: number | null;
}

/** A panel: what it is called and what it is for. Its terms of reference are dated and stand apart. */
export interface Panel {
  readonly panelId: string;
  readonly name: string;
  readonly remit: string;
}

/** What terms of reference say, whatever their dates. */
export interface TermsOfReference {
  readonly decisionModel: DecisionModel;
  /** The officer who acts on a recommendation (G2); null: any director, and always null where the panel itself decides. */
  readonly decidingOfficerId: string | null;
  readonly quorumNumber: number;
  /** The share of those who could count that must, beside the number; both null: the number alone. */
  readonly quorumShareNumerator: number | null;
  readonly quorumShareDenominator: number | null;
  readonly quorumShareRounding: ShareRounding;
  /** Whether the chair is one of those who are counted. */
  readonly chairCounts: boolean;
  /** Whether somebody with an interest in the case also leaves the number that the share is of. */
  readonly recusedLeaveDenominator: boolean;
  /** Whether somebody who abstains is still counted. */
  readonly abstentionCounts: boolean;
  readonly requirements: readonly QuorumRequirement[];
  /** How many observers may be invited to a sitting (G6). */
  readonly observerLimit: number;
  /** By how many days before a sitting papers are due, and in which days (R2); both null: no deadline. */
  readonly paperDeadlineDays: number | null;
  readonly paperDeadlineUnit: DeadlineUnit | null;
  /** The request types the panel takes (G1, routes); empty: all. */
  readonly requestTypes: readonly string[];
  readonly checklist: readonly string[];
  readonly papersOpenDays: number;
  /** Days within which a decision out of panel is ratified or lapses. */
  readonly lapseDays: number;
  /** Days before such a lapse at which it is put before those who must act. */
  readonly lapseWarningDays: number;
  /** Days for which an agreement in principle holds. */
  readonly inPrincipleDays: number;
  /** Weeks before a contract ends at which the case comes back. */
  readonly contractEndingWeeks: number;
  /** Months from the start of a placement to its first review, and from one review to the next. */
  readonly firstReviewMonths: number;
  readonly reviewMonths: number;
  /** After so many deferrals the case is escalated. */
  readonly deferralEscalation: number;
  /** Whether a finding of suitability must be there before costs are shown to the panel. */
  readonly suitabilityBeforeCost: boolean;
}

/** Terms of reference in force on a day. A sitting is held to those of its own date. */
export interface PanelTerms extends TermsOfReference {
  readonly panelTermsId: string;
  readonly panelId: string;
  readonly startDate: Day;
  /** The last day they hold; null while they stand. */
  readonly endDate: Day | null;
}

/** Whether an outcome of this model is a recommendation until an officer has acted on it (G2). */
export function isRecommendation(model: DecisionModel): boolean {
  return model === 'ADVISORY_TO_OFFICER' || model === 'PANEL_THEN_RATIFY';
}
