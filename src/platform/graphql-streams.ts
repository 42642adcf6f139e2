import websocket, { type WebSocket } from '@fastify/websocket';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { openEventHub } from './events-hub';
import { Fault } from './faults';
import { createStreamHandler } from './graphql-event-stream';
import { createSubscriptions, SubscriptionRefused, type SubscriptionParts } from './graphql-subscriptions';
import { createSocketHandler, handleProtocols } from './graphql-websocket';
import { MOST_BODY_BYTES } from './http-edge';

/** What the streams of a server are made from. */
export type StreamParts = Omit<SubscriptionParts, 'hub'>;

/** Takes a socket at `WS /graphql`. */
export type TakeSocket = (socket: WebSocket, request: FastifyRequest) => void;

const GOING_AWAY = 1001;
/** How long a client may take to answer that its socket is being closed. */
const CLOSE_MILLIS = 2_000;

/**
 * Subscriptions over both transports on the server's own port: serves `/graphql/stream`, and gives what takes the sockets
 * of `/graphql`. When the server stops they end at once, in a way that has their clients try again.
 */
export async function serveStreams(server: FastifyInstance, parts: StreamParts): Promise<TakeSocket> {
  const hub = openEventHub(parts);
  const subscriptions = createSubscriptions({ ...parts, hub });
  let isStopping = false;
  // Before the plugin's own, which would close sockets without saying why.
  server.addHook('preClose', async () => {
    isStopping = true;
    const sockets = [...server.websocketServer.clients];
    for (const socket of sockets) socket.close(GOING_AWAY, 'The server stops');
    setTimeout(() => {
      for (const socket of sockets) socket.terminate();
    }, CLOSE_MILLIS).unref();
    await hub.close();
  });
  await server.register(websocket, {
    options: { maxPayload: MOST_BODY_BYTES, handleProtocols: (protocols) => handleProtocols(protocols) },
    errorHandler: (_error, socket) => socket.terminate(),
  });

  const answer = createStreamHandler({ subscriptions, isStopping: () => isStopping });
  server.get('/graphql/stream', { exposeHeadRoute: false }, answer);
  server.post('/graphql/stream', answer);

  const limit = server.createRateLimit();
  const countRequest = async (request: FastifyRequest, authorization: string | undefined): Promise<void> => {
    const asked = Object.create(request, { headers: { value: { authorization } } }) as FastifyRequest;
    const counted = await limit(asked);
    if (counted.isAllowed || !counted.isExceeded) return;
    const { code, message, extensions } = rateLimited(counted.ttl);
    throw new SubscriptionRefused([{ message, extensions: { ...extensions, code } }]);
  };
  return createSocketHandler({ subscriptions, countRequest, log: parts.log });
}

/** What somebody is told who asks too often; `ttl` in milliseconds until they may again. */
export function rateLimited(ttl: number): Fault {
  const retryAfterSeconds = Math.ceil(ttl / 1000);
  return new Fault(
    'RATE_LIMITED',
    `Too many requests in a minute. Try again in ${String(retryAfterSeconds)} seconds.`,
    { retryAfterSeconds },
  );
}
