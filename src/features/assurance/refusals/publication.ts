/** Why `publishAssurance` refuses. */
export const PUBLISH_ASSURANCE_CODES = {
  YEAR_NOT_ENDED: 'The financial year has not ended: its figures still grow.',
  ALREADY_PUBLISHED: 'The year was published; what was told of it stays as it was told.',
  NOT_WHOLE:
    'You declared an interest in a case, so that these counts are not whole for you: somebody from whom nothing is hidden must publish them.',
} as const;
export type PublishAssuranceCode = keyof typeof PUBLISH_ASSURANCE_CODES;
