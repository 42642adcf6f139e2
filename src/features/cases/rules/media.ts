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
