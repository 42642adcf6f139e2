import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest, type RouteHandlerMethod } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { type Clock } from '../kernel/dates';
import { type Actor } from './actor';
import { NoToken, type Authenticate } from './auth';
import { type Config } from './config';
import { createCtx, type Ctx } from './context';
import { type Database } from './db';
import { explorerPage } from './explorer';
import { BadInput, Fault, NotFound, Unauthenticated } from './faults';
import { toHttpError } from './graphql-errors';
import { createGraphQLServer, toRequestError, type RequestCtx } from './graphql';
import { rateLimited, serveStreams, type TakeSocket } from './graphql-streams';
import { type SubscriptionParts } from './graphql-subscriptions';
import { countQueuedJobs } from './jobs';
import { type JobObserver, type JobWorker } from './jobs-worker';
import { createDrain } from './http-drain';
import { type Logger } from './log';
import { MOST_BODY_BYTES, observeRequests, sendError } from './http-edge';
import { serveHealth } from './health';
import { openMetrics } from './metrics';
import { newId } from './new-id';

/** Gives the routes of a feature to the server: evidence, imports. `authenticate` throws Unauthenticated; end the context. */
export type RegisterRoutes = (
  server: FastifyInstance,
  parts: { readonly authenticate: (request: FastifyRequest) => Promise<Ctx> },
) => void;

/** What a server is made from. */
export interface ServerParts {
  readonly config: Pick<Config, 'host' | 'port' | 'mode' | 'nodeEnv' | 'requestsPerMinute'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  /** What must hold before requests are sent here, by name: `database`, `migrations`, in demo mode `seed`. */
  readonly readiness: Readonly<Record<string, () => Promise<boolean>>>;
  readonly routes?: readonly RegisterRoutes[];
  /** Demo mode only: a token for a persona of an area; BadInput when there is none such. */
  readonly issueDemoToken?: (persona: string, localArea: string) => Promise<string>;
  /** What the explorer opens with. */
  readonly firstQuery?: string;
  /** Starts what runs the jobs of this process; left out, it runs none. */
  readonly startWorker?: (observer: JobObserver) => JobWorker;
  /** For tests, which have less patience with subscribers. */
  readonly streams?: Pick<SubscriptionParts, 'recheckMillis' | 'stallMillis'>;
  /** Run after the last answer, once: closes pools, stops an embedded PostgreSQL. */
  readonly onStop?: () => Promise<void>;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Answers what has begun, takes nothing more, and lets go of everything. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

const REQUEST_MILLIS = 5 * 60_000;

/** Who has no token: it has no area and no role, and every read it tries is refused. */
const STRANGER: Actor = { kind: 'person', localArea: '', personId: '', roles: [], permissions: new Set() };

/** Starts serving (api.md, Serving). */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, log } = parts;
  let worker: JobWorker | null = null;
  const workerStands = (): boolean | null => worker?.stands() ?? null;
  const metrics = openMetrics(() => countQueuedJobs(parts), workerStands);
  const apollo = createGraphQLServer({ schema: parts.schema, log, observer: metrics });
  await apollo.start();

  const server = fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: REQUEST_MILLIS,
    forceCloseConnections: 'idle',
    genReqId: newId,
    // A body with a key `__proto__` is refused as it is read.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  // Here text/plain is no request; a scope that takes it says so.
  server.removeContentTypeParser('text/plain');
  const drain = createDrain(server);
  observeRequests(server, log, metrics, (request) => contexts.get(request));
  server.setErrorHandler((error, _request, reply) => sendError(error, reply, log));
  server.setNotFoundHandler((request, reply) =>
    sendError(new NotFound(`There is nothing at ${request.method} ${request.url.split('?')[0] ?? ''}.`), reply, log),
  );
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await server.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { ttl }) => rateLimited(ttl),
  });

  const authenticate = async (request: FastifyRequest): Promise<Ctx> =>
    ctxOf(parts, request, await parts.authenticate(request.headers.authorization));
  const takeSocket = await serveStreams(server, { ...parts, ...parts.streams, observer: metrics });
  const answer = fastifyApolloHandler(apollo, { context: (request) => requestCtx(parts, request) });
  serveGraphQL(server, parts, answer, takeSocket);
  serveHealth(server, { readiness: parts.readiness, metrics, workerStands });
  if (parts.issueDemoToken !== undefined) serveDemoTokens(server, parts.issueDemoToken);
  for (const register of parts.routes ?? []) register(server, { authenticate });

  worker = parts.startWorker?.(metrics) ?? null;

  const release = async (): Promise<void> => {
    await Promise.all([drain(), worker?.stop()]);
    await apollo.stop();
    await parts.onStop?.();
  };
  try {
    await server.listen({ host: config.host, port: config.port });
  } catch (error) {
    await release();
    throw error;
  }
  let stopped: Promise<void> | null = null;
  return { url: urlOf(server, config.host), stop: () => (stopped ??= release()) };
}

/** Stops on SIGTERM and SIGINT; a second signal does not wait. Gives the process's end code to the caller. */
export function stopOnSignals(server: RunningServer, log: Logger, exit: (code: number) => void): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) {
        exit(1);
        return;
      }
      stopping = true;
      log.info({ signal }, 'stopping');
      server.stop().then(
        () => exit(0),
        (error: unknown) => {
          log.error({ error: error instanceof Error ? error.message : typeof error }, 'stopping failed');
          exit(1);
        },
      );
    });
  }
}

function urlOf(server: FastifyInstance, host: string): string {
  const address = server.server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** A caller is its token, or without one its address; the token itself is not kept. */
function callerOf(request: FastifyRequest): string {
  const { authorization } = request.headers;
  return authorization === undefined ? request.ip : createHash('sha256').update(authorization).digest('base64url');
}

// ---------------------------------------------------------------- GraphQL

function ctxOf(parts: ServerParts, request: FastifyRequest, actor: Actor): Ctx {
  const ctx = createCtx({
    database: parts.database,
    clock: parts.clock,
    log: parts.log,
    actor,
    requestId: request.id,
  });
  contexts.set(request, ctx);
  return ctx;
}

/** The context of each request, so that one whose operation never began is ended all the same. */
const contexts = new WeakMap<FastifyRequest, Ctx>();

async function requestCtx(parts: ServerParts, request: FastifyRequest): Promise<RequestCtx> {
  try {
    return ctxOf(parts, request, await parts.authenticate(request.headers.authorization));
  } catch (error) {
    if (error instanceof NoToken) return strangerCtx(ctxOf(parts, request, STRANGER), error);
    if (error instanceof Fault && error.cause instanceof Error) {
      parts.log.warn({ code: error.code, cause: error.cause.message }, 'a caller could not be authenticated');
    }
    const { body } = toHttpError(error, parts.log);
    throw error instanceof Fault
      ? toRequestError(error)
      : toRequestError(new Fault('UNAVAILABLE', body.message, body.extensions));
  }
}

function strangerCtx(ctx: Ctx, stranger: Unauthenticated): RequestCtx {
  const refused = (): Promise<never> => Promise.reject(stranger);
  return { ...ctx, stranger, read: refused, write: refused, load: refused };
}

function serveGraphQL(
  server: FastifyInstance,
  parts: ServerParts,
  answer: RouteHandlerMethod,
  takeSocket: TakeSocket,
): void {
  const isExplored = parts.config.mode === 'demo' || parts.config.nodeEnv === 'development';
  const explorer = isExplored ? explorerPage(parts.firstQuery ?? '{ viewer { roles permissions } }') : null;
  const handler: RouteHandlerMethod = async function handle(request, reply) {
    if (explorer !== null && request.headers.accept?.includes('text/html') === true) {
      return reply
        .header('content-security-policy', explorer.contentSecurityPolicy)
        .type('text/html; charset=utf-8')
        .send(explorer.html);
    }
    return answer.call(this, request, reply);
  };
  server.route({ method: 'GET', url: '/graphql', exposeHeadRoute: false, handler, wsHandler: takeSocket });
  server.post('/graphql', answer);
  if (explorer !== null) server.get('/', (_request, reply) => reply.redirect('/graphql'));
}

// ---------------------------------------------------------------- demo

function serveDemoTokens(server: FastifyInstance, issue: NonNullable<ServerParts['issueDemoToken']>): void {
  server.post('/demo/token', async (request) => {
    const { persona, localArea } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof persona !== 'string' || typeof localArea !== 'string') {
      throw new BadInput('Give {"persona": "finance", "localArea": "311"}.');
    }
    return { token: await issue(persona, localArea) };
  });
}
