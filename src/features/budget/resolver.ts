import { type NodeType } from '../../platform/global-id';
import { actualById, actualsSourceById } from './loaders';
import { ActualsCodeFields, ActualsResolver, ActualsSourceFields } from './resolver/actuals';
import { AdjustBudgetResolver, BudgetAdjustmentFields } from './resolver/adjustment';
import { BlockVersionFields, SetBlockVersionResolver } from './resolver/block';
import { BudgetEntryFields, PressureEntries } from './resolver/budget-entries';
import { closedPeriodNode, ClosePeriodResolver } from './resolver/close-period';
import { DecisionEffectAllocation } from './resolver/decision-allocation';
import { LineForecastStateFields, PressureLineForecasts, SetLineForecastResolver } from './resolver/line-forecast';
import { MovementEventResolver, MovementResolver, PressureMovementResolver } from './resolver/movement';
import { PressurePlacementResolver, PressureResolver } from './resolver/pressure';
import { PressureChangedResolver } from './resolver/pressure-changed';
import {
  PressureAccrualResolver,
  PressureAccrualsResolver,
  PressurePeriodsResolver,
} from './resolver/pressure-periods';
import { RecordActualResolver } from './resolver/record-actual';
import { SetBudgetResolver } from './resolver/set-budget';
import { ActualFields, ActualMatchFields, SpendPartingFields, SpendResolver } from './resolver/spend';
import { toActualsSource } from './types/actuals';
import { isClosedPeriodId } from './rules/closed-periods';
import { toActual } from './types/changes';

/** Every resolver of this feature; `app.ts` takes them. */
export const budgetResolvers = [
  PressureResolver,
  PressurePlacementResolver,
  PressurePeriodsResolver,
  PressureAccrualsResolver,
  PressureAccrualResolver,
  PressureChangedResolver,
  MovementResolver,
  PressureMovementResolver,
  MovementEventResolver,
  ClosePeriodResolver,
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
  SpendResolver,
  SpendPartingFields,
  ActualFields,
  ActualMatchFields,
  ActualsResolver,
  ActualsSourceFields,
  ActualsCodeFields,
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
    name: 'ClosedPeriod',
    isLocalId: isClosedPeriodId,
    load: (ctx, id) => closedPeriodNode(ctx, id),
  },
  {
    name: 'Actual',
    load: async (ctx, id) => {
      const actual = await ctx.load(actualById, id);
      return actual === null ? null : toActual(actual);
    },
  },
];
