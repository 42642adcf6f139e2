import { Arg, Ctx as GraphQLContext, Field, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Actor } from '../../src/platform/actor';
import { Can } from '../../src/platform/can';
import type { Ctx } from '../../src/platform/context';
import { NotFound } from '../../src/platform/faults';
import { eventResolvers } from '../../src/platform/graphql-events';
import { Live, SINCE, type LiveEvent } from '../../src/platform/graphql-live';

/*
 * A schema with one subscription, and a switchboard of what its subscribers may do. What is tested is the machinery around it.
 */

/** What the test lets its people do and see, changed while they listen. */
export const allowed = {
  /** Toys that are hidden from everybody. */
  hidden: new Set<string>(),
  /** Called as an answer is made, for one that takes its time. */
  whileAnswering: (): Promise<void> => Promise.resolve(),
};

@ObjectType('LiveToy', { description: 'A toy.' })
class LiveToy {
  @Field(() => String, { description: 'Its colour.' })
  colour: string;

  @Field(() => String, { nullable: true, description: 'Fails for the toy "broken".' })
  inside(@Root() { colour }: LiveToy): string {
    if (colour === 'broken') throw new Error('secret insides');
    return 'stuffing';
  }

  @Field(() => String, { description: 'More than the network takes unread.' })
  padding(): string {
    return 'x'.repeat(8_000_000);
  }

  @Field(() => String, { nullable: true, description: 'Withheld from everybody.' })
  secret(@GraphQLContext() ctx: Ctx): null {
    ctx.withhold('toyChanged.toy.secret', 'It is nobody’s.');
    return null;
  }
}

@ObjectType('ToyChanged', { description: 'A toy changed.' })
class ToyChanged {
  @Field(() => String, { description: 'Where it stands.' })
  cursor: string;

  @Field(() => LiveToy, { nullable: true, description: 'The toy.' })
  toy: LiveToy | null;

  @Field(() => [ToyChanged], { description: 'Itself, as often as one likes.' })
  again(): ToyChanged[] {
    return [this];
  }
}

@Resolver()
class LiveToyResolver {
  @Can('anyone')
  @Query(() => String, { description: 'Says who asks.' })
  who(@GraphQLContext() ctx: Ctx): string {
    return ctx.actor.personId;
  }

  @Can('toy:read')
  @Live(() => ToyChanged, { kind: 'toyChanged', ids: ({ toyId = '' }) => ({ toyId }) }, 'Follows a toy.')
  async toyChanged(
    @GraphQLContext() ctx: Ctx,
    @Root() { cursor }: LiveEvent,
    @Arg('toyId', () => ID, { description: 'The toy.' }) toyId: string,
    @Arg('since', () => String, SINCE) _since: string | null,
  ): Promise<ToyChanged> {
    await (await ctx.read()).query('select 1');
    if (cursor !== '') await allowed.whileAnswering();
    if (allowed.hidden.has(toyId)) throw new NotFound('There is no such toy.');
    return Object.assign(new ToyChanged(), { cursor, toy: Object.assign(new LiveToy(), { colour: toyId }) });
  }
}

/** The resolvers of this schema. */
export const liveResolvers = [LiveToyResolver, ...eventResolvers] as const;

/** Somebody of an area who may read toys. */
export function liveActor(personId: string, localArea = '311', role = 'CASE_OFFICER'): Actor {
  return {
    kind: 'person',
    localArea,
    personId,
    roles: [{ role, agencyId: null, agencyKind: null, budgetHolderId: null, feeds: [] }],
    permissions: new Set(['toy:read']),
  };
}
