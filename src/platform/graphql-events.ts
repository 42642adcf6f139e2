import { Ctx as GraphQLContext, Query, Resolver } from 'type-graphql';
import { Can } from './can';
import { type Ctx } from './context';
import { readLastSequence } from './events';
import { toCursor } from './events-cursor';

/** Where events stand. */
@Resolver()
class EventQueries {
  @Can('anyone')
  @Query(() => String, {
    description:
      'Where the area’s events stood when this answer was made. Asked with the first state of something, and given as since to its subscription, nothing in between is missed.',
  })
  async eventCursor(@GraphQLContext() ctx: Ctx): Promise<string> {
    return toCursor(ctx.actor.localArea, await readLastSequence(await ctx.read()));
  }
}

/** The resolvers of the platform's events, for `app.ts`. */
export const eventResolvers = [EventQueries] as const;
