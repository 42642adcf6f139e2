import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { AgendaPurpose } from '../rules/decision-life';
import type { LatenessFacts } from '../rules/late-papers';
import { CHAIRED } from './work-of-sittings';

/** An item at which something may have come late, and what decides whether the listing did. */
export interface ItemToAccept {
  readonly item: LatenessFacts['item'];
  readonly meetingId: string;
  readonly meetingDate: Day;
  readonly caseId: string;
  readonly caseReference: string;
}

/**
 * The items not decided yet of sittings with a paper deadline that the actor chairs and that are not closed. None of a case that is not
 * the actor's to see: a chair accepts papers once cleared for the case.
 */
export async function listItemsToAccept(tx: Tx): Promise<readonly ItemToAccept[]> {
  const rows = await tx.query<{
    agenda_item_id: string;
    meeting_id: string;
    meeting_date: Day;
    case_id: string;
    reference: string;
    listed_at: Date;
    carried_from: string | null;
    purpose: AgendaPurpose;
  }>(
    `select item.agenda_item_id, item.meeting_id, meeting.meeting_date, item.case_id, held.reference, item.listed_at, item.carried_from,
            item.purpose
       from panel_meeting meeting
       join ${CHAIRED}
       join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                             and terms.active_span @> meeting.meeting_date and terms.paper_deadline_unit is not null
       join agenda_item item on item.local_area_code = meeting.local_area_code and item.meeting_id = meeting.meeting_id
       join panel_case held on held.local_area_code = item.local_area_code and held.case_id = item.case_id
       join referral on referral.local_area_code = item.local_area_code and referral.case_id = item.case_id
      where meeting.status <> 'CLOSED' and item.status = 'LISTED'
      order by meeting.meeting_date, item.agenda_item_id`,
  );
  return rows.map((row) => ({
    item: {
      agendaItemId: row.agenda_item_id,
      status: 'LISTED',
      listedAt: row.listed_at,
      carriedFrom: row.carried_from,
      purpose: row.purpose,
    },
    meetingId: row.meeting_id,
    meetingDate: row.meeting_date,
    caseId: row.case_id,
    caseReference: row.reference,
  }));
}
