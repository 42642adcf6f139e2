import { type Day } from '../../../kernel/dates';
import { type CaseId, type EvidenceId, type PersonId } from '../../../kernel/ids';
import {
  type CaseStatus,
  type ChecklistItem,
  type EhcPlanStatus,
  type EvidenceKind,
  type LawfulBasis,
  type NeedCode,
  type RequestType,
} from './codes';
import { type ConsiderationAnswer, type ViewsMethod, type Whose } from './sharing-codes';

/** A case without the child's identity and papers: what everyone who may know of it may know. */
export interface CaseFacts {
  readonly caseId: CaseId;
  readonly childId: string;
  readonly panelId: string;
  /** Neutral: prefix of the area, year, number. Used on agendas and recharges in place of a name (P1). */
  readonly reference: string;
  readonly status: CaseStatus;
  readonly requestType: RequestType;
  readonly requestDate: Day;
  readonly primaryNeed: NeedCode;
  readonly otherNeeds: readonly NeedCode[];
  /** How the plan stands: as it was referred, moved on by what was recorded of it since. */
  readonly ehcPlanStatus: EhcPlanStatus;
  /** The day the plan reached its status; null when none was given. */
  readonly ehcPlanDate: Day | null;
  /** The status and its day as the referral gave them: what the clocks are told by, beside what was recorded. */
  readonly referredPlanStatus: EhcPlanStatus;
  readonly referredPlanDate: Day | null;
  readonly responsibleLaCode: string;
  readonly caseOfficerId: PersonId;
  readonly submittedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  /** The case this one follows, as an extension or a review does; null where it is the first (R10). */
  readonly earlierCaseId: string | null;
  /** The year on whose 31 August the child is 0; gives every age band without a date of birth. */
  readonly birthCohort: number;
  readonly isLookedAfter: boolean;
}

/** Who the child is: seen only by those with a right to it. */
export interface ChildIdentity {
  readonly childId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: Day;
  readonly upn: string | null;
  readonly nhsNumber: string | null;
  readonly homePostcode: string | null;
}

/** Who a child is as it is held: of one whom imports alone have told of, without the names that they did not give. */
export interface HeldIdentity extends Omit<ChildIdentity, 'givenName' | 'familyName'> {
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Whether an import says it, and no officer stands for it yet. */
  readonly isImported: boolean;
}

/** That who a child was is no longer known, since which day and by which rule. */
export interface DisposedIdentity {
  readonly disposedOn: Day;
  readonly rule: string;
}

/** What somebody said, or why it could not be asked; both null while it has not been asked (R7). */
export interface Views {
  readonly text: string | null;
  readonly notObtainedReason: string | null;
  /** Who gave them, in a few words; null where that was not said. */
  readonly givenBy: string | null;
  readonly method: ViewsMethod | null;
  readonly givenDate: Day | null;
}

/** Views nobody has asked for yet. */
export const NOT_ASKED: Views = { text: null, notObtainedReason: null, givenBy: null, method: null, givenDate: null };

/** The papers of a case beside its evidence. */
export interface Referral {
  readonly caseId: CaseId;
  readonly summary: string | null;
  readonly outcomesSought: string | null;
  readonly childViews: Views;
  readonly parentViews: Views;
  readonly lawfulBasis: LawfulBasis | null;
  /** R8: whether anything comes of them; null while it is answered in words alone, or not at all. */
  readonly equalityAnswer: ConsiderationAnswer | null;
  readonly equalityConsiderations: string | null;
  readonly socialCareAnswer: ConsiderationAnswer | null;
  readonly socialCareConsiderations: string | null;
}

/** Views that a family filed itself, present or not (R7). */
export interface FamilyView {
  readonly familyViewId: string;
  readonly caseId: CaseId;
  readonly whose: Whose;
  readonly text: string;
  readonly givenBy: string;
  readonly method: ViewsMethod;
  readonly givenDate: Day;
  readonly filedAt: Date;
}

/** A referral sent back to its referrer, and what it lacked (R1). */
export interface ReferralReturn {
  readonly reason: string;
  readonly missing: readonly ChecklistItem[];
  readonly returnedBy: PersonId;
  readonly returnedAt: Date;
}

/** What was tried locally, and why it failed (R4). */
export interface LocalOption {
  readonly providerUrn: string | null;
  readonly description: string;
  readonly whyItFailed: string;
}

/** A checklist item a named person let go, and why (R1). */
export interface Waiver {
  readonly item: ChecklistItem;
  readonly reason: string;
  readonly waivedBy: PersonId;
  readonly waivedAt: Date;
}

/** One paper on the case. */
export interface Evidence {
  readonly evidenceId: EvidenceId;
  readonly caseId: CaseId;
  readonly kind: EvidenceKind;
  readonly isHealth: boolean;
  readonly title: string;
  readonly summary: string | null;
  readonly dated: Day | null;
  readonly documentId: string | null;
  readonly addedBy: PersonId;
  readonly addedAt: Date;
  /** When it was taken back, and why; null while it stands. Packs it was frozen into keep it (R3). */
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

/** A stored file: its bytes lie in the store under its id. */
export interface Document {
  readonly documentId: string;
  readonly caseId: CaseId;
  /** What it was uploaded as; null for one of before that was noted, and that nothing stands on. */
  readonly kind: EvidenceKind | null;
  readonly isHealth: boolean;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** When it was disposed of with its record; null: its bytes are there. */
  readonly disposedAt: Date | null;
}

/** One thing that was done to the case: who, when and what was touched, never what was typed. */
export interface HistoryEntry {
  readonly eventId: string;
  readonly caseId: CaseId;
  readonly action: string;
  readonly occurredAt: Date;
  readonly personId: string;
  /** The case's version after it, where the event says so. */
  readonly version: number | null;
  /** The names of the fields it changed. */
  readonly changed: readonly string[];
}
