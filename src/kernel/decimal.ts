import { ok, refuse, type Result } from './result';

/**
 * A decimal of at most four places, held exactly as whole ten-thousandths: hours a week, percentages
 * (the scalar `Decimal`, api.md). Never money.
 */
export type Decimal = bigint & { readonly __unit: 'ten-thousandths' };

/** Why a text is not a decimal. The message is a sentence that says what would be right. */
export interface DecimalProblem {
  readonly code: 'DECIMAL_NOT_TEXT' | 'DECIMAL_FORMAT' | 'DECIMAL_RANGE';
  readonly message: string;
}

/** One, in the unit a Decimal is held in: 10,000 ten-thousandths. */
export const DECIMAL_ONE = 10_000n;

const PLACES = 4;
const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d{1,4}))?$/;
const MOST_WHOLE_DIGITS = 12;

/** Whole ten-thousandths as a Decimal. */
export function decimal(tenThousandths: bigint): Decimal {
  return tenThousandths as Decimal;
}

/**
 * A decimal written as text with at most four places and twelve digits before the point. A JSON number, an
 * exponent, a separator, a plus or a space is refused, as for money (money.md section 1).
 */
export function parseDecimal(text: unknown): Result<Decimal, DecimalProblem> {
  if (typeof text !== 'string') {
    return refuse([
      {
        code: 'DECIMAL_NOT_TEXT',
        message: 'A decimal must be given as text, such as "12.5".',
      },
    ]);
  }
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) {
    return refuse([
      {
        code: 'DECIMAL_FORMAT',
        message:
          'A decimal must be digits with at most four places, such as "12.5": without spaces, commas, a plus, a percent sign or an exponent.',
      },
    ]);
  }
  const [, sign = '', digits = '', places = ''] = match;
  const whole = digits.replace(/^0+(?=\d)/, '');
  if (whole.length > MOST_WHOLE_DIGITS) {
    return refuse([
      {
        code: 'DECIMAL_RANGE',
        message: 'A decimal must have at most twelve digits before the point.',
      },
    ]);
  }
  const size = BigInt(whole) * DECIMAL_ONE + BigInt(places.padEnd(PLACES, '0'));
  return ok(decimal(sign === '-' ? -size : size));
}

/** `value` in its shortest form: `"12.5"`, `"38"`, `"-0.0001"`. */
export function formatDecimal(value: Decimal): string {
  const digits = (value < 0n ? -(value as bigint) : value).toString().padStart(PLACES + 1, '0');
  const places = digits.slice(-PLACES).replace(/0+$/, '');
  const point = places === '' ? '' : '.';
  return `${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${point}${places}`;
}

/** What one holder is to pay, as people say it: a percentage, or null for the one who takes the rest. */
export interface PercentageShare {
  readonly percent: Decimal | null;
}

/** What is wrong with a list of percentages; `index` is the entry, null when it is the list as a whole. */
export interface PercentageProblem {
  readonly code: 'PERCENT_NONE' | 'PERCENT_PLACES' | 'PERCENT_RANGE' | 'PERCENT_TOTAL' | 'PERCENT_REST_TWICE';
  readonly index: number | null;
  readonly message: string;
}

/** One hundredth of a per cent, in ten-thousandths: percentages have at most two decimals (B17). */
const HUNDREDTH = DECIMAL_ONE / 100n;
const WHOLE = 100n * DECIMAL_ONE;

/**
 * Percentages as the whole-number parts that are stored, in the same order and reduced by their greatest common
 * divisor: 50, 30, 20 gives 5, 3, 2 (money.md section 3, B17). Each has at most two decimals and lies within 0 and
 * 100; together exactly 100.00, or at most that when one entry is named (null) to take the rest.
 */
export function partsFromPercentages(shares: readonly PercentageShare[]): Result<readonly bigint[], PercentageProblem> {
  const named = shares.reduce((all, { percent }) => all + (percent ?? 0n), 0n);
  const problems = [
    ...shares.flatMap(({ percent }, index) => entryProblems(percent, index)),
    ...listProblems(shares, named),
  ];
  if (problems.length > 0) return refuse(problems);

  const hundredths = shares.map(({ percent }) => (percent ?? WHOLE - named) / HUNDREDTH);
  const divisor = hundredths.reduce(greatestCommonDivisor, 0n);
  return ok(hundredths.map((part) => part / divisor));
}

function entryProblems(percent: Decimal | null, index: number): PercentageProblem[] {
  if (percent === null) return [];
  const problems: PercentageProblem[] = [];
  if (percent % HUNDREDTH !== 0n) {
    problems.push({
      code: 'PERCENT_PLACES',
      index,
      message: `The percentage ${formatDecimal(percent)} has more than two decimals; give at most two, or give parts such as 1, 1 and 1 for exact thirds.`,
    });
  }
  if (percent < 0n || percent > WHOLE) {
    problems.push({
      code: 'PERCENT_RANGE',
      index,
      message: `The percentage ${formatDecimal(percent)} must lie within 0 and 100.`,
    });
  }
  return problems;
}

function listProblems(shares: readonly PercentageShare[], named: bigint): PercentageProblem[] {
  if (shares.length === 0) {
    return [{ code: 'PERCENT_NONE', index: null, message: 'Name at least one holder and its percentage.' }];
  }
  const takingTheRest = shares.filter(({ percent }) => percent === null).length;
  const total = formatDecimal(decimal(named));
  if (takingTheRest > 1) {
    return [
      {
        code: 'PERCENT_REST_TWICE',
        index: null,
        message: `${takingTheRest.toString()} holders are named to take the rest; name only one.`,
      },
    ];
  }
  if (takingTheRest === 1 && named > WHOLE) {
    return [
      {
        code: 'PERCENT_TOTAL',
        index: null,
        message: `The percentages total ${total}, which leaves no rest to take; they must total at most 100.`,
      },
    ];
  }
  if (takingTheRest === 0 && named !== WHOLE) {
    return [
      {
        code: 'PERCENT_TOTAL',
        index: null,
        message: `The percentages total ${total}; they must total exactly 100, or name one holder to take the rest.`,
      },
    ];
  }
  return [];
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** A mean to one decimal, half up; null of nothing. */
export function meanOf(sum: number, count: number): Decimal | null {
  if (count === 0) return null;
  const tenths = (BigInt(sum) * 20n + BigInt(count)) / (BigInt(count) * 2n);
  return decimal((tenths * DECIMAL_ONE) / 10n);
}
