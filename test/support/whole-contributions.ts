import {
  ApproveContributionDocument,
  DisputeContributionDocument,
  ProposeContributionDocument,
  RatifyContributionDocument,
  RefuseContributionDocument,
  SetDisputeStagesDocument,
  SetInterimPayerDocument,
  SettleDisputeDocument,
  WithdrawProposalDocument,
} from '../generated/operations';
import { acceptedPayload, dataOf } from './client';
import { type Cast, type Offered } from './thread';

/**
 * All that can become of the shares of a placement of the thread that has started: splits that are taken back, refused and agreed, a
 * dispute with its interim payer, and terms of settlement that wait for health's director. Health binds nothing by itself there.
 */
export async function argueShares(cast: Cast, offered: Offered, placementId: string): Promise<void> {
  const reason = 'An invented reason.';
  const staged = await cast('administrator').ask(SetDisputeStagesDocument, {
    input: { stages: [{ name: 'Invented stage', days: 5, ownerRole: 'COMMISSIONER' }] },
  });
  acceptedPayload(dataOf(staged).setDisputeStages);

  /** The agreement, and each holder's contribution to it. */
  const propose = async (fromDate: string, block: number, socialCare: number, health: number) => {
    const shares = [
      { budgetHolderId: offered.block, parts: block },
      { budgetHolderId: offered.socialCare, parts: socialCare },
      { budgetHolderId: offered.health, parts: health },
    ];
    const tool = { toolName: 'Invented tool', toolScore: 'Invented score', toolHoursPerWeek: '1.5' };
    const basis = { method: 'HOURS_TOOL' as const, methodEvidence: 'Invented', ...tool, reason };
    const input = { placementId, fromDate, shares, ...basis };
    const answer = await cast('case-officer').ask(ProposeContributionDocument, { input });
    const { id, contributions } = acceptedPayload(dataOf(answer).proposeContribution).fundingAgreement!;
    const of = (holder: string): string | undefined =>
      contributions.find(({ budgetHolder }) => budgetHolder.id === holder)?.id;
    return { id, of };
  };
  const approve = async (persona: Parameters<Cast>[0], contributionId: string | undefined) => {
    if (contributionId === undefined) return null; // It pays what it did.
    const answer = await cast(persona).ask(ApproveContributionDocument, { input: { contributionId } });
    return acceptedPayload(dataOf(answer).approveContribution).contribution!.status;
  };

  const { id: fundingAgreementId } = await propose('2025-11-10', 60, 30, 10);
  const withdrawn = await cast('case-officer').ask(WithdrawProposalDocument, { input: { fundingAgreementId } });
  acceptedPayload(dataOf(withdrawn).withdrawProposal);
  const unwanted = await propose('2025-11-10', 10, 80, 10);
  const refused = await cast('social-care-budget-holder').ask(RefuseContributionDocument, {
    input: { contributionId: unwanted.of(offered.socialCare)!, reason, legalBasis: 'Invented protocol, paragraph 1' },
  });
  acceptedPayload(dataOf(refused).refuseContribution);

  const agreed = await propose('2025-11-10', 50, 10, 40);
  await approve('education-budget-holder', agreed.of(offered.block));
  await approve('social-care-budget-holder', agreed.of(offered.socialCare));
  const status = await approve('health-budget-holder', agreed.of(offered.health));
  const contributionId = agreed.of(offered.health)!;
  if (status === 'AWAITING_RATIFICATION') {
    const ratified = await cast('health-director').ask(RatifyContributionDocument, {
      input: { contributionId, reason },
    });
    const committed = acceptedPayload(dataOf(ratified).ratifyContribution).contribution!;
    expect(committed.fundingAgreement.status).toBe('COMMITTED');
  }

  const accepted = { unit: 'WEEK' as const, amount: '10.00', spread: 'DAYS' as const };
  const lines = (await linesOf(cast, placementId)).map((costLineId) => ({ costLineId, accepted }));
  const disputed = await cast('health-budget-holder').ask(DisputeContributionDocument, {
    input: { contributionId, firstDisputedDate: '2025-11-15', lines, reason },
  });
  const disputeId = acceptedPayload(dataOf(disputed).disputeContribution).dispute!.id;
  const carried = await cast('finance').ask(SetInterimPayerDocument, {
    input: { disputeId, payerId: offered.block, basis: 'LEAD' },
  });
  acceptedPayload(dataOf(carried).setInterimPayer);
  const settled = await cast('health-budget-holder').ask(SettleDisputeDocument, { input: { disputeId, reason } });
  expect(acceptedPayload(dataOf(settled).settleDispute).settlement!.contributions).toHaveLength(2);
}

async function linesOf(cast: Cast, placementId: string): Promise<string[]> {
  const lines = 'query ($id: ID!) { node(id: $id) { ... on Placement { costLines { id } } } }';
  const answer = await cast('commissioner').askText(lines, { id: placementId });
  return (dataOf(answer) as { node: { costLines: { id: string }[] } }).node.costLines.map(({ id }) => id);
}
