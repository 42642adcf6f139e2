select
panel_case.case_id, panel_case.child_id, panel_case.panel_id, panel_case.reference, panel_case.status,
panel_case.request_type, panel_case.request_date, panel_case.primary_need, panel_case.other_needs,
panel_case.ehc_plan_status, panel_case.ehc_plan_date, panel_case.responsible_la_code, panel_case.case_officer_id,
panel_case.submitted_at, panel_case.created_at, panel_case.version, child.birth_cohort, child.looked_after from panel_case join child on child.local_area_code = panel_case.local_area_code
                                           and child.child_id = panel_case.child_id where panel_case.case_id = any ($1::uuid[]);

select agency_id, kind, name, organisation_code, start_date, end_date from agency where agency_id = any($1::uuid[]);

select agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by, heard_at, version from agenda_item where meeting_id = any($1::uuid[]) order by meeting_id, ordinal;

select agenda_item_id, person_id, display_name, capacity, agency_kind, attendance, standing, is_case_officer
from quorum_facts($1::uuid[]);

select agenda_item_id, reference, request_type, primary_need, birth_cohort from agenda_headlines($1::uuid[]);

select case_id, item, reason, waived_by, waived_at from checklist_waiver
where case_id = any ($1::uuid[]) order by case_id, waived_at, item;

select case_id, provider_urn, description, why_it_failed from local_option_tried
where case_id = any ($1::uuid[]) order by case_id, ordinal;

select case_id, summary, outcomes_sought, child_views, child_views_not_obtained_reason, parent_views,
     parent_views_not_obtained_reason, lawful_basis, equality_considerations, social_care_considerations
from referral where case_id = any ($1::uuid[]);

select child_id, given_name, family_name, date_of_birth, upn, nhs_number, home_postcode from child_identity where child_id = any ($1::uuid[]);

select decision.decision_id, decision.case_id, decision.agenda_item_id, decision.outcome, decision.need_agreed,
     decision.funding_agreed, decision.option_id, decision.decided_by, decision.decider_grade, decision.panel_terms_id,
     decision.delegation_rule, decision.decided_at, decision.decision_date, decision.needs_ratification,
     decision.ratification_reasons, decision.expires_on, decision.supersedes_decision_id,
     (select later.decision_id from decision later
       where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id
       order by later.decided_at desc limit 1) as superseded_by_decision_id
from decision where decision.agenda_item_id = any($1::uuid[]) order by decision.decided_at, decision.decision_id;

select decision.decision_id, decision.needs_ratification, terms.decision_model,
      exists (select from decision later where later.local_area_code = decision.local_area_code
                 and later.supersedes_decision_id = decision.decision_id) as is_superseded,
      exists (select from decision_ratification given where given.local_area_code = decision.local_area_code
                 and given.decision_id = decision.decision_id and given.budget_holder_id is null) as is_model_ratified,
      agreement.funding_agreement_id, agreement.committed_at is not null as is_committed,
      coalesce(shares.contributions, '[]') as contributions
 from decision
 join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
 left join funding_agreement agreement on agreement.local_area_code = decision.local_area_code
                                      and agreement.decision_id = decision.decision_id
 left join lateral (
   select jsonb_agg(jsonb_build_object(
            'budget_holder_id', share.budget_holder_id, 'holder_name', holder.name, 'agency_id', holder.agency_id,
            'agency_kind', agency.kind, 'needs_ratification', share.over_limit is not null and not exists (
              select from decision_ratification given
               where given.local_area_code = decision.local_area_code and given.decision_id = decision.decision_id
                 and given.budget_holder_id = share.budget_holder_id)) order by share.ordinal) as contributions
     from contribution share
     join budget_holder holder on holder.local_area_code = share.local_area_code
                              and holder.budget_holder_id = share.budget_holder_id
     join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
    where share.local_area_code = agreement.local_area_code
      and share.funding_agreement_id = agreement.funding_agreement_id) shares on true
where decision.decision_id = any($1::uuid[]);

select distinct on (meeting_id, person_id) meeting_id, person_id, status, recorded_at
 from attendance where meeting_id = any($1::uuid[])
order by meeting_id, person_id, recorded_at desc, attendance_id desc;

select establishment.urn, establishment.la_code, establishment.establishment_number,
establishment.name, establishment.type_code, establishment.type_name, establishment.status_code, establishment.status_name,
establishment.statutory_low_age, establishment.statutory_high_age, establishment.boarders, establishment.number_of_pupils,
establishment.school_capacity, establishment.town, establishment.postcode, establishment.ukprn,
establishment.latitude::float8 as latitude, establishment.longitude::float8 as longitude, establishment.version from establishment where urn = any ($1::text[]);

select evidence_id, case_id, kind, is_health, title, summary, dated, document_id, added_by, added_at from evidence where case_id = any ($1::uuid[]) order by case_id, added_at, evidence_id;

select meeting_id, person_id, capacity, agency_id from meeting_invitation where meeting_id = any($1::uuid[])
order by meeting_id, array_position(array['CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'], capacity), person_id;

select panel_id, name, remit from panel where panel_id = any($1::uuid[]);

select panel_meeting.meeting_id, panel_meeting.panel_id, panel_meeting.starts_at,
panel_meeting.meeting_date, panel_meeting.venue, panel_meeting.capacity, panel_meeting.status, panel_meeting.published_at,
panel_meeting.opened_at, panel_meeting.closed_at, panel_meeting.version from panel_meeting where panel_meeting.meeting_id = any($1::uuid[]);

select person_id, subject, display_name, job_title, grade, agency_id, version from person where person_id = any($1::uuid[]);

select placement_option.option_id, placement_option.case_id, placement_option.ordinal, placement_option.provider_urn,
     placement_option.sen_setting, placement_option.label, placement_option.provision_type, placement_option.residential,
     lower(placement_option.expected_span) as expected_start_date,
     upper(placement_option.expected_span) - 1 as expected_end_date, placement_option.suitability,
     placement_option.suitability_reason, placement_option.suitability_by, placement_option.suitability_at,
     placement_option.added_by, placement_option.added_at, placement_option.version,
     coalesce((select jsonb_agg(jsonb_build_object(
                        'ordinal', line.ordinal, 'category', line.category, 'description', line.description, 'unit', line.unit,
                        'amount', line.amount_pence::text, 'spread', line.spread, 'year', line.year,
                        'hours', line.hours_per_week::text) order by line.ordinal)
                 from option_cost_line line
                where line.local_area_code = placement_option.local_area_code
                  and line.option_id = placement_option.option_id), '[]') as cost_lines
from placement_option where placement_option.case_id = any($1::uuid[]) order by placement_option.case_id, placement_option.ordinal;

select position_id, agenda_item_id, case_id, person_id, agency_id, stance, reason, option_id, recorded_at
from panel_position where agenda_item_id = any($1::uuid[]) order by agenda_item_id, recorded_at, position_id;

select terms.panel_terms_id, terms.panel_id, terms.decision_model, terms.quorum_number, terms.papers_open_days,
     terms.checklist, lower(terms.active_span) as start_date, upper(terms.active_span) - 1 as end_date,
     coalesce((select jsonb_agg(jsonb_build_object('capacity', requirement.capacity, 'agency_kind', requirement.agency_kind,
                                                   'minimum', requirement.minimum) order by requirement.ordinal)
                 from quorum_requirement requirement
                where requirement.local_area_code = terms.local_area_code
                  and requirement.panel_terms_id = terms.panel_terms_id), '[]') as requirements
from panel_terms terms where terms.panel_id = any($1::uuid[]) order by terms.panel_id, lower(terms.active_span);
