import type { WriteTx } from '../../../platform/db';
import { listAgendaItemsByCaseIds } from '../repository/agenda';
import { findNextSittingId, listForRatification, lockBringing, turnHearing } from '../repository/bringing';
import { findMeetingsByIds, lockMeeting } from '../repository/meeting';
import type { Meeting } from '../rules/meeting';
import { freezePapersIn } from './freeze-papers';

/**
 * Puts on a sitting's agenda every decision of its panel that has to be brought to it and is on none, within another write; how many there
 * are. An agenda that is full takes them too, and says so of them (M7, A6). After publication their papers are frozen at once (R3).
 */
export async function bringWaitingIn(tx: WriteTx, meeting: Meeting): Promise<number> {
  const items = await listForRatification(tx, meeting.meetingId);
  for (const { agendaItemId } of items) {
    if (meeting.publishedAt !== null) await freezePapersIn(tx, meeting, agendaItemId, 'LISTED');
  }
  if (items.length > 0) tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return items.length;
}

/** What waited for a sitting is put on this one, which is new: nothing that is decided at the same moment falls between them. */
export async function bringToNewSittingIn(tx: WriteTx, panelId: string, meetingId: string): Promise<void> {
  await lockBringing(tx, panelId);
  const meeting = (await findMeetingsByIds(tx, [meetingId])).get(meetingId);
  if (meeting !== undefined) await bringWaitingIn(tx, meeting);
}

/** The sittings that a decision between them touches, locked: that which comes next, and those that have the case on their agenda. */
export interface TouchedSittings {
  /** Null: none is called; the first that is will have it. */
  readonly next: Meeting | null;
  /** Whether an open sitting has the case before it, undecided. */
  readonly isBeforePanel: boolean;
}

/** Locks what a decision out of panel, or a tribunal's order, touches of the panel's sittings: before the case, as everywhere. */
export async function lockTouchedSittings(tx: WriteTx, panelId: string, caseId: string): Promise<TouchedSittings> {
  await lockBringing(tx, panelId);
  const items = ((await listAgendaItemsByCaseIds(tx, [caseId])).get(caseId) ?? []).filter(
    ({ status, purpose }) => status === 'LISTED' && purpose === 'HEARING',
  );
  const own = items.map(({ meetingId }) => meetingId);
  for (;;) {
    const nextId = await findNextSittingId(tx, panelId);
    const locked = new Map<string, Meeting>();
    for (const meetingId of [...new Set([...own, ...(nextId === null ? [] : [nextId])])].sort()) {
      locked.set(meetingId, await lockMeeting(tx, meetingId));
    }
    const next = nextId === null ? null : (locked.get(nextId) ?? null);
    // It may have been opened while its lock was waited for; then another comes next.
    if (next !== null && next.status !== 'SCHEDULED' && next.status !== 'PUBLISHED') continue;
    return { next, isBeforePanel: own.some((meetingId) => locked.get(meetingId)?.status === 'OPEN') };
  }
}

/**
 * Brings a decision that was just taken between sittings to the next one: the case's own item there becomes that of the decision, and one on
 * a later agenda is withdrawn. Where no sitting is called, the next that is takes it (`bringToNewSittingIn`).
 */
export async function bringDecisionIn(tx: WriteTx, decisionId: string, { next }: TouchedSittings): Promise<void> {
  const turned = await turnHearing(tx, decisionId, next?.meetingId ?? null);
  const others = turned.map(({ meetingId }) => meetingId).filter((meetingId) => meetingId !== next?.meetingId);
  for (const [meetingId, meeting] of await findMeetingsByIds(tx, others)) {
    tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  }
  if (next === null) return;
  const brought = await bringWaitingIn(tx, next);
  if (brought === 0) tx.publish('panelMeetingChanged', { meetingId: next.meetingId, version: next.version });
}
