import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  assertValidSchema,
  GraphQLError,
  Kind,
  lexicographicSortSchema,
  OperationTypeNode,
  printSchema,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { type Ctx } from './context';
import { MOST_TOKENS, requireWithinLimits } from './cost-limits';
import { BadInput, Fault, Unauthenticated } from './faults';
import { errorFormatter, HTTP_STATUS } from './graphql-errors';
import { createExecutor } from './graphql-executor';
import { answerExtensions, codesOf, recordOperation } from './graphql-operation';
import { type Logger } from './log';

/** A class that type-graphql finds root fields or fields on. */
export type ResolverClass = NonEmptyArray<new () => object>[0];

/** The schema of these resolvers. Inputs are checked by scalars and services, so that all that is wrong is said at once. */
export function buildGraphQLSchema(resolvers: readonly ResolverClass[]): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<ResolverClass>,
    validate: false,
    pubSub: NO_PUB_SUB,
    // Its check asks the schema everything it can say of itself: a third of the time it takes to build.
    skipCheck: true,
  });
  assertValidSchema(schema);
  // type-graphql has no place to describe the roots.
  for (const [root, description] of Object.entries(ROOTS)) {
    const type = schema.getType(root);
    if (type !== undefined) type.description = description;
  }
  return schema;
}

/** type-graphql wants one where there are subscriptions; ours are handed out by graphql-subscriptions.ts. */
const NO_PUB_SUB = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new Error('subscriptions are served by graphql-subscriptions.ts');
  },
};

const ROOTS = {
  Query: 'What can be asked. One operation is answered from one snapshot of the database.',
  Mutation:
    'What can be changed. Each takes one input and gives one payload; a broken business rule is in its userErrors and changes nothing.',
  Subscription:
    'What can be followed as it changes, over WebSocket at /graphql or server-sent events at /graphql/stream. An event says that something changed; each is answered with what the subscriber may see at that moment, at least once, with a cursor.',
};

/** The schema as it is committed: sorted, so that a move in the code is no change in the schema. */
export function printGraphQLSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** A context of somebody who gave no token: it may learn the schema, which is public, and nothing else. */
export interface RequestCtx extends Ctx {
  /** Why the caller is not known, when it is not. */
  readonly stranger?: Unauthenticated;
}

/** What the server wants to know of each operation. */
export interface OperationObserver {
  readonly onOperation: (operation: { readonly kind: string; readonly codes: readonly string[] }) => void;
}

/** What an Apollo server is made from. */
export interface GraphQLServerParts {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Off in tests that compare. */
  readonly jit?: boolean;
  readonly observer?: OperationObserver;
}

/** Apollo with our execution, limits, errors and end of an operation (architecture.md 11.6). Start it before use. */
export function createGraphQLServer(parts: GraphQLServerParts): ApolloServer<RequestCtx> {
  const { schema, log } = parts;
  const execute = createExecutor(schema, { jit: parts.jit ?? true });
  const formatError = errorFormatter(log);
  return new ApolloServer<RequestCtx>({
    gateway: {
      load: () =>
        Promise.resolve({
          executor: ({ document, operation, queryHash, request, context }) =>
            execute({
              document,
              // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- none, when the name fits none
              operation: operation ?? null,
              queryHash,
              operationName: request.operationName ?? null,
              variables: request.variables ?? {},
              context,
            }),
        }),
      onSchemaLoadOrUpdate: (onSchema) => {
        onSchema({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    formatError,
    logger: quiet(log),
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    introspection: true,
    // Tokens travel in a header that no form or link can set, and there are no cookies.
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      // Its hook on every field costs more than all our resolvers (stack.md E5).
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin(parts, formatError),
    ],
  });
}

type Request = GraphQLRequestContext<RequestCtx>;

function operationPlugin(
  parts: GraphQLServerParts,
  formatError: ReturnType<typeof errorFormatter>,
): ApolloServerPlugin<RequestCtx> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request) => {
          const { document, operation, contextValue: ctx } = request;
          if (operation === undefined) return Promise.resolve();
          return throwing(() => {
            if (ctx.stranger !== undefined && !describesSchemaOnly(operation)) throw ctx.stranger;
            if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
              throw new BadInput(
                'A subscription cannot be answered over HTTP POST or GET. Subscribe over WebSocket at /graphql (graphql-transport-ws), or over server-sent events at /graphql/stream.',
              );
            }
            requireWithinLimits(parts.schema, document, operation, request.request.variables ?? {});
            recordOperation(ctx, operation, request.queryHash);
          });
        },
        willSendResponse: async (request) => {
          await finish(request, formatError);
          const { body, http } = request.response;
          const codes = codesOf(body.kind === 'single' ? body.singleResult.errors : []);
          if (codes.includes('UNAVAILABLE')) http.headers.set('retry-after', '1');
          parts.observer?.onOperation({ kind: request.operation?.operation ?? 'none', codes });
        },
      }),
  };
}

/** A fault before execution fails the whole request, and HTTP says so too. */
function throwing(check: () => void): Promise<void> {
  try {
    check();
    return Promise.resolve();
  } catch (error) {
    return Promise.reject(error instanceof Fault ? toRequestError(error) : (error as Error));
  }
}

/** A fault of the whole request as Apollo takes it: the HTTP status and headers travel in the extensions. */
export function toRequestError(fault: Fault): GraphQLError {
  const headers = new HeaderMap();
  if (fault.code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer');
  if (fault.code === 'UNAVAILABLE') headers.set('retry-after', '1');
  // Typed loosely: another package (the explorer's) declares `extensions.http` to be of its own shape.
  const extensions: Record<string, unknown> = {
    ...fault.extensions,
    code: fault.code,
    http: { status: HTTP_STATUS[fault.code] ?? 500, headers },
  };
  return new GraphQLError(fault.message, { originalError: fault, extensions });
}

function describesSchemaOnly(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

/** The end of an operation: recorded reads are committed before the answer leaves, and the snapshot is closed. */
async function finish(request: Request, formatError: ReturnType<typeof errorFormatter>): Promise<void> {
  const { contextValue: ctx, response } = request;
  try {
    await ctx.flushReads();
    if (response.body?.kind === 'single') {
      const { singleResult } = response.body;
      Object.assign(singleResult, answerExtensions(ctx, singleResult.extensions));
    }
  } catch (error) {
    const shown = formatError({ message: '' }, error);
    response.body = { kind: 'single', singleResult: { errors: [shown] } };
    response.http.status = HTTP_STATUS[String(shown.extensions?.['code'])] ?? 500;
  } finally {
    await ctx.end();
  }
}

/** Apollo's own words about starting and stopping are not the operator's concern; its warnings and errors are. */
function quiet(log: Logger): { readonly [level in 'debug' | 'info' | 'warn' | 'error']: (message?: unknown) => void } {
  const ignore = (): void => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: (message) => log.warn({ apollo: String(message) }, 'apollo'),
    error: (message) => log.error({ apollo: String(message) }, 'apollo'),
  };
}
