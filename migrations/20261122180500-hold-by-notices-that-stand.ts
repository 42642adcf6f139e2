import { type MigrationInterface, type QueryRunner } from 'typeorm';

const NOT_CORRECTED = (event: string): string =>
  `not exists (select from plan_event later where later.local_area_code = ${event}.local_area_code and later.corrects_id = ${event}.plan_event_id)`;
const SENT_DAY = `(sending.sent_at at time zone 'Europe/London')::date`;
const SENT = `sending.sent_at is not null
               and not exists (select from notice_sending later
                                where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)`;
const LETTERS = `plan_event version
              join decision_notice letter on letter.local_area_code = version.local_area_code and letter.plan_event_id = version.plan_event_id
              join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
             where version.local_area_code = event.local_area_code and version.entry_id = event.entry_id
               -- What went before the day that stands told another day.
               and greatest(letter.notice_date, ${SENT_DAY}) >= event.event_date and ${SENT}`;
const READ_BY = `(app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())`;

/** Nothing decided since that the plan stays, nor a plan that was made anew: by such a notice no plan ends any more. */
const STANDS = `
      and not exists (select from plan_event instead
                       where instead.local_area_code = event.local_area_code and instead.child_id = event.child_id
                         and instead.kind in ('REVIEW_DECIDED', 'FINAL_PLAN_SENT') and instead.event_date > event.event_date and ${NOT_CORRECTED('instead')})`;

/** Of which notices that plans are to end nothing tells (20261122170700). */
const untoldNotices = (stands: string): string => `
create or replace function untold_cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, event.event_date from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.told_date is null
      -- By the day on which it was first entered where that is later than its own: a day that is given back would be a way round.
      and greatest(event.event_date, (select (first.recorded_at at time zone 'Europe/London')::date from plan_event first
                                       where first.local_area_code = event.local_area_code and first.plan_event_id = event.entry_id))
          >= (select min(target.from_date) from notice_target target where target.local_area_code = app_area())
      and ${NOT_CORRECTED('event')}${stands}
      and not exists (select from ${LETTERS})
      and ${READ_BY} $$;`;

/** A5, N1: a notice of an end that was taken back holds no plan, and ends none; the family's time of what was taken back before it was told runs no more, so that the clocks are worked out anew. */
export class HoldByNoticesThatStand20261122180500 implements MigrationInterface {
  name = 'HoldByNoticesThatStand20261122180500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${untoldNotices(STANDS)}
-- By other rules than before: by the server when it starts next, before it answers.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(untoldNotices(''));
  }
}
