/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why AcceptLatePapers refuses. */
export type AcceptLatePapersErrorCode =
  /** The item is decided, withdrawn or carried over, or its sitting is closed. */
  | 'ITEM_NOT_LISTED'
  /** The listing is not late, or it is accepted already. */
  | 'LISTING_NOT_LATE'
  /** Neither a paper nor the listing is accepted. */
  | 'NOTHING_NAMED'
  /** You are not invited to this sitting as its chair. */
  | 'NOT_THE_CHAIR'
  /** A paper is not one of the item that came late, or it is accepted already. */
  | 'PAPER_NOT_LATE'
  /** A paper is named more than once. */
  | 'PAPER_TWICE'
  /** The acceptance has no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What the chair accepts although it came late. */
export type AcceptLatePapersInput = {
  /** True: the late listing itself is accepted, with all that was on the case by then; null: it is not. */
  acceptListing?: boolean | null | undefined;
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The late papers that are accepted; null or empty: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Why AcknowledgeConfidentiality refuses. */
export type AcknowledgeConfidentialityErrorCode =
  /** You have acknowledged it already. */
  | 'ACKNOWLEDGED_ALREADY'
  /** You are not invited to this sitting as an observer. */
  | 'NOT_AN_OBSERVER';

/** The sitting whose confidentiality the caller, an observer, acknowledges. */
export type AcknowledgeConfidentialityInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** Which spend; every condition that is given must hold. */
export type ActualFilterInput = {
  /** Who bears it. Null: every holder whose budget one reads. */
  budgetHolderId?: IdFilter | null | undefined;
  /** The year it belongs to. Null: every year. */
  financialYear?: string | null | undefined;
  /** Whether there are remarks on it. Null: not asked. */
  hasRemarks?: BooleanFilter | null | undefined;
  /** How far it is matched. Null: not asked. */
  match?: ActualMatchStatusFilter | null | undefined;
  /** Who was paid. Null: not asked. */
  supplierName?: StringFilter | null | undefined;
};

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

/** How far it is settled which placement an amount of spend pays for. */
export type ActualMatchStatus =
  /** A person confirmed the placement, or it was recorded with the amount. */
  | 'CONFIRMED'
  /** A rule proposes a placement; it counts for none until a person confirms it. */
  | 'PROPOSED'
  /** Nothing is proposed, or what was proposed is rejected. */
  | 'UNMATCHED';

/** Conditions on a ActualMatchStatus; every one that is given must hold. */
export type ActualMatchStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: ActualMatchStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<ActualMatchStatus> | null | undefined;
};

/** Who bears what is booked under a code of the finance ledger. */
export type ActualsCodeInput = {
  /** The budget holder. Null: none of the area’s budgets; rows of the code are left out. */
  budgetHolderId?: string | null | undefined;
  /** The code. */
  code: string;
};

/** Which column of a download holds what, by the headings of the file. Null: the file has no such column. */
export type ActualsColumnsInput = {
  /** Code it is booked under. */
  code?: string | null | undefined;
  /** Date of the document or payment. */
  date: string;
  /** What it was for. */
  description?: string | null | undefined;
  /** The financial year. Null: that in which the period lies nearest to the date. */
  financialYear?: string | null | undefined;
  /** Pounds paid, with VAT in them. */
  gross?: string | null | undefined;
  /** The columns that together tell one row from another, such as the transaction’s number. */
  key: Array<string>;
  /** Pounds net of VAT, with at most two decimals: more are refused, the noise of a spreadsheet among them, and nothing is rounded. Null: the amount paid less VAT. */
  net?: string | null | undefined;
  /** The period, 1 (April) to 12. Null: the date’s. */
  period?: string | null | undefined;
  /** Number of the supplier’s invoice. */
  reference?: string | null | undefined;
  /** Who was paid. */
  supplier: string;
  /** VAT in pounds. Null: none. */
  vat?: string | null | undefined;
};

/** A cost line to add to a placement, shared as one of its lines is. */
export type AddCostLineInput = {
  /** What it pays for. */
  category: CostCategory;
  /** What it is, at most 200 characters; null: nothing to say. */
  description?: string | null | undefined;
  /** What it is of the fee; null: what its category tells (care is CORE, education EDUCATION). */
  element?: CostElement | null | undefined;
  /** Its first day. */
  fromDate: string;
  /** Whether the family is paid, and buys it: a direct payment. */
  isDirectPayment?: boolean;
  /** Its price. */
  price: PriceTermsInput;
  /** The cost line whose shares it takes, those of its first day. */
  sharedAsCostLineId: string;
};

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
  /** An option of transport alone has a line for something else. */
  | 'LINE_NOT_TRANSPORT'
  /** A price is of the price book of another provider. */
  | 'PRICE_BOOK_ENTRY_ELSEWHERE'
  /** A price of the price book is not that of the first day expected. */
  | 'PRICE_BOOK_ENTRY_NOT_IN_FORCE'
  /** There is no such price in the price book. */
  | 'PRICE_BOOK_ENTRY_UNKNOWN'
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
  /** The band it is asked for at, at most 200 characters; null: no scheme of bands sets its price. */
  band?: string | null | undefined;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it would cost: at least one line, unless the price book gives them. */
  costLines: Array<OptionCostLineInput>;
  /** The last day expected; null: no end is expected. */
  expectedEndDate?: string | null | undefined;
  /** The first day expected. */
  expectedStartDate: string;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** What to call it, at most 200 characters; null: the establishment’s name. */
  label?: string | null | undefined;
  /** Prices of the provider’s price book in force on the first day expected, each a further cost line at what the book says; null: none. */
  priceBookEntryIds?: Array<string> | null | undefined;
  /** The establishment, by its URN; null where there is none and senSetting says what instead. */
  providerUrn?: string | null | undefined;
  /** What kind of provision it is; null: what the establishment’s type says. Give it for a unit within a school, such as RESOURCED_PROVISION. */
  provisionType?: ProvisionType | null | undefined;
  /** Whether the child would sleep there. */
  residential: Residential;
  /** The setting, where there is no establishment; else null. A home, a foster family, a short break or transport alone without either is OTH. */
  senSetting?: SenSetting | null | undefined;
};

/** Why AddScenarioToPlan refuses. */
export type AddScenarioToPlanErrorCode =
  /** A caseload is 0 to 20,000 children, a unit cost 0 to 1,000,000.00, and every other amount at most 10,000,000,000.00; only the opening balance may be negative. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** Delivery can not be measured from an instant that lies in the future. */
  | 'BASELINE_IN_FUTURE'
  /** A kind of provision has one cell in a year. */
  | 'CELL_TWICE'
  /** The mitigation ends before it starts. */
  | 'DATES_REVERSED'
  /** A delivery is at most 10,000 ten-thousandths of the saving, or as much below nought where it costs first. */
  | 'DELIVERY_OUT_OF_RANGE'
  /** The delivery of a year is given once. */
  | 'DELIVERY_TWICE'
  /** The plan has a mitigation that was taken from this lever already. */
  | 'LEVER_IN_PLAN'
  /** A lever is named once. */
  | 'LEVER_TWICE'
  /** The scenario has no such lever, or it comes anyway and is nothing that would be done. */
  | 'LEVER_UNKNOWN'
  /** The lever changes nothing of the block in the years of the plan, or the plan and the scenario have no year in common. */
  | 'LEVER_WITHOUT_EFFECT'
  /** A mitigation is measured by the placements named, or by what of the ledger a filter takes: not by both. */
  | 'MEASURED_TWICE'
  /** A mitigation is given once. */
  | 'MITIGATION_TWICE'
  /** The plan has no such mitigation; leave its id out for a new one. */
  | 'MITIGATION_UNKNOWN'
  /** A move is from one kind of provision to another. */
  | 'MOVE_ENDS_ALIKE'
  /** More children leave the cell than it has. */
  | 'MOVE_EXCEEDS_CASELOAD'
  /** A move needs a cell of its year for where the children leave and where they come: give one with a caseload of 0. */
  | 'MOVE_WITHOUT_CELL'
  /** Another plan of the area has this name. */
  | 'NAME_TAKEN'
  /** A new plan needs a name and its first financial year; a plan that is there keeps both. */
  | 'NEW_PLAN_INCOMPLETE'
  /** At least one lever has to be named. */
  | 'NO_LEVER'
  /** There is no such person in the area. */
  | 'OWNER_UNKNOWN'
  /** There is no such placement. */
  | 'PLACEMENT_UNKNOWN'
  /** The scenario was last run by an engine that did not part the effect among its levers. */
  | 'RESULT_OF_OLD_ENGINE'
  /** The scenario has no result yet. */
  | 'SCENARIO_NOT_RUN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** A plan has at most 90 cells, 200 amounts and 100 mitigations with 50 moves and 500 placements each. */
  | 'TOO_MANY'
  /** The financial year is none of the plan’s five. */
  | 'YEAR_OUTSIDE_PLAN';

/** Levers of a scenario that become mitigations of a plan. */
export type AddScenarioToPlanInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version the plan was read at. Null: whichever there is. */
  expectedVersion?: number | null | undefined;
  /** The levers. */
  levers: Array<ScenarioLeverForPlanInput>;
  /** What has changed, up to 2,000 characters. */
  note: string;
  /** The management plan. */
  planId: string;
  /** The scenario, which has a result. */
  scenarioId: string;
};

/** Why AdjustBudget refuses. */
export type AdjustBudgetErrorCode =
  /** A budget has less than is taken from it. */
  | 'ALLOCATION_NEGATIVE'
  /** Give the amount of the change, not zero, or for import and export the net pupils. */
  | 'AMOUNT_MISSING'
  /** An amount in the books lies between -10000000000.00 and 10000000000.00 pounds. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** Net pupils make the amount; give one of the two. */
  | 'AMOUNT_TWICE'
  /** A budget holder of the change does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** The line is borne by another budget. */
  | 'LINE_OF_OTHER_BUDGET'
  /** The section 251 return has no such line in use. */
  | 'LINE_UNKNOWN'
  /** Only the high needs block has import and export, recoupment, and transfers with other blocks of the grant. */
  | 'ONLY_THE_BLOCK'
  /** A transfer has one other side, a budget holder or a block of the grant, and nothing else has one. */
  | 'OTHER_SIDE_UNCLEAR'
  /** More leaves the schools block than may without a reference of the Secretary of State. */
  | 'OVER_TRANSFER_LIMIT'
  /** Net pupils across borders are whole or halves. */
  | 'PUPILS_NOT_HALVES'
  /** Net pupils belong to an import and export change only. */
  | 'PUPILS_NOT_IMPORT_EXPORT'
  /** There is no rate for net pupils in that year. */
  | 'RATE_MISSING'
  /** A transfer goes to another budget. */
  | 'SAME_BUDGET'
  /** Give what the schools block comes to: the limit of transfers out of it is a part of that. */
  | 'SCHOOLS_BLOCK_MISSING'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A change of a budget between its versions. */
export type AdjustBudgetInput = {
  /** What is added to the budget, in pounds; negative where it is taken from it. Null: net pupils make it. */
  amount?: string | null | undefined;
  /** Whose budget. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** Why it changes. */
  kind: BudgetAdjustmentKind;
  /** Net pupils of a recount across borders, in halves, at the year’s rate. Null: the amount is given. */
  netPupils?: string | null | undefined;
  /** The block of the grant on the other side of a transfer. Null: a budget is. */
  otherBlock?: GrantBlock | null | undefined;
  /** The budget on the other side of a transfer, which changes the opposite way. Null: a block is. */
  otherBudgetHolderId?: string | null | undefined;
  /** Why, up to 2,000 characters. */
  reason: string;
  /** What the schools block comes to, in pounds, for a transfer out of it: what leaves it in a year is limited to a part of that. Null: what was last named for the year. */
  schoolsBlock?: string | null | undefined;
  /** Reference of the Secretary of State’s approval, without which no more than the limit leaves the schools block. Null: none. */
  secretaryOfStateReference?: string | null | undefined;
  /** Line of the section 251 return whose budget changes, such as "1.2.3". Null: none in particular. */
  section251Line?: string | null | undefined;
};

/** Why AdoptAuditRubric refuses. */
export type AdoptAuditRubricErrorCode =
  /** A code is a capital letter, then capitals, digits or _, at most 30 in all. */
  | 'CODE_INVALID'
  /** Every grade, section and question has a code of its own. */
  | 'CODE_TWICE'
  /** A rubric has 2 to 6 grades, the best first. */
  | 'GRADES_MISSING'
  /** A version begins after the one before it. */
  | 'NOT_AFTER_LAST'
  /** A rubric has 1 to 20 sections with 1 to 60 questions in all, and no section without one. */
  | 'QUESTIONS_MISSING'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What plans are to be audited against from a day on. */
export type AdoptAuditRubricInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Its grades, the best first: 2 to 6. */
  grades: Array<RubricGradeInput>;
  /** What it is called, at most 200 characters. */
  name: string;
  /** Its sections: 1 to 20, with at most 60 questions in all. */
  sections: Array<RubricSectionInput>;
  /** The first day it holds: after that of the version before it. */
  startDate: string;
};

/** Why AdoptPolicyVersion refuses. */
export type AdoptPolicyVersionErrorCode =
  /** The address does not begin with https://, or is too long. */
  | 'ADDRESS_FORMAT'
  /** A text is empty. */
  | 'BLANK'
  /** The digest is not 64 hexadecimal digits in small letters. */
  | 'DIGEST_FORMAT'
  /** The policy has a version of the label. */
  | 'LABEL_TAKEN'
  /** Neither a policy nor the title of a new one is given, or both are. */
  | 'POLICY_OR_TITLE'
  /** Neither a digest nor an address of the text is given. */
  | 'SOURCE_MISSING'
  /** It would end the version before it in the past. */
  | 'START_IN_PAST'
  /** A version of the policy begins on that day already. */
  | 'START_TAKEN'
  /** The area has a policy of the title. */
  | 'TITLE_TAKEN'
  /** A text is too long. */
  | 'TOO_LONG';

/** A version of a policy to adopt. */
export type AdoptPolicyVersionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What the version calls itself, at most 50 characters. */
  label: string;
  /** The policy it is a version of; null: a new one, see title. */
  policyId?: string | null | undefined;
  /** SHA-256 of its text, 64 hexadecimal digits in small letters; null only with a url. */
  sha256?: string | null | undefined;
  /** The first day it is in force: today or later, but for the first version of a policy. */
  startDate: string;
  /** The title of a new policy, at most 200 characters; null with a policyId. */
  title?: string | null | undefined;
  /** Where its text is published, beginning with https://; null only with a sha256. */
  url?: string | null | undefined;
};

/** What adult services decided on a young person. */
export type AdultOutcome =
  /** They take the young person on. */
  | 'ELIGIBLE'
  /** They do not: who pays goes on paying. */
  | 'NOT_ELIGIBLE';

/** What of adult services takes a young person on. */
export type AdultService =
  /** Adult social care, under the Care Act 2014. */
  | 'CARE_ACT'
  /** The NHS, by NHS continuing healthcare for adults. */
  | 'CONTINUING_HEALTHCARE';

/** What advice is asked for. */
export type AdviceKind =
  /** An assessment for children’s continuing care. */
  | 'CONTINUING_CARE'
  /** An educational psychologist’s. */
  | 'EDUCATIONAL_PSYCHOLOGY'
  /** A doctor’s or nurse’s. */
  | 'MEDICAL'
  /** Anything else. */
  | 'OTHER'
  /** On the steps to adulthood. */
  | 'PREPARING_FOR_ADULTHOOD'
  /** The school’s or other setting’s. */
  | 'SCHOOL'
  /** A teacher’s of the deaf, of vision or of multi-sensory impairment. */
  | 'SENSORY'
  /** Social care’s. */
  | 'SOCIAL_CARE'
  /** A therapist’s. */
  | 'THERAPY';

/** How a request for advice stands. */
export type AdviceStatus =
  /** It was called off; the request is kept. */
  | 'CANCELLED'
  /** It has neither come nor been called off. */
  | 'OUTSTANDING'
  /** It came. */
  | 'RECEIVED';

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
  /** The local authority’s social care, of children or of adults. */
  | 'SOCIAL_CARE';

/** Where an item of an agenda stands. */
export type AgendaItemStatus =
  /** A decision is recorded. */
  | 'DECIDED'
  /** On the agenda, not decided. */
  | 'LISTED'
  /** Not reached: carried over to a later sitting, or the case waits to be listed again. */
  | 'NOT_HEARD'
  /** Taken off the agenda before it was heard. */
  | 'WITHDRAWN';

/** Why something is on an agenda. */
export type AgendaPurpose =
  /** The case is heard. */
  | 'HEARING'
  /** A decision taken between sittings, or a tribunal’s order, is ratified or noted. */
  | 'RATIFY';

/** That the two authorities agreed an amount. */
export type AgreeRecoupmentClaimInput = {
  /** Pounds agreed: at most what is claimed, 0.00 at least. */
  amount: string;
  /** The claim. */
  claimId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day of it, from that of the claim on; null: today. */
  date?: string | null | undefined;
  /** A reference of it; null: none. */
  reference?: string | null | undefined;
};

/** Why AmendPanelTerms refuses. */
export type AmendPanelTermsErrorCode =
  /** The panel had no terms of reference on the day. */
  | 'BEFORE_FIRST_TERMS'
  /** A checklist item is not one of the list. */
  | 'CHECKLIST_ITEM'
  /** A deciding officer is named where none acts on the outcome, or the person does not hold the director’s role on the first day. */
  | 'DECIDING_OFFICER'
  /** A decision was made on that day or a later one, under the terms then in force. */
  | 'DECISION_MADE'
  /** The decision model is not one of the list. */
  | 'DECISION_MODEL'
  /** The terms in force on the day say all of it already. */
  | 'NOTHING_CHANGED'
  /** How many may observe is not a whole number in its range. */
  | 'OBSERVER_LIMIT'
  /** The days the papers stay open are not a whole number in their range. */
  | 'PAPERS_DAYS'
  /** The paper deadline is not a whole number of days in its range. */
  | 'PAPER_DEADLINE'
  /** A period is not a whole number in its range. */
  | 'PERIOD'
  /** The number of members that must count is not a whole number in its range. */
  | 'QUORUM_NUMBER'
  /** A line of the quorum names nobody, names them twice, or can never be met. */
  | 'QUORUM_REQUIREMENT'
  /** The share of the members that must count is no fraction above nothing and not above all. */
  | 'QUORUM_SHARE'
  /** A request type is not one of the list. */
  | 'REQUEST_TYPE'
  /** A sitting was opened on that day or a later one, under the terms then in force. */
  | 'SITTING_HELD';

/** Changes of a panel’s terms of reference. What is left out stays as it is in the terms in force on the first day; null clears the share, the paper deadline and the deciding officer, and leaves everything else as it is. */
export type AmendPanelTermsInput = {
  /** Whether somebody who abstains is still counted; usually yes. */
  abstentionCounts?: boolean | null | undefined;
  /** Whether the chair is one of those who are counted; usually yes. */
  chairCounts?: boolean | null | undefined;
  /** The whole list of what a referral must hold to be submitted and listed. */
  checklist?: Array<ChecklistItem> | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Weeks before the end of a contract at which its case comes back; usually 8. */
  contractEndingWeeks?: number | null | undefined;
  /** The person, holding the role DIRECTOR on the first day, who acts on the panel’s recommendations: under ADVISORY_TO_OFFICER and PANEL_THEN_RATIFY only; null: any director. */
  decidingOfficerId?: string | null | undefined;
  /** Who decides. */
  decisionModel?: DecisionModel | null | undefined;
  /** After how many deferrals a case is escalated; usually 3. */
  deferralEscalation?: number | null | undefined;
  /** Months from the start of a placement to its first review; usually 3. */
  firstReviewMonths?: number | null | undefined;
  /** Days for which an agreement in principle holds; usually 90. */
  inPrincipleDays?: number | null | undefined;
  /** Days within which a decision out of panel is ratified or lapses; usually 28. */
  lapseDays?: number | null | undefined;
  /** Days before such a lapse at which it is put before directors and case officers; usually 7. */
  lapseWarningDays?: number | null | undefined;
  /** How many observers may be invited to a sitting; usually 3. */
  observerLimit?: number | null | undefined;
  /** The panel. */
  panelId: string;
  /** When papers are due; null: there is no deadline. */
  paperDeadline?: PaperDeadlineInput | null | undefined;
  /** For how many days after a sitting closes its members still see the papers; usually 28. */
  papersOpenDays?: number | null | undefined;
  /** How many members must count for a decision, 1 to 100. */
  quorumNumber?: number | null | undefined;
  /** The share of those who could count that must, beside the number; null: the number alone. */
  quorumShare?: QuorumShareInput | null | undefined;
  /** Whether somebody with an interest in the case also leaves the number that the share is of; usually yes. */
  recusedLeaveDenominator?: boolean | null | undefined;
  /** The request types the panel takes; empty: all. */
  requestTypes?: Array<RequestType> | null | undefined;
  /** The whole list of who must be among them; empty: the number alone counts. */
  requirements?: Array<QuorumRequirementInput> | null | undefined;
  /** Months from one review to the next; usually 12. */
  reviewMonths?: number | null | undefined;
  /** The first day the amended terms hold: after the last decision and the last sitting of the panel. They last until those that were set ahead. */
  startDate: string;
  /** Whether an option’s suitability must be found before the panel sees what it costs; usually yes. */
  suitabilityBeforeCost?: boolean | null | undefined;
};

/** Why AmendPlacement refuses. */
export type AmendPlacementErrorCode =
  /** Its end is recorded. */
  | 'ALREADY_ENDED'
  /** A budget holder would pay more in a financial year than was decided. */
  | 'BEYOND_DECISION'
  /** A cost line cannot be priced by what is asked. */
  | 'CANNOT_BE_PRICED'
  /** A day lies outside the cost line or the placement. */
  | 'DAY_OUTSIDE'
  /** The expected end is before the first day. */
  | 'END_BEFORE_START'
  /** An imported placement gets its cost lines from the system it came from. */
  | 'IMPORTED'
  /** A cost line is named twice. */
  | 'LINE_TWICE'
  /** A cost line is not one of the placement. */
  | 'LINE_UNKNOWN'
  /** The expected end is after the last day decided; that takes a decision on an extension. */
  | 'NEEDS_EXTENSION'
  /** Nothing is asked for that is not so already. */
  | 'NOTHING_CHANGES'
  /** Its money is not committed, or it never was. */
  | 'NOT_COMMITTED'
  /** A price does not say what it must, or contradicts itself. */
  | 'PRICE_INVALID'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What is to be otherwise of a placement, within what was decided. What is left out stays; at least one thing changes. */
export type AmendPlacementInput = {
  /** Lines to add, in place of what ends or becomes cheaper. */
  addLines?: Array<AddCostLineInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What lines are, said anew. */
  descriptions?: Array<DescribeCostLineInput>;
  /** Lines that end before the placement does. */
  endLines?: Array<EndCostLineInput>;
  /** An earlier expected end; null: it stays. A later one takes a decision on an extension. */
  expectedEndDate?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** Other prices of lines. */
  linePrices?: Array<ChangeLinePriceInput>;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** The amount of a share that a ceiling stands on. */
export type AmountBasis =
  /** The holder’s share of the twelve months from the start, as if nothing ended. */
  | 'ANNUAL'
  /** The annual amount × 7 ÷ the days of those twelve months. */
  | 'WEEKLY'
  /** The holder’s share to the expected end. */
  | 'WHOLE_LIFE';

/** What is appealed against, or mediated. */
export type AppealGround =
  /** The decision to end the plan. */
  | 'CEASING'
  /** Health needs and provision (sections C and G): a recommendation only, and beside another ground. */
  | 'HEALTH'
  /** The refusal to amend the plan after a review. */
  | 'REFUSAL_TO_AMEND'
  /** The refusal to assess the needs. */
  | 'REFUSAL_TO_ASSESS'
  /** The refusal to make a plan. */
  | 'REFUSAL_TO_MAKE_PLAN'
  /** The refusal to assess them again. */
  | 'REFUSAL_TO_REASSESS'
  /** The needs as the plan has them. */
  | 'SECTION_B'
  /** The educational provision. */
  | 'SECTION_F'
  /** The setting that is named, or that none is. */
  | 'SECTION_I'
  /** Social care needs and provision (sections D and H): likewise. */
  | 'SOCIAL_CARE';

/** Whose money an amount of an appraisal is. */
export type AppraisalAgency =
  /** The high needs block of the schools grant. */
  | 'BLOCK'
  /** The council’s education budgets beside the block, such as transport. */
  | 'EDUCATION'
  /** Bodies of the health service. */
  | 'HEALTH'
  /** The council’s social care. */
  | 'SOCIAL_CARE';

/** What is taken otherwise than the area takes it. Nothing of it is kept. */
export type AppraisalAssumptions = {
  /** Sets of assumptions in place of those in force; null: those in force today. */
  assumptionSetIds?: Array<string> | null | undefined;
  /** How often to draw, 1 to 2,000. */
  draws?: number;
  /** Whether chance is drawn; without, every percentile is the exact price. */
  risk?: boolean;
  /** The seed, 0 or more. */
  seed?: number;
  /** How every line is shared that nobody has agreed; null: each category by whose task it is. */
  split?: Array<AppraisalSplitInput> | null | undefined;
  /** The day from which every option is reckoned, from today to two years ahead; null: the last day to come for which an option of the case that may be suitable is expected, else tomorrow. */
  startDate?: string | null | undefined;
  /** Values that go before the area’s own, at most 200; null: none. */
  values?: Array<AssumptionInput> | null | undefined;
};

/** The part of an agency, in whole-number parts such as 50 of 50 : 30 : 20. */
export type AppraisalSplitInput = {
  /** The agency; each once. */
  agency: AppraisalAgency;
  /** Its parts, 0 to 1,000. */
  parts: number;
};

/** Why ApproveContribution refuses. */
export type ApproveContributionErrorCode =
  /** This agreement waits no longer: another took its place, or it was refused or taken back. */
  | 'AGREEMENT_CLOSED'
  /** This share has been approved already; there is nothing left to approve. */
  | 'ALREADY_APPROVED'
  /** More would be committed to a holder’s financial year than its ceiling allows; the message says how much headroom there is. */
  | 'CEILING_EXCEEDED'
  /** This share is in dispute: it is agreed again by settling the dispute (settleDispute), with the other side. */
  | 'IN_DISPUTE'
  /** A share of this cost line is in dispute; settle the dispute first (settleDispute), then change the split. */
  | 'LINE_IN_DISPUTE'
  /** Only a person who holds the role of budget holder for this very budget today can agree its share. Ask that person to approve it. */
  | 'NOT_YOUR_SHARE'
  /** A cost line could be priced when it was decided and can not be now. */
  | 'NO_LONGER_PRICED'
  /** You proposed this split yourself; somebody else of the budget has to approve its share. */
  | 'OWN_PROPOSAL';

/** A budget holder’s own person agrees its share. */
export type ApproveContributionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The contribution to approve. */
  contributionId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
};

/** Why ApproveMinutes refuses. */
export type ApproveMinutesErrorCode =
  /** The minutes are approved already. */
  | 'APPROVED_ALREADY'
  /** The sitting is not closed. */
  | 'MEETING_NOT_CLOSED'
  /** You are not invited to this sitting as its chair. */
  | 'NOT_THE_CHAIR';

/** A sitting whose minutes are approved. */
export type ApproveMinutesInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** Why ApproveUpliftShare refuses. */
export type ApproveUpliftShareErrorCode =
  /** The share is agreed already. */
  | 'ALREADY_ANSWERED'
  /** A placement of the round belongs to a case in which the caller declared an interest. */
  | 'INTEREST_DECLARED'
  /** The round raises no share of that budget holder. */
  | 'NOT_A_PAYER'
  /** The share is within its limits. */
  | 'NOT_OVER_LIMIT'
  /** The round is not decided, was refused, or is agreed by every holder. */
  | 'NOT_WAITING'
  /** The share is not of a budget the caller answers for. */
  | 'NOT_YOUR_SHARE'
  /** The caller approved it. */
  | 'OWN_APPROVAL'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

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

/** Why AskFeedback refuses. */
export type AskFeedbackErrorCode =
  /** They were asked about this on that day already. */
  | 'ASKED_ALREADY'
  /** The day lies before the child was born; check the year. */
  | 'BEFORE_BIRTH'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE';

/** Whom somebody asked how it was for them. */
export type AskFeedbackInput = {
  /** The day: today or earlier. */
  askedDate: string;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** How. */
  method: FeedbackMethod;
  /** Who was asked. */
  respondent: Respondent;
  /** About what. */
  stage: FeedbackStage;
};

/** Why AssignTransitionTask refuses. */
export type AssignTransitionTaskErrorCode =
  /** The step is recorded as done, or as not needed, already. */
  | 'ALREADY_DONE'
  /** The budget is of another side, or has ended. */
  | 'HOLDER_UNSUITABLE'
  /** Another agency answers for the step. */
  | 'NOT_YOURS';

/** The budget that answers for a step of growing up. */
export type AssignTransitionTaskInput = {
  /** The budget holder: of the side that answers for the step. */
  budgetHolderId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The step. */
  taskId: string;
};

/** One thing to take for granted. */
export type AssumptionInput = {
  /** An AppraisalKind, a CostCategory or a phase of education, as the term wants; null: every one. */
  appliesTo?: string | null | undefined;
  /** What is most likely. */
  central: string;
  /** From which day on; null: always. */
  fromDate?: string | null | undefined;
  /** How high it may be; null: the central value. */
  high?: string | null | undefined;
  /** How low it may be; null: the central value. */
  low?: string | null | undefined;
  /** What it is about, and in what unit. */
  term: AssumptionTerm;
};

/** What can be taken for granted where one looks ahead. Each has a low, a central and a high value. */
export type AssumptionTerm =
  /** Per cent: the chance in a year that a place of a kind breaks down. */
  | 'BREAKDOWN'
  /** Per cent of the price before that what follows a breakdown costs. */
  | 'BREAKDOWN_PRICE'
  /** Pounds, once, that building a place of a kind costs: the capital programme’s, never the block’s. */
  | 'CAPITAL_PER_PLACE'
  /** Per cent of a category of cost that health bears where nobody has agreed a share; the rest is whose task the category is. None is published: there is no usual share. */
  | 'HEALTH_SHARE'
  /** Pounds a year that a place of a kind costs where nothing nearer is known; of residential kinds the nights, the school beside them as INDEPENDENT_DAY. */
  | 'KIND_COST'
  /** Per cent of the price before that a place costs when a phase of education begins. */
  | 'PHASE_PRICE'
  /** Pounds a year that the block pays for a funded place of a kind that stands empty: of a new provision in a scenario. */
  | 'PLACE_RATE'
  /** Pounds a year that the fees of a kind may come to at most from a day on, transport and funded places apart: the central value holds. */
  | 'PRICE_BAND'
  /** Per cent that prices of a category of cost rise on the first day of each year of the price. */
  | 'PRICE_GROWTH'
  /** Per cent: the chance in a year that less is needed than a place of a kind gives. */
  | 'STEP_DOWN'
  /** Per cent of the price before that what follows a step down costs. */
  | 'STEP_DOWN_PRICE'
  /** Pounds a year that the journey to a place of a kind costs where nobody has priced it. */
  | 'TRANSPORT_COST';

/** Whether somebody invited is in the room. The last entry counts. */
export type AttendanceStatus =
  /** Is not coming. */
  | 'APOLOGIES'
  /** Left the room. */
  | 'LEFT'
  /** Came, or came back. */
  | 'PRESENT';

/** The place that would end the waiting. */
export type AwaitedPlaceInput = {
  /** Whether the child would sleep there. */
  isResidential?: boolean;
  /** The need that the place is planned by; null: the case’s primary need, or as it was. */
  primaryNeed?: NeedCode | null | undefined;
  /** The setting that is waited for; null: any of the kind. */
  providerUrn?: string | null | undefined;
  /** The kind of place; one of education. */
  provisionType: ProvisionType;
};

/** Conditions on placements outside the area; every one that is given must hold. */
export type AwayFilter = {
  /** The phase of education at the end of the financial year; null or left out: not asked. */
  phase?: Phase | null | undefined;
  /** The child’s primary need; null or left out: not asked. */
  primaryNeed?: NeedCode | null | undefined;
  /** Day or residential; null or left out: not asked. */
  stay?: Stay | null | undefined;
};

/** A further term or a deduction of a published block. */
export type BlockPartInput = {
  /** In pounds, exact. A deduction is positive. */
  amount: string;
  /** What it was published as; up to 200 characters, once in its list. */
  name: string;
};

/** Which publication of a year’s high needs block it is. */
export type BlockStage =
  /** The first figure, in the December before the year. */
  | 'DECEMBER'
  /** The final figure of the year. */
  | 'FINAL'
  /** The update within the year, with pupils across borders and deductions recounted. */
  | 'JULY'
  /** The update before the year begins. */
  | 'MARCH';

/** A condition on a yes or no. */
export type BooleanFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: boolean | null | undefined;
};

/** Where a decision stands that has to be brought to the panel. Derived at the time of asking. */
export type BroughtStatus =
  /** The panel has not come to anything on it yet. */
  | 'AWAITING'
  /** The panel declined it: it ended that day, and what was done stays. */
  | 'DECLINED'
  /** Nobody ratified it before its day: from that day on it stands no longer. */
  | 'LAPSED'
  /** The panel noted it. */
  | 'NOTED'
  /** It was taken at a sitting, or another stands in its place: there is nothing to bring. */
  | 'NOT_NEEDED'
  /** The panel ratified it. */
  | 'RATIFIED';

/** Conditions on a BroughtStatus; every one that is given must hold. */
export type BroughtStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: BroughtStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<BroughtStatus> | null | undefined;
};

/** Why a budget changes between its versions. */
export type BudgetAdjustmentKind =
  /** A recount of pupils across borders; the next publication of the block holds it. */
  | 'IMPORT_EXPORT'
  /** A change within the year that no publication of the block holds. */
  | 'IN_YEAR_CHANGE'
  /** A change of what is kept for places paid direct; the next publication of the block holds it. */
  | 'RECOUPMENT'
  /** From or to another budget, or another block of the grant. */
  | 'TRANSFER';

/** What an entry of a budget is of. */
export type BudgetEntryKind =
  /** A version of the budget, as its difference from the last. */
  | 'ALLOCATION'
  /** The balance brought forward; no part of the allocation. */
  | 'BROUGHT_FORWARD'
  /** A recount of pupils across borders; the next publication of the block holds it. */
  | 'IMPORT_EXPORT'
  /** A change within the year that no publication of the block holds. */
  | 'IN_YEAR_CHANGE'
  /** A change of what is kept for places paid direct; the next publication of the block holds it. */
  | 'RECOUPMENT'
  /** From or to another budget, or another block of the grant. */
  | 'TRANSFER';

/** What of a version of a budget is of one line of the section 251 return. */
export type BudgetLineInput = {
  /** Its whole amount, in pounds; income on the line takes away. */
  amount: string;
  /** Official code of the line, such as "1.2.3"; the high needs block has lines of its own, every other budget those of the council. */
  section251Line: string;
};

/** Why CancelAdviceRequest refuses. */
export type CancelAdviceRequestErrorCode =
  /** The advice came already, or the request was called off. */
  | 'ADVICE_SETTLED'
  /** There is no reason. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A request for advice that is called off; it is kept. */
export type CancelAdviceRequestInput = {
  /** The request. */
  adviceRequestId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Why CancelScenario refuses. */
export type CancelScenarioErrorCode =
  /** No run of the scenario waits or goes on. */
  | 'NOT_RUNNING';

/** Of which scenario the run that waits or goes on is ended. */
export type CancelScenarioInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The scenario. */
  scenarioId: string;
};

/** What begins the clock of continuing care, on which the sources disagree. */
export type CareStart =
  /** The full assessment for continuing care began. */
  | 'CARE_ASSESSMENT_STARTED'
  /** A referral for continuing care was accepted. */
  | 'CARE_REFERRAL_ACCEPTED'
  /** A referral for continuing care was received. */
  | 'CARE_REFERRAL_RECEIVED';

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
  /** Words looked for in the whole case; null or left out: not asked. */
  search?: CaseSearch | null | undefined;
  /** On the status; null or left out: not asked. */
  status?: CaseStatusFilter | null | undefined;
};

/** What a reader of the papers should not miss. Derived at the time of asking. */
export type CaseFlag =
  /** Advice that was asked for has not come. */
  | 'ADVICE_OUTSTANDING'
  /** Advice that was asked for has not come and is past the day it was due. */
  | 'ADVICE_OVERDUE'
  /** A young person, and it is not recorded who decides. */
  | 'CAPACITY_NOT_RECORDED'
  /** An item of the checklist was waived; the referral says by whom and why. */
  | 'CHECKLIST_WAIVED'
  /** A statutory limit has passed. */
  | 'CLOCK_OVERDUE'
  /** A consent to share was withdrawn; what it alone allowed is shared no more. */
  | 'CONSENT_WITHDRAWN'
  /** The panel put it off once too often and has decided nothing since; a director takes it up. */
  | 'ESCALATED'
  /** Evidence was added after the referral was submitted. */
  | 'EVIDENCE_AFTER_SUBMISSION'
  /** An action or a condition of a decision is open past its day. */
  | 'FOLLOW_UP_OVERDUE'
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

/** One box to find a case by. */
export type CaseSearch = {
  /** One to eight words, at most 200 characters in all. Every word must be found, each in the reference, the needs (code or name), the school or setting of an option, of a placement, of what was tried locally or named in the plan, the case officer’s name, the words of the referral, of what was tried locally or of the reasons of a decision; in capitals or not, words of the papers by their stem. Only what this reader may read is searched. */
  matches: string;
};

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

/** What raised a case by itself, from a placement that runs. */
export type CaseTriggerKind =
  /** It was reported to break down. */
  | 'BREAKDOWN'
  /** Its expected end is near: within the weeks that the panel’s terms say. */
  | 'CONTRACT_ENDING'
  /** A review found that another placement is needed. */
  | 'REVIEW_CHANGE'
  /** A review is due: the first, or the next, after the months that the panel’s terms say. */
  | 'REVIEW_DUE'
  /** A review found that less is needed, and proposed a price for it. */
  | 'REVIEW_STEP_DOWN'
  /** A step in growing up is due: 14, 16, 17, 17½, or three months before 18. Shown to those who may see who the child is. */
  | 'TRANSITION'
  /** A higher price was asked for. */
  | 'UPLIFT_REQUESTED';

/** Another price of a cost line, for the days from one on. */
export type ChangeLinePriceInput = {
  /** The cost line. */
  costLineId: string;
  /** The first day of the price. */
  fromDate: string;
  /** The price. */
  price: PriceTermsInput;
};

/** What a panel’s terms may ask of a referral before it is submitted or listed. */
export type ChecklistItem =
  /** Advice that was asked for, all of which came or was called off. */
  | 'ADVICE'
  /** For a young person, the capacity to decide and who decides. Asked whatever the terms say; it cannot be waived. */
  | 'CAPACITY'
  /** The child’s details with the home postcode. */
  | 'CHILD_DETAILS'
  /** The child’s own views, filed or obtained, or why they were not obtained. */
  | 'CHILD_VIEWS'
  /** A draft or final education, health and care plan. */
  | 'EHC_PLAN'
  /** The equality considerations. */
  | 'EQUALITY_CONSIDERATIONS'
  /** At least one piece of evidence. */
  | 'EVIDENCE'
  /** At least one disclosure that stands: what is shared with whom, and on what basis. */
  | 'INFORMATION_SHARING'
  /** The lawful basis for sharing; where it is consent, a disclosure whose consent stands. It cannot be waived. */
  | 'LAWFUL_BASIS'
  /** At least one local option that was tried, with why it failed. */
  | 'LOCAL_OPTIONS_TRIED'
  /** The outcomes sought. */
  | 'OUTCOMES_SOUGHT'
  /** The parent’s views, filed or obtained, or why they were not obtained. */
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

/** How a circumstance ended. Which of them one can have is told when another is given. */
export type CircumstanceEnd =
  /** Became another circumstance, recorded by itself. */
  | 'CIRCUMSTANCE_CHANGED'
  /** At school for the whole week again. */
  | 'FULL_TIME_AGAIN'
  /** In education, training or work. */
  | 'IN_EDUCATION_OR_WORK'
  /** On the roll of a school again. */
  | 'IN_SCHOOL_AGAIN'
  /** Moved out of the area. */
  | 'MOVED_AWAY'
  /** The place is not needed any more. */
  | 'NOT_NEEDED'
  /** Otherwise. */
  | 'OTHER'
  /** At a place that was found. */
  | 'PLACED'
  /** The other authority ended its placement. */
  | 'PLACEMENT_ENDED'
  /** The plan ceased. */
  | 'PLAN_CEASED'
  /** Grew out of it. */
  | 'TOO_OLD';

/** The circumstances in which a child could be lost sight of. */
export type CircumstanceKind =
  /** Waiting for a specialist place, wherever the child is meanwhile. */
  | 'AWAITING_PLACE'
  /** Educated at home by the parents’ choice (Education Act 1996, section 7). */
  | 'ELECTIVE_HOME_EDUCATION'
  /** A young person above compulsory school age who is not in education, employment or training. */
  | 'NOT_IN_EDUCATION'
  /** Of compulsory school age or above, on no roll and not home educated. */
  | 'OFF_ROLL'
  /** On the roll of a school and there for part of the week: a short and temporary measure with an agreed end. */
  | 'PART_TIME_TIMETABLE'
  /** Placed in this area by another authority, which stays responsible. */
  | 'PLACED_HERE';

/** Conditions on a CircumstanceKind; every one that is given must hold. */
export type CircumstanceKindFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: CircumstanceKind | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<CircumstanceKind> | null | undefined;
};

/** Why a child is in a circumstance. Which of them a circumstance can have is told when another is given. */
export type CircumstanceReason =
  /** Behaviour; never in the place of an exclusion. */
  | 'BEHAVIOUR'
  /** Cares for somebody, or is a parent. */
  | 'CARING'
  /** The family’s own choice. */
  | 'CHOICE'
  /** Permanently excluded. */
  | 'EXCLUDED'
  /** The child’s health. */
  | 'HEALTH'
  /** Moved into the area. */
  | 'MOVED_HERE'
  /** Nobody could say. */
  | 'NOT_KNOWN'
  /** No suitable place is free. */
  | 'NO_PLACE_FREE'
  /** Another, written in the note. */
  | 'OTHER'
  /** The place came to an end before another was found. */
  | 'PLACE_BROKE_DOWN'
  /** The place there is does not meet the needs. */
  | 'PLACE_NOT_SUITABLE'
  /** What the plan asks for is not there yet: staff, rooms, equipment. */
  | 'PROVISION_NOT_READY'
  /** Coming back step by step after an absence or a move. */
  | 'REINTEGRATION'
  /** Looking for a course, training or work. */
  | 'SEEKING_PLACE'
  /** Taken off the roll by the parents, and not home educated. */
  | 'WITHDRAWN_BY_PARENT';

/** What an entry says of a circumstance. */
export type CircumstanceStep =
  /** It ended. */
  | 'ENDED'
  /** It was reviewed. */
  | 'REVIEWED'
  /** It began. */
  | 'STARTED';

/** A statutory limit. How long it is, from what, and where it is written: clockRules. */
export type ClockCode =
  /** Decide whether to assess and tell the family: 6 weeks from the request. */
  | 'C1'
  /** Give the advice that was asked for: 6 weeks from the day it was. */
  | 'C2'
  /** Tell the family that no plan will be issued: 16 weeks from the request. */
  | 'C3'
  /** Send the final plan: 20 weeks from the request, or from becoming responsible. */
  | 'C4'
  /** The family’s time to comment on the draft: at least 15 days, the day it was served counted. */
  | 'C5'
  /** A setting answers that was consulted: 15 days. */
  | 'C6'
  /** Review the plan: 12 months, beginning with the day it was made or last reviewed. */
  | 'C7'
  /** The setting’s report of a review: 2 weeks from the meeting. */
  | 'C8'
  /** Decide after a review, to amend with the proposed amendments: 4 weeks from the meeting. */
  | 'C9'
  /** Send the amended plan: 8 weeks from the amendment notice, and 12 from the meeting at the latest. */
  | 'C10'
  /** Amend the plan of who moves to a post-16 setting: before 31 March of the year. */
  | 'C11'
  /** Amend the plan of who moves to another phase: before 15 February of the year. */
  | 'C12'
  /** Amend the plan of who moves between post-16 settings: 5 months before. */
  | 'C13'
  /** Go to a mediation adviser: 2 months from the notice of the decision. */
  | 'C14'
  /** The certificate where mediation is declined: 3 working days. */
  | 'C15'
  /** Tell the health body what of health is to be mediated: 3 working days. */
  | 'C16'
  /** Arrange mediation: 30 days. */
  | 'C17'
  /** Do what was agreed in mediation, where no other limit is set: 2 weeks. */
  | 'C18'
  /** The health body tells the authority what was agreed without it: 1 week. */
  | 'C18_TELL'
  /** Register an appeal: 2 months from the notice or 1 month from the certificate, the later. */
  | 'C19'
  /** Answer an appeal: 30 working days of the tribunal. */
  | 'C20'
  /** Ordered to assess: send the final plan in 14 weeks. */
  | 'C21_FINAL'
  /** Ordered to assess: tell the family in 2 weeks. */
  | 'C21_NOTIFY'
  /** Ordered to assess: tell the family that no plan is issued in 10 weeks. */
  | 'C21_REFUSE'
  /** Ordered to make a plan: send the draft in 5 weeks. */
  | 'C22_DRAFT'
  /** Ordered to make a plan: send the final plan in 11 weeks. */
  | 'C22_FINAL'
  /** Ordered to amend a plan, or an appeal conceded: 5 weeks. */
  | 'C23'
  /** Ordered to name a setting: 2 weeks. */
  | 'C23_NAME'
  /** Answer a recommendation of the tribunal on health or care: 5 weeks, each body by itself. */
  | 'C25'
  /** Decide on children’s continuing care: 6 weeks from what the area chose. */
  | 'C26'
  /** Decide on adult continuing healthcare: 28 days from the positive checklist. */
  | 'C27';

/** Conditions on a ClockCode; every one that is given must hold. */
export type ClockCodeFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: ClockCode | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<ClockCode> | null | undefined;
};

/** What the law lets make a limit impractical to keep. Want of capacity, the date of a panel and a dispute on funding are none, and stop no clock. */
export type ClockExceptionKind =
  /** The child, the parent or the young person is away from the area for four weeks or more. */
  | 'AWAY_FROM_AREA'
  /** The early years provider whose advice was asked for is closed for four weeks or more. */
  | 'EARLY_YEARS_CLOSED'
  /** The child did not keep an appointment with who was asked for advice; C2 only. */
  | 'MISSED_APPOINTMENT'
  /** Exceptional personal circumstances of the child, the parent or the young person. */
  | 'PERSONAL_CIRCUMSTANCES'
  /** The school or college whose advice was asked for is closed for four weeks or more. */
  | 'SETTING_CLOSED';

/** Conditions on clocks; every one that is given must hold. */
export type ClockFilter = {
  /** On the person responsible for the case; null or left out: not asked. */
  caseOfficerId?: IdFilter | null | undefined;
  /** On which limit it is; null or left out: not asked. */
  code?: ClockCodeFilter | null | undefined;
  /** On its last day with exceptions; null or left out: not asked. */
  dueDate?: DateFilter | null | undefined;
  /** On whose it is; null or left out: not asked. */
  owner?: ClockOwnerFilter | null | undefined;
  /** On the agency that has to keep it, which limits of redress name; null or left out: not asked. */
  ownerAgencyId?: IdFilter | null | undefined;
  /** On how it stands, exceptions counted: BREACHED are those overdue; null or left out: not asked. */
  status?: ClockStatusFilter | null | undefined;
};

/** Whose a statutory limit is to keep. */
export type ClockOwner =
  /** Whoever was asked; each clock says the agency. */
  | 'CONTRIBUTOR'
  /** The local authority as education authority. */
  | 'EDUCATION'
  /** The family. */
  | 'FAMILY'
  /** The health body. */
  | 'HEALTH'
  /** The mediation adviser. */
  | 'MEDIATION_ADVISER'
  /** Each body that was recommended something. */
  | 'RESPONDING_BODY'
  /** The school or other setting. */
  | 'SETTING'
  /** Social care. */
  | 'SOCIAL_CARE';

/** Conditions on a ClockOwner; every one that is given must hold. */
export type ClockOwnerFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: ClockOwner | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<ClockOwner> | null | undefined;
};

/** How a statutory limit stands today. */
export type ClockStatus =
  /** Its last day passed before it was kept, whether it was since or not. */
  | 'BREACHED'
  /** It was kept late, within the days of its exceptions. */
  | 'EXCEPTED'
  /** It was kept; of the family’s time, it was given. */
  | 'MET'
  /** What happened in its time made it unnecessary. */
  | 'NOT_REQUIRED'
  /** Its last day passed while the law had loosened it: as soon as reasonably practicable. */
  | 'RELAXED'
  /** It is to be kept, and its last day has not passed. */
  | 'RUNNING';

/** Conditions on a ClockStatus; every one that is given must hold. */
export type ClockStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: ClockStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<ClockStatus> | null | undefined;
};

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

/** Why ClosePeriod refuses. */
export type ClosePeriodErrorCode =
  /** The books of this period are closed already. */
  | 'ALREADY_CLOSED'
  /** An amount in the books lies between -10000000000.00 and 10000000000.00 pounds. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** An accrual is positive, a prepayment negative, and neither is nothing. */
  | 'AMOUNT_ZERO'
  /** The books were first closed in a later year, and everything before it was closed with them. */
  | 'BEFORE_FIRST_CLOSED'
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** What stands open has to be named. */
  | 'LABEL_MISSING'
  /** A period is closed after its last day. */
  | 'PERIOD_NOT_OVER'
  /** A period is 1 (April) to 12 (March). */
  | 'PERIOD_OUT_OF_RANGE'
  /** A closing names at most 500 things that stand open. */
  | 'TOO_MANY';

/** Up to which period the books are closed. */
export type ClosePeriodInput = {
  /** What stands open at its end that no placement drives; the next closing states it anew. */
  accruals?: Array<EnteredAccrualInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** The period, 1 (April) to 12 (March). Every earlier one that is still open is closed with it; the first time also all years before, of which no accruals are kept. */
  period: number;
  /** Whether only to show what would be closed and what would stand open. Nothing is kept then. */
  preview?: boolean;
};

/** Why CloseProviderConcern refuses. */
export type CloseProviderConcernErrorCode =
  /** The concern is closed already; record a new one where it comes back. */
  | 'ALREADY_CLOSED'
  /** A concern is not closed before the day it is noted of; give a later day. */
  | 'CLOSED_BEFORE_NOTED'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** This is a quality note, which is never open; only a concern is closed. */
  | 'NOT_A_CONCERN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** That a concern is settled, and how. */
export type CloseProviderConcernInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day it was settled: from the day it is of to today. */
  closedDate: string;
  /** The concern, a ProviderNote. */
  noteId: string;
  /** What came of it, at most 2,000 characters. Name no child in it. */
  outcome: string;
};

/** Why CommentOnVariance refuses. */
export type CommentOnVarianceErrorCode =
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** The section 251 return has no such line in use. */
  | 'LINE_UNKNOWN'
  /** This is what the newest comment says already. */
  | 'NOTHING_CHANGED'
  /** A comment is on a line of the return or on a cause, not on both. */
  | 'SUBJECT_UNCLEAR'
  /** A comment for publication holds the reference of a case or a word that is the name of a child of the area. Say it without, or leave isForPublication out. */
  | 'TELLS_OF_CHILD'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What is said of why a budget stands as it does. */
export type CommentOnVarianceInput = {
  /** Whose budget. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** The cause of movement that it is on. Null: of no single cause. */
  cause?: VarianceCause | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** Whether what is published prints it, such as the report to the schools forum: then it may hold no reference of a case and no name of a child of the area. */
  isForPublication?: boolean;
  /** Code of the line in the section 251 return that it is on, such as "1.2.3". Null: of no single line; with no cause either, the variance as a whole. */
  section251Line?: string | null | undefined;
  /** What is said, up to 2,000 characters. Everybody who reads the budget reads it: no name of a child or a family. */
  text: string;
};

/** Why CommissionPlaces refuses. */
export type CommissionPlacesErrorCode =
  /** An establishment of this type has no places of this kind. */
  | 'KIND_NOT_OF_PROVIDER'
  /** This many places are in force on that day already. */
  | 'NOTHING_CHANGES'
  /** Give a whole number of places from 0 to 5,000; 0 ends them. */
  | 'PLACES_INVALID'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** How many places of a kind the area funds at a provider from a day on. */
export type CommissionPlacesInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The kind of place; it must go with the type of the establishment. */
  kind: PlaceKind;
  /** The whole number from that day on, not what is added; 0 ends them; at most 5,000. */
  places: number;
  /** The provider. */
  providerUrn: string;
  /** Why, at most 2,000 characters; null: nothing to say. */
  reason?: string | null | undefined;
  /** The first day of the number. Funding follows the parts of the year: a number from a day within a part is funded from the next part on. */
  startDate: string;
};

/** Why CompleteAction refuses. */
export type CompleteActionErrorCode =
  /** The action is done, or not to be done any more. */
  | 'ALREADY_SETTLED'
  /** The action is somebody else’s, or another agency’s, and you are no case officer. */
  | 'NOT_YOURS'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** An action that was done. */
export type CompleteActionInput = {
  /** The action. */
  actionId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What was done, at most 2,000 characters; null: nothing to say. */
  note?: string | null | undefined;
};

/** Why CompleteTransitionTask refuses. */
export type CompleteTransitionTaskErrorCode =
  /** The step is recorded as done, or as not needed, already. */
  | 'ALREADY_DONE'
  /** The day lies before the child was born. */
  | 'DATE_BEFORE_BIRTH'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** A step is done, or it is not needed: a note and a reason can not stand together. */
  | 'DONE_OR_NOT_NEEDED'
  /** Another agency answers for the step. */
  | 'NOT_YOURS'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A step of growing up that was done, or is not needed. */
export type CompleteTransitionTaskInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day it was done, or found not to be needed: not after today. */
  doneDate: string;
  /** Why it is not needed, at most 2,000 characters, and no note beside it; null: it was done. */
  notNeededReason?: string | null | undefined;
  /** What was done, at most 2,000 characters; null: nothing to say. */
  note?: string | null | undefined;
  /** The step. */
  taskId: string;
};

/** Why ConfirmMatch refuses. */
export type ConfirmMatchErrorCode =
  /** One to a hundred amounts are settled at a time. */
  | 'ACTUALS_COUNT'
  /** The amount of spend does not exist, or is not yours to see. */
  | 'ACTUAL_UNKNOWN'
  /** The amount is matched to this placement already. */
  | 'ALREADY_CONFIRMED'
  /** Nothing is proposed for the amount. */
  | 'NOTHING_PROPOSED'
  /** The placement does not exist, or is not yours to see. */
  | 'PLACEMENT_UNKNOWN'
  /** The amount was recorded with its placement. */
  | 'RECORDED_WITH_PLACEMENT';

/** Which placement amounts of spend pay for. */
export type ConfirmMatchInput = {
  /** The amounts of spend, one to a hundred; all are settled or none. */
  actualIds: Array<string>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The placement they all pay for. Null: for each the one that is proposed. */
  placementId?: string | null | undefined;
};

/** Who gave a consent. */
export type ConsentBy =
  /** A child of compulsory school age who is competent to. */
  | 'COMPETENT_CHILD'
  /** A deputy of the court for a young person without capacity. */
  | 'DEPUTY'
  /** A parent or carer. */
  | 'PARENT'
  /** The young person, past compulsory school age. */
  | 'YOUNG_PERSON';

/** What came of considering. */
export type ConsiderationAnswer =
  /** It was considered, and something arises; the words say what. */
  | 'ARISE'
  /** It was considered, and nothing arises. */
  | 'NONE_ARISE';

/** What came of considering something: that nothing arises, or what does. */
export type ConsiderationInput = {
  /** The answer. */
  answer: ConsiderationAnswer;
  /** What arises, and is needed then; at most 20,000 characters. */
  text?: string | null | undefined;
};

/** How the expected end of a placement lies to the end of the child’s phase of education. */
export type ContractEnd =
  /** After it. */
  | 'AFTER'
  /** More than two months before it: no chance to return, since nobody is moved in the middle of a phase; the placement needs to be carried on, or decided anew on its own. */
  | 'BEFORE'
  /** No end is expected. */
  | 'OPEN'
  /** In the two months up to it. */
  | 'WITH';

/** Conditions on contributions; every one that is given must hold. */
export type ContributionFilter = {
  /** On what its agreement is; null or left out: not asked. */
  agreementKind?: FundingAgreementKindFilter | null | undefined;
  /** On who pays; null or left out: not asked. */
  budgetHolderId?: IdFilter | null | undefined;
  /** On the case; null or left out: not asked. */
  caseId?: IdFilter | null | undefined;
  /** On where it stands; null or left out: not asked. */
  status?: ContributionStatusFilter | null | undefined;
  /** Whether it waits for the reader: to approve for their own budget; for directors, to ratify in a change or a settlement; null or left out: not asked. */
  waitsForMe?: BooleanFilter | null | undefined;
};

/** The order of contributions. */
export type ContributionOrder = {
  /** Which way; ASC when left out. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ContributionOrderField;
};

/** What contributions can be ordered by. */
export type ContributionOrderField =
  /** When they were put to their holders. */
  | 'PROPOSED_AT';

/** Where one budget holder’s share stands. */
export type ContributionStatus =
  /** Agreed by its holder, within its limits or ratified. */
  | 'APPROVED'
  /** Its holder has agreed it, and it is over a delegated limit: a director has to ratify it. */
  | 'AWAITING_RATIFICATION'
  /** In dispute from a day on. With an interim payer nothing waits for it; without one it is paid as before. */
  | 'DISPUTED'
  /** Its holder has not agreed it yet. */
  | 'PROPOSED'
  /** Its holder has refused it, with a reason and a legal basis. */
  | 'REFUSED'
  /** It was in dispute, and the dispute is settled. */
  | 'SETTLED';

/** Conditions on a ContributionStatus; every one that is given must hold. */
export type ContributionStatusFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: ContributionStatus | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<ContributionStatus> | null | undefined;
};

/** Why CorrectCircumstance refuses. */
export type CorrectCircumstanceErrorCode =
  /** The timetable is agreed to end before it begins. */
  | 'AGREED_END_TOO_EARLY'
  /** The same circumstance of the child is on record for some of these days. */
  | 'ALREADY_RECORDED'
  /** What is waited for is not said. */
  | 'AWAITED_MISSING'
  /** What is waited for is no place of education. */
  | 'AWAITED_NOT_EDUCATION'
  /** A place is named of a child that does not wait for one. */
  | 'AWAITED_UNASKED'
  /** The circumstance has ended. */
  | 'CIRCUMSTANCE_ENDED'
  /** The child is in a circumstance on some of these days that excludes this one. */
  | 'CONTRADICTS'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** This circumstance can not end so. */
  | 'END_NOT_OF_KIND'
  /** The entry was corrected already. */
  | 'ENTRY_CORRECTED'
  /** The hours are none, or those of a full week. */
  | 'HOURS_OUT_OF_RANGE'
  /** A beginning is taken back of which reviews or the end stand. */
  | 'LATER_ENTRIES'
  /** The reason is OTHER, and nothing is written of it. */
  | 'NOTE_MISSING'
  /** The note holds characters that nobody can read, or is too long. */
  | 'NOTE_NOT_READABLE'
  /** A child of compulsory school age is off roll or home educated, not out of education by choice. */
  | 'OF_SCHOOL_AGE'
  /** The day does not lie where it must, between what was recorded before and after. */
  | 'OUT_OF_ORDER'
  /** A part-time timetable is given without its hours and the day it is agreed to end. */
  | 'PART_TIME_MISSING'
  /** Hours are given of what is no part-time timetable. */
  | 'PART_TIME_UNASKED'
  /** The register has no establishment of this number. */
  | 'PROVIDER_UNKNOWN'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** The reason is none of those this circumstance can have. */
  | 'REASON_NOT_OF_KIND'
  /** The next review is not after the day it is counted from, or later than it may be. */
  | 'REVIEW_DATE_OUT_OF_RANGE';

/** What was so instead of what an entry of a circumstance says. */
export type CorrectCircumstanceInput = {
  /** Of waiting. Null: as it was. */
  awaited?: AwaitedPlaceInput | null | undefined;
  /** The circumstance. */
  circumstanceId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** How it ended. Null: as it was. */
  endReason?: CircumstanceEnd | null | undefined;
  /** The entry that is wrong. */
  entryId: string;
  /** On which day it was; null: it did not happen. */
  eventDate?: string | null | undefined;
  /** When it was to be reviewed next. Null: as it was. */
  nextReviewDate?: string | null | undefined;
  /** What there is to say, at most 2,000 characters, for who may read the papers of the case; nothing is kept of a guest. Null: nothing. */
  note?: string | null | undefined;
  /** Of a part-time timetable. Null: as it was. */
  partTime?: PartTimeTimetableInput | null | undefined;
  /** Why. Null: as it was. */
  reason?: CircumstanceReason | null | undefined;
};

/** Why CorrectDecision refuses. */
export type CorrectDecisionErrorCode =
  /** A later decision stands in the place of the one that is named. */
  | 'ABOUT_SUPERSEDED'
  /** The earlier decision that is named is not one on the case. */
  | 'ABOUT_UNKNOWN'
  /** An action has no words, nobody or two who answer for it, or is due before the decision. */
  | 'ACTION_INVALID'
  /** An alternative is not another option of the case, has no reason, or is named twice. */
  | 'ALTERNATIVE_INVALID'
  /** Another option is suitable or costs less, and why it was not chosen is not said. */
  | 'ALTERNATIVE_UNEXPLAINED'
  /** A budget holder is not one of the local area. */
  | 'BUDGET_HOLDER_UNKNOWN'
  /** A cost line cannot be priced, or a holder does not pay on its days. */
  | 'CANNOT_BE_PRICED'
  /** A condition has no words, or is due before the decision. */
  | 'CONDITION_INVALID'
  /** What was wrong, and why it is put right, is not said. */
  | 'CORRECTION_REASON_MISSING'
  /** The placement would end before it starts. */
  | 'DATES_REVERSED'
  /** A date that lies ahead is not later than the decision. */
  | 'DATE_NOT_LATER'
  /** A departure has no reason, or its subject is named twice. */
  | 'DEPARTURE_INVALID'
  /** The decision departs from what was advised or asked for, and no reason is given. */
  | 'DEPARTURE_UNEXPLAINED'
  /** A piece of evidence is not on the case, or was taken back. */
  | 'EVIDENCE_UNKNOWN'
  /** How the views on the referral were weighed is not said. */
  | 'FAMILY_VIEW_MISSING'
  /** Money terms are given, and no money is agreed. */
  | 'FUNDING_NOT_AGREED'
  /** The interim arrangement has no basis, or names no holder whose share is disputed, or a wrong one. */
  | 'INTERIM_INVALID'
  /** The split is disputed, and nobody is named to pay meanwhile. */
  | 'INTERIM_PAYER_MISSING'
  /** The agreement in principle that is named has expired. */
  | 'IN_PRINCIPLE_EXPIRED'
  /** Another decision stands on the agreement in principle that is named. */
  | 'IN_PRINCIPLE_USED'
  /** A cost line has two splits or two prices of its own. */
  | 'LINE_TWICE'
  /** The option has no such cost line. */
  | 'LINE_UNKNOWN'
  /** The option is out of area or independent, and no local option is recorded as tried. */
  | 'LOCAL_OPTIONS_NOT_TRIED'
  /** The method says that one agency pays, and more than one does. */
  | 'METHOD_CONTRADICTED'
  /** What the split rests on is not said. */
  | 'METHOD_EVIDENCE_MISSING'
  /** How the split was set is not said. */
  | 'METHOD_MISSING'
  /** The money is to be kept as it is, and the outcome agrees none; or the other way round. */
  | 'MONEY_CONTRADICTED'
  /** The placement has started: its money is changed by what comes after the decision. */
  | 'MONEY_UNDER_WAY'
  /** It says what the decision says already. */
  | 'NOTHING_CORRECTED'
  /** The decision was not taken at a sitting. */
  | 'NOT_OF_A_SITTING'
  /** A later decision stands in its place, or it was declined. */
  | 'NOT_STANDING'
  /** The option was found not suitable, and no reason is given to choose it. */
  | 'NOT_SUITABLE'
  /** You are not invited to its sitting as its chair, or not cleared for the case. */
  | 'NOT_THE_CHAIR'
  /** No option is named for the money that is agreed. */
  | 'OPTION_MISSING'
  /** The option is not one of the case. */
  | 'OPTION_UNKNOWN'
  /** Something said beside the outcome contradicts it. */
  | 'OUTCOME_CONTRADICTED'
  /** The outcome must say more. */
  | 'OUTCOME_NEEDS_MORE'
  /** The outcome cannot be corrected into this one. */
  | 'OUTCOME_NOT_CORRECTABLE'
  /** A person or agency that is to answer for something is not of the local area. */
  | 'OWNER_UNKNOWN'
  /** The panel has no terms of reference in force on the day of the sitting. */
  | 'PANEL_WITHOUT_TERMS'
  /** A version of a policy is not adopted, or not in force on the day of the decision. */
  | 'POLICY_NOT_IN_FORCE'
  /** A price agreed for a line is none. */
  | 'PRICE_INVALID'
  /** Another decision of the panel in the last year has the same rationale. */
  | 'RATIONALE_COPIED'
  /** The rationale gives no reason. */
  | 'RATIONALE_INADEQUATE'
  /** Nobody is named to pay. */
  | 'SHARES_MISSING'
  /** A share does not say what it must, or the shares contradict each other. */
  | 'SHARE_INVALID'
  /** What it costs is not what was shown. */
  | 'STALE_PRICE'
  /** The day from which the placement is paid is missing. */
  | 'START_DATE_MISSING'
  /** Nobody has recorded whether the option is suitable. */
  | 'SUITABILITY_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A decision of a sitting as it should have been recorded: all that it says, not only what is otherwise. */
export type CorrectDecisionInput = {
  /** The earlier decision of the case that this one is about: stage 1 of what was agreed in principle, or what was brought to the panel. Null: none. */
  aboutDecisionId?: string | null | undefined;
  /** The actions that follow from it, each with its owner and its day; null: none. */
  actions?: Array<DecisionActionInput> | null | undefined;
  /** The band agreed where it is not the option’s own; a departure gives the reason. Null: the option’s. */
  agreedBand?: string | null | undefined;
  /** Why other options were not chosen: each that was found suitable, or costs less than the one chosen, needs its reason. Null: there is none. */
  alternatives?: Array<DecisionAlternativeInput> | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** For REFERRED_ELSEWHERE, RATIFIED, NOTED, STEP_DOWN, EXTEND and END: the service, decision, order or placement concerned; else null. */
  concerns?: string | null | undefined;
  /** The conditions, each with its owner and its day; null: none. */
  conditionItems?: Array<DecisionConditionInput> | null | undefined;
  /** For AGREED_WITH_CONDITIONS: the conditions in words, where conditionItems does not list them; else null. */
  conditions?: string | null | undefined;
  /** What was wrong, and why it is put right; at most 2,000 characters. */
  correctionReason: string;
  /** The decision that is corrected; it is kept as it was. */
  decisionId: string;
  /** Why a finding that the option is not suitable is departed from; null: it is not. */
  departureReason?: string | null | undefined;
  /** Why it departs from the finding on suitability or the members’ positions, or from the amount, hours, band or last day that the option chosen asks for. Null: it does not. */
  departures?: Array<DecisionDepartureInput> | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holders whose shares are disputed; else null. */
  disputedHolderIds?: Array<string> | null | undefined;
  /** The evidence of the case that was relied on; null: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** For AGREED_IN_PRINCIPLE: from which day it holds no longer; null: as many days on as the terms of reference give it. Else null. */
  expiresOn?: string | null | undefined;
  /** How the views of the child and of the parent were weighed; needed where the referral holds them and the outcome answers the request. Null: none are there. */
  familyViewConsidered?: string | null | undefined;
  /** Whether money is agreed; it can be missing where the need is agreed. */
  fundingAgreed: boolean;
  /** How the split was set: required with money, there is no usual one. Null where no money is agreed. */
  fundingMethod?: FundingMethod | null | undefined;
  /** For a deferral: who brings it; else null. */
  informationOwner?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: what else is to be said of the arrangement; else null. */
  interimArrangement?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: on what basis it pays, without prejudice; else null. */
  interimBasis?: InterimBasis | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holder that pays the disputed shares meanwhile; else null. */
  interimPayerId?: string | null | undefined;
  /** True: the placement and the agreement it made are left as they are, and no money terms are given. False: what was committed is taken back, and the money is agreed afresh, both kept as CORRECTION; refused once the placement has started. */
  keepsMoney: boolean;
  /** The test of law that was applied; null: not said. */
  legalTest?: string | null | undefined;
  /** Prices agreed for single lines where they are not the option’s own; a departure gives the reason. Null: none. */
  linePrices?: Array<DecisionLinePriceInput> | null | undefined;
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
  /** The policy or criteria version relied on, in words; null: none. */
  policyVersion?: string | null | undefined;
  /** The adopted versions of policies relied on, each in force on the day of the decision; null: none. */
  policyVersionIds?: Array<string> | null | undefined;
  /** The priceDigest that decisionEffect gave for these terms: refused as STALE_PRICE when it would cost something else by now. Null: not compared. */
  priceDigest?: string | null | undefined;
  /** Why, of this child: what was relied on and why it leads to this outcome; at most 20,000 characters. A blank, a placeholder or another decision’s words count as none. */
  rationale: string;
  /** For a deferral: when the case comes back; else null. */
  returnDate?: string | null | undefined;
  /** Who pays every line without a split of its own, the lead agency first. Null where no money is agreed. */
  shares?: Array<DecisionShareInput> | null | undefined;
};

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

/** What a cost line is of the fee, as contracts for placements tell it apart. */
export type CostElement =
  /** What is bought on top for this child, such as one-to-one support or a therapy. */
  | 'ADDITIONAL'
  /** The core of the place: what everybody there has, such as board and care. */
  | 'CORE'
  /** The education that belongs to the place. */
  | 'EDUCATION'
  /** Anything else, such as travel. */
  | 'OTHER';

/** Why CreatePanel refuses. */
export type CreatePanelErrorCode =
  /** A checklist item is not one of the list. */
  | 'CHECKLIST_ITEM'
  /** A deciding officer is named where none acts on the outcome, or the person does not hold the director’s role on the first day. */
  | 'DECIDING_OFFICER'
  /** The decision model is not one of the list. */
  | 'DECISION_MODEL'
  /** How many may observe is not a whole number in its range. */
  | 'OBSERVER_LIMIT'
  /** The name is empty or too long. */
  | 'PANEL_NAME'
  /** Another panel of the area has the name. */
  | 'PANEL_NAME_TAKEN'
  /** The remit is too long. */
  | 'PANEL_REMIT'
  /** The days the papers stay open are not a whole number in their range. */
  | 'PAPERS_DAYS'
  /** The paper deadline is not a whole number of days in its range. */
  | 'PAPER_DEADLINE'
  /** A period is not a whole number in its range. */
  | 'PERIOD'
  /** The number of members that must count is not a whole number in its range. */
  | 'QUORUM_NUMBER'
  /** A line of the quorum names nobody, names them twice, or can never be met. */
  | 'QUORUM_REQUIREMENT'
  /** The share of the members that must count is no fraction above nothing and not above all. */
  | 'QUORUM_SHARE'
  /** A request type is not one of the list. */
  | 'REQUEST_TYPE';

/** A panel with its first terms of reference. What is left out of them, or null, is as usual. */
export type CreatePanelInput = {
  /** Whether somebody who abstains is still counted; usually yes. */
  abstentionCounts?: boolean | null | undefined;
  /** Whether the chair is one of those who are counted; usually yes. */
  chairCounts?: boolean | null | undefined;
  /** What a referral must hold to be submitted and listed. */
  checklist: Array<ChecklistItem>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Weeks before the end of a contract at which its case comes back; usually 8. */
  contractEndingWeeks?: number | null | undefined;
  /** The person, holding the role DIRECTOR on the first day, who acts on the panel’s recommendations: under ADVISORY_TO_OFFICER and PANEL_THEN_RATIFY only; null: any director. */
  decidingOfficerId?: string | null | undefined;
  /** Who decides. */
  decisionModel: DecisionModel;
  /** After how many deferrals a case is escalated; usually 3. */
  deferralEscalation?: number | null | undefined;
  /** Months from the start of a placement to its first review; usually 3. */
  firstReviewMonths?: number | null | undefined;
  /** Days for which an agreement in principle holds; usually 90. */
  inPrincipleDays?: number | null | undefined;
  /** Days within which a decision out of panel is ratified or lapses; usually 28. */
  lapseDays?: number | null | undefined;
  /** Days before such a lapse at which it is put before directors and case officers; usually 7. */
  lapseWarningDays?: number | null | undefined;
  /** Its name, unique in the area, at most 200 characters. */
  name: string;
  /** How many observers may be invited to a sitting; usually 3. */
  observerLimit?: number | null | undefined;
  /** When papers are due; null: there is no deadline. */
  paperDeadline?: PaperDeadlineInput | null | undefined;
  /** For how many days after a sitting closes its members still see the papers; usually 28. */
  papersOpenDays?: number | null | undefined;
  /** How many members must count for a decision, 1 to 100. */
  quorumNumber: number;
  /** The share of those who could count that must, beside the number; null: the number alone. */
  quorumShare?: QuorumShareInput | null | undefined;
  /** Whether somebody with an interest in the case also leaves the number that the share is of; usually yes. */
  recusedLeaveDenominator?: boolean | null | undefined;
  /** What it is for, at most 2,000 characters. */
  remit: string;
  /** The request types the panel takes; empty: all. */
  requestTypes?: Array<RequestType> | null | undefined;
  /** Who must be among them; empty: the number alone counts. */
  requirements: Array<QuorumRequirementInput>;
  /** Months from one review to the next; usually 12. */
  reviewMonths?: number | null | undefined;
  /** The first day of its terms, past or to come. */
  startDate: string;
  /** Whether an option’s suitability must be found before the panel sees what it costs; usually yes. */
  suitabilityBeforeCost?: boolean | null | undefined;
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
  /** What they are by profession, where terms of reference may ask for it; null: nothing they ask for. */
  profession?: Profession | null | undefined;
  /** The "sub" of their tokens, exactly as the identity provider writes it; unique among all areas. */
  subject: string;
};

/** Why CreatePooledFund refuses. */
export type CreatePooledFundErrorCode =
  /** Say what the fund is for: its agreement has to (SI 2000/617 reg 7). */
  | 'AIMS_MISSING'
  /** Give the fund a name. */
  | 'NAME_MISSING'
  /** Another pooled fund of this area has this name; choose another. */
  | 'NAME_TAKEN'
  /** A pooled fund has at least two partners, the host first. */
  | 'PARTNERS_TOO_FEW'
  /** This budget holder stands in the list already; name each once. */
  | 'PARTNER_TWICE'
  /** This budget holder is not one of the local area, or does not pay on those days. */
  | 'PARTNER_UNKNOWN'
  /** Parts are whole numbers, 0 or more. */
  | 'PARTS_INVALID'
  /** By the rule AGREED_PARTS at least one partner has a part of the variance above 0. */
  | 'PARTS_MISSING'
  /** Give the reference of the written agreement. */
  | 'REFERENCE_MISSING'
  /** The agreement must end on or after the day on which it starts. */
  | 'SPAN_REVERSED'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG'
  /** The tolerance is a percentage from 0 to 100, with at most two decimals. */
  | 'TOLERANCE_INVALID';

/** A pooled fund, as its written agreement has it. */
export type CreatePooledFundInput = {
  /** Reference of the written agreement. */
  agreementReference: string;
  /** What it is for. */
  aims: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Its last day; null: until it is ended. */
  endDate?: string | null | undefined;
  /** The power it rests on. */
  legalBasis: PooledFundLegalBasis;
  /** Its name, each once in the area. */
  name: string;
  /** How an overspend is shared. */
  overspend: PoolVarianceRule;
  /** The partners, the host first; at least two. */
  partners: Array<PooledFundPartnerInput>;
  /** First day of the agreement. */
  startDate: string;
  /** Tolerance of an overspend in percent, at most two decimals, such as "5". */
  tolerancePercent: string;
  /** How an underspend is shared. */
  underspend: PoolVarianceRule;
};

/** Why CreateScenario refuses. */
export type CreateScenarioErrorCode =
  /** The kind of lever takes no figure from a policy set, or its figure was given beside it. */
  | 'ASSUMPTION_NOT_TAKEN'
  /** No policy set of the name says, for the first day of the lever, what the lever needs. */
  | 'ASSUMPTION_UNKNOWN'
  /** The area’s books have no allocation or balance of the block for the first projected year. */
  | 'BLOCK_NOT_IN_BOOKS'
  /** A figure of the block is not in its range. */
  | 'BLOCK_OUT_OF_RANGE'
  /** The goal’s figures or its year are not in their range. */
  | 'GOAL_OUT_OF_RANGE'
  /** The lever has no such term, or there is no such lever. */
  | 'GOAL_TERM_UNKNOWN'
  /** What it would be learnt from lacks something that a projection cannot do without. */
  | 'INPUTS_INCOMPLETE'
  /** A scenario has at most 40 levers. */
  | 'LEVERS_COUNT'
  /** A list of the lever has more than 100 entries. */
  | 'LEVER_LIST_TOO_LONG'
  /** A lever has to be named, and somebody has to answer for it. */
  | 'LEVER_NAME_MISSING'
  /** The lever starts after the last projected year. */
  | 'LEVER_START_OUT_OF_RANGE'
  /** The kind of lever needs a term that was not given. */
  | 'LEVER_TERM_MISSING'
  /** A term of the lever is not in its range. */
  | 'LEVER_TERM_OUT_OF_RANGE'
  /** The scenario has to be named. */
  | 'NAME_MISSING'
  /** What the scenario is learnt from knows no such need. */
  | 'NEED_UNKNOWN'
  /** There is no such set of imported files. */
  | 'PROJECTION_SET_UNKNOWN'
  /** A scenario is run 10 to 5,000 times. */
  | 'RUNS_OUT_OF_RANGE'
  /** A seed is a whole number from 0 to 2,147,483,647. */
  | 'SEED_OUT_OF_RANGE'
  /** What the scenario is learnt from knows no such setting. */
  | 'SETTING_UNKNOWN'
  /** Shares of a price add up to 100. */
  | 'SHARES_NOT_WHOLE'
  /** What the scenario is learnt from holds no cost of transport for what the lever touches. */
  | 'TRANSPORT_UNKNOWN';

/** A scenario for the area. It is kept as it is given; run it with runScenario. */
export type CreateScenarioInput = {
  /** What is assumed of the block. What is null of it, or all of it, is read from budgetPressure of the high needs block as it stands now, and kept with the scenario: scenario.block.books says what was. */
  block?: ScenarioBlockInput | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What is sought; null: nothing. */
  goal?: ScenarioGoalInput | null | undefined;
  /** Whether it is learnt from the area’s own placements of the last five years (need; kind of provision and, where it is not in the area, area class; full-year cost by payer), and only the population from the set. */
  isOwnHistory?: boolean;
  /** Its levers, at most 40. Shares of children (RETURN_AT_TRANSITION, STEP_DOWN) act first, then new provisions, then limits; of prices growth comes before ceilings. Within these the order of the list counts. */
  levers?: Array<ScenarioLeverInput>;
  /** Its name, at most 100 characters. */
  name: string;
  /** The set of imported files it is learnt from, by the name of projectionSets. */
  projectionSet: string;
  /** How often it is run, 10 to 5,000. */
  runs?: number;
  /** Seed of the draws, from 0. Scenarios with one seed are drawn alike. */
  seed?: number;
};

/** Why CreateUpliftRound refuses. */
export type CreateUpliftRoundErrorCode =
  /** A new amount is below 0.00. */
  | 'AMOUNT_INVALID'
  /** A cost line has another price agreed for a later day. */
  | 'LATER_PRICE'
  /** The letter is dated after today. */
  | 'LETTER_IN_FUTURE'
  /** A cost line waits in another round. */
  | 'LINE_IN_ROUND'
  /** A cost line is named twice. */
  | 'LINE_TWICE'
  /** A cost line is not one of these placements. */
  | 'LINE_UNKNOWN'
  /** No committed cost line would change its price. */
  | 'NOTHING_TO_RAISE'
  /** There is neither a percentage nor an amount, or the percentage is out of range. */
  | 'PERCENT_INVALID'
  /** The register of establishments has no such URN. */
  | 'PROVIDER_UNKNOWN'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** There are more placements than a round takes. */
  | 'TOO_MANY_PLACEMENTS';

/** What a provider’s letter asks for. */
export type CreateUpliftRoundInput = {
  /** New prices of single lines; beside a percentage they take its place. */
  amounts?: Array<UpliftAmountInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The first day of the new prices. */
  fromDate: string;
  /** The date of the letter; null: not recorded. */
  letterDate?: string | null | undefined;
  /** Its reference, at most 200 characters; null: not recorded. */
  letterReference?: string | null | undefined;
  /** By how many percent prices change, for every line but transport and what is charged once; null: amounts say it. */
  percent?: string | null | undefined;
  /** The placements it is about, at most 500; null: all at the establishment that have a day from then on. */
  placementIds?: Array<string> | null | undefined;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** The establishment, by its URN. */
  providerUrn: string;
  /** Why it is raised, at most 2,000 characters, without naming a child. */
  reason: string;
};

/** Part or all of an invoice, taken back. */
export type CreditInvoiceInput = {
  /** Pounds, at most what is still owed. */
  amount: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day of the credit note; null: today. */
  date?: string | null | undefined;
  /** The invoice. */
  invoiceId: string;
  /** Why. */
  reason: string;
  /** The credit note’s number. */
  reference: string;
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

/** How "before" a date is read. */
export type DateReading =
  /** The date itself is the last day. */
  | 'BY'
  /** The day before the date is the last. */
  | 'STRICT';

/** A span of days; both ends belong to it. */
export type DateSpanInput = {
  /** Its last day, not before the first. */
  endDate: string;
  /** Its first day. */
  startDate: string;
};

/** In which days a paper deadline is counted back from the sitting. */
export type DeadlineUnit =
  /** Every day. */
  | 'CALENDAR'
  /** Days that are no Saturday, Sunday or bank holiday. */
  | 'WORKING';

/** Why DecideOutOfPanel refuses. */
export type DecideOutOfPanelErrorCode =
  /** A later decision stands in the place of the one that is named. */
  | 'ABOUT_SUPERSEDED'
  /** The earlier decision that is named is not one on the case. */
  | 'ABOUT_UNKNOWN'
  /** An action has no words, nobody or two who answer for it, or is due before the decision. */
  | 'ACTION_INVALID'
  /** An alternative is not another option of the case, has no reason, or is named twice. */
  | 'ALTERNATIVE_INVALID'
  /** Another option is suitable or costs less, and why it was not chosen is not said. */
  | 'ALTERNATIVE_UNEXPLAINED'
  /** A budget holder is not one of the local area. */
  | 'BUDGET_HOLDER_UNKNOWN'
  /** A cost line cannot be priced, or a holder does not pay on its days. */
  | 'CANNOT_BE_PRICED'
  /** An open sitting has the case before it. */
  | 'CASE_BEFORE_PANEL'
  /** The case is neither submitted nor listed. */
  | 'CASE_NOT_WAITING'
  /** A condition has no words, or is due before the decision. */
  | 'CONDITION_INVALID'
  /** The placement would end before it starts. */
  | 'DATES_REVERSED'
  /** A date that lies ahead is not later than the decision. */
  | 'DATE_NOT_LATER'
  /** A departure has no reason, or its subject is named twice. */
  | 'DEPARTURE_INVALID'
  /** The decision departs from what was advised or asked for, and no reason is given. */
  | 'DEPARTURE_UNEXPLAINED'
  /** A piece of evidence is not on the case, or was taken back. */
  | 'EVIDENCE_UNKNOWN'
  /** How the views on the referral were weighed is not said. */
  | 'FAMILY_VIEW_MISSING'
  /** Money terms are given, and no money is agreed. */
  | 'FUNDING_NOT_AGREED'
  /** You do not declare that you have no interest in the case. */
  | 'INTEREST_DECLARED'
  /** The interim arrangement has no basis, or names no holder whose share is disputed, or a wrong one. */
  | 'INTERIM_INVALID'
  /** The split is disputed, and nobody is named to pay meanwhile. */
  | 'INTERIM_PAYER_MISSING'
  /** The agreement in principle that is named has expired. */
  | 'IN_PRINCIPLE_EXPIRED'
  /** Another decision stands on the agreement in principle that is named. */
  | 'IN_PRINCIPLE_USED'
  /** A cost line has two splits or two prices of its own. */
  | 'LINE_TWICE'
  /** The option has no such cost line. */
  | 'LINE_UNKNOWN'
  /** The option is out of area or independent, and no local option is recorded as tried. */
  | 'LOCAL_OPTIONS_NOT_TRIED'
  /** The method says that one agency pays, and more than one does. */
  | 'METHOD_CONTRADICTED'
  /** What the split rests on is not said. */
  | 'METHOD_EVIDENCE_MISSING'
  /** How the split was set is not said. */
  | 'METHOD_MISSING'
  /** No limit for deciding out of panel is in force for a director, or none for a budget holder that is to pay. */
  | 'NOT_DELEGATED'
  /** The option was found not suitable, and no reason is given to choose it. */
  | 'NOT_SUITABLE'
  /** No option is named for the money that is agreed. */
  | 'OPTION_MISSING'
  /** The option is not one of the case. */
  | 'OPTION_UNKNOWN'
  /** Something said beside the outcome contradicts it. */
  | 'OUTCOME_CONTRADICTED'
  /** The outcome must say more. */
  | 'OUTCOME_NEEDS_MORE'
  /** The outcome is one for the panel. */
  | 'OUTCOME_NOT_OUT_OF_PANEL'
  /** A person or agency that is to answer for something is not of the local area. */
  | 'OWNER_UNKNOWN'
  /** You are the officer of the case. */
  | 'OWN_CASE'
  /** The panel has no terms of reference in force today. */
  | 'PANEL_WITHOUT_TERMS'
  /** A version of a policy is not adopted, or not in force on the day of the decision. */
  | 'POLICY_NOT_IN_FORCE'
  /** A price agreed for a line is none. */
  | 'PRICE_INVALID'
  /** Another decision of the panel in the last year has the same rationale. */
  | 'RATIONALE_COPIED'
  /** The rationale gives no reason. */
  | 'RATIONALE_INADEQUATE'
  /** Nobody is named to pay. */
  | 'SHARES_MISSING'
  /** A share does not say what it must, or the shares contradict each other. */
  | 'SHARE_INVALID'
  /** What it costs is not what was shown. */
  | 'STALE_PRICE'
  /** The day from which the placement is paid is missing. */
  | 'START_DATE_MISSING'
  /** Nobody has recorded whether the option is suitable. */
  | 'SUITABILITY_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** The request would come after the decision. */
  | 'TIMELINE_BROKEN'
  /** Why it cannot wait is not said, or not in words of its own. */
  | 'URGENCY_REASON_INADEQUATE';

/** A decision as a director takes it between sittings, by delegation and for urgency. */
export type DecideOutOfPanelInput = {
  /** The earlier decision of the case that this one is about: stage 1 of what was agreed in principle, or what was brought to the panel. Null: none. */
  aboutDecisionId?: string | null | undefined;
  /** The actions that follow from it, each with its owner and its day; null: none. */
  actions?: Array<DecisionActionInput> | null | undefined;
  /** The band agreed where it is not the option’s own; a departure gives the reason. Null: the option’s. */
  agreedBand?: string | null | undefined;
  /** Why other options were not chosen: each that was found suitable, or costs less than the one chosen, needs its reason. Null: there is none. */
  alternatives?: Array<DecisionAlternativeInput> | null | undefined;
  /** The case that is decided: submitted or listed, and before no open sitting. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** For REFERRED_ELSEWHERE, RATIFIED, NOTED, STEP_DOWN, EXTEND and END: the service, decision, order or placement concerned; else null. */
  concerns?: string | null | undefined;
  /** The conditions, each with its owner and its day; null: none. */
  conditionItems?: Array<DecisionConditionInput> | null | undefined;
  /** For AGREED_WITH_CONDITIONS: the conditions in words, where conditionItems does not list them; else null. */
  conditions?: string | null | undefined;
  /** That the director has no interest in the case; false is refused. */
  declaresNoInterest: boolean;
  /** Why a finding that the option is not suitable is departed from; null: it is not. */
  departureReason?: string | null | undefined;
  /** Why it departs from the finding on suitability or the members’ positions, or from the amount, hours, band or last day that the option chosen asks for. Null: it does not. */
  departures?: Array<DecisionDepartureInput> | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holders whose shares are disputed; else null. */
  disputedHolderIds?: Array<string> | null | undefined;
  /** The evidence of the case that was relied on; null: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** For AGREED_IN_PRINCIPLE: from which day it holds no longer; null: as many days on as the terms of reference give it. Else null. */
  expiresOn?: string | null | undefined;
  /** How the views of the child and of the parent were weighed; needed where the referral holds them and the outcome answers the request. Null: none are there. */
  familyViewConsidered?: string | null | undefined;
  /** Whether money is agreed; it can be missing where the need is agreed. */
  fundingAgreed: boolean;
  /** How the split was set: required with money, there is no usual one. Null where no money is agreed. */
  fundingMethod?: FundingMethod | null | undefined;
  /** For a deferral: who brings it; else null. */
  informationOwner?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: what else is to be said of the arrangement; else null. */
  interimArrangement?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: on what basis it pays, without prejudice; else null. */
  interimBasis?: InterimBasis | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holder that pays the disputed shares meanwhile; else null. */
  interimPayerId?: string | null | undefined;
  /** The test of law that was applied; null: not said. */
  legalTest?: string | null | undefined;
  /** Prices agreed for single lines where they are not the option’s own; a departure gives the reason. Null: none. */
  linePrices?: Array<DecisionLinePriceInput> | null | undefined;
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
  /** The policy or criteria version relied on, in words; null: none. */
  policyVersion?: string | null | undefined;
  /** The adopted versions of policies relied on, each in force on the day of the decision; null: none. */
  policyVersionIds?: Array<string> | null | undefined;
  /** The priceDigest that decisionEffect gave for these terms: refused as STALE_PRICE when it would cost something else by now. Null: not compared. */
  priceDigest?: string | null | undefined;
  /** Why, of this child: what was relied on and why it leads to this outcome; at most 20,000 characters. A blank, a placeholder or another decision’s words count as none. */
  rationale: string;
  /** For a deferral: when the case comes back; else null. */
  returnDate?: string | null | undefined;
  /** Who pays every line without a split of its own, the lead agency first. Null where no money is agreed. */
  shares?: Array<DecisionShareInput> | null | undefined;
  /** Why it cannot wait for the next sitting, of this child and in words of its own; at most 20,000 characters. A blank, a placeholder or the rationale again counts as none. */
  urgencyReason: string;
};

/** Why DecideUpliftRound refuses. */
export type DecideUpliftRoundErrorCode =
  /** The round is decided. */
  | 'ALREADY_DECIDED'
  /** An amount agreed is below 0.00, or above what was asked. */
  | 'AMOUNT_INVALID'
  /** A placement of the round belongs to a case in which the caller declared an interest. */
  | 'INTEREST_DECLARED'
  /** A cost line is named twice. */
  | 'LINE_TWICE'
  /** A cost line is not one of the round. */
  | 'LINE_UNKNOWN'
  /** A rise is over the limit delegated to directors for uplifts. */
  | 'OVER_LIMIT'
  /** Something is agreed in part without saying which part. */
  | 'PART_MISSING'
  /** A part is given and all of it is agreed, or none. */
  | 'PART_UNASKED'
  /** The percentage is out of range. */
  | 'PERCENT_INVALID'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What is decided of a round of uplifts. */
export type DecideUpliftRoundInput = {
  /** With PART_AGREED: the new prices of single lines; one that is not named, without a percentage, stays. */
  amounts?: Array<UpliftAmountInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The decision. */
  decision: UpliftDecision;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** With PART_AGREED: by how many percent every line of the round rises; null: amounts say it. */
  percent?: string | null | undefined;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why, at most 2,000 characters, without naming a child. */
  reason: string;
  /** The round. */
  upliftRoundId: string;
};

/** Something that is to be done, by whom and by when: exactly one of ownerId and ownerAgencyId. */
export type DecisionActionInput = {
  /** By when; not before the day of the decision. */
  dueDate: string;
  /** The agency that answers for it; null: a person does it. */
  ownerAgencyId?: string | null | undefined;
  /** The person who does it; null: an agency answers for it. */
  ownerId?: string | null | undefined;
  /** What will show that it was done, at most 2,000 characters; null: not said. */
  record?: string | null | undefined;
  /** What is to be done, at most 2,000 characters. */
  task: string;
};

/** How an action of a decision stands. */
export type DecisionActionStatus =
  /** Not to be done any more. */
  | 'CANCELLED'
  /** Done. */
  | 'DONE'
  /** To be done. */
  | 'OPEN';

/** Another option of the case, and why it was not chosen. */
export type DecisionAlternativeInput = {
  /** The option. */
  optionId: string;
  /** Why it was not chosen, at most 2,000 characters. */
  whyNot: string;
};

/** By what right a decision was taken. */
export type DecisionBasis =
  /** In the place of an earlier decision, which stays as it was. */
  | 'CORRECTION'
  /** Between sittings, by delegation and for urgency. */
  | 'OUT_OF_PANEL'
  /** At a sitting, by its chair. */
  | 'PANEL'
  /** Because a tribunal ordered it. */
  | 'TRIBUNAL_ORDER';

/** Conditions on a DecisionBasis; every one that is given must hold. */
export type DecisionBasisFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: DecisionBasis | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<DecisionBasis> | null | undefined;
};

/** Something that is to be met, by whom and by when. */
export type DecisionConditionInput = {
  /** By when; not before the day of the decision. */
  dueDate: string;
  /** Whether nothing goes live before it is met or waived. Null is false. */
  isPrecondition?: boolean | null | undefined;
  /** The person who is to meet it. */
  ownerId: string;
  /** What is to be met, at most 2,000 characters. */
  text: string;
};

/** How a condition of a decision stands. */
export type DecisionConditionStatus =
  /** Its decision no longer stands. */
  | 'LAPSED'
  /** Met. */
  | 'MET'
  /** To be met. */
  | 'OPEN'
  /** Let go, for the reason given. */
  | 'WAIVED';

/** Why a decision departs from what was found, advised or asked for. From what to what, the service says. */
export type DecisionDepartureInput = {
  /** Why, at most 2,000 characters. */
  reason: string;
  /** From what; each once. */
  subject: DepartureSubject;
};

/** The money side of a decision that is thought about. */
export type DecisionEffectInput = {
  /** The case. */
  caseId: string;
  /** Why a finding of unsuitability would be departed from. */
  departureReason?: string | null | undefined;
  /** Whose shares would be disputed; null: nobody’s. */
  disputedHolderIds?: Array<string> | null | undefined;
  /** How the split would be set; null is told as a refusal. */
  fundingMethod?: FundingMethod | null | undefined;
  /** On what basis, without prejudice; null: none disputed. */
  interimBasis?: InterimBasis | null | undefined;
  /** Who would pay disputed shares meanwhile; null: none would be disputed. */
  interimPayerId?: string | null | undefined;
  /** Prices of single lines that would be agreed instead of the option’s own; null: none. */
  linePrices?: Array<DecisionLinePriceInput> | null | undefined;
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

/** How a decision that waited came to an end. */
export type DecisionEndingKind =
  /** The panel, or the officer it was recommended to, declined it. */
  | 'DECLINED'
  /** Nobody ratified it in time. */
  | 'LAPSED';

/** What a reader of a case should not miss of its decisions. */
export type DecisionFlag =
  /** A decision taken between sittings, or an order, waits for the panel. */
  | 'AWAITING_PANEL'
  /** A decision was corrected; both are kept. */
  | 'CORRECTED'
  /** An agreement in principle expired, and nothing was decided since. */
  | 'IN_PRINCIPLE_EXPIRED'
  /** A decision out of panel lapsed, and nothing was decided since. */
  | 'LAPSED'
  /** A decision out of panel is about to lapse, and with it what it pays for. */
  | 'LAPSES_SOON'
  /** A tribunal ordered something in an appeal, and what it comes to was not recorded since: recordTribunalOrder brings it to the panel to be noted. */
  | 'ORDER_NOT_RECORDED'
  /** A decision was declined, and nothing was decided since. */
  | 'RATIFICATION_DECLINED'
  /** A later sitting reversed a decision; both are kept. */
  | 'REVERSED'
  /** A tribunal reversed a decision; its outcome and date are kept. */
  | 'REVERSED_BY_TRIBUNAL';

/** Why none of a decision’s money can be committed yet, whoever approves. */
export type DecisionHold =
  /** A condition that has to be met first is open. */
  | 'PRECONDITION'
  /** The decision itself waits to be ratified. */
  | 'RATIFICATION';

/** What a decision is in law, as far as a right hangs from it. */
export type DecisionInLaw =
  /** The plan is to end. */
  | 'CEASE'
  /** What the plan says of needs and provision: sections B and F. */
  | 'CONTENT'
  /** A direct payment is refused, in whole or in part: reviewed when asked, not appealed. */
  | 'DIRECT_PAYMENT'
  /** The setting that it names, or names none: section I. */
  | 'NAMED_SETTING'
  /** The plan is not amended after a review. */
  | 'REFUSAL_TO_AMEND'
  /** Needs are not assessed. */
  | 'REFUSAL_TO_ASSESS'
  /** No plan is issued. */
  | 'REFUSAL_TO_ISSUE'
  /** Needs are not assessed again. */
  | 'REFUSAL_TO_REASSESS';

/** A price agreed for one cost line of the option, instead of its own. */
export type DecisionLinePriceInput = {
  /** The line, as the option numbers it from 1. */
  line: number;
  /** The price agreed. */
  price: PriceTermsInput;
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
  /** The search may begin; no money until the case comes back, before expiresOn, with a decision that names this one as aboutDecisionId. It waits to be listed again. */
  | 'AGREED_IN_PRINCIPLE'
  /** Agreed, with conditions: conditionItems lists each with its owner and day, or conditions says them in words. Those that have to be met first hold the money back. */
  | 'AGREED_WITH_CONDITIONS'
  /** Not agreed. */
  | 'DECLINED'
  /** Put off: missingInformation, informationOwner and returnDate say for what, by whom and until when. Needs no quorum; the case waits to be listed again. */
  | 'DEFERRED_FOR_INFORMATION'
  /** The placement that concerns names is to end. */
  | 'END'
  /** More time at the placement that concerns names. */
  | 'EXTEND'
  /** The need is agreed and the split is not: interimPayerId pays the shares of disputedHolderIds meanwhile, without prejudice, and the placement goes ahead. */
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
  /** A condition that has to be met first is open. Nothing is committed. */
  | 'AWAITING_CONDITIONS'
  /** A budget holder has not approved its share. Nothing is committed. */
  | 'AWAITING_CONTRIBUTIONS'
  /** The decision itself, or a share over its delegated limit, waits to be ratified. Nothing is committed. */
  | 'AWAITING_RATIFICATION'
  /** The panel, or the officer it was recommended to, declined it. What was done by then is kept. */
  | 'DECLINED'
  /** Agreed in principle, and its date came without a second stage. */
  | 'EXPIRED'
  /** Its money is committed. */
  | 'IN_FORCE'
  /** Taken out of panel and not ratified by its day: from that day on it stands no longer. */
  | 'LAPSED'
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

/** Why DeclineRatification refuses. */
export type DeclineRatificationErrorCode =
  /** A cost line can no longer be priced. */
  | 'CANNOT_BE_PRICED'
  /** Nothing of this decision waits to be ratified. */
  | 'NOTHING_TO_DECLINE'
  /** What waits is not yours to ratify, and so not yours to decline. */
  | 'NOT_YOURS_TO_DECLINE'
  /** The decider does not decline the decision. */
  | 'OWN_DECISION'
  /** Why it is declined is not said. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A director declines what of a decision would be the director’s to ratify. */
export type DeclineRatificationInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The decision. */
  decisionId: string;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** What a decision departs from. */
export type DepartureSubject =
  /** The amount that the option asks for. */
  | 'AMOUNT'
  /** The band that the option asks for. */
  | 'BAND'
  /** The last day that the option asks for. */
  | 'DURATION'
  /** The hours a week that the option asks for. */
  | 'HOURS'
  /** What the members’ positions recommend, where they agree. */
  | 'OUTCOME'
  /** The professional finding on suitability: the option was found not suitable. */
  | 'RECOMMENDATION';

/** What a cost line is, said anew. */
export type DescribeCostLineInput = {
  /** The cost line. */
  costLineId: string;
  /** What it is, at most 200 characters; null: nothing to say. */
  description?: string | null | undefined;
};

/** Conditions on the value of a dimension; every one that is given must hold. NONE stands for no value. */
export type DimensionValueFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** Which providers of the directory; every condition that is given must hold. */
export type DirectoryFilter = {
  /** It lies in the authority of this three-digit code; null: not asked. */
  localAuthorityCode?: string | null | undefined;
  /** It takes children for this need; with phase, in one and the same offer. Null: not asked. */
  need?: NeedCode | null | undefined;
  /** It takes children in this phase; null: not asked. */
  phase?: Phase | null | undefined;
};

/** Whom something was shared with. */
export type DisclosureRecipient =
  /** Those who sit for education. */
  | 'EDUCATION'
  /** Those who sit for health. */
  | 'HEALTH'
  /** Any other body. */
  | 'OTHER'
  /** Everybody who sits on the case. */
  | 'PANEL'
  /** A provider of care or therapy. */
  | 'PROVIDER'
  /** A school or other setting. */
  | 'SCHOOL'
  /** Those who sit for social care. */
  | 'SOCIAL_CARE';

/** What an open dispute needs next. */
export type DisputeAction =
  /** The other side approves or refuses the terms that were put. */
  | 'ANSWER_OFFER'
  /** The days of its stage are over: its owner decides what becomes of it. */
  | 'DECIDE_OVERDUE'
  /** A party puts terms (settleDispute). */
  | 'PROPOSE_TERMS'
  /** Finance names who carries the disputed part meanwhile (setInterimPayer). */
  | 'SET_INTERIM_PAYER';

/** Why DisputeContribution refuses. */
export type DisputeContributionErrorCode =
  /** The sum accepted does not work as a price; the message says why. */
  | 'ACCEPTED_INVALID'
  /** This agreement waits no longer: another took its place, or it was refused or taken back. */
  | 'AGREEMENT_CLOSED'
  /** The first disputed day must be a day of the placement. */
  | 'DAY_OUTSIDE_PLACEMENT'
  /** This share is in dispute already. */
  | 'IN_DISPUTE'
  /** This cost line already stands in the list; name each line once. */
  | 'LINE_TWICE'
  /** This is no cost line of the placement; choose one that is. */
  | 'LINE_UNKNOWN'
  /** The split in force stands until this one is agreed, so there is nothing to dispute of it yet: refuse it instead. */
  | 'NOT_IN_FORCE'
  /** This holder has no share in the lines on or after that day; choose an earlier day, or its newer share. */
  | 'NOT_PAYING'
  /** A share is disputed by a person who holds the role of budget holder for this very budget today; one that its holder refused, by any other payer of the agreement too. */
  | 'NOT_YOUR_SHARE'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** A share to put in dispute. */
export type DisputeContributionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The contribution. */
  contributionId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first disputed day, a day of the placement. Null: its first. */
  firstDisputedDate?: string | null | undefined;
  /** What is disputed. Null or empty: the whole share of every line. */
  lines?: Array<DisputedLineInput> | null | undefined;
  /** Why; the parties read it. */
  reason: string;
};

/** Conditions on disputes; every one that is given must hold. */
export type DisputeFilter = {
  /** On whose share is disputed; null or left out: not asked. */
  budgetHolderId?: IdFilter | null | undefined;
  /** On the case; null or left out: not asked. */
  caseId?: IdFilter | null | undefined;
  /** Whether somebody carries it; null or left out: not asked. */
  hasInterimPayer?: BooleanFilter | null | undefined;
  /** Whether it is open; null or left out: not asked. */
  isOpen?: BooleanFilter | null | undefined;
  /** Whether it is open and the days of its stage are over; null or left out: not asked. */
  isOverdue?: BooleanFilter | null | undefined;
  /** Whether it is open and waits for the reader: who owns its stage; finance, while nobody carries it; null or left out: not asked. */
  waitsForMe?: BooleanFilter | null | undefined;
};

/** The order of disputes. */
export type DisputeOrder = {
  /** Which way; ASC when left out. */
  direction?: OrderDirection;
  /** What to order by. */
  field: DisputeOrderField;
};

/** What disputes can be ordered by. */
export type DisputeOrderField =
  /** When they were raised. */
  | 'RAISED_AT'
  /** The last day of their stage; those without a stage stand last. */
  | 'STAGE_DUE_DATE';

/** How a dispute ended. */
export type DisputeOutcome =
  /** By the decision of an independent resolver. */
  | 'DETERMINED'
  /** By terms that every party approved. */
  | 'SETTLED'
  /** The agreement it was about was replaced or given up. */
  | 'WITHDRAWN';

/** Who decided a dispute, independent of the agencies. */
export type DisputeResolverInput = {
  /** The day of the decision, not after today. */
  determinedDate: string;
  /** The person. */
  name: string;
  /** The organisation; none of the area’s agencies. */
  organisation: string;
  /** The reference of the decision. */
  reference: string;
};

/** A stage of the escalation; its place in the list is its place in the order. */
export type DisputeStageInput = {
  /** Calendar days, 1 to 3,650. */
  days: number;
  /** Its name. */
  name: string;
  /** Whose it is: this person. Null: everyone’s with a role. */
  ownerId?: string | null | undefined;
  /** Whose it is: everyone with this role. Null: one person’s. */
  ownerRole?: Role | null | undefined;
};

/** A cost line of which the share is disputed, and the sum accepted of it meanwhile. */
export type DisputedLineInput = {
  /** A sum that is accepted, such as 250.00 a week; what the share is above it is disputed. Null: nothing. */
  accepted?: PriceTermsInput | null | undefined;
  /** The cost line. */
  costLineId: string;
};

/** From what a distance was reckoned. */
export type DistanceBasis =
  /** From the middle of the local authority’s area at one end or both, for want of anything better. Of a placement: where the child lives is not held. */
  | 'AUTHORITY_CENTROIDS'
  /** From where both ends really are: an establishment by its own place or its postcode’s. */
  | 'ESTABLISHMENT_COORDINATES'
  /** From the middle of the postcode sector in which the child lives, to where the establishment really is. */
  | 'HOME_SECTOR'
  /** From the middle of the postcode sector in which the child lives, to the middle of the establishment’s authority, since its own place is not held. */
  | 'HOME_SECTOR_TO_CENTROID';

/** Why DrawPlanAuditSample refuses. */
export type DrawPlanAuditSampleErrorCode =
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** No final or amended plan was sent in those days. */
  | 'NO_PLANS'
  /** No rubric holds today: adopt one first. */
  | 'NO_RUBRIC'
  /** A sample is of 1 to 200 plans. */
  | 'SIZE_INVALID'
  /** The last day must not be before the first. */
  | 'SPAN_REVERSED'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** From which plans to draw, how many, and by which seed. */
export type DrawPlanAuditSampleInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The last of those days: today or earlier. */
  endDate: string;
  /** Any text, at most 200 characters: the order of the plans is made from it. Agree it before anybody has looked. */
  seed: string;
  /** How many plans, 1 to 200; where there are fewer, all of them. */
  size: number;
  /** The first day of those on which the plans were sent. */
  startDate: string;
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

/** Why EndCircumstance refuses. */
export type EndCircumstanceErrorCode =
  /** The timetable is agreed to end before it begins. */
  | 'AGREED_END_TOO_EARLY'
  /** The same circumstance of the child is on record for some of these days. */
  | 'ALREADY_RECORDED'
  /** What is waited for is not said. */
  | 'AWAITED_MISSING'
  /** What is waited for is no place of education. */
  | 'AWAITED_NOT_EDUCATION'
  /** A place is named of a child that does not wait for one. */
  | 'AWAITED_UNASKED'
  /** The circumstance has ended. */
  | 'CIRCUMSTANCE_ENDED'
  /** The child is in a circumstance on some of these days that excludes this one. */
  | 'CONTRADICTS'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** This circumstance can not end so. */
  | 'END_NOT_OF_KIND'
  /** The hours are none, or those of a full week. */
  | 'HOURS_OUT_OF_RANGE'
  /** The reason is OTHER, and nothing is written of it. */
  | 'NOTE_MISSING'
  /** The note holds characters that nobody can read, or is too long. */
  | 'NOTE_NOT_READABLE'
  /** A child of compulsory school age is off roll or home educated, not out of education by choice. */
  | 'OF_SCHOOL_AGE'
  /** The day does not lie where it must, between what was recorded before and after. */
  | 'OUT_OF_ORDER'
  /** A part-time timetable is given without its hours and the day it is agreed to end. */
  | 'PART_TIME_MISSING'
  /** Hours are given of what is no part-time timetable. */
  | 'PART_TIME_UNASKED'
  /** The register has no establishment of this number. */
  | 'PROVIDER_UNKNOWN'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** The reason is none of those this circumstance can have. */
  | 'REASON_NOT_OF_KIND'
  /** The next review is not after the day it is counted from, or later than it may be. */
  | 'REVIEW_DATE_OUT_OF_RANGE';

/** That a circumstance ended. */
export type EndCircumstanceInput = {
  /** The circumstance; it must go on. */
  circumstanceId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Its last day, today at the latest. */
  endDate: string;
  /** How it ended. */
  endReason: CircumstanceEnd;
  /** What there is to say, at most 2,000 characters, for who may read the papers of the case; nothing is kept of a guest. Null: nothing. */
  note?: string | null | undefined;
};

/** A cost line that ends before its placement does. */
export type EndCostLineInput = {
  /** The cost line. */
  costLineId: string;
  /** Its last charged day. */
  lastDay: string;
};

/** Why EndLimitOverride refuses. */
export type EndLimitOverrideErrorCode =
  /** It ends then or earlier already; an end is never put off. */
  | 'OVERRIDE_ENDED_ALREADY'
  /** The last day is in the past. */
  | 'OVERRIDE_END_IN_PAST';

/** The end of an override of limits. */
export type EndLimitOverrideInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The last day it binds, today or later; null: today. A day before its first takes it back. */
  endDate?: string | null | undefined;
  /** The override to end. */
  limitOverrideId: string;
};

/** Why EndPlacement refuses. */
export type EndPlacementErrorCode =
  /** Its end is recorded already, and expectedVersion does not say that it was read, or nothing of it is otherwise. */
  | 'ALREADY_ENDED'
  /** The last day attended is not a charged day of the placement. */
  | 'ATTENDED_OUTSIDE'
  /** A cost line cannot be priced to that day. */
  | 'CANNOT_BE_PRICED'
  /** The last day is after the last one decided, or a corrected one beyond the ledger’s horizon. */
  | 'END_AFTER_SPAN'
  /** The last day is before the first. */
  | 'END_BEFORE_START'
  /** Days of notice are given without the day it was given, or that day is after the last charged one. */
  | 'NOTICE_CONTRADICTED'
  /** Its start is not recorded. */
  | 'NOT_STARTED'
  /** The last charged day is after the end of the notice, and the child no longer attended. */
  | 'PAID_BEYOND_NOTICE'
  /** The family was told that the plan is to end and may still appeal, or does: what the plan provides is kept, or another placement takes its place. */
  | 'PLAN_HELD'
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
  /** Its last charged day: within the days decided, and it may lie ahead. Where an end is recorded already, with its version as expectedVersion: the day to which it is moved or put right, to the ledger’s horizon at most. */
  endDate: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The last day the child was there; what is charged after it is the cost of the notice. Null: as it was recorded, or the last charged day. */
  lastAttendedDate?: string | null | undefined;
  /** How many days of notice the contract asks for, counted from the day after it was given. With it nothing is paid beyond them, unless the child still attended. Null: as they were recorded, or as the provider’s framework terms in force on the day of the notice have them; without either, not known. */
  noticeDays?: number | null | undefined;
  /** The day on which notice was given; null: none was given, or it is not known, or it is as it was recorded. */
  noticeGivenDate?: string | null | undefined;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why it ended, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** Why EndPriceBookEntry refuses. */
export type EndPriceBookEntryErrorCode =
  /** The price ends by that day already; leave it as it is. */
  | 'ALREADY_ENDED'
  /** The last day must not be before the first day of the price. */
  | 'END_BEFORE_START';

/** The last day of a price of the price book. */
export type EndPriceBookEntryInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Its last day, earlier than the one it has. */
  endDate: string;
  /** The price, a PriceBookEntry. */
  entryId: string;
  /** The version of the price that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
};

/** Why EndProviderOffer refuses. */
export type EndProviderOfferErrorCode =
  /** The offer ends by that day already; leave it as it is. */
  | 'ALREADY_ENDED'
  /** The last day must not be before the first day of the offer. */
  | 'END_BEFORE_START';

/** The last day of an offer. */
export type EndProviderOfferInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Its last day, earlier than the one it has. */
  endDate: string;
  /** The version of the offer that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The offer. */
  offerId: string;
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

/** Something that stands open at the end of the period and that no placement drives. What placements leave open is reckoned. */
export type EnteredAccrualInput = {
  /** In pounds: earned and not yet invoiced is positive (an accrual), invoiced and not yet earned negative (a prepayment). */
  amount: string;
  /** Whose budget. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** What it is for. */
  label: string;
};

/** A child’s ethnicity, by the main codes of the school census. */
export type Ethnicity =
  /** Bangladeshi. */
  | 'ABAN'
  /** Indian. */
  | 'AIND'
  /** Any other Asian background. */
  | 'AOTH'
  /** Pakistani. */
  | 'APKN'
  /** Black African. */
  | 'BAFR'
  /** Black Caribbean. */
  | 'BCRB'
  /** Any other Black background. */
  | 'BOTH'
  /** Chinese. */
  | 'CHNE'
  /** Any other mixed background. */
  | 'MOTH'
  /** White and Asian. */
  | 'MWAS'
  /** White and Black African. */
  | 'MWBA'
  /** White and Black Caribbean. */
  | 'MWBC'
  /** Any other ethnic group. */
  | 'OOTH'
  /** White British. */
  | 'WBRI'
  /** White Irish. */
  | 'WIRI'
  /** Traveller of Irish heritage. */
  | 'WIRT'
  /** Any other White background. */
  | 'WOTH'
  /** Gypsy or Roma. */
  | 'WROM';

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

/** How they are asked. */
export type FeedbackMethod =
  /** Through an advocate. */
  | 'ADVOCATE'
  /** In a conversation. */
  | 'IN_PERSON'
  /** On paper. */
  | 'IN_WRITING'
  /** By a form on the web. */
  | 'ONLINE'
  /** By telephone. */
  | 'PHONE';

/** What they give a score for. */
export type FeedbackQuestion =
  /** It happened when it should. */
  | 'IN_TIME'
  /** I was listened to. */
  | 'LISTENED_TO'
  /** The needs are met now. */
  | 'NEEDS_MET'
  /** All in all. */
  | 'OVERALL'
  /** I understood what was happening and why. */
  | 'UNDERSTOOD';

/** What somebody gave one question. */
export type FeedbackScoreInput = {
  /** The question. */
  question: FeedbackQuestion;
  /** From 1 (not at all) to 5 (fully). */
  score: number;
};

/** What they are asked about. */
export type FeedbackStage =
  /** The assessment and the plan. */
  | 'ASSESSMENT'
  /** How the decision was made and told. */
  | 'PANEL_DECISION'
  /** How the placement began. */
  | 'PLACEMENT_START'
  /** A review. */
  | 'REVIEW';

/** Why FileViews refuses. */
export type FileViewsErrorCode =
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** The day they were given lies after today. */
  | 'DATE_IN_FUTURE'
  /** The views, or who gave them, are empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Views that a family sent in. */
export type FileViewsInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Who gave them, such as "mother"; at most 100 characters. */
  givenBy: string;
  /** The day they were given, not after today. */
  givenDate: string;
  /** How they were given. */
  method: ViewsMethod;
  /** What they said; at most 20,000 characters. */
  text: string;
  /** Whose they are. */
  whose: ViewsOf;
};

/** What a code of the finance ledger stands for. */
export type FinanceCodeUse =
  /** The control account of what the budget has had and not been invoiced for. */
  | 'ACCRUALS'
  /** The control account of what the budget was invoiced for and has not had. */
  | 'PREPAYMENTS'
  /** Of a health body’s budget: the control account of what it owes, which its invoices clear. */
  | 'RECHARGE_DEBTOR'
  /** What partners pay to the budget as the one that leads; may differ by category. */
  | 'RECHARGE_INCOME'
  /** What the budget spends; may differ by line of the return and by category. */
  | 'SPEND';

/** Why a funding agreement never took effect. */
export type FundingAgreementClosing =
  /** The decision it belongs to stands no longer. */
  | 'LAPSED'
  /** A holder refused its share of it. */
  | 'REFUSED'
  /** Another took its place. */
  | 'REPLACED'
  /** It was taken back. */
  | 'WITHDRAWN';

/** What a funding agreement is. */
export type FundingAgreementKind =
  /** Another split of some lines from a day on. */
  | 'CHANGE'
  /** The first of a placement, made by its decision. */
  | 'INITIAL'
  /** Another price, or more days, of a placement that runs, made by its decision. */
  | 'REVISION'
  /** What settles a dispute, from the first disputed day on. */
  | 'SETTLEMENT';

/** Conditions on a FundingAgreementKind; every one that is given must hold. */
export type FundingAgreementKindFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: FundingAgreementKind | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<FundingAgreementKind> | null | undefined;
};

/** Where a funding agreement stands; it follows from its contributions. */
export type FundingAgreementStatus =
  /** A share over its delegated limit, or the decision itself, waits to be ratified. Nothing is committed. */
  | 'AWAITING_RATIFICATION'
  /** It never took effect and waits no longer; closedBecause says why. */
  | 'CLOSED'
  /** Every share is approved, or carried by an interim payer, and the ledger holds the commitment. */
  | 'COMMITTED'
  /** A share is in dispute and nobody carries it meanwhile. Nothing is committed. */
  | 'DISPUTED'
  /** A holder has not agreed its share yet. */
  | 'PROPOSED'
  /** A holder refused its share: another split has to be proposed, or the share brought to dispute. */
  | 'REFUSED';

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

/** What one budget holder would pay: exactly one of parts, percent, fixed and residual. */
export type FundingShareInput = {
  /** Who pays; each holder once. The lead agency stands first: ties of a penny go to the earlier. */
  budgetHolderId: string;
  /** The most, in pounds, that the share reaches in one base year. Null: no cap. */
  cap?: string | null | undefined;
  /** A sum with a price of its own, on the line’s base year. Null: not a fixed sum. */
  fixed?: PriceTermsInput | null | undefined;
  /** Whole-number parts of what fixed sums leave, such as 50 of 50 : 30 : 20. Null: not by parts. */
  parts?: number | null | undefined;
  /** A percentage with at most two decimals; all of a list total 100, or less when one takes the rest. Stored as parts. Null: none. */
  percent?: string | null | undefined;
  /** Whether this holder takes the rest: at most one, and not beside parts. Null is false. */
  residual?: boolean | null | undefined;
};

/** Why GradePlanAudit refuses. */
export type GradePlanAuditErrorCode =
  /** This plan has that grading already; what was found stays. */
  | 'ALREADY_GRADED'
  /** The plan was not in the sample yet; give the day the sample was drawn or a later one. */
  | 'BEFORE_DRAWN'
  /** The rubric has no such grade. */
  | 'GRADE_UNKNOWN'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** There is nothing to moderate yet: the plan has to be audited first. */
  | 'NOT_AUDITED'
  /** Nobody grades a plan of a case of their own; ask somebody who had no part in it. */
  | 'OWN_CASE'
  /** A question is answered once. */
  | 'QUESTION_TWICE'
  /** Every question of the rubric needs an answer. */
  | 'QUESTION_UNANSWERED'
  /** The rubric has no such question. */
  | 'QUESTION_UNKNOWN'
  /** The one who audited a plan may not moderate it; a second person looks again. */
  | 'SAME_PERSON'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What somebody found of a plan. */
export type GradePlanAuditInput = {
  /** Every question of the rubric, once. */
  answers: Array<GradedAnswerInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day it was done: from the day the sample was drawn to today. */
  gradedDate: string;
  /** The grade of the whole, a code of the rubric. */
  overallGrade: string;
  /** The audit. */
  planAuditId: string;
  /** Whether as its auditor, or as its moderator after that. */
  stage: GradingStage;
  /** What it comes to, in words, at most 2,000 characters. */
  summary: string;
};

/** What was found of one question. */
export type GradedAnswerInput = {
  /** The grade’s code. */
  grade: string;
  /** What is said of it, at most 2,000 characters; null: nothing. */
  note?: string | null | undefined;
  /** The question’s code in the rubric. */
  question: string;
};

/** Whose grading of a plan it is. */
export type GradingStage =
  /** The auditor’s. */
  | 'AUDIT'
  /** That of the second person, who looks again. */
  | 'MODERATION';

/** A block of the dedicated schools grant beside high needs, which has no budget here. */
export type GrantBlock =
  /** Central school services. */
  | 'CENTRAL_SCHOOL_SERVICES'
  /** Early years. */
  | 'EARLY_YEARS'
  /** The schools block; what leaves it in a year is limited. */
  | 'SCHOOLS';

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

/** Why HandOverShare refuses. */
export type HandOverShareErrorCode =
  /** Another split of the placement waits to be agreed. */
  | 'ALREADY_PROPOSED'
  /** The day lies before the 18th birthday. */
  | 'BEFORE_18'
  /** The placement can not be priced by the new split. */
  | 'CANNOT_BE_PRICED'
  /** Another decision stands in the place of this one. */
  | 'DECISION_REPLACED'
  /** Education pays until 25: its share does not go over. */
  | 'EDUCATION_STAYS'
  /** The budget that would take over is not of the side that decided, or has ended. */
  | 'HOLDER_UNSUITABLE'
  /** A share of a line is in dispute. */
  | 'LINE_IN_DISPUTE'
  /** Nothing of the placement is committed yet. */
  | 'NOT_COMMITTED'
  /** Adult services decided that they do not take the young person on. */
  | 'NOT_ELIGIBLE'
  /** The placement is of somebody else. */
  | 'NOT_OF_CHILD'
  /** The budget has no share of the placement from that day on. */
  | 'NOT_PAYING'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** Both budgets are the same. */
  | 'SAME_HOLDER'
  /** Both have shares of a line that can not become one. */
  | 'SHARES_DO_NOT_COMBINE'
  /** A line of it has a capped share. */
  | 'SHARE_CAPPED'
  /** The split changes again after that day. */
  | 'SPLIT_CHANGES_LATER'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A share of a placement that goes over to adult services. */
export type HandOverShareInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The decision by which it goes over: ELIGIBLE. */
  decisionId: string;
  /** The first day on which it pays: the 18th birthday or a later day. */
  fromDate: string;
  /** The budget that pays now: not one of education. */
  fromHolderId: string;
  /** The placement, of the same young person. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why the share goes over, at most 2,000 characters. */
  reason: string;
  /** The budget that takes over: of the side that decided. */
  toHolderId: string;
};

/** Who is told that a share goes over. */
export type HandoverTold =
  /** The young person and the family. */
  | 'FAMILY'
  /** The other agencies that pay. */
  | 'OTHER_AGENCIES'
  /** The provider, who sends its invoices elsewhere from then on. */
  | 'PROVIDER'
  /** The school or college. */
  | 'SETTING';

/** Why HearItem refuses. */
export type HearItemErrorCode =
  /** The item is decided, withdrawn or carried over. */
  | 'ITEM_NOT_LISTED'
  /** The case was listed after the paper deadline, and the chair has not accepted it. */
  | 'LISTING_LATE'
  /** The sitting is not open. */
  | 'MEETING_NOT_OPEN'
  /** You are not invited to this sitting as its chair. */
  | 'NOT_THE_CHAIR';

/** The item an open sitting turns to. */
export type HearItemInput = {
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
};

/** Conditions on the object referred to, by global id; every one that is given must hold. */
export type IdFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** The correction for pupils placed across borders: by net pupils, or as an amount. */
export type ImportExportInput = {
  /** In pounds, where no whole halves were published. Null: net pupils are given instead. */
  amount?: string | null | undefined;
  /** Pupils in halves, negative for an area that more leave than come to. Null: the amount is given instead. */
  netPupils?: string | null | undefined;
  /** Pounds a pupil. Null: the year’s rate. */
  rate?: string | null | undefined;
};

/** What is done for a priority. */
export type ImprovementActionInput = {
  /** Its code, as a milestone’s. */
  code: string;
  /** Its milestones: at most 30. */
  milestones: Array<ImprovementMilestoneInput>;
  /** Who answers for it: at least one, an agency once. */
  owners: Array<ImprovementOwnerInput>;
  /** What it is, at most 200 characters. */
  title: string;
};

/** A figure of this system that progress can be measured by; each is worked out as at a day, and none is typed. */
export type ImprovementMeasureCode =
  /** Advice that came late. Of the advice asked for in the twelve months to the day, what came or is late. By the days recorded, corrections since included. */
  | 'ADVICE_LATE'
  /** Variance of the high needs block. Forecast outturn less allocation of the high needs block in the financial year of the day. As the books stood at the end of that day. */
  | 'BUDGET_VARIANCE'
  /** Variance of the high needs block, in percent of its allocation. The variance in percent of the allocation, to one decimal. As the books stood at the end of that day. */
  | 'BUDGET_VARIANCE_PERCENT'
  /** Children on a part-time timetable. Children recorded as being on one on the day. By the days recorded, corrections since included. */
  | 'CHILDREN_ON_PART_TIME_TIMETABLES'
  /** Children waiting for a specialist place. Children recorded as waiting for a place on the day. By the days recorded, corrections since included. */
  | 'CHILDREN_WAITING'
  /** Decisions deferred for information. Of the decisions of the twelve months to the day, as panelAssurance has it. By the days recorded, corrections since included. */
  | 'DECISIONS_DEFERRED'
  /** Days from a decision to its notice. The median days from a decision to the first notice of it that was sent to the family, of the decisions of the twelve months to the day, as panelAssurance has it. By the days recorded, corrections since included. */
  | 'DECISION_TO_NOTICE_DAYS'
  /** Shares in dispute. Disputes raised by the end of the day and not closed by then. */
  | 'DISPUTES_OPEN'
  /** Days that open disputes have lasted. The mean of the days from being raised to that day, of those disputes; no figure where there is none. */
  | 'DISPUTE_DAYS'
  /** What families and young people scored overall. The mean of the answers to OVERALL, 1 to 5, of those asked in the twelve months to the day, by that day. */
  | 'FEEDBACK_OVERALL'
  /** Families and young people who answered when asked. Answered of asked, of those asked in the twelve months to the day, by that day. */
  | 'FEEDBACK_RESPONSE'
  /** Decisions not told in time. Decisions that somebody was not told of by the area’s target (N3). Of today only: what was waiting on an earlier day is not kept. */
  | 'NOTICES_OVERDUE'
  /** Cost of placements out of area. What the block is committed to pay for them in that financial year. As the books stood at the end of that day. */
  | 'OUT_OF_AREA_COST'
  /** Placements out of area. Placements in other authorities, neighbouring ones among them, that the block pays for in the financial year of the day. As the books stood at the end of that day. */
  | 'OUT_OF_AREA_PLACEMENTS'
  /** Audited plans of the best grade or the next. Of the plans whose standing grading is of the twelve months to the day, those of one of the rubric’s first two grades. */
  | 'PLANS_GRADED_BEST_OR_NEXT'
  /** Plans within 20 weeks, with exceptions counted in. Of the final plans sent in the twelve months to the day, those within 20 weeks, whatever excused the others (K2). By the days recorded, corrections since included. */
  | 'PLANS_IN_20_WEEKS'
  /** Plans in time, excused ones counted as in time. Of the same plans, those sent by the last day that their typed and evidenced exceptions gave (K2). By the days recorded, corrections since included. */
  | 'PLANS_IN_TIME_WITH_EXCEPTIONS'
  /** Plans waited for longer than 20 weeks. Plans not sent by the day, more than 20 weeks after the request. By the days recorded, corrections since included. */
  | 'PLANS_WAITED_FOR_OVER_20_WEEKS'
  /** Reviews of placements overdue. Placements that ran on the day and whose review was due before it, by the panel’s terms of that day. By the days recorded, corrections since included. */
  | 'REVIEWS_OVERDUE';

/** A figure of this system that shows whether a priority gets on. */
export type ImprovementMeasureInput = {
  /** From which day on it is to get better: today or earlier. What it was then is worked out. */
  baselineDate: string;
  /** Which figure. */
  measure: ImprovementMeasureCode;
  /** What is to be reached, by day: 1 to 20. */
  targets: Array<MeasureTargetInput>;
};

/** What is to be there by a day. */
export type ImprovementMilestoneInput = {
  /** Its code: 1 to 12 letters, digits, points and hyphens. It keeps it in every version. */
  code: string;
  /** By when. */
  dueDate: string;
  /** What it is, at most 200 characters. */
  title: string;
};

/** Who answers for an action in one agency. */
export type ImprovementOwnerInput = {
  /** The agency. */
  agencyId: string;
  /** The person; null: none is named. */
  personId?: string | null | undefined;
  /** The post, at most 200 characters; null: none is named. */
  post?: string | null | undefined;
};

/** What kind of plan it is. */
export type ImprovementPlanKind =
  /** What came of areas for improvement. */
  | 'AREA_IMPROVEMENT_PLAN'
  /** A plan that nobody asked for. */
  | 'OWN_PLAN'
  /** A priority action plan, of the inspections since 2023. */
  | 'PRIORITY_ACTION_PLAN'
  /** A written statement of action, of the inspections up to 2022. */
  | 'WRITTEN_STATEMENT_OF_ACTION';

/** What is to get better. */
export type ImprovementPriorityInput = {
  /** What is done for it: 1 to 30. */
  actions: Array<ImprovementActionInput>;
  /** Its code, as a milestone’s. */
  code: string;
  /** What is wrong, at most 2,000 characters. Nothing of one child. */
  concern: string;
  /** What it is measured by: at most 20; empty: nothing of this system. */
  measures: Array<ImprovementMeasureInput>;
  /** What is to get better, at most 200 characters. */
  title: string;
};

/** How an action or a milestone is said to stand. */
export type ImprovementRating =
  /** It is at risk. */
  | 'AMBER'
  /** It is reached, as evidence shows. */
  | 'DONE'
  /** It is on its way. */
  | 'GREEN'
  /** It will not be reached as things are. */
  | 'RED';

/** Who came to see how far a plan is. */
export type ImprovementVisitor =
  /** The Department for Education. */
  | 'DEPARTMENT_FOR_EDUCATION'
  /** The area’s own partnership board. */
  | 'LOCAL_PARTNERSHIP'
  /** NHS England. */
  | 'NHS_ENGLAND'
  /** The inspectorates. */
  | 'OFSTED_AND_CQC'
  /** Another area. */
  | 'PEER';

/** What a school tells. */
export type InclusionAnswerInput = {
  /** The question. */
  question: InclusionQuestion;
  /** A number from 0 to 20,000, or a judgement from 1 to 4. */
  value: number;
};

/** What a school tells of itself: pupils on the day, events of the twelve months before, its own judgement. */
export type InclusionQuestion =
  /** Pupils with an education, health and care plan. */
  | 'EHC_PLANS'
  /** Families have a part in what is planned: 1 to 4. */
  | 'FAMILIES_INVOLVED'
  /** Leaders and governors answer for inclusion: 1 to 4. */
  | 'LEADERSHIP'
  /** Pupils who left for home education in the twelve months before. */
  | 'LEFT_FOR_HOME_EDUCATION'
  /** Managed moves to another school in the twelve months before. */
  | 'MANAGED_MOVES'
  /** Moves to the next class or school are prepared: 1 to 4. */
  | 'MOVES_PREPARED'
  /** What is ordinarily available is in place: 1 (not yet) to 4 (secure). */
  | 'ORDINARILY_AVAILABLE'
  /** Pupils on a part-time timetable. */
  | 'PART_TIME_TIMETABLES'
  /** Permanent exclusions in the twelve months before. */
  | 'PERMANENT_EXCLUSIONS'
  /** Pupils who missed a tenth of sessions or more. */
  | 'PERSISTENTLY_ABSENT'
  /** Pupils on roll. */
  | 'PUPILS_ON_ROLL'
  /** Pupils with special educational needs support. */
  | 'SEN_SUPPORT'
  /** Staff are trained for the needs there: 1 to 4. */
  | 'STAFF_TRAINED'
  /** Suspensions in the twelve months before. */
  | 'SUSPENSIONS';

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

/** By what rule a disputed part is carried until the dispute is settled, without prejudice. */
export type InterimBasis =
  /** All payers of the line carry it in equal parts, the disputing holder among them. */
  | 'EQUAL'
  /** The lead agency, the first of the agreement, carries it. */
  | 'LEAD'
  /** Who paid on the day before the first disputed day carries on. */
  | 'STATUS_QUO';

/** Why InviteToMeeting refuses. */
export type InviteToMeetingErrorCode =
  /** The person does not hold the role for that agency. */
  | 'AGENCY_NOT_THEIRS'
  /** The person is invited to this sitting already. */
  | 'ALREADY_INVITED'
  /** A member is invited to the whole sitting; only an observer to some of its items. */
  | 'ITEMS_OF_MEMBER'
  /** An item is not on the agenda of the sitting. */
  | 'ITEM_UNKNOWN'
  /** The sitting is closed. */
  | 'MEETING_CLOSED'
  /** The panel has no terms of reference in force on the day of the sitting. */
  | 'PANEL_WITHOUT_TERMS'
  /** The person is not one of the local area. */
  | 'PERSON_UNKNOWN'
  /** The person does not hold the role of the capacity on the day of the sitting. */
  | 'ROLE_NOT_HELD'
  /** The sitting has as many observers as the terms of reference allow. */
  | 'TOO_MANY_OBSERVERS';

/** Somebody to invite to a sitting that is called. */
export type InviteToMeetingInput = {
  /** The agency the person speaks for; null: the one the role is held for, or the person’s own. */
  agencyId?: string | null | undefined;
  /** For an observer, the items; the observer sees no other. Null: every item of the sitting. */
  agendaItemIds?: Array<string> | null | undefined;
  /** In which capacity. */
  capacity: PanelCapacity;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  meetingId: string;
  /** The person, who must hold a fitting role on the day of the sitting; anybody may observe. */
  personId: string;
};

/** Why IssueJournal refuses. */
export type IssueJournalErrorCode =
  /** The journal of the period is issued already. */
  | 'ALREADY_ISSUED'
  /** A code that the journal needs is not set. */
  | 'CODE_MISSING'
  /** A journal of a later period is issued already, and has taken back what stood open before it. */
  | 'LATER_ISSUED'
  /** There is nothing to post in the period. */
  | 'NOTHING_TO_POST'
  /** A journal is made of a closed period, whose figures stay as they are. */
  | 'PERIOD_OPEN'
  /** A period is 1 (April) to 12 (March). */
  | 'PERIOD_OUT_OF_RANGE';

/** Which journal is issued. */
export type IssueJournalInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year of the period it is of. */
  financialYear: string;
  /** What it moves. */
  kind: JournalKind;
  /** The period it is of, 1 (April) to 12 (March), whose books must be closed. */
  period: number;
  /** Whether only to show the journal. Nothing is kept then. */
  preview?: boolean;
};

/** What a journal moves. */
export type JournalKind =
  /** Accruals and prepayments at the end of the period; those of the journal before are taken back. */
  | 'ACCRUAL'
  /** The shares of partners, from their budgets to those that lead and pay the provider. */
  | 'RECHARGE';

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

/** In which role somebody binds a budget holder within a limit. */
export type LimitRole =
  /** The holder’s own person, who approves its share. */
  | 'BUDGET_HOLDER'
  /** A director. */
  | 'DIRECTOR'
  /** The chair of a panel. */
  | 'PANEL_CHAIR';

/** The kind of decision a delegated limit is about. */
export type LimitedDecision =
  /** Agreeing that a placement goes on beyond its end. */
  | 'EXTENSION'
  /** Deciding between sittings, to be ratified at the next. */
  | 'OUT_OF_PANEL'
  /** Agreeing a share of what a placement costs. */
  | 'PLACEMENT_FUNDING'
  /** Agreeing a higher price for a placement that goes on. */
  | 'UPLIFT';

/** What is expected on a line that no placement drives. */
export type LineForecastKind =
  /** Set aside for what is not known yet; positive. */
  | 'CONTINGENCY'
  /** Income that is expected; negative. */
  | 'EXPECTED_INCOME'
  /** Spend; positive. */
  | 'SPEND';

/** A split of its own for one cost line. */
export type LineSharesInput = {
  /** The cost line. */
  costLineId: string;
  /** Who pays this line, the lead agency first. */
  shares: Array<FundingShareInput>;
};

/** Why ListCase refuses. */
export type ListCaseErrorCode =
  /** The sitting can hear no more cases. */
  | 'AGENDA_FULL'
  /** The case is on this agenda already. */
  | 'ALREADY_LISTED'
  /** The case is neither submitted nor decided, or it is on an agenda already. */
  | 'CASE_NOT_SUBMITTED'
  /** The referral lacks an item of the panel’s checklist, and it was not waived. */
  | 'CHECKLIST_ITEM_MISSING'
  /** The sitting is open or closed. */
  | 'MEETING_NOT_LISTING'
  /** The panel has no terms of reference in force on the day of the sitting. */
  | 'PANEL_WITHOUT_TERMS'
  /** The panel takes no request of the type; the message names those that do. */
  | 'REQUEST_TYPE_NOT_TAKEN'
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

/** By what right a child is looked after, with the code of the looked-after children return. */
export type LookedAfterBasis =
  /** A care order, s.31 (C2). */
  | 'CARE_ORDER'
  /** A child assessment order, s.43, in authority accommodation (L3). */
  | 'CHILD_ASSESSMENT_ORDER'
  /** An emergency protection order, s.44 (L2). */
  | 'EMERGENCY_PROTECTION'
  /** An interim care order, s.38 (C1). */
  | 'INTERIM_CARE_ORDER'
  /** A placement order, Adoption and Children Act 2002 s.21 (E1). */
  | 'PLACEMENT_ORDER'
  /** Police protection, s.46 (L1). */
  | 'POLICE_PROTECTION'
  /** Remanded to accommodation of the authority or detained there (J1, J2). */
  | 'REMAND'
  /** Accommodated under the Children Act 1989 s.20 (V2). */
  | 'SECTION_20'
  /** Sentenced with a residence requirement (J3). */
  | 'SENTENCE'
  /** Accommodated for an agreed series of short breaks (V3, V4). */
  | 'SHORT_BREAKS_SERIES';

/** What is to be reached by a day: an amount where the measure is in pounds, else a number. */
export type MeasureTargetInput = {
  /** The amount, in pounds; null: it is a number. */
  amount?: string | null | undefined;
  /** The day. */
  date: string;
  /** The number; null: it is an amount. */
  number?: string | null | undefined;
};

/** Why MeetCondition refuses. */
export type MeetConditionErrorCode =
  /** The condition is met or waived, or its decision no longer stands. */
  | 'ALREADY_SETTLED'
  /** It was the last thing missing, and a cost line can no longer be priced. */
  | 'CANNOT_BE_PRICED'
  /** It was the last thing missing, and a holder’s commitment ceiling would be exceeded. */
  | 'CEILING_EXCEEDED'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A condition that is met. */
export type MeetConditionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The condition. */
  conditionId: string;
  /** What shows that it is met, at most 2,000 characters. */
  reason: string;
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

/** Whether a young person has the capacity to decide on the plan. */
export type MentalCapacity =
  /** The young person can decide. */
  | 'HAS_CAPACITY'
  /** An assessment found that the young person cannot decide. */
  | 'LACKS_CAPACITY';

/** What is done about the deficit. */
export type MitigationInput = {
  /** How much of the saving each year brings; a year that is left out brings nothing. */
  delivery?: Array<PlanDeliveryInput>;
  /** What is done, up to 2,000 characters. No personal data. */
  description: string;
  /** By when it is done. */
  endDate: string;
  /** What of the ledger its delivery is measured by, where no placement is named. Null: nothing. */
  measuredBy?: PressureFilter | null | undefined;
  /** Its id in the version before. Null: it is new. */
  mitigationId?: string | null | undefined;
  /** What it moves on the grid. */
  moves?: Array<PlanMoveInput>;
  /** Its name, up to 200 characters. */
  name: string;
  /** The person who answers for it. */
  ownerId: string;
  /** Placements by which its delivery is measured: what the ledger holds of their children against the baseline. Or measuredBy. */
  placementIds?: Array<string>;
  /** What it saves in a year once delivered in full, beside what moves on the grid, in pounds. */
  saving?: string;
  /** When it begins. */
  startDate: string;
};

/** Why commitments moved. */
export type MovementCause =
  /** The school calendar turned out otherwise. */
  | 'CALENDAR_CHANGED'
  /** A decision was corrected. */
  | 'CORRECTION'
  /** A placement started, or is expected to end, on another day, or was suspended. */
  | 'DATES_CHANGED'
  /** Somebody carries a disputed part for the time being. */
  | 'DISPUTE_INTERIM'
  /** A dispute was settled, back to its first day. */
  | 'DISPUTE_SETTLED'
  /** A placement ended. */
  | 'ENDED'
  /** The price was corrected or changed otherwise. */
  | 'FEE_CHANGED'
  /** A provider’s uplift was agreed. */
  | 'FEE_UPLIFT'
  /** Brought in from another system. */
  | 'IMPORTED'
  /** A decision came into force, with every share agreed. */
  | 'NEW_PLACEMENT'
  /** A value of a dimension changed; it comes to nothing but under a filter. */
  | 'RECODED'
  /** Another body or authority took over. */
  | 'RESPONSIBILITY_TRANSFERRED'
  /** The horizon of the ledger moved on by a year. */
  | 'ROLLED_FORWARD'
  /** Who pays what part was agreed anew. */
  | 'SHARE_CHANGED';

/** What a plan names: an establishment or a setting, or a type of setting alone. */
export type NamedPlacementInput = {
  /** The establishment; null: none. */
  providerUrn?: string | null | undefined;
  /** The type of setting; alone it is counted as OTH. Null: not named. */
  provisionType?: ProvisionType | null | undefined;
  /** The setting without an establishment: OLA for education otherwise than at school; null: none. */
  setting?: SenSetting | null | undefined;
};

/** Where distances are reckoned from: exactly one of latitude with longitude, localAuthorityCode, urn and caseId. Where an establishment’s own place and its postcode’s are not held, the centroid of its authority stands in, and distanceBasis says so. */
export type NearInput = {
  /** From the postcode sector in which the child of this case lives, or where that is not held from the centroid of the responsible authority. The distances are to a tenth of a mile; the place itself is shown to nobody here. Null: not from a home. */
  caseId?: string | null | undefined;
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

/** Why NominateSubstitute refuses. */
export type NominateSubstituteErrorCode =
  /** The substitute takes part in the sitting in their own right. */
  | 'ALREADY_INVITED'
  /** The substitute stands in at this sitting already; nobody counts for two. */
  | 'ALREADY_SUBSTITUTE'
  /** The substitute is of a lower grade than the person replaced. */
  | 'GRADE_TOO_LOW'
  /** Somebody stands in for the person at these items already. */
  | 'HAS_SUBSTITUTE'
  /** An item is decided, withdrawn or carried over. */
  | 'ITEM_NOT_LISTED'
  /** An item is not on the agenda of the sitting. */
  | 'ITEM_UNKNOWN'
  /** The sitting is closed. */
  | 'MEETING_CLOSED'
  /** The person to be replaced is not a member of the sitting in their own right. */
  | 'NOT_A_MEMBER'
  /** The substitute of a budget holder holds no budget of the same agency. */
  | 'NOT_OF_THE_AGENCY'
  /** Only a case officer names a substitute for somebody else. */
  | 'NOT_YOURS'
  /** The substitute is not one of the local area. */
  | 'PERSON_UNKNOWN'
  /** The substitute does not hold the role of the capacity on the day of the sitting. */
  | 'ROLE_NOT_HELD'
  /** Nobody stands in for themselves. */
  | 'SAME_PERSON';

/** Who is to stand in for whom at a sitting. */
export type NominateSubstituteInput = {
  /** The items; the substitute sees no other. Null: every item of the sitting. */
  agendaItemIds?: Array<string> | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  meetingId: string;
  /** The member to be replaced; null: the caller. */
  replacedId?: string | null | undefined;
  /** Who stands in: of equal or higher grade, with the role of the member’s capacity on the day, for a budget of the same agency. */
  substituteId: string;
};

/** Who is told of a decision, each only what concerns it. */
export type NoticeAudience =
  /** The family, or the young person who decides: in plain words. */
  | 'FAMILY'
  /** The NHS body: its own share, the whole, and the reasons. */
  | 'HEALTH'
  /** Who the place is bought from: days and prices, no shares and no reasons. */
  | 'PROVIDER'
  /** The school or college: days and level of support, no money and no reasons. */
  | 'SETTING'
  /** Social care: its own share, the whole, and the reasons. */
  | 'SOCIAL_CARE';

/** A block of a notice. What no area words is made from the decision. */
export type NoticeBlock =
  /** What is to be done by whom it is for. */
  | 'ACTIONS'
  /** How an agency, a setting or a provider says that it disagrees. */
  | 'AGENCY_ROUTE'
  /** That the decision can be appealed. */
  | 'APPEAL_RIGHT'
  /** How to complain, and to which ombudsman. */
  | 'COMPLAINT'
  /** Its conditions. */
  | 'CONDITIONS'
  /** Who takes complaints. */
  | 'CONTACT_COMPLAINTS'
  /** Who advises on mediation. */
  | 'CONTACT_MEDIATION'
  /** Who reviews a refused direct payment. */
  | 'CONTACT_REVIEW'
  /** Who gives free and impartial advice. */
  | 'CONTACT_SUPPORT'
  /** Whom to ask. */
  | 'CONTACT_TEAM'
  /** Where, from when to when, how much and why that much. */
  | 'DETAILS'
  /** Whom to ask about mediation first, and by when. */
  | 'MEDIATION'
  /** That a share moved from one agency to another since. */
  | 'MOVED_SHARE'
  /** That mediation takes nothing from the right to appeal. */
  | 'NO_PREJUDICE'
  /** What was decided. */
  | 'OUTCOME'
  /** Why, in the words of the decision. */
  | 'REASONS'
  /** That what was decided on a direct payment is reviewed when asked. */
  | 'REVIEW_RIGHT'
  /** By when. */
  | 'TIME_LIMIT'
  /** Who decided, at what stage and by what right. */
  | 'WHO_DECIDED'
  /** The words of the trade, explained. */
  | 'WORDS';

/** From what the time to tell a decision counts. */
export type NoticeMeasure =
  /** When it was ratified and its money committed, where it waits for that. */
  | 'APPROVAL'
  /** When it was recorded. */
  | 'DECISION';

/** To whom a notice went, each recorded by itself. */
export type NoticeRecipient =
  /** The health body. */
  | 'HEALTH'
  /** A parent or carer. */
  | 'PARENT'
  /** Whoever provides what was agreed. */
  | 'PROVIDER'
  /** The school, college or other setting. */
  | 'SETTING'
  /** Social care. */
  | 'SOCIAL_CARE'
  /** The young person. */
  | 'YOUNG_PERSON';

/** To whom a notice was sent, how and when. */
export type NoticeRecipientInput = {
  /** How. */
  method: NoticeSendMethod;
  /** To whom. */
  recipient: NoticeRecipient;
  /** When it was sent; where it states a time to appeal, on the day it bears. Null or left out: now. */
  sentAt?: string | null | undefined;
};

/** How a notice went. */
export type NoticeSendMethod =
  /** Handed over. */
  | 'BY_HAND'
  /** By email. */
  | 'EMAIL'
  /** In a portal that the recipient signs in to. */
  | 'PORTAL'
  /** By post. */
  | 'POST'
  /** By email that only the recipient can open. */
  | 'SECURE_EMAIL';

/** Where a notice stands. */
export type NoticeStatus =
  /** Made, and sent to nobody yet. */
  | 'PREPARED'
  /** Sent to somebody. */
  | 'SENT'
  /** A later version, or a later decision, stands in its place, or its decision ended since. It is kept as it was. */
  | 'SUPERSEDED';

/** How what is to be told stands against its target. */
export type NoticeTiming =
  /** Not told, and still in time. */
  | 'DUE'
  /** Told after its time. */
  | 'LATE'
  /** Told in time. */
  | 'MET'
  /** Not told, and out of time. */
  | 'OVERDUE';

/** In what the time to tell a decision is counted. */
export type NoticeUnit =
  /** Calendar days, the last day in time. */
  | 'DAYS'
  /** Hours, from the instant. */
  | 'HOURS'
  /** Mondays to Fridays but bank holidays, the last day in time. */
  | 'WORKING_DAYS';

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

/** Why OpenRecoupmentClaim refuses. */
export type OpenRecoupmentClaimErrorCode =
  /** An amount is less than 0.00. */
  | 'AMOUNT_NEGATIVE'
  /** The list of authorities does not have the one that is named. */
  | 'AUTHORITY_UNKNOWN'
  /** The child is looked after for a series of short breaks only, for which nothing can be claimed. */
  | 'BASIS_GIVES_NO_CLAIM'
  /** Another claim that stands has some of these days. */
  | 'CLAIMED_ALREADY'
  /** The last day is before the first. */
  | 'DATES_REVERSED'
  /** The claim is dated after today. */
  | 'DATE_IN_FUTURE'
  /** The authority that is to pay does not look after the child, or the one that claims does. */
  | 'DIRECTION_CONTRARY'
  /** Not one authority looks after the child on all of the days. */
  | 'LOOKED_AFTER_CHANGES'
  /** The grant received is as much as what was spent, or more. */
  | 'NOTHING_TO_CLAIM'
  /** No authority looks after the child on some of the days, on record. */
  | 'NOT_LOOKED_AFTER'
  /** Another authority looks after the child than the one it is claimed of. */
  | 'NOT_THE_HOME_AUTHORITY'
  /** The placement lies with another authority than the one that claims. */
  | 'NOT_THE_PROVIDER'
  /** The child has no plan and is at no special school, so the regulations of 2026 do not reach it. */
  | 'NO_PLAN'
  /** Some of the days are before 1 September 2026. */
  | 'PERIOD_TOO_EARLY'
  /** The placement is of another case. */
  | 'PLACEMENT_OF_ANOTHER_CASE'
  /** The other authority is one’s own. */
  | 'SAME_AUTHORITY';

/** What one authority claims of another for a looked-after child. */
export type OpenRecoupmentClaimInput = {
  /** A case of the child. */
  caseId: string;
  /** The day the claim was sent; null: today. */
  claimDate?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Who claims of whom. */
  direction: RecoupmentDirection;
  /** Pounds spent on the education over those days. */
  education: string;
  /** Last day claimed for. */
  endDate: string;
  /** Pounds of the dedicated schools grant received for the child over those days. */
  grant: string;
  /** Three-digit code of the other authority. */
  otherAuthorityCode: string;
  /** The placement it is for; null: it is another authority’s. */
  placementId?: string | null | undefined;
  /** First day claimed for, 1 September 2026 at the earliest. */
  startDate: string;
  /** Pounds spent on transport over those days. */
  transport: string;
};

/** Why OpenRedress refuses. */
export type OpenRedressErrorCode =
  /** A recommendation has to name its appeal. */
  | 'ABOUT_MISSING'
  /** What it is said to be about is no matter of this child that such a one follows. */
  | 'ABOUT_NOT_FITTING'
  /** The agency had ended by that day. */
  | 'AGENCY_ENDED'
  /** The agency is not one that answers such a matter. */
  | 'AGENCY_NOT_FITTING'
  /** The appeal in which it is recommended was not decided by that day. */
  | 'APPEAL_NOT_DECIDED'
  /** It lies before the decision that it touches. */
  | 'BEFORE_DECISION'
  /** The day lies before the child was born. */
  | 'DATE_BEFORE_BIRTH'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The decision is not one on the case. */
  | 'DECISION_NOT_OF_CASE'
  /** The day that was set lies before the event. */
  | 'DUE_BEFORE_EVENT'
  /** The day that was set lies more than two years after the event. */
  | 'DUE_TOO_FAR'
  /** It is not said what is appealed against. */
  | 'GROUNDS_MISSING'
  /** Health and social care are not appealed against by themselves, nor beside a refusal to assess. */
  | 'GROUNDS_NOT_TOGETHER'
  /** Grounds are given of what is neither an appeal nor a mediation. */
  | 'GROUNDS_UNASKED'
  /** Only mediation has issues of health to be told. */
  | 'HEALTH_UNASKED'
  /** The notice is dated after it. */
  | 'NOTICE_AFTER'
  /** The appeal was not about what this agency provides. */
  | 'NOT_RECOMMENDED_TO'
  /** What such an event has to say is missing. */
  | 'PART_MISSING'
  /** It says what such an event has nothing to say of. */
  | 'PART_UNASKED'
  /** The area never adopted such a version of a policy. */
  | 'POLICY_VERSION_UNKNOWN'
  /** Such a matter is recorded already. */
  | 'REDRESS_RECORDED'
  /** The tribunal’s or the ombudsman’s reference is missing. */
  | 'REFERENCE_MISSING'
  /** Such an event does not come to this. */
  | 'RESULT_NOT_POSSIBLE'
  /** A matter of this kind does not begin with it. */
  | 'STEP_NOT_FIRST'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What is brought against what was decided on a case, or how, and with what it began. */
export type OpenRedressInput = {
  /** The matter of this child that it is about: of an appeal the mediation before it, of a recommendation the appeal (asked for), of an ombudsman’s investigation the complaint; null: of none. */
  aboutId?: string | null | undefined;
  /** What it is about, in words; asked for of a recommendation; at most 20,000 characters. */
  account?: string | null | undefined;
  /** The case; a closed one too. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day of that; today at the latest, and not before the decision it touches. */
  date: string;
  /** The decision on the case that it touches; null: none that is recorded here. */
  decisionId?: string | null | undefined;
  /** Of a complaint or an investigation the day by which it is answered, asked for; of an appeal the day for the response where the letter of registration says another than the law; null for all else. */
  dueDate?: string | null | undefined;
  /** What is appealed against, one at least; of a mediation as far as it is known; null for all else. */
  grounds?: Array<AppealGround> | null | undefined;
  /** Of a mediation, whether what health provides is among the issues (C16); null: no. */
  isAboutHealth?: boolean | null | undefined;
  /** What is brought. */
  kind: RedressKind;
  /** When the family was sent the notice of what it is about; the time to appeal is counted from it. Null: as the first notice sent to the family says, where one was. */
  noticeDate?: string | null | undefined;
  /** With what it began: of a mediation MEDIATION_ASKED or MEDIATION_DECLINED; null: the one event with which all else begins, and MEDIATION_ASKED. */
  openedBy?: RedressEventKind | null | undefined;
  /** The agency that has to answer: of an appeal the education authority, of a recommendation the one body it was sent to. */
  ownerAgencyId: string;
  /** The reference it has elsewhere, at most 100 characters, without the child’s name; asked for of an appeal and an investigation. */
  reference?: string | null | undefined;
};

/** One thing that the place would cost, for as long as the placement lasts. */
export type OptionCostLineInput = {
  /** What it pays for. */
  category: CostCategory;
  /** What it is, at most 200 characters; null: nothing to say. */
  description?: string | null | undefined;
  /** What it is of the fee; null: what its category tells (care is CORE, education EDUCATION). */
  element?: CostElement | null | undefined;
  /** Whether the family is paid, and buys it: a direct payment. */
  isDirectPayment?: boolean;
  /** Its price. */
  price: PriceTermsInput;
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Greatest, latest or last in the alphabet first. */
  | 'DESC';

/** Why a child is placed outside the area or at an independent setting. */
export type OutOfAreaReasonCode =
  /** The child was there already, and is not moved in the middle of a phase. */
  | 'CONTINUITY'
  /** It is near the health care that the child needs. */
  | 'HEALTH_NEED'
  /** It is the nearest that can meet the need, over the border. */
  | 'NEAREST_SUITABLE'
  /** What could meet the need in the area has no place. */
  | 'NO_PLACE_FREE'
  /** Nothing in the area can meet the need. */
  | 'NO_SUITABLE_PROVISION'
  /** Another reason, which the note says. */
  | 'OTHER'
  /** The parent’s or the young person’s preference, which the law upholds. */
  | 'PARENTAL_PREFERENCE'
  /** Social care placed the child there or near it. */
  | 'PLACED_BY_SOCIAL_CARE'
  /** The child is safer away from the area. */
  | 'SAFEGUARDING'
  /** A tribunal ordered it. */
  | 'TRIBUNAL_ORDER';

/** Conditions on decisions taken between sittings; every one that is given must hold. */
export type OutOfPanelDecisionFilter = {
  /** On OUT_OF_PANEL or TRIBUNAL_ORDER; null or left out: not asked. */
  basis?: DecisionBasisFilter | null | undefined;
  /** On the day of the decision; null or left out: not asked. */
  decisionDate?: DateFilter | null | undefined;
  /** On the day it lapses, or lapsed; null or left out: not asked. */
  lapsesOn?: DateFilter | null | undefined;
  /** True: only those that still wait although a sitting they were brought to is closed; false, null or left out: not asked. */
  overdue?: boolean | null | undefined;
  /** On the panel of its terms of reference; null or left out: not asked. */
  panelId?: IdFilter | null | undefined;
  /** On where it stands with the panel today; null or left out: not asked. */
  status?: BroughtStatusFilter | null | undefined;
};

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

/** Whether those who took a side at an item took the same one. It is shown, not counted: there is no vote. */
export type PanelConsensus =
  /** They did not. */
  | 'DISSENT'
  /** Nobody took a side. */
  | 'NO_POSITIONS'
  /** All who took a side took the same one, for the same option. */
  | 'UNANIMOUS';

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

/** By how many days before a sitting papers are due. */
export type PaperDeadlineInput = {
  /** How many days before the day of the sitting; 0: that day itself. */
  days: number;
  /** In which days it is counted. */
  unit: DeadlineUnit;
};

/** What a paper of a frozen pack is. */
export type PaperKind =
  /** Advice that was asked for and had not come. */
  | 'ADVICE_OUTSTANDING'
  /** A piece of evidence. */
  | 'EVIDENCE'
  /** A place the panel could choose, and what was found of its suitability. */
  | 'OPTION'
  /** What that place would cost; there once its suitability is recorded, where the terms ask for that. */
  | 'OPTION_PRICE'
  /** The referral with the request, the views, what was tried locally and what was waived. */
  | 'REFERRAL';

/** What became of a paper since it was frozen. */
export type PaperMove =
  /** It came since. */
  | 'ADDED'
  /** It does not say the same any more. */
  | 'CHANGED'
  /** It was withdrawn, or is settled, since. */
  | 'REMOVED';

/** Why a version of the papers was frozen. */
export type PaperPackCause =
  /** The chair accepted something late. */
  | 'LATE_ACCEPTED'
  /** The case was listed, or carried over, after the agenda was published. */
  | 'LISTED'
  /** The agenda was published. */
  | 'PUBLISHED'
  /** Papers had moved and were issued again. */
  | 'REISSUED';

/** What a part-time timetable gives. */
export type PartTimeTimetableInput = {
  /** The day until which it is agreed with the parents. */
  agreedEndDate: string;
  /** Hours a week, fewer than the 32.5 of a full one, to two places. */
  hoursPerWeek: string;
};

/** Why PayFromPool refuses. */
export type PayFromPoolErrorCode =
  /** A pooled fund pays for this placement on some of these days already. */
  | 'ALREADY_POOLED'
  /** A fund pays for whole months: from the first day of one to the last day of one, as the ledger is kept by months. */
  | 'NOT_WHOLE_MONTHS'
  /** Somebody who is no partner of the fund pays for the placement on these days; change the split first. */
  | 'OTHER_PAYERS'
  /** These days reach outside the agreement of the fund. */
  | 'OUTSIDE_AGREEMENT'
  /** The last day must not come before the first. */
  | 'SPAN_REVERSED';

/** A placement that a fund pays for over whole months. */
export type PayFromPoolInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Last day of the last month; null: as long as the placement lasts. */
  endDate?: string | null | undefined;
  /** The placement. */
  placementId: string;
  /** The fund. */
  pooledFundId: string;
  /** First day of the first month. */
  startDate: string;
};

/** What is expected in one period. */
export type PeriodAmountInput = {
  /** In pounds; expected income is negative. */
  amount: string;
  /** 1 (April) to 12 (March). */
  period: number;
};

/** What roles allow. Which rows are seen under it is decided for each row. */
export type Permission =
  /** Say that an action of a decision is done: one’s own, or one’s agency’s. */
  | 'ACTION_COMPLETE'
  /** Record actual expenditure. */
  | 'ACTUAL_RECORD'
  /** Record what adult services decided, for one’s own side. */
  | 'ADULT_DECISION_RECORD'
  /** Record advice that is asked for, comes, or is called off. */
  | 'ADVICE_RECORD'
  /** Publish an agenda with its papers. */
  | 'AGENDA_PUBLISH'
  /** Ask what each option for a child would come to. */
  | 'APPRAISAL_READ'
  /** Keep an option appraisal with what it was made of. */
  | 'APPRAISAL_SAVE'
  /** Read the dated, sourced assumptions of appraisals and scenarios. */
  | 'ASSUMPTION_READ'
  /** Record assumptions with their date and source. */
  | 'ASSUMPTION_RECORD'
  /** Read what inspectors, scrutiny and auditors ask of panels, over the area. */
  | 'ASSURANCE_READ'
  /** Record one’s own attendance at a sitting. */
  | 'ATTENDANCE_OWN'
  /** Record who attends a sitting, of every member. */
  | 'ATTENDANCE_RECORD'
  /** Ask for the pressure on budgets: the area’s, or for a budget holder their own. */
  | 'BUDGET_READ'
  /** Set budgets. */
  | 'BUDGET_SET'
  /** Say what a case with the panel is expected to come to, for the pipeline. */
  | 'CASE_FORECAST_SET'
  /** Put a case on the agenda of a sitting. */
  | 'CASE_LIST'
  /** Ask for cases; each reader sees the parts that are theirs to see. */
  | 'CASE_READ'
  /** Refer a child’s case, and change the referral. */
  | 'CASE_REFER'
  /** Send a submitted referral back for what is missing. */
  | 'CASE_RETURN'
  /** Submit a referral. */
  | 'CASE_SUBMIT'
  /** Record a child’s sex and ethnicity, which nobody reads back. */
  | 'CHARACTERISTICS_RECORD'
  /** Record, review, end and correct circumstances in which children could be lost sight of; for commissioners waiting for a place, and guests. */
  | 'CIRCUMSTANCE_RECORD'
  /** Ask which statutory limits break next over the area, whose advice is late, and how plans kept to time. */
  | 'CLOCK_READ'
  /** Say how the area reads limits that may be read in two ways. */
  | 'CLOCK_READINGS_SET'
  /** Compare a case with past decisions on cases like it. */
  | 'COMPARISON_READ'
  /** Say that a condition of a decision is met, or let it go. */
  | 'CONDITION_SETTLE'
  /** Acknowledge, as an observer, that a sitting is confidential. */
  | 'CONFIDENTIALITY_ACKNOWLEDGE'
  /** Write down what happens when a package breaks down. */
  | 'CONTINGENCY_RECORD'
  /** Approve the share of one’s own budget. */
  | 'CONTRIBUTION_APPROVE'
  /** Put the share of one’s own budget in dispute. */
  | 'CONTRIBUTION_DISPUTE'
  /** Propose another split of a placement. */
  | 'CONTRIBUTION_PROPOSE'
  /** Ask for shares of funding agreements and disputes about them. */
  | 'CONTRIBUTION_READ'
  /** Refuse the share of one’s own budget. */
  | 'CONTRIBUTION_REFUSE'
  /** Take back a split or terms of settlement that wait to be agreed. */
  | 'CONTRIBUTION_WITHDRAW'
  /** Correct a decision by a new one that takes its place (M11). */
  | 'DECISION_CORRECT'
  /** Decide a case outside the panel, by delegation (M7). */
  | 'DECISION_OUT_OF_PANEL'
  /** Ratify a decision, or a share beyond its holder’s limit. */
  | 'DECISION_RATIFY'
  /** Record the decision on a case. */
  | 'DECISION_RECORD'
  /** Ask for the area’s agencies and budget holders. */
  | 'DIRECTORY_READ'
  /** Put terms for a dispute that one’s own budget is a party to. */
  | 'DISPUTE_SETTLE'
  /** Set the stages by which disputes move up. */
  | 'DISPUTE_STAGE_MANAGE'
  /** Add evidence to a case. */
  | 'EVIDENCE_ADD'
  /** Read what families and young people of the area say, in numbers. */
  | 'FEEDBACK_READ'
  /** Record what a family or a young person was asked and answered. */
  | 'FEEDBACK_RECORD'
  /** Propose that a share goes over to adult services, and record who was told. */
  | 'HANDOVER_PROPOSE'
  /** Record where a child lives, for distances. */
  | 'HOME_RECORD'
  /** Read the report of an import. */
  | 'IMPORT_READ'
  /** Bring in files of the kinds that were granted. */
  | 'IMPORT_RUN'
  /** Say how an improvement plan gets on, and record visits to it. */
  | 'IMPROVEMENT_RATE'
  /** Read what the area set out to improve. */
  | 'IMPROVEMENT_READ'
  /** Save an improvement plan. */
  | 'IMPROVEMENT_SAVE'
  /** Read what schools tell of themselves. */
  | 'INCLUSION_READ'
  /** Record what a school tells of itself. */
  | 'INCLUSION_RECORD'
  /** Declare an interest in a case, or none. */
  | 'INTEREST_DECLARE'
  /** Name who carries a disputed part meanwhile. */
  | 'INTERIM_SET'
  /** Turn an open sitting to an item, as its chair. */
  | 'ITEM_HEAR'
  /** Issue journals of recharges and accruals. */
  | 'JOURNAL_ISSUE'
  /** Read the journals that the area’s finance ledger loads. */
  | 'JOURNAL_READ'
  /** Ask what is paid after children have left. */
  | 'LEAVING_READ'
  /** Set delegated limits, overrides and commitment ceilings. */
  | 'LIMIT_MANAGE'
  /** Ask for delegated limits, overrides and commitment ceilings. */
  | 'LIMIT_READ'
  /** Record from when to when a child is looked after, and by whom. */
  | 'LOOKED_AFTER_RECORD'
  /** Close a sitting. */
  | 'MEETING_CLOSE'
  /** Invite to a sitting that is called, and withdraw an invitation. */
  | 'MEETING_INVITE'
  /** Open a sitting. */
  | 'MEETING_OPEN'
  /** Ask for sittings of panels. */
  | 'MEETING_READ'
  /** Call a sitting and invite its members. */
  | 'MEETING_SCHEDULE'
  /** Approve the minutes of a sitting, as its chair. */
  | 'MINUTES_APPROVE'
  /** Prepare notices of decisions, and record to whom they were sent. */
  | 'NOTICE_PREPARE'
  /** Open notices of decisions as pages and as PDF, of cases whose papers one may read. */
  | 'NOTICE_READ'
  /** Set the area’s own words of its notices, and by when decisions are told. */
  | 'NOTICE_TERMS_SET'
  /** Add an option for a placement to a case. */
  | 'OPTION_ADD'
  /** See what panels came to, counted. */
  | 'OUTCOME_READ'
  /** Record why a child is placed outside the area, and how long the way is. */
  | 'OUT_OF_AREA_RECORD'
  /** Set up panels and their terms of reference, and adopt policies. */
  | 'PANEL_MANAGE'
  /** Ask for the area’s panels and their terms of reference. */
  | 'PANEL_READ'
  /** Accept late papers and listings, as the chair. */
  | 'PAPERS_ACCEPT'
  /** Record that one has opened papers. */
  | 'PAPERS_OPEN'
  /** Issue papers that moved again. */
  | 'PAPERS_REISSUE'
  /** Close the books of a period, for good. */
  | 'PERIOD_CLOSE'
  /** Create people. */
  | 'PERSON_MANAGE'
  /** Ask for the area’s people and their roles. */
  | 'PERSON_READ'
  /** Change, suspend and resume a placement within what was decided. */
  | 'PLACEMENT_AMEND'
  /** End a placement. */
  | 'PLACEMENT_END'
  /** Ask for placements and what they cost. */
  | 'PLACEMENT_READ'
  /** Change how the lines of a placement are coded: its kind, its need, its provider’s successor. */
  | 'PLACEMENT_RECODE'
  /** Report that a placement breaks down. */
  | 'PLACEMENT_REPORT'
  /** Record reviews of placements. */
  | 'PLACEMENT_REVIEW'
  /** Start a placement. */
  | 'PLACEMENT_START'
  /** Draw the plans to audit. */
  | 'PLAN_AUDIT_DRAW'
  /** Audit or moderate a plan. */
  | 'PLAN_AUDIT_GRADE'
  /** Read audits of plans. */
  | 'PLAN_AUDIT_READ'
  /** Record what begins, ends and excuses the statutory limits of a child’s plan. */
  | 'PLAN_EVENT_RECORD'
  /** Ask for the management plan of the dedicated schools grant. */
  | 'PLAN_READ'
  /** Save the management plan of the dedicated schools grant. */
  | 'PLAN_SAVE'
  /** Recall the decisions that relied on a version of a policy. */
  | 'POLICY_RECALL_READ'
  /** Record one’s own position on a case. */
  | 'POSITION_RECORD'
  /** Set and review what a young person prepares for. */
  | 'PREPARATION_RECORD'
  /** Record what providers offer, the places funded there, prices, terms, notes and concerns. */
  | 'PROVIDER_MANAGE'
  /** Search the register of establishments. */
  | 'PROVIDER_READ'
  /** Ask what placements outside the area cost together, and which children could come back when. */
  | 'PROVISION_READ'
  /** Read what partners owe, invoices and pooled funds. */
  | 'RECHARGE_READ'
  /** Bill partners, credit, note receipts, and keep pooled funds. */
  | 'RECHARGE_RECORD'
  /** List mediation, appeals, complaints and what the ombudsman finds over the area. */
  | 'REDRESS_READ'
  /** Record what is brought against a decision, and what becomes of it. */
  | 'REDRESS_RECORD'
  /** Record that a family has moved, and which authority is responsible from then on. */
  | 'RESPONSIBILITY_TRANSFER'
  /** Grant and end roles. */
  | 'ROLE_MANAGE'
  /** Adopt what plans are audited against. */
  | 'RUBRIC_ADOPT'
  /** Read what plans are audited against. */
  | 'RUBRIC_READ'
  /** Make scenarios for the area, run them and cancel their runs. */
  | 'SCENARIO_MANAGE'
  /** See scenarios for the area and their results. */
  | 'SCENARIO_READ'
  /** Record what is shared with whom on what basis, a consent withdrawn, and who decides for a young person. */
  | 'SHARING_RECORD'
  /** Read and count the circumstances in which children could be lost sight of, as far as the role goes. */
  | 'SIGHT_READ'
  /** Name who stands in for oneself at a sitting; for a case officer, for anyone. */
  | 'SUBSTITUTE_NOMINATE'
  /** Record that organisations or budgets go over to others. */
  | 'SUCCESSION_RECORD'
  /** Record whether an option is suitable. */
  | 'SUITABILITY_RECORD'
  /** Record that a step of growing up was done. */
  | 'TRANSITION_COMPLETE'
  /** Read the steps of growing up that one may know of. */
  | 'TRANSITION_READ'
  /** Record what a tribunal has ordered. */
  | 'TRIBUNAL_ORDER_RECORD'
  /** Agree or refuse the own budget’s part of a round of uplifts. */
  | 'UPLIFT_APPROVE'
  /** Decide a round of uplifts, and ratify shares of it. */
  | 'UPLIFT_DECIDE'
  /** Raise a round of uplifts from a provider’s letter. */
  | 'UPLIFT_RAISE'
  /** Ask for a higher price of a placement that runs. */
  | 'UPLIFT_REQUEST'
  /** Record visits to children in long residential stays. */
  | 'VISIT_RECORD'
  /** Set how often such children are visited. */
  | 'VISIT_TERMS_SET';

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

/** A budget holder’s part of cases of which no split was proposed. */
export type PipelineShareInput = {
  /** Whose share. */
  budgetHolderId: string;
  /** Its parts, a whole number from 1. */
  parts: number;
};

/** How far a case has come with the panel before anything of it is committed. */
export type PipelineStage =
  /** Decided, and a budget holder has still to agree its share. */
  | 'AGREED'
  /** Agreed in principle, until that expires. */
  | 'AGREED_IN_PRINCIPLE'
  /** The need is agreed, and who pays is not. */
  | 'FUNDING_DISPUTED'
  /** Listed for a sitting. */
  | 'LISTED'
  /** Decided, and held until it is ratified or its conditions are met. */
  | 'RECOMMENDED'
  /** Submitted, or back with the panel after it was deferred or not heard. */
  | 'REFERRED';

/** Kinds of funded place, as the deductions of the high needs block tell them apart: each has its yearly rate (finance.md 1.2). */
export type PlaceKind =
  /** In alternative provision or a pupil referral unit. */
  | 'ALTERNATIVE_PRE_16'
  /** In a further education college or with an independent learning provider. */
  | 'COLLEGE_POST_16'
  /** In a sixth form of a mainstream school, or a 16 to 19 academy. */
  | 'MAINSTREAM_POST_16'
  /** In a maintained special school or special academy, from 16. */
  | 'SPECIAL_POST_16'
  /** In a maintained special school or special academy, before 16. */
  | 'SPECIAL_PRE_16'
  /** In a resourced provision or SEN unit before 16, filled at the October census: the school has its per-pupil budget too. */
  | 'UNIT_PRE_16'
  /** In a resourced provision or SEN unit before 16, empty at the October census. */
  | 'UNIT_PRE_16_EMPTY';

/** Conditions on placements; every one that is given must hold. */
export type PlacementFilter = {
  /** On where it is; null or left out: not asked. */
  areaClass?: AreaClassFilter | null | undefined;
  /** On the case; null or left out: not asked. */
  caseId?: IdFilter | null | undefined;
  /** On whether a reason for being outside the area or at an independent setting is still to be recorded; null or left out: not asked. */
  isOutOfAreaReasonDue?: BooleanFilter | null | undefined;
  /** On what it is all in all; null or left out: not asked. */
  kind?: PlacementKindFilter | null | undefined;
  /** On the child’s primary need, for readers who may know of the case; null or left out: not asked. */
  primaryNeed?: NeedCodeFilter | null | undefined;
  /** On whether the register says that the establishment is open; one without an establishment matches neither; null or left out: not asked. */
  providerIsOpen?: BooleanFilter | null | undefined;
  /** On the establishment’s URN; null or left out: not asked. */
  providerUrn?: StringFilter | null | undefined;
  /** On the kind of provision; null or left out: not asked. */
  provisionType?: ProvisionTypeFilter | null | undefined;
  /** On the first day it covers; null or left out: not asked. */
  startDate?: DateFilter | null | undefined;
  /** On how it stands today; null or left out: not asked. */
  status?: PlacementStatusFilter | null | undefined;
};

/** Why some days of a placement are charged at less than its price, or lie before it. */
export type PlacementInterruptionKind =
  /** The child was away while it went on. */
  | 'ABSENCE'
  /** It is suspended: the place is kept, or not, and the child is not there. */
  | 'SUSPENSION'
  /** The child tried it before its first paid day; nothing is charged. */
  | 'TRIAL';

/** What a placement is all in all: told from the kind of provision, the nights and the setting. A school with nights is residential, whatever school it is. */
export type PlacementKind =
  /** A pupil referral unit or other alternative provision. */
  | 'ALTERNATIVE_PROVISION'
  /** A nursery or other early years setting. */
  | 'EARLY_YEARS'
  /** Education otherwise than at school, arranged by the authority (OLA), by its components. */
  | 'EOTAS'
  /** A children’s home or a foster family. */
  | 'HOME'
  /** Education in hospital. */
  | 'HOSPITAL'
  /** An independent or non-maintained school by day. */
  | 'INDEPENDENT_DAY'
  /** A mainstream school by day, with a top-up. */
  | 'MAINSTREAM_TOP_UP'
  /** Anything else. */
  | 'OTHER'
  /** A college, or a specialist post-16 institution, by day. */
  | 'POST_16'
  /** A school or college with nights, 38 to 51 weeks of the year. */
  | 'RESIDENTIAL_38_51'
  /** A school or college with nights all the year round. */
  | 'RESIDENTIAL_52'
  /** Short breaks. */
  | 'SHORT_BREAKS'
  /** A special school or academy of the state, by day. */
  | 'SPECIAL_DAY'
  /** Transport alone. Travel to a placement is a line of that one. */
  | 'TRANSPORT'
  /** The resourced provision or SEN unit of a mainstream school, by day. */
  | 'UNIT_IN_MAINSTREAM';

/** Conditions on a PlacementKind; every one that is given must hold. */
export type PlacementKindFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: PlacementKind | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<PlacementKind> | null | undefined;
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
  /** It never was: its decision lapsed, was declined or was corrected before its first day, or before its money was agreed. */
  | 'CANCELLED'
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

/** What was done for a child who stays long in a residential placement and is not looked after. */
export type PlacementVisitKind =
  /** The authority was notified of the stay (Children Act 1989, sections 85 and 86). */
  | 'NOTIFICATION'
  /** A representative of the authority visited the child (section 86A). */
  | 'VISIT';

/** Income of a year, or spend that no caseload drives. */
export type PlanAmountInput = {
  /** In pounds, never negative. */
  amount: string;
  /** One of the plan’s five. */
  financialYear: string;
  /** What it is. */
  kind: PlanAmountKind;
  /** Its name, up to 200 characters. */
  name: string;
};

/** What of a plan’s year no caseload drives. */
export type PlanAmountKind =
  /** The high needs block, after deductions. */
  | 'BLOCK_INCOME'
  /** Other income, such as a transfer from the schools block. */
  | 'OTHER_INCOME'
  /** Spend that no caseload drives, such as support services. */
  | 'OTHER_SPEND';

/** Why a plan ceased, by SEN2’s codes 1 to 9. */
export type PlanCeaseReason =
  /** Code 8: deceased. */
  | 'DECEASED'
  /** Code 3: higher education. */
  | 'HIGHER_EDUCATION'
  /** Code 7: left England. */
  | 'LEFT_ENGLAND'
  /** Code 1: the end of the year in which the young person turned 25. */
  | 'MAXIMUM_AGE'
  /** Code 2: the needs are met without a plan. */
  | 'NEEDS_MET_WITHOUT_PLAN'
  /** Code 6: the young person no longer wishes to engage. */
  | 'NO_LONGER_ENGAGES'
  /** Code 9: other. */
  | 'OTHER'
  /** Code 4: paid employment, not an apprenticeship. */
  | 'PAID_EMPLOYMENT'
  /** Code 5: transferred to another authority in England. */
  | 'TRANSFERRED';

/** That a plan ceased. */
export type PlanCeasedInput = {
  /** The day it ended, not the day that was decided on. */
  date: string;
  /** Why. */
  reason: PlanCeaseReason;
};

/** Caseload and unit cost of one kind of provision in one year, without mitigation. */
export type PlanCellInput = {
  /** Children on average over the year, 0 to 20,000. */
  caseload: string;
  /** One of the plan’s five. */
  financialYear: string;
  /** The kind of provision. */
  provisionType: ProvisionType;
  /** What one costs the block a year, in pounds. */
  unitCost: string;
};

/** Who decides on the plan of a young person. */
export type PlanDecider =
  /** A deputy of the court, in the young person’s place. */
  | 'DEPUTY'
  /** A parent, in the young person’s place. */
  | 'PARENT'
  /** The young person. */
  | 'YOUNG_PERSON';

/** How much of a mitigation’s saving a year brings. */
export type PlanDeliveryInput = {
  /** In ten-thousandths of the saving: 2500 is a quarter; below nought: it costs as much. */
  deliveredBasisPoints: number;
  /** One of the plan’s five. */
  financialYear: string;
};

/** What happens to a plan, and is recorded by its day. */
export type PlanEventKind =
  /** A positive checklist for adult continuing healthcare was received. */
  | 'ADULT_CHECKLIST_RECEIVED'
  /** It was decided on adult continuing healthcare; recorded by recordAdultDecision. */
  | 'ADULT_HEALTH_DECIDED'
  /** The amended plan was sent. */
  | 'AMENDED_PLAN_SENT'
  /** The family was sent the notice with the proposed amendments: so is decided to amend. */
  | 'AMENDMENT_NOTICE_SENT'
  /** The family was told that the needs are assessed. */
  | 'ASSESSMENT_AGREED'
  /** The family was told that the needs are not assessed. */
  | 'ASSESSMENT_REFUSED'
  /** The authority became responsible for a child who may need a plan. */
  | 'BECAME_RESPONSIBLE'
  /** Adult social care decided under the Care Act 2014; recorded by recordAdultDecision. */
  | 'CARE_ACT_DECIDED'
  /** Adult social care was asked to assess under the Care Act 2014. */
  | 'CARE_ACT_REFERRED'
  /** The full assessment for continuing care began. */
  | 'CARE_ASSESSMENT_STARTED'
  /** It was decided on continuing care. */
  | 'CARE_DECIDED'
  /** A referral for continuing care was accepted. */
  | 'CARE_REFERRAL_ACCEPTED'
  /** A referral for continuing care was received. */
  | 'CARE_REFERRAL_RECEIVED'
  /** The family was sent the notice of the decision to end the plan; the time to appeal against it begins. */
  | 'CEASE_NOTICE_SENT'
  /** The family commented on the draft, or said that it does not. */
  | 'COMMENTS_RECEIVED'
  /** The draft was served on the family. */
  | 'DRAFT_SERVED'
  /** The final plan was sent to the family, the setting and the health body. */
  | 'FINAL_PLAN_SENT'
  /** The child moves to another phase of education; its day may lie ahead. */
  | 'PHASE_TRANSFER'
  /** The plan ended; its day and reason are the plan’s own too. */
  | 'PLAN_CEASED'
  /** The family was told that no plan is issued. */
  | 'PLAN_REFUSED'
  /** The young person moves from one post-16 setting to another; its day may lie ahead. */
  | 'POST_16_TRANSFER'
  /** A needs assessment was asked for. */
  | 'REQUEST_RECEIVED'
  /** The request was withdrawn. */
  | 'REQUEST_WITHDRAWN'
  /** The family was told after the review that the plan stays as it is, against which it may appeal. To amend is AMENDMENT_NOTICE_SENT, to end it CEASE_NOTICE_SENT. */
  | 'REVIEW_DECIDED'
  /** The review meeting was held. */
  | 'REVIEW_MEETING'
  /** The setting sent its report of the review. */
  | 'REVIEW_REPORT_SENT'
  /** A setting that was consulted answered. */
  | 'SETTING_ANSWERED'
  /** A setting was consulted. */
  | 'SETTING_CONSULTED'
  /** The plan was sent, amended for the move. */
  | 'TRANSFER_PLAN_SENT'
  /** The child moves from school to a post-16 setting; its day may lie ahead. */
  | 'TRANSFER_TO_POST_16';

/** Children that a mitigation has in another kind of provision in a year. */
export type PlanMoveInput = {
  /** How many, on average over the year. */
  children: string;
  /** One of the plan’s five. */
  financialYear: string;
  /** Where they would be without it. Null: nowhere. */
  from?: ProvisionType | null | undefined;
  /** Where they are with it. Null: nowhere. */
  to?: ProvisionType | null | undefined;
};

/** How what a fund spends over or under is shared. */
export type PoolVarianceRule =
  /** In the parts the agreement names. */
  | 'AGREED_PARTS'
  /** It stays with the host. */
  | 'HOST'
  /** In proportion to what the partners put in. */
  | 'PRO_RATA';

/** The power under which money is pooled or passed between partners. */
export type PooledFundLegalBasis =
  /** Children Act 2004 s10: a pooled fund for children’s well-being. */
  | 'CHILDREN_ACT_S10'
  /** NHS Act 2006 s75: a pooled fund, lead commissioning or integrated provision. */
  | 'NHS_ACT_S75'
  /** NHS Act 2006 s76: the local authority pays the NHS. */
  | 'NHS_ACT_S76'
  /** NHS Act 2006 s256: the NHS pays the local authority. */
  | 'NHS_ACT_S256';

/** A partner of a pooled fund. */
export type PooledFundPartnerInput = {
  /** The budget that puts money in. */
  budgetHolderId: string;
  /** Its part of a variance by the rule AGREED_PARTS; 0 otherwise. */
  varianceParts?: number;
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

/** What a young person prepares for. */
export type PreparationOutcome =
  /** Taking part in the community: friends, relationships, a say. */
  | 'COMMUNITY'
  /** Higher education or employment. */
  | 'EMPLOYMENT'
  /** Being as healthy as possible in adult life. */
  | 'HEALTH'
  /** Independent living. */
  | 'INDEPENDENT_LIVING';

/** How an aim of preparing for adulthood, or a step towards it, stands. */
export type PreparationStatus =
  /** It was achieved, or done. */
  | 'ACHIEVED'
  /** It is not pursued any more, for the reason in the note. */
  | 'NOT_PURSUED'
  /** It is planned. */
  | 'PLANNED'
  /** It is under way. */
  | 'UNDER_WAY';

/** What is to be done towards an aim. */
export type PreparationStepInput = {
  /** By when. */
  dueDate: string;
  /** Which side answers for it. */
  ownerAgencyKind: AgencyKind;
  /** What is to be done, at most 2,000 characters. */
  step: string;
};

/** Why PrepareNotice refuses. */
export type PrepareNoticeErrorCode =
  /** A block that the notice must have cannot be made. */
  | 'BLOCK_MISSING'
  /** The date of the notice lies before today. */
  | 'DATE_IN_PAST'
  /** The date of the notice lies too far ahead. */
  | 'DATE_TOO_FAR'
  /** The decision cannot be in law what is given: the state of the plan speaks against it. */
  | 'LAW_CONTRADICTS'
  /** The decision does not concern this audience. */
  | 'NOT_CONCERNED'
  /** The decision is not one that may be told: it waits for ratification, another stands in its place, or it is about another. */
  | 'NOT_NOTIFIABLE'
  /** A reason that the notice must give is not in the decision. */
  | 'REASON_MISSING';

/** A notice to prepare. */
export type PrepareNoticeInput = {
  /** For whom. */
  audience: NoticeAudience;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The decision to tell. */
  decisionId: string;
  /** What the decision is in law beside what the record shows. It adds rights and takes none away. Null or left out: nothing. */
  law?: DecisionInLaw | null | undefined;
  /** The date it bears, today to 31 days ahead: the day on which it is sent. Null or left out: today. */
  noticeDate?: string | null | undefined;
};

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
  /** What the cost line is of the fee: core, additional, education or other. */
  | 'ELEMENT'
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

/** What somebody is by profession, where a panel’s terms of reference ask for it. */
export type Profession =
  /** The designated clinical or medical officer. */
  | 'DESIGNATED_CLINICAL_OFFICER'
  /** The designated social care officer. */
  | 'DESIGNATED_SOCIAL_CARE_OFFICER'
  /** Educational psychology. */
  | 'EDUCATIONAL_PSYCHOLOGY'
  /** The parent carer forum. */
  | 'PARENT_CARER_FORUM'
  /** Leadership of the service for special educational needs. */
  | 'SEN_LEADERSHIP'
  /** The virtual school, for children looked after. */
  | 'VIRTUAL_SCHOOL';

/** Why ProposeContribution refuses. */
export type ProposeContributionErrorCode =
  /** Another split of one of these lines waits to be agreed; have it approved or refused first: two agreements never hold on one day. */
  | 'ALREADY_PROPOSED'
  /** A split can not hold from a day before the placement starts; give its first day or a later one. */
  | 'BEFORE_PLACEMENT'
  /** The placement can not be priced by this split; the message says why. */
  | 'CANNOT_BE_PRICED'
  /** This is no evidence of the case; choose from the evidence of the case. */
  | 'EVIDENCE_UNKNOWN'
  /** A share of this cost line is in dispute; settle the dispute first (settleDispute), then change the split. */
  | 'LINE_IN_DISPUTE'
  /** This cost line already has a split in the list; give each line one. */
  | 'LINE_TWICE'
  /** This is no cost line of the placement; choose one that is. */
  | 'LINE_UNKNOWN'
  /** Say what the method rests on: the words, evidence of the case, or the tool with its result; the two tools need the tool’s name, and the hours tool its hours. */
  | 'METHOD_EVIDENCE_MISSING'
  /** By this split everybody pays what they pay now; there is nothing to agree. */
  | 'NOTHING_CHANGES'
  /** Nothing of this placement is committed yet, so another split stands from its first day: leave the day out, or give the first day of the placement. */
  | 'NOT_FROM_START'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** Say who pays: at least one budget holder for each line, the lead agency first. */
  | 'SHARES_MISSING'
  /** This share does not work; the message says why. */
  | 'SHARE_INVALID'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** Another split of a placement’s cost lines from a day on, and what it rests on. */
export type ProposeContributionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Evidence of the case that it rests on. Null: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** The first day of the new split. Null: the first day of the placement. */
  fromDate?: string | null | undefined;
  /** Splits of single lines; null: none. */
  lineShares?: Array<LineSharesInput> | null | undefined;
  /** How the split was set; there is no default. */
  method: FundingMethod;
  /** What the method rests on, in words. One of words, evidence and tool is needed, but for SINGLE_AGENCY. */
  methodEvidence?: string | null | undefined;
  /** The placement. */
  placementId: string;
  /** Why the split is to change; the parties read it. */
  reason: string;
  /** Who pays every line without a split of its own. Null: lines that are not named stay as they are. */
  shares?: Array<FundingShareInput> | null | undefined;
  /** Hours a week by the tool; needed for HOURS_TOOL. Null: none. */
  toolHoursPerWeek?: string | null | undefined;
  /** The tool; needed for the two tool methods. Null: none. */
  toolName?: string | null | undefined;
  /** What the tool gave. Null: nothing to say. */
  toolScore?: string | null | undefined;
};

/** Why ProposeMatches refuses. */
export type ProposeMatchesErrorCode =
  /** There is no spend in the year for which nothing is proposed or confirmed. */
  | 'NOTHING_UNMATCHED';

/** Whose imported spend of which year to look through. */
export type ProposeMatchesInput = {
  /** Whose. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
};

/** Conditions on providers; every one that is given must hold. */
export type ProviderFilter = {
  /** On the ages it takes; null: not asked. */
  ageServed?: AgeServedFilter | null | undefined;
  /** On whether it has today a place that the area funds and nobody has or was promised. For those who weigh or pay for places; FORBIDDEN for roles that keep the system. Null: not asked. */
  hasVacancy?: BooleanFilter | null | undefined;
  /** On whether it is open; null: not asked. */
  isOpen?: BooleanFilter | null | undefined;
  /** On the three-digit code of the authority it lies in; null: not asked. */
  localAuthorityCode?: StringFilter | null | undefined;
  /** On the name; null: not asked. */
  name?: StringFilter | null | undefined;
  /** On the needs that the area has recorded it takes children for today; with phase, in one and the same offer. Null: not asked. */
  need?: NeedCodeFilter | null | undefined;
  /** On the phases that the area has recorded it takes children in today; null: not asked. */
  phase?: PhaseFilter | null | undefined;
  /** On what a place there is by the establishment’s type; null: not asked. */
  provisionType?: ProvisionTypeFilter | null | undefined;
  /** On the register’s code of the type; null: not asked. */
  typeCode?: StringFilter | null | undefined;
  /** On the URN; null: not asked. */
  urn?: UrnFilter | null | undefined;
};

/** What a note about a provider is. */
export type ProviderNoteKind =
  /** What worries the area; it is open until it is closed, and shows on options there meanwhile. */
  | 'CONCERN'
  /** What was found: a visit, an inspection, outcomes. */
  | 'QUALITY_NOTE';

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

/** What kind of provision a place is, in the terms the SEN2 return counts placements by; and homes, breaks and transport, which it does not count. */
export type ProvisionType =
  /** A pupil referral unit, or an alternative provision academy or free school. */
  | 'ALTERNATIVE_PROVISION'
  /** A children’s home: care without education of its own. */
  | 'CHILDRENS_HOME'
  /** A nursery school or other early years setting. */
  | 'EARLY_YEARS'
  /** A foster family. */
  | 'FOSTERING'
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
  /** Short breaks: care from time to time, wherever it is given. */
  | 'SHORT_BREAKS'
  /** A special post-16 institution. */
  | 'SPECIALIST_POST_16'
  /** A special academy or special free school. */
  | 'SPECIAL_ACADEMY'
  /** A special school that a local authority maintains. */
  | 'SPECIAL_MAINTAINED'
  /** Transport alone; what is at the end of the journey is a placement of its own. */
  | 'TRANSPORT';

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

/** Why an invited person counts for an item, or does not. */
export type QuorumReason =
  /** Abstains, and the terms of reference do not count who abstains. */
  | 'ABSTAINED'
  /** Has sent apologies. */
  | 'APOLOGIES'
  /** Is the case’s own officer. */
  | 'CASE_OFFICER'
  /** Takes part as the chair, whom the terms of reference leave out of the number and the share. */
  | 'CHAIR_NOT_COUNTED'
  /** Counts: in the room, cleared, in office on the day, no observer, not the case’s officer; or in place of such a one. */
  | 'COUNTED'
  /** Stands in for somebody of a higher grade. */
  | 'GRADE_TOO_LOW'
  /** Has left the room. */
  | 'LEFT'
  /** Has declared nothing on the case. */
  | 'NOT_DECLARED'
  /** Is not recorded as present. */
  | 'NOT_IN_THE_ROOM'
  /** Stands in for a budget holder of another agency. */
  | 'NOT_OF_THE_AGENCY'
  /** Stands in for somebody who is not invited to the item in that capacity. */
  | 'NO_SEAT'
  /** Observers never count. */
  | 'OBSERVER'
  /** Has declared an interest in the case. */
  | 'RECUSED'
  /** Does not hold the role of the capacity on the day of the sitting. */
  | 'ROLE_NOT_HELD'
  /** Stands in for somebody who is there, or for whom another substitute counts. */
  | 'SEAT_TAKEN';

/** At least so many members of a capacity, a kind of agency, a profession or a grade. */
export type QuorumRequirementInput = {
  /** The kind of agency; null: any. */
  agencyKind?: AgencyKind | null | undefined;
  /** The capacity, never OBSERVER; null: any that counts. */
  capacity?: PanelCapacity | null | undefined;
  /** At least how many must count, 1 to 100. */
  minimum: number;
  /** The lowest grade that counts, 1 to 20; null: any. */
  minimumGrade?: number | null | undefined;
  /** The profession; null: any. */
  profession?: Profession | null | undefined;
};

/** The share of those who could count that must, such as two thirds. */
export type QuorumShareInput = {
  /** The denominator: 3 of two thirds. */
  denominator: number;
  /** The numerator: 2 of two thirds. */
  numerator: number;
  /** Which way it is rounded to a whole number of members. */
  rounding?: ShareRounding;
};

/** Why RaiseInvoice refuses. */
export type RaiseInvoiceErrorCode =
  /** The amount must be more than 0.00. */
  | 'AMOUNT_NOT_POSITIVE'
  /** With what is invoiced already this would be more than the holder’s share of the year comes to; the message says what is left. */
  | 'BEYOND_EXPECTED'
  /** This day lies in the future; give the day it happened. */
  | 'DATE_IN_FUTURE'
  /** The lead agency pays the provider and bills the others; this holder is the lead, or has no share in the placement. */
  | 'NOT_A_PARTNER'
  /** Nothing of this placement is committed yet, so there is nothing to bill. */
  | 'NOT_COMMITTED'
  /** The period reaches outside the agreement by which this holder pays (J8); the message says which days it covers. */
  | 'OUTSIDE_AGREEMENT'
  /** Give its number or reference, as the finance ledger has it. */
  | 'REFERENCE_MISSING'
  /** This number or reference is in use already; each is entered once. */
  | 'REFERENCE_TAKEN'
  /** The period lies in two financial years; raise an invoice for each. */
  | 'SPANS_YEARS'
  /** The period must end on or after the day on which it starts. */
  | 'SPAN_REVERSED'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** A partner’s share of some days, billed. */
export type RaiseInvoiceInput = {
  /** Pounds; null: what is agreed for those days and not invoiced yet. */
  amount?: string | null | undefined;
  /** The partner that is billed. */
  budgetHolderId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Last day billed, of the same financial year. */
  endDate: string;
  /** The day it was issued; null: today. */
  invoiceDate?: string | null | undefined;
  /** Its number in the finance ledger; each once in the area. */
  invoiceNumber: string;
  /** The placement. */
  placementId: string;
  /** The partner’s purchase order; null: none. */
  purchaseOrder?: string | null | undefined;
  /** First day billed. */
  startDate: string;
};

/** Why RateImprovement refuses. */
export type RateImprovementErrorCode =
  /** The day lies before the plan: before the letter that asked for it or, without one, more than a year before it was first saved. */
  | 'BEFORE_PLAN'
  /** The plan as it stands has no such action or milestone. */
  | 'CODE_UNKNOWN'
  /** What is done is shown: name the evidence. */
  | 'EVIDENCE_MISSING'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** An action is done when its milestones are. */
  | 'MILESTONE_OPEN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** At most 10 pieces of evidence can be named. */
  | 'TOO_MUCH_EVIDENCE';

/** How an action or a milestone of a plan stands on a day, and why. */
export type RateImprovementInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The code of the action or the milestone in the plan as it stands. */
  code: string;
  /** What shows it, references and links: at most 10. Needed for DONE. */
  evidence?: Array<string>;
  /** The plan. */
  planId: string;
  /** The day: today or earlier. */
  ratedDate: string;
  /** How it stands. A milestone that is DONE was reached on that day. */
  rating: ImprovementRating;
  /** Why, at most 2,000 characters. Nothing of one child. */
  reason: string;
};

/** Why RatifyContribution refuses. */
export type RatifyContributionErrorCode =
  /** This agreement waits no longer: another took its place, or it was refused or taken back. */
  | 'AGREEMENT_CLOSED'
  /** More would be committed to a holder’s financial year than its ceiling allows; the message says how much headroom there is. */
  | 'CEILING_EXCEEDED'
  /** A share of this cost line is in dispute; settle the dispute first (settleDispute), then change the split. */
  | 'LINE_IN_DISPUTE'
  /** This budget holder does not pay by the agreement; choose one that does. */
  | 'NOT_A_PAYER'
  /** This share is within its delegated limits, or has been ratified already; there is nothing to ratify. */
  | 'NOT_OVER_LIMIT'
  /** A share over its limit is ratified by a director of its own agency, one of education and social care by the local authority’s. */
  | 'NOT_YOURS_TO_RATIFY'
  /** A cost line could be priced when it was decided and can not be now. */
  | 'NO_LONGER_PRICED'
  /** This share is a decision’s: ratify the decision (ratifyDecision). */
  | 'OF_A_DECISION'
  /** You approved this share yourself; somebody else has to ratify it. */
  | 'OWN_APPROVAL'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** A director ratifies a share over its limit, of a change or a settlement. */
export type RatifyContributionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The contribution. */
  contributionId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** Why. */
  reason: string;
};

/** Why RatifyDecision refuses. */
export type RatifyDecisionErrorCode =
  /** A cost line can no longer be priced. */
  | 'CANNOT_BE_PRICED'
  /** Nothing of this decision waits to be ratified. */
  | 'NOTHING_TO_RATIFY'
  /** What waits is another agency’s, another officer’s or one of a higher grade’s; one agency’s director binds that agency’s share only. */
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

/** Why RatifyUpliftShare refuses. */
export type RatifyUpliftShareErrorCode =
  /** The share is agreed already. */
  | 'ALREADY_ANSWERED'
  /** A placement of the round belongs to a case in which the caller declared an interest. */
  | 'INTEREST_DECLARED'
  /** The round raises no share of that budget holder. */
  | 'NOT_A_PAYER'
  /** The share is within its limits. */
  | 'NOT_OVER_LIMIT'
  /** The round is not decided, was refused, or is agreed by every holder. */
  | 'NOT_WAITING'
  /** The share is not of a budget the caller answers for. */
  | 'NOT_YOUR_SHARE'
  /** The caller approved it. */
  | 'OWN_APPROVAL'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Why RechargeEntry refuses. */
export type RechargeEntryErrorCode =
  /** The amount must be more than 0.00. */
  | 'AMOUNT_NOT_POSITIVE'
  /** This day lies before the day of the invoice. */
  | 'BEFORE_INVOICE'
  /** This is more than is left of the invoice; the message says how much is. */
  | 'BEYOND_INVOICE'
  /** This day lies in the future; give the day it happened. */
  | 'DATE_IN_FUTURE'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** Give its number or reference, as the finance ledger has it. */
  | 'REFERENCE_MISSING'
  /** This number or reference is in use already; each is entered once. */
  | 'REFERENCE_TAKEN'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** Why RecodePlacement refuses. */
export type RecodePlacementErrorCode =
  /** A cost line cannot be priced by the new establishment’s calendar. */
  | 'CANNOT_BE_PRICED'
  /** All that is given is so already. */
  | 'NOTHING_CHANGED'
  /** The placement was cancelled: it never was. */
  | 'NOT_RUNNING'
  /** The register does not say that the establishment follows the one it is at. */
  | 'NOT_SUCCESSOR'
  /** The placement is at no establishment, and one needs a decision. */
  | 'PLACE_CHANGED'
  /** The register of establishments has no such URN. */
  | 'PROVIDER_UNKNOWN'
  /** The establishment’s type cannot be this kind of provision. */
  | 'PROVISION_TYPE_CONTRADICTED'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What a placement is, in other words. */
export type RecodePlacementInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** The child’s primary need as it is found to be, of the case and all its placements; null: as it is. */
  primaryNeed?: NeedCode | null | undefined;
  /** The same school under its new number, as the register’s links say; null: as it is. */
  providerUrn?: string | null | undefined;
  /** What kind of provision it is; null: as it is. */
  provisionType?: ProvisionType | null | undefined;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
  /** Whether the child sleeps there; null: as it is. */
  residential?: Residential | null | undefined;
};

/** Why RecordAbsence refuses. */
export type RecordAbsenceErrorCode =
  /** A cost line cannot be priced without these days. */
  | 'CANNOT_BE_PRICED'
  /** The last day is before the first. */
  | 'DATES_REVERSED'
  /** Its start is not recorded. */
  | 'NOT_STARTED'
  /** A day lies outside the placement. */
  | 'OUTSIDE_PLACEMENT'
  /** Another suspension or absence has some of these days. */
  | 'OVERLAPS'
  /** The charged part is not a whole percentage from 0 to 100. */
  | 'PERCENT_INVALID'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Days on which a child was away from a placement that goes on. */
export type RecordAbsenceInput = {
  /** What of the price is charged on these days by its terms, in whole percent: 100 where absence is charged, 0 where it is not. */
  chargedPercent: number;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first of them. */
  fromDate: string;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
  /** The last of them. */
  untilDate: string;
};

/** Why RecordActual refuses. */
export type RecordActualErrorCode =
  /** This document has been recorded against this budget holder already. */
  | 'ALREADY_RECORDED'
  /** An amount in the books lies between -10000000000.00 and 10000000000.00 pounds. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** An invoice or recharge is positive, a credit note negative, and no amount is zero. */
  | 'AMOUNT_SIGN'
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** A document can not be dated after today. */
  | 'DATED_IN_FUTURE'
  /** A document is dated at most six years before the financial year it belongs to, and not before the budget holder’s first financial year. */
  | 'DATED_TOO_EARLY'
  /** A period is 1 (April) to 12 (March). */
  | 'PERIOD_OUT_OF_RANGE'
  /** The placement does not exist, or is not yours to see. */
  | 'PLACEMENT_UNKNOWN'
  /** The document that the amount is booked from has to be named. */
  | 'REFERENCE_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** VAT has the sign of the amount it belongs to. */
  | 'VAT_SIGN'
  /** VAT comes to no more than the amount it belongs to. */
  | 'VAT_TOO_LARGE';

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

/** Why RecordAdultDecision refuses. */
export type RecordAdultDecisionErrorCode =
  /** It was decided already on what was recorded. */
  | 'ALREADY_DECIDED'
  /** What it replaces was replaced already. */
  | 'ALREADY_REPLACED'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** It is not said by what delegation it was decided. */
  | 'DELEGATION_MISSING'
  /** A hand-over by the decision that is replaced waits to be agreed. */
  | 'HANDOVER_WAITS'
  /** What it decides on is not recorded on or before that day. */
  | 'NOT_REFERRED'
  /** Another agency decides on it. */
  | 'NOT_YOURS'
  /** There are no reasons. */
  | 'REASONS_MISSING'
  /** What it replaces is no decision of this kind on this young person. */
  | 'REPLACES_UNKNOWN'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A decision of adult services. */
export type RecordAdultDecisionInput = {
  /** A case of the young person. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** On which day: not after today, nor before it was asked. */
  decidedDate: string;
  /** The scheme of delegation and the line of it that was relied on, at most 2,000 characters. */
  delegation: string;
  /** Which service decided: the caller’s side. */
  kind: AdultService;
  /** What it decided. */
  outcome: AdultOutcome;
  /** Why, at most 2,000 characters. */
  reasons: string;
  /** The decision that it puts right, of the same kind on the same young person; null: none. */
  replacesId?: string | null | undefined;
};

/** Why RecordAdviceReceived refuses. */
export type RecordAdviceReceivedErrorCode =
  /** The advice came already, or the request was called off. */
  | 'ADVICE_SETTLED'
  /** The day it came lies after today. */
  | 'DATE_IN_FUTURE'
  /** It came before it was asked. */
  | 'DATE_TOO_EARLY'
  /** The evidence belongs to another case. */
  | 'EVIDENCE_OF_ANOTHER_CASE';

/** Advice that came. */
export type RecordAdviceReceivedInput = {
  /** The request for it. */
  adviceRequestId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The evidence it is on the case; null: not added, or not yet. */
  evidenceId?: string | null | undefined;
  /** The day it came, not after today nor before it was asked. */
  receivedDate: string;
};

/** Why RecordAdviceRequest refuses. */
export type RecordAdviceRequestErrorCode =
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** The day it was asked lies after today. */
  | 'DATE_IN_FUTURE'
  /** It is due before it was asked. */
  | 'DATE_TOO_EARLY'
  /** Nobody is named who is asked. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Advice that was asked for. */
export type RecordAdviceRequestInput = {
  /** The kind of agency that contributes it. */
  agencyKind: AgencyKind;
  /** The day it was asked, not after today. */
  askedDate: string;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The person or team that was asked; at most 200 characters. */
  contributor: string;
  /** The day it is due; null: six weeks after it was asked. */
  dueDate?: string | null | undefined;
  /** What it is asked for. */
  kind: AdviceKind;
};

/** Why RecordAssumptionSet refuses. */
export type RecordAssumptionSetErrorCode =
  /** A value applies to a kind, a category or a phase that its term does not know. */
  | 'APPLIES_TO_UNKNOWN'
  /** A policy set begins within ten years of today, before or after. */
  | 'DATE_OUT_OF_RANGE'
  /** A text that is needed is empty, too long, or holds characters that cannot be shown. */
  | 'TEXT_INVALID'
  /** Give at least one value, and at most 200. */
  | 'VALUES_MISSING'
  /** The low value must not be above the central one, nor that above the high one. */
  | 'VALUES_NOT_IN_ORDER'
  /** A value is outside what its term can be. */
  | 'VALUE_OUT_OF_RANGE'
  /** The same thing is said twice from the same day. */
  | 'VALUE_TWICE';

/** What the area takes for granted from a day on. */
export type RecordAssumptionSetInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it is called, at most 200 characters. The same name again stands in the place of the earlier one. */
  name: string;
  /** Where it is from, at most 1,000 characters. */
  source: string;
  /** The day of the source; null: not known. */
  sourceDate?: string | null | undefined;
  /** From which day on the area reckons by it. */
  startDate: string;
  /** What it says, 1 to 200 values. */
  values: Array<AssumptionInput>;
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

/** Why RecordAttendedSetting refuses. */
export type RecordAttendedSettingErrorCode =
  /** The first day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The first day is not a day of the placement. */
  | 'FROM_OUTSIDE_PLACEMENT'
  /** The placement was cancelled: it never was. */
  | 'NOT_RUNNING'
  /** The register of establishments has no such URN. */
  | 'PROVIDER_UNKNOWN'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** Both an establishment and a setting are named. */
  | 'SETTING_TWICE'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** The child is there on that day already. */
  | 'THERE_ALREADY';

/** Where the child of a placement really learns, from a day on. */
export type RecordAttendedSettingInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first day: one of the placement, today at the latest. */
  fromDate: string;
  /** The placement. */
  placementId: string;
  /** The establishment; null with senSetting null too: the child is back at the place that was decided. */
  providerUrn?: string | null | undefined;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
  /** The setting, where there is no establishment; else null. */
  senSetting?: SenSetting | null | undefined;
};

/** Why RecordCapacity refuses. */
export type RecordCapacityErrorCode =
  /** The day or the finding of the assessment is missing. */
  | 'ASSESSMENT_MISSING'
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** The day of the assessment lies after today. */
  | 'DATE_IN_FUTURE'
  /** Who decides does not go with the capacity. */
  | 'DECIDER_CONTRADICTED'
  /** The child is of compulsory school age. */
  | 'NOT_A_YOUNG_PERSON'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Who decides on the plan of a young person. */
export type RecordCapacityInput = {
  /** The day of the assessment; needed where it found a lack. */
  assessedDate?: string | null | undefined;
  /** Whether the young person can decide. */
  capacity: MentalCapacity;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Who decides: the young person exactly when they can. */
  decider: PlanDecider;
  /** What was found, at most 2,000 characters; needed where that is a lack. */
  reason?: string | null | undefined;
};

/** Why RecordCharacteristics refuses. */
export type RecordCharacteristicsErrorCode =
  /** The case is closed. */
  | 'CASE_CLOSED';

/** What was told of the protected characteristics of a case’s child; it replaces what was. */
export type RecordCharacteristicsInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The child’s ethnicity; null: not stated. */
  ethnicity?: Ethnicity | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The child’s sex; null: not stated. */
  sex?: Sex | null | undefined;
};

/** Why RecordCircumstance refuses. */
export type RecordCircumstanceErrorCode =
  /** The timetable is agreed to end before it begins. */
  | 'AGREED_END_TOO_EARLY'
  /** The same circumstance of the child is on record for some of these days. */
  | 'ALREADY_RECORDED'
  /** What is waited for is not said. */
  | 'AWAITED_MISSING'
  /** What is waited for is no place of education. */
  | 'AWAITED_NOT_EDUCATION'
  /** A place is named of a child that does not wait for one. */
  | 'AWAITED_UNASKED'
  /** The circumstance has ended. */
  | 'CIRCUMSTANCE_ENDED'
  /** The child is in a circumstance on some of these days that excludes this one. */
  | 'CONTRADICTS'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The hours are none, or those of a full week. */
  | 'HOURS_OUT_OF_RANGE'
  /** A child of another authority is recorded without a case. */
  | 'KIND_IS_OF_GUESTS'
  /** The reason is OTHER, and nothing is written of it. */
  | 'NOTE_MISSING'
  /** The note holds characters that nobody can read, or is too long. */
  | 'NOTE_NOT_READABLE'
  /** It is for the case officer to record. */
  | 'NOT_YOURS_TO_RECORD'
  /** A child of compulsory school age is off roll or home educated, not out of education by choice. */
  | 'OF_SCHOOL_AGE'
  /** The day does not lie where it must, between what was recorded before and after. */
  | 'OUT_OF_ORDER'
  /** A part-time timetable is given without its hours and the day it is agreed to end. */
  | 'PART_TIME_MISSING'
  /** Hours are given of what is no part-time timetable. */
  | 'PART_TIME_UNASKED'
  /** The register has no establishment of this number. */
  | 'PROVIDER_UNKNOWN'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** The reason is none of those this circumstance can have. */
  | 'REASON_NOT_OF_KIND'
  /** The next review is not after the day it is counted from, or later than it may be. */
  | 'REVIEW_DATE_OUT_OF_RANGE';

/** In which circumstance the child of a case is, and since when. */
export type RecordCircumstanceInput = {
  /** Of waiting; null otherwise. */
  awaited?: AwaitedPlaceInput | null | undefined;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Which; of another authority’s child, use recordGuestChild. */
  kind: CircumstanceKind;
  /** When it is reviewed next, within a year, and of a part-time timetable by its agreed end. Null: after the weeks that are usual for it. */
  nextReviewDate?: string | null | undefined;
  /** What there is to say, at most 2,000 characters, for who may read the papers of the case; nothing is kept of a guest. Null: nothing. */
  note?: string | null | undefined;
  /** Of a part-time timetable; null otherwise. */
  partTime?: PartTimeTimetableInput | null | undefined;
  /** Why. Only of a guest there is none. */
  reason?: CircumstanceReason | null | undefined;
  /** Its first day, today at the latest. */
  startDate: string;
};

/** Why RecordClockException refuses. */
export type RecordClockExceptionErrorCode =
  /** The request for advice is not named. */
  | 'ADVICE_MISSING'
  /** No advice was asked for from a week before the closure to a week before its end. */
  | 'ADVICE_NOT_ASKED_THEN'
  /** The advice was asked for on another case. */
  | 'ADVICE_OF_ANOTHER_CASE'
  /** A request for advice is named of a limit that is of none. */
  | 'ADVICE_UNASKED'
  /** The first day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The first or the last day is missing. */
  | 'DAYS_MISSING'
  /** The last day lies before the first. */
  | 'DAYS_REVERSED'
  /** It is not said what shows it. */
  | 'EVIDENCE_MISSING'
  /** The entry was corrected already. */
  | 'EXCEPTION_CORRECTED'
  /** The law does not excuse the limit by it. */
  | 'EXCEPTION_NOT_ALLOWED'
  /** A correction is of another limit or kind than what it corrects. */
  | 'KIND_DIFFERS'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** It lasts less than four weeks, which the law asks for. */
  | 'TOO_SHORT';

/** What makes a statutory limit of a case impractical to keep. */
export type RecordClockExceptionInput = {
  /** Of C2, the request for advice; null for all else. */
  adviceRequestId?: string | null | undefined;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The limit. Which the law excuses by what: clockRules. */
  code: ClockCode;
  /** The exception that was wrong; null: none was. */
  correctsId?: string | null | undefined;
  /** Its last day, as far as it is known; null with the first. */
  endDate?: string | null | undefined;
  /** What it is. */
  kind: ClockExceptionKind;
  /** What shows it; at most 2,000 characters. */
  shownBy: string;
  /** Its first day; null with the last: what is corrected falls. */
  startDate?: string | null | undefined;
};

/** Why RecordContingencyPlan refuses. */
export type RecordContingencyPlanErrorCode =
  /** The placement has ended, or never was. */
  | 'PLACEMENT_OVER'
  /** There is no plan. */
  | 'PLAN_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What happens when a package breaks down or cannot start. */
export type RecordContingencyPlanInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The placement: it runs, or is to begin. */
  placementId: string;
  /** Who does what, at most 20,000 characters, without naming the child. It takes the place of what was written before. */
  plan: string;
};

/** Why RecordDecision refuses. */
export type RecordDecisionErrorCode =
  /** A later decision stands in the place of the one that is named. */
  | 'ABOUT_SUPERSEDED'
  /** The earlier decision that is named is not one on the case. */
  | 'ABOUT_UNKNOWN'
  /** An action has no words, nobody or two who answer for it, or is due before the decision. */
  | 'ACTION_INVALID'
  /** The panel has come to something on the decision that is brought already. */
  | 'ALREADY_BROUGHT'
  /** An alternative is not another option of the case, has no reason, or is named twice. */
  | 'ALTERNATIVE_INVALID'
  /** Another option is suitable or costs less, and why it was not chosen is not said. */
  | 'ALTERNATIVE_UNEXPLAINED'
  /** A budget holder is not one of the local area. */
  | 'BUDGET_HOLDER_UNKNOWN'
  /** A cost line cannot be priced, or a holder does not pay on its days. */
  | 'CANNOT_BE_PRICED'
  /** A condition has no words, or is due before the decision. */
  | 'CONDITION_INVALID'
  /** The placement would end before it starts. */
  | 'DATES_REVERSED'
  /** A date that lies ahead is not later than the decision. */
  | 'DATE_NOT_LATER'
  /** The new placement would begin on days that were paid for by the decision that is reversed. */
  | 'DAYS_PAID_ALREADY'
  /** A departure has no reason, or its subject is named twice. */
  | 'DEPARTURE_INVALID'
  /** The decision departs from what was advised or asked for, and no reason is given. */
  | 'DEPARTURE_UNEXPLAINED'
  /** A piece of evidence is not on the case, or was taken back. */
  | 'EVIDENCE_UNKNOWN'
  /** How the views on the referral were weighed is not said. */
  | 'FAMILY_VIEW_MISSING'
  /** Money terms are given, and no money is agreed. */
  | 'FUNDING_NOT_AGREED'
  /** The interim arrangement has no basis, or names no holder whose share is disputed, or a wrong one. */
  | 'INTERIM_INVALID'
  /** The split is disputed, and nobody is named to pay meanwhile. */
  | 'INTERIM_PAYER_MISSING'
  /** The agreement in principle that is named has expired. */
  | 'IN_PRINCIPLE_EXPIRED'
  /** Another decision stands on the agreement in principle that is named. */
  | 'IN_PRINCIPLE_USED'
  /** The item is decided already, or was carried over. */
  | 'ITEM_NOT_LISTED'
  /** A cost line has two splits or two prices of its own. */
  | 'LINE_TWICE'
  /** The option has no such cost line. */
  | 'LINE_UNKNOWN'
  /** The option is out of area or independent, and no local option is recorded as tried. */
  | 'LOCAL_OPTIONS_NOT_TRIED'
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
  /** The outcome is none that the panel can come to on a decision that is brought to it. */
  | 'OUTCOME_NOT_FOR_BROUGHT'
  /** A person or agency that is to answer for something is not of the local area. */
  | 'OWNER_UNKNOWN'
  /** You took the decision that is brought yourself. */
  | 'OWN_DECISION'
  /** The panel has no terms of reference in force on the day of the sitting. */
  | 'PANEL_WITHOUT_TERMS'
  /** A version of a policy is not adopted, or not in force on the day of the decision. */
  | 'POLICY_NOT_IN_FORCE'
  /** A price agreed for a line is none. */
  | 'PRICE_INVALID'
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
  /** The papers the decision is taken on are not the newest, or have moved since they were frozen. */
  | 'STALE_PAPERS'
  /** What it costs is not what was shown. */
  | 'STALE_PRICE'
  /** The day from which the placement is paid is missing. */
  | 'START_DATE_MISSING'
  /** Nobody has recorded whether the option is suitable. */
  | 'SUITABILITY_MISSING'
  /** A later decision stands in the place of the one that is named. */
  | 'SUPERSEDED_ALREADY'
  /** The decision that is named cannot be reversed by this one; the message says why. */
  | 'SUPERSEDED_NOT_REVERSIBLE'
  /** The decision that this one is to take the place of is not one on the case. */
  | 'SUPERSEDED_UNKNOWN'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** Request, listing, hearing and decision are not in this order. */
  | 'TIMELINE_BROKEN';

/** A decision as the chair of an open sitting records it. */
export type RecordDecisionInput = {
  /** The earlier decision of the case that this one is about: stage 1 of what was agreed in principle, or what was brought to the panel. Null: none. */
  aboutDecisionId?: string | null | undefined;
  /** The actions that follow from it, each with its owner and its day; null: none. */
  actions?: Array<DecisionActionInput> | null | undefined;
  /** The item that is decided. */
  agendaItemId: string;
  /** The band agreed where it is not the option’s own; a departure gives the reason. Null: the option’s. */
  agreedBand?: string | null | undefined;
  /** Why other options were not chosen: each that was found suitable, or costs less than the one chosen, needs its reason. Null: there is none. */
  alternatives?: Array<DecisionAlternativeInput> | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** For REFERRED_ELSEWHERE, RATIFIED, NOTED, STEP_DOWN, EXTEND and END: the service, decision, order or placement concerned; else null. */
  concerns?: string | null | undefined;
  /** The conditions, each with its owner and its day; null: none. */
  conditionItems?: Array<DecisionConditionInput> | null | undefined;
  /** For AGREED_WITH_CONDITIONS: the conditions in words, where conditionItems does not list them; else null. */
  conditions?: string | null | undefined;
  /** Why a finding that the option is not suitable is departed from; null: it is not. */
  departureReason?: string | null | undefined;
  /** Why it departs from the finding on suitability or the members’ positions, or from the amount, hours, band or last day that the option chosen asks for. Null: it does not. */
  departures?: Array<DecisionDepartureInput> | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holders whose shares are disputed; else null. */
  disputedHolderIds?: Array<string> | null | undefined;
  /** The evidence of the case that was relied on; null: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** The version of the item that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** For AGREED_IN_PRINCIPLE: from which day it holds no longer; null: as many days on as the terms of reference give it. Else null. */
  expiresOn?: string | null | undefined;
  /** How the views of the child and of the parent were weighed; needed where the referral holds them and the outcome answers the request. Null: none are there. */
  familyViewConsidered?: string | null | undefined;
  /** Whether money is agreed; it can be missing where the need is agreed. */
  fundingAgreed: boolean;
  /** How the split was set: required with money, there is no usual one. Null where no money is agreed. */
  fundingMethod?: FundingMethod | null | undefined;
  /** For a deferral: who brings it; else null. */
  informationOwner?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: what else is to be said of the arrangement; else null. */
  interimArrangement?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: on what basis it pays, without prejudice; else null. */
  interimBasis?: InterimBasis | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holder that pays the disputed shares meanwhile; else null. */
  interimPayerId?: string | null | undefined;
  /** The test of law that was applied; null: not said. */
  legalTest?: string | null | undefined;
  /** Prices agreed for single lines where they are not the option’s own; a departure gives the reason. Null: none. */
  linePrices?: Array<DecisionLinePriceInput> | null | undefined;
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
  /** The digest of that version, 64 hexadecimal digits, to be compared too; null: not compared. */
  packDigest?: string | null | undefined;
  /** The version of the frozen papers it is taken on: another one by now, or papers that moved, is refused as STALE_PAPERS. Null: the first that was frozen, if any was. */
  packVersion?: number | null | undefined;
  /** For AGREED_IN_PART: what is not agreed, and why; else null. */
  partNotAgreed?: string | null | undefined;
  /** The last day that is paid; null: no end is expected. */
  placementEndDate?: string | null | undefined;
  /** The first day that is paid: required with money. Null where no money is agreed. */
  placementStartDate?: string | null | undefined;
  /** The policy or criteria version relied on, in words; null: none. */
  policyVersion?: string | null | undefined;
  /** The adopted versions of policies relied on, each in force on the day of the decision; null: none. */
  policyVersionIds?: Array<string> | null | undefined;
  /** The priceDigest that decisionEffect gave for these terms: refused as STALE_PRICE when it would cost something else by now. Null: not compared. */
  priceDigest?: string | null | undefined;
  /** Why, of this child: what was relied on and why it leads to this outcome; at most 20,000 characters. A blank, a placeholder or another decision’s words count as none. */
  rationale: string;
  /** For a deferral: when the case comes back; else null. */
  returnDate?: string | null | undefined;
  /** Who pays every line without a split of its own, the lead agency first. Null where no money is agreed. */
  shares?: Array<DecisionShareInput> | null | undefined;
  /** The decision of an earlier sitting that this one reverses: it keeps its outcome and date, and what it provides ends where this one begins. Null: it reverses none. */
  supersedesDecisionId?: string | null | undefined;
};

/** Why RecordDisclosure refuses. */
export type RecordDisclosureErrorCode =
  /** It is not recorded who decides for the young person. */
  | 'CAPACITY_UNKNOWN'
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** Who consented, or the day, is missing. */
  | 'CONSENT_INCOMPLETE'
  /** The consent was given by somebody else than whoever decides. */
  | 'CONSENT_NOT_THEIRS'
  /** A consent is given for sharing on another basis. */
  | 'CONSENT_UNEXPECTED'
  /** A day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The school, provider or other body is not named. */
  | 'RECIPIENT_NAME_MISSING'
  /** It is not said what was shared. */
  | 'SUBJECT_MISSING'
  /** A part of the papers is named more than once. */
  | 'SUBJECT_REPEATED'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What of a case is shared with whom, and on what basis. */
export type RecordDisclosureInput = {
  /** On what it rests. */
  basis: LawfulBasis;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Who consented; for CONSENT, and null otherwise. */
  consentBy?: ConsentBy | null | undefined;
  /** The day of the consent; for CONSENT, and null otherwise. */
  consentDate?: string | null | undefined;
  /** The day it is shared, not after today. */
  disclosedDate: string;
  /** Why, at most 2,000 characters; null: not said. */
  reason?: string | null | undefined;
  /** With whom. */
  recipient: DisclosureRecipient;
  /** The school, provider or other body by name, at most 200 characters; null: the code says it. */
  recipientName?: string | null | undefined;
  /** What is shared: at least one, each once. */
  subjects: Array<SharedSubject>;
};

/** Why RecordEhcPlan refuses. */
export type RecordEhcPlanErrorCode =
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** Both an establishment and a setting are named. */
  | 'NAMED_TWICE'
  /** An outcome that was recorded is to be replaced. */
  | 'OUTCOME_STANDS'
  /** The plan may not end yet: no notice was sent, the time to appeal runs, or an appeal does. */
  | 'PLAN_HELD'
  /** The plan is not far enough to name a setting or to cease. */
  | 'PLAN_NOT_WRITTEN'
  /** The register has no establishment with the URN. */
  | 'PROVIDER_UNKNOWN';

/** What became known of a plan. */
export type RecordEhcPlanInput = {
  /** What became of the assessment; left out: stays as it is; null: cleared. */
  assessmentOutcome?: SenAssessmentOutcome | null | undefined;
  /** The case. */
  caseId: string;
  /** That it ceased; left out: stays as it is; null: cleared. */
  ceased?: PlanCeasedInput | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read; another is a CONFLICT. */
  expectedVersion: number;
  /** What it names; left out: stays as it is; null: cleared. */
  named?: NamedPlacementInput | null | undefined;
  /** What became of the request; left out: stays as it is; null: cleared. */
  requestOutcome?: SenRequestOutcome | null | undefined;
};

/** Why RecordFeedback refuses. */
export type RecordFeedbackErrorCode =
  /** There is an answer already; what was said stays. Ask again to hear more. */
  | 'ALREADY_ANSWERED'
  /** The answer can not come before the day they were asked. */
  | 'ANSWERED_BEFORE_ASKED'
  /** Somebody who declined gave no scores. */
  | 'DECLINED_WITH_SCORES'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** Nothing was answered: give at least one score, or say that they declined. */
  | 'NOTHING_SAID'
  /** A question is answered once. */
  | 'QUESTION_TWICE'
  /** A score is 1 (not at all) to 5 (fully). */
  | 'SCORE_OUT_OF_RANGE'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What was answered to a request for feedback. */
export type RecordFeedbackInput = {
  /** The day: from the day they were asked to today. */
  answeredDate: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** In their own words, at most 2,000 characters; only who reads the papers of the case reads them. Null: none. */
  comment?: string | null | undefined;
  /** The request, a Feedback. */
  feedbackRequestId: string;
  /** Whether they said that they would not answer. */
  isDeclined?: boolean;
  /** What they scored; none when they declined. */
  scores: Array<FeedbackScoreInput>;
};

/** Why RecordGuestChild refuses. */
export type RecordGuestChildErrorCode =
  /** The age is not between 0 and 25. */
  | 'AGE_OUT_OF_RANGE'
  /** The timetable is agreed to end before it begins. */
  | 'AGREED_END_TOO_EARLY'
  /** The same circumstance of the child is on record for some of these days. */
  | 'ALREADY_RECORDED'
  /** The authority that is named is this one. */
  | 'AUTHORITY_OWN'
  /** The list of authorities does not have the one that is named. */
  | 'AUTHORITY_UNKNOWN'
  /** What is waited for is not said. */
  | 'AWAITED_MISSING'
  /** What is waited for is no place of education. */
  | 'AWAITED_NOT_EDUCATION'
  /** A place is named of a child that does not wait for one. */
  | 'AWAITED_UNASKED'
  /** The circumstance has ended. */
  | 'CIRCUMSTANCE_ENDED'
  /** The child is in a circumstance on some of these days that excludes this one. */
  | 'CONTRADICTS'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The hours are none, or those of a full week. */
  | 'HOURS_OUT_OF_RANGE'
  /** The reason is OTHER, and nothing is written of it. */
  | 'NOTE_MISSING'
  /** The note holds characters that nobody can read, or is too long. */
  | 'NOTE_NOT_READABLE'
  /** A child of compulsory school age is off roll or home educated, not out of education by choice. */
  | 'OF_SCHOOL_AGE'
  /** The day does not lie where it must, between what was recorded before and after. */
  | 'OUT_OF_ORDER'
  /** A part-time timetable is given without its hours and the day it is agreed to end. */
  | 'PART_TIME_MISSING'
  /** Hours are given of what is no part-time timetable. */
  | 'PART_TIME_UNASKED'
  /** The establishment does not stand in this area. */
  | 'PROVIDER_NOT_HERE'
  /** The register has no establishment of this number. */
  | 'PROVIDER_UNKNOWN'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** The reason is none of those this circumstance can have. */
  | 'REASON_NOT_OF_KIND'
  /** The reference is none: letters, digits, dashes, and no name. */
  | 'REFERENCE_FORMAT'
  /** The next review is not after the day it is counted from, or later than it may be. */
  | 'REVIEW_DATE_OUT_OF_RANGE';

/** A child whom another authority placed in this area. */
export type RecordGuestChildInput = {
  /** Whole years of age on the 31 August before the first day. No date of birth. */
  ageOn31August: number;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Whether the other authority looks after the child. */
  isLookedAfter: boolean;
  /** When it is reviewed next, within a year, and of a part-time timetable by its agreed end. Null: after the weeks that are usual for it. */
  nextReviewDate?: string | null | undefined;
  /** Three-digit code of the authority that placed the child. */
  placingAuthorityCode: string;
  /** That authority’s own reference: at most 20 capital letters, digits, dashes and strokes, with a digit. Never a name. */
  placingReference: string;
  /** The primary need. */
  primaryNeed: NeedCode;
  /** The setting, which stands in this area. */
  providerUrn: string;
  /** The first day here, today at the latest. */
  startDate: string;
};

/** Why RecordHandoverNotice refuses. */
export type RecordHandoverNoticeErrorCode =
  /** They were told already. */
  | 'ALREADY_TOLD'
  /** The day lies before the agreement. */
  | 'BEFORE_AGREEMENT'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The hand-over is not agreed: there is nothing to tell. */
  | 'NOT_AGREED';

/** Who was told that a share went over. */
export type RecordHandoverNoticeInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The hand-over: agreed. */
  handoverId: string;
  /** Who. */
  told: HandoverTold;
  /** On which day: not after today, nor before it was agreed. */
  toldDate: string;
};

/** Why RecordHome refuses. */
export type RecordHomeErrorCode =
  /** It is neither a postcode nor a sector of postcodes. */
  | 'POSTCODE_FORMAT';

/** Where the child of a case lives from a day on. */
export type RecordHomeInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The day from which the child lives there; it may lie ahead. Another home from the same day corrects it. */
  fromDate: string;
  /** A postcode, such as "RM1 3BD", or its sector, "RM1 3". Only the sector is kept, for distances. */
  postcode: string;
};

/** Why RecordInclusionProfile refuses. */
export type RecordInclusionProfileErrorCode =
  /** There can not be more of these pupils than are on roll. */
  | 'COUNT_ABOVE_ROLL'
  /** A number is 0 to 20,000. */
  | 'COUNT_OUT_OF_RANGE'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN'
  /** A question is answered once. */
  | 'QUESTION_TWICE'
  /** A profile needs the number of pupils on roll: every other number is told against it. */
  | 'ROLL_MISSING'
  /** A score is 1 (not yet) to 4 (secure). */
  | 'SCORE_OUT_OF_RANGE'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What a school tells of itself on a day. */
export type RecordInclusionProfileInput = {
  /** What it tells, the number on roll among it; what it does not tell is left out. */
  answers: Array<InclusionAnswerInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Whose part it was to fill it, such as the coordinator of special needs, at most 200 characters. No name. */
  filledBy: string;
  /** What else it says, at most 2,000 characters: nothing of one child. Null: nothing. */
  note?: string | null | undefined;
  /** The day: today or earlier. */
  profileDate: string;
  /** The school. */
  providerUrn: string;
};

/** Why RecordJourney refuses. */
export type RecordJourneyErrorCode =
  /** The day it was measured has not come. */
  | 'DATE_IN_FUTURE'
  /** It is no length of a way to school. */
  | 'MINUTES_OUT_OF_RANGE';

/** How long the way to the setting takes. */
export type RecordJourneyInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day it was measured, not after today. */
  measuredDate: string;
  /** Minutes one way, 1 to 600, as measured on the way itself. */
  minutes: number;
  /** The placement. */
  placementId: string;
};

/** Why RecordLocalOption refuses. */
export type RecordLocalOptionErrorCode =
  /** The case is decided. */
  | 'CASE_SETTLED'
  /** The register has no establishment with the URN. */
  | 'PROVIDER_UNKNOWN'
  /** What was tried, or why it failed, is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** The case has as many local options as it takes. */
  | 'TOO_MANY';

/** One more thing that was tried locally, until the panel decides. */
export type RecordLocalOptionInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What was tried; at most 2,000 characters. */
  description: string;
  /** The establishment; null when it is not in the register. */
  providerUrn?: string | null | undefined;
  /** Why it failed; at most 2,000 characters. */
  whyItFailed: string;
};

/** Why RecordLookedAfter refuses. */
export type RecordLookedAfterErrorCode =
  /** The authority that looks after the child is not named. */
  | 'AUTHORITY_MISSING'
  /** An authority is named of a child that is looked after no longer. */
  | 'AUTHORITY_UNASKED'
  /** The list of authorities does not have the one that is named. */
  | 'AUTHORITY_UNKNOWN'
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** The first day lies after today. */
  | 'DATE_IN_FUTURE';

/** Whether the child of a case is looked after, from a day on. */
export type RecordLookedAfterInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first day, today at the latest. A day that was recorded wrongly is recorded again. */
  fromDate: string;
  /** By what right; null: not looked after any more. */
  legalBasis?: LookedAfterBasis | null | undefined;
  /** Three-digit code of the authority that looks after the child; null with the legal basis only. */
  placingAuthorityCode?: string | null | undefined;
};

/** Why RecordMonitoringVisit refuses. */
export type RecordMonitoringVisitErrorCode =
  /** The day lies before the plan: before the letter that asked for it or, without one, more than a year before it was first saved. */
  | 'BEFORE_PLAN'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** At most 10 pieces of evidence can be named. */
  | 'TOO_MUCH_EVIDENCE';

/** A visit of those who watch over a plan. */
export type RecordMonitoringVisitInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What shows it, references and links: at most 10. */
  evidence?: Array<string>;
  /** What they found, at most 2,000 characters. Nothing of one child. */
  finding: string;
  /** The plan. */
  planId: string;
  /** What they held of the progress. */
  progress: VisitProgress;
  /** The day: today or earlier. */
  visitDate: string;
  /** Who came. */
  visitor: ImprovementVisitor;
};

/** Why RecordOutOfAreaReason refuses. */
export type RecordOutOfAreaReasonErrorCode =
  /** The reason is OTHER and nothing says which. */
  | 'NOTE_MISSING'
  /** The place is neither outside the area nor at an independent setting, or was cancelled. */
  | 'NOT_AWAY'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Why a child is placed outside the area or at an independent setting. */
export type RecordOutOfAreaReasonInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** More of it, at most 2,000 characters, without naming the child. Null: nothing more; OTHER needs it. */
  note?: string | null | undefined;
  /** The placement. */
  placementId: string;
  /** The reason. */
  reason: OutOfAreaReasonCode;
};

/** Why RecordPapersOpened refuses. */
export type RecordPapersOpenedErrorCode =
  /** There is no such version of the papers. */
  | 'VERSION_UNKNOWN';

/** Papers the caller has opened. */
export type RecordPapersOpenedInput = {
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was opened. */
  packVersion: number;
};

/** Why RecordPlaceCount refuses. */
export type RecordPlaceCountErrorCode =
  /** The empty places of a unit are counted with its other ones: give the kind UNIT_PRE_16. */
  | 'COUNTED_TOGETHER'
  /** A count is a whole number from 0 to 5,000. */
  | 'COUNT_INVALID'
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN';

/** What a provider tells of its places on a day: numbers, no child. */
export type RecordPlaceCountInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day that was counted: today or earlier. */
  countedDate: string;
  /** Places that children of other authorities fill, from 0. The area’s own are counted from its placements. */
  filledByOthers: number;
  /** The kind of place; UNIT_PRE_16 for all places of a unit. */
  kind: PlaceKind;
  /** The provider. */
  providerUrn: string;
  /** Children who wait for a place, from 0. */
  waiting: number;
};

/** Why RecordPlacementVisit refuses. */
export type RecordPlacementVisitErrorCode =
  /** The stay was notified already. */
  | 'ALREADY_NOTIFIED'
  /** The visit is before the first day of the placement. */
  | 'BEFORE_START'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The duty is not owed of this placement; the message says why. */
  | 'NOT_OWED'
  /** A visit has no report. */
  | 'REPORT_MISSING'
  /** A notification is given what only a visit has. */
  | 'REPORT_NOT_ASKED'
  /** It is not said whether the child was spoken to in private. */
  | 'SEEN_ALONE_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What was done for a child in a long residential stay. */
export type RecordPlacementVisitInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** On which day: from the first of the placement, and not after today. */
  doneDate: string;
  /** What was done. */
  kind: PlacementVisitKind;
  /** The placement. */
  placementId: string;
  /** Of a visit, what was found, at most 20,000 characters; null for a notification. */
  report?: string | null | undefined;
  /** Of a visit, whether the child was spoken to in private; null for a notification. */
  seenAlone?: boolean | null | undefined;
};

/** Why RecordPlanEvent refuses. */
export type RecordPlanEventErrorCode =
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** No day is given, and nothing is corrected. */
  | 'DATE_MISSING'
  /** The entry was corrected already. */
  | 'EVENT_CORRECTED'
  /** The same is recorded of that day already. */
  | 'EVENT_RECORDED'
  /** What it follows is not recorded on or before that day. */
  | 'EVENT_WITHOUT_START'
  /** A correction is of another kind than what it corrects. */
  | 'KIND_DIFFERS'
  /** The plan may not end yet: no notice was sent, the time to appeal runs, or an appeal does. */
  | 'PLAN_HELD'
  /** No plan was final that could end. */
  | 'PLAN_NOT_FINAL'
  /** The setting of a consultation is not named. */
  | 'PROVIDER_MISSING'
  /** A setting is named where none was consulted. */
  | 'PROVIDER_UNASKED'
  /** The register has no establishment with the URN. */
  | 'PROVIDER_UNKNOWN'
  /** It is not said why the plan ended. */
  | 'REASON_MISSING'
  /** A reason is given of what is not the end of a plan. */
  | 'REASON_UNASKED'
  /** It is recorded with the decision of adult services. */
  | 'RECORDED_WITH_DECISION'
  /** The same review came to the plan staying as it is, and to its amendment. */
  | 'REVIEW_DECIDED_OTHERWISE';

/** What happened to the plan of a case’s child. */
export type RecordPlanEventInput = {
  /** The case. */
  caseId: string;
  /** Of PLAN_CEASED: why the plan ended, needed where the plan does not say it yet; null for all else. The day and the reason are written of the plan too. */
  ceaseReason?: PlanCeaseReason | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The entry that was wrong; null: none was. */
  correctsId?: string | null | undefined;
  /** On which day, today at the latest unless it is a move that is to come; null: what is corrected did not happen. */
  eventDate?: string | null | undefined;
  /** What happened. */
  kind: PlanEventKind;
  /** The setting that was consulted or answered; null for all else. */
  providerUrn?: string | null | undefined;
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
  /** The member you stand in for takes part in the item. */
  | 'REPLACED_IS_THERE'
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

/** Why RecordProviderNote refuses. */
export type RecordProviderNoteErrorCode =
  /** The day is still to come; give today or an earlier day. */
  | 'IN_FUTURE'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What was found of a provider, or a concern about it. */
export type RecordProviderNoteInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it is. A concern is open until it is closed. */
  kind: ProviderNoteKind;
  /** What is noted, at most 2,000 characters. Name no child in it. */
  note: string;
  /** The day it is of: today or earlier. */
  notedDate: string;
  /** The provider. */
  providerUrn: string;
};

/** Money that came in on an invoice. */
export type RecordReceiptInput = {
  /** Pounds, at most what is still owed. */
  amount: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day it came; null: today. */
  date?: string | null | undefined;
  /** The invoice. */
  invoiceId: string;
  /** The reference the money came with. */
  reference: string;
};

/** Money that was paid on a claim. */
export type RecordRecoupmentPaymentInput = {
  /** Pounds paid: at most what is still owed. */
  amount: string;
  /** The claim. */
  claimId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day of it, from that of the claim on; null: today. */
  date?: string | null | undefined;
  /** The reference of the payment; null: none. */
  reference?: string | null | undefined;
};

/** Why RecordRedressEvent refuses. */
export type RecordRedressEventErrorCode =
  /** The day lies before the child was born. */
  | 'DATE_BEFORE_BIRTH'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** No day is given, and nothing is corrected. */
  | 'DATE_MISSING'
  /** The decision is not one on the case. */
  | 'DECISION_NOT_OF_CASE'
  /** The day that was set lies before the event. */
  | 'DUE_BEFORE_EVENT'
  /** The day that was set lies more than two years after the event. */
  | 'DUE_TOO_FAR'
  /** The entry was corrected already. */
  | 'EVENT_CORRECTED'
  /** What is recorded after it would have nothing to follow. */
  | 'EVENT_FOLLOWED'
  /** A correction is of another kind than what it corrects. */
  | 'KIND_DIFFERS'
  /** Nothing was ordered or promised that could be done. */
  | 'NOTHING_TO_DO'
  /** What such an event has to say is missing. */
  | 'PART_MISSING'
  /** It says what such an event has nothing to say of. */
  | 'PART_UNASKED'
  /** The area never adopted such a version of a policy. */
  | 'POLICY_VERSION_UNKNOWN'
  /** Such an event does not come to this. */
  | 'RESULT_NOT_POSSIBLE'
  /** The matter was over by then. */
  | 'STEP_AFTER_END'
  /** Such an event is not one of this kind of matter. */
  | 'STEP_OF_ANOTHER_KIND'
  /** A matter begins with it: it is opened, and not added to. */
  | 'STEP_OPENS'
  /** It is recorded already; a wrong one is corrected. */
  | 'STEP_RECORDED'
  /** What it follows is not recorded on or before that day. */
  | 'STEP_WITHOUT_START'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What happened in a matter of redress. Which kind says what: RedressEventKind. */
export type RecordRedressEventInput = {
  /** Terms, steps or findings in words; at most 20,000 characters. */
  account?: string | null | undefined;
  /** Of the ombudsman’s fault: whether other families may have been touched by the same; null for all else. */
  areOthersAffected?: boolean | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The entry that was wrong; null: none was. */
  correctsId?: string | null | undefined;
  /** A day that was set with it; null: none. */
  dueDate?: string | null | undefined;
  /** On which day, today at the latest; null: what is corrected did not happen. */
  eventDate?: string | null | undefined;
  /** What happened. */
  kind: RedressEventKind;
  /** The decision in which the order, or the concession, was recorded on the case (recordTribunalOrder), which the panel notes; null: none is, or not yet. */
  orderDecisionId?: string | null | undefined;
  /** What was ordered, conceded or agreed; null: nothing. */
  orders?: Array<RedressOrder> | null | undefined;
  /** The version of the policy by which they were: its decisions are recalled by decisionsUnderPolicy; null: none is named. */
  policyVersionId?: string | null | undefined;
  /** Why something is not done; at most 20,000 characters. */
  reasons?: string | null | undefined;
  /** The matter. */
  redressMatterId: string;
  /** What puts it right, with dueDate; at most 20,000 characters. */
  remedy?: string | null | undefined;
  /** What it came to; null where such an event comes to nothing by itself. */
  result?: RedressResult | null | undefined;
};

/** Why RecordSuccession refuses. */
export type RecordSuccessionErrorCode =
  /** An agency is followed by one of the same side: education, social care or health. */
  | 'AGENCY_KIND_DIFFERS'
  /** A name is empty. */
  | 'BLANK'
  /** A cost line can not be priced by the new agreement; the message says why. */
  | 'CANNOT_BE_PRICED'
  /** One of the budgets that become one has a commitment ceiling for the year and another has none; set or lift one first. */
  | 'CEILING_UNCLEAR'
  /** This one only begins on or after the first day of its successor; choose a later day. */
  | 'DATE_BEFORE_START'
  /** A share that is in dispute becomes one with another of the same line; settle the dispute first (settleDispute). */
  | 'DISPUTE_IN_THE_WAY'
  /** This budget is of an agency that neither ends here nor is the successor; name it under its own. */
  | 'HOLDER_OF_OTHER_AGENCY'
  /** A budget of an agency that ends has no successor; name the one that pays in its place. */
  | 'HOLDER_UNNAMED'
  /** The kind does not fit: RENAME is one to one, MERGE many to one or into one that is there, SPLIT one to several. */
  | 'KIND_DIFFERS'
  /** Nobody said which delegated limit the successor has, and there is more than one answer; name it, or name null to let it end. */
  | 'LIMIT_UNNAMED'
  /** Nobody said which successor goes on with what is open of the predecessor in this placement: a share that waits, a dispute or an invoice; name the placement among the shares. */
  | 'MATTER_UNNAMED'
  /** The area has another of this name; choose another name, or give the id of the one that is meant. */
  | 'NAME_TAKEN'
  /** Nobody ends by this succession; name the predecessors of at least one successor. */
  | 'NOTHING_SUCCEEDED'
  /** Nobody is their own successor; leave them out of the predecessors: they go on as they are. */
  | 'OWN_SUCCESSOR'
  /** Parts are whole numbers, 0 or more, and those of one predecessor’s successors not all 0. */
  | 'PARTS_INVALID'
  /** The successor is a partner of this pooled fund by itself, beside its predecessor; agree the fund anew first. */
  | 'POOL_PARTNER_ALREADY'
  /** This one has ended already and can not be succeeded again; its successor can. */
  | 'PREDECESSOR_ENDED'
  /** Of several successors exactly one goes on with what nobody named; say which (takesRest). */
  | 'REST_UNNAMED'
  /** Nobody said where this role goes on, and there is more than one answer; name a successor, or null to let it end. */
  | 'ROLE_UNNAMED'
  /** Two shares of a cost line become one holder’s and can not be one share: one is capped or a fixed sum and the other is not. Agree other shares from the first day (proposeContribution), then record it. */
  | 'SHARES_DO_NOT_COMBINE'
  /** The predecessor pays for no such placement on or after the first day and has nothing open in it; leave it out. */
  | 'SHARE_UNKNOWN'
  /** Nobody said which successor takes this share; a split names each. */
  | 'SHARE_UNNAMED'
  /** A successor that is there must have begun by the first day and go on; choose one that does. */
  | 'SUCCESSOR_NOT_IN_FORCE'
  /** This is not the name of a successor of this request; give the name of one. */
  | 'SUCCESSOR_UNKNOWN'
  /** A successor is named neither by its id nor, where it is new, by its name. */
  | 'SUCCESSOR_UNNAMED'
  /** A name is longer than can be kept. */
  | 'TOO_LONG';

/** Organisations or budgets that go over to others on a day. Where there is one answer everything follows by itself; a split names each share, role and limit. */
export type RecordSuccessionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The successors’ first day; the day before is the predecessors’ last. It may lie ahead or in the past; roles and limits go over on it, or today where it is past. */
  firstDate: string;
  /** One to one, many to one, or one to many. */
  kind: SuccessionKind;
  /** Which limits successors have. */
  limits?: Array<SucceededLimitInput>;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Where roles go on that have no one answer. */
  roles?: Array<SucceededRoleInput>;
  /** Of a split: who takes which share. */
  shares?: Array<SucceededShareInput>;
  /** The order or register entry it rests on; null: none. */
  source?: string | null | undefined;
  /** Who goes on, and in whose place. */
  successors: Array<SuccessorInput>;
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

/** Why RecordTrialDays refuses. */
export type RecordTrialDaysErrorCode =
  /** The last day is before the first. */
  | 'DATES_REVERSED'
  /** A trial day is before the first day that is paid; a paid day is a day of the placement. */
  | 'NOT_BEFORE_START'
  /** Trial days are recorded for some of these days. */
  | 'OVERLAPS'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Days before the first one of a placement on which the child tried it, uncharged. */
export type RecordTrialDaysInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first of them. */
  fromDate: string;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** What was tried, at most 2,000 characters, without naming the child. */
  reason: string;
  /** The last of them: before the first day that is paid. */
  untilDate: string;
};

/** Why RecordTribunalOrder refuses. */
export type RecordTribunalOrderErrorCode =
  /** A later decision stands in the place of the one that is named. */
  | 'ABOUT_SUPERSEDED'
  /** The earlier decision that is named is not one on the case. */
  | 'ABOUT_UNKNOWN'
  /** An action has no words, nobody or two who answer for it, or is due before the decision. */
  | 'ACTION_INVALID'
  /** An alternative is not another option of the case, has no reason, or is named twice. */
  | 'ALTERNATIVE_INVALID'
  /** Another option is suitable or costs less, and why it was not chosen is not said. */
  | 'ALTERNATIVE_UNEXPLAINED'
  /** A budget holder is not one of the local area. */
  | 'BUDGET_HOLDER_UNKNOWN'
  /** A cost line cannot be priced, or a holder does not pay on its days. */
  | 'CANNOT_BE_PRICED'
  /** An open sitting has the case before it. */
  | 'CASE_BEFORE_PANEL'
  /** The case was never submitted, so that no request was decided or could be appealed. */
  | 'CASE_NOT_REFERRED'
  /** A condition has no words, or is due before the decision. */
  | 'CONDITION_INVALID'
  /** The placement would end before it starts. */
  | 'DATES_REVERSED'
  /** A date that lies ahead is not later than the decision. */
  | 'DATE_NOT_LATER'
  /** The new placement would begin on days that were paid for by the decision that is reversed. */
  | 'DAYS_PAID_ALREADY'
  /** A departure has no reason, or its subject is named twice. */
  | 'DEPARTURE_INVALID'
  /** The decision departs from what was advised or asked for, and no reason is given. */
  | 'DEPARTURE_UNEXPLAINED'
  /** A piece of evidence is not on the case, or was taken back. */
  | 'EVIDENCE_UNKNOWN'
  /** How the views on the referral were weighed is not said. */
  | 'FAMILY_VIEW_MISSING'
  /** Money terms are given, and no money is agreed. */
  | 'FUNDING_NOT_AGREED'
  /** The interim arrangement has no basis, or names no holder whose share is disputed, or a wrong one. */
  | 'INTERIM_INVALID'
  /** The split is disputed, and nobody is named to pay meanwhile. */
  | 'INTERIM_PAYER_MISSING'
  /** The agreement in principle that is named has expired. */
  | 'IN_PRINCIPLE_EXPIRED'
  /** Another decision stands on the agreement in principle that is named. */
  | 'IN_PRINCIPLE_USED'
  /** A cost line has two splits or two prices of its own. */
  | 'LINE_TWICE'
  /** The option has no such cost line. */
  | 'LINE_UNKNOWN'
  /** The option is out of area or independent, and no local option is recorded as tried. */
  | 'LOCAL_OPTIONS_NOT_TRIED'
  /** The method says that one agency pays, and more than one does. */
  | 'METHOD_CONTRADICTED'
  /** What the split rests on is not said. */
  | 'METHOD_EVIDENCE_MISSING'
  /** How the split was set is not said. */
  | 'METHOD_MISSING'
  /** The option was found not suitable, and no reason is given to choose it. */
  | 'NOT_SUITABLE'
  /** No option is named for the money that is agreed. */
  | 'OPTION_MISSING'
  /** The option is not one of the case. */
  | 'OPTION_UNKNOWN'
  /** The date of the order lies ahead. */
  | 'ORDER_DATE_AHEAD'
  /** An order of that reference is recorded on the case already. */
  | 'ORDER_RECORDED'
  /** The reference of the order is missing. */
  | 'ORDER_REFERENCE_MISSING'
  /** Something said beside the outcome contradicts it. */
  | 'OUTCOME_CONTRADICTED'
  /** The outcome must say more. */
  | 'OUTCOME_NEEDS_MORE'
  /** The outcome is none that an order comes to. */
  | 'OUTCOME_NOT_ORDERED'
  /** A person or agency that is to answer for something is not of the local area. */
  | 'OWNER_UNKNOWN'
  /** The panel has no terms of reference in force today. */
  | 'PANEL_WITHOUT_TERMS'
  /** A version of a policy is not adopted, or not in force on the day of the decision. */
  | 'POLICY_NOT_IN_FORCE'
  /** A price agreed for a line is none. */
  | 'PRICE_INVALID'
  /** Another decision of the panel in the last year has the same rationale. */
  | 'RATIONALE_COPIED'
  /** The rationale gives no reason. */
  | 'RATIONALE_INADEQUATE'
  /** Nobody is named to pay. */
  | 'SHARES_MISSING'
  /** A share does not say what it must, or the shares contradict each other. */
  | 'SHARE_INVALID'
  /** What it costs is not what was shown. */
  | 'STALE_PRICE'
  /** The day from which the placement is paid is missing. */
  | 'START_DATE_MISSING'
  /** Nobody has recorded whether the option is suitable. */
  | 'SUITABILITY_MISSING'
  /** A later decision stands in the place of the one that is named. */
  | 'SUPERSEDED_ALREADY'
  /** The decision that is named cannot be reversed by this one; the message says why. */
  | 'SUPERSEDED_NOT_REVERSIBLE'
  /** The decision that this one is to take the place of is not one on the case. */
  | 'SUPERSEDED_UNKNOWN'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** The request would come after the order. */
  | 'TIMELINE_BROKEN';

/** An order of a tribunal, and what it comes to for the case. */
export type RecordTribunalOrderInput = {
  /** The earlier decision of the case that this one is about: stage 1 of what was agreed in principle, or what was brought to the panel. Null: none. */
  aboutDecisionId?: string | null | undefined;
  /** The actions that follow from it, each with its owner and its day; null: none. */
  actions?: Array<DecisionActionInput> | null | undefined;
  /** The band agreed where it is not the option’s own; a departure gives the reason. Null: the option’s. */
  agreedBand?: string | null | undefined;
  /** Why other options were not chosen: each that was found suitable, or costs less than the one chosen, needs its reason. Null: there is none. */
  alternatives?: Array<DecisionAlternativeInput> | null | undefined;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** For REFERRED_ELSEWHERE, RATIFIED, NOTED, STEP_DOWN, EXTEND and END: the service, decision, order or placement concerned; else null. */
  concerns?: string | null | undefined;
  /** The conditions, each with its owner and its day; null: none. */
  conditionItems?: Array<DecisionConditionInput> | null | undefined;
  /** For AGREED_WITH_CONDITIONS: the conditions in words, where conditionItems does not list them; else null. */
  conditions?: string | null | undefined;
  /** Why a finding that the option is not suitable is departed from; null: it is not. */
  departureReason?: string | null | undefined;
  /** Why it departs from the finding on suitability or the members’ positions, or from the amount, hours, band or last day that the option chosen asks for. Null: it does not. */
  departures?: Array<DecisionDepartureInput> | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holders whose shares are disputed; else null. */
  disputedHolderIds?: Array<string> | null | undefined;
  /** The evidence of the case that was relied on; null: none. */
  evidenceIds?: Array<string> | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** For AGREED_IN_PRINCIPLE: from which day it holds no longer; null: as many days on as the terms of reference give it. Else null. */
  expiresOn?: string | null | undefined;
  /** How the views of the child and of the parent were weighed; needed where the referral holds them and the outcome answers the request. Null: none are there. */
  familyViewConsidered?: string | null | undefined;
  /** Whether money is agreed; it can be missing where the need is agreed. */
  fundingAgreed: boolean;
  /** How the split was set: required with money, there is no usual one. Null where no money is agreed. */
  fundingMethod?: FundingMethod | null | undefined;
  /** For a deferral: who brings it; else null. */
  informationOwner?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: what else is to be said of the arrangement; else null. */
  interimArrangement?: string | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: on what basis it pays, without prejudice; else null. */
  interimBasis?: InterimBasis | null | undefined;
  /** For NEED_AGREED_FUNDING_DISPUTED: the budget holder that pays the disputed shares meanwhile; else null. */
  interimPayerId?: string | null | undefined;
  /** The test of law that was applied; null: not said. */
  legalTest?: string | null | undefined;
  /** Prices agreed for single lines where they are not the option’s own; a departure gives the reason. Null: none. */
  linePrices?: Array<DecisionLinePriceInput> | null | undefined;
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
  /** The day of the order; not after today, and not before the request. */
  orderDate: string;
  /** The tribunal’s reference of the order, at most 200 characters; once on a case. */
  orderReference: string;
  /** What the panel came to. */
  outcome: DecisionOutcome;
  /** For AGREED_IN_PART: what is not agreed, and why; else null. */
  partNotAgreed?: string | null | undefined;
  /** The last day that is paid; null: no end is expected. */
  placementEndDate?: string | null | undefined;
  /** The first day that is paid: required with money. Null where no money is agreed. */
  placementStartDate?: string | null | undefined;
  /** The policy or criteria version relied on, in words; null: none. */
  policyVersion?: string | null | undefined;
  /** The adopted versions of policies relied on, each in force on the day of the decision; null: none. */
  policyVersionIds?: Array<string> | null | undefined;
  /** The priceDigest that decisionEffect gave for these terms: refused as STALE_PRICE when it would cost something else by now. Null: not compared. */
  priceDigest?: string | null | undefined;
  /** Why, of this child: what was relied on and why it leads to this outcome; at most 20,000 characters. A blank, a placeholder or another decision’s words count as none. */
  rationale: string;
  /** For a deferral: when the case comes back; else null. */
  returnDate?: string | null | undefined;
  /** Who pays every line without a split of its own, the lead agency first. Null where no money is agreed. */
  shares?: Array<DecisionShareInput> | null | undefined;
  /** The decision on the case that the order reverses: it keeps its outcome and date, and what it provides ends where the order begins. Null: it reverses none. */
  supersedesDecisionId?: string | null | undefined;
};

/** Who claims of whom: the authority that provides the education claims of the one that looks after the child. */
export type RecoupmentDirection =
  /** We provide, and another authority looks after the child. */
  | 'CLAIMED_BY_US'
  /** We look after the child, and another authority provides. */
  | 'CLAIMED_OF_US';

/** Why RecoupmentEntry refuses. */
export type RecoupmentEntryErrorCode =
  /** The amount is more than was claimed. */
  | 'ABOVE_CLAIM'
  /** The claim is agreed already. */
  | 'AGREED_ALREADY'
  /** The amount is not more than 0.00, or less than 0.00 where an agreement may be 0.00. */
  | 'AMOUNT_NOT_POSITIVE'
  /** The day is before that of the claim. */
  | 'BEFORE_CLAIM'
  /** The amount is more than is still owed. */
  | 'BEYOND_OWED'
  /** The six months were over on that day: the amount is determined by the regulations. */
  | 'CLOCK_RUN_OUT'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The claim is neither agreed nor determined yet, so that nothing is owed. */
  | 'NOT_SETTLED'
  /** Something was paid on the claim. */
  | 'PAID_ALREADY'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** The claim was withdrawn. */
  | 'WITHDRAWN';

/** How a claim stands today. Derived from its clock and its entries, not stored. */
export type RecoupmentStatus =
  /** An amount is agreed, and not paid in full. */
  | 'AGREED'
  /** Six months are over without an agreement: all that is claimed is to be paid, and is not yet in full. */
  | 'DETERMINED'
  /** Made, and not agreed yet; the six months run. */
  | 'OPENED'
  /** What is owed is paid. */
  | 'PAID'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** What happens in a matter of redress, and is recorded by its day. */
export type RedressEventKind =
  /** What was agreed is done. */
  | 'AGREEMENT_CARRIED_OUT'
  /** The tribunal was told that the appeal is conceded; orders: what is to be done by it (C21 to C23). */
  | 'APPEAL_CONCEDED'
  /** The tribunal decided; result, and orders where it was allowed: what is to be done (C21 to C23). */
  | 'APPEAL_DECIDED'
  /** The tribunal registered the appeal; begins it, and C20; dueDate: the day for the response where the letter of registration says another. */
  | 'APPEAL_REGISTERED'
  /** The family withdrew the appeal. */
  | 'APPEAL_WITHDRAWN'
  /** The mediation certificate was issued (C15); the time to appeal runs a month from it at least (C19). */
  | 'CERTIFICATE_ISSUED'
  /** This stage was answered; result and account; remedy with dueDate where one was promised. */
  | 'COMPLAINT_ANSWERED'
  /** It went to the next stage; dueDate: by when that is answered. */
  | 'COMPLAINT_ESCALATED'
  /** The complaint was received; begins it; dueDate: by when the area’s procedure answers it. */
  | 'COMPLAINT_RECEIVED'
  /** It was withdrawn. */
  | 'COMPLAINT_WITHDRAWN'
  /** The health body told the authority what was agreed without it (C18). */
  | 'COUNCIL_TOLD'
  /** The area answered the ombudsman. */
  | 'ENQUIRY_ANSWERED'
  /** The health body was told what of health is to be mediated (C16). */
  | 'HEALTH_ISSUES_TOLD'
  /** It was heard. */
  | 'HEARING_HELD'
  /** The hearing was listed; dueDate: for which day. */
  | 'HEARING_LISTED'
  /** An agreement was made; account: its terms, orders: what of an appealable kind is to be done (C21 to C23), else C18; dueDate: the day the parties agreed in writing in the place of the law’s. */
  | 'MEDIATION_AGREED'
  /** The mediation was arranged (C17); dueDate: for which day. */
  | 'MEDIATION_ARRANGED'
  /** The family told the authority that it wants mediation; begins a mediation, C16 and C17. */
  | 'MEDIATION_ASKED'
  /** The family told the adviser that it wants none; begins a mediation, and C15. */
  | 'MEDIATION_DECLINED'
  /** It ended without agreement; result: NOT_AGREED or WITHDRAWN. */
  | 'MEDIATION_ENDED'
  /** It was held; account: who attended for the authority, and by what right they could settle. */
  | 'MEDIATION_HELD'
  /** The ombudsman decided; of a fault: account, whether others may have been touched, by which version of a policy (decisionsUnderPolicy recalls its decisions), remedy with dueDate. */
  | 'OMBUDSMAN_DECIDED'
  /** The ombudsman asked; begins the investigation; dueDate: by when the area answers. */
  | 'OMBUDSMAN_ENQUIRED'
  /** What was ordered or conceded is done. */
  | 'ORDER_CARRIED_OUT'
  /** The body answered; account: the steps it takes, reasons: why it does not follow it, one at least as the result asks. */
  | 'RECOMMENDATION_ANSWERED'
  /** The recommendation was sent to the body; begins it, and C25; account: what is recommended. */
  | 'RECOMMENDATION_SENT'
  /** What was promised or recommended as a remedy is done. */
  | 'REMEDY_DONE'
  /** The response was sent to the tribunal (C20). */
  | 'RESPONSE_SENT';

/** What is brought against what was decided, or how. */
export type RedressKind =
  /** An appeal to the tribunal. */
  | 'APPEAL'
  /** A complaint, with its stages. */
  | 'COMPLAINT'
  /** Mediation of a special educational needs decision. */
  | 'MEDIATION'
  /** An investigation of the ombudsman. */
  | 'OMBUDSMAN'
  /** What the tribunal recommended to one body on health or social care: not binding, and answered by each body itself (C25). */
  | 'RECOMMENDATION';

/** What is to be done by an order, a concession or an agreement. */
export type RedressOrder =
  /** Amend the plan (C23). */
  | 'AMEND'
  /** Assess the needs (C21). */
  | 'ASSESS'
  /** Keep the plan that was to end. */
  | 'CONTINUE_PLAN'
  /** Make a plan (C22). */
  | 'MAKE_PLAN'
  /** Name a setting, or another (C23). */
  | 'NAME_SETTING'
  /** Something else; in an agreement what cannot be appealed against, such as health or care (C18). */
  | 'OTHER'
  /** Assess them again (C21). */
  | 'REASSESS';

/** What a matter came to. */
export type RedressOutcome =
  /** An agreement was made in mediation. */
  | 'AGREED'
  /** The appeal was allowed. */
  | 'ALLOWED'
  /** The appeal was allowed in part. */
  | 'ALLOWED_IN_PART'
  /** The appeal was conceded. */
  | 'CONCEDED'
  /** The appeal was dismissed. */
  | 'DISMISSED'
  /** The ombudsman found fault without injustice. */
  | 'FAULT'
  /** The ombudsman found fault that caused injustice. */
  | 'FAULT_AND_INJUSTICE'
  /** The body follows the recommendation. */
  | 'FOLLOWED'
  /** It follows a part of it. */
  | 'FOLLOWED_IN_PART'
  /** Mediation ended without agreement. */
  | 'NOT_AGREED'
  /** It does not follow it. */
  | 'NOT_FOLLOWED'
  /** The ombudsman does not investigate it: it was, or could have been, part of an appeal, or is out of time. */
  | 'NOT_INVESTIGATED'
  /** It was not. */
  | 'NOT_UPHELD'
  /** The ombudsman found none. */
  | 'NO_FAULT'
  /** The appeal was struck out. */
  | 'STRUCK_OUT'
  /** The complaint was upheld. */
  | 'UPHELD'
  /** A part of it was. */
  | 'UPHELD_IN_PART'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** What a step came to. */
export type RedressResult =
  /** The appeal was allowed. */
  | 'ALLOWED'
  /** The appeal was allowed in part. */
  | 'ALLOWED_IN_PART'
  /** The appeal was dismissed. */
  | 'DISMISSED'
  /** The ombudsman found fault without injustice. */
  | 'FAULT'
  /** The ombudsman found fault that caused injustice. */
  | 'FAULT_AND_INJUSTICE'
  /** The body follows the recommendation. */
  | 'FOLLOWED'
  /** It follows a part of it. */
  | 'FOLLOWED_IN_PART'
  /** Mediation ended without agreement. */
  | 'NOT_AGREED'
  /** It does not follow it. */
  | 'NOT_FOLLOWED'
  /** The ombudsman does not investigate it: it was, or could have been, part of an appeal, or is out of time. */
  | 'NOT_INVESTIGATED'
  /** It was not. */
  | 'NOT_UPHELD'
  /** The ombudsman found none. */
  | 'NO_FAULT'
  /** The appeal was struck out. */
  | 'STRUCK_OUT'
  /** The complaint was upheld. */
  | 'UPHELD'
  /** A part of it was. */
  | 'UPHELD_IN_PART'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** How far a matter has come. */
export type RedressState =
  /** Nothing more follows from it. */
  | 'CLOSED'
  /** It is not decided or answered. */
  | 'OPEN'
  /** It is, and what follows from it is not done. */
  | 'TO_BE_DONE';

/** Why ReferCase refuses. */
export type ReferCaseErrorCode =
  /** On the day of the request the child would be unborn or older than 25. */
  | 'AGE_OUT_OF_RANGE'
  /** A child the area does not know yet needs a given name and a family name. */
  | 'CHILD_NAME_MISSING'
  /** A consideration is given as an answer and in words alone. */
  | 'CONSIDERATION_TWICE'
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
  /** Whether equality considerations arise. Left out: stays as it is; null: cleared. */
  equality?: ConsiderationInput | null | undefined;
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
  /** Whether social care considerations arise. Left out: stays as it is; null: cleared. */
  socialCare?: ConsiderationInput | null | undefined;
  /** The social care considerations. At most 20,000 characters. Left out: stays as it is; null or blank: cleared. */
  socialCareConsiderations?: string | null | undefined;
  /** The child’s situation. At most 20,000 characters. Left out: stays as it is; null or blank: cleared. */
  summary?: string | null | undefined;
};

/** Why RefuseContribution refuses. */
export type RefuseContributionErrorCode =
  /** This agreement waits no longer: another took its place, or it was refused or taken back. */
  | 'AGREEMENT_CLOSED'
  /** This share has been refused already. */
  | 'ALREADY_REFUSED'
  /** The first disputed day must be a day of the placement. */
  | 'DAY_OUTSIDE_PLACEMENT'
  /** This share is committed: refusing it now opens a dispute, and that has a first disputed day. Give it. */
  | 'FIRST_DAY_MISSING'
  /** This share is in dispute already. */
  | 'IN_DISPUTE'
  /** Say what the refusal relies on: the law, the framework or the agreement, and its paragraph. */
  | 'LEGAL_BASIS_MISSING'
  /** Only a person who holds the role of budget holder for this very budget today can refuse its share. Ask that person. */
  | 'NOT_YOUR_SHARE'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** A budget holder’s own person refuses its share. */
export type RefuseContributionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The contribution to refuse. */
  contributionId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** For a share that is committed already, and needed there: the day from which it is disputed. */
  firstDisputedDate?: string | null | undefined;
  /** The law, framework or agreement it relies on. */
  legalBasis: string;
  /** Why. */
  reason: string;
};

/** Why RefuseUpliftShare refuses. */
export type RefuseUpliftShareErrorCode =
  /** The share is agreed already. */
  | 'ALREADY_ANSWERED'
  /** A placement of the round belongs to a case in which the caller declared an interest. */
  | 'INTEREST_DECLARED'
  /** The round raises no share of that budget holder. */
  | 'NOT_A_PAYER'
  /** The share is within its limits. */
  | 'NOT_OVER_LIMIT'
  /** The round is not decided, was refused, or is agreed by every holder. */
  | 'NOT_WAITING'
  /** The share is not of a budget the caller answers for. */
  | 'NOT_YOUR_SHARE'
  /** The caller approved it. */
  | 'OWN_APPROVAL'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A budget holder’s part of a round of uplifts, and why it is refused. */
export type RefuseUpliftShareInput = {
  /** The budget holder. */
  budgetHolderId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Why, at most 2,000 characters, without naming a child. */
  reason: string;
  /** The round. */
  upliftRoundId: string;
};

/** Why ReissuePapers refuses. */
export type ReissuePapersErrorCode =
  /** The agenda is not published, or the sitting is closed. */
  | 'AGENDA_NOT_PUBLISHED'
  /** The item is decided, withdrawn or carried over. */
  | 'ITEM_NOT_LISTED'
  /** The case was listed after the paper deadline, and the chair has not accepted it. */
  | 'LISTING_LATE'
  /** The papers are what they were when they were frozen last. */
  | 'NOTHING_MOVED'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** An item whose papers are issued again. */
export type ReissuePapersInput = {
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Why RejectMatch refuses. */
export type RejectMatchErrorCode =
  /** One to a hundred amounts are settled at a time. */
  | 'ACTUALS_COUNT'
  /** The amount of spend does not exist, or is not yours to see. */
  | 'ACTUAL_UNKNOWN'
  /** The amount is matched to this placement already. */
  | 'ALREADY_CONFIRMED'
  /** Nothing is proposed for the amount. */
  | 'NOTHING_PROPOSED'
  /** The placement does not exist, or is not yours to see. */
  | 'PLACEMENT_UNKNOWN'
  /** The amount was recorded with its placement. */
  | 'RECORDED_WITH_PLACEMENT';

/** Of which amounts what is proposed is rejected, or a confirmation taken back. */
export type RejectMatchInput = {
  /** The amounts of spend, one to a hundred; all are settled or none. */
  actualIds: Array<string>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
};

/** Why ReorderAgenda refuses. */
export type ReorderAgendaErrorCode =
  /** A listed item is not named. */
  | 'ITEM_LEFT_OUT'
  /** An item is named more than once. */
  | 'ITEM_TWICE'
  /** An item is not one that is listed at the sitting. */
  | 'ITEM_UNKNOWN'
  /** The sitting is open or closed. */
  | 'MEETING_HELD';

/** The order in which a sitting is to hear its cases. */
export type ReorderAgendaInput = {
  /** Every listed item that is shown to the caller, once, in its new order. */
  agendaItemIds: Array<string>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The sitting. */
  meetingId: string;
};

/** Why ReportBreakdown refuses. */
export type ReportBreakdownErrorCode =
  /** Its breakdown was reported already and waits to be decided. */
  | 'ALREADY_RAISED'
  /** The placement has not started, or has ended. */
  | 'NOT_RUNNING'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A placement that breaks down. */
export type ReportBreakdownInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The placement; it must be running. */
  placementId: string;
  /** What is breaking down, and why, at most 2,000 characters; the new referral begins with it. */
  reason: string;
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
  | 'PLACEMENT'
  /** A look at a placement that runs, because a review or a step in growing up is due. */
  | 'REVIEW'
  /** A higher price for a placement that runs. */
  | 'UPLIFT';

/** Conditions on a RequestType; every one that is given must hold. */
export type RequestTypeFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: RequestType | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<RequestType> | null | undefined;
};

/** Why RequestUplift refuses. */
export type RequestUpliftErrorCode =
  /** An uplift of it was asked for already and waits to be decided. */
  | 'ALREADY_RAISED'
  /** The first day is not a day of the placement. */
  | 'FROM_OUTSIDE_PLACEMENT'
  /** The placement has not started, or has ended. */
  | 'NOT_RUNNING'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** The price that is asked does not say what it must, or contradicts itself. */
  | 'TERMS_INVALID'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A higher price that is asked for a placement that runs. */
export type RequestUpliftInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The whole price that is asked, line by line: at least one. */
  costLines: Array<OptionCostLineInput>;
  /** The day from which it is asked: one of the placement’s days. */
  fromDate: string;
  /** The placement; it must be running. */
  placementId: string;
  /** Why, at most 2,000 characters; the new referral begins with it. */
  reason: string;
};

/** Whether the child sleeps at the placement, by the weeks that the SEN2 return counts. */
export type Residential =
  /** By day only. */
  | 'DAY'
  /** Residential for 38 to 51 weeks of the year. */
  | 'RESIDENTIAL_38_51'
  /** Residential all the year round. */
  | 'RESIDENTIAL_52';

/** Who is asked how it was for them. */
export type Respondent =
  /** The parents or carers. */
  | 'FAMILY'
  /** The child or young person. */
  | 'YOUNG_PERSON';

/** Why ResumePlacement refuses. */
export type ResumePlacementErrorCode =
  /** A cost line cannot be priced with these days. */
  | 'CANNOT_BE_PRICED'
  /** No suspension or absence has that day. */
  | 'NOT_INTERRUPTED';

/** The day from which a placement goes on after a suspension or an absence. */
export type ResumePlacementInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first day charged in full again: a day of the suspension or absence; its first takes it all back. */
  onDate: string;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
};

/** Why ReturnReferral refuses. */
export type ReturnReferralErrorCode =
  /** An item is named more than once. */
  | 'ITEM_REPEATED'
  /** The referral is not submitted, or is on an agenda. */
  | 'NOT_RETURNABLE'
  /** There is no reason. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A referral that goes back to its referrer. */
export type ReturnReferralInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read; another is a CONFLICT. */
  expectedVersion: number;
  /** What is missing; null: the reason says it all. */
  missing?: Array<ChecklistItem> | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Who took part in a review, by their part in it; nobody is named. */
export type ReviewAttendee =
  /** An advocate of the child. */
  | 'ADVOCATE'
  /** The case officer. */
  | 'CASE_OFFICER'
  /** The child or young person. */
  | 'CHILD'
  /** A commissioner. */
  | 'COMMISSIONER'
  /** Somebody else of education. */
  | 'EDUCATION'
  /** Somebody of the health service. */
  | 'HEALTH'
  /** Somebody else. */
  | 'OTHER'
  /** A parent or carer. */
  | 'PARENT'
  /** Somebody of the placement itself. */
  | 'PROVIDER'
  /** Somebody of social care. */
  | 'SOCIAL_CARE';

/** Why ReviewCircumstance refuses. */
export type ReviewCircumstanceErrorCode =
  /** The timetable is agreed to end before it begins. */
  | 'AGREED_END_TOO_EARLY'
  /** The same circumstance of the child is on record for some of these days. */
  | 'ALREADY_RECORDED'
  /** What is waited for is not said. */
  | 'AWAITED_MISSING'
  /** What is waited for is no place of education. */
  | 'AWAITED_NOT_EDUCATION'
  /** A place is named of a child that does not wait for one. */
  | 'AWAITED_UNASKED'
  /** The circumstance has ended. */
  | 'CIRCUMSTANCE_ENDED'
  /** The child is in a circumstance on some of these days that excludes this one. */
  | 'CONTRADICTS'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The hours are none, or those of a full week. */
  | 'HOURS_OUT_OF_RANGE'
  /** The reason is OTHER, and nothing is written of it. */
  | 'NOTE_MISSING'
  /** The note holds characters that nobody can read, or is too long. */
  | 'NOTE_NOT_READABLE'
  /** A child of compulsory school age is off roll or home educated, not out of education by choice. */
  | 'OF_SCHOOL_AGE'
  /** The day does not lie where it must, between what was recorded before and after. */
  | 'OUT_OF_ORDER'
  /** A part-time timetable is given without its hours and the day it is agreed to end. */
  | 'PART_TIME_MISSING'
  /** Hours are given of what is no part-time timetable. */
  | 'PART_TIME_UNASKED'
  /** The register has no establishment of this number. */
  | 'PROVIDER_UNKNOWN'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** The reason is none of those this circumstance can have. */
  | 'REASON_NOT_OF_KIND'
  /** The next review is not after the day it is counted from, or later than it may be. */
  | 'REVIEW_DATE_OUT_OF_RANGE';

/** A review of a circumstance, and how it stands from then on. */
export type ReviewCircumstanceInput = {
  /** Of waiting. Null: as it was. */
  awaited?: AwaitedPlaceInput | null | undefined;
  /** The circumstance; it must go on. */
  circumstanceId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** When it is reviewed next, within a year, and of a part-time timetable by its agreed end. Null: after the weeks that are usual for it. */
  nextReviewDate?: string | null | undefined;
  /** What there is to say, at most 2,000 characters, for who may read the papers of the case; nothing is kept of a guest. Null: nothing. */
  note?: string | null | undefined;
  /** Of a part-time timetable. Null: as it was. */
  partTime?: PartTimeTimetableInput | null | undefined;
  /** Why. Null: as it was. */
  reason?: CircumstanceReason | null | undefined;
  /** The day it was reviewed, today at the latest. */
  reviewDate: string;
};

/** What a review of a placement came to. */
export type ReviewOutcome =
  /** Another placement is needed: a case for it is raised. */
  | 'CHANGE'
  /** It ends: the placement is ended with the day that is given. */
  | 'END'
  /** It goes on as it is. */
  | 'MAINTAIN'
  /** Less is needed: a case is raised on which the price that is proposed stands as an option. */
  | 'STEP_DOWN';

/** Why ReviewPlacement refuses. */
export type ReviewPlacementErrorCode =
  /** A case for this was raised already and waits to be decided. */
  | 'ALREADY_RAISED'
  /** The last day of attendance is before the placement or after the review. */
  | 'ATTENDED_UNTIL_OUTSIDE'
  /** Nobody is said to have taken part. */
  | 'ATTENDEES_MISSING'
  /** The placement cannot end on that day; the message says why. */
  | 'CANNOT_END'
  /** A placement is to end and no last day is given. */
  | 'END_DATE_MISSING'
  /** A last day is given for a placement that does not end. */
  | 'END_DATE_NOT_ASKED'
  /** Only a commissioner ends a placement. */
  | 'END_NOT_YOURS'
  /** A next review is given for a placement that ends. */
  | 'NEXT_REVIEW_NOT_ASKED'
  /** The next review is not after this one. */
  | 'NEXT_REVIEW_TOO_EARLY'
  /** The next review is later than the panel’s terms have it. */
  | 'NEXT_REVIEW_TOO_LATE'
  /** The placement has not started or has ended, or its panel has no terms of reference in force. */
  | 'NOT_RUNNING'
  /** The price that is proposed does not say what it must, or contradicts itself. */
  | 'PROPOSAL_INVALID'
  /** Less is to be paid for and no price is proposed. */
  | 'PROPOSAL_MISSING'
  /** A price is proposed by an outcome that asks for none. */
  | 'PROPOSAL_NOT_ASKED'
  /** What is proposed costs as much as what is paid now, or more. */
  | 'PROPOSAL_NOT_LOWER'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A later review is recorded already, or one of the same day. */
  | 'REVIEW_BEFORE_LAST'
  /** The review is before the first day of the placement. */
  | 'REVIEW_BEFORE_START'
  /** The review is said to be held after today. */
  | 'REVIEW_IN_FUTURE'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** Neither what somebody said nor why it was not obtained is given. */
  | 'VIEW_MISSING'
  /** Both what somebody said and why it was not obtained are given. */
  | 'VIEW_TWICE';

/** A review of a placement that was held. */
export type ReviewPlacementInput = {
  /** The last day the child attended, where it had left by then; null: it attends. */
  attendedUntil?: string | null | undefined;
  /** Who took part, by their part in it: at least one. */
  attendees: Array<ReviewAttendee>;
  /** What the child said. */
  childView: ReviewViewInput;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** With END, the last charged day; null otherwise. */
  endDate?: string | null | undefined;
  /** The placement’s version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** When the next is due, no later than the panel’s terms say; null: as they say. Not with END. */
  nextReviewDate?: string | null | undefined;
  /** What it came to. */
  outcome: ReviewOutcome;
  /** What the parents said. */
  parentView: ReviewViewInput;
  /** The placement; it must be running. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** With STEP_DOWN, what is proposed; null otherwise. */
  proposal?: StepDownInput | null | undefined;
  /** What the outcome rests on, at most 2,000 characters, without naming the child; the case that is raised begins with it. */
  reason: string;
  /** The day it was held: not after today, and after the last review. */
  reviewDate: string;
};

/** Why ReviewPreparationAim refuses. */
export type ReviewPreparationAimErrorCode =
  /** The aim was achieved, or is not pursued any more. */
  | 'AIM_SETTLED'
  /** The day lies before the last review. */
  | 'BEFORE_LAST_REVIEW'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** An aim that goes on needs the day of its next review. */
  | 'NEXT_REVIEW_MISSING'
  /** An aim that is settled is not reviewed again. */
  | 'NEXT_REVIEW_UNASKED'
  /** Another agency answers for it. */
  | 'NOT_YOURS'
  /** It is not said why it is not pursued. */
  | 'REASON_MISSING'
  /** The next review does not lie after this one. */
  | 'REVIEW_NOT_AHEAD'
  /** The next review lies more than a year after this one. */
  | 'REVIEW_TOO_FAR'
  /** It is not said what is to be done. */
  | 'STEP_MISSING'
  /** The step was done, or is not pursued any more. */
  | 'STEP_SETTLED'
  /** The step is named twice. */
  | 'STEP_TWICE'
  /** The step is not one of this aim. */
  | 'STEP_UNKNOWN'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A review of an aim that was held. */
export type ReviewPreparationAimInput = {
  /** The aim. */
  aimId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What else is to be done; null: nothing. */
  newSteps?: Array<PreparationStepInput> | null | undefined;
  /** When it is reviewed next: after this review, within a year of it; null, and only then, for one that is settled. */
  nextReviewDate?: string | null | undefined;
  /** What there is to say, at most 2,000 characters; why, of one that is not pursued; null: nothing. */
  note?: string | null | undefined;
  /** The day of the review: not after today, nor before the last one. */
  reviewedDate: string;
  /** How it stands. */
  status: PreparationStatus;
  /** What became of its steps; null: nothing new. */
  steps?: Array<ReviewedStepInput> | null | undefined;
};

/** What somebody said at a review; or, when it was not obtained, why. One of the two. */
export type ReviewViewInput = {
  /** Why it was not obtained, at most 2,000 characters; null: it was. */
  notObtainedReason?: string | null | undefined;
  /** What was said, at most 20,000 characters; null: not obtained. */
  text?: string | null | undefined;
};

/** How a step was found. */
export type ReviewedStepInput = {
  /** What there is to say, at most 2,000 characters; why, of one that is not pursued; null: nothing. */
  note?: string | null | undefined;
  /** How it stands. */
  status: PreparationStatus;
  /** The step. */
  stepId: string;
};

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

/** Why RouteCase refuses. */
export type RouteCaseErrorCode =
  /** The last decision on the case agreed money. */
  | 'FUNDING_AGREED'
  /** The case is on an agenda, money flows for it, or it is closed. */
  | 'NOT_ROUTABLE'
  /** The panel has no terms of reference in force today. */
  | 'PANEL_TERMS_MISSING'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** The panel takes no request of the type; the message names those that do. */
  | 'REQUEST_TYPE_NOT_TAKEN'
  /** The case is before the panel already. */
  | 'SAME_PANEL'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A case to send to another panel. */
export type RouteCaseInput = {
  /** The case: not on an agenda, and no money agreed for it. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The panel that hears it next; its checklist applies from here on. */
  panelId: string;
  /** Why, at most 2,000 characters. */
  reason: string;
};

/** A grade of a rubric. */
export type RubricGradeInput = {
  /** Its code: a capital letter, then capitals, digits or _, at most 30 in all. */
  code: string;
  /** What it means, at most 200 characters. */
  label: string;
};

/** A question of a rubric. */
export type RubricQuestionInput = {
  /** Its code, as a grade’s; no other question of the rubric has it. */
  code: string;
  /** The question, at most 200 characters. */
  text: string;
};

/** A section of a rubric. */
export type RubricSectionInput = {
  /** Its code, as a grade’s. */
  code: string;
  /** Its questions: at least one. */
  questions: Array<RubricQuestionInput>;
  /** What it is about, at most 200 characters. */
  title: string;
};

/** Why RunScenario refuses. */
export type RunScenarioErrorCode =
  /** A run of the scenario waits or goes on already. */
  | 'ALREADY_RUNNING';

/** Which scenario to run. */
export type RunScenarioInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The scenario. */
  scenarioId: string;
};

/** Why SaveActualsSource refuses. */
export type SaveActualsSourceErrorCode =
  /** A column holds the net amount, or the amount paid. */
  | 'AMOUNT_MISSING'
  /** The budget holder does not exist. */
  | 'BUDGET_HOLDER_UNKNOWN'
  /** Codes are read from a column. */
  | 'CODE_COLUMN_MISSING'
  /** A code is borne by one budget holder. */
  | 'CODE_DOUBLED'
  /** A column is named by the heading that the file has. */
  | 'HEADING_EMPTY'
  /** The columns that tell one row from another have to be named. */
  | 'KEY_MISSING'
  /** The source has to be named. */
  | 'NAME_MISSING';

/** How downloads from a source are read; what was saved under the name before is replaced. */
export type SaveActualsSourceInput = {
  /** Who bears what no code says otherwise of. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The codes that another holder bears, or none of the area’s. */
  codes?: Array<ActualsCodeInput>;
  /** Which column holds what. */
  columns: ActualsColumnsInput;
  /** The version it is based on, 0 for a new source; another is a CONFLICT. Null: whatever there is. */
  expectedVersion?: number | null | undefined;
  /** Name of the source, at most 100 characters; an import names it. */
  name: string;
};

/** Why SaveImprovementPlan refuses. */
export type SaveImprovementPlanErrorCode =
  /** There is no such agency in the area today. */
  | 'AGENCY_UNKNOWN'
  /** The day a measure starts from is still to come: what it was then must be known. */
  | 'BASELINE_IN_FUTURE'
  /** A code is 1 to 12 letters, digits, points and hyphens. */
  | 'CODE_INVALID'
  /** Every priority, action and milestone has a code of its own. */
  | 'CODE_TWICE'
  /** The day of the letter is still to come. */
  | 'LETTER_IN_FUTURE'
  /** A plan that an inspection asked for needs the day of the letter that did. */
  | 'LETTER_MISSING'
  /** A priority has a measure once. */
  | 'MEASURE_TWICE'
  /** Another plan of the area has this name. */
  | 'NAME_TAKEN'
  /** A new plan needs its kind and a name; a plan that is there keeps both, and the day of its letter. */
  | 'NEW_PLAN_INCOMPLETE'
  /** A plan has 1 to 20 priorities, each with 1 to 30 actions. */
  | 'NOTHING_PLANNED'
  /** Every action has an owner. */
  | 'OWNER_MISSING'
  /** An agency answers for an action once. */
  | 'OWNER_TWICE'
  /** There is no such person in the area. */
  | 'PERSON_UNKNOWN'
  /** Targets lie after the day the measure starts from, each after the one before it. */
  | 'TARGETS_OUT_OF_ORDER'
  /** A target is given in the measure’s unit: as an amount where it is in pounds, else as a number; and one of them. */
  | 'TARGET_IN_OTHER_UNIT'
  /** A measure needs a target. */
  | 'TARGET_MISSING'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** An action has at most 20 owners and 30 milestones, a priority at most 20 measures, and a measure at most 20 targets. */
  | 'TOO_MANY';

/** An improvement plan as it is to stand, whole. */
export type SaveImprovementPlanInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** What kind it is; null: what it is. */
  kind?: ImprovementPlanKind | null | undefined;
  /** The day of the letter that asked for it, of a new plan; null: nobody did, or what the plan has. */
  letterDate?: string | null | undefined;
  /** Its name, at most 200 characters; null: what it has. */
  name?: string | null | undefined;
  /** Why it is saved, at most 2,000 characters. Nothing of one child. */
  note: string;
  /** The plan; null: a new one. */
  planId?: string | null | undefined;
  /** What is to get better: 1 to 20. */
  priorities: Array<ImprovementPriorityInput>;
};

/** Why SaveManagementPlan refuses. */
export type SaveManagementPlanErrorCode =
  /** A caseload is 0 to 20,000 children, a unit cost 0 to 1,000,000.00, and every other amount at most 10,000,000,000.00; only the opening balance may be negative. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** Delivery can not be measured from an instant that lies in the future. */
  | 'BASELINE_IN_FUTURE'
  /** A kind of provision has one cell in a year. */
  | 'CELL_TWICE'
  /** The mitigation ends before it starts. */
  | 'DATES_REVERSED'
  /** A delivery is at most 10,000 ten-thousandths of the saving, or as much below nought where it costs first. */
  | 'DELIVERY_OUT_OF_RANGE'
  /** The delivery of a year is given once. */
  | 'DELIVERY_TWICE'
  /** A mitigation is measured by the placements named, or by what of the ledger a filter takes: not by both. */
  | 'MEASURED_TWICE'
  /** A mitigation is given once. */
  | 'MITIGATION_TWICE'
  /** The plan has no such mitigation; leave its id out for a new one. */
  | 'MITIGATION_UNKNOWN'
  /** A move is from one kind of provision to another. */
  | 'MOVE_ENDS_ALIKE'
  /** More children leave the cell than it has. */
  | 'MOVE_EXCEEDS_CASELOAD'
  /** A move needs a cell of its year for where the children leave and where they come: give one with a caseload of 0. */
  | 'MOVE_WITHOUT_CELL'
  /** Another plan of the area has this name. */
  | 'NAME_TAKEN'
  /** A new plan needs a name and its first financial year; a plan that is there keeps both. */
  | 'NEW_PLAN_INCOMPLETE'
  /** There is no such person in the area. */
  | 'OWNER_UNKNOWN'
  /** There is no such placement. */
  | 'PLACEMENT_UNKNOWN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** A plan has at most 90 cells, 200 amounts and 100 mitigations with 50 moves and 500 placements each. */
  | 'TOO_MANY'
  /** The financial year is none of the plan’s five. */
  | 'YEAR_OUTSIDE_PLAN';

/** A management plan as it is to stand, whole. */
export type SaveManagementPlanInput = {
  /** Income, and spend that no caseload drives; at most 200. */
  amounts: Array<PlanAmountInput>;
  /** The instant from which delivery is measured: what the ledger held then. Null: as the plan had it, of a new one now. */
  baselineAt?: string | null | undefined;
  /** The grid, at most 90 cells. */
  cells: Array<PlanCellInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version it was read at. Null: whichever there is. */
  expectedVersion?: number | null | undefined;
  /** First of the five years of a new plan. Null: the plan that is there keeps its own. */
  firstFinancialYear?: string | null | undefined;
  /** What is done about the deficit; at most 100. */
  mitigations: Array<MitigationInput>;
  /** Name of a new plan. Null: the plan that is there keeps its own. */
  name?: string | null | undefined;
  /** What has changed, up to 2,000 characters. */
  note: string;
  /** The balance before the first year, in pounds; a deficit is positive. Null: as the plan had it, of a new one what the books bring forward. */
  openingBalance?: string | null | undefined;
  /** The plan to save a version of. Null: a new plan. */
  planId?: string | null | undefined;
};

/** Why SaveOptionAppraisal refuses. */
export type SaveOptionAppraisalErrorCode =
  /** A value applies to a kind, a category or a phase that its term does not know. */
  | 'APPLIES_TO_UNKNOWN'
  /** The draws must be from 1 to 2,000, and the seed 0 or more. */
  | 'DRAWS_INVALID'
  /** The split must name each agency once, with parts from 0 to 1,000, not all of them 0. */
  | 'SPLIT_INVALID'
  /** Options are compared from a day between today and two years ahead. */
  | 'START_DATE_OUT_OF_RANGE'
  /** The title is empty, too long, or holds characters that cannot be shown. */
  | 'TEXT_INVALID'
  /** At most 200 values can be given. */
  | 'VALUES_MISSING'
  /** The low value must not be above the central one, nor that above the high one. */
  | 'VALUES_NOT_IN_ORDER'
  /** A value is outside what its term can be. */
  | 'VALUE_OUT_OF_RANGE'
  /** The same thing is said twice from the same day. */
  | 'VALUE_TWICE';

/** An appraisal to keep. */
export type SaveOptionAppraisalInput = {
  /** What is taken otherwise; null: nothing. */
  assumptions?: AppraisalAssumptions | null | undefined;
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it is for, at most 200 characters. */
  title: string;
};

/** The policy set a lever’s figure is read from: for PRICE_GROWTH its central PRICE_GROWTH, for PRICE_CEILING its central PRICE_BAND, for the placeCost of LOCAL_PROVISION its central PLACE_RATE, as at the lever’s first day and for later days on which it has another. It is kept with the scenario: a later version changes nothing of it. */
export type ScenarioAssumptionInput = {
  /** The code that the set’s value is for: a CostCategory, or of a band an AppraisalKind. Null: every one. */
  appliesTo?: string | null | undefined;
  /** The name of the set, of assumptionSets. */
  set: string;
};

/** What a scenario assumes of the high needs block beside its children. */
export type ScenarioBlockInput = {
  /** Income of the first projected year. Null: the block’s allocation of that financial year in the area’s books, else that of the year before, grown by incomeGrowthPercent. */
  income?: string | null | undefined;
  /** Its growth, percent a year; null: none. */
  incomeGrowthPercent?: string | null | undefined;
  /** Deficit brought into the first projected year; negative is a surplus. Null: what the area’s books have brought forward into it, else what the year before is forecast to close with. */
  openingDeficit?: string | null | undefined;
  /** Spend in the first projected year that no child of the projection drives. Null: where anything above is read from the books, what they forecast beside placements (otherForecast); else none. */
  otherSpend?: string | null | undefined;
  /** Its growth, percent a year; null: none. */
  otherSpendGrowthPercent?: string | null | undefined;
};

/** The term of a lever that is turned until a year is in balance. */
export type ScenarioGoalInput = {
  /** The least figure tried. */
  least: number;
  /** The lever by its place in the list, from 0. */
  lever: number;
  /** The greatest figure tried. */
  most: number;
  /** The position that is to be in balance. */
  position?: ScenarioGoalPosition;
  /** The term that is turned. */
  term: ScenarioGoalTerm;
  /** The projected year. */
  year: number;
};

/** Which position of the block is to be in balance. */
export type ScenarioGoalPosition =
  /** The deficit of all years together at the end of the year. */
  | 'CUMULATIVE'
  /** The year’s own: what is spent beyond the income of the year. */
  | 'IN_YEAR';

/** The term of a lever that a goal seek turns, in whole figures. */
export type ScenarioGoalTerm =
  /** Percent of the places that are filled, the same in every year. */
  | 'FILL'
  /** Whole percent. */
  | 'PERCENT'
  /** Places. */
  | 'PLACES'
  /** The year in which it starts, on the day of its startDate. */
  | 'START_YEAR'
  /** Whole pounds a year for a place. */
  | 'UNIT_COST';

/** A lever of a scenario that becomes a mitigation of the plan. */
export type ScenarioLeverForPlanInput = {
  /** By when it is done. Null: the last day of the plan. */
  endDate?: string | null | undefined;
  /** The lever by its place in scenario.levers, from 0; one that would be done. */
  lever: number;
  /** What of the ledger its delivery is measured by, where no placement is named. Null: nothing. */
  measuredBy?: PressureFilter | null | undefined;
  /** The person who answers for it in the plan. */
  ownerId: string;
  /** Placements by which its delivery is measured: what the ledger holds of their children against the baseline. Or measuredBy. */
  placementIds?: Array<string>;
};

/** A lever. Its kind says which terms it takes; the others are not looked at. */
export type ScenarioLeverInput = {
  /** National curriculum years (0 is reception): the first and last it takes, or those in which a phase begins. Null: all; reception, year 7 and year 12. */
  ages?: Array<number> | null | undefined;
  /** The policy set its percent, unitCost or placeCost is read from, which is then left out; null: it is given here. */
  assumption?: ScenarioAssumptionInput | null | undefined;
  /** Of LOCAL_PROVISION: pounds that building it costs in all. They are told apart from every cost: the capital programme bears them, never the block. Null: none. */
  capitalCost?: string | null | undefined;
  /** Over how many months before the opening they are spent, 1 to 120, evenly by days. Null: 12. */
  capitalMonths?: number | null | undefined;
  /** Percent of the places filled in each year from the first; the last goes on. Null: all. */
  fill?: Array<string> | null | undefined;
  /** Whether it would be done: it counts in the mitigated figures alone. False: it comes anyway. */
  isMitigation?: boolean;
  /** What it does. */
  kind: ScenarioLeverKind;
  /** Of LOCAL_PROVISION: revenue in all that the block spends before it opens, such as staff who come before the children. Null: none. */
  leadInCost?: string | null | undefined;
  /** Over how many months before the opening it is spent, 1 to 120, evenly by days. Null: 12. What falls before the first projected year is spent already, and in no figure. */
  leadInMonths?: number | null | undefined;
  /** Its name, at most 100 characters. */
  name: string;
  /** The needs it touches; null: every one. */
  needs?: Array<string> | null | undefined;
  /** The setting of those who are too many. */
  overflow?: string | null | undefined;
  /** Who answers for it, at most 100 characters. */
  owner: string;
  /** Percent; a fall is negative. */
  percent?: string | null | undefined;
  /** Of LOCAL_PROVISION: pounds a year that the block bears of a place that stands empty, since the funding of places is not withdrawn. Null: PLACE_RATE of the area’s assumption sets for LOCAL_SPECIAL, else the imported place rate of a special school, else 10000.00 as published, each for its days. */
  placeCost?: string | null | undefined;
  /** Places, at most 10,000. */
  places?: number | null | undefined;
  /** The setting it fills, limits or keeps. A new local provision may bear a name of its own, which overflow, and the setting of RETURN_AT_TRANSITION, STEP_DOWN and RETAINED_PLACES, may name from its first day on. */
  setting?: string | null | undefined;
  /** The settings it touches; null: every one. */
  settings?: Array<string> | null | undefined;
  /** How the price is divided; adds up to 100. */
  shares?: Array<ScenarioShareInput> | null | undefined;
  /** Where its figures come from; null: nobody said. */
  source?: string | null | undefined;
  /** From this day on; its first financial year counts by days. */
  startDate: string;
  /** Pounds a year for a place, of LOCAL_PROVISION for one that is filled. */
  unitCost?: string | null | undefined;
};

/** What a lever of a scenario does, and the terms it takes. What a kind does not take is left out. */
export type ScenarioLeverKind =
  /** At most so many places in setting, and those that a LOCAL_PROVISION of the same setting has filled on top; whoever is too many is in overflow, at its price. */
  | 'CAPACITY_LIMIT'
  /** A new provision: setting (its name, or one there is, which it expands), places, unitCost of a filled place, placeCost of an empty one, fill by year, from settings, needs and ages. Those who came to one of the settings or changed phase in it since the opening are offered its places; nobody is moved out of the middle of a phase to make room or fill one that was not waiting. */
  | 'LOCAL_PROVISION'
  /** No price above unitCost in settings and needs, as national price bands have it. */
  | 'PRICE_CEILING'
  /** Prices without transport of settings and needs rise or fall: percent a year, compounding. */
  | 'PRICE_GROWTH'
  /** More or fewer get a plan: percent a year, compounding. */
  | 'REQUESTS_GROWTH'
  /** The block pays unitCost for each of so many places in setting that stands empty and is not a new provision’s, which pays for its own. */
  | 'RETAINED_PLACES'
  /** Percent of those in settings and needs who come into a phase (ages) go on in setting. */
  | 'RETURN_AT_TRANSITION'
  /** The price in settings and needs is divided by shares. */
  | 'SHARES'
  /** Percent of those in settings and needs go on in setting, every year. */
  | 'STEP_DOWN'
  /** Transport of children in settings and needs costs percent more or less, once. Refused where the inputs hold no cost of it: lines of TRANSPORT of the area’s placements, or the column transport of projection-costs. A journey to a setting that only a lever opens costs nothing. */
  | 'TRANSPORT';

/** Whose money a projected cost is. */
export type ScenarioPayer =
  /** Education budgets of the council beside the block, such as transport. */
  | 'EDUCATION'
  /** Bodies of the health service. */
  | 'HEALTH'
  /** The high needs block of the schools grant. */
  | 'HIGH_NEEDS_BLOCK'
  /** Social care of the council. */
  | 'SOCIAL_CARE';

/** How far a run of a scenario has come. */
export type ScenarioRunStatus =
  /** Somebody ended it; nothing of it is kept. */
  | 'CANCELLED'
  /** It could not be done; the log says why. */
  | 'FAILED'
  /** It waits for a process that runs jobs. */
  | 'QUEUED'
  /** It goes on; one whose process died is taken up again from its start. */
  | 'RUNNING'
  /** It has its result, for good. */
  | 'SUCCEEDED';

/** A payer’s part of a price. */
export type ScenarioShareInput = {
  /** The payer. */
  payer: ScenarioPayer;
  /** Percent of the price, above 0. */
  percent: string;
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
  | 'TEXT_TOO_LONG'
  /** More observers are invited than the terms of reference allow. */
  | 'TOO_MANY_OBSERVERS';

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

/** What became of the needs assessment, by SEN2’s codes. */
export type SenAssessmentOutcome =
  /** The decision is awaited. */
  | 'A'
  /** Historical: decided before the child came to this authority. */
  | 'H'
  /** No plan was issued; it stays so when that is reversed. */
  | 'N'
  /** It was withdrawn, or ceased, before the decision. */
  | 'W'
  /** A plan was issued. */
  | 'Y';

/** What became of the request for a needs assessment, by SEN2’s codes. */
export type SenRequestOutcome =
  /** The decision is awaited. */
  | 'A'
  /** Historical: decided before the child came to this authority. */
  | 'H'
  /** It was refused; it stays so when that is reversed. */
  | 'N'
  /** It was withdrawn, or ceased, before the decision. */
  | 'W'
  /** It proceeded to an assessment. */
  | 'Y';

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
  /** Otherwise than at school (EOTAS), arranged by the authority under section 61. */
  | 'OLA'
  /** Otherwise than at school, arranged by the parent or the young person under section 42(5); not home education. */
  | 'OPA'
  /** Any other; also where a type of setting is named and no setting. */
  | 'OTH';

/** Why SendNotice refuses. */
export type SendNoticeErrorCode =
  /** It was sent on another day than it bears, from which the time to appeal is counted. */
  | 'DATED_OTHERWISE'
  /** The decision is no longer one that may be told. */
  | 'NOT_NOTIFIABLE'
  /** Nobody is named to whom it was sent. */
  | 'RECIPIENTS_MISSING'
  /** It was written for others than that recipient. */
  | 'RECIPIENT_NOT_OF_AUDIENCE'
  /** A recipient is named twice by the same method, or it went to them so before. */
  | 'RECIPIENT_TWICE'
  /** It is said to have been sent before it was prepared. */
  | 'SENT_BEFORE_PREPARED'
  /** It is said to have been sent later than now. */
  | 'SENT_IN_FUTURE'
  /** A later notice, or a later decision, stands in its place. */
  | 'SUPERSEDED'
  /** The young person decides, and it was not sent to them. */
  | 'YOUNG_PERSON_MISSING';

/** That a notice was sent. */
export type SendNoticeInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The notice. */
  noticeId: string;
  /** To whom, each by itself. */
  recipients: Array<NoticeRecipientInput>;
};

/** Why SetBlockVersion refuses. */
export type SetBlockVersionErrorCode =
  /** The deductions are more than the block. */
  | 'ALLOCATION_NEGATIVE'
  /** The block comes to less than -10000000000.00 or more than 10000000000.00 pounds, and the books take no such amount. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The area’s high needs block does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** The day of publication lies after today. */
  | 'DATED_IN_FUTURE'
  /** A deduction is given as a positive amount, which is taken away. */
  | 'DEDUCTION_NEGATIVE'
  /** Give either the net pupils or the amount of the import and export adjustment. */
  | 'IMPORT_EXPORT_UNCLEAR'
  /** This publication has been entered as it is. */
  | 'NOTHING_CHANGED'
  /** The terms do not come to what was published. */
  | 'NOT_AS_PUBLISHED'
  /** Each further term and each deduction is named once. */
  | 'PART_TWICE'
  /** A number of pupils is zero or more. */
  | 'PUPILS_NEGATIVE'
  /** Net pupils across borders are whole or halves. */
  | 'PUPILS_NOT_HALVES'
  /** There is no rate for net pupils in that year. */
  | 'RATE_MISSING'
  /** A later publication of the year has been entered; enter that one again to set it right. */
  | 'STAGE_BEFORE_LAST'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** A block has at most 50 further terms and 50 deductions. */
  | 'TOO_MANY_PARTS';

/** A publication of the area’s high needs block by its terms: A + B × C + D + F and what later formulas name beside them, less the deductions. */
export type SetBlockVersionInput = {
  /** F: additional high needs funding, in pounds. */
  additionalFunding: string;
  /** The block after deductions that was published, in pounds, for the terms to be checked against. Null: not checked. */
  afterDeductions?: string | null | undefined;
  /** B: basic entitlement, in pounds for each pupil. */
  basicEntitlementRate: string;
  /** The block that was published, in pounds, for the terms to be checked against. Null: not checked. */
  block?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What is kept to pay places direct, by kind of institution, up to 50. Null: nothing. */
  deductions?: Array<BlockPartInput> | null | undefined;
  /** The financial year of the block. */
  financialYear: string;
  /** A: the national formula without basic entitlement and import and export, in pounds. */
  formulaFactors: string;
  /** D: the import and export adjustment. */
  importExport: ImportExportInput;
  /** Terms that a later year’s formula names beside these, up to 50. Null: none. */
  otherTerms?: Array<BlockPartInput> | null | undefined;
  /** When it was published. */
  publishedDate: string;
  /** Where it was published, up to 2,000 characters. */
  source: string;
  /** C: pupils in special schools. */
  specialSchoolPupils: string;
  /** Which publication it is. The last one entered again sets it right. */
  stage: BlockStage;
};

/** Why SetBudget refuses. */
export type SetBudgetErrorCode =
  /** An allocation is zero or more; a deficit is entered as the balance brought forward. */
  | 'ALLOCATION_NEGATIVE'
  /** An amount in the books lies between -10000000000.00 and 10000000000.00 pounds. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** The version of the budget has to be named. */
  | 'LABEL_MISSING'
  /** The lines of a version come to no more than its allocation. */
  | 'LINES_OVER_ALLOCATION'
  /** The line is borne by another budget. */
  | 'LINE_OF_OTHER_BUDGET'
  /** A line of the return is given once. */
  | 'LINE_TWICE'
  /** The section 251 return has no such line in use. */
  | 'LINE_UNKNOWN'
  /** The budget holds these amounts already. */
  | 'NOTHING_CHANGED';

/** A version of a budget, as its whole amounts. */
export type SetBudgetInput = {
  /** The whole allocation of this version, in pounds, without transfers and in-year changes, which stay beside it; what is entered is its difference from the last. */
  allocation: string;
  /** The whole balance brought forward into the year, in pounds, a deficit positive. Null: as it stands. */
  broughtForward?: string | null | undefined;
  /** Whose budget. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** The allocation of this version by line of the section 251 return; a line that is not among them holds nothing any more. What they leave of the allocation stands as unallocated, and they come to no more than it. Null: as the lines stand. */
  lines?: Array<BudgetLineInput> | null | undefined;
  /** Why it changed. Null: nothing to add. */
  reason?: string | null | undefined;
  /** Name of this version, such as "December 2024" or "July 2025 update"; a report names it. */
  version: string;
};

/** Why SetCaseForecast refuses. */
export type SetCaseForecastErrorCode =
  /** A start is expected from a year before the case was requested to ten years ahead. */
  | 'DATE_OUT_OF_RANGE'
  /** The case is not with the panel: nothing of it is expected that is not committed. */
  | 'NOT_WITH_THE_PANEL'
  /** The option is none of the case’s. */
  | 'OPTION_NOT_OF_CASE'
  /** The option was found not suitable. */
  | 'OPTION_NOT_SUITABLE'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What is expected of one case with the panel, for the pipeline. */
export type SetCaseForecastInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** When that starts. Null: as the option says, and no sooner than its stage allows. */
  expectedStartDate?: string | null | undefined;
  /** The option it is expected to come to. Null: that of an agreement in principle, else the first of those found most suitable. */
  optionId?: string | null | undefined;
  /** What it rests on, up to 2,000 characters. */
  reason: string;
};

/** Why SetClockReadings refuses. */
export type SetClockReadingsErrorCode =
  /** The area reads them so already. */
  | 'UNCHANGED';

/** How the area reads what the law leaves to be read in two ways. */
export type SetClockReadingsInput = {
  /** What begins the clock of continuing care. */
  careStart: CareStart;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** How "before" a date is read. */
  dateReading: DateReading;
};

/** Why SetCommitmentCeiling refuses. */
export type SetCommitmentCeilingErrorCode =
  /** The ceiling is negative. */
  | 'CEILING_NEGATIVE'
  /** The budget holder has no day in the year. */
  | 'HOLDER_NOT_IN_YEAR'
  /** The ceiling stands at this already. */
  | 'NOTHING_CHANGED'
  /** The reason is empty. */
  | 'REASON_MISSING';

/** The most that a budget holder may have committed in a financial year in all, from now on. */
export type SetCommitmentCeilingInput = {
  /** The budget holder. */
  budgetHolderId: string;
  /** The most, in pounds; commitments may equal it. One below what is committed already undoes nothing and stops what comes next. Null lifts the ceiling. */
  ceiling?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The year. */
  financialYear: string;
  /** Why. */
  reason: string;
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
  /** In which role somebody binds the holder within it. */
  role?: LimitRole;
  /** The first day it is in force: today or later, since decisions were tested by the limits before it. */
  startDate: string;
};

/** Why SetDisputeStages refuses. */
export type SetDisputeStagesErrorCode =
  /** A stage lasts at least one day and at most 3,650. */
  | 'DAYS_TOO_FEW'
  /** Give the stage a name. */
  | 'NAME_MISSING'
  /** Another stage has this name already. */
  | 'NAME_TWICE'
  /** Say whose the stage is: a role, or a person; one of the two. */
  | 'OWNER_MISSING'
  /** This person is not one of the local area; choose one who is. */
  | 'PERSON_UNKNOWN'
  /** Give at least one stage. */
  | 'STAGES_MISSING'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** The stages by which the area’s disputes move up, in place of all there were. */
export type SetDisputeStagesInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** In their order, at least one. */
  stages: Array<DisputeStageInput>;
};

/** Why SetFinanceCode refuses. */
export type SetFinanceCodeErrorCode =
  /** A code is 1 to 30 letters, digits, points, dashes, strokes and underscores, and begins with a letter or a digit. */
  | 'CODE_NOT_READABLE'
  /** The budget holder does not exist on that day. */
  | 'DATE_OUTSIDE_HOLDER'
  /** A code begins at most ten years before or after today. */
  | 'DATE_OUT_OF_RANGE'
  /** The section 251 return has no such line in use. */
  | 'LINE_UNKNOWN'
  /** This is the code from that day on already. */
  | 'NOTHING_CHANGED'
  /** A code of this use is not told apart by line, or by category. */
  | 'SCOPE_NOT_TAKEN';

/** Under which codes a finance ledger books a holder’s money. */
export type SetFinanceCodeInput = {
  /** Whose money. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** Category of cost; of spend and of recharge income only. Null: every category that has no code of its own. */
  category?: CostCategory | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The cost centre: up to 30 letters, digits, points, dashes and strokes. */
  costCentre: string;
  /** Code of the line in the section 251 return, such as "1.2.3"; of spend only. Null: every line that has no code of its own. */
  section251Line?: string | null | undefined;
  /** The first day on which it holds; it holds until the next. */
  startDate: string;
  /** The subjective, or nominal, code: up to 30 such characters. */
  subjective: string;
  /** What it is for. */
  use: FinanceCodeUse;
};

/** Why SetInterimPayer refuses. */
export type SetInterimPayerErrorCode =
  /** More would be committed to a holder’s financial year than its ceiling allows; the message says how much headroom there is. */
  | 'CEILING_EXCEEDED'
  /** This dispute is closed; nothing is carried any more. */
  | 'DISPUTE_CLOSED'
  /** Name who carries the disputed part until the dispute is settled: there is no state in which nobody pays. */
  | 'INTERIM_PAYER_MISSING'
  /** A share of this cost line is in dispute; settle the dispute first (settleDispute), then change the split. */
  | 'LINE_IN_DISPUTE'
  /** This holder carries on this basis already. */
  | 'NOTHING_CHANGES'
  /** This holder never agreed the share it disputes, so it can not be made to carry it; name another payer. */
  | 'NOT_AGREED_YET'
  /** By the basis EQUAL the payers of the agreement carry in equal parts; name one of them for the odd penny. */
  | 'NOT_A_PAYER'
  /** By the basis LEAD the lead agency carries: the first payer of the agreement. Name it, or choose another basis. */
  | 'NOT_LEAD'
  /** By the basis STATUS_QUO carries on who paid on the day before the first disputed day. Name that payer, or choose another basis. */
  | 'NOT_STATUS_QUO'
  /** A cost line could be priced when it was decided and can not be now. */
  | 'NO_LONGER_PRICED'
  /** This budget holder is not one of the local area, or does not pay on those days; choose one that does. */
  | 'PAYER_UNKNOWN';

/** Who carries a disputed part until the dispute is settled. */
export type SetInterimPayerInput = {
  /** By what rule. */
  basis: InterimBasis;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The dispute. */
  disputeId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** Who carries it; by EQUAL who takes the odd penny. Null is refused: there is always somebody who pays. */
  payerId?: string | null | undefined;
};

/** Why SetLimitOverride refuses. */
export type SetLimitOverrideErrorCode =
  /** The ceiling is negative. */
  | 'CEILING_NEGATIVE'
  /** No limit of those days is above the ceiling: it would raise or change nothing. */
  | 'CEILING_NOT_LOWER'
  /** The last day is before the first day. */
  | 'DATES_REVERSED'
  /** A budget holder and an agency are both named. */
  | 'HOLDER_AND_AGENCY'
  /** The reason is empty. */
  | 'REASON_MISSING'
  /** The first day is in the past. */
  | 'START_IN_PAST';

/** A ceiling that lowers delegated limits on its days. The limits stay as they were set, and bind again afterwards. */
export type SetLimitOverrideInput = {
  /** The agency all of whose budget holders it is for; null without a budgetHolderId: all of the area. Not both. */
  agencyId?: string | null | undefined;
  /** The amount of a share that the ceiling stands on. */
  basis: AmountBasis;
  /** The one budget holder whose limits it lowers; null: see agencyId. */
  budgetHolderId?: string | null | undefined;
  /** The most, in pounds, that needs no ratification on its days; below a limit in force on one of them. */
  ceiling: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The one kind of decision it is about; null: every kind. */
  decisionType?: LimitedDecision | null | undefined;
  /** The last day it binds; null: until it is ended. */
  endDate?: string | null | undefined;
  /** Why; whoever is stopped by it reads it. */
  reason: string;
  /** The first day it binds: today or later. */
  startDate: string;
};

/** Why SetLineForecast refuses. */
export type SetLineForecastErrorCode =
  /** Give either the year’s total or the amounts of periods. */
  | 'AMOUNTS_UNCLEAR'
  /** An amount in the books lies between -10000000000.00 and 10000000000.00 pounds. */
  | 'AMOUNT_OUT_OF_RANGE'
  /** The budget holder does not exist in that financial year. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** Expected income is negative or zero. */
  | 'INCOME_SIGN'
  /** Spend of the high needs block is forecast by line of the return. */
  | 'LINE_MISSING'
  /** The line is borne by another budget. */
  | 'LINE_OF_OTHER_BUDGET'
  /** The section 251 return has no such line in use. */
  | 'LINE_UNKNOWN'
  /** This is what is expected on the line already. */
  | 'NOTHING_CHANGED'
  /** A period is 1 (April) to 12 (March). */
  | 'PERIOD_OUT_OF_RANGE'
  /** A period is given once. */
  | 'PERIOD_TWICE'
  /** Spend and contingency are positive or zero. */
  | 'SPEND_SIGN'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What is expected on a line that no placement drives. */
export type SetLineForecastInput = {
  /** Whose budget. Null: the area’s high needs block. */
  budgetHolderId?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** What is expected. */
  kind: LineForecastKind;
  /** What is expected in these periods; the others stay. Null: the total is given. */
  periods?: Array<PeriodAmountInput> | null | undefined;
  /** What it rests on, up to 2,000 characters. */
  reason: string;
  /** Code of the line in the section 251 return, such as "1.2.5", borne by this budget. Null: the budget as a whole; spend of the high needs block is always of a line. */
  section251Line?: string | null | undefined;
  /** The year’s total, in pounds, spread evenly over the periods so that they add up to it; expected income is negative. Null: periods are given. */
  total?: string | null | undefined;
};

/** Why SetNoticeTarget refuses. */
export type SetNoticeTargetErrorCode =
  /** The day from which it holds lies before today. */
  | 'DATE_IN_PAST'
  /** The time is shorter than 1 or longer than 366. */
  | 'LENGTH_OUT_OF_RANGE'
  /** The same holds already. */
  | 'UNCHANGED';

/** By when decisions are to be told. */
export type SetNoticeTargetInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Of decisions from which day on, today or later; null or left out: today. */
  fromDate?: string | null | undefined;
  /** How long, 1 to 366. */
  length: number;
  /** From what. */
  measuredFrom: NoticeMeasure;
  /** In what it is counted. */
  unit: NoticeUnit;
};

/** Why SetNoticeWording refuses. */
export type SetNoticeWordingErrorCode =
  /** A notice for that audience has no such block. */
  | 'BLOCK_NOT_OF_AUDIENCE'
  /** The day from which it holds lies before today. */
  | 'DATE_IN_PAST'
  /** The text leaves out what the block must say. */
  | 'PLACEHOLDER_MISSING'
  /** Nothing fills a placeholder of the text. */
  | 'PLACEHOLDER_UNKNOWN'
  /** The text is blank. */
  | 'TEXT_MISSING'
  /** The text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** The text is longer than a block may be. */
  | 'TEXT_TOO_LONG'
  /** The text leaves out a word without which the block does not say what it is there for. */
  | 'WORDS_MISSING';

/** The area’s own words of a block of its notices. */
export type SetNoticeWordingInput = {
  /** For whom. */
  audience: WordingAudience;
  /** The block. */
  block: WordableBlock;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** From which day they hold, today or later; null or left out: today. */
  fromDate?: string | null | undefined;
  /** The words, up to 2,000 characters, with {area}, {panel}, {appealBy}, {mediationBy}, {team}, {mediation}, {support}, {complaints} and {review} filled when a notice is made; null: the product’s own again. */
  text?: string | null | undefined;
};

/** Why SetPipelineAssumptions refuses. */
export type SetPipelineAssumptionsErrorCode =
  /** The budget holder does not exist on the first day of the assumptions. */
  | 'BUDGET_HOLDER_NOT_IN_FORCE'
  /** A budget holder has one share. */
  | 'BUDGET_HOLDER_TWICE'
  /** The assumptions begin within ten years of today, before or after. */
  | 'DATE_OUT_OF_RANGE'
  /** The days to a start are 0 to 1,000. */
  | 'DAYS_OUT_OF_RANGE'
  /** Parts are whole numbers from 1 to 1,000,000. */
  | 'PARTS_OUT_OF_RANGE'
  /** A probability is 0 to 10,000 ten-thousandths (10,000 is certain). */
  | 'PROBABILITY_OUT_OF_RANGE'
  /** Say who pays where no split was proposed: at least one budget holder. */
  | 'SHARES_MISSING'
  /** Say what is expected of at least one stage. */
  | 'STAGES_MISSING'
  /** A stage is given once. */
  | 'STAGE_TWICE'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What finance expects of cases with the panel. */
export type SetPipelineAssumptionsInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it rests on, up to 2,000 characters. */
  reason: string;
  /** Who pays where no split was proposed, the lead first. */
  shares: Array<PipelineShareInput>;
  /** By stage; one that is left out comes to nothing. */
  stages: Array<StageExpectationInput>;
  /** The first day on which it holds. */
  startDate: string;
};

/** Why SetPoolContribution refuses. */
export type SetPoolContributionErrorCode =
  /** What a partner puts in is 0.00 or more. */
  | 'AMOUNT_NEGATIVE'
  /** The partner puts in this amount already. */
  | 'NOTHING_CHANGES'
  /** This budget holder is no partner of the fund; choose one that is. */
  | 'NOT_A_PARTNER'
  /** The agreement of the fund does not run in this financial year. */
  | 'OUTSIDE_AGREEMENT'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** What a partner puts into a fund for a financial year. */
export type SetPoolContributionInput = {
  /** Pounds for the whole year, in place of what was known before. */
  amount: string;
  /** The partner. */
  budgetHolderId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The financial year. */
  financialYear: string;
  /** The fund. */
  pooledFundId: string;
  /** Why: the agreement, or what changed it. */
  reason: string;
};

/** Why SetPreparationAim refuses. */
export type SetPreparationAimErrorCode =
  /** It is not said what the young person wants. */
  | 'AIM_MISSING'
  /** Another agency would answer for it. */
  | 'NOT_YOURS'
  /** The next review does not lie after today. */
  | 'REVIEW_NOT_AHEAD'
  /** The next review lies more than a year ahead. */
  | 'REVIEW_TOO_FAR'
  /** It is not said what is to be done. */
  | 'STEP_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What a young person wants of adult life, and what is to be done first. */
export type SetPreparationAimInput = {
  /** What the young person wants, at most 2,000 characters. */
  aim: string;
  /** A case of the young person. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** When it is reviewed next: after today, within a year. */
  nextReviewDate: string;
  /** What it prepares for. */
  outcome: PreparationOutcome;
  /** Which side answers for it. */
  ownerAgencyKind: AgencyKind;
  /** What is to be done; null: nothing yet. */
  steps?: Array<PreparationStepInput> | null | undefined;
};

/** Why SetPriceBookEntry refuses. */
export type SetPriceBookEntryErrorCode =
  /** The framework terms are of another provider; name terms of this one. */
  | 'FRAMEWORK_ELSEWHERE'
  /** The price book has a later price of this item within these days. */
  | 'LATER_PRICE_SET'
  /** The price does not say what it must, or contradicts itself. */
  | 'PRICE_INVALID'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN'
  /** The last day must not be before the first. */
  | 'SPAN_REVERSED'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** What a provider asks for an item from a day on. */
export type SetPriceBookEntryInput = {
  /** The band that it is the price of, at most 200 characters; null: of none. */
  band?: string | null | undefined;
  /** What it pays for. */
  category: CostCategory;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** What it is of the fee. */
  element: CostElement;
  /** Its last day; null: no end is set. */
  endDate?: string | null | undefined;
  /** The version of the price that is set right: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The terms it comes under, a ProviderFramework; null: none. */
  frameworkId?: string | null | undefined;
  /** What it is for, at most 200 characters. The same item again follows its earlier price, which ends the day before; from the same day it sets it right. */
  item: string;
  /** The price. */
  price: PriceTermsInput;
  /** The provider. */
  providerUrn: string;
  /** Whether it is for children who sleep there; null: for all. */
  residential?: Residential | null | undefined;
  /** Its first day. */
  startDate: string;
};

/** Why SetProviderFramework refuses. */
export type SetProviderFrameworkErrorCode =
  /** Notice is a whole number of days from 0 to 366; leave it out where none is agreed. */
  | 'NOTICE_INVALID'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN'
  /** The last day must not be before the first. */
  | 'SPAN_REVERSED'
  /** A text that is needed is empty. */
  | 'TEXT_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** The terms of a framework or contract; the same reference again changes them. */
export type SetProviderFrameworkInput = {
  /** What is paid while a child is away, at most 2,000 characters; null: nothing. */
  absenceTerms?: string | null | undefined;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The last day; null: no end is set. */
  endDate?: string | null | undefined;
  /** The version of the terms that was read: another one since is a CONFLICT. Null: whatever they have become. */
  expectedVersion?: number | null | undefined;
  /** What they are called, at most 200 characters. */
  name: string;
  /** Days of notice that end a placement, 0 to 366; null: none agreed. */
  noticeDays?: number | null | undefined;
  /** What else was agreed, at most 2,000 characters; null: nothing. */
  otherTerms?: string | null | undefined;
  /** The provider. */
  providerUrn: string;
  /** What the terms are known by, at most 200 characters. */
  reference: string;
  /** The first day. */
  startDate: string;
  /** When and how prices may rise, at most 2,000 characters; null: nothing. */
  upliftTerms?: string | null | undefined;
};

/** Why SetProviderOffer refuses. */
export type SetProviderOfferErrorCode =
  /** The ages are out of range or the wrong way round. */
  | 'AGES_INVALID'
  /** A phase has no age that is taken. */
  | 'AGES_MISS_PHASE'
  /** A need or a phase is named twice. */
  | 'LISTED_TWICE'
  /** No need is named. */
  | 'NEEDS_MISSING'
  /** No phase of education is named. */
  | 'PHASES_MISSING'
  /** The register of establishments has no such URN; check the six digits, or import a newer register. */
  | 'PROVIDER_UNKNOWN'
  /** The offer that is to be replaced is of another provider; name one of this provider. */
  | 'REPLACED_ELSEWHERE'
  /** The offer that is to be replaced does not begin before the new one; choose a later first day for the new one. */
  | 'REPLACED_NOT_BEFORE'
  /** The last day must not be before the first. */
  | 'SPAN_REVERSED'
  /** The weeks do not go with whether children sleep there. */
  | 'WEEKS_INVALID';

/** For whom a provider takes children from a day on. */
export type SetProviderOfferInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The last day that it is offered; null: no end is set. */
  endDate?: string | null | undefined;
  /** The version of the replaced offer that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The oldest age in years on the 31 August before, to 25. */
  highestAge: number;
  /** The youngest age in years on the 31 August before, from 0. */
  lowestAge: number;
  /** The needs that it takes children for: at least one, each once. */
  needs: Array<NeedCode>;
  /** The phases it takes children in: at least one, each once. */
  phases: Array<Phase>;
  /** The provider. */
  providerUrn: string;
  /** What a place of this offer is. */
  provisionType: ProvisionType;
  /** The offer that this one takes the place of: it ends the day before this one begins. Null: this one stands beside the others. */
  replacesOfferId?: string | null | undefined;
  /** Whether children sleep there. */
  residential: Residential;
  /** The first day that it is offered. */
  startDate: string;
  /** Weeks of the year that it is open, 1 to 52, as go with residential; null: not known. */
  weeksAYear?: number | null | undefined;
};

/** Why SetVisitTerms refuses. */
export type SetVisitTermsErrorCode =
  /** A number of months is not one from 1 to 12. */
  | 'MONTHS_OUT_OF_RANGE';

/** How often the area has children in long residential stays visited, from now on. */
export type SetVisitTermsInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Months from the start of the placement to the first visit, from 1 to 12. */
  firstVisitMonths: number;
  /** Months from one visit to the next, from 1 to 12. */
  visitMonths: number;
};

/** Why SettleDispute refuses. */
export type SettleDisputeErrorCode =
  /** The placement can not be priced by this split; the message says why. */
  | 'CANNOT_BE_PRICED'
  /** More would be committed to a holder’s financial year than its ceiling allows; the message says how much headroom there is. */
  | 'CEILING_EXCEEDED'
  /** The day of the resolver’s decision lies in the future. */
  | 'DETERMINED_IN_FUTURE'
  /** This dispute is closed already. */
  | 'DISPUTE_CLOSED'
  /** A share of this cost line is in dispute; settle the dispute first (settleDispute), then change the split. */
  | 'LINE_IN_DISPUTE'
  /** This cost line already has a split in the list; give each line one. */
  | 'LINE_TWICE'
  /** This is no cost line of the placement; choose one that is. */
  | 'LINE_UNKNOWN'
  /** Terms are put by a budget holder who pays, or would pay, by the split, for its own budget. Ask such a person. */
  | 'NOT_A_PARTY'
  /** Nothing of this placement is committed yet: settle the dispute as the split stands, or propose another split (proposeContribution). */
  | 'NOT_COMMITTED'
  /** A cost line could be priced when it was decided and can not be now. */
  | 'NO_LONGER_PRICED'
  /** Terms wait for an answer already; the other side approves or refuses them (approveContribution, refuseContribution), or you take them back (withdrawProposal). */
  | 'OFFER_WAITS'
  /** Say why; spaces alone are nothing. */
  | 'REASON_MISSING'
  /** A decision of an independent resolver needs the resolver’s name, organisation, reference and day. */
  | 'RESOLVER_INCOMPLETE'
  /** The resolver belongs to an agency of this local area; a resolver is independent of all of them. */
  | 'RESOLVER_NOT_INDEPENDENT'
  /** Say who pays: at least one budget holder for each line, the lead agency first. */
  | 'SHARES_MISSING'
  /** This share does not work; the message says why. */
  | 'SHARE_INVALID'
  /** This text holds characters that nobody types, such as control characters; write it again. */
  | 'TEXT_NOT_READABLE'
  /** This text is longer than can be kept; shorten it. */
  | 'TEXT_TOO_LONG';

/** Terms on which to settle a dispute: the split from the first disputed day on. */
export type SettleDisputeInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The dispute. */
  disputeId: string;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** Splits of single lines; null: none. */
  lineShares?: Array<LineSharesInput> | null | undefined;
  /** Why these terms; the parties read it. */
  reason: string;
  /** The independent resolver whose decision these terms are. The other side confirms that they are, by approving. Null: the parties’ own terms. */
  resolver?: DisputeResolverInput | null | undefined;
  /** Who pays every line without a split of its own. Null, with no lineShares: the split stands as it was agreed. */
  shares?: Array<FundingShareInput> | null | undefined;
};

/** A child’s sex, as the person-level SEN2 return has it. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M';

/** Which way a share of the members goes when it is no whole number of them. */
export type ShareRounding =
  /** To the next whole number below: two thirds of 4 are 2. */
  | 'DOWN'
  /** To the next whole number above: two thirds of 4 are 3. */
  | 'UP';

/** What of a case was shared. */
export type SharedSubject =
  /** The evidence of health kinds. */
  | 'HEALTH_EVIDENCE'
  /** Who the child is: name, date of birth, numbers and home. */
  | 'IDENTITY'
  /** All other evidence. */
  | 'OTHER_EVIDENCE'
  /** What is written in the referral, with the views, the plan and the local options. */
  | 'REFERRAL'
  /** The assessments by social care. */
  | 'SOCIAL_CARE_EVIDENCE';

/** Conditions on circumstances; every one that is given must hold. */
export type SightFilter = {
  /** On the case it was recorded on; null or left out: not asked. */
  caseId?: IdFilter | null | undefined;
  /** On the case officer of that case; null or left out: not asked. */
  caseOfficerId?: IdFilter | null | undefined;
  /** On which it is; null or left out: not asked. */
  circumstance?: CircumstanceKindFilter | null | undefined;
  /** True: part-time timetables of more than 12 weeks; false: all else; null or left out: not asked. */
  isLong?: boolean | null | undefined;
  /** True: that hold today; false: that have ended; null: both. Left out: those that hold. */
  isOpen?: boolean | null | undefined;
  /** On the day of the next review; null or left out: not asked. */
  nextReviewDate?: DateFilter | null | undefined;
  /** True: those whose review is overdue; false: those whose review is not; null or left out: not asked. */
  overdueReview?: boolean | null | undefined;
  /** On the need that a place is planned by, else the primary need; null or left out: not asked. */
  primaryNeed?: NeedCodeFilter | null | undefined;
  /** On the setting, a Provider: waited for, or where a guest is; null or left out: not asked. */
  providerId?: IdFilter | null | undefined;
  /** On what is waited for; null or left out: not asked. */
  provisionType?: ProvisionTypeFilter | null | undefined;
  /** On the first day; null or left out: not asked. */
  startDate?: DateFilter | null | undefined;
};

/** What is expected of cases of one stage. */
export type StageExpectationInput = {
  /** How many days after the day asked about a placement can start at the earliest; not asked of what is decided, nor where a start was named. */
  daysToStart?: number;
  /** How likely a case of it comes to a commitment, in ten-thousandths: 6500 is 65 %. */
  probabilityBasisPoints: number;
  /** The stage. */
  stage: PipelineStage;
};

/** Why StartPlacement refuses. */
export type StartPlacementErrorCode =
  /** Its start is recorded already, and no correction of it is asked for, or none to another day. */
  | 'ALREADY_STARTED'
  /** A cost line cannot be priced from that day on. */
  | 'CANNOT_BE_PRICED'
  /** A correction is asked for and no start is recorded. */
  | 'NOTHING_TO_CORRECT'
  /** Its money is not committed; the message names who still has to act. */
  | 'NOT_COMMITTED'
  /** A correction has no reason. */
  | 'REASON_MISSING'
  /** The start is after the last day, or the last one attended. */
  | 'START_AFTER_END'
  /** The start is after today. */
  | 'START_IN_FUTURE'
  /** The start is before the day from which the decision pays. */
  | 'START_TOO_EARLY'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** The day on which a placement really started. */
export type StartPlacementInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** Puts right the start that is recorded: what was wrong with it, at most 2,000 characters, without naming the child. Both are kept. Null: the start is recorded for the first time. */
  correctionReason?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Its real first day: not before the decided one, since no share was agreed for earlier days, nor after the last, nor after today. */
  startDate: string;
};

/** Whether a child sleeps at the placement; what makes placements alike does not tell the weeks apart. */
export type Stay =
  /** By day only. */
  | 'DAY'
  /** Residential, for however many weeks. */
  | 'RESIDENTIAL';

/** What a review that steps down proposes. */
export type StepDownInput = {
  /** The whole price that is proposed, line by line: at least one. */
  costLines: Array<OptionCostLineInput>;
  /** From which day on: a day of the placement, not before the review. */
  fromDate: string;
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
  /** No advice was asked for, or some is outstanding. */
  | 'ADVICE_MISSING'
  /** It is not recorded who decides for a young person. */
  | 'CAPACITY_MISSING'
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
  /** No disclosure is recorded. */
  | 'INFORMATION_SHARING_MISSING'
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
  /** The panel takes no request of the type; the message names those that do. */
  | 'REQUEST_TYPE_NOT_TAKEN'
  /** The social care considerations are missing. */
  | 'SOCIAL_CARE_CONSIDERATIONS_MISSING'
  /** The summary is missing. */
  | 'SUMMARY_MISSING'
  /** A reason holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A reason is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** An item is waived that may not be: the lawful basis, or who decides for a young person. */
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

/** Which delegated limit a successor has. */
export type SucceededLimitInput = {
  /** The delegated limit of a predecessor. */
  delegatedLimitId: string;
  /** The name of the successor’s budget that has it; null: none has it. */
  successor?: string | null | undefined;
};

/** Where a role goes on that has more than one answer. */
export type SucceededRoleInput = {
  /** The grant of the role. */
  roleGrantId: string;
  /** The name of the successor, or of its budget; null: it ends with the predecessor. */
  successor?: string | null | undefined;
};

/** Of a split: which successor takes a share of a placement, and goes on with what is open in it: a share that waits, a dispute, a debt. */
export type SucceededShareInput = {
  /** The placement. */
  placementId: string;
  /** The budget holder that ends. */
  predecessorId: string;
  /** The name of the successor’s budget. */
  successor: string;
};

/** How organisations or budgets go over to others. */
export type SuccessionKind =
  /** Several to one, or one into another that was there. */
  | 'MERGE'
  /** One to one: another name, or another body in the same place. */
  | 'RENAME'
  /** One to several; each share, role and limit was named. */
  | 'SPLIT';

/** A budget that pays in the place of others from the first day on: one that is there, or a new one. */
export type SuccessorBudgetHolderInput = {
  /** The budget holder, where it is there; null: a new one is made. */
  budgetHolderId?: string | null | undefined;
  /** The name of the new one; null: it is there. */
  name?: string | null | undefined;
  /** Of a split: in what proportion it takes what is of no placement, beside the other successors: the budget and the commitment ceiling. */
  parts?: number;
  /** The budget holders that end; none where it is only made. */
  predecessorIds: Array<string>;
};

/** An agency that goes on in the place of others: one that is there, or a new one. */
export type SuccessorInput = {
  /** The agency, where it is there; null: a new one is made. */
  agencyId?: string | null | undefined;
  /** Its budgets that take the place of others; every budget of an agency that ends is named once or more. */
  budgetHolders: Array<SuccessorBudgetHolderInput>;
  /** The name of the new one; null: it is there. */
  name?: string | null | undefined;
  /** The code its sector knows a new one by, such as an ODS code. */
  organisationCode?: string | null | undefined;
  /** The agencies that end; none where only budgets of it go over. */
  predecessorIds: Array<string>;
  /** Of several successors: whether it goes on with what is not named, such as what is settled and over, and a fund’s seat; exactly one does. Null: yes, where there is no other. */
  takesRest?: boolean | null | undefined;
};

/** What was found of an option. It is recorded before its cost is decided. */
export type Suitability =
  /** It does not meet the needs; a panel that chooses it must say why. */
  | 'NOT_SUITABLE'
  /** It meets the needs. */
  | 'SUITABLE'
  /** It meets the needs if what the reason says is done. */
  | 'SUITABLE_WITH_CONDITIONS';

/** Why SuspendPlacement refuses. */
export type SuspendPlacementErrorCode =
  /** A cost line cannot be priced without these days. */
  | 'CANNOT_BE_PRICED'
  /** The last day is before the first. */
  | 'DATES_REVERSED'
  /** Its start is not recorded. */
  | 'NOT_STARTED'
  /** A day lies outside the placement. */
  | 'OUTSIDE_PLACEMENT'
  /** Another suspension or absence has some of these days. */
  | 'OVERLAPS'
  /** The charged part is not a whole percentage from 0 to 100. */
  | 'PERCENT_INVALID'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** Days on which a placement is suspended. */
export type SuspendPlacementInput = {
  /** What of the price is charged meanwhile, in whole percent: 0, or what the contract keeps. */
  chargedPercent?: number;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first of them. */
  fromDate: string;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
  /** The last of them; null: until it is resumed. */
  untilDate?: string | null | undefined;
};

/** What is to be told of a decision. */
export type ToldKind =
  /** The decision itself. */
  | 'DECISION'
  /** That it stands no longer: told to whom it had been told. */
  | 'END'
  /** That a share of its money moved from one agency to another since. */
  | 'MOVED_SHARE';

/** Why TransferResponsibility refuses. */
export type TransferResponsibilityErrorCode =
  /** The authority that is named is none on the day of the transfer. */
  | 'AUTHORITY_NOT_IN_FORCE'
  /** The list of authorities does not have the one that is named. */
  | 'AUTHORITY_UNKNOWN'
  /** A cost line cannot be priced on the days that are left. */
  | 'CANNOT_BE_PRICED'
  /** The transfer is before the move. */
  | 'DATE_BEFORE_MOVE'
  /** The day on which the authority became aware lies after today. */
  | 'DATE_IN_FUTURE'
  /** The authority that is named is responsible already. */
  | 'SAME_AUTHORITY'
  /** Another transfer of the child is on record for that day or a later one. */
  | 'TRANSFER_OVERTAKEN';

/** That a family moves to another authority, which is responsible for the child from a day on. */
export type TransferResponsibilityInput = {
  /** The day on which the authority that was responsible became aware of it. */
  awareDate: string;
  /** A case of the child; it is of all of them. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The day of the move. */
  movedDate: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Three-digit code of the authority that is responsible from then on. */
  toAuthorityCode: string;
  /** The first day of that authority’s: the day of the move at the earliest, and it may lie ahead. */
  transferDate: string;
};

/** Why UpdateReferral refuses. */
export type UpdateReferralErrorCode =
  /** On the day of the request the child would be unborn or older than 25. */
  | 'AGE_OUT_OF_RANGE'
  /** A consideration is given as an answer and in words alone. */
  | 'CONSIDERATION_TWICE'
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
  /** The request date is moved past the first submission (R6). */
  | 'REQUEST_AFTER_SUBMISSION'
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

/** The new price of one cost line, in its own unit. */
export type UpliftAmountInput = {
  /** Pounds for one unit: the new price itself, not the difference. */
  amount: string;
  /** The cost line. */
  costLineId: string;
};

/** What was decided of the prices that a provider asks for. */
export type UpliftDecision =
  /** All that was asked. */
  | 'AGREED'
  /** Less than was asked, or for some of the lines. */
  | 'PART_AGREED'
  /** Nothing of it: no price changes. */
  | 'REFUSED';

/** Why UpliftPlacement refuses. */
export type UpliftPlacementErrorCode =
  /** A new amount is below 0.00. */
  | 'AMOUNT_INVALID'
  /** A placement of the round belongs to a case in which the caller declared an interest. */
  | 'INTEREST_DECLARED'
  /** A cost line has another price agreed for a later day. */
  | 'LATER_PRICE'
  /** The letter is dated after today. */
  | 'LETTER_IN_FUTURE'
  /** A cost line waits in another round. */
  | 'LINE_IN_ROUND'
  /** A cost line is named twice. */
  | 'LINE_TWICE'
  /** A cost line is not one of these placements. */
  | 'LINE_UNKNOWN'
  /** No committed cost line would change its price. */
  | 'NOTHING_TO_RAISE'
  /** The new price could not be put on the placement. */
  | 'NOT_APPLIED'
  /** A rise is over the limit delegated to directors for uplifts. */
  | 'OVER_LIMIT'
  /** There is neither a percentage nor an amount, or the percentage is out of range. */
  | 'PERCENT_INVALID'
  /** The register of establishments has no such URN. */
  | 'PROVIDER_UNKNOWN'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** There are more placements than a round takes. */
  | 'TOO_MANY_PLACEMENTS';

/** A new price of one placement from a day on. */
export type UpliftPlacementInput = {
  /** New prices of single lines; beside a percentage they take its place. */
  amounts?: Array<UpliftAmountInput>;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The first day of the new price. */
  fromDate: string;
  /** By how many percent prices change, for every line but transport and what is charged once; null: amounts say it. */
  percent?: string | null | undefined;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why it is agreed, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** Conditions on rounds of uplifts; every one that is given must hold. */
export type UpliftRoundFilter = {
  /** Whether it waits for its decision; null: not asked. */
  isUndecided?: boolean | null | undefined;
  /** On the establishment’s URN; null: not asked. */
  providerUrn?: StringFilter | null | undefined;
  /** True: it waits for a budget of the caller’s; else not asked. */
  waitsForMe?: boolean | null | undefined;
};

/** Where a round of uplifts stands. Derived, not stored. */
export type UpliftRoundStatus =
  /** Its prices stand, but for lines that say why theirs does not. */
  | 'APPLIED'
  /** Agreed by all; its prices are being put on the placements. */
  | 'APPLYING'
  /** It waits for a budget holder whose share rises, or for a director to ratify. */
  | 'AWAITING_HOLDERS'
  /** It waits to be decided. */
  | 'RAISED'
  /** It was refused; no price changes. */
  | 'REFUSED';

/** A budget holder’s part of a round of uplifts. */
export type UpliftShareInput = {
  /** The budget holder. */
  budgetHolderId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The round. */
  upliftRoundId: string;
};

/** Where a budget holder’s part of a round stands. */
export type UpliftShareStatus =
  /** Agreed. */
  | 'APPROVED'
  /** Agreed, and over a limit for uplifts: it waits for a director. */
  | 'AWAITING_RATIFICATION'
  /** It waits for the holder’s own person. */
  | 'PROPOSED'
  /** Refused, with a reason; it can still be agreed. */
  | 'REFUSED';

/** Conditions on a URN; every one that is given must hold. */
export type UrnFilter = {
  /** Equal to this; null or left out: not asked. */
  eq?: string | null | undefined;
  /** Equal to one of these, at most 500; an empty list matches nothing; null or left out: not asked. */
  in?: Array<string> | null | undefined;
};

/** Why a variance moved: a cause of commitments, or what finance entered beside them. */
export type VarianceCause =
  /** The allocation changed; more of it lowers the variance. */
  | 'BUDGET_CHANGED'
  /** The school calendar turned out otherwise. */
  | 'CALENDAR_CHANGED'
  /** A decision was corrected. */
  | 'CORRECTION'
  /** A placement started, or is expected to end, on another day, or was suspended. */
  | 'DATES_CHANGED'
  /** Somebody carries a disputed part for the time being. */
  | 'DISPUTE_INTERIM'
  /** A dispute was settled, back to its first day. */
  | 'DISPUTE_SETTLED'
  /** A placement ended. */
  | 'ENDED'
  /** The price was corrected or changed otherwise. */
  | 'FEE_CHANGED'
  /** A provider’s uplift was agreed. */
  | 'FEE_UPLIFT'
  /** The forecast of what no placement drives changed. */
  | 'FORECAST_CHANGED'
  /** Brought in from another system. */
  | 'IMPORTED'
  /** A decision came into force, with every share agreed. */
  | 'NEW_PLACEMENT'
  /** Periods were closed: their spend and accruals stand in place of what was forecast. */
  | 'PERIODS_CLOSED'
  /** What cases with the panel are expected to cost changed. */
  | 'PIPELINE_CHANGED'
  /** A value of a dimension changed; it comes to nothing but under a filter. */
  | 'RECODED'
  /** Another body or authority took over. */
  | 'RESPONSIBILITY_TRANSFERRED'
  /** The horizon of the ledger moved on by a year. */
  | 'ROLLED_FORWARD'
  /** Who pays what part was agreed anew. */
  | 'SHARE_CHANGED';

/** What somebody said; or, when it was not obtained, why. */
export type ViewsInput = {
  /** Who gave them, when they were obtained, such as "mother"; at most 100 characters; null: not said. */
  givenBy?: string | null | undefined;
  /** The day, not after today; null: not said. */
  givenDate?: string | null | undefined;
  /** Whether the views were obtained. */
  isObtained: boolean;
  /** How, when they were obtained; null: not said. */
  method?: ViewsMethod | null | undefined;
  /** The reason, when they were not; at most 2,000 characters. */
  notObtainedReason?: string | null | undefined;
  /** The views, when they were obtained; at most 20,000 characters. */
  text?: string | null | undefined;
};

/** How views were given. */
export type ViewsMethod =
  /** By an advocate. */
  | 'BY_ADVOCATE'
  /** Spoken, and written down. */
  | 'IN_PERSON'
  /** In writing. */
  | 'IN_WRITING'
  /** On a recording. */
  | 'RECORDING';

/** Whose views they are. */
export type ViewsOf =
  /** The child’s or young person’s own. */
  | 'CHILD'
  /** The parent’s or carer’s. */
  | 'PARENT';

/** What a visit held of the progress. */
export type VisitProgress =
  /** It is not sufficient. */
  | 'INSUFFICIENT'
  /** Nothing was said of it. */
  | 'NOT_JUDGED'
  /** There is some. */
  | 'SOME'
  /** It is sufficient. */
  | 'SUFFICIENT';

/** Why WaiveChecklistItems refuses. */
export type WaiveChecklistItemsErrorCode =
  /** The case is a draft, was returned, or is decided. */
  | 'NOT_WAIVABLE'
  /** The panel has no terms of reference in force today. */
  | 'PANEL_TERMS_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG'
  /** An item is waived that may not be: the lawful basis, or who decides for a young person. */
  | 'WAIVER_NOT_ALLOWED'
  /** An item is waived that is not missing. */
  | 'WAIVER_NOT_NEEDED'
  /** An item is waived without a reason. */
  | 'WAIVER_REASON_MISSING'
  /** An item is waived more than once. */
  | 'WAIVER_REPEATED';

/** Items of the checklist to let go on a referral that was submitted. */
export type WaiveChecklistItemsInput = {
  /** The case. */
  caseId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The items, each missing, with the reasons. */
  waivers: Array<WaiverInput>;
};

/** Why WaiveCondition refuses. */
export type WaiveConditionErrorCode =
  /** The condition is met or waived, or its decision no longer stands. */
  | 'ALREADY_SETTLED'
  /** It was the last thing missing, and a cost line can no longer be priced. */
  | 'CANNOT_BE_PRICED'
  /** It was the last thing missing, and a holder’s commitment ceiling would be exceeded. */
  | 'CEILING_EXCEEDED'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A condition that is let go. */
export type WaiveConditionInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The condition. */
  conditionId: string;
  /** Why, at most 2,000 characters. */
  reason: string;
};

/** An item of the checklist that is let go, recorded under the caller’s name. */
export type WaiverInput = {
  /** Which item. It must be missing; the lawful basis cannot be waived. */
  item: ChecklistItem;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Why WithdrawConsent refuses. */
export type WithdrawConsentErrorCode =
  /** The consent was withdrawn already. */
  | 'ALREADY_WITHDRAWN'
  /** The day lies after today. */
  | 'DATE_IN_FUTURE'
  /** The day lies before the consent. */
  | 'DATE_TOO_EARLY'
  /** The sharing does not rest on consent. */
  | 'NOT_BY_CONSENT'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** The consent of a disclosure, withdrawn. */
export type WithdrawConsentInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The disclosure; it must rest on consent. */
  disclosureId: string;
  /** A note, at most 2,000 characters; null: none. */
  note?: string | null | undefined;
  /** The day it was withdrawn, not after today nor before the consent. */
  withdrawnDate: string;
};

/** Why WithdrawEvidence refuses. */
export type WithdrawEvidenceErrorCode =
  /** The evidence is withdrawn already. */
  | 'ALREADY_WITHDRAWN'
  /** The case is closed. */
  | 'CASE_CLOSED'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** The reason holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** The reason is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** A paper to withdraw. */
export type WithdrawEvidenceInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The piece of evidence. */
  evidenceId: string;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Why WithdrawInvitation refuses. */
export type WithdrawInvitationErrorCode =
  /** Somebody stands in for the person. */
  | 'HAS_SUBSTITUTE'
  /** The person stands in for somebody: that is withdrawn by withdrawSubstitute. */
  | 'IS_SUBSTITUTE'
  /** The sitting is open or closed. */
  | 'MEETING_HELD'
  /** The person is not invited to this sitting. */
  | 'NOT_INVITED'
  /** The sitting would be without a chair. */
  | 'NO_CHAIR';

/** An invitation to take back. */
export type WithdrawInvitationInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  meetingId: string;
  /** The person invited. */
  personId: string;
};

/** Why WithdrawItem refuses. */
export type WithdrawItemErrorCode =
  /** The panel has turned to the item. */
  | 'BEING_HEARD'
  /** The item is decided, withdrawn or carried over. */
  | 'ITEM_NOT_LISTED'
  /** No reason is given. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** An item to take off its agenda. */
export type WithdrawItemInput = {
  /** The item. */
  agendaItemId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** Why; at most 2,000 characters. */
  reason: string;
};

/** Why WithdrawPlacementEnd refuses. */
export type WithdrawPlacementEndErrorCode =
  /** A cost line cannot be priced to the day that was decided. */
  | 'CANNOT_BE_PRICED'
  /** It was ended by a decision, a transfer or an import, and what was decided before no longer stands. */
  | 'ENDED_OTHERWISE'
  /** No end of it is recorded. */
  | 'NOT_ENDED'
  /** There is no reason. */
  | 'REASON_MISSING'
  /** A text holds characters that cannot be shown. */
  | 'TEXT_NOT_READABLE'
  /** A text is longer than its field takes. */
  | 'TEXT_TOO_LONG';

/** An end that is taken back, and why. */
export type WithdrawPlacementEndInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The version that was read: another one since is a CONFLICT. Null: whatever it has become. */
  expectedVersion?: number | null | undefined;
  /** The placement. */
  placementId: string;
  /** True: the same path is gone to its end, its effect is told, and nothing of it is kept; the same clientMutationId is still good for the deed. */
  preview?: boolean;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** Why WithdrawProposal refuses. */
export type WithdrawProposalErrorCode =
  /** This agreement waits no longer: another took its place, or it was refused or taken back. */
  | 'AGREEMENT_CLOSED'
  /** This agreement is in force; propose another split in its place. */
  | 'COMMITTED'
  /** A proposal is taken back by who made it, or by somebody who may propose a split. */
  | 'NOT_YOURS'
  /** This agreement is a decision’s; propose another split in its place (proposeContribution). */
  | 'OF_A_DECISION';

/** A split, or terms of settlement, to take back. */
export type WithdrawProposalInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The funding agreement, a change or a settlement that waits to be agreed. */
  fundingAgreementId: string;
};

/** That a claim is withdrawn. */
export type WithdrawRecoupmentClaimInput = {
  /** The claim. */
  claimId: string;
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The day of it, from that of the claim on; null: today. */
  date?: string | null | undefined;
  /** Why, at most 2,000 characters, without naming the child. */
  reason: string;
};

/** Why WithdrawSubstitute refuses. */
export type WithdrawSubstituteErrorCode =
  /** The sitting is closed. */
  | 'MEETING_CLOSED'
  /** The person stands in for nobody at this sitting. */
  | 'NOT_A_SUBSTITUTE'
  /** Only a case officer withdraws the substitute of somebody else. */
  | 'NOT_YOURS';

/** A nomination to take back. */
export type WithdrawSubstituteInput = {
  /** A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one. */
  clientMutationId?: string | null | undefined;
  /** The sitting. */
  meetingId: string;
  /** Who stands in. */
  substituteId: string;
};

/** A block of notices whose words an area may set. */
export type WordableBlock =
  /** How agencies, settings and providers disagree. */
  | 'AGENCY_ROUTE'
  /** That one can appeal to the tribunal. */
  | 'APPEAL_RIGHT'
  /** That one can complain, whatever the outcome; must hold {complaints}. */
  | 'COMPLAINT'
  /** Who takes complaints, for {complaints}. The product has no words for it: until the area set it, notices that need it are refused. */
  | 'CONTACT_COMPLAINTS'
  /** The mediation adviser, for {mediation}. The product has no words for it: until the area set it, notices that need it are refused. */
  | 'CONTACT_MEDIATION'
  /** Who reviews a refused direct payment, for {review}. The product has no words for it: until the area set it, notices that need it are refused. */
  | 'CONTACT_REVIEW'
  /** Who gives free and impartial advice, for {support}. The product has no words for it: until the area set it, notices that need it are refused. */
  | 'CONTACT_SUPPORT'
  /** Who answers questions, for {team}. The product has no words for it: until the area set it, notices that need it are refused. */
  | 'CONTACT_TEAM'
  /** That one talks to a mediation adviser first; must hold {mediationBy} and {mediation}. */
  | 'MEDIATION'
  /** That mediation takes no right away. */
  | 'NO_PREJUDICE'
  /** That a refused direct payment is reviewed when asked; must hold {review}. */
  | 'REVIEW_RIGHT'
  /** Until when; must hold {appealBy}. */
  | 'TIME_LIMIT';

/** Whose words a block has. */
export type WordingAudience =
  /** For the agencies that pay or act. */
  | 'AGENCIES'
  /** Plain ones, for families. */
  | 'FAMILY'
  /** For settings and providers: nothing of who pays. */
  | 'PLACES';

/** What can wait for somebody, what its subject is, and what its day means. */
export type WorkKind =
  /** A DecisionAction that is open and one’s own, or one’s agency’s; once it is overdue also for the officer of the case and for directors. By the day it is due. */
  | 'ACTION'
  /** An AdviceRequest that is outstanding and overdue, for the officer of the case and who asked. By the day it was due. */
  | 'ADVICE'
  /** A Contribution from one’s own budget that waits to be agreed: of a decision, a change or a settlement. Since the day it was proposed. */
  | 'APPROVAL'
  /** A Circumstance in which a child could be lost sight of whose review is due within a week, for the case officer of its case and who recorded it; of a guest for commissioners too. By the day of the review. */
  | 'CIRCUMSTANCE_REVIEW'
  /** A DecisionCondition that is open and one’s own to meet, which a panel chair or a director says it is; once it is overdue also for the officer of the case and for directors. By the day it is due. */
  | 'CONDITION'
  /** A Dispute that is open and whose stage is one’s own, or one’s role’s; for finance also while nobody carries the money; once its days are over also for directors and the budget holder that disputes. Due by the last day of its stage, else since it was raised. */
  | 'DISPUTE'
  /** A Case that the panel put off once too often and has not decided since, for directors. Since the day of the last deferral. */
  | 'ESCALATION'
  /** A Placement whose first day has come while its money is not committed, for commissioners and finance. By that day. */
  | 'FUNDING_NOT_LIVE'
  /** An AdultHandover that was agreed and of which the family was not told, for the officer of the case. Since it was agreed. */
  | 'HANDOVER_NOTICE'
  /** An AgendaItem of such a sitting on which one has not declared an interest, or none. Due by the day of the sitting. */
  | 'INTEREST'
  /** A Decision out of panel that lapses soon unless the panel ratifies it, for directors and case officers. Due by the day it lapses. */
  | 'LAPSE'
  /** An AgendaItem at which papers, or the listing itself, came after the paper deadline and stand outside until the chair accepts them: for the chair of its sitting, cleared for the case. Due by the day of the sitting. */
  | 'LATE_PAPERS'
  /** A Case that is submitted and on no agenda, for case officers. Since it was submitted. */
  | 'LISTING'
  /** A PanelMeeting that is closed and whose minutes its chair has not approved. Since the day it was closed. */
  | 'MINUTES'
  /** A Decision of which the family, or an agency, setting or provider that it concerns, is still to be told, for case officers; only where the area set a target. By the day by which it is to be told. */
  | 'NOTICE'
  /** A Placement that is still charged though its child has left, for commissioners and finance. Since the last day the child was there. */
  | 'PAID_AFTER_LEAVING'
  /** An Actual for which a placement is proposed that it pays for, to be confirmed or rejected by finance. Since it was proposed. */
  | 'PAYMENT_MATCH'
  /** A Placement for which more is paid in this financial year than is committed for all of it, for finance. Since the last such payment. */
  | 'PAYMENT_PARTED'
  /** A BudgetHolder of whose imported spend, in this financial year or the last, some is known to pay for no placement, for finance: the year is above its forecast by what commitments already hold of it. Since the last such document; financialYear, payments and amount say how much. */
  | 'PAYMENT_UNMATCHED'
  /** A PreparationAim that is to be reviewed, or has a step to be done, within four weeks or by now, for the officer of the case and the budget holders of the side that answers for it. By the earlier day. */
  | 'PREPARATION'
  /** An AgendaItem that would not be quorate though everybody came who is expected: for the chair of its sitting, and the officer of its case or who listed it. Due by the day of the sitting. */
  | 'QUORUM_AT_RISK'
  /** A Decision that waits to be ratified, itself or in a share over its limit, or a Contribution over its limit in a change or a settlement: for those directors who may, not for who decided or approved it. Since the day of the decision or approval; a decision out of panel is due by the day it lapses. */
  | 'RATIFICATION'
  /** A Placement of a child whom another authority looks after, for which nothing is claimed yet, for finance. Since the day from which it could be. */
  | 'RECOUPABLE'
  /** A RecoupmentClaim that is not paid, for finance: to be agreed, then to be paid. By the day its six months are over. */
  | 'RECOUPMENT'
  /** A RedressMatter of which a limit, or a day that was set, comes within two weeks or is over: for the officer of the case, for the budget holders of the agency that has to answer, and once it is over for directors. By that day. */
  | 'REDRESS'
  /** A Case of one’s own that is a draft and not submitted yet, for its case officer. Since it was begun. */
  | 'REFERRAL'
  /** A Case of one’s own whose referral was sent back, for its case officer. Since it was sent back. */
  | 'RETURNED'
  /** A Placement whose next review is due within four weeks or overdue, for the officer of its case and commissioners. By the day it is due. */
  | 'REVIEW'
  /** A PanelMeeting one is invited to, whose agenda is published and which is not closed. By its day. */
  | 'SITTING'
  /** A Placement that is paid for and has not started, for commissioners. By the day it was decided to start. */
  | 'START'
  /** A TransitionTask that is due within four weeks or overdue, for the officer of the case and the holders of the budget that answers for it, or of any of that side where none is named. By the first of its month. */
  | 'TRANSITION_TASK'
  /** A RedressMatter, an appeal in which a tribunal ordered what was not recorded by recordTribunalOrder, for directors. Since the day of the order. */
  | 'TRIBUNAL_ORDER'
  /** A Case of one’s own that was raised by what fell due of a placement and is a draft, for its case officer. By the day that falls due: a contract’s end, a review. */
  | 'TRIGGERED'
  /** An AgendaItem of such a sitting, cleared for, whose newest papers one has not opened. Due by the day of the sitting. */
  | 'UNREAD_PAPERS'
  /** An UpliftRound that was decided and waits for one’s own budget to agree; amount is what that would pay more a year. Since it was decided. */
  | 'UPLIFT_APPROVAL'
  /** An UpliftRound that waits to be decided, for directors; amount is what it asks more a year. Since it was raised. */
  | 'UPLIFT_DECISION'
  /** A Placement, a long residential stay of a child who is not looked after, of which the notification or the next visit is due within four weeks or overdue, for the officer of its case. By the day it is due. */
  | 'VISIT';

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

export type SetLimitOverrideMutationVariables = Exact<{
  input: SetLimitOverrideInput;
}>;


export type SetLimitOverrideMutation = { setLimitOverride: { limitOverride: { id: string, ceiling: string, startDate: string, endDate: string | null } | null, userErrors: Array<{ code: SetLimitOverrideErrorCode, field: Array<string>, message: string }> } };

export type EndLimitOverrideMutationVariables = Exact<{
  input: EndLimitOverrideInput;
}>;


export type EndLimitOverrideMutation = { endLimitOverride: { limitOverride: { id: string, endDate: string | null, withdrawnAt: string | null } | null, userErrors: Array<{ code: EndLimitOverrideErrorCode, field: Array<string>, message: string }> } };

export type SetCommitmentCeilingMutationVariables = Exact<{
  input: SetCommitmentCeilingInput;
}>;


export type SetCommitmentCeilingMutation = { setCommitmentCeiling: { commitmentCeiling: { id: string, ceiling: string | null, financialYear: string } | null, userErrors: Array<{ code: SetCommitmentCeilingErrorCode, field: Array<string>, message: string }> } };

export type LimitsQueryVariables = Exact<{
  onDate: string;
}>;


export type LimitsQuery = { delegatedLimits: Array<{ id: string, role: LimitRole, decisionType: LimitedDecision, basis: AmountBasis, ceiling: string, budgetHolder: { id: string, name: string, commitmentCeilings: Array<{ financialYear: string, ceiling: string | null, isInForce: boolean }> | null }, inForce: { ceiling: string, sentence: string, override: { id: string, reason: string, startDate: string, endDate: string | null } | null } | null }> };

export type CreatePanelMutationVariables = Exact<{
  input: CreatePanelInput;
}>;


export type CreatePanelMutation = { createPanel: { panel: { id: string, name: string } | null, userErrors: Array<{ code: CreatePanelErrorCode, field: Array<string>, message: string }> } };

export type AmendPanelTermsMutationVariables = Exact<{
  input: AmendPanelTermsInput;
}>;


export type AmendPanelTermsMutation = { amendPanelTerms: { terms: { id: string, startDate: string, endDate: string | null } | null, userErrors: Array<{ code: AmendPanelTermsErrorCode, field: Array<string>, message: string }> } };

export type AdoptPolicyVersionMutationVariables = Exact<{
  input: AdoptPolicyVersionInput;
}>;


export type AdoptPolicyVersionMutation = { adoptPolicyVersion: { policyVersion: { id: string, label: string, startDate: string, policy: { id: string, title: string } } | null, userErrors: Array<{ code: AdoptPolicyVersionErrorCode, field: Array<string>, message: string }> } };

export type SetDisputeStagesMutationVariables = Exact<{
  input: SetDisputeStagesInput;
}>;


export type SetDisputeStagesMutation = { setDisputeStages: { localArea: { id: string } | null, stages: Array<{ ordinal: number, name: string, days: number, ownerRole: Role | null }>, userErrors: Array<{ code: SetDisputeStagesErrorCode, field: Array<string>, message: string }> } };

export type SetVisitTermsMutationVariables = Exact<{
  input: SetVisitTermsInput;
}>;


export type SetVisitTermsMutation = { setVisitTerms: { localArea: { id: string } | null, terms: { visitMonths: number } | null, userErrors: Array<{ code: SetVisitTermsErrorCode, field: Array<string>, message: string }> } };

export type RecordSuccessionMutationVariables = Exact<{
  input: RecordSuccessionInput;
}>;


export type RecordSuccessionMutation = { recordSuccession: { placements: number | null, rolesEnded: number | null, rolesGranted: number | null, succession: { id: string, kind: SuccessionKind, firstDate: string, successorIds: Array<string>, predecessorIds: Array<string> } | null, userErrors: Array<{ code: RecordSuccessionErrorCode, field: Array<string>, message: string }> } };

export type SuccessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SuccessionsQuery = { agencies: Array<{ id: string, kind: AgencyKind, name: string, endDate: string | null, successors: Array<{ name: string }>, predecessors: Array<{ name: string }> }>, budgetHolders: Array<{ id: string, name: string, endDate: string | null, successors: Array<{ name: string }>, predecessors: Array<{ name: string }> }>, successions: Array<{ id: string, kind: SuccessionKind, firstDate: string, source: string | null, recordedAt: string, predecessorIds: Array<string>, successorIds: Array<string> }> };

export type SetClockReadingsMutationVariables = Exact<{
  input: SetClockReadingsInput;
}>;


export type SetClockReadingsMutation = { setClockReadings: { localArea: { id: string } | null, userErrors: Array<{ code: SetClockReadingsErrorCode, field: Array<string>, message: string }> } };

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

export type WithdrawEvidenceMutationVariables = Exact<{
  input: WithdrawEvidenceInput;
}>;


export type WithdrawEvidenceMutation = { withdrawEvidence: { evidence: { id: string, withdrawnAt: string | null, withdrawalReason: string | null } | null, userErrors: Array<{ code: WithdrawEvidenceErrorCode, field: Array<string>, message: string }> } };

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
       }, ehcPlan: { status: EhcPlanStatus, date: string | null } | null, referral: { summary: string | null, outcomesSought: string | null } | null, views: { child: { text: string | null, notObtainedReason: string | null }, parent: { text: string | null, notObtainedReason: string | null } } | null, evidence: Array<{ id: string, kind: EvidenceKind, isHealth: boolean, title: string, summary: string | null }> | null, options: Array<{ id: string, label: string, suitability: Suitability | null, costLines: Array<{ category: CostCategory, price: { unit: PriceUnit, amount: string } | null }> }> | null, agendaItems: Array<{ id: string }> | null, decisions: Array<{ id: string, outcome: DecisionOutcome, needAgreed: boolean, fundingAgreed: boolean }>, fundingAgreements: Array<{ id: string, status: FundingAgreementStatus, contributions: Array<{ id: string, status: ContributionStatus, annual: string, overLimit: string | null, budgetHolder: { name: string } }> }>, placements: Array<{ id: string, status: PlacementStatus, startDate: string, version: number }>, clocks: Array<{ code: ClockCode, dueDate: string, daysLeft: number }> | null, history: Array<{ action: string, occurredAt: string, changed: Array<string> }> | null } | null };

export type RouteCaseMutationVariables = Exact<{
  input: RouteCaseInput;
}>;


export type RouteCaseMutation = { routeCase: { case: { id: string, status: CaseStatus, version: number, panel: { id: string, name: string } } | null, userErrors: Array<{ code: RouteCaseErrorCode, field: Array<string>, message: string }> } };

export type ReturnReferralMutationVariables = Exact<{
  input: ReturnReferralInput;
}>;


export type ReturnReferralMutation = { returnReferral: { case: { id: string, status: CaseStatus, version: number, returns: Array<{ reason: string, missing: Array<ChecklistItem> }> | null } | null, userErrors: Array<{ code: ReturnReferralErrorCode, field: Array<string>, message: string }> } };

export type WaiveChecklistItemsMutationVariables = Exact<{
  input: WaiveChecklistItemsInput;
}>;


export type WaiveChecklistItemsMutation = { waiveChecklistItems: { case: { id: string, version: number, flags: Array<CaseFlag> | null } | null, userErrors: Array<{ code: WaiveChecklistItemsErrorCode, field: Array<string>, message: string }> } };

export type RecordLocalOptionMutationVariables = Exact<{
  input: RecordLocalOptionInput;
}>;


export type RecordLocalOptionMutation = { recordLocalOption: { case: { id: string, version: number } | null, userErrors: Array<{ code: RecordLocalOptionErrorCode, field: Array<string>, message: string }> } };

export type FileViewsMutationVariables = Exact<{
  input: FileViewsInput;
}>;


export type FileViewsMutation = { fileViews: { case: { id: string, version: number, views: { filed: Array<{ whose: ViewsOf, method: ViewsMethod, givenDate: string }> } | null } | null, userErrors: Array<{ code: FileViewsErrorCode, field: Array<string>, message: string }> } };

export type RecordEhcPlanMutationVariables = Exact<{
  input: RecordEhcPlanInput;
}>;


export type RecordEhcPlanMutation = { recordEhcPlan: { case: { id: string, version: number, ehcPlan: { status: EhcPlanStatus, namedProviderUrn: string | null, namedSetting: SenSetting | null, requestOutcome: SenRequestOutcome | null } | null } | null, userErrors: Array<{ code: RecordEhcPlanErrorCode, field: Array<string>, message: string }> } };

export type RecordAdviceRequestMutationVariables = Exact<{
  input: RecordAdviceRequestInput;
}>;


export type RecordAdviceRequestMutation = { recordAdviceRequest: { adviceRequest: { id: string, dueDate: string, status: AdviceStatus } | null, case: { id: string, version: number } | null, userErrors: Array<{ code: RecordAdviceRequestErrorCode, field: Array<string>, message: string }> } };

export type RecordAdviceReceivedMutationVariables = Exact<{
  input: RecordAdviceReceivedInput;
}>;


export type RecordAdviceReceivedMutation = { recordAdviceReceived: { adviceRequest: { id: string, status: AdviceStatus, daysLate: number } | null, userErrors: Array<{ code: RecordAdviceReceivedErrorCode, field: Array<string>, message: string }> } };

export type CancelAdviceRequestMutationVariables = Exact<{
  input: CancelAdviceRequestInput;
}>;


export type CancelAdviceRequestMutation = { cancelAdviceRequest: { adviceRequest: { id: string, status: AdviceStatus } | null, userErrors: Array<{ code: CancelAdviceRequestErrorCode, field: Array<string>, message: string }> } };

export type RecordDisclosureMutationVariables = Exact<{
  input: RecordDisclosureInput;
}>;


export type RecordDisclosureMutation = { recordDisclosure: { disclosure: { id: string, isStanding: boolean } | null, case: { id: string, version: number } | null, userErrors: Array<{ code: RecordDisclosureErrorCode, field: Array<string>, message: string }> } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { disclosure: { id: string, withdrawnDate: string | null, isStanding: boolean } | null, userErrors: Array<{ code: WithdrawConsentErrorCode, field: Array<string>, message: string }> } };

export type RecordCapacityMutationVariables = Exact<{
  input: RecordCapacityInput;
}>;


export type RecordCapacityMutation = { recordCapacity: { case: { id: string, version: number, capacity: { capacity: MentalCapacity, decider: PlanDecider } | null } | null, userErrors: Array<{ code: RecordCapacityErrorCode, field: Array<string>, message: string }> } };

export type ReportBreakdownMutationVariables = Exact<{
  input: ReportBreakdownInput;
}>;


export type ReportBreakdownMutation = { reportBreakdown: { trigger: { id: string, kind: CaseTriggerKind, dueDate: string } | null, case: { id: string, reference: string, status: CaseStatus } | null, userErrors: Array<{ code: ReportBreakdownErrorCode, field: Array<string>, message: string }> } };

export type InviteToMeetingMutationVariables = Exact<{
  input: InviteToMeetingInput;
}>;


export type InviteToMeetingMutation = { inviteToMeeting: { meeting: { id: string, invitations: Array<{ capacity: PanelCapacity, acknowledgedAt: string | null, person: { id: string, displayName: string } | null, substituteFor: { id: string } | null, agendaItems: Array<{ id: string }> | null }> } | null, userErrors: Array<{ code: InviteToMeetingErrorCode, field: Array<string>, message: string }> } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation: { meeting: { id: string, invitations: Array<{ capacity: PanelCapacity, acknowledgedAt: string | null, person: { id: string, displayName: string } | null, substituteFor: { id: string } | null, agendaItems: Array<{ id: string }> | null }> } | null, userErrors: Array<{ code: WithdrawInvitationErrorCode, field: Array<string>, message: string }> } };

export type InvitedFragment = { id: string, invitations: Array<{ capacity: PanelCapacity, acknowledgedAt: string | null, person: { id: string, displayName: string } | null, substituteFor: { id: string } | null, agendaItems: Array<{ id: string }> | null }> };

export type QuorumAheadQueryVariables = Exact<{
  id: string;
}>;


export type QuorumAheadQuery = { panelMeeting: { invitations: Array<{ person: { id: string, displayName: string } | null, possibleSubstitutes: Array<{ id: string, displayName: string, grade: number }> | null }>, agendaItems: Array<{ id: string, headline: { reference: string } | null, quorumForecast: { met: boolean, remedies: Array<string>, missing: Array<{ why: QuorumReason | null, person: { displayName: string } | null }> } | null }> | null } | null };

export type ProposeContributionMutationVariables = Exact<{
  input: ProposeContributionInput;
}>;


export type ProposeContributionMutation = { proposeContribution: { fundingAgreement: { id: string, kind: FundingAgreementKind, status: FundingAgreementStatus, fromDate: string | null, contributions: Array<{ id: string, status: ContributionStatus, overLimit: string | null, budgetHolder: { id: string } }> } | null, userErrors: Array<{ code: ProposeContributionErrorCode, field: Array<string>, message: string }> } };

export type WithdrawProposalMutationVariables = Exact<{
  input: WithdrawProposalInput;
}>;


export type WithdrawProposalMutation = { withdrawProposal: { fundingAgreement: { id: string, status: FundingAgreementStatus, closedBecause: FundingAgreementClosing | null } | null, userErrors: Array<{ code: WithdrawProposalErrorCode, field: Array<string>, message: string }> } };

export type RecordPlacementVisitMutationVariables = Exact<{
  input: RecordPlacementVisitInput;
}>;


export type RecordPlacementVisitMutation = { recordPlacementVisit: { placement: { id: string } | null, userErrors: Array<{ code: RecordPlacementVisitErrorCode, field: Array<string>, message: string }> } };

export type CompleteTransitionTaskMutationVariables = Exact<{
  input: CompleteTransitionTaskInput;
}>;


export type CompleteTransitionTaskMutation = { completeTransitionTask: { task: { id: string, doneDate: string | null } | null, userErrors: Array<{ code: CompleteTransitionTaskErrorCode, field: Array<string>, message: string }> } };

export type RecordCharacteristicsMutationVariables = Exact<{
  input: RecordCharacteristicsInput;
}>;


export type RecordCharacteristicsMutation = { recordCharacteristics: { case: { id: string } | null, userErrors: Array<{ code: RecordCharacteristicsErrorCode, field: Array<string>, message: string }> } };

export type RecordLookedAfterMutationVariables = Exact<{
  input: RecordLookedAfterInput;
}>;


export type RecordLookedAfterMutation = { recordLookedAfter: { case: { id: string, childOrYoungPerson: { lookedAfter: { fromDate: string, isLookedAfter: boolean, legalBasis: LookedAfterBasis | null, placingAuthorityCode: string | null } | null } } | null, userErrors: Array<{ code: RecordLookedAfterErrorCode, field: Array<string>, message: string }> } };

export type RecordAttendedSettingMutationVariables = Exact<{
  input: RecordAttendedSettingInput;
}>;


export type RecordAttendedSettingMutation = { recordAttendedSetting: { placement: { id: string, attendsNamed: boolean | null, attended: { fromDate: string, senSetting: SenSetting | null, isPlacement: boolean, provider: { urn: string } | null } } | null, userErrors: Array<{ code: RecordAttendedSettingErrorCode, field: Array<string>, message: string }> } };

export type RecordHomeMutationVariables = Exact<{
  input: RecordHomeInput;
}>;


export type RecordHomeMutation = { recordHome: { isPlaceHeld: boolean | null, placementsMoved: number | null, case: { id: string, version: number } | null, userErrors: Array<{ code: RecordHomeErrorCode, field: Array<string>, message: string }> } };

export type RecordPlanEventMutationVariables = Exact<{
  input: RecordPlanEventInput;
}>;


export type RecordPlanEventMutation = { recordPlanEvent: { case: { id: string, version: number, planEvents: Array<{ id: string, kind: PlanEventKind, eventDate: string | null }> | null, clocks: Array<{ code: ClockCode, dueDate: string, status: ClockStatus }> | null } | null, userErrors: Array<{ code: RecordPlanEventErrorCode, field: Array<string>, message: string }> } };

export type RecordClockExceptionMutationVariables = Exact<{
  input: RecordClockExceptionInput;
}>;


export type RecordClockExceptionMutation = { recordClockException: { case: { id: string, clocks: Array<{ code: ClockCode, dueDateWithExceptions: string, exceptions: Array<{ id: string, kind: ClockExceptionKind }> }> | null } | null, userErrors: Array<{ code: RecordClockExceptionErrorCode, field: Array<string>, message: string }> } };

export type ClocksNextQueryVariables = Exact<{
  filter?: ClockFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClocksNextQuery = { clocksNext: { nodes: Array<{ case: { reference: string }, clock: { code: ClockCode, dueDate: string, dueDateWithExceptions: string, status: ClockStatus, statusWithoutExceptions: ClockStatus, daysOver: number, owner: ClockOwner } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenRedressMutationVariables = Exact<{
  input: OpenRedressInput;
}>;


export type OpenRedressMutation = { openRedress: { redressMatter: { id: string, kind: RedressKind, state: RedressState, nextDueDate: string | null, clocks: Array<{ code: ClockCode, dueDate: string, status: ClockStatus }> } | null, userErrors: Array<{ code: OpenRedressErrorCode, field: Array<string>, message: string }> } };

export type RecordRedressEventMutationVariables = Exact<{
  input: RecordRedressEventInput;
}>;


export type RecordRedressEventMutation = { recordRedressEvent: { redressMatter: { id: string, state: RedressState, outcome: RedressOutcome | null, events: Array<{ id: string, kind: RedressEventKind, eventDate: string | null }> } | null, userErrors: Array<{ code: RecordRedressEventErrorCode, field: Array<string>, message: string }> } };

export type CircumstancePartsFragment = { id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> };

export type RecordCircumstanceMutationVariables = Exact<{
  input: RecordCircumstanceInput;
}>;


export type RecordCircumstanceMutation = { recordCircumstance: { circumstance: { id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> } | null, userErrors: Array<{ code: RecordCircumstanceErrorCode, field: Array<string>, message: string }> } };

export type RecordGuestChildMutationVariables = Exact<{
  input: RecordGuestChildInput;
}>;


export type RecordGuestChildMutation = { recordGuestChild: { circumstance: { id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> } | null, userErrors: Array<{ code: RecordGuestChildErrorCode, field: Array<string>, message: string }> } };

export type ReviewCircumstanceMutationVariables = Exact<{
  input: ReviewCircumstanceInput;
}>;


export type ReviewCircumstanceMutation = { reviewCircumstance: { circumstance: { id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> } | null, userErrors: Array<{ code: ReviewCircumstanceErrorCode, field: Array<string>, message: string }> } };

export type EndCircumstanceMutationVariables = Exact<{
  input: EndCircumstanceInput;
}>;


export type EndCircumstanceMutation = { endCircumstance: { circumstance: { id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> } | null, userErrors: Array<{ code: EndCircumstanceErrorCode, field: Array<string>, message: string }> } };

export type CorrectCircumstanceMutationVariables = Exact<{
  input: CorrectCircumstanceInput;
}>;


export type CorrectCircumstanceMutation = { correctCircumstance: { circumstance: { id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> } | null, userErrors: Array<{ code: CorrectCircumstanceErrorCode, field: Array<string>, message: string }> } };

export type ChildrenInSightQueryVariables = Exact<{
  filter?: SightFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChildrenInSightQuery = { childrenInSight: { totalCount: number, nodes: Array<{ id: string, kind: CircumstanceKind, startDate: string, endDate: string | null, endReason: CircumstanceEnd | null, reason: CircumstanceReason | null, weeks: number, isLong: boolean, nextReviewDate: string | null, isReviewOverdue: boolean, case: { reference: string } | null, placements: Array<{ id: string }>, entries: Array<{ id: string, step: CircumstanceStep, eventDate: string | null, isCorrected: boolean }> }> } };

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

export type WithdrawPlacementEndMutationVariables = Exact<{
  input: WithdrawPlacementEndInput;
}>;


export type WithdrawPlacementEndMutation = { withdrawPlacementEnd: { placement: { id: string, version: number } | null, userErrors: Array<{ code: WithdrawPlacementEndErrorCode, field: Array<string>, message: string }> } };

export type EndPlacementMutationVariables = Exact<{
  input: EndPlacementInput;
}>;


export type EndPlacementMutation = { endPlacement: { placement: { id: string, status: PlacementStatus, endedDate: string | null, version: number } | null, userErrors: Array<{ code: EndPlacementErrorCode, field: Array<string>, message: string }> } };

export type RequestUpliftMutationVariables = Exact<{
  input: RequestUpliftInput;
}>;


export type RequestUpliftMutation = { requestUplift: { trigger: { id: string, kind: CaseTriggerKind, dueDate: string } | null, case: { id: string, reference: string, options: Array<{ id: string }> | null } | null, userErrors: Array<{ code: RequestUpliftErrorCode, field: Array<string>, message: string }> } };

export type ReviewPlacementMutationVariables = Exact<{
  input: ReviewPlacementInput;
}>;


export type ReviewPlacementMutation = { reviewPlacement: { review: { id: string, nextReviewDate: string | null } | null, placement: { id: string, version: number } | null, effect: { thisYear: { total: string } } | null, userErrors: Array<{ code: ReviewPlacementErrorCode, field: Array<string>, message: string }> } };

export type RecordContingencyPlanMutationVariables = Exact<{
  input: RecordContingencyPlanInput;
}>;


export type RecordContingencyPlanMutation = { recordContingencyPlan: { placement: { id: string } | null, userErrors: Array<{ code: RecordContingencyPlanErrorCode, field: Array<string>, message: string }> } };

export type RecodePlacementMutationVariables = Exact<{
  input: RecodePlacementInput;
}>;


export type RecodePlacementMutation = { recodePlacement: { placement: { id: string, kind: PlacementKind, provisionType: ProvisionType, residential: Residential } | null, effect: { thisYear: { total: string } } | null, userErrors: Array<{ code: RecodePlacementErrorCode, field: Array<string>, message: string }> } };

export type TransferResponsibilityMutationVariables = Exact<{
  input: TransferResponsibilityInput;
}>;


export type TransferResponsibilityMutation = { transferResponsibility: { case: { id: string, responsibleAuthorityCode: string, responsibilityTransfers: Array<{ toAuthorityCode: string, transferDate: string, transferBy: string, isLate: boolean, tellFamilyBy: string, reviewBy: string }> } | null, effect: { thisYear: { block: string, otherCouncil: string, health: string, total: string } } | null, userErrors: Array<{ code: TransferResponsibilityErrorCode, field: Array<string>, message: string }> } };

export type ProviderOfAreaQueryVariables = Exact<{
  id: string;
  onDate?: string | null | undefined;
}>;


export type ProviderOfAreaQuery = { node:
    | { id: string, name: string, offers: Array<{ id: string, provisionType: ProvisionType, residential: Residential, needs: Array<NeedCode>, phases: Array<Phase>, lowestAge: number, highestAge: number, weeksAYear: number | null, startDate: string, endDate: string | null, version: number }>, places: Array<{ kind: PlaceKind, commissioned: number, filled: number, promised: number, filledByOthers: number | null, waiting: number | null, vacancies: number }> | null, priceBook: Array<{ id: string, item: string, element: CostElement, category: CostCategory, band: string | null, startDate: string, endDate: string | null, version: number, price: { unit: PriceUnit, amount: string, spread: PriceSpread | null } }> | null, frameworks: Array<{ id: string, reference: string, noticeDays: number | null }> | null, notes: Array<{ id: string, notedDate: string, note: string }> | null }
    | Record<PropertyKey, never>
   | null };

export type SetProviderOfferMutationVariables = Exact<{
  input: SetProviderOfferInput;
}>;


export type SetProviderOfferMutation = { setProviderOffer: { offer: { id: string, version: number } | null, userErrors: Array<{ code: SetProviderOfferErrorCode, field: Array<string>, message: string }> } };

export type EndProviderOfferMutationVariables = Exact<{
  input: EndProviderOfferInput;
}>;


export type EndProviderOfferMutation = { endProviderOffer: { offer: { id: string, endDate: string | null } | null, userErrors: Array<{ code: EndProviderOfferErrorCode, field: Array<string>, message: string }> } };

export type CommissionPlacesMutationVariables = Exact<{
  input: CommissionPlacesInput;
}>;


export type CommissionPlacesMutation = { commissionPlaces: { provider: { id: string, placeCommissions: Array<{ kind: PlaceKind, places: number, startDate: string }> } | null, userErrors: Array<{ code: CommissionPlacesErrorCode, field: Array<string>, message: string }> } };

export type RecordPlaceCountMutationVariables = Exact<{
  input: RecordPlaceCountInput;
}>;


export type RecordPlaceCountMutation = { recordPlaceCount: { provider: { id: string } | null, userErrors: Array<{ code: RecordPlaceCountErrorCode, field: Array<string>, message: string }> } };

export type SetProviderFrameworkMutationVariables = Exact<{
  input: SetProviderFrameworkInput;
}>;


export type SetProviderFrameworkMutation = { setProviderFramework: { framework: { id: string, version: number } | null, userErrors: Array<{ code: SetProviderFrameworkErrorCode, field: Array<string>, message: string }> } };

export type SetPriceBookEntryMutationVariables = Exact<{
  input: SetPriceBookEntryInput;
}>;


export type SetPriceBookEntryMutation = { setPriceBookEntry: { entry: { id: string, startDate: string, endDate: string | null } | null, userErrors: Array<{ code: SetPriceBookEntryErrorCode, field: Array<string>, message: string }> } };

export type EndPriceBookEntryMutationVariables = Exact<{
  input: EndPriceBookEntryInput;
}>;


export type EndPriceBookEntryMutation = { endPriceBookEntry: { entry: { id: string, endDate: string | null } | null, userErrors: Array<{ code: EndPriceBookEntryErrorCode, field: Array<string>, message: string }> } };

export type RecordProviderNoteMutationVariables = Exact<{
  input: RecordProviderNoteInput;
}>;


export type RecordProviderNoteMutation = { recordProviderNote: { note: { id: string, isOpen: boolean } | null, userErrors: Array<{ code: RecordProviderNoteErrorCode, field: Array<string>, message: string }> } };

export type CloseProviderConcernMutationVariables = Exact<{
  input: CloseProviderConcernInput;
}>;


export type CloseProviderConcernMutation = { closeProviderConcern: { note: { id: string, isOpen: boolean, outcome: string | null } | null, userErrors: Array<{ code: CloseProviderConcernErrorCode, field: Array<string>, message: string }> } };

export type RecordOutOfAreaReasonMutationVariables = Exact<{
  input: RecordOutOfAreaReasonInput;
}>;


export type RecordOutOfAreaReasonMutation = { recordOutOfAreaReason: { placement: { id: string, isOutOfAreaReasonDue: boolean, outOfAreaReasons: Array<{ reason: OutOfAreaReasonCode, note: string | null, recordedAt: string }> } | null, userErrors: Array<{ code: RecordOutOfAreaReasonErrorCode, field: Array<string>, message: string }> } };

export type RecordJourneyMutationVariables = Exact<{
  input: RecordJourneyInput;
}>;


export type RecordJourneyMutation = { recordJourney: { placement: { id: string, journeyMinutes: number | null } | null, userErrors: Array<{ code: RecordJourneyErrorCode, field: Array<string>, message: string }> } };

export type ReturnCandidatesQueryVariables = Exact<{
  filter?: AwayFilter | null | undefined;
  by?: string | null | undefined;
}>;


export type ReturnCandidatesQuery = { returnCandidates: Array<{ phaseEndDate: string, phase: Phase, nextPhase: Phase, contractEnd: ContractEnd, fullYearCost: string, premium: string | null, placement: { id: string, distanceMiles: string | null, distanceBasis: DistanceBasis | null, provider: { name: string } | null } }> };

export type MissingProvisionQueryVariables = Exact<{
  filter?: AwayFilter | null | undefined;
  fewest?: number;
  nearMiles?: string | null | undefined;
}>;


export type MissingProvisionQuery = { missingProvision: Array<{ primaryNeed: NeedCode, phase: Phase, stay: Stay, placementCount: number, meanDistanceMiles: string | null, premium: string | null, fullYear: { block: string, otherCouncil: string, health: string, total: string }, hostAuthorities: Array<{ name: string }> | null }> };

export type SuspendPlacementMutationVariables = Exact<{
  input: SuspendPlacementInput;
}>;


export type SuspendPlacementMutation = { suspendPlacement: { placement: { id: string, version: number } | null, effect: { financialYear: string, thisYear: { total: string }, fullYear: { total: string } } | null, userErrors: Array<{ code: SuspendPlacementErrorCode, field: Array<string>, message: string }> } };

export type ResumePlacementMutationVariables = Exact<{
  input: ResumePlacementInput;
}>;


export type ResumePlacementMutation = { resumePlacement: { placement: { id: string, version: number } | null, effect: { financialYear: string, thisYear: { total: string }, fullYear: { total: string } } | null, userErrors: Array<{ code: ResumePlacementErrorCode, field: Array<string>, message: string }> } };

export type RecordAbsenceMutationVariables = Exact<{
  input: RecordAbsenceInput;
}>;


export type RecordAbsenceMutation = { recordAbsence: { placement: { id: string, version: number } | null, effect: { financialYear: string, thisYear: { total: string }, fullYear: { total: string } } | null, userErrors: Array<{ code: RecordAbsenceErrorCode, field: Array<string>, message: string }> } };

export type RecordTrialDaysMutationVariables = Exact<{
  input: RecordTrialDaysInput;
}>;


export type RecordTrialDaysMutation = { recordTrialDays: { placement: { id: string, version: number } | null, effect: { financialYear: string, thisYear: { total: string }, fullYear: { total: string } } | null, userErrors: Array<{ code: RecordTrialDaysErrorCode, field: Array<string>, message: string }> } };

export type AmendPlacementMutationVariables = Exact<{
  input: AmendPlacementInput;
}>;


export type AmendPlacementMutation = { amendPlacement: { placement: { id: string, version: number } | null, effect: { financialYear: string, thisYear: { total: string }, fullYear: { total: string } } | null, userErrors: Array<{ code: AmendPlacementErrorCode, field: Array<string>, message: string }> } };

export type CreateUpliftRoundMutationVariables = Exact<{
  input: CreateUpliftRoundInput;
}>;


export type CreateUpliftRoundMutation = { createUpliftRound: { upliftRound: { id: string, status: UpliftRoundStatus, version: number } | null, userErrors: Array<{ code: CreateUpliftRoundErrorCode, field: Array<string>, message: string }> } };

export type PlacementToChangeQueryVariables = Exact<{
  id: string;
}>;


export type PlacementToChangeQuery = { node:
    | { __typename: 'Actual' }
    | { __typename: 'ActualsSource' }
    | { __typename: 'AdultDecision' }
    | { __typename: 'AdultHandover' }
    | { __typename: 'AdviceRequest' }
    | { __typename: 'Agency' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AssumptionSet' }
    | { __typename: 'AuditRubric' }
    | { __typename: 'BudgetHolder' }
    | { __typename: 'Case' }
    | { __typename: 'CaseTrigger' }
    | { __typename: 'Circumstance' }
    | { __typename: 'ClosedPeriod' }
    | { __typename: 'CommitmentCeiling' }
    | { __typename: 'Contribution' }
    | { __typename: 'CostLine' }
    | { __typename: 'Decision' }
    | { __typename: 'DecisionAction' }
    | { __typename: 'DecisionCondition' }
    | { __typename: 'DelegatedLimit' }
    | { __typename: 'Disclosure' }
    | { __typename: 'Dispute' }
    | { __typename: 'Evidence' }
    | { __typename: 'EvidenceDocument' }
    | { __typename: 'Feedback' }
    | { __typename: 'FundingAgreement' }
    | { __typename: 'ImportReport' }
    | { __typename: 'ImprovementPlan' }
    | { __typename: 'InclusionProfile' }
    | { __typename: 'Journal' }
    | { __typename: 'LimitOverride' }
    | { __typename: 'LocalArea' }
    | { __typename: 'LocalAuthority' }
    | { __typename: 'ManagementPlan' }
    | { __typename: 'Notice' }
    | { __typename: 'Panel' }
    | { __typename: 'PanelMeeting' }
    | { __typename: 'PanelTerms' }
    | { __typename: 'Person' }
    | { __typename: 'PipelineAssumptions' }
    | { __typename: 'Placement', id: string, provider: { urn: string } | null, costLines: Array<{ id: string }>, interruptions: Array<{ kind: PlacementInterruptionKind, startDate: string, endDate: string | null, chargedPercent: number, reason: string | null }>, notice: { lastChargedDate: string, cost: { total: string } } | null }
    | { __typename: 'PlacementOption' }
    | { __typename: 'PlacementReview' }
    | { __typename: 'PlanAudit' }
    | { __typename: 'PlanAuditSample' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyVersion' }
    | { __typename: 'PooledFund' }
    | { __typename: 'PreparationAim' }
    | { __typename: 'PriceBookEntry' }
    | { __typename: 'Provider' }
    | { __typename: 'ProviderFramework' }
    | { __typename: 'ProviderNote' }
    | { __typename: 'ProviderOffer' }
    | { __typename: 'RechargeInvoice' }
    | { __typename: 'RecoupmentClaim' }
    | { __typename: 'RedressMatter' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'SavedOptionAppraisal' }
    | { __typename: 'Scenario' }
    | { __typename: 'Succession' }
    | { __typename: 'TransitionTask' }
    | { __typename: 'UpliftRound' }
   | null };

export type CreateScenarioMutationVariables = Exact<{
  input: CreateScenarioInput;
}>;


export type CreateScenarioMutation = { createScenario: { clientMutationId: string | null, scenario: { id: string, name: string } | null, userErrors: Array<{ code: CreateScenarioErrorCode, field: Array<string>, message: string }> } };

export type RunScenarioMutationVariables = Exact<{
  input: RunScenarioInput;
}>;


export type RunScenarioMutation = { runScenario: { clientMutationId: string | null, scenario: { id: string, runHistory: Array<{ ordinal: number, status: ScenarioRunStatus }> } | null, userErrors: Array<{ code: RunScenarioErrorCode, field: Array<string>, message: string }> } };

export type CancelScenarioMutationVariables = Exact<{
  input: CancelScenarioInput;
}>;


export type CancelScenarioMutation = { cancelScenario: { clientMutationId: string | null, scenario: { id: string, runHistory: Array<{ ordinal: number, status: ScenarioRunStatus }> } | null, userErrors: Array<{ code: CancelScenarioErrorCode, field: Array<string>, message: string }> } };

export type RecordAssumptionSetMutationVariables = Exact<{
  input: RecordAssumptionSetInput;
}>;


export type RecordAssumptionSetMutation = { recordAssumptionSet: { assumptionSet: { id: string, name: string, startDate: string } | null, userErrors: Array<{ code: RecordAssumptionSetErrorCode, field: Array<string>, message: string }> } };

export type SaveOptionAppraisalMutationVariables = Exact<{
  input: SaveOptionAppraisalInput;
}>;


export type SaveOptionAppraisalMutation = { saveOptionAppraisal: { savedAppraisal: { id: string, title: string, appraisal: { digest: string } } | null, userErrors: Array<{ code: SaveOptionAppraisalErrorCode, field: Array<string>, message: string }> } };

export type DecideOutOfPanelMutationVariables = Exact<{
  input: DecideOutOfPanelInput;
}>;


export type DecideOutOfPanelMutation = { decideOutOfPanel: { decision: { id: string, outcome: DecisionOutcome, basis: DecisionBasis, status: DecisionStatus, lapsesOn: string | null, broughtToPanel: { status: BroughtStatus, daysLeft: number | null, agendaItems: Array<{ id: string, status: AgendaItemStatus, purpose: AgendaPurpose }> | null } | null, fundingAgreement: { id: string, status: FundingAgreementStatus } | null } | null, userErrors: Array<{ code: DecideOutOfPanelErrorCode, field: Array<string>, message: string }> } };

export type RecordTribunalOrderMutationVariables = Exact<{
  input: RecordTribunalOrderInput;
}>;


export type RecordTribunalOrderMutation = { recordTribunalOrder: { decision: { id: string, outcome: DecisionOutcome, status: DecisionStatus, orderReference: string | null, orderDate: string | null } | null, userErrors: Array<{ code: RecordTribunalOrderErrorCode, field: Array<string>, message: string }> } };

export type DeclineRatificationMutationVariables = Exact<{
  input: DeclineRatificationInput;
}>;


export type DeclineRatificationMutation = { declineRatification: { decision: { id: string, status: DecisionStatus, ending: { kind: DecisionEndingKind, endedOn: string, reason: string | null } | null } | null, userErrors: Array<{ code: DeclineRatificationErrorCode, field: Array<string>, message: string }> } };

export type CorrectDecisionMutationVariables = Exact<{
  input: CorrectDecisionInput;
}>;


export type CorrectDecisionMutation = { correctDecision: { decision: { id: string, outcome: DecisionOutcome, status: DecisionStatus, correction: { changed: Array<string>, keepsMoney: boolean, reason: string | null } | null, supersedes: { id: string, outcome: DecisionOutcome, decisionDate: string } | null } | null, userErrors: Array<{ code: CorrectDecisionErrorCode, field: Array<string>, message: string }> } };

export type OutOfPanelDecisionsQueryVariables = Exact<{
  filter?: OutOfPanelDecisionFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type OutOfPanelDecisionsQuery = { outOfPanelDecisions: { totalCount: number, nodes: Array<{ id: string, outcome: DecisionOutcome, status: DecisionStatus, decisionDate: string, lapsesOn: string | null, broughtToPanel: { status: BroughtStatus, daysLeft: number | null, daysTaken: number | null, isOverdue: boolean | null } | null, case: { reference: string, decisionFlags: Array<DecisionFlag> } | null }> } };

export type DecideUpliftRoundMutationVariables = Exact<{
  input: DecideUpliftRoundInput;
}>;


export type DecideUpliftRoundMutation = { decideUpliftRound: { upliftRound: { id: string, status: UpliftRoundStatus, version: number } | null, userErrors: Array<{ code: DecideUpliftRoundErrorCode, field: Array<string>, message: string }> } };

export type UpliftPlacementMutationVariables = Exact<{
  input: UpliftPlacementInput;
}>;


export type UpliftPlacementMutation = { upliftPlacement: { upliftRound: { id: string, status: UpliftRoundStatus, version: number } | null, userErrors: Array<{ code: UpliftPlacementErrorCode, field: Array<string>, message: string }> } };

export type RatifyUpliftShareMutationVariables = Exact<{
  input: UpliftShareInput;
}>;


export type RatifyUpliftShareMutation = { ratifyUpliftShare: { upliftRound: { id: string, status: UpliftRoundStatus, version: number } | null, userErrors: Array<{ code: RatifyUpliftShareErrorCode, field: Array<string>, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, permissions: Array<Permission>, person: { id: string, displayName: string, jobTitle: string }, localArea: { code: string, name: string }, agency: { name: string, kind: AgencyKind } | null, worklist: Array<{ kind: WorkKind, day: string, dueDate: string | null, isOverdue: boolean, caseReference: string | null, subjectId: string }> } };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { panels: Array<{ id: string, name: string }>, agencies: Array<{ id: string, name: string, kind: AgencyKind }>, budgetHolders: Array<{ id: string, name: string, isHighNeedsBlock: boolean, endDate: string | null, agency: { kind: AgencyKind } }> };

export type PriceQueryVariables = Exact<{
  input: PriceInput;
}>;


export type PriceQuery = { price: { total: string, shares: Array<{ payer: string, amount: string }>, financialYears: Array<{ financialYear: string, cost: string, shares: Array<{ payer: string, amount: string }>, periods: Array<{ period: number, cost: string }> }> } };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { node:
    | { __typename: 'Actual', id: string }
    | { __typename: 'ActualsSource', id: string }
    | { __typename: 'AdultDecision', id: string }
    | { __typename: 'AdultHandover', id: string }
    | { __typename: 'AdviceRequest', id: string }
    | { __typename: 'Agency', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'AssumptionSet', id: string }
    | { __typename: 'AuditRubric', id: string }
    | { __typename: 'BudgetHolder', id: string }
    | { __typename: 'Case', id: string }
    | { __typename: 'CaseTrigger', id: string }
    | { __typename: 'Circumstance', id: string }
    | { __typename: 'ClosedPeriod', id: string }
    | { __typename: 'CommitmentCeiling', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'CostLine', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'DecisionAction', id: string }
    | { __typename: 'DecisionCondition', id: string }
    | { __typename: 'DelegatedLimit', id: string }
    | { __typename: 'Disclosure', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'EvidenceDocument', id: string }
    | { __typename: 'Feedback', id: string }
    | { __typename: 'FundingAgreement', id: string }
    | { __typename: 'ImportReport', id: string }
    | { __typename: 'ImprovementPlan', id: string }
    | { __typename: 'InclusionProfile', id: string }
    | { __typename: 'Journal', id: string }
    | { __typename: 'LimitOverride', id: string }
    | { __typename: 'LocalArea', id: string }
    | { __typename: 'LocalAuthority', id: string }
    | { __typename: 'ManagementPlan', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Panel', id: string }
    | { __typename: 'PanelMeeting', id: string }
    | { __typename: 'PanelTerms', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PipelineAssumptions', id: string }
    | { __typename: 'Placement', id: string }
    | { __typename: 'PlacementOption', id: string }
    | { __typename: 'PlacementReview', id: string }
    | { __typename: 'PlanAudit', id: string }
    | { __typename: 'PlanAuditSample', id: string }
    | { __typename: 'Policy', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PooledFund', id: string }
    | { __typename: 'PreparationAim', id: string }
    | { __typename: 'PriceBookEntry', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'ProviderFramework', id: string }
    | { __typename: 'ProviderNote', id: string }
    | { __typename: 'ProviderOffer', id: string }
    | { __typename: 'RechargeInvoice', id: string }
    | { __typename: 'RecoupmentClaim', id: string }
    | { __typename: 'RedressMatter', id: string }
    | { __typename: 'RoleGrant', id: string }
    | { __typename: 'SavedOptionAppraisal', id: string }
    | { __typename: 'Scenario', id: string }
    | { __typename: 'Succession', id: string }
    | { __typename: 'TransitionTask', id: string }
    | { __typename: 'UpliftRound', id: string }
   | null };

export type NodesByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesByIdsQuery = { nodes: Array<
    | { __typename: 'Actual', id: string }
    | { __typename: 'ActualsSource', id: string }
    | { __typename: 'AdultDecision', id: string }
    | { __typename: 'AdultHandover', id: string }
    | { __typename: 'AdviceRequest', id: string }
    | { __typename: 'Agency', id: string }
    | { __typename: 'AgendaItem', id: string }
    | { __typename: 'AssumptionSet', id: string }
    | { __typename: 'AuditRubric', id: string }
    | { __typename: 'BudgetHolder', id: string }
    | { __typename: 'Case', id: string }
    | { __typename: 'CaseTrigger', id: string }
    | { __typename: 'Circumstance', id: string }
    | { __typename: 'ClosedPeriod', id: string }
    | { __typename: 'CommitmentCeiling', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'CostLine', id: string }
    | { __typename: 'Decision', id: string }
    | { __typename: 'DecisionAction', id: string }
    | { __typename: 'DecisionCondition', id: string }
    | { __typename: 'DelegatedLimit', id: string }
    | { __typename: 'Disclosure', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'EvidenceDocument', id: string }
    | { __typename: 'Feedback', id: string }
    | { __typename: 'FundingAgreement', id: string }
    | { __typename: 'ImportReport', id: string }
    | { __typename: 'ImprovementPlan', id: string }
    | { __typename: 'InclusionProfile', id: string }
    | { __typename: 'Journal', id: string }
    | { __typename: 'LimitOverride', id: string }
    | { __typename: 'LocalArea', id: string }
    | { __typename: 'LocalAuthority', id: string }
    | { __typename: 'ManagementPlan', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'Panel', id: string }
    | { __typename: 'PanelMeeting', id: string }
    | { __typename: 'PanelTerms', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PipelineAssumptions', id: string }
    | { __typename: 'Placement', id: string }
    | { __typename: 'PlacementOption', id: string }
    | { __typename: 'PlacementReview', id: string }
    | { __typename: 'PlanAudit', id: string }
    | { __typename: 'PlanAuditSample', id: string }
    | { __typename: 'Policy', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PooledFund', id: string }
    | { __typename: 'PreparationAim', id: string }
    | { __typename: 'PriceBookEntry', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'ProviderFramework', id: string }
    | { __typename: 'ProviderNote', id: string }
    | { __typename: 'ProviderOffer', id: string }
    | { __typename: 'RechargeInvoice', id: string }
    | { __typename: 'RecoupmentClaim', id: string }
    | { __typename: 'RedressMatter', id: string }
    | { __typename: 'RoleGrant', id: string }
    | { __typename: 'SavedOptionAppraisal', id: string }
    | { __typename: 'Scenario', id: string }
    | { __typename: 'Succession', id: string }
    | { __typename: 'TransitionTask', id: string }
    | { __typename: 'UpliftRound', id: string }
   | null> };

export type ProvidersQueryVariables = Exact<{
  filter?: ProviderFilter | null | undefined;
  near?: NearInput | null | undefined;
  orderBy?: Array<ProviderOrder> | ProviderOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProvidersQuery = { providers: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, urn: string, name: string, town: string | null, type: string, provisionType: ProvisionType, localAuthority: { code: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProviderDirectoryQueryVariables = Exact<{
  filter?: DirectoryFilter | null | undefined;
}>;


export type ProviderDirectoryQuery = { providerDirectory: Array<{ provider: { urn: string, name: string }, offers: Array<{ needs: Array<NeedCode>, phases: Array<Phase>, residential: Residential }>, places: Array<{ kind: PlaceKind, commissioned: number, taken: number | null, vacancies: number | null, waiting: number | null, isSuppressed: boolean }> }> };

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


export type PressureInDetailQuery = { budgetPressure: { committed: string, explain: Array<{ figure: string, amount: string, basis: string, terms: Array<{ name: string, amount: string }> }>, lines: Array<{ section251Line: string | null, name: string, committed: string, otherForecast: string, forecast: string, withheld: boolean }>, budgetEntries: Array<{ kind: BudgetEntryKind, label: string, amount: string, reason: string | null, enteredAt: string, enteredBy: { id: string, displayName: string } | null, blockVersion: { stage: BlockStage, name: string, formulaFactors: string, basicEntitlementRate: string, specialSchoolPupils: string, additionalFunding: string, block: string, afterDeductions: string, source: string, publishedDate: string, enteredAt: string, importExport: { netPupils: string | null, rate: string | null, amount: string }, otherTerms: Array<{ name: string, amount: string }>, deductions: Array<{ name: string, amount: string }>, enteredBy: { id: string } | null } | null, adjustment: { kind: BudgetAdjustmentKind, amount: string, otherBlock: GrantBlock | null, schoolsBlock: string | null, secretaryOfStateReference: string | null, netPupils: string | null, reason: string, budgetHolder: { id: string }, otherBudgetHolder: { id: string } | null, enteredBy: { id: string } | null } | null }>, lineForecasts: Array<{ section251Line: string | null, name: string, kind: LineForecastKind, total: string, history: Array<{ total: string, reason: string, enteredAt: string, periods: Array<{ period: number, amount: string }>, enteredBy: { id: string, displayName: string } | null }> }>, placements: { totalCount: number, nodes: Array<{ committed: string, areaClass: AreaClass, placement: { id: string, startDate: string, case: { reference: string } | null, provider: { name: string } | null } | null }> } } };

export type SetBudgetMutationVariables = Exact<{
  input: SetBudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { budgetPressure: { allocation: string | null, variance: string | null } | null, userErrors: Array<{ code: SetBudgetErrorCode, field: Array<string>, message: string }> } };

export type RecordActualMutationVariables = Exact<{
  input: RecordActualInput;
}>;


export type RecordActualMutation = { recordActual: { actual: { id: string, amount: string } | null, userErrors: Array<{ code: RecordActualErrorCode, field: Array<string>, message: string }> } };

export type ClosePeriodMutationVariables = Exact<{
  input: ClosePeriodInput;
}>;


export type ClosePeriodMutation = { closePeriod: { closedBefore: string | null, closedPeriods: Array<{ id: string, financialYear: string, period: number, closedAt: string, balances: Array<{ accruals: string, prepayments: string, budgetHolder: { id: string, name: string } }> }> | null, userErrors: Array<{ code: ClosePeriodErrorCode, field: Array<string>, message: string }> } };

export type BudgetMovementQueryVariables = Exact<{
  financialYear: string;
  budgetHolderId?: string | null | undefined;
  from: string;
  to: string;
}>;


export type BudgetMovementQuery = { budgetMovement: { opening: string, closing: string, movements: Array<{ cause: MovementCause, amount: string, withheld: string, events: { nodes: Array<{ postedAt: string, amount: string, caughtUp: string, placement: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, variance: { opening: string, closing: string, movements: Array<{ cause: VarianceCause, amount: string }> } | null } };

export type ApproveContributionMutationVariables = Exact<{
  input: ApproveContributionInput;
}>;


export type ApproveContributionMutation = { approveContribution: { contribution: { id: string, status: ContributionStatus, overLimit: string | null, version: number, fundingAgreement: { id: string, status: FundingAgreementStatus, committedAt: string | null } } | null, userErrors: Array<{ code: ApproveContributionErrorCode, field: Array<string>, message: string }> } };

export type ContributionsQueryVariables = Exact<{
  filter?: ContributionFilter | null | undefined;
  orderBy?: Array<ContributionOrder> | ContributionOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContributionsQuery = { contributions: { totalCount: number, nodes: Array<{ id: string, status: ContributionStatus, daysWaiting: number | null, weekly: string, annual: string, wholeLife: string | null, overLimit: string | null, version: number, budgetHolder: { name: string }, figures: { expected: string, agreed: string, disputed: string }, fundingAgreement: { id: string, kind: FundingAgreementKind, status: FundingAgreementStatus, fromDate: string | null, isLate: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DisputesQueryVariables = Exact<{
  filter?: DisputeFilter | null | undefined;
  orderBy?: Array<DisputeOrder> | DisputeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisputesQuery = { disputes: { totalCount: number, nodes: Array<{ id: string, firstDisputedDate: string, daysInDispute: number, isOverdue: boolean, nextAction: DisputeAction | null, version: number, budgetHolder: { name: string }, stage: { ordinal: number, name: string, dueDate: string, ownerRole: Role | null } | null, interim: { basis: InterimBasis, payer: { name: string } } | null, figures: { toDate: string, thisYear: string, interimFunded: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, disputeTotals: { open: number, overdue: number, closed: number, daysInDispute: number, interimFundedToDate: string, disputedToDate: string, disputedThisYear: string } };

export type RefuseContributionMutationVariables = Exact<{
  input: RefuseContributionInput;
}>;


export type RefuseContributionMutation = { refuseContribution: { contribution: { id: string, status: ContributionStatus } | null, userErrors: Array<{ code: RefuseContributionErrorCode, field: Array<string>, message: string }> } };

export type DisputeContributionMutationVariables = Exact<{
  input: DisputeContributionInput;
}>;


export type DisputeContributionMutation = { disputeContribution: { dispute: { id: string, firstDisputedDate: string, nextAction: DisputeAction | null } | null, userErrors: Array<{ code: DisputeContributionErrorCode, field: Array<string>, message: string }> } };

export type SetInterimPayerMutationVariables = Exact<{
  input: SetInterimPayerInput;
}>;


export type SetInterimPayerMutation = { setInterimPayer: { dispute: { id: string, interim: { basis: InterimBasis, payer: { name: string } } | null } | null, userErrors: Array<{ code: SetInterimPayerErrorCode, field: Array<string>, message: string }> } };

export type SettleDisputeMutationVariables = Exact<{
  input: SettleDisputeInput;
}>;


export type SettleDisputeMutation = { settleDispute: { dispute: { id: string, outcome: DisputeOutcome | null } | null, settlement: { id: string, status: FundingAgreementStatus, contributions: Array<{ id: string, status: ContributionStatus, budgetHolder: { id: string } }> } | null, userErrors: Array<{ code: SettleDisputeErrorCode, field: Array<string>, message: string }> } };

export type RatifyContributionMutationVariables = Exact<{
  input: RatifyContributionInput;
}>;


export type RatifyContributionMutation = { ratifyContribution: { contribution: { id: string, status: ContributionStatus, fundingAgreement: { id: string, status: FundingAgreementStatus } } | null, userErrors: Array<{ code: RatifyContributionErrorCode, field: Array<string>, message: string }> } };

export type RaiseInvoiceMutationVariables = Exact<{
  input: RaiseInvoiceInput;
}>;


export type RaiseInvoiceMutation = { raiseInvoice: { invoice: { id: string, invoiceNumber: string, amount: string, owed: string } | null, userErrors: Array<{ code: RaiseInvoiceErrorCode, field: Array<string>, message: string }> } };

export type CreditInvoiceMutationVariables = Exact<{
  input: CreditInvoiceInput;
}>;


export type CreditInvoiceMutation = { creditInvoice: { invoice: { id: string, owed: string } | null, userErrors: Array<{ code: RechargeEntryErrorCode, field: Array<string>, message: string }> } };

export type RecordReceiptMutationVariables = Exact<{
  input: RecordReceiptInput;
}>;


export type RecordReceiptMutation = { recordReceipt: { invoice: { id: string, owed: string } | null, userErrors: Array<{ code: RechargeEntryErrorCode, field: Array<string>, message: string }> } };

export type RecoveryStatementQueryVariables = Exact<{
  budgetHolderId: string;
  financialYear: string;
  quarter?: number | null | undefined;
}>;


export type RecoveryStatementQuery = { recoveryStatement: { total: { expected: string, agreed: string, invoiced: string, received: string, disputed: string, outstanding: string }, recharges: Array<{ caseReference: string, figures: { expected: string, agreed: string, invoiced: string } }>, agedDebt: Array<{ age: string, amount: string }> } };

export type CreatePooledFundMutationVariables = Exact<{
  input: CreatePooledFundInput;
}>;


export type CreatePooledFundMutation = { createPooledFund: { pooledFund: { id: string } | null, userErrors: Array<{ code: CreatePooledFundErrorCode, field: Array<string>, message: string }> } };

export type SetPoolContributionMutationVariables = Exact<{
  input: SetPoolContributionInput;
}>;


export type SetPoolContributionMutation = { setPoolContribution: { pooledFund: { id: string } | null, userErrors: Array<{ code: SetPoolContributionErrorCode, field: Array<string>, message: string }> } };

export type PayFromPoolMutationVariables = Exact<{
  input: PayFromPoolInput;
}>;


export type PayFromPoolMutation = { payFromPool: { pooledFund: { id: string, outturn: { spend: string, variance: string, isBeyondTolerance: boolean } } | null, userErrors: Array<{ code: PayFromPoolErrorCode, field: Array<string>, message: string }> } };

export type OpenRecoupmentClaimMutationVariables = Exact<{
  input: OpenRecoupmentClaimInput;
}>;


export type OpenRecoupmentClaimMutation = { openRecoupmentClaim: { claim: { id: string, claimed: string, agreeBy: string, status: RecoupmentStatus } | null, userErrors: Array<{ code: OpenRecoupmentClaimErrorCode, field: Array<string>, message: string }> } };

export type AgreeRecoupmentClaimMutationVariables = Exact<{
  input: AgreeRecoupmentClaimInput;
}>;


export type AgreeRecoupmentClaimMutation = { agreeRecoupmentClaim: { claim: { id: string, status: RecoupmentStatus, owed: string | null } | null, userErrors: Array<{ code: RecoupmentEntryErrorCode, field: Array<string>, message: string }> } };

export type RecordRecoupmentPaymentMutationVariables = Exact<{
  input: RecordRecoupmentPaymentInput;
}>;


export type RecordRecoupmentPaymentMutation = { recordRecoupmentPayment: { claim: { id: string, status: RecoupmentStatus, owed: string | null, paid: string } | null, userErrors: Array<{ code: RecoupmentEntryErrorCode, field: Array<string>, message: string }> } };

export type WithdrawRecoupmentClaimMutationVariables = Exact<{
  input: WithdrawRecoupmentClaimInput;
}>;


export type WithdrawRecoupmentClaimMutation = { withdrawRecoupmentClaim: { claim: { id: string, status: RecoupmentStatus } | null, userErrors: Array<{ code: RecoupmentEntryErrorCode, field: Array<string>, message: string }> } };

export type PlaceFundingQueryVariables = Exact<{
  financialYear: string;
}>;


export type PlaceFundingQuery = { placeFunding: { financialYear: string, total: string | null, lines: Array<{ kind: PlaceKind, amount: string | null, provider: { urn: string, name: string }, parts: Array<{ startDate: string, endDate: string, places: number, rate: string, amount: string }> | null }> } };

export type SetBlockVersionMutationVariables = Exact<{
  input: SetBlockVersionInput;
}>;


export type SetBlockVersionMutation = { setBlockVersion: { clientMutationId: string | null, blockVersion: { name: string, block: string, afterDeductions: string } | null, budgetPressure: { allocation: string | null, budgetVersion: string | null, budgetHolder: { id: string } } | null, userErrors: Array<{ code: SetBlockVersionErrorCode, field: Array<string>, message: string }> } };

export type AdjustBudgetMutationVariables = Exact<{
  input: AdjustBudgetInput;
}>;


export type AdjustBudgetMutation = { adjustBudget: { clientMutationId: string | null, budgetPressure: { allocation: string | null, budgetVersion: string | null, variance: string | null, variancePercent: string | null, budgetHolder: { id: string } } | null, userErrors: Array<{ code: AdjustBudgetErrorCode, field: Array<string>, message: string }> } };

export type SetLineForecastMutationVariables = Exact<{
  input: SetLineForecastInput;
}>;


export type SetLineForecastMutation = { setLineForecast: { clientMutationId: string | null, budgetPressure: { otherForecast: string, forecastOutturn: string, budgetHolder: { id: string } } | null, userErrors: Array<{ code: SetLineForecastErrorCode, field: Array<string>, message: string }> } };

export type SaveActualsSourceMutationVariables = Exact<{
  input: SaveActualsSourceInput;
}>;


export type SaveActualsSourceMutation = { saveActualsSource: { clientMutationId: string | null, actualsSource: { id: string, name: string, version: number } | null, userErrors: Array<{ code: SaveActualsSourceErrorCode, field: Array<string>, message: string }> } };

export type ProposeMatchesMutationVariables = Exact<{
  input: ProposeMatchesInput;
}>;


export type ProposeMatchesMutation = { proposeMatches: { clientMutationId: string | null, proposed: number | null, left: number | null, spend: { budgetHolder: { id: string }, proposed: { payments: number, net: string } } | null, userErrors: Array<{ code: ProposeMatchesErrorCode, field: Array<string>, message: string }> } };

export type ConfirmMatchMutationVariables = Exact<{
  input: ConfirmMatchInput;
}>;


export type ConfirmMatchMutation = { confirmMatch: { clientMutationId: string | null, actuals: Array<{ id: string }> | null, userErrors: Array<{ code: ConfirmMatchErrorCode, field: Array<string>, message: string }> } };

export type RejectMatchMutationVariables = Exact<{
  input: RejectMatchInput;
}>;


export type RejectMatchMutation = { rejectMatch: { clientMutationId: string | null, actuals: Array<{ id: string }> | null, userErrors: Array<{ code: RejectMatchErrorCode, field: Array<string>, message: string }> } };

export type ActualsQueryVariables = Exact<{
  filter?: ActualFilterInput | null | undefined;
  first?: number | null | undefined;
}>;


export type ActualsQuery = { actuals: { nodes: Array<{ id: string, amount: string, match: { status: ActualMatchStatus } }> } };

export type SetFinanceCodeMutationVariables = Exact<{
  input: SetFinanceCodeInput;
}>;


export type SetFinanceCodeMutation = { setFinanceCode: { clientMutationId: string | null, financeCode: { costCentre: string, subjective: string, budgetHolder: { id: string } } | null, userErrors: Array<{ code: SetFinanceCodeErrorCode, field: Array<string>, message: string }> } };

export type IssueJournalMutationVariables = Exact<{
  input: IssueJournalInput;
}>;


export type IssueJournalMutation = { issueJournal: { clientMutationId: string | null, journal: { id: string, number: string, total: string } | null, userErrors: Array<{ code: IssueJournalErrorCode, field: Array<string>, message: string }> } };

export type CommentOnVarianceMutationVariables = Exact<{
  input: CommentOnVarianceInput;
}>;


export type CommentOnVarianceMutation = { commentOnVariance: { clientMutationId: string | null, budgetPressure: { budgetHolder: { id: string }, commentary: Array<{ subject: string, current: { text: string, variance: string | null } }> } | null, userErrors: Array<{ code: CommentOnVarianceErrorCode, field: Array<string>, message: string }> } };

export type SetPipelineAssumptionsMutationVariables = Exact<{
  input: SetPipelineAssumptionsInput;
}>;


export type SetPipelineAssumptionsMutation = { setPipelineAssumptions: { clientMutationId: string | null, assumptions: { id: string, startDate: string, reason: string, enteredAt: string, stages: Array<{ stage: PipelineStage, probabilityBasisPoints: number, daysToStart: number }>, shares: Array<{ parts: number, budgetHolder: { id: string } | null }>, enteredBy: { id: string } | null } | null, userErrors: Array<{ code: SetPipelineAssumptionsErrorCode, field: Array<string>, message: string }> } };

export type SetCaseForecastMutationVariables = Exact<{
  input: SetCaseForecastInput;
}>;


export type SetCaseForecastMutation = { setCaseForecast: { clientMutationId: string | null, case: { id: string } | null, userErrors: Array<{ code: SetCaseForecastErrorCode, field: Array<string>, message: string }> } };

export type SaveManagementPlanMutationVariables = Exact<{
  input: SaveManagementPlanInput;
}>;


export type SaveManagementPlanMutation = { saveManagementPlan: { clientMutationId: string | null, plan: { id: string, version: number, years: Array<{ financialYear: string, unmitigated: { closing: string }, mitigated: { closing: string } }>, mitigations: Array<{ id: string, owner: { id: string } | null }> } | null, userErrors: Array<{ code: SaveManagementPlanErrorCode, field: Array<string>, message: string }> } };

export type AddScenarioToPlanMutationVariables = Exact<{
  input: AddScenarioToPlanInput;
}>;


export type AddScenarioToPlanMutation = { addScenarioToPlan: { clientMutationId: string | null, plan: { id: string, version: number } | null, userErrors: Array<{ code: AddScenarioToPlanErrorCode, field: Array<string>, message: string }> } };

export type AssignTransitionTaskMutationVariables = Exact<{
  input: AssignTransitionTaskInput;
}>;


export type AssignTransitionTaskMutation = { assignTransitionTask: { task: { id: string } | null, userErrors: Array<{ code: AssignTransitionTaskErrorCode, field: Array<string>, message: string }> } };

export type SetPreparationAimMutationVariables = Exact<{
  input: SetPreparationAimInput;
}>;


export type SetPreparationAimMutation = { setPreparationAim: { aim: { id: string, steps: Array<{ id: string }> } | null, userErrors: Array<{ code: SetPreparationAimErrorCode, field: Array<string>, message: string }> } };

export type ReviewPreparationAimMutationVariables = Exact<{
  input: ReviewPreparationAimInput;
}>;


export type ReviewPreparationAimMutation = { reviewPreparationAim: { aim: { id: string } | null, userErrors: Array<{ code: ReviewPreparationAimErrorCode, field: Array<string>, message: string }> } };

export type RecordAdultDecisionMutationVariables = Exact<{
  input: RecordAdultDecisionInput;
}>;


export type RecordAdultDecisionMutation = { recordAdultDecision: { decision: { id: string } | null, userErrors: Array<{ code: RecordAdultDecisionErrorCode, field: Array<string>, message: string }> } };

export type HandOverShareMutationVariables = Exact<{
  input: HandOverShareInput;
}>;


export type HandOverShareMutation = { handOverShare: { handover: { id: string, fundingAgreement: { id: string, contributions: Array<{ id: string, budgetHolder: { id: string } }> } | null } | null, userErrors: Array<{ code: HandOverShareErrorCode, field: Array<string>, message: string }> } };

export type RecordHandoverNoticeMutationVariables = Exact<{
  input: RecordHandoverNoticeInput;
}>;


export type RecordHandoverNoticeMutation = { recordHandoverNotice: { handover: { id: string } | null, userErrors: Array<{ code: RecordHandoverNoticeErrorCode, field: Array<string>, message: string }> } };

export type AdoptAuditRubricMutationVariables = Exact<{
  input: AdoptAuditRubricInput;
}>;


export type AdoptAuditRubricMutation = { adoptAuditRubric: { rubric: { id: string, number: number } | null, userErrors: Array<{ code: AdoptAuditRubricErrorCode, field: Array<string>, message: string }> } };

export type DrawPlanAuditSampleMutationVariables = Exact<{
  input: DrawPlanAuditSampleInput;
}>;


export type DrawPlanAuditSampleMutation = { drawPlanAuditSample: { sample: { id: string, population: number, audits: Array<{ id: string, case: { id: string } | null }> } | null, userErrors: Array<{ code: DrawPlanAuditSampleErrorCode, field: Array<string>, message: string }> } };

export type GradePlanAuditMutationVariables = Exact<{
  input: GradePlanAuditInput;
}>;


export type GradePlanAuditMutation = { gradePlanAudit: { planAudit: { id: string, standingGrade: string | null, differences: Array<{ question: string | null, audited: string, moderated: string, steps: number }> } | null, userErrors: Array<{ code: GradePlanAuditErrorCode, field: Array<string>, message: string }> } };

export type AskFeedbackMutationVariables = Exact<{
  input: AskFeedbackInput;
}>;


export type AskFeedbackMutation = { askFeedback: { feedback: { id: string } | null, userErrors: Array<{ code: AskFeedbackErrorCode, field: Array<string>, message: string }> } };

export type RecordFeedbackMutationVariables = Exact<{
  input: RecordFeedbackInput;
}>;


export type RecordFeedbackMutation = { recordFeedback: { feedback: { id: string, answeredDate: string | null } | null, userErrors: Array<{ code: RecordFeedbackErrorCode, field: Array<string>, message: string }> } };

export type RecordInclusionProfileMutationVariables = Exact<{
  input: RecordInclusionProfileInput;
}>;


export type RecordInclusionProfileMutation = { recordInclusionProfile: { profile: { id: string } | null, userErrors: Array<{ code: RecordInclusionProfileErrorCode, field: Array<string>, message: string }> } };

export type SaveImprovementPlanMutationVariables = Exact<{
  input: SaveImprovementPlanInput;
}>;


export type SaveImprovementPlanMutation = { saveImprovementPlan: { plan: { id: string, version: number } | null, userErrors: Array<{ code: SaveImprovementPlanErrorCode, field: Array<string>, message: string }> } };

export type RateImprovementMutationVariables = Exact<{
  input: RateImprovementInput;
}>;


export type RateImprovementMutation = { rateImprovement: { plan: { id: string, priorities: Array<{ actions: Array<{ code: string, rating: ImprovementRating | null, contradictions: Array<string> }> }> } | null, userErrors: Array<{ code: RateImprovementErrorCode, field: Array<string>, message: string }> } };

export type RecordMonitoringVisitMutationVariables = Exact<{
  input: RecordMonitoringVisitInput;
}>;


export type RecordMonitoringVisitMutation = { recordMonitoringVisit: { plan: { id: string } | null, userErrors: Array<{ code: RecordMonitoringVisitErrorCode, field: Array<string>, message: string }> } };

export type NoticePartsFragment = { id: string, audience: NoticeAudience, version: number, status: NoticeStatus, noticeDate: string, blocks: Array<NoticeBlock>, mediationBy: string | null, appealBy: string | null, digest: string, preparedAt: string, readingGrade: number | null, sections: Array<{ block: NoticeBlock, heading: string, text: string }>, sendings: Array<{ id: string, recipient: NoticeRecipient, method: NoticeSendMethod, sentAt: string }>, supersededBy: { id: string } | null };

export type PrepareNoticeMutationVariables = Exact<{
  input: PrepareNoticeInput;
}>;


export type PrepareNoticeMutation = { prepareNotice: { notice: { id: string, audience: NoticeAudience, version: number, status: NoticeStatus, noticeDate: string, blocks: Array<NoticeBlock>, mediationBy: string | null, appealBy: string | null, digest: string, preparedAt: string, readingGrade: number | null, sections: Array<{ block: NoticeBlock, heading: string, text: string }>, sendings: Array<{ id: string, recipient: NoticeRecipient, method: NoticeSendMethod, sentAt: string }>, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: PrepareNoticeErrorCode, field: Array<string>, message: string }> } };

export type SendNoticeMutationVariables = Exact<{
  input: SendNoticeInput;
}>;


export type SendNoticeMutation = { sendNotice: { notice: { id: string, audience: NoticeAudience, version: number, status: NoticeStatus, noticeDate: string, blocks: Array<NoticeBlock>, mediationBy: string | null, appealBy: string | null, digest: string, preparedAt: string, readingGrade: number | null, sections: Array<{ block: NoticeBlock, heading: string, text: string }>, sendings: Array<{ id: string, recipient: NoticeRecipient, method: NoticeSendMethod, sentAt: string }>, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: SendNoticeErrorCode, field: Array<string>, message: string }> } };

export type SetNoticeWordingMutationVariables = Exact<{
  input: SetNoticeWordingInput;
}>;


export type SetNoticeWordingMutation = { setNoticeWording: { localArea: { id: string } | null, noticeTerms: { words: Array<{ audience: WordingAudience, block: WordableBlock, text: string | null }> } | null, userErrors: Array<{ code: SetNoticeWordingErrorCode, field: Array<string>, message: string }> } };

export type SetNoticeTargetMutationVariables = Exact<{
  input: SetNoticeTargetInput;
}>;


export type SetNoticeTargetMutation = { setNoticeTarget: { localArea: { id: string } | null, noticeTerms: { targets: Array<{ fromDate: string, length: number, unit: NoticeUnit, measuredFrom: NoticeMeasure }> } | null, userErrors: Array<{ code: SetNoticeTargetErrorCode, field: Array<string>, message: string }> } };

export type DecisionNoticesQueryVariables = Exact<{
  id: string;
}>;


export type DecisionNoticesQuery = { node:
    | { notices: Array<{ id: string, audience: NoticeAudience, version: number, status: NoticeStatus, noticeDate: string, blocks: Array<NoticeBlock>, mediationBy: string | null, appealBy: string | null, digest: string, preparedAt: string, readingGrade: number | null, sections: Array<{ block: NoticeBlock, heading: string, text: string }>, sendings: Array<{ id: string, recipient: NoticeRecipient, method: NoticeSendMethod, sentAt: string }>, supersededBy: { id: string } | null }> | null, noticesDue: Array<{ what: ToldKind, audience: NoticeAudience, dueDate: string, dueAt: string | null, firstSentAt: string | null, timing: NoticeTiming }> | null }
    | Record<PropertyKey, never>
   | null };

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


export type DocketQuery = { panelMeeting: { id: string, status: PanelMeetingStatus, version: number, meetingDate: string, paperDeadline: { date: string } | null, latePapers: Array<{ arrivedAt: string, agendaItem: { id: string } }>, panel: { name: string, currentTerms: { quorumNumber: number, decisionModel: DecisionModel } | null }, invitations: Array<{ capacity: PanelCapacity, person: { displayName: string } | null, agency: { name: string } | null, attendance: { status: AttendanceStatus } | null }>, agendaItems: Array<{ id: string, ordinal: number, status: AgendaItemStatus, version: number, purpose: AgendaPurpose, ownStanding: InterestStanding | null, headline: { reference: string, requestType: RequestType, ageBand: string | null, primaryNeed: NeedCode } | null, quorum: { met: boolean, requiredNumber: number, countedNumber: number } | null, quorumForecast: { met: boolean, remedies: Array<string>, missing: Array<{ person: { displayName: string } | null }> } | null, papers: { version: number, digest: string, frozenAt: string, entries: Array<{ kind: PaperKind, subjectId: string, title: string, documentPath: string | null }> } | null, papersChanged: Array<{ kind: PaperKind, subjectId: string, change: PaperMove }> | null, papersOpened: Array<{ version: number, person: { displayName: string } | null }>, clockWarning: { message: string } | null, carriedFrom: { id: string } | null, about: { id: string, outcome: DecisionOutcome } | null, positions: Array<{ stance: PositionStance, reason: string | null, person: { displayName: string } | null, agency: { name: string } | null }> | null, decisions: Array<{ id: string, outcome: DecisionOutcome, status: DecisionStatus, fundingAgreement: { status: FundingAgreementStatus, contributions: Array<{ status: ContributionStatus, weekly: string, annual: string, budgetHolder: { name: string } }> } | null }> | null, case: { id: string, reference: string, primaryNeed: NeedCode, otherNeeds: Array<NeedCode>, flags: Array<CaseFlag> | null, decisionFlags: Array<DecisionFlag>, childOrYoungPerson: { ageBand: string | null, isLookedAfter: boolean | null, identity:
            | { givenName: string, familyName: string }
            | { reason: string }
           }, ehcPlan: { status: EhcPlanStatus, date: string | null, namedProviderUrn: string | null, namedSetting: SenSetting | null } | null, referral: { summary: string | null, outcomesSought: string | null, localOptionsTried: Array<{ description: string, whyItFailed: string }> } | null, views: { child: { text: string | null }, parent: { text: string | null } } | null, advice: Array<{ kind: AdviceKind, contributor: string, status: AdviceStatus, dueDate: string, isOverdue: boolean }> | null, evidence: Array<{ id: string, kind: EvidenceKind, title: string, document: { path: string } | null }> | null, options: Array<{ id: string, label: string, suitability: Suitability | null, residential: Residential, provider: { name: string } | null, costLines: Array<{ category: CostCategory, price: { unit: PriceUnit, amount: string } | null }> }> | null, placements: Array<{ status: PlacementStatus, startDate: string, provider: { name: string } | null }>, clocks: Array<{ code: ClockCode, dueDate: string }> | null } | null }> | null } | null };

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

export type AcceptLatePapersMutationVariables = Exact<{
  input: AcceptLatePapersInput;
}>;


export type AcceptLatePapersMutation = { acceptLatePapers: { agendaItem: { id: string, status: AgendaItemStatus, version: number, papers: { version: number, digest: string } | null } | null, userErrors: Array<{ code: AcceptLatePapersErrorCode, field: Array<string>, message: string }> } };

export type ReissuePapersMutationVariables = Exact<{
  input: ReissuePapersInput;
}>;


export type ReissuePapersMutation = { reissuePapers: { agendaItem: { id: string, status: AgendaItemStatus, version: number, papers: { version: number, digest: string } | null } | null, userErrors: Array<{ code: ReissuePapersErrorCode, field: Array<string>, message: string }> } };

export type RecordPapersOpenedMutationVariables = Exact<{
  input: RecordPapersOpenedInput;
}>;


export type RecordPapersOpenedMutation = { recordPapersOpened: { agendaItem: { id: string, status: AgendaItemStatus, version: number, papersOpened: Array<{ version: number, openedAt: string }> } | null, userErrors: Array<{ code: RecordPapersOpenedErrorCode, field: Array<string>, message: string }> } };

export type HearItemMutationVariables = Exact<{
  input: HearItemInput;
}>;


export type HearItemMutation = { hearItem: { agendaItem: { id: string, status: AgendaItemStatus, version: number, heardAt: string | null } | null, userErrors: Array<{ code: HearItemErrorCode, field: Array<string>, message: string }> } };

export type WithdrawItemMutationVariables = Exact<{
  input: WithdrawItemInput;
}>;


export type WithdrawItemMutation = { withdrawItem: { agendaItem: { id: string, status: AgendaItemStatus, version: number } | null, userErrors: Array<{ code: WithdrawItemErrorCode, field: Array<string>, message: string }> } };

export type ReorderAgendaMutationVariables = Exact<{
  input: ReorderAgendaInput;
}>;


export type ReorderAgendaMutation = { reorderAgenda: { meeting: { id: string, version: number, agendaItems: Array<{ id: string, ordinal: number }> | null } | null, userErrors: Array<{ code: ReorderAgendaErrorCode, field: Array<string>, message: string }> } };

export type ApproveMinutesMutationVariables = Exact<{
  input: ApproveMinutesInput;
}>;


export type ApproveMinutesMutation = { approveMinutes: { meeting: { id: string, minutes: { text: string, approvedAt: string | null } | null } | null, userErrors: Array<{ code: ApproveMinutesErrorCode, field: Array<string>, message: string }> } };

export type PapersQueryVariables = Exact<{
  id: string;
  asAt?: string | null | undefined;
}>;


export type PapersQuery = { node:
    | { papers: { version: number, cause: PaperPackCause, digest: string, frozenAt: string, entries: Array<{ kind: PaperKind, subjectId: string, title: string, documentPath: string | null, content: string, digest: string }> } | null, papersChanged: Array<{ kind: PaperKind, subjectId: string, change: PaperMove }> | null, clockWarning: { message: string, outOfPanelOffered: boolean, clock: { code: ClockCode, dueDate: string } } | null }
    | Record<PropertyKey, never>
   | null };

export type NominateSubstituteMutationVariables = Exact<{
  input: NominateSubstituteInput;
}>;


export type NominateSubstituteMutation = { nominateSubstitute: { meeting: { id: string, invitations: Array<{ capacity: PanelCapacity, acknowledgedAt: string | null, person: { id: string, displayName: string } | null, substituteFor: { id: string } | null, agendaItems: Array<{ id: string }> | null }> } | null, userErrors: Array<{ code: NominateSubstituteErrorCode, field: Array<string>, message: string }> } };

export type WithdrawSubstituteMutationVariables = Exact<{
  input: WithdrawSubstituteInput;
}>;


export type WithdrawSubstituteMutation = { withdrawSubstitute: { meeting: { id: string, invitations: Array<{ capacity: PanelCapacity, acknowledgedAt: string | null, person: { id: string, displayName: string } | null, substituteFor: { id: string } | null, agendaItems: Array<{ id: string }> | null }> } | null, userErrors: Array<{ code: WithdrawSubstituteErrorCode, field: Array<string>, message: string }> } };

export type AcknowledgeConfidentialityMutationVariables = Exact<{
  input: AcknowledgeConfidentialityInput;
}>;


export type AcknowledgeConfidentialityMutation = { acknowledgeConfidentiality: { meeting: { id: string, invitations: Array<{ capacity: PanelCapacity, acknowledgedAt: string | null, person: { id: string, displayName: string } | null, substituteFor: { id: string } | null, agendaItems: Array<{ id: string }> | null }> } | null, userErrors: Array<{ code: AcknowledgeConfidentialityErrorCode, field: Array<string>, message: string }> } };

export type CompleteActionMutationVariables = Exact<{
  input: CompleteActionInput;
}>;


export type CompleteActionMutation = { completeAction: { action: { id: string, status: DecisionActionStatus } | null, userErrors: Array<{ code: CompleteActionErrorCode, field: Array<string>, message: string }> } };

export type MeetConditionMutationVariables = Exact<{
  input: MeetConditionInput;
}>;


export type MeetConditionMutation = { meetCondition: { condition: { id: string, status: DecisionConditionStatus } | null, userErrors: Array<{ code: MeetConditionErrorCode, field: Array<string>, message: string }> } };

export type WaiveConditionMutationVariables = Exact<{
  input: WaiveConditionInput;
}>;


export type WaiveConditionMutation = { waiveCondition: { condition: { id: string, status: DecisionConditionStatus } | null, userErrors: Array<{ code: WaiveConditionErrorCode, field: Array<string>, message: string }> } };

export type DecisionPartsQueryVariables = Exact<{
  id: string;
}>;


export type DecisionPartsQuery = { node:
    | { __typename: 'Actual' }
    | { __typename: 'ActualsSource' }
    | { __typename: 'AdultDecision' }
    | { __typename: 'AdultHandover' }
    | { __typename: 'AdviceRequest' }
    | { __typename: 'Agency' }
    | { __typename: 'AgendaItem' }
    | { __typename: 'AssumptionSet' }
    | { __typename: 'AuditRubric' }
    | { __typename: 'BudgetHolder' }
    | { __typename: 'Case' }
    | { __typename: 'CaseTrigger' }
    | { __typename: 'Circumstance' }
    | { __typename: 'ClosedPeriod' }
    | { __typename: 'CommitmentCeiling' }
    | { __typename: 'Contribution' }
    | { __typename: 'CostLine' }
    | { __typename: 'Decision', status: DecisionStatus, holds: Array<DecisionHold>, consensus: PanelConsensus | null, packVersion: number | null, priceDigest: string | null, conditions: Array<{ id: string, text: string, status: DecisionConditionStatus, isPrecondition: boolean, isOverdue: boolean }> | null, actions: Array<{ id: string, task: string, status: DecisionActionStatus, isOverdue: boolean }> | null, alternatives: Array<{ whyNot: string, option: { id: string } | null }> | null, departures: Array<{ subject: DepartureSubject, from: string | null, to: string | null, reason: string }> | null, positions: Array<{ stance: PositionStance }> | null, about: { id: string } | null, followedBy: { id: string } | null }
    | { __typename: 'DecisionAction' }
    | { __typename: 'DecisionCondition' }
    | { __typename: 'DelegatedLimit' }
    | { __typename: 'Disclosure' }
    | { __typename: 'Dispute' }
    | { __typename: 'Evidence' }
    | { __typename: 'EvidenceDocument' }
    | { __typename: 'Feedback' }
    | { __typename: 'FundingAgreement' }
    | { __typename: 'ImportReport' }
    | { __typename: 'ImprovementPlan' }
    | { __typename: 'InclusionProfile' }
    | { __typename: 'Journal' }
    | { __typename: 'LimitOverride' }
    | { __typename: 'LocalArea' }
    | { __typename: 'LocalAuthority' }
    | { __typename: 'ManagementPlan' }
    | { __typename: 'Notice' }
    | { __typename: 'Panel' }
    | { __typename: 'PanelMeeting' }
    | { __typename: 'PanelTerms' }
    | { __typename: 'Person' }
    | { __typename: 'PipelineAssumptions' }
    | { __typename: 'Placement' }
    | { __typename: 'PlacementOption' }
    | { __typename: 'PlacementReview' }
    | { __typename: 'PlanAudit' }
    | { __typename: 'PlanAuditSample' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyVersion' }
    | { __typename: 'PooledFund' }
    | { __typename: 'PreparationAim' }
    | { __typename: 'PriceBookEntry' }
    | { __typename: 'Provider' }
    | { __typename: 'ProviderFramework' }
    | { __typename: 'ProviderNote' }
    | { __typename: 'ProviderOffer' }
    | { __typename: 'RechargeInvoice' }
    | { __typename: 'RecoupmentClaim' }
    | { __typename: 'RedressMatter' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'SavedOptionAppraisal' }
    | { __typename: 'Scenario' }
    | { __typename: 'Succession' }
    | { __typename: 'TransitionTask' }
    | { __typename: 'UpliftRound' }
   | null };

export type ApproveUpliftShareMutationVariables = Exact<{
  input: UpliftShareInput;
}>;


export type ApproveUpliftShareMutation = { approveUpliftShare: { upliftRound: { id: string, status: UpliftRoundStatus, version: number } | null, userErrors: Array<{ code: ApproveUpliftShareErrorCode, field: Array<string>, message: string }> } };

export type RefuseUpliftShareMutationVariables = Exact<{
  input: RefuseUpliftShareInput;
}>;


export type RefuseUpliftShareMutation = { refuseUpliftShare: { upliftRound: { id: string, status: UpliftRoundStatus, version: number } | null, userErrors: Array<{ code: RefuseUpliftShareErrorCode, field: Array<string>, message: string }> } };

export type UpliftRoundsQueryVariables = Exact<{
  first: number;
  filter?: UpliftRoundFilter | null | undefined;
}>;


export type UpliftRoundsQuery = { upliftRounds: { edges: Array<{ node: { id: string, status: UpliftRoundStatus, fromDate: string, shares: Array<{ annualRise: string, status: UpliftShareStatus, budgetHolder: { id: string, name: string } }> } }> } };

export const InvitedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"substituteFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<InvitedFragment, unknown>;
export const CircumstancePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<CircumstancePartsFragment, unknown>;
export const NoticePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDate"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"mediationBy"}},{"kind":"Field","name":{"kind":"Name","value":"appealBy"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"preparedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readingGrade"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sendings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NoticePartsFragment, unknown>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roleGrants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const CreatePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePersonMutation, CreatePersonMutationVariables>;
export const GrantRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roleGrant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;
export const EndRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roleGrant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndRoleMutation, EndRoleMutationVariables>;
export const SetDelegatedLimitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDelegatedLimit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDelegatedLimitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDelegatedLimit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegatedLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetDelegatedLimitMutation, SetDelegatedLimitMutationVariables>;
export const ImportReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportReportQuery, ImportReportQueryVariables>;
export const SetLimitOverrideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetLimitOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetLimitOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setLimitOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitOverride"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetLimitOverrideMutation, SetLimitOverrideMutationVariables>;
export const EndLimitOverrideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndLimitOverride"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndLimitOverrideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endLimitOverride"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limitOverride"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndLimitOverrideMutation, EndLimitOverrideMutationVariables>;
export const SetCommitmentCeilingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCommitmentCeiling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetCommitmentCeilingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCommitmentCeiling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitmentCeiling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetCommitmentCeilingMutation, SetCommitmentCeilingMutationVariables>;
export const LimitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Limits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delegatedLimits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"decisionType"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"commitmentCeilings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"isInForce"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"inForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"override"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LimitsQuery, LimitsQueryVariables>;
export const CreatePanelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePanel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePanelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPanel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePanelMutation, CreatePanelMutationVariables>;
export const AmendPanelTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AmendPanelTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AmendPanelTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amendPanelTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AmendPanelTermsMutation, AmendPanelTermsMutationVariables>;
export const AdoptPolicyVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdoptPolicyVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdoptPolicyVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adoptPolicyVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdoptPolicyVersionMutation, AdoptPolicyVersionMutationVariables>;
export const SetDisputeStagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDisputeStages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDisputeStagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDisputeStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetDisputeStagesMutation, SetDisputeStagesMutationVariables>;
export const SetVisitTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetVisitTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetVisitTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setVisitTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visitMonths"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetVisitTermsMutation, SetVisitTermsMutationVariables>;
export const RecordSuccessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSuccession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSuccessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSuccession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"succession"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstDate"}},{"kind":"Field","name":{"kind":"Name","value":"successorIds"}},{"kind":"Field","name":{"kind":"Name","value":"predecessorIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"rolesEnded"}},{"kind":"Field","name":{"kind":"Name","value":"rolesGranted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSuccessionMutation, RecordSuccessionMutationVariables>;
export const SuccessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Successions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"successions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstDate"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"predecessorIds"}},{"kind":"Field","name":{"kind":"Name","value":"successorIds"}}]}}]}}]} as unknown as DocumentNode<SuccessionsQuery, SuccessionsQueryVariables>;
export const SetClockReadingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetClockReadings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetClockReadingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setClockReadings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetClockReadingsMutation, SetClockReadingsMutationVariables>;
export const ReferCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReferCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReferCaseMutation, ReferCaseMutationVariables>;
export const UpdateReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateReferralMutation, UpdateReferralMutationVariables>;
export const SubmitReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitReferralMutation, SubmitReferralMutationVariables>;
export const AddEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isHealth"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddEvidenceMutation, AddEvidenceMutationVariables>;
export const WithdrawEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawEvidenceMutation, WithdrawEvidenceMutationVariables>;
export const AddPlacementOptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPlacementOption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddPlacementOptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addPlacementOption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddPlacementOptionMutation, AddPlacementOptionMutationVariables>;
export const RecordSuitabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSuitability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSuitabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSuitability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSuitabilityMutation, RecordSuitabilityMutationVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestDate"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"caseOfficer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Case"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"otherNeeds"}},{"kind":"Field","name":{"kind":"Name","value":"requestDate"}},{"kind":"Field","name":{"kind":"Name","value":"childOrYoungPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"isLookedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChildIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ehcPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcomesSought"}}]}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"notObtainedReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"notObtainedReason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isHealth"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"needAgreed"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"annual"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]}}]} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const RouteCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RouteCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RouteCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"routeCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RouteCaseMutation, RouteCaseMutationVariables>;
export const ReturnReferralDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"returns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnReferralMutation, ReturnReferralMutationVariables>;
export const WaiveChecklistItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WaiveChecklistItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WaiveChecklistItemsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiveChecklistItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WaiveChecklistItemsMutation, WaiveChecklistItemsMutationVariables>;
export const RecordLocalOptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLocalOption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLocalOptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordLocalOption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordLocalOptionMutation, RecordLocalOptionMutationVariables>;
export const FileViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FileViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileViewsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"filed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whose"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"givenDate"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FileViewsMutation, FileViewsMutationVariables>;
export const RecordEhcPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordEhcPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordEhcPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordEhcPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ehcPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"namedProviderUrn"}},{"kind":"Field","name":{"kind":"Name","value":"namedSetting"}},{"kind":"Field","name":{"kind":"Name","value":"requestOutcome"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordEhcPlanMutation, RecordEhcPlanMutationVariables>;
export const RecordAdviceRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAdviceRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAdviceRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAdviceRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAdviceRequestMutation, RecordAdviceRequestMutationVariables>;
export const RecordAdviceReceivedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAdviceReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAdviceReceivedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAdviceReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAdviceReceivedMutation, RecordAdviceReceivedMutationVariables>;
export const CancelAdviceRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAdviceRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAdviceRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelAdviceRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelAdviceRequestMutation, CancelAdviceRequestMutationVariables>;
export const RecordDisclosureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDisclosure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDisclosureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDisclosure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordDisclosureMutation, RecordDisclosureMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnDate"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const RecordCapacityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCapacity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCapacityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCapacity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"decider"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCapacityMutation, RecordCapacityMutationVariables>;
export const ReportBreakdownDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportBreakdown"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportBreakdownInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportBreakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReportBreakdownMutation, ReportBreakdownMutationVariables>;
export const InviteToMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteToMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteToMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteToMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"substituteFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<InviteToMeetingMutation, InviteToMeetingMutationVariables>;
export const WithdrawInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"substituteFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const QuorumAheadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QuorumAhead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panelMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"possibleSubstitutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"headline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quorumForecast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"}}]}}]}}]}}]}}]} as unknown as DocumentNode<QuorumAheadQuery, QuorumAheadQueryVariables>;
export const ProposeContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fromDate"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeContributionMutation, ProposeContributionMutationVariables>;
export const WithdrawProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"closedBecause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawProposalMutation, WithdrawProposalMutationVariables>;
export const RecordPlacementVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPlacementVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPlacementVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPlacementVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPlacementVisitMutation, RecordPlacementVisitMutationVariables>;
export const CompleteTransitionTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteTransitionTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteTransitionTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeTransitionTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"doneDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteTransitionTaskMutation, CompleteTransitionTaskMutationVariables>;
export const RecordCharacteristicsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCharacteristics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCharacteristicsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCharacteristics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCharacteristicsMutation, RecordCharacteristicsMutationVariables>;
export const RecordLookedAfterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLookedAfter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLookedAfterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordLookedAfter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"childOrYoungPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookedAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDate"}},{"kind":"Field","name":{"kind":"Name","value":"isLookedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"placingAuthorityCode"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordLookedAfterMutation, RecordLookedAfterMutationVariables>;
export const RecordAttendedSettingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAttendedSetting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAttendedSettingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAttendedSetting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attendsNamed"}},{"kind":"Field","name":{"kind":"Name","value":"attended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDate"}},{"kind":"Field","name":{"kind":"Name","value":"senSetting"}},{"kind":"Field","name":{"kind":"Name","value":"isPlacement"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAttendedSettingMutation, RecordAttendedSettingMutationVariables>;
export const RecordHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordHome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordHomeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordHome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isPlaceHeld"}},{"kind":"Field","name":{"kind":"Name","value":"placementsMoved"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordHomeMutation, RecordHomeMutationVariables>;
export const RecordPlanEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPlanEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPlanEventInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPlanEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"planEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPlanEventMutation, RecordPlanEventMutationVariables>;
export const RecordClockExceptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordClockException"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordClockExceptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordClockException"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDateWithExceptions"}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordClockExceptionMutation, RecordClockExceptionMutationVariables>;
export const ClocksNextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClocksNext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClockFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clocksNext"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"dueDateWithExceptions"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusWithoutExceptions"}},{"kind":"Field","name":{"kind":"Name","value":"daysOver"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ClocksNextQuery, ClocksNextQueryVariables>;
export const OpenRedressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenRedress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRedressInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRedress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redressMatter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueDate"}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenRedressMutation, OpenRedressMutationVariables>;
export const RecordRedressEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRedressEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRedressEventInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRedressEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redressMatter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordRedressEventMutation, RecordRedressEventMutationVariables>;
export const RecordCircumstanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCircumstance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCircumstanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCircumstance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circumstance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircumstanceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<RecordCircumstanceMutation, RecordCircumstanceMutationVariables>;
export const RecordGuestChildDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordGuestChild"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordGuestChildInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordGuestChild"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circumstance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircumstanceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<RecordGuestChildMutation, RecordGuestChildMutationVariables>;
export const ReviewCircumstanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewCircumstance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewCircumstanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewCircumstance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circumstance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircumstanceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<ReviewCircumstanceMutation, ReviewCircumstanceMutationVariables>;
export const EndCircumstanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndCircumstance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndCircumstanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCircumstance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circumstance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircumstanceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<EndCircumstanceMutation, EndCircumstanceMutationVariables>;
export const CorrectCircumstanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectCircumstance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectCircumstanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctCircumstance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"circumstance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircumstanceParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<CorrectCircumstanceMutation, CorrectCircumstanceMutationVariables>;
export const ChildrenInSightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChildrenInSight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SightFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"childrenInSight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CircumstanceParts"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CircumstanceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Circumstance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weeks"}},{"kind":"Field","name":{"kind":"Name","value":"isLong"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"eventDate"}},{"kind":"Field","name":{"kind":"Name","value":"isCorrected"}}]}}]}}]} as unknown as DocumentNode<ChildrenInSightQuery, ChildrenInSightQueryVariables>;
export const PlacementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Placements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlacementOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"expectedEndDate"}},{"kind":"Field","name":{"kind":"Name","value":"areaClass"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMiles"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hostAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYearCost"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PlacementsQuery, PlacementsQueryVariables>;
export const StartPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startedDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartPlacementMutation, StartPlacementMutationVariables>;
export const WithdrawPlacementEndDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawPlacementEnd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawPlacementEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawPlacementEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawPlacementEndMutation, WithdrawPlacementEndMutationVariables>;
export const EndPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endedDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndPlacementMutation, EndPlacementMutationVariables>;
export const RequestUpliftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestUplift"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestUpliftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestUplift"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestUpliftMutation, RequestUpliftMutationVariables>;
export const ReviewPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewPlacementMutation, ReviewPlacementMutationVariables>;
export const RecordContingencyPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordContingencyPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordContingencyPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordContingencyPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordContingencyPlanMutation, RecordContingencyPlanMutationVariables>;
export const RecodePlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecodePlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecodePlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recodePlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provisionType"}},{"kind":"Field","name":{"kind":"Name","value":"residential"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecodePlacementMutation, RecodePlacementMutationVariables>;
export const TransferResponsibilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferResponsibility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferResponsibilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferResponsibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleAuthorityCode"}},{"kind":"Field","name":{"kind":"Name","value":"responsibilityTransfers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toAuthorityCode"}},{"kind":"Field","name":{"kind":"Name","value":"transferDate"}},{"kind":"Field","name":{"kind":"Name","value":"transferBy"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"tellFamilyBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"otherCouncil"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TransferResponsibilityMutation, TransferResponsibilityMutationVariables>;
export const ProviderOfAreaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderOfArea"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provisionType"}},{"kind":"Field","name":{"kind":"Name","value":"residential"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"lowestAge"}},{"kind":"Field","name":{"kind":"Name","value":"highestAge"}},{"kind":"Field","name":{"kind":"Name","value":"weeksAYear"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"commissioned"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"filledByOthers"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"vacancies"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceBook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"element"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"spread"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frameworks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"openConcernsOnly"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notedDate"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderOfAreaQuery, ProviderOfAreaQueryVariables>;
export const SetProviderOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProviderOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProviderOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProviderOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetProviderOfferMutation, SetProviderOfferMutationVariables>;
export const EndProviderOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndProviderOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndProviderOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endProviderOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndProviderOfferMutation, EndProviderOfferMutationVariables>;
export const CommissionPlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommissionPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionPlacesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionPlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"placeCommissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CommissionPlacesMutation, CommissionPlacesMutationVariables>;
export const RecordPlaceCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPlaceCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPlaceCountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPlaceCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPlaceCountMutation, RecordPlaceCountMutationVariables>;
export const SetProviderFrameworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProviderFramework"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProviderFrameworkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProviderFramework"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"framework"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetProviderFrameworkMutation, SetProviderFrameworkMutationVariables>;
export const SetPriceBookEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPriceBookEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPriceBookEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPriceBookEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetPriceBookEntryMutation, SetPriceBookEntryMutationVariables>;
export const EndPriceBookEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndPriceBookEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndPriceBookEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endPriceBookEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndPriceBookEntryMutation, EndPriceBookEntryMutationVariables>;
export const RecordProviderNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordProviderNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordProviderNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordProviderNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordProviderNoteMutation, RecordProviderNoteMutationVariables>;
export const CloseProviderConcernDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseProviderConcern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseProviderConcernInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeProviderConcern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseProviderConcernMutation, CloseProviderConcernMutationVariables>;
export const RecordOutOfAreaReasonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordOutOfAreaReason"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordOutOfAreaReasonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordOutOfAreaReason"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOutOfAreaReasonDue"}},{"kind":"Field","name":{"kind":"Name","value":"outOfAreaReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordOutOfAreaReasonMutation, RecordOutOfAreaReasonMutationVariables>;
export const RecordJourneyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordJourney"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordJourneyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordJourney"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"journeyMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordJourneyMutation, RecordJourneyMutationVariables>;
export const ReturnCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReturnCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AwayFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnCandidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMiles"}},{"kind":"Field","name":{"kind":"Name","value":"distanceBasis"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"phaseEndDate"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"nextPhase"}},{"kind":"Field","name":{"kind":"Name","value":"contractEnd"}},{"kind":"Field","name":{"kind":"Name","value":"fullYearCost"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}}]}}]}}]} as unknown as DocumentNode<ReturnCandidatesQuery, ReturnCandidatesQueryVariables>;
export const MissingProvisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MissingProvision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AwayFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fewest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"6"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nearMiles"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missingProvision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"fewest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fewest"}}},{"kind":"Argument","name":{"kind":"Name","value":"nearMiles"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nearMiles"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"stay"}},{"kind":"Field","name":{"kind":"Name","value":"placementCount"}},{"kind":"Field","name":{"kind":"Name","value":"fullYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"otherCouncil"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meanDistanceMiles"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"hostAuthorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MissingProvisionQuery, MissingProvisionQueryVariables>;
export const SuspendPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspendPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SuspendPlacementMutation, SuspendPlacementMutationVariables>;
export const ResumePlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumePlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumePlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumePlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResumePlacementMutation, ResumePlacementMutationVariables>;
export const RecordAbsenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAbsence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAbsenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAbsence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAbsenceMutation, RecordAbsenceMutationVariables>;
export const RecordTrialDaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordTrialDays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordTrialDaysInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordTrialDays"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordTrialDaysMutation, RecordTrialDaysMutationVariables>;
export const AmendPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AmendPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AmendPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amendPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"thisYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AmendPlacementMutation, AmendPlacementMutationVariables>;
export const CreateUpliftRoundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUpliftRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateUpliftRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUpliftRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateUpliftRoundMutation, CreateUpliftRoundMutationVariables>;
export const PlacementToChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlacementToChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Placement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interruptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"chargedPercent"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastChargedDate"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlacementToChangeQuery, PlacementToChangeQueryVariables>;
export const CreateScenarioDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateScenarioMutation, CreateScenarioMutationVariables>;
export const RunScenarioDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RunScenarioMutation, RunScenarioMutationVariables>;
export const CancelScenarioDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelScenarioMutation, CancelScenarioMutationVariables>;
export const RecordAssumptionSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAssumptionSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAssumptionSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAssumptionSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assumptionSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAssumptionSetMutation, RecordAssumptionSetMutationVariables>;
export const SaveOptionAppraisalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveOptionAppraisal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveOptionAppraisalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveOptionAppraisal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedAppraisal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"appraisal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveOptionAppraisalMutation, SaveOptionAppraisalMutationVariables>;
export const DecideOutOfPanelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideOutOfPanel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideOutOfPanelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideOutOfPanel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesOn"}},{"kind":"Field","name":{"kind":"Name","value":"broughtToPanel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideOutOfPanelMutation, DecideOutOfPanelMutationVariables>;
export const RecordTribunalOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordTribunalOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordTribunalOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordTribunalOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"orderReference"}},{"kind":"Field","name":{"kind":"Name","value":"orderDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordTribunalOrderMutation, RecordTribunalOrderMutationVariables>;
export const DeclineRatificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineRatification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineRatificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineRatification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"ending"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineRatificationMutation, DeclineRatificationMutationVariables>;
export const CorrectDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"correction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"keepsMoney"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersedes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectDecisionMutation, CorrectDecisionMutationVariables>;
export const OutOfPanelDecisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OutOfPanelDecisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OutOfPanelDecisionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outOfPanelDecisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"lapsesOn"}},{"kind":"Field","name":{"kind":"Name","value":"broughtToPanel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"daysTaken"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFlags"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OutOfPanelDecisionsQuery, OutOfPanelDecisionsQueryVariables>;
export const DecideUpliftRoundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideUpliftRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideUpliftRoundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideUpliftRound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideUpliftRoundMutation, DecideUpliftRoundMutationVariables>;
export const UpliftPlacementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpliftPlacement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpliftPlacementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftPlacement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpliftPlacementMutation, UpliftPlacementMutationVariables>;
export const RatifyUpliftShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RatifyUpliftShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpliftShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratifyUpliftShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RatifyUpliftShareMutation, RatifyUpliftShareMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"worklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const DirectoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Directory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isHighNeedsBlock"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<DirectoryQuery, DirectoryQueryVariables>;
export const PriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Price"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"financialYears"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PriceQuery, PriceQueryVariables>;
export const NodeByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeByIdQuery, NodeByIdQueryVariables>;
export const NodesByIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodesByIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesByIdsQuery, NodesByIdsQueryVariables>;
export const ProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Providers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NearInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provisionType"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ProvidersQuery, ProvidersQueryVariables>;
export const ProviderDirectoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderDirectory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DirectoryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerDirectory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"phases"}},{"kind":"Field","name":{"kind":"Name","value":"residential"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"commissioned"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"vacancies"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"isSuppressed"}}]}}]}}]}}]} as unknown as DocumentNode<ProviderDirectoryQuery, ProviderDirectoryQueryVariables>;
export const BudgetPressureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetPressure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PressureFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PressureDimension"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRIMARY_NEED"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"budgetHolderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"asAt"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocation"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"}},{"kind":"Field","name":{"kind":"Name","value":"otherForecast"}},{"kind":"Field","name":{"kind":"Name","value":"forecastOutturn"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"variancePercent"}},{"kind":"Field","name":{"kind":"Name","value":"fullYearEffect"}},{"kind":"Field","name":{"kind":"Name","value":"broughtForward"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativePosition"}},{"kind":"Field","name":{"kind":"Name","value":"outOfArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeForecast"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"children"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]}}]} as unknown as DocumentNode<BudgetPressureQuery, BudgetPressureQueryVariables>;
export const PressureInDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PressureInDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"budgetHolderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figure"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section251Line"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"otherForecast"}},{"kind":"Field","name":{"kind":"Name","value":"forecast"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetEntries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formulaFactors"}},{"kind":"Field","name":{"kind":"Name","value":"basicEntitlementRate"}},{"kind":"Field","name":{"kind":"Name","value":"specialSchoolPupils"}},{"kind":"Field","name":{"kind":"Name","value":"importExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netPupils"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additionalFunding"}},{"kind":"Field","name":{"kind":"Name","value":"otherTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"afterDeductions"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"publishedDate"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjustment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherBudgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherBlock"}},{"kind":"Field","name":{"kind":"Name","value":"schoolsBlock"}},{"kind":"Field","name":{"kind":"Name","value":"secretaryOfStateReference"}},{"kind":"Field","name":{"kind":"Name","value":"netPupils"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineForecasts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"section251Line"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"periods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committed"}},{"kind":"Field","name":{"kind":"Name","value":"areaClass"}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PressureInDetailQuery, PressureInDetailQueryVariables>;
export const SetBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetBudgetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocation"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetBudgetMutation, SetBudgetMutationVariables>;
export const RecordActualDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActual"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActualInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActual"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordActualMutation, RecordActualMutationVariables>;
export const ClosePeriodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClosePeriod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClosePeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closePeriod"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closedPeriods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accruals"}},{"kind":"Field","name":{"kind":"Name","value":"prepayments"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedBefore"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ClosePeriodMutation, ClosePeriodMutationVariables>;
export const BudgetMovementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BudgetMovement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetMovement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"budgetHolderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"movements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"caughtUp"}},{"kind":"Field","name":{"kind":"Name","value":"placement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"}},{"kind":"Field","name":{"kind":"Name","value":"variance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opening"}},{"kind":"Field","name":{"kind":"Name","value":"movements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"}}]}}]}}]}}]} as unknown as DocumentNode<BudgetMovementQuery, BudgetMovementQueryVariables>;
export const ApproveContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"committedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveContributionMutation, ApproveContributionMutationVariables>;
export const ContributionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contributions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContributionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContributionOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"daysWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"}},{"kind":"Field","name":{"kind":"Name","value":"annual"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"overLimit"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fromDate"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContributionsQuery, ContributionsQueryVariables>;
export const DisputesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disputes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstDisputedDate"}},{"kind":"Field","name":{"kind":"Name","value":"daysInDispute"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"ownerRole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"payer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toDate"}},{"kind":"Field","name":{"kind":"Name","value":"thisYear"}},{"kind":"Field","name":{"kind":"Name","value":"interimFunded"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputeTotals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"daysInDispute"}},{"kind":"Field","name":{"kind":"Name","value":"interimFundedToDate"}},{"kind":"Field","name":{"kind":"Name","value":"disputedToDate"}},{"kind":"Field","name":{"kind":"Name","value":"disputedThisYear"}}]}}]}}]} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const RefuseContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseContributionMutation, RefuseContributionMutationVariables>;
export const DisputeContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisputeContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputeContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstDisputedDate"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DisputeContributionMutation, DisputeContributionMutationVariables>;
export const SetInterimPayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetInterimPayer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetInterimPayerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setInterimPayer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"interim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"payer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetInterimPayerMutation, SetInterimPayerMutationVariables>;
export const SettleDisputeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleDisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SettleDisputeMutation, SettleDisputeMutationVariables>;
export const RatifyContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RatifyContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RatifyContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratifyContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RatifyContributionMutation, RatifyContributionMutationVariables>;
export const RaiseInvoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RaiseInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RaiseInvoiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raiseInvoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoiceNumber"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RaiseInvoiceMutation, RaiseInvoiceMutationVariables>;
export const CreditInvoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreditInvoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreditInvoiceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"creditInvoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreditInvoiceMutation, CreditInvoiceMutationVariables>;
export const RecordReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReceipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordReceiptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordReceiptMutation, RecordReceiptMutationVariables>;
export const RecoveryStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecoveryStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"budgetHolderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"budgetHolderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}},{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"invoiced"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseReference"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"agreed"}},{"kind":"Field","name":{"kind":"Name","value":"invoiced"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agedDebt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]} as unknown as DocumentNode<RecoveryStatementQuery, RecoveryStatementQueryVariables>;
export const CreatePooledFundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePooledFund"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePooledFundInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPooledFund"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pooledFund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreatePooledFundMutation, CreatePooledFundMutationVariables>;
export const SetPoolContributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPoolContribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPoolContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPoolContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pooledFund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetPoolContributionMutation, SetPoolContributionMutationVariables>;
export const PayFromPoolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PayFromPool"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PayFromPoolInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payFromPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pooledFund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outturn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spend"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"isBeyondTolerance"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PayFromPoolMutation, PayFromPoolMutationVariables>;
export const OpenRecoupmentClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenRecoupmentClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRecoupmentClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRecoupmentClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"agreeBy"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenRecoupmentClaimMutation, OpenRecoupmentClaimMutationVariables>;
export const AgreeRecoupmentClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeRecoupmentClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeRecoupmentClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeRecoupmentClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeRecoupmentClaimMutation, AgreeRecoupmentClaimMutationVariables>;
export const RecordRecoupmentPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRecoupmentPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRecoupmentPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRecoupmentPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordRecoupmentPaymentMutation, RecordRecoupmentPaymentMutationVariables>;
export const WithdrawRecoupmentClaimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawRecoupmentClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawRecoupmentClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawRecoupmentClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawRecoupmentClaimMutation, WithdrawRecoupmentClaimMutationVariables>;
export const PlaceFundingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlaceFunding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinancialYear"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeFunding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"financialYear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"financialYear"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"endDate"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlaceFundingQuery, PlaceFundingQueryVariables>;
export const SetBlockVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBlockVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetBlockVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setBlockVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"blockVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"afterDeductions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocation"}},{"kind":"Field","name":{"kind":"Name","value":"budgetVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetBlockVersionMutation, SetBlockVersionMutationVariables>;
export const AdjustBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustBudgetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustBudget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allocation"}},{"kind":"Field","name":{"kind":"Name","value":"budgetVersion"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"variancePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdjustBudgetMutation, AdjustBudgetMutationVariables>;
export const SetLineForecastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetLineForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetLineForecastInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setLineForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherForecast"}},{"kind":"Field","name":{"kind":"Name","value":"forecastOutturn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetLineForecastMutation, SetLineForecastMutationVariables>;
export const SaveActualsSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveActualsSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveActualsSourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveActualsSource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"actualsSource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveActualsSourceMutation, SaveActualsSourceMutationVariables>;
export const ProposeMatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeMatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeMatchesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"spend"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payments"}},{"kind":"Field","name":{"kind":"Name","value":"net"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeMatchesMutation, ProposeMatchesMutationVariables>;
export const ConfirmMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmMatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"actuals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmMatchMutation, ConfirmMatchMutationVariables>;
export const RejectMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectMatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"actuals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RejectMatchMutation, RejectMatchMutationVariables>;
export const ActualsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Actuals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActualFilterInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actuals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActualsQuery, ActualsQueryVariables>;
export const SetFinanceCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetFinanceCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetFinanceCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setFinanceCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"financeCode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"subjective"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetFinanceCodeMutation, SetFinanceCodeMutationVariables>;
export const IssueJournalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueJournal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueJournalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueJournal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"journal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<IssueJournalMutation, IssueJournalMutationVariables>;
export const CommentOnVarianceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommentOnVariance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommentOnVarianceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commentOnVariance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"budgetPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commentary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CommentOnVarianceMutation, CommentOnVarianceMutationVariables>;
export const SetPipelineAssumptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPipelineAssumptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPipelineAssumptionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPipelineAssumptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"assumptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"probabilityBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"daysToStart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"enteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"enteredBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetPipelineAssumptionsMutation, SetPipelineAssumptionsMutationVariables>;
export const SetCaseForecastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCaseForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetCaseForecastInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCaseForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetCaseForecastMutation, SetCaseForecastMutationVariables>;
export const SaveManagementPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveManagementPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveManagementPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveManagementPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financialYear"}},{"kind":"Field","name":{"kind":"Name","value":"unmitigated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mitigated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mitigations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveManagementPlanMutation, SaveManagementPlanMutationVariables>;
export const AddScenarioToPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddScenarioToPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddScenarioToPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addScenarioToPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddScenarioToPlanMutation, AddScenarioToPlanMutationVariables>;
export const AssignTransitionTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignTransitionTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignTransitionTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignTransitionTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AssignTransitionTaskMutation, AssignTransitionTaskMutationVariables>;
export const SetPreparationAimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPreparationAim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPreparationAimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPreparationAim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetPreparationAimMutation, SetPreparationAimMutationVariables>;
export const ReviewPreparationAimDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewPreparationAim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewPreparationAimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewPreparationAim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewPreparationAimMutation, ReviewPreparationAimMutationVariables>;
export const RecordAdultDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAdultDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAdultDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAdultDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAdultDecisionMutation, RecordAdultDecisionMutationVariables>;
export const HandOverShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverShareMutation, HandOverShareMutationVariables>;
export const RecordHandoverNoticeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordHandoverNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordHandoverNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordHandoverNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordHandoverNoticeMutation, RecordHandoverNoticeMutationVariables>;
export const AdoptAuditRubricDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdoptAuditRubric"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdoptAuditRubricInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adoptAuditRubric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rubric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdoptAuditRubricMutation, AdoptAuditRubricMutationVariables>;
export const DrawPlanAuditSampleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DrawPlanAuditSample"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DrawPlanAuditSampleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drawPlanAuditSample"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sample"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"audits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DrawPlanAuditSampleMutation, DrawPlanAuditSampleMutationVariables>;
export const GradePlanAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GradePlanAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GradePlanAuditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gradePlanAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planAudit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standingGrade"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"audited"}},{"kind":"Field","name":{"kind":"Name","value":"moderated"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GradePlanAuditMutation, GradePlanAuditMutationVariables>;
export const AskFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AskFeedbackMutation, AskFeedbackMutationVariables>;
export const RecordFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answeredDate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordFeedbackMutation, RecordFeedbackMutationVariables>;
export const RecordInclusionProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordInclusionProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordInclusionProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordInclusionProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordInclusionProfileMutation, RecordInclusionProfileMutationVariables>;
export const SaveImprovementPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveImprovementPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveImprovementPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveImprovementPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveImprovementPlanMutation, SaveImprovementPlanMutationVariables>;
export const RateImprovementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RateImprovement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RateImprovementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateImprovement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"contradictions"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RateImprovementMutation, RateImprovementMutationVariables>;
export const RecordMonitoringVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMonitoringVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMonitoringVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMonitoringVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordMonitoringVisitMutation, RecordMonitoringVisitMutationVariables>;
export const PrepareNoticeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PrepareNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrepareNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prepareNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDate"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"mediationBy"}},{"kind":"Field","name":{"kind":"Name","value":"appealBy"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"preparedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readingGrade"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sendings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PrepareNoticeMutation, PrepareNoticeMutationVariables>;
export const SendNoticeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDate"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"mediationBy"}},{"kind":"Field","name":{"kind":"Name","value":"appealBy"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"preparedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readingGrade"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sendings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<SendNoticeMutation, SendNoticeMutationVariables>;
export const SetNoticeWordingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetNoticeWording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNoticeWordingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setNoticeWording"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"noticeTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetNoticeWordingMutation, SetNoticeWordingMutationVariables>;
export const SetNoticeTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetNoticeTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNoticeTargetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setNoticeTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"noticeTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDate"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"measuredFrom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetNoticeTargetMutation, SetNoticeTargetMutationVariables>;
export const DecisionNoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DecisionNotices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"noticesDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"timing"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"noticeDate"}},{"kind":"Field","name":{"kind":"Name","value":"blocks"}},{"kind":"Field","name":{"kind":"Name","value":"mediationBy"}},{"kind":"Field","name":{"kind":"Name","value":"appealBy"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"preparedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readingGrade"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sendings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DecisionNoticesQuery, DecisionNoticesQueryVariables>;
export const PanelMeetingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PanelMeetings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeetingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeetingOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panelMeetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PanelMeetingsQuery, PanelMeetingsQueryVariables>;
export const DocketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Docket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"panelMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"meetingDate"}},{"kind":"Field","name":{"kind":"Name","value":"paperDeadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latePapers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currentTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quorumNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionModel"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"ownStanding"}},{"kind":"Field","name":{"kind":"Name","value":"headline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestType"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"requiredNumber"}},{"kind":"Field","name":{"kind":"Name","value":"countedNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quorumForecast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"}}]}},{"kind":"Field","name":{"kind":"Name","value":"papers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"documentPath"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"papersChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}}]}},{"kind":"Field","name":{"kind":"Name","value":"papersOpened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clockWarning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carriedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fundingAgreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"}},{"kind":"Field","name":{"kind":"Name","value":"annual"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"primaryNeed"}},{"kind":"Field","name":{"kind":"Name","value":"otherNeeds"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFlags"}},{"kind":"Field","name":{"kind":"Name","value":"childOrYoungPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"isLookedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChildIdentity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givenName"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Withheld"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ehcPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"namedProviderUrn"}},{"kind":"Field","name":{"kind":"Name","value":"namedSetting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referral"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcomesSought"}},{"kind":"Field","name":{"kind":"Name","value":"localOptionsTried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"whyItFailed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"views"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"child"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"advice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contributor"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}},{"kind":"Field","name":{"kind":"Name","value":"residential"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startDate"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DocketQuery, DocketQueryVariables>;
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
export const AcceptLatePapersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptLatePapers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptLatePapersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptLatePapers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"papers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptLatePapersMutation, AcceptLatePapersMutationVariables>;
export const ReissuePapersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReissuePapers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReissuePapersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reissuePapers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"papers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReissuePapersMutation, ReissuePapersMutationVariables>;
export const RecordPapersOpenedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPapersOpened"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPapersOpenedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPapersOpened"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"papersOpened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPapersOpenedMutation, RecordPapersOpenedMutationVariables>;
export const HearItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HearItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HearItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hearItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"heardAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HearItemMutation, HearItemMutationVariables>;
export const WithdrawItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agendaItem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawItemMutation, WithdrawItemMutationVariables>;
export const ReorderAgendaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReorderAgenda"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReorderAgendaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorderAgenda"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReorderAgendaMutation, ReorderAgendaMutationVariables>;
export const ApproveMinutesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveMinutes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveMinutesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveMinutes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveMinutesMutation, ApproveMinutesMutationVariables>;
export const PapersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Papers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgendaItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"papers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"documentPath"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"papersChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"change"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clockWarning"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"outOfPanelOffered"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PapersQuery, PapersQueryVariables>;
export const NominateSubstituteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NominateSubstitute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NominateSubstituteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nominateSubstitute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"substituteFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<NominateSubstituteMutation, NominateSubstituteMutationVariables>;
export const WithdrawSubstituteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawSubstitute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawSubstituteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawSubstitute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"substituteFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawSubstituteMutation, WithdrawSubstituteMutationVariables>;
export const AcknowledgeConfidentialityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeConfidentiality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeConfidentialityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeConfidentiality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Invited"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Invited"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelMeeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"substituteFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agendaItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeConfidentialityMutation, AcknowledgeConfidentialityMutationVariables>;
export const CompleteActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteActionMutation, CompleteActionMutationVariables>;
export const MeetConditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MeetCondition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MeetConditionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetCondition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MeetConditionMutation, MeetConditionMutationVariables>;
export const WaiveConditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WaiveCondition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WaiveConditionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiveCondition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WaiveConditionMutation, WaiveConditionMutationVariables>;
export const DecisionPartsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DecisionParts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Decision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"consensus"}},{"kind":"Field","name":{"kind":"Name","value":"packVersion"}},{"kind":"Field","name":{"kind":"Name","value":"priceDigest"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isPrecondition"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whyNot"}},{"kind":"Field","name":{"kind":"Name","value":"option"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"departures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DecisionPartsQuery, DecisionPartsQueryVariables>;
export const ApproveUpliftShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveUpliftShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpliftShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveUpliftShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveUpliftShareMutation, ApproveUpliftShareMutationVariables>;
export const RefuseUpliftShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseUpliftShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseUpliftShareInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseUpliftShare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RefuseUpliftShareMutation, RefuseUpliftShareMutationVariables>;
export const UpliftRoundsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpliftRounds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UpliftRoundFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upliftRounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fromDate"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"annualRise"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"budgetHolder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpliftRoundsQuery, UpliftRoundsQueryVariables>;