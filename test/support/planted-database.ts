/*
 * Faults for a database of the test's own, one for each thing a guard looks for; made by the cluster's superuser, for
 * nobody else could do all of it.
 */
export const DATABASE_FAULTS = `
set role migrator;

create table planted_open (planted_id uuid constraint planted_open_pkey primary key);

create table planted_unforced (planted_id uuid constraint planted_unforced_pkey primary key);
alter table planted_unforced enable row level security;
create policy planted_unforced_all on planted_unforced to app, migrator, rules using (true);

create table planted_public (planted_id uuid constraint planted_public_pkey primary key);
alter table planted_public enable row level security;
alter table planted_public force row level security;
create policy planted_public_all on planted_public using (true);

grant select on posting_2025_26 to app;
grant update on decision to app;
grant update (amount_pence) on posting to app;
alter table attendance disable trigger attendance_append_only;
drop trigger panel_position_no_truncate on panel_position;
create table posting_2046_47 partition of posting for values in ('2046-47');
call make_append_only('agency');

drop index evidence_case_id_idx;
drop index document_case_id_idx;
create index document_case_idx on document (case_id, media_type, local_area_code); -- begins with another column

alter table person add constraint grade_sane check (grade > 0);
alter table person add unique (local_area_code, display_name, job_title);
create index by_title on person (local_area_code, job_title);
create trigger stop_it before delete on person for each row execute function refuse_change();
create policy everyone_reads on person for select to app using (true);

create function planted_definer() returns bigint language sql security definer as $$ select count(*) from panel_case $$;

alter table panel_case add column nickname text;
alter table panel_case drop constraint panel_case_status_check;
alter table panel_case add constraint panel_case_status_check check (status <> 'NOWHERE');

reset role;
create table planted_by_app (planted_id uuid constraint planted_by_app_pkey primary key);
alter table planted_by_app enable row level security;
alter table planted_by_app force row level security;
create policy planted_by_app_all on planted_by_app to app, migrator, rules using (true);
alter table planted_by_app owner to app;
grant create on schema public to app;
`;
