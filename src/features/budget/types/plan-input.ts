import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar, DateTimeScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ProvisionType } from '../../providers/rules/provision-type';
import '../../providers/types/provider';
import { SAVE_PLAN_REFUSALS } from '../refusals/plan';
import { PlanAmountKind } from '../rules/plan';
import { ManagementPlanType } from './plan';
import { PressureFilter } from './pressure-filter';

registerCodes(PlanAmountKind, 'PlanAmountKind', 'What of a plan’s year no caseload drives.', {
  BLOCK_INCOME: 'The high needs block, after deductions.',
  OTHER_INCOME: 'Other income, such as a transfer from the schools block.',
  OTHER_SPEND: 'Spend that no caseload drives, such as support services.',
});

/** A cell, as given. */
@InputType('PlanCellInput', {
  description: 'Caseload and unit cost of one kind of provision in one year, without mitigation.',
})
class PlanCellInput {
  @Field(() => FinancialYearScalar, { description: 'One of the plan’s five.' })
  financialYear: FinancialYear;

  @Field(() => ProvisionType, { description: 'The kind of provision.' })
  provisionType: ProvisionType;

  @Field(() => DecimalScalar, { description: 'Children on average over the year, 0 to 20,000.' })
  caseload: Decimal;

  @Field(() => MoneyScalar, { description: 'What one costs the block a year, in pounds.' })
  unitCost: Pence;
}

/** An amount, as given. */
@InputType('PlanAmountInput', { description: 'Income of a year, or spend that no caseload drives.' })
class PlanAmountInput {
  @Field(() => FinancialYearScalar, { description: 'One of the plan’s five.' })
  financialYear: FinancialYear;

  @Field(() => PlanAmountKind, { description: 'What it is.' })
  kind: PlanAmountKind;

  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name: string;

  @Field(() => MoneyScalar, { description: 'In pounds, never negative.' })
  amount: Pence;
}

/** A delivery, as given. */
@InputType('PlanDeliveryInput', { description: 'How much of a mitigation’s saving a year brings.' })
class PlanDeliveryInput {
  @Field(() => FinancialYearScalar, { description: 'One of the plan’s five.' })
  financialYear: FinancialYear;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'In ten-thousandths of the saving: 2500 is a quarter; below nought: it costs as much. Not looked at beside an amount.',
  })
  deliveredBasisPoints: number;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What the year brings, in pounds, at most the saving; below nought: it costs as much. Null: the part of the saving.',
  })
  amount?: Pence | null;
}

/** A move, as given. */
@InputType('PlanMoveInput', { description: 'Children that a mitigation has in another kind of provision in a year.' })
class PlanMoveInput {
  @Field(() => FinancialYearScalar, { description: 'One of the plan’s five.' })
  financialYear: FinancialYear;

  @Field(() => ProvisionType, { nullable: true, description: 'Where they would be without it. Null: nowhere.' })
  from?: ProvisionType | null;

  @Field(() => ProvisionType, { nullable: true, description: 'Where they are with it. Null: nowhere.' })
  to?: ProvisionType | null;

  @Field(() => DecimalScalar, { description: 'How many, on average over the year.' })
  children: Decimal;
}

/** By what of the ledger a mitigation's delivery is measured. */
@InputType({ description: 'By what of the ledger a delivery is measured.' })
export abstract class MeasuredInput {
  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Placements by which its delivery is measured: what the ledger holds of their children against the baseline. Or measuredBy.',
  })
  placementIds: string[];

  @Field(() => PressureFilter, {
    nullable: true,
    description: 'What of the ledger its delivery is measured by, where no placement is named. Null: nothing.',
  })
  measuredBy?: PressureFilter | null;
}

/** A mitigation, as given. */
@InputType('MitigationInput', { description: 'What is done about the deficit.' })
class MitigationInput extends MeasuredInput {
  @Field(() => ID, { nullable: true, description: 'Its id in the version before. Null: it is new.' })
  mitigationId?: string | null;

  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name: string;

  @Field(() => String, { description: 'What is done, up to 2,000 characters. No personal data.' })
  description: string;

  @Field(() => ID, { description: 'The person who answers for it.' })
  ownerId: string;

  @Field(() => DateScalar, { description: 'When it begins.' })
  startDate: Day;

  @Field(() => DateScalar, { description: 'By when it is done.' })
  endDate: Day;

  @Field(() => MoneyScalar, {
    defaultValue: 0n,
    description: 'What it saves in a year once delivered in full, beside what moves on the grid, in pounds.',
  })
  saving: Pence;

  @Field(() => [PlanDeliveryInput], {
    defaultValue: [],
    description: 'How much of the saving each year brings; a year that is left out brings nothing.',
  })
  delivery: PlanDeliveryInput[];

  @Field(() => [PlanMoveInput], { defaultValue: [], description: 'What it moves on the grid.' })
  moves: PlanMoveInput[];
}

/** What saveManagementPlan takes. */
@InputType('SaveManagementPlanInput', { description: 'A management plan as it is to stand, whole.' })
export class SaveManagementPlanInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The plan to save a version of. Null: a new plan.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version it was read at. Null: whichever there is.' })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a new plan. Null: the plan that is there keeps its own.',
  })
  name?: string | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'First of the five years of a new plan. Null: the plan that is there keeps its own.',
  })
  firstFinancialYear?: FinancialYear | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'The balance before the first year, in pounds; a deficit is positive. Null: as the plan had it, of a new one what the books bring forward.',
  })
  openingBalance?: Pence | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The instant from which delivery is measured: what the ledger held then. Null: as the plan had it, of a new one now.',
  })
  baselineAt?: Date | null;

  @Field(() => String, { description: 'What has changed, up to 2,000 characters.' })
  note: string;

  @Field(() => [PlanCellInput], { description: 'The grid, at most 90 cells.' })
  cells: PlanCellInput[];

  @Field(() => [PlanAmountInput], { description: 'Income, and spend that no caseload drives; at most 200.' })
  amounts: PlanAmountInput[];

  @Field(() => [MitigationInput], { description: 'What is done about the deficit; at most 100.' })
  mitigations: MitigationInput[];
}

export const SaveManagementPlanError = userErrorType('SaveManagementPlan', SAVE_PLAN_REFUSALS);

/** What saveManagementPlan gives. */
@ObjectType('SaveManagementPlanPayload', { simpleResolvers: true, description: 'What saveManagementPlan gives.' })
export class SaveManagementPlanPayload extends MutationPayload {
  @Field(() => ManagementPlanType, { nullable: true, description: 'The plan as saved; null when it was refused.' })
  plan: ManagementPlanType | null;

  @Field(() => [SaveManagementPlanError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SaveManagementPlanError>[];
}
