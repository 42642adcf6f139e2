import { type Clock } from '../kernel/dates';
import { type Connection } from './db';

/** An event waiting to be written with its transaction. Ids and versions only. */
export interface PendingEvent {
  readonly kind: string;
  readonly ids: Readonly<Record<string, string | number>>;
}

/**
 * Writes the outbox as the last statement of a write. The area's counter row stays locked until the commit, so a
 * later number can never be seen before an earlier one.
 */
export async function appendOutbox(
  connection: Connection,
  localArea: string,
  clock: Clock,
  events: readonly PendingEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const written = await connection.execute(
    `with counter as (
       update outbox_counter set last_sequence = last_sequence + $4::bigint
        where local_area_code = $1 returning last_sequence)
     insert into outbox_event (local_area_code, sequence, kind, ids, occurred_at)
     select $1, counter.last_sequence - $4::bigint + event.ordinal, event.body ->> 'kind', event.body -> 'ids', $3
       from counter, jsonb_array_elements($2::jsonb) with ordinality as event(body, ordinal)`,
    [localArea, JSON.stringify(events), clock.now(), events.length],
  );
  if (written !== events.length) throw new Error('the local area has no outbox counter: its events would be lost');
}
