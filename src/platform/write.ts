import { createHash } from 'node:crypto';
import { type Result } from '../kernel/result';
import { type Actor } from './actor';
import { millisBefore } from './clock';
import { type AuditSubject, type Connection, type Database, setActor, sqlState, type WriteTx } from './db';
import { appendOutbox, type PendingEvent } from './events';
import { BadInput, Conflict, Unavailable } from './faults';
import { queueJob } from './jobs-queue';
import { newId } from './new-id';
import { type CtxParts, type Refusal, type Storable, type WriteRequest } from './request';
import { type Clock } from '../kernel/dates';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const LOCK_TIMEOUT = '55P03';
const MOST_ATTEMPTS = 3;
/** How long an answer is kept for repetition (api.md, Safe to repeat). */
const KEEP_ANSWER_MILLIS = 24 * 60 * 60 * 1000;
const LONGEST_KEY = 255;

type Work<Value extends Storable, Code extends string> = (tx: WriteTx) => Promise<Result<Value, Refusal<Code>>>;

/** One transaction of `ctx.write`: see there. */
export async function runWrite<Value extends Storable, Code extends string>(
  parts: CtxParts,
  request: WriteRequest,
  work: Work<Value, Code>,
): Promise<Result<Value, Refusal<Code>>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptWrite(parts, request, work);
    } catch (error) {
      const state = sqlState(error);
      // A deadlock cannot be mended inside its transaction: the whole write is run again, on a fresh connection.
      if ((state === SERIALIZATION_FAILURE || state === DEADLOCK) && attempt < MOST_ATTEMPTS) continue;
      if (state === LOCK_TIMEOUT || state === SERIALIZATION_FAILURE || state === DEADLOCK) {
        throw new Unavailable('Somebody else is changing the same thing. Nothing was changed; try again shortly.', {
          cause: error,
        });
      }
      throw error;
    }
  }
}

async function attemptWrite<Value extends Storable, Code extends string>(
  parts: CtxParts,
  request: WriteRequest,
  work: Work<Value, Code>,
): Promise<Result<Value, Refusal<Code>>> {
  const connection = await parts.database.connect();
  let broken = true;
  try {
    await connection.query('begin isolation level read committed');
    await setActor(connection, parts.actor, parts.clock);
    const first = await claim(connection, parts, request);
    if (first !== null) {
      await connection.query('commit');
      broken = false;
      return first as Result<Value, Refusal<Code>>;
    }
    const result = await workUnderSavepoint(connection, parts, request, work);
    await storeAnswer(connection, parts, request, result);
    await connection.query(request.isPreview === true ? 'rollback' : 'commit');
    broken = false;
    return result;
  } catch (error) {
    broken = !(await rolledBack(connection));
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** Rolls back; whether the connection may be used again. */
export async function rolledBack(connection: Connection): Promise<boolean> {
  return connection.query('rollback').then(
    () => true,
    () => false,
  );
}

async function workUnderSavepoint<Value extends Storable, Code extends string>(
  connection: Connection,
  parts: CtxParts,
  request: WriteRequest,
  work: Work<Value, Code>,
): Promise<Result<Value, Refusal<Code>>> {
  const write = openWrite(connection, parts);
  await connection.query('savepoint work');
  const result = await work(write.tx);
  // What answers that it changed nothing is held to it, and leaves no event of a change.
  if (!result.ok || result.isUnchanged === true) {
    await connection.query('rollback to savepoint work');
    return result;
  }
  await appendAudit(connection, parts, 'write', request.event, write.tx.eventId, write.subject());
  // Deferred constraints are checked here, where a fault still undoes everything, and not first at commit. Postings name
  // the audit event as their cause, so it comes before.
  await connection.query('set constraints all immediate');
  await appendOutbox(connection, parts.actor.localArea, parts.clock, eventsOf(write));
  return result;
}

/** What a write published; one that was about a case changed it, whether the service said so or not. */
function eventsOf(write: ReturnType<typeof openWrite>): readonly PendingEvent[] {
  const events = write.events();
  const caseId = write.subject()?.caseId;
  const isKnown = events.some(({ kind, ids }) => kind === 'caseChanged' && ids['caseId'] === caseId);
  return caseId === undefined || isKnown ? events : [...events, { kind: 'caseChanged', ids: { caseId } }];
}

/** A transaction's writing side, with what it recorded and published; `eventId` is the audit event it belongs to. */
export function openWrite(connection: Connection, parts: CtxParts, eventId: string = newId()) {
  let about: AuditSubject | null = null;
  const events: PendingEvent[] = [];
  const published = new Set<string>();
  let depth = 0;
  const tx: WriteTx = {
    actor: parts.actor,
    clock: parts.clock,
    requestId: parts.requestId,
    eventId,
    query: connection.query,
    execute: connection.execute,
    record: (subject) => {
      about = subject;
    },
    publish: (kind, ids) => {
      // The same twice in one write is one event: a change of many lines says so for each of them.
      const key = JSON.stringify([kind, ids]);
      if (published.has(key)) return;
      published.add(key);
      events.push({ kind, ids });
    },
    queue: (name, payload, options) => queueJob(connection, parts.clock, name, payload, options),
    savepoint: async (work) => {
      depth += 1;
      const name = `step_${String(depth)}`;
      await connection.query(`savepoint ${name}`);
      const kept = await work().catch(async (error: unknown) => {
        await connection.query(`rollback to savepoint ${name}`);
        throw error;
      });
      await connection.query(kept ? `release savepoint ${name}` : `rollback to savepoint ${name}`);
      return kept;
    },
  };
  return { tx, subject: () => about, events: () => events };
}

/** A digest of the input that does not depend on the order of its keys. */
export function inputDigest(input: unknown): string {
  const stable = (value: unknown): unknown => {
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map(stable);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, stable(one)]),
      );
    }
    return value;
  };
  return createHash('sha256')
    .update(JSON.stringify(stable(input) ?? null))
    .digest('hex');
}

/**
 * Claims the caller's key. A second call with it waits here for the first and gets its answer; null means that
 * this call is the first and must do the work.
 */
async function claim(
  connection: Connection,
  parts: CtxParts,
  request: WriteRequest,
): Promise<Result<unknown, Refusal> | null> {
  const { clientMutationId } = request;
  // A preview claims nothing: the same key is still good for the deed.
  if (clientMutationId === null || request.isPreview === true) return null;
  if (clientMutationId === '' || clientMutationId.length > LONGEST_KEY) {
    throw new BadInput(`clientMutationId must have 1 to ${String(LONGEST_KEY)} characters.`, {
      argument: 'clientMutationId',
    });
  }
  const { actor, clock } = parts;
  const now = clock.now();
  const digest = inputDigest(request.input);
  const claimed = await connection.execute(
    `insert into idempotency_claim (local_area_code, person_id, client_mutation_id, event, input_digest, claimed_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (local_area_code, person_id, client_mutation_id) do update
        set event = excluded.event, input_digest = excluded.input_digest, claimed_at = excluded.claimed_at, answer = null
      where idempotency_claim.claimed_at <= $7`,
    [
      actor.localArea,
      actor.personId,
      clientMutationId,
      request.event,
      digest,
      now,
      millisBefore(now, KEEP_ANSWER_MILLIS),
    ],
  );
  if (claimed === 1) return null;
  const rows = await connection.query<{ event: string; input_digest: string; answer: Result<unknown, Refusal> }>(
    `select event, input_digest, answer from idempotency_claim
      where local_area_code = $1 and person_id = $2 and client_mutation_id = $3`,
    [actor.localArea, actor.personId, clientMutationId],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('an idempotency claim vanished between two statements of one transaction');
  if (found.event !== request.event || found.input_digest !== digest) {
    throw new Conflict(
      'This clientMutationId was used within the last 24 hours for another request. Use a new one for a new request.',
      { clientMutationId },
    );
  }
  return found.answer;
}

async function storeAnswer(
  connection: Connection,
  parts: CtxParts,
  request: WriteRequest,
  result: Result<Storable, Refusal>,
): Promise<void> {
  if (request.clientMutationId === null || request.isPreview === true) return;
  await connection.execute(
    `update idempotency_claim set answer = $4
      where local_area_code = $1 and person_id = $2 and client_mutation_id = $3`,
    [parts.actor.localArea, parts.actor.personId, request.clientMutationId, JSON.stringify(result)],
  );
}

/** Writes one audit event in the connection's transaction. */
export async function appendAudit(
  connection: Connection,
  parts: { readonly actor: Actor; readonly clock: Clock; readonly requestId: string },
  kind: 'write' | 'read',
  action: string,
  eventId: string,
  about: AuditSubject | null,
): Promise<void> {
  await connection.execute(
    `insert into audit_event (local_area_code, audit_event_id, kind, action, occurred_at, person_id, request_id,
                              subject_type, subject_id, case_id, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      parts.actor.localArea,
      eventId,
      kind,
      action,
      parts.clock.now(),
      parts.actor.personId,
      parts.requestId,
      about?.type ?? null,
      about?.id ?? null,
      about?.caseId ?? null,
      JSON.stringify(about?.detail ?? {}),
    ],
  );
}

/** Commits recorded reads in a transaction of their own (api.md, Who may do what). */
export async function recordReads(
  database: Database,
  actor: Actor,
  clock: Clock,
  requestId: string,
  reads: readonly AuditSubject[],
): Promise<void> {
  const connection = await database.connect();
  let broken = true;
  try {
    await connection.query('begin');
    await setActor(connection, actor, clock);
    for (const about of reads) {
      await appendAudit(connection, { actor, clock, requestId }, 'read', `${about.type}.read`, newId(), about);
    }
    await connection.query('commit');
    broken = false;
  } catch (error) {
    broken = !(await rolledBack(connection));
    throw error;
  } finally {
    connection.release(broken);
  }
}
