import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { planByCaseId, referralByCaseId } from '../../cases/loaders';
import { BLANK_PLAN, type EhcPlan } from '../../cases/rules/plan';
import { providerByUrn } from '../../providers/loaders';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { attendedByPlacementId, placementById } from '../loaders';
import { attendedOn, attendsNamed } from '../rules/attended';
import type { Placement } from '../rules/placement';
import { recordAttendedSetting } from '../service/record-attended';
import {
  AttendedSettingType,
  NamedSettingType,
  RecordAttendedSettingError,
  RecordAttendedSettingInput,
  RecordAttendedSettingPayload,
  toAttended,
  toNamedSetting,
} from '../types/attended';
import { PlacementType, toPlacement } from '../types/placement';
import { mayReadReasons } from './placements';

const PLAN_NOT_SHOWN =
  'What the plan names is for case officers, directors, auditors, and the panel while it may see the papers.';
const REASON_NOT_SHOWN =
  'Why the child learns there is for commissioners, case officers, directors, auditors, and the panel while it may see the papers.';
const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';

/** Says where a child learns. */
@Resolver()
export class AttendedMutations {
  @Can('placement:report')
  @Mutation(() => RecordAttendedSettingPayload, {
    description:
      'Records where the child really learns from a day on, where that is not the place that was decided. No money moves by it: a place that is named and held for the child is paid. For case officers and commissioners.',
  })
  async recordAttendedSetting(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordAttendedSettingInput, { description: 'The placement, the place and the day.' })
    input: RecordAttendedSettingInput,
  ): Promise<RecordAttendedSettingPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordAttendedSetting(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      fromDate: input.fromDate,
      providerUrn: input.providerUrn ?? null,
      senSetting: input.senSetting ?? null,
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
    });
    const today = londonDay(ctx.clock.now());
    return Object.assign(new RecordAttendedSettingPayload(), {
      clientMutationId,
      placement: result.ok
        ? orNull(await ctx.load(placementById, result.value), (found) => toPlacement(found, today))
        : null,
      userErrors: toUserErrors(RecordAttendedSettingError, result),
    });
  }
}

/** What a placement gains about what is named and what is attended (V2). */
@Resolver(() => PlacementType)
export class PlacementAttended {
  @FieldResolver(() => AttendedSettingType, {
    description:
      'Where the child learns on a day: what was recorded of it, else the place that was decided and is paid.',
  })
  async attended(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The day; null: today.' }) onDate: Day | null,
  ): Promise<AttendedSettingType> {
    const recorded = await ctx.load(attendedByPlacementId, placement.placementId);
    return toAttended(placement, attendedOn(placement, recorded, onDate ?? londonDay(ctx.clock.now())));
  }

  @FieldResolver(() => [AttendedSettingType], {
    description: 'All that was recorded of where the child learns, in the order in which it was.',
  })
  async attendedHistory(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
  ): Promise<AttendedSettingType[]> {
    const recorded = await ctx.load(attendedByPlacementId, placement.placementId);
    return recorded.map((one) => toAttended(placement, attendedOn(placement, [one], one.fromDate)));
  }

  @FieldResolver(() => NamedSettingType, {
    nullable: true,
    description: `What the child’s plan names; null: nothing. ${WITHHELD}`,
  })
  async named(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NamedSettingType | null> {
    const plan = await planOf(ctx, placement);
    return plan === null ? withholdField(ctx, info, PLAN_NOT_SHOWN) : toNamedSetting(plan);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether the child learns where the plan says, on a day; null: the plan names nothing. ${WITHHELD}`,
  })
  async attendsNamed(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Info() info: GraphQLResolveInfo,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The day; null: today.' }) onDate: Day | null,
  ): Promise<boolean | null> {
    const plan = await planOf(ctx, placement);
    if (plan === null) return withholdField(ctx, info, PLAN_NOT_SHOWN);
    const recorded = await ctx.load(attendedByPlacementId, placement.placementId);
    const attended = attendedOn(placement, recorded, onDate ?? londonDay(ctx.clock.now()));
    return attendsNamed(plan, attended, placement.provisionType);
  }
}

/** The fields of where a child learns that are loaded or withheld. */
@Resolver(() => AttendedSettingType)
export class AttendedFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The establishment; null where there is none, and senSetting says what instead.',
  })
  async provider(
    @GraphQLContext() ctx: Ctx,
    @Root() { providerUrn }: AttendedSettingType,
  ): Promise<ProviderType | null> {
    return providerUrn === null ? null : orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Why, as it was typed in; null: nothing was recorded. Null, with an entry in extensions.withheld, for a reader without a right to the papers, commissioners aside.`,
  })
  async reason(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement, record }: AttendedSettingType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (record === null) return null;
    return (await mayReadReasons(ctx, placement)) ? record.reason : withholdField(ctx, info, REASON_NOT_SHOWN);
  }
}

/** The establishment that a plan names. */
@Resolver(() => NamedSettingType)
export class NamedSettingFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The establishment; null: none is named, or the register does not have it.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { providerUrn }: NamedSettingType): Promise<ProviderType | null> {
    return providerUrn === null ? null : orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }
}

/** The plan of a placement's case; null for a reader without a right to its papers. */
async function planOf(ctx: Ctx, { caseId }: Placement): Promise<EhcPlan | null> {
  if ((await ctx.load(referralByCaseId, caseId)) === null) return null;
  return (await ctx.load(planByCaseId, caseId)) ?? BLANK_PLAN;
}
