import { TEXT_CODES } from '../../../kernel/text';

/** What setting the assumptions of the pipeline can refuse, and what each means for the client. */
export const SET_PIPELINE_REFUSALS = {
  STAGES_MISSING: 'Say what is expected of at least one stage.',
  STAGE_TWICE: 'A stage is given once.',
  PROBABILITY_OUT_OF_RANGE: 'A probability is 0 to 10,000 ten-thousandths (10,000 is certain).',
  DAYS_OUT_OF_RANGE: 'The days to a start are 0 to 1,000.',
  SHARES_MISSING: 'Say who pays where no split was proposed: at least one budget holder.',
  PARTS_OUT_OF_RANGE: 'Parts are whole numbers from 1 to 1,000,000.',
  BUDGET_HOLDER_TWICE: 'A budget holder has one share.',
  BUDGET_HOLDER_NOT_IN_FORCE: 'The budget holder does not exist on the first day of the assumptions.',
  TRANSPORT_ON_BLOCK:
    'Transport is no cost of the high needs block (finance.md B25): name the council’s budget for transport, or leave it out.',
  DATE_OUT_OF_RANGE: 'The assumptions begin within ten years of today, before or after.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type SetPipelineRefusalCode = keyof typeof SET_PIPELINE_REFUSALS;

/** What saying what is expected of a case can refuse, and what each means for the client. */
export const SET_CASE_FORECAST_REFUSALS = {
  NOT_WITH_THE_PANEL: 'The case is not with the panel: nothing of it is expected that is not committed.',
  OPTION_NOT_OF_CASE: 'The option is none of the case’s.',
  OPTION_NOT_SUITABLE: 'The option was found not suitable.',
  DATE_OUT_OF_RANGE: 'A start is expected from a year before the case was requested to ten years ahead.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type SetCaseForecastRefusalCode = keyof typeof SET_CASE_FORECAST_REFUSALS;
