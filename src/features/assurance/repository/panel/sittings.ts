import { type Day, type Span } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type ListingFacts, type SittingFacts } from '../../rules/panel/facts';
import { type SeatFacts } from '../../rules/panel/section-tables';

/** Which days, and of which panel; null: of every panel. */
export interface PanelSpan extends Span {
  readonly panelId: string | null;
}

/** The sittings of some days that the reader may know of, by day. */
export async function listSittings(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<SittingFacts[]> {
  const rows = await tx.query<{
    readonly meeting_id: string;
    readonly panel_id: string;
    readonly meeting_date: Day;
    readonly status: string;
    readonly is_minuted: boolean;
  }>(
    `select meeting.meeting_id, meeting.panel_id, meeting.meeting_date, meeting.status, minutes.meeting_id is not null as is_minuted
       from panel_meeting meeting
       left join minutes_approval minutes on minutes.local_area_code = meeting.local_area_code and minutes.meeting_id = meeting.meeting_id
      where meeting.meeting_date between $1::date and $2::date and ($3::uuid is null or meeting.panel_id = $3)
      order by meeting.meeting_date, meeting.meeting_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    panelId: row.panel_id,
    meetingDate: row.meeting_date,
    status: row.status,
    isMinuted: row.is_minuted,
  }));
}

/** The day from which a family waits, of `held` and `referral`: the referral's first submission, else the request. */
export const REFERRED = 'coalesce(referral.first_submitted_date, held.request_date)';

/** The cases on the agendas of those sittings to be heard; what is brought to be ratified is none of them. */
export async function listListings(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<ListingFacts[]> {
  const rows = await tx.query<{
    readonly agenda_item_id: string;
    readonly meeting_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly status: string;
    readonly listed_at: Date;
    readonly carried_from: string | null;
    readonly is_first: boolean;
    readonly referred_date: Day;
    readonly is_listing_accepted: boolean;
    readonly late_papers: number;
  }>(
    `with item as materialized (
       select item.*, meeting.meeting_date from panel_meeting meeting
         join agenda_item item on item.local_area_code = meeting.local_area_code and item.meeting_id = meeting.meeting_id
        where item.purpose = 'HEARING' and meeting.meeting_date between $1::date and $2::date and ($3::uuid is null or meeting.panel_id = $3)),
     accepted as materialized (
       select agenda_item_id, bool_or(evidence_id is null) as is_listing, count(evidence_id)::integer as papers
         from late_acceptance where agenda_item_id in (select agenda_item_id from item) group by agenda_item_id),
     first as materialized (
       select distinct on (case_id) agenda_item_id from agenda_item where purpose = 'HEARING' and case_id in (select case_id from item)
        order by case_id, listed_at, agenda_item_id)
     select item.agenda_item_id, item.meeting_id, item.case_id, held.child_id, item.status, item.listed_at, item.carried_from,
            first.agenda_item_id is not null as is_first, ${REFERRED} as referred_date,
            coalesce(accepted.is_listing, false) as is_listing_accepted, coalesce(accepted.papers, 0) as late_papers
       from item
       join panel_case held on held.local_area_code = item.local_area_code and held.case_id = item.case_id
       left join referral on referral.local_area_code = item.local_area_code and referral.case_id = item.case_id
       left join accepted on accepted.agenda_item_id = item.agenda_item_id
       left join first on first.agenda_item_id = item.agenda_item_id
      order by item.meeting_date, item.meeting_id, item.ordinal`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    agendaItemId: row.agenda_item_id,
    meetingId: row.meeting_id,
    caseId: row.case_id,
    childId: row.child_id,
    status: row.status,
    listedAt: row.listed_at,
    carriedFrom: row.carried_from,
    isFirst: row.is_first,
    referredDate: row.referred_date,
    isListingAccepted: row.is_listing_accepted,
    latePapers: row.late_papers,
  }));
}

/** Everybody invited to those of the sittings that were opened, and whether the record ever has them present. */
export async function listSeats(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<SeatFacts[]> {
  const rows = await tx.query<{
    readonly capacity: string;
    readonly agency_kind: string | null;
    readonly has_come: boolean;
  }>(
    `select invitation.capacity, agency.kind as agency_kind,
            exists (select from attendance where attendance.local_area_code = invitation.local_area_code and attendance.meeting_id = invitation.meeting_id
                       and attendance.person_id = invitation.person_id and attendance.status = 'PRESENT') as has_come
       from panel_meeting meeting
       join meeting_invitation invitation on invitation.local_area_code = meeting.local_area_code and invitation.meeting_id = meeting.meeting_id
       join person on person.local_area_code = invitation.local_area_code and person.person_id = invitation.person_id
       join agency on agency.local_area_code = person.local_area_code and agency.agency_id = coalesce(invitation.agency_id, person.agency_id)
      where meeting.status in ('OPEN', 'CLOSED') and invitation.withdrawn_at is null
        and meeting.meeting_date between $1::date and $2::date and ($3::uuid is null or meeting.panel_id = $3)`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    capacity: row.capacity,
    agencyKind: row.agency_kind,
    hasCome: row.has_come,
    childId: null,
  }));
}
