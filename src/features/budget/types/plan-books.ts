import { Field, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { type YearBesideBooks } from '../rules/plan-books';

/** A year of a plan beside the books. */
@ObjectType('PlanYearBesideBooks', {
  simpleResolvers: true,
  description: 'A year of a plan that has begun, with every mitigation, beside what the books of the block say of it.',
})
export class PlanYearBesideBooksType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'budgetPressure’s forecastOutturn of the block, in pounds.' })
  forecastOutturn: Pence;

  @Field(() => MoneyScalar, {
    description: 'forecastOutturn less the year’s mitigated spend, in pounds: what the books expect more is positive.',
  })
  spendDifference: Pence;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'budgetPressure’s variance of the block, in pounds; null: no budget is set.',
  })
  variance: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'variance less the year’s mitigated inYear, in pounds: a greater deficit than planned is positive. Null like variance.',
  })
  inYearDifference: Pence | null;
}

/** A row as published. */
export function toYearBesideBooks(row: YearBesideBooks): PlanYearBesideBooksType {
  return Object.assign(new PlanYearBesideBooksType(), row);
}
