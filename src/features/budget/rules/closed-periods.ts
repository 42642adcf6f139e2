import { type FinancialYear, type Period, PERIODS } from '../../../kernel/dates';
import { add, compare, negate, type Pence, subtract, sum, ZERO } from '../../../kernel/money';

/** What stands open at the end of a closed period (finance.md B30); both are zero or more. */
export interface OpenBalance {
  /** Earned and not yet invoiced. */
  readonly accruals: Pence;
  /** Invoiced and not yet earned. */
  readonly prepayments: Pence;
}

/** What stood open of one placement, or of something that none drives. */
export interface OpenAccrual {
  readonly placementId: string | null;
  readonly label: string | null;
  readonly earned: Pence | null;
  readonly spent: Pence | null;
  readonly amount: Pence;
}

/** Nothing stands open. */
export const NOTHING_OPEN: OpenBalance = { accruals: ZERO, prepayments: ZERO };

/** What is earned less what is spent, as an accrual where it is positive, else a prepayment (B30). */
export function balanceOf(balance: Pence): OpenBalance {
  return compare(balance, ZERO) > 0
    ? { accruals: balance, prepayments: ZERO }
    : { accruals: ZERO, prepayments: negate(balance) };
}

/** Accruals less prepayments. */
export function netOf({ accruals, prepayments }: OpenBalance): Pence {
  return subtract(accruals, prepayments);
}

/** Balances that stand open beside each other, accruals and prepayments apart. */
export function together(balances: Iterable<OpenBalance>): OpenBalance {
  let all = NOTHING_OPEN;
  for (const { accruals, prepayments } of balances) {
    all = { accruals: add(all.accruals, accruals), prepayments: add(all.prepayments, prepayments) };
  }
  return all;
}

/** How the books of a period stand. */
export const BooksStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED', BEFORE_BOOKS: 'BEFORE_BOOKS' } as const;
export type BooksStatus = (typeof BooksStatus)[keyof typeof BooksStatus];

/** What is known of the closed periods of a year. */
export interface ClosedPeriods {
  /** Whether the year came before the first that keeps books: closed with the first closing, it takes nothing more, and has no accruals. */
  readonly isBeforeBooks?: boolean;
  /** The periods that are closed with what stood open at their end; null under a filter, where nobody knows. */
  readonly closed: ReadonlyMap<Period, OpenBalance | null>;
  /** What stood open at the end of the year before, accruals less prepayments; zero where it is not closed. */
  readonly broughtAccruals: Pence;
}

/** No period is closed. */
export const ALL_OPEN: ClosedPeriods = { closed: new Map(), broughtAccruals: ZERO };

/** What makes the forecast of a year whose periods are closed in part (finance.md B29); together they are it, without the pipeline. */
export interface OutturnTerms {
  /** Spend of the closed periods. */
  readonly actual: Pence;
  /** What stood open at the end of the last closed period. */
  readonly accruals: Pence;
  readonly prepayments: Pence;
  /** What stood open at the end of the year before, which this year's spend has paid since. */
  readonly broughtAccruals: Pence;
  /** Commitments of the open periods. */
  readonly remainingCommitted: Pence;
  /** Forecast of the open periods that no placement drives. */
  readonly remainingOther: Pence;
}

type Amounts = ReadonlyMap<Period, Pence>;

/**
 * What each period is forecast to come to (money.md section 6): an open one its commitments and other forecast; a closed one its spend with
 * what more stood open at its end than at the end of the period before, so that every accrual is taken back in the period that follows. Under a filter
 * a closed period too is what is committed: for placements the three come to just that.
 */
export function periodForecasts(
  facts: ClosedPeriods & { readonly committed: Amounts; readonly actual: Amounts; readonly otherForecast: Amounts },
): ReadonlyMap<Period, Pence> {
  const of = (amounts: Amounts, period: Period): Pence => amounts.get(period) ?? ZERO;
  let before = facts.broughtAccruals;
  return new Map(
    PERIODS.map((period) => {
      const balance = facts.closed.get(period);
      if (balance === undefined) {
        return [period, add(of(facts.committed, period), of(facts.otherForecast, period))] as const;
      }
      if (balance === null) return [period, of(facts.committed, period)] as const;
      const movement = subtract(netOf(balance), before);
      before = netOf(balance);
      return [period, add(of(facts.actual, period), movement)] as const;
    }),
  );
}

/** The terms of the forecast (B29). Null where no period is closed, or under a filter. */
export function outturnTerms(
  facts: ClosedPeriods & { readonly committed: Amounts; readonly actual: Amounts; readonly otherForecast: Amounts },
): OutturnTerms | null {
  const balances = [...facts.closed.values()];
  const last = balances.at(-1);
  if (last === undefined || last === null) return null;
  const over = (amounts: Amounts, wanted: (period: Period) => boolean): Pence =>
    sum(PERIODS.filter(wanted).map((period) => amounts.get(period) ?? ZERO));
  const isClosed = (period: Period): boolean => facts.closed.has(period);
  return {
    actual: over(facts.actual, isClosed),
    ...last,
    broughtAccruals: facts.broughtAccruals,
    remainingCommitted: over(facts.committed, (period) => !isClosed(period)),
    remainingOther: over(facts.otherForecast, (period) => !isClosed(period)),
  };
}

/** A closed period's own id within its area: `2025-26.9`. */
export function closedPeriodId({ financialYear, period }: PeriodLike): string {
  return `${financialYear}.${String(period)}`;
}

/** Whether a text is such an id. */
export function isClosedPeriodId(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}[.]([1-9]|1[0-2])$/.test(text);
}

interface PeriodLike {
  readonly financialYear: FinancialYear;
  readonly period: number;
}
