/*
 * What waits for somebody at the sittings they are invited to: parts of the statement of worklist.ts. Each gives kind, type and id of the
 * subject, reference of the case, since when it waits, and by when it is to be done.
 */

/** The reader and their day, as row-level security has them. */
export const ME = '(select app_person())';
export const TODAY = `(select (app_now() at time zone 'Europe/London')::date)`;

/** The day of an instant, in London. */
export function dayOf(instant: string): string {
  return `(${instant} at time zone 'Europe/London')::date`;
}

/** The reader's own invitation to `meeting`. */
const OWN_INVITATION = `meeting_invitation own on own.local_area_code = meeting.local_area_code and own.meeting_id = meeting.meeting_id
                            and own.person_id = ${ME} and own.withdrawn_at is null`;

/** The invitation of the reader who chairs `meeting`: its chair, or the chair's substitute while the chair is not in the room (G4), as service/chair has it. */
export const CHAIRED = `${OWN_INVITATION} and own.capacity = 'CHAIR'
                            and (own.substitute_for is null or coalesce((
                              select came.status <> 'PRESENT' from attendance came
                               where came.local_area_code = own.local_area_code and came.meeting_id = own.meeting_id
                                 and came.person_id = own.substitute_for
                               order by came.recorded_at desc, came.attendance_id desc limit 1), true))`;

const PUBLISHED = `meeting.status in ('PUBLISHED', 'OPEN')`;
/** Items to be prepared for: of published agendas and within the invitation, as app_invited_items has it, without going through all that ever were. */
const ITEMS_AHEAD = `panel_meeting meeting
  join ${OWN_INVITATION} and (own.capacity <> 'OBSERVER' or own.acknowledged_at is not null)
  join agenda_item item on item.local_area_code = meeting.local_area_code and item.meeting_id = meeting.meeting_id
                       and item.status = 'LISTED' and (own.agenda_item_ids is null or item.agenda_item_id = any (own.agenda_item_ids))`;

export const SITTING_WORK = {
  SITTING: `
select 'SITTING', 'PanelMeeting', meeting.meeting_id::text, null::text, meeting.meeting_date, null::date
  from panel_meeting meeting
  join ${OWN_INVITATION}
 where ${PUBLISHED}`,

  // The papers are not the reader's before, so neither is the case: what may be known of it is its headline.
  INTEREST: `
select 'INTEREST', 'AgendaItem', item.agenda_item_id::text, headline.reference, meeting.meeting_date, meeting.meeting_date
  from ${ITEMS_AHEAD}
  left join agenda_headlines(array(select item.agenda_item_id from ${ITEMS_AHEAD} where ${PUBLISHED})) headline
         on headline.agenda_item_id = item.agenda_item_id
 where ${PUBLISHED}
   and not exists (select from interest_declaration declared
                    where declared.local_area_code = item.local_area_code and declared.case_id = item.case_id
                      and declared.person_id = ${ME})`,

  UNREAD_PAPERS: `
select 'UNREAD_PAPERS', 'AgendaItem', item.agenda_item_id::text, held.reference, meeting.meeting_date, meeting.meeting_date
  from ${ITEMS_AHEAD}
  join panel_case held on held.local_area_code = item.local_area_code and held.case_id = item.case_id
  join lateral (
    select max(pack.version) as version from paper_pack pack
     where pack.local_area_code = item.local_area_code and pack.agenda_item_id = item.agenda_item_id) newest
    on newest.version is not null
 where ${PUBLISHED}
   and not exists (select from paper_opening opened
                    where opened.local_area_code = item.local_area_code and opened.agenda_item_id = item.agenda_item_id
                      and opened.version = newest.version and opened.person_id = ${ME})`,

  MINUTES: `
select 'MINUTES', 'PanelMeeting', meeting.meeting_id::text, null::text, ${dayOf('meeting.closed_at')}, null::date
  from panel_meeting meeting
  join ${CHAIRED}
 where meeting.status = 'CLOSED'
   and not exists (select from minutes_approval approved
                    where approved.local_area_code = meeting.local_area_code and approved.meeting_id = meeting.meeting_id)`,
} as const;
