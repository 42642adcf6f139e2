import { Field, Int, ObjectType } from 'type-graphql';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { type SettledQuestion } from '../rules/answer';
import { type Position } from '../rules/position';

/** Heads, full-time equivalents and what one costs. */
@ObjectType('PressureActivity', {
  simpleResolvers: true,
  description:
    'How many placements the year’s commitments are for, and what one of them costs this budget in the year. Without cases hidden from this reader.',
})
export class PressureActivityType {
  /** For the field that is read by it. */
  readonly question: SettledQuestion;

  @Field(() => Int, { description: 'Head count: placements with committed cost in the year, whatever their days.' })
  placements: number;

  @Field(() => Int, { description: 'Children with such a placement.' })
  children: number;

  @Field(() => MoneyScalar, { description: 'What they cost this budget in the year, in pounds.' })
  cost: Pence;

  @Field(() => Int, { description: 'Days of the year on which they run, added up.' })
  days: number;

  @Field(() => Int, { description: 'Days of the year.' })
  daysInYear: number;

  @Field(() => DecimalScalar, {
    description:
      'Full-time equivalents: days of the placements in the year ÷ days of the year, to four places, rounded half away from zero.',
  })
  fullTimeEquivalent: Decimal;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Mean cost of a placement, by head count, in pounds, rounded half away from zero. Null for none.',
  })
  meanCost: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Median cost of a placement, in pounds; of an even number the mean of the two in the middle, rounded half away from zero. Null for none.',
  })
  medianCost: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Mean cost of a full-time equivalent, in pounds: what a placement costs that runs the whole year. Null where no day is charged.',
  })
  meanCostPerFullTimeEquivalent: Pence | null;
}

/** How a budget stood on a day. */
@ObjectType('PressurePosition', {
  simpleResolvers: true,
  description:
    'What was true on a day, as it was known at asAt: ask about one day as at two instants for what was found out since.',
})
export class PressurePositionType {
  /** For the field that is read by it. */
  readonly position: Position;
  readonly question: SettledQuestion;

  @Field(() => DateScalar, { description: 'The day.' })
  date: Day;

  @Field(() => Int, {
    description: 'Placements that ran on the day and that this budget pays for; without cases hidden from this reader.',
  })
  placements: number;

  @Field(() => Int, { description: 'Children in such a placement.' })
  children: number;

  @Field(() => MoneyScalar, {
    description:
      'What the days of the year up to and including it cost this budget, in pounds, by the days the cost belongs to; hidden cases count.',
  })
  costToDate: Pence;
}

/** A year of a budget in the chain of its balances. */
@ObjectType('BalanceOfYear', {
  simpleResolvers: true,
  description: 'A year of a budget as its balance goes through it: broughtForward + variance = cumulativePosition.',
})
export class BalanceOfYearType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'What it opens at, in pounds; a deficit is positive.' })
  broughtForward: Pence;

  @Field(() => MoneyScalar, { description: 'Forecast outturn less allocation, in pounds; an overspend is positive.' })
  variance: Pence;

  @Field(() => MoneyScalar, { description: 'What it closes at, in pounds; a deficit is positive.' })
  cumulativePosition: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'broughtForward less what the year before closes at, in pounds: 0.00 where the chain closes. Null for the first year of it.',
  })
  difference: Pence | null;
}
