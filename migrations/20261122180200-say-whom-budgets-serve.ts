import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class SayWhomBudgetsServe20261122180200 implements MigrationInterface {
  name = 'SayWhomBudgetsServe20261122180200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Whom a budget pays for. Null: nobody has said so, which is not the same as everybody. Of the high needs block the law says it.
alter table budget_holder
  add column serves text constraint budget_holder_serves_check check (serves in ('CHILDREN', 'UP_TO_25', 'ADULTS', 'ALL_AGES')),
  add column version integer not null default 1;
update budget_holder set serves = 'UP_TO_25' where is_high_needs_block;
grant update (serves, version) on budget_holder to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table budget_holder drop column version, drop column serves;
`);
  }
}
