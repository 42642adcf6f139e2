/** Why `publishAssurance` refuses. */
export const PUBLISH_ASSURANCE_CODES = {
  NOT_THE_AUTHORITY: 'The record is the local authority’s: a director of a health body does not publish it.',
  BEFORE_RECORDS: 'The area has no record of the year: it would be told as noughts, for good.',
  YEAR_NOT_ENDED: 'The financial year has not ended: its figures still grow.',
  ALREADY_PUBLISHED: 'The year was published; what was told of it stays as it was told.',
  NOT_WHOLE:
    'You declared an interest in a case, so that these counts are not whole for you: somebody from whom nothing is hidden must publish them.',
} as const;
export type PublishAssuranceCode = keyof typeof PUBLISH_ASSURANCE_CODES;
