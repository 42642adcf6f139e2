import { Conflict } from './faults';

/**
 * Throws a Conflict when a thing has moved on since the caller read it; null asks nothing. `told` is the sentence that says where it stands now,
 * and `more` what a client is given of that beside the two versions.
 */
export function requireVersion(
  { version }: { readonly version: number },
  expectedVersion: number | null,
  told: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  if (expectedVersion === null || expectedVersion === version) return;
  throw new Conflict(`${told} Read it again and repeat your change.`, {
    currentVersion: version,
    expectedVersion,
    ...more,
  });
}
