import { type MigrationInterface, type QueryRunner } from 'typeorm';

const RULES = 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008';

/** The time to appeal with where its last day is written; of each change every child's clocks are noted. */
const setSource = (source: string): string => `
update clock_rule set source = '${RULES}, ${source}' where code = 'C19';
-- By other rules than before: by the server when it starts next, before it answers.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);`;

/** The time to appeal ends on a working day, and no request is made up of a plan that had come further: all clocks are worked out anew. No plan ends before its family was told. */
export class RenewClocks20261122170100 implements MigrationInterface {
  name = 'RenewClocks20261122170100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${setSource('rules 12(2), 12(3)(a) and 20')}

-- A5: the notices that plans are to end, of which no letter is recorded as sent, nor that the family was told by other means: from the day on which the area began to keep
-- its letters here.
create function untold_cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, event.event_date from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.told_date is null
      and event.event_date >= (select min(target.from_date) from notice_target target where target.local_area_code = app_area())
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
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases()) $$;
alter function untold_cease_notices(uuid[]) owner to rules;
revoke all on function untold_cease_notices(uuid[]) from public;
grant execute on function untold_cease_notices(uuid[]) to app;

-- On which day plans ended last, and why: what nobody decides on, as a death, holds nothing and leaves nothing to appeal against.
create function plan_ends(children uuid[]) returns table (child_id uuid, ended_date date, cease_reason text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct on (event.child_id) event.child_id, event.event_date, plan.cease_reason
     from plan_event event
     left join ehc_plan plan on plan.local_area_code = event.local_area_code and plan.case_id = event.case_id and plan.ceased_date = event.event_date
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'PLAN_CEASED' and event.event_date is not null
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())
    order by event.child_id, event.event_date desc $$;
alter function plan_ends(uuid[]) owner to rules;
revoke all on function plan_ends(uuid[]) from public;
grant execute on function plan_ends(uuid[]) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function plan_ends(uuid[]);
drop function untold_cease_notices(uuid[]);
${setSource('rule 20')}
`);
  }
}
