import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who waits for an assessment, a decision or a plan waits no more when the plan that the child has ends: it died, left, or needs none (record 89). */
export class EndRequestsWithTheirPlan20261122195000 implements MigrationInterface {
  name = 'EndRequestsWithTheirPlan20261122195000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update clock_rule set voids = voids || '{PLAN_CEASED}' where code in ('C1', 'C3', 'C4') and not is_relaxation`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update clock_rule set voids = array_remove(voids, 'PLAN_CEASED') where code in ('C1', 'C3', 'C4') and not is_relaxation`,
    );
  }
}
