import type { FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import type { WrongSum } from '../rules/verification';
import { DIMENSION_COLUMNS } from './postings';

/** What a kept table holds of a year, and the first row of it that is not the sum of its postings. */
export interface KeptSums {
  readonly checked: number;
  readonly differing: number;
  readonly first: WrongSum | null;
}

/** Values of a row that stand for no period: its sum, and its count. */
const WHOLE = 13;
const COUNT = 14;

const KEYS_OF_SUM = `financial_year, caught_up_period, budget_holder_id, cost_line_id, placement_id, case_id, child_id, cause, event_id, decision_id,
       posted_at, ${DIMENSION_COLUMNS}, element`;
const KEYS_OF_TOTAL = 'budget_holder_id, cause, posted_at';

/** The years that postings, or what is kept of them, are reported in. */
export async function listReportedYears(tx: Tx): Promise<readonly FinancialYear[]> {
  const rows = await tx.query<{ year: FinancialYear }>(
    `select distinct reported_financial_year as year from posting_total
      union select distinct reported_financial_year from posting_sum
      union select distinct reported_financial_year from posting order by year`,
  );
  return rows.map(({ year }) => year);
}

/** `posting_sum` of a year beside its postings. */
export function comparePostingSums(tx: Tx, reportedYear: FinancialYear): Promise<KeptSums> {
  return compare(tx, {
    keys: KEYS_OF_SUM,
    costLineId: 'cost_line_id',
    postings: `select financial_year,
              case when reported_financial_year = financial_year and reported_period = period then null else reported_period end as caught_up_period,
              ${KEYS_OF_SUM.slice(KEYS_OF_SUM.indexOf('budget_holder_id'))}, part.position, posting.amount_pence as amount
         from posting cross join lateral (values (period), (${WHOLE})) as part(position)
        where reported_financial_year = $1`,
    kept: `select ${KEYS_OF_SUM}, part.position, part.amount
         from posting_sum cross join lateral unnest(period_pence || amount_pence) with ordinality as part(amount, position)
        where reported_financial_year = $1`,
    reportedYear,
  });
}

/** `posting_total` of a year beside its postings. */
export function comparePostingTotals(tx: Tx, reportedYear: FinancialYear): Promise<KeptSums> {
  return compare(tx, {
    keys: KEYS_OF_TOTAL,
    costLineId: 'null::uuid',
    postings: `select ${KEYS_OF_TOTAL}, part.position, part.amount
         from posting cross join lateral (values (reported_period, amount_pence), (${WHOLE}, amount_pence), (${COUNT}, 1)) as part(position, amount)
        where reported_financial_year = $1`,
    kept: `select ${KEYS_OF_TOTAL}, part.position, part.amount
         from posting_total cross join lateral unnest(period_pence || amount_pence || postings::bigint) with ordinality as part(amount, position)
        where reported_financial_year = $1`,
    reportedYear,
  });
}

interface Comparison {
  readonly keys: string;
  readonly costLineId: string;
  readonly postings: string;
  readonly kept: string;
  readonly reportedYear: FinancialYear;
}

async function compare(tx: Tx, { keys, costLineId, postings, kept, reportedYear }: Comparison): Promise<KeptSums> {
  const rows = await tx.query<{
    checked: bigint;
    differing: bigint;
    cost_line_id: string | null;
    budget_holder_id: string;
    cause: string;
    posted_at: Date;
    position: number;
    should: bigint;
    held: bigint;
  }>(
    `with compared as (
       select ${keys}, position::integer as position, sum(amount) filter (where is_kept) as held, sum(amount) filter (where not is_kept) as should
         from (select made.*, false as is_kept from (${postings}) made union all select made.*, true from (${kept}) made) both_sides
        group by ${keys}, position)
     select (select count(*) from compared where position = ${WHOLE}) as checked,
            (select count(*) from (select from compared where coalesce(held, 0) <> coalesce(should, 0) group by ${keys}) wrong) as differing,
            first.*
       from (select 1) one
       left join lateral (select ${costLineId} as cost_line_id, budget_holder_id, cause, posted_at, position,
                                 coalesce(should, 0)::bigint as should, coalesce(held, 0)::bigint as held
                            from compared where coalesce(held, 0) <> coalesce(should, 0)
                           order by posted_at, 1, budget_holder_id, cause, position limit 1) first on true`,
    [reportedYear],
  );
  const [row] = rows;
  if (row === undefined) return { checked: 0, differing: 0, first: null };
  const { checked, differing } = { checked: Number(row.checked), differing: Number(row.differing) };
  if (differing === 0) return { checked, differing, first: null };
  return {
    checked,
    differing,
    first: {
      costLineId: row.cost_line_id,
      budgetHolderId: row.budget_holder_id,
      cause: row.cause,
      postedAt: row.posted_at,
      period: row.position < WHOLE ? row.position : null,
      isCount: row.position === COUNT,
      postings: pence(row.should),
      kept: pence(row.held),
    },
  };
}
