import { type Period } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type ExplainedQuery, type PostingTerm } from '../../ledger/rules/explained-posting';
import { type ComparedFullYear } from '../../ledger/rules/full-years';
import { type PostingFilter } from '../../ledger/rules/posting-query';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type SpendDoubt } from './closing-warnings';
import { type BudgetEntry } from './entries';
import { type LineForecastHistory } from './line-forecast';
import { type MovementCause } from './movement';
import { type PipelineEntry } from './pipeline-entry';

/** What stood open at the end of a period: what is earned and not invoiced, invoiced and not earned, or the first less the second. */
export type AccrualSide = 'ACCRUALS' | 'PREPAYMENTS' | 'NET';

/** What a figure opens to: which facts of the question's year, holder and instant add up to it. `periods` null: all of the year. */
export type ExplainedFacts =
  | {
      readonly of: 'POSTINGS';
      readonly periods: readonly Period[] | null;
      /** One row of a breakdown, of cases that the reader may see. */
      readonly keys?: PostingFilter;
      /** Made after this instant, for this cause: one movement. */
      readonly moved?: { readonly from: Date; readonly cause: MovementCause };
    }
  | { readonly of: 'OUT_OF_AREA'; readonly classes: readonly string[] }
  /** What placements of these classes cost in a full year above the mean of those like them in the area. */
  | { readonly of: 'PREMIUM'; readonly classes: readonly string[] }
  /** The in-area placements that such a mean is of. */
  | { readonly of: 'ALIKE'; readonly likeness: string }
  | { readonly of: 'FULL_YEAR' }
  | {
      readonly of: 'SPEND';
      readonly periods: readonly Period[] | null;
      /** Only what is in doubt for this reason, or `NONE`: only what is not. Left out: all of it. */
      readonly doubt?: SpendDoubt | 'NONE';
    }
  | {
      readonly of: 'ENTRIES';
      readonly isBroughtForward: boolean;
      /** What of each is of this line of the return; `NONE`: of no line. Left out: all of it. */
      readonly section251Line?: string;
    }
  | { readonly of: 'FORECASTS'; readonly periods: readonly Period[] | null }
  | { readonly of: 'ACCRUALS'; readonly end: PeriodOfYear; readonly side: AccrualSide }
  | { readonly of: 'PIPELINE' }
  /** What changed in such a list after this instant; taken away where more of it lowers the figure. */
  | {
      readonly of: 'CHANGES';
      readonly among: Extract<ExplainedFacts, { readonly of: 'ENTRIES' | 'FORECASTS' | 'PIPELINE' }>;
      readonly from: Date;
      readonly isTaken: boolean;
    }
  | { readonly of: 'CLOSINGS'; readonly closings: readonly PeriodClosing[] }
  /** What no reader's row can be made of: the hidden part of a breakdown. */
  | { readonly of: 'HIDDEN'; readonly amount: Pence };

/** By how much the closing of a period moved the forecast: its spend with what stands open, less what was committed and forecast. */
export interface PeriodClosing {
  readonly period: Period;
  readonly amount: Pence;
}

/** What a fact is. */
export const ExplainedFactKind = {
  PLACEMENT: 'PLACEMENT',
  SPEND: 'SPEND',
  BUDGET_ENTRY: 'BUDGET_ENTRY',
  LINE_FORECAST: 'LINE_FORECAST',
  ACCRUAL: 'ACCRUAL',
  CASE: 'CASE',
  CLOSED_PERIOD: 'CLOSED_PERIOD',
  SUCCEEDED_PART: 'SUCCEEDED_PART',
} as const;
export type ExplainedFactKind = (typeof ExplainedFactKind)[keyof typeof ExplainedFactKind];

/** One fact behind a figure. The facts of all pages and what is withheld add up to it. */
export interface ExplainedFact {
  readonly kind: ExplainedFactKind;
  /** Tells it from the others of its list. */
  readonly key: string;
  readonly amount: Pence;
  /** Null for a placement or a case, which says itself what it is. */
  readonly label: string | null;
  readonly placementId: string | null;
  readonly actualId: string | null;
  readonly entry: BudgetEntry | null;
  readonly forecast: LineForecastHistory | null;
  readonly expected: PipelineEntry | null;
  /** Of a change: the case as it stood before. */
  readonly expectedBefore: PipelineEntry | null;
  /** What makes a placement's full year, or its days up to one, where no posting does. */
  readonly terms: readonly PostingTerm[] | null;
  /** Of a premium: what is compared. */
  readonly compared: Omit<ComparedFullYear, 'placementId'> | null;
  /** Of a head count: on how many days of the year the placement runs. */
  readonly days: number | null;
}

/** A placement of a page, and the question under which its postings are read. */
export interface PlacementPostings {
  readonly query: ExplainedQuery;
  readonly placementId: string;
}

/** A fact with what is said of it; the rest is null. */
export function explainedFact(
  given: Pick<ExplainedFact, 'kind' | 'key' | 'amount'> & Partial<ExplainedFact>,
): ExplainedFact {
  const nothing = { label: null, placementId: null, actualId: null, expected: null, expectedBefore: null };
  return { ...nothing, entry: null, forecast: null, terms: null, compared: null, days: null, ...given };
}
