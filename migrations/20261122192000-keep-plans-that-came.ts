import { type MigrationInterface, type QueryRunner } from 'typeorm';

const NOT_CORRECTED = `not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)`;
const SENT = `sending.sent_at is not null
               and not exists (select from notice_sending later
                                where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)`;
const READ_BY = `(app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())`;

/** What was decided, sent or brought of plans after which they may go on, and when: by what stands, and by every letter of it that went (20261122181000). */
const plansKept = (kinds: string): string => `
create or replace function plans_kept(children uuid[]) returns table (child_id uuid, kept_date date, kind text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct event.child_id, event.event_date, event.kind
     from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.event_date is not null
      and event.kind in (${kinds})
      and (${NOT_CORRECTED}
           or exists (select from decision_notice letter
                        join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
                       where letter.local_area_code = event.local_area_code and letter.plan_event_id = event.plan_event_id and ${SENT}))
      and ${READ_BY}
    order by 1, 2, 3 $$;`;

const BEFORE = `'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'FINAL_PLAN_SENT'`;

/** A5: a plan that a child brought with a move here is another than the one whose end was notified before it left. */
export class KeepPlansThatCame20261122192000 implements MigrationInterface {
  name = 'KeepPlansThatCame20261122192000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(plansKept(`${BEFORE}, 'BECAME_RESPONSIBLE'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(plansKept(BEFORE));
  }
}
