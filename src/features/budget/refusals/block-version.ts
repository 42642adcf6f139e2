import { TEXT_CODES } from '../../../kernel/text';

/** What entering a version of the block can refuse, and what each means for the client. */
export const SET_BLOCK_VERSION_REFUSALS = {
  BUDGET_HOLDER_NOT_IN_FORCE: 'The area’s high needs block does not exist in that financial year.',
  STAGE_BEFORE_LAST: 'A later publication of the year has been entered; enter that one again to set it right.',
  PUPILS_NOT_HALVES: 'Net pupils across borders are whole or halves.',
  PUPILS_NEGATIVE: 'A number of pupils is zero or more.',
  IMPORT_EXPORT_UNCLEAR: 'Give either the net pupils or the amount of the import and export adjustment.',
  RATE_MISSING: 'There is no rate for net pupils in that year.',
  DEDUCTION_NEGATIVE: 'A deduction is given as a positive amount, which is taken away.',
  PART_TWICE: 'Each further term and each deduction is named once.',
  TOO_MANY_PARTS: 'A block has at most 50 further terms and 50 deductions.',
  AMOUNT_OUT_OF_RANGE:
    'The block comes to less than -10000000000.00 or more than 10000000000.00 pounds, and the books take no such amount.',
  ALLOCATION_NEGATIVE: 'The deductions are more than the block.',
  NOT_AS_PUBLISHED: 'The terms do not come to what was published.',
  DATED_IN_FUTURE: 'The day of publication lies after today.',
  NOTHING_CHANGED: 'This publication has been entered as it is.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type SetBlockVersionRefusalCode = keyof typeof SET_BLOCK_VERSION_REFUSALS;
