import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { RECORD_ACTUAL_REFUSALS } from '../refusals/record-actual';
import { SET_BUDGET_REFUSALS } from '../refusals/set-budget';
import { ActualKind } from '../rules/codes';
import { type RecordedActual } from '../rules/entries';
import './codes';
import { BudgetPressureType } from './pressure';

/** What of a version of a budget is of a line. */
@InputType('BudgetLineInput', {
  description: 'What of a version of a budget is of one line of the section 251 return.',
})
export class BudgetLineInput {
  @Field(() => String, {
    description:
      'Official code of the line, such as "1.2.3"; the high needs block has lines of its own, every other budget those of the council.',
  })
  section251Line: string;

  @Field(() => MoneyScalar, { description: 'Its whole amount, in pounds; income on the line takes away.' })
  amount: Pence;
}

/** What setBudget takes. */
@InputType('SetBudgetInput', { description: 'A version of a budget, as its whole amounts.' })
export class SetBudgetInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose budget. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => String, {
    description: 'Name of this version, such as "December 2024" or "July 2025 update"; a report names it.',
  })
  version: string;

  @Field(() => MoneyScalar, {
    description:
      'The whole allocation of this version, in pounds, without transfers and in-year changes, which stay beside it; what is entered is its difference from the last.',
  })
  allocation: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The whole balance brought forward into the year, in pounds, a deficit positive. Null: as it stands.',
  })
  broughtForward?: Pence | null;

  @Field(() => String, { nullable: true, description: 'Why it changed. Null: nothing to add.' })
  reason?: string | null;

  @Field(() => [BudgetLineInput], {
    nullable: true,
    description:
      'The allocation of this version by line of the section 251 return; a line that is not among them holds nothing any more. What they leave of the allocation stands as unallocated, and they come to no more than it. Null: as the lines stand.',
  })
  lines?: BudgetLineInput[] | null;
}

export const SetBudgetError = userErrorType('SetBudget', SET_BUDGET_REFUSALS);

/** What setBudget gives. */
@ObjectType('SetBudgetPayload', { simpleResolvers: true, description: 'What setBudget gives.' })
export class SetBudgetPayload extends MutationPayload {
  @Field(() => BudgetPressureType, {
    nullable: true,
    description: 'The pressure on the budget after the change; null when it was refused.',
  })
  budgetPressure: BudgetPressureType | null;

  @Field(() => [SetBudgetError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SetBudgetError>[];
}

/** What recordActual takes. */
@InputType('RecordActualInput', { description: 'One amount of spend, booked from a document.' })
export class RecordActualInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Who bears it. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year the spend belongs to.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'The period it belongs to, 1 (April) to 12 (March).' })
  period: number;

  @Field(() => ActualKind, { description: 'What it is booked from.' })
  kind: ActualKind;

  @Field(() => MoneyScalar, { description: 'Net of VAT, in pounds; a credit note is negative.' })
  amount: Pence;

  @Field(() => MoneyScalar, { nullable: true, description: 'VAT on top, in pounds, held apart. Null: none.' })
  vat?: Pence | null;

  @Field(() => ID, { nullable: true, description: 'The placement it pays for. Null: none drives it.' })
  placementId?: string | null;

  @Field(() => String, {
    description: 'Number of the invoice, credit note or journal. One document is recorded once against a holder.',
  })
  reference: string;

  @Field(() => DateScalar, { description: 'Date of the document.' })
  dated: Day;
}

export const RecordActualError = userErrorType('RecordActual', RECORD_ACTUAL_REFUSALS);

/** Spend as the schema publishes it. */
@ObjectType('Actual', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'One amount of spend, as it was recorded. Never changed: a correction is another row.',
})
export class ActualType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly actualId: string;
  readonly budgetHolderId: string;
  readonly placementId: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year it belongs to.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'The period it belongs to, 1 (April) to 12 (March).' })
  period: number;

  @Field(() => FinancialYearScalar, {
    description: 'The financial year it is reported in: its own, unless that was closed when it was recorded.',
  })
  reportedFinancialYear: FinancialYear;

  @Field(() => Int, {
    description: 'The period it is reported in: its own, or the first open one where that was closed.',
  })
  reportedPeriod: number;

  @Field(() => ActualKind, { description: 'What it was booked from.' })
  kind: ActualKind;

  @Field(() => MoneyScalar, { description: 'Net of VAT, in pounds.' })
  amount: Pence;

  @Field(() => MoneyScalar, { description: 'VAT on top, in pounds.' })
  vat: Pence;

  @Field(() => String, { description: 'Number of the document.' })
  reference: string;

  @Field(() => DateScalar, { description: 'Date of the document.' })
  dated: Day;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  recordedAt: Date;
}

/** The actual as published. */
export function toActual(actual: RecordedActual): ActualType {
  return Object.assign(new ActualType(), {
    ...actual,
    id: toGlobalId('Actual', actual.actualId),
    reportedFinancialYear: actual.reported.financialYear,
    reportedPeriod: actual.reported.period,
  });
}

/** What recordActual gives. */
@ObjectType('RecordActualPayload', { simpleResolvers: true, description: 'What recordActual gives.' })
export class RecordActualPayload extends MutationPayload {
  @Field(() => ActualType, { nullable: true, description: 'The spend as recorded; null when it was refused.' })
  actual: ActualType | null;

  @Field(() => [RecordActualError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof RecordActualError>[];
}
