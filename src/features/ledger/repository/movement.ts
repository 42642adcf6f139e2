import type { FinancialYear, Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, rowsOf, sql, typed, type Sql } from '../../../platform/sql';
import type { CaughtUp, MovementEvent } from '../rules/movement';
import type { PostingQuery } from '../rules/posting-query';
import type { PostingCause } from './postings';
import { isWhole, withheldOf } from './posting-sums';
import { conditionsOf, IS_WITHHELD, sumConditionsOf } from './pressure';

/** Which postings to bridge: those that a question at `asAt` counts and one at `from` did not. */
export interface MovementQuery extends PostingQuery {
  readonly from: Date;
}

/** What was posted for one cause, before an instant and between it and a later one. */
export interface CauseSum {
  readonly cause: PostingCause;
  readonly before: Pence;
  readonly moved: Pence;
  /** What of `moved` is of cases the reader declared an interest in. */
  readonly withheld: Pence;
  /** How many postings lie between the instants. */
  readonly postings: number;
}

/** The sums by cause of all postings up to `asAt`, cut at `from`: opening, movement and closing in one statement, so that they can not disagree. */
export async function sumByCause(tx: Tx, query: MovementQuery): Promise<readonly CauseSum[]> {
  const isAfter = sql`posting.posted_at > ${typed(query.from, 'timestamptz')}`;
  const isWithheld = await withheldOf(tx);
  // A total knows no case: who has an interest in one is told from the rows of lines what of each movement is hidden.
  const isTotal = isWhole(query) && isWithheld !== IS_WITHHELD;
  const from = isTotal ? sql`posting_total` : sql`posting_sum`;
  const postings = isTotal ? sql`posting.postings` : sql`cardinality(array_remove(posting.period_pence, 0))`;
  const rows = await rowsOf<{
    cause: PostingCause;
    before: bigint;
    moved: bigint;
    withheld: bigint;
    postings: bigint;
  }>(
    tx,
    sql`select posting.cause,
               coalesce(sum(posting.amount_pence) filter (where not ${isAfter}), 0)::bigint as before,
               coalesce(sum(posting.amount_pence) filter (where ${isAfter}), 0)::bigint as moved,
               coalesce(sum(posting.amount_pence) filter (where ${isAfter} and ${isWithheld}), 0)::bigint as withheld,
               coalesce(sum(${postings}) filter (where ${isAfter}), 0)::bigint as postings
          from ${from} posting where ${sumConditionsOf(query)}
         group by posting.cause order by posting.cause`,
  );
  return rows.map((row) => ({
    cause: row.cause,
    before: pence(row.before),
    moved: pence(row.moved),
    withheld: pence(row.withheld),
    postings: Number(row.postings),
  }));
}

/** What happened between the instants for one cause, in its order; without cases the reader declared an interest in. */
export async function pageMovementEvents(
  tx: Tx,
  query: MovementQuery,
  cause: PostingCause,
  args: PageArguments,
): Promise<Page<MovementEvent>> {
  const page = await findPage<{
    placement_id: string;
    decision_id: string | null;
    posted_at: Date;
    amount_pence: bigint;
    caught_up_pence: bigint;
  }>(
    tx,
    {
      select: sql`event.placement_id, event.decision_id, event.posted_at, event.amount_pence, event.caught_up_pence`,
      from: sql`(select posting.posted_at, posting.event_id, posting.placement_id,
                        (array_agg(posting.decision_id))[1] as decision_id,
                        sum(posting.amount_pence)::bigint as amount_pence,
                        coalesce(sum(posting.amount_pence) filter (where posting.caught_up_period is not null), 0)::bigint as caught_up_pence
                   from posting_sum posting
                  where ${allOf([
                    sumConditionsOf(query),
                    sql`posting.posted_at > ${typed(query.from, 'timestamptz')}`,
                    sql`posting.cause = ${cause}`,
                    sql`not ${IS_WITHHELD}`,
                  ])}
                  group by posting.posted_at, posting.event_id, posting.placement_id) event`,
      where: [],
      order: [
        { sql: sql`event.posted_at`, type: 'timestamptz', direction: 'asc' },
        { sql: sql`event.event_id`, type: 'uuid', direction: 'asc' },
        { sql: sql`event.placement_id`, type: 'uuid', direction: 'asc' },
      ],
    },
    args,
  );
  return mapPage(page, (row) => ({
    placementId: row.placement_id,
    decisionId: row.decision_id,
    postedAt: row.posted_at,
    amount: pence(row.amount_pence),
    caughtUp: pence(row.caught_up_pence),
  }));
}

/** A write that posted something of a line for a payer and year. */
export interface WriteOfLine {
  readonly costLineId: string;
  readonly postedAt: Date;
  readonly causes: readonly PostingCause[];
}

/** The writes after an instant up to another that posted something of these lines for a holder, of days of one year, in their order; by whichever period reports it. */
export async function listWritesOfLines(
  tx: Tx,
  { financialYear, budgetHolderId, from, asAt }: MovementQuery,
  costLineIds: readonly string[],
): Promise<readonly WriteOfLine[]> {
  if (costLineIds.length === 0) return [];
  const rows = await tx.query<{ cost_line_id: string; posted_at: Date; causes: PostingCause[] }>(
    `select cost_line_id, posted_at, array_agg(distinct cause) as causes from posting
      where cost_line_id = any($1::uuid[]) and financial_year = $2 and budget_holder_id = $3 and posted_at > $4 and posted_at <= $5
      group by cost_line_id, posted_at order by posted_at, cost_line_id`,
    [costLineIds, financialYear, budgetHolderId, from.toISOString(), asAt.toISOString()],
  );
  return rows.map((row) => ({ costLineId: row.cost_line_id, postedAt: row.posted_at, causes: row.causes }));
}

const CAUGHT_UP: Sql = sql`(posting.financial_year, posting.period) <> (posting.reported_financial_year, posting.reported_period)`;

/** What a year reports of periods that were closed when it was found, by both periods (B13). */
export async function listCaughtUp(tx: Tx, query: PostingQuery): Promise<readonly CaughtUp[]> {
  const rows = await rowsOf<{
    reported_period: Period;
    financial_year: FinancialYear;
    period: Period;
    amount_pence: bigint;
  }>(
    tx,
    sql`select posting.reported_period, posting.financial_year, posting.period, sum(posting.amount_pence)::bigint as amount_pence
          from posting where ${allOf([conditionsOf(query), CAUGHT_UP])}
         group by 1, 2, 3 having sum(posting.amount_pence) <> 0 order by 1, 2, 3`,
  );
  return rows.map((row) => ({
    reportedPeriod: row.reported_period,
    financialYear: row.financial_year,
    period: row.period,
    amount: pence(row.amount_pence),
  }));
}
