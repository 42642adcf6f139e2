import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** On which day plans ended last, and why (20261122170100); with the school year of birth, by which an end by age is judged, or as it was. */
const planEnds = (cohort: { readonly returned: string; readonly chosen: string; readonly joined: string }): string => `
drop function plan_ends(uuid[]);
create function plan_ends(children uuid[]) returns table (child_id uuid, ended_date date, cease_reason text${cohort.returned})
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct on (event.child_id) event.child_id, event.event_date, plan.cease_reason${cohort.chosen}
     from plan_event event${cohort.joined}
     left join ehc_plan plan on plan.local_area_code = event.local_area_code and plan.case_id = event.case_id and plan.ceased_date = event.event_date
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'PLAN_CEASED' and event.event_date is not null
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())
    order by event.child_id, event.event_date desc $$;
alter function plan_ends(uuid[]) owner to rules;
revoke all on function plan_ends(uuid[]) from public;
grant execute on function plan_ends(uuid[]) to app;`;

/** A5: an end by age that the birth contradicts ends nothing by itself. M1: reasons of a decision on a plan that were another child's are none. */
export class JudgeEndsAndReasons20261122180400 implements MigrationInterface {
  name = 'JudgeEndsAndReasons20261122180400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${planEnds({
  returned: ', birth_cohort integer',
  chosen: ', child.birth_cohort',
  joined: `
     join child on child.local_area_code = event.local_area_code and child.child_id = event.child_id`,
})}

-- M1: whether what was decided of another child's plan since a day was given the same reasons, letters and figures only, whoever may read those. What stands is asked: neither what was taken back, as
-- entered of the wrong child, nor reasons in whose place others are.
create function plan_reasons_were_used(of_child uuid, wanted text, since date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
$$ select exists (
     select from plan_decision given
      where given.local_area_code = app_area() and given.child_id <> of_child and given.recorded_at >= since
        and rationale_digest(given.reasons) = rationale_digest(wanted)
        and not exists (select from plan_decision later where later.local_area_code = given.local_area_code and later.replaces_id = given.plan_decision_id)
        and not exists (select from plan_event withdrawn where withdrawn.local_area_code = given.local_area_code
                           and withdrawn.entry_id = given.entry_id and withdrawn.event_date is null)) $$;
alter function plan_reasons_were_used(uuid, text, date) owner to rules;
revoke all on function plan_reasons_were_used(uuid, text, date) from public;
grant execute on function plan_reasons_were_used(uuid, text, date) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function plan_reasons_were_used(uuid, text, date);
${planEnds({ returned: '', chosen: '', joined: '' })}
`);
  }
}
