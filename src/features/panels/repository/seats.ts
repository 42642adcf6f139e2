import { type Day } from '../../../kernel/dates';
import { type WriteTx } from '../../../platform/db';

/**
 * Has who is invited for an agency that ended sit for the one that goes on with it, at sittings on or after its first day that are not open
 * yet: the agency of a role the person holds on that day, else the one that takes the rest. Gives how many seats moved.
 */
export async function updateSeatsFollowed(tx: WriteTx, successionId: string, from: Day): Promise<number> {
  return tx.execute(
    `update meeting_invitation seat set agency_id = heir.agency_id
       from (select invitation.meeting_id, invitation.person_id,
                    coalesce((select case when count(distinct coalesce(held.agency_id, holder.agency_id)) = 1
                                          then (array_agg(coalesce(held.agency_id, holder.agency_id)))[1] end
                                from role_grant held
                                left join budget_holder holder on holder.local_area_code = held.local_area_code
                                                              and holder.budget_holder_id = held.budget_holder_id
                               where held.local_area_code = invitation.local_area_code and held.person_id = invitation.person_id
                                 and held.withdrawn_at is null and held.active_span @> meeting.meeting_date
                                 and coalesce(held.agency_id, holder.agency_id) in (
                                   select link.successor_id from agency_succession link
                                    where link.local_area_code = held.local_area_code
                                      and link.predecessor_id = invitation.agency_id)), rest.successor_id) as agency_id
               from meeting_invitation invitation
               join panel_meeting meeting on meeting.local_area_code = invitation.local_area_code and meeting.meeting_id = invitation.meeting_id
               join agency_succession rest on rest.local_area_code = invitation.local_area_code
                                          and rest.predecessor_id = invitation.agency_id and rest.takes_rest
              where rest.succession_id = $1 and meeting.meeting_date >= $2::date and meeting.status not in ('OPEN', 'CLOSED')) heir
      where seat.meeting_id = heir.meeting_id and seat.person_id = heir.person_id`,
    [successionId, from],
  );
}
