import { BOOKED_RANGE, isBookable } from '../../../kernel/booked';
import { absolute, formatMoney, parseMoney, roundDivide, type Pence } from '../../../kernel/money';
import { refuse, type Result } from '../../../kernel/result';

/** The marks of official statistics for what is not available, not applicable or confidential (finance.md B42). */
const NOT_AVAILABLE = new Set(['c', 'x', 'z', ':', 'u', '*', '..']);
const LONG_DECIMAL = /^(-?)(\d{1,14})\.(\d{3,30})$/;
/** Noise is further from a penny than this part of it in no spreadsheet; what is, is a fraction of a penny. */
const NOISE_PARTS_OF_A_PENNY = 10_000n;

/**
 * Pounds of a download, exact: a file of text is not mended (B1). Refused, with the sentence: what is not available, for it is never added as
 * nothing (B42); more than two decimals, the noise that a spreadsheet leaves told with the penny it means; what the books do not take; and
 * whatever is no amount.
 */
export function readGivenAmount(text: string): Result<Pence, string> {
  if (NOT_AVAILABLE.has(text.toLowerCase())) {
    return refuse([
      'The amount is marked as not available, and that is not nothing: give the amount or leave the row out.',
    ]);
  }
  const exact = parseMoney(text);
  if (exact.ok) return isBookable(exact.value) ? exact : refuse([BOOKED_RANGE]);
  const [, sign, pounds, decimals] = LONG_DECIMAL.exec(text) ?? [];
  if (sign === undefined || pounds === undefined || decimals === undefined) {
    return refuse([
      'The amount must be pounds such as 182500.00 or -43.20, without a separator of thousands, a currency sign or brackets.',
    ]);
  }
  return refuse([longDecimal(sign, pounds, decimals)]);
}

function longDecimal(sign: string, pounds: string, decimals: string): string {
  const scale = 10n ** BigInt(decimals.length - 2);
  const exactParts = BigInt(pounds + decimals) * (sign === '-' ? -1n : 1n);
  const amount = roundDivide(exactParts, scale);
  const off = absolute((exactParts - amount * scale) as Pence);
  return off * NOISE_PARTS_OF_A_PENNY > scale
    ? 'The amount has a fraction of a penny. Give it in pounds with at most two decimals.'
    : `The amount has the noise of a spreadsheet: it seems to mean ${formatMoney(amount)}. Write the column with two decimals and send the file again.`;
}
