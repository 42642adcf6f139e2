import { type Clock } from '../kernel/dates';
import { type Connection, type JobPayload, type QueueOptions } from './db';

/** Queues a job in the connection's transaction, for the area whose actor is on it. */
export async function queueJob(
  connection: Pick<Connection, 'query'>,
  clock: Clock,
  name: string,
  payload: JobPayload,
  { runAt, key }: QueueOptions = {},
): Promise<void> {
  await connection.query('select queue_job($1, $2, $3, $4)', [
    name,
    JSON.stringify(payload),
    runAt ?? clock.now(),
    key ?? null,
  ]);
}
