import { createReadStream } from 'node:fs';
import { BadInput } from './faults';

/** A line of a file, counted from 1, without its end. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** What makes text of bytes that come in pieces. */
export interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

const MOST_LINE_LENGTH = 1_000_000;

/** The lines of a file in groups, the last marked as such: a file is never held. Throws a BadInput for a line of more than a million characters. */
export async function* readLines(
  path: string,
  decoder: Decoder,
): AsyncGenerator<{ readonly lines: Line[]; readonly isEnd: boolean }> {
  let held = '';
  let line = 0;
  const toLine = (text: string): Line => ({ line: (line += 1), text });
  for await (const chunk of fileChunks(path)) {
    const text = held + decoder.write(chunk);
    // A carriage return at the end may be the first half of a line's end.
    const half = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - half.length).split(/\r\n|\n|\r/);
    held = (lines.pop() ?? '') + half;
    if (held.length > MOST_LINE_LENGTH) {
      throw new BadInput(`Line ${line + lines.length + 1} is longer than a million characters: this is not CSV.`);
    }
    yield { lines: lines.map(toLine), isEnd: false };
  }
  const rest = (held + (decoder.end() ?? '')).split(/\r\n|\n|\r/);
  yield { lines: rest.map(toLine), isEnd: true };
}

/** The file's bytes; a BadInput when there is no such file to read. */
export async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Buffer;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new BadInput('There is no file of that name.');
    if (code === 'EISDIR') throw new BadInput('That is a folder, not a file.');
    if (code === 'EACCES') throw new BadInput('The file may not be read by this user.');
    throw error;
  }
}
