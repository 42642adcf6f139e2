import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who sees the child’s identity. */
const IDENTITY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children()) and child_id not in (select app_unshared_children())`;

export class ExtendRegister20261122010100 implements MigrationInterface {
  name = 'ExtendRegister20261122010100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- When an establishment opened and closed, as published; and where it is taken to stand: its own place on the grid, else its postcode's,
-- else the middle of its authority (money.md section 4). The database keeps the three, so that distances have one index.
alter table establishment
  add column opened_date date,
  add column closed_date date,
  add column closed_reason text,
  add column place_latitude numeric(9, 6),
  add column place_longitude numeric(9, 6),
  add column place_basis text constraint establishment_place_basis_check check (place_basis in ('COORDINATES', 'POSTCODE', 'AUTHORITY')),
  add constraint establishment_place_check check (num_nulls(place_latitude, place_longitude, place_basis) in (0, 3));
create index establishment_place_idx on establishment (place_latitude, place_longitude);
create index establishment_postcode_idx on establishment (postcode);

-- What the register said of an establishment before a change of its name, type, status or authority, and until when.
create table establishment_history (
  urn text not null,
  ordinal integer not null,
  name text not null,
  type_code text not null,
  type_name text not null,
  status_code text not null,
  status_name text not null,
  la_code text not null,
  until_at timestamptz(3) not null,
  constraint establishment_history_pkey primary key (urn, ordinal)
);
-- Who came before and after, as published. A link may name an establishment that the register held here does not have.
create table establishment_link (
  urn text not null constraint establishment_link_urn_check check (urn ~ '^[0-9]{6}$'),
  linked_urn text not null constraint establishment_link_linked_urn_check check (linked_urn ~ '^[0-9]{6}$'),
  link_type text not null,
  linked_name text,
  linked_date date,
  constraint establishment_link_pkey primary key (urn, linked_urn, link_type)
);
create index establishment_link_linked_urn_idx on establishment_link (linked_urn);

-- The postcode directory: a row for a whole postcode, or for a sector (the outward code and the first digit of the inward one).
create table postcode_place (
  postcode text not null constraint postcode_place_pkey primary key,
  sector text not null,
  easting integer,
  northing integer,
  latitude numeric(9, 6) not null,
  longitude numeric(9, 6) not null,
  constraint postcode_place_sector_check check (postcode like sector || '%')
);
create index postcode_place_sector_idx on postcode_place (sector);

create function place_establishment() returns trigger language plpgsql as
$$ begin
  new.place_latitude := new.latitude;
  new.place_longitude := new.longitude;
  new.place_basis := case when new.latitude is not null and new.longitude is not null then 'COORDINATES' end;
  if new.place_basis is null and new.postcode is not null then
    select latitude, longitude, 'POSTCODE' into new.place_latitude, new.place_longitude, new.place_basis
      from postcode_place where postcode = new.postcode;
  end if;
  if new.place_basis is null then
    select centroid_latitude, centroid_longitude, 'AUTHORITY' into new.place_latitude, new.place_longitude, new.place_basis
      from local_authority where la_code = new.la_code and centroid_latitude is not null and centroid_longitude is not null;
  end if;
  return new;
end $$;
create trigger establishment_place before insert or update on establishment for each row execute function place_establishment();

create function keep_establishment_history() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  insert into establishment_history (urn, ordinal, name, type_code, type_name, status_code, status_name, la_code, until_at)
  select old.urn, coalesce(max(ordinal), 0) + 1, old.name, old.type_code, old.type_name, old.status_code, old.status_name, old.la_code, app_now()
    from establishment_history where urn = old.urn;
  return null;
end $$;
alter function keep_establishment_history() owner to rules;
create trigger establishment_history after update on establishment for each row
  when ((old.name, old.type_code, old.status_code, old.la_code) is distinct from (new.name, new.type_code, new.status_code, new.la_code))
  execute function keep_establishment_history();

-- What stands in for an establishment's own place became known, or moved.
create function place_establishments_by_postcode() returns trigger language plpgsql as
$$ begin
  update establishment set postcode = postcode
   where postcode = any (array(select changed.postcode from changed)) and place_basis is distinct from 'COORDINATES';
  return null;
end $$;
create trigger postcode_place_added after insert on postcode_place referencing new table as changed
  for each statement execute function place_establishments_by_postcode();
create trigger postcode_place_moved after update on postcode_place referencing new table as changed
  for each statement execute function place_establishments_by_postcode();
create function place_establishments_by_authority() returns trigger language plpgsql as
$$ begin
  if tg_op = 'INSERT' or (old.centroid_latitude, old.centroid_longitude) is distinct from (new.centroid_latitude, new.centroid_longitude) then
    update establishment set la_code = la_code where la_code = new.la_code and (place_basis is null or place_basis = 'AUTHORITY');
  end if;
  return null;
end $$;
create trigger local_authority_placed after insert or update on local_authority for each row execute function place_establishments_by_authority();
update establishment set la_code = la_code;

-- Where a child lives, by the sector of the postcode and no nearer, from a day on. The last row of the latest day stands.
create table child_home (
  local_area_code text not null,
  child_home_id uuid not null,
  child_id uuid not null,
  postcode_sector text not null constraint child_home_postcode_sector_check check (postcode_sector ~ '^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) [0-9]$'),
  from_date date not null,
  -- Null: taken over from the postcode held before homes were kept by day.
  recorded_by uuid,
  recorded_at timestamptz(3) not null,
  constraint child_home_pkey primary key (local_area_code, child_home_id),
  constraint child_home_child_id_fkey foreign key (local_area_code, child_id) references child
);
create index child_home_child_id_idx on child_home (local_area_code, child_id, from_date, recorded_at);
insert into child_home (local_area_code, child_home_id, child_id, postcode_sector, from_date, recorded_at)
select identity.local_area_code, gen_random_uuid(), identity.child_id, left(identity.home_postcode, length(identity.home_postcode) - 2),
       (child.created_at at time zone 'Europe/London')::date, child.created_at
  from child_identity identity join child on child.local_area_code = identity.local_area_code and child.child_id = identity.child_id
 where identity.home_postcode ~ '^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) [0-9][A-Z]{2}$';

-- Where the sectors lie in which these children live on a day, for distances, which are shown, and never the place. For those who see who the
-- child is or look for its place: whoever else asked for the distance to many schools could tell the place from it. The directory's own row for
-- a sector, else the middle of its postcodes.
create function home_places(children uuid[], on_day date) returns table (child_id uuid, latitude double precision, longitude double precision)
  language sql stable security definer set search_path = public, pg_temp as
$$ select home.child_id, place.latitude, place.longitude
     from (select distinct on (child_home.child_id) child_home.child_id, child_home.postcode_sector
             from child_home
            where child_home.local_area_code = app_area() and child_home.child_id = any (children) and child_home.from_date <= on_day
              and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER')
                   or child_home.child_id in (select app_open_children()))
              and child_home.child_id not in (select app_recused_children())
            order by child_home.child_id, child_home.from_date desc, child_home.recorded_at desc, child_home.child_home_id desc) home
    cross join lateral (
      select avg(found.latitude)::double precision as latitude, avg(found.longitude)::double precision as longitude
        from postcode_place found
       where found.sector = home.postcode_sector
         and (found.postcode = home.postcode_sector
              or not exists (select from postcode_place whole where whole.postcode = home.postcode_sector))) place
    where place.latitude is not null $$;
alter function home_places(uuid[], date) owner to rules;
revoke all on function home_places(uuid[], date) from public;
grant execute on function home_places(uuid[], date) to app;

-- A case officer records a home, an import a register: the distances of placements follow, which neither may change otherwise.
create function move_placements(placements uuid[], miles numeric[], bases text[]) returns table (placement_id uuid, case_id uuid, version integer)
  language sql security definer set search_path = public, pg_temp as
$$ update placement set distance_miles = given.miles, distance_basis = given.basis, version = placement.version + 1
     from unnest(placements, miles, bases) as given(placement_id, miles, basis)
    where placement.local_area_code = app_area() and placement.placement_id = given.placement_id
      and app_has_role('CASE_OFFICER', 'COMMISSIONER') and placement.case_id not in (select app_recused_cases())
      and (placement.distance_miles, placement.distance_basis) is distinct from (given.miles, given.basis)
   returning placement.placement_id, placement.case_id, placement.version $$;
alter function move_placements(uuid[], numeric[], text[]) owner to rules;
revoke all on function move_placements(uuid[], numeric[], text[]) from public;
grant execute on function move_placements(uuid[], numeric[], text[]) to app;
grant update on placement to rules;

alter table placement drop constraint placement_distance_basis_check;
alter table placement add constraint placement_distance_basis_check
  check (distance_basis in ('ESTABLISHMENT_COORDINATES', 'AUTHORITY_CENTROIDS', 'HOME_SECTOR', 'HOME_SECTOR_TO_CENTROID'));

-- Why a child is placed outside the area or with an independent setting, by code; the last row stands.
create table out_of_area_reason (
  local_area_code text not null,
  out_of_area_reason_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  reason text not null constraint out_of_area_reason_reason_check check (reason in ('NO_SUITABLE_PROVISION', 'NO_PLACE_FREE', 'NEAREST_SUITABLE', 'PARENTAL_PREFERENCE', 'TRIBUNAL_ORDER', 'SAFEGUARDING', 'PLACED_BY_SOCIAL_CARE', 'CONTINUITY', 'HEALTH_NEED', 'OTHER')),
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint out_of_area_reason_pkey primary key (local_area_code, out_of_area_reason_id),
  constraint out_of_area_reason_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint out_of_area_reason_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint out_of_area_reason_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index out_of_area_reason_placement_id_idx on out_of_area_reason (local_area_code, placement_id, recorded_at);
create index out_of_area_reason_case_id_idx on out_of_area_reason (local_area_code, case_id);
create index out_of_area_reason_recorded_by_idx on out_of_area_reason (local_area_code, recorded_by);

-- How long the way to the setting takes, one way, as somebody measured it: it is never guessed from the distance. The last row stands.
create table placement_journey (
  local_area_code text not null,
  placement_journey_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  minutes integer not null constraint placement_journey_minutes_check check (minutes between 1 and 600),
  measured_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint placement_journey_pkey primary key (local_area_code, placement_journey_id),
  constraint placement_journey_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint placement_journey_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_journey_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index placement_journey_placement_id_idx on placement_journey (local_area_code, placement_id, recorded_at);
create index placement_journey_case_id_idx on placement_journey (local_area_code, case_id);
create index placement_journey_recorded_by_idx on placement_journey (local_area_code, recorded_by);

call guard_reference('establishment_link');
call guard_reference('postcode_place');
-- Written by the trigger alone.
call guard_reference('establishment_history');
revoke insert, update on establishment_history from app;
drop policy establishment_history_app_insert on establishment_history;
drop policy establishment_history_app_update on establishment_history;
grant insert on establishment_history to rules;
call guard_table('child_home', '${IDENTITY}', '{CASE_OFFICER}', 'select, insert');
call guard_table('out_of_area_reason', '${MONEY}', '{CASE_OFFICER,COMMISSIONER,PANEL_CHAIR,DIRECTOR}', 'select, insert');
call guard_table('placement_journey', '${MONEY}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call make_append_only('establishment_history');
call make_append_only('child_home');
call make_append_only('out_of_area_reason');
call make_append_only('placement_journey');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table placement_journey;
drop table out_of_area_reason;
update placement set distance_basis = 'AUTHORITY_CENTROIDS' where distance_basis in ('HOME_SECTOR', 'HOME_SECTOR_TO_CENTROID');
alter table placement drop constraint placement_distance_basis_check;
alter table placement add constraint placement_distance_basis_check
  check (distance_basis in ('ESTABLISHMENT_COORDINATES', 'AUTHORITY_CENTROIDS'));
revoke update on placement from rules;
drop function move_placements(uuid[], numeric[], text[]);
drop function home_places(uuid[], date);
drop table child_home;
drop trigger local_authority_placed on local_authority;
drop function place_establishments_by_authority();
drop table postcode_place;
drop function place_establishments_by_postcode();
drop trigger establishment_history on establishment;
drop function keep_establishment_history();
drop trigger establishment_place on establishment;
drop function place_establishment();
drop table establishment_link;
drop table establishment_history;
drop index establishment_postcode_idx;
drop index establishment_place_idx;
alter table establishment
  drop column opened_date,
  drop column closed_date,
  drop column closed_reason,
  drop column place_latitude,
  drop column place_longitude,
  drop column place_basis;
`);
  }
}
