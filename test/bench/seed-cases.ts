import { BENCH_AREA } from './seed-area';
import { LIVES } from './seed-lives';

/*
 * What panels, families and the tribunal did with the placements of the made area, as rows: sittings and what was decided at them, notices, plans
 * with their reviews, redress, who is out of school. In numbers as a large area has them; nothing of what the product would check or fill in by itself.
 */

/** A statement on the made area as the superuser. */
type AsSuperuser = (sql: string) => Promise<void>;

/** The day of the made area: what was not done by then is late, or ahead. */
const BENCH_DAY = '2026-11-22';

/**
 * Gives every case of the area its life, a statement a table; triggers are off, as in a restore, so that what they keep is kept by the last statement.
 */
export async function seedCases(asSuperuser: AsSuperuser, say: (line: string) => void): Promise<void> {
  await asSuperuser(
    [
      'begin',
      'set local session_replication_role = replica',
      ...BEFORE,
      ...SITTINGS,
      ...DECISIONS,
      // Which entry an event is of, only its trigger knows.
      'alter table plan_event enable always trigger plan_event_entry',
      ...LIVES,
      'alter table plan_event enable trigger plan_event_entry',
      'commit',
    ].join(';\n'),
  );
  await asSuperuser('analyze');
  say('cases have decisions, notices, plans, reviews and redress');
}

const AREA = `'${BENCH_AREA}'`;
const TODAY = `date '${BENCH_DAY}'`;

/** A number below `below`, the same for the same case and salt: made of its reference. */
const BEFORE = [
  // As many schools as the register has, over as much of the map as England takes.
  `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name, latitude, longitude, place_latitude, place_longitude, place_basis)
   select (100000 + number)::text, ${AREA}, 'Placeholder School ' || number, (array['1', '7', '44', '10'])[1 + number % 4], 'Made', '1', 'Open', north, east, north, east, 'COORDINATES'
     from generate_series(1, 50000) number
    cross join lateral (select 50.5 + (number * 7919::bigint % 50000) / 10000.0 as north, -4.5 + (number * 104729::bigint % 60000) / 10000.0 as east) place on conflict do nothing`,
  `create function pg_temp.draw(key text, salt integer, below integer) returns integer language sql immutable as
   $draw$ select (abs(hashtextextended(key, salt)) % below)::integer $draw$`,
  // Officers of 250 cases or so each, and who sits.
  `insert into person (local_area_code, person_id, subject, display_name, job_title, grade, agency_id, created_at)
   select ${AREA}, gen_random_uuid(), case number when 1 then 'demo:${BENCH_AREA}:case-officer' when 116 then 'demo:${BENCH_AREA}:panel-chair'
          when 117 then 'demo:${BENCH_AREA}:panel-member' else '${BENCH_AREA}-made-' || number end, 'Testa Placeholder-' || number,
          case when number > 115 then 'Panel' else 'Case officer' end, 9, (select agency_id from agency where local_area_code = ${AREA} and kind = 'EDUCATION'), '2018-01-01'
     from generate_series(1, 119) number`,
  `insert into role_grant (local_area_code, role_grant_id, person_id, role, active_span, granted_by, granted_at)
   select local_area_code, gen_random_uuid(), person_id, case when job_title = 'Case officer' then 'CASE_OFFICER' when subject like '%chair' then 'PANEL_CHAIR' else 'PANEL_MEMBER' end,
          '[2018-01-01,)', person_id, '2018-01-01' from person where local_area_code = ${AREA} and display_name ~ '^Testa Placeholder-[0-9]+$'`,
  `create temp table officer on commit drop as
   select person_id, row_number() over (order by subject = 'demo:${BENCH_AREA}:case-officer' desc, person_id) - 1 as place from person
    where local_area_code = ${AREA} and display_name ~ '^Testa Placeholder-[0-9]+$' and job_title = 'Case officer'`,
  `create temp table seat on commit drop as
   select person_id, case when subject like '%chair' then 'CHAIR' else 'MEMBER' end as capacity from person
    where local_area_code = ${AREA} and job_title = 'Panel'`,
  `create temp table made on commit drop as
   select held.case_id, held.child_id, held.reference, held.panel_id, officer.person_id as officer_id, placement.placement_id, placement.provider_urn,
          placement.provision_type, placement.residential, lower(placement.active_span) as first_day, upper(placement.active_span) as after_day,
          gen_random_uuid() as option_id, gen_random_uuid() as decision_id, gen_random_uuid() as item_id,
          date_trunc('week', case when lower(placement.active_span) = '2024-04-01' then date '2024-03-01' - pg_temp.draw(held.reference, 1, 1800)
                                  else lower(placement.active_span) - 25 - pg_temp.draw(held.reference, 1, 70) end)::date + 1 as decided
     from panel_case held
     join placement on placement.local_area_code = held.local_area_code and placement.case_id = held.case_id
     join officer on officer.place = pg_temp.draw(held.reference, 2, 115)
    where held.local_area_code = ${AREA}`,
  // What was asked for and not agreed, and what the panel has not heard yet: one for every four that were placed, most of them long ago.
  `create temp table asked on commit drop as
   select gen_random_uuid() as case_id, gen_random_uuid() as child_id, 'BEN-ASK-' || number as reference, gen_random_uuid() as option_id,
          gen_random_uuid() as decision_id, gen_random_uuid() as item_id, (select panel_id from made limit 1) as panel_id,
          case when number <= (select count(*) * 0.94 / 4 from made) then date_trunc('week', ${TODAY} - pg_temp.draw('asked' || number, 3, 2900) - 8)::date + 1 end as decided,
          officer.person_id as officer_id, number
     from generate_series(1, (select count(*)::integer / 4 from made)) number join officer on officer.place = number % 115`,
  `insert into child (local_area_code, child_id, birth_cohort, looked_after, created_at)
   select ${AREA}, child_id, 2003 + pg_temp.draw(reference, 4, 20), pg_temp.draw(reference, 5, 14) = 0, coalesce(decided, ${TODAY}) - 60 from asked`,
  `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need, other_needs, ehc_plan_status,
                           ehc_plan_date, responsible_la_code, case_officer_id, submitted_at, created_at)
   select ${AREA}, case_id, child_id, panel_id, reference, case when decided is not null then 'CLOSED' when number % 4 = 0 then 'DRAFT' when number % 4 = 1 then 'SUBMITTED' else 'LISTED' end,
          'PLACEMENT', coalesce(decided - 30, ${TODAY} - number % 60), (array['ASD','SEMH','SLCN','MLD','SLD','SPLD'])[1 + number % 6], '{}',
          case when decided is not null then 'FINAL' else (array['REQUESTED', 'IN_ASSESSMENT', 'DRAFT', 'FINAL'])[1 + number % 4] end, null, ${AREA}, officer_id,
          coalesce(decided - 30, ${TODAY} - 20), coalesce(decided, ${TODAY}) - 60 from asked`,
  `insert into referral (local_area_code, case_id) select ${AREA}, case_id from asked`,
  `update panel_case set ehc_plan_status = 'FINAL', case_officer_id = made.officer_id, request_type = 'PLACEMENT', request_date = made.decided - 60, submitted_at = made.decided - 40
     from made where panel_case.local_area_code = ${AREA} and panel_case.case_id = made.case_id`,
  `update referral set first_submitted_date = held.request_date + 10, child_views = 'An invented view of a quiet place.', parent_views = 'An invented view of a school near home.',
          summary = 'An invented summary: ' || (array['autism and anxiety', 'speech and language', 'sensory needs', 'challenging behaviour', 'physical needs'])[1 + pg_temp.draw(held.reference, 6, 5)]
            || ', a ' || (array['small class', 'special school', 'resourced base', 'residential school'])[1 + pg_temp.draw(held.reference, 7, 4)] || ' is asked for.'
     from panel_case held where held.local_area_code = ${AREA} and referral.local_area_code = ${AREA} and referral.case_id = held.case_id`,
];

/** What was decided: at which sitting, by how long a way. */
const HEARD = `(select case_id, child_id, reference, item_id, decision_id, option_id, officer_id, panel_id, decided, true as is_placed from made
   union all select case_id, child_id, reference, item_id, decision_id, option_id, officer_id, panel_id, decided, false from asked where decided is not null)`;

const SITTINGS = [
  `create temp table sitting on commit drop as
   select gen_random_uuid() as meeting_id, day::date as day, (select panel_id from made limit 1) as panel_id
     from generate_series(date '2018-10-02', ${TODAY} + 14, interval '7 days') day`,
  `insert into panel_meeting (local_area_code, meeting_id, panel_id, starts_at, meeting_date, capacity, status, published_at, opened_at, closed_at)
   select ${AREA}, meeting_id, panel_id, day + time '09:00', day, 200, case when day <= ${TODAY} then 'CLOSED' else 'PUBLISHED' end, day - 7,
          case when day <= ${TODAY} then day + time '09:00' end, case when day <= ${TODAY} then day + time '16:00' end from sitting`,
  `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, agency_id, invited_at)
   select ${AREA}, meeting_id, person_id, capacity, (select agency_id from agency where local_area_code = ${AREA} and kind = 'EDUCATION'), day - 20 from sitting cross join seat`,
  `insert into attendance (local_area_code, attendance_id, meeting_id, person_id, status, recorded_at, recorded_by)
   select ${AREA}, gen_random_uuid(), meeting_id, person_id, 'PRESENT', day + time '09:00', person_id from sitting cross join seat where day <= ${TODAY}`,
  `insert into minutes_approval (local_area_code, meeting_id, approved_by, approved_at)
   select ${AREA}, meeting_id, (select person_id from seat where capacity = 'CHAIR'), day + 14 from sitting where day < ${TODAY} - 14`,
  // One case in eight was put off before it was decided.
  `create temp table heard on commit drop as
   select heard.*, sitting.meeting_id, 'DECIDED' as status, null::uuid as earlier, decided as day from ${HEARD} heard join sitting on sitting.day = heard.decided
    union all
   select case_id, child_id, reference, gen_random_uuid(), gen_random_uuid(), null, officer_id, heard.panel_id, decided, is_placed, sitting.meeting_id, 'DECIDED', decision_id, sitting.day
     from ${HEARD} heard join sitting on sitting.day = heard.decided - 28 where pg_temp.draw(reference, 8, 8) = 0
    union all
   select case_id, child_id, reference, gen_random_uuid(), null, null, officer_id, heard.panel_id, decided, is_placed, sitting.meeting_id, 'NOT_HEARD', null, sitting.day
     from ${HEARD} heard join sitting on sitting.day = heard.decided - 7 where pg_temp.draw(reference, 9, 12) = 0
    union all
   select case_id, child_id, reference, item_id, null, null, officer_id, asked.panel_id, null, false, meeting_id, 'LISTED', null, sitting.day
     from asked join sitting on sitting.day = (select min(day) from sitting where day > ${TODAY}) where decided is null and number % 4 in (2, 3)`,
  `insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by, version, purpose, is_over_capacity)
   select ${AREA}, item_id, meeting_id, case_id, row_number() over (partition by meeting_id order by item_id), status, day - 12, officer_id, 1, 'HEARING', false from heard`,
  `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
   select ${AREA}, gen_random_uuid(), item_id, case_id, person_id, 'NONE', day - 1 from heard cross join seat where status = 'DECIDED'`,
];

const DECISIONS = [
  `insert into notice_target (local_area_code, notice_target_id, from_date, length, unit, measured_from, set_by, set_at)
   select ${AREA}, gen_random_uuid(), '2018-01-01', 10, 'WORKING_DAYS', 'DECISION', person_id, '2018-01-01' from officer where place = 0`,
  `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, option_id, decided_by, decider_grade, panel_terms_id,
                         delegation_rule, decided_at, decision_date, needs_ratification, ratification_reasons, basis, is_escalated, is_over_delegation)
   select ${AREA}, decision_id, case_id, item_id, case when earlier is not null then 'DEFERRED_FOR_INFORMATION' when not is_placed then 'DECLINED'
          when pg_temp.draw(reference, 10, 6) = 0 then 'AGREED_IN_PART' else 'AGREED' end, earlier is null, earlier is null and is_placed,
          case when earlier is null and is_placed then option_id end, (select person_id from seat where capacity = 'CHAIR'), 12,
          (select panel_terms_id from panel_terms where local_area_code = ${AREA} limit 1), 'Invented', day + time '11:00', day, false, '{}', 'PANEL', false, false
     from heard where decision_id is not null`,
  `insert into decision_reason (local_area_code, decision_id, case_id, rationale, rationale_digest, evidence_ids, policy_version_ids, part_not_agreed, missing_information, information_owner, return_date)
   select ${AREA}, decision_id, case_id, 'Invented reasons of ' || reference, decision_id::text, '{}', '{}', case when pg_temp.draw(reference, 10, 6) = 0 then 'Some.' end,
          case when earlier is not null then 'A report.' end, case when earlier is not null then 'Health' end, case when earlier is not null then day + 28 end
     from heard where decision_id is not null`,
  `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements)
   select ${AREA}, decision_id, (select panel_terms_id from panel_terms where local_area_code = ${AREA} limit 1), 1, (select count(*) from seat), '[]' from heard where decision_id is not null`,
  `insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, counted, why, grade)
   select ${AREA}, decision_id, person_id, capacity, 'EDUCATION', true, 'COUNTED', 9 from heard cross join seat where decision_id is not null`,
  `insert into decision_notice (local_area_code, notice_id, case_id, decision_id, audience, version, notice_date, blocks, appeal_by, mediation_by, is_of_end, body, digest, prepared_by, prepared_at)
   select ${AREA}, gen_random_uuid(), case_id, decision_id, 'FAMILY', 1, day + 3, case when is_placed then '{}'::text[] else '{TIME_LIMIT}' end, case when not is_placed then day + 64 end,
          case when not is_placed then day + 64 end, false, '{}', repeat('0', 64), officer_id, day + 3
     from heard where decision_id is not null and earlier is null and pg_temp.draw(reference, 11, 20) > 0`,
  `insert into notice_sending (local_area_code, notice_sending_id, notice_id, case_id, recipient, method, sent_at, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), notice_id, case_id, 'PARENT', 'POST', prepared_at + interval '1 day', prepared_by, prepared_at + interval '1 day'
     from decision_notice where local_area_code = ${AREA}`,
  `insert into decision_condition (local_area_code, condition_id, case_id, decision_id, ordinal, text, owner_id, due_date, is_precondition)
   select ${AREA}, gen_random_uuid(), case_id, decision_id, 1, 'Invented.', officer_id, day + 60, false from heard
    where decision_id is not null and is_placed and earlier is null and pg_temp.draw(reference, 12, 3) = 0`,
  `insert into decision_condition_event (local_area_code, condition_event_id, condition_id, case_id, status, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), condition_id, case_id, 'MET', owner_id, due_date - 10 from decision_condition
    where local_area_code = ${AREA} and (due_date < ${TODAY} - 90 and pg_temp.draw(condition_id::text, 1, 40) > 0)`,
  `insert into placement_option (local_area_code, option_id, case_id, ordinal, provider_urn, label, provision_type, residential, expected_span, suitability, suitability_reason,
                                 suitability_by, suitability_at, added_by, added_at)
   select ${AREA}, option_id, case_id, 1, provider_urn, 'Invented', provision_type, residential, daterange(first_day, after_day), 'SUITABLE', 'Invented.', officer_id, decided - 10,
          officer_id, decided - 20 from made`,
  `insert into option_cost_line (local_area_code, option_id, ordinal, category, unit, spread, year, amount_pence)
   select ${AREA}, option_id, 1, 'EDUCATION', 'YEAR', 'DAYS', 'FINANCIAL', 2000000 + pg_temp.draw(reference, 13, 5000000) from made`,
  `update placement set decision_id = made.decision_id, option_id = made.option_id, source = null, source_reference = null from made where placement.local_area_code = ${AREA} and placement.placement_id = made.placement_id`,
  `update funding_agreement set decision_id = made.decision_id, commit_cause = 'NEW_PLACEMENT' from made where funding_agreement.local_area_code = ${AREA} and funding_agreement.placement_id = made.placement_id`,
  `update contribution set annual_pence = 1000000 + pg_temp.draw(contribution_id::text, 1, 4000000) where local_area_code = ${AREA}`,
  `insert into placement_start (local_area_code, placement_id, case_id, decided_date, started_date, recorded_by, recorded_at, ordinal)
   select ${AREA}, placement_id, case_id, first_day, first_day, officer_id, first_day, 1 from made where first_day <= ${TODAY} on conflict do nothing`,
  `insert into placement_review (local_area_code, placement_review_id, placement_id, case_id, due_date, review_date, attendees, outcome, reason, next_review_date, recorded_by, recorded_at)
   select ${AREA}, gen_random_uuid(), placement_id, case_id, first_day + 90 + 365 * year, first_day + 80 + 365 * year, '{PROVIDER}', 'MAINTAIN', 'Invented.', first_day + 455 + 365 * year, officer_id,
          first_day + 80 + 365 * year
     from made cross join generate_series(0, 2) year
    where first_day + 80 + 365 * year < least(${TODAY}, coalesce(after_day, ${TODAY})) and (pg_temp.draw(reference, 14 + year, 25) > 0)`,
  `insert into dispute (local_area_code, dispute_id, case_id, placement_id, contribution_id, budget_holder_id, first_disputed_date, raised_by, raised_at, closed_at, outcome)
   select ${AREA}, gen_random_uuid(), made.case_id, made.placement_id, share.contribution_id, share.budget_holder_id, made.first_day, made.officer_id, made.first_day + 10,
          case when made.first_day < '2026-04-01' then made.first_day + 120 end, case when made.first_day < '2026-04-01' then 'SETTLED' end
     from made join funding_agreement agreed on agreed.local_area_code = ${AREA} and agreed.placement_id = made.placement_id
     join contribution share on share.local_area_code = ${AREA} and share.funding_agreement_id = agreed.funding_agreement_id and share.ordinal = 2
    where pg_temp.draw(reference, 18, 12) = 0`,
];
