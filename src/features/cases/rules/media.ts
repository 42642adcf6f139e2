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

type Signature = (head: Uint8Array) => boolean;

/** Whether bytes begin as a kind of file does. */
const begins =
  (...beginning: readonly (string | number)[]): Signature =>
  (head) =>
    beginning
      .flatMap((part) => (typeof part === 'number' ? part : Array.from(part, (letter) => letter.charCodeAt(0))))
      .every((byte, at) => head[at] === byte);

const isZip = begins('PK', 0x03, 0x04);

/** How the files of each listed type begin. Text has no signature: see `isText`. */
const SIGNATURES: Readonly<Record<Exclude<MediaType, 'text/plain'>, readonly Signature[]>> = {
  // A reader of PDF finds the header anywhere in the first 1,024 bytes, and some scanners write something before it.
  'application/pdf': [(head) => Buffer.from(head.subarray(0, 1024)).includes('%PDF-')],
  'application/msword': [begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [isZip],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [isZip],
  'application/vnd.oasis.opendocument.text': [isZip],
  'application/rtf': [begins('{\\rtf')],
  'image/jpeg': [begins(0xff, 0xd8, 0xff)],
  'image/png': [begins(0x89, 'PNG\r\n', 0x1a, '\n')],
  'image/tiff': [begins('II*\0'), begins('MM\0*')],
};

/** How programs and pages begin, which no document is, whatever stands further on. */
const NEVER: readonly Signature[] = [
  begins('MZ', 0x90),
  begins(0x7f, 'ELF'),
  (head) => /^\s*<(!doctype\s+html|html|script)/i.test(Buffer.from(head).toString('latin1')),
];

/** Whether a file's first bytes may be those of its type. What is text can only be told from the whole: see `isText`. */
export function isSigned(type: MediaType, head: Uint8Array): boolean {
  if (NEVER.some((matches) => matches(head))) return false;
  if (type === 'text/plain')
    return !Object.values(SIGNATURES)
      .flat()
      .some((matches) => matches(head));
  return SIGNATURES[type].some((matches) => matches(head));
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const LAYOUT: readonly number[] = [TAB, LINE_FEED, FORM_FEED, CARRIAGE_RETURN];
const isControl = (byte: number): boolean => (byte < 0x20 && !LAYOUT.includes(byte)) || byte === 0x7f;
/** The bytes that stand for nothing in Windows-1252, in which older Windows programs still save text. */
const NOT_IN_WINDOWS_1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Whether bytes are text, UTF-8 or Windows-1252, without a control character other than those of its layout. */
export async function isText(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let [isUtf8, isWindows1252] = [true, true];
  const decode = (chunk?: Uint8Array): boolean => {
    try {
      utf8.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  for await (const chunk of bytes) {
    if (chunk.some(isControl)) return false;
    isUtf8 &&= decode(chunk);
    isWindows1252 &&= !chunk.some((byte) => NOT_IN_WINDOWS_1252.includes(byte));
    if (!isUtf8 && !isWindows1252) return false;
  }
  return isWindows1252 || (isUtf8 && decode());
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
