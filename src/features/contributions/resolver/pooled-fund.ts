import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { financialYearOf, londonDay, type FinancialYear } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { BudgetHolderType } from '../../access/types/directory';
import { outturnKey, poolOutturns, pooledFundById } from '../loaders';
import { createPooledFund } from '../service/create-pooled-fund';
import { payFromPool } from '../service/pay-from-pool';
import { readPooledFunds } from '../service/read-pooled-funds';
import { setPoolContribution } from '../service/set-pool-contribution';
import {
  CreatePooledFundError,
  CreatePooledFundInput,
  CreatePooledFundPayload,
  PayFromPoolError,
  PayFromPoolInput,
  PayFromPoolPayload,
  PooledFundOutturnType,
  PooledFundPositionType,
  PooledFundType,
  SetPoolContributionError,
  SetPoolContributionInput,
  SetPoolContributionPayload,
  toOutturn,
  toPooledFund,
} from '../types/pooled-fund';
import { holderOf } from './holder';

async function fundOrNull(ctx: Ctx, pooledFundId: string): Promise<PooledFundType | null> {
  const fund = await ctx.load(pooledFundById, pooledFundId);
  return fund === null ? null : toPooledFund(fund);
}

/** A percentage with at most two decimals as hundredths of a percent; -1, which is refused, for any other. */
function toBasisPoints(percent: Decimal): number {
  return percent % 100n === 0n ? Number(percent / 100n) : -1;
}

/** Pooled funds: what sets them up and what is asked of them. */
@Resolver()
export class PooledFundResolver {
  @Can('recharge:read')
  @Query(() => [PooledFundType], { description: 'The pooled funds of the area, by name.' })
  async pooledFunds(@GraphQLContext() ctx: Ctx): Promise<PooledFundType[]> {
    return (await readPooledFunds(ctx)).map(toPooledFund);
  }

  @Can('recharge:record')
  @Mutation(() => CreatePooledFundPayload, {
    description: 'Sets a pooled fund up, as its written agreement has it. For finance.',
  })
  async createPooledFund(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CreatePooledFundInput, { description: 'The fund.' }) input: CreatePooledFundInput,
  ): Promise<CreatePooledFundPayload> {
    const { name, legalBasis, aims, agreementReference, overspend, underspend, startDate } = input;
    const clientMutationId = input.clientMutationId ?? null;
    const result = await createPooledFund(ctx, {
      clientMutationId,
      ...{ name, legalBasis, aims, agreementReference, overspend, underspend, startDate },
      endDate: input.endDate ?? null,
      toleranceBasisPoints: toBasisPoints(input.tolerancePercent),
      partners: input.partners.map((partner, index) => ({
        budgetHolderId: fromGlobalId('BudgetHolder', partner.budgetHolderId, [
          ...['input', 'partners', String(index), 'budgetHolderId'],
        ]),
        varianceParts: BigInt(partner.varianceParts),
        endDate: null,
      })),
    });
    return Object.assign(new CreatePooledFundPayload(), {
      clientMutationId,
      pooledFund: result.ok ? await fundOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(CreatePooledFundError, result),
    });
  }

  @Can('recharge:record')
  @Mutation(() => SetPoolContributionPayload, {
    description: 'Sets what a partner puts into a fund for a year. For finance.',
  })
  async setPoolContribution(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetPoolContributionInput, { description: 'The amount.' }) input: SetPoolContributionInput,
  ): Promise<SetPoolContributionPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setPoolContribution(ctx, {
      clientMutationId,
      pooledFundId: fromGlobalId('PooledFund', input.pooledFundId, ['input', 'pooledFundId']),
      budgetHolderId: fromGlobalId('BudgetHolder', input.budgetHolderId, ['input', 'budgetHolderId']),
      financialYear: input.financialYear,
      amount: input.amount,
      reason: input.reason,
    });
    return Object.assign(new SetPoolContributionPayload(), {
      clientMutationId,
      pooledFund: result.ok ? await fundOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(SetPoolContributionError, result),
    });
  }

  @Can('recharge:record')
  @Mutation(() => PayFromPoolPayload, { description: 'Has a fund pay for a placement over whole months. For finance.' })
  async payFromPool(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => PayFromPoolInput, { description: 'The placement.' }) input: PayFromPoolInput,
  ): Promise<PayFromPoolPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await payFromPool(ctx, {
      clientMutationId,
      pooledFundId: fromGlobalId('PooledFund', input.pooledFundId, ['input', 'pooledFundId']),
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      startDate: input.startDate,
      endDate: input.endDate ?? null,
    });
    return Object.assign(new PayFromPoolPayload(), {
      clientMutationId,
      pooledFund: result.ok ? await fundOrNull(ctx, result.value) : null,
      userErrors: toUserErrors(PayFromPoolError, result),
    });
  }
}

/** The fields of a fund that are loaded. */
@Resolver(() => PooledFundType)
export class PooledFundFields {
  @FieldResolver(() => [BudgetHolderType], { description: 'The partners, the host first.' })
  async partners(@GraphQLContext() ctx: Ctx, @Root() { fund }: PooledFundType): Promise<BudgetHolderType[]> {
    return Promise.all(fund.partners.map(({ budgetHolderId }) => holderOf(ctx, budgetHolderId)));
  }

  @FieldResolver(() => PooledFundOutturnType, { description: 'How it stands for a financial year (B23).' })
  async outturn(
    @GraphQLContext() ctx: Ctx,
    @Root() { fund }: PooledFundType,
    @Arg('financialYear', () => FinancialYearScalar, {
      nullable: true,
      description: 'The financial year; null: the current one.',
    })
    financialYear: FinancialYear | null,
  ): Promise<PooledFundOutturnType> {
    const year = financialYear ?? financialYearOf(londonDay(ctx.clock.now()));
    const outturn = await ctx.load(poolOutturns, outturnKey(fund.pooledFundId, year));
    if (outturn === null) throw new Error('A pooled fund that can be read has an outturn');
    return toOutturn(outturn);
  }
}

/** The fields of a partner's position that are loaded. */
@Resolver(() => PooledFundPositionType)
export class PooledFundPositionFields {
  @FieldResolver(() => BudgetHolderType, { description: 'The partner.' })
  budgetHolder(@GraphQLContext() ctx: Ctx, @Root() { position }: PooledFundPositionType): Promise<BudgetHolderType> {
    return holderOf(ctx, position.budgetHolderId);
  }
}
