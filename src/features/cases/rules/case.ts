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
  readonly ehcPlanStatus: EhcPlanStatus;
  /** The day the plan reached its status; null when none was given. */
  readonly ehcPlanDate: Day | null;
  readonly responsibleLaCode: string;
  readonly caseOfficerId: PersonId;
  readonly submittedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
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

/** What somebody said, or why it could not be asked; both null while it has not been asked (R7). */
export interface Views {
  readonly text: string | null;
  readonly notObtainedReason: string | null;
}

/** The papers of a case beside its evidence. */
export interface Referral {
  readonly caseId: CaseId;
  readonly summary: string | null;
  readonly outcomesSought: string | null;
  readonly childViews: Views;
  readonly parentViews: Views;
  readonly lawfulBasis: LawfulBasis | null;
  readonly equalityConsiderations: string | null;
  readonly socialCareConsiderations: string | null;
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
}

/** A stored file: its bytes lie in the store under its id. */
export interface Document {
  readonly documentId: string;
  readonly caseId: CaseId;
  readonly isHealth: boolean;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
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
