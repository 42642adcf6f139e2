import { Arg, Ctx as GraphQLContext, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { readDirectory } from '../service/read-directory';
import { DirectoryEntryType, DirectoryFilter, toDirectoryEntry } from '../types/directory';

/** The directory that may be published. */
@Resolver()
export class DirectoryResolver {
  @Can('provider:read')
  @Query(() => [DirectoryEntryType], {
    description:
      'The providers that offer something to the area or have places that it funds, as at today, by name, as it may be published (audience PUBLIC): no child is in it, and small counts are hidden with whatever would give them away. The same for every reader, and as a flat file at /exports/provider-directory.csv.',
  })
  async providerDirectory(
    @GraphQLContext() ctx: Ctx,
    @Arg('filter', () => DirectoryFilter, { nullable: true, description: 'Which of them; null: all.' })
    filter: DirectoryFilter | null,
  ): Promise<DirectoryEntryType[]> {
    const request = {
      need: filter?.need ?? null,
      phase: filter?.phase ?? null,
      localAuthorityCode: filter?.localAuthorityCode ?? null,
    };
    return (await readDirectory(ctx, request)).map(toDirectoryEntry);
  }
}
