import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Ctx } from '../../../platform/context';
import { formerEntriesByUrn, linksByUrn, providerByUrn } from '../loaders';
import { LinkDirection } from '../rules/register-history';
import { ProviderType, toProvider } from '../types/provider';
import { ProviderHistoryEntryType, ProviderLinkType, toHistoryEntry, toProviderLink } from '../types/register-history';

/** What became of an establishment. */
@Resolver(() => ProviderType)
export class ProviderHistory {
  @FieldResolver(() => [ProviderHistoryEntryType], {
    description:
      'What the register said of it before, the latest first: one entry for each change of name, type, status or authority that an import brought.',
  })
  async history(@GraphQLContext() ctx: Ctx, @Root() provider: ProviderType): Promise<ProviderHistoryEntryType[]> {
    return (await ctx.load(formerEntriesByUrn, provider.urn)).map(toHistoryEntry);
  }

  @FieldResolver(() => [ProviderLinkType], {
    description:
      'Who came after it by the register’s links, the earliest first; empty: nobody, or the links are not imported.',
  })
  async successors(@GraphQLContext() ctx: Ctx, @Root() provider: ProviderType): Promise<ProviderLinkType[]> {
    return linksOfProvider(ctx, provider, LinkDirection.SUCCESSOR);
  }

  @FieldResolver(() => [ProviderLinkType], {
    description:
      'Who came before it by the register’s links, the earliest first; empty: nobody, or the links are not imported.',
  })
  async predecessors(@GraphQLContext() ctx: Ctx, @Root() provider: ProviderType): Promise<ProviderLinkType[]> {
    return linksOfProvider(ctx, provider, LinkDirection.PREDECESSOR);
  }
}

/** Whom a link leads to. */
@Resolver(() => ProviderLinkType)
export class ProviderLinkFields {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The other establishment; null where the register that was imported does not have it.',
  })
  async provider(@GraphQLContext() ctx: Ctx, @Root() link: ProviderLinkType): Promise<ProviderType | null> {
    const establishment = await ctx.load(providerByUrn, link.urn);
    return establishment === null ? null : toProvider(establishment);
  }
}

async function linksOfProvider(ctx: Ctx, { urn }: ProviderType, wanted: LinkDirection): Promise<ProviderLinkType[]> {
  return (await ctx.load(linksByUrn, urn)).filter(({ direction }) => direction === wanted).map(toProviderLink);
}
