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

select budget_holder_id, agency_id, name, is_high_needs_block, serves, start_date, end_date, version from budget_holder where is_high_needs_block order by start_date desc limit 1;

select coalesce(sum(amount_pence) filter (where kind <> 'BROUGHT_FORWARD'), 0)::bigint as allocation,
      coalesce(sum(amount_pence) filter (where kind in ('ALLOCATION', 'IMPORT_EXPORT', 'RECOUPMENT')), 0)::bigint as version_amount,
      coalesce(sum(amount_pence) filter (where kind = 'BROUGHT_FORWARD'), 0)::bigint as brought_forward,
      (array_agg(label order by entered_at desc) filter (where kind in ('ALLOCATION', 'BROUGHT_FORWARD')))[1] as version
 from budget_entry
where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3;

select count(*) as lines, coalesce(sum(cost_pence), 0)::bigint as cost_pence
from (select cost_line_id, max(cost_pence) as cost_pence
        from (select posting.cost_line_id, sum(posting.unshared_pence) as cost_pence
                from full_year_cost posting
               where (posting.financial_year = $1) and (posting.posted_at <= $2::timestamptz) and (posting.budget_holder_id = $3::uuid) and (posting.unshared_lines <> 0 or posting.unshared_pence <> 0)
               group by posting.cost_line_id, posting.budget_holder_id having sum(posting.unshared_lines) > 0) by_payer
       group by cost_line_id) by_line;

select exists (select app_recused_cases()) as is_recused;

select exists (select from app_recused_cases()) as has;

select financial_year, period, closed_at from closed_period
where $1::timestamptz is null or closed_at <= $1 order by financial_year, period;

select last_posted_at from ledger_clock;

select null as caught_up_period, whole_sum(posting.amount_pence) as amount_pence, array[whole_sum(posting.period_pence[1]), whole_sum(posting.period_pence[2]), whole_sum(posting.period_pence[3]), whole_sum(posting.period_pence[4]), whole_sum(posting.period_pence[5]), whole_sum(posting.period_pence[6]), whole_sum(posting.period_pence[7]), whole_sum(posting.period_pence[8]), whole_sum(posting.period_pence[9]), whole_sum(posting.period_pence[10]), whole_sum(posting.period_pence[11]), whole_sum(posting.period_pence[12])]::text[] as months
from posting_total posting where (posting.reported_financial_year = $1) and (posting.posted_at <= $2::timestamptz) and (posting.budget_holder_id = $3::uuid);

select said.pipeline_assumption_id, said.start_date, said.transport_holder_id, said.reason, said.entered_by, said.entered_at,
      (select coalesce(jsonb_agg(jsonb_build_object('stage', stage.stage, 'basisPoints', stage.probability_basis_points,
                                                    'daysToStart', stage.days_to_start)
                order by array_position(array['REFERRED', 'LISTED', 'AGREED_IN_PRINCIPLE', 'FUNDING_DISPUTED', 'RECOMMENDED', 'AGREED'], stage.stage)), '[]')
         from pipeline_stage stage
        where stage.local_area_code = said.local_area_code and stage.pipeline_assumption_id = said.pipeline_assumption_id) as stages,
      (select coalesce(jsonb_agg(jsonb_build_object('budgetHolderId', share.budget_holder_id, 'parts', share.parts::text) order by share.ordinal), '[]')
         from pipeline_share share
        where share.local_area_code = said.local_area_code and share.pipeline_assumption_id = said.pipeline_assumption_id) as shares
 from pipeline_assumption said
where $1::timestamptz is null or said.entered_at <= $1
order by said.entered_at, said.pipeline_assumption_id;

select section_251_line, kind, period, sum(amount_pence)::bigint as amount
 from line_forecast join line_forecast_amount using (local_area_code, line_forecast_id)
where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3
group by 1, 2, 3 order by 1, 2, 3;

select section_251_line, kind, period, sum(amount_pence)::bigint as amount
 from line_forecast join line_forecast_amount using (local_area_code, line_forecast_id)
where budget_holder_id = $1 and financial_year = $2 and entered_at <= $3
group by 1, 2, 3 order by 1, 2, 3;

select whole_sum(posting.effect_pence) as effect_pence
from full_year_cost posting where (posting.financial_year = $1) and (posting.posted_at <= $2::timestamptz) and (posting.budget_holder_id = $3::uuid);

with one as materialized (
  select child_id, bool_and(is_withheld) as is_withheld, min(key_1) as key_1, min(key_2) as key_2, whole_sum(amount_13) as amount_13,
         (count(distinct placement_id) = 1) and (bool_and(is_withheld) = bool_or(is_withheld)) and (min(key_1) = max(key_1)) and (min(key_2) = max(key_2)) as is_one
    from (select posting.child_id, posting.placement_id, false as is_withheld, case when false then '' else coalesce(posting.primary_need, $1::text) end collate "C" as key_1, case when false then '' else coalesce(posting.area_class, $2::text) end collate "C" as key_2,
             posting.amount_pence as amount_13
        from posting_sum posting where (posting.reported_financial_year = $3) and (posting.posted_at <= $4::timestamptz) and (posting.budget_holder_id = $5::uuid)) posting group by child_id),
several as (
  select is_withheld, key_1, key_2, child_id, whole_sum(amount_13) as amount_13
    from (select posting.child_id, posting.placement_id, false as is_withheld, case when false then '' else coalesce(posting.primary_need, $6::text) end collate "C" as key_1, case when false then '' else coalesce(posting.area_class, $7::text) end collate "C" as key_2,
             posting.amount_pence as amount_13
        from posting_sum posting where (posting.reported_financial_year = $8) and (posting.posted_at <= $9::timestamptz) and (posting.budget_holder_id = $10::uuid) and posting.child_id in (select one.child_id from one where not one.is_one)) posting
   group by is_withheld, key_1, key_2, child_id, placement_id),
held as (
  select is_withheld, key_1, key_2, amount_13, (amount_13 <> 0)::integer as placements_13
    from one where is_one
   union all
  select is_withheld, key_1, key_2, whole_sum(amount_13), count(*) filter (where amount_13 <> 0)
    from several group by is_withheld, key_1, key_2, child_id),
by_key as (
  select is_withheld, key_1, key_2, whole_sum(amount_13) as amount_13, whole_sum(placements_13) as placements_13,
                  count(*) filter (where placements_13 > 0) as children_13
    from held group by is_withheld, key_1, key_2)
select is_withheld, case when is_withheld then '{}' else array[key_1, key_2]::text[] end as keys, part.amount as amount_pence,
       part.placements, part.children
  from by_key
 cross join lateral (values (13, amount_13, placements_13, children_13)) as part(period, amount, placements, children)
 where part.placements > 0
 order by is_withheld, keys;

with placed as materialized (
  select held.is_withheld, case when held.is_withheld then '' else held.area_class end collate "C" as area_class,
         whole.likeness collate "C" as likeness,
         count(*) as placements, whole_sum(held.amount_pence) as amount_pence,
         count(whole.cost_pence) as compared, whole_sum(whole.cost_pence) as cost_pence
    from (select posting.placement_id, any_value(posting.case_id) as case_id, posting.child_id,
            any_value(false) as is_withheld,
            whole_sum(posting.amount_pence) as amount_pence,
            case when min(posting.area_class collate "C") = max(posting.area_class collate "C") then min(posting.area_class collate "C")
                 else (select of_class.area_class
                         from (select other.area_class, other.financial_year, month.period, whole_sum(month.amount) as amount
                                 from (select posting.* from posting_sum posting where (posting.reported_financial_year = $1) and (posting.posted_at <= $2::timestamptz) and (posting.budget_holder_id = $3::uuid)) other
                                 cross join lateral unnest(other.period_pence) with ordinality as month(amount, period)
                                where other.placement_id = posting.placement_id
                                group by other.area_class, other.financial_year, month.period) of_class
                        where of_class.amount <> 0
                        order by of_class.financial_year desc, of_class.period desc, of_class.area_class limit 1) end as area_class
       from (select posting.* from posting_sum posting where (posting.reported_financial_year = $4) and (posting.posted_at <= $5::timestamptz) and (posting.budget_holder_id = $6::uuid) order by posting.child_id, posting.placement_id) posting
      group by posting.child_id, posting.placement_id having whole_sum(posting.amount_pence) <> 0) held
    left join full_year_of_placements($7, $8::timestamptz) whole
      on whole.placement_id = held.placement_id and not held.is_withheld
   group by 1, 2, 3),
mean as (
  select likeness, round(cost_pence::numeric / compared)::bigint as mean_pence from placed
   where area_class = 'IN_AREA' and compared >= $9)
select placed.is_withheld, placed.area_class, whole_sum(placed.placements) as placements, whole_sum(placed.amount_pence) as cost_pence,
       whole_sum(placed.cost_pence - placed.compared * mean.mean_pence) as premium_pence,
       whole_sum(placed.compared) filter (where mean.mean_pence is not null) as compared
  from placed left join mean on mean.likeness = placed.likeness
 group by placed.is_withheld, placed.area_class order by 1, 2;
