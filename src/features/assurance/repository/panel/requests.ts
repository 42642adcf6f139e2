import { type Span } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { type Tx } from '../../../../platform/db';
import { stands } from '../../../cases/fragments/standing-events';
import { type CountedRequest, type RequestDimension } from '../../rules/panel/requests';

/** What is stored of a request’s child that a table is counted by. */
const STORED: Readonly<Partial<Record<RequestDimension, string>>> = { PHASE: 'AGE' };

/**
 * Requests for an assessment received in some days and what had become of them by the last, by each of some values; nothing in which the reader has an
 * interest. One statement, in which they are found once.
 */
export async function countRequests(
  tx: Tx,
  { startDate, endDate }: Span,
  dimensions: readonly RequestDimension[],
): Promise<(by: RequestDimension) => readonly CountedRequest[]> {
  const rows = await tx.query<{
    readonly dimension: string;
    readonly row_key: string;
    readonly result: CountedRequest['result'];
    readonly requests: number;
    readonly children: readonly number[];
  }>('select dimension, row_key, result, requests, children from request_outcomes($1::date, $2::date, $3::text[])', [
    startDate,
    endDate,
    dimensions.map(storedAs),
  ]);
  const counts = groupBy(rows, ({ dimension }) => dimension);
  return (by) =>
    (counts.get(storedAs(by)) ?? []).map(({ row_key: key, result, requests, children }) => ({
      ...{ key, result, requests, children },
    }));
}

/** The children of whose request a referral alone tells: that a plan had merely been asked for, and nobody recorded when. */
export async function listAskedByReferral(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly child_id: string }>(
    `with referred as materialized (select distinct child_id from panel_case where ehc_plan_status = 'REQUESTED')
     select referred.child_id from referred
      where referred.child_id not in (
              select event.child_id from plan_event event
               where event.child_id = any (array(select child_id from referred)) and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE') and event.event_date is not null
                 and ${stands()})`,
  );
  return new Set(rows.map((row) => row.child_id));
}

function storedAs(by: RequestDimension): string {
  return STORED[by] ?? by;
}
