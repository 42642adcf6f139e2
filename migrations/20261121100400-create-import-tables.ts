import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateImportTables20261121100400 implements MigrationInterface {
  name = 'CreateImportTables20261121100400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table import_batch (
  local_area_code text not null constraint import_batch_local_area_code_fkey references local_area,
  import_batch_id uuid not null,
  kind text not null,
  sha256 text not null,
  size_bytes bigint not null,
  dry_run boolean not null,
  started_by uuid not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  rows_read integer not null default 0,
  rows_accepted integer not null default 0,
  rows_refused integer not null default 0,
  rows_unchanged integer not null default 0,
  constraint import_batch_pkey primary key (local_area_code, import_batch_id)
);
create index import_batch_started_at_idx on import_batch (local_area_code, started_at);
-- Only refused rows are kept: line, column and reason, never the row's text.
create table import_problem (
  local_area_code text not null,
  import_batch_id uuid not null,
  ordinal integer not null,
  line integer not null,
  column_name text not null,
  message text not null,
  constraint import_problem_pkey primary key (local_area_code, import_batch_id, ordinal),
  constraint import_problem_import_batch_id_fkey foreign key (local_area_code, import_batch_id) references import_batch
);
call guard_table('import_batch', '(select app_has_role(''INTEGRATION'', ''ADMINISTRATOR'', ''FINANCE'', ''AUDITOR''))', '{INTEGRATION,ADMINISTRATOR,FINANCE}', 'select, insert, update');
call guard_table('import_problem', '(select app_has_role(''INTEGRATION'', ''ADMINISTRATOR'', ''FINANCE'', ''AUDITOR''))', '{INTEGRATION,ADMINISTRATOR,FINANCE}', 'select, insert');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table import_problem;
drop table import_batch;
`);
  }
}
