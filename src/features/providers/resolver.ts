import { Args, Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { parseUrn } from '../../kernel/ids';
import { Can } from '../../platform/can';
import { type Ctx } from '../../platform/context';
import { type NodeType } from '../../platform/global-id';
import { authorityByCode, neighboursByCode, providerByUrn } from './loaders';
import { listProviders, type ProviderRequest } from './service/list-providers';
import { LocalAuthorityType, ProviderType, toLocalAuthority, toProvider } from './types/provider';
import { ProviderConnection, ProvidersArgs } from './types/provider-list';

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
}

function toRequest({ filter, near, orderBy }: ProvidersArgs): ProviderRequest {
  return {
    filter: filter ?? {},
    near: near ?? null,
    order: (orderBy ?? []).map(({ field, direction }) => ({
      by: field,
      direction: direction === 'DESC' ? ('desc' as const) : ('asc' as const),
    })),
  };
}

/** Every resolver of this feature; `app.ts` takes them. */
export const providersResolvers = [ProviderResolver, LocalAuthorityResolver] as const;

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
    name: 'LocalAuthority',
    isLocalId: (id) => /^\d{3}$/.test(id),
    load: async (ctx, id) => {
      const authority = await ctx.load(authorityByCode, id);
      return authority === null ? null : toLocalAuthority(authority);
    },
  },
];
