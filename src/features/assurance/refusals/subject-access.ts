import { PASSAGE_CODES } from '../../cases/refusals/passages';

/** Why `tagPassages` refuses. */
export const TAG_PASSAGES_CODES = {
  ...PASSAGE_CODES,
  PASSAGES_MISSING: 'Nothing is quoted.',
  TAGGED_ALREADY: 'A passage is tagged so already.',
} as const;
export type TagPassagesCode = keyof typeof TAG_PASSAGES_CODES;
