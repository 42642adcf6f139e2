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

-- Who pays a dated agreement of a line, by agency: the part of each of the whole, or what else its share is.
create function split_of(of_area text, of_version uuid) returns jsonb language sql stable as
$$ select jsonb_agg(jsonb_build_array(paid.agency_id, paid.share) order by paid.agency_id, paid.share)
     from (select holder.agency_id, jsonb_build_array(round(sum(share.parts) / nullif(sum(sum(share.parts)) over (), 0), 9), sum(share.fixed_amount_pence),
                    share.fixed_unit, share.fixed_spread, share.fixed_year, share.fixed_hours_per_week, share.cap_pence, share.is_residual) as share
             from cost_line_share share
             join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
            where share.local_area_code = of_area and share.cost_line_version_id = of_version and share.parts is distinct from 0
            group by holder.agency_id, share.fixed_unit, share.fixed_spread, share.fixed_year, share.fixed_hours_per_week, share.cap_pence,
                     share.is_residual) paid $$;

-- Whether what an agreement put on the lines is shared between the agencies otherwise than what that took the place of. A settlement on the split as it
-- stands puts nothing on them, and one that names the same split, or moves a share within an agency, moves nothing between agencies. Only what its reader may see.
create function moves_shares(of_area text, of_agreement uuid, committed timestamptz) returns boolean language sql stable as
$$ select exists (
     select from cost_line_version put
       join cost_line_version held on held.local_area_code = put.local_area_code and held.cost_line_id = put.cost_line_id
                                  and held.active_span && put.active_span and held.superseded_at = coalesce(put.recorded_at, committed)
      where put.local_area_code = of_area and put.funding_agreement_id = of_agreement
        -- What was put on the line again by a later change is that change's.
        and put.recorded_at is not distinct from (
          select min(first.recorded_at) from cost_line_version first
           where first.local_area_code = put.local_area_code and first.cost_line_id = put.cost_line_id
             and first.funding_agreement_id = put.funding_agreement_id)
        and split_of(put.local_area_code, put.cost_line_version_id) is distinct from split_of(held.local_area_code, held.cost_line_version_id)) $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function moves_shares(text, uuid, timestamptz);
drop function split_of(text, uuid);
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
