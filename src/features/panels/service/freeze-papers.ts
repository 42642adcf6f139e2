import type { WriteTx } from '../../../platform/db';
import { insertPack, insertPacksOfAgenda } from '../repository/papers';
import type { Meeting } from '../rules/meeting';
import type { PackCause } from '../rules/papers';
import { findPaperDeadline } from './current-pack';

/** Freezes an item's papers as their next version and gives it, within another write; null while the listing is late and not accepted (R2, R3). */
export async function freezePapersIn(
  tx: WriteTx,
  meeting: Meeting,
  agendaItemId: string,
  cause: PackCause,
  reason: string | null = null,
): Promise<number | null> {
  const deadline = await findPaperDeadline(tx, meeting);
  return insertPack(tx, agendaItemId, deadline?.day ?? null, cause, reason);
}

/** Freezes the papers of everything listed at a sitting, within the write that publishes its agenda; how many packs there are (R3). */
export async function freezeAgendaIn(tx: WriteTx, meeting: Meeting): Promise<number> {
  const deadline = await findPaperDeadline(tx, meeting);
  return insertPacksOfAgenda(tx, meeting.meetingId, deadline?.day ?? null);
}
