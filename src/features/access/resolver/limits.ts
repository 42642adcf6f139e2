import { Arg, Ctx as GraphQLContext, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderById, delegatedLimitById, overridesByBudgetHolderId } from '../loaders';
import { covers, limitInForce, type LimitOverride } from '../rules/overrides';
import { readDelegatedLimits } from '../service/read-directory';
import { setDelegatedLimit } from '../service/set-delegated-limit';
import { BudgetHolderType, DelegatedLimitType, orNull, toBudgetHolder, toDelegatedLimit } from '../types/directory';
import { SetDelegatedLimitError, SetDelegatedLimitInput, SetDelegatedLimitPayload } from '../types/limit-inputs';
import { LimitInForceType, LimitOverrideType, toLimitInForce, toLimitOverride } from '../types/overrides';

/** Delegated limits (G8). */
@Resolver(() => DelegatedLimitType)
export class DelegatedLimitResolver {
  @Can('limit:read')
  @Query(() => [DelegatedLimitType], {
    description:
      'Delegated limits by budget holder. Panel chairs, directors, budget holders, finance, auditors and administrators ask it.',
  })
  async delegatedLimits(
    @GraphQLContext() ctx: Ctx,
    @Arg('budgetHolderId', () => ID, { nullable: true, description: 'Only this holder’s; null: every holder’s.' })
    budgetHolderId: string | null,
    @Arg('onDate', () => DateScalar, {
      nullable: true,
      description: 'Only those in force on this day; null: every one there was, the latest first.',
    })
    onDate: Day | null,
  ): Promise<DelegatedLimitType[]> {
    const limits = await readDelegatedLimits(ctx, {
      budgetHolderId: orNull(budgetHolderId, (id) => toHolderId(id, ['budgetHolderId'])),
      onDate: onDate ?? null,
    });
    return limits.map(toDelegatedLimit);
  }

  @FieldResolver(() => BudgetHolderType, { description: 'Whose share it limits.' })
  async budgetHolder(@GraphQLContext() ctx: Ctx, @Root() limit: DelegatedLimitType): Promise<BudgetHolderType | null> {
    return orNull(await ctx.load(budgetHolderById, limit.budgetHolderId), toBudgetHolder);
  }

  @FieldResolver(() => [LimitOverrideType], {
    description: 'Every override that covers it and was not taken back, the first to begin first.',
  })
  async overrides(@GraphQLContext() ctx: Ctx, @Root() limit: DelegatedLimitType): Promise<LimitOverrideType[]> {
    return (await overridesOf(ctx, limit)).filter((override) => covers(override, limit)).map(toLimitOverride);
  }

  @FieldResolver(() => LimitInForceType, {
    nullable: true,
    description:
      'What it comes to on a day, overrides counted: what a decision of that day is tested by. Null: it is not in force then.',
  })
  async inForce(
    @GraphQLContext() ctx: Ctx,
    @Root() limit: DelegatedLimitType,
    @Arg('onDate', () => DateScalar, { description: 'The day.' }) onDate: Day,
  ): Promise<LimitInForceType | null> {
    return orNull(limitInForce(limit, await overridesOf(ctx, limit), onDate), toLimitInForce);
  }

  @Can('limit:manage')
  @Mutation(() => SetDelegatedLimitPayload, {
    description:
      'Sets what a budget holder’s own people may agree without ratification, from a day on. The limit in force until then ends the day before and is kept; the new one lasts until the next. Administrators only.',
  })
  async setDelegatedLimit(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetDelegatedLimitInput, { description: 'The limit.' }) input: SetDelegatedLimitInput,
  ): Promise<SetDelegatedLimitPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setDelegatedLimit(ctx, {
      clientMutationId,
      budgetHolderId: toHolderId(input.budgetHolderId, ['input', 'budgetHolderId']),
      role: input.role,
      decisionType: input.decisionType,
      basis: input.basis,
      ceiling: input.ceiling,
      startDate: input.startDate,
    });
    return Object.assign(new SetDelegatedLimitPayload(), {
      clientMutationId,
      delegatedLimit: result.ok ? orNull(await ctx.load(delegatedLimitById, result.value), toDelegatedLimit) : null,
      userErrors: toUserErrors(SetDelegatedLimitError, result),
    });
  }
}

function overridesOf(ctx: Ctx, limit: DelegatedLimitType): Promise<readonly LimitOverride[]> {
  return ctx.load(overridesByBudgetHolderId, limit.budgetHolderId);
}

/** The holder a global id names; `path` is where the input has it. */
export function toHolderId(globalId: string, path: readonly string[]): BudgetHolderId {
  return asId<BudgetHolderId>(fromGlobalId('BudgetHolder', globalId, path));
}
