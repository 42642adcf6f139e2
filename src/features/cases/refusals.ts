import { inWordsWithin } from '../../kernel/code-words';
import { NEED_IN_WORDS } from './rules/code-words';
import { type Day } from '../../kernel/dates';
import { dayInWords } from '../../kernel/for-people';
import { TEXT_CODES } from '../../kernel/text';
import { isPaperRefusal, type PaperRefusal, paperSentenceOf } from './refusals/papers';
import { type CaseStatus, type ChecklistItem, type NeedCode } from './rules/codes';

/** Everything this feature refuses, with the facts its sentence needs. Never a name, a date of birth or a number. */
export type CaseRefusal =
  | PaperRefusal
  | { readonly code: 'CHILD_NAME_MISSING' | 'DATE_OF_BIRTH_MISSING' | 'AGE_OUT_OF_RANGE' | 'POSTCODE_FORMAT' }
  | { readonly code: 'IDENTITY_MISMATCH' }
  | { readonly code: 'DATE_IN_FUTURE'; readonly what: string; readonly today: Day }
  | { readonly code: 'DATE_BEFORE_BIRTH'; readonly what: string }
  | { readonly code: 'DATE_BEFORE_PLANS'; readonly what: string; readonly firstDay: Day }
  | { readonly code: 'NEED_NOT_IN_USE'; readonly need: NeedCode; readonly firstDay: Day }
  | { readonly code: 'NEED_REPEATED'; readonly need: NeedCode }
  | { readonly code: 'EHC_PLAN_DATE_UNEXPECTED' }
  | { readonly code: 'TEXT_MISSING'; readonly what: string }
  | { readonly code: 'TEXT_NOT_READABLE'; readonly what: string; readonly isOneLine?: true }
  | { readonly code: 'TEXT_TOO_LONG'; readonly what: string; readonly most: number }
  | { readonly code: 'TOO_MANY'; readonly what: string; readonly most: number }
  | { readonly code: 'VIEWS_MISSING' | 'VIEWS_REASON_MISSING' | 'VIEWS_CONTRADICTORY'; readonly whose: string }
  | { readonly code: 'PROVIDER_UNKNOWN' }
  | { readonly code: 'NOT_EDITABLE' | 'NOT_SUBMITTABLE' | 'CASE_CLOSED'; readonly status: CaseStatus }
  | { readonly code: 'PANEL_TERMS_MISSING'; readonly today: Day }
  | { readonly code: 'REQUEST_TYPE_NOT_TAKEN'; readonly problem: string }
  | { readonly code: `${ChecklistItem}_MISSING` }
  | { readonly code: 'WAIVER_REASON_MISSING' | 'WAIVER_REPEATED' | 'WAIVER_NOT_NEEDED' | 'WAIVER_NOT_ALLOWED' }
  | { readonly code: 'DOCUMENT_OF_ANOTHER_CASE' | 'DOCUMENT_USED' | 'DOCUMENT_KIND_DIFFERS' };

/** The codes of all that can be refused here. */
export type CaseRefusalCode = CaseRefusal['code'];

/** A refusal as it leaves the feature: what is wrong, where in the input, and the sentence for it. */
export interface Refused<Code extends CaseRefusalCode = CaseRefusalCode> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/** The refusal of what stands at `field` of the input. */
export function refusalOf<One extends CaseRefusal>(field: readonly string[], one: One): Refused<One['code']> {
  return { code: one.code, field, message: sentenceOf(one) };
}

/** What the clerk can do about it. */
// One case to a code; a table could not give each its own facts.
// eslint-disable-next-line complexity
function sentenceOf(one: CaseRefusal): string {
  if (isItemMissing(one)) return ITEM_MISSING[one.code];
  if (isPaperRefusal(one)) return paperSentenceOf(one);
  switch (one.code) {
    case 'CHILD_NAME_MISSING':
      return 'Give the name: a child that is not known to the area yet needs a given name and a family name.';
    case 'DATE_OF_BIRTH_MISSING':
      return 'Give the date of birth: a child that is not known to the area yet needs one.';
    case 'AGE_OUT_OF_RANGE':
      return 'On the day of the request the child or young person must be born and not older than 25. Check the date of birth and the request date.';
    case 'POSTCODE_FORMAT':
      return 'Give a full United Kingdom postcode, such as "RM1 3BB", or leave it out.';
    case 'IDENTITY_MISMATCH':
      return 'The area holds a child under this identity whose name, date of birth or numbers are not those given. Check them against the child’s record; nothing was changed.';
    case 'DATE_IN_FUTURE':
      return `The ${one.what} must not be after today, ${dayInWords(one.today)}.`;
    case 'DATE_BEFORE_BIRTH':
      return `The ${one.what} must not be before the child was born.`;
    case 'DATE_BEFORE_PLANS':
      return `The ${one.what} must not be before ${dayInWords(one.firstDay)}, the first day of education, health and care plans; check the year.`;
    case 'NEED_NOT_IN_USE':
      return `The need “${NEED_IN_WORDS[one.need]}” is in use for requests from ${dayInWords(one.firstDay)} on. Choose the need that was recorded at the time, or correct the request date.`;
    case 'NEED_REPEATED':
      return `The need “${NEED_IN_WORDS[one.need]}” is given more than once. Name each need once, the primary need not among the others.`;
    case 'EHC_PLAN_DATE_UNEXPECTED':
      return 'A date was given for a plan that there is none of. Leave the date out, or give the status the plan has.';
    case 'TEXT_MISSING':
      return `Write the ${one.what}; spaces alone are nothing.`;
    case 'TEXT_NOT_READABLE':
      return one.isOneLine
        ? `The ${one.what} is one line. Type it without line ends and tabs.`
        : `The ${one.what} holds characters that cannot be shown. Type it again without them.`;
    case 'TEXT_TOO_LONG':
      return `The ${one.what} may have at most ${one.most} characters. Shorten it, or add it as evidence.`;
    case 'TOO_MANY':
      return `There may be at most ${one.most} ${one.what}.`;
    case 'VIEWS_MISSING':
      return `Write down ${one.whose} views, or say that they were not obtained and why.`;
    case 'VIEWS_REASON_MISSING':
      return `Say why ${one.whose} views were not obtained; "not obtained" needs a reason.`;
    case 'VIEWS_CONTRADICTORY':
      return `${one.whose[0]?.toUpperCase() ?? ''}${one.whose.slice(1)} views were either obtained or not: give the views or the reason, not both.`;
    case 'PROVIDER_UNKNOWN':
      return 'No establishment in the register has this URN. Check it, or leave it out and describe the setting.';
    case 'NOT_EDITABLE':
      return `The referral can be changed while it is a draft or has been returned; the case is “${inWordsWithin(one.status)}”. Add what is new as evidence.`;
    case 'NOT_SUBMITTABLE':
      return `Only a draft or a returned referral can be submitted; the case is “${inWordsWithin(one.status)}”.`;
    case 'CASE_CLOSED':
      return `Nothing can be added to a case that is “${inWordsWithin(one.status)}”. Refer the child again.`;
    case 'PANEL_TERMS_MISSING':
      return `The panel has no terms of reference in force on ${dayInWords(one.today)}, so there is no checklist to submit against. Ask the administrator to set them.`;
    case 'REQUEST_TYPE_NOT_TAKEN':
      return one.problem;
    case 'WAIVER_REASON_MISSING':
      return 'Say why the item is waived; it is recorded under your name.';
    case 'WAIVER_REPEATED':
      return 'The item is waived more than once. Waive each item once.';
    case 'WAIVER_NOT_NEEDED':
      return 'The item is not missing, so there is nothing to waive. Leave it out.';
    case 'WAIVER_NOT_ALLOWED':
      return 'Without a lawful basis the referral may not be shared with the panel, and without knowing who decides nobody can decide for a young person: neither is waived. Record it.';
    case 'DOCUMENT_OF_ANOTHER_CASE':
      return 'The document was uploaded for another case. Upload it for this one.';
    case 'DOCUMENT_USED':
      return 'The document is attached to another piece of evidence already. Upload it again for this one.';
    case 'DOCUMENT_KIND_DIFFERS':
      return 'The document was uploaded as health evidence and this is not, or the other way round. Upload it again under the right kind.';
  }
}

type ItemMissing = Extract<CaseRefusal, { readonly code: `${ChecklistItem}_MISSING` }>;

function isItemMissing(one: CaseRefusal): one is ItemMissing {
  return Object.hasOwn(ITEM_MISSING, one.code);
}

/** What the clerk is told of an item of the checklist that is missing (R1). */
const ITEM_MISSING: Readonly<Record<ItemMissing['code'], string>> = {
  CHILD_DETAILS_MISSING: 'The child’s home postcode is missing.',
  SUMMARY_MISSING: 'The summary of the child’s situation is missing.',
  OUTCOMES_SOUGHT_MISSING: 'The outcomes sought are missing.',
  CHILD_VIEWS_MISSING: 'The child’s or young person’s own views are missing; if they could not be obtained, say why.',
  PARENT_VIEWS_MISSING: 'The parent’s or carer’s views are missing; if they could not be obtained, say why.',
  LAWFUL_BASIS_MISSING:
    'The lawful basis for sharing the referral with the panel is missing; where that is consent, record the disclosure with who gave the consent and when.',
  EQUALITY_CONSIDERATIONS_MISSING: 'The equality considerations are missing; "considered, none arise" is an answer.',
  SOCIAL_CARE_CONSIDERATIONS_MISSING:
    'The social care considerations are missing; "considered, none arise" is an answer.',
  LOCAL_OPTIONS_TRIED_MISSING: 'No local option is recorded as tried, with why it failed.',
  EVIDENCE_MISSING: 'No evidence has been added.',
  EHC_PLAN_MISSING: 'There is no draft or final education, health and care plan.',
  ADVICE_MISSING: 'No advice was asked for, or some that was asked for has neither come nor been called off.',
  CAPACITY_MISSING:
    'Past compulsory school age it must be recorded whether the young person has the capacity to decide, and who decides.',
  INFORMATION_SHARING_MISSING: 'It is not recorded what is shared with whom, and on what that rests.',
};

type Sentences = Partial<Readonly<Record<CaseRefusalCode, string>>>;

const CASE_INPUT_CODES = {
  AGE_OUT_OF_RANGE: 'On the day of the request the child would be unborn or older than 25.',
  POSTCODE_FORMAT: 'The home postcode is not a full United Kingdom postcode.',
  IDENTITY_MISMATCH: 'The area holds another child under the id or a number given.',
  DATE_IN_FUTURE: 'A date that has to have come lies after today.',
  DATE_BEFORE_BIRTH: 'A date lies before the child was born.',
  DATE_BEFORE_PLANS: 'A date of a plan lies before there were education, health and care plans.',
  NEED_NOT_IN_USE: 'The code of a need was not in use yet on the request date (DS: from 1 January 2025).',
  NEED_REPEATED: 'A need is named more than once.',
  EHC_PLAN_DATE_UNEXPECTED: 'A date was given for a plan that there is none of.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
  TOO_MANY: 'A list has more entries than it takes.',
  VIEWS_MISSING: 'Views are said to have been obtained but are not given.',
  VIEWS_REASON_MISSING: 'Views were not obtained and no reason is given.',
  VIEWS_CONTRADICTORY: 'Views are given together with a reason why they were not obtained.',
  PROVIDER_UNKNOWN: 'The register has no establishment with the URN.',
  CONSIDERATION_TWICE: 'A consideration is given as an answer and in words alone.',
} as const satisfies Sentences;

/** What `referCase` can refuse. */
export const REFER_CASE_CODES = {
  ...CASE_INPUT_CODES,
  CHILD_NAME_MISSING: 'A child the area does not know yet needs a given name and a family name.',
  DATE_OF_BIRTH_MISSING: 'A child the area does not know yet needs a date of birth.',
  NAMED_TWICE: 'The setting preferred is both an establishment and a setting.',
  NOT_A_YOUNG_PERSON: 'Until the end of compulsory school age the preference is the parent’s.',
} as const satisfies Sentences;
export type ReferCaseCode = keyof typeof REFER_CASE_CODES;

/** What `updateReferral` can refuse. */
export const UPDATE_REFERRAL_CODES = {
  ...CASE_INPUT_CODES,
  NOT_EDITABLE: 'The referral is neither a draft nor returned.',
  REQUEST_AFTER_SUBMISSION: 'The request date is moved past the first submission (R6).',
} as const satisfies Sentences;
export type UpdateReferralCode = keyof typeof UPDATE_REFERRAL_CODES;

/** What `submitReferral` can refuse: a code to each checklist item that is missing (R1). */
export const SUBMIT_REFERRAL_CODES = {
  CHILD_DETAILS_MISSING: 'The child’s home postcode is missing.',
  SUMMARY_MISSING: 'The summary is missing.',
  OUTCOMES_SOUGHT_MISSING: 'The outcomes sought are missing.',
  CHILD_VIEWS_MISSING: 'The child’s views, or why they were not obtained, are missing.',
  PARENT_VIEWS_MISSING: 'The parent’s views, or why they were not obtained, are missing.',
  LAWFUL_BASIS_MISSING: 'The lawful basis for sharing is missing.',
  EQUALITY_CONSIDERATIONS_MISSING: 'The equality considerations are missing.',
  SOCIAL_CARE_CONSIDERATIONS_MISSING: 'The social care considerations are missing.',
  LOCAL_OPTIONS_TRIED_MISSING: 'No local option is recorded as tried.',
  EVIDENCE_MISSING: 'There is no evidence.',
  EHC_PLAN_MISSING: 'There is no draft or final education, health and care plan.',
  ADVICE_MISSING: 'No advice was asked for, or some is outstanding.',
  CAPACITY_MISSING: 'It is not recorded who decides for a young person.',
  INFORMATION_SHARING_MISSING: 'No disclosure is recorded.',
  NOT_SUBMITTABLE: 'The referral is neither a draft nor returned.',
  DATE_IN_FUTURE: 'The request date lies after today (R6).',
  REQUEST_TYPE_NOT_TAKEN: 'The panel takes no request of the type; the message names those that do.',
  PANEL_TERMS_MISSING: 'The panel has no terms of reference in force today.',
  WAIVER_REASON_MISSING: 'An item is waived without a reason.',
  WAIVER_REPEATED: 'An item is waived more than once.',
  WAIVER_NOT_NEEDED: 'An item is waived that is not missing.',
  WAIVER_NOT_ALLOWED: 'An item is waived that may not be: the lawful basis, or who decides for a young person.',
  TEXT_NOT_READABLE: 'A reason holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A reason is longer than its field takes.',
} as const satisfies Sentences;
export type SubmitReferralCode = keyof typeof SUBMIT_REFERRAL_CODES;

/** What `addEvidence` can refuse. */
export const ADD_EVIDENCE_CODES = {
  TEXT_MISSING: 'The title is empty.',
  ...TEXT_CODES,
  DATE_IN_FUTURE: 'The date of the evidence lies after today.',
  CASE_CLOSED: 'The case is closed.',
  DOCUMENT_OF_ANOTHER_CASE: 'The document was uploaded for another case.',
  DOCUMENT_USED: 'The document is attached to another piece of evidence.',
  DOCUMENT_KIND_DIFFERS: 'The document was uploaded as health evidence and this is not, or the other way round.',
} as const satisfies Sentences;
export type AddEvidenceCode = keyof typeof ADD_EVIDENCE_CODES;
