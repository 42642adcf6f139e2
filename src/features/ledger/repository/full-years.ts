import type { FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AreaClassSum, FullYearCost, UnsharedFullYear } from '../rules/full-years';
import type { PostingQuery } from '../rules/posting-query';
import { allOf, rowsOf, sql, typed, type Sql } from '../../../platform/sql';
import { filterConditions, holderCondition } from './pressure';
import { placementSums, withheldOf } from './posting-sums';
import { DIMENSION_COLUMNS, dimensionColumns, toDimensions, type DimensionRow, type PostedLine } from './postings';

/**
 * What is held of lines in a full year as at an instant (null: now), whatever of it the actor may otherwise see; sums of nothing are left out.
 */
export async function readFullYearsOfLines(
  tx: Tx,
  costLineIds: readonly string[],
  asAt: Date | null = null,
): Promise<readonly FullYearCost[]> {
  const rows = await tx.query<
    DimensionRow & {
      cost_line_id: string;
      financial_year: string;
      budget_holder_id: string;
      likeness: string;
      effect_pence: bigint;
      cost_pence: bigint;
      active_lines: bigint;
      unshared_lines: bigint;
      unshared_pence: bigint;
    }
  >(
    `select held.cost_line_id, held.financial_year, held.budget_holder_id, held.likeness, ${DIMENSION_COLUMNS},
            sum(held.effect_pence)::bigint as effect_pence, sum(held.cost_pence)::bigint as cost_pence, sum(held.active_lines) as active_lines,
            sum(held.unshared_lines) as unshared_lines, sum(held.unshared_pence)::bigint as unshared_pence
       from full_year_of_lines($1::uuid[]) held
      where $2::timestamptz is null or held.posted_at <= $2
      group by held.cost_line_id, held.financial_year, held.budget_holder_id, held.likeness, ${DIMENSION_COLUMNS}
     having sum(held.effect_pence) <> 0 or sum(held.cost_pence) <> 0 or sum(held.active_lines) <> 0 or sum(held.unshared_lines) <> 0
         or sum(held.unshared_pence) <> 0`,
    [costLineIds, asAt],
  );
  return rows.map((row) => ({
    costLineId: row.cost_line_id,
    financialYear: row.financial_year as FinancialYear,
    payer: row.budget_holder_id,
    effect: pence(row.effect_pence),
    cost: pence(row.cost_pence),
    activeLines: Number(row.active_lines),
    unsharedLines: Number(row.unshared_lines),
    unshared: pence(row.unshared_pence),
    dimensions: toDimensions(row),
    likeness: row.likeness,
  }));
}

/**
 * Appends by how much what lines cost in a full year changed, and when. The database refuses any whose instant is not this transaction's; where the
 * area's full years are due, not that of a posting.
 */
export async function appendFullYears(
  tx: WriteTx,
  changes: readonly (Omit<FullYearCost, 'costLineId'> & { readonly line: PostedLine; readonly postedAt: Date })[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(
    `insert into full_year_cost (local_area_code, financial_year, budget_holder_id, cost_line_id, placement_id, case_id, child_id, effect_pence,
                                 cost_pence, active_lines, unshared_lines, unshared_pence, posted_at, ${DIMENSION_COLUMNS}, element, likeness)
     select $1, row.financial_year, row.payer, row.cost_line_id, row.placement_id, row.case_id, row.child_id, row.effect, row.cost,
            row.active_lines, row.unshared_lines, row.unshared, row.posted_at, ${DIMENSION_COLUMNS}, element, likeness
       from jsonb_to_recordset($2::jsonb) as row(
            posted_at timestamptz, financial_year text, payer uuid, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid, effect bigint, cost bigint,
            active_lines integer, unshared_lines integer, unshared bigint, primary_need text, phase text, age_band text, provision_type text, provider_urn text, area_class text,
            host_la_code text, category text, element text, agency_kind text, section_251_line text, likeness text)`,
    [
      tx.actor.localArea,
      JSON.stringify(
        changes.map(({ line, postedAt, financialYear, dimensions, ...change }) => ({
          posted_at: postedAt.toISOString(),
          financial_year: financialYear,
          payer: change.payer,
          effect: change.effect.toString(),
          cost: change.cost.toString(),
          active_lines: change.activeLines,
          unshared_lines: change.unsharedLines,
          unshared: change.unshared.toString(),
          likeness: change.likeness,
          ...dimensionColumns(line, dimensions),
        })),
      ),
    ],
  );
}

/** What the lines that are live on the last day of the year cost a holder over the whole of the next (money.md section 6, `fullYearEffect`). */
export async function sumFullYearEffect(tx: Tx, query: PostingQuery): Promise<Pence> {
  const [row] = await rowsOf<{ effect_pence: bigint }>(
    tx,
    sql`select whole_sum(posting.effect_pence) as effect_pence
          from full_year_cost posting where ${fullYearConditions(query)}`,
  );
  return pence(row?.effect_pence ?? 0n);
}

/** The lines of which the holder pays a part and whose shares can not pay a whole year: in nobody's effect, so they are told beside it. */
export async function sumUnsharedFullYears(tx: Tx, query: PostingQuery): Promise<UnsharedFullYear> {
  const [row] = await rowsOf<{ lines: bigint; cost_pence: bigint }>(
    tx,
    sql`select count(*) as lines, coalesce(sum(cost_pence), 0)::bigint as cost_pence
          from (select cost_line_id, max(cost_pence) as cost_pence
                  from (select posting.cost_line_id, sum(posting.unshared_pence) as cost_pence
                          from full_year_cost posting
                         where ${fullYearConditions(query)} and (posting.unshared_lines <> 0 or posting.unshared_pence <> 0)
                         group by posting.cost_line_id, posting.budget_holder_id having sum(posting.unshared_lines) > 0) by_payer
                 group by cost_line_id) by_line`,
  );
  return { lines: Number(row?.lines ?? 0n), cost: pence(row?.cost_pence ?? 0n) };
}

/** The rows that full-year figures of a question are sums of, named `posting` (money.md section 6). */
export function fullYearConditions({ financialYear, budgetHolderId, asAt, filter, sources }: PostingQuery): Sql {
  const { PERIOD: _, ...lasting } = filter;
  return allOf([
    sql`posting.financial_year = ${financialYear}`,
    sql`posting.posted_at <= ${typed(asAt, 'timestamptz')}`,
    ...(budgetHolderId === null ? [] : [holderCondition(budgetHolderId, sources)]),
    ...filterConditions(lasting),
  ]);
}

/**
 * The placements of a question by area class, with what they cost above like ones in the area in a full year (money.md sections 4 and 6,
 * `outOfArea`): no mean over fewer than `fewest`. Those of hidden cases are one row, and in no mean.
 */
export async function sumByAreaClass(tx: Tx, query: PostingQuery, fewest: number): Promise<readonly AreaClassSum[]> {
  const rows = await rowsOf<{
    area_class: string;
    placements: bigint;
    cost_pence: bigint;
    premium_pence: bigint;
    compared: bigint;
    is_withheld: boolean;
  }>(
    tx,
    sql`with placed as materialized (
          select held.is_withheld, case when held.is_withheld then '' else held.area_class end collate "C" as area_class,
                 whole.likeness collate "C" as likeness,
                 count(*) as placements, whole_sum(held.amount_pence) as amount_pence,
                 count(whole.cost_pence) as compared, whole_sum(whole.cost_pence) as cost_pence
            from (${placementSums(query, await withheldOf(tx))}) held
            left join full_year_of_placements(${query.financialYear}, ${typed(query.asAt, 'timestamptz')}) whole
              on whole.placement_id = held.placement_id and not held.is_withheld
           group by 1, 2, 3),
        mean as (
          select likeness, round(cost_pence::numeric / compared)::bigint as mean_pence from placed
           where area_class = 'IN_AREA' and compared >= ${fewest})
        select placed.is_withheld, placed.area_class, whole_sum(placed.placements) as placements, whole_sum(placed.amount_pence) as cost_pence,
               whole_sum(placed.cost_pence - placed.compared * mean.mean_pence) as premium_pence,
               whole_sum(placed.compared) filter (where mean.mean_pence is not null) as compared
          from placed left join mean on mean.likeness = placed.likeness
         group by placed.is_withheld, placed.area_class order by 1, 2`,
  );
  return rows.map((row) => ({
    areaClass: row.area_class,
    placements: Number(row.placements),
    cost: pence(row.cost_pence),
    premium: pence(row.premium_pence),
    placementsWithPremium: Number(row.compared),
    isWithheld: row.is_withheld,
  }));
}
