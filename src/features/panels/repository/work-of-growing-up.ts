/*
 * What of growing up waits for somebody, in the columns of work-of-sittings.ts. Its tables are those of assurance, which stands right of
 * panels: they are read here as the worklist is put together.
 */

const ME = '(select app_person())';
const TODAY = `(select (app_now() at time zone 'Europe/London')::date)`;

export const GROWING_UP_WORK = {
  // The earliest of what an aim has ahead: its next review, or a step that is neither done nor given up.
  PREPARATION: `
select 'PREPARATION', 'PreparationAim', aim.preparation_aim_id::text, held.reference, due.day, due.day
  from preparation_aim aim
  join panel_case held on held.local_area_code = aim.local_area_code and held.case_id = aim.case_id
 cross join lateral (
   select entry.status, entry.next_review_date from preparation_entry entry
    where entry.local_area_code = aim.local_area_code and entry.preparation_aim_id = aim.preparation_aim_id
      and entry.preparation_step_id is null
    order by entry.reviewed_date desc, entry.recorded_at desc limit 1) last
 cross join lateral (
   select least(last.next_review_date, (
     select min(step.due_date) from preparation_step step
      where step.local_area_code = aim.local_area_code and step.preparation_aim_id = aim.preparation_aim_id
        and not exists (select from preparation_entry entry
                         where entry.local_area_code = step.local_area_code and entry.preparation_step_id = step.preparation_step_id
                           and entry.status in ('ACHIEVED', 'NOT_PURSUED')))) as day) due
 where last.status in ('PLANNED', 'UNDER_WAY') and due.day <= ${TODAY} + 28
   and (held.case_officer_id = ${ME} or ((select app_has_role('BUDGET_HOLDER')) and app_has_agency_kind(aim.owner_agency_kind)))`,

  // J5: a share went over, and the family was not told.
  HANDOVER_NOTICE: `
select 'HANDOVER_NOTICE', 'AdultHandover', handed.adult_handover_id::text, held.reference,
       (agreed.committed_at at time zone 'Europe/London')::date, null::date
  from adult_handover handed
  join funding_agreement agreed on agreed.local_area_code = handed.local_area_code
                               and agreed.funding_agreement_id = handed.funding_agreement_id
  join panel_case held on held.local_area_code = handed.local_area_code and held.case_id = handed.case_id
 where agreed.committed_at is not null and held.case_officer_id = ${ME}
   and not exists (select from adult_handover_notice notice
                    where notice.local_area_code = handed.local_area_code and notice.adult_handover_id = handed.adult_handover_id
                      and notice.told = 'FAMILY')
   and not exists (select from handover_letters(array[handed.adult_handover_id]))`,
} as const;
