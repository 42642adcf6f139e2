/** The media types a document may have, each with the ending its file gets. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'text/plain': 'txt',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** What files of a kind begin with, and which listed types they are; none for a program or a page with one. */
const BEGINNINGS: readonly (readonly [beginning: readonly number[], types: readonly MediaType[]])[] = [
  [letters('%PDF'), ['application/pdf']],
  [[0xd0, 0xcf, 0x11, 0xe0], ['application/msword']],
  [
    [0x50, 0x4b, 0x03, 0x04],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.text',
    ],
  ],
  [letters('{\\rtf'), ['application/rtf']],
  [[0xff, 0xd8, 0xff], ['image/jpeg']],
  [[0x89, ...letters('PNG')], ['image/png']],
  [letters('II*\0'), ['image/tiff']],
  [letters('MM\0*'), ['image/tiff']],
  [letters('MZ\u0090'), []],
  [letters('\u007fELF'), []],
  [letters('<!DOCTYPE html'), []],
  [letters('<!doctype html'), []],
  [letters('<html'), []],
  [letters('<script'), []],
];

/** Whether a file's first bytes tell that it is of another kind than it is said to be. */
export function tellsAnotherType(type: MediaType, head: Uint8Array): boolean {
  const known = BEGINNINGS.find(([beginning]) => beginning.every((byte, at) => head[at] === byte));
  return known !== undefined && !known[1].includes(type);
}

/** How large a document may be: 20 MB (api.md, Serving). */
export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** The listed media type of a content type, its parameters left aside; null for any other. */
export function toMediaType(contentType: string): MediaType | null {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  return Object.hasOwn(MEDIA_TYPES, type) ? (type as MediaType) : null;
}

/** The name a document is saved under: the case's reference and part of its own id, never anything of the child's. */
export function fileNameOf(reference: string, documentId: string, mediaType: string): string {
  const listed = toMediaType(mediaType);
  return `${reference}-${documentId.slice(-8)}.${listed === null ? 'bin' : MEDIA_TYPES[listed]}`;
}
