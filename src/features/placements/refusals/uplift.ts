import { TEXT_CODES } from '../../../kernel/text';

const REASON_CODES = {
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;

/** Why `createUpliftRound` refuses. */
export const CREATE_UPLIFT_CODES = {
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN.',
  NOTHING_TO_RAISE: 'No committed cost line would change its price.',
  TOO_MANY_PLACEMENTS: 'There are more placements than a round takes.',
  PERCENT_INVALID: 'There is neither a percentage nor an amount, or the percentage is out of range.',
  AMOUNT_INVALID: 'A new amount is 0.00 or below.',
  LINE_UNKNOWN: 'A cost line is not one of these placements.',
  LINE_TWICE: 'A cost line is named twice.',
  LINE_IN_ROUND: 'A cost line waits in another round.',
  LATER_PRICE: 'A cost line has another price agreed for a later day.',
  LETTER_IN_FUTURE: 'The letter is dated after today.',
  ...REASON_CODES,
} as const;
export type CreateUpliftCode = keyof typeof CREATE_UPLIFT_CODES;

/** Why `decideUpliftRound` refuses. */
export const DECIDE_UPLIFT_CODES = {
  ALREADY_DECIDED: 'The round is decided.',
  INTEREST_DECLARED: 'A placement of the round belongs to a case in which the caller declared an interest.',
  PART_MISSING: 'Something is agreed in part without saying which part.',
  PART_UNASKED: 'A part is given and all of it is agreed, or none.',
  PERCENT_INVALID: 'The percentage is out of range.',
  AMOUNT_INVALID: 'An amount agreed is 0.00 or below, or above what was asked.',
  LINE_UNKNOWN: 'A cost line is not one of the round.',
  LINE_TWICE: 'A cost line is named twice.',
  OVER_LIMIT: 'A rise is over the limit delegated to directors for uplifts.',
  ...REASON_CODES,
} as const;
export type DecideUpliftCode = keyof typeof DECIDE_UPLIFT_CODES;

/** Why `upliftPlacement` refuses. */
export const UPLIFT_PLACEMENT_CODES = {
  ...CREATE_UPLIFT_CODES,
  INTEREST_DECLARED: DECIDE_UPLIFT_CODES.INTEREST_DECLARED,
  OVER_LIMIT: DECIDE_UPLIFT_CODES.OVER_LIMIT,
  NOT_APPLIED: 'The new price could not be put on the placement.',
} as const;
export type UpliftPlacementCode = keyof typeof UPLIFT_PLACEMENT_CODES;

/** Why `approveUpliftShare`, `refuseUpliftShare` and `ratifyUpliftShare` refuse. */
export const ANSWER_UPLIFT_CODES = {
  NOT_WAITING: 'The round is not decided, was refused, or is agreed by every holder.',
  NOT_A_PAYER: 'The round raises no share of that budget holder.',
  NOT_YOUR_SHARE: 'The share is not of a budget the caller answers for.',
  INTEREST_DECLARED: 'A placement of the round belongs to a case in which the caller declared an interest.',
  ALREADY_ANSWERED: 'The share is agreed already.',
  NOT_OVER_LIMIT: 'The share is within its limits.',
  OWN_APPROVAL: 'The caller approved it.',
  ...REASON_CODES,
} as const;
export type AnswerUpliftCode = keyof typeof ANSWER_UPLIFT_CODES;
