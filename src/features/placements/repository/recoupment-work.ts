import { claimStatusSql } from './recoupment';

/* What of recoupment waits for finance, as parts of the statement of the worklist, in the columns of work.ts. */

const TODAY = `(select (app_now() at time zone 'Europe/London')::date)`;

export const RECOUPMENT_WORK = {
  // B38: the clock of six months is the day by which it is to be agreed; what is owed then is to be paid.
  RECOUPMENT: `
select 'RECOUPMENT', 'RecoupmentClaim', claim.recoupment_claim_id::text, held.reference, claim.claim_date,
       (claim.claim_date + interval '6 months')::date
  from recoupment_claim claim
  join panel_case held on held.local_area_code = claim.local_area_code and held.case_id = claim.case_id
 where ${claimStatusSql(TODAY)} in ('OPENED', 'AGREED', 'DETERMINED')`,

  RECOUPABLE: `
select 'RECOUPABLE', 'Placement', placement.placement_id::text, held.reference, recoupable.since, null::date
  from recoupable_placements(${TODAY}) recoupable
  join placement on placement.local_area_code = (select app_area()) and placement.placement_id = recoupable.placement_id
  join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id`,
} as const;
