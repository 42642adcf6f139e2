import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type FinancialYear, type Period } from '../../../kernel/dates';
import { type Pence, sum, ZERO } from '../../../kernel/money';
import { DateTimeScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { SET_LINE_FORECAST_REFUSALS } from '../refusals/line-forecast';
import { LineForecastKind } from '../rules/block-codes';
import { type LineForecastHistory, type LineForecastState } from '../rules/line-forecast';
import { section251Name } from '../rules/section-251';
import './block-codes';
import { BudgetPressureType } from './pressure';

/** What is expected in a period, as given. */
@InputType('PeriodAmountInput', { description: 'What is expected in one period.' })
class PeriodAmountInput {
  @Field(() => Int, { description: '1 (April) to 12 (March).' })
  period: number;

  @Field(() => MoneyScalar, { description: 'In pounds; expected income is negative.' })
  amount: Pence;
}

/** What setLineForecast takes. */
@InputType('SetLineForecastInput', { description: 'What is expected on a line that no placement drives.' })
export class SetLineForecastInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Whose budget. Null: the area’s high needs block.' })
  budgetHolderId?: string | null;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the line in the section 251 return, such as "1.2.5", borne by this budget. Null: the budget as a whole; spend of the high needs block is always of a line.',
  })
  section251Line?: string | null;

  @Field(() => LineForecastKind, { description: 'What is expected.' })
  kind: LineForecastKind;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'The year’s total, in pounds, spread evenly over the periods so that they add up to it; expected income is negative. Null: periods are given.',
  })
  total?: Pence | null;

  @Field(() => [PeriodAmountInput], {
    nullable: true,
    description: 'What is expected in these periods; the others stay. Null: the total is given.',
  })
  periods?: PeriodAmountInput[] | null;

  @Field(() => String, { description: 'What it rests on, up to 2,000 characters.' })
  reason: string;
}

export const SetLineForecastError = userErrorType('SetLineForecast', SET_LINE_FORECAST_REFUSALS);

/** What setLineForecast gives. */
@ObjectType('SetLineForecastPayload', { simpleResolvers: true, description: 'What setLineForecast gives.' })
export class SetLineForecastPayload extends MutationPayload {
  @Field(() => BudgetPressureType, {
    nullable: true,
    description: 'The pressure on the budget after it; null when it was refused.',
  })
  budgetPressure: BudgetPressureType | null;

  @Field(() => [SetLineForecastError], { description: 'What was refused; empty when it was accepted.' })
  userErrors: InstanceType<typeof SetLineForecastError>[];
}

/** What is expected in a period. */
@ObjectType('PeriodAmount', { simpleResolvers: true, description: 'What is expected in one period.' })
class PeriodAmountType {
  @Field(() => Int, { description: '1 (April) to 12 (March).' })
  period: Period;

  @Field(() => MoneyScalar, { description: 'In pounds; expected income is negative.' })
  amount: Pence;
}

/** One state of a forecast, with its author. */
@ObjectType('LineForecastState', {
  simpleResolvers: true,
  description: 'What somebody expected on a line, from when they said it until the next.',
})
export class LineForecastStateType {
  /** For the field that is loaded: who said it. */
  readonly enteredById: string;

  @Field(() => MoneyScalar, { description: 'The year’s total, in pounds.' })
  total: Pence;

  @Field(() => [PeriodAmountType], { description: 'The twelve periods.' })
  periods: PeriodAmountType[];

  @Field(() => String, { description: 'What it rested on.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  enteredAt: Date;
}

/** What is expected on a line. */
@ObjectType('LineForecast', {
  simpleResolvers: true,
  description: 'What is expected on a line that no placement drives, and everything that was expected before.',
})
export class LineForecastType {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the line in the section 251 return; null: the budget as a whole.',
  })
  section251Line: string | null;

  @Field(() => String, { description: 'Its official name.' })
  name: string;

  @Field(() => LineForecastKind, { description: 'What is expected.' })
  kind: LineForecastKind;

  @Field(() => MoneyScalar, { description: 'The year’s total at the instant, in pounds.' })
  total: Pence;

  @Field(() => [LineForecastStateType], { description: 'What was said until the instant, the newest last.' })
  history: LineForecastStateType[];
}

/** A line’s forecast as published. */
export function toLineForecast({ section251Line, kind, states }: LineForecastHistory): LineForecastType {
  const history = states.map(toState);
  return Object.assign(new LineForecastType(), {
    section251Line,
    name: section251Line === null ? 'No line of the return' : section251Name(section251Line),
    kind,
    total: history.at(-1)?.total ?? ZERO,
    history,
  });
}

function toState({ entry, periods }: LineForecastState): LineForecastStateType {
  return Object.assign(new LineForecastStateType(), {
    enteredById: entry.enteredBy,
    total: sum(periods.values()),
    periods: [...periods].map(([period, amount]) => Object.assign(new PeriodAmountType(), { period, amount })),
    reason: entry.reason,
    enteredAt: entry.enteredAt,
  });
}
