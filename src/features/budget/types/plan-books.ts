import { Field, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { registerCodes } from '../../../platform/graphql-codes';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';
import { NoBooksReason, type YearBesideBooks } from '../rules/plan-books';

registerCodes(NoBooksReason, 'NoBooksReason', 'Why the books say nothing of a year of a plan.', {
  LEDGER_EMPTY: 'No placement was committed yet, of any year.',
  BEFORE_LEDGER:
    'It lies before the first year of which the ledger holds commitments: what placements cost in it is not known.',
});

/** A year of a plan beside the books. */
@ObjectType('PlanYearBesideBooks', {
  simpleResolvers: true,
  description: 'A year of a plan that has begun, with every mitigation, beside what the books of the block say of it.',
})
export class PlanYearBesideBooksType {
  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'budgetPressure’s forecastOutturn of the block, in pounds. Null, as all that follows: the books say nothing of the year (reason).',
  })
  forecastOutturn: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'forecastOutturn less the year’s mitigated spend, in pounds: what the books expect more is positive. Null like it.',
  })
  spendDifference: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'budgetPressure’s variance of the block, in pounds; null too where no budget is set.',
  })
  variance: Pence | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'variance less the year’s mitigated inYear, in pounds: a greater deficit than planned is positive. Null like variance.',
  })
  inYearDifference: Pence | null;

  @Field(() => NoBooksReason, {
    nullable: true,
    description:
      'Why the books say nothing of the year; null: they do. Of a year whose periods are all closed they tell its spend.',
  })
  reason: NoBooksReason | null;
}

/** A row as published. */
export function toYearBesideBooks(row: YearBesideBooks): PlanYearBesideBooksType {
  return Object.assign(new PlanYearBesideBooksType(), row);
}
