import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is said in matters of redress is for those who see the papers of the case, as it has been, `orOwn` beside them; never past an interest. */
const readTexts = (orOwn: string): string => `
alter policy redress_text_app_read on redress_text using (local_area_code = (select app_area())
  and ((((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()))
        and (case_id, 'REFERRAL') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)) ${orOwn})
  and child_id not in (select app_recused_children()) and case_id not in (select app_recused_cases()));`;

/** Who has to answer a recommendation or to carry out an agreement reads what it says. */
export class ReadWhatIsToBeAnswered20261122170600 implements MigrationInterface {
  name = 'ReadWhatIsToBeAnswered20261122170600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The matters of redress that the actor's body has to answer: of those who answer for it, and of who holds a budget of it, or of one that it took the place of.
create function app_matters_of_own_body() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select app_own_matters()
   union
   select matter.redress_matter_id
     from (with recursive own as (
             select holder.agency_id
               from role_grant held
               join budget_holder holder on holder.local_area_code = held.local_area_code and holder.budget_holder_id = held.budget_holder_id
              where held.local_area_code = app_area() and held.person_id = app_person() and held.withdrawn_at is null and held.role = 'BUDGET_HOLDER'
                and held.active_span @> (app_now() at time zone 'Europe/London')::date
             union
             select earlier.predecessor_id
               from own join agency_succession earlier on earlier.local_area_code = app_area() and earlier.successor_id = own.agency_id
                                                      and earlier.takes_rest
                                                      and earlier.first_date <= (app_now() at time zone 'Europe/London')::date)
           select own.agency_id from own) own
     join redress_matter matter on matter.local_area_code = app_area() and matter.owner_agency_id = own.agency_id
    where matter.child_id not in (select app_recused_children()) and matter.case_id not in (select app_recused_cases()) $$;
alter function app_matters_of_own_body() owner to rules;
revoke all on function app_matters_of_own_body() from public;
grant execute on function app_matters_of_own_body() to app;
${readTexts(`or redress_event_id in (select event.redress_event_id from redress_event event
                              where event.redress_matter_id in (select app_matters_of_own_body()))`)}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${readTexts('')}
drop function app_matters_of_own_body();
`);
  }
}
