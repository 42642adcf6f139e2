import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../../src/kernel/dates';
import type { Actor } from '../../src/platform/actor';
import { EventQueue } from '../../src/platform/events-queue';
import { createSubscriptions, SubscriptionRefused } from '../../src/platform/graphql-subscriptions';
import type { TestDatabase } from './database';
import { quietLog } from './make-ledger';

/** How a subscription was received: with errors, or let in. */
export interface Received {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly code: string }[];
}

/** Asks whether an actor is let in to a subscription, as the server does; what is let in is ended at once. */
export function subscribing(parts: {
  readonly database: TestDatabase;
  readonly clock: Clock;
  readonly schema: GraphQLSchema;
}): (actor: Actor, query: string, variables: Readonly<Record<string, unknown>>) => Promise<Received> {
  const nothingHappens = {
    subscribe: () => Promise.resolve(new EventQueue(() => undefined)),
    close: () => Promise.resolve(),
  };
  return async (actor, query, variables) => {
    const subscriptions = createSubscriptions({
      ...parts,
      database: parts.database.database,
      log: quietLog,
      authenticate: () => Promise.resolve(actor),
      hub: nothingHappens,
      observer: { onOperation: () => undefined, onSubscriptions: () => undefined },
    });
    const asked = { query, variables, operationName: null, authorization: undefined };
    try {
      await (await subscriptions.open(asked, () => undefined)).return();
      return { data: null, errors: [] };
    } catch (error) {
      if (!(error instanceof SubscriptionRefused)) throw error;
      return { data: null, errors: error.errors.map(({ extensions }) => ({ code: String(extensions?.['code']) })) };
    }
  };
}
