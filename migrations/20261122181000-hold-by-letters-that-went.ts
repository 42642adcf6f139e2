import { type MigrationInterface, type QueryRunner } from 'typeorm';

const NOT_CORRECTED = (event: string): string =>
  `not exists (select from plan_event later where later.local_area_code = ${event}.local_area_code and later.corrects_id = ${event}.plan_event_id)`;
const SENT_DAY = `(sending.sent_at at time zone 'Europe/London')::date`;
const SENT = `sending.sent_at is not null
               and not exists (select from notice_sending later
                                where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)`;
const READ_BY = `(app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())`;
const GIVES_RIGHT = `('ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'REVIEW_DECIDED', 'CEASE_NOTICE_SENT')`;

/** Grants a function to the server, run with the rights of the rules. */
const granted = (name: string): string => `
alter function ${name}(uuid[]) owner to rules;
revoke all on function ${name}(uuid[]) from public;
grant execute on function ${name}(uuid[]) to app;`;

/**
 * All that tells of notices of an end: each entry that stands with the other means that told it, and every letter that went, of an entry or of a decision beside it, with the days that
 * it gives. What was put right or taken back since keeps its letters: the family holds them.
 */
const TELLINGS = `
create function cease_tellings(children uuid[])
  returns table (child_id uuid, entry_id uuid, event_date date, told_on date, mediation_by date, appeal_by date)
  language sql stable security definer set search_path = public, pg_temp as
$$ with version as materialized (
     select event.local_area_code, event.plan_event_id, event.entry_id, event.child_id, event.case_id, event.event_date, event.told_date,
            ${NOT_CORRECTED('event')} as is_last
       from plan_event event
      where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and ${READ_BY}),
   letter as (
     select version.child_id, version.entry_id, notice.notice_id, notice.notice_date, notice.mediation_by, notice.appeal_by
       from version
       join decision_notice notice on notice.local_area_code = version.local_area_code and notice.plan_event_id = version.plan_event_id
      where notice.audience = 'FAMILY' and notice.appeal_by is not null
     union
     -- The notice of a decision that told it, as it stood when that was made.
     select version.child_id, version.entry_id, notice.notice_id, notice.notice_date, notice.mediation_by, notice.appeal_by
       from version
       join decision on decision.local_area_code = version.local_area_code and decision.case_id = version.case_id
       join decision_notice notice on notice.local_area_code = decision.local_area_code and notice.decision_id = decision.decision_id
      where notice.audience = 'FAMILY' and notice.appeal_by is not null
        and version.plan_event_id = (
              select told.plan_event_id from plan_event told
               where told.local_area_code = version.local_area_code and told.case_id = version.case_id and told.kind in ${GIVES_RIGHT}
                 and told.event_date between decision.decision_date and notice.notice_date and told.recorded_at <= notice.prepared_at
                 and not exists (select from plan_event later where later.local_area_code = told.local_area_code
                                    and later.corrects_id = told.plan_event_id and later.recorded_at <= notice.prepared_at)
               order by told.event_date desc, told.recorded_at desc, told.plan_event_id desc limit 1)),
   sent as (
     select letter.child_id, letter.entry_id, greatest(letter.notice_date, min(${SENT_DAY})) as told_on, letter.mediation_by, letter.appeal_by
       from letter
       join notice_sending sending on sending.local_area_code = app_area() and sending.notice_id = letter.notice_id
      where ${SENT}
      group by letter.child_id, letter.entry_id, letter.notice_id, letter.notice_date, letter.mediation_by, letter.appeal_by)
   select version.child_id, version.entry_id, version.event_date, version.told_date, null::date, null::date
     from version where version.is_last and version.event_date is not null
   union all
   select sent.child_id, sent.entry_id, standing.event_date, sent.told_on, sent.mediation_by, sent.appeal_by
     from sent left join version standing on standing.entry_id = sent.entry_id and standing.is_last
    order by 1, 4, 2 $$;${granted('cease_tellings')}`;

/** What was decided or sent of plans after which they may go on, and when: by what stands, and by every letter of it that went. */
const KEPT = `
create function plans_kept(children uuid[]) returns table (child_id uuid, kept_date date, kind text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct event.child_id, event.event_date, event.kind
     from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.event_date is not null
      and event.kind in ('REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'FINAL_PLAN_SENT')
      and (${NOT_CORRECTED('event')}
           or exists (select from decision_notice letter
                        join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
                       where letter.local_area_code = event.local_area_code and letter.plan_event_id = event.plan_event_id and ${SENT}))
      and ${READ_BY}
    order by 1, 2, 3 $$;${granted('plans_kept')}`;

const LETTERS = `plan_event version
              join decision_notice letter on letter.local_area_code = version.local_area_code and letter.plan_event_id = version.plan_event_id
              join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
             where version.local_area_code = event.local_area_code and version.entry_id = event.entry_id
               -- What went before the day that stands told another day.
               and greatest(letter.notice_date, ${SENT_DAY}) >= event.event_date and ${SENT}`;

/** When families were sent notice that plans are to end, as 20261122170000 has it. */
const NOTICES_BEFORE = `
create function cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, greatest(event.event_date, (select least(event.told_date, min(${SENT_DAY})) from ${LETTERS}))
     from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.event_date is not null
      and ${NOT_CORRECTED('event')}
      and ${READ_BY}
    order by 2 $$;${granted('cease_notices')}`;

/** A5: a plan is held by every letter of its end that went, and ends by no notice that is older than a decision that it goes on. */
export class HoldByLettersThatWent20261122181000 implements MigrationInterface {
  name = 'HoldByLettersThatWent20261122181000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function cease_notices(uuid[]);
${TELLINGS}
${KEPT}
-- By other rules than before: by the server when it starts next, before it answers.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function plans_kept(uuid[]);
drop function cease_tellings(uuid[]);
${NOTICES_BEFORE}
`);
  }
}
