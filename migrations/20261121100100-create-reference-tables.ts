import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateReferenceTables20261121100100 implements MigrationInterface {
  name = 'CreateReferenceTables20261121100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table local_authority (
  la_code text not null constraint local_authority_pkey primary key constraint local_authority_code_check check (la_code ~ '^[0-9]{3}$'),
  gss_code text not null,
  name text not null,
  region text,
  status text not null constraint local_authority_status_check check (status in ('live', 'closed')),
  opened_date date,
  closed_date date,
  centroid_latitude numeric(9, 6),
  centroid_longitude numeric(9, 6)
);
create table local_authority_neighbour (
  la_code text not null constraint local_authority_neighbour_la_code_fkey references local_authority,
  neighbour_la_code text not null constraint local_authority_neighbour_neighbour_la_code_fkey references local_authority,
  constraint local_authority_neighbour_pkey primary key (la_code, neighbour_la_code)
);
create index local_authority_neighbour_neighbour_la_code_idx on local_authority_neighbour (neighbour_la_code);

-- One row of the published look-up: a CCG of 2021, its sub-ICB location and ICB of 2022, and a local authority it covers.
create table nhs_body (
  ccg_2021_gss_code text not null,
  ccg_2021_name text not null,
  sub_icb_2022_gss_code text not null,
  sub_icb_2022_ods_code text not null,
  sub_icb_2022_name text not null,
  icb_2022_gss_code text not null,
  icb_2022_ods_code text not null,
  icb_2022_name text not null,
  ltla_2022_gss_code text not null,
  ltla_2022_name text not null,
  utla_gss_code text not null,
  utla_name text not null,
  lsoa_2011_count integer not null,
  constraint nhs_body_pkey primary key (ccg_2021_gss_code, sub_icb_2022_gss_code, ltla_2022_gss_code)
);

create table establishment (
  urn text not null constraint establishment_pkey primary key constraint establishment_urn_check check (urn ~ '^[0-9]{6}$'),
  la_code text not null,
  establishment_number text,
  name text not null,
  type_code text not null,
  type_name text not null,
  status_code text not null,
  status_name text not null,
  statutory_low_age integer,
  statutory_high_age integer,
  boarders text,
  number_of_pupils integer,
  school_capacity integer,
  town text,
  postcode text,
  ukprn text,
  easting integer,
  northing integer,
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  version integer not null default 1
);
create index establishment_la_code_idx on establishment (la_code, urn);
create index establishment_name_idx on establishment (name, urn);
create index establishment_type_code_idx on establishment (type_code, urn);

-- A school calendar is one academic year's three terms and closed days, of a provider or of a whole authority.
create table school_calendar (
  owner_kind text not null constraint school_calendar_owner_kind_check check (owner_kind in ('PROVIDER', 'LOCAL_AUTHORITY')),
  owner_code text not null,
  academic_year text not null constraint school_calendar_academic_year_check check (academic_year ~ '^[0-9]{4}/[0-9]{2}$'),
  terms daterange[] not null constraint school_calendar_terms_check check (cardinality(terms) = 3),
  closed_days date[] not null,
  constraint school_calendar_pkey primary key (owner_kind, owner_code, academic_year)
);

call guard_reference('local_authority');
call guard_reference('local_authority_neighbour');
call guard_reference('nhs_body');
call guard_reference('establishment');
call guard_reference('school_calendar');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table school_calendar;
drop table establishment;
drop table nhs_body;
drop table local_authority_neighbour;
drop table local_authority;
`);
  }
}
