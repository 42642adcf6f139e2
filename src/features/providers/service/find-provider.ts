import type { Tx } from '../../../platform/db';
import { requireVersion as requireVersionOf } from '../../../platform/version';
import { findEstablishmentsByUrns } from '../repository/establishments';
import type { Establishment } from '../rules/register';

/** The establishment of a URN; undefined when the register does not hold it. */
export async function findProvider(tx: Tx, urn: string): Promise<Establishment | undefined> {
  return (await findEstablishmentsByUrns(tx, [urn])).get(urn);
}

/** Throws a Conflict when `what` is at another version than the caller has read. Null asks nothing. */
export function requireVersion(what: string, version: number, expectedVersion: number | null): void {
  const told = `Somebody changed ${what} since you read it: it is at version ${String(version)}, and you expected ${String(expectedVersion)}.`;
  requireVersionOf({ version }, expectedVersion, told);
}
