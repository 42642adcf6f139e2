import type { FinancialYear, Period } from '../../../kernel/dates';
import { pence, ZERO, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, join, rowsOf, sql, typed, typedList, type Sql } from '../../../platform/sql';
import type { ExplainedQuery, HeldAround, PostedAmount } from '../rules/explained-posting';
import type { PostingQuery } from '../rules/posting-query';
import { PLACEMENT_KEYS, placementSums, withheldOf } from './posting-sums';
import { filterConditions, IS_WITHHELD, sumConditionsOf } from './pressure';

const SHOWN: Sql = sql`not ${IS_WITHHELD}`;

/** That a row is of no case the reader declared an interest in; nothing where there is none. */
async function shownOf(tx: Tx): Promise<readonly Sql[]> {
  return (await withheldOf(tx)) === IS_WITHHELD ? [SHOWN] : [];
}

/** What is asked of `posting` and of `posting_sum` alike: all but the period. */
function lastingConditions({ from, cause, keys }: ExplainedQuery): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`posting.posted_at > ${typed(from, 'timestamptz')}`]),
    ...(cause === undefined ? [] : [sql`posting.cause = ${cause}`]),
    ...(keys === undefined ? [] : [...filterConditions(keys), SHOWN]),
  ];
}

/** The rows of `posting_sum`, which has the periods of a write side by side. */
function conditionsOfSums(query: ExplainedQuery): Sql {
  return allOf([sumConditionsOf(query), ...lastingConditions(query)]);
}

/** What of such a row the periods asked about report: its own, or the one that caught it up. */
function amountOf({ periods }: ExplainedQuery): Sql {
  if (periods === undefined) return sql`posting.amount_pence`;
  if (periods.length === 0) return sql`0::bigint`;
  const own = periods.map((period) => sql`posting.period_pence[${typed(period, 'integer')}]`);
  return sql`case when posting.caught_up_period is null then ${join(own, ' + ')}
                  when posting.caught_up_period = any(${typedList(periods, 'integer')}) then posting.amount_pence else 0 end`;
}

/** A placement with what it comes to. */
export interface ExplainedPlacement {
  readonly placementId: string;
  readonly amount: Pence;
}

/** What postings come to by placement, the dearest first; without cases the reader declared an interest in, and what comes to nothing. */
export async function pageExplainedPlacements(
  tx: Tx,
  query: ExplainedQuery,
  args: PageArguments,
): Promise<Page<ExplainedPlacement>> {
  const amount = sql`whole_sum(${amountOf(query)})`;
  return pageOfPlacements(
    tx,
    sql`select posting.placement_id, ${amount} as amount_pence
          from (select posting.* from posting_sum posting where ${allOf([conditionsOfSums(query), ...(await shownOf(tx))])} order by ${PLACEMENT_KEYS}) posting
         group by ${PLACEMENT_KEYS} having ${amount} <> 0`,
    args,
  );
}

/** The placements of these classes on their last active day of the year, the dearest first; without cases the reader declared an interest in. */
export async function pageOutOfAreaPlacements(
  tx: Tx,
  query: PostingQuery,
  classes: readonly string[],
  args: PageArguments,
): Promise<Page<ExplainedPlacement>> {
  return pageOfPlacements(
    tx,
    sql`select placed.placement_id, placed.amount_pence from (${placementSums(query, await withheldOf(tx))}) placed
         where not placed.is_withheld and placed.area_class = any(${typedList(classes, 'text')})`,
    args,
  );
}

/** A page of placements with their amounts, the dearest first. */
export async function pageOfPlacements(
  tx: Tx,
  placements: Sql,
  args: PageArguments,
): Promise<Page<ExplainedPlacement>> {
  const page = await findPage<{ placement_id: string; amount_pence: bigint }>(
    tx,
    {
      select: sql`held.placement_id, held.amount_pence`,
      from: sql`(${placements}) held`,
      where: [],
      order: [
        { sql: sql`held.amount_pence`, type: 'bigint', direction: 'desc' },
        { sql: sql`held.placement_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    args,
  );
  return mapPage(page, (row) => ({ placementId: row.placement_id, amount: pence(row.amount_pence) }));
}

/** What of the postings is of cases the reader declared an interest in. */
export async function sumHiddenPostings(tx: Tx, query: ExplainedQuery): Promise<Pence> {
  if ((await withheldOf(tx)) !== IS_WITHHELD) return ZERO;
  const [row] = await rowsOf<{ hidden: bigint }>(
    tx,
    sql`select whole_sum(${amountOf(query)}) as hidden
          from posting_sum posting where ${allOf([conditionsOfSums(query), IS_WITHHELD])}`,
  );
  return pence(row?.hidden ?? 0n);
}

/** The postings of a question that are of these placements, in the order they were made. */
export async function listExplainedPostings(
  tx: Tx,
  query: ExplainedQuery,
  placementIds: readonly string[],
): Promise<readonly PostedAmount[]> {
  const years = await listYearsReported(tx, query, placementIds);
  const rows = await rowsOf<{
    posting_id: string;
    placement_id: string;
    cost_line_id: string;
    budget_holder_id: string;
    financial_year: FinancialYear;
    period: Period;
    reported_financial_year: FinancialYear;
    reported_period: Period;
    amount_pence: bigint;
    cause: string;
    category: string;
    decision_id: string | null;
    posted_at: Date;
  }>(
    tx,
    sql`select posting.posting_id, posting.placement_id, posting.cost_line_id, posting.budget_holder_id, posting.financial_year, posting.period,
               posting.reported_financial_year, posting.reported_period, posting.amount_pence, posting.cause, posting.category,
               posting.decision_id, posting.posted_at
          from posting
         where ${allOf([
           sumConditionsOf(query),
           sql`posting.financial_year = any(${typedList(years, 'text')})`,
           ...lastingConditions(query),
           ...(query.periods === undefined
             ? []
             : [sql`posting.reported_period = any(${typedList(query.periods, 'integer')})`]),
           SHOWN,
           sql`posting.placement_id = any(${typedList(placementIds, 'uuid')})`,
         ])}
         order by posting.placement_id, posting.posted_at, posting.financial_year, posting.period, posting.posting_id`,
  );
  return rows.map((row) => ({
    postingId: row.posting_id,
    placementId: row.placement_id,
    costLineId: row.cost_line_id,
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    period: row.period,
    reported: { financialYear: row.reported_financial_year, period: row.reported_period },
    amount: pence(row.amount_pence),
    cause: row.cause,
    category: row.category,
    decisionId: row.decision_id,
    postedAt: row.posted_at,
  }));
}

/** The years that what these placements report in the question's belongs to: its own, and a closed one where they caught up. Only these are opened. */
async function listYearsReported(
  tx: Tx,
  { financialYear }: PostingQuery,
  placementIds: readonly string[],
): Promise<readonly FinancialYear[]> {
  const rows = await rowsOf<{ financial_year: FinancialYear }>(
    tx,
    sql`select distinct posting.financial_year from posting_sum posting
         where posting.reported_financial_year = ${financialYear} and posting.placement_id = any(${typedList(placementIds, 'uuid')})`,
  );
  return rows.map((row) => row.financial_year);
}

/** What the ledger held of each posting's line, period and payer before it, and what else was posted of it at its instant but recodings. */
export async function findHeldAround(
  tx: Tx,
  postings: readonly PostedAmount[],
): Promise<ReadonlyMap<string, HeldAround>> {
  const rows = await rowsOf<{ posting_id: string; before: bigint; others: bigint }>(
    tx,
    sql`select asked.posting_id,
               coalesce(sum(held.amount_pence) filter (where held.posted_at < asked.posted_at), 0)::bigint as before,
               coalesce(sum(held.amount_pence) filter (where held.posted_at = asked.posted_at and held.posting_id <> asked.posting_id
                                                         and held.cause <> 'RECODED'), 0)::bigint as others
          from unnest(${typedList(
            postings.map(({ postingId }) => postingId),
            'uuid',
          )}, ${typedList(
            postings.map(({ costLineId }) => costLineId),
            'uuid',
          )}, ${typedList(
            postings.map(({ financialYear }) => financialYear),
            'text',
          )}, ${typedList(
            postings.map(({ period }) => period),
            'integer',
          )}, ${typedList(
            postings.map(({ budgetHolderId }) => budgetHolderId),
            'uuid',
          )}, ${typedList(
            postings.map(({ postedAt }) => postedAt.toISOString()),
            'timestamptz',
          )}) as asked(posting_id, cost_line_id, financial_year, period, budget_holder_id, posted_at)
          join posting held
            on held.cost_line_id = asked.cost_line_id and held.financial_year = asked.financial_year and held.period = asked.period
           and held.budget_holder_id = asked.budget_holder_id and held.posted_at <= asked.posted_at
           and held.financial_year = any(${typedList([...new Set(postings.map(({ financialYear }) => financialYear))], 'text')})
         group by asked.posting_id`,
  );
  return new Map(rows.map((row) => [row.posting_id, { before: pence(row.before), others: pence(row.others) }]));
}
