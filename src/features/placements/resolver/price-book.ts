import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { londonDay, type Day } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { frameworkById, notesByUrn, providerByUrn } from '../../providers/loaders';
import { isOpenConcern } from '../../providers/rules/note';
import { WEIGHS_PLACES } from '../../providers/rules/readers';
import {
  DEALINGS_NOT_SHOWN,
  ProviderFrameworkType,
  ProviderNoteType,
  toProviderFramework,
  toProviderNote,
} from '../../providers/types/dealings';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { optionPlaceById, priceById, pricesByUrn } from '../loaders';
import { isInForce } from '../rules/price-book';
import { endPriceBookEntry, setPriceBookEntry } from '../service/set-price-book-entry';
import { PlacementOptionType } from '../types/option';
import { OptionPlaceType, toOptionPlace } from '../types/option-place';
import {
  EndPriceBookEntryError,
  EndPriceBookEntryInput,
  EndPriceBookEntryPayload,
  PriceBookEntryType,
  SetPriceBookEntryError,
  SetPriceBookEntryInput,
  SetPriceBookEntryPayload,
  toPriceBookEntry,
} from '../types/price-book';

/** What providers ask. */
@Resolver()
export class PriceBookMutations {
  @Can('provider:manage')
  @Mutation(() => SetPriceBookEntryPayload, {
    description:
      'Sets what a provider asks for an item from a day on. Options can be priced by it; no placement’s price follows it. For commissioners.',
  })
  async setPriceBookEntry(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetPriceBookEntryInput, { description: 'The price.' }) input: SetPriceBookEntryInput,
  ): Promise<SetPriceBookEntryPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { providerUrn, item, element, category, price, startDate } = input;
    const framework = input.frameworkId ?? null;
    const result = await setPriceBookEntry(ctx, {
      clientMutationId,
      ...{ providerUrn, item, element, category, price, startDate },
      band: input.band ?? null,
      residential: input.residential ?? null,
      frameworkId: framework === null ? null : fromGlobalId('ProviderFramework', framework, ['input', 'frameworkId']),
      endDate: input.endDate ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new SetPriceBookEntryPayload(), {
      clientMutationId,
      entry: result.ok ? orNull(await ctx.load(priceById, result.value), toPriceBookEntry) : null,
      userErrors: toUserErrors(SetPriceBookEntryError, result),
    });
  }

  @Can('provider:manage')
  @Mutation(() => EndPriceBookEntryPayload, { description: 'Ends a price of the price book. For commissioners.' })
  async endPriceBookEntry(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => EndPriceBookEntryInput, { description: 'The last day.' }) input: EndPriceBookEntryInput,
  ): Promise<EndPriceBookEntryPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await endPriceBookEntry(ctx, {
      clientMutationId,
      entryId: fromGlobalId('PriceBookEntry', input.entryId, ['input', 'entryId']),
      endDate: input.endDate,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new EndPriceBookEntryPayload(), {
      clientMutationId,
      entry: result.ok ? orNull(await ctx.load(priceById, result.value), toPriceBookEntry) : null,
      userErrors: toUserErrors(EndPriceBookEntryError, result),
    });
  }
}

/** The fields of a price that are loaded. */
@Resolver(() => PriceBookEntryType)
export class PriceBookFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The provider; null: the register holds it no longer.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() { entry }: PriceBookEntryType): Promise<ProviderType | null> {
    return orNull(await ctx.load(providerByUrn, entry.providerUrn), toProvider);
  }

  @FieldResolver(() => ProviderFrameworkType, { nullable: true, description: 'The terms it comes under; null: none.' })
  async framework(
    @GraphQLContext() ctx: Ctx,
    @Root() { entry }: PriceBookEntryType,
  ): Promise<ProviderFrameworkType | null> {
    return entry.frameworkId === null
      ? null
      : orNull(await ctx.load(frameworkById, entry.frameworkId), toProviderFramework);
  }
}

/** What a provider gains from its prices. */
@Resolver(() => ProviderType)
export class ProviderPriceBook {
  @FieldResolver(() => [PriceBookEntryType], {
    nullable: true,
    description:
      'What it asks, by item, the latest price of each first. Null, with an entry in extensions.withheld, for roles that keep the system.',
  })
  async priceBook(
    @GraphQLContext() ctx: Ctx,
    @Root() { urn }: ProviderType,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The prices of this day; null: today’s.' })
    onDate: Day | null,
    @Arg('all', () => Boolean, { defaultValue: false, description: 'Past ones and those to come too.' }) all: boolean,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceBookEntryType[] | null> {
    if (!hasRole(ctx.actor, ...WEIGHS_PLACES)) return withholdField(ctx, info, DEALINGS_NOT_SHOWN);
    const day = onDate ?? londonDay(ctx.clock.now());
    const entries = await ctx.load(pricesByUrn, urn);
    return entries.filter((entry) => all || isInForce(entry, day)).map(toPriceBookEntry);
  }
}

/** What an option gains from what the area knows of its provider. */
@Resolver(() => PlacementOptionType)
export class OptionProviderFields {
  @FieldResolver(() => OptionPlaceType, {
    nullable: true,
    description:
      'The funded place that the child would take; null: a place there is not funded as such, and its lines are all it costs.',
  })
  async fundedPlace(
    @GraphQLContext() ctx: Ctx,
    @Root() { option }: PlacementOptionType,
  ): Promise<OptionPlaceType | null> {
    return orNull(await ctx.load(optionPlaceById, option.optionId), toOptionPlace);
  }

  @FieldResolver(() => [ProviderNoteType], {
    description: 'Concerns about its provider that are open today, the latest first; empty: none, or no establishment.',
  })
  async providerConcerns(
    @GraphQLContext() ctx: Ctx,
    @Root() { option }: PlacementOptionType,
  ): Promise<ProviderNoteType[]> {
    if (option.providerUrn === null) return [];
    return (await ctx.load(notesByUrn, option.providerUrn)).filter(isOpenConcern).map(toProviderNote);
  }
}
