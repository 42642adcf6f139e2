import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { offerById, offersByUrn, providerByUrn } from '../loaders';
import { runsOn } from '../rules/offer';
import { endProviderOffer, setProviderOffer } from '../service/set-provider-offer';
import {
  EndProviderOfferError,
  EndProviderOfferInput,
  EndProviderOfferPayload,
  ProviderOfferType,
  SetProviderOfferError,
  SetProviderOfferInput,
  SetProviderOfferPayload,
  toProviderOffer,
} from '../types/offer';
import { ProviderType, toProvider } from '../types/provider';

/** What providers offer. */
@Resolver()
export class OfferMutations {
  @Can('provider:manage')
  @Mutation(() => SetProviderOfferPayload, {
    description:
      'Records for whom a provider takes children from a day on. What it replaces is kept and ends the day before. For commissioners.',
  })
  async setProviderOffer(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetProviderOfferInput, { description: 'The offer.' }) input: SetProviderOfferInput,
  ): Promise<SetProviderOfferPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, provisionType, residential, needs, phases, lowestAge, highestAge, startDate } = input;
    const replaces = input.replacesOfferId ?? null;
    const result = await setProviderOffer(ctx, {
      clientMutationId,
      offer: {
        ...{ providerUrn, provisionType, residential, needs, phases, lowestAge, highestAge, startDate },
        weeksAYear: input.weeksAYear ?? null,
        endDate: input.endDate ?? null,
      },
      replacesOfferId: replaces === null ? null : fromGlobalId('ProviderOffer', replaces, ['input', 'replacesOfferId']),
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new SetProviderOfferPayload(), {
      clientMutationId,
      offer: result.ok ? orNull(await ctx.load(offerById, result.value), toProviderOffer) : null,
      userErrors: toUserErrors(SetProviderOfferError, result),
    });
  }

  @Can('provider:manage')
  @Mutation(() => EndProviderOfferPayload, { description: 'Ends what a provider offers. For commissioners.' })
  async endProviderOffer(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndProviderOfferInput, { description: 'The last day.' }) input: EndProviderOfferInput,
  ): Promise<EndProviderOfferPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await endProviderOffer(ctx, {
      clientMutationId,
      offerId: fromGlobalId('ProviderOffer', input.offerId, ['input', 'offerId']),
      endDate: input.endDate,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new EndProviderOfferPayload(), {
      clientMutationId,
      offer: result.ok ? orNull(await ctx.load(offerById, result.value), toProviderOffer) : null,
      userErrors: toUserErrors(EndProviderOfferError, result),
    });
  }
}

/** What an offer is of, and who recorded it. */
@Resolver(() => ProviderOfferType)
export class OfferFields {
  @FieldResolver(() => ProviderType, { description: 'The provider.' })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { offer }: ProviderOfferType): Promise<ProviderType> {
    const establishment = await ctx.load(providerByUrn, offer.providerUrn);
    if (establishment === null) throw new Error('An offer is of an establishment that the register does not hold');
    return toProvider(establishment);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null: the system.' })
  async setBy(@GraphQLContext() ctx: Ctx, @Root() { offer }: ProviderOfferType): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(offer.setBy)), toPerson);
  }
}

/** What a provider gains from offers. */
@Resolver(() => ProviderType)
export class ProviderOffers {
  @FieldResolver(() => [ProviderOfferType], {
    description: 'For whom it takes children, as the area knows it, the latest first. Everybody of the area sees it.',
  })
  async offers(
    @GraphQLContext() ctx: Ctx,
    @Root() { urn }: ProviderType,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'Those of this day; null: today’s.' })
    onDate: Day | null,
    @Arg('all', () => Boolean, { defaultValue: false, description: 'Past ones and those to come too.' }) all: boolean,
  ): Promise<ProviderOfferType[]> {
    const day = onDate ?? londonDay(ctx.clock.now());
    return (await ctx.load(offersByUrn, urn)).filter((offer) => all || runsOn(offer, day)).map(toProviderOffer);
  }
}
