import { BENCH_AREA } from './seed-area';

/*
 * Of the children of the made area: their plans with the reviews, advice, papers, what families brought, and who is out of school or waits. Statements that
 * follow those of seed-cases.ts and read its tables `made` and `asked`.
 */

const AREA = `'${BENCH_AREA}'`;
const TODAY = `date '2026-11-22'`;

const EVENT = `insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)`;

/** A plan of each child: asked for 20 weeks or so before the panel decided, then reviewed each year; one in sixteen is late with its last review. */
export const LIVES = [
  `create temp table plan on commit drop as
   select case_id, child_id, reference, officer_id, decided - 150 - pg_temp.draw(reference, 20, 90) as asked, pg_temp.draw(reference, 21, 100) as pace,
          coalesce(after_day, ${TODAY} + 1) as after_day from made`,
  `${EVENT}
   select ${AREA}, gen_random_uuid(), child_id, case_id, step.kind, asked + step.after + case when step.kind = 'FINAL_PLAN_SENT' and pace > 55 then pace else 0 end, officer_id,
          asked + step.after + 100
     from plan cross join (values ('REQUEST_RECEIVED', 0), ('ASSESSMENT_AGREED', 38), ('DRAFT_SERVED', 100), ('FINAL_PLAN_SENT', 132)) step(kind, after)`,
  `create temp table review on commit drop as
   select child_id, case_id, reference, officer_id, asked + 132 + 350 * year as met, year from plan cross join generate_series(1, 9) year
    where asked + 132 + 350 * year < least(${TODAY}, after_day)
      and (asked + 132 + 350 * (year + 1) < least(${TODAY}, after_day) or pg_temp.draw(reference, 22, 16) > 0)`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'REVIEW_MEETING', met, officer_id, met from review`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'REVIEW_REPORT_SENT', met + 10, officer_id, met + 10 from review
     where met + 10 <= ${TODAY} and pg_temp.draw(reference, 23 + year, 30) > 0`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'REVIEW_DECIDED', met + 20 + pg_temp.draw(reference, 33 + year, 14), officer_id, met + 34 from review
     where met + 34 <= ${TODAY} and pg_temp.draw(reference, 43 + year, 40) > 0`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'AMENDMENT_NOTICE_SENT', met + 34, officer_id, met + 34 from review
     where met + 34 <= ${TODAY} and pg_temp.draw(reference, 53 + year, 5) = 0`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'AMENDED_PLAN_SENT', met + 80, officer_id, met + 80 from review
     where met + 80 <= ${TODAY} and pg_temp.draw(reference, 53 + year, 5) = 0`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'REQUEST_RECEIVED', coalesce(decided, ${TODAY} - number % 60) - 100, officer_id, coalesce(decided, ${TODAY}) from asked where number % 3 = 0`,
  `${EVENT} select ${AREA}, gen_random_uuid(), child_id, case_id, 'ASSESSMENT_REFUSED', decided - 60, officer_id, decided from asked where number % 9 = 0 and decided is not null`,
  `insert into ehc_plan (local_area_code, case_id) select ${AREA}, case_id from made on conflict do nothing`,
  `insert into advice_request (local_area_code, advice_request_id, case_id, agency_kind, kind, contributor, asked_date, due_date, asked_by, asked_at, received_date)
   select ${AREA}, gen_random_uuid(), case_id, agency, kind, 'Invented service ' || pg_temp.draw(reference || kind, 1, 30), asked + 40, asked + 82, officer_id, asked + 40,
          case when asked + 130 < ${TODAY} or pg_temp.draw(reference || kind, 2, 4) > 0 then least(${TODAY}, asked + 60 + pg_temp.draw(reference || kind, 3, 40)) end
     from plan cross join (values ('EDUCATION', 'EDUCATIONAL_PSYCHOLOGY'), ('HEALTH', 'THERAPY'), ('SOCIAL_CARE', 'SOCIAL_CARE')) advice(agency, kind)
    where asked + 60 < ${TODAY}`,
  `insert into evidence (local_area_code, evidence_id, case_id, kind, is_health, title, summary, dated, added_by, added_at)
   select ${AREA}, gen_random_uuid(), case_id, kind, kind = 'HEALTH_ADVICE', title || ' of ' || reference, 'An invented report of progress in ' ||
          (array['reading', 'friendship', 'movement', 'calm', 'speech'])[1 + pg_temp.draw(reference || kind, 4, 5)] || '.', asked + 60, officer_id, asked + 61
     from plan cross join (values ('EHC_PLAN', 'Plan'), ('SCHOOL_REPORT', 'School report'), ('HEALTH_ADVICE', 'Therapy advice')) paper(kind, title)`,
  `create temp table brought on commit drop as
   select gen_random_uuid() as matter_id, case_id, child_id, reference, officer_id, kind, decided + 40 + pg_temp.draw(reference || kind, 5, 20) as day
     from (select case_id, child_id, reference, officer_id, decided from made union all
           select case_id, child_id, reference, officer_id, decided from asked where decided is not null) one
    cross join (values ('MEDIATION', 30), ('APPEAL', 60), ('COMPLAINT', 70)) matter(kind, seldom)
    where pg_temp.draw(reference || kind, 6, seldom) = 0 and decided + 60 < ${TODAY}`,
  `insert into redress_matter (local_area_code, redress_matter_id, kind, child_id, case_id, owner_agency_id, grounds, is_about_health, opened_by, opened_at)
   select ${AREA}, matter_id, kind, child_id, case_id, (select agency_id from agency where local_area_code = ${AREA} and kind = 'EDUCATION'),
          case when kind = 'APPEAL' then '{SECTION_I}'::text[] else '{}' end, false, officer_id, day from brought`,
  `insert into redress_event (local_area_code, redress_event_id, redress_matter_id, child_id, case_id, kind, event_date, result, orders, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), matter_id, child_id, case_id, step.kind, day + step.after, step.result, '{}', officer_id, day + step.after
     from brought join (values ('MEDIATION', 'MEDIATION_ASKED', 0, null), ('MEDIATION', 'MEDIATION_ARRANGED', 20, null), ('MEDIATION', 'MEDIATION_ENDED', 40, 'NOT_AGREED'),
       ('APPEAL', 'APPEAL_REGISTERED', 0, null), ('APPEAL', 'RESPONSE_SENT', 40, null), ('APPEAL', 'APPEAL_DECIDED', 250, 'ALLOWED'),
       ('COMPLAINT', 'COMPLAINT_RECEIVED', 0, null), ('COMPLAINT', 'COMPLAINT_ANSWERED', 18, 'UPHELD')) step(of_kind, kind, after, result) on step.of_kind = brought.kind
    where day + step.after <= ${TODAY} and (step.after = 0 or pg_temp.draw(reference || step.kind, 7, 12) > 0)`,
  // Out of school, or on part of a week, or waiting: one child in twelve over the years, most of it over.
  `create temp table sight on commit drop as
   select gen_random_uuid() as circumstance_id, case_id, child_id, reference, officer_id,
          (array['PART_TIME_TIMETABLE', 'OFF_ROLL', 'ELECTIVE_HOME_EDUCATION', 'NOT_IN_EDUCATION', 'AWAITING_PLACE', 'AWAITING_PLACE'])[1 + pg_temp.draw(reference, 60, 6)] as kind,
          ${TODAY} - 30 - pg_temp.draw(reference, 61, 700) as began from made where pg_temp.draw(reference, 62, 12) = 0`,
  `insert into circumstance (local_area_code, circumstance_id, kind, child_id, case_id, recorded_by, recorded_at)
   select ${AREA}, circumstance_id, kind, child_id, case_id, officer_id, began from sight`,
  `insert into circumstance_entry (local_area_code, circumstance_entry_id, circumstance_id, step, event_date, next_review_date, reason, hours_per_week, agreed_end_date, primary_need,
                                   awaited_provision_type, awaited_residential, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), circumstance_id, case when step = 0 then 'STARTED' else 'REVIEWED' end, began + 42 * step, began + 42 * (step + 1), 'OTHER',
          case when kind = 'PART_TIME_TIMETABLE' then 10 end, case when kind = 'PART_TIME_TIMETABLE' then began + 84 end, case when kind = 'AWAITING_PLACE' then 'ASD' end,
          case when kind = 'AWAITING_PLACE' then 'SPECIAL_ACADEMY' end, case when kind = 'AWAITING_PLACE' then false end, officer_id, began + 42 * step
     from sight cross join generate_series(0, 8) step where began + 42 * step < least(${TODAY}, began + 60 + pg_temp.draw(reference, 63, 600))`,
  `insert into circumstance_entry (local_area_code, circumstance_entry_id, circumstance_id, step, event_date, end_reason, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), circumstance_id, 'ENDED', began + 60 + pg_temp.draw(reference, 63, 600), 'OTHER', officer_id, began + 60 + pg_temp.draw(reference, 63, 600)
     from sight where began + 60 + pg_temp.draw(reference, 63, 600) <= ${TODAY}`,
  `insert into child_equality_record (local_area_code, child_equality_record_id, child_id, case_id, sex, ethnicity, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), child_id, case_id, (array['F', 'M'])[1 + pg_temp.draw(reference, 64, 2)], 'WBRI', officer_id, decided from made`,
  `insert into clock_change (local_area_code, child_id) select local_area_code, child_id from child where local_area_code = ${AREA}`,
];
