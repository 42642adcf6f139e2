import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DOCUMENT = 'function cost_line_version_document(version cost_line_version) returns jsonb language sql stable as';
const SHARE = `'payer', share.budget_holder_id, 'parts', share.parts::text, 'cap', share.cap_pence::text, 'residual', share.is_residual,
     'succeeds', to_jsonb(share.succeeds),
     'fixed', case when share.fixed_unit is not null then jsonb_build_object(
       'unit', share.fixed_unit, 'amount', share.fixed_amount_pence::text, 'spread', share.fixed_spread,
       'year', share.fixed_year, 'hoursPerWeek', share.fixed_hours_per_week::text) end`;
const version = (shares: string): string => `jsonb_build_object(
     'costLineVersionId', version.cost_line_version_id, 'fundingAgreementId', version.funding_agreement_id,
     'startDate', lower(version.active_span), 'endDate', upper(version.active_span) - 1,
     'recordedAt', version.recorded_at, 'supersededAt', version.superseded_at,
     'price', jsonb_build_object('unit', version.unit, 'amount', version.amount_pence::text, 'spread', version.spread,
                                 'year', version.year, 'hoursPerWeek', version.hours_per_week::text),
     'shares', coalesce(${shares}, '[]'))`;
const sharesOf = (document: string): string => `(
       select jsonb_agg(${document} order by share.ordinal)
         from cost_line_share share
        where share.local_area_code = version.local_area_code and share.cost_line_version_id = version.cost_line_version_id)`;

const liveCostLines = (body: string): string => `
create or replace function live_cost_lines(days daterange, as_at timestamptz)
  returns table (is_withheld boolean, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid,
                 placement_start_date date, placement_end_date date, start_date date, end_date date,
                 primary_need text, birth_cohort integer, provision_type text, residential text, provider_urn text, area_class text,
                 host_la_code text, category text, versions jsonb, carries jsonb, interruptions jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ select line.case_id in (select app_recused_cases()), line.cost_line_id, line.placement_id, line.case_id, line.child_id,
          lower(known.placement_span), upper(known.placement_span) - 1, lower(line.active_span), upper(line.active_span) - 1,
          line.primary_need, line.birth_cohort, line.provision_type, line.residential, line.provider_urn, line.area_class,
          line.host_la_code, line.category, agreed.versions, ${body}
    where line.local_area_code = app_area() and known.placement_span * agreed.span && days
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER') $$;`;

/** Of all lines together: what most lines have none of is made for those that have it. */
const TOGETHER = `
          case when line.cost_line_id in (select carry.cost_line_id from cost_line_carry carry where carry.local_area_code = app_area())
               then cost_line_carries(line, as_at) else '[]' end,
          case when line.placement_id in (select paused.placement_id from placement_interruption paused where paused.local_area_code = app_area())
               then cost_line_interruptions(line, as_at) else '[]' end
     from cost_line line
     join (select distinct on (history.cost_line_id) history.cost_line_id, history.placement_span from cost_line_history history
            where history.local_area_code = app_area() and history.posted_at <= as_at
            order by history.cost_line_id, history.ordinal desc) known on known.cost_line_id = line.cost_line_id
     join (select dated.cost_line_id, range_merge(range_agg(dated.active_span)) as span,
                  jsonb_agg(shared_version_document(dated, shared.shares) order by lower(dated.active_span) nulls first) as versions
             from cost_line_version dated
             left join (select share.cost_line_version_id, jsonb_agg(cost_line_share_document(share) order by share.ordinal) as shares
                          from cost_line_share share where share.local_area_code = app_area()
                         group by share.cost_line_version_id) shared on shared.cost_line_version_id = dated.cost_line_version_id
            where dated.local_area_code = app_area() and coalesce(dated.recorded_at, '-infinity') <= as_at
              and (dated.superseded_at is null or dated.superseded_at > as_at)
            group by dated.cost_line_id) agreed on agreed.cost_line_id = line.cost_line_id`;

/** Line by line, as 20261122010300 has it. */
const ONE_BY_ONE = `cost_line_carries(line, as_at), cost_line_interruptions(line, as_at)
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
                      and (dated.superseded_at is null or dated.superseded_at > as_at)) agreed on true`;

/**
 * Whoever asks for live lines asks for an area's: they are put together once, where each was looked up by itself by four functions. The words of a version and of a share, which two functions have now,
 * are expressions of their own, so that the statement takes them into itself.
 */
export class ListLiveLinesAtOnce20261123100000 implements MigrationInterface {
  name = 'ListLiveLinesAtOnce20261123100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function cost_line_share_document(share cost_line_share) returns jsonb language sql stable as
$$ select jsonb_build_object(
     ${SHARE}) $$;
create function shared_version_document(version cost_line_version, shares jsonb) returns jsonb language sql stable as
$$ select ${version('shares')} $$;
create or replace ${DOCUMENT}
$$ select shared_version_document(version, ${sharesOf('cost_line_share_document(share)')}) $$;
${liveCostLines(TOGETHER)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${liveCostLines(ONE_BY_ONE)}
create or replace ${DOCUMENT}
$$ select ${version(sharesOf(`jsonb_build_object(${SHARE})`))} $$;
drop function shared_version_document(cost_line_version, jsonb);
drop function cost_line_share_document(cost_line_share);`);
  }
}
