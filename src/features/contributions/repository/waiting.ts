/* What waits for the reader, as conditions that lists and the worklist share. */

/** An agreement that neither is in force nor came to nothing. */
const LIVE = 'agreement.closed_at is null and agreement.committed_at is null';

/** Of `CONTRIBUTION_SOURCE` with its `agreement`: proposed, not argued about, and of a budget the reader holds, or goes on with. */
export const SHARE_WAITS_FOR_ME = `${LIVE} and contribution.status = 'PROPOSED' and argued.dispute_id is null
  and acting_holder(agreement.placement_id, contribution.budget_holder_id) in (select app_budget_holders())`;

/** Likewise: approved over its limit in a change or a settlement, so that a director ratifies it by itself (G8). */
export const SHARE_AWAITS_RATIFICATION = `${LIVE} and contribution.status = 'AWAITING_RATIFICATION' and agreement.kind not in ('INITIAL', 'REVISION')`;

/** Of `dispute`: its stage is the reader's, or nobody carries the money yet and the reader is of finance. */
export const DISPUTE_WAITS_FOR_ME = `dispute.closed_at is null and (
  (dispute.interim_payer_id is null and (select app_has_role('FINANCE')))
  or dispute.owner_id = (select app_person()) or app_has_role(dispute.owner_role))`;
