import { type FormattedExecutionResult } from 'graphql';
import { type EventQueue } from './events-queue';

/** One event's answer. */
export interface Answered {
  readonly result: FormattedExecutionResult;
  /** Whether it is the last: the subscriber may not follow this any more, or it could not be answered. */
  readonly isLast: boolean;
}

/** The answers to one subscription, one for each event; what ends it for good is the last of them. */
export type Delivery = AsyncGenerator<FormattedExecutionResult, void, void>;

/** What one subscription is delivered with. */
export interface DeliveryParts {
  readonly queue: EventQueue;
  /** Answers an event; without one only finds out whether the subscriber may still follow. */
  readonly answer: (sequence: bigint | null) => Promise<Answered>;
  /** How often to find that out when nothing happens. */
  readonly recheckMillis: number;
  /** How long a subscriber may take to be ready for the next answer. */
  readonly stallMillis: number;
  /** Called when it takes longer: it reads no more. */
  readonly cutOff: () => void;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
}

/** An answer is made when the one before has been taken, so that a slow subscriber holds one answer and no more. */
export function deliver(parts: DeliveryParts): Delivery {
  const answers = follow(parts);
  let stall: NodeJS.Timeout | undefined;
  let isOver = false;
  const end = (): void => {
    clearTimeout(stall);
    if (isOver) return;
    isOver = true;
    parts.queue.close();
    parts.onEnd();
  };
  const delivery = {
    next: async () => {
      clearTimeout(stall);
      const step = await answers.next();
      if (step.done === true || isOver) end();
      else stall = setTimeout(parts.cutOff, parts.stallMillis).unref();
      return step;
    },
    return: async () => {
      end();
      await answers.return();
      return { done: true as const, value: undefined };
    },
    throw: async (error: unknown) => {
      end();
      return answers.throw(error);
    },
    [Symbol.asyncIterator]: () => delivery,
  };
  return delivery as Delivery;
}

async function* follow({ queue, answer, recheckMillis }: DeliveryParts): Delivery {
  for (;;) {
    const step = await queue.next(recheckMillis);
    if (step.kind === 'closed') return;
    const { result, isLast } = await answer(step.kind === 'event' ? step.sequence : null);
    if (step.kind === 'event' || isLast) yield result;
    if (isLast) return;
  }
}
