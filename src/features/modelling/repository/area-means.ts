import { daysInFinancialYear, financialYearSpan, type FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence, roundDivide, sum, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import type { CostCategory } from '../../ledger/rules/coding';
import type { KindFacts } from '../../placements/rules/kind';
import type { AppraisalKind } from '../rules/assumption';
import type { KindMean } from '../rules/appraisal-facts';

/** A placement of a few days says little of a year. */
const FEWEST_DAYS = 28;

interface MeanRow {
  readonly kind: AppraisalKind;
  readonly is_of_need: boolean;
  readonly placements: number;
  readonly days: bigint;
  readonly p10: bigint;
  readonly p90: bigint;
  readonly charged: readonly { readonly category: CostCategory; readonly holder: string; readonly amount: string }[];
  readonly having: Readonly<Partial<Record<CostCategory, number>>>;
}

/** A mean as it is stored: by budget holder, whose agency others know. */
export interface StoredKindMean extends Omit<KindMean, 'paidBy'> {
  /** What each budget holder is charged of a category in the year for all the placements together. */
  readonly charged: readonly { readonly category: CostCategory; readonly holder: string; readonly amount: Pence }[];
}

/**
 * What placements of each kind come to over a whole year, from what the ledger holds for a financial year: all payers, divided by the days they ran
 * in it (finance.md B34: a mean on full-time equivalents), by category, with how many have it, and by who is charged; for all children, and for those of the need asked about. Cases the reader
 * declared an interest in are left out, and placements of fewer than 28 days. One statement over one year’s postings.
 */
export async function listKindMeans(
  tx: Tx,
  financialYear: FinancialYear,
  primaryNeed: string,
  kinds: readonly { readonly kind: AppraisalKind; readonly facts: KindFacts }[],
): Promise<readonly StoredKindMean[]> {
  const { startDate, endDate } = financialYearSpan(financialYear);
  const year = daysInFinancialYear(financialYear);
  const rows = await tx.query<MeanRow>(
    `with wanted as (
       select * from unnest($5::text[], $6::text[], $7::text[], $8::text[]) as wanted(kind, provision_type, residential, sen_setting)),
     held as (
       select placement_id, category, budget_holder_id, sum(amount_pence)::bigint as amount from posting
        where financial_year = $1 and case_id not in (select app_recused_cases())
        group by placement_id, category, budget_holder_id),
     placed as (
       select placement.placement_id, wanted.kind, panel_case.primary_need = $4 as is_of_need, upper(ran.days) - lower(ran.days) as days,
              (select sum(amount) from held where held.placement_id = placement.placement_id) as amount
         from placement
         join panel_case on panel_case.local_area_code = placement.local_area_code and panel_case.case_id = placement.case_id
         cross join lateral (select placement.active_span * daterange($2::date, $3::date, '[]') as days) ran
         join wanted on wanted.provision_type = placement.provision_type and wanted.residential = placement.residential
                    and wanted.sen_setting is not distinct from placement.sen_setting
        where placement.cancelled_at is null and not isempty(ran.days)),
     counted as (
       select kind, is_of_need, count(*)::integer as placements, sum(days)::bigint as days,
              percentile_disc(0.1) within group (order by amount * $9 / days)::bigint as p10,
              percentile_disc(0.9) within group (order by amount * $9 / days)::bigint as p90
         from (select placed.kind, placed.days, placed.amount, asked.is_of_need
                 from placed cross join lateral (select false as is_of_need union select placed.is_of_need) asked
                where placed.amount > 0 and placed.days >= $10) one
        group by kind, is_of_need),
     summed as (
       select kind, is_of_need, jsonb_agg(jsonb_build_object('category', category, 'holder', budget_holder_id, 'amount', amount::text)
                        order by category, budget_holder_id) as charged
         from (select placed.kind, asked.is_of_need, held.category, held.budget_holder_id, sum(held.amount)::bigint as amount
                 from placed join held using (placement_id)
                cross join lateral (select false as is_of_need union select placed.is_of_need) asked
                where placed.amount > 0 and placed.days >= $10
                group by placed.kind, asked.is_of_need, held.category, held.budget_holder_id) by_holder
        group by kind, is_of_need),
     had as (
       select kind, is_of_need, jsonb_object_agg(category, placements) as having
         from (select placed.kind, asked.is_of_need, by_category.category, count(*) as placements
                 from placed
                 join (select placement_id, category from held group by placement_id, category having sum(amount) > 0) by_category
                using (placement_id)
                cross join lateral (select false as is_of_need union select placed.is_of_need) asked
                where placed.amount > 0 and placed.days >= $10
                group by placed.kind, asked.is_of_need, by_category.category) one
        group by kind, is_of_need)
     select kind, is_of_need, placements, days, p10, p90, charged, had.having
       from counted join summed using (kind, is_of_need) join had using (kind, is_of_need)`,
    [
      ...[financialYear, startDate, endDate, primaryNeed],
      kinds.map(({ kind }) => kind),
      kinds.map(({ facts }) => facts.provisionType),
      kinds.map(({ facts }) => facts.residential),
      kinds.map(({ facts }) => facts.senSetting),
      ...[year, FEWEST_DAYS],
    ],
  );
  return rows.map(({ kind, is_of_need, placements, days, p10, p90, charged: stored, having }) => {
    const charged = stored.map((one) => ({ ...one, amount: pence(BigInt(one.amount)) }));
    const byCategory = groupBy(charged, ({ category }) => category);
    return {
      ...{ kind, placements, financialYear, charged },
      isOfNeed: is_of_need,
      having: new Map(Object.entries(having) as [CostCategory, number][]),
      p10: pence(p10),
      p90: pence(p90),
      byCategory: new Map(
        [...byCategory].map(([category, of]): [CostCategory, Pence] => [
          category,
          roundDivide(sum(of.map(({ amount }) => amount)) * BigInt(year), days),
        ]),
      ),
    };
  });
}

/** How long placements have run in the area, and how many broke down or stepped down: what risk is learnt from. */
export async function countRisks(
  tx: Tx,
  today: string,
): Promise<{ readonly days: number; readonly breakdowns: number; readonly stepDowns: number }> {
  const [row] = await tx.query<{ days: number; breakdowns: number; step_downs: number }>(
    `select coalesce((select sum(least(upper(active_span), $1::date + 1) - lower(active_span)) from placement
                       where cancelled_at is null and lower(active_span) <= $1::date and provider_urn is not null), 0)::integer as days,
            (select count(distinct placement_id) from case_trigger where kind = 'BREAKDOWN')::integer as breakdowns,
            (select count(distinct placement_id) from placement_review where outcome = 'STEP_DOWN')::integer as step_downs`,
    [today],
  );
  return { days: row?.days ?? 0, breakdowns: row?.breakdowns ?? 0, stepDowns: row?.step_downs ?? 0 };
}
