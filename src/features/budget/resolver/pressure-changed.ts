import { Arg, Ctx as GraphQLContext, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { Live, type LiveEvent, SINCE } from '../../../platform/graphql-live';
import { FinancialYearScalar } from '../../../platform/scalars';
import { readPressureStanding } from '../service/read-pressure';
import { BudgetPressureChangedType } from '../types/pressure-changed';
import { BudgetPressureType, toBudgetPressure } from '../types/pressure';
import { localHolder } from './local-holder';

/** Budgets that are followed live. */
@Resolver(() => BudgetPressureChangedType)
export class PressureChangedResolver {
  @Can('budget:read')
  @Live(
    () => BudgetPressureChangedType,
    {
      kind: 'budgetPressureChanged',
      ids: ({ financialYear = '' }) => ({ financialYear }),
    },
    'Follows the budgets of a financial year: an event for each change of what is committed, spent, allocated, forecast or closed in it, whoever’s budget it is.',
  )
  budgetPressureChanged(
    @Root() { cursor }: LiveEvent,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('since', () => String, SINCE) _since: string | null,
  ): BudgetPressureChangedType {
    return Object.assign(new BudgetPressureChangedType(), { cursor, financialYear });
  }

  @FieldResolver(() => BudgetPressureType, {
    description: 'The pressure as it is now. A budget holder reads its own and has to name it.',
  })
  async budgetPressure(
    @GraphQLContext() ctx: Ctx,
    @Root() { financialYear }: BudgetPressureChangedType,
    @Arg('budgetHolderId', () => ID, {
      nullable: true,
      description: 'Whose budget. Null: the area’s high needs block.',
    })
    budgetHolderId: string | null | undefined,
  ): Promise<BudgetPressureType> {
    return toBudgetPressure(
      await readPressureStanding(ctx, {
        financialYear,
        budgetHolderId: localHolder(budgetHolderId, ['budgetHolderId']),
        asAt: null,
        filter: {},
      }),
    );
  }
}
