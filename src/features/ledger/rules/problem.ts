import { MONTHS } from '../../../kernel/for-people';
import type { Day } from '../../../kernel/dates';
import { formatMoney, type Pence } from '../../../kernel/money';

/** Where in the input a problem lies: names of fields and positions in lists. */
export type ProblemPath = readonly (string | number)[];

/** What can be wrong with a price, a calendar, the shares or the versions of a cost line (money.md sections 2 and 3). */
export type PriceProblemCode =
  // price
  | 'UNIT_UNKNOWN'
  | 'SPREAD_UNKNOWN'
  | 'SPREAD_MISSING'
  | 'SPREAD_NOT_ALLOWED'
  | 'SPREAD_NEEDS_ACADEMIC_YEAR'
  | 'YEAR_UNKNOWN'
  | 'YEAR_NOT_ALLOWED'
  | 'HOURS_MISSING'
  | 'HOURS_NOT_ALLOWED'
  | 'HOURS_NOT_POSITIVE'
  | 'AMOUNT_NEGATIVE'
  | 'AMOUNT_TOO_LARGE'
  // dates
  | 'SPAN_REVERSED'
  | 'VERSIONS_OVERLAP'
  // school calendar
  | 'CALENDAR_MISSING'
  | 'CALENDAR_DATE'
  | 'CALENDAR_EMPTY'
  | 'TERM_CROSSES_YEARS'
  | 'TERMS_NOT_THREE'
  | 'TERMS_OVERLAP'
  | 'CLOSED_DAY_OUTSIDE_TERM'
  | 'NO_SCHOOL_DAYS'
  | 'SPAN_TOO_LONG'
  // shares
  | 'SHARES_MISSING'
  | 'SHARES_TOO_MANY'
  | 'PAYER_TOO_LONG'
  | 'PAYER_MISSING'
  | 'PAYER_TWICE'
  | 'SHARE_KIND'
  | 'PARTS_NOT_WHOLE'
  | 'PARTS_ALL_ZERO'
  | 'CAP_NEGATIVE'
  | 'CAP_ON_RESIDUAL'
  | 'RESIDUAL_TWICE'
  | 'RESIDUAL_BESIDE_PARTS'
  | 'FIXED_YEAR_DIFFERS'
  | 'FIXED_ONCE'
  | 'FIXED_EXCEEDS_LINE'
  | 'REST_UNPAID';

/** One thing that is wrong, where, and in a sentence a panel clerk can act on, what would be right. */
export interface PriceProblem {
  readonly code: PriceProblemCode;
  readonly path: ProblemPath;
  readonly message: string;
}

/** A problem, its path made of `path` and the fields below it. */
export function problem(
  code: PriceProblemCode,
  path: ProblemPath,
  message: string,
  ...below: readonly (string | number)[]
): PriceProblem {
  return { code, path: [...path, ...below], message };
}

/** A day as a sentence says it: `1 November 2025`. */
export function sayDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** An amount as a sentence says it: `£75,500.00`. For messages only; figures leave as `formatMoney`. */
export function sayMoney(amount: Pence): string {
  const [pounds = '', pennies = ''] = formatMoney(amount).replace('-', '').split('.');
  return `${amount < 0n ? '-' : ''}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${pennies}`;
}
