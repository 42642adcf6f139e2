import { financialYearSpan, type Day, type FinancialYear } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { LineCoding } from '../rules/coding';
import { lineAtKey, type LineAt } from './line-states';

/*
 * What is read to reckon full years of postings that were there before they were kept.
 */

/** What tells how a line was coded at an instant. */
export interface CodedAt extends Pick<
  LineCoding,
  'primaryNeed' | 'provisionType' | 'providerUrn' | 'areaClass' | 'hostLaCode'
> {
  readonly providerTypeCode: string | null;
}

/** Whether full years of the area are still to be reckoned. */
export async function isFullYearDue(tx: Tx): Promise<boolean> {
  const rows = await tx.query('select from local_area where local_area_code = $1 and is_full_year_due', [
    tx.actor.localArea,
  ]);
  return rows.length > 0;
}

/** Notes that they all are. */
export async function updateFullYearsDone(tx: WriteTx): Promise<void> {
  await tx.execute('update local_area set is_full_year_due = false where local_area_code = $1', [tx.actor.localArea]);
}

/** The next placements that were ever posted, in the order of their ids. */
export async function listPostedPlacementsAfter(
  tx: Tx,
  placementId: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx.query<{ placement_id: string }>(
    `select distinct line.placement_id from cost_line line
      where ($1::uuid is null or line.placement_id > $1::uuid)
        and exists (select from cost_line_history history
                     where history.local_area_code = line.local_area_code and history.cost_line_id = line.cost_line_id)
      order by line.placement_id limit $2`,
    [placementId, limit],
  );
  return rows.map((row) => row.placement_id);
}

/** When each placement was posted, in order, and the first instant at which its full years are held (null: at none). */
export async function listPostedInstants(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly instants: readonly Date[]; readonly heldFrom: Date | null }>> {
  const rows = await tx.query<{ placement_id: string; posted_at: Date; held_from: Date | null }>(
    `select posted.placement_id, posted.posted_at, held.held_from
       from (select distinct line.placement_id, history.posted_at
               from cost_line line
               join cost_line_history history on history.local_area_code = line.local_area_code and history.cost_line_id = line.cost_line_id
              where line.placement_id = any($1::uuid[])) posted
       left join (select cost.placement_id, min(cost.posted_at) as held_from
                    from full_year_cost cost
                   where cost.cost_line_id = any(array(select cost_line_id from cost_line where placement_id = any($1::uuid[])))
                   group by cost.placement_id) held on held.placement_id = posted.placement_id
      order by posted.placement_id, posted.posted_at`,
    [placementIds],
  );
  const found = new Map<string, { instants: Date[]; heldFrom: Date | null }>();
  for (const row of rows) {
    const known = found.get(row.placement_id) ?? { instants: [], heldFrom: row.held_from };
    known.instants.push(row.posted_at);
    found.set(row.placement_id, known);
  }
  return found;
}

/**
 * From which instant on the area's ledger reached to the end of which year, the latest first. Where the horizon of then is not kept, this is as good:
 * a line that ran past it had postings up to it.
 */
export async function listReached(tx: Tx): Promise<readonly { readonly from: Date; readonly last: Day }[]> {
  const rows = await tx.query<{ financial_year: FinancialYear; first_posted_at: Date }>(
    `select reported_financial_year as financial_year, min(posted_at) as first_posted_at from posting_total
      group by reported_financial_year order by reported_financial_year desc`,
  );
  return rows.map((row) => ({ from: row.first_posted_at, last: financialYearSpan(row.financial_year).endDate }));
}

/** How lines were coded at instants, by `lineAtKey`: as the last period of what the ledger held of them then. One without has no entry. */
export async function findCodingsAt(tx: Tx, asked: readonly LineAt[]): Promise<ReadonlyMap<string, CodedAt>> {
  const rows = await tx.query<{
    asked_at: Date;
    cost_line_id: string;
    primary_need: string;
    provision_type: string;
    provider_urn: string | null;
    area_class: string;
    host_la_code: string | null;
    provider_type_code: string | null;
  }>(
    `select asked.at as asked_at, asked.cost_line_id, coded.*, provider.type_code as provider_type_code
       from unnest($1::uuid[], $2::timestamptz[]) as asked(cost_line_id, at)
       join lateral (select primary_need, provision_type, provider_urn, area_class, host_la_code
                       from posting where posting.cost_line_id = asked.cost_line_id and posting.posted_at <= asked.at
                      group by primary_need, provision_type, provider_urn, area_class, host_la_code, financial_year, period
                     having sum(amount_pence) <> 0
                      order by financial_year desc, period desc limit 1) coded on true
       left join establishment provider on provider.urn = coded.provider_urn`,
    [asked.map(({ costLineId }) => costLineId), asked.map(({ at }) => at.toISOString())],
  );
  return new Map(
    rows.map((row) => [
      lineAtKey({ costLineId: row.cost_line_id, at: row.asked_at }),
      {
        primaryNeed: row.primary_need,
        provisionType: row.provision_type,
        providerUrn: row.provider_urn,
        areaClass: row.area_class,
        hostLaCode: row.host_la_code,
        providerTypeCode: row.provider_type_code,
      },
    ]),
  );
}
