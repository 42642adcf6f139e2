import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';

/** The names of the funds in which a successor is a partner by itself beside one of its predecessors. */
export async function listFundsOfBoth(
  tx: Tx,
  predecessorIds: readonly string[],
  successorId: string,
): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }>(
    `select fund.name from pooled_fund fund
       join pooled_fund_partner own on own.local_area_code = fund.local_area_code and own.pooled_fund_id = fund.pooled_fund_id
      where own.budget_holder_id = $2 and exists (
        select from pooled_fund_partner seat
         where seat.local_area_code = fund.local_area_code and seat.pooled_fund_id = fund.pooled_fund_id
           and seat.budget_holder_id = any($1::uuid[]) and seat.end_date is null)
      order by fund.name`,
    [predecessorIds, successorId],
  );
  return rows.map(({ name }) => name);
}

/**
 * Has a successor take the seat of its predecessors in every fund that runs on its first day, with their parts of a variance together; gives in
 * how many seats it did.
 */
export async function insertSucceededPartner(
  tx: WriteTx,
  predecessorIds: readonly string[],
  successorId: string,
  firstDate: Day,
): Promise<number> {
  await tx.execute(
    `insert into pooled_fund_partner (local_area_code, pooled_fund_id, budget_holder_id, ordinal, variance_parts, seat)
     select seat.local_area_code, seat.pooled_fund_id, $2,
            (select max(ordinal) from pooled_fund_partner other
              where other.local_area_code = seat.local_area_code and other.pooled_fund_id = seat.pooled_fund_id) + 1,
            sum(seat.variance_parts), min(coalesce(seat.seat, seat.ordinal))
       from pooled_fund_partner seat
       join pooled_fund fund on fund.local_area_code = seat.local_area_code and fund.pooled_fund_id = seat.pooled_fund_id
      where seat.budget_holder_id = any($1::uuid[]) and seat.end_date is null and fund.active_span && daterange($3::date, null)
      group by seat.local_area_code, seat.pooled_fund_id`,
    [predecessorIds, successorId, firstDate],
  );
  return tx.execute(
    'update pooled_fund_partner set end_date = $2::date - 1 where budget_holder_id = any($1::uuid[]) and end_date is null',
    [predecessorIds, firstDate],
  );
}
