import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type FinancialYear, type Period } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { connectionType } from '../../../platform/paging';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CLOSE_PERIOD_REFUSALS } from '../refusals/close-period';
import { closedPeriodId, type OpenAccrual } from '../rules/closed-periods';
import { ClosingAcknowledgementInput, ClosingWarningType } from './closing-warnings';

/** Something that stands open at the end of a period and that no placement drives. */
@InputType('EnteredAccrualInput', {
  description:
    'Something that stands open at the end of the period and that no placement drives. What placements leave open is reckoned.',
})
export class EnteredAccrualInput {
  @Field(() => ID, { nullable: true, description: 'Whose budget. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => String, { description: 'What it is for.' })
  label: string;

  @Field(() => MoneyScalar, {
    description:
      'In pounds: earned and not yet invoiced is positive (an accrual), invoiced and not yet earned negative (a prepayment).',
  })
  amount: Pence;
}

/** What closePeriod takes. */
@InputType('ClosePeriodInput', { description: 'Up to which period the books are closed.' })
export class ClosePeriodInput extends MutationInput {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => Int, {
    description:
      'The period, 1 (April) to 12 (March). Every earlier one that is still open is closed with it; the first time also all years before, of which no accruals are kept.',
  })
  period: number;

  @Field(() => [EnteredAccrualInput], {
    defaultValue: [],
    description: 'What stands open at its end that no placement drives; the next closing states it anew.',
  })
  accruals: EnteredAccrualInput[];

  @Field(() => [ClosingAcknowledgementInput], {
    defaultValue: [],
    description:
      'The warnings of a preview that have been seen, each with its figure. Where one is not among them as it stands, nothing is closed.',
  })
  acknowledged: ClosingAcknowledgementInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether only to show what would be closed, what would stand open and what it warns of. Nothing is kept then, and no warning need be acknowledged.',
  })
  preview: boolean;
}

/** What stood open for one budget. */
@ObjectType('ClosedPeriodBalance', {
  simpleResolvers: true,
  description: 'What stood open for one budget at the end of a closed period.',
})
export class ClosedPeriodBalanceType {
  /** For the field that is loaded. */
  readonly budgetHolderId: string;

  @Field(() => MoneyScalar, { description: 'Earned and not yet invoiced, in pounds.' })
  accruals: Pence;

  @Field(() => MoneyScalar, { description: 'Invoiced and not yet earned, in pounds.' })
  prepayments: Pence;
}

/** A period whose books are closed. */
@ObjectType('ClosedPeriod', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A period whose books are closed, for good. What is found later is reported in the first open period, and its figures stay as they are.',
})
export class ClosedPeriodType extends NodeInterface {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: '1 (April) to 12 (March).' })
  period: number;

  @Field(() => DateTimeScalar, { description: 'When it was closed.' })
  closedAt: Date;

  @Field(() => [ClosedPeriodBalanceType], {
    description: 'What stood open at its end, for each budget that this reader may read and that had anything open.',
  })
  balances: ClosedPeriodBalanceType[];
}

/** A closed period as published. */
export function toClosedPeriod(
  closed: { readonly financialYear: FinancialYear; readonly period: number; readonly closedAt: Date },
  balances: readonly Pick<ClosedPeriodBalanceType, 'budgetHolderId' | 'accruals' | 'prepayments'>[],
): ClosedPeriodType {
  return Object.assign(new ClosedPeriodType(), {
    ...closed,
    id: toGlobalId('ClosedPeriod', closedPeriodId(closed)),
    balances: balances.map((balance) => Object.assign(new ClosedPeriodBalanceType(), balance)),
  });
}

export const ClosePeriodError = userErrorType('ClosePeriod', CLOSE_PERIOD_REFUSALS);

/** What closePeriod gives. */
@ObjectType('ClosePeriodPayload', { simpleResolvers: true, description: 'What closePeriod gives.' })
export class ClosePeriodPayload extends MutationPayload {
  @Field(() => [ClosedPeriodType], {
    nullable: true,
    description: 'The periods that were closed (or would be, in a preview), in their order; null when it was refused.',
  })
  closedPeriods: ClosedPeriodType[] | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description:
      'Where the books were never closed before: the first year that keeps books. All years before it are closed too, without accruals: what is found of them is reported in the first open period. Close an earlier year first if it is to have books of its own. Null: they were closed before, or it was refused.',
  })
  closedBefore: FinancialYear | null;

  @Field(() => [ClosingWarningType], {
    description:
      'What the closing warns of, and was acknowledged unless it was a preview. When it was refused: those warnings that were not acknowledged as they stand.',
  })
  warnings: ClosingWarningType[];

  @Field(() => [ClosePeriodError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof ClosePeriodError>[];
}

/** What stood open of one placement, or of something that none drives. */
@ObjectType('PressureAccrual', {
  simpleResolvers: true,
  description: 'What stood open at the end of a closed period of one placement, or of something that none drives.',
})
export class PressureAccrualType {
  /** For the field that is loaded: the placement. */
  readonly placementId: string | null;

  @Field(() => String, { nullable: true, description: 'What finance entered it for; null for a placement’s.' })
  label: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Earned since the books were first closed, in pounds; null for what finance entered.',
  })
  earned: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Spent since then, net of VAT, in pounds; null for what finance entered.',
  })
  spent: Pence | null;

  @Field(() => MoneyScalar, {
    description: 'Earned less spent, in pounds: an accrual is positive, a prepayment negative.',
  })
  amount: Pence;
}

/** A row as published. */
export function toPressureAccrual(row: OpenAccrual): PressureAccrualType {
  return Object.assign(new PressureAccrualType(), row);
}

export const PressureAccrualConnection = connectionType('PressureAccrual', () => PressureAccrualType);

/** What makes the accruals and prepayments of a period. */
@ObjectType('PressureAccruals', {
  simpleResolvers: true,
  description:
    'What stood open at the end of a closed period. The rows and withheld add up to accruals less prepayments.',
})
export class PressureAccrualsType {
  /** For the field that is read by it. */
  readonly of: { readonly budgetHolderId: string; readonly financialYear: FinancialYear; readonly period: Period };

  @Field(() => MoneyScalar, { description: 'Earned and not yet invoiced, in pounds.' })
  accruals: Pence;

  @Field(() => MoneyScalar, { description: 'Invoiced and not yet earned, in pounds.' })
  prepayments: Pence;
}

/** A cost that a period reports for an earlier one. */
@ObjectType('PressureCatchUp', {
  simpleResolvers: true,
  description:
    'What a period reports of an earlier one that was closed when it was found: the earlier one is never restated.',
})
export class PressureCatchUpType {
  @Field(() => Int, { description: 'The period of this year that reports it, 1 to 12.' })
  reportedPeriod: number;

  @Field(() => FinancialYearScalar, { description: 'The financial year it belongs to.' })
  financialYear: FinancialYear;

  @Field(() => Int, { description: 'The period it belongs to, 1 to 12.' })
  period: number;

  @Field(() => MoneyScalar, { description: 'In pounds.' })
  amount: Pence;
}
