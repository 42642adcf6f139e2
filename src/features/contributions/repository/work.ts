import { CONTRIBUTION_SOURCE } from './contributions';
import { DISPUTE_WAITS_FOR_ME, SHARE_WAITS_FOR_ME } from './waiting';

/*
 * What of shares waits for somebody, as parts of the statement of the worklist, which panels puts together: kind, type and id of the subject,
 * reference of the case, since when, and by when.
 */

export const CONTRIBUTION_WORK = {
  APPROVAL: `
select 'APPROVAL', 'Contribution', contribution.contribution_id::text, held.reference, (contribution.proposed_at at time zone 'Europe/London')::date, null::date
  from ${CONTRIBUTION_SOURCE}
  join funding_agreement agreement on agreement.local_area_code = contribution.local_area_code
                                  and agreement.funding_agreement_id = contribution.funding_agreement_id
  join panel_case held on held.local_area_code = contribution.local_area_code and held.case_id = contribution.case_id
 where ${SHARE_WAITS_FOR_ME}`,

  DISPUTE: `
select 'DISPUTE', 'Dispute', dispute.dispute_id::text, held.reference, (dispute.raised_at at time zone 'Europe/London')::date, dispute.stage_due_date
  from dispute
  join panel_case held on held.local_area_code = dispute.local_area_code and held.case_id = dispute.case_id
 where (${DISPUTE_WAITS_FOR_ME})
    or (dispute.closed_at is null and dispute.stage_due_date < (select (app_now() at time zone 'Europe/London')::date)
        and ((select app_has_role('DIRECTOR')) or acting_holder(dispute.placement_id, dispute.budget_holder_id) in (select app_budget_holders())))`,
} as const;
