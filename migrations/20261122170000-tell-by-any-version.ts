import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sendings that stand of a letter. */
const SENT = `sending.sent_at is not null
               and not exists (select from notice_sending later
                                where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)`;
const SENT_DAY = `(sending.sent_at at time zone 'Europe/London')::date`;
const NOT_CORRECTED = (event: string): string =>
  `not exists (select from plan_event later where later.local_area_code = ${event}.local_area_code and later.corrects_id = ${event}.plan_event_id)`;

/** From the later of the event and the day on which a letter of it first went, or other means told it, as far as that is on record. */
const WHEN_SENT = `greatest(event.event_date, (
            select least(event.told_date, min(${SENT_DAY}))
              from plan_event version
              join decision_notice letter on letter.local_area_code = version.local_area_code and letter.plan_event_id = version.plan_event_id
              join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
             where version.local_area_code = event.local_area_code and version.entry_id = event.entry_id
               -- What went before the day that stands told another day.
               and greatest(letter.notice_date, ${SENT_DAY}) >= event.event_date and ${SENT}))`;
/** The same as it was (20261122160100). */
const WHEN_SENT_BEFORE = `greatest(event.event_date, (
            select least(event.told_date, (min(sending.sent_at) at time zone 'Europe/London')::date)
              from decision_notice letter
              join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
             where letter.local_area_code = event.local_area_code and letter.plan_event_id = event.plan_event_id and ${SENT}))`;

/** When families were sent notice that plans are to end (20261122160100). */
const ceaseNotices = (day: string): string => `
create or replace function cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, ${day} from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.event_date is not null
      and ${NOT_CORRECTED('event')}
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())
    order by 2 $$;`;

/** When families were told what they may appeal against (20261122160100): the day of the event that a letter tells, and which letters tell it no longer. */
const toldNotices = (ofEvent: { readonly joined: string; readonly day: string; readonly tells: string }): string => `
create or replace function told_notices(children uuid[]) returns table (child_id uuid, told_on date, mediation_by date, appeal_by date, of_event_on date) language sql stable as
$$ select held.child_id, greatest(notice.notice_date, min(${SENT_DAY})), notice.mediation_by, notice.appeal_by,
          case when notice.plan_event_id is not null then coalesce(${ofEvent.day}, notice.notice_date) end
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
     left join plan_event own on own.local_area_code = notice.local_area_code and own.plan_event_id = notice.plan_event_id${ofEvent.joined}
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and ${SENT}
      and (children is null or held.child_id = any (children))
    group by held.child_id, notice.local_area_code, notice.notice_id, notice.notice_date, notice.mediation_by, notice.appeal_by, notice.plan_event_id,
             ${ofEvent.day}${ofEvent.tells}
   union all
   select event.child_id, event.told_date, null, null, event.event_date from plan_event event
    where event.told_date is not null and (children is null or event.child_id = any (children))
      and ${NOT_CORRECTED('event')} $$;`;

export class TellByAnyVersion20261122170000 implements MigrationInterface {
  name = 'TellByAnyVersion20261122170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What was put right stays the same entry: the first that was made of it, of each of its versions. A letter of one of them tells the entry.
alter table plan_event add column entry_id uuid;
alter table plan_event disable trigger user;
with recursive version as (
  select local_area_code, plan_event_id, plan_event_id as entry_id from plan_event where corrects_id is null
  union all
  select later.local_area_code, later.plan_event_id, version.entry_id
    from version join plan_event later on later.local_area_code = version.local_area_code and later.corrects_id = version.plan_event_id)
update plan_event event set entry_id = version.entry_id
  from version where version.local_area_code = event.local_area_code and version.plan_event_id = event.plan_event_id;
alter table plan_event enable trigger user;
alter table plan_event alter column entry_id set not null,
  add constraint plan_event_entry_id_fkey foreign key (local_area_code, entry_id) references plan_event;
create index plan_event_entry_id_idx on plan_event (local_area_code, entry_id);

create function enter_plan_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  new.entry_id := coalesce((select before.entry_id from plan_event before
                             where before.local_area_code = new.local_area_code and before.plan_event_id = new.corrects_id), new.plan_event_id);
  return new;
end $$;
alter function enter_plan_event() owner to rules;
create trigger plan_event_entry before insert on plan_event for each row execute function enter_plan_event();

-- C14, C19: when families were first sent each notice of a decision that they may appeal against, and until when it says they may; of the letter of an event of
-- the plan, and of what told that by other means, the day of the event as it stands, or where it did not happen the day that was told. A letter that went before
-- that day told another day, from which no time runs.
${toldNotices({
  joined: `
     left join plan_event standing on standing.local_area_code = own.local_area_code and standing.entry_id = own.entry_id and standing.event_date is not null
                                  and ${NOT_CORRECTED('standing')}`,
  day: 'coalesce(standing.event_date, own.event_date)',
  tells: `, standing.event_date
   having standing.event_date is null or standing.event_date <= greatest(notice.notice_date, min(${SENT_DAY}))`,
})}
${ceaseNotices(WHEN_SENT)}

-- The server works every child's clocks out by them before it serves, where a letter was put right.
update local_area area set are_clocks_due = true
 where exists (select from decision_notice letter join plan_event later on later.local_area_code = letter.local_area_code and later.corrects_id = letter.plan_event_id
                where letter.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${ceaseNotices(WHEN_SENT_BEFORE)}
${toldNotices({ joined: '', day: 'own.event_date', tells: '' })}
drop trigger plan_event_entry on plan_event;
drop function enter_plan_event();
drop index plan_event_entry_id_idx;
alter table plan_event drop constraint plan_event_entry_id_fkey, drop column entry_id;
`);
  }
}
