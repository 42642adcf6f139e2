/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an amount of spend is booked from. */
export type ActualKind =
  /** A reduction by the provider; negative. */
  | 'CREDIT_NOTE'
  /** An invoice from a provider; positive. */
  | 'INVOICE'
  /** A movement between codes; either sign. */
  | 'JOURNAL'
  /** A recharge between budget holders; positive for the one who bears it. */
  | 'RECHARGE';

/** Why AddEvidence refuses. */
export type AddEvidenceErrorCode =
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** The date of the evidence lies after today. */
  | 'DATE_IN_FUTURE'
  /** The document was uploaded as health evidence and this is not, or the other way round. */
  | 'DOCUMENT_KIND_DIFFERS'
  /** The document was uploaded for another case. */
  | 'DOCUMENT_OF_ANOTHER_CASE'
  /** The document is attached to another piece of evidence. */
  | 'DOCUMENT_USED'
  /** The title is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A paper for a case. It may also be added after the referral was submitted. */
export type AddEvidenceInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The date it bears, not after today; null: undated. */
  dated?: string | null | undefined;
  /** The id that POST /evidence gave for the file, uploaded for this case under the same kind; null: no file. */
  documentId?: string | null | undefined;
  /** What it is; health kinds are shown to fewer readers. */
  kind: EvidenceKind;
  /** What it says in short; at most 20,000 characters. */
  summary?: string | null | undefined;
  /** What it is called; at most 200 characters. */
  title: string;
};

/** Why AddPlacementOption refuses. */
export type AddPlacementOptionErrorCode =
  /** The case is decided; an option is added before that. */
  | 'CASE_SETTLED'
  /** There is no cost line. */
  | 'COST_LINES_MISSING'
  /** The expected end is before the expected start. */
  | 'DATES_REVERSED'
  /** There is no label and no establishment to take one from. */
  | 'LABEL_MISSING'
  /** A price does not say what it must, or contradicts itself. */
  | 'PRICE_INVALID'
  /** The register says that the establishment is not open. */
  | 'PROVIDER_CLOSED'
  /** The register of establishments has no such URN. */
  | 'PROVIDER_UNKNOWN'
  /** The establishment’s type cannot be this kind of provision. */
  | 'PROVISION_TYPE_CONTRADICTED'
  /** Neither an establishment nor a setting is named. */
  | 'SETTING_MISSING'
  /** Both an establishment and a setting are named. */
  | 'SETTING_TWICE'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A place that the panel could choose for a case. */
export type AddPlacementOptionInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it would cost: at least one line. */
  costLines: Array<OptionCostLineInput>;
  /** The last day expected; null: no end is expected. */
  expectedEndDate?: string | null | undefined;
  /** The first day expected. */
  expectedStartDate: string;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** What to call it, at most 200 characters; null: the establishment’s name. */
  label?: string | null | undefined;
  /** The establishment, by its URN; null where there is none and senSetting says what instead. */
  providerUrn?: string | null | undefined;
  /** What kind of provision it is; null: what the establishment’s type says. Give it for a unit within a school, such as RESOURCED_PROVISION. */
  provisionType?: ProvisionType | null | undefined;
  /** Whether the child would sleep there. */
  residential: Residential;
  /** The setting, where there is no establishment; else null. */
  senSetting?: SenSetting | null | undefined;
};

/** A condition on the ages an establishment takes. */
export type AgeServedFilter = {
  /** An age in years that lies within its statutory ages; those whose ages are not published do not match. Null or left out: not asked. */
  eq?: number | null | undefined;
};

/** The sides of a joint decision. */
export type AgencyKind =
  /** The local authority as education authority; the high needs block is of this side. */
  | 'EDUCATION'
  /** The NHS body responsible for the area, an integrated care board. */
  | 'HEALTH'
  /** The local authority’s children’s social care. */
  | 'SOCIAL_CARE';

/** Where an item of an agenda stands. */
export type AgendaItemStatus =
  /** A decision is recorded. */
  | 'DECIDED'
  /** On the agenda, not decided. */
  | 'LISTED'
  /** Carried over: the case waits to be listed again. */
  | 'NOT_HEARD';

/** The amount of a share that a ceiling stands on. */
export type AmountBasis =
  /** The holder’s share of the twelve months from the start, as if nothing ended. */
  | 'ANNUAL'
  /** The annual amount × 7 ÷ the days of those twelve months. */
  | 'WEEKLY'
  /** The holder’s share to the expected end. */
  | 'WHOLE_LIFE';

/** Why ApproveContribution refuses. */
export type ApproveContributionErrorCode =
  /** This share has been approved already; there is nothing left to approve. */
  | 'ALREADY_APPROVED'
  /** Only a person who holds the role of budget holder for this very budget today can agree its share. Ask that person to approve it. */
  | 'NOT_YOUR_SHARE'
  /** A cost line could be priced when it was decided and can not be now. */
  | 'NO_LONGER_PRICED';

/** A budget holder’s own person agrees its share. */
export type ApproveContributionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The contribution to approve. */
  contributionId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
};

/** Where a placement is, seen from the authority responsible for the child. NEIGHBOURING and OUT_OF_AREA both count as out-of-area cost. */
export type AreaClass =
  /** In the responsible authority, or at no establishment. */
  | 'IN_AREA'
  /** In an authority that borders it on record. */
  | 'NEIGHBOURING'
  /** Anywhere else. */
  | 'OUT_OF_AREA';

/** Conditions on a AreaClass; every one that is given must hold. */
export type AreaClassFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: AreaClass | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<AreaClass> | null | undefined;
};

/** Whether somebody invited is in the room. The last entry counts. */
export type AttendanceStatus =
  /** Is not coming. */
  | 'APOLOGIES'
  /** Left the room. */
  | 'LEFT'
  /** Came, or came back. */
  | 'PRESENT';

/** A condition on a yes or no. */
export type BooleanFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: boolean | null | undefined;
};

/** The child of a new case. A child the area knows is found by its id, its UPN or its NHS number, and what else is given must agree with its record; a child it does not know needs a name and a date of birth. */
export type CaseChildInput = {
  /** The id of a child the area knows; null: found by number, or new. */
  childId?: string | null | undefined;
  /** The date of birth; the age must lie from 0 to 25. */
  dateOfBirth?: string | null | undefined;
  /** The family name, at most 100 characters. */
  familyName?: string | null | undefined;
  /** The given name, at most 100 characters. */
  givenName?: string | null | undefined;
  /** The full postcode of the home; null: not known. */
  homePostcode?: string | null | undefined;
  /** Whether the authority looks after the child; null: not said. */
  isLookedAfter?: boolean | null | undefined;
  /** The NHS number; null: not known. */
  nhsNumber?: string | null | undefined;
  /** The unique pupil number; null: not known. */
  upn?: string | null | undefined;
};

/** Conditions on cases; every one that is given must hold. */
export type CaseFilter = {
  /** On the person responsible for it; null or left out: not asked. */
  caseOfficerId?: IdFilter | null | undefined;
  /** On the panel it is referred to; null or left out: not asked. */
  panelId?: IdFilter | null | undefined;
  /** On the primary need; null or left out: not asked. */
  primaryNeed?: NeedCodeFilter | null | undefined;
  /** On the reference; null or left out: not asked. */
  reference?: StringFilter | null | undefined;
  /** On the day the request was received; null or left out: not asked. */
  requestDate?: DateFilter | null | undefined;
  /** On what is asked for; null or left out: not asked. */
  requestType?: RequestTypeFilter | null | undefined;
  /** On the status; null or left out: not asked. */
  status?: CaseStatusFilter | null | undefined;
};

/** What a reader of the papers should not miss. Derived at the time of asking. */
export type CaseFlag =
  /** An item of the checklist was waived; the referral says by whom and why. */
  | 'CHECKLIST_WAIVED'
  /** A statutory limit has passed. */
  | 'CLOCK_OVERDUE'
  /** Evidence was added after the referral was submitted. */
  | 'EVIDENCE_AFTER_SUBMISSION'
  /** The child is looked after by the authority. */
  | 'LOOKED_AFTER'
  /** No local option is recorded as tried. */
  | 'NO_LOCAL_OPTION_TRIED'
  /** The child’s or the parent’s views were not obtained; the referral says why. */
  | 'VIEWS_NOT_OBTAINED'
  /** Past compulsory school age: the young person takes the decisions on the plan, unless without capacity. */
  | 'YOUNG_PERSON';

/** One key of the order of cases; the first given counts most. */
export type CaseOrder = {
  /** Which way; ASC when left out. */
  direction?: OrderDirection;
  /** What to order by. */
  field: CaseOrderField;
};

/** What cases can be ordered by. */
export type CaseOrderField =
  /** When the case was opened here. */
  | 'CREATED_AT'
  /** The reference. */
  | 'REFERENCE'
  /** The day the request was received. */
  | 'REQUEST_DATE'
  /** The status, by its code. */
  | 'STATUS';

/** Where a case stands between referral and placement. */
export type CaseStatus =
  /** Nothing more is to be done. */
  | 'CLOSED'
  /** Every share is approved and the money is in the ledger. */
  | 'COMMITTED'
  /** Decided by the panel; its funding is not committed. */
  | 'DECIDED'
  /** Being written by its case officer. */
  | 'DRAFT'
  /** On the agenda of a sitting. */
  | 'LISTED'
  /** The placement has started. */
  | 'PLACED'
  /** Sent back to its case officer for what is missing. */
  | 'RETURNED'
  /** Complete, and waiting to be listed for a panel. */
  | 'SUBMITTED';

/** Conditions on a CaseStatus; every one that is given must hold. */
export type CaseStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: CaseStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<CaseStatus> | null | undefined;
};

/** What a panel’s terms may ask of a referral before it is submitted or listed. */
export type ChecklistItem =
  /** The child’s details with the home postcode. */
  | 'CHILD_DETAILS'
  /** The child’s own views, or why they were not obtained. */
  | 'CHILD_VIEWS'
  /** A draft or final education, health and care plan. */
  | 'EHC_PLAN'
  /** The equality considerations. */
  | 'EQUALITY_CONSIDERATIONS'
  /** At least one piece of evidence. */
  | 'EVIDENCE'
  /** The lawful basis for sharing. It cannot be waived. */
  | 'LAWFUL_BASIS'
  /** At least one local option that was tried, with why it failed. */
  | 'LOCAL_OPTIONS_TRIED'
  /** The outcomes sought. */
  | 'OUTCOMES_SOUGHT'
  /** The parent’s views, or why they were not obtained. */
  | 'PARENT_VIEWS'
  /** The social care considerations. */
  | 'SOCIAL_CARE_CONSIDERATIONS'
  /** The summary of the child’s situation. */
  | 'SUMMARY';

/** What became known of the child. Name and date of birth are not changed here. */
export type ChildUpdateInput = {
  /** The full postcode of the home; left out or null: stays as it is. */
  homePostcode?: string | null | undefined;
  /** Whether the authority looks after the child; left out or null: stays as it is. */
  isLookedAfter?: boolean | null | undefined;
  /** The NHS number; left out or null: stays as it is. */
  nhsNumber?: string | null | undefined;
  /** The unique pupil number; left out or null: stays as it is. */
  upn?: string | null | undefined;
};

/** A statutory limit of the needs assessment. */
export type ClockCode =
  /** Decide whether to assess and tell the family: 6 weeks from the request. */
  | 'C1'
  /** Send the final plan: 20 weeks from the request. */
  | 'C4';

/** Why CloseMeeting refuses. */
export type CloseMeetingErrorCode =
  /** The sitting is not open. */
  | 'NOT_OPEN'
  /** You are not invited to this sitting as its chair. */
  | 'NOT_THE_CHAIR';

/** A sitting to close. */
export type CloseMeetingInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** Where one budget holder’s share stands. */
export type ContributionStatus =
  /** Agreed by its holder, within its limits or ratified. */
  | 'APPROVED'
  /** Its holder has agreed it, and it is over a delegated limit: a director has to ratify it. */
  | 'AWAITING_RATIFICATION'
  /** Its holder has not agreed it yet. */
  | 'PROPOSED';

/** What a cost line pays for. */
export type CostCategory =
  /** Residential and other social care. */
  | 'CARE'
  /** Teaching and what belongs to it. */
  | 'EDUCATION'
  /** Aids and adaptations. */
  | 'EQUIPMENT'
  /** Nursing and other health care. */
  | 'HEALTH'
  /** Speech and language, occupational, physical and other therapies. */
  | 'THERAPY'
  /** Travel between home and the placement. */
  | 'TRANSPORT';

/** Conditions on a CostCategory; every one that is given must hold. */
export type CostCategoryFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: CostCategory | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<CostCategory> | null | undefined;
};

/** Why CreatePerson refuses. */
export type CreatePersonErrorCode =
  /** A text is empty. */
  | 'BLANK'
  /** The grade is not a whole number from 1 to 20. */
  | 'GRADE_RANGE'
  /** The subject is not 1 to 255 ASCII characters without a space at either end. */
  | 'SUBJECT_FORMAT'
  /** Somebody else already signs in with the subject. */
  | 'SUBJECT_TAKEN'
  /** A text is too long. */
  | 'TOO_LONG';

/** A new member of staff; roles are granted afterwards. */
export type CreatePersonInput = {
  /** The agency they work for; null when they work for none of those that decide together. */
  agencyId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Their name, as colleagues know them; at most 200 characters. */
  displayName: string;
  /** Their grade, 1 to 20, higher being more senior. */
  grade: number;
  /** Their job; at most 200 characters. */
  jobTitle: string;
  /** The "sub" of their tokens, exactly as the identity provider writes it; unique among all areas. */
  subject: string;
};

/** Conditions on a calendar date; every one that is given must hold. */
export type DateFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Greater, or later, than this; null or left out: not asked. */
  gt?: string | null | undefined;
  /** This, or greater, or later; null or left out: not asked. */
  gte?: string | null | undefined;
  /** Less, or earlier, than this; null or left out: not asked. */
  lt?: string | null | undefined;
  /** This, or less, or earlier; null or left out: not asked. */
  lte?: string | null | undefined;
};

/** A span of days; both ends belong to it. */
export type DateSpanInput = {
  /** Its last day, not before the first. */
  endDate: string;
  /** Its first day. */
  startDate: string;
};

/** The money side of a decision that is thought about. */
export type DecisionEffectInput = {
  /** The case. */
  caseId: string;
  /** Why a finding of unsuitability would be departed from. */
  departureReason?: string | null | undefined;
  /** How the split would be set; null is told as a refusal. */
  fundingMethod?: FundingMethod | null | undefined;
  /** Splits of single lines; null: none. */
  lineShares?: Array<DecisionLineSharesInput> | null | undefined;
  /** What the split would rest on. */
  methodEvidence?: string | null | undefined;
  /** The option that would be chosen. */
  optionId: string;
  /** The last day that would be paid; null: no end is expected. */
  placementEndDate?: string | null | undefined;
  /** The first day that would be paid. */
  placementStartDate: string;
  /** Who would pay every line without a split of its own. */
  shares?: Array<DecisionShareInput> | null | undefined;
};

/** A split of its own for one cost line of the option. */
export type DecisionLineSharesInput = {
  /** The line, as the option numbers it from 1. */
  line: number;
  /** Who pays this line, the lead agency first. */
  shares: Array<DecisionShareInput>;
};

/** Who decides at a panel, and what has to follow before an outcome is in force. */
export type DecisionModel =
  /** The panel advises; the outcome is a recommendation until the named officer acts on it. */
  | 'ADVISORY_TO_OFFICER'
  /** The chair decides after hearing the members. */
  | 'CHAIR_DECIDES'
  /** The agencies’ decision makers agree jointly, each for its own budget. */
  | 'JOINT_AGENCY'
  /** The panel decides; the outcome is a recommendation until senior leadership ratifies it. */
  | 'PANEL_THEN_RATIFY';

/** What a panel came to. Whether the need and the funding are agreed are two answers beside it. Each outcome says what else it must give. */
export type DecisionOutcome =
  /** The request is agreed, with or without money. */
  | 'AGREED'
  /** Part of it is agreed; partNotAgreed says which part is not, and why. */
  | 'AGREED_IN_PART'
  /** The search may begin; no money until the case comes back, before expiresOn. It waits to be listed again. */
  | 'AGREED_IN_PRINCIPLE'
  /** Agreed, with conditions. They do not hold money back: where one must be met first, agree in principle. */
  | 'AGREED_WITH_CONDITIONS'
  /** Not agreed. */
  | 'DECLINED'
  /** Put off: missingInformation, informationOwner and returnDate say for what, by whom and until when. Needs no quorum; the case waits to be listed again. */
  | 'DEFERRED_FOR_INFORMATION'
  /** The placement that concerns names is to end. */
  | 'END'
  /** More time at the placement that concerns names. */
  | 'EXTEND'
  /** The need is agreed and the split is not; interimArrangement says who pays meanwhile. The case waits to be listed again. */
  | 'NEED_AGREED_FUNDING_DISPUTED'
  /** A decision or order brought back is noted; concerns says which. */
  | 'NOTED'
  /** Not reached. Needs no quorum; the case waits to be listed again. */
  | 'NOT_HEARD'
  /** A decision or order brought back is ratified; concerns says which. */
  | 'RATIFIED'
  /** Sent to the panel or service that concerns names. */
  | 'REFERRED_ELSEWHERE'
  /** Less than at present, at the placement that concerns names. */
  | 'STEP_DOWN'
  /** The request was withdrawn; the case is closed. */
  | 'WITHDRAWN';

/** What one budget holder pays: exactly one of parts, percent, fixed and residual. Beside percentages, residual takes what they leave of 100. */
export type DecisionShareInput = {
  /** Who pays; each holder once. The lead agency stands first: ties of a penny go to the earlier. */
  budgetHolderId: string;
  /** The most, in pounds, that the share reaches in one base year. Null: no cap. */
  cap?: string | null | undefined;
  /** A sum with a price of its own, on the line’s base year. Null: not a fixed sum. */
  fixed?: PriceTermsInput | null | undefined;
  /** Whole-number parts of what fixed sums leave, such as 50 of 50 : 30 : 20; 0 is allowed. Null: not by parts. */
  parts?: number | null | undefined;
  /** A percentage with at most two decimals; all of a list total 100, or less when one takes the rest. Stored as parts. Null: none. */
  percent?: string | null | undefined;
  /** Whether this holder takes the rest: at most one, and not beside parts. Null is false. */
  residual?: boolean | null | undefined;
};

/** How a decision stands. Derived at the time of asking. */
export type DecisionStatus =
  /** A budget holder has not approved its share. Nothing is committed. */
  | 'AWAITING_CONTRIBUTIONS'
  /** The decision itself, or a share over its delegated limit, waits to be ratified. Nothing is committed. */
  | 'AWAITING_RATIFICATION'
  /** Its money is committed. */
  | 'IN_FORCE'
  /** It stands; no money was agreed by it. */
  | 'RECORDED'
  /** A later decision stands in its place. */
  | 'SUPERSEDED';

/** Why DeclareInterest refuses. */
export type DeclareInterestErrorCode =
  /** The agenda is not published. */
  | 'AGENDA_NOT_PUBLISHED'
  /** You have declared no interest in this case already. */
  | 'ALREADY_DECLARED'
  /** The sitting is closed; there is nothing left to be cleared for. */
  | 'MEETING_CLOSED'
  /** You are not invited to the sitting of this item. */
  | 'NOT_INVITED'
  /** An interest needs a few words on what it is. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What the caller declares on the case of an item. */
export type DeclareInterestInput = {
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What is declared. */
  kind: InterestKind;
  /** What the interest is, at most 2,000 characters, without naming the child; needed for all but NONE. */
  reason?: string | null | undefined;
};

/** Conditions on the value of a dimension; every one that is given must hold. NONE stands for no value. */
export type DimensionValueFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** How far the education, health and care plan has come. */
export type EhcPlanInput = {
  /** The day it reached that status, not after today; null: not known. */
  date?: string | null | undefined;
  /** How far it has come. */
  status: EhcPlanStatus;
};

/** How far the education, health and care plan has come. */
export type EhcPlanStatus =
  /** A draft was served on the family. */
  | 'DRAFT'
  /** The plan is final. */
  | 'FINAL'
  /** The needs are being assessed. */
  | 'IN_ASSESSMENT'
  /** There is none and none was asked for. */
  | 'NONE'
  /** A needs assessment was asked for and not decided on. */
  | 'REQUESTED';

/** Why EndPlacement refuses. */
export type EndPlacementErrorCode =
  /** Its end is recorded already. */
  | 'ALREADY_ENDED'
  /** A cost line cannot be priced to that day. */
  | 'CANNOT_BE_PRICED'
  /** The last day is after the last one decided. */
  | 'END_AFTER_SPAN'
  /** The last day is before the first. */
  | 'END_BEFORE_START'
  /** Its start is not recorded. */
  | 'NOT_STARTED'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** The last day of a placement, and why it ended. */
export type EndPlacementInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Its last charged day: within its days, and it may lie ahead. */
  endDate: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The placement. */
  placementId: string;
  /** Why it ended, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** Why EndRole refuses. */
export type EndRoleErrorCode =
  /** The last day is before the first day. */
  | 'DATES_REVERSED'
  /** It ends then or earlier already; an end is never put off. */
  | 'ENDED_ALREADY'
  /** The last day is in the past. */
  | 'END_IN_PAST'
  /** The area would be left without an administrator. */
  | 'LAST_ADMINISTRATOR'
  /** It is your own last administrator role. */
  | 'OWN_LAST_ADMINISTRATOR_ROLE';

/** The end of a role. */
export type EndRoleInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The last day it is held, today or later. Null ends it at once: from the next request it is gone. */
  endDate?: string | null | undefined;
  /** The version you saw; one that is behind is a CONFLICT. Null: not asked. */
  expectedVersion?: number | null | undefined;
  /** The grant to end. */
  roleGrantId: string;
};

/** What a piece of evidence is. Health kinds are shown to fewer readers. */
export type EvidenceKind =
  /** The report of an annual review. */
  | 'ANNUAL_REVIEW'
  /** An assessment for children’s continuing care. Health evidence. */
  | 'CONTINUING_CARE_ASSESSMENT'
  /** An educational psychologist’s advice. */
  | 'EDUCATIONAL_PSYCHOLOGY_ADVICE'
  /** The education, health and care plan itself. */
  | 'EHC_PLAN'
  /** Advice of a health body. Health evidence. */
  | 'HEALTH_ADVICE'
  /** Anything else; the title says what. */
  | 'OTHER'
  /** A provider’s offer of a place. */
  | 'PROVIDER_OFFER'
  /** A report of a school or other setting. */
  | 'SCHOOL_REPORT'
  /** An assessment by social care. */
  | 'SOCIAL_CARE_ASSESSMENT'
  /** Advice of a therapist. Health evidence. */
  | 'THERAPY_ADVICE';

/** Where a funding agreement stands; it follows from its contributions. */
export type FundingAgreementStatus =
  /** A share over its delegated limit, or the decision itself, waits to be ratified. Nothing is committed. */
  | 'AWAITING_RATIFICATION'
  /** Every share is approved and the ledger holds the commitment. */
  | 'COMMITTED'
  /** A holder has not agreed its share yet. */
  | 'PROPOSED';

/** How the split between the agencies was set. There is no default. */
export type FundingMethod =
  /** By the children’s continuing care decision support tool. */
  | 'CONTINUING_CARE_TOOL'
  /** By the hours of support that each agency is responsible for. */
  | 'HOURS_TOOL'
  /** By the needs that each agency is responsible for, weighed at the panel. */
  | 'NEEDS_LED'
  /** From a fund the agencies pool. */
  | 'POOLED_FUND'
  /** By a split that the agencies’ joint protocol fixes. */
  | 'PROTOCOL'
  /** One agency pays all of it. */
  | 'SINGLE_AGENCY';

/** Why GrantRole refuses. */
export type GrantRoleErrorCode =
  /** The agency is not the one that the budget belongs to. */
  | 'AGENCY_NOT_THE_BUDGET_HOLDERS'
  /** The person already holds the same role on some of these days. */
  | 'ALREADY_HELD'
  /** A budget was named for another role. */
  | 'BUDGET_HOLDER_NOT_ALLOWED'
  /** The person does not work for the agency that the budget belongs to. */
  | 'BUDGET_HOLDER_OF_ANOTHER_AGENCY'
  /** The role BUDGET_HOLDER needs the budget it may bind. */
  | 'BUDGET_HOLDER_REQUIRED'
  /** The last day is before the first day. */
  | 'DATES_REVERSED'
  /** Kinds of file were named for another role. */
  | 'FEEDS_NOT_ALLOWED'
  /** The role INTEGRATION needs the kinds of file it may bring in. */
  | 'FEEDS_REQUIRED'
  /** There is no such kind of file. */
  | 'FEED_UNKNOWN'
  /** The first day is in the past. */
  | 'START_IN_PAST'
  /** Who grants a role is not who gets it. */
  | 'TO_YOURSELF';

/** A role for a person, from one day to another. */
export type GrantRoleInput = {
  /** The agency it is held for; null is the whole area, or for BUDGET_HOLDER the agency that the budget belongs to. A DIRECTOR for the whole area is the local authority’s: a share of health over its limit is ratified by a director for the health agency. */
  agencyId?: string | null | undefined;
  /** The budget that may be bound, of the agency the person works for: required for BUDGET_HOLDER, null for every other role. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The last day; null is until it is ended. */
  endDate?: string | null | undefined;
  /** The kinds of file that may be brought in, such as establishments: one or more for INTEGRATION, none for every other role. */
  feeds?: Array<string>;
  /** The person. */
  personId: string;
  /** The role. */
  role: Role;
  /** The first day; today or later. Null is today. */
  startDate?: string | null | undefined;
};

/** Conditions on the object referred to, by global id; every one that is given must hold. */
export type IdFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** What a member declares on one case. Every kind but NONE bars it from the case for good. */
export type InterestKind =
  /** Stands to gain or to lose money by it. */
  | 'FINANCIAL'
  /** No interest: clears the member to read the papers, take a position and count. */
  | 'NONE'
  /** Knows the child or the family. */
  | 'PERSONAL'
  /** Presents the case, and so does not decide it. */
  | 'PRESENTER'
  /** Works with the child, or for a provider that is considered. */
  | 'PROFESSIONAL';

/** What a member’s declarations on a case come to. */
export type InterestStanding =
  /** Has declared no interest. */
  | 'CLEARED'
  /** Has declared an interest: the case is not there for that member. */
  | 'RECUSED'
  /** Has declared nothing: sees the headline only, and does not count. */
  | 'UNDECLARED';

/** On what the sharing of the referral between the agencies rests. */
export type LawfulBasis =
  /** The consent of the parent or the young person. */
  | 'CONSENT'
  /** A duty to share that the law lays on the agencies. */
  | 'LEGAL_OBLIGATION'
  /** A task in the public interest that the law gives the agencies. */
  | 'PUBLIC_TASK'
  /** The protection of somebody’s life. */
  | 'VITAL_INTERESTS';

/** The kind of decision a delegated limit is about. */
export type LimitedDecision =
  /** Agreeing a share of what a placement costs. */
  | 'PLACEMENT_FUNDING';

/** Why ListCase refuses. */
export type ListCaseErrorCode =
  /** The sitting can hear no more cases. */
  | 'AGENDA_FULL'
  /** The case is on this agenda already. */
  | 'ALREADY_LISTED'
  /** The case is not submitted, or it is on an agenda already. */
  | 'CASE_NOT_SUBMITTED'
  /** The referral lacks an item of the panel’s checklist, and it was not waived. */
  | 'CHECKLIST_ITEM_MISSING'
  /** The sitting is open or closed. */
  | 'MEETING_NOT_LISTING'
  /** The panel has no terms of reference in force on the day of the sitting. */
  | 'PANEL_WITHOUT_TERMS'
  /** The request would come after the listing. */
  | 'TIMELINE_BROKEN'
  /** The case was referred to another panel. */
  | 'WRONG_PANEL';

/** A case to put on the agenda of a sitting. */
export type ListCaseInput = {
  /** The case, submitted to the sitting’s panel. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Of the case. The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** What was tried locally, and why it failed. */
export type LocalOptionInput = {
  /** What was tried; at most 2,000 characters. */
  description: string;
  /** The establishment; null when it is not in the register. */
  providerUrn?: string | null | undefined;
  /** Why it failed; at most 2,000 characters. */
  whyItFailed: string;
};

/** Somebody to invite to a sitting. */
export type MeetingInvitationInput = {
  /** The agency the person speaks for; null: the one the role is held for, or the person’s own. */
  agencyId?: string | null | undefined;
  /** In which capacity. */
  capacity: PanelCapacity;
  /** The person, who must hold a fitting role on the day of the sitting. */
  personId: string;
};

/** Where distances are reckoned from: exactly one of latitude with longitude, localAuthorityCode, and urn. Where an establishment’s own place is not held, the centroid of its authority stands in, and distanceBasis says so. */
export type NearInput = {
  /** Decimal degrees north, WGS84, with longitude; null: not from a point. */
  latitude?: number | null | undefined;
  /** From the centroid of the authority of this three-digit code; null: not from an authority. */
  localAuthorityCode?: string | null | undefined;
  /** Decimal degrees east, WGS84, with latitude; null: not from a point. */
  longitude?: number | null | undefined;
  /** From this establishment; null: not from an establishment. */
  urn?: string | null | undefined;
  /** At most so many statute miles away, as the crow flies; null: at any distance, and also where none can be told. */
  withinMiles?: string | null | undefined;
};

/** A special educational need, by the codes of the SEN2 return (2025, item 5.8a). */
export type NeedCode =
  /** Autistic spectrum disorder. */
  | 'ASD'
  /** Down syndrome; in use for requests from 1 January 2025 on. */
  | 'DS'
  /** Hearing impairment. */
  | 'HI'
  /** Moderate learning difficulty. */
  | 'MLD'
  /** Multi-sensory impairment. */
  | 'MSI'
  /** Other difficulty or disability. */
  | 'OTH'
  /** Physical disability. */
  | 'PD'
  /** Profound and multiple learning difficulty. */
  | 'PMLD'
  /** Social, emotional and mental health. */
  | 'SEMH'
  /** Speech, language and communication needs. */
  | 'SLCN'
  /** Severe learning difficulty. */
  | 'SLD'
  /** Specific learning difficulty. */
  | 'SPLD'
  /** Vision impairment. */
  | 'VI';

/** Conditions on a NeedCode; every one that is given must hold. */
export type NeedCodeFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: NeedCode | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<NeedCode> | null | undefined;
};

/** Why OpenMeeting refuses. */
export type OpenMeetingErrorCode =
  /** The agenda is not published, or the sitting was open before. */
  | 'NOT_PUBLISHED'
  /** You are not invited to this sitting as its chair. */
  | 'NOT_THE_CHAIR'
  /** The day of the sitting has not come. */
  | 'TOO_EARLY';

/** A sitting to open. */
export type OpenMeetingInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** One thing that the place would cost, for as long as the placement lasts. */
export type OptionCostLineInput = {
  /** What it pays for. */
  category: CostCategory;
  /** What it is, at most 200 characters; null: nothing to say. */
  description?: string | null | undefined;
  /** Its price. */
  price: PriceTermsInput;
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Greatest, latest or last in the alphabet first. */
  | 'DESC';

/** In which capacity a person is invited to a sitting. */
export type PanelCapacity =
  /** Speaks for a budget. */
  | 'BUDGET_HOLDER'
  /** Opens and closes the sitting and records its decisions. */
  | 'CHAIR'
  /** Speaks for an agency or a profession. */
  | 'MEMBER'
  /** Listens: never counts and takes no position. */
  | 'OBSERVER';

/** Conditions on sittings; every one that is given must hold. */
export type PanelMeetingFilter = {
  /** True: only those the caller is invited to; false, null or left out: not asked. */
  invited?: boolean | null | undefined;
  /** On its day; null or left out: not asked. */
  meetingDate?: DateFilter | null | undefined;
  /** On the panel; null or left out: not asked. */
  panelId?: IdFilter | null | undefined;
  /** On where it stands; null or left out: not asked. */
  status?: PanelMeetingStatusFilter | null | undefined;
};

/** One key of the order of sittings. */
export type PanelMeetingOrder = {
  /** Which way; ASC when left out. */
  direction?: OrderDirection;
  /** What to order by. */
  field: PanelMeetingOrderField;
};

/** What sittings can be ordered by. */
export type PanelMeetingOrderField =
  /** Their day. */
  | 'MEETING_DATE';

/** Where a sitting stands. It never goes back. */
export type PanelMeetingStatus =
  /** Over. */
  | 'CLOSED'
  /** Being held. */
  | 'OPEN'
  /** Its agenda is with those invited. */
  | 'PUBLISHED'
  /** Called; its agenda is being put together. */
  | 'SCHEDULED';

/** Conditions on a PanelMeetingStatus; every one that is given must hold. */
export type PanelMeetingStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: PanelMeetingStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<PanelMeetingStatus> | null | undefined;
};

/** What roles allow. Which rows are seen under it is decided for each row. */
export type Permission =
  /** Record actual expenditure. */
  | 'ACTUAL_RECORD'
  /** Publish an agenda with its papers. */
  | 'AGENDA_PUBLISH'
  /** Record one’s own attendance at a sitting. */
  | 'ATTENDANCE_OWN'
  /** Record who attends a sitting, of every member. */
  | 'ATTENDANCE_RECORD'
  /** Ask for the pressure on budgets: the area’s, or for a budget holder their own. */
  | 'BUDGET_READ'
  /** Set budgets. */
  | 'BUDGET_SET'
  /** Put a case on the agenda of a sitting. */
  | 'CASE_LIST'
  /** Ask for cases; each reader sees the parts that are theirs to see. */
  | 'CASE_READ'
  /** Refer a child’s case, and change the referral. */
  | 'CASE_REFER'
  /** Submit a referral. */
  | 'CASE_SUBMIT'
  /** Approve the share of one’s own budget. */
  | 'CONTRIBUTION_APPROVE'
  /** Ratify a decision, or a share beyond its holder’s limit. */
  | 'DECISION_RATIFY'
  /** Record the decision on a case. */
  | 'DECISION_RECORD'
  /** Ask for the area’s agencies and budget holders. */
  | 'DIRECTORY_READ'
  /** Add evidence to a case. */
  | 'EVIDENCE_ADD'
  /** Read the report of an import. */
  | 'IMPORT_READ'
  /** Bring in files of the kinds that were granted. */
  | 'IMPORT_RUN'
  /** Declare an interest in a case, or none. */
  | 'INTEREST_DECLARE'
  /** Set delegated limits. */
  | 'LIMIT_MANAGE'
  /** Ask for delegated limits. */
  | 'LIMIT_READ'
  /** Close a sitting. */
  | 'MEETING_CLOSE'
  /** Open a sitting. */
  | 'MEETING_OPEN'
  /** Ask for sittings of panels. */
  | 'MEETING_READ'
  /** Call a sitting and invite its members. */
  | 'MEETING_SCHEDULE'
  /** Add an option for a placement to a case. */
  | 'OPTION_ADD'
  /** Set up panels and their terms of reference. */
  | 'PANEL_MANAGE'
  /** Ask for the area’s panels and their terms of reference. */
  | 'PANEL_READ'
  /** Create people. */
  | 'PERSON_MANAGE'
  /** Ask for the area’s people and their roles. */
  | 'PERSON_READ'
  /** End a placement. */
  | 'PLACEMENT_END'
  /** Ask for placements and what they cost. */
  | 'PLACEMENT_READ'
  /** Start a placement. */
  | 'PLACEMENT_START'
  /** Record one’s own position on a case. */
  | 'POSITION_RECORD'
  /** Search the register of establishments. */
  | 'PROVIDER_READ'
  /** Grant and end roles. */
  | 'ROLE_MANAGE'
  /** Record whether an option is suitable. */
  | 'SUITABILITY_RECORD';

/** Conditions on people; every one that is given must hold. */
export type PersonFilter = {
  /** On the agency they work for; null: not asked. */
  agencyId?: IdFilter | null | undefined;
  /** On the name; null: not asked. */
  displayName?: StringFilter | null | undefined;
  /** On a role they hold today; null: not asked. */
  role?: RoleFilter | null | undefined;
};

/** One key of the order of a list of people. */
export type PersonOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What it is ordered by. */
  field: PersonOrderField;
};

/** What a list of people is ordered by. */
export type PersonOrderField =
  /** Their name. */
  | 'DISPLAY_NAME'
  /** Their grade, 1 to 20. */
  | 'GRADE';

/** Phase of education, by the age on the 31 August before a period. */
export type Phase =
  /** Up to 3. */
  | 'EARLY_YEARS'
  /** 16 to 18. */
  | 'POST_16'
  /** 19 and over. */
  | 'POST_19'
  /** 4 to 10. */
  | 'PRIMARY'
  /** 11 to 15. */
  | 'SECONDARY';

/** Conditions on a Phase; every one that is given must hold. */
export type PhaseFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: Phase | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<Phase> | null | undefined;
};

/** Conditions on placements; every one that is given must hold. */
export type PlacementFilter = {
  /** On where it is; null or left out: not asked. */
  areaClass?: AreaClassFilter | null | undefined;
  /** On the case; null or left out: not asked. */
  caseId?: IdFilter | null | undefined;
  /** On the child’s primary need, for readers who may know of the case; null or left out: not asked. */
  primaryNeed?: NeedCodeFilter | null | undefined;
  /** On the establishment’s URN; null or left out: not asked. */
  providerUrn?: StringFilter | null | undefined;
  /** On the kind of provision; null or left out: not asked. */
  provisionType?: ProvisionTypeFilter | null | undefined;
  /** On the first day it covers; null or left out: not asked. */
  startDate?: DateFilter | null | undefined;
  /** On how it stands today; null or left out: not asked. */
  status?: PlacementStatusFilter | null | undefined;
};

/** One key of the order of placements. */
export type PlacementOrder = {
  /** Which way; ASC when left out. */
  direction?: OrderDirection;
  /** What to order by. */
  field: PlacementOrderField;
};

/** What placements can be ordered by. */
export type PlacementOrderField =
  /** The first day it covers. */
  | 'START_DATE';

/** How a placement stands today. Derived from its dates, not stored. */
export type PlacementStatus =
  /** Its money is committed; it has not started. */
  | 'DECIDED'
  /** Its last day has passed. */
  | 'ENDED'
  /** Started, and its last day has not passed. */
  | 'LIVE'
  /** Decided; its money is not committed, because a share is not approved or ratified. */
  | 'PENDING';

/** Conditions on a PlacementStatus; every one that is given must hold. */
export type PlacementStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: PlacementStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<PlacementStatus> | null | undefined;
};

/** What a member makes of the proposal. Positions are kept with their reasons; there is no vote. */
export type PositionStance =
  /** Takes no side. */
  | 'ABSTAIN'
  /** Does not support it. */
  | 'DO_NOT_SUPPORT'
  /** Has no authority from the agency to say. */
  | 'NO_AUTHORITY'
  /** Supports it. */
  | 'SUPPORT';

/** What a figure of the budget can be broken down by. Values are those at the time of each posting. */
export type PressureDimension =
  /** Kind of agency whose budget holder pays. */
  | 'AGENCY'
  /** Age band of the SEN2 return by the age on the 31 August before the period. */
  | 'AGE_BAND'
  /** In area, neighbouring, or out of area. */
  | 'AREA_CLASS'
  /** What the cost line pays for. */
  | 'CATEGORY'
  /** Three-digit code of the authority the placement lies in. */
  | 'HOST_AUTHORITY'
  /** Period of the financial year, 1 (April) to 12 (March). */
  | 'PERIOD'
  /** Phase of education by the age on the 31 August before the period. */
  | 'PHASE'
  /** The child’s primary need, a code of the SEN2 return. */
  | 'PRIMARY_NEED'
  /** The establishment, by URN. */
  | 'PROVIDER'
  /** Kind of provision, as the SEN2 return groups settings. */
  | 'PROVISION_TYPE'
  /** Line of the section 251 return. */
  | 'SECTION_251_LINE';

/** Narrows committed, actual, fullYearEffect, outOfArea, periods and breakdown to postings with these values; every field that is given must hold. Under a filter there is no allocation, and so no variance: a budget is not set by need or provider. */
export type PressureFilter = {
  /** By age band, such as "11-15". Null: any. */
  ageBand?: DimensionValueFilter | null | undefined;
  /** By area class. Null: any. */
  areaClass?: AreaClassFilter | null | undefined;
  /** By category of the cost line. Null: any. */
  category?: CostCategoryFilter | null | undefined;
  /** By three-digit code of the host authority. Null: any. */
  hostAuthority?: DimensionValueFilter | null | undefined;
  /** By phase of education. Null: any. */
  phase?: PhaseFilter | null | undefined;
  /** By primary need. Null: any. */
  primaryNeed?: NeedCodeFilter | null | undefined;
  /** By URN of the provider. Null: any. */
  provider?: DimensionValueFilter | null | undefined;
  /** By kind of provision. Null: any. */
  provisionType?: ProvisionTypeFilter | null | undefined;
  /** By line of the section 251 return, such as "1.2.3". Null: any. */
  section251Line?: DimensionValueFilter | null | undefined;
};

/** What to price: a price on a span of days, and who pays. */
export type PriceInput = {
  /** The school calendar, which SCHOOL_DAYS and SCHOOL_WEEKS need for the first academic year; later years repeat the last one given. Null: none, and TERMS counts by the notional terms. */
  calendar?: SchoolCalendarInput | null | undefined;
  /** The last day charged. */
  endDate: string;
  /** The price of the line. */
  price: PriceTermsInput;
  /** Who pays, in the order that decides ties, the lead first. Null: nobody is asked to; only costs are given. */
  shares?: Array<PriceShareInput> | null | undefined;
  /** The first day charged. */
  startDate: string;
};

/** What one payer pays: exactly one of parts, fixed and residual; a cap with parts or fixed. */
export type PriceShareInput = {
  /** The most, in pounds, that the share reaches in one base year. Null: no cap. */
  cap?: string | null | undefined;
  /** A sum with a price of its own, on the line’s base year. Null: not a fixed sum. */
  fixed?: PriceTermsInput | null | undefined;
  /** Whole-number parts of what fixed sums leave, such as 50 of 50 : 30 : 20; 0 is allowed. Null: not by parts. */
  parts?: number | null | undefined;
  /** Who pays, by whatever name the answer shall give them; each payer once. */
  payer: string;
  /** Whether this payer takes what fixed sums leave: at most one, and not beside parts. Null is false. */
  residual?: boolean | null | undefined;
};

/** How a price falls on days. The same fee costs different amounts by each, so it must be said. */
export type PriceSpread =
  /** By calendar days. */
  | 'DAYS'
  /** A twelfth a month, by days within the month. For YEAR. */
  | 'MONTHS'
  /** By school days of a school calendar. For YEAR of the year ACADEMIC, and for DAY. */
  | 'SCHOOL_DAYS'
  /** By school days of a school calendar, five to a week. For WEEK and HOUR. */
  | 'SCHOOL_WEEKS'
  /** A third of the year, or the price of a TERM, by days within each term of the school calendar; without one by the notional terms 1 September to 31 December, 1 January to 31 March, 1 April to 31 August. */
  | 'TERMS';

/** A price: a unit, an amount and how it spreads over time. Fixed by the contract of this API. */
export type PriceTermsInput = {
  /** Pounds for one unit; not negative. */
  amount: string;
  /** How many hours a week, more than 0: for HOUR only, and required there. Null: left out. */
  hoursPerWeek?: string | null | undefined;
  /** How it falls on days: required, but for ONCE, which has none. Null: left out. */
  spread?: PriceSpread | null | undefined;
  /** What the amount is for. */
  unit: PriceUnit;
  /** The year that a price for a YEAR is for; null is FINANCIAL. In a fixed share the year of the line, and null is that. */
  year?: PriceYear | null | undefined;
};

/** What the amount of a price is for. */
export type PriceUnit =
  /** A day, or by SCHOOL_DAYS a school day. */
  | 'DAY'
  /** An hour, of which there are `hoursPerWeek` a week. */
  | 'HOUR'
  /** All of it on the first day of the line. */
  | 'ONCE'
  /** One of the three terms of an academic year. */
  | 'TERM'
  /** Seven days by DAYS, five school days by SCHOOL_WEEKS. */
  | 'WEEK'
  /** A year, which `year` names. */
  | 'YEAR';

/** The year that a price for a YEAR is for. */
export type PriceYear =
  /** 1 September to 31 August. */
  | 'ACADEMIC'
  /** 1 April to 31 March. */
  | 'FINANCIAL'
  /** 1 August to 31 July, the academic year of colleges. */
  | 'POST_16';

/** Conditions on providers; every one that is given must hold. */
export type ProviderFilter = {
  /** On the ages it takes; null: not asked. */
  ageServed?: AgeServedFilter | null | undefined;
  /** On whether it is open; null: not asked. */
  isOpen?: BooleanFilter | null | undefined;
  /** On the three-digit code of the authority it lies in; null: not asked. */
  localAuthorityCode?: StringFilter | null | undefined;
  /** On the name; null: not asked. */
  name?: StringFilter | null | undefined;
  /** On what a place there is by the establishment’s type; null: not asked. */
  provisionType?: ProvisionTypeFilter | null | undefined;
  /** On the register’s code of the type; null: not asked. */
  typeCode?: StringFilter | null | undefined;
  /** On the URN; null: not asked. */
  urn?: UrnFilter | null | undefined;
};

/** One key of the order of a list of providers. */
export type ProviderOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What it is ordered by. */
  field: ProviderOrderField;
};

/** What providers can be ordered by. */
export type ProviderOrderField =
  /** Their distance from the place of near, which must be given; those without one last. */
  | 'DISTANCE'
  /** Their name. */
  | 'NAME'
  /** Their URN. */
  | 'URN';

/** What kind of provision a place is, in the terms the SEN2 return counts placements by. */
export type ProvisionType =
  /** A pupil referral unit, or an alternative provision academy or free school. */
  | 'ALTERNATIVE_PROVISION'
  /** A nursery school or other early years setting. */
  | 'EARLY_YEARS'
  /** A general further education or sixth form college. */
  | 'FURTHER_EDUCATION'
  /** A hospital school or education in hospital. */
  | 'HOSPITAL'
  /** An independent school that is not a special school. */
  | 'INDEPENDENT_MAINSTREAM'
  /** An independent special school. */
  | 'INDEPENDENT_SPECIAL'
  /** A mainstream school, maintained, academy or free school. */
  | 'MAINSTREAM'
  /** A non-maintained special school. */
  | 'NON_MAINTAINED_SPECIAL'
  /** Education otherwise than at one of the above. */
  | 'OTHER_ARRANGEMENTS'
  /** A place in the resourced provision of a mainstream school. */
  | 'RESOURCED_PROVISION'
  /** A place in the SEN unit of a mainstream school. */
  | 'SEN_UNIT'
  /** A special post-16 institution. */
  | 'SPECIALIST_POST_16'
  /** A special academy or special free school. */
  | 'SPECIAL_ACADEMY'
  /** A special school that a local authority maintains. */
  | 'SPECIAL_MAINTAINED';

/** Conditions on a ProvisionType; every one that is given must hold. */
export type ProvisionTypeFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: ProvisionType | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<ProvisionType> | null | undefined;
};

/** Why PublishAgenda refuses. */
export type PublishAgendaErrorCode =
  /** There is no case on the agenda. */
  | 'AGENDA_EMPTY'
  /** The agenda is published already. */
  | 'NOT_SCHEDULED';

/** A sitting whose agenda is to be published. */
export type PublishAgendaInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** Why RatifyDecision refuses. */
export type RatifyDecisionErrorCode =
  /** A cost line can no longer be priced. */
  | 'CANNOT_BE_PRICED'
  /** Nothing of this decision waits to be ratified. */
  | 'NOTHING_TO_RATIFY'
  /** What waits is another agency’s; one agency’s director binds that agency’s share only. */
  | 'NOT_YOURS_TO_RATIFY'
  /** The decider does not ratify the decision. */
  | 'OWN_DECISION'
  /** The ratification has no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A director ratifies what of a decision is the director’s to ratify. */
export type RatifyDecisionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The decision. */
  decisionId: string;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** Why RecordActual refuses. */
export type RecordActualErrorCode =
  /** This document has been recorded against this budget holder already. */
  | 'ALREADY_RECORDED'
  /** An invoice or recharge is positive, a credit note negative, and no amount is zero. */
  | 'AMOUNT_SIGN'
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** A document can not be dated after today. */
  | 'DATED_IN_FUTURE'
  /** A period is 1 (April) to 12 (March). */
  | 'PERIOD_OUT_OF_RANGE'
  /** The placement does not exist, or is not yours to see. */
  | 'PLACEMENT_UNKNOWN'
  /** The document that the amount is booked from has to be named. */
  | 'REFERENCE_MISSING'
  /** VAT has the sign of the amount it belongs to. */
  | 'VAT_SIGN';

/** One amount of spend, booked from a document. */
export type RecordActualInput = {
  /** Net of VAT, in pounds; a credit note is negative. */
  amount: string;
  /** Who bears it. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Date of the document. */
  dated: string;
  /** The financial year the spend belongs to. */
  financialYear: string;
  /** What it is booked from. */
  kind: ActualKind;
  /** The period it belongs to, 1 (April) to 12 (March). */
  period: number;
  /** The placement it pays for. Null: none drives it. */
  placementId?: string | null | undefined;
  /** Number of the invoice, credit note or journal. One document is recorded once against a holder. */
  reference: string;
  /** VAT on top, in pounds, held apart. Null: none. */
  vat?: string | null | undefined;
};

/** Why RecordAttendance refuses. */
export type RecordAttendanceErrorCode =
  /** Nobody comes or goes before the day of a published sitting, or once it is closed. */
  | 'NOT_BEING_HELD'
  /** The person is not invited to this sitting. */
  | 'NOT_INVITED'
  /** Somebody who is not in the room cannot leave it. */
  | 'NOT_IN_THE_ROOM'
  /** Only a case officer records the attendance of somebody else. */
  | 'NOT_YOUR_OWN';

/** Somebody’s coming, going or apologies. */
export type RecordAttendanceInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  meetingId: string;
  /** The person; null: the caller. */
  personId?: string | null | undefined;
  /** What happened. */
  status: AttendanceStatus;
};

/** Why RecordDecision refuses. */
export type RecordDecisionErrorCode =
  /** A budget holder is not one of the local area. */
  | 'BUDGET_HOLDER_UNKNOWN'
  /** A cost line cannot be priced, or a holder does not pay on its days. */
  | 'CANNOT_BE_PRICED'
  /** The placement would end before it starts. */
  | 'DATES_REVERSED'
  /** A date that lies ahead is not later than the decision. */
  | 'DATE_NOT_LATER'
  /** A piece of evidence is not on the case. */
  | 'EVIDENCE_UNKNOWN'
  /** Money terms are given, and no money is agreed. */
  | 'FUNDING_NOT_AGREED'
  /** The item is decided already, or was carried over. */
  | 'ITEM_NOT_LISTED'
  /** A cost line has two splits of its own. */
  | 'LINE_TWICE'
  /** The option has no such cost line. */
  | 'LINE_UNKNOWN'
  /** The sitting is not open. */
  | 'MEETING_NOT_OPEN'
  /** The method says that one agency pays, and more than one does. */
  | 'METHOD_CONTRADICTED'
  /** What the split rests on is not said. */
  | 'METHOD_EVIDENCE_MISSING'
  /** How the split was set is not said. */
  | 'METHOD_MISSING'
  /** The option was found not suitable, and no reason is given to choose it. */
  | 'NOT_SUITABLE'
  /** The decider is not the chair of the sitting, present and without interest in the case. */
  | 'NOT_THE_CHAIR'
  /** No option is named for the money that is agreed. */
  | 'OPTION_MISSING'
  /** The option is not one of the case. */
  | 'OPTION_UNKNOWN'
  /** Something said beside the outcome contradicts it. */
  | 'OUTCOME_CONTRADICTED'
  /** The outcome must say more. */
  | 'OUTCOME_NEEDS_MORE'
  /** The panel has no terms of reference in force on the day of the sitting. */
  | 'PANEL_WITHOUT_TERMS'
  /** Too few count for this item, or a required role is missing; the message says who and what to do. */
  | 'QUORUM_NOT_MET'
  /** Another decision of the panel in the last year has the same rationale. */
  | 'RATIONALE_COPIED'
  /** The rationale gives no reason. */
  | 'RATIONALE_INADEQUATE'
  /** Nobody is named to pay. */
  | 'SHARES_MISSING'
  /** A share does not say what it must, or the shares contradict each other. */
  | 'SHARE_INVALID'
  /** The day from which the placement is paid is missing. */
  | 'START_DATE_MISSING'
  /** Nobody has recorded whether the option is suitable. */
  | 'SUITABILITY_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** Request, listing, hearing and decision are not in this order. */
  | 'TIMELINE_BROKEN';

/** A decision as the chair of an open sitting records it. */
export type RecordDecisionInput = {
  /** The item that is decided. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** For REFERRED_ELSEWHERE, RATIFIED, NOTED, STEP_DOWN, EXTEND and END: the service, decision, order or placement concerned; else null. */
  concerns?: string | null | undefined;
  /** For AGREED_WITH_CONDITIONS: the conditions, and who meets each by when; else null. */
  conditions?: string | null | undefined;
  /** Why a finding that the option is not suitable is departed from; null: it is not. */
  departureReason?: string | null | undefined;
  /** The evidence of the case that was relied on; null: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** The version of the item that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** For AGREED_IN_PRINCIPLE: when it expires; else null. */
  expiresOn?: string | null | undefined;
  /** Whether money is agreed; it can be missing where the need is agreed. */
  fundingAgreed: boolean;
  /** How the split was set: required with money, there is no usual one. Null where no money is agreed. */
  fundingMethod?: FundingMethod | null | undefined;
  /** For a deferral: who brings it; else null. */
  informationOwner?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: who pays meanwhile and on what basis; else null. */
  interimArrangement?: string | null | undefined;
  /** Splits of single lines; null: none. */
  lineShares?: Array<DecisionLineSharesInput> | null | undefined;
  /** What the split rests on: required with money, but for SINGLE_AGENCY. */
  methodEvidence?: string | null | undefined;
  /** For a deferral: what information is missing; else null. */
  missingInformation?: string | null | undefined;
  /** Whether the need is agreed. */
  needAgreed: boolean;
  /** The option that is chosen: required with money. Null otherwise. */
  optionId?: string | null | undefined;
  /** The options weighed; null: nothing to say. */
  optionsWeighed?: string | null | undefined;
  /** What the panel came to. */
  outcome: DecisionOutcome;
  /** For AGREED_IN_PART: what is not agreed, and why; else null. */
  partNotAgreed?: string | null | undefined;
  /** The last day that is paid; null: no end is expected. */
  placementEndDate?: string | null | undefined;
  /** The first day that is paid: required with money. Null where no money is agreed. */
  placementStartDate?: string | null | undefined;
  /** The policy or criteria version relied on; null: none. */
  policyVersion?: string | null | undefined;
  /** Why, of this child: what was relied on and why it leads to this outcome; at most 20,000 characters. A blank, a placeholder or another decision’s words count as none. */
  rationale: string;
  /** For a deferral: when the case comes back; else null. */
  returnDate?: string | null | undefined;
  /** Who pays every line without a split of its own, the lead agency first. Null where no money is agreed. */
  shares?: Array<DecisionShareInput> | null | undefined;
};

/** Why RecordPosition refuses. */
export type RecordPositionErrorCode =
  /** You are the case’s own officer. */
  | 'CASE_OFFICER'
  /** The item is decided, or was carried over. */
  | 'ITEM_NOT_LISTED'
  /** The sitting is not open. */
  | 'MEETING_NOT_OPEN'
  /** You have not declared on this case. */
  | 'NOT_DECLARED'
  /** You are not invited to the sitting of this item. */
  | 'NOT_INVITED'
  /** You are not recorded as present. */
  | 'NOT_IN_THE_ROOM'
  /** An observer takes no position. */
  | 'OBSERVER'
  /** The option is not one of the case. */
  | 'OPTION_UNKNOWN'
  /** A position other than support needs its reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What the caller makes of the proposal at an item. */
export type RecordPositionInput = {
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The option it is about; null: the request as a whole. */
  optionId?: string | null | undefined;
  /** Why; needed for all but SUPPORT. */
  reason?: string | null | undefined;
  /** The position. */
  stance: PositionStance;
};

/** Why RecordSuitability refuses. */
export type RecordSuitabilityErrorCode =
  /** The case is decided; suitability is recorded before that. */
  | 'CASE_SETTLED'
  /** The finding has no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What was found of an option, before its cost is looked at. */
export type RecordSuitabilityInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the option that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The option. */
  optionId: string;
  /** What it rests on, at most 2,000 characters. */
  reason: string;
  /** The finding. */
  suitability: Suitability;
};

/** Why ReferCase refuses. */
export type ReferCaseErrorCode =
  /** On the day of the request the child would be unborn or older than 25. */
  | 'AGE_OUT_OF_RANGE'
  /** A child the area does not know yet needs a given name and a family name. */
  | 'CHILD_NAME_MISSING'
  /** A date lies before the child was born. */
  | 'DATE_BEFORE_BIRTH'
  /** A date that has to have come lies after today. */
  | 'DATE_IN_FUTURE'
  /** A child the area does not know yet needs a date of birth. */
  | 'DATE_OF_BIRTH_MISSING'
  /** A date was given for a plan that there is none of. */
  | 'EHC_PLAN_DATE_UNEXPECTED'
  /** The area holds another child under the id or a number given. */
  | 'IDENTITY_MISMATCH'
  /** The code of a need was not in use yet on the request date (DS: from 1 January 2025). */
  | 'NEED_NOT_IN_USE'
  /** A need is named more than once. */
  | 'NEED_REPEATED'
  /** The home postcode is not a full United Kingdom postcode. */
  | 'POSTCODE_FORMAT'
  /** The register has no establishment with the URN. */
  | 'PROVIDER_UNKNOWN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** A list has more entries than it takes. */
  | 'TOO_MANY'
  /** Views are given together with a reason why they were not obtained. */
  | 'VIEWS_CONTRADICTORY'
  /** Views are said to have been obtained but are not given. */
  | 'VIEWS_MISSING'
  /** Views were not obtained and no reason is given. */
  | 'VIEWS_REASON_MISSING';

/** A new case. */
export type ReferCaseInput = {
  /** The person responsible for the case; null: the caller. */
  caseOfficerId?: string | null | undefined;
  /** The child or young person. */
  child: CaseChildInput;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The plan; null: there is none and none was asked for. */
  ehcPlan?: EhcPlanInput | null | undefined;
  /** The other needs, most important first; null: none. */
  otherNeeds?: Array<NeedCode> | null | undefined;
  /** The panel it is referred to. */
  panelId: string;
  /** The primary need. */
  primaryNeed: NeedCode;
  /** What is written already; null: nothing yet. */
  referral?: ReferralInput | null | undefined;
  /** The day the request was received, not after today. */
  requestDate: string;
  /** What the panel is asked for. */
  requestType: RequestType;
};

/** What is written in a referral. */
export type ReferralInput = {
  /** The child’s or young person’s own views. Left out: stay as they are; null: not asked yet. */
  childViews?: ViewsInput | null | undefined;
  /** The equality considerations. At most 20,000 characters. Left out: stays as it is; null or blank: cleared. */
  equalityConsiderations?: string | null | undefined;
  /** On what the sharing rests. Left out: stays as it is; null: cleared. */
  lawfulBasis?: LawfulBasis | null | undefined;
  /** The whole list of what was tried locally, at most 50. Left out: stays as it is; null: emptied. */
  localOptionsTried?: Array<LocalOptionInput> | null | undefined;
  /** The outcomes sought. At most 20,000 characters. Left out: stays as it is; null or blank: cleared. */
  outcomesSought?: string | null | undefined;
  /** The parent’s or carer’s views. Left out: stay as they are; null: not asked yet. */
  parentViews?: ViewsInput | null | undefined;
  /** The social care considerations. At most 20,000 characters. Left out: stays as it is; null or blank: cleared. */
  socialCareConsiderations?: string | null | undefined;
  /** The child’s situation. At most 20,000 characters. Left out: stays as it is; null or blank: cleared. */
  summary?: string | null | undefined;
};

/** What the panel is asked for. */
export type RequestType =
  /** Another placement than the present one. */
  | 'CHANGE_OF_PLACEMENT'
  /** More time for a placement that is about to end. */
  | 'EXTENSION'
  /** Funding by several agencies of what is there already. */
  | 'JOINT_FUNDING'
  /** Anything else; the summary says what. */
  | 'OTHER'
  /** Support that is not a placement. */
  | 'PACKAGE_OF_SUPPORT'
  /** A first placement. */
  | 'PLACEMENT';

/** Conditions on a RequestType; every one that is given must hold. */
export type RequestTypeFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: RequestType | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<RequestType> | null | undefined;
};

/** Whether the child sleeps at the placement, by the weeks that the SEN2 return counts. */
export type Residential =
  /** By day only. */
  | 'DAY'
  /** Residential for 38 to 51 weeks of the year. */
  | 'RESIDENTIAL_38_51'
  /** Residential all the year round. */
  | 'RESIDENTIAL_52';

/** The parts a person can have in an area. Rights are the union of the roles held on the day. */
export type Role =
  /** Looks after people, roles, panels and limits; sees no case. */
  | 'ADMINISTRATOR'
  /** Reads everything and changes nothing; every read is recorded. */
  | 'AUDITOR'
  /** Binds one budget: approves that budget’s share, and no other. */
  | 'BUDGET_HOLDER'
  /** Prepares referrals, lists cases, calls sittings and keeps their attendance. */
  | 'CASE_OFFICER'
  /** Finds options, judges their suitability, starts and ends placements; no names. */
  | 'COMMISSIONER'
  /** Ratifies what is beyond a panel’s or a holder’s authority. */
  | 'DIRECTOR'
  /** Sets budgets and records actuals; sees the money of a case by its reference, no names. */
  | 'FINANCE'
  /** Another system that brings in the files it was granted. */
  | 'INTEGRATION'
  /** Chairs sittings and records their decisions. */
  | 'PANEL_CHAIR'
  /** Sits on panels: reads what is listed for a sitting they are invited to. */
  | 'PANEL_MEMBER';

/** Conditions on a Role; every one that is given must hold. */
export type RoleFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: Role | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<Role> | null | undefined;
};

/** Why ScheduleMeeting refuses. */
export type ScheduleMeetingErrorCode =
  /** A person does not hold the role for that agency. */
  | 'AGENCY_NOT_THEIRS'
  /** The number of cases the sitting can hear is below 1, or beyond reason. */
  | 'CAPACITY_RANGE'
  /** A person is invited more than once. */
  | 'INVITED_TWICE'
  /** Nobody is invited as its chair. */
  | 'NO_CHAIR'
  /** The panel has no terms of reference in force on that day. */
  | 'PANEL_WITHOUT_TERMS'
  /** A person is not one of the local area. */
  | 'PERSON_UNKNOWN'
  /** A person does not hold the role of the capacity on the day of the sitting. */
  | 'ROLE_NOT_HELD'
  /** The start has passed. */
  | 'STARTS_IN_PAST'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A sitting to call. */
export type ScheduleMeetingInput = {
  /** How many cases it can hear, 1 to 200. */
  capacity: number;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Who is invited; somebody as the chair. */
  invitations: Array<MeetingInvitationInput>;
  /** The panel. */
  panelId: string;
  /** When it starts; it must lie ahead. */
  startsAt: string;
  /** Where, at most 200 characters; null: not said. */
  venue?: string | null | undefined;
};

/** The terms of one or more academic years, exactly three in each, and the closed days within them. */
export type SchoolCalendarInput = {
  /** Days within the terms without school: half-terms, bank holidays, training days. Null: none. */
  closed?: Array<string> | null | undefined;
  /** Terms, in any order; each within one academic year. */
  terms: Array<DateSpanInput>;
};

/** Where a child with a plan is educated without an establishment, by the codes of the SEN2 return (2025). */
export type SenSetting =
  /** Elective home education. */
  | 'EHE'
  /** An early years provider without a URN. */
  | 'EYP'
  /** Aged 16 to 25, not in education, employment or training. */
  | 'NEET'
  /** Not in education; notice to cease the plan was given. */
  | 'NIEC'
  /** Not in education; any other reason. */
  | 'NIEO'
  /** Otherwise than at school, arranged by the authority under section 61. */
  | 'OLA'
  /** Otherwise than at school, arranged by the parent or the young person under section 42(5); not home education. */
  | 'OPA'
  /** Any other; also where a type of setting is named and no setting. */
  | 'OTH';

/** Why SetBudget refuses. */
export type SetBudgetErrorCode =
  /** An allocation is zero or more; a deficit is entered as the balance brought forward. */
  | 'ALLOCATION_NEGATIVE'
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** The version of the budget has to be named. */
  | 'LABEL_MISSING'
  /** The budget holds these amounts already. */
  | 'NOTHING_CHANGED';

/** A version of a budget, as its whole amounts. */
export type SetBudgetInput = {
  /** The whole allocation of this version, in pounds; what is entered is its difference from the last. */
  allocation: string;
  /** The whole balance brought forward into the year, in pounds, a deficit positive. Null: as it stands. */
  broughtForward?: string | null | undefined;
  /** Whose budget. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** Why it changed. Null: nothing to add. */
  reason?: string | null | undefined;
  /** Name of this version, such as "December 2024" or "July 2025 update"; a report names it. */
  version: string;
};

/** Why SetDelegatedLimit refuses. */
export type SetDelegatedLimitErrorCode =
  /** The ceiling is negative. */
  | 'CEILING_NEGATIVE'
  /** The first day is in the past. */
  | 'START_IN_PAST'
  /** A limit on the same basis already begins on that day. */
  | 'START_TAKEN';

/** A ceiling for a budget holder from a day on; the one in force until then ends the day before. */
export type SetDelegatedLimitInput = {
  /** The amount of a share that the ceiling stands on. */
  basis: AmountBasis;
  /** The budget holder whose share is limited. */
  budgetHolderId: string;
  /** The most, in pounds, that needs no ratification; 0.00 delegates nothing. */
  ceiling: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The kind of decision it is about. */
  decisionType?: LimitedDecision;
  /** The first day it is in force: today or later, since decisions were tested by the limits before it. */
  startDate: string;
};

/** Why StartPlacement refuses. */
export type StartPlacementErrorCode =
  /** Its start is recorded already. */
  | 'ALREADY_STARTED'
  /** A cost line cannot be priced from that day on. */
  | 'CANNOT_BE_PRICED'
  /** Its money is not committed; the message names who still has to act. */
  | 'NOT_COMMITTED'
  /** The start is after the last day decided. */
  | 'START_AFTER_END'
  /** The start is before the day from which the decision pays. */
  | 'START_TOO_EARLY';

/** The day on which a placement really started. */
export type StartPlacementInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The placement. */
  placementId: string;
  /** Its real first day: not before the decided one, since no share was agreed for earlier days, nor after the last. */
  startDate: string;
};

/** Conditions on a text; every one that is given must hold. */
export type StringFilter = {
  /** Contains this, in capitals or not; null or left out: not asked. */
  contains?: string | null | undefined;
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** Why SubmitReferral refuses. */
export type SubmitReferralErrorCode =
  /** The child’s home postcode is missing. */
  | 'CHILD_DETAILS_MISSING'
  /** The child’s views, or why they were not obtained, are missing. */
  | 'CHILD_VIEWS_MISSING'
  /** The request date lies after today (R6). */
  | 'DATE_IN_FUTURE'
  /** There is no draft or final education, health and care plan. */
  | 'EHC_PLAN_MISSING'
  /** The equality considerations are missing. */
  | 'EQUALITY_CONSIDERATIONS_MISSING'
  /** There is no evidence. */
  | 'EVIDENCE_MISSING'
  /** The lawful basis for sharing is missing. */
  | 'LAWFUL_BASIS_MISSING'
  /** No local option is recorded as tried. */
  | 'LOCAL_OPTIONS_TRIED_MISSING'
  /** The referral is neither a draft nor returned. */
  | 'NOT_SUBMITTABLE'
  /** The outcomes sought are missing. */
  | 'OUTCOMES_SOUGHT_MISSING'
  /** The panel has no terms of reference in force today. */
  | 'PANEL_TERMS_MISSING'
  /** The parent’s views, or why they were not obtained, are missing. */
  | 'PARENT_VIEWS_MISSING'
  /** The social care considerations are missing. */
  | 'SOCIAL_CARE_CONSIDERATIONS_MISSING'
  /** The summary is missing. */
  | 'SUMMARY_MISSING'
  /** A reason holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A reason is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** An item is waived that may not be: the lawful basis. */
  | 'WAIVER_NOT_ALLOWED'
  /** An item is waived that is not missing. */
  | 'WAIVER_NOT_NEEDED'
  /** An item is waived without a reason. */
  | 'WAIVER_REASON_MISSING'
  /** An item is waived more than once. */
  | 'WAIVER_REPEATED';

/** A referral that is to go to its panel. */
export type SubmitReferralInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read; another is a CONFLICT. */
  expectedVersion: number;
  /** The items that are let go; null: none. */
  waivers?: Array<WaiverInput> | null | undefined;
};

/** What was found of an option. It is recorded before its cost is decided. */
export type Suitability =
  /** It does not meet the needs; a panel that chooses it must say why. */
  | 'NOT_SUITABLE'
  /** It meets the needs. */
  | 'SUITABLE'
  /** It meets the needs if what the reason says is done. */
  | 'SUITABLE_WITH_CONDITIONS';

/** Why UpdateReferral refuses. */
export type UpdateReferralErrorCode =
  /** On the day of the request the child would be unborn or older than 25. */
  | 'AGE_OUT_OF_RANGE'
  /** A date lies before the child was born. */
  | 'DATE_BEFORE_BIRTH'
  /** A date that has to have come lies after today. */
  | 'DATE_IN_FUTURE'
  /** A date was given for a plan that there is none of. */
  | 'EHC_PLAN_DATE_UNEXPECTED'
  /** The area holds another child under the id or a number given. */
  | 'IDENTITY_MISMATCH'
  /** The code of a need was not in use yet on the request date (DS: from 1 January 2025). */
  | 'NEED_NOT_IN_USE'
  /** A need is named more than once. */
  | 'NEED_REPEATED'
  /** The referral is neither a draft nor returned. */
  | 'NOT_EDITABLE'
  /** The home postcode is not a full United Kingdom postcode. */
  | 'POSTCODE_FORMAT'
  /** The register has no establishment with the URN. */
  | 'PROVIDER_UNKNOWN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** A list has more entries than it takes. */
  | 'TOO_MANY'
  /** Views are given together with a reason why they were not obtained. */
  | 'VIEWS_CONTRADICTORY'
  /** Views are said to have been obtained but are not given. */
  | 'VIEWS_MISSING'
  /** Views were not obtained and no reason is given. */
  | 'VIEWS_REASON_MISSING';

/** Changes to the referral of a case that is a draft or was returned. */
export type UpdateReferralInput = {
  /** The case. */
  caseId: string;
  /** What became known of the child; left out or null: stays as it is. */
  child?: ChildUpdateInput | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The plan; left out or null: stays as it is. */
  ehcPlan?: EhcPlanInput | null | undefined;
  /** The version of the case that was read; another is a CONFLICT. */
  expectedVersion: number;
  /** The whole list of other needs; left out or null: stays as it is. */
  otherNeeds?: Array<NeedCode> | null | undefined;
  /** The primary need; left out or null: stays as it is. */
  primaryNeed?: NeedCode | null | undefined;
  /** What is written; left out or null: stays as it is. */
  referral?: ReferralInput | null | undefined;
  /** The day the request was received; left out or null: stays as it is. */
  requestDate?: string | null | undefined;
  /** What the panel is asked for; left out or null: stays as it is. */
  requestType?: RequestType | null | undefined;
};

/** Conditions on a URN; every one that is given must hold. */
export type UrnFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** What somebody said; or, when it was not obtained, why. */
export type ViewsInput = {
  /** Whether the views were obtained. */
  isObtained: boolean;
  /** The reason, when they were not; at most 2,000 characters. */
  notObtainedReason?: string | null | undefined;
  /** The views, when they were obtained; at most 20,000 characters. */
  text?: string | null | undefined;
};

/** An item of the checklist that is let go, recorded under the caller’s name. */
export type WaiverInput = {
  /** Which item. It must be missing; the lawful basis cannot be waived. */
  item: ChecklistItem;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** What can wait for somebody. */
export type WorkKind =
  /** A share of one’s own budget that waits to be agreed. */
  | 'APPROVAL'
  /** An item of such a sitting on which one has not declared an interest, or none. */
  | 'INTEREST'
  /** A submitted case that is on no agenda, for case officers. */
  | 'LISTING'
  /** A decision, or a share over its limit, that waits for a director. */
  | 'RATIFICATION'
  /** A sitting one is invited to, whose agenda is published. */
  | 'SITTING'
  /** A placement that is paid for and has not started, for commissioners. */
  | 'START';

export type PeopleQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  orderBy?: Array<PersonOrder> | PersonOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, edges: Array<{ node: { id: string, displayName: string, jobTitle: string, agency: { name: string } | null, roleGrants: Array<{ id: string, role: Role, startDate: string, endDate: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreatePersonMutationVariables = Exact<{
  input: CreatePersonInput;
}>;


export type CreatePersonMutation = { createPerson: { person: { id: string, version: number } | null, userErrors: Array<{ code: CreatePersonErrorCode, field: Array<string>, message: string }> } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { roleGrant: { id: string, role: Role, startDate: string } | null, userErrors: Array<{ code: GrantRoleErrorCode, field: Array<string>, message: string }> } };

export type EndRoleMutationVariables = Exact<{
  input: EndRoleInput;
}>;


export type EndRoleMutation = { endRole: { roleGrant: { id: string, endDate: string | null, withdrawnAt: string | null } | null, userErrors: Array<{ code: EndRoleErrorCode, field: Array<string>, message: string }> } };

export type SetDelegatedLimitMutationVariables = Exact<{
  input: SetDelegatedLimitInput;
}>;


export type SetDelegatedLimitMutation = { setDelegatedLimit: { delegatedLimit: { id: string, ceiling: string, startDate: string } | null, userErrors: Array<{ code: SetDelegatedLimitErrorCode, field: Array<string>, message: string }> } };

export type ImportReportQueryVariables = Exact<{
  id: string;
}>;


export type ImportReportQuery = { importReport: { kind: string, read: number, accepted: number, refused: number, unchanged: number, problems: { nodes: Array<{ line: number, column: string | null, message: string }> } } | null };

export type ReferCaseMutationVariables = Exact<{
  input: ReferCaseInput;
}>;


export type ReferCaseMutation = { referCase: { clientMutationId: string | null, case: { id: string, reference: string, status: CaseStatus, version: number } | null, userErrors: Array<{ code: ReferCaseErrorCode, field: Array<string>, message: string }> } };

export type UpdateReferralMutationVariables = Exact<{
  input: UpdateReferralInput;
}>;


export type UpdateReferralMutation = { updateReferral: { case: { id: string, version: number } | null, userErrors: Array<{ code: UpdateReferralErrorCode, field: Array<string>, message: string }> } };

export type SubmitReferralMutationVariables = Exact<{
  input: SubmitReferralInput;
}>;


export type SubmitReferralMutation = { submitReferral: { case: { id: string, status: CaseStatus, version: number } | null, userErrors: Array<{ code: SubmitReferralErrorCode, field: Array<string>, message: string }> } };

export type AddEvidenceMutationVariables = Exact<{
  input: AddEvidenceInput;
}>;


export type AddEvidenceMutation = { addEvidence: { evidence: { id: string, isHealth: boolean, document: { id: string, path: string, sha256: string } | null } | null, case: { id: string, version: number } | null, userErrors: Array<{ code: AddEvidenceErrorCode, field: Array<string>, message: string }> } };

export type AddPlacementOptionMutationVariables = Exact<{
  input: AddPlacementOptionInput;
}>;


export type AddPlacementOptionMutation = { addPlacementOption: { option: { id: string, label: string, version: number } | null, userErrors: Array<{ code: AddPlacementOptionErrorCode, field: Array<string>, message: string }> } };

export type RecordSuitabilityMutationVariables = Exact<{
  input: RecordSuitabilityInput;
}>;


export type RecordSuitabilityMutation = { recordSuitability: { option: { id: string, suitability: Suitability | null, version: number } | null, userErrors: Array<{ code: RecordSuitabilityErrorCode, field: Array<string>, message: string }> } };

export type CasesQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
  orderBy?: Array<CaseOrder> | CaseOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, reference: string, status: CaseStatus, requestDate: string, primaryNeed: NeedCode, flags: Array<CaseFlag> | null, caseOfficer: { displayName: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CaseQueryVariables = Exact<{
  id?: string | null | undefined;
  reference?: string | null | undefined;
}>;


export type CaseQuery = { case: { id: string, reference: string, status: CaseStatus, version: number, primaryNeed: NeedCode, otherNeeds: Array<NeedCode>, requestDate: string, flags: Array<CaseFlag> | null, childOrYoungPerson: { id: string, ageBand: string | null, isLookedAfter: boolean | null, identity:
        | { __typename: 'ChildIdentity', givenName: string, familyName: string, dateOfBirth: string }
        | { __typename: 'Withheld', reason: string }
       }, ehcPlan: { status: EhcPlanStatus, date: string | null } | null, referral: { summary: string | null, outcomesSought: string | null } | null, views: { child: { text: string | null, notObtainedReason: string | null }, parent: { text: string | null, notObtainedReason: string | null } } | null, evidence: Array<{ id: string, kind: EvidenceKind, isHealth: boolean, title: string, summary: string | null }> | null, options: Array<{ id: string, label: string, suitability: Suitability | null, costLines: Array<{ category: CostCategory, price: { unit: PriceUnit, amount: string } }> }> | null, agendaItems: Array<{ id: string }> | null, decisions: Array<{ id: string, outcome: DecisionOutcome, needAgreed: boolean, fundingAgreed: boolean }>, fundingAgreements: Array<{ id: string, status: FundingAgreementStatus, contributions: Array<{ id: string, status: ContributionStatus, annual: string, overLimit: string | null, budgetHolder: { name: string } }> }>, placements: Array<{ id: string, status: PlacementStatus, startDate: string, version: number }>, clocks: Array<{ code: ClockCode, dueDate: string, daysLeft: number }> | null, history: Array<{ action: string, occurredAt: string, changed: Array<string> }> | null } | null };

export type PlacementsQueryVariables = Exact<{
  filter?: PlacementFilter | null | undefined;
  orderBy?: Array<PlacementOrder> | PlacementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  financialYear: string;
}>;


export type PlacementsQuery = { placements: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: PlacementStatus, version: number, startDate: string, expectedEndDate: string | null, areaClass: AreaClass, distanceMiles: string | null, fullYearCost: string | null, case: { id: string, reference: string } | null, provider: { urn: string, name: string } | null, hostAuthority: { code: string, name: string } | null, costLines: Array<{ category: CostCategory, versions: Array<{ price: { unit: PriceUnit, amount: string }, shares: Array<{ percent: string | null, budgetHolder: { name: string } }> }> }>, cost: Array<{ amount: string, budgetHolder: { name: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StartPlacementMutationVariables = Exact<{
  input: StartPlacementInput;
}>;


export type StartPlacementMutation = { startPlacement: { placement: { id: string, status: PlacementStatus, startedDate: string | null, version: number } | null, userErrors: Array<{ code: StartPlacementErrorCode, field: Array<string>, message: string }> } };

export type EndPlacementMutationVariables = Exact<{
  input: EndPlacementInput;
}>;


export type EndPlacementMutation = { endPlacement: { placement: { id: string, status: PlacementStatus, endedDate: string | null, version: number } | null, userErrors: Array<{ code: EndPlacementErrorCode, field: Array<string>, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, permissions: Array<Permission>, person: { id: string, displayName: string, jobTitle: string }, localArea: { code: string, name: string }, agency: { name: string, kind: AgencyKind } | null, worklist: Array<{ kind: WorkKind, day: string, caseReference: string | null, subjectId: string }> } };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { panels: Array<{ id: string, name: string }>, agencies: Array<{ id: string, name: string, kind: AgencyKind }>, budgetHolders: Array<{ id: string, name: string, isHighNeedsBlock: boolean, agency: { kind: AgencyKind } }> };

export type PriceQueryVariables = Exact<{
  input: PriceInput;
}>;


export type PriceQuery = { price: { total: string, shares: Array<{ payer: string, amount: string }>, financialYears: Array<{ financialYear: string, cost: string, shares: Array<{ payer: string, amount: string }>, periods: Array<{ period: number, cost: string }> }> } };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { node:
    | { __typename: 'Actual', id: string }
    | { __typename: 'Agency', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'BudgetHolder', id: string }
    | { __typename: 'Case', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'CostLine', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'DelegatedLimit', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'EvidenceDocument', id: string }
    | { __typename: 'FundingAgreement', id: string }
    | { __typename: 'ImportReport', id: string }
    | { __typename: 'LocalArea', id: string }
    | { __typename: 'LocalAuthority', id: string }
    | { __typename: 'Panel', id: string }
    | { __typename: 'PanelMeeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Placement', id: string }
    | { __typename: 'PlacementOption', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'RoleGrant', id: string }
   | null };

export type NodesByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesByIdsQuery = { nodes: Array<
    | { __typename: 'Actual', id: string }
    | { __typename: 'Agency', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'BudgetHolder', id: string }
    | { __typename: 'Case', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'CostLine', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'DelegatedLimit', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'EvidenceDocument', id: string }
    | { __typename: 'FundingAgreement', id: string }
    | { __typename: 'ImportReport', id: string }
    | { __typename: 'LocalArea', id: string }
    | { __typename: 'LocalAuthority', id: string }
    | { __typename: 'Panel', id: string }
    | { __typename: 'PanelMeeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Placement', id: string }
    | { __typename: 'PlacementOption', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'RoleGrant', id: string }
   | null> };

export type ProvidersQueryVariables = Exact<{
  filter?: ProviderFilter | null | undefined;
  near?: NearInput | null | undefined;
  orderBy?: Array<ProviderOrder> | ProviderOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProvidersQuery = { providers: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, urn: string, name: string, town: string | null, type: string, provisionType: ProvisionType, localAuthority: { code: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BudgetPressureQueryVariables = Exact<{
  financialYear: string;
  budgetHolderId?: string | null | undefined;
  asAt?: string | null | undefined;
  filter?: PressureFilter | null | undefined;
  by?: Array<PressureDimension> | PressureDimension;
}>;


export type BudgetPressureQuery = { budgetPressure: { financialYear: string, asAt: string, allocation: string | null, committed: string, actual: string, pipeline: string, otherForecast: string, forecastOutturn: string, variance: string | null, variancePercent: string | null, fullYearEffect: string, broughtForward: string | null, cumulativePosition: string | null, budgetHolder: { id: string, name: string }, outOfArea: { placements: number, cost: string, premium: string | null, share: string | null }, periods: Array<{ period: number, committed: string, actual: string, forecast: string, cumulativeForecast: string }>, breakdown: Array<{ keys: Array<string> | null, label: string, placements: number | null, children: number | null, committed: string, forecast: string, withheld: boolean }> } };

export type PressureInDetailQueryVariables = Exact<{
  financialYear: string;
  budgetHolderId?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type PressureInDetailQuery = { budgetPressure: { committed: string, explain: Array<{ figure: string, amount: string, basis: string, terms: Array<{ name: string, amount: string }> }>, lines: Array<{ section251Line: string | null, name: string, committed: string, forecast: string, withheld: boolean }>, placements: { totalCount: number, nodes: Array<{ committed: string, areaClass: AreaClass, placement: { id: string, startDate: string, case: { reference: string } | null, provider: { name: string } | null } | null }> } } };

export type SetBudgetMutationVariables = Exact<{
  input: SetBudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { budgetPressure: { allocation: string | null, variance: string | null } | null, userErrors: Array<{ code: SetBudgetErrorCode, field: Array<string>, message: string }> } };

export type RecordActualMutationVariables = Exact<{
  input: RecordActualInput;
}>;


export type RecordActualMutation = { recordActual: { actual: { id: string, amount: string } | null, userErrors: Array<{ code: RecordActualErrorCode, field: Array<string>, message: string }> } };

export type ApproveContributionMutationVariables = Exact<{
  input: ApproveContributionInput;
}>;


export type ApproveContributionMutation = { approveContribution: { contribution: { id: string, status: ContributionStatus, overLimit: string | null, version: number, fundingAgreement: { id: string, status: FundingAgreementStatus, committedAt: string | null } } | null, userErrors: Array<{ code: ApproveContributionErrorCode, field: Array<string>, message: string }> } };

export type PanelMeetingsQueryVariables = Exact<{
  filter?: PanelMeetingFilter | null | undefined;
  orderBy?: Array<PanelMeetingOrder> | PanelMeetingOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PanelMeetingsQuery = { panelMeetings: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, meetingDate: string, status: PanelMeetingStatus, venue: string | null, panel: { name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DocketQueryVariables = Exact<{
  id: string;
}>;


export type DocketQuery = { panelMeeting: { id: string, status: PanelMeetingStatus, version: number, meetingDate: string, panel: { name: string, currentTerms: { quorumNumber: number, decisionModel: DecisionModel } | null }, invitations: Array<{ capacity: PanelCapacity, person: { displayName: string } | null, agency: { name: string } | null, attendance: { status: AttendanceStatus } | null }>, agendaItems: Array<{ id: string, ordinal: number, status: AgendaItemStatus, version: number, ownStanding: InterestStanding | null, headline: { reference: string, requestType: RequestType, ageBand: string | null, primaryNeed: NeedCode } | null, quorum: { met: boolean, requiredNumber: number, countedNumber: number } | null, positions: Array<{ stance: PositionStance, reason: string | null, person: { displayName: string } | null, agency: { name: string } | null }> | null, decisions: Array<{ id: string, outcome: DecisionOutcome, status: DecisionStatus }> | null, case: { id: string, reference: string, primaryNeed: NeedCode, flags: Array<CaseFlag> | null, childOrYoungPerson: { ageBand: string | null, identity:
            | { givenName: string, familyName: string }
            | { reason: string }
           }, referral: { summary: string | null, outcomesSought: string | null } | null, evidence: Array<{ id: string, kind: EvidenceKind, title: string, document: { path: string } | null }> | null, options: Array<{ id: string, label: string, suitability: Suitability | null, provider: { name: string } | null, costLines: Array<{ category: CostCategory, price: { unit: PriceUnit, amount: string } }> }> | null, clocks: Array<{ code: ClockCode, dueDate: string }> | null } | null }> | null } | null };

export type ScheduleMeetingMutationVariables = Exact<{
  input: ScheduleMeetingInput;
}>;


export type ScheduleMeetingMutation = { scheduleMeeting: { meeting: { id: string, status: PanelMeetingStatus, version: number } | null, userErrors: Array<{ code: ScheduleMeetingErrorCode, field: Array<string>, message: string }> } };

export type ListCaseMutationVariables = Exact<{
  input: ListCaseInput;
}>;


export type ListCaseMutation = { listCase: { agendaItem: { id: string, ordinal: number } | null, userErrors: Array<{ code: ListCaseErrorCode, field: Array<string>, message: string }> } };

export type PublishAgendaMutationVariables = Exact<{
  input: PublishAgendaInput;
}>;


export type PublishAgendaMutation = { publishAgenda: { meeting: { id: string, status: PanelMeetingStatus, version: number } | null, userErrors: Array<{ code: PublishAgendaErrorCode, field: Array<string>, message: string }> } };

export type OpenMeetingMutationVariables = Exact<{
  input: OpenMeetingInput;
}>;


export type OpenMeetingMutation = { openMeeting: { meeting: { id: string, status: PanelMeetingStatus, version: number } | null, userErrors: Array<{ code: OpenMeetingErrorCode, field: Array<string>, message: string }> } };

export type CloseMeetingMutationVariables = Exact<{
  input: CloseMeetingInput;
}>;


export type CloseMeetingMutation = { closeMeeting: { meeting: { id: string, status: PanelMeetingStatus, version: number } | null, userErrors: Array<{ code: CloseMeetingErrorCode, field: Array<string>, message: string }> } };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance: { meeting: { id: string } | null, userErrors: Array<{ code: RecordAttendanceErrorCode, field: Array<string>, message: string }> } };

export type DeclareInterestMutationVariables = Exact<{
  input: DeclareInterestInput;
}>;


export type DeclareInterestMutation = { declareInterest: { warning: string | null, agendaItem: { id: string, ownStanding: InterestStanding | null } | null, userErrors: Array<{ code: DeclareInterestErrorCode, field: Array<string>, message: string }> } };

export type RecordPositionMutationVariables = Exact<{
  input: RecordPositionInput;
}>;


export type RecordPositionMutation = { recordPosition: { agendaItem: { id: string, positions: Array<{ stance: PositionStance }> | null } | null, userErrors: Array<{ code: RecordPositionErrorCode, field: Array<string>, message: string }> } };

export type DecisionEffectQueryVariables = Exact<{
  input: DecisionEffectInput;
}>;


export type DecisionEffectQuery = { decisionEffect: { ratificationReasons: Array<string>, holders: Array<{ annual: string, weekly: string, wholeLife: string | null, fullYearEffect: string, overLimit: string | null, budgetHolder: { id: string, name: string }, financialYears: Array<{ financialYear: string, cost: string }> }>, quorum: { met: boolean } | null, refusals: Array<{ code: RecordDecisionErrorCode, field: Array<string>, message: string }> } };

export type RecordDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;


export type RecordDecisionMutation = { recordDecision: { clientMutationId: string | null, decision: { id: string, outcome: DecisionOutcome, status: DecisionStatus, needAgreed: boolean, fundingAgreed: boolean, needsRatification: boolean, ratificationReasons: Array<string>, placement: { id: string, status: PlacementStatus, version: number } | null, fundingAgreement: { id: string, status: FundingAgreementStatus, contributions: Array<{ id: string, status: ContributionStatus, annual: string, overLimit: string | null, version: number, budgetHolder: { id: string, name: string } }> } | null } | null, userErrors: Array<{ code: RecordDecisionErrorCode, field: Array<string>, message: string }> } };

export type RatifyDecisionMutationVariables = Exact<{
  input: RatifyDecisionInput;
}>;


export type RatifyDecisionMutation = { ratifyDecision: { decision: { id: string, status: DecisionStatus, fundingAgreement: { status: FundingAgreementStatus, committedAt: string | null } | null } | null, userErrors: Array<{ code: RatifyDecisionErrorCode, field: Array<string>, message: string }> } };


export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roleGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const CreatePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePersonMutation, CreatePersonMutationVariables>;
export const GrantRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roleGrant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;
export const EndRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roleGrant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndRoleMutation, EndRoleMutationVariables>;
export const SetDelegatedLimitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDelegatedLimit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDelegatedLimitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDelegatedLimit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegatedLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetDelegatedLimitMutation, SetDelegatedLimitMutationVariables>;
export const ImportReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportReportQuery, ImportReportQueryVariables>;
export const ReferCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReferCaseMutation, ReferCaseMutationVariables>;
export const UpdateReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateReferralMutation, UpdateReferralMutationVariables>;
export const SubmitReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitReferralMutation, SubmitReferralMutationVariables>;
export const AddEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isHealth"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddEvidenceMutation, AddEvidenceMutationVariables>;
export const AddPlacementOptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPlacementOption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddPlacementOptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addPlacementOption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddPlacementOptionMutation, AddPlacementOptionMutationVariables>;
export const RecordSuitabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSuitability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSuitabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSuitability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSuitabilityMutation, RecordSuitabilityMutationVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestDate"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"caseOfficer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Case"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"otherNeeds"}},{"kind":"Field","name":{"kind":"Name","value":"requestDate"}},{"kind":"Field","name":{"kind":"Name","value":"childOrYoungPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"isLookedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChildIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ehcPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcomesSought"}}]}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"notObtainedReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"notObtainedReason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isHealth"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"needAgreed"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"annual"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]}}]} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const PlacementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Placements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"expectedEndDate"}},{"kind":"Field","name":{"kind":"Name","value":"areaClass"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMiles"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hostAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYearCost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PlacementsQuery, PlacementsQueryVariables>;
export const StartPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartPlacementMutation, StartPlacementMutationVariables>;
export const EndPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endedDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndPlacementMutation, EndPlacementMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"worklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const DirectoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Directory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isHighNeedsBlock"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<DirectoryQuery, DirectoryQueryVariables>;
export const PriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Price"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"financialYears"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PriceQuery, PriceQueryVariables>;
export const NodeByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeByIdQuery, NodeByIdQueryVariables>;
export const NodesByIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodesByIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesByIdsQuery, NodesByIdsQueryVariables>;
export const ProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Providers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NearInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provisionType"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;
export const BudgetPressureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetPressure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PressureFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PressureDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRIMARY_NEED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"budgetHolderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"asAt"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocation"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}},{"kind":"Field","name":{"kind":"Name","value":"otherForecast"}},{"kind":"Field","name":{"kind":"Name","value":"forecastOutturn"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"variancePercent"}},{"kind":"Field","name":{"kind":"Name","value":"fullYearEffect"}},{"kind":"Field","name":{"kind":"Name","value":"broughtForward"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativePosition"}},{"kind":"Field","name":{"kind":"Name","value":"outOfArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeForecast"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"children"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]}}]} as unknown as DocumentNode<BudgetPressureQuery, BudgetPressureQueryVariables>;
export const PressureInDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PressureInDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"budgetHolderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section251Line"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"areaClass"}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PressureInDetailQuery, PressureInDetailQueryVariables>;
export const SetBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetBudgetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocation"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetBudgetMutation, SetBudgetMutationVariables>;
export const RecordActualDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActual"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActualInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActual"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordActualMutation, RecordActualMutationVariables>;
export const ApproveContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"committedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveContributionMutation, ApproveContributionMutationVariables>;
export const PanelMeetingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PanelMeetings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeetingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeetingOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panelMeetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PanelMeetingsQuery, PanelMeetingsQueryVariables>;
export const DocketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Docket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panelMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"meetingDate"}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currentTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quorumNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionModel"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ownStanding"}},{"kind":"Field","name":{"kind":"Name","value":"headline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestType"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"requiredNumber"}},{"kind":"Field","name":{"kind":"Name","value":"countedNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"childOrYoungPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChildIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcomesSought"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DocketQuery, DocketQueryVariables>;
export const ScheduleMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleMeetingMutation, ScheduleMeetingMutationVariables>;
export const ListCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ListCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ListCaseMutation, ListCaseMutationVariables>;
export const PublishAgendaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishAgenda"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishAgendaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishAgenda"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PublishAgendaMutation, PublishAgendaMutationVariables>;
export const OpenMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenMeetingMutation, OpenMeetingMutationVariables>;
export const CloseMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseMeetingMutation, CloseMeetingMutationVariables>;
export const RecordAttendanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAttendanceMutation, RecordAttendanceMutationVariables>;
export const DeclareInterestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareInterest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareInterestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declareInterest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ownStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeclareInterestMutation, DeclareInterestMutationVariables>;
export const RecordPositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPosition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPositionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPosition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPositionMutation, RecordPositionMutationVariables>;
export const DecisionEffectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DecisionEffect"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecisionEffectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisionEffect"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annual"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"fullYearEffect"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"financialYears"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratificationReasons"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecisionEffectQuery, DecisionEffectQueryVariables>;
export const RecordDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"needAgreed"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreed"}},{"kind":"Field","name":{"kind":"Name","value":"needsRatification"}},{"kind":"Field","name":{"kind":"Name","value":"ratificationReasons"}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"annual"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordDecisionMutation, RecordDecisionMutationVariables>;
export const RatifyDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RatifyDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RatifyDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratifyDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"committedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RatifyDecisionMutation, RatifyDecisionMutationVariables>;