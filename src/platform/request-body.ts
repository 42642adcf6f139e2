import type { Readable } from 'node:stream';

/** Whether a body was left as it comes, for whoever reads it from its start. */
export function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body && typeof body.pipe === 'function';
}
