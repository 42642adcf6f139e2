import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class SettleSpend20261122160500 implements MigrationInterface {
  name = 'SettleSpend20261122160500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A person may say why an amount pays for no placement at all: a row like every other that is said of it, so that the newest stands.
alter table actual_match
  alter column placement_id drop not null,
  add column settled_as text constraint actual_match_settled_as_check
    check (settled_as in ('NO_PLACEMENT_DRIVES_IT', 'OTHER_BUDGET', 'ERROR_AT_SOURCE', 'AWAITING_PLACEMENT_RECORD')),
  drop constraint actual_match_status_check,
  add constraint actual_match_status_check check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'SETTLED')),
  add constraint actual_match_subject_check check (num_nonnulls(placement_id, settled_as) = 1),
  add constraint actual_match_settlement_check check (status = 'REJECTED' or (status = 'SETTLED') = (settled_as is not null));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table actual_match
  drop constraint actual_match_settlement_check,
  drop constraint actual_match_subject_check,
  drop constraint actual_match_status_check,
  add constraint actual_match_status_check check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  drop column settled_as,
  alter column placement_id set not null;
`);
  }
}
