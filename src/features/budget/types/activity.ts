import { Field, Int, ObjectType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../../platform/scalars';

/** Heads, full-time equivalents and what one costs. */
@ObjectType('PressureActivity', {
  simpleResolvers: true,
  description:
    'How many placements the year’s commitments are for, and what one of them costs this budget in the year. Without cases hidden from this reader.',
})
export class PressureActivityType {
  @Field(() => Int, { description: 'Head count: placements with committed cost in the year, whatever their days.' })
  placements: number;

  @Field(() => Int, { description: 'Children with such a placement.' })
  children: number;

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
