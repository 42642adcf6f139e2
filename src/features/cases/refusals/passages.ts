/** Why passages cannot be tagged. */
export const PASSAGE_CODES = {
  PASSAGE_NOT_IN_TEXT: 'A passage does not stand, in whole words, in what is said.',
  PASSAGE_TOO_SHORT: 'A passage is one common word, or has too few letters or digits.',
  PASSAGE_TOO_LONG: 'A passage is longer than any text.',
  TOO_MANY_PASSAGES: 'More than 50 passages are tagged at once.',
} as const;
export type PassageCode = keyof typeof PASSAGE_CODES;

/** Why `liftPassage` refuses. */
export const LIFT_PASSAGE_CODES = {
  LIFTED_ALREADY: 'The passage is not withheld any more.',
  TEXT_MISSING: 'Why it is not withheld any more is not said.',
  TEXT_NOT_READABLE: 'The reason holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'The reason is too long.',
} as const;
export type LiftPassageCode = keyof typeof LIFT_PASSAGE_CODES;
