// Shorthand for the tests of this folder; nothing of the product imports it.
import { parseDay, parseSpan, type Day, type Span } from '../../../kernel/dates';
import { parseDecimal } from '../../../kernel/decimal';
import { formatMoney, parseMoney, type Pence } from '../../../kernel/money';
import type { Result } from '../../../kernel/result';
import { checkCalendar, type SchoolCalendar } from './calendar';
import type { Carry } from './carry';
import { checkPriceTerms, type PriceTerms } from './price';
import { priceSpan, type PricedSpan } from './price-span';
import type { PriceProblem } from './problem';
import { checkShares, type Share, type ShareInput } from './shares';

/** The value of a result that has to be accepted. */
export function accepted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** The codes of a result that has to be refused, each with its path. */
export function refused(result: Result<unknown, PriceProblem>): string[] {
  return result.ok ? ['accepted'] : result.refusals.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

export function day(text: string): Day {
  return accepted(parseDay(text));
}

export function span(startDate: string, endDate: string): Span {
  return accepted(parseSpan({ startDate, endDate }));
}

export function pounds(text: string): Pence {
  return accepted(parseMoney(text));
}

/** A price, as `price('WEEK', '250', 'DAYS')`, `price('YEAR', '60000', 'DAYS', 'ACADEMIC')` or `price('HOUR', '45', 'DAYS', null, '12.5')`. */
export function price(
  unit: string,
  amount: string,
  spread: string | null = null,
  year: string | null = null,
  hours: string | null = null,
): PriceTerms {
  const hoursPerWeek = hours === null ? null : accepted(parseDecimal(hours));
  return accepted(checkPriceTerms({ unit, amount: pounds(amount), spread, year, hoursPerWeek }, []));
}

/** Shares by parts, in order: `parts(50, 30, 20)` for payers A, B and C. */
export function parts(...numbers: number[]): Share[] {
  return numbers.map((number, index) => share('ABCDEFGH'.charAt(index), { parts: BigInt(number) }));
}

export function share(payer: string, rest: Partial<Omit<Share, 'payer'>>): Share {
  return { payer, parts: null, fixed: null, cap: null, residual: false, ...rest };
}

/** A whole share carried over the whole line, unless said otherwise. */
export function carry(rest: Pick<Carry, 'holder' | 'carriers'> & Partial<Carry>): Carry {
  return { span: { startDate: null, endDate: null }, accepted: null, ...rest };
}

/** Shares as the API would give them, on a line of the given price. */
export function sharesFrom(line: PriceTerms, inputs: readonly ShareInput[]): readonly Share[] {
  return accepted(checkShares(inputs, ['shares'], line));
}

/** A calendar of terms, and of closed days or spans of them. */
export function calendar(terms: readonly [string, string][], closed: readonly string[] = []): SchoolCalendar {
  return accepted(checkCalendar({ terms: terms.map(([startDate, endDate]) => ({ startDate, endDate })), closed }));
}

/** The price of a span, which has to be accepted. */
export function priced(
  terms: PriceTerms,
  dates: Span,
  shares: readonly Share[] = [],
  schoolCalendar: SchoolCalendar | null = null,
): PricedSpan {
  return accepted(priceSpan({ terms, span: dates, shares, calendar: schoolCalendar }));
}

export function total(
  terms: PriceTerms,
  startDate: string,
  endDate: string,
  schoolCalendar: SchoolCalendar | null = null,
): string {
  return formatMoney(priced(terms, span(startDate, endDate), [], schoolCalendar).total);
}

/** Amounts as text, in the order of the shares. */
export function amounts(shares: readonly { readonly amount: Pence }[]): string[] {
  return shares.map(({ amount }) => formatMoney(amount));
}

/** The costs of periods as text, those of zero left out. */
export function periodCosts(result: PricedSpan): string[] {
  return result.financialYears
    .flatMap(({ periods }) => periods.map(({ cost }) => formatMoney(cost)))
    .filter((cost) => cost !== '0.00');
}
