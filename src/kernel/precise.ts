import { type Decimal } from './decimal';
import { LARGEST_PENCE, roundDivide, type Pence } from './money';
import { ok, refuse, type Result } from './result';

/**
 * A decimal of at most twelve places, held exactly as whole trillionths: the rates and terms of a published formula, which are finer than
 * a penny and are rounded only in the sum that they make (finance.md B2).
 */
export type Precise = bigint & { readonly __unit: 'trillionths' };

/** Why a text is not one. The message is a sentence that says what would be right. */
export interface PreciseProblem {
  readonly code: 'PRECISE_FORMAT';
  readonly message: string;
}

const PLACES = 12;
const ONE = 10n ** 12n;
const PRECISE_TEXT = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/;

/** Whole trillionths as a Precise. */
export function precise(trillionths: bigint): Precise {
  return trillionths as Precise;
}

/** A decimal written as text with at most twelve digits before the point and twelve places; as strict as money is (money.md section 1). */
export function parsePrecise(text: unknown): Result<Precise, PreciseProblem> {
  const match = typeof text === 'string' ? PRECISE_TEXT.exec(text) : null;
  if (match === null) {
    return refuse([
      {
        code: 'PRECISE_FORMAT',
        message:
          'An exact figure must be given as text of digits with at most twelve before the point and twelve places, such as "4822.531512109512": without spaces, commas, a plus or an exponent.',
      },
    ]);
  }
  const [, sign = '', digits = '', places = ''] = match;
  const size = BigInt(digits) * ONE + BigInt(places.padEnd(PLACES, '0'));
  return ok(precise(sign === '-' ? -size : size));
}

/** The shortest text of it: `"4822.531512109512"`, `"-1479000"`. */
export function formatPrecise(value: Precise): string {
  const digits = (value < 0n ? -(value as bigint) : value).toString().padStart(PLACES + 1, '0');
  const places = digits.slice(-PLACES).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${places === '' ? '' : '.'}${places}`;
}

/** A Decimal, exactly. */
export function preciseOfDecimal(value: Decimal): Precise {
  return precise(value * 10n ** 8n);
}

/** Adds them up. */
export function sumPrecise(values: readonly Precise[]): Precise {
  return precise(values.reduce((all, value) => all + value, 0n));
}

/** `a × b + c` pounds, exact until it is rounded once to the penny; null for more than money can be. */
export function multiplyAndAdd(a: Precise, b: Precise, c: Precise): Pence | null {
  const numerator = a * b + c * ONE;
  const divisor = (ONE * ONE) / 100n;
  const most = LARGEST_PENCE * divisor;
  return numerator > most || numerator < -most ? null : roundDivide(numerator, divisor);
}
