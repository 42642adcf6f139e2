import { refusalOf, type Refused } from '../refusals';
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
): Refused<'TEXT_MISSING' | 'TEXT_NOT_READABLE' | 'TEXT_TOO_LONG' | 'CONSIDERATION_TWICE'>[] {
  if (given === null || given === undefined) return [];
  const textField = ['referral', name, 'text'];
  return [
    ...(words === null || words === undefined
      ? []
      : [refusalOf(['referral', name], { code: 'CONSIDERATION_TWICE', what })]),
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
