import { type MigrationInterface, type QueryRunner } from 'typeorm';

const planEnds = (reason: string): string => `
create or replace function plan_ends(children uuid[]) returns table (child_id uuid, ended_date date, cease_reason text, birth_cohort integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct on (event.child_id) event.child_id, event.event_date, ${reason}, child.birth_cohort
     from plan_event event
     join child on child.local_area_code = event.local_area_code and child.child_id = event.child_id
     left join ehc_plan plan on plan.local_area_code = event.local_area_code and plan.case_id = event.case_id and plan.ceased_date = event.event_date
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'PLAN_CEASED' and event.event_date is not null
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())
    order by event.child_id, event.event_date desc $$;`;

/** A child's plans may end more than once, and a case keeps the reason of the last end alone: each stands with its own entry too. */
export class KeepTheReasonOfEachEnd20261122198000 implements MigrationInterface {
  name = 'KeepTheReasonOfEachEnd20261122198000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table plan_event add column cease_reason text,
  add constraint plan_event_cease_reason_check check (cease_reason in ('1', '2', '3', '4', '5', '6', '7', '8', '9')),
  add constraint plan_event_cease_check check (cease_reason is null or kind = 'PLAN_CEASED' and event_date is not null);
${planEnds('coalesce(plan.cease_reason, event.cease_reason)')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${planEnds('plan.cease_reason')}
alter table plan_event drop column cease_reason;
`);
  }
}
