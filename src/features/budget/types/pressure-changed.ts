import { Field, ObjectType } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { CURSOR_DESCRIPTION } from '../../../platform/graphql-live';
import { FinancialYearScalar } from '../../../platform/scalars';

/** What a subscriber to a year's budgets is sent. */
@ObjectType('BudgetPressureChanged', {
  simpleResolvers: true,
  description: 'A budget of the financial year has changed; the pressure is as the subscriber may see it now.',
})
export class BudgetPressureChangedType {
  @Field(() => String, { description: CURSOR_DESCRIPTION })
  cursor: string;

  @Field(() => FinancialYearScalar, { description: 'The financial year.' })
  financialYear: FinancialYear;
}
