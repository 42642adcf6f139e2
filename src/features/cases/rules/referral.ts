import { parseDay, type Day } from '../../../kernel/dates';
import { refusalOf, type Refused } from '../refusals';
import { type LocalOption, type Referral } from './case';
import { isOfAge } from './child';
import { EhcPlanStatus, type LawfulBasis, NeedCode, type RequestType } from './codes';
import { checkConsideration, patchConsideration, type GivenConsideration } from './considerations';
import { checkLocalOptions } from './local-options';
import { FIRST_EHC_DAY } from './plan';
import { checkText, TEXT_LIMITS, written } from './text';
import { checkViews, patchViews, type GivenViews } from './views';

/** Changes to a referral: what is undefined stays, what is null is cleared. */
export interface ReferralPatch {
  readonly summary?: string | null | undefined;
  readonly outcomesSought?: string | null | undefined;
  readonly childViews?: GivenViews | null | undefined;
  readonly parentViews?: GivenViews | null | undefined;
  readonly lawfulBasis?: LawfulBasis | null | undefined;
  /** The answer with its words. */
  readonly equality?: GivenConsideration | null | undefined;
  readonly socialCare?: GivenConsideration | null | undefined;
  /** The words alone. */
  readonly equalityConsiderations?: string | null | undefined;
  readonly socialCareConsiderations?: string | null | undefined;
  /** The whole list, in place of the one there is. */
  readonly localOptionsTried?: readonly LocalOption[] | null | undefined;
}

/** What the case asks for, whole: as given on referral, or as it would stand after a change. */
export interface RequestTerms {
  readonly requestType: RequestType;
  readonly requestDate: Day;
  readonly primaryNeed: NeedCode;
  readonly otherNeeds: readonly NeedCode[];
  readonly ehcPlanStatus: EhcPlanStatus;
  readonly ehcPlanDate: Day | null;
}

/** V1: the 2025 return is the first with a code for Down syndrome; before it such a child was counted under another. */
const FIRST_DAY_OF_DS = dayOf('2025-01-01');

const TEXTS = [
  ['summary', 'summary'],
  ['outcomesSought', 'outcomes sought'],
  ['equalityConsiderations', 'equality considerations'],
  ['socialCareConsiderations', 'social care considerations'],
] as const satisfies readonly (readonly [keyof ReferralPatch, string])[];

type TermsCode =
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_BIRTH'
  | 'AGE_OUT_OF_RANGE'
  | 'DATE_BEFORE_PLANS'
  | 'NEED_NOT_IN_USE'
  | 'NEED_REPEATED'
  | 'EHC_PLAN_DATE_UNEXPECTED';

/**
 * All that is wrong with what a case asks for, judged on `today` (V1, R6). The date of birth is null while it is not
 * known; `ageField` is where in the input the age can be put right.
 */
export function checkTerms(
  terms: RequestTerms,
  dateOfBirth: Day | null,
  today: Day,
  ageField: readonly string[],
): Refused<TermsCode>[] {
  const problems: Refused<TermsCode>[] = [];
  const { requestDate } = terms;
  if (requestDate > today) {
    problems.push(refusalOf(['requestDate'], { code: 'DATE_IN_FUTURE', what: 'request date', today }));
  }
  if (dateOfBirth !== null && dateOfBirth <= today && !isOfAge(dateOfBirth, requestDate)) {
    problems.push(refusalOf(ageField, { code: 'AGE_OUT_OF_RANGE' }));
  }
  return [...problems, ...checkPlanDays(terms, dateOfBirth, today), ...checkNeeds(terms)];
}

/** What is said of a plan is of days on which there can have been one: by no rule would it begin a limit else. */
function checkPlanDays(
  terms: Pick<RequestTerms, 'requestDate' | 'ehcPlanStatus' | 'ehcPlanDate'>,
  dateOfBirth: Day | null,
  today: Day,
): Refused<TermsCode>[] {
  const problems: Refused<TermsCode>[] = [];
  const { requestDate, ehcPlanDate } = terms;
  if (terms.ehcPlanStatus !== EhcPlanStatus.NONE && requestDate < FIRST_EHC_DAY) {
    problems.push(refusalOf(['requestDate'], beforePlans('day on which the panel was asked about a plan')));
  }
  if (ehcPlanDate !== null) {
    const field = ['ehcPlan', 'date'];
    const what = 'date of the plan';
    if (terms.ehcPlanStatus === EhcPlanStatus.NONE) {
      problems.push(refusalOf(field, { code: 'EHC_PLAN_DATE_UNEXPECTED' }));
    }
    if (ehcPlanDate > today) problems.push(refusalOf(field, { code: 'DATE_IN_FUTURE', what, today }));
    if (dateOfBirth !== null && ehcPlanDate < dateOfBirth) {
      problems.push(refusalOf(field, { code: 'DATE_BEFORE_BIRTH', what }));
    } else if (ehcPlanDate < FIRST_EHC_DAY) {
      problems.push(refusalOf(field, beforePlans(what)));
    }
  }
  return problems;
}

function beforePlans(what: string) {
  return { code: 'DATE_BEFORE_PLANS', what, firstDay: FIRST_EHC_DAY } as const;
}

function checkNeeds(terms: RequestTerms): Refused<'NEED_NOT_IN_USE' | 'NEED_REPEATED'>[] {
  const named = [
    { need: terms.primaryNeed, field: ['primaryNeed'] },
    ...terms.otherNeeds.map((need, index) => ({ need, field: ['otherNeeds', index.toString()] })),
  ];
  return named.flatMap(({ need, field }, index) => [
    ...(need === NeedCode.DS && terms.requestDate < FIRST_DAY_OF_DS
      ? [refusalOf(field, { code: 'NEED_NOT_IN_USE', need, firstDay: FIRST_DAY_OF_DS })]
      : []),
    ...(named.findIndex((other) => other.need === need) < index
      ? [refusalOf(field, { code: 'NEED_REPEATED', need })]
      : []),
  ]);
}

type PatchCode =
  | 'TEXT_MISSING'
  | 'TEXT_NOT_READABLE'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY'
  | 'VIEWS_MISSING'
  | 'VIEWS_REASON_MISSING'
  | 'VIEWS_CONTRADICTORY'
  | 'CONSIDERATION_TWICE'
  | 'DATE_IN_FUTURE';

/** All that is wrong with what is written in a referral on `today`, each at its place below `referral` in the input. */
export function checkReferral(patch: ReferralPatch, today: Day): Refused<PatchCode>[] {
  return [
    ...TEXTS.flatMap(([name, what]) => checkText(['referral', name], what, patch[name], TEXT_LIMITS.text)),
    ...checkViews(['referral', 'childViews'], 'the child’s or young person’s', patch.childViews, today),
    ...checkViews(['referral', 'parentViews'], 'the parent’s or carer’s', patch.parentViews, today),
    ...checkConsideration('equality', 'equality considerations', patch.equality, patch.equalityConsiderations),
    ...checkConsideration('socialCare', 'social care considerations', patch.socialCare, patch.socialCareConsiderations),
    ...checkLocalOptions(patch.localOptionsTried ?? []),
  ];
}

/** The referral after the changes; blank text is no text. Local options stand in a list of their own. */
export function patchReferral(before: Referral, patch: ReferralPatch): Referral {
  const text = (now: string | null | undefined, then: string | null): string | null =>
    now === undefined ? then : written(now);
  return {
    caseId: before.caseId,
    summary: text(patch.summary, before.summary),
    outcomesSought: text(patch.outcomesSought, before.outcomesSought),
    childViews: patchViews(before.childViews, patch.childViews),
    parentViews: patchViews(before.parentViews, patch.parentViews),
    lawfulBasis: patch.lawfulBasis === undefined ? before.lawfulBasis : patch.lawfulBasis,
    ...patchEquality(before, patch),
    ...patchSocialCare(before, patch),
  };
}

function patchEquality(before: Referral, { equality, equalityConsiderations }: ReferralPatch) {
  const then = { answer: before.equalityAnswer, text: before.equalityConsiderations };
  const now = patchConsideration(then, equality, equalityConsiderations);
  return { equalityAnswer: now.answer, equalityConsiderations: now.text };
}

function patchSocialCare(before: Referral, { socialCare, socialCareConsiderations }: ReferralPatch) {
  const then = { answer: before.socialCareAnswer, text: before.socialCareConsiderations };
  const now = patchConsideration(then, socialCare, socialCareConsiderations);
  return { socialCareAnswer: now.answer, socialCareConsiderations: now.text };
}

/** The names of the fields in which two records differ, lists and views compared by what they hold. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): string[] {
  return (Object.keys(after) as (keyof Fields & string)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (!day.ok) throw new RangeError('A day written in the rules is not a date');
  return day.value;
}
