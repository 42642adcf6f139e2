import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { BadInput } from './faults';
import { refuseMixed } from './imports-encoding';
import { fileChunks } from './imports-lines';

/** A file on disk, seen once from end to end. */
export interface ExaminedFile {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly encoding: 'utf8' | 'win1252';
}

/**
 * The file's digest, size and encoding. Valid UTF-8 (with or without a mark) is UTF-8; anything else is Windows-1252,
 * which the national register is published in. Only the whole file can tell: the first accented letter may stand
 * on its last line. Throws a BadInput for a file that is missing, empty, no text, or partly UTF-8 and partly not.
 */
export async function examineFile(path: string): Promise<ExaminedFile> {
  const digest = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let sizeBytes = 0;
  let isBlank = true;
  for await (const chunk of fileChunks(path)) {
    if (sizeBytes === 0) refuseBinary(chunk);
    if (chunk.includes(0)) throw new BadInput('The file is not text: it holds NUL characters. Save it as CSV.');
    digest.update(chunk);
    sizeBytes += chunk.length;
    isBlank &&= BLANK.test(chunk.toString('latin1'));
    isUtf8 &&= isDecoded(utf8, chunk);
  }
  isUtf8 &&= isDecoded(utf8, null);
  if (isBlank) throw new BadInput('The file is empty. It must hold a line of column names and a line for each row.');
  if (!isUtf8) await refuseMixed(path);
  return { path, sha256: digest.digest('hex'), sizeBytes, encoding: isUtf8 ? 'utf8' : 'win1252' };
}

/** Nothing but white space and the bytes of a UTF-8 mark. */
const BLANK = /^[\s\u00ef\u00bb\u00bf]*$/;

function isDecoded(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    // The text is thrown away: it is only asked whether there is one.
    if (chunk === null) decoder.decode();
    else decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuseBinary(start: Buffer): void {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new BadInput('The file is UTF-16. Save it as CSV in UTF-8 (or Windows-1252).');
  }
  if (first === 0x50 && second === 0x4b) {
    throw new BadInput('The file is a workbook or a zip archive, not CSV. Save the sheet as CSV, or unpack it, first.');
  }
}

/** An upload kept on disk while it is read twice. */
export interface SpooledFile {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Writes a stream to a file of its own in the temporary folder; a BadInput when it is longer than `mostBytes`. */
export async function spoolToFile(stream: Readable, mostBytes: number): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'tripartite-import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'upload.csv');
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= mostBytes) done(null, chunk);
      else done(new BadInput(`The file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB. Send it in parts.`));
    },
  });
  try {
    await pipeline(stream, limit, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}
