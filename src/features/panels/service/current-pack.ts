import type { Tx } from '../../../platform/db';
import { findDeadlinesByMeetingIds } from '../repository/deadline';
import { findCurrentPacks } from '../repository/papers';
import type { Meeting } from '../rules/meeting';
import type { ReckonedDay } from '../rules/paper-deadline';
import type { CurrentPack } from '../rules/papers';

/** The last day on which papers of a sitting come in time, by the terms in force on its day (R2); null where there is no deadline. */
export async function findPaperDeadline(
  tx: Tx,
  { meetingId }: Pick<Meeting, 'meetingId'>,
): Promise<ReckonedDay | null> {
  return (await findDeadlinesByMeetingIds(tx, [meetingId])).get(meetingId) ?? null;
}

/** The newest papers that were frozen for an item, and what moved since; undefined where none were, or the reader may not see them. */
export async function findCurrentPack(tx: Tx, agendaItemId: string): Promise<CurrentPack | undefined> {
  return (await findCurrentPacks(tx, [agendaItemId])).get(agendaItemId);
}
