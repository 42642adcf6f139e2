import { pence, ZERO, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import type { Page, PageArguments } from '../../../platform/keyset';
import { allOf, rowsOf, sql, typedList } from '../../../platform/sql';
import { pageOfPlacements, type ExplainedPlacement } from './explained-postings';
import { withheldOf } from './posting-sums';
import { fullYearConditions } from './full-years';
import { IS_WITHHELD } from './pressure';
import type { PostingQuery } from '../rules/posting-query';

/** What one line of a placement costs one payer over the whole of the year after the question's. */
export interface ExplainedFullYear {
  readonly placementId: string;
  readonly costLineId: string;
  readonly payer: string;
  readonly amount: Pence;
}

/** The placements of the full-year effect, the dearest first; without cases the reader declared an interest in. */
export async function pageFullYearPlacements(
  tx: Tx,
  query: PostingQuery,
  args: PageArguments,
): Promise<Page<ExplainedPlacement>> {
  return pageOfPlacements(
    tx,
    sql`select posting.placement_id, whole_sum(posting.effect_pence) as amount_pence
          from full_year_cost posting where ${allOf([fullYearConditions(query), sql`not ${IS_WITHHELD}`])}
         group by posting.placement_id having whole_sum(posting.effect_pence) <> 0`,
    args,
  );
}

/** What of it is of cases the reader declared an interest in. */
export async function sumHiddenFullYears(tx: Tx, query: PostingQuery): Promise<Pence> {
  if ((await withheldOf(tx)) !== IS_WITHHELD) return ZERO;
  const [row] = await rowsOf<{ hidden: bigint }>(
    tx,
    sql`select whole_sum(posting.effect_pence) as hidden
          from full_year_cost posting where ${allOf([fullYearConditions(query), IS_WITHHELD])}`,
  );
  return pence(row?.hidden ?? 0n);
}

/** The lines and payers behind these placements' amounts, in a fixed order. */
export async function listFullYearLines(
  tx: Tx,
  query: PostingQuery,
  placementIds: readonly string[],
): Promise<readonly ExplainedFullYear[]> {
  const rows = await rowsOf<{
    placement_id: string;
    cost_line_id: string;
    budget_holder_id: string;
    amount_pence: bigint;
  }>(
    tx,
    sql`select posting.placement_id, posting.cost_line_id, posting.budget_holder_id, whole_sum(posting.effect_pence) as amount_pence
          from full_year_cost posting
         where ${allOf([
           fullYearConditions(query),
           sql`not ${IS_WITHHELD}`,
           sql`posting.placement_id = any(${typedList(placementIds, 'uuid')})`,
         ])}
         group by posting.placement_id, posting.cost_line_id, posting.budget_holder_id having whole_sum(posting.effect_pence) <> 0
         order by posting.placement_id, posting.cost_line_id, posting.budget_holder_id`,
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    costLineId: row.cost_line_id,
    payer: row.budget_holder_id,
    amount: pence(row.amount_pence),
  }));
}
