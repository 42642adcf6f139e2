/** Why `recordCharacteristics` refuses. */
export const RECORD_CHARACTERISTICS_CODES = {
  CASE_CLOSED: 'The case is closed.',
} as const;
export type RecordCharacteristicsCode = keyof typeof RECORD_CHARACTERISTICS_CODES;
