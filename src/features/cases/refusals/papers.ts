import { inWordsWithin } from '../../../kernel/code-words';
import { type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { TEXT_CODES } from '../../../kernel/text';
import { type CaseStatus } from '../rules/codes';
import { PASSAGE_CODES } from './passages';

/** What is refused of the papers beside the referral itself, with the facts its sentence needs. */
export type PaperRefusal =
  | { readonly code: 'NOT_RETURNABLE' | 'NOT_WAIVABLE' | 'CASE_SETTLED'; readonly status: CaseStatus }
  | { readonly code: 'ITEM_REPEATED' | 'SUBJECT_MISSING' | 'SUBJECT_REPEATED' | 'RECIPIENT_NAME_MISSING' }
  | { readonly code: 'REQUEST_AFTER_SUBMISSION'; readonly firstDay: Day }
  | { readonly code: 'CONSIDERATION_TWICE'; readonly what: string }
  | { readonly code: 'DATE_TOO_EARLY'; readonly what: string; readonly than: string; readonly day: Day }
  | { readonly code: 'ADVICE_SETTLED'; readonly how: string }
  | { readonly code: 'EVIDENCE_OF_ANOTHER_CASE' }
  | { readonly code: 'CONSENT_INCOMPLETE' | 'CONSENT_UNEXPECTED' | 'CAPACITY_UNKNOWN' }
  | { readonly code: 'CONSENT_NOT_THEIRS'; readonly whose: string }
  | { readonly code: 'NOT_BY_CONSENT' }
  | { readonly code: 'ALREADY_WITHDRAWN'; readonly day: Day }
  | { readonly code: 'NOT_A_YOUNG_PERSON' | 'DECIDER_CONTRADICTED' | 'ASSESSMENT_MISSING' }
  | { readonly code: 'NAMED_TWICE' | 'PLAN_NOT_WRITTEN' }
  | { readonly code: 'OUTCOME_STANDS'; readonly what: string; readonly stands: string };

/** Their codes; one that is left out does not compile. */
const PAPER_CODES: Readonly<Record<PaperRefusal['code'], true>> = {
  NOT_RETURNABLE: true,
  NOT_WAIVABLE: true,
  CASE_SETTLED: true,
  ITEM_REPEATED: true,
  SUBJECT_MISSING: true,
  SUBJECT_REPEATED: true,
  RECIPIENT_NAME_MISSING: true,
  REQUEST_AFTER_SUBMISSION: true,
  CONSIDERATION_TWICE: true,
  DATE_TOO_EARLY: true,
  ADVICE_SETTLED: true,
  EVIDENCE_OF_ANOTHER_CASE: true,
  CONSENT_INCOMPLETE: true,
  CONSENT_UNEXPECTED: true,
  CAPACITY_UNKNOWN: true,
  CONSENT_NOT_THEIRS: true,
  NOT_BY_CONSENT: true,
  ALREADY_WITHDRAWN: true,
  NOT_A_YOUNG_PERSON: true,
  DECIDER_CONTRADICTED: true,
  ASSESSMENT_MISSING: true,
  NAMED_TWICE: true,
  PLAN_NOT_WRITTEN: true,
  OUTCOME_STANDS: true,
};

/** Whether it is one of these. */
export function isPaperRefusal(one: { readonly code: string }): one is PaperRefusal {
  return Object.hasOwn(PAPER_CODES, one.code);
}

/** What the clerk can do about it. */
// One case to a code; a table could not give each its own facts.
// eslint-disable-next-line complexity
export function paperSentenceOf(one: PaperRefusal): string {
  switch (one.code) {
    case 'NOT_RETURNABLE':
      return `Only a submitted referral that is on no agenda can be returned; the case is “${inWordsWithin(one.status)}”.`;
    case 'NOT_WAIVABLE':
      return `An item is waived on submission, or later until the case is decided; the case is “${inWordsWithin(one.status)}”.`;
    case 'CASE_SETTLED':
      return `This is recorded before the panel decides; the case is “${inWordsWithin(one.status)}”. Refer the child again.`;
    case 'ITEM_REPEATED':
      return 'The item is named more than once. Name each item that is missing once.';
    case 'SUBJECT_MISSING':
      return 'Say what was shared: at least one part of the papers.';
    case 'SUBJECT_REPEATED':
      return 'A part of the papers is named more than once. Name each once.';
    case 'RECIPIENT_NAME_MISSING':
      return 'Name the school, provider or other body that it was shared with.';
    case 'REQUEST_AFTER_SUBMISSION':
      return `The referral was first submitted on ${dayInWords(one.firstDay)}, so the request was received by then. The request date cannot be moved past it, and statutory limits run from it.`;
    case 'CONSIDERATION_TWICE':
      return `The ${one.what} are given twice, as an answer and in words alone. Give them once, as the answer with its words.`;
    case 'DATE_TOO_EARLY':
      return `The ${one.what} must not be before the ${one.than}, ${dayInWords(one.day)}.`;
    case 'ADVICE_SETTLED':
      return `The request for advice was ${one.how} already. Ask again if more is needed.`;
    case 'EVIDENCE_OF_ANOTHER_CASE':
      return 'The evidence belongs to another case. Add the advice to this one and name that.';
    case 'CONSENT_INCOMPLETE':
      return 'Sharing by consent needs who gave the consent and on which day.';
    case 'CONSENT_UNEXPECTED':
      return 'Who consented and when belongs to sharing by consent only; this rests on another basis. Leave it out, or choose CONSENT.';
    case 'CAPACITY_UNKNOWN':
      return 'Past compulsory school age the young person decides, unless without capacity. Record the capacity and who decides first.';
    case 'CONSENT_NOT_THEIRS':
      return `The consent is not theirs to give: for this case it is ${one.whose}.`;
    case 'NOT_BY_CONSENT':
      return 'This sharing does not rest on consent, so there is none to withdraw; what rests on a duty or a task of the agencies stays shared.';
    case 'ALREADY_WITHDRAWN':
      return `The consent was withdrawn on ${dayInWords(one.day)} already.`;
    case 'NOT_A_YOUNG_PERSON':
      return 'Until the end of compulsory school age the parent decides, and no capacity is recorded.';
    case 'DECIDER_CONTRADICTED':
      return 'A young person with capacity decides; without it a parent or a deputy does. Correct who decides, or the capacity.';
    case 'ASSESSMENT_MISSING':
      return 'That a young person lacks the capacity needs the day of the assessment and what it found.';
    case 'NAMED_TWICE':
      return 'A plan names an establishment or a SEN2 setting, not both. Leave one of them out.';
    case 'PLAN_NOT_WRITTEN':
      return 'Only a draft or final plan names a setting, and only a final one ceases. Correct the status of the plan first.';
    case 'OUTCOME_STANDS':
      return `The outcome of the ${one.what} was recorded as ${one.stands} and stands as SEN2 counts it, also when it is reversed later.`;
  }
}

/** What `returnReferral` can refuse. */
export const RETURN_REFERRAL_CODES = {
  ...TEXT_CODES,
  NOT_RETURNABLE: 'The referral is not submitted, or is on an agenda.',
  TEXT_MISSING: 'There is no reason.',
  ITEM_REPEATED: 'An item is named more than once.',
} as const;
export type ReturnReferralCode = keyof typeof RETURN_REFERRAL_CODES;

/** What `waiveChecklistItems` can refuse. */
export const WAIVE_CHECKLIST_CODES = {
  ...TEXT_CODES,
  NOT_WAIVABLE: 'The case is a draft, was returned, or is decided.',
  PANEL_TERMS_MISSING: 'The panel has no terms of reference in force today.',
  WAIVER_REASON_MISSING: 'An item is waived without a reason.',
  WAIVER_REPEATED: 'An item is waived more than once.',
  WAIVER_NOT_NEEDED: 'An item is waived that is not missing.',
  WAIVER_NOT_ALLOWED: 'An item is waived that may not be: the lawful basis, or who decides for a young person.',
} as const;
export type WaiveChecklistCode = keyof typeof WAIVE_CHECKLIST_CODES;

/** What `recordLocalOption` can refuse. */
export const RECORD_LOCAL_OPTION_CODES = {
  ...TEXT_CODES,
  CASE_SETTLED: 'The case is decided.',
  TEXT_MISSING: 'What was tried, or why it failed, is empty.',
  PROVIDER_UNKNOWN: 'The register has no establishment with the URN.',
  TOO_MANY: 'The case has as many local options as it takes.',
} as const;
export type RecordLocalOptionCode = keyof typeof RECORD_LOCAL_OPTION_CODES;

/** What `fileViews` can refuse. */
export const FILE_VIEWS_CODES = {
  ...TEXT_CODES,
  CASE_CLOSED: 'The case is closed.',
  TEXT_MISSING: 'The views, or who gave them, are empty.',
  DATE_IN_FUTURE: 'The day they were given lies after today.',
  ...PASSAGE_CODES,
} as const;
export type FileViewsCode = keyof typeof FILE_VIEWS_CODES;

/** What `recordEhcPlan` can refuse. */
export const RECORD_EHC_PLAN_CODES = {
  CASE_CLOSED: 'The case is closed.',
  PROVIDER_UNKNOWN: 'The register has no establishment with the URN.',
  NAMED_TWICE: 'Both an establishment and a setting are named.',
  PLAN_NOT_WRITTEN: 'The plan is not far enough to name a setting or to cease.',
  OUTCOME_STANDS: 'An outcome that was recorded is to be replaced.',
  PLAN_HELD:
    'The plan may not end yet: no notice was sent, the time to appeal runs, a certificate of mediation is waited for, or an appeal runs.',
  REASON_CONTRADICTED:
    'What is on record of the child contradicts the reason of the end: its age, a day of transfer, or what happened later.',
  DATE_BEFORE_BIRTH: 'The last day lies before the child was born.',
  DATE_BEFORE_PLANS: 'The last day lies before there were education, health and care plans.',
  PLAN_ENDED: 'It is recorded already that the plan ended, under this or another case of the child.',
} as const;
export type RecordEhcPlanCode = keyof typeof RECORD_EHC_PLAN_CODES;

/** What `recordAdviceRequest` can refuse. */
export const RECORD_ADVICE_REQUEST_CODES = {
  ...TEXT_CODES,
  CASE_CLOSED: 'The case is closed.',
  TEXT_MISSING: 'Nobody is named who is asked.',
  DATE_IN_FUTURE: 'The day it was asked lies after today.',
  DATE_TOO_EARLY: 'It is due before it was asked.',
} as const;
export type RecordAdviceRequestCode = keyof typeof RECORD_ADVICE_REQUEST_CODES;

/** What `recordAdviceReceived` can refuse. */
export const RECORD_ADVICE_RECEIVED_CODES = {
  ADVICE_SETTLED: 'The advice came already, or the request was called off.',
  DATE_IN_FUTURE: 'The day it came lies after today.',
  DATE_TOO_EARLY: 'It came before it was asked.',
  EVIDENCE_OF_ANOTHER_CASE: 'The evidence belongs to another case.',
} as const;
export type RecordAdviceReceivedCode = keyof typeof RECORD_ADVICE_RECEIVED_CODES;

/** What `cancelAdviceRequest` can refuse. */
export const CANCEL_ADVICE_REQUEST_CODES = {
  ...TEXT_CODES,
  ADVICE_SETTLED: 'The advice came already, or the request was called off.',
  TEXT_MISSING: 'There is no reason.',
} as const;
export type CancelAdviceRequestCode = keyof typeof CANCEL_ADVICE_REQUEST_CODES;

/** What `recordDisclosure` can refuse. */
export const RECORD_DISCLOSURE_CODES = {
  ...TEXT_CODES,
  CASE_CLOSED: 'The case is closed.',
  SUBJECT_MISSING: 'It is not said what was shared.',
  SUBJECT_REPEATED: 'A part of the papers is named more than once.',
  RECIPIENT_NAME_MISSING: 'The school, provider or other body is not named.',
  DATE_IN_FUTURE: 'A day lies after today.',
  CONSENT_INCOMPLETE: 'Who consented, or the day, is missing.',
  CONSENT_UNEXPECTED: 'A consent is given for sharing on another basis.',
  CONSENT_NOT_THEIRS: 'The consent was given by somebody else than whoever decides.',
  CAPACITY_UNKNOWN: 'It is not recorded who decides for the young person.',
} as const;
export type RecordDisclosureCode = keyof typeof RECORD_DISCLOSURE_CODES;

/** What `withdrawConsent` can refuse. */
export const WITHDRAW_CONSENT_CODES = {
  ...TEXT_CODES,
  NOT_BY_CONSENT: 'The sharing does not rest on consent.',
  ALREADY_WITHDRAWN: 'The consent was withdrawn already.',
  DATE_IN_FUTURE: 'The day lies after today.',
  DATE_TOO_EARLY: 'The day lies before the consent.',
} as const;
export type WithdrawConsentCode = keyof typeof WITHDRAW_CONSENT_CODES;

/** What `recordCapacity` can refuse. */
export const RECORD_CAPACITY_CODES = {
  ...TEXT_CODES,
  CASE_CLOSED: 'The case is closed.',
  NOT_A_YOUNG_PERSON: 'The child is of compulsory school age.',
  DECIDER_CONTRADICTED: 'Who decides does not go with the capacity.',
  ASSESSMENT_MISSING: 'The day or the finding of the assessment is missing.',
  DATE_IN_FUTURE: 'The day of the assessment lies after today.',
} as const;
export type RecordCapacityCode = keyof typeof RECORD_CAPACITY_CODES;
