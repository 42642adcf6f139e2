import { TEXT_CODES } from '../../../kernel/text';
import { TRANSFER_CODES } from '../../cases/refusals/responsibility';

/** Why `recodePlacement` refuses. */
export const RECODE_PLACEMENT_CODES = {
  NOT_RUNNING: 'The placement was cancelled: it never was.',
  NOTHING_CHANGED: 'All that is given is so already.',
  PLACE_CHANGED: 'The placement is at no establishment, and one needs a decision.',
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN.',
  NOT_SUCCESSOR: 'The register does not say that the establishment follows the one it is at.',
  PROVISION_TYPE_CONTRADICTED: 'The establishment’s type cannot be this kind of provision.',
  CANNOT_BE_PRICED: 'A cost line cannot be priced by the new establishment’s calendar.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type RecodePlacementCode = keyof typeof RECODE_PLACEMENT_CODES;

/** Why `transferResponsibility` refuses. */
export const TRANSFER_RESPONSIBILITY_CODES = {
  ...TRANSFER_CODES,
  CANNOT_BE_PRICED: 'A cost line cannot be priced on the days that are left.',
} as const;
export type TransferResponsibilityCode = keyof typeof TRANSFER_RESPONSIBILITY_CODES;

/** Why `recordAttendedSetting` refuses. */
export const RECORD_ATTENDED_CODES = {
  NOT_RUNNING: 'The placement was cancelled: it never was.',
  DATE_IN_FUTURE: 'The first day lies after today.',
  FROM_OUTSIDE_PLACEMENT: 'The first day is not a day of the placement.',
  SETTING_TWICE: 'Both an establishment and a setting are named.',
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN.',
  THERE_ALREADY: 'The child is there on that day already.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type RecordAttendedCode = keyof typeof RECORD_ATTENDED_CODES;
