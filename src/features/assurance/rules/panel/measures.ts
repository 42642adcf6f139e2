import { MEASURES_OF_CHILDREN } from './measures-of-children';
import { MEASURES_OF_MONEY } from './measures-of-money';
import { MEASURES_OF_PLANS } from './measures-of-plans';
import { MEASURES_OF_SITTINGS } from './measures-of-sittings';

/** Every figure, in the order of reading. */
export const MEASURES = {
  ...MEASURES_OF_SITTINGS,
  ...MEASURES_OF_MONEY,
  ...MEASURES_OF_PLANS,
  ...MEASURES_OF_CHILDREN,
} as const;

export type AssuranceMeasure = keyof typeof MEASURES;
