import { TEXT_CODES } from '../../../kernel/text';

/** Why `openRecoupmentClaim` refuses. */
export const OPEN_CLAIM_CODES = {
  PLACEMENT_OF_ANOTHER_CASE: 'The placement is of another case.',
  NOT_LOOKED_AFTER: 'No authority looks after the child on some of the days, on record.',
  LOOKED_AFTER_CHANGES: 'Not one authority looks after the child on all of the days.',
  BASIS_GIVES_NO_CLAIM:
    'The child is looked after for a series of short breaks only, for which nothing can be claimed.',
  DIRECTION_CONTRARY: 'The authority that is to pay does not look after the child, or the one that claims does.',
  NOT_THE_HOME_AUTHORITY: 'Another authority looks after the child than the one it is claimed of.',
  NOT_THE_PROVIDER: 'The placement lies with another authority than the one that claims.',
  NO_PLAN: 'The child has no plan and is at no special school, so the regulations of 2026 do not reach it.',
  PERIOD_TOO_EARLY: 'Some of the days are before 1 September 2026.',
  DATES_REVERSED: 'The last day is before the first.',
  DATE_IN_FUTURE: 'The claim is dated after today.',
  SAME_AUTHORITY: 'The other authority is one’s own.',
  AUTHORITY_UNKNOWN: 'The list of authorities does not have the one that is named.',
  AMOUNT_NEGATIVE: 'An amount is less than 0.00.',
  NOTHING_TO_CLAIM: 'The grant received is as much as what was spent, or more.',
  CLAIMED_ALREADY: 'Another claim that stands has some of these days.',
} as const;
export type OpenClaimCode = keyof typeof OPEN_CLAIM_CODES;

/** Why `agreeRecoupmentClaim`, `recordRecoupmentPayment` and `withdrawRecoupmentClaim` refuse. */
export const CLAIM_ENTRY_CODES = {
  WITHDRAWN: 'The claim was withdrawn.',
  AGREED_ALREADY: 'The claim is agreed already.',
  CLOCK_RUN_OUT: 'The six months were over on that day: the amount is determined by the regulations.',
  NOT_SETTLED: 'The claim is neither agreed nor determined yet, so that nothing is owed.',
  DATE_IN_FUTURE: 'The day lies after today.',
  BEFORE_CLAIM: 'The day is before that of the claim.',
  AMOUNT_NOT_POSITIVE: 'The amount is not more than 0.00, or less than 0.00 where an agreement may be 0.00.',
  ABOVE_CLAIM: 'The amount is more than was claimed.',
  BEYOND_OWED: 'The amount is more than is still owed.',
  PAID_ALREADY: 'Something was paid on the claim.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type ClaimEntryCode = keyof typeof CLAIM_ENTRY_CODES;
