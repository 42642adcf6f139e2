import { type Clock } from '../kernel/dates';
import { systemActor } from './actor';
import { type Connection, type Database, setActor, type Tx, withConnection } from './db';

/** The channel on which every server process hears that an area has new events: `311:42`, the area and its last number. */
export const EVENTS_CHANNEL = 'tripartite_events';

/** An event waiting to be written with its transaction. Ids and versions only. */
export interface PendingEvent {
  readonly kind: string;
  readonly ids: EventIds;
}

/** What an event is about. */
export type EventIds = Readonly<Record<string, string | number>>;

/** An event as the outbox has it; numbers count up without a gap within an area, in the order of the commits. */
export interface OutboxEvent extends PendingEvent {
  readonly sequence: bigint;
}

/**
 * Writes the outbox as the last statement of a write, and wakes the servers when it commits. The area's counter row
 * stays locked until then, so a later number can never be seen before an earlier one.
 */
export async function appendOutbox(
  connection: Connection,
  localArea: string,
  clock: Clock,
  events: readonly PendingEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const [done] = await connection.query<{ written: number }>(
    `with counter as (
       update outbox_counter set last_sequence = last_sequence + $4::bigint
        where local_area_code = $1 returning last_sequence),
     written as (
       insert into outbox_event (local_area_code, sequence, kind, ids, occurred_at)
       select $1, counter.last_sequence - $4::bigint + event.ordinal, event.body ->> 'kind', event.body -> 'ids', $3
         from counter, jsonb_array_elements($2::jsonb) with ordinality as event(body, ordinal)
       returning sequence)
     select count(*)::int as written, pg_notify('${EVENTS_CHANNEL}', $1 || ':' || max(sequence)) from written`,
    [localArea, JSON.stringify(events), clock.now(), events.length],
  );
  if (done?.written !== events.length)
    throw new Error('the local area has no outbox counter: its events would be lost');
}

/** Where an area's events stand, and which of a kind came after a number. */
export interface Standing {
  /** The number of the last event; 0: none yet. */
  readonly last: bigint;
  /** The first number that the outbox still has, or would give next. */
  readonly first: bigint;
  /** Numbers of the events asked for, in order. */
  readonly missed: readonly bigint[];
}

/** One question to the outbox: which events of a kind, about these ids, came after `since`; the last `most` of them. */
export interface EventQuestion {
  readonly localArea: string;
  readonly kind: string;
  readonly ids: EventIds;
  /** Null: none are asked for. */
  readonly since: bigint | null;
  readonly most: number;
}

/** Reads it all in one statement, hence of one moment. */
export async function readStanding(database: Database, clock: Clock, question: EventQuestion): Promise<Standing> {
  const { localArea, kind, ids, since, most } = question;
  const [found] = await inArea(database, clock, localArea, (connection) =>
    connection.query<{ last: bigint; first: bigint | null; missed: string[] }>(
      `select last_sequence as last,
              (select sequence from outbox_event where local_area_code = $1 order by sequence limit 1) as first,
              array(select sequence::text from outbox_event
                     where local_area_code = $1 and sequence > $4::bigint and kind = $2 and ids @> $3
                     order by sequence desc limit $5) as missed
         from outbox_counter where local_area_code = $1`,
      [localArea, kind, JSON.stringify(ids), since, most],
    ),
  );
  if (found === undefined) return { last: 0n, first: 1n, missed: [] };
  return { last: found.last, first: found.first ?? found.last + 1n, missed: found.missed.map(BigInt).reverse() };
}

/** The number of the last event that the transaction's snapshot has seen, of the actor's area. */
export async function readLastSequence(tx: Tx): Promise<bigint> {
  const [counter] = await tx.query<{ last: bigint }>(
    'select last_sequence as last from outbox_counter where local_area_code = $1',
    [tx.actor.localArea],
  );
  return counter?.last ?? 0n;
}

/** The events of an area after a number, in order; at most so many. */
export async function readEvents(
  database: Database,
  clock: Clock,
  localArea: string,
  after: bigint,
  most: number,
): Promise<readonly OutboxEvent[]> {
  return inArea(database, clock, localArea, (connection) =>
    connection.query<{ sequence: bigint; kind: string; ids: EventIds }>(
      `select sequence, kind, ids from outbox_event where local_area_code = $1 and sequence > $2 order by sequence limit $3`,
      [localArea, after, most],
    ),
  );
}

/** The outbox holds nothing but ids, and is read as the system: what becomes of an event is each subscriber's right to see. */
async function inArea<Value>(
  database: Database,
  clock: Clock,
  localArea: string,
  read: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  return withConnection(database, async (connection) => {
    await connection.query('begin read only');
    await setActor(connection, systemActor(localArea), clock);
    const value = await read(connection);
    await connection.query('commit');
    return value;
  });
}
