const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** 1 January 1980 at midnight: the first day that a zip archive can name. */
const FIRST_DAY = 0x0021;
const MIDNIGHT = 0;

/**
 * The archive with every entry's time set to the first that can be named, in place: what is made of the same content has the same bytes, whenever it
 * is made. Of an archive without a comment, as programs write them; throws for anything else.
 */
export function withoutZipTimes(archive: Buffer): Buffer {
  const end = archive.length - END_LENGTH;
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip archive');
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('not a zip archive');
    setTime(archive, at + 12);
    setTime(archive, archive.readUInt32LE(at + 42) + 10);
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return archive;
}

function setTime(archive: Buffer, at: number): void {
  archive.writeUInt16LE(MIDNIGHT, at);
  archive.writeUInt16LE(FIRST_DAY, at + 2);
}
