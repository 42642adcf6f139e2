import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a subscriber is sent, in the shape that both transports have it in. */
export interface Sent {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A subscription as a client of the protocol's own library sees it. */
export interface Stream {
  /** The next answer; 'complete' at its end, 'lost' when the connection went; throws when nothing comes in time. */
  readonly next: (millis?: number) => Promise<Sent | 'complete' | 'lost'>;
  /** What came and was not asked for yet. */
  readonly waiting: () => number;
  /** Ends it, as a client does that has seen enough. */
  readonly end: () => void;
}

/** Opens a subscription over one of the transports. */
export type Subscribe = (
  address: string,
  token: string | null,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Stream;

/** By graphql-transport-ws, with the client of graphql-ws. */
export const overWebSocket: Subscribe = (address, token, query, variables = {}) => {
  const client = createSocketClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  return collect(
    (sink) => client.subscribe({ query, variables: { ...variables } }, sink),
    () => void client.dispose(),
  );
};

/** By server-sent events, with the client of graphql-sse. */
export const overEventStream: Subscribe = (address, token, query, variables = {}) => {
  const client = createSseClient({
    url: `${address}/graphql/stream`,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  return collect(
    (sink) => client.subscribe({ query, variables: { ...variables } }, sink),
    () => client.dispose(),
  );
};

/** Both, for tests of what they have in common. */
export const TRANSPORTS: readonly (readonly [name: string, subscribe: Subscribe])[] = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overEventStream],
];

interface Sink {
  readonly next: (value: unknown) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
}

function collect(subscribe: (sink: Sink) => () => void, dispose: () => void): Stream {
  const arrived: (Sent | 'complete' | 'lost')[] = [];
  let wake: (() => void) | null = null;
  const arrive = (what: Sent | 'complete' | 'lost'): void => {
    arrived.push(what);
    wake?.();
  };
  const end = subscribe({
    next: (value) => arrive(value as Sent),
    error: (error) => {
      // Errors of the request come as they are, and end it; anything else is the connection's.
      if (Array.isArray(error)) arrive({ errors: error as NonNullable<Sent['errors']> });
      arrive(Array.isArray(error) ? 'complete' : 'lost');
    },
    complete: () => arrive('complete'),
  });
  return {
    waiting: () => arrived.length,
    next: async (millis = 5_000) => {
      const before = Date.now();
      for (;;) {
        const first = arrived.shift();
        if (first !== undefined) return first;
        const left = millis - (Date.now() - before);
        if (left <= 0) throw new Error('nothing was sent in time');
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    end: () => {
      end();
      dispose();
    },
  };
}
