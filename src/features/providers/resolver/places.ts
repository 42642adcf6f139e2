import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { londonDay, type Day, type FinancialYear } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { DateScalar, FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { commissionsByUrn, placesByKey, providerByUrn } from '../loaders';
import { WEIGHS_PLACES } from '../rules/readers';
import { commissionPlaces } from '../service/commission-places';
import { placesKey, readPlaceFunding } from '../service/read-places';
import { recordPlaceCount } from '../service/record-place-count';
import { DEALINGS_NOT_SHOWN } from '../types/dealings';
import {
  CommissionPlacesError,
  CommissionPlacesInput,
  CommissionPlacesPayload,
  PlaceCommissionType,
  PlaceFundingLineType,
  PlaceFundingType,
  ProviderPlacesType,
  RecordPlaceCountError,
  RecordPlaceCountInput,
  RecordPlaceCountPayload,
  toPlaceCommission,
  toPlaceFunding,
  toProviderPlaces,
} from '../types/places';
import { ProviderType, toProvider } from '../types/provider';

/** Places that the area funds. */
@Resolver()
export class PlaceResolver {
  @Can('budget:read')
  @Query(() => PlaceFundingType, {
    description:
      'What the places that the area funds cost in a financial year, by the parts of its academic years and the published rates, filled or not.',
  })
  async placeFunding(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
  ): Promise<PlaceFundingType> {
    return toPlaceFunding(await readPlaceFunding(ctx, financialYear));
  }

  @Can('provider:manage')
  @Mutation(() => CommissionPlacesPayload, {
    description: 'Sets how many places of a kind the area funds at a provider from a day on. For commissioners.',
  })
  async commissionPlaces(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => CommissionPlacesInput, { description: 'The places.' }) input: CommissionPlacesInput,
  ): Promise<CommissionPlacesPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, kind, places, startDate } = input;
    const command = { providerUrn, kind, places, startDate, reason: input.reason ?? null };
    const result = await commissionPlaces(ctx, { clientMutationId, ...command });
    return Object.assign(new CommissionPlacesPayload(), {
      clientMutationId,
      provider: result.ok ? orNull(await ctx.load(providerByUrn, result.value), toProvider) : null,
      userErrors: toUserErrors(CommissionPlacesError, result),
    });
  }

  @Can('provider:manage')
  @Mutation(() => RecordPlaceCountPayload, {
    description:
      'Records what a provider tells of its places: how many children of other authorities fill them, and how many wait. For commissioners.',
  })
  async recordPlaceCount(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordPlaceCountInput, { description: 'The counts.' }) input: RecordPlaceCountInput,
  ): Promise<RecordPlaceCountPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, kind, countedDate, filledByOthers, waiting } = input;
    const command = { providerUrn, kind, countedDate, filledByOthers, waiting };
    const result = await recordPlaceCount(ctx, { clientMutationId, ...command });
    return Object.assign(new RecordPlaceCountPayload(), {
      clientMutationId,
      provider: result.ok ? orNull(await ctx.load(providerByUrn, result.value), toProvider) : null,
      userErrors: toUserErrors(RecordPlaceCountError, result),
    });
  }
}

/** Whose places a line of the funding is for. */
@Resolver(() => PlaceFundingLineType)
export class PlaceFundingLineFields {
  @FieldResolver(() => ProviderType, { description: 'The provider.' })
  async provider(@GraphQLContext() ctx: Ctx, @Root() line: PlaceFundingLineType): Promise<ProviderType> {
    const establishment = await ctx.load(providerByUrn, line.providerUrn);
    if (establishment === null)
      throw new Error('Places are funded at an establishment that the register does not hold');
    return toProvider(establishment);
  }
}

/** What a provider gains from places. */
@Resolver(() => ProviderType)
export class ProviderPlaces {
  @FieldResolver(() => [ProviderPlacesType], {
    nullable: true,
    description:
      'How its funded places stand on a day, by kind; empty: none is funded or taken. Null, with an entry in extensions.withheld, for roles that keep the system: counts of children are not theirs.',
  })
  async places(
    @GraphQLContext() ctx: Ctx,
    @Root() { urn }: ProviderType,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The day; null: today.' }) onDate: Day | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProviderPlacesType[] | null> {
    if (!hasRole(ctx.actor, ...WEIGHS_PLACES)) return withholdField(ctx, info, DEALINGS_NOT_SHOWN);
    const day = onDate ?? londonDay(ctx.clock.now());
    return (await ctx.load(placesByKey, placesKey(urn, day))).map(toProviderPlaces);
  }

  @FieldResolver(() => [PlaceCommissionType], {
    description:
      'How many places the area funds there, by kind, the latest day first, past and to come. Everybody of the area sees it.',
  })
  async placeCommissions(@GraphQLContext() ctx: Ctx, @Root() { urn }: ProviderType): Promise<PlaceCommissionType[]> {
    return (await ctx.load(commissionsByUrn, urn)).map(toPlaceCommission);
  }
}
