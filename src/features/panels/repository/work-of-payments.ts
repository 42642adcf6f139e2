import { dayOf, TODAY } from './work-of-sittings';

/*
 * What of payments waits for finance: parts of the statement of worklist.ts, in the columns of work-of-sittings.ts. The budget's tables are read
 * here, for the worklist is put together by panels, which the budget knows and not the other way round.
 */

const CASE_OF_PLACEMENT = `join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id`;
/** The financial year of today, or one so many years ago: three months back it is the calendar year that it begins in. */
export const financialYearOf = (
  yearsAgo: number,
): string => `(select began::text || '-' || lpad(((began + 1) % 100)::text, 2, '0')
   from (select extract(year from ${TODAY} - interval '3 months')::integer - ${String(yearsAgo)} as began) this)`;
const YEAR = financialYearOf(0);
const NEWEST = `not exists (select from actual_match later
   where later.local_area_code = match.local_area_code and later.actual_id = match.actual_id and later.ordinal > match.ordinal)`;

export const PAYMENT_WORK = {
  PAYMENT_MATCH: `
select 'PAYMENT_MATCH', 'Actual', match.actual_id::text, held.reference, ${dayOf('match.entered_at')}, null::date
  from actual_match match
  join placement on placement.local_area_code = match.local_area_code and placement.placement_id = match.placement_id
  ${CASE_OF_PLACEMENT}
 where match.status = 'PROPOSED' and ${NEWEST}`,

  // Above the whole year's commitment: what is behind it may yet come, and is for who looks (Spend.partings).
  PAYMENT_PARTED: `
select 'PAYMENT_PARTED', 'Placement', placement.placement_id::text, held.reference, max(spent.last_date), null::date
  from (select actual.local_area_code, actual.budget_holder_id, coalesce(actual.placement_id, match.placement_id) as placement_id,
               sum(actual.amount_pence) as paid, max(actual.dated) as last_date
          from actual
          left join actual_match match on match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                                      and match.status = 'CONFIRMED' and ${NEWEST}
         where actual.financial_year = ${YEAR} and coalesce(actual.placement_id, match.placement_id) is not null
         group by 1, 2, 3) spent
  join placement on placement.local_area_code = spent.local_area_code and placement.placement_id = spent.placement_id
  ${CASE_OF_PLACEMENT}
 where spent.paid > coalesce((select sum(posting.amount_pence) from posting
                               where posting.local_area_code = spent.local_area_code and posting.placement_id = spent.placement_id
                                 and posting.budget_holder_id = spent.budget_holder_id and posting.financial_year = ${YEAR}), 0)
 group by placement.placement_id, held.reference`,
} as const;
