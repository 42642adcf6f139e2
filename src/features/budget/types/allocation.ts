import { Field, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { FinancialYearScalar, MoneyScalar } from '../../../platform/scalars';

/** What a decision would leave of an allocation. */
@ObjectType('AllocationHeadroom', {
  simpleResolvers: true,
  description: 'What a decision would leave of a holder’s allocation of this financial year.',
})
export class AllocationHeadroomType {
  @Field(() => FinancialYearScalar, { description: 'The financial year of today.' })
  financialYear: FinancialYear;

  @Field(() => MoneyScalar, { description: 'Pounds allocated, with the balance brought forward.' })
  allocation: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds committed already.' })
  committed: Pence;

  @Field(() => MoneyScalar, { description: 'Pounds that would be left; below 0.00 where it is not enough.' })
  headroom: Pence;
}
