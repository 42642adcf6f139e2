import { type MigrationInterface, type QueryRunner } from 'typeorm';

const before = `
create function scenario_queue(of_scenario uuid, of_ordinal integer)
  returns table (attempts integer, run_at timestamptz, is_running boolean, is_anything_run boolean)
  language sql stable security definer set search_path = public, pg_temp as
$$ select jobs.attempts::integer, jobs.run_at, jobs.locked_at is not null,
          exists (select from graphile_worker._private_jobs other where other.locked_at is not null)
     from graphile_worker._private_jobs jobs
    where jobs.key = app_area() || ':modelling.run-scenario:' || of_scenario || ':' || of_ordinal
      and (select app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR')) $$;
`;

const after = `
-- How the job of a run stands in the queue, whether any job is being run anywhere, and for how long whoever runs it has said nothing: a process that was
-- killed leaves its job marked as being run.
create function scenario_queue(of_scenario uuid, of_ordinal integer)
  returns table (attempts integer, run_at timestamptz, is_running boolean, is_anything_run boolean, silent_seconds double precision)
  language sql stable security definer set search_path = public, pg_temp as
$$ select jobs.attempts::integer, jobs.run_at, jobs.locked_at is not null,
          exists (select from graphile_worker._private_jobs other where other.locked_at is not null),
          extract(epoch from now() - jobs.locked_at)::double precision
     from graphile_worker._private_jobs jobs
    where jobs.key = app_area() || ':modelling.run-scenario:' || of_scenario || ':' || of_ordinal
      and (select app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR')) $$;
`;

const guarded = `
alter function scenario_queue(uuid, integer) owner to rules;
revoke all on function scenario_queue(uuid, integer) from public;
grant execute on function scenario_queue(uuid, integer) to app;
`;

/** A run whose process was killed says so before it is taken up again. */
export class TellOfKilledRuns20261122160600 implements MigrationInterface {
  name = 'TellOfKilledRuns20261122160600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function scenario_queue(uuid, integer);${after}${guarded}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function scenario_queue(uuid, integer);${before}${guarded}`);
  }
}
