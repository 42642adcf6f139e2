import type { Day } from '../../../kernel/dates';
import type { AgencyKind } from '../../access/rules/directory';
import type { Outcome, OutcomeDetails } from './outcome';
import type { Capacity } from './panel';
import type { QuorumWhy, RequirementFinding } from './quorum';

/** A decision as it was recorded; it is never changed (M11). */
export interface DecisionRecord {
  readonly decisionId: string;
  readonly caseId: string;
  readonly agendaItemId: string;
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
}

/** Who counted for a decision, and what was asked for (G3). */
export interface QuorumRecord {
  readonly decisionId: string;
  readonly requiredNumber: number;
  readonly countedNumber: number;
  readonly requirements: readonly RequirementFinding[];
  readonly members: readonly {
    readonly personId: string;
    readonly capacity: Capacity;
    readonly agencyKind: AgencyKind | null;
    readonly counted: boolean;
    readonly why: QuorumWhy;
  }[];
}

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
