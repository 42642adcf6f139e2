import { TEXT_CODES } from '../../../kernel/text';

/** What entering the forecast of a line can refuse, and what each means for the client. */
export const SET_LINE_FORECAST_REFUSALS = {
  BUDGET_HOLDER_NOT_IN_FORCE: 'The budget holder does not exist in that financial year.',
  LINE_UNKNOWN: 'The section 251 return has no such line in use.',
  LINE_OF_OTHER_BUDGET: 'The line is borne by another budget.',
  LINE_MISSING: 'Spend of the high needs block is forecast by line of the return.',
  AMOUNTS_UNCLEAR: 'Give either the year’s total or the amounts of periods.',
  PERIOD_OUT_OF_RANGE: 'A period is 1 (April) to 12 (March).',
  PERIOD_TWICE: 'A period is given once.',
  AMOUNT_OUT_OF_RANGE: 'An amount in the books lies between -10000000000.00 and 10000000000.00 pounds.',
  INCOME_SIGN: 'Expected income is negative or zero.',
  SPEND_SIGN: 'Spend and contingency are positive or zero.',
  NOTHING_CHANGED: 'This is what is expected on the line already.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type SetLineForecastRefusalCode = keyof typeof SET_LINE_FORECAST_REFUSALS;
