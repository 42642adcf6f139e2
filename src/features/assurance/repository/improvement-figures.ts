import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';

/** Disputes that were open at the end of a day, with the days they had lasted by then, all together; those the reader may see. */
export async function countOpenDisputes(
  tx: Tx,
  day: Day,
): Promise<{ readonly disputes: number; readonly days: number }> {
  const [row] = await tx.query<{ readonly disputes: number; readonly days: number }>(
    `select count(*)::integer as disputes,
            coalesce(sum($1::date - (raised_at at time zone 'Europe/London')::date), 0)::integer as days
       from dispute
      where (raised_at at time zone 'Europe/London')::date <= $1::date
        and (closed_at is null or (closed_at at time zone 'Europe/London')::date > $1::date)`,
    [day],
  );
  return row ?? { disputes: 0, days: 0 };
}

/** Placements that ran on a day and whose review was due before it, as review-cycle.ts of placements has it for today; those the reader may see. */
export async function countOverdueReviews(tx: Tx, day: Day): Promise<number> {
  const [row] = await tx.query<{ readonly overdue: number }>(
    `select count(*)::integer as overdue
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
       join panel_terms terms on terms.local_area_code = held.local_area_code and terms.panel_id = held.panel_id and terms.active_span @> $1::date
       left join lateral (select review.next_review_date from placement_review review
                           where review.local_area_code = placement.local_area_code and review.placement_id = placement.placement_id
                             and review.review_date <= $1::date
                           order by review.review_date desc, review.recorded_at desc, review.placement_review_id desc limit 1) last on true
      where placement.started_date <= $1::date and (placement.ended_date is null or placement.ended_date > $1::date)
        and placement.cancelled_at is null
        and (upper(placement.active_span) is null or upper(placement.active_span) > $1::date)
        and coalesce(last.next_review_date, (placement.started_date + make_interval(months => terms.first_review_months))::date) < $1::date`,
    [day],
  );
  return row?.overdue ?? 0;
}
