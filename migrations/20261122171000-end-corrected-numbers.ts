import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which child a number belongs to; base: 20261122010600. */
const childrenOf = (isItsOwn: string): string => `
create or replace function children_of_references(schemes text[], given text[])
  returns table (scheme text, reference text, child_id uuid, birth_cohort integer, case_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
$$ with wanted as (select distinct * from unnest(schemes, given) as asked(scheme, reference)),
   found as (
     select wanted.scheme, wanted.reference, known.child_id
       from wanted join child_reference known on known.local_area_code = app_area() and known.scheme = wanted.scheme
                                             and known.reference = wanted.reference
      where ${isItsOwn}
     union
     select wanted.scheme, wanted.reference, known.child_id
       from wanted join child_identity known on known.local_area_code = app_area() and wanted.scheme = 'UPN' and known.upn = wanted.reference)
   select found.scheme, found.reference, held.child_id, held.birth_cohort,
          (select line.case_id from cost_line line
             join placement on placement.local_area_code = line.local_area_code and placement.placement_id = line.placement_id
                           and placement.source is not null
            where line.local_area_code = held.local_area_code and line.child_id = held.child_id limit 1)
     from found join child held on held.local_area_code = app_area() and held.child_id = found.child_id
    where app_has_role('INTEGRATION') $$;`;

/** A pupil number that was imported of a child and corrected since stays among its references, and is found no more: another child may bring it. */
export class EndCorrectedNumbers20261122171000 implements MigrationInterface {
  name = 'EndCorrectedNumbers20261122171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      childrenOf(`wanted.scheme <> 'UPN'
         or not exists (select from child_identity corrected
                         where corrected.local_area_code = known.local_area_code and corrected.child_id = known.child_id
                           and corrected.imported_at is not null and corrected.upn <> known.reference)
            and not exists (select from child_identity other
                             where other.local_area_code = known.local_area_code and other.upn = known.reference and other.child_id <> known.child_id)`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(childrenOf('true'));
  }
}
