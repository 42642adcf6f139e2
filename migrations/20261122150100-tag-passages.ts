import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** The whole words of safeguarding: those who act on them, those who run the hearing, and those who read all on record. */
const WHOLE = `(kind <> ''SAFEGUARDING'' or (select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR'')))`;
const OFFICE = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) and case_id not in (select app_recused_cases())`;

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

-- UK GDPR art. 15: somebody asked to see what is kept.
create table subject_request (
  local_area_code text not null,
  subject_request_id uuid not null,
  case_id uuid not null,
  asked_by text not null constraint subject_request_asked_by_check check (asked_by in ('PARENT', 'YOUNG_PERSON', 'REPRESENTATIVE')),
  received_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint subject_request_pkey primary key (local_area_code, subject_request_id),
  constraint subject_request_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint subject_request_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index subject_request_case_id_idx on subject_request (local_area_code, case_id);
create index subject_request_recorded_by_idx on subject_request (local_area_code, recorded_by);

-- What was done about it.
create table subject_request_step (
  local_area_code text not null,
  subject_request_step_id uuid not null,
  subject_request_id uuid not null,
  case_id uuid not null,
  kind text not null constraint subject_request_step_kind_check
    check (kind in ('IDENTITY_SHOWN', 'CLARIFICATION_ASKED', 'CLARIFIED', 'EXTENDED', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
  step_date date not null,
  -- Why it is extended or refused; null: nothing to say.
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint subject_request_step_pkey primary key (local_area_code, subject_request_step_id),
  constraint subject_request_step_subject_request_id_fkey foreign key (local_area_code, subject_request_id) references subject_request,
  constraint subject_request_step_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint subject_request_step_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index subject_request_step_subject_request_id_idx on subject_request_step (local_area_code, subject_request_id);
create index subject_request_step_case_id_idx on subject_request_step (local_area_code, case_id);
create index subject_request_step_recorded_by_idx on subject_request_step (local_area_code, recorded_by);

call guard_table('text_passage', '${PAPERS} and ${WHOLE}', '{CASE_OFFICER,PANEL_CHAIR,PANEL_MEMBER,BUDGET_HOLDER,DIRECTOR}', 'select, insert');
call guard_table('text_passage_lifting', '${PAPERS}', '{CASE_OFFICER,DIRECTOR}', 'select, insert');
call guard_table('subject_request', '${OFFICE}', '{CASE_OFFICER}', 'select, insert');
call guard_table('subject_request_step', '${OFFICE}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('text_passage');
call make_append_only('text_passage_lifting');
call make_append_only('subject_request');
call make_append_only('subject_request_step');

-- They are words of the case and go with its file (retention).
call name_words('CASE_FILE', 'text_passage', '{quotation}', null, null);
call name_words('CASE_FILE', 'text_passage_lifting', '{reason}', null, null);
call name_words('CASE_FILE', 'subject_request_step', '{reason}', null, null);

-- What is to be withheld of texts of cases; null: it was disposed of, and what it was is not known any more. It is asked by the server about a text that a reader sees, to take out what the reader may not: so it
-- answers whoever asks, and its answer is never shown.
create function passages_to_withhold(cases uuid[]) returns table (case_id uuid, kind text, quotation text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select passage.case_id, passage.kind, nullif(passage.quotation, disposed_words())
     from text_passage passage
    where passage.local_area_code = app_area() and passage.case_id = any (cases)
      and not exists (select from text_passage_lifting lifted
                       where lifted.local_area_code = passage.local_area_code and lifted.text_passage_id = passage.text_passage_id) $$;
alter function passages_to_withhold(uuid[]) owner to rules;
revoke all on function passages_to_withhold(uuid[]) from public;
grant execute on function passages_to_withhold(uuid[]) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from record_word where table_name in ('text_passage', 'text_passage_lifting', 'subject_request_step');
drop function passages_to_withhold(uuid[]);
drop table subject_request_step;
drop table subject_request;
drop table text_passage_lifting;
drop table text_passage;
`);
  }
}
