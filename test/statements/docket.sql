select
panel_case.case_id, panel_case.child_id, panel_case.panel_id, panel_case.reference, panel_case.status,
panel_case.request_type, panel_case.request_date, panel_case.primary_need, panel_case.other_needs,
panel_case.ehc_plan_status, panel_case.ehc_plan_date, panel_case.responsible_la_code, panel_case.case_officer_id,
panel_case.submitted_at, panel_case.created_at, panel_case.version, panel_case.earlier_case_id,
child.birth_cohort, child.looked_after, child.plan_step, child.plan_step_date, child.plan_ceased_date from panel_case join child on child.local_area_code = panel_case.local_area_code
                                           and child.child_id = panel_case.child_id where panel_case.case_id = any ($1::uuid[]);

select
panel_case.case_id, panel_case.child_id, panel_case.panel_id, panel_case.reference, panel_case.status,
panel_case.request_type, panel_case.request_date, panel_case.primary_need, panel_case.other_needs,
panel_case.ehc_plan_status, panel_case.ehc_plan_date, panel_case.responsible_la_code, panel_case.case_officer_id,
panel_case.submitted_at, panel_case.created_at, panel_case.version, panel_case.earlier_case_id,
child.birth_cohort, child.looked_after, child.plan_step, child.plan_step_date, child.plan_ceased_date from panel_case join child on child.local_area_code = panel_case.local_area_code
                                           and child.child_id = panel_case.child_id where panel_case.case_id = any ($1::uuid[]);

select (select coalesce(jsonb_agg(jsonb_build_object(
               'code', code, 'starts', starts, 'firstDate', first_date, 'lastDate', last_date, 'isRelaxation', is_relaxation,
               'scope', scope, 'unit', unit, 'length', length, 'beforeMonth', before_month, 'beforeDay', before_day,
               'isInclusive', is_inclusive, 'isMinimum', is_minimum, 'isRolled', is_rolled, 'ofSeveral', of_several,
               'ends', ends, 'voids', voids, 'exceptions', exceptions, 'owner', owner, 'source', source)
               order by code, starts, first_date), '[]') from clock_rule) as rules,
     (select coalesce(jsonb_agg(jsonb_build_object('firstMonth', first_month, 'firstDay', first_day,
               'lastMonth', last_month, 'lastDay', last_day) order by first_month, first_day), '[]') from tribunal_closure) as closures,
     (select coalesce(jsonb_agg(holiday_date order by holiday_date), '[]') from bank_holiday) as holidays,
     (select min(from_date) from notice_target) as letters_from, setting.date_reading, setting.care_start
from (values (1)) one
left join lateral (select date_reading, care_start from clock_setting
                    order by set_at desc, clock_setting_id desc limit 1) setting on true;

select advice_request_id, case_id, agency_kind, kind, contributor, asked_date, due_date, asked_by, received_date,
     evidence_id, cancelled_date, cancel_reason
from advice_request where case_id = any ($1::uuid[]) order by case_id, asked_date, asked_at, advice_request_id;

select agency_id, kind, name, organisation_code, start_date, end_date from agency where agency_id = any($1::uuid[]);

select agenda_item_id, case_id, evidence_id, reason, accepted_by, accepted_at from late_acceptance
where agenda_item_id = any($1::uuid[]) order by agenda_item_id, accepted_at, late_acceptance_id;

select agenda_item_id, case_id, version, cause, reason, digest, frozen_by, frozen_at from paper_pack
where agenda_item_id = any($1::uuid[]) order by agenda_item_id, version;

select agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, heard_at, version, carried_from, purpose,
about_decision_id, is_over_capacity from agenda_item where agenda_item_id = any($1::uuid[]);

select agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, heard_at, version, carried_from, purpose,
about_decision_id, is_over_capacity from agenda_item where agenda_item_id = any($1::uuid[]);

select agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, heard_at, version, carried_from, purpose,
about_decision_id, is_over_capacity from agenda_item where meeting_id = any($1::uuid[]) order by meeting_id, ordinal;

select agenda_item_id, person_id, display_name, capacity, agency_id, agency_kind, profession, grade, attendance, standing,
     is_case_officer, has_abstained, holds_role, substitute_for
from quorum_facts($1::uuid[]);

select agenda_item_id, reference, request_type, primary_need, birth_cohort from agenda_headlines($1::uuid[]);

select agenda_item_id, version, digest, frozen_at, changes from papers_standing($1::uuid[], $2::date[]);

select agenda_item_id, version, ordinal, kind, subject_id, is_health, title, document_id, content, digest
from paper_pack_entry where agenda_item_id = any($1::uuid[]) order by agenda_item_id, version, ordinal;

select agenda_item_id, version, person_id, document_id, opened_at from paper_opening
where agenda_item_id = any($1::uuid[]) order by agenda_item_id, opened_at, paper_opening_id;

select budget_holder_id, agency_id, name, is_high_needs_block, serves, start_date, end_date, version from budget_holder where budget_holder_id = any($1::uuid[]);

select case_id, is_escalated, has_overdue from case_follow_up($1::uuid[]);

select case_id, item, reason, waived_by, waived_at from checklist_waiver
where case_id = any ($1::uuid[]) order by case_id, waived_at, item;

select case_id, named_provider_urn, named_setting, named_provision_type, request_outcome, assessment_outcome,
     cease_reason, ceased_date
from ehc_plan where case_id = any ($1::uuid[]);

select case_id, provider_urn, description, why_it_failed from local_option_tried
where case_id = any ($1::uuid[]) order by case_id, ordinal;

select case_id, redress_matter_id from orders_to_record($1::uuid[]) order by ordered_on, redress_matter_id;

select case_id, subject from app_unshared() where case_id = any ($1::uuid[]) order by case_id, subject;

select case_id, summary, outcomes_sought, child_views, child_views_not_obtained_reason, child_views_given_by,
     child_views_method, child_views_given_date, parent_views, parent_views_not_obtained_reason,
     parent_views_given_by, parent_views_method, parent_views_given_date, lawful_basis, equality_answer,
     equality_considerations, social_care_answer, social_care_considerations
from referral where case_id = any ($1::uuid[]);

select child_id, case_id, redress_matter_id, matter_kind, owner_agency_id, owner_agency_kind, grounds, is_about_health, notice_date,
     event_kind, event_date, due_date, result, orders
from redress_of_children($1::uuid[]);

select child_id, case_id, redress_matter_id, matter_kind, owner_agency_id, owner_agency_kind, grounds, is_about_health, notice_date,
     event_kind, event_date, due_date, result, orders
from redress_of_children($1::uuid[]);

select child_id, ended_date, cease_reason, birth_cohort from plan_ends($1::uuid[]);

select child_id, given_name, family_name, date_of_birth, upn, nhs_number, home_postcode, imported_at from child_identity where child_id = any ($1::uuid[]);

select child_id, told_on, mediation_by, appeal_by, of_event_on, tells_event_on from told_notices($1::uuid[]) order by told_on, appeal_by;

select child_id, transfer_date, to_la_code = local_area_code as is_here from responsibility_transfer
where child_id = any ($1::uuid[]) and local_area_code in (to_la_code, from_la_code)
order by transfer_date, recorded_at, responsibility_transfer_id;

select contribution.contribution_id, contribution.funding_agreement_id, contribution.case_id,
     contribution.budget_holder_id, contribution.ordinal, contribution.weekly_pence, contribution.annual_pence,
     contribution.whole_life_pence, contribution.over_limit, case when argued.dispute_id is not null then 'DISPUTED' when argued.is_settled then 'SETTLED' else contribution.status end as status, contribution.status as stored_status,
     argued.dispute_id, argued.is_carried, contribution.proposed_at, contribution.approved_by, contribution.approved_at,
     contribution.ratified_by, contribution.ratified_at, contribution.version from contribution
cross join lateral (
  select (array_agg(dispute.dispute_id) filter (where dispute.closed_at is null))[1] as dispute_id,
         coalesce(bool_or(dispute.interim_payer_id is not null) filter (where dispute.closed_at is null), false) as is_carried,
         coalesce(bool_or(dispute.outcome in ('SETTLED', 'DETERMINED')), false) as is_settled
    from dispute
   where dispute.local_area_code = contribution.local_area_code and dispute.contribution_id = contribution.contribution_id) argued where contribution.funding_agreement_id = any($1::uuid[])
    order by contribution.funding_agreement_id, contribution.ordinal;

select decision.decision_id, decision.basis, decision.outcome, decision.expires_on, decision.lapses_on, decision.is_over_delegation,
      decision.needs_ratification, terms.decision_model, terms.deciding_officer_id, ended.kind as ending, brought.outcome as brought_outcome,
      (select later.decision_id from decision later where later.local_area_code = decision.local_area_code
          and later.about_decision_id = decision.decision_id and later.outcome not in ('RATIFIED', 'NOTED') order by later.decided_at, later.decision_id limit 1) as built_upon_by,
      exists (select from decision later where later.local_area_code = decision.local_area_code
                 and later.supersedes_decision_id = decision.decision_id
                 and not exists (select from decision_ending declined where declined.local_area_code = later.local_area_code
                                    and declined.decision_id = later.decision_id and declined.kind = 'DECLINED')) as is_superseded,
      brought.outcome = 'RATIFIED' is true
        or exists (select from decision_ratification given where given.local_area_code = decision.local_area_code
                      and given.decision_id = money.decision_id and given.budget_holder_id is null) as is_model_ratified,
      has_open_precondition(decision.decision_id) or has_open_precondition(money.decision_id) as has_open_precondition,
      money.decision_id as money_decision_id, agreement.funding_agreement_id, agreement.is_open, agreement.is_committed,
      coalesce(shares.contributions, '[]') as contributions
 from decision
 join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
 left join decision_ending ended on ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id
 left join decision_correction correction on correction.local_area_code = decision.local_area_code
                                         and correction.decision_id = decision.decision_id
 cross join lateral (select case when correction.money_decision_id is null then decision.decision_id else correction.money_decision_id end as decision_id) money
 left join lateral (
   select panel_said.outcome from decision panel_said
    where decision.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER') and panel_said.local_area_code = decision.local_area_code
      and panel_said.about_decision_id = decision.decision_id and panel_said.basis = 'PANEL'
      and panel_said.outcome in ('RATIFIED', 'NOTED', 'DECLINED')
    order by panel_said.decided_at, panel_said.decision_id limit 1) brought on true
 left join lateral (
   select agreed.local_area_code, agreed.funding_agreement_id, agreed.closed_at is null as is_open,
          agreed.committed_at is not null as is_committed
     from funding_agreement agreed
    where agreed.local_area_code = decision.local_area_code and agreed.decision_id = money.decision_id
    order by agreed.closed_at desc nulls first, agreed.created_at desc limit 1) agreement on true
 left join lateral (
   select jsonb_agg(jsonb_build_object(
            'budget_holder_id', share.budget_holder_id, 'holder_name', holder.name, 'agency_id', holder.agency_id,
            'agency_kind', agency.kind, 'needs_ratification', share.over_limit is not null and not exists (
              select from decision_ratification given
               where given.local_area_code = decision.local_area_code and given.decision_id = money.decision_id
                 and given.budget_holder_id = share.budget_holder_id)) order by share.ordinal) as contributions
     from contribution share
     join budget_holder holder on holder.local_area_code = share.local_area_code
                              and holder.budget_holder_id = share.budget_holder_id
     join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
    where share.local_area_code = agreement.local_area_code
      and share.funding_agreement_id = agreement.funding_agreement_id) shares on true
where decision.decision_id = any($1::uuid[]);

select decision.decision_id, decision.case_id, decision.basis, decision.agenda_item_id, decision.outcome, decision.need_agreed,
     decision.funding_agreed, decision.option_id, decision.decided_by, decision.decider_grade, decision.panel_terms_id,
     decision.delegation_rule, decision.decided_at, decision.decision_date, decision.needs_ratification,
     decision.ratification_reasons, decision.expires_on, decision.lapses_on, decision.order_reference, decision.order_date,
     decision.pack_version, decision.pack_digest, decision.price_digest, decision.agreed_band, decision.is_escalated, decision.is_over_delegation,
     decision.about_decision_id, decision.supersedes_decision_id,
     (select later.decision_id from decision later
       where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id
       order by later.decided_at desc limit 1) as superseded_by_decision_id
from decision where decision.agenda_item_id = any($1::uuid[]) order by decision.decided_at, decision.decision_id;

select decision.decision_id, decision.case_id, decision.basis, decision.agenda_item_id, decision.outcome, decision.need_agreed,
     decision.funding_agreed, decision.option_id, decision.decided_by, decision.decider_grade, decision.panel_terms_id,
     decision.delegation_rule, decision.decided_at, decision.decision_date, decision.needs_ratification,
     decision.ratification_reasons, decision.expires_on, decision.lapses_on, decision.order_reference, decision.order_date,
     decision.pack_version, decision.pack_digest, decision.price_digest, decision.agreed_band, decision.is_escalated, decision.is_over_delegation,
     decision.about_decision_id, decision.supersedes_decision_id,
     (select later.decision_id from decision later
       where later.local_area_code = decision.local_area_code and later.supersedes_decision_id = decision.decision_id
       order by later.decided_at desc limit 1) as superseded_by_decision_id
from decision where decision.case_id = any($1::uuid[]) order by decision.decided_at, decision.decision_id;

select distinct on (case_id) case_id, capacity, decider, assessed_date, reason, recorded_by, recorded_at
from capacity_record where case_id = any ($1::uuid[]) order by case_id, recorded_at desc, capacity_record_id desc;

select distinct on (meeting_id, person_id) meeting_id, person_id, status, recorded_at
 from attendance where meeting_id = any($1::uuid[])
order by meeting_id, person_id, recorded_at desc, attendance_id desc;

select establishment.urn, establishment.la_code, establishment.establishment_number,
establishment.name, establishment.type_code, establishment.type_name, establishment.status_code, establishment.status_name,
establishment.statutory_low_age, establishment.statutory_high_age, establishment.boarders, establishment.number_of_pupils,
establishment.school_capacity, establishment.town, establishment.postcode, establishment.ukprn,
establishment.latitude::float8 as latitude, establishment.longitude::float8 as longitude,
establishment.place_latitude::float8 as place_latitude, establishment.place_longitude::float8 as place_longitude,
establishment.place_basis, establishment.opened_date, establishment.closed_date, establishment.closed_reason, establishment.version from establishment where urn = any ($1::text[]);

select event.child_id as "childId", event.plan_event_id as id, event.case_id as "caseId", event.kind, event.event_date as day,
          event.cease_reason as "ceaseReason"
     from plan_event event
    where event.child_id = any ($1::uuid[]) and event.event_date is not null and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT',
'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED') and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
                                              and later.corrects_id is not null)
    order by event.child_id, event.event_date, event.recorded_at, event.plan_event_id;

select event.plan_event_id, event.child_id, event.case_id, event.kind, event.event_date, event.provider_urn, event.corrects_id,
      event.told_date, event.told_method, event.told_reason, event.cease_reason,
      later.plan_event_id is not null as is_corrected, event.recorded_by, event.recorded_at
 from plan_event event
 left join plan_event later on later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
                           and later.corrects_id is not null
where event.child_id = any ($1::uuid[])
order by event.child_id, event.event_date, event.recorded_at, event.plan_event_id;

select evidence_id, case_id, kind, is_health, title, summary, dated, document_id, added_by, added_at, withdrawn_at, withdrawal_reason from evidence where case_id = any ($1::uuid[]) order by case_id, added_at, evidence_id;

select family_view_id, case_id, whose, text, given_by, method, given_date, filed_at
from family_view where case_id = any ($1::uuid[]) order by case_id, filed_at, family_view_id;

select funding_agreement_id, case_id, decision_id, placement_id, kind, from_date, proposed_by, dispute_id, method,
method_evidence, is_held, created_at, committed_at, closed_at, closed_because, commit_cause,
extended_span is not null as is_extension, upper(extended_span) - 1 as extended_to, version from funding_agreement where funding_agreement_id = any($1::uuid[]);

select given.disclosure_id, given.case_id, given.recipient, given.recipient_name, given.subjects, given.basis,
     given.reason, given.disclosed_date, given.consent_by, given.consent_date, given.recorded_by, given.recorded_at,
     withdrawal.withdrawn_date
from disclosure given
left join consent_withdrawal withdrawal on withdrawal.local_area_code = given.local_area_code
                                       and withdrawal.disclosure_id = given.disclosure_id where given.case_id = any ($1::uuid[])
  order by given.case_id, given.recorded_at, given.disclosure_id;

select held.child_id as "childId", held.request_date as "requestDate", held.ehc_plan_status as "planStatus", held.ehc_plan_date as "planDate"
 from panel_case held where held.child_id = any ($1::uuid[])
order by held.child_id, held.created_at, held.case_id;

select held.child_id as "childId", held.request_date as "requestDate", held.ehc_plan_status as "planStatus", held.ehc_plan_date as "planDate"
 from panel_case held where held.child_id = any ($1::uuid[])
order by held.child_id, held.created_at, held.case_id;

select held.child_id, advice.* from (
select advice_request_id, case_id, agency_kind, kind, contributor, asked_date, due_date, asked_by, received_date,
       evidence_id, cancelled_date, cancel_reason
  from advice_request
      where case_id in (select case_id from panel_case where child_id = any ($1::uuid[]))) advice
     join panel_case held on held.case_id = advice.case_id
    order by held.child_id, advice.asked_date, advice.advice_request_id;

select held.clock_exception_id, held.child_id, held.case_id, held.code, held.kind, held.advice_request_id,
      lower(held.active_span) as first_date, upper(held.active_span) as after_date, held.shown_by,
      later.clock_exception_id is not null as is_corrected, held.recorded_by, held.recorded_at
 from clock_exception held
 left join clock_exception later on later.local_area_code = held.local_area_code and later.corrects_id = held.clock_exception_id
                                and later.corrects_id is not null
where held.child_id = any ($1::uuid[]) order by held.child_id, held.recorded_at, held.clock_exception_id;

select meeting.meeting_id, meeting.meeting_date, terms.paper_deadline_days, terms.paper_deadline_unit,
      (select coalesce(array_agg(to_char(holiday_date, 'YYYY-MM-DD') order by holiday_date), '{}') from bank_holiday) as holidays
 from panel_meeting meeting
 join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                       and terms.active_span @> meeting.meeting_date
where meeting.meeting_id = any($1::uuid[]) and terms.paper_deadline_unit is not null;

select meeting.meeting_id, meeting.meeting_date, terms.paper_deadline_days, terms.paper_deadline_unit,
      (select coalesce(array_agg(to_char(holiday_date, 'YYYY-MM-DD') order by holiday_date), '{}') from bank_holiday) as holidays
 from panel_meeting meeting
 join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                       and terms.active_span @> meeting.meeting_date
where meeting.meeting_id = any($1::uuid[]) and terms.paper_deadline_unit is not null;

select meeting_id, person_id, capacity, agency_id, substitute_for, agenda_item_ids, acknowledged_at
 from meeting_invitation where meeting_id = any($1::uuid[]) and withdrawn_at is null
order by meeting_id, array_position(array['CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'], capacity),
         substitute_for is not null, person_id;

select panel_id, name, remit from panel where panel_id = any($1::uuid[]);

select panel_meeting.meeting_id, panel_meeting.panel_id, panel_meeting.starts_at,
panel_meeting.meeting_date, panel_meeting.venue, panel_meeting.capacity, panel_meeting.status, panel_meeting.published_at,
panel_meeting.opened_at, panel_meeting.closed_at, panel_meeting.version from panel_meeting where panel_meeting.meeting_id = any($1::uuid[]);

select person_id, subject, display_name, job_title, grade, agency_id, profession, version from person where person_id = any($1::uuid[]);

select placement.placement_id, placement.case_id, placement.decision_id, placement.option_id, placement.provider_urn,
placement.sen_setting, placement.provision_type, placement.residential, placement.responsible_la_code, placement.host_la_code,
placement.area_class, placement.distance_miles::text as distance_miles, placement.distance_basis,
lower(placement.active_span) as start_date, upper(placement.active_span) - 1 as end_date, placement.started_date,
placement.ended_date, placement.end_reason, placement.notice_given_date, placement.notice_days, placement.last_attended_date, placement.source, placement.source_reference, placement.version, exists (select from funding_agreement agreed
where agreed.local_area_code = placement.local_area_code and agreed.placement_id = placement.placement_id
  and agreed.kind = 'INITIAL' and agreed.committed_at is not null) as is_committed,
placement.cancelled_at is not null as is_cancelled from placement where placement.case_id = any($1::uuid[])
    order by placement.case_id, lower(placement.active_span), placement.placement_id;

select placement_option.option_id, placement_option.case_id, placement_option.ordinal, placement_option.provider_urn,
     placement_option.sen_setting, placement_option.label, placement_option.provision_type, placement_option.residential,
     lower(placement_option.expected_span) as expected_start_date,
     upper(placement_option.expected_span) - 1 as expected_end_date, placement_option.band, placement_option.suitability,
     placement_option.suitability_reason, placement_option.suitability_by, placement_option.suitability_at,
     placement_option.added_by, placement_option.added_at, placement_option.version,
     coalesce((select jsonb_agg(jsonb_build_object(
                        'ordinal', line.ordinal, 'category', line.category, 'element', line.element,
                        'isDirectPayment', line.is_direct_payment is true, 'description', line.description, 'unit', line.unit,
                        'amount', line.amount_pence::text, 'spread', line.spread, 'year', line.year,
                        'hours', line.hours_per_week::text) order by line.ordinal)
                 from option_cost_line line
                where line.local_area_code = placement_option.local_area_code
                  and line.option_id = placement_option.option_id), '[]') as cost_lines
from placement_option where placement_option.case_id = any($1::uuid[]) order by placement_option.case_id, placement_option.ordinal;

select position_id, agenda_item_id, case_id, person_id, agency_id, stance, reason, option_id, recorded_at
from panel_position where agenda_item_id = any($1::uuid[]) order by agenda_item_id, recorded_at, position_id;

select terms.panel_terms_id, terms.panel_id, terms.decision_model, terms.quorum_number, terms.papers_open_days,
     terms.checklist, terms.deciding_officer_id, terms.quorum_share_numerator, terms.quorum_share_denominator,
     terms.quorum_share_rounding, terms.chair_counts, terms.recused_leave_denominator, terms.abstention_counts,
     terms.observer_limit, terms.paper_deadline_days, terms.paper_deadline_unit, terms.request_types, terms.lapse_days, terms.lapse_warning_days,
     terms.in_principle_days, terms.contract_ending_weeks, terms.first_review_months, terms.review_months,
     terms.deferral_escalation, terms.suitability_before_cost, lower(terms.active_span) as start_date, upper(terms.active_span) - 1 as end_date,
     coalesce((select jsonb_agg(jsonb_build_object('capacity', requirement.capacity, 'agency_kind', requirement.agency_kind,
                                                   'minimum', requirement.minimum, 'profession', requirement.profession,
                                                   'minimum_grade', requirement.minimum_grade) order by requirement.ordinal)
                 from quorum_requirement requirement
                where requirement.local_area_code = terms.local_area_code
                  and requirement.panel_terms_id = terms.panel_terms_id), '[]') as requirements
from panel_terms terms where terms.panel_id = any($1::uuid[]) and terms.withdrawn_at is null
  order by terms.panel_id, lower(terms.active_span);

select terms.panel_terms_id, terms.panel_id, terms.decision_model, terms.quorum_number, terms.papers_open_days,
     terms.checklist, terms.deciding_officer_id, terms.quorum_share_numerator, terms.quorum_share_denominator,
     terms.quorum_share_rounding, terms.chair_counts, terms.recused_leave_denominator, terms.abstention_counts,
     terms.observer_limit, terms.paper_deadline_days, terms.paper_deadline_unit, terms.request_types, terms.lapse_days, terms.lapse_warning_days,
     terms.in_principle_days, terms.contract_ending_weeks, terms.first_review_months, terms.review_months,
     terms.deferral_escalation, terms.suitability_before_cost, lower(terms.active_span) as start_date, upper(terms.active_span) - 1 as end_date,
     coalesce((select jsonb_agg(jsonb_build_object('capacity', requirement.capacity, 'agency_kind', requirement.agency_kind,
                                                   'minimum', requirement.minimum, 'profession', requirement.profession,
                                                   'minimum_grade', requirement.minimum_grade) order by requirement.ordinal)
                 from quorum_requirement requirement
                where requirement.local_area_code = terms.local_area_code
                  and requirement.panel_terms_id = terms.panel_terms_id), '[]') as requirements
from panel_terms terms where terms.panel_terms_id = any($1::uuid[]) and terms.withdrawn_at is null;
