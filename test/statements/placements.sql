select
panel_case.case_id, panel_case.child_id, panel_case.panel_id, panel_case.reference, panel_case.status,
panel_case.request_type, panel_case.request_date, panel_case.primary_need, panel_case.other_needs,
panel_case.ehc_plan_status, panel_case.ehc_plan_date, panel_case.responsible_la_code, panel_case.case_officer_id,
panel_case.submitted_at, panel_case.created_at, panel_case.version, panel_case.earlier_case_id,
child.birth_cohort, child.looked_after, child.plan_step, child.plan_step_date, child.plan_ceased_date from panel_case join child on child.local_area_code = panel_case.local_area_code
                                           and child.child_id = panel_case.child_id where panel_case.case_id = any ($1::uuid[]);

select authority.la_code, authority.gss_code, authority.name, authority.region, authority.status,
authority.opened_date, authority.closed_date,
authority.centroid_latitude::float8 as latitude, authority.centroid_longitude::float8 as longitude from local_authority authority where authority.la_code = any ($1::text[]);

select budget_holder_id, agency_id, name, is_high_needs_block, serves, start_date, end_date, version from budget_holder where budget_holder_id = any($1::uuid[]);

select count(*) as count from placement where true;

select establishment.urn, establishment.la_code, establishment.establishment_number,
establishment.name, establishment.type_code, establishment.type_name, establishment.status_code, establishment.status_name,
establishment.statutory_low_age, establishment.statutory_high_age, establishment.boarders, establishment.number_of_pupils,
establishment.school_capacity, establishment.town, establishment.postcode, establishment.ukprn,
establishment.latitude::float8 as latitude, establishment.longitude::float8 as longitude,
establishment.place_latitude::float8 as place_latitude, establishment.place_longitude::float8 as place_longitude,
establishment.place_basis, establishment.opened_date, establishment.closed_date, establishment.closed_reason, establishment.version from establishment where urn = any ($1::text[]);

select ledger_horizon_date from local_area where local_area_code = $1;

select line.cost_line_id, line.placement_id, line.case_id, line.child_id, line.decision_id, line.ordinal,
     lower(line.placement_span)::text as placement_start_date, (upper(line.placement_span) - 1)::text as placement_end_date,
     lower(line.active_span)::text as start_date, (upper(line.active_span) - 1)::text as end_date,
     line.committed_at, line.primary_need, line.birth_cohort, line.provision_type, line.residential, line.provider_urn,
     provider.type_code as provider_type_code, line.area_class, line.host_la_code, line.category, line.element, line.is_direct_payment,
     line.description,
     coalesce(agreed.versions, '[]') as versions, cost_line_carries(line, null) as carries,
     cost_line_interruptions(line, null) as interruptions
from cost_line line
left join establishment provider on provider.urn = line.provider_urn
left join lateral (
  select jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first) as versions
    from cost_line_version dated
   where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
     and dated.superseded_at is null) agreed on true where line.placement_id = any($1::uuid[]) order by line.placement_id, line.ordinal;

select owner_kind, owner_code, academic_year, to_jsonb(closed_days) as closed_days,
     (select jsonb_agg(jsonb_build_array(lower(term), upper(term) - 1) order by lower(term)) from unnest(terms) term) as terms
from school_calendar
    where (owner_kind = 'LOCAL_AUTHORITY' and owner_code = $1) or (owner_kind = 'PROVIDER' and owner_code = any($2::text[]))
    order by academic_year;

select page.*, jsonb_build_array(page.page_key_1::text, page.page_key_2::text) as page_keys
        from (select placement.placement_id, placement.case_id, placement.decision_id, placement.option_id, placement.provider_urn,
placement.sen_setting, placement.provision_type, placement.residential, placement.responsible_la_code, placement.host_la_code,
placement.area_class, placement.distance_miles::text as distance_miles, placement.distance_basis,
lower(placement.active_span) as start_date, upper(placement.active_span) - 1 as end_date, placement.started_date,
placement.ended_date, placement.end_reason, placement.notice_given_date, placement.notice_days, placement.last_attended_date, placement.source, placement.source_reference, placement.version, exists (select from funding_agreement agreed
where agreed.local_area_code = placement.local_area_code and agreed.placement_id = placement.placement_id
  and agreed.kind = 'INITIAL' and agreed.committed_at is not null) as is_committed,
placement.cancelled_at is not null as is_cancelled, lower(placement.active_span) as page_key_1, placement.placement_id as page_key_2 from placement
               where true order by lower(placement.active_span) desc, placement.placement_id desc limit $1) page;
