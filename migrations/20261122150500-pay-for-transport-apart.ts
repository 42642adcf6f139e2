import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class PayForTransportApart20261122150500 implements MigrationInterface {
  name = 'PayForTransportApart20261122150500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Who is expected to pay for transport of cases of which no split was proposed; null: who pays for the rest.
alter table pipeline_assumption add column transport_holder_id uuid,
  add constraint pipeline_assumption_transport_holder_id_fkey foreign key (local_area_code, transport_holder_id) references budget_holder;
create index pipeline_assumption_transport_holder_id_idx on pipeline_assumption (local_area_code, transport_holder_id);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table pipeline_assumption drop column transport_holder_id');
  }
}
