import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether imports alone have told of a child, and whether anything that is given of it is what is held; base: 20261122170200. */
const knownToImports = (isUnnamedRecognised: string): string => `
create or replace function known_to_imports(given jsonb) returns table (place integer, is_imported_only boolean, is_recognised boolean)
  language sql stable security definer set search_path = public, pg_temp as
$$ select told.place,
          not exists (select from panel_case held where held.local_area_code = app_area() and held.child_id = told.child_id)
            and (known.child_id is null or known.imported_at is not null),
          (known.child_id is null and ${isUnnamedRecognised}) or coalesce(known.date_of_birth = told.date_of_birth, false)
            or coalesce(lower(known.given_name) = lower(told.given_name), false) or coalesce(lower(known.family_name) = lower(told.family_name), false)
     from jsonb_to_recordset(given) as told(place integer, child_id uuid, given_name text, family_name text, date_of_birth date, birth_cohort integer)
     left join child_identity known on known.local_area_code = app_area() and known.child_id = told.child_id
    where app_has_role('INTEGRATION') $$;`;

/**
 * A key of a return is a key within it: another return's may be another child's. What a later file brought under a key and was refused is noted beside what is
 * held under it, so that nothing that hangs from the refused row is taken for the other's.
 */
export class RefuseAKeyMetAgain20261122180800 implements MigrationInterface {
  name = 'RefuseAKeyMetAgain20261122180800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table sen2_record add column refused_at timestamptz(3);
-- Of a child of whom nobody holds who it is, its school year alone can agree; null: it is not asked.
${knownToImports(`(told.birth_cohort is null
            or exists (select from child where child.local_area_code = app_area() and child.child_id = told.child_id and child.birth_cohort = told.birth_cohort))`)}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${knownToImports('true')}
alter table sen2_record drop column refused_at;
`);
  }
}
