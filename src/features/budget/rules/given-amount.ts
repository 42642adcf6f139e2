import { absolute, parseMoney, roundDivide, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';

/** An amount as a download gives it. */
export interface GivenAmount {
  readonly amount: Pence;
  /** Whether the file says it with the noise of floating point (5704.330000000001); it means whole pennies. */
  readonly isNoisy: boolean;
}

/** The marks of official statistics for what is not available, not applicable or confidential (finance.md B42). */
const NOT_AVAILABLE = new Set(['c', 'x', 'z', ':', 'u', '*', '..']);
const LONG_DECIMAL = /^(-?)(\d{1,14})\.(\d{3,30})$/;
/** Noise is further from a penny than this part of it in no spreadsheet; what is, is a fraction of a penny. */
const NOISE_PARTS_OF_A_PENNY = 10_000n;

/**
 * Pounds of a download: exact, or a whole penny within a ten-thousandth, as spreadsheets leave it, which is told. Refused, with the sentence: what is not
 * available, for it is never added as nothing (B42); a real fraction of a penny (B1); and whatever is no amount.
 */
export function readGivenAmount(text: string): Result<GivenAmount, string> {
  if (NOT_AVAILABLE.has(text.toLowerCase())) {
    return refuse([
      'The amount is marked as not available, and that is not nothing: give the amount or leave the row out.',
    ]);
  }
  const exact = parseMoney(text);
  if (exact.ok) return ok({ amount: exact.value, isNoisy: false });
  const [, sign, pounds, decimals] = LONG_DECIMAL.exec(text) ?? [];
  if (sign === undefined || pounds === undefined || decimals === undefined) {
    return refuse([
      'The amount must be pounds such as 182500.00 or -43.20, without a separator of thousands, a currency sign or brackets.',
    ]);
  }
  const scale = 10n ** BigInt(decimals.length - 2);
  const exactParts = BigInt(pounds + decimals) * (sign === '-' ? -1n : 1n);
  const amount = roundDivide(exactParts, scale);
  const off = absolute((exactParts - amount * scale) as Pence);
  if (off * NOISE_PARTS_OF_A_PENNY > scale) {
    return refuse(['The amount has a fraction of a penny. Give it in pounds with at most two decimals.']);
  }
  return ok({ amount, isNoisy: true });
}
