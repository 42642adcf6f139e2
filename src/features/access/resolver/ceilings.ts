import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById, ceilingsByBudgetHolderId, commitmentCeilingById, personById } from '../loaders';
import { Permission } from '../rules/roles';
import { setCommitmentCeiling } from '../service/set-commitment-ceiling';
import { BudgetHolderType, orNull, PersonType, toBudgetHolder, toPerson } from '../types/directory';
import {
  SetCommitmentCeilingError,
  SetCommitmentCeilingInput,
  SetCommitmentCeilingPayload,
} from '../types/limit-inputs';
import { CommitmentCeilingType, toCommitmentCeiling } from '../types/overrides';
import { toHolderId } from './limits';

/** Commitment ceilings. */
@Resolver(() => CommitmentCeilingType)
export class CommitmentCeilingResolver {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose commitments it bounds.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() ceiling: CommitmentCeilingType,
  ): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, ceiling.budgetHolderId), toBudgetHolder);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it stands: it was the last to be set for its year.' })
  async isInForce(@GraphQLContext() ctx: Ctx, @Root() ceiling: CommitmentCeilingType): Promise<boolean> {
    const all = await ctx.load(ceilingsByBudgetHolderId, ceiling.budgetHolderId);
    const [last] = all.filter(({ financialYear }) => financialYear === ceiling.financialYear);
    return last?.commitmentCeilingId === ceiling.commitmentCeilingId;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who set it; null: the system.' })
  async setBy(@GraphQLContext() ctx: Ctx, @Root() ceiling: CommitmentCeilingType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(ceiling.setBy)), toPerson);
  }

  @Can('limit:manage')
  @Mutation(() => SetCommitmentCeilingPayload, {
    description:
      'Sets, moves or lifts the most that a budget holder may have committed in a financial year in all. The ones before are kept. Administrators only.',
  })
  async setCommitmentCeiling(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetCommitmentCeilingInput, { description: 'The ceiling.' }) input: SetCommitmentCeilingInput,
  ): Promise<SetCommitmentCeilingPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setCommitmentCeiling(ctx, {
      clientMutationId,
      budgetHolderId: toHolderId(input.budgetHolderId, ['input', 'budgetHolderId']),
      financialYear: input.financialYear,
      ceiling: input.ceiling ?? null,
      reason: input.reason,
    });
    return Object.assign(new SetCommitmentCeilingPayload(), {
      clientMutationId,
      commitmentCeiling: result.ok
        ? orNull(await ctx.load(commitmentCeilingById, result.value), toCommitmentCeiling)
        : null,
      userErrors: toUserErrors(SetCommitmentCeilingError, result),
    });
  }
}

/** What a budget holder shows of its ceilings. */
@Resolver(() => BudgetHolderType)
export class BudgetHolderCeilings {
  @FieldResolver(() => [CommitmentCeilingType], {
    nullable: true,
    description:
      'Its commitment ceilings as they were set, the latest year and the latest setting first; the first of a year stands. Null: withheld; panel chairs, directors, budget holders, finance, auditors and administrators see them.',
  })
  async commitmentCeilings(
    @GraphQLContext() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Root() holder: BudgetHolderType,
    @Arg('financialYear', () => FinancialYearScalar, {
      nullable: true,
      description: 'Only those of this year; null: of every year.',
    })
    financialYear: FinancialYear | null,
  ): Promise<CommitmentCeilingType[] | null> {
    if (!ctx.actor.permissions.has(Permission.LIMIT_READ)) {
      return withholdField(ctx, info, 'Your roles do not see commitment ceilings.');
    }
    const year = financialYear ?? null;
    const ceilings = await ctx.load(ceilingsByBudgetHolderId, holder.budgetHolderId);
    return ceilings.filter((ceiling) => year === null || ceiling.financialYear === year).map(toCommitmentCeiling);
  }
}
