import { parseDay } from '../kernel/dates';
import { ok, refuse, type Result } from '../kernel/result';
import { instantOf } from './clock';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** An instant as RFC 3339 writes it, with its offset from UTC; what is finer than a millisecond is cut off. */
export function parseInstant(text: unknown): Result<Date, { readonly message: string }> {
  const match = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (match === null) {
    return refuse([
      {
        message:
          'An instant must be written with its offset from UTC, such as "2025-11-01T09:30:00Z" or "2025-06-01T10:30:00+01:00".',
      },
    ]);
  }
  const day = parseDay(match[1]);
  return day.ok ? ok(instantOf(match[0])) : day;
}
