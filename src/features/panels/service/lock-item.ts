import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { lockCase } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { findAgendaItemsByIds, lockAgendaItem } from '../repository/agenda';
import { lockMeeting } from '../repository/meeting';
import type { AgendaItem, Meeting } from '../rules/meeting';

/** An agenda item with its sitting and its case, held still until the write ends. */
export interface LockedItem {
  readonly meeting: Meeting;
  readonly facts: CaseFacts;
  readonly item: AgendaItem;
}

/**
 * Locks an item in the fixed order: the sitting, the case, the item. NotFound for an item that is not there or hidden by an interest, and
 * for a member to whom the case is not shown yet.
 */
export async function lockItem(tx: WriteTx, agendaItemId: string): Promise<LockedItem> {
  const found = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  if (found === undefined) throw new NotFound('There is no such agenda item.');
  const meeting = await lockMeeting(tx, found.meetingId);
  const facts = await lockCase(tx, found.caseId);
  return { meeting, facts, item: await lockAgendaItem(tx, agendaItemId) };
}
