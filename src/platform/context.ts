import DataLoader from 'dataloader';
import { type Clock } from '../kernel/dates';
import { type Result } from '../kernel/result';
import { type Actor } from './actor';
import { beginSnapshot, type AuditSubject, type Connection, type Tx, type WriteTx } from './db';
import { type LoaderDefinition } from './loader';
import { type Logger } from './log';
import { type CtxParts, type Refusal, type Storable, type WriteRequest } from './request';
import { recordReads, runWrite } from './write';

/**
 * Everything a request may use. A plain object of functions, since Apollo copies the context
 * (architecture.md section 9, hazard 1).
 */
export interface Ctx {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
  readonly log: Logger;
  /** The operation's one read-only snapshot. Refused once the operation has ended, and inside a write. */
  readonly read: () => Promise<Tx>;
  /**
   * One transaction: idempotency claim, savepoint, `work`, audit, outbox, commit. A refusal rolls back to the
   * savepoint and is stored as the answer; a fault rolls everything back. The whole write is tried again, at
   * most three times, on a serialization failure or a deadlock. A preview does all of it and keeps nothing: its answer
   * must carry what it came to, since there is nothing to read afterwards.
   */
  readonly write: <Value extends Storable, Code extends string>(
    request: WriteRequest,
    work: (tx: WriteTx) => Promise<Result<Value, Refusal<Code>>>,
  ) => Promise<Result<Value, Refusal<Code>>>;
  /** One value through the operation's batching loader, in the same snapshot. */
  readonly load: <Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key) => Promise<Value>;
  /** Has a loader give a value that is not kept: what a preview made, for the rest of the operation or until its next write. */
  readonly prime: <Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key, value: Value) => void;
  /** Notes that a field of the answer was withheld from this reader, under `extensions.withheld`. */
  readonly withhold: (path: string, reason: string) => void;
  /** What was withheld so far. */
  readonly withheld: () => readonly { path: string; reason: string }[];
  /** Notes a read that must be recorded (an auditor's, a document's opening). */
  readonly recordRead: (about: AuditSubject) => void;
  /** Commits the noted reads in a transaction of their own, and closes the snapshot first; the answer may leave only after it. */
  readonly flushReads: () => Promise<void>;
  /** Closes the snapshot; nothing can be read after it. */
  readonly end: () => Promise<void>;
  /** Aborted by the end: the answer has left, or its caller has. What goes on beside the operation stops then. */
  readonly ended: AbortSignal;
}

/** A context for one request or one command. */
export function createCtx(parts: CtxParts): Ctx {
  const { actor, clock } = parts;
  let snapshot: Promise<Snapshot> | null = null;
  let state: 'open' | 'writing' | 'ended' = 'open';
  const ending = new AbortController();
  const withheld: { path: string; reason: string }[] = [];

  const refuseUnlessOpen = (doing: string): void => {
    if (state === 'writing') throw new Error(`${doing} inside a write: use the transaction it was given`);
    if (state === 'ended') throw new Error(`${doing} after the operation has ended`);
  };

  const isWriting = (): boolean => state === 'writing';

  const closeSnapshot = async (): Promise<void> => {
    const opened = snapshot;
    snapshot = null;
    loads.forget();
    if (opened !== null) await opened.then((open) => open.close()).catch(() => undefined);
  };

  const reads = createReads(parts, closeSnapshot);

  const read = async (): Promise<Tx> => {
    refuseUnlessOpen('read');
    snapshot ??= openSnapshot(parts);
    return (await snapshot).tx;
  };

  const loads = createLoads(read);
  const loadIfOpen = async <Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> => {
    refuseUnlessOpen('load');
    return loads.load(definition, key);
  };
  const load = <Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> => {
    const value = loadIfOpen(definition, key);
    // When a sibling field fails, the answer leaves and nobody waits for this one any more: its own failure, such as
    // the end of the operation, must not end the process.
    value.catch(() => undefined);
    return value;
  };

  return {
    actor,
    clock,
    requestId: parts.requestId,
    log: parts.log,
    read,
    load,
    prime: loads.prime,
    write: async (request, work) => {
      refuseUnlessOpen('write');
      await closeSnapshot();
      state = 'writing';
      try {
        return await runWrite(parts, request, work);
      } finally {
        // A caller that went away has ended the operation meanwhile; it stays ended.
        if (isWriting()) state = 'open';
      }
    },
    withhold: (path, reason) => {
      if (!withheld.some((entry) => entry.path === path)) withheld.push({ path, reason });
    },
    withheld: () => withheld,
    recordRead: reads.record,
    flushReads: reads.flush,
    end: async () => {
      state = 'ended';
      ending.abort();
      await closeSnapshot();
    },
    ended: ending.signal,
  };
}

/** The reads of one operation that are to be on record before its answer leaves. */
function createReads({ database, actor, clock, requestId }: CtxParts, closeSnapshot: () => Promise<void>) {
  let reads: AuditSubject[] = [];
  return {
    record: (about: AuditSubject): void => {
      reads.push(about);
    },
    flush: async (): Promise<void> => {
      const due = reads;
      reads = [];
      if (due.length === 0) return;
      // Whoever held one connection while it waited for another could wait for somebody who does the same.
      await closeSnapshot();
      await recordReads(database, actor, clock, requestId, due);
    },
  };
}

/** The batching loaders of one operation, each made when it is first asked for. */
function createLoads(read: () => Promise<Tx>) {
  const loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  const loaderOf = <Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value> => {
    const made = loaders.get(definition) as DataLoader<Key, Value> | undefined;
    if (made !== undefined) return made;
    const loader = new DataLoader<Key, Value>(async (keys) => {
      const found = await definition.batch(await read(), keys);
      return keys.map((one) => (found.has(one) ? (found.get(one) as Value) : definition.absent));
    });
    loaders.set(definition, loader);
    return loader;
  };
  return {
    /** After a write everything is read anew. */
    forget: (): void => {
      loaders.clear();
    },
    load: <Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> =>
      loaderOf(definition).load(key),
    prime: <Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key, value: Value): void => {
      loaderOf(definition).prime(key, value);
    },
  };
}

interface Snapshot {
  readonly tx: Tx;
  readonly close: () => Promise<void>;
}

async function openSnapshot(parts: CtxParts): Promise<Snapshot> {
  const connection = await parts.database.connect();
  try {
    await beginSnapshot(connection, parts.actor, parts.clock);
  } catch (error) {
    // The shared lock may still be held by the session: the connection is thrown away with it.
    connection.release(true);
    throw error;
  }
  let isOpen = true;
  // What still runs when the answer has left reads nothing more: the connection is somebody else's by then.
  const query: Connection['query'] = (sql, parameters) =>
    isOpen ? connection.query(sql, parameters) : Promise.reject(new Error('read after the snapshot was closed'));
  return {
    tx: { actor: parts.actor, clock: parts.clock, requestId: parts.requestId, query },
    close: async () => {
      isOpen = false;
      try {
        await connection.query('commit');
        connection.release(false);
      } catch {
        connection.release(true);
      }
    },
  };
}
