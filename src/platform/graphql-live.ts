import { type GraphQLField } from 'graphql';
import { Extensions, Subscription } from 'type-graphql';
import { type EventIds } from './events';

/** Where a subscription's events come from. */
export interface LiveSource {
  /** The kind that services publish (`tx.publish`). */
  readonly kind: string;
  /** The ids an event must have, from the field's own arguments; throws BadInput for one that is none. */
  readonly ids: (args: Readonly<Record<string, string>>) => EventIds;
}

/** What a subscription's root resolver is given: when it was, not what changed. It looks that up as the reader may. */
export interface LiveEvent {
  readonly cursor: string;
}

/** The `since` argument that every subscription takes. */
export const SINCE = {
  nullable: true,
  description:
    'The cursor of the last event that was received, or what eventCursor said: events after it are sent first. Null: only events from now on. A cursor older than the events that are kept is BAD_USER_INPUT.',
};

/** The description of every payload's cursor. */
export const CURSOR_DESCRIPTION =
  'Where this event stands among the area’s. Give it as since to go on after it; of two payloads with one cursor the second is a double.';

/**
 * A root field of `Subscription`: `@Can` above it, `@Live` in the place of `@Query`. For each event of its source (and
 * once at the start, when nothing is sent) the method is called in a context of its own, with the rights that the
 * subscriber has then, and gives the payload; NotFound from it ends the subscription.
 */
export function Live(type: () => new () => object, source: LiveSource, description: string): MethodDecorator {
  return (target, key, descriptor) => {
    Extensions({ live: source })(target, key, descriptor);
    Subscription(type, { description, subscribe: neverAsked })(target, key, descriptor);
  };
}

/** Events are handed out by graphql-subscriptions.ts, not by graphql-js. */
function neverAsked(): never {
  throw new Error('subscriptions are served by graphql-subscriptions.ts');
}

/** The source of a root field. */
export function liveSourceOf(field: GraphQLField<unknown, unknown>): LiveSource {
  const source = field.extensions['live'] as LiveSource | undefined;
  if (source === undefined) throw new Error(`the subscription ${field.name} has no @Live`);
  return source;
}
