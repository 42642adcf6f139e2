import { TEXT_CODES } from '../../../kernel/text';

/** What commenting on a variance can refuse, and what each means for the client. */
export const COMMENT_ON_VARIANCE_REFUSALS = {
  BUDGET_HOLDER_NOT_IN_FORCE: 'The budget holder does not exist in that financial year.',
  SUBJECT_UNCLEAR: 'A comment is on a line of the return or on a cause, not on both.',
  LINE_UNKNOWN: 'The section 251 return has no such line in use.',
  NOTHING_CHANGED: 'This is what the newest comment says already.',
  TELLS_OF_CHILD:
    'A comment for publication holds the reference of a case or a word that is the name of a child of the area. Say it without, or leave isForPublication out.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type CommentOnVarianceRefusalCode = keyof typeof COMMENT_ON_VARIANCE_REFUSALS;
