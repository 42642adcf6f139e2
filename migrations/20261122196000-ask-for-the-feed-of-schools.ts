import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads and who records what schools tell of themselves; base: 20261122130400. */
const policies = (integration: string): string => `
alter policy inclusion_profile_app_read on inclusion_profile
  using (local_area_code = (select app_area()) and (select app_has_role('CASE_OFFICER', 'DIRECTOR', 'COMMISSIONER', 'AUDITOR', '${integration}')));
alter policy inclusion_profile_app_insert on inclusion_profile
  with check (local_area_code = (select app_area()) and (select app_has_role('CASE_OFFICER', 'COMMISSIONER', '${integration}')));`;

/**
 * Another system that brings bank holidays reads nothing of schools and writes nothing for them: a session holds, beside its roles, the feeds that were granted
 * with INTEGRATION, each as INTEGRATION:feed.
 */
export class AskForTheFeedOfSchools20261122196000 implements MigrationInterface {
  name = 'AskForTheFeedOfSchools20261122196000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies('INTEGRATION:inclusion-profiles'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policies('INTEGRATION'));
  }
}
