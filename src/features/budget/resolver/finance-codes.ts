import { Arg, Ctx as GraphQLContext, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderOrFault, personById } from '../../access/loaders';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../../access/types/directory';
import { readFinanceCodes } from '../service/read-journals';
import { setFinanceCode } from '../service/set-finance-code';
import {
  FinanceCodeType,
  SetFinanceCodeError,
  SetFinanceCodeInput,
  SetFinanceCodePayload,
  toFinanceCode,
} from '../types/finance-code';
import { localHolder } from './local-holder';

/** Under which codes a finance ledger books what is here. */
@Resolver(() => FinanceCodeType)
export class FinanceCodesResolver {
  @Can('budget:set')
  @Mutation(() => SetFinanceCodePayload, {
    description:
      'Sets the cost centre and the subjective code for one use of a holder’s money, from a day on. Journals that are issued keep theirs. For finance.',
  })
  async setFinanceCode(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetFinanceCodeInput, { description: 'The codes.' }) input: SetFinanceCodeInput,
  ): Promise<SetFinanceCodePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { use, startDate, costCentre, subjective } = input;
    const result = await setFinanceCode(
      ctx,
      {
        ...{ use, startDate, costCentre, subjective },
        budgetHolderId: localHolder(input.budgetHolderId, ['input', 'budgetHolderId']),
        section251Line: input.section251Line ?? null,
        category: input.category ?? null,
      },
      clientMutationId,
    );
    const set = result.ok
      ? (await readFinanceCodes(ctx, null, null)).find((code) => code.financeCodeId === result.value.financeCodeId)
      : undefined;
    return Object.assign(new SetFinanceCodePayload(), {
      clientMutationId,
      financeCode: set === undefined ? null : toFinanceCode(set),
      userErrors: toUserErrors(SetFinanceCodeError, result),
    });
  }

  @Can('budget:read')
  @Query(() => [FinanceCodeType], {
    description:
      'The codes under which a finance ledger books the money of the budgets this reader may read, in the order of their start.',
  })
  async financeCodes(
    @GraphQLContext() ctx: Ctx,
    @Arg('budgetHolderId', () => ID, { nullable: true, description: 'Whose. Null: of all that may be read.' })
    budgetHolderId: string | null | undefined,
    @Arg('onDate', () => DateScalar, {
      nullable: true,
      description: 'Those in force on this day. Null: every one that was set.',
    })
    onDate: Day | null | undefined,
  ): Promise<FinanceCodeType[]> {
    const holder = localHolder(budgetHolderId, ['budgetHolderId']);
    return (await readFinanceCodes(ctx, holder, onDate ?? null)).map(toFinanceCode);
  }

  @FieldResolver(() => BudgetHolderType, { description: 'Whose money it is.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: FinanceCodeType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who set it; null: the system.' })
  async setBy(@GraphQLContext() ctx: Ctx, @Root() { setById }: FinanceCodeType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(setById)), toPerson);
  }
}
