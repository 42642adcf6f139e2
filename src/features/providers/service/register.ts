import { type WriteTx } from '../../../platform/db';
import { type PostcodeEntry } from '../rules/postcode';
import { upsertPostcodes } from '../repository/postcodes';
import { upsertLinks } from '../repository/register-history';
import { type LinkEntry } from '../rules/register-history';
import { upsertBankHolidays } from '../repository/bank-holidays';
import { findAuthoritiesByCodes } from '../repository/authorities';
import {
  upsertAuthorities,
  upsertEstablishments,
  upsertNeighbours,
  upsertNhsBodies,
} from '../repository/register-rows';
import { presentAuthorities } from '../rules/present-authority';
import {
  type AuthorityEntry,
  type BankHolidayEntry,
  type EstablishmentEntry,
  type NeighbourEntry,
  type NhsBodyEntry,
} from '../rules/register-entries';

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

/**
 * Registers local authorities by their three-digit code. The published list has a line for each area an authority has had
 * under the same code (its boundary moved, or it became unitary): the present one is kept, whatever the order of the lines.
 */
export async function registerAuthoritiesIn(
  tx: WriteTx,
  entries: readonly AuthorityEntry[],
): Promise<ReadonlySet<number>> {
  const held = await findAuthoritiesByCodes(
    tx,
    entries.map(({ code }) => code),
  );
  const present = presentAuthorities(entries, held);
  const changed = await upsertAuthorities(
    tx,
    present.map(({ entry }) => entry),
  );
  return new Set(present.filter((_, index) => changed.has(index)).map(({ position }) => position));
}

/** Registers which authorities share a border. */
export function registerNeighboursIn(tx: WriteTx, entries: readonly NeighbourEntry[]): Promise<ReadonlySet<number>> {
  return upsertNeighbours(tx, entries);
}

/** Registers who came before and after whom. */
export function registerLinksIn(tx: WriteTx, entries: readonly LinkEntry[]): Promise<ReadonlySet<number>> {
  return upsertLinks(tx, entries);
}

/** Registers where postcodes lie; of two entries for one the later stands, and the earlier changed nothing. */
export async function registerPostcodesIn(
  tx: WriteTx,
  entries: readonly PostcodeEntry[],
): Promise<ReadonlySet<number>> {
  const last = new Map(entries.map((entry, position) => [entry.postcode, position]));
  const positions = [...last.values()];
  const changed = await upsertPostcodes(
    tx,
    positions.flatMap((position) => entries[position] ?? []),
  );
  return new Set(positions.filter((_, index) => changed.has(index)));
}

/** Registers which NHS body serves which authority. */
export function registerNhsBodiesIn(tx: WriteTx, entries: readonly NhsBodyEntry[]): Promise<ReadonlySet<number>> {
  return upsertNhsBodies(tx, entries);
}

/** Registers the bank holidays of England and Wales. A year of which none is registered stays unknown. */
export function registerBankHolidaysIn(
  tx: WriteTx,
  entries: readonly BankHolidayEntry[],
): Promise<ReadonlySet<number>> {
  return upsertBankHolidays(tx, entries);
}
