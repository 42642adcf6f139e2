import { type Period, PERIODS } from '../../../kernel/dates';
import { add, type Pence, percentOneDecimal, subtract, sum, ZERO } from '../../../kernel/money';
import {
  type BooksStatus,
  type ClosedPeriods,
  type OutturnTerms,
  outturnTerms,
  periodForecasts,
} from './closed-periods';

/** What is known of one budget holder's financial year at one instant, read in one snapshot. All amounts in pence. */
export interface PressureFacts extends ClosedPeriods {
  /** Sum of the budget entries; null under a filter, since no budget is set by need or provider. */
  readonly allocation: Pence | null;
  /** Balance brought forward into the year; null under a filter. A deficit is positive. */
  readonly broughtForward: Pence | null;
  /** Sum of the ledger's postings by the period they are reported in. */
  readonly committed: ReadonlyMap<Period, Pence>;
  /** Spend recorded, net of VAT, by period. */
  readonly actual: ReadonlyMap<Period, Pence>;
  /** Forecast that no placement drives, by period. */
  readonly otherForecast: ReadonlyMap<Period, Pence>;
  /** Expected cost of cases with the panel that are not committed yet, by the open period that it would be reported in. */
  readonly pipeline: ReadonlyMap<Period, Pence>;
}

/** One period of the year. */
export interface PressurePeriod {
  readonly period: Period;
  readonly committed: Pence;
  readonly actual: Pence;
  /** What is expected that no placement drives; in the forecast while the period is open. */
  readonly otherForecast: Pence;
  /** Whether it has closed books of its own: then its forecast is spend with accruals, less prepayments. */
  readonly isClosed: boolean;
  readonly books: BooksStatus;
  /** What stood open at its end; null while it is open, and under a filter. */
  readonly accruals: Pence | null;
  readonly prepayments: Pence | null;
  /** Expected cost of cases with the panel; in the forecast too. */
  readonly pipeline: Pence;
  readonly forecast: Pence;
  readonly cumulativeForecast: Pence;
}

/** The pressure on one budget, as money.md section 6 defines each figure. A pressure is positive. */
export interface Pressure {
  readonly allocation: Pence | null;
  readonly committed: Pence;
  readonly actual: Pence;
  readonly pipeline: Pence;
  readonly otherForecast: Pence;
  readonly forecastOutturn: Pence;
  readonly variance: Pence | null;
  /** Of the allocation, to one decimal; null when the allocation is zero or not asked for (B31). */
  readonly variancePercent: string | null;
  readonly broughtForward: Pence | null;
  readonly cumulativePosition: Pence | null;
  readonly periods: readonly PressurePeriod[];
  /** What makes the forecast where periods are closed; null where none is, and under a filter. */
  readonly outturnTerms: OutturnTerms | null;
}

function booksOf({ closed, isBeforeBooks }: ClosedPeriods, period: Period): BooksStatus {
  if (isBeforeBooks === true) return 'BEFORE_BOOKS';
  return closed.has(period) ? 'CLOSED' : 'OPEN';
}

/**
 * The figures of a budget's pressure from its facts (money.md section 6). The periods' forecasts, the pipeline in them,
 * add up to the forecast outturn exactly.
 */
export function pressure(facts: PressureFacts): Pressure {
  const of = (amounts: ReadonlyMap<Period, Pence>, period: Period): Pence => amounts.get(period) ?? ZERO;
  let cumulativeForecast = ZERO;
  const forecasts = periodForecasts(facts);
  const periods = PERIODS.map((period): PressurePeriod => {
    const pipeline = of(facts.pipeline, period);
    const forecast = add(of(forecasts, period), pipeline);
    const balance = facts.closed.get(period) ?? null;
    cumulativeForecast = add(cumulativeForecast, forecast);
    return {
      period,
      committed: of(facts.committed, period),
      actual: of(facts.actual, period),
      otherForecast: of(facts.otherForecast, period),
      isClosed: facts.closed.has(period),
      books: booksOf(facts, period),
      accruals: balance?.accruals ?? null,
      prepayments: balance?.prepayments ?? null,
      pipeline,
      forecast,
      cumulativeForecast,
    };
  });
  const forecastOutturn = cumulativeForecast;
  const variance = facts.allocation === null ? null : subtract(forecastOutturn, facts.allocation);
  return {
    allocation: facts.allocation,
    committed: sum(facts.committed.values()),
    actual: sum(facts.actual.values()),
    pipeline: sum(facts.pipeline.values()),
    otherForecast: sum(facts.otherForecast.values()),
    forecastOutturn,
    variance,
    variancePercent:
      variance === null || facts.allocation === null ? null : percentOneDecimal(variance, facts.allocation),
    broughtForward: facts.broughtForward,
    cumulativePosition: variance === null || facts.broughtForward === null ? null : add(facts.broughtForward, variance),
    periods,
    outturnTerms: outturnTerms(facts),
  };
}
