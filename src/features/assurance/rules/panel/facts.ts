import { type MissingKind, type MissingOwner } from '../../../panels/rules/decision-codes';
import { type Day } from '../../../../kernel/dates';
import { type Pence } from '../../../../kernel/money';
import type { LifeFacts } from '../../../cases/rules/plan-life-facts';
import type { Happened } from '../sen2/facts';

/** A sitting of the period. */
export interface SittingFacts {
  readonly meetingId: string;
  readonly panelId: string;
  readonly meetingDate: Day;
  readonly status: string;
  readonly isMinuted: boolean;
}

/** A case on the agenda of a sitting of the period, to be heard. */
export interface ListingFacts {
  readonly agendaItemId: string;
  readonly meetingId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly status: string;
  readonly listedAt: Date;
  readonly carriedFrom: string | null;
  /** Whether the case was never listed before. */
  readonly isFirst: boolean;
  readonly referredDate: Day;
  readonly isListingAccepted: boolean;
  readonly latePapers: number;
}

/** A decision dated in the period, and what became of it. */
export interface DecisionFacts {
  readonly decisionId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly agendaItemId: string | null;
  readonly basis: string;
  readonly outcome: string;
  readonly delegationRule: string;
  readonly decisionDate: Day;
  readonly referredDate: Day;
  /** Whether no earlier decision answered the request of the case. */
  readonly isFirstAnswer: boolean;
  readonly earlierDeferrals: number;
  readonly isEscalated: boolean;
  readonly hasRationale: boolean;
  /** Whether it names an adopted version of a policy, by which it is recalled (T3). */
  readonly isPolicyNamed: boolean;
  /** Whether it names none and says one in words. */
  readonly isPolicyInWords: boolean;
  /** Missing information, who brings it and by when, all three. */
  readonly isDeferralComplete: boolean;
  readonly isPartExplained: boolean;
  /** Whether it has conditions in words and none that is followed by its owner and day (M10). */
  readonly hasConditionsInWords: boolean;
  readonly unexplainedDepartures: number;
  /** Of what kind what was missing is, and whose it was to bring; null: nothing was, or nobody said so. */
  readonly missingKind: MissingKind | null;
  readonly ownerKind: MissingOwner | null;
  readonly hasDissent: boolean;
  readonly hasChildViews: boolean;
  readonly hasParentViews: boolean;
  readonly quorumRequired: number | null;
  readonly quorumCounted: number | null;
  readonly optionId: string | null;
  readonly isSuitabilityFirst: boolean;
  /** The type of provision it chose, or else the first that was proposed; null: none was. */
  readonly provisionType: string | null;
  readonly placement: PlacementFacts | null;
  /** When a notice of it first went to the family. */
  readonly noticeSentDate: Day | null;
  readonly lapsesOn: Day | null;
  /** What the panel said of it when it was brought, and when. */
  readonly broughtOutcome: string | null;
  readonly broughtDate: Day | null;
  readonly ratifiedDate: Day | null;
  readonly endingKind: string | null;
  readonly endedOn: Day | null;
  /** When another decision took its place. */
  readonly supersededDate: Day | null;
  /** Whether that was a tribunal’s order. */
  readonly isOrderedOtherwise: boolean;
}

/** The placement that a decision made. */
export interface PlacementFacts {
  readonly placementId: string;
  readonly areaClass: string;
  readonly provisionType: string;
  /** The first day as it was decided; null: it has not begun. */
  readonly decidedDate: Day | null;
  readonly startedDate: Day | null;
}

/** A share that a holder was asked for by a decision of the period. */
export interface ShareFacts {
  readonly contributionId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly decisionId: string;
  readonly method: string;
  readonly agencyKind: string;
  readonly agencyName: string;
  /** What its holder left it at. */
  readonly status: string;
  /** Whether it is approved and in no open dispute, or its dispute is settled. */
  readonly isAgreed: boolean;
  readonly annual: Pence;
  readonly provisionType: string;
  readonly areaClass: string;
  readonly isDisputed: boolean;
}

/** A dispute that was open on a day of the period. */
export interface DisputeFacts {
  readonly disputeId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly agencyName: string;
  readonly raisedDate: Day;
  /** Null: it is open. */
  readonly closedDate: Day | null;
  readonly hasInterimPayer: boolean;
  readonly annual: Pence;
}

/** A condition or an action that was open at the end of the period. */
export interface OpenFollowUp {
  readonly kind: 'CONDITION' | 'ACTION';
  readonly decisionId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly dueDate: Day;
}

/** A placement that ran at the end of the period. */
export interface RunningFacts {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly provisionType: string;
  readonly residential: string;
  readonly primaryNeed: string;
  /** The categories of the lines that are paid to the family. */
  readonly directPayments: readonly string[];
  /** When the next review was due; null: the panel had no terms. */
  readonly reviewDueDate: Day | null;
}

/** What happened to a plan on a day of the period. */
export interface PlanStep {
  readonly caseId: string;
  readonly childId: string;
  readonly kind: string;
  readonly day: Day;
  /** Of a decision after a review: whether an amendment, or an end, followed before the next review. */
  readonly ledTo: 'AMEND' | 'CEASE' | null;
}

/** A child for whom the authority became responsible, or of whom a request is recorded more than once, with what the life of its plans is read from. */
export interface TakenOver extends LifeFacts<Happened> {
  readonly childId: string;
}

/** What was decided of a plan in the period and nothing that is on record told the family. */
export interface UntoldDecision {
  readonly caseId: string;
  readonly childId: string;
  readonly kind: 'ASSESSMENT_REFUSED' | 'PLAN_REFUSED' | 'REVIEW_DECIDED' | 'CEASE_NOTICE_SENT';
  readonly day: Day;
}

/** A plan under way at the end of the period, or sent in it, of which no request is recorded. */
export interface UnaskedPlan {
  readonly caseId: string;
  readonly childId: string;
  /** Whether an entry of the period says that it was sent; left out: none does. */
  readonly isSent?: boolean;
}

/** A request that was withdrawn in the period, or over in it with the end of the plan beside it. */
export interface WithdrawnRequest {
  readonly caseId: string;
  readonly childId: string;
}

/** A plan that ended in the period, and why by the code of SEN2. */
export interface CeasedPlan {
  readonly caseId: string;
  readonly childId: string;
  readonly reason: string;
  readonly day: Day;
}

/** What a family or an ombudsman brought: a day for each thing that happened, null where it did not. */
export interface RedressFacts {
  readonly caseId: string;
  readonly childId: string;
  readonly kind: 'MEDIATION' | 'APPEAL' | 'RECOMMENDATION' | 'COMPLAINT' | 'OMBUDSMAN';
  readonly isAfterMediation: boolean;
  /** When it was asked for, registered, sent or received. */
  readonly openedDate: Day | null;
  /** When a mediation was arranged or held, or a recommendation or complaint answered. */
  readonly answeredDate: Day | null;
  /** When a mediation, an appeal, or the ombudsman’s investigation, came to an end. */
  readonly endedDate: Day | null;
  /** When what makes arranging a mediation unnecessary happened: its certificate, or its end. */
  readonly needlessDate: Day | null;
  /** How it was answered, or ended; of an appeal that was conceded CONCEDED, of a mediation that came to an agreement AGREED. */
  readonly result: string | null;
}
