import { TEXT_CODES } from '../../../kernel/text';

/** What adjusting a budget can refuse, and what each means for the client. */
export const ADJUST_BUDGET_REFUSALS = {
  BUDGET_HOLDER_NOT_IN_FORCE: 'A budget holder of the change does not exist in that financial year.',
  AMOUNT_MISSING: 'Give the amount of the change, not zero, or for import and export the net pupils.',
  AMOUNT_OUT_OF_RANGE: 'An amount in the books lies between -10000000000.00 and 10000000000.00 pounds.',
  AMOUNT_TWICE: 'Net pupils make the amount; give one of the two.',
  PUPILS_NOT_IMPORT_EXPORT: 'Net pupils belong to an import and export change only.',
  PUPILS_NOT_HALVES: 'Net pupils across borders are whole or halves.',
  RATE_MISSING: 'There is no rate for net pupils in that year.',
  ONLY_THE_BLOCK:
    'Only the high needs block has import and export, recoupment, and transfers with other blocks of the grant.',
  OTHER_SIDE_UNCLEAR:
    'A transfer has one other side, a budget holder or a block of the grant, and nothing else has one.',
  SAME_BUDGET: 'A transfer goes to another budget.',
  SCHOOLS_BLOCK_MISSING: 'Give what the schools block comes to: the limit of transfers out of it is a part of that.',
  OVER_TRANSFER_LIMIT: 'More leaves the schools block than may without a reference of the Secretary of State.',
  ALLOCATION_NEGATIVE: 'A budget has less than is taken from it.',
  LINE_UNKNOWN: 'The section 251 return has no such line in use.',
  LINE_OF_OTHER_BUDGET: 'The line is borne by another budget.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type AdjustBudgetRefusalCode = keyof typeof ADJUST_BUDGET_REFUSALS;
