import type { Day } from '../../../kernel/dates';
import type { Hide } from '../../cases/rules/passages';
import type { DecisionBasis, DepartureSubject } from './decision-codes';
import type { Outcome, OutcomeDetails } from './outcome';
import type { QuorumArithmetic, QuorumMember, RequirementFinding } from './quorum';

/** A decision as it was recorded; it is never changed (M11). */
export interface DecisionRecord {
  readonly decisionId: string;
  readonly caseId: string;
  /** By what right it was taken. */
  readonly basis: DecisionBasis;
  /** The item it was taken at; null out of panel and by order of a tribunal. */
  readonly agendaItemId: string | null;
  readonly outcome: Outcome;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly optionId: string | null;
  readonly decidedBy: string;
  /** The grade the decider held then. */
  readonly deciderGrade: number;
  readonly panelTermsId: string;
  /** The rule relied on, in words (G7). */
  readonly delegationRule: string;
  readonly decidedAt: Date;
  readonly decisionDate: Day;
  readonly needsRatification: boolean;
  /** Why, as it stood when it was decided; empty when it need not be ratified. */
  readonly ratificationReasons: readonly string[];
  /** For an agreement in principle only. */
  readonly expiresOn: Day | null;
  /** Out of panel only: the day from which it stands no longer unless it was ratified (M7). */
  readonly lapsesOn: Day | null;
  /** By order of a tribunal only (A6). */
  readonly orderReference: string | null;
  readonly orderDate: Day | null;
  /** The frozen papers it was taken on, by version and digest; null where none were frozen. */
  readonly packVersion: number | null;
  readonly packDigest: string | null;
  /** What its money was priced at; null where none was agreed. */
  readonly priceDigest: string | null;
  /** The band agreed where it is not the option's own (M3). */
  readonly agreedBand: string | null;
  /** Out of panel only: more than its decider may decide, so that nothing is committed until it is ratified (G8). */
  readonly isOverDelegation: boolean;
  /** Whether this deferral was one too many under the terms of its day (M4). */
  readonly isEscalated: boolean;
  /** The earlier decision it is about: stage 1 of what was agreed in principle (M8), or what was brought to be ratified. */
  readonly aboutDecisionId: string | null;
  readonly supersedesDecisionId: string | null;
  /** The decision that corrected this one; null while it stands. */
  readonly supersededByDecisionId: string | null;
}

/** What was said about the child, kept with the papers. */
export interface DecisionReason extends Omit<OutcomeDetails, 'expiresOn'> {
  readonly decisionId: string;
  readonly caseId: string;
  readonly rationale: string;
  readonly optionsWeighed: string | null;
  readonly evidenceIds: readonly string[];
  readonly policyVersion: string | null;
  readonly departureReason: string | null;
  /** How the views of the child and the parent were weighed. */
  readonly familyViewConsidered: string | null;
  /** The test of law that was applied. */
  readonly legalTest: string | null;
  /** The adopted versions of policies relied on (T3). */
  readonly policyVersionIds: readonly string[];
  /** Out of panel: why it could not wait for the next sitting (M7). */
  readonly urgencyReason: string | null;
  /** A correction: what was wrong, and why it is put right (M11). */
  readonly correctionReason: string | null;
}

/** The reasons with every word that somebody wrote in them shown otherwise. */
export function showReason(reason: DecisionReason, hide: Hide): DecisionReason {
  return {
    ...reason,
    rationale: hide(reason.rationale),
    optionsWeighed: hide(reason.optionsWeighed),
    departureReason: hide(reason.departureReason),
    partNotAgreed: hide(reason.partNotAgreed),
    conditions: hide(reason.conditions),
    missingInformation: hide(reason.missingInformation),
    informationOwner: hide(reason.informationOwner),
    concerns: hide(reason.concerns),
    interimArrangement: hide(reason.interimArrangement),
    familyViewConsidered: hide(reason.familyViewConsidered),
    legalTest: hide(reason.legalTest),
    urgencyReason: hide(reason.urgencyReason),
    correctionReason: hide(reason.correctionReason),
  };
}

/** An option that was weighed and not chosen, and why (M1). */
export interface DecisionAlternative {
  readonly decisionId: string;
  readonly caseId: string;
  readonly optionId: string;
  readonly whyNot: string;
}

/** What a decision departs from, and why (M2, M3). */
export interface DecisionDeparture {
  readonly decisionId: string;
  readonly caseId: string;
  readonly ordinal: number;
  readonly subject: DepartureSubject;
  /** As it was found, advised or asked for; null where the chair gave the reason and there was nothing to compare. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

/** Who counted for a decision, and what was asked for (G3). What was not kept apart at first is null in old ones. */
export interface QuorumRecord extends Kept<QuorumArithmetic> {
  readonly decisionId: string;
  readonly requiredNumber: number;
  readonly countedNumber: number;
  readonly requirements: readonly RequirementFinding[];
  readonly members: readonly (Omit<QuorumMember, 'displayName' | 'grade'> & { readonly grade: number | null })[];
}

type Kept<Value> = { readonly [Key in keyof Value]: Value[Key] | null };

/** A director's ratification: of the decision itself, or of one holder's share over its delegated limit (G2, G8). */
export interface Ratification {
  readonly ratificationId: string;
  readonly decisionId: string;
  readonly caseId: string;
  /** Null ratifies the decision itself. */
  readonly budgetHolderId: string | null;
  readonly ratifiedBy: string;
  readonly ratifierGrade: number;
  readonly reason: string;
  readonly ratifiedAt: Date;
}
