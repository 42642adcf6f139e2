import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)`;
/** Who reads the papers; of a child that waits for a place whoever plans and pays for places too, of a guest whoever plans them. */
const IN_SIGHT = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or (kind in (''AWAITING_PLACE'', ''PLACED_HERE'') and (select app_has_role(''COMMISSIONER''))) or (kind = ''AWAITING_PLACE'' and (select app_has_role(''FINANCE''))) or case_id in (select app_open_cases())) and (case_id is null or (case_id not in (select app_recused_cases()) and child_id not in (select app_recused_children()) and ((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'', ''FINANCE'')) or (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared))))`;
/** Whatever hangs from one is seen with it. */
const WITH_IT = `circumstance_id in (select seen.circumstance_id from circumstance seen)`;
const NEEDS = `'SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH'`;

export class KeepChildrenInSight20261122130300 implements MigrationInterface {
  name = 'KeepChildrenInSight20261122130300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A circumstance in which a child could be lost sight of. What is said of it, from its first day to its end, are its entries.
create table circumstance (
  local_area_code text not null,
  circumstance_id uuid not null,
  kind text not null constraint circumstance_kind_check check (kind in ('PART_TIME_TIMETABLE', 'OFF_ROLL', 'ELECTIVE_HOME_EDUCATION', 'NOT_IN_EDUCATION', 'AWAITING_PLACE', 'PLACED_HERE')),
  -- Null of a child whom another authority placed here: it is no child of this area's, and has no case.
  child_id uuid,
  case_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint circumstance_pkey primary key (local_area_code, circumstance_id),
  constraint circumstance_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint circumstance_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint circumstance_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint circumstance_guest_check check ((kind = 'PLACED_HERE') = (case_id is null) and (child_id is null) = (case_id is null))
);
create index circumstance_child_id_idx on circumstance (local_area_code, child_id);
create index circumstance_case_id_idx on circumstance (local_area_code, case_id);
create index circumstance_kind_idx on circumstance (local_area_code, kind);
create index circumstance_recorded_by_idx on circumstance (local_area_code, recorded_by);

-- What is known of a guest: whose it is, by that authority's own reference, where, and what places are planned by. No name, no day of birth.
create table guest_child (
  local_area_code text not null,
  circumstance_id uuid not null,
  placing_la_code text not null constraint guest_child_placing_la_code_check check (placing_la_code ~ '^[0-9]{3}$'),
  -- Letters and digits as the authority writes them, one digit at least.
  placing_reference text not null constraint guest_child_placing_reference_check check (placing_reference ~ '^[A-Z0-9/-]{1,20}$' and placing_reference ~ '[0-9]'),
  provider_urn text not null constraint guest_child_provider_urn_fkey references establishment,
  primary_need text not null constraint guest_child_primary_need_check check (primary_need in (${NEEDS})),
  birth_cohort integer not null,
  looked_after boolean not null,
  constraint guest_child_pkey primary key (local_area_code, circumstance_id),
  constraint guest_child_circumstance_id_fkey foreign key (local_area_code, circumstance_id) references circumstance
);
create index guest_child_placing_reference_idx on guest_child (local_area_code, placing_la_code, placing_reference);
create index guest_child_provider_urn_idx on guest_child (provider_urn);

-- That a circumstance began, was reviewed or ended on a day, and how it stands from then on. Corrected by a new row, without a day where it did
-- not happen.
create table circumstance_entry (
  local_area_code text not null,
  circumstance_entry_id uuid not null,
  circumstance_id uuid not null,
  step text not null constraint circumstance_entry_step_check check (step in ('STARTED', 'REVIEWED', 'ENDED')),
  event_date date,
  next_review_date date,
  reason text constraint circumstance_entry_reason_check check (reason in ('HEALTH', 'REINTEGRATION', 'BEHAVIOUR', 'PROVISION_NOT_READY', 'EXCLUDED', 'WITHDRAWN_BY_PARENT', 'MOVED_HERE', 'PLACE_BROKE_DOWN', 'PLACE_NOT_SUITABLE', 'NO_PLACE_FREE', 'CHOICE', 'SEEKING_PLACE', 'CARING', 'NOT_KNOWN', 'OTHER')),
  -- What a part-time timetable gives.
  hours_per_week numeric(4, 2) constraint circumstance_entry_hours_per_week_check check (hours_per_week between 0 and 40),
  agreed_end_date date,
  -- What is waited for, and what planning counts it by: kept as it was then.
  primary_need text constraint circumstance_entry_primary_need_check check (primary_need in (${NEEDS})),
  awaited_provision_type text constraint circumstance_entry_awaited_provision_type_check check (awaited_provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT')),
  awaited_residential boolean,
  awaited_provider_urn text constraint circumstance_entry_awaited_provider_urn_fkey references establishment,
  end_reason text constraint circumstance_entry_end_reason_check check (end_reason in ('FULL_TIME_AGAIN', 'IN_SCHOOL_AGAIN', 'PLACED', 'IN_EDUCATION_OR_WORK', 'NOT_NEEDED', 'MOVED_AWAY', 'PLAN_CEASED', 'PLACEMENT_ENDED', 'TOO_OLD', 'CIRCUMSTANCE_CHANGED', 'OTHER')),
  corrects_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint circumstance_entry_pkey primary key (local_area_code, circumstance_entry_id),
  constraint circumstance_entry_corrects_id_key unique (local_area_code, corrects_id),
  constraint circumstance_entry_circumstance_id_fkey foreign key (local_area_code, circumstance_id) references circumstance,
  constraint circumstance_entry_corrects_id_fkey foreign key (local_area_code, corrects_id) references circumstance_entry,
  constraint circumstance_entry_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint circumstance_entry_date_check check (event_date is not null or corrects_id is not null),
  constraint circumstance_entry_review_check check ((next_review_date is not null) = (event_date is not null and step <> 'ENDED') and next_review_date > event_date),
  constraint circumstance_entry_end_check check ((end_reason is not null) = (event_date is not null and step = 'ENDED')),
  constraint circumstance_entry_terms_check check ((hours_per_week is null) = (agreed_end_date is null) and (awaited_provision_type is null) = (awaited_residential is null) and (awaited_provision_type is null) = (primary_need is null) and (awaited_provider_urn is null or awaited_provision_type is not null))
);
create index circumstance_entry_circumstance_id_idx on circumstance_entry (local_area_code, circumstance_id, event_date);
create index circumstance_entry_awaited_provider_urn_idx on circumstance_entry (awaited_provider_urn);
create index circumstance_entry_recorded_by_idx on circumstance_entry (local_area_code, recorded_by);

-- What was written of it, for whoever reads the papers of the case. Of a guest nothing is written.
create table circumstance_note (
  local_area_code text not null,
  circumstance_entry_id uuid not null,
  case_id uuid not null,
  note text not null,
  constraint circumstance_note_pkey primary key (local_area_code, circumstance_entry_id),
  constraint circumstance_note_circumstance_entry_id_fkey foreign key (local_area_code, circumstance_entry_id) references circumstance_entry,
  constraint circumstance_note_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index circumstance_note_case_id_idx on circumstance_note (local_area_code, case_id);

call guard_table('circumstance', '${IN_SIGHT}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('guest_child', '${WITH_IT}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('circumstance_entry', '${WITH_IT}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('circumstance_note', '${PAPERS}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call make_append_only('circumstance');
call make_append_only('guest_child');
call make_append_only('circumstance_entry');
call make_append_only('circumstance_note');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table circumstance_note;
drop table circumstance_entry;
drop table guest_child;
drop table circumstance;
`);
  }
}
