import { ok, refuse, type Result } from './result';

/**
 * Money in whole pence, exact (money.md section 1, B1). The brand keeps pence apart from other bigints,
 * and a bigint keeps it apart from floating point: `pence * 0.35` does not compile.
 */
export type Pence = bigint & { readonly __unit: 'pence' };

/** Why a text is not an amount of money. The message is a sentence that says what would be right. */
export interface MoneyProblem {
  readonly code: 'MONEY_NOT_TEXT' | 'MONEY_FORMAT' | 'MONEY_RANGE';
  readonly message: string;
}

/** The largest amount that can be stated, in pence, either way of zero: ten million million pounds (money.md section 1). */
export const LARGEST_PENCE = 10n ** 15n;

/**
 * The largest total: what a `bigint` of the database holds, rounded down. It lies so far above a stated amount that totals of accepted amounts
 * do not come to it: nine thousand of the largest stated ones, or nine million of the largest that the books take (`LARGEST_BOOKED`).
 */
export const LARGEST_TOTAL = 9n * 10n ** 18n;

/** `amount` as money. Throws a RangeError fault outside ±9 × 10^18 pence, where the database ends too. */
export function pence(amount: bigint): Pence {
  if (amount > LARGEST_TOTAL || amount < -LARGEST_TOTAL) {
    throw new RangeError('An amount of money is outside plus or minus 9 x 10^18 pence');
  }
  return amount as Pence;
}

/** Nothing: 0.00. */
export const ZERO: Pence = pence(0n);

const MONEY_TEXT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;
/** 10^15 pence is 10^13 pounds: fourteen digits. More is refused before it is read. */
const MOST_DIGITS_IN_POUNDS = 14;

/**
 * Pounds written as text, in pence: an optional leading minus, digits, and none, one or two decimals.
 * Anything else is refused: a JSON number, an exponent, a separator, a currency sign, a plus, a space, a
 * third decimal, more than 10^15 pence (money.md section 1, B1). Nothing is rounded and nothing guessed.
 */
export function parseMoney(text: unknown): Result<Pence, MoneyProblem> {
  if (typeof text !== 'string') {
    return refuse([
      {
        code: 'MONEY_NOT_TEXT',
        message: 'An amount of money must be given as text in pounds, such as "75500.00"; a number could lose pennies.',
      },
    ]);
  }
  const match = MONEY_TEXT.exec(text);
  if (match === null) {
    return refuse([
      {
        code: 'MONEY_FORMAT',
        message:
          'An amount of money must be in pounds with at most two decimals, such as "75500.00" or "-0.01": digits only, without spaces, commas, a currency sign, a plus or an exponent.',
      },
    ]);
  }
  const [, sign = '', whole = '', decimals = ''] = match;
  const pounds = whole.replace(/^0+(?=\d)/, '');
  const amount =
    pounds.length > MOST_DIGITS_IN_POUNDS
      ? LARGEST_PENCE + 1n
      : BigInt(pounds) * 100n + BigInt(decimals.padEnd(2, '0'));
  if (amount > LARGEST_PENCE) {
    return refuse([
      {
        code: 'MONEY_RANGE',
        message: 'An amount of money must lie between "-10000000000000.00" and "10000000000000.00" pounds.',
      },
    ]);
  }
  return ok(pence(sign === '-' ? -amount : amount));
}

/** `amount` in pounds with exactly two decimals, as the scalar `Money` shows it: `"-0.01"` (money.md section 1). */
export function formatMoney(amount: Pence): string {
  const digits = absolute(amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `a` and `b` together. Throws a RangeError fault outside ±9 × 10^18 pence. */
export function add(a: Pence, b: Pence): Pence {
  return pence(a + b);
}

/** `a` less `b`. Throws a RangeError fault outside ±9 × 10^18 pence. */
export function subtract(a: Pence, b: Pence): Pence {
  return pence(a - b);
}

/** The same amount the other way: a cost as a credit, a credit as a cost. */
export function negate(amount: Pence): Pence {
  return pence(-(amount as bigint));
}

/** All `amounts` together; nothing for none. Throws a RangeError fault when the total is outside ±9 × 10^18 pence. */
export function sum(amounts: Iterable<Pence>): Pence {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return pence(total);
}

/** The size of `amount`, whichever way it goes. */
export function absolute(amount: Pence): Pence {
  return amount < 0n ? negate(amount) : amount;
}

/** -1, 0 or 1 as `a` is less than, equal to or more than `b`: an order for `sort`. */
export function compare(a: Pence, b: Pence): -1 | 0 | 1 {
  return compareBigints(a, b);
}

/** The larger of two amounts. */
export function max(a: Pence, b: Pence): Pence {
  return a > b ? a : b;
}

/** The smaller of two amounts. */
export function min(a: Pence, b: Pence): Pence {
  return a < b ? a : b;
}

/**
 * `numerator ÷ denominator` pence, rounded once, half away from zero: `R(x)` of money.md section 1 (B2).
 * It is the only division for money. Throws a RangeError fault for a zero denominator or a result
 * outside ±9 × 10^18 pence.
 */
export function roundDivide(numerator: bigint, denominator: bigint): Pence {
  return pence(roundQuotient(numerator, denominator));
}

/**
 * `total` split in proportion to whole-number `parts` by largest remainder, ties to the earlier (money.md
 * section 3, B15): the amounts are in the order of the parts, add up to `total` exactly, and each is less
 * than a penny off its exact share. A negative total is split as its opposite, so that a reversal undoes
 * what it reverses. A zero part gets nothing. Throws a RangeError fault for a negative part, or where a total
 * other than zero has no part to go to.
 */
export function allocateByParts(total: Pence, parts: readonly bigint[]): Pence[] {
  if (total < 0n) return allocateByParts(negate(total), parts).map(negate);
  if (parts.some((part) => part < 0n)) throw new RangeError('A part must not be negative');
  const whole = parts.reduce((all, part) => all + part, 0n);
  if (total === 0n) return parts.map(() => ZERO);
  if (whole === 0n) throw new RangeError('An amount can not be split when every part is zero');

  const floors = parts.map((part) => (total * part) / whole);
  const remainders = parts.map((part) => (total * part) % whole);
  const spare = Number(total - floors.reduce((all, floor) => all + floor, 0n));
  if (spare === 0) return floors.map(pence);
  const favoured = new Set(
    parts
      .map((_, index) => index)
      .sort((a, b) => compareBigints(remainders[b] ?? 0n, remainders[a] ?? 0n) || a - b)
      .slice(0, spare),
  );
  return floors.map((floor, index) => pence(favoured.has(index) ? floor + 1n : floor));
}

/**
 * `numerator` as a percentage of `denominator` with exactly one decimal, rounded half away from zero
 * (`variancePercent`, money.md section 6): `"-4.0"`. Null when the denominator is zero (B31).
 */
export function percentOneDecimal(numerator: Pence, denominator: Pence): string | null {
  if (denominator === 0n) return null;
  const tenths = roundQuotient(numerator * 1000n, denominator);
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(2, '0');
  return `${tenths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

function roundQuotient(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('Money can not be divided by zero');
  const isNegative = numerator < 0n !== denominator < 0n;
  const dividend = numerator < 0n ? -numerator : numerator;
  const divisor = denominator < 0n ? -denominator : denominator;
  // Twice the remainder against the divisor is the half, exactly: there is no half of an odd divisor to round first.
  const quotient = dividend / divisor + ((dividend % divisor) * 2n >= divisor ? 1n : 0n);
  return isNegative ? -quotient : quotient;
}

function compareBigints(a: bigint, b: bigint): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
