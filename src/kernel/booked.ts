/**
 * The largest amount that goes into the books at once, in pence, either way of zero: ten billion pounds. Budgets, forecasts, spend, accruals and
 * bills are held to it, so that millions of them add up to a total that can still be told (`LARGEST_TOTAL`).
 */
export const LARGEST_BOOKED = 10n ** 12n;

/** What a client is told of the range. */
export const BOOKED_RANGE = 'An amount in the books lies between -10000000000.00 and 10000000000.00 pounds.';

/** An amount that the books do not take. */
export interface OutOfRange {
  readonly code: 'AMOUNT_OUT_OF_RANGE';
  readonly field: readonly string[];
  readonly message: string;
}

/** Whether the books take an amount. */
export function isBookable(amount: bigint): boolean {
  return amount <= LARGEST_BOOKED && amount >= -LARGEST_BOOKED;
}

/** A refusal for each amount that the books do not take, by its path in the input; what was not given is right. */
export function bookedProblems(amounts: Iterable<readonly [path: string, amount: bigint | null]>): OutOfRange[] {
  return [...amounts].flatMap(([path, amount]): OutOfRange[] =>
    amount === null || isBookable(amount)
      ? []
      : [
          {
            code: 'AMOUNT_OUT_OF_RANGE',
            field: path.split('.'),
            message: `${path} is out of range. ${BOOKED_RANGE} Check it: the decimal point may be missing.`,
          },
        ],
  );
}
