import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class DeliverToThePenny20261122150600 implements MigrationInterface {
  name = 'DeliverToThePenny20261122150600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What a mitigation brings in a year, to the penny; null: the part of its saving. Levers of a scenario save other amounts each year.
alter table management_plan_delivery add column amount_pence bigint;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table management_plan_delivery drop column amount_pence');
  }
}
