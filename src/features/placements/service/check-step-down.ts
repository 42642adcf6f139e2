import { contains } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Tx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCalendarsByProviders } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { sayMoney } from '../../ledger/rules/problem';
import type { Placement } from '../rules/placement';
import { ReviewOutcome } from '../rules/review-codes';
import type { NewReview } from '../rules/reviews';
import { stepDownCosts } from '../rules/step-down';

/** What speaks against the price that a review proposes: it holds from a day of the placement after the review, and is lower than the present one. */
export async function checkStepDown(
  tx: Tx,
  { outcome, proposal, reviewDate }: NewReview,
  { placementId, providerUrn, endDate }: Placement,
): Promise<Refusal<'PROPOSAL_INVALID' | 'PROPOSAL_NOT_LOWER'>[]> {
  if (outcome !== ReviewOutcome.STEP_DOWN || proposal === null) return [];
  const { fromDate } = proposal;
  if (endDate === null ? fromDate < reviewDate : !contains({ startDate: reviewDate, endDate }, fromDate)) {
    const until = endDate === null ? '' : ` to ${dayInWords(endDate)}, its last`;
    const message = `Less is paid for from a day of the placement on, after the review: from ${dayInWords(reviewDate)}${until}.`;
    return [{ code: 'PROPOSAL_INVALID', field: ['proposal', 'fromDate'], message }];
  }
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const calendar = (await findCalendarsByProviders(tx, [providerUrn])).get(providerUrn) ?? null;
  const costs = stepDownCosts(proposal, lines, calendar, endDate);
  if (costs === null || costs.proposed < costs.present) return [];
  const { span, present, proposed } = costs;
  const message = `From ${dayInWords(span.startDate)} to ${dayInWords(span.endDate)} the placement costs ${sayMoney(present)} and the proposal ${sayMoney(proposed)}: propose less, or record another outcome.`;
  return [{ code: 'PROPOSAL_NOT_LOWER', field: ['proposal', 'costLines'], message }];
}
