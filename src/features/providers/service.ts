import { type WriteTx } from '../../platform/db';
import { upsertAuthorities, upsertEstablishments, upsertNeighbours, upsertNhsBodies } from './repository/register-rows';
import {
  type AuthorityEntry,
  type EstablishmentEntry,
  type NeighbourEntry,
  type NhsBodyEntry,
} from './rules/register-entries';

/*
 * The register is reference data: it is published, the same for every area, and changed by imports (and the demo's seed)
 * only. Nothing is ever taken out of it: what was decided about an establishment that is closed since still names it.
 * Each function gives the positions of the entries that changed something.
 */

/** Registers establishments by URN. */
export function registerEstablishmentsIn(
  tx: WriteTx,
  entries: readonly EstablishmentEntry[],
): Promise<ReadonlySet<number>> {
  return upsertEstablishments(tx, entries);
}

/** Registers local authorities by their three-digit code. */
export function registerAuthoritiesIn(tx: WriteTx, entries: readonly AuthorityEntry[]): Promise<ReadonlySet<number>> {
  return upsertAuthorities(tx, entries);
}

/** Registers which authorities share a border. */
export function registerNeighboursIn(tx: WriteTx, entries: readonly NeighbourEntry[]): Promise<ReadonlySet<number>> {
  return upsertNeighbours(tx, entries);
}

/** Registers which NHS body serves which authority. */
export function registerNhsBodiesIn(tx: WriteTx, entries: readonly NhsBodyEntry[]): Promise<ReadonlySet<number>> {
  return upsertNhsBodies(tx, entries);
}
