import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A5: from which day on a notice of an end has to have been told. */
const untoldSince = (isKeptFrom: string): string => `
create or replace function untold_cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, event.event_date from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.told_date is null
      and ${isKeptFrom} >= (select min(target.from_date) from notice_target target where target.local_area_code = app_area())
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
      and not exists (
        select from plan_event version
          join decision_notice letter on letter.local_area_code = version.local_area_code and letter.plan_event_id = version.plan_event_id
          join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
         where version.local_area_code = event.local_area_code and version.entry_id = event.entry_id and sending.sent_at is not null
           -- What went before the day that stands told another day.
           and greatest(letter.notice_date, (sending.sent_at at time zone 'Europe/London')::date) >= event.event_date
           and not exists (select from notice_sending later
                            where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id))
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases()) $$;`;

/** A notice of an end that is entered late is to be told too, and the clocks follow rules that changed: they are worked out anew. */
export class HoldWhatIsEnteredLate20261122170700 implements MigrationInterface {
  name = 'HoldWhatIsEnteredLate20261122170700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- By the day on which it was first entered where that is later than its own: a day that is given back would be a way round.
${untoldSince(`greatest(event.event_date, (select (first.recorded_at at time zone 'Europe/London')::date from plan_event first
                                            where first.local_area_code = event.local_area_code and first.plan_event_id = event.entry_id))`)}
-- By other rules than before: by the server when it starts next, before it answers.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(untoldSince('event.event_date'));
  }
}
