import { type Clock } from '../kernel/dates';
import { type Database } from './db';
import { describeError } from './describe-error';
import { readEvents, readStanding, type EventIds, type OutboxEvent } from './events';
import { requireWithinReach } from './events-cursor';
import { createEventListener } from './events-listener';
import { EventQueue, MOST_PENDING } from './events-queue';
import { type Logger } from './log';

/** Which events of an area a subscriber wants: those of a kind whose ids include these. */
export interface Topic {
  readonly localArea: string;
  readonly kind: string;
  readonly ids: EventIds;
}

/** The events of all areas, as one process hears them. */
export interface EventHub {
  /**
   * The events of a topic from now on, or from `since` on; throws BadInput when that is out of reach. Nothing in between
   * is missed: not while it subscribes, and not while the connection to the database is lost and found again.
   */
  readonly subscribe: (topic: Topic, since: bigint | null) => Promise<EventQueue>;
  /** Ends every queue and hears no more. */
  readonly close: () => Promise<void>;
}

/** What a hub is made from. */
export interface EventHubParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

const EVENTS_A_READ = 500;
/** When the outbox could not be read. */
const AGAIN_MILLIS = 1_000;
/** The outbox is looked at so often without being told, in case what should have told us did not. */
const LOOK_MILLIS = 30_000;

/** One area's subscribers in this process, and how far they have been told. */
interface Feed {
  readonly localArea: string;
  readonly queues: Map<EventQueue, Topic>;
  /** Null until the first subscriber has learnt where the area's events stand. */
  position: bigint | null;
  isReading: boolean;
  isAskedAgain: boolean;
}

/** Starts to listen when the first subscriber comes; until then it costs nothing. */
export function openEventHub(parts: EventHubParts): EventHub {
  const { database, clock } = parts;
  const feeds = new Map<string, Feed>();
  let isClosed = false;
  const readAll = (): void => {
    for (const feed of feeds.values()) void readFeed(parts, feed);
  };
  const hear = (localArea: string): void => {
    const feed = feeds.get(localArea);
    if (feed !== undefined) void readFeed(parts, feed);
  };
  const listener = createEventListener(parts, hear, readAll);
  const look = setInterval(readAll, LOOK_MILLIS).unref();

  return {
    subscribe: async (topic, since) => {
      listener.start();
      const feed = feedOf(feeds, topic.localArea);
      const queue = new EventQueue(() => {
        feed.queues.delete(queue);
        if (feed.queues.size === 0 && feeds.get(feed.localArea) === feed) feeds.delete(feed.localArea);
      });
      // From here on it is told; what it is told before its own beginning is known waits in the queue.
      feed.queues.set(queue, topic);
      try {
        const standing = await readStanding(database, clock, { ...topic, since, most: MOST_PENDING });
        if (since !== null) requireWithinReach(since, standing);
        queue.begin(standing.last, standing.missed);
        // Somebody who came later may have been quicker: the feed goes back to where this one begins.
        if (feed.position === null || feed.position > standing.last) feed.position = standing.last;
        if (isClosed) queue.close();
        else void readFeed(parts, feed);
        return queue;
      } catch (error) {
        queue.close();
        throw error;
      }
    },
    close: async () => {
      isClosed = true;
      clearInterval(look);
      for (const feed of feeds.values()) for (const queue of feed.queues.keys()) queue.close();
      await listener.stop();
    },
  };
}

function feedOf(feeds: Map<string, Feed>, localArea: string): Feed {
  let feed = feeds.get(localArea);
  if (feed === undefined) {
    feed = { localArea, queues: new Map(), position: null, isReading: false, isAskedAgain: false };
    feeds.set(localArea, feed);
  }
  return feed;
}

/** Tells an area's subscribers what is new. One at a time: who asks meanwhile has it looked at once more. */
async function readFeed({ database, clock, log }: EventHubParts, feed: Feed): Promise<void> {
  feed.isAskedAgain = true;
  if (feed.isReading) return;
  feed.isReading = true;
  try {
    while (feed.isAskedAgain && feed.position !== null && feed.queues.size > 0) {
      feed.isAskedAgain = false;
      const from: bigint = feed.position;
      const events = await readEvents(database, clock, feed.localArea, from, EVENTS_A_READ);
      if (feed.position < from) {
        feed.isAskedAgain = true; // somebody begins further back, and hears these in their order then
        continue;
      }
      for (const event of events) tell(feed, event);
      feed.position = events.at(-1)?.sequence ?? from;
      if (events.length === EVENTS_A_READ) feed.isAskedAgain = true;
    }
  } catch (error) {
    // Nothing is lost: the position stands where it stood, and the next look begins there.
    log.warn({ localArea: feed.localArea, ...describeError(error) }, 'the outbox could not be read');
    setTimeout(() => void readFeed({ database, clock, log }, feed), AGAIN_MILLIS).unref();
  } finally {
    feed.isReading = false;
  }
}

function tell(feed: Feed, event: OutboxEvent): void {
  for (const [queue, { kind, ids }] of feed.queues) {
    if (kind === event.kind && Object.entries(ids).every(([name, id]) => event.ids[name] === id)) {
      queue.push(event.sequence);
    }
  }
}
