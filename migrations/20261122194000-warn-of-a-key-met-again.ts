import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The pupil number that is held of a child; what was imported without a name has it by itself. */
const HELD_NUMBER = `
     left join lateral (select coalesce(known.upn, min(reference)) as upn from child_reference
                         where local_area_code = app_area() and child_id = told.child_id and scheme = 'UPN') numbered on true`;

/** What an import is told of a child that a row was found to be; base: 20261122180800. */
const knownToImports = (columns: string, told: string, isUnnamedRecognised: string): string => `
drop function known_to_imports(jsonb);
create function known_to_imports(given jsonb) returns table (place integer, is_imported_only boolean, is_recognised boolean${columns})
  language sql stable security definer set search_path = public, pg_temp as
$$ select told.place,
          not exists (select from panel_case held where held.local_area_code = app_area() and held.child_id = told.child_id)
            and (known.child_id is null or known.imported_at is not null),
          (${isUnnamedRecognised}
             and (told.birth_cohort is null
                  or exists (select from child where child.local_area_code = app_area() and child.child_id = told.child_id and child.birth_cohort = told.birth_cohort)))
            or coalesce(known.date_of_birth = told.date_of_birth, false)
            or coalesce(lower(known.given_name) = lower(told.given_name), false) or coalesce(lower(known.family_name) = lower(told.family_name), false)${told}
     from jsonb_to_recordset(given) as told(place integer, child_id uuid, given_name text, family_name text, date_of_birth date, birth_cohort integer${told === '' ? '' : ', upn text'})
     left join child_identity known on known.local_area_code = app_area() and known.child_id = told.child_id${told === '' ? '' : HELD_NUMBER}
    where app_has_role('INTEGRATION') $$;
alter function known_to_imports(jsonb) owner to rules;
revoke all on function known_to_imports(jsonb) from public;
grant execute on function known_to_imports(jsonb) to app;`;

/**
 * Two children that share a name or a day of birth, met under one key of a return, look like one that is corrected: what such a row changes is told by the names of
 * the columns, so that whoever sent it can look, and kept as a warning beside what was refused. Of a child of whom no name is held the school year agrees, so that
 * its day of birth is corrected in one step.
 */
export class WarnOfAKeyMetAgain20261122194000 implements MigrationInterface {
  name = 'WarnOfAKeyMetAgain20261122194000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_problem add column is_warning boolean not null default false;
${knownToImports(
  ', changed text[]',
  `,
          -- Columns of the return, never what they hold.
          array_remove(array[case when lower(known.family_name) <> lower(told.family_name) then 'surname' end,
                             case when lower(known.given_name) <> lower(told.given_name) then 'forename' end,
                             case when known.date_of_birth <> told.date_of_birth then 'personbirthdate' end,
                             case when numbered.upn <> told.upn then 'upn' end], null)`,
  // The school year alone says little: of two without a name, and without two numbers.
  `(known.child_id is null or told.birth_cohort is not null and coalesce(known.given_name, known.family_name, told.given_name, told.family_name) is null
                                      and (numbered.upn is null or told.upn is null or numbered.upn = told.upn))`,
)}
-- The second part of a year of places begins in September before 16 and in August after; a rate of the other month would be split in the wrong one.
update place_rate set turn_month = case when kind like '%POST_16' then 8 else 9 end where turn_month <> case when kind like '%POST_16' then 8 else 9 end;
alter table place_rate drop constraint place_rate_turn_month_check,
  add constraint place_rate_turn_month_check check (turn_month = case when kind like '%POST_16' then 8 else 9 end);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table place_rate drop constraint place_rate_turn_month_check, add constraint place_rate_turn_month_check check (turn_month between 8 and 9);
${knownToImports('', '', 'known.child_id is null')}
alter table import_problem drop column is_warning;
`);
  }
}
