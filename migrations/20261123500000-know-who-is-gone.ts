import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ENDS = [
  ...['FULL_TIME_AGAIN', 'IN_SCHOOL_AGAIN', 'PLACED', 'IN_EDUCATION_OR_WORK', 'NOT_NEEDED', 'MOVED_AWAY'],
  ...['PLAN_CEASED', 'PLACEMENT_ENDED', 'TOO_OLD', 'CIRCUMSTANCE_CHANGED', 'OTHER'],
];

const endsBy = (ends: readonly string[]): string => `
alter table circumstance_entry drop constraint circumstance_entry_end_reason_check,
  add constraint circumstance_entry_end_reason_check check (end_reason in (${ends.map((end) => `'${end}'`).join(', ')}));`;

/** Who has died, or is another authority's, waits for nothing here: from when on that is so, and since when it was known. */
export class KnowWhoIsGone20261123500000 implements MigrationInterface {
  name = 'KnowWhoIsGone20261123500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${endsBy([...ENDS.slice(0, -1), 'DECEASED', 'OTHER'])}

-- By what children are gone, as it was entered: how their plans ended (is_gone: by a death), and whose they became (is_gone: another authority's); taken back or put right since: undone_at. None that is still to come.
create function child_leavings(children uuid[]) returns table (child_id uuid, kind text, leaving_date date, is_gone boolean, moved_date date, recorded_at timestamptz, undone_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as
$$ with known as (
     select child.local_area_code, child.child_id from child
      where child.local_area_code = app_area() and child.child_id = any (children)
        and ((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER')) or child.child_id in (select app_open_children()))
        and child.child_id not in (select app_recused_children())
   )
   -- Of what stands the case may have the reason alone; of what was put right the entry tells what was said then.
   select event.child_id, 'END', event.event_date,
          case when later.plan_event_id is null then coalesce(plan.cease_reason, event.cease_reason) else coalesce(event.cease_reason, plan.cease_reason) end is not distinct from '8',
          null::date, event.recorded_at, later.recorded_at
     from known
     join plan_event event on event.local_area_code = known.local_area_code and event.child_id = known.child_id
     left join ehc_plan plan on plan.local_area_code = event.local_area_code and plan.case_id = event.case_id and plan.ceased_date = event.event_date
     left join plan_event later on later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
    where event.kind = 'PLAN_CEASED' and event.event_date <= (select (app_now() at time zone 'Europe/London')::date)
   union all
   select moved.child_id, 'MOVE', moved.transfer_date, moved.to_la_code <> moved.local_area_code, moved.moved_date, moved.recorded_at, null
     from known
     join responsibility_transfer moved on moved.local_area_code = known.local_area_code and moved.child_id = known.child_id
    where moved.transfer_date <= (select (app_now() at time zone 'Europe/London')::date) $$;
alter function child_leavings(uuid[]) owner to rules;
revoke all on function child_leavings(uuid[]) from public;
grant execute on function child_leavings(uuid[]) to app;

-- The days on which children are gone by what stands of that: from a death on, by the last end of a plan, and from the day on which another authority became responsible until the family came back.
create function children_gone(children uuid[]) returns table (child_id uuid, days datemultirange)
  language sql stable set search_path = public, pg_temp as
$$ with leaving as materialized (select * from child_leavings(children) where undone_at is null),
   last as (
     select distinct on (child_id) child_id, leaving_date, is_gone from leaving where kind = 'END' order by child_id, leaving_date desc, recorded_at desc
   ),
   moved as (
     select child_id, leaving_date, is_gone, lead(case when is_gone then leaving_date else moved_date end) over in_order as came_date, lead(leaving_date) over in_order as next_date
       from leaving where kind = 'MOVE'
     window in_order as (partition by child_id order by leaving_date, recorded_at)
   )
   select gone.child_id, range_agg(gone.days)
     from (select last.child_id, daterange(last.leaving_date, null) as days from last where last.is_gone
           union all
           select moved.child_id, daterange(moved.leaving_date, case when moved.came_date > moved.leaving_date then moved.came_date else moved.next_date end)
             from moved where moved.is_gone) gone
    group by gone.child_id $$;
revoke all on function children_gone(uuid[]) from public;
grant execute on function children_gone(uuid[]) to app;

-- The family's time by other rules than before (an order to reassess or to amend takes a refusal beside a plan back): by the server when it starts next, before it answers.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function children_gone(uuid[]);
drop function child_leavings(uuid[]);
${endsBy(ENDS)}
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }
}
