import { dayOf, ME, TODAY } from './work-of-sittings';

/* What waits between sittings, of referrals and of placements: parts of the statement of worklist.ts, in the columns of work-of-sittings.ts. */

/** The reader's own drafts; what raised one that a person did not refer beside it. */
const OWN_DRAFTS = `panel_case held
  left join case_trigger cause on cause.local_area_code = held.local_area_code and cause.raised_case_id = held.case_id
 where held.status = 'DRAFT' and held.case_officer_id = ${ME}`;

export const CASE_WORK = {
  REFERRAL: `
select 'REFERRAL', 'Case', held.case_id::text, held.reference, ${dayOf('held.created_at')}, null::date
  from ${OWN_DRAFTS} and cause.case_trigger_id is null`,

  TRIGGERED: `
select 'TRIGGERED', 'Case', held.case_id::text, held.reference, ${dayOf('cause.raised_at')}, cause.due_date
  from ${OWN_DRAFTS} and cause.case_trigger_id is not null`,

  RETURNED: `
select 'RETURNED', 'Case', held.case_id::text, held.reference,
       coalesce((select ${dayOf('max(returned.returned_at)')} from referral_return returned
                  where returned.local_area_code = held.local_area_code and returned.case_id = held.case_id),
                ${dayOf('held.created_at')}), null::date
  from panel_case held
 where held.status = 'RETURNED' and held.case_officer_id = ${ME}`,

  ADVICE: `
select 'ADVICE', 'AdviceRequest', asked.advice_request_id::text, held.reference, asked.due_date, asked.due_date
  from advice_request asked
  join panel_case held on held.local_area_code = asked.local_area_code and held.case_id = asked.case_id
 where asked.received_date is null and asked.cancelled_date is null and asked.due_date < ${TODAY}
   and (asked.asked_by = ${ME} or held.case_officer_id = ${ME})`,

  LISTING: `
select 'LISTING', 'Case', held.case_id::text, held.reference, ${dayOf('held.submitted_at')}, null::date
  from panel_case held
 where held.status = 'SUBMITTED'`,

  // Paid for and not begun, as rules/life statusOn of placements has it.
  START: `
select 'START', 'Placement', placement.placement_id::text, held.reference, lower(placement.active_span), lower(placement.active_span)
  from placement
  join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
 where placement.started_date is null and placement.cancelled_at is null
   and (upper(placement.active_span) is null or upper(placement.active_span) > ${TODAY})
   and exists (select from funding_agreement agreed
                where agreed.local_area_code = placement.local_area_code and agreed.placement_id = placement.placement_id
                  and agreed.kind = 'INITIAL' and agreed.committed_at is not null)`,
} as const;
