import { Args, Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { parseUrn } from '../../kernel/ids';
import { Can } from '../../platform/can';
import { type Ctx } from '../../platform/context';
import { fromGlobalId, type NodeType } from '../../platform/global-id';
import { DealingMutations, NoteFields, ProviderDealings } from './resolver/dealings';
import { DirectoryResolver } from './resolver/directory';
import { OfferFields, OfferMutations, ProviderOffers } from './resolver/offer';
import { PlaceFundingLineFields, PlaceResolver, ProviderPlaces } from './resolver/places';
import { NhsSuccessorResolver } from './resolver/nhs-successor';
import { ProviderHistory, ProviderLinkFields } from './resolver/register-history';
import {
  authorityByCode,
  authorityLinksByCode,
  frameworkById,
  neighboursByCode,
  noteById,
  offerById,
  providerByUrn,
} from './loaders';
import { listProviders, type ProviderRequest } from './service/list-providers';
import { orNull } from '../access/types/directory';
import { toProviderFramework, toProviderNote } from './types/dealings';
import { toProviderOffer } from './types/offer';
import { LocalAuthorityType, ProviderType, toLocalAuthority, toProvider } from './types/provider';
import { type NearInput, ProviderConnection, ProvidersArgs } from './types/provider-list';
import { type NearRequest } from './rules/provider-list';

/** The register. */
@Resolver(() => ProviderType)
export class ProviderResolver {
  @Can('provider:read')
  @Query(() => ProviderConnection, {
    description:
      'Establishments of the national register. With near, each has its distance, and the nearest come first unless ordered otherwise.',
  })
  async providers(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ProvidersArgs) args: ProvidersArgs,
  ): Promise<ProviderConnection> {
    return new ProviderConnection(await listProviders(ctx, toRequest(args), args));
  }

  @FieldResolver(() => LocalAuthorityType, {
    nullable: true,
    description: 'The authority it lies in; null while the list of authorities that was imported does not have it.',
  })
  async localAuthority(@GraphQLContext() ctx: Ctx, @Root() provider: ProviderType): Promise<LocalAuthorityType | null> {
    const authority = await ctx.load(authorityByCode, provider.localAuthorityCode);
    return authority === null ? null : toLocalAuthority(authority);
  }
}

/** The authorities. */
@Resolver(() => LocalAuthorityType)
export class LocalAuthorityResolver {
  @FieldResolver(() => [LocalAuthorityType], {
    description: 'The authorities that share a border with it, by name; a placement in one of them is NEIGHBOURING.',
  })
  async neighbours(@GraphQLContext() ctx: Ctx, @Root() authority: LocalAuthorityType): Promise<LocalAuthorityType[]> {
    return (await ctx.load(neighboursByCode, authority.code)).map(toLocalAuthority);
  }

  @FieldResolver(() => [LocalAuthorityType], {
    description:
      'The authorities that took its place when it ended, such as 942 and 943 of 909; empty while it goes on.',
  })
  async successors(@GraphQLContext() ctx: Ctx, @Root() { code }: LocalAuthorityType): Promise<LocalAuthorityType[]> {
    const links = await ctx.load(authorityLinksByCode, code);
    return authoritiesOf(
      ctx,
      links.flatMap((link) => (link.code === code ? link.successorCode : [])),
    );
  }

  @FieldResolver(() => [LocalAuthorityType], {
    description: 'The authorities whose place it took. A placement’s class is by the codes of its first day (B37).',
  })
  async predecessors(@GraphQLContext() ctx: Ctx, @Root() { code }: LocalAuthorityType): Promise<LocalAuthorityType[]> {
    const links = await ctx.load(authorityLinksByCode, code);
    return authoritiesOf(
      ctx,
      links.flatMap((link) => (link.successorCode === code ? link.code : [])),
    );
  }
}

async function authoritiesOf(ctx: Ctx, codes: readonly string[]): Promise<LocalAuthorityType[]> {
  const found = await Promise.all(codes.map((one) => ctx.load(authorityByCode, one)));
  return found.flatMap((authority) => (authority === null ? [] : toLocalAuthority(authority)));
}

function toNear({ latitude, longitude, localAuthorityCode, urn, caseId, withinMiles }: NearInput): NearRequest {
  const localId = caseId === null || caseId === undefined ? null : fromGlobalId('Case', caseId, ['near', 'caseId']);
  return { latitude, longitude, localAuthorityCode, urn, caseId: localId, withinMiles };
}

function toRequest({ filter, near, orderBy }: ProvidersArgs): ProviderRequest {
  return {
    filter: filter ?? {},
    near: near === null || near === undefined ? null : toNear(near),
    order: (orderBy ?? []).map(({ field, direction }) => ({
      by: field,
      direction: direction === 'DESC' ? ('desc' as const) : ('asc' as const),
    })),
  };
}

/** Every resolver of this feature; `app.ts` takes them. */
export const providersResolvers = [
  ProviderResolver,
  LocalAuthorityResolver,
  NhsSuccessorResolver,
  ProviderHistory,
  ProviderLinkFields,
  OfferMutations,
  OfferFields,
  ProviderOffers,
  PlaceResolver,
  PlaceFundingLineFields,
  ProviderPlaces,
  DealingMutations,
  NoteFields,
  ProviderDealings,
  DirectoryResolver,
] as const;

/** Every type of this feature that `node` can fetch. */
export const providersNodeTypes: readonly NodeType[] = [
  {
    name: 'Provider',
    isLocalId: (id) => parseUrn(id).ok,
    load: async (ctx, id) => {
      const establishment = await ctx.load(providerByUrn, id);
      return establishment === null ? null : toProvider(establishment);
    },
  },
  {
    name: 'ProviderOffer',
    load: async (ctx, id) => orNull(await ctx.load(offerById, id), toProviderOffer),
  },
  {
    name: 'ProviderFramework',
    load: async (ctx, id) => orNull(await ctx.load(frameworkById, id), toProviderFramework),
  },
  {
    name: 'ProviderNote',
    load: async (ctx, id) => orNull(await ctx.load(noteById, id), toProviderNote),
  },
  {
    name: 'LocalAuthority',
    isLocalId: (id) => /^\d{3}$/.test(id),
    load: async (ctx, id) => {
      const authority = await ctx.load(authorityByCode, id);
      return authority === null ? null : toLocalAuthority(authority);
    },
  },
];
