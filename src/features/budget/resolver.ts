import { type NodeType } from '../../platform/global-id';
import { actualById, actualsSourceById, journalById } from './loaders';
import { ActualsCodeFields, ActualsResolver, ActualsSourceFields } from './resolver/actuals';
import { AdjustBudgetResolver, BudgetAdjustmentFields } from './resolver/adjustment';
import { BlockVersionFields, SetBlockVersionResolver } from './resolver/block';
import { BudgetEntryFields, PressureEntries } from './resolver/budget-entries';
import { closedPeriodNode, ClosePeriodResolver, ClosingWarningFields } from './resolver/close-period';
import { CommentaryResolver, VarianceCommentFields } from './resolver/commentary';
import { DecisionEffectAllocation } from './resolver/decision-allocation';
import { FinanceCodesResolver } from './resolver/finance-codes';
import { ActivityExplanation, BalanceExplanation, PositionExplanation } from './resolver/explain-activity';
import { explainedTotals } from './resolver/explained';
import {
  ExplainedComparisonFields,
  ExplainedFactFields,
  PressureExplanationFields,
  PressureExplanations,
  PressureTermFields,
} from './resolver/explain';
import { ExplainedFactPostings, ExplainedPostingFields, ExplainedTermFields } from './resolver/explain-postings';
import {
  BreakdownExplanation,
  LineExplanation,
  MovementExplanations,
  VarianceMovementExplanation,
} from './resolver/explain-movement';
import { JournalLineFields, JournalsResolver } from './resolver/journals';
import { LineForecastStateFields, PressureLineForecasts, SetLineForecastResolver } from './resolver/line-forecast';
import { MovementEventResolver, MovementResolver, PressureMovementResolver } from './resolver/movement';
import {
  PipelineAssumptionsFields,
  PipelineCaseFields,
  PipelineResolver,
  PipelineShareFields,
  PressurePipeline,
} from './resolver/pipeline';
import {
  ManagementPlanFields,
  ManagementPlanResolver,
  ManagementPlanVersionFields,
  MitigationFields,
} from './resolver/plan';
import { PressurePlacementResolver, PressureResolver } from './resolver/pressure';
import { PressureChangedResolver } from './resolver/pressure-changed';
import {
  PressureAccrualResolver,
  PressureAccrualsResolver,
  PressurePeriodsResolver,
} from './resolver/pressure-periods';
import { PositionEventFields, PositionMovedFields, PositionMovementResolver } from './resolver/position-movement';
import { RecordActualResolver } from './resolver/record-actual';
import { SetBudgetResolver } from './resolver/set-budget';
import { ActualFields, ActualMatchFields, SpendPartingFields, SpendResolver } from './resolver/spend';
import { toActualsSource } from './types/actuals';
import { readPlan } from './service/read-plan';
import { readPipelineAssumptions } from './service/set-pipeline-assumptions';
import { toPipelineAssumptions } from './types/pipeline';
import { toManagementPlan } from './types/plan';
import { isClosedPeriodId } from './rules/closed-periods';
import { toActual } from './types/changes';
import { toJournal } from './types/journal';

/** Every resolver of this feature; `app.ts` takes them. */
export const budgetResolvers = [
  PressureResolver,
  PressurePlacementResolver,
  PressurePeriodsResolver,
  PressureAccrualsResolver,
  PressureAccrualResolver,
  PressureChangedResolver,
  PressureExplanations,
  PressureTermFields,
  PressureExplanationFields,
  ActivityExplanation,
  BalanceExplanation,
  PositionExplanation,
  ExplainedComparisonFields,
  ExplainedFactFields,
  ExplainedFactPostings,
  ExplainedPostingFields,
  ExplainedTermFields,
  ...explainedTotals,
  MovementExplanations,
  BreakdownExplanation,
  LineExplanation,
  VarianceMovementExplanation,
  MovementResolver,
  PressureMovementResolver,
  MovementEventResolver,
  PositionMovementResolver,
  PositionMovedFields,
  PositionEventFields,
  ClosePeriodResolver,
  ClosingWarningFields,
  PressureEntries,
  PressureLineForecasts,
  BudgetEntryFields,
  SetBudgetResolver,
  SetBlockVersionResolver,
  BlockVersionFields,
  AdjustBudgetResolver,
  BudgetAdjustmentFields,
  SetLineForecastResolver,
  LineForecastStateFields,
  RecordActualResolver,
  DecisionEffectAllocation,
  ManagementPlanResolver,
  MitigationFields,
  ManagementPlanFields,
  ManagementPlanVersionFields,
  PipelineResolver,
  PressurePipeline,
  PipelineCaseFields,
  PipelineAssumptionsFields,
  PipelineShareFields,
  SpendResolver,
  SpendPartingFields,
  ActualFields,
  ActualMatchFields,
  ActualsResolver,
  ActualsSourceFields,
  ActualsCodeFields,
  CommentaryResolver,
  VarianceCommentFields,
  FinanceCodesResolver,
  JournalsResolver,
  JournalLineFields,
] as const;

/** Every type of this feature that `node` can fetch; row-level security keeps an actual to those who read its budget. */
export const budgetNodeTypes: readonly NodeType[] = [
  {
    name: 'ActualsSource',
    load: async (ctx, id) => {
      const source = await ctx.load(actualsSourceById, id);
      return source === null ? null : toActualsSource(source);
    },
  },
  {
    name: 'PipelineAssumptions',
    load: async (ctx, id) => {
      const said = (await readPipelineAssumptions(ctx)).find((one) => one.pipelineAssumptionId === id);
      return said === undefined ? null : toPipelineAssumptions(said);
    },
  },
  {
    name: 'ManagementPlan',
    load: async (ctx, id) => {
      const plan = await readPlan(ctx, { planId: id, version: null, asAt: null });
      return plan === null ? null : toManagementPlan(plan);
    },
  },
  {
    name: 'ClosedPeriod',
    isLocalId: isClosedPeriodId,
    load: (ctx, id) => closedPeriodNode(ctx, id),
  },
  {
    name: 'Journal',
    load: async (ctx, id) => {
      const journal = await ctx.load(journalById, id);
      return journal === null ? null : toJournal(journal);
    },
  },
  {
    name: 'Actual',
    load: async (ctx, id) => {
      const actual = await ctx.load(actualById, id);
      return actual === null ? null : toActual(actual);
    },
  },
];
