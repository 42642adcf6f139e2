import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isUuid } from '../kernel/ids';

/** What is known of bytes once they are stored. */
export interface StoredBytes {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The first bytes, by which most kinds of file can be told. */
  readonly head: Buffer;
}

/** How much of a file is looked at to tell its kind. */
const HEAD_BYTES = 1024;

/** Where documents lie. On local disk here; an object store has the same three verbs. */
export interface DocumentStore {
  /**
   * Keeps a stream under a new id. Rejects with `TooManyBytes` when it is longer than `mostBytes`, and with the
   * stream's own error when it breaks off; then nothing is kept.
   */
  readonly save: (id: string, bytes: Readable, mostBytes: number) => Promise<StoredBytes>;
  /** The bytes of an id; rejects when there are none. */
  readonly open: (id: string) => Promise<Readable>;
  /** Forgets an id, known or not. */
  readonly remove: (id: string) => Promise<void>;
}

/** A stream was longer than it may be. */
export class TooManyBytes extends Error {
  constructor() {
    super('more bytes than may be stored');
    this.name = 'TooManyBytes';
  }
}

/**
 * The documents of a folder, each a file named by its id. A file has its name only once it is whole and on the disk, so that
 * a stop half-way leaves nothing that could be taken for a document.
 */
export function openDocumentStore(folder: string): DocumentStore {
  const pathOf = (id: string): string => {
    // An id becomes part of a path: nothing but a UUID may.
    if (!isUuid(id)) throw new RangeError('A document has a UUID for its id');
    // The last two digits are random, so that folders fill evenly.
    return join(folder, id.slice(-2), id);
  };
  return {
    save: async (id, bytes, mostBytes) => {
      const path = pathOf(id);
      const partial = `${path}.partial`;
      await mkdir(join(folder, id.slice(-2)), { recursive: true, mode: 0o700 });
      const digest = createHash('sha256');
      let sizeBytes = 0;
      let head: Buffer = Buffer.alloc(0);
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sizeBytes += chunk.length;
          if (sizeBytes > mostBytes) {
            done(new TooManyBytes());
            return;
          }
          digest.update(chunk);
          if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
          done(null, chunk);
        },
      });
      try {
        await pipeline(bytes, measure, createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }));
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      return { sha256: digest.digest('hex'), sizeBytes, head };
    },
    open: async (id) => (await open(pathOf(id), 'r')).createReadStream(),
    remove: async (id) => {
      await rm(pathOf(id), { force: true });
    },
  };
}
