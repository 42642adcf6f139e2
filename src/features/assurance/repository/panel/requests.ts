import { type Day, type Span } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { type Tx } from '../../../../platform/db';
import { OF_A_LIFE } from '../../../cases/fragments/of-a-life';
import { stands } from '../../../cases/fragments/standing-events';
import type { PlanEventKind } from '../../../cases/rules/clock-codes';
import type { AskedRequest, AskingChild } from '../../rules/panel/asked-requests';
import { type CountedRequest, type RequestDimension } from '../../rules/panel/requests';

/** What is stored of a request’s child that a table is counted by. */
const STORED: Readonly<Partial<Record<RequestDimension, string>>> = { PHASE: 'AGE' };

/**
 * The children of whom something may have been asked for in some days, by what is recorded of them or by a referral, with all that is recorded of how it went;
 * nothing in which the reader has an interest.
 */
export async function listAskingChildren(
  tx: Tx,
  { startDate, endDate }: Span,
): Promise<readonly Pick<AskingChild, 'childId' | 'events'>[]> {
  const events = await tx.query<{
    readonly child_id: string;
    readonly id: string | null;
    readonly kind: PlanEventKind | null;
    readonly day: Day | null;
    readonly ceaseReason: string | null;
  }>(
    `with asking as materialized (
       select event.child_id from plan_event event
        where event.event_date between $1::date and $2::date and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE') and ${stands()}
       union
       select held.child_id from panel_case held
        where held.ehc_plan_status = 'REQUESTED' and coalesce(held.ehc_plan_date, held.request_date) between $1::date and $2::date)
     select asking.child_id, event.plan_event_id as id, event.kind, event.event_date as day, coalesce(plan.cease_reason, event.cease_reason) as "ceaseReason"
       from asking
       left join plan_event event on event.child_id = asking.child_id and event.event_date is not null and ${stands()}
                                 and event.kind in ${OF_A_LIFE}
       left join ehc_plan plan on event.kind = 'PLAN_CEASED' and plan.local_area_code = event.local_area_code and plan.case_id = event.case_id
                              and plan.ceased_date = event.event_date
      order by asking.child_id, event.event_date, event.recorded_at, event.plan_event_id`,
    [startDate, endDate],
  );
  return [...groupBy(events, (row) => row.child_id)].map(([childId, own]) => ({
    childId,
    events: own.flatMap(({ id, kind, day, ceaseReason }) =>
      id === null || kind === null || day === null ? [] : [{ id, kind, day, ceaseReason }],
    ),
  }));
}

/** How many of these requests there are by each of some values, each with what it came to; none of a child that the reader may not know of. One statement for all values. */
export async function countRequests(
  tx: Tx,
  requests: readonly AskedRequest[],
  dimensions: readonly RequestDimension[],
): Promise<(by: RequestDimension) => readonly CountedRequest[]> {
  const rows = await tx.query<{
    readonly dimension: string;
    readonly row_key: string;
    readonly result: CountedRequest['result'];
    readonly requests: number;
    readonly children: readonly number[];
  }>(
    'select dimension, row_key, result, requests, children from request_outcomes($1::uuid[], $2::date[], $3::text[], $4::text[])',
    [
      requests.map(({ childId }) => childId),
      requests.map(({ day }) => day),
      requests.map(({ cameTo }) => cameTo),
      dimensions.map(storedAs),
    ],
  );
  const counts = groupBy(rows, ({ dimension }) => dimension);
  return (by) =>
    (counts.get(storedAs(by)) ?? []).map(({ row_key: key, result, requests: count, children }) => ({
      ...{ key, result, requests: count, children },
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
