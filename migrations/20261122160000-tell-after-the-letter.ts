import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OLD_STEPS = `'IDENTITY_SHOWN', 'CLARIFICATION_ASKED', 'CLARIFIED', 'EXTENDED', 'ANSWERED', 'REFUSED', 'WITHDRAWN'`;
const OLD_BLOCKS = `'OUTCOME', 'DETAILS', 'REASONS', 'CONDITIONS', 'ACTIONS', 'MOVED_SHARE', 'WHO_DECIDED', 'APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE', 'REVIEW_RIGHT', 'COMPLAINT', 'AGENCY_ROUTE', 'CONTACT_TEAM', 'CONTACT_MEDIATION', 'CONTACT_SUPPORT', 'CONTACT_COMPLAINTS', 'CONTACT_REVIEW', 'WORDS'`;

/** Who may dispose of records, by one rule; `authority`: that for a director's role of the authority, in SQL. */
const lockRecords = (authority: string): string => `
create or replace function lock_records(of_case uuid) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  of_child uuid := (select held.child_id from panel_case held where held.local_area_code = app_area() and held.case_id = of_case);
begin
  if ${authority} then
    raise exception 'records are disposed of by a person in a director''s role of the authority' using errcode = 'insufficient_privilege';
  end if;
  perform from panel_case held where held.local_area_code = app_area() and held.child_id = of_child order by held.case_id for update;
  perform from child where child.local_area_code = app_area() and child.child_id = of_child for update;
end $$;`;

const insertedBy = (table: string, rule: string, more = ''): string =>
  `alter policy ${table}_app_insert on ${table} with check (local_area_code = (select app_area()) and (select ${rule})${more});`;
/** A financial year is published once it has ended. */
const HAS_ENDED = ` and make_date(left(financial_year, 4)::integer + 1, 3, 31) < ((select app_now()) at time zone 'Europe/London')::date`;
const DIRECTOR = `app_has_role(variadic '{DIRECTOR}'::text[])`;

export class TellAfterTheLetter20261122160000 implements MigrationInterface {
  name = 'TellAfterTheLetter20261122160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- UK GDPR art. 12(6), 12A: whoever asks is asked to show who they are, and until they do the month does not begin.
alter table subject_request_step drop constraint subject_request_step_kind_check,
  add constraint subject_request_step_kind_check check (kind in ('IDENTITY_ASKED', ${OLD_STEPS}));

-- N5: what has changed since the letter before.
alter table decision_notice drop constraint decision_notice_blocks_check,
  add constraint decision_notice_blocks_check check (blocks <@ array['CHANGED_SINCE', ${OLD_BLOCKS}]);

-- Whether somebody answers for the record, which is the authority's: a director, and not of a health body. Each role comes with the kind of agency it is
-- held for: one held at a health body beside another elsewhere is no director's role of the authority.
create function app_answers_for_authority() returns boolean language sql stable as
$$ select app_has_role('SYSTEM')
       or exists (select from unnest(string_to_array(coalesce(current_setting('app.held_roles', true), ''), ',')) held
                   where held like 'DIRECTOR:%' and held <> 'DIRECTOR:HEALTH') $$;
${insertedBy('assurance_publication', 'app_answers_for_authority()', HAS_ENDED)}
${insertedBy('legal_hold_lifting', 'app_answers_for_authority()')}
${lockRecords('not app_answers_for_authority()')}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${lockRecords(`not app_has_role('DIRECTOR') or coalesce(current_setting('app.agency_kinds', true), '') = 'HEALTH'`)}
${insertedBy('legal_hold_lifting', DIRECTOR)}
${insertedBy('assurance_publication', DIRECTOR)}
drop function app_answers_for_authority();
alter table decision_notice drop constraint decision_notice_blocks_check,
  add constraint decision_notice_blocks_check check (blocks <@ array[${OLD_BLOCKS}]);
alter table subject_request_step drop constraint subject_request_step_kind_check,
  add constraint subject_request_step_kind_check check (kind in (${OLD_STEPS}));
`);
  }
}
