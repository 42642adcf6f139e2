import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class MarkCommentsForPublication20261122120300 implements MigrationInterface {
  name = 'MarkCommentsForPublication20261122120300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What was said until now was not said to be published.
alter table variance_comment add column is_for_publication boolean not null default false;

-- Whether a text holds a reference of a case of the area, or a given or family name of a child of it, as a word by itself and as it is written. Which
-- one is not told: whoever writes for publication may not read them.
create function tells_of_child(body text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
$$ with said as materialized (select ' ' || regexp_replace(body, '[^[:alnum:]]+', ' ', 'g') || ' ' as words),
   word as (
     select ' ' || lower(regexp_replace(held.reference, '[^[:alnum:]]+', ' ', 'g')) || ' ' as word, true as is_reference
       from panel_case held where held.local_area_code = app_area()
     union all
     select ' ' || regexp_replace(one.name, '[^[:alnum:]]+', ' ', 'g') || ' ', false
       from child_identity child cross join lateral (values (child.given_name), (child.family_name)) as one(name)
      where child.local_area_code = app_area())
   select app_has_role('FINANCE')
      and exists (select from word, said
                   where btrim(word.word) <> '' and strpos(case when is_reference then lower(said.words) else said.words end, word.word) > 0) $$;
alter function tells_of_child(text) owner to rules;
revoke all on function tells_of_child(text) from public;
grant execute on function tells_of_child(text) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function tells_of_child(text);
alter table variance_comment drop column is_for_publication;
`);
  }
}
