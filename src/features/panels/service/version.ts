import { Conflict } from '../../../platform/faults';

/** Throws a Conflict when what the caller read has moved on; null asks nothing. */
export function requireVersion(
  what: string,
  thing: { readonly version: number; readonly status: string },
  expectedVersion: number | null,
): void {
  if (expectedVersion === null || expectedVersion === thing.version) return;
  throw new Conflict(
    `This ${what} has changed since you read it: you sent version ${expectedVersion}, it is now at version ${thing.version} and its status is ${thing.status}. Read it again and repeat your change.`,
    { currentVersion: thing.version, expectedVersion, status: thing.status },
  );
}
