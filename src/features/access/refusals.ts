import { inWordsWithin } from '../../kernel/code-words';
import { dayInWords, poundsInWords } from '../../kernel/for-people';
import {} from '../../kernel/money';
import { type CeilingProblem } from './rules/ceilings';
import { type PersonProblem, type SetUpProblem } from './rules/directory';
import { FEEDS, type EndProblem, type GrantProblem } from './rules/grants';
import { type LimitProblem } from './rules/limits';
import { type EndOverrideProblem, type OverrideProblem } from './rules/overrides';
import { type ServesProblem } from './rules/serves';

/** A problem as the caller reads it: its code, where in the input it is, and a sentence to act on. */
export interface Told<Code extends string> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

type AccessProblem =
  | PersonProblem
  | SetUpProblem
  | GrantProblem
  | EndProblem
  | LimitProblem
  | OverrideProblem
  | EndOverrideProblem
  | CeilingProblem
  | ServesProblem;
type Sentences = {
  readonly [Code in AccessProblem['code']]: (problem: Extract<AccessProblem, { readonly code: Code }>) => string;
};

/** Each problem with its sentence. */
export function tell<Problem extends AccessProblem>(problems: readonly Problem[]): Told<Problem['code']>[] {
  return problems.map((problem) => {
    // The sentence found under a problem's own code takes that problem; the compiler can't follow the two together.
    const sentenceOf = SENTENCES[problem.code] as (problem: AccessProblem) => string;
    return { code: problem.code, field: problem.field, message: sentenceOf(problem) };
  });
}

const SENTENCES: Sentences = {
  BLANK: ({ field }) => `The ${words(field)} must not be empty.`,
  TOO_LONG: ({ field, most }) => `The ${words(field)} must have at most ${most} characters.`,

  SUBJECT_FORMAT: () =>
    'The subject must be the "sub" of the person’s tokens, exactly as the identity provider writes it: 1 to 255 ASCII characters, no space at either end.',
  SUBJECT_TAKEN: () => 'Somebody else already signs in with this subject. Check it with your identity provider.',
  GRADE_RANGE: () => 'The grade must be a whole number from 1 to 20, higher being more senior.',

  AREA_CODE_FORMAT: () => 'The code of an area must be the three digits of its local authority, such as 311.',
  AREA_EXISTS: ({ localArea }) => `The area ${localArea} is there already.`,
  CASE_PREFIX_FORMAT: () => 'The prefix of case references must be three capital letters, such as HAV.',
  NAME_TAKEN: () => 'The area already has one of this name. Choose another.',
  HIGH_NEEDS_BLOCK_EXISTS: () => 'The area has its high needs block already; there is exactly one.',
  HIGH_NEEDS_BLOCK_NOT_EDUCATION: () =>
    'The high needs block is part of the schools grant, so it must belong to an agency of kind EDUCATION.',

  HIGH_NEEDS_BLOCK_SERVES_UP_TO_25: () =>
    'The high needs block pays for children and young people up to 25, by the law that makes it. Say “up to 25”, or choose another budget.',
  SERVES_UNCHANGED: () => 'That is what is said of the budget already; nothing would change.',

  BUDGET_HOLDER_REQUIRED: () => 'Say which budget the person may bind: a budget holder is one for one of them.',
  BUDGET_HOLDER_NOT_ALLOWED: ({ role }) =>
    `A budget is named of a budget holder only. Leave it out for the role “${inWordsWithin(role)}”.`,
  BUDGET_HOLDER_OF_ANOTHER_AGENCY: () =>
    'Only somebody who works for the agency of a budget may bind it, and this person does not. Choose a budget of their agency, or another person.',
  AGENCY_NOT_THE_BUDGET_HOLDERS: () =>
    'The agency is not the one that the budget belongs to. Leave it out: the budget says it.',
  FEEDS_REQUIRED: () => `Say which files may be brought in: one or more of ${FEEDS.join(', ')}.`,
  FEEDS_NOT_ALLOWED: ({ role }) =>
    `Files are named for a system that brings them in only. Leave them out for the role “${inWordsWithin(role)}”.`,
  FEED_UNKNOWN: () => `There is no such kind of file. Choose from ${FEEDS.join(', ')}.`,
  TO_YOURSELF: () => 'Nobody grants a role to themselves. Ask another administrator to do it.',
  START_IN_PAST: ({ today }) => `It cannot begin in the past. Give ${dayInWords(today)} or a later day.`,
  DATES_REVERSED: () => 'The last day must not be before the first day.',
  ALREADY_HELD: ({ held }) =>
    `The person already holds this role from ${dayInWords(held.startDate)} ${
      held.endDate === null ? 'on, without an end' : `to ${dayInWords(held.endDate)}`
    }. Choose days outside it, or end it first.`,

  END_IN_PAST: ({ today }) =>
    `A role cannot be ended in the past, since it was held until now. Give ${dayInWords(today)} or a later day as its last, or leave the day out to end it at once.`,
  ENDED_ALREADY: ({ endDate }) =>
    endDate === null
      ? 'This role has been taken back already. Grant it again if it is needed.'
      : `This role already ends on ${dayInWords(endDate)}. It can be ended earlier, not later: grant it again to prolong it.`,
  OWN_LAST_ADMINISTRATOR_ROLE: () =>
    'You cannot end your own last administrator role. Ask another administrator to do it.',
  LAST_ADMINISTRATOR: () => 'After that day nobody would administer the area. Grant the role to somebody else first.',

  CEILING_NEGATIVE: () => 'The ceiling must not be negative; 0.00 is the least, and lets nothing through.',
  START_TAKEN: () => 'A limit on this basis already begins on that day, and is kept as it was set. Choose another day.',

  HOLDER_AND_AGENCY: () => 'Name one budget holder, or one agency and so all of its budget holders, not both.',
  CEILING_NOT_LOWER: ({ highest }) =>
    highest === null
      ? 'On these days no limit is in force that it would lower: nothing is delegated. Check the budget holder, the kind of decision, the basis and the days.'
      : `An override only lowers. The highest limit it would stand beside is ${poundsInWords(highest)}; give less than that.`,
  REASON_MISSING: () => 'Say why, in a few words: whoever is stopped by it reads them.',
  OVERRIDE_END_IN_PAST: ({ today }) =>
    `An override cannot be ended in the past, since decisions were tested by it until now. Give ${dayInWords(today)} or a later day as its last, or leave the day out.`,
  OVERRIDE_ENDED_ALREADY: ({ endDate }) =>
    endDate === null
      ? 'This override has been taken back already.'
      : `This override already ends on ${dayInWords(endDate)}. It can be ended earlier, not later: set another to go on from there.`,

  HOLDER_NOT_IN_YEAR: ({ financialYear }) =>
    `The budget holder has no day in ${financialYear}. Check the year, or the holder.`,
  NOTHING_CHANGED: () => 'The ceiling stands at this already; nothing would change.',
};

/** `displayName` as a person would say it: `display name`. */
function words(field: readonly string[]): string {
  return (field.at(-1) ?? 'value').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
