import { type FinancialYear } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';
import { type BudgetHolder } from '../../access/rules/directory';
import { type UnsharedFullYear } from '../../ledger/rules/full-years';
import { type PostingFilter } from '../../ledger/rules/posting-query';
import { type RecastSource, type ReportingBasis } from '../../ledger/rules/recast';
import { type OutOfArea, type OutOfAreaClass } from './out-of-area';
import { type Pressure } from './pressure';

/** Which pressure is asked for. */
export interface PressureQuestion {
  readonly financialYear: FinancialYear;
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  /** Null: as at now. */
  readonly asAt: Date | null;
  readonly filter: PostingFilter;
  /** Left out: as reported. */
  readonly basis?: ReportingBasis;
}

/** What was asked, settled: whose budget, as at which instant. Everything under the answer is read by it. */
export interface SettledQuestion extends PressureQuestion {
  readonly budgetHolderId: BudgetHolderId;
  readonly asAt: Date;
  /** Recast: whose figures count as the holder's, itself the first. Left out: its own only. */
  readonly sources?: readonly RecastSource[];
}

/** The answer, with what it was settled to be about, as far as it follows from sums of what was entered and posted. */
export interface PressureStanding {
  readonly question: SettledQuestion;
  readonly budgetHolder: BudgetHolder;
  /** Name of the budget version; null before the first, and under a filter. */
  readonly budgetVersion: string | null;
  readonly pressure: Pressure;
}

/** What its placements cost in a full year. */
export interface PressureFullYear {
  readonly fullYearEffect: Pence;
  /** Lines of which the holder pays a part and that have no such effect: their shares can not pay a whole year. */
  readonly fullYearUnshared: UnsharedFullYear;
}

/** What of it is out of area. */
export interface PressureOutOfArea {
  readonly outOfArea: OutOfArea;
  /** Committed cost of placements whose class the reader may not see; in no figure of `outOfArea`. */
  readonly outOfAreaWithheld: Pence;
  readonly outOfAreaByClass: readonly (OutOfArea & { readonly areaClass: OutOfAreaClass })[];
}

/** What of it follows from how each placement stands at the end of the year. */
export interface PressureAtYearEnd extends PressureFullYear, PressureOutOfArea {}

/** The whole answer. */
export interface PressureAnswer extends PressureStanding, PressureAtYearEnd {}

/** One row of a breakdown; the rows add up to what is committed, and to the forecast. */
export interface BreakdownRow {
  /** Values of the dimensions in the order asked; null on the withheld row and on the suppressed one. */
  readonly keys: readonly string[] | null;
  readonly label: string;
  readonly placements: number | null;
  readonly children: number | null;
  readonly committed: Pence;
  readonly forecast: Pence;
  /** What of the budget is set for it; left out where budgets are not set by what was asked. */
  readonly allocation?: Pence;
  readonly withheld: boolean;
  /** On the row in which small numbers stand together, the keys of what is in it; null on every other. */
  readonly suppressedKeys: readonly (readonly string[])[] | null;
}
