import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SENT_DAY = `(sending.sent_at at time zone 'Europe/London')::date`;

/**
 * When families were told what they may appeal against, and what each letter tells (20261122170000, 20261122180100). Of the notice of a decision it is the last event of the same case, from the day of
 * the decision to that of the notice, that gives a right to appeal: what was sent takes a letter, too, before its family is told of its right (N2, C14, C19).
 */
const toldNotices = (standing: string): string => `
create or replace function told_notices(children uuid[])
  returns table (child_id uuid, told_on date, mediation_by date, appeal_by date, of_event_on date, tells_event_on date)
  language sql stable as
$$ select held.child_id, greatest(notice.notice_date, min(${SENT_DAY})), notice.mediation_by, notice.appeal_by,
          case when notice.plan_event_id is not null then coalesce(standing.event_date, own.event_date, notice.notice_date) end,
          (select told.event_date
             from decision
             join plan_event told on told.local_area_code = decision.local_area_code and told.case_id = decision.case_id
            where decision.local_area_code = notice.local_area_code and decision.decision_id = notice.decision_id
              and told.event_date between decision.decision_date and notice.notice_date
              and told.kind in ('ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'REVIEW_DECIDED', 'CEASE_NOTICE_SENT')
              and not exists (select from plan_event later where later.local_area_code = told.local_area_code and later.corrects_id = told.plan_event_id)
            order by told.event_date desc, told.recorded_at desc, told.plan_event_id desc limit 1)
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
     left join plan_event own on own.local_area_code = notice.local_area_code and own.plan_event_id = notice.plan_event_id
     ${standing}
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and sending.sent_at is not null
      and not exists (select from notice_sending later
                       where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
      and (children is null or held.child_id = any (children))
    group by held.child_id, notice.local_area_code, notice.notice_id, notice.notice_date, notice.mediation_by, notice.appeal_by, notice.plan_event_id,
             standing.event_date, own.event_date, notice.decision_id
   having standing.event_date is null or standing.event_date <= greatest(notice.notice_date, min(${SENT_DAY}))
   union all
   select event.child_id, event.told_date, null, null, event.event_date, null from plan_event event
    where event.told_date is not null and (children is null or event.child_id = any (children))
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id) $$;`;

/**
 * Each letter's entry by itself: one version of an entry stands at most. Joined as a table, a database that has gathered no statistics yet went through all versions for each letter, which took a
 * second for one child.
 */
const LOOKED_UP = `left join lateral (
       select version.event_date from plan_event version
        where version.local_area_code = own.local_area_code and version.entry_id = own.entry_id and version.event_date is not null
          and not exists (select from plan_event later where later.local_area_code = version.local_area_code and later.corrects_id = version.plan_event_id)
        limit 1) standing on true`;

/** The same as 20261122180100 has it. */
const JOINED = `left join plan_event standing on standing.local_area_code = own.local_area_code and standing.entry_id = own.entry_id and standing.event_date is not null
                                  and not exists (select from plan_event later where later.local_area_code = standing.local_area_code
                                                                             and later.corrects_id = standing.plan_event_id)`;

/** What a letter tells is looked up letter by letter, in a young database as quickly as in one of years. */
export class LookUpToldEntries20261122190000 implements MigrationInterface {
  name = 'LookUpToldEntries20261122190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(toldNotices(LOOKED_UP));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(toldNotices(JOINED));
  }
}
