import { type Pence } from '../../../kernel/money';
import { type Activity } from './activity';
import { type BudgetEntry } from './entries';
import { type SaidWrong } from './closing-warnings';
import { type BreakdownRow, type PressureAnswer } from './answer';
import { type BlockVersion } from './block';
import { type Commentary } from './commentary';
import { type PlanYear } from './plan';
import { type Bridge, type Moved, type MovementCause, type VarianceCause } from './movement';

/** How the variance moved since the last report. */
export interface ForumMovement {
  readonly since: Date;
  readonly variance: Bridge<Moved<VarianceCause>>;
  /** The causes that stand together, since few children are behind them or behind what they came to in between. */
  readonly hidden: ReadonlySet<MovementCause>;
}

/** What finance says of a variance, with its author's name and post. */
export interface ForumComment extends Commentary {
  readonly author: string;
}

/** What is done about a deficit, as far as a report tells of it. */
export interface ForumMitigation {
  /** Null where it tells of a child. */
  readonly name: string | null;
  readonly owner: string;
  /** In the report's year, and in each year of the plan. */
  readonly planned: Pence;
  readonly plannedByYear: readonly Pence[];
  /** Of the report's year; null where nothing measures it. */
  readonly delivered: Pence | null;
  readonly changedPlacements: number | null;
}

/** A breakdown as at the report's instant or, where nothing more of it can be told, as at the last before it at which something could. */
export interface ForumTable {
  readonly asAt: Date;
  readonly committed: Pence;
  readonly rows: readonly BreakdownRow[];
}

/** The plan that the year is in, by the version that stood at the instant. */
export interface ForumPlan {
  readonly name: string;
  readonly enteredAt: Date;
  readonly years: readonly PlanYear[];
  readonly mitigations: readonly ForumMitigation[];
}

/** What a report to the schools forum is made from: one budget and year as at one instant, all of one snapshot. */
export interface ForumFacts {
  readonly areaName: string;
  readonly pressure: PressureAnswer;
  readonly activity: Activity;
  /** Whether the figures are without cases with the panel, which are few. */
  readonly isPipelineLeftOut: boolean;
  /** What of the spend of closed periods somebody said is wrong; null where too few payments are behind it, or behind its change, to be told (B41). */
  readonly saidWrong: SaidWrong | null;
  /** The publication of the block that stood at the instant; null where none was entered with its terms. */
  readonly block: BlockVersion | null;
  readonly entries: readonly BudgetEntry[];
  /** What is committed by kind of provision and by area class, for the public. */
  readonly byProvision: ForumTable;
  readonly byAreaClass: ForumTable;
  /** Null where the year begins after the instant and no earlier report was named. */
  readonly movement: ForumMovement | null;
  /** Null where the area has none for the year. */
  readonly plan: ForumPlan | null;
  readonly commentary: readonly ForumComment[];
}
