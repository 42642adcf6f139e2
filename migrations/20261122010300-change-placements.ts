import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who sees that a provider asks for more: those who agree to it, and those who reckon with it; nobody what is about cases of an interest alone. */
const ROUND = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) and uplift_round_id not in (select app_recused_rounds())`;
/** `live_cost_lines`: as before where `interruptions` is left out. */
function liveCostLines(interruptions: {
  readonly column: string;
  readonly value: string;
  readonly line: string;
}): string {
  return `
drop function live_cost_lines(daterange, timestamptz);
create function live_cost_lines(days daterange, as_at timestamptz)
  returns table (is_withheld boolean, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid,
                 placement_start_date date, placement_end_date date, start_date date, end_date date,
                 primary_need text, birth_cohort integer, provision_type text, residential text, provider_urn text, area_class text,
                 host_la_code text, category text, versions jsonb, carries jsonb${interruptions.column})
  language sql stable security definer set search_path = public, pg_temp as
$$ select line.case_id in (select app_recused_cases()), line.cost_line_id, line.placement_id, line.case_id, line.child_id,
          lower(known.placement_span), upper(known.placement_span) - 1, lower(line.active_span), upper(line.active_span) - 1,
          line.primary_need, line.birth_cohort, line.provision_type, line.residential, line.provider_urn, line.area_class,
          line.host_la_code, line.category, agreed.versions, cost_line_carries(line, as_at)${interruptions.value}
     from cost_line line
     join lateral (select history.placement_span from cost_line_history history
                    where history.local_area_code = line.local_area_code and history.cost_line_id = line.cost_line_id
                      and history.posted_at <= as_at
                    order by history.ordinal desc limit 1) known on true
     join lateral (select jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first) as versions,
                          range_merge(range_agg(dated.active_span)) as span
                     from cost_line_version dated
                    where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
                      and coalesce(dated.recorded_at, '-infinity') <= as_at
                      and (dated.superseded_at is null or dated.superseded_at > as_at)) agreed on true
    where line.local_area_code = app_area() and known.placement_span * ${interruptions.line} && days
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER') $$;
alter function live_cost_lines(daterange, timestamptz) owner to rules;
revoke all on function live_cost_lines(daterange, timestamptz) from public;
grant execute on function live_cost_lines(daterange, timestamptz) to app;`;
}

export class ChangePlacements20261122010300 implements MigrationInterface {
  name = 'ChangePlacements20261122010300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- B12: notice as it was given, and the last day the child was there; what is paid after that day is the cost of the notice.
alter table placement
  add column notice_given_date date,
  add column notice_days integer constraint placement_notice_days_check check (notice_days between 0 and 1000),
  add column last_attended_date date,
  add constraint placement_notice_check check (notice_days is null or notice_given_date is not null);

-- Days of a placement that are charged at less than its price or not at all (a suspension, an absence), and trial days before its first.
-- Stands like a dated agreement from recorded_at until superseded_at; a row is never changed but for that.
create table placement_interruption (
  local_area_code text not null,
  placement_interruption_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  kind text not null constraint placement_interruption_kind_check check (kind in ('SUSPENSION', 'ABSENCE', 'TRIAL')),
  active_span daterange not null,
  charged_percent integer not null constraint placement_interruption_charged_check check (charged_percent between 0 and 100),
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  -- The ledger's instant from which it stands; null: as long as the money is committed.
  recorded_at timestamptz(3),
  superseded_at timestamptz(3),
  constraint placement_interruption_pkey primary key (local_area_code, placement_interruption_id),
  constraint placement_interruption_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint placement_interruption_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_interruption_span_check check (not isempty(active_span) and lower(active_span) is not null),
  constraint placement_interruption_no_overlap exclude using gist (local_area_code with =, placement_id with =, active_span with &&) where (superseded_at is null)
);
create index placement_interruption_placement_id_idx on placement_interruption (local_area_code, placement_id);
create index placement_interruption_case_id_idx on placement_interruption (local_area_code, case_id);
call guard_table('placement_interruption', '${MONEY}', '{COMMISSIONER}', 'select, insert, update');
revoke update on placement_interruption from app;
grant update (superseded_at) on placement_interruption to app;

-- What is charged less of a line's placement as it stood at an instant, or as it stands (null), as one document.
create function cost_line_interruptions(line cost_line, as_at timestamptz) returns jsonb language sql stable as
$$ select coalesce(jsonb_agg(jsonb_build_object(
            'startDate', lower(interruption.active_span), 'endDate', upper(interruption.active_span) - 1,
            'chargedPercent', interruption.charged_percent) order by lower(interruption.active_span)), '[]')
     from placement_interruption interruption
    where interruption.local_area_code = line.local_area_code and interruption.placement_id = line.placement_id
      and interruption.charged_percent < 100 and interruption.kind <> 'TRIAL'
      and case when as_at is null then interruption.superseded_at is null
               else coalesce(interruption.recorded_at, '-infinity') <= as_at
                and (interruption.superseded_at is null or interruption.superseded_at > as_at) end $$;
${liveCostLines({ column: ', interruptions jsonb', value: ', cost_line_interruptions(line, as_at)', line: 'agreed.span' })}

-- J9: a decision on another price of a placement that runs asks its holders to agree anew, and makes no second placement.
alter table funding_agreement
  drop constraint funding_agreement_kind_check,
  drop constraint funding_agreement_decision_check,
  add constraint funding_agreement_kind_check check (kind in ('INITIAL', 'CHANGE', 'SETTLEMENT', 'REVISION')),
  add constraint funding_agreement_decision_check check ((kind in ('INITIAL', 'REVISION')) = (decision_id is not null)),
  -- The days by which a revision lets the placement go on after its last one; null: its days stay as they are.
  add column extended_span daterange,
  add constraint funding_agreement_extended_check check (extended_span is null or (kind = 'REVISION' and lower(extended_span) = from_date));
-- The price that a revision puts on a line; null: its price stays.
alter table funding_agreement_line
  add column unit text constraint funding_agreement_line_unit_check check (unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  add column amount_pence bigint,
  add column spread text constraint funding_agreement_line_spread_check check (spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  add column year text constraint funding_agreement_line_year_check check (year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  add column hours_per_week numeric(9, 4),
  add constraint funding_agreement_line_price_check check ((unit is null) = (amount_pence is null));

-- The committed lines of the placement for which an uplift was asked or whose contract ends, whole, for whoever may see the case that this
-- raised: a panel decides on a placement whose own case is closed to it. The columns are those in which the ledger reads its lines.
create function lines_to_revise(raised_case uuid)
  returns table (trigger_kind text, sen_setting text, ended_date date, extended_from date, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid,
                 decision_id uuid, ordinal integer, placement_start_date text, placement_end_date text, start_date text, end_date text,
                 committed_at timestamptz, primary_need text, birth_cohort integer, provision_type text, residential text, provider_urn text,
                 provider_type_code text, area_class text, host_la_code text, category text, description text,
                 versions jsonb, carries jsonb, interruptions jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ select raised.kind, placement.sen_setting, placement.ended_date,
          (select max(lower(agreed.extended_span)) from funding_agreement agreed
            where agreed.local_area_code = raised.local_area_code and agreed.case_id = raised.raised_case_id
              and agreed.placement_id = placement.placement_id and agreed.committed_at is not null),
          line.cost_line_id, line.placement_id, line.case_id, line.child_id,
          line.decision_id, line.ordinal, lower(line.placement_span)::text, (upper(line.placement_span) - 1)::text,
          lower(line.active_span)::text, (upper(line.active_span) - 1)::text, line.committed_at, line.primary_need, line.birth_cohort,
          line.provision_type, line.residential, line.provider_urn, provider.type_code, line.area_class, line.host_la_code, line.category,
          line.description,
          (select coalesce(jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first), '[]')
             from cost_line_version dated
            where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id and dated.superseded_at is null),
          cost_line_carries(line, null), cost_line_interruptions(line, null)
     from case_trigger raised
     join placement on placement.local_area_code = raised.local_area_code and placement.placement_id = raised.placement_id
     join cost_line line on line.local_area_code = placement.local_area_code and line.placement_id = placement.placement_id
     left join establishment provider on provider.urn = line.provider_urn
    where raised.local_area_code = app_area() and raised.raised_case_id = raised_case
      and raised.kind in ('UPLIFT_REQUESTED', 'CONTRACT_ENDING')
      and placement.cancelled_at is null and line.committed_at is not null
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or raised_case in (select app_open_cases()))
      and raised_case not in (select app_recused_cases())
    order by line.ordinal $$;
alter function lines_to_revise(uuid) owner to rules;
revoke all on function lines_to_revise(uuid) from public;
grant execute on function lines_to_revise(uuid) to app;

-- J9: what a provider asks for from a day on, decided as a whole, agreed by each holder whose share rises, and only then applied.
create table uplift_round (
  local_area_code text not null constraint uplift_round_local_area_code_fkey references local_area,
  uplift_round_id uuid not null,
  provider_urn text constraint uplift_round_provider_urn_fkey references establishment,
  letter_date date,
  letter_reference text,
  from_date date not null,
  -- The rise asked for all lines, in ten-thousandths of a percent; null: each line's own amount was asked.
  percent numeric(7, 4),
  reason text not null,
  lines integer not null,
  -- What the whole of it would cost more in the twelve months from its first day, as if nothing ended.
  asked_annual_pence bigint not null,
  raised_by uuid not null,
  raised_at timestamptz(3) not null,
  decision text constraint uplift_round_decision_check check (decision in ('AGREED', 'PART_AGREED', 'REFUSED')),
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz(3),
  applied_at timestamptz(3),
  version integer not null default 1,
  constraint uplift_round_pkey primary key (local_area_code, uplift_round_id),
  constraint uplift_round_raised_by_fkey foreign key (local_area_code, raised_by) references person,
  constraint uplift_round_decided_by_fkey foreign key (local_area_code, decided_by) references person,
  constraint uplift_round_decided_check check (num_nulls(decision, decision_reason, decided_by, decided_at) in (0, 4)),
  constraint uplift_round_applied_check check (applied_at is null or decision is not null)
);
create index uplift_round_provider_urn_idx on uplift_round (provider_urn);
create index uplift_round_raised_at_idx on uplift_round (local_area_code, raised_at, uplift_round_id);
create index uplift_round_raised_by_idx on uplift_round (local_area_code, raised_by);
create index uplift_round_decided_by_idx on uplift_round (local_area_code, decided_by);

create table uplift_round_line (
  local_area_code text not null,
  uplift_round_id uuid not null,
  cost_line_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  -- The price on the day before it was asked, what is asked, and what was agreed of it, in the line's own unit.
  former_pence bigint not null,
  asked_pence bigint not null,
  agreed_pence bigint,
  applied_at timestamptz(3),
  -- Why it was not applied; null: it was, or waits.
  problem text,
  -- What whoever decides should know of it; null: nothing.
  warning text,
  constraint uplift_round_line_pkey primary key (local_area_code, uplift_round_id, cost_line_id),
  constraint uplift_round_line_uplift_round_id_fkey foreign key (local_area_code, uplift_round_id) references uplift_round,
  constraint uplift_round_line_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint uplift_round_line_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint uplift_round_line_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint uplift_round_line_applied_check check (applied_at is null or agreed_pence is not null)
);
create index uplift_round_line_cost_line_id_idx on uplift_round_line (local_area_code, cost_line_id);
create index uplift_round_line_placement_id_idx on uplift_round_line (local_area_code, placement_id);
create index uplift_round_line_case_id_idx on uplift_round_line (local_area_code, case_id);

-- One holder's part of a round, over all its placements: what it would pay more in a year, and whether it agrees.
create table uplift_round_share (
  local_area_code text not null,
  uplift_round_id uuid not null,
  budget_holder_id uuid not null,
  annual_rise_pence bigint not null,
  -- Null: within its limits, or ratified. Else the sentence that says which limit it is over.
  over_limit text,
  status text not null constraint uplift_round_share_status_check check (status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION', 'REFUSED')),
  answered_by uuid,
  answered_at timestamptz(3),
  refusal_reason text,
  ratified_by uuid,
  ratified_at timestamptz(3),
  constraint uplift_round_share_pkey primary key (local_area_code, uplift_round_id, budget_holder_id),
  constraint uplift_round_share_uplift_round_id_fkey foreign key (local_area_code, uplift_round_id) references uplift_round,
  constraint uplift_round_share_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint uplift_round_share_answered_by_fkey foreign key (local_area_code, answered_by) references person,
  constraint uplift_round_share_ratified_by_fkey foreign key (local_area_code, ratified_by) references person,
  constraint uplift_round_share_answered_check check ((status = 'PROPOSED') = (answered_by is null)),
  constraint uplift_round_share_refused_check check ((status = 'REFUSED') = (refusal_reason is not null))
);
create index uplift_round_share_budget_holder_id_idx on uplift_round_share (local_area_code, budget_holder_id);
create index uplift_round_share_answered_by_idx on uplift_round_share (local_area_code, answered_by);
create index uplift_round_share_ratified_by_idx on uplift_round_share (local_area_code, ratified_by);

-- The rounds about nothing but cases in which the reader declared an interest: their sums would be those of the case.
create function app_recused_rounds() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ select line.uplift_round_id from uplift_round_line line
    where line.local_area_code = app_area()
      and line.uplift_round_id in (select hidden.uplift_round_id from uplift_round_line hidden
                                    where hidden.local_area_code = app_area() and hidden.case_id in (select app_recused_cases()))
    group by line.uplift_round_id having bool_and(line.case_id in (select app_recused_cases())) $$;
alter function app_recused_rounds() owner to rules;
revoke all on function app_recused_rounds() from public;
grant execute on function app_recused_rounds() to app;

call guard_table('uplift_round', '${ROUND}', '{COMMISSIONER,DIRECTOR,BUDGET_HOLDER}', 'select, insert, update');
call guard_table('uplift_round_line', '${MONEY}', '{COMMISSIONER,DIRECTOR}', 'select, insert, update');
call guard_table('uplift_round_share', '${ROUND}', '{COMMISSIONER,DIRECTOR,BUDGET_HOLDER}', 'select, insert, update');
-- What is done with a round belongs to the history of each case it has a line of, for whoever reads that.
create policy audit_event_app_round on audit_event for select to app using (
  local_area_code = (select app_area()) and kind = 'write' and subject_type = 'UpliftRound' and case_id is null
  and subject_id in (select line.uplift_round_id::text from uplift_round_line line
                      where ((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or line.case_id in (select app_open_cases()))
                        and line.case_id not in (select app_recused_cases())));
-- G9: a share is put to its holder; nobody stores it as agreed, and only its own person, or a director who ratifies, changes it.
create policy uplift_round_share_app_new on uplift_round_share as restrictive for insert to app with check (status = 'PROPOSED');
create policy uplift_round_share_app_own on uplift_round_share as restrictive for update to app
  using ((select app_has_role('DIRECTOR')) or budget_holder_id in (select app_budget_holders()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop policy audit_event_app_round on audit_event;
drop table uplift_round_share;
drop table uplift_round_line;
drop table uplift_round;
drop function app_recused_rounds();
drop function lines_to_revise(uuid);
alter table funding_agreement_line drop constraint funding_agreement_line_price_check,
  drop column hours_per_week, drop column year, drop column spread, drop column amount_pence, drop column unit;
alter table funding_agreement
  drop constraint funding_agreement_extended_check, drop column extended_span,
  drop constraint funding_agreement_decision_check, drop constraint funding_agreement_kind_check;
-- What the tables of before can not say: a revision is a change that nobody decided.
update funding_agreement set kind = 'CHANGE', decision_id = null where kind = 'REVISION';
alter table funding_agreement
  add constraint funding_agreement_kind_check check (kind in ('INITIAL', 'CHANGE', 'SETTLEMENT')),
  add constraint funding_agreement_decision_check check ((kind = 'INITIAL') = (decision_id is not null));
${liveCostLines({ column: '', value: '', line: 'line.active_span' })}
drop function cost_line_interruptions(cost_line, timestamptz);
drop table placement_interruption;
alter table placement drop constraint placement_notice_check, drop column last_attended_date, drop column notice_days, drop column notice_given_date;
`);
  }
}
