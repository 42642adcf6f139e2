import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A certificate of declined mediation that nobody heard of is not waited for for ever (C15): what is kept of a limit says from which day on nobody does. */
export class LetCertificatesLapse20261123300000 implements MigrationInterface {
  name = 'LetCertificatesLapse20261123300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- From which day on nobody waits for it any more; null: it is waited for until it is kept.
alter table kept_clock add column lapses_on date;
-- Those that are kept without it are worked out anew; until then whenever they are asked for.
insert into clock_change (local_area_code, child_id) select distinct local_area_code, child_id from kept_clock where code = 'C15' and end_date is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table kept_clock drop column lapses_on');
  }
}
