import { BadInput } from './faults';

/**
 * Where a subscriber stands among its area's events, as it leaves: opaque, and of one area only. Of two payloads with one
 * cursor the second is a double.
 */
export function toCursor(localArea: string, sequence: bigint): string {
  return Buffer.from(`${localArea}:${String(sequence)}`, 'utf8').toString('base64url');
}

/** The number in a cursor of this area. Throws BadInput for anything else. */
export function fromCursor(localArea: string, cursor: string): bigint {
  const [, area, digits = ''] = /^(\w+):(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (area === localArea && toCursor(area, BigInt(digits)) === cursor) return BigInt(digits);
  throw new BadInput(
    'The argument since is not a cursor: give one as an earlier event of a subscription, or eventCursor, gave it.',
    { argument: 'since' },
  );
}

/** Refuses a place that the outbox no longer has, or never had. */
export function requireWithinReach(since: bigint, standing: { readonly first: bigint; readonly last: bigint }): void {
  if (since > standing.last) {
    throw new BadInput('The cursor in since was never given here. Give one as an earlier event gave it.', {
      argument: 'since',
    });
  }
  if (since + 1n < standing.first) {
    throw new BadInput(
      'The cursor in since is older than the events that are kept. Ask for the present state by a query, and subscribe without since or with a new eventCursor.',
      { argument: 'since' },
    );
  }
}
