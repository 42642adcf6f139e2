select actual.reported_period as period, coalesce(actual.placement_id, matched.placement_id) as placement_id, sum(actual.amount_pence)::bigint as amount
 from actual left join actual_match matched
   on matched.local_area_code = actual.local_area_code and matched.actual_id = actual.actual_id
  and matched.status = 'CONFIRMED' and matched.entered_at <= $3
  and not exists (select from actual_match later
                   where later.local_area_code = matched.local_area_code and later.actual_id = matched.actual_id
                     and later.ordinal > matched.ordinal and later.entered_at <= $3)
where actual.budget_holder_id = $1 and actual.reported_financial_year = $2 and actual.recorded_at <= $3
  and ($4::uuid[] is null or coalesce(actual.placement_id, matched.placement_id) = any ($4))
group by 1, 2;

select budget_holder_id, agency_id, name, is_high_needs_block, start_date, end_date from budget_holder where is_high_needs_block order by start_date desc limit 1;

select coalesce(sum(amount_pence) filter (where kind <> 'BROUGHT_FORWARD'), 0)::bigint as allocation,
      coalesce(sum(amount_pence) filter (where kind in ('ALLOCATION', 'IMPORT_EXPORT', 'RECOUPMENT')), 0)::bigint as version_amount,
      coalesce(sum(amount_pence) filter (where kind = 'BROUGHT_FORWARD'), 0)::bigint as brought_forward,
      (array_agg(label order by entered_at desc) filter (where kind in ('ALLOCATION', 'BROUGHT_FORWARD')))[1] as version
 from budget_entry
where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3;

select financial_year, period, closed_at from closed_period
where $1::timestamptz is null or closed_at <= $1 order by financial_year, period;

select holder.budget_holder_id, agency.kind, holder.is_high_needs_block, holder.start_date, holder.end_date
 from budget_holder holder
 join agency on agency.local_area_code = holder.local_area_code and agency.agency_id = holder.agency_id
where holder.budget_holder_id::text = any($1::text[]);

select is_withheld, cost_line_id, placement_id, case_id, child_id, placement_start_date, placement_end_date, primary_need,
      birth_cohort, provision_type, residential, provider_urn, provider.type_code as provider_type_code, area_class, host_la_code,
      category, coalesce((select known.is_direct_payment from cost_line known
                          where known.local_area_code = (select app_area()) and known.cost_line_id = live.cost_line_id), false)
        as is_direct_payment, versions, carries, interruptions
 from live_cost_lines(daterange($1::date, $2::date, '[]'), $3::timestamptz) live
 left join establishment provider on provider.urn = provider_urn
where $4::text is null
   or versions @? format('$[*].shares[*] ? (@.payer == "%s")', $4::text)::jsonpath
   or carries @? format('$[*].carriers[*] ? (@ == "%s")', $4::text)::jsonpath
order by placement_id, cost_line_id;

select is_withheld, keys, sum(amount)::bigint as amount_pence,
       count(distinct placement_id) filter (where amount <> 0) as placements,
       count(distinct child_id) filter (where amount <> 0) as children
  from (select posting.case_id in (select app_recused_cases()) as is_withheld,
               case when posting.case_id in (select app_recused_cases()) then '{}' else array[coalesce(posting.primary_need, $1::text), coalesce(posting.area_class, $2::text)]::text[] end as keys,
               posting.placement_id, posting.child_id, sum(posting.amount_pence) as amount
          from posting where (posting.reported_financial_year = $3) and (posting.financial_year <= $4) and (posting.posted_at <= $5::timestamptz) and (posting.budget_holder_id = $6::uuid)
         group by 1, 2, posting.placement_id, posting.child_id) by_placement
 group by is_withheld, keys
having bool_or(amount <> 0)
 order by is_withheld, keys;

select last_posted_at from ledger_clock;

select owner_kind, owner_code, academic_year, to_jsonb(closed_days) as closed_days,
     (select jsonb_agg(jsonb_build_array(lower(term), upper(term) - 1) order by lower(term)) from unnest(terms) term) as terms
from school_calendar
    where (owner_kind = 'LOCAL_AUTHORITY' and owner_code = $1) or (owner_kind = 'PROVIDER' and owner_code = any($2::text[]))
    order by academic_year;

select placement_id, case_id, child_id, is_withheld, sum(amount)::bigint as amount_pence,
      (array_agg(area_class order by reported_period desc, period desc))[1] as area_class
 from (select posting.placement_id, posting.case_id, posting.child_id, posting.case_id in (select app_recused_cases()) as is_withheld, posting.area_class,
              posting.reported_period, posting.period, sum(posting.amount_pence) as amount
         from posting where (posting.reported_financial_year = $1) and (posting.financial_year <= $2) and (posting.posted_at <= $3::timestamptz) and (posting.budget_holder_id = $4::uuid)
        group by posting.placement_id, posting.case_id, posting.child_id, 4, posting.area_class,
                 posting.reported_period, posting.financial_year, posting.period) by_period
where amount <> 0
group by placement_id, case_id, child_id, is_withheld
order by amount_pence desc, placement_id;

select posting.reported_period as period, sum(posting.amount_pence)::bigint as amount_pence
 from posting where (posting.reported_financial_year = $1) and (posting.financial_year <= $2) and (posting.posted_at <= $3::timestamptz) and (posting.budget_holder_id = $4::uuid)
group by posting.reported_period having sum(posting.amount_pence) <> 0 order by 1;

select section_251_line, kind, period, sum(amount_pence)::bigint as amount
 from line_forecast join line_forecast_amount using (local_area_code, line_forecast_id)
where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3
group by 1, 2, 3 order by 1, 2, 3;
