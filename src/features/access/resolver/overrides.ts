import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { agencyById, budgetHolderById, limitOverrideById, personById } from '../loaders';
import { endLimitOverride } from '../service/end-limit-override';
import { readLimitOverrides } from '../service/read-directory';
import { setLimitOverride } from '../service/set-limit-override';
import {
  AgencyType,
  BudgetHolderType,
  orNull,
  PersonType,
  toAgency,
  toBudgetHolder,
  toPerson,
} from '../types/directory';
import {
  EndLimitOverrideError,
  EndLimitOverrideInput,
  EndLimitOverridePayload,
  SetLimitOverrideError,
  SetLimitOverrideInput,
  SetLimitOverridePayload,
} from '../types/limit-inputs';
import { LimitOverrideType, toLimitOverride } from '../types/overrides';
import { toHolderId } from './limits';

/** Overrides of delegated limits (G10). */
@Resolver(() => LimitOverrideType)
export class LimitOverrideResolver {
  @Can('limit:read')
  @Query(() => [LimitOverrideType], {
    description:
      'Overrides of delegated limits, the latest first. Panel chairs, directors, budget holders, finance, auditors and administrators ask it.',
  })
  async limitOverrides(
    @GraphQLContext() ctx: Ctx,
    @Arg('onDate', () => DateScalar, {
      nullable: true,
      description: 'Only those that bind on this day; null: every one there was, those taken back too.',
    })
    onDate: Day | null,
  ): Promise<LimitOverrideType[]> {
    return (await readLimitOverrides(ctx, onDate ?? null)).map(toLimitOverride);
  }

  @FieldResolver(() => BudgetHolderType, {
    nullable: true,
    description: 'The one holder whose limits it lowers; null: those of the agency, or of all.',
  })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() override: LimitOverrideType,
  ): Promise<BudgetHolderType | null> {
    if (override.budgetHolderId === null) return null;
    return orNull(await ctx.load(budgetHolderById, override.budgetHolderId), toBudgetHolder);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: 'The agency whose holders’ limits it lowers; null: those of the one holder, or of all.',
  })
  async agency(@GraphQLContext() ctx: Ctx, @Root() override: LimitOverrideType): Promise<AgencyType | null> {
    return override.agencyId === null ? null : orNull(await ctx.load(agencyById, override.agencyId), toAgency);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who set it; null: the system.' })
  async setBy(@GraphQLContext() ctx: Ctx, @Root() override: LimitOverrideType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(override.setBy)), toPerson);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who brought its end forward or took it back; null: nobody did, or the system.',
  })
  async endedBy(@GraphQLContext() ctx: Ctx, @Root() override: LimitOverrideType): Promise<PersonType | null> {
    if (override.endedBy === null) return null;
    return orNull(await ctx.load(personById, asId<PersonId>(override.endedBy)), toPerson);
  }

  @Can('limit:manage')
  @Mutation(() => SetLimitOverridePayload, {
    description:
      'Lowers delegated limits for a while: of a budget holder, of an agency’s or of all, for one kind of decision or every one. It never raises one. Administrators only.',
  })
  async setLimitOverride(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetLimitOverrideInput, { description: 'The override.' }) input: SetLimitOverrideInput,
  ): Promise<SetLimitOverridePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await setLimitOverride(ctx, {
      clientMutationId,
      budgetHolderId: orNull(input.budgetHolderId, (id) => toHolderId(id, ['input', 'budgetHolderId'])),
      agencyId: orNull(input.agencyId, (id) => asId<AgencyId>(fromGlobalId('Agency', id, ['input', 'agencyId']))),
      decisionType: input.decisionType ?? null,
      basis: input.basis,
      ceiling: input.ceiling,
      reason: input.reason,
      startDate: input.startDate,
      endDate: input.endDate ?? null,
    });
    return Object.assign(new SetLimitOverridePayload(), {
      clientMutationId,
      limitOverride: result.ok ? orNull(await ctx.load(limitOverrideById, result.value), toLimitOverride) : null,
      userErrors: toUserErrors(SetLimitOverrideError, result),
    });
  }

  @Can('limit:manage')
  @Mutation(() => EndLimitOverridePayload, {
    description:
      'Ends an override, today or on a day to come; before its first day it is taken back. The limits bind by their own ceilings again from the day after. Administrators only.',
  })
  async endLimitOverride(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndLimitOverrideInput, { description: 'Which, and when.' }) input: EndLimitOverrideInput,
  ): Promise<EndLimitOverridePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await endLimitOverride(ctx, {
      clientMutationId,
      limitOverrideId: fromGlobalId('LimitOverride', input.limitOverrideId, ['input', 'limitOverrideId']),
      endDate: input.endDate ?? null,
    });
    return Object.assign(new EndLimitOverridePayload(), {
      clientMutationId,
      limitOverride: result.ok ? orNull(await ctx.load(limitOverrideById, result.value), toLimitOverride) : null,
      userErrors: toUserErrors(EndLimitOverrideError, result),
    });
  }
}
