import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** The whole words of safeguarding: those who act on them, those who run the hearing, and those who read all on record. */
const WHOLE = `(kind <> ''SAFEGUARDING'' or (select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR'')))`;

export class TagPassages20261122150100 implements MigrationInterface {
  name = 'TagPassages20261122150100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- P3: words of a case that are about somebody else, or that would put somebody at risk, as they stand in its texts. They are withheld wherever a text of
-- the case is quoted to somebody outside.
create table text_passage (
  local_area_code text not null,
  text_passage_id uuid not null,
  case_id uuid not null,
  kind text not null constraint text_passage_kind_check check (kind in ('THIRD_PARTY', 'SAFEGUARDING')),
  -- With what they came; LATER: they were tagged when they stood there already.
  source text not null constraint text_passage_source_check check (source in ('DECISION', 'POSITION', 'VIEWS', 'REDRESS', 'LATER')),
  quotation text not null,
  tagged_by uuid not null,
  tagged_at timestamptz(3) not null,
  constraint text_passage_pkey primary key (local_area_code, text_passage_id),
  constraint text_passage_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint text_passage_tagged_by_fkey foreign key (local_area_code, tagged_by) references person
);
create index text_passage_case_id_idx on text_passage (local_area_code, case_id);
create index text_passage_tagged_by_idx on text_passage (local_area_code, tagged_by);

-- That a passage is not withheld any more, and why.
create table text_passage_lifting (
  local_area_code text not null,
  text_passage_id uuid not null,
  case_id uuid not null,
  reason text not null,
  lifted_by uuid not null,
  lifted_at timestamptz(3) not null,
  constraint text_passage_lifting_pkey primary key (local_area_code, text_passage_id),
  constraint text_passage_lifting_text_passage_id_fkey foreign key (local_area_code, text_passage_id) references text_passage,
  constraint text_passage_lifting_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint text_passage_lifting_lifted_by_fkey foreign key (local_area_code, lifted_by) references person
);
create index text_passage_lifting_case_id_idx on text_passage_lifting (local_area_code, case_id);
create index text_passage_lifting_lifted_by_idx on text_passage_lifting (local_area_code, lifted_by);

call guard_table('text_passage', '${PAPERS} and ${WHOLE}', '{CASE_OFFICER,PANEL_CHAIR,PANEL_MEMBER,BUDGET_HOLDER,DIRECTOR}', 'select, insert');
call guard_table('text_passage_lifting', '${PAPERS}', '{CASE_OFFICER,DIRECTOR}', 'select, insert');
call make_append_only('text_passage');
call make_append_only('text_passage_lifting');

-- They are words of the case and go with its file (retention); a quotation with the last words it may stand in, since it is what withholds them.
call name_words('CASE_FILE', 'text_passage', '{quotation}', null, null);
update record_word set goes_last = true where table_name = 'text_passage';
call name_words('CASE_FILE', 'text_passage_lifting', '{reason}', null, null);

-- What is to be withheld of texts of cases; of what was disposed of nothing, for the texts it stood in had gone. It is asked by the server about a text that a reader sees, to take out what the reader may not: so it
-- answers whoever asks, and its answer is never shown. Words hold for the child: what is told under one of its cases can stand in the texts of another.
create function passages_to_withhold(cases uuid[]) returns table (case_id uuid, kind text, quotation text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select asked.case_id, passage.kind, passage.quotation
     from panel_case asked
     join panel_case held on held.local_area_code = asked.local_area_code and held.child_id = asked.child_id
     join text_passage passage on passage.local_area_code = held.local_area_code and passage.case_id = held.case_id
    where asked.local_area_code = app_area() and asked.case_id = any (cases)
      and passage.quotation <> disposed_words()
      and not exists (select from text_passage_lifting lifted
                       where lifted.local_area_code = passage.local_area_code and lifted.text_passage_id = passage.text_passage_id) $$;
alter function passages_to_withhold(uuid[]) owner to rules;
revoke all on function passages_to_withhold(uuid[]) from public;
grant execute on function passages_to_withhold(uuid[]) to app;

-- UK GDPR art. 15: the sex and the ethnicity of a child as last recorded, which are read in sums but for those who answer the child or its parents.
create function equality_of_child(child uuid) returns table (sex text, ethnicity text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select known.sex, known.ethnicity
     from child_equality_record known
    where known.local_area_code = app_area() and known.child_id = equality_of_child.child
      and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') and known.case_id not in (select app_recused_cases())
      and known.child_id not in (select app_recused_children())
    order by known.recorded_at desc, known.child_equality_record_id desc
    limit 1 $$;
alter function equality_of_child(uuid) owner to rules;
revoke all on function equality_of_child(uuid) from public;
grant execute on function equality_of_child(uuid) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from record_word where table_name in ('text_passage', 'text_passage_lifting');
drop function equality_of_child(uuid);
drop function passages_to_withhold(uuid[]);
drop table text_passage_lifting;
drop table text_passage;
`);
  }
}
