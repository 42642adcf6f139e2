import { pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, typed, typedList, type Sql } from '../../../platform/sql';
import type { ComparedFullYear } from '../rules/full-years';
import type { PostingQuery } from '../rules/posting-query';
import { pageOfPlacements, type ExplainedPlacement } from './explained-postings';
import { placementSums, withheldOf } from './posting-sums';

/** The placements of a question that the reader may see, with their class and what they cost over a full year. */
async function comparable(tx: Tx, query: PostingQuery): Promise<Sql> {
  return sql`select held.placement_id, held.area_class, whole.likeness collate "C" as likeness, whole.cost_pence
               from (${placementSums(query, await withheldOf(tx))}) held
               join full_year_of_placements(${query.financialYear}, ${typed(query.asAt, 'timestamptz')}) whole
                 on whole.placement_id = held.placement_id
              where not held.is_withheld`;
}

/** The placements of these classes that have a mean to be compared with, the highest premium first; no mean over fewer than `fewest`. */
export async function pagePremiums(
  tx: Tx,
  query: PostingQuery,
  classes: readonly string[],
  fewest: number,
  args: PageArguments,
): Promise<Page<ComparedFullYear>> {
  const page = await findPage<{
    placement_id: string;
    cost_pence: bigint;
    mean_pence: bigint;
    in_area_pence: bigint;
    in_area_placements: bigint;
    likeness: string;
  }>(
    tx,
    {
      select: sql`held.*`,
      from: sql`(with placed as materialized (${await comparable(tx, query)}),
                 mean as (
                   select likeness, whole_sum(cost_pence) as in_area_pence, count(*) as in_area_placements,
                          round(whole_sum(cost_pence)::numeric / count(*))::bigint as mean_pence
                     from placed where area_class = 'IN_AREA' group by likeness having count(*) >= ${fewest})
                 select placed.placement_id, placed.cost_pence, placed.cost_pence - mean.mean_pence as premium_pence, mean.*
                   from placed join mean using (likeness)
                  where placed.area_class = any(${typedList(classes, 'text')})) held`,
      where: [],
      order: [
        { sql: sql`held.premium_pence`, type: 'bigint', direction: 'desc' },
        { sql: sql`held.placement_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    args,
  );
  return mapPage(page, (row) => ({
    placementId: row.placement_id,
    fullYearCost: pence(row.cost_pence),
    inAreaMean: pence(row.mean_pence),
    inAreaPlacements: Number(row.in_area_placements),
    inAreaCost: pence(row.in_area_pence),
    likeness: row.likeness,
  }));
}

/** The in-area placements of a likeness with what each costs over a full year, all payers: what a mean is of. The dearest first. */
export async function pageAlike(
  tx: Tx,
  query: PostingQuery,
  likeness: string,
  args: PageArguments,
): Promise<Page<ExplainedPlacement>> {
  return pageOfPlacements(
    tx,
    sql`select placed.placement_id, placed.cost_pence as amount_pence from (${await comparable(tx, query)}) placed
         where placed.area_class = 'IN_AREA' and placed.likeness = ${likeness}`,
    args,
  );
}
