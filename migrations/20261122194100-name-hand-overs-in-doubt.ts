import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The hand-overs to adult services that wait for a budget’s agreement, or for another’s to it, for who says whom budgets serve: an administrator sees no case, so
 * that this gives the two budgets and the day alone. What was settled stays as it is and is not among them.
 */
export class NameHandOversInDoubt20261122194100 implements MigrationInterface {
  name = 'NameHandOversInDoubt20261122194100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function waiting_hand_overs(of_budget uuid)
  returns table (funding_agreement_id uuid, from_date date, giver_id uuid, taker_id uuid, giving text, taking text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select handed.funding_agreement_id, handed.from_date, giver.budget_holder_id, taker.budget_holder_id, giver.serves, taker.serves
     from adult_handover handed
     join funding_agreement agreement on agreement.local_area_code = handed.local_area_code
                                     and agreement.funding_agreement_id = handed.funding_agreement_id
                                     and agreement.committed_at is null and agreement.closed_at is null
     join budget_holder giver on giver.local_area_code = handed.local_area_code
                             and giver.budget_holder_id = acting_holder(handed.placement_id, handed.from_holder_id)
     join budget_holder taker on taker.local_area_code = handed.local_area_code
                             and taker.budget_holder_id = acting_holder(handed.placement_id, handed.to_holder_id)
    where handed.local_area_code = app_area() and of_budget in (giver.budget_holder_id, taker.budget_holder_id) and app_has_role('ADMINISTRATOR') $$;
alter function waiting_hand_overs(uuid) owner to rules;
revoke all on function waiting_hand_overs(uuid) from public;
grant execute on function waiting_hand_overs(uuid) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function waiting_hand_overs(uuid)');
  }
}
