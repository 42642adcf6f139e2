import { TEXT_CODES } from '../../kernel/text';

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
  LINE_NOT_TRANSPORT: 'An option of transport alone has a line for something else.',
  COST_LINES_MISSING: 'There is no cost line.',
  PRICE_INVALID: 'A price does not say what it must, or contradicts itself.',
  PRICE_BOOK_ENTRY_UNKNOWN: 'There is no such price in the price book.',
  PRICE_BOOK_ENTRY_ELSEWHERE: 'A price is of the price book of another provider.',
  PRICE_BOOK_ENTRY_NOT_IN_FORCE: 'A price of the price book is not that of the first day expected.',
  ...TEXT_CODES,
} as const;
export type AddOptionCode = keyof typeof ADD_OPTION_CODES;

/** Why `recordSuitability` refuses. */
export const RECORD_SUITABILITY_CODES = {
  CASE_SETTLED: 'The case is decided; suitability is recorded before that.',
  REASON_MISSING: 'The finding has no reason.',
  ...TEXT_CODES,
} as const;
export type RecordSuitabilityCode = keyof typeof RECORD_SUITABILITY_CODES;

/** Why `startPlacement` refuses. */
export const START_PLACEMENT_CODES = {
  NOT_COMMITTED: 'Its money is not committed; the message names who still has to act.',
  ALREADY_STARTED: 'Its start is recorded already, and no correction of it is asked for, or none to another day.',
  NOTHING_TO_CORRECT: 'A correction is asked for and no start is recorded.',
  START_IN_FUTURE: 'The start is after today.',
  START_TOO_EARLY: 'The start is before the day from which the decision pays.',
  START_AFTER_END: 'The start is after the last day, or the last one attended.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced from that day on.',
  REASON_MISSING: 'A correction has no reason.',
  ...TEXT_CODES,
} as const;
export type StartPlacementCode = keyof typeof START_PLACEMENT_CODES;

const HELD_CODES = {
  PLAN_HELD:
    'The family was told that the plan is to end and may still appeal, or does: what the plan provides is kept and not suspended, or another placement takes its place.',
} as const;

/** Why `endPlacement` refuses. */
export const END_PLACEMENT_CODES = {
  NOT_STARTED: 'Its start is not recorded.',
  ALREADY_ENDED:
    'Its end is recorded already, and expectedVersion does not say that it was read, or nothing of it is otherwise.',
  END_BEFORE_START: 'The last day is before the first.',
  END_AFTER_SPAN: 'The last day is after the last one decided, or a corrected one beyond the ledger’s horizon.',
  REASON_MISSING: 'There is no reason.',
  NOTICE_CONTRADICTED:
    'Days of notice are given without the day it was given, or that day is after the last charged one.',
  PAID_BEYOND_NOTICE: 'The last charged day is after the end of the notice, and the child no longer attended.',
  ATTENDED_OUTSIDE: 'The last day attended is not a charged day of the placement.',
  ...HELD_CODES,
  CANNOT_BE_PRICED: 'A cost line cannot be priced to that day.',
  ...TEXT_CODES,
} as const;
export type EndPlacementCode = keyof typeof END_PLACEMENT_CODES;

/** Why `withdrawPlacementEnd` refuses. */
export const WITHDRAW_END_CODES = {
  NOT_ENDED: 'No end of it is recorded.',
  ENDED_OTHERWISE: 'It was ended by a decision, a transfer or an import, and what was decided before no longer stands.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced to the day that was decided.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type WithdrawEndCode = keyof typeof WITHDRAW_END_CODES;

/** Why `reportBreakdown` refuses. */
export const REPORT_BREAKDOWN_CODES = {
  NOT_RUNNING: 'The placement has not started, or has ended.',
  ALREADY_RAISED: 'Its breakdown was reported already and waits to be decided.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type ReportBreakdownCode = keyof typeof REPORT_BREAKDOWN_CODES;

/** Why `requestUplift` refuses. */
export const REQUEST_UPLIFT_CODES = {
  NOT_RUNNING: 'The placement has not started, or has ended.',
  ALREADY_RAISED: 'An uplift of it was asked for already and waits to be decided.',
  FROM_OUTSIDE_PLACEMENT: 'The first day is not a day of the placement.',
  TERMS_INVALID: 'The price that is asked does not say what it must, or contradicts itself.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type RequestUpliftCode = keyof typeof REQUEST_UPLIFT_CODES;

const REASON_CODES = {
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;

/** Why `suspendPlacement` and `recordAbsence` refuse. */
export const INTERRUPT_PLACEMENT_CODES = {
  NOT_STARTED: 'Its start is not recorded.',
  DATES_REVERSED: 'The last day is before the first.',
  OUTSIDE_PLACEMENT: 'A day lies outside the placement.',
  OVERLAPS: 'Another suspension or absence has some of these days.',
  PERCENT_INVALID: 'The charged part is not a whole percentage from 0 to 100.',
  ...HELD_CODES,
  CANNOT_BE_PRICED: 'A cost line cannot be priced without these days.',
  ...REASON_CODES,
} as const;
export type InterruptPlacementCode = keyof typeof INTERRUPT_PLACEMENT_CODES;

/** Why `resumePlacement` refuses. */
export const RESUME_PLACEMENT_CODES = {
  NOT_INTERRUPTED: 'No suspension or absence has that day.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced with these days.',
} as const;
export type ResumePlacementCode = keyof typeof RESUME_PLACEMENT_CODES;

/** Why `recordTrialDays` refuses. */
export const RECORD_TRIAL_CODES = {
  DATES_REVERSED: 'The last day is before the first.',
  NOT_BEFORE_START: 'A trial day is before the first day that is paid; a paid day is a day of the placement.',
  OVERLAPS: 'Trial days are recorded for some of these days.',
  ...REASON_CODES,
} as const;
export type RecordTrialCode = keyof typeof RECORD_TRIAL_CODES;

/** Why `recordHome` refuses. */
export const RECORD_HOME_CODES = {
  POSTCODE_FORMAT: 'It is neither a postcode nor a sector of postcodes.',
} as const;
export type RecordHomeCode = keyof typeof RECORD_HOME_CODES;

/** Why `recordOutOfAreaReason` refuses. */
export const RECORD_OUT_OF_AREA_REASON_CODES = {
  NOT_AWAY: 'The place is neither outside the area nor at an independent setting, or was cancelled.',
  NOTE_MISSING: 'The reason is OTHER and nothing says which.',
  ...TEXT_CODES,
} as const;
export type RecordOutOfAreaReasonCode = keyof typeof RECORD_OUT_OF_AREA_REASON_CODES;

/** Why `recordJourney` refuses. */
export const RECORD_JOURNEY_CODES = {
  MINUTES_OUT_OF_RANGE: 'It is no length of a way to school.',
  DATE_IN_FUTURE: 'The day it was measured has not come.',
} as const;
export type RecordJourneyCode = keyof typeof RECORD_JOURNEY_CODES;

/** Why `amendPlacement` refuses. */
export const AMEND_PLACEMENT_CODES = {
  NOTHING_CHANGES: 'Nothing is asked for that is not so already.',
  NOT_COMMITTED: 'Its money is not committed, or it never was.',
  ALREADY_ENDED: 'Its end is recorded.',
  END_BEFORE_START: 'The expected end is before the first day.',
  NEEDS_EXTENSION: 'The expected end is after the last day decided; that takes a decision on an extension.',
  LINE_UNKNOWN: 'A cost line is not one of the placement.',
  LINE_TWICE: 'A cost line is named twice.',
  DAY_OUTSIDE: 'A day lies outside the cost line or the placement.',
  PRICE_INVALID: 'A price does not say what it must, or contradicts itself.',
  BEYOND_DECISION: 'A budget holder would pay more in a financial year than was decided.',
  IMPORTED: 'An imported placement gets its cost lines from the system it came from.',
  ...HELD_CODES,
  CANNOT_BE_PRICED: 'A cost line cannot be priced by what is asked.',
  ...REASON_CODES,
} as const;
export type AmendPlacementCode = keyof typeof AMEND_PLACEMENT_CODES;
