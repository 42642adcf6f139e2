import { type FinancialYear } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';
import { type BudgetHolder } from '../../access/rules/directory';
import { type PlacementSum, type PostingFilter } from '../../ledger/rules/posting-query';
import { type RecastSource, type ReportingBasis } from '../../ledger/rules/recast';
import { type OutOfArea, type PlacementInYear } from './out-of-area';
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

/** The answer, with what it was settled to be about. */
export interface PressureAnswer {
  readonly question: SettledQuestion;
  readonly budgetHolder: BudgetHolder;
  /** Name of the budget version; null before the first, and under a filter. */
  readonly budgetVersion: string | null;
  readonly pressure: Pressure;
  readonly fullYearEffect: Pence;
  readonly outOfArea: OutOfArea;
  /** Committed cost of placements whose class the reader may not see; in no figure of `outOfArea`. */
  readonly outOfAreaWithheld: Pence;
  readonly outOfAreaByClass: readonly (OutOfArea & { readonly areaClass: PlacementInYear['areaClass'] })[];
  readonly placements: readonly PlacementSum[];
}

/** One row of a breakdown; the rows add up to what is committed. */
export interface BreakdownRow {
  /** Values of the dimensions in the order asked; null on the withheld row. */
  readonly keys: readonly string[] | null;
  readonly label: string;
  readonly placements: number | null;
  readonly children: number | null;
  readonly committed: Pence;
  readonly forecast: Pence;
  readonly withheld: boolean;
}
