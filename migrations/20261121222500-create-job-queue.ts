import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The queue's own tables are graphile-worker's, made by `migrate` before this (src/platform/jobs-schema.ts): these are the rights on them. */
export class CreateJobQueue20261121222500 implements MigrationInterface {
  name = 'CreateJobQueue20261121222500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Nobody but rules calls the queue's functions: whoever queues does it by queue_job, for the area that asks.
revoke all on all functions in schema graphile_worker from public;
grant usage on schema graphile_worker to rules, app;
grant execute on function graphile_worker.add_job(text, json, text, timestamptz, integer, text, integer, text[], text),
  graphile_worker.add_jobs(graphile_worker.job_spec[], boolean) to rules;
grant select, insert, update on graphile_worker._private_jobs, graphile_worker._private_tasks, graphile_worker._private_job_queues to rules;

-- The worker takes, keeps and drops jobs of every area, as the server's own role and as SYSTEM: a request, which is
-- never SYSTEM, sees no job.
grant select, update, delete on graphile_worker._private_jobs to app;
grant select, update on graphile_worker._private_job_queues to app;
grant select, insert on graphile_worker._private_tasks to app;

create policy _private_jobs_rules on graphile_worker._private_jobs for all to rules using (true) with check (true);
create policy _private_tasks_rules on graphile_worker._private_tasks for all to rules using (true) with check (true);
create policy _private_job_queues_rules on graphile_worker._private_job_queues for all to rules using (true) with check (true);
create policy _private_jobs_app on graphile_worker._private_jobs for all to app
  using ((select app_has_role('SYSTEM'))) with check ((select app_has_role('SYSTEM')));
create policy _private_tasks_app on graphile_worker._private_tasks for all to app
  using ((select app_has_role('SYSTEM'))) with check ((select app_has_role('SYSTEM')));
create policy _private_job_queues_app on graphile_worker._private_job_queues for all to app
  using ((select app_has_role('SYSTEM'))) with check ((select app_has_role('SYSTEM')));

-- Queues a job for the caller's own area, in the caller's transaction. The same key again, while the first waits, puts
-- its payload and time in the place of the first's.
create function queue_job(name text, payload jsonb, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (select from local_area where local_area_code = app_area()) then
    raise exception 'a job belongs to a local area, and none is asking' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(
    identifier => queue_job.name,
    payload => json_build_object('localArea', app_area(), 'payload', coalesce(queue_job.payload, '{}'::jsonb)),
    run_at => queue_job.run_at,
    job_key => app_area() || ':' || queue_job.name || ':' || queue_job.job_key);
end $$;

-- The outbox is for subscribers that were away a while, and no history: the audit is. Its rows go by this function only,
-- the oldest first and none from in between, so that what is left has no gap.
create function keep_event() returns trigger language plpgsql as
$$ begin
  if tg_op = 'DELETE' and current_user = 'rules' then
    return old;
  end if;
  raise exception 'an event is not changed, and goes by forget_events only'
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
drop trigger outbox_event_append_only on outbox_event;
drop trigger outbox_event_no_truncate on outbox_event;
create trigger outbox_event_kept before update or delete on outbox_event for each row execute function keep_event();
create trigger outbox_event_no_truncate before truncate on outbox_event for each statement execute function keep_event();
grant delete on outbox_event to rules;

create function forget_events(older_than timestamptz) returns bigint
  language sql security definer set search_path = public, pg_temp as
$$ with forgotten as (
     delete from outbox_event
      where local_area_code = app_area() and (select app_has_role('SYSTEM'))
        and sequence < coalesce(
          (select min(kept.sequence) from outbox_event as kept
            where kept.local_area_code = app_area() and kept.occurred_at >= forget_events.older_than),
          (select counter.last_sequence + 1 from outbox_counter as counter where counter.local_area_code = app_area()))
     returning sequence)
   select count(*) from forgotten $$;

alter function queue_job(text, jsonb, timestamptz, text) owner to rules;
alter function forget_events(timestamptz) owner to rules;
revoke all on function queue_job(text, jsonb, timestamptz, text), forget_events(timestamptz) from public;
grant execute on function queue_job(text, jsonb, timestamptz, text), forget_events(timestamptz) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function forget_events(timestamptz);
drop function queue_job(text, jsonb, timestamptz, text);
revoke delete on outbox_event from rules;
drop trigger outbox_event_no_truncate on outbox_event;
drop trigger outbox_event_kept on outbox_event;
drop function keep_event();
call make_append_only('outbox_event');
drop policy _private_job_queues_app on graphile_worker._private_job_queues;
drop policy _private_tasks_app on graphile_worker._private_tasks;
drop policy _private_jobs_app on graphile_worker._private_jobs;
drop policy _private_job_queues_rules on graphile_worker._private_job_queues;
drop policy _private_tasks_rules on graphile_worker._private_tasks;
drop policy _private_jobs_rules on graphile_worker._private_jobs;
revoke all on all tables in schema graphile_worker from app, rules;
revoke all on all functions in schema graphile_worker from rules;
revoke all on schema graphile_worker from app, rules;
`);
  }
}
