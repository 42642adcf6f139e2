import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Ctx } from '../../../platform/context';
import { homesByChildId } from '../loaders';
import { ChildHomeType, ChildIdentityType, toChildHome } from '../types/child';

/** Where a child has lived. */
@Resolver(() => ChildIdentityType)
export class ChildHomes {
  @FieldResolver(() => [ChildHomeType], {
    description:
      'Where the child lives, and lived: the latest day first, and of several from one day the last recorded first, which stands. Empty: nothing is held.',
  })
  async homes(@GraphQLContext() ctx: Ctx, @Root() { childId }: ChildIdentityType): Promise<ChildHomeType[]> {
    return (await ctx.load(homesByChildId, childId)).map(toChildHome);
  }
}
