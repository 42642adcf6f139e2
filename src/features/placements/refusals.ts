/** Why `addPlacementOption` refuses. */
export const ADD_OPTION_CODES = {
  CASE_SETTLED: 'The case is decided; an option is added before that.',
  SETTING_MISSING: 'Neither an establishment nor a setting is named.',
  SETTING_TWICE: 'Both an establishment and a setting are named.',
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN.',
  PROVIDER_CLOSED: 'The register says that the establishment is not open.',
  LABEL_MISSING: 'There is no label and no establishment to take one from.',
  PROVISION_TYPE_CONTRADICTED: 'The establishment’s type cannot be this kind of provision.',
  DATES_REVERSED: 'The expected end is before the expected start.',
  COST_LINES_MISSING: 'There is no cost line.',
  PRICE_INVALID: 'A price does not say what it must, or contradicts itself.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type AddOptionCode = keyof typeof ADD_OPTION_CODES;

/** Why `recordSuitability` refuses. */
export const RECORD_SUITABILITY_CODES = {
  CASE_SETTLED: 'The case is decided; suitability is recorded before that.',
  REASON_MISSING: 'The finding has no reason.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type RecordSuitabilityCode = keyof typeof RECORD_SUITABILITY_CODES;

/** Why `startPlacement` refuses. */
export const START_PLACEMENT_CODES = {
  NOT_COMMITTED: 'Its money is not committed; the message names who still has to act.',
  ALREADY_STARTED: 'Its start is recorded already.',
  START_TOO_EARLY: 'The start is before the day from which the decision pays.',
  START_AFTER_END: 'The start is after the last day decided.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced from that day on.',
} as const;
export type StartPlacementCode = keyof typeof START_PLACEMENT_CODES;

/** Why `endPlacement` refuses. */
export const END_PLACEMENT_CODES = {
  NOT_STARTED: 'Its start is not recorded.',
  ALREADY_ENDED: 'Its end is recorded already.',
  END_BEFORE_START: 'The last day is before the first.',
  END_AFTER_SPAN: 'The last day is after the last one decided.',
  REASON_MISSING: 'There is no reason.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced to that day.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type EndPlacementCode = keyof typeof END_PLACEMENT_CODES;

/** Why `reportBreakdown` refuses. */
export const REPORT_BREAKDOWN_CODES = {
  NOT_RUNNING: 'The placement has not started, or has ended.',
  ALREADY_RAISED: 'Its breakdown was reported already and waits to be decided.',
  REASON_MISSING: 'There is no reason.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type ReportBreakdownCode = keyof typeof REPORT_BREAKDOWN_CODES;

/** Why `requestUplift` refuses. */
export const REQUEST_UPLIFT_CODES = {
  NOT_RUNNING: 'The placement has not started, or has ended.',
  ALREADY_RAISED: 'An uplift of it was asked for already and waits to be decided.',
  FROM_OUTSIDE_PLACEMENT: 'The first day is not a day of the placement.',
  TERMS_INVALID: 'The price that is asked does not say what it must, or contradicts itself.',
  REASON_MISSING: 'There is no reason.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type RequestUpliftCode = keyof typeof REQUEST_UPLIFT_CODES;
