import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Invitation } from '../rules/meeting';
import type { Capacity } from '../rules/panel';

interface InvitationRow {
  readonly meeting_id: string;
  readonly person_id: string;
  readonly capacity: Capacity;
  readonly agency_id: string | null;
  readonly substitute_for: string | null;
  readonly agenda_item_ids: readonly string[] | null;
  readonly acknowledged_at: Date | null;
}

/** Who is invited to each sitting and has not been withdrawn: the chair first, then budget holders, members and observers; members before substitutes. */
export async function listInvitationsByMeetingIds(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Invitation[]>> {
  const rows = await tx.query<InvitationRow>(
    `select meeting_id, person_id, capacity, agency_id, substitute_for, agenda_item_ids, acknowledged_at
       from meeting_invitation where meeting_id = any($1::uuid[]) and withdrawn_at is null
      order by meeting_id, array_position(array['CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'], capacity),
               substitute_for is not null, person_id`,
    [meetingIds],
  );
  return groupBy(rows.map(toInvitation), ({ meetingId }) => meetingId);
}

/** Invites somebody, or somebody once withdrawn, or an observer in another capacity. The sitting is locked. */
export async function upsertInvitation(
  tx: WriteTx,
  invitation: Pick<Invitation, 'meetingId' | 'personId' | 'capacity' | 'agencyId' | 'substituteFor' | 'agendaItemIds'>,
): Promise<void> {
  await tx.execute(
    `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, agency_id, substitute_for, agenda_item_ids, invited_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (local_area_code, meeting_id, person_id) do update
        set capacity = excluded.capacity, agency_id = excluded.agency_id, substitute_for = excluded.substitute_for,
            agenda_item_ids = excluded.agenda_item_ids, invited_at = excluded.invited_at, acknowledged_at = null, withdrawn_at = null`,
    [
      tx.actor.localArea,
      invitation.meetingId,
      invitation.personId,
      invitation.capacity,
      invitation.agencyId,
      invitation.substituteFor,
      invitation.agendaItemIds,
      tx.clock.now(),
    ],
  );
}

/** Withdraws somebody's invitation; the row stays, since attendance names it. */
export async function updateInvitationWithdrawn(tx: WriteTx, meetingId: string, personId: string): Promise<void> {
  await tx.execute('update meeting_invitation set withdrawn_at = $3 where meeting_id = $1 and person_id = $2', [
    meetingId,
    personId,
    tx.clock.now(),
  ]);
}

/** Notes that the actor, an observer, has acknowledged that what is heard is confidential. */
export async function updateInvitationAcknowledged(tx: WriteTx, meetingId: string): Promise<void> {
  await tx.execute('update meeting_invitation set acknowledged_at = $3 where meeting_id = $1 and person_id = $2', [
    meetingId,
    tx.actor.personId,
    tx.clock.now(),
  ]);
}

function toInvitation(row: InvitationRow): Invitation {
  return {
    meetingId: row.meeting_id,
    personId: row.person_id,
    capacity: row.capacity,
    agencyId: row.agency_id,
    substituteFor: row.substitute_for,
    agendaItemIds: row.agenda_item_ids,
    acknowledgedAt: row.acknowledged_at,
  };
}

/** Somebody who could stand in for a member of a sitting. */
export interface PossibleSubstitute {
  readonly meetingId: string;
  readonly replacedId: string;
  readonly personId: string;
}

/**
 * Who could stand in for each member of a sitting: of equal or higher grade, holding the role of the capacity on the day, for a budget of the same
 * agency (G4, G9), and not invited but as an observer. By name.
 */
export async function listPossibleSubstitutes(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PossibleSubstitute[]>> {
  const rows = await tx.query<{ meeting_id: string; replaced_id: string; person_id: string }>(
    `select invitation.meeting_id, invitation.person_id as replaced_id, other.person_id
       from meeting_invitation invitation
       join panel_meeting meeting using (local_area_code, meeting_id)
       join person replaced on replaced.local_area_code = invitation.local_area_code and replaced.person_id = invitation.person_id
       join person other on other.local_area_code = invitation.local_area_code and other.grade >= replaced.grade
                        and other.person_id <> replaced.person_id
      where invitation.meeting_id = any($1::uuid[]) and invitation.withdrawn_at is null
        and invitation.capacity <> 'OBSERVER' and invitation.substitute_for is null
        and not exists (select from meeting_invitation taken
                         where taken.local_area_code = invitation.local_area_code and taken.meeting_id = invitation.meeting_id
                           and taken.person_id = other.person_id and taken.withdrawn_at is null and taken.capacity <> 'OBSERVER')
        and exists (
          select from role_grant held
            left join budget_holder holder using (local_area_code, budget_holder_id)
           where held.local_area_code = invitation.local_area_code and held.person_id = other.person_id
             and held.active_span @> meeting.meeting_date and held.withdrawn_at is null
             and held.role = any (case invitation.capacity when 'CHAIR' then array['PANEL_CHAIR'] when 'BUDGET_HOLDER' then array['BUDGET_HOLDER']
                                                           else array['PANEL_MEMBER', 'PANEL_CHAIR', 'BUDGET_HOLDER'] end)
             and (invitation.capacity <> 'BUDGET_HOLDER' or holder.agency_id = invitation.agency_id))
      order by invitation.meeting_id, invitation.person_id, other.display_name, other.person_id`,
    [meetingIds],
  );
  const found = rows.map((row): PossibleSubstitute => ({
    meetingId: row.meeting_id,
    replacedId: row.replaced_id,
    personId: row.person_id,
  }));
  return groupBy(found, ({ meetingId }) => meetingId);
}
