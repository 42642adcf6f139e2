import { type GraphQLSchema } from 'graphql';
import { type Clock } from '../../src/kernel/dates';
import { type Actor } from '../../src/platform/actor';
import { createCtx } from '../../src/platform/context';
import { nodeResolver, type NodeType } from '../../src/platform/global-id';
import { buildGraphQLSchema, createGraphQLServer, type ResolverClass } from '../../src/platform/graphql';
import { type TestDatabase } from './database';
import { quietLog } from './make-ledger';

/** An answer as a client reads it. `data` is whatever the test expects of it. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly code: string;
    readonly path: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The whole of it, for what must be nowhere in it. */
  readonly text: string;
}

/** Asks the schema in process, as an actor, on the test's database. */
export type Ask = <Data>(
  actor: Actor,
  document: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Answer<Data>>;

const built: { readonly of: readonly unknown[]; readonly schema: GraphQLSchema }[] = [];

/** Starts the GraphQL server of some features for the calling test file. Call it at the top of the file. */
export function useApi(parts: {
  readonly database: TestDatabase;
  readonly clock: Clock;
  readonly resolvers: readonly ResolverClass[];
  readonly nodeTypes: readonly NodeType[];
}): Ask {
  const { resolvers, nodeTypes } = parts;
  // Files that a thread runs one after the other ask for the same features: theirs is built once.
  const of = [...resolvers, ...nodeTypes];
  const same = built.find((one) => one.of.length === of.length && one.of.every((part, at) => part === of[at]));
  const schema = same?.schema ?? buildGraphQLSchema([...resolvers, nodeResolver(nodeTypes)]);
  if (same === undefined) built.push({ of, schema });
  return useSchema({ ...parts, schema });
}

/** The same for a schema that is there already: the whole product's. */
export function useSchema(parts: {
  readonly database: TestDatabase;
  readonly clock: Clock;
  readonly schema: GraphQLSchema;
  /** Off where each operation is asked once or twice: to compile it costs more than it gives. */
  readonly jit?: boolean;
}): Ask {
  const server = createGraphQLServer({ schema: parts.schema, log: quietLog, jit: parts.jit ?? true });
  let asked = 0;
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  // The test says what it expects of the answer.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  return async <Data>(actor: Actor, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    asked += 1;
    const contextValue = createCtx({
      database: parts.database.database,
      actor,
      clock: parts.clock,
      requestId: `test-${String(asked)}`,
      log: quietLog,
    });
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('an answer in pieces');
    // As it leaves: as JSON.
    const text = JSON.stringify(body.singleResult);
    const result = JSON.parse(text) as {
      readonly data?: Data;
      readonly errors?: readonly {
        readonly message: string;
        readonly path?: readonly unknown[];
        readonly extensions?: { readonly code?: string };
      }[];
      readonly extensions?: Record<string, unknown>;
    };
    return {
      data: (result.data ?? null) as Data,
      errors: (result.errors ?? []).map(({ message, path, extensions }) => ({
        message,
        code: extensions?.code ?? '',
        path: (path ?? []).join('.'),
        extensions: extensions ?? {},
      })),
      extensions: result.extensions ?? {},
      text,
    };
  };
}
