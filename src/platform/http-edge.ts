import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Ctx } from './context';
import { BadInput, Fault } from './faults';
import { toHttpError } from './graphql-errors';
import { type Logger } from './log';
import { type Metrics } from './metrics';

/** The largest body of a GraphQL request; files have limits of their own. */
export const MOST_BODY_BYTES = 1024 * 1024;

/** Answers with an error outside GraphQL, in the shape that errors have in it. */
export function sendError(error: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const { status, body } = toHttpError(ofFramework(error) ?? error, log);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const { retryAfterSeconds } = body.extensions;
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
  const isTooLarge = statusOf(error) === 413 || statusOf(error) === 415;
  return reply.code(isTooLarge ? (statusOf(error) ?? status) : status).send({ errors: [body] });
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || error instanceof Fault) return null;
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
}

/** What Fastify itself finds wrong with a request is the sender's to put right. */
function ofFramework(error: unknown): Fault | null {
  const status = statusOf(error);
  if (status === null || status < 400 || status >= 500) return null;
  if (status === 413) return new Fault('QUERY_TOO_COSTLY', `The request is larger than ${MOST_BODY_BYTES / 1024} kB.`);
  if (status === 415) return new BadInput('Send the request as JSON, with content-type application/json.');
  return new BadInput('The request cannot be read: its body must be JSON.');
}

/** Gives every request an id, an end, a line in the log and a count. */
export function observeRequests(
  server: FastifyInstance,
  log: Logger,
  metrics: Pick<Metrics, 'onRequest'>,
  contextOf: (request: FastifyRequest) => Ctx | undefined,
): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', async (_request, reply) => {
    // Kept alive after its last answer, a connection would hold a server that stops.
    if (isClosing) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    const ctx = contextOf(request);
    await ctx?.end();
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.onRequest({ method, route, status, seconds: reply.elapsedTime / 1000 });
    // Neither the address as it was written nor the body: both can hold what a person typed.
    log.info(
      {
        requestId: request.id,
        method,
        route,
        status,
        millis: Math.ceil(reply.elapsedTime),
        ...(ctx === undefined ? {} : { localArea: ctx.actor.localArea, personId: ctx.actor.personId }),
      },
      'request',
    );
  });
}
