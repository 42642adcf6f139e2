import { createHash } from 'node:crypto';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { type Clock } from '../kernel/dates';
import { type Actor } from './actor';
import { atMost } from './at-most';
import { type Authenticate } from './auth';
import { createCtx, type Ctx } from './context';
import { type Database } from './db';
import { fromCursor, toCursor } from './events-cursor';
import { type EventHub } from './events-hub';
import { Fault } from './faults';
import { type OperationObserver } from './graphql';
import { errorFormatter, type ErrorFormatter } from './graphql-errors';
import { createExecutor } from './graphql-executor';
import { answerExtensions, codesOf, recordOperation } from './graphql-operation';
import { deliver, type Answered, type Delivery } from './graphql-subscription-delivery';
import {
  prepareSubscription,
  Several,
  type PreparedSubscription,
  type SubscriptionRequest,
} from './graphql-subscription-request';
import { type Logger } from './log';
import { newId } from './new-id';

/** What subscriptions are served with: the same as every other operation, and where events come from. */
export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly authenticate: Authenticate;
  readonly hub: EventHub;
  readonly observer: OperationObserver & SubscriptionObserver;
  /** How often a subscriber that hears nothing is asked whether it still may; 30 s unless said otherwise. */
  readonly recheckMillis?: number;
  /** How long a subscriber may leave what was sent unread before it is cut off; 60 s unless said otherwise. */
  readonly stallMillis?: number;
}

/** What the server wants to know of subscriptions beside the operations in them. */
export interface SubscriptionObserver {
  readonly onSubscriptions: (open: number) => void;
}

/** The answer to a subscription that cannot begin: as a POST of it would have been answered. */
export class SubscriptionRefused extends Error {
  readonly errors: NonNullable<FormattedExecutionResult['errors']>;

  constructor(errors: NonNullable<FormattedExecutionResult['errors']>) {
    super('the subscription was refused');
    this.errors = errors;
  }

  get code(): string {
    return codesOf(this.errors)[0] ?? 'INTERNAL';
  }
}

/** Opens subscriptions, whichever transport they come by. */
export interface Subscriptions {
  /** Throws SubscriptionRefused. `cutOff` is called when the subscriber does not take what it is sent. */
  readonly open: (request: SubscriptionRequest, cutOff: () => void) => Promise<Delivery>;
}

/** More than a person with several screens, and than a process, has use for. */
const MOST_OF_ONE_PERSON = 50;
const MOST_OF_ONE_PROCESS = 2_000;
/** Answers made at once: one event may be for hundreds, and the pool of connections is everybody's. */
const MOST_AT_ONCE = 4;
/** Waits before an answer is tried again that the database had no time for. */
const RETRY_MILLIS = [250, 1_000, 3_000] as const;

/** Subscriptions over these parts. */
export function createSubscriptions(parts: SubscriptionParts): Subscriptions {
  const answer = createAnswer(parts);
  const ofPerson = new Map<string, number>();
  let open = 0;
  const count = (personId: string, by: 1 | -1): void => {
    open += by;
    const left = (ofPerson.get(personId) ?? 0) + by;
    if (left === 0) ofPerson.delete(personId);
    else ofPerson.set(personId, left);
    parts.observer.onSubscriptions(open);
  };
  const refuse = (error: unknown): SubscriptionRefused => {
    const format = errorFormatter(parts.log);
    const shown = (error instanceof Several ? error.errors : [error]).map((one) =>
      format(one instanceof GraphQLError ? one.toJSON() : { message: '' }, one),
    );
    parts.observer.onOperation({ kind: 'subscription', codes: codesOf(shown) });
    return new SubscriptionRefused(shown);
  };
  return {
    open: async (request, cutOff) => {
      try {
        const actor = await parts.authenticate(request.authorization);
        const prepared = prepareSubscription(parts.schema, request);
        const since = prepared.since === null ? null : fromCursor(actor.localArea, prepared.since);
        requireRoom(ofPerson.get(actor.personId) ?? 0, open);
        count(actor.personId, 1);
        const release = (): void => count(actor.personId, -1);
        try {
          const probed = await answer(request, prepared, actor.localArea, null);
          if (probed.isLast) throw new SubscriptionRefused(probed.result.errors ?? []);
          const topic = { localArea: actor.localArea, kind: prepared.kind, ids: prepared.ids() };
          const queue = await parts.hub.subscribe(topic, since);
          return deliver({
            queue,
            answer: (sequence) => answer(request, prepared, actor.localArea, sequence),
            recheckMillis: parts.recheckMillis ?? 30_000,
            stallMillis: parts.stallMillis ?? 60_000,
            cutOff,
            onEnd: release,
          });
        } catch (error) {
          release();
          throw error;
        }
      } catch (error) {
        throw error instanceof SubscriptionRefused ? error : refuse(error);
      }
    },
  };
}

function requireRoom(ofPerson: number, open: number): void {
  if (ofPerson >= MOST_OF_ONE_PERSON) {
    throw new Fault(
      'RATE_LIMITED',
      `You have ${String(MOST_OF_ONE_PERSON)} subscriptions open, which is as many as one person may have. End one first.`,
    );
  }
  if (open >= MOST_OF_ONE_PROCESS) {
    throw new Fault('UNAVAILABLE', 'Too many subscriptions are open here. Try again shortly.', {
      retryAfterSeconds: 5,
    });
  }
}

/** Answers a subscription once: for an event, or (without one) to find out whether it may be asked at all. */
type Answer = (
  request: SubscriptionRequest,
  prepared: PreparedSubscription,
  localArea: string,
  sequence: bigint | null,
) => Promise<Answered>;

function createAnswer(parts: SubscriptionParts): Answer {
  const format = errorFormatter(parts.log);
  const execute = createExecutor(parts.schema, { jit: false });
  const inTurn = atMost(MOST_AT_ONCE);

  const once: Answer = async (request, prepared, localArea, sequence) => {
    let actor: Actor;
    try {
      // Anew for each event: a token that ended or a role that was withdrawn since ends the subscription.
      actor = await parts.authenticate(request.authorization);
      if (actor.localArea !== localArea) throw new Fault('FORBIDDEN', 'You belong to another local area by now.');
    } catch (error) {
      return { result: { errors: [format({ message: '' }, error)] }, isLast: true };
    }
    const ctx = createCtx({ ...parts, actor, requestId: newId() });
    const { document, operation } = sequence === null ? prepared.probe : prepared;
    const queryHash = createHash('sha256').update(prepared.text).digest('hex');
    try {
      // Without an event nothing is shown, so there is no read to record.
      if (sequence !== null) recordOperation(ctx, operation, queryHash);
      const result = await execute({
        document,
        operation,
        queryHash,
        operationName: prepared.operationName,
        variables: prepared.variables,
        context: ctx,
        rootValue: { cursor: sequence === null ? '' : toCursor(localArea, sequence) },
      });
      await ctx.flushReads();
      return toAnswered(ctx, result, prepared.key, format);
    } catch (error) {
      return { result: { errors: [format({ message: '' }, error)] }, isLast: true };
    } finally {
      await ctx.end();
    }
  };

  return async (...asked) => {
    for (let attempt = 0; ; attempt += 1) {
      const answered = await inTurn(() => once(...asked));
      const codes = codesOf(answered.result.errors);
      const wait = RETRY_MILLIS[attempt];
      if (answered.isLast && codes.includes('UNAVAILABLE') && wait !== undefined) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        continue;
      }
      parts.observer.onOperation({ kind: 'subscription', codes });
      return answered;
    }
  };
}

function toAnswered(ctx: Ctx, result: ExecutionResult, key: string, format: ErrorFormatter): Answered {
  const { data, errors, extensions } = result;
  const shown = errors?.map((error) => format(error.toJSON(), error));
  const isLast = (data?.[key] ?? null) === null;
  return {
    result: {
      ...(shown === undefined ? {} : { errors: shown }),
      // As for one that was refused at once: it is not said whether it ever began.
      ...(isLast ? {} : { data: data ?? null }),
      ...answerExtensions(ctx, extensions),
    },
    isLast,
  };
}
