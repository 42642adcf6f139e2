import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads what is said of one child's plan and provision: those who see the papers of its cases; never past an interest. */
const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who reads how good plans are, one by one. */
const AUDITS = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR''))`;
/** Who reads what schools tell of themselves: numbers, no child. */
const PROFILES = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''COMMISSIONER'', ''AUDITOR'', ''INTEGRATION''))`;
/** Who reads what the area set out to improve: every part but the feeds. */
const PLAN = `(select app_has_role(''CASE_OFFICER'', ''PANEL_MEMBER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''BUDGET_HOLDER'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'', ''ADMINISTRATOR''))`;

const QUALITY = `
-- What plans are audited against: sections with questions, and the grades from the best to the worst. A version holds from a day on; audits stay with
-- the version they were drawn under.
create table audit_rubric (
  local_area_code text not null constraint audit_rubric_local_area_code_fkey references local_area,
  audit_rubric_id uuid not null,
  number integer not null constraint audit_rubric_number_check check (number >= 1),
  name text not null,
  start_date date not null,
  content jsonb not null,
  adopted_by uuid not null,
  adopted_at timestamptz(3) not null,
  constraint audit_rubric_pkey primary key (local_area_code, audit_rubric_id),
  constraint audit_rubric_number_key unique (local_area_code, number),
  constraint audit_rubric_adopted_by_fkey foreign key (local_area_code, adopted_by) references person
);
create index audit_rubric_adopted_by_idx on audit_rubric (local_area_code, adopted_by);

-- A sample of the final plans sent in some days, picked by a seed: whoever draws again by the same seed from the same plans gets the same ones.
create table plan_audit_sample (
  local_area_code text not null,
  plan_audit_sample_id uuid not null,
  audit_rubric_id uuid not null,
  first_date date not null,
  last_date date not null,
  seed text not null,
  size integer not null constraint plan_audit_sample_size_check check (size between 1 and 200),
  -- From how many plans it was drawn.
  population integer not null,
  drawn_by uuid not null,
  drawn_at timestamptz(3) not null,
  constraint plan_audit_sample_pkey primary key (local_area_code, plan_audit_sample_id),
  constraint plan_audit_sample_audit_rubric_id_fkey foreign key (local_area_code, audit_rubric_id) references audit_rubric,
  constraint plan_audit_sample_drawn_by_fkey foreign key (local_area_code, drawn_by) references person,
  constraint plan_audit_sample_dates_check check (last_date >= first_date),
  constraint plan_audit_sample_population_check check (population >= 1)
);
create index plan_audit_sample_audit_rubric_id_idx on plan_audit_sample (local_area_code, audit_rubric_id);
create index plan_audit_sample_drawn_by_idx on plan_audit_sample (local_area_code, drawn_by);
create index plan_audit_sample_drawn_at_idx on plan_audit_sample (local_area_code, drawn_at, plan_audit_sample_id);

-- A plan of a sample, in the order in which it was picked.
create table plan_audit (
  local_area_code text not null,
  plan_audit_id uuid not null,
  plan_audit_sample_id uuid not null,
  ordinal integer not null constraint plan_audit_ordinal_check check (ordinal >= 1),
  case_id uuid not null,
  -- The day the plan was sent that is audited.
  plan_date date not null,
  constraint plan_audit_pkey primary key (local_area_code, plan_audit_id),
  constraint plan_audit_ordinal_key unique (local_area_code, plan_audit_sample_id, ordinal),
  constraint plan_audit_plan_audit_sample_id_fkey foreign key (local_area_code, plan_audit_sample_id) references plan_audit_sample,
  constraint plan_audit_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index plan_audit_case_id_idx on plan_audit (local_area_code, case_id);

-- What one of two people found: the auditor, then the moderator. Both stay, and nobody is both.
create table plan_audit_grading (
  local_area_code text not null,
  plan_audit_id uuid not null,
  stage text not null constraint plan_audit_grading_stage_check check (stage in ('AUDIT', 'MODERATION')),
  case_id uuid not null,
  graded_by uuid not null,
  graded_date date not null,
  overall_grade text not null,
  answers jsonb not null,
  summary text not null,
  recorded_at timestamptz(3) not null,
  constraint plan_audit_grading_pkey primary key (local_area_code, plan_audit_id, stage),
  constraint plan_audit_grading_graded_by_key unique (local_area_code, plan_audit_id, graded_by),
  constraint plan_audit_grading_plan_audit_id_fkey foreign key (local_area_code, plan_audit_id) references plan_audit,
  constraint plan_audit_grading_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint plan_audit_grading_graded_by_fkey foreign key (local_area_code, graded_by) references person
);
create index plan_audit_grading_case_id_idx on plan_audit_grading (local_area_code, case_id);
create index plan_audit_grading_graded_by_idx on plan_audit_grading (local_area_code, graded_by);

call guard_table('audit_rubric', '(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''COMMISSIONER'', ''AUDITOR'', ''ADMINISTRATOR''))', '{DIRECTOR,ADMINISTRATOR}', 'select, insert');
call guard_table('plan_audit_sample', '${AUDITS}', '{DIRECTOR}', 'select, insert');
call guard_table('plan_audit', '${AUDITS} and case_id not in (select app_recused_cases())', '{DIRECTOR}', 'select, insert');
call guard_table('plan_audit_grading', '${AUDITS} and case_id not in (select app_recused_cases())', '{CASE_OFFICER,DIRECTOR}', 'select, insert');
call make_append_only('audit_rubric');
call make_append_only('plan_audit_sample');
call make_append_only('plan_audit');
call make_append_only('plan_audit_grading');
`;

const VOICE = `
-- That a family or a young person was asked how it was for them, and what they answered: scores of one to five, and words that only those read who
-- read the papers of the case.
create table feedback_request (
  local_area_code text not null,
  feedback_request_id uuid not null,
  case_id uuid not null,
  respondent text not null constraint feedback_request_respondent_check check (respondent in ('FAMILY', 'YOUNG_PERSON')),
  stage text not null constraint feedback_request_stage_check check (stage in ('ASSESSMENT', 'PANEL_DECISION', 'PLACEMENT_START', 'REVIEW')),
  method text not null constraint feedback_request_method_check check (method in ('IN_PERSON', 'PHONE', 'ONLINE', 'IN_WRITING', 'ADVOCATE')),
  asked_date date not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  constraint feedback_request_pkey primary key (local_area_code, feedback_request_id),
  constraint feedback_request_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint feedback_request_asked_by_fkey foreign key (local_area_code, asked_by) references person
);
create index feedback_request_case_id_idx on feedback_request (local_area_code, case_id, asked_date);
create index feedback_request_asked_date_idx on feedback_request (local_area_code, asked_date);
create index feedback_request_asked_by_idx on feedback_request (local_area_code, asked_by);

create table feedback_answer (
  local_area_code text not null,
  feedback_request_id uuid not null,
  case_id uuid not null,
  answered_date date not null,
  is_declined boolean not null,
  scores jsonb not null,
  comment text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint feedback_answer_pkey primary key (local_area_code, feedback_request_id),
  constraint feedback_answer_feedback_request_id_fkey foreign key (local_area_code, feedback_request_id) references feedback_request,
  constraint feedback_answer_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint feedback_answer_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint feedback_answer_declined_check check (not is_declined or scores = '{}'::jsonb)
);
create index feedback_answer_case_id_idx on feedback_answer (local_area_code, case_id);
create index feedback_answer_recorded_by_idx on feedback_answer (local_area_code, recorded_by);

call guard_table('feedback_request', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call guard_table('feedback_answer', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('feedback_request');
call make_append_only('feedback_answer');

-- How many were asked in some days and answered by the last of them, and with which scores; a null question counts the asked. Children are numbers
-- drawn afresh for each answer, which say how many there are and not who. Nothing of a case or child in which the reader has an interest, and no words.
create function feedback_counts(from_day date, to_day date)
  returns table (respondent text, stage text, reply text, question text, score integer, requests integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   asked as (
     select request.feedback_request_id, request.respondent, request.stage, held.child_id,
            case when answer.feedback_request_id is null then 'NOT_ANSWERED' when answer.is_declined then 'DECLINED' else 'ANSWERED' end as reply,
            coalesce(answer.scores, '{}') as scores
       from feedback_request request
       join panel_case held on held.local_area_code = request.local_area_code and held.case_id = request.case_id
       left join feedback_answer answer on answer.local_area_code = request.local_area_code
              and answer.feedback_request_id = request.feedback_request_id and answer.answered_date <= to_day
      where request.local_area_code = app_area() and request.asked_date between from_day and to_day
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'COMMISSIONER', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())),
   numbered as (
     select asked.*, dense_rank() over (order by md5(asked.child_id::text || salt.grain))::integer as number from asked cross join salt)
   select respondent, stage, reply, null, null, count(*)::integer, array_agg(distinct number)
     from numbered group by respondent, stage, reply
   union all
   select respondent, stage, reply, given.key, given.value::integer, count(*)::integer, array_agg(distinct number)
     from numbered cross join lateral jsonb_each_text(scores) given group by respondent, stage, reply, given.key, given.value $$;
alter function feedback_counts(date, date) owner to rules;
revoke all on function feedback_counts(date, date) from public;
grant execute on function feedback_counts(date, date) to app;

-- What a school told of itself on a day. Of a school and a day the last row stands.
create table inclusion_profile (
  local_area_code text not null constraint inclusion_profile_local_area_code_fkey references local_area,
  inclusion_profile_id uuid not null,
  provider_urn text not null,
  profile_date date not null,
  answers jsonb not null,
  note text,
  filled_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint inclusion_profile_pkey primary key (local_area_code, inclusion_profile_id),
  constraint inclusion_profile_provider_urn_fkey foreign key (provider_urn) references establishment,
  constraint inclusion_profile_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index inclusion_profile_latest_idx on inclusion_profile (local_area_code, provider_urn, profile_date, recorded_at, inclusion_profile_id);
create index inclusion_profile_provider_urn_idx on inclusion_profile (provider_urn);
create index inclusion_profile_recorded_by_idx on inclusion_profile (local_area_code, recorded_by);
call guard_table('inclusion_profile', '${PROFILES}', '{CASE_OFFICER,COMMISSIONER,INTEGRATION}', 'select, insert');
call make_append_only('inclusion_profile');
`;

const IMPROVEMENT = `
-- A written statement of action, or what has come in its place: what the area set out to improve after an inspection, or of its own accord.
create table improvement_plan (
  local_area_code text not null constraint improvement_plan_local_area_code_fkey references local_area,
  improvement_plan_id uuid not null,
  kind text not null constraint improvement_plan_kind_check check (kind in ('WRITTEN_STATEMENT_OF_ACTION', 'PRIORITY_ACTION_PLAN', 'AREA_IMPROVEMENT_PLAN', 'OWN_PLAN')),
  name text not null,
  -- The day of the letter that asked for it; null: nobody did.
  letter_date date,
  created_at timestamptz(3) not null,
  constraint improvement_plan_pkey primary key (local_area_code, improvement_plan_id),
  constraint improvement_plan_name_key unique (local_area_code, name)
);

-- One saving of a plan: its priorities with their actions, owners, milestones and measures. It stays.
create table improvement_plan_version (
  local_area_code text not null,
  improvement_plan_id uuid not null,
  version integer not null constraint improvement_plan_version_version_check check (version >= 1),
  content jsonb not null,
  note text not null,
  saved_by uuid not null,
  saved_at timestamptz(3) not null,
  constraint improvement_plan_version_pkey primary key (local_area_code, improvement_plan_id, version),
  constraint improvement_plan_version_improvement_plan_id_fkey foreign key (local_area_code, improvement_plan_id) references improvement_plan,
  constraint improvement_plan_version_saved_by_fkey foreign key (local_area_code, saved_by) references person
);
create index improvement_plan_version_saved_by_idx on improvement_plan_version (local_area_code, saved_by);

-- How an action or a milestone stood on a day, in the words of whoever answers for it. The last one of a day stands.
create table improvement_rating (
  local_area_code text not null,
  improvement_rating_id uuid not null,
  improvement_plan_id uuid not null,
  -- The action's or the milestone's code in the plan.
  code text not null,
  rating text not null constraint improvement_rating_rating_check check (rating in ('RED', 'AMBER', 'GREEN', 'DONE')),
  rated_date date not null,
  reason text not null,
  evidence text[] not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint improvement_rating_pkey primary key (local_area_code, improvement_rating_id),
  constraint improvement_rating_improvement_plan_id_fkey foreign key (local_area_code, improvement_plan_id) references improvement_plan,
  constraint improvement_rating_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index improvement_rating_improvement_plan_id_idx on improvement_rating (local_area_code, improvement_plan_id, code, rated_date, recorded_at);
create index improvement_rating_recorded_by_idx on improvement_rating (local_area_code, recorded_by);

-- A visit of those who watch over the plan, and what they found.
create table improvement_visit (
  local_area_code text not null,
  improvement_visit_id uuid not null,
  improvement_plan_id uuid not null,
  visit_date date not null,
  visitor text not null constraint improvement_visit_visitor_check check (visitor in ('DEPARTMENT_FOR_EDUCATION', 'NHS_ENGLAND', 'OFSTED_AND_CQC', 'LOCAL_PARTNERSHIP', 'PEER')),
  progress text not null constraint improvement_visit_progress_check check (progress in ('SUFFICIENT', 'SOME', 'INSUFFICIENT', 'NOT_JUDGED')),
  finding text not null,
  evidence text[] not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint improvement_visit_pkey primary key (local_area_code, improvement_visit_id),
  constraint improvement_visit_improvement_plan_id_fkey foreign key (local_area_code, improvement_plan_id) references improvement_plan,
  constraint improvement_visit_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index improvement_visit_improvement_plan_id_idx on improvement_visit (local_area_code, improvement_plan_id, visit_date);
create index improvement_visit_recorded_by_idx on improvement_visit (local_area_code, recorded_by);

call guard_table('improvement_plan', '${PLAN}', '{DIRECTOR,ADMINISTRATOR}', 'select, insert');
call guard_table('improvement_plan_version', '${PLAN}', '{DIRECTOR,ADMINISTRATOR}', 'select, insert');
call guard_table('improvement_rating', '${PLAN}', '{DIRECTOR,ADMINISTRATOR}', 'select, insert');
call guard_table('improvement_visit', '${PLAN}', '{DIRECTOR,ADMINISTRATOR}', 'select, insert');
call make_append_only('improvement_plan');
call make_append_only('improvement_plan_version');
call make_append_only('improvement_rating');
call make_append_only('improvement_visit');
`;

export class AddQualityAndImprovement20261122130400 implements MigrationInterface {
  name = 'AddQualityAndImprovement20261122130400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUALITY);
    await runner.query(VOICE);
    await runner.query(IMPROVEMENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table improvement_visit;
drop table improvement_rating;
drop table improvement_plan_version;
drop table improvement_plan;
drop table inclusion_profile;
drop function feedback_counts(date, date);
drop table feedback_answer;
drop table feedback_request;
drop table plan_audit_grading;
drop table plan_audit;
drop table plan_audit_sample;
drop table audit_rubric;
`);
  }
}
