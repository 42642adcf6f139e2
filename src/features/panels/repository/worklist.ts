import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { WorkItem, WorkKind } from '../rules/worklist';

interface WorkRow {
  readonly kind: WorkKind;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly reference: string | null;
  readonly day: Day;
}

/**
 * What waits for the actor, one statement for all kinds. Every part reads under row-level security, so a case hidden from the
 * actor is in none of them; what a part asks beside that is the role whose work it is.
 */
const SELECT_WORK = `
select 'SITTING' as kind, 'PanelMeeting' as subject_type, meeting.meeting_id::text as subject_id, null as reference,
       meeting.meeting_date as day
  from panel_meeting meeting
  join meeting_invitation invitation using (local_area_code, meeting_id)
 where invitation.person_id = $1 and meeting.status in ('PUBLISHED', 'OPEN')
union all
select 'INTEREST', 'AgendaItem', item.agenda_item_id::text, headline.reference, meeting.meeting_date
  from panel_meeting meeting
  join meeting_invitation invitation using (local_area_code, meeting_id)
  join agenda_item item using (local_area_code, meeting_id)
  left join lateral agenda_headlines(array[item.agenda_item_id]) headline on true
 where invitation.person_id = $1 and meeting.status in ('PUBLISHED', 'OPEN') and item.status = 'LISTED'
   and not exists (select from interest_declaration declared
                    where declared.local_area_code = item.local_area_code and declared.case_id = item.case_id and declared.person_id = $1)
union all
select 'APPROVAL', 'Contribution', contribution.contribution_id::text, panel_case.reference, (agreement.created_at at time zone 'Europe/London')::date
  from contribution
  join funding_agreement agreement using (local_area_code, funding_agreement_id)
  join panel_case on panel_case.local_area_code = contribution.local_area_code and panel_case.case_id = contribution.case_id
 where contribution.status = 'PROPOSED' and contribution.budget_holder_id in (select app_budget_holders())
union all
select 'RATIFICATION', 'Decision', decision.decision_id::text, panel_case.reference, decision.decision_date
  from funding_agreement agreement
  join decision using (local_area_code, decision_id)
  join panel_case on panel_case.local_area_code = agreement.local_area_code and panel_case.case_id = agreement.case_id
 where (select app_has_role('DIRECTOR')) and agreement.committed_at is null
   and (agreement.is_held or exists (select from contribution over
                                      where over.local_area_code = agreement.local_area_code
                                        and over.funding_agreement_id = agreement.funding_agreement_id and over.over_limit is not null))
union all
select 'LISTING', 'Case', panel_case.case_id::text, panel_case.reference, (panel_case.submitted_at at time zone 'Europe/London')::date
  from panel_case where panel_case.status = 'SUBMITTED' and (select app_has_role('CASE_OFFICER'))
union all
select 'START', 'Placement', placement.placement_id::text, panel_case.reference, lower(placement.active_span)
  from placement
  join panel_case on panel_case.local_area_code = placement.local_area_code and panel_case.case_id = placement.case_id
 where panel_case.status = 'COMMITTED' and placement.started_date is null and (select app_has_role('COMMISSIONER'))`;

/** The reader's work, the earliest day first, at most `limit` things. */
export async function listWork(tx: Tx, limit: number): Promise<readonly WorkItem[]> {
  const rows = await tx.query<WorkRow>(`${SELECT_WORK} order by day, kind, reference, subject_id limit $2`, [
    tx.actor.personId,
    limit,
  ]);
  return rows.map((row) => ({
    kind: row.kind,
    subject: { type: row.subject_type, id: row.subject_id },
    caseReference: row.reference,
    day: row.day,
  }));
}
