import { type WebSocket } from '@fastify/websocket';
import { type FastifyRequest } from 'fastify';
import { GraphQLError, GraphQLSchema, parse, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type WebSocket as Transport } from 'graphql-ws';
import { describeError } from './describe-error';
import { SubscriptionRefused, type Subscriptions } from './graphql-subscriptions';
import { type Logger } from './log';

/** What subscriptions over WebSocket are served with. */
export interface WebSocketParts {
  readonly subscriptions: Subscriptions;
  readonly log: Logger;
  /** Counts a subscription of a caller, known by its `Authorization`, as a request; throws RATE_LIMITED. */
  readonly countRequest: (request: FastifyRequest, authorization: string | undefined) => Promise<void>;
}

/** The protocol is graphql-transport-ws; for `options.handleProtocols` of the WebSocket server. */
export { handleProtocols };

const PING_MILLIS = 12_000;
/** A socket is opened to subscribe; one that has not by then is closed, so that nobody holds sockets without a token. */
const UNUSED_MILLIS = 60_000;
/** What a close frame holds, in bytes, is 123. */
const LONGEST_REASON = 100;

/** Takes a socket at `WS /graphql` (api.md, Serving). */
export function createSocketHandler(parts: WebSocketParts): (socket: WebSocket, request: FastifyRequest) => void {
  const server = makeServer<Record<string, unknown>, Extra>({
    onSubscribe: async ({ connectionParams, extra }, _id, { query, variables, operationName }) => {
      const authorization = authorizationOf(connectionParams, extra.request);
      try {
        await parts.countRequest(extra.request, authorization);
        const asked = { query, variables, operationName, authorization };
        const delivery = await parts.subscriptions.open(asked, () => extra.socket.terminate());
        extra.onUsed();
        return {
          schema: NO_SCHEMA,
          document: parse(query),
          operationName: operationName ?? null,
          contextValue: delivery,
        };
      } catch (error) {
        if (error instanceof SubscriptionRefused) return error.errors.map((one) => new ShownError(one));
        throw error;
      }
    },
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<never>,
    // Both are formatted already.
    onNext: (_ctx, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  });
  return (socket, request) => {
    const fail = (error: unknown): void => {
      parts.log.error({ requestId: request.id, ...describeError(error) }, 'a socket failed');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    };
    const unused = setTimeout(
      () => socket.close(CloseCode.ConnectionInitialisationTimeout, 'Nothing was subscribed'),
      UNUSED_MILLIS,
    );
    const onUsed = (): void => clearTimeout(unused);
    const stopPinging = keepAlive(socket);
    const closed = server.opened(transportOf(socket, fail), { socket, request, onUsed });
    socket.once('close', (code, reason) => {
      onUsed();
      stopPinging();
      closed(code, reason.toString('utf8')).catch(fail);
    });
  };
}

interface Extra {
  readonly socket: WebSocket;
  readonly request: FastifyRequest;
  readonly onUsed: () => void;
}

/** Executed is nothing by the library: it hands on what the delivery gives. */
const NO_SCHEMA = new GraphQLSchema({});

/** An error that has the shape it leaves in. */
class ShownError extends GraphQLError {
  private readonly shown: GraphQLFormattedError;

  constructor(shown: GraphQLFormattedError) {
    super(shown.message);
    this.shown = shown;
  }

  override toJSON(): GraphQLFormattedError {
    return this.shown;
  }
}

/** A browser cannot set a header on a socket: the token comes in the first message, `{"authorization": "Bearer …"}`. */
function authorizationOf(params: Record<string, unknown> | undefined, request: FastifyRequest): string | undefined {
  const given = params?.['authorization'] ?? params?.['Authorization'];
  return typeof given === 'string' ? given : request.headers.authorization;
}

function transportOf(socket: WebSocket, fail: (error: unknown) => void): Transport {
  return {
    protocol: socket.protocol,
    // Done when it has left for the network, so that the next answer is not made before.
    send: (text) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN) resolve();
        else socket.send(text, (error) => (error ? reject(error) : resolve()));
      }),
    close: (code, reason) => socket.close(code, reason?.slice(0, LONGEST_REASON)),
    onMessage: (take) => socket.on('message', (data: Buffer) => void take(data.toString('utf8')).catch(fail)),
  };
}

/** Who does not answer a ping is gone. */
function keepAlive(socket: WebSocket): () => void {
  let isThere = true;
  socket.on('pong', () => {
    isThere = true;
  });
  const timer = setInterval(() => {
    if (!isThere) socket.terminate();
    isThere = false;
    socket.ping();
  }, PING_MILLIS);
  return () => clearInterval(timer);
}
