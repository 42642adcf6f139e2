import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DateTimeScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { ADJUST_BUDGET_REFUSALS } from '../refusals/adjust-budget';
import { type BudgetAdjustment } from '../rules/adjustment';
import { BudgetAdjustmentKind, BudgetEntryKind, GrantBlock } from '../rules/block-codes';
import { type BudgetEntry } from '../rules/entries';
import { section251Name } from '../rules/section-251';
import './block-codes';
import { BudgetPressureType } from './pressure';

/** What adjustBudget takes. */
@InputType('AdjustBudgetInput', { description: 'A change of a budget between its versions.' })
export class AdjustBudgetInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose budget. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => BudgetAdjustmentKind, { description: 'Why it changes.' })
  kind: BudgetAdjustmentKind;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What is added to the budget, in pounds; negative where it is taken from it. Null: net pupils make it.',
  })
  amount?: Pence | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Net pupils of a recount across borders, in halves, at the year’s rate. Null: the amount is given.',
  })
  netPupils?: Decimal | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The budget on the other side of a transfer, which changes the opposite way. Null: a block is.',
  })
  otherBudgetHolderId?: string | null;

  @Field(() => GrantBlock, {
    nullable: true,
    description: 'The block of the grant on the other side of a transfer. Null: a budget is.',
  })
  otherBlock?: GrantBlock | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'What the schools block comes to, in pounds, for a transfer out of it: what leaves it in a year is limited to a part of that. Null: what was last named for the year.',
  })
  schoolsBlock?: Pence | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the Secretary of State’s approval, without which no more than the limit leaves the schools block. Null: none.',
  })
  secretaryOfStateReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Line of the section 251 return whose budget changes, such as "1.2.3". Null: none in particular.',
  })
  section251Line?: string | null;

  @Field(() => String, { description: 'Why, up to 2,000 characters.' })
  reason: string;
}

export const AdjustBudgetError = userErrorType('AdjustBudget', ADJUST_BUDGET_REFUSALS);

/** What adjustBudget gives. */
@ObjectType('AdjustBudgetPayload', { simpleResolvers: true, description: 'What adjustBudget gives.' })
export class AdjustBudgetPayload extends MutationPayload {
  @Field(() => BudgetPressureType, {
    nullable: true,
    description: 'The pressure on the budget after the change; null when it was refused.',
  })
  budgetPressure: BudgetPressureType | null;

  @Field(() => [AdjustBudgetError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof AdjustBudgetError>[];
}

/** A change of a budget as published. */
@ObjectType('BudgetAdjustment', {
  simpleResolvers: true,
  description: 'A change of a budget between its versions. Never changed itself: it is set right by another.',
})
export class BudgetAdjustmentType {
  /** For the fields that are loaded. */
  readonly adjustment: BudgetAdjustment;

  @Field(() => BudgetAdjustmentKind, { description: 'Why the budget changed.' })
  kind: BudgetAdjustmentKind;

  @Field(() => MoneyScalar, { description: 'What was added to the first budget, in pounds; negative: taken from it.' })
  amount: Pence;

  @Field(() => GrantBlock, {
    nullable: true,
    description: 'The block of the grant on the other side; null: none is.',
  })
  otherBlock: GrantBlock | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'The schools block that the limit was taken of, in pounds; null: it was no transfer with it.',
  })
  schoolsBlock: Pence | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the Secretary of State’s approval; null: none was given.',
  })
  secretaryOfStateReference: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Net pupils of a recount; null: it was an amount.' })
  netPupils: Decimal | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;
}

/** A change of a budget as the schema publishes it. */
export function toAdjustment(adjustment: BudgetAdjustment): BudgetAdjustmentType {
  return Object.assign(new BudgetAdjustmentType(), { ...adjustment, adjustment });
}

/** What of an entry is of a line, as published. */
@ObjectType('BudgetEntryLine', {
  simpleResolvers: true,
  description: 'What of an entry of a budget is of one line of the section 251 return.',
})
export class BudgetEntryLineType {
  @Field(() => String, { description: 'Code of the line, such as "1.2.3".' })
  section251Line: string;

  @Field(() => String, { description: 'Its official name.' })
  name: string;

  @Field(() => MoneyScalar, { description: 'The difference, in pounds.' })
  amount: Pence;
}

/** One entry of a budget as published. */
@ObjectType('BudgetEntry', {
  simpleResolvers: true,
  description: 'One entry of a budget: a difference from what stood before.',
})
export class BudgetEntryType {
  /** For the fields that are loaded. */
  readonly entry: BudgetEntry;

  @Field(() => BudgetEntryKind, { description: 'What it is of.' })
  kind: BudgetEntryKind;

  @Field(() => String, { description: 'Name of the version, or what the change is.' })
  label: string;

  @Field(() => MoneyScalar, { description: 'The difference, in pounds.' })
  amount: Pence;

  @Field(() => String, { nullable: true, description: 'Why; null: nothing was said.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  enteredAt: Date;

  @Field(() => [BudgetEntryLineType], {
    description:
      'What of it is of which line of the section 251 return; what they leave is of no line, and none: all of it is.',
  })
  lines: BudgetEntryLineType[];
}

/** An entry as the schema publishes it. */
export function toBudgetEntry(entry: BudgetEntry): BudgetEntryType {
  const lines = (entry.lines ?? []).map((line) =>
    Object.assign(new BudgetEntryLineType(), { ...line, name: section251Name(line.section251Line) }),
  );
  return Object.assign(new BudgetEntryType(), { ...entry, entry, lines });
}
