import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether an entry was not corrected. */
const STANDS = `event.event_date is not null and not exists (
            select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)`;

/** The entries of ends tell the days and the reasons; the plan of a case keeps what they say of the last under it. */
export class LetEndsKeepTheirReasons20261123700000 implements MigrationInterface {
  name = 'LetEndsKeepTheirReasons20261123700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Why a plan ended was put right on its case alone, and entries of before had no reason of their own.
alter table plan_event disable trigger user;
update plan_event event set cease_reason = plan.cease_reason
  from ehc_plan plan
 where plan.local_area_code = event.local_area_code and plan.case_id = event.case_id and plan.ceased_date = event.event_date
   and event.kind = 'PLAN_CEASED' and event.cease_reason is distinct from plan.cease_reason and ${STANDS};
alter table plan_event enable trigger user;

-- What was taken back, or put right under another case, left the end of before without its day, or a day that stands no longer. What was said then is kept for the return as it was known.
update ehc_plan plan set ceased_date = told.event_date, cease_reason = told.cease_reason
  from (select held.local_area_code, held.case_id, last.event_date, last.cease_reason
          from ehc_plan held
          left join lateral (select event.event_date, event.cease_reason from plan_event event
                              where event.local_area_code = held.local_area_code and event.case_id = held.case_id and event.kind = 'PLAN_CEASED' and ${STANDS}
                              order by event.event_date desc, event.recorded_at desc, event.plan_event_id desc limit 1) last on true
         where last.event_date is not null
            or exists (select from plan_event event
                        where event.local_area_code = held.local_area_code and event.case_id = held.case_id and event.kind = 'PLAN_CEASED'
                          and event.event_date = held.ceased_date)) told
 where plan.local_area_code = told.local_area_code and plan.case_id = told.case_id and (told.event_date is null) = (told.cease_reason is null)
   and (plan.ceased_date, plan.cease_reason) is distinct from (told.event_date, told.cease_reason)
   and (plan.ceased_date is null or told.event_date is null or plan.ceased_date <= told.event_date
        or exists (select from plan_event event
                    where event.local_area_code = plan.local_area_code and event.case_id = plan.case_id and event.kind = 'PLAN_CEASED'
                      and event.event_date = plan.ceased_date));
`);
  }

  async down(): Promise<void> {
    // What the plans say is true by either reading.
  }
}
