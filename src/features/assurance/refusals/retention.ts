import { TEXT_CODES } from '../../../kernel/text';

const TEXT = {
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;

/** Why `setRetentionRule` refuses. */
export const SET_RETENTION_RULE_CODES = {
  RULE_NOT_WHOLE: 'A rule says from when and for how many months, or neither.',
  MONTHS_OUT_OF_RANGE: 'A rule keeps for 12 to 1,200 months.',
  DATE_IN_PAST: 'A rule holds from today or later.',
  UNCHANGED: 'The same rule holds then already.',
  ...TEXT,
} as const;
export type SetRetentionRuleCode = keyof typeof SET_RETENTION_RULE_CODES;

/** Why `recordLegalHold` refuses. */
export const RECORD_LEGAL_HOLD_CODES = {
  IN_FUTURE: 'A hold begins today at the latest.',
  ...TEXT,
} as const;
export type RecordLegalHoldCode = keyof typeof RECORD_LEGAL_HOLD_CODES;

/** Why `liftLegalHold` refuses. */
export const LIFT_LEGAL_HOLD_CODES = {
  NOT_THE_AUTHORITY: 'The record is the local authority’s: a director of a health body lifts no hold on it.',
  LIFTED_ALREADY: 'The hold is lifted already.',
  ...TEXT,
} as const;
export type LiftLegalHoldCode = keyof typeof LIFT_LEGAL_HOLD_CODES;

/** Why `disposeRecords` refuses. */
export const DISPOSE_RECORDS_CODES = {
  NOT_THE_AUTHORITY: 'The record is the local authority’s: a director of a health body does not dispose of it.',
  ON_HOLD:
    'Something holds every record of the child: redress or a request to see what is kept that is open, or a hold that was recorded.',
  IN_USE: 'The record of the child is still worked with: a case, a plan, a placement or a dispute is not at its end.',
  NO_RULE: 'The area has set no rule for this class of record.',
  NOT_DUE: 'The time for which it is kept is not over.',
  OTHERS_FIRST: 'An identity goes after every other record of the child.',
  NOTHING_KEPT: 'There is nothing of this class, or nothing is left of it.',
  CLASS_TWICE: 'A class is named once.',
  CLASS_MISSING: 'Name what is to go: at least one class.',
} as const;
export type DisposeRecordsCode = keyof typeof DISPOSE_RECORDS_CODES;
