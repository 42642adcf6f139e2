import type { Day } from '../../../kernel/dates';
import { refusalOf, type Refused } from '../refusals';
import type { Referral } from './case';
import { ChecklistItem } from './codes';
import { type ConsiderationAnswer } from './sharing-codes';
import { checkText, TEXT_LIMITS, written } from './text';

/** What was considered, as it is given: that nothing arises, or what does (R8). */
export interface GivenConsideration {
  readonly answer: ConsiderationAnswer;
  readonly text?: string | null | undefined;
}

/** What was considered, as it stands; the answer is null while there are words alone, or nothing. */
export interface Consideration {
  readonly answer: ConsiderationAnswer | null;
  readonly text: string | null;
}

/** All that is wrong with an answer: what arises needs its words, and it is not given twice (R8). */
export function checkConsideration(
  name: 'equality' | 'socialCare',
  what: string,
  given: GivenConsideration | null | undefined,
  words: string | null | undefined,
  below: readonly string[] = ['referral'],
): Refused<'TEXT_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG' | 'CONSIDERATION_TWICE'>[] {
  if (given === null || given === undefined) return [];
  const textField = [...below, name, 'text'];
  return [
    ...(words === null || words === undefined
      ? []
      : [refusalOf([...below, name], { code: 'CONSIDERATION_TWICE', what })]),
    ...(given.answer === 'ARISE' && written(given.text) === null
      ? [refusalOf(textField, { code: 'TEXT_MISSING', what })]
      : []),
    ...checkText(textField, what, given.text, TEXT_LIMITS.text),
  ];
}

/** The consideration after a change by its answer or in words alone; what is undefined stays, what is null is cleared. */
export function patchConsideration(
  before: Consideration,
  given: GivenConsideration | null | undefined,
  words: string | null | undefined,
): Consideration {
  if (given !== undefined && given !== null) return { answer: given.answer, text: written(given.text) };
  if (words !== undefined) return { answer: null, text: written(words) };
  return given === undefined ? before : { answer: null, text: null };
}

/** Whether an area asks for the answers of R8, of decisions from a day on. */
export interface ConsiderationRule {
  readonly fromDate: Day;
  readonly isRequired: boolean;
}

/** Of rules in the order in which they were set, whether one asks for the answers on a day; no rule asks for nothing. */
export function areConsiderationsRequired(rules: readonly ConsiderationRule[], day: Day): boolean {
  const held = rules.reduce<ConsiderationRule | null>(
    (last, one) => (one.fromDate <= day && (last === null || one.fromDate >= last.fromDate) ? one : last),
    null,
  );
  return held?.isRequired ?? false;
}

/** R8: "considered, none arise" is an answer; anything else needs its words. */
function isConsidered(answer: ConsiderationAnswer | null | undefined, words: string | null | undefined): boolean {
  return answer === 'NONE_ARISE' || written(words) !== null;
}

/** Whether the referral answers on equality; a referral that is not there does not. */
export function isEqualityConsidered(referral: Referral | null): boolean {
  return isConsidered(referral?.equalityAnswer, referral?.equalityConsiderations);
}

/** The same on social care. */
export function isSocialCareConsidered(referral: Referral | null): boolean {
  return isConsidered(referral?.socialCareAnswer, referral?.socialCareConsiderations);
}

/** The items of a checklist that the answers of R8 are. */
export const CONSIDERATIONS = [
  ChecklistItem.EQUALITY_CONSIDERATIONS,
  ChecklistItem.SOCIAL_CARE_CONSIDERATIONS,
] as const;
