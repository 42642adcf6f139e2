import { inWordsWithin } from '../../../kernel/code-words';
import { requireVersion as requireVersionOf } from '../../../platform/version';

/** Throws a Conflict when what the caller read has moved on; null asks nothing. */
export function requireVersion(
  what: string,
  thing: { readonly version: number; readonly status: string },
  expectedVersion: number | null,
): void {
  const { version, status } = thing;
  const told = `This ${what} has changed since you read it: you sent version ${String(expectedVersion)}, it is now at version ${version} and it is “${inWordsWithin(status)}”.`;
  requireVersionOf(thing, expectedVersion, told, { status });
}
