import { type FastifyReply, type FastifyRequest } from 'fastify';
import { BadInput } from './faults';
import { HTTP_STATUS } from './graphql-errors';
import { SubscriptionRefused, type Subscriptions } from './graphql-subscriptions';

/*
 * Server-sent events, one subscription to a connection ("distinct connections mode" of the GraphQL over SSE protocol).
 * Written here, since the library's handler takes every answer as soon as it can be made, and keeps it for whoever does
 * not read.
 */

/** What subscriptions over server-sent events are served with. */
export interface EventStreamParts {
  readonly subscriptions: Subscriptions;
  /** Whether the server stops: then a stream ends without a word, and its client tries again elsewhere. */
  readonly isStopping: () => boolean;
}

const PING_MILLIS = 12_000;
/** What is wrong with the caller, or with us, is said by HTTP; what is wrong with the request in the stream, as the protocol has it. */
const SAID_BY_HTTP: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL']);

/** Answers `GET` and `POST /graphql/stream` (api.md, Serving). */
export function createStreamHandler(
  parts: EventStreamParts,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    if (!/text\/event-stream|\*\/\*/.test(request.headers.accept ?? '*/*')) {
      throw new BadInput('Here a subscription is answered as a stream: accept text/event-stream.');
    }
    const { query, variables, operationName } = readAsked(request);
    const { authorization } = request.headers;
    const cutOff = (): void => void reply.raw.destroy();
    try {
      const asked = { query, variables, operationName, authorization };
      const delivery = await parts.subscriptions.open(asked, cutOff);
      reply.raw.once('close', () => void delivery.return());
      if (reply.raw.destroyed) await delivery.return(); // it left while it was let in
      await send(reply, delivery, parts.isStopping);
    } catch (error) {
      if (!(error instanceof SubscriptionRefused)) throw error;
      const { code, errors } = error;
      if (!SAID_BY_HTTP.has(code)) {
        await send(reply, [{ errors }], parts.isStopping);
        return reply;
      }
      if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
      if (code === 'UNAVAILABLE') reply.header('retry-after', '1');
      return reply.code(HTTP_STATUS[code] ?? 500).send({ errors });
    }
    return reply;
  };
}

interface Asked {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

function readAsked(request: FastifyRequest): Asked {
  if (request.method !== 'GET') return { ...(request.body as Asked | null) };
  const asked = request.query as Asked;
  if (typeof asked.variables !== 'string') return asked;
  try {
    return { ...asked, variables: JSON.parse(asked.variables) as unknown };
  } catch {
    throw new BadInput('variables must be an object, written as JSON.');
  }
}

async function send(
  reply: FastifyReply,
  answers: AsyncIterable<unknown> | Iterable<unknown>,
  isStopping: () => boolean,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers an answer before it hands it on would gather for ever.
    'x-accel-buffering': 'no',
  });
  // Some browsers begin to read with the first byte only.
  await write(reply, ':\n\n');
  const ping = setInterval(() => {
    if (raw.writableLength === 0) void write(reply, ':\n\n');
  }, PING_MILLIS);
  try {
    for await (const answer of answers) {
      if (!(await write(reply, `event: next\ndata: ${JSON.stringify(answer)}\n\n`))) return;
    }
    if (!isStopping()) await write(reply, 'event: complete\ndata:\n\n');
  } finally {
    clearInterval(ping);
    raw.end();
  }
}

/** Done when it has left for the network, so that the next answer is not made before; whether anybody is there still. */
function write({ raw }: FastifyReply, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (raw.destroyed || raw.writableEnded) resolve(false);
    else raw.write(text, (error) => resolve(error === null || error === undefined));
  });
}
