import {
  addDays,
  financialYearOf,
  financialYearSpan,
  type Day,
  type FinancialYear,
  type Span,
} from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { Phase } from '../../../kernel/phase';
import { phaseAt, type CostCategory, type CostElement } from '../../ledger/rules/coding';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Share } from '../../ledger/rules/shares';
import type { AppraisalKind, SourcedAssumption } from './assumption';

/** Counts up whenever the same inputs would give other figures: a kept appraisal says by which it was reckoned. */
export const APPRAISAL_ENGINE_VERSION = 1;

/** Where the price of an option is from. */
export const CandidateSource = {
  OPTION: 'OPTION',
  PLACEMENT: 'PLACEMENT',
  PRICE_BOOK: 'PRICE_BOOK',
  AREA_MEAN: 'AREA_MEAN',
  ASSUMPTION: 'ASSUMPTION',
} as const;
export type CandidateSource = (typeof CandidateSource)[keyof typeof CandidateSource];

/** Whose money it is: the block, the council’s education budgets beside it, social care, the health service. */
export const AGENCY_PARTS = ['BLOCK', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH'] as const;
export type AgencyPart = (typeof AGENCY_PARTS)[number];

/** Something that an option would cost. */
export interface CandidateLine {
  readonly category: CostCategory;
  readonly element: CostElement;
  readonly description: string | null;
  readonly price: PriceTerms;
  /** In the order of the agreement; payers are keys of `payers`. */
  readonly shares: readonly Share[];
  /** The funded place that the child would take: a rate that follows no growth, and that a breakdown does not end. */
  readonly isPlace: boolean;
}

/** A law of a number: how low, most likely, how high; in per cent. */
export interface PercentLaw {
  readonly low: Decimal;
  readonly central: Decimal;
  readonly high: Decimal;
}

/** An option as it is reckoned. */
export interface Candidate {
  /** Names it among the others of an appraisal. */
  readonly key: string;
  readonly kind: AppraisalKind;
  readonly source: CandidateSource;
  readonly startDate: Day;
  readonly lines: readonly CandidateLine[];
  readonly calendar: SchoolCalendar | null;
  /** Days that go on being paid for when the place is left at once; null: not known, and none are reckoned. */
  readonly noticeDays: number | null;
  /** How far the fee may be from its price, as per cent of it: 100 throughout for one that was asked for. */
  readonly fee: PercentLaw;
  /** The same for transport. */
  readonly transport: PercentLaw;
}

/** Everything that an appraisal is reckoned from: the same gives the same to the last penny. */
export interface AppraisalInputs {
  /** The year on whose 31 August the child is 0. */
  readonly birthCohort: number;
  readonly candidates: readonly Candidate[];
  /** Whose money a payer’s is. */
  readonly payers: Readonly<Record<string, AgencyPart>>;
  /** Lists of assumptions, those that go before the others first. */
  readonly assumptions: readonly (readonly SourcedAssumption[])[];
  /** Whether chance is drawn; without, everything goes as is most likely, and nothing breaks down. */
  readonly isRisky: boolean;
  readonly draws: number;
  readonly seed: number;
}

/** A stretch of days of one financial year and one phase of education. */
export interface Segment {
  readonly span: Span;
  readonly financialYear: FinancialYear;
  readonly phase: Phase;
  /** Which of its financial year’s segments it is, from 0. */
  readonly part: number;
  /** Whether it belongs to the phase that the child is in on the first day. */
  readonly isPresentPhase: boolean;
}

/** The last age on 31 August of each phase: the child leaves it on that day of the next year. */
const LEAVING_AGES: readonly number[] = [4, 11, 16, 19];
/** A plan may run to the end of the academic year in which the young person turns 25 (Children and Families Act 2014 s.46). */
const LAST_AGE = 25;

/** The last day that an appraisal looks to. */
export function lastDayAt25(birthCohort: number): Day {
  return lastOfAugust(birthCohort + LAST_AGE);
}

/** The days on which a child’s phase of education changes, each with the phase that begins, in order. */
export function phaseChanges(birthCohort: number): readonly { readonly date: Day; readonly phase: Phase }[] {
  return LEAVING_AGES.map((age) => ({ date: addDays(lastOfAugust(birthCohort + age), 1), phase: phaseAt(age) }));
}

/** The days from the first on to the end of the academic year of the 25th birthday, cut at every April and every change of phase. */
export function segmentsOf(birthCohort: number, startDate: Day): readonly Segment[] {
  const end = lastDayAt25(birthCohort);
  const changes = phaseChanges(birthCohort);
  const segments: Segment[] = [];
  for (let first = startDate; first <= end;) {
    const financialYear = financialYearOf(first);
    const nextChange = changes.find(({ date }) => date > first);
    const last = [
      financialYearSpan(financialYear).endDate,
      end,
      ...(nextChange === undefined ? [] : [addDays(nextChange.date, -1)]),
    ].reduce((a, b) => (a < b ? a : b));
    const phase = changes.filter(({ date }) => date <= first).at(-1)?.phase ?? Phase.EARLY_YEARS;
    const before = segments.at(-1);
    segments.push({
      ...{ span: { startDate: first, endDate: last }, financialYear, phase },
      part: before?.financialYear === financialYear ? before.part + 1 : 0,
      isPresentPhase: phase === (segments[0]?.phase ?? phase),
    });
    first = addDays(last, 1);
  }
  return segments;
}

/**
 * What an option comes to, in pence: the exact amount without chance (nothing breaks down, no need grows less, every assumption at its central value), and
 * what chance makes of it. Ranges that reach further up than down put the median above the exact amount.
 */
export interface Spread {
  readonly exact: Pence;
  readonly mean: Pence;
  readonly p10: Pence;
  readonly p50: Pence;
  readonly p90: Pence;
}

/** The amounts of each agency and of all together. */
export interface AgencySpreads {
  readonly parts: Readonly<Record<AgencyPart, Spread>>;
  readonly total: Spread;
}

/** What a line comes to in a year: what is most likely, without chance. */
export interface ElementCost {
  readonly category: CostCategory;
  readonly element: CostElement;
  readonly isPlace: boolean;
  readonly amount: Pence;
}

/** A financial year of an option. */
export interface AppraisedYear {
  readonly financialYear: FinancialYear;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** On the 31 August before its first day. */
  readonly age: number;
  /** The phase of its last day. */
  readonly phase: Phase;
  readonly elements: readonly ElementCost[];
  readonly agencies: AgencySpreads;
}

/** How much an answer moves when one assumption goes from its low to its high value and the others stay. */
export interface Sensitivity {
  readonly assumption: string;
  readonly low: Decimal;
  readonly high: Decimal;
  /** The mean of the whole cost at either. */
  readonly atLow: Pence;
  readonly atHigh: Pence;
  readonly swing: Pence;
}

/** An option, reckoned. */
export interface AppraisedCandidate {
  readonly key: string;
  /** Why it cannot be priced; null: it can. */
  readonly problem: string | null;
  readonly years: readonly AppraisedYear[];
  readonly toEndOfPhase: AgencySpreads | null;
  readonly to25: AgencySpreads | null;
  /** The one that moves the answer most first; what moves nothing is left out. */
  readonly sensitivity: readonly Sensitivity[];
}

function lastOfAugust(year: number): Day {
  return `${String(year)}-08-31` as Day;
}
