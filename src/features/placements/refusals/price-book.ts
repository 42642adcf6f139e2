import { TEXT_CODES } from '../../../kernel/text';

/** Why `setPriceBookEntry` refuses. */
export const SET_PRICE_CODES = {
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN; check the six digits, or import a newer register.',
  FRAMEWORK_ELSEWHERE: 'The framework terms are of another provider; name terms of this one.',
  SPAN_REVERSED: 'The last day must not be before the first.',
  PRICE_INVALID: 'The price does not say what it must, or contradicts itself.',
  LATER_PRICE_SET: 'The price book has a later price of this item within these days.',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type SetPriceCode = keyof typeof SET_PRICE_CODES;

/** Why `endPriceBookEntry` refuses. */
export const END_PRICE_CODES = {
  END_BEFORE_START: 'The last day must not be before the first day of the price.',
  ALREADY_ENDED: 'The price ends by that day already; leave it as it is.',
} as const;
export type EndPriceCode = keyof typeof END_PRICE_CODES;
