/** What setting a code of the finance ledger can refuse, and what each means for the client. */
export const SET_FINANCE_CODE_REFUSALS = {
  LINE_UNKNOWN: 'The section 251 return has no such line in use.',
  SCOPE_NOT_TAKEN: 'A code of this use is not told apart by line, or by category.',
  CODE_NOT_READABLE:
    'A code is 1 to 30 letters, digits, points, dashes, strokes and underscores, and begins with a letter or a digit.',
  DATE_OUTSIDE_HOLDER: 'The budget holder does not exist on that day.',
  DATE_OUT_OF_RANGE: 'A code begins at most ten years before or after today.',
  NOTHING_CHANGED: 'This is the code from that day on already.',
} as const;
export type SetFinanceCodeRefusalCode = keyof typeof SET_FINANCE_CODE_REFUSALS;

/** What issuing a journal can refuse, and what each means for the client. */
export const ISSUE_JOURNAL_REFUSALS = {
  PERIOD_OUT_OF_RANGE: 'A period is 1 (April) to 12 (March).',
  PERIOD_OPEN: 'A journal is made of a closed period, whose figures stay as they are.',
  ALREADY_ISSUED: 'The journal of the period is issued already.',
  LATER_ISSUED: 'A journal of a later period is issued already, and has taken back what stood open before it.',
  NOTHING_TO_POST: 'There is nothing to post in the period.',
  CODE_MISSING: 'A code that the journal needs is not set.',
} as const;
export type IssueJournalRefusalCode = keyof typeof ISSUE_JOURNAL_REFUSALS;
