import {
  Arg,
  Ctx as GraphQLContext,
  Field,
  ID,
  InterfaceType,
  Query,
  Resolver,
  type NonEmptyArray,
} from 'type-graphql';
import { isUuid } from '../kernel/ids';
import { Can } from './can';
import { type Ctx } from './context';
import { BadInput } from './faults';

/** The Relay interface: everything that can be fetched again by its id. */
@InterfaceType('Node', {
  description: 'An object that can be fetched again by its id (Relay).',
  // A schema has the types that its fields lead to, not whatever else the process has loaded.
  autoRegisterImplementations: false,
})
export abstract class NodeInterface {
  @Field(() => ID, {
    description: 'Opaque, unique among all objects of all types, and stable. Do not take it apart.',
    simple: true,
  })
  id: string;
}

/** One type of objects behind `node`. The list of them is put together in `app.ts`. */
export interface NodeType {
  /** The GraphQL name, which its ids carry. */
  readonly name: string;
  /** An instance of the type's class, or null when it is not there or not the reader's. */
  readonly load: (ctx: Ctx, id: string) => Promise<object | null>;
  /** Whether a text can be a local id at all; a UUID unless said otherwise (a provider's is its URN). */
  readonly isLocalId?: (id: string) => boolean;
}

/** The opaque global id of an object. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** The local id in a global id of the one type (or the types) an argument takes; BadInput names the argument. */
export function fromGlobalId(
  type: string | readonly string[],
  globalId: string,
  path: string | readonly string[],
  isLocalId: (id: string) => boolean = isUuid,
): string {
  const types = typeof type === 'string' ? [type] : type;
  const found = readGlobalId(globalId, path, isLocalId);
  if (types.includes(found.type)) return found.id;
  throw badId(path, `must be the id of a ${types.join(' or a ')}; it is the id of a ${found.type}.`);
}

/** The same of a field of a mutation's input that may be left out; null where it is. */
export function fromInputId(type: string, globalId: string | null | undefined, field: string): string | null {
  return typeof globalId === 'string' ? fromGlobalId(type, globalId, ['input', field]) : null;
}

/** The type and the local id in a global id; BadInput names the argument. */
export function readGlobalId(
  globalId: string,
  path: string | readonly string[],
  isLocalId: (id: string, type: string) => boolean = isUuid,
): { readonly type: string; readonly id: string } {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  const [, type = '', id = ''] = /^([A-Za-z]{1,60}):([A-Za-z0-9._:-]{1,100})$/.exec(text) ?? [];
  // The decoder is lenient; written again it must be the same, so that an object has one id.
  if (type === '' || toGlobalId(type, id) !== globalId || !isLocalId(id, type)) {
    throw badId(path, 'is not an id of this service. Use an id as an answer gave it.');
  }
  return { type, id };
}

function badId(path: string | readonly string[], what: string): BadInput {
  const argument = typeof path === 'string' ? path : path.join('.');
  return new BadInput(`${argument} ${what}`, { argument });
}

const MOST_NODES = 100;

/** `node` and `nodes` over the types that the features hand in. */
export function nodeResolver(types: readonly NodeType[]): NonEmptyArray<new () => object>[0] {
  const byName = new Map(types.map((type) => [type.name, type]));
  // Async, so that a wrong id among several rejects like one that can't be loaded, and leaves no load behind unheard.
  const load = async (ctx: Ctx, globalId: string, path: readonly string[]): Promise<object | null> => {
    const { type, id } = readGlobalId(globalId, path, (local, name) => (byName.get(name)?.isLocalId ?? isUuid)(local));
    const found = byName.get(type);
    if (found === undefined) throw badId(path, `is of the type ${type}, which cannot be fetched by its id.`);
    return found.load(ctx, id);
  };

  @Resolver()
  class NodeResolver {
    @Can('anyone')
    @Query(() => NodeInterface, {
      nullable: true,
      description: 'The object with this id, of whatever type. Null: not there, or not the reader’s to see.',
    })
    node(
      @GraphQLContext() ctx: Ctx,
      @Arg('id', () => ID, { description: 'A global id.' }) id: string,
    ): Promise<object | null> {
      return load(ctx, id, ['id']);
    }

    @Can('anyone')
    @Query(() => [NodeInterface], {
      nullable: 'items',
      description: `The objects with these ids, in their order, at most ${MOST_NODES}. Null in a place: not there, or not the reader’s to see.`,
    })
    async nodes(
      @GraphQLContext() ctx: Ctx,
      @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
    ): Promise<(object | null)[]> {
      if (ids.length > MOST_NODES) {
        throw new BadInput(`ids takes at most ${MOST_NODES} ids; ${ids.length} were given.`, { argument: 'ids' });
      }
      return Promise.all(ids.map((id, index) => load(ctx, id, ['ids', String(index)])));
    }
  }
  return NodeResolver;
}
