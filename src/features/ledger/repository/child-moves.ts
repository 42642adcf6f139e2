import { pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { join, rowsOf, sql, typed, typedList, type Sql } from '../../../platform/sql';
import type { ChildMove } from '../rules/child-move';
import type { PostingDimension, PostingQuery } from '../rules/posting-query';
import { COLUMNS, sumConditionsOf, valueOf } from './pressure';

/** The instant of the first posting that a question counts, or null. */
export async function findFirstPostedAt(tx: Tx, query: PostingQuery): Promise<Date | null> {
  const [row] = await rowsOf<{ first: Date | null }>(
    tx,
    sql`select min(posting.posted_at) as first from posting_total posting where ${sumConditionsOf(query)}`,
  );
  return row?.first ?? null;
}

/**
 * What moved for each child between instants in their order, by dimensions or by the cause of the posting; hidden cases among them: to be counted, so
 * that what is public is never about a few. Postings after the last instant are left out.
 */
export function listChildMoves(
  tx: Tx,
  query: PostingQuery,
  instants: readonly Date[],
  by: readonly PostingDimension[] | 'CAUSE',
): Promise<readonly ChildMove[]> {
  const keys = by === 'CAUSE' ? [sql`posting.cause`] : by.map((dimension) => valueOf(COLUMNS[dimension]));
  return listMoves(tx, query, instants, keys);
}

async function listMoves(
  tx: Tx,
  query: PostingQuery,
  instants: readonly Date[],
  keys: readonly Sql[],
): Promise<readonly ChildMove[]> {
  const last = instants.at(-1);
  if (last === undefined) return [];
  const rows = await rowsOf<{ keys: readonly string[]; child_id: string; step: number; amount_pence: bigint }>(
    tx,
    sql`select keys, child_id::text, step, sum(amount_pence)::bigint as amount_pence
          from (select array[${join([...keys], ', ')}]::text[] as keys, posting.child_id, posting.amount_pence,
                       width_bucket(posting.posted_at - interval '1 millisecond', ${typedList(instants, 'timestamptz')}) as step
                  from posting_sum posting where ${sumConditionsOf(query)} and posting.posted_at <= ${typed(last, 'timestamptz')}) moved
         group by keys, child_id, step having sum(amount_pence) <> 0`,
  );
  return rows.map((row) => ({
    keys: row.keys,
    childId: row.child_id,
    step: row.step,
    amount: pence(row.amount_pence),
  }));
}
