import { TEXT_CODES } from '../../../kernel/text';

/** Why `recordTraining` refuses. */
export const RECORD_TRAINING_CODES = {
  DATE_MISSING: 'No day is given, and no entry is corrected.',
  DATE_IN_FUTURE: 'The day lies after today.',
  EXPIRES_BEFORE: 'It would count no longer before it was had.',
  TRAINER_MISSING: 'It is not said who gave it.',
  ...TEXT_CODES,
  ENTRY_CORRECTED: 'The entry that is corrected was corrected before.',
  KIND_DIFFERS: 'The entry that is corrected is of another kind.',
} as const;
export type RecordTrainingCode = keyof typeof RECORD_TRAINING_CODES;
