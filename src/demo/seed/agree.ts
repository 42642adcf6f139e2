import { listAgreementsByCaseIds } from '../../features/contributions/repository/agreements';
import { listContributionsByAgreementIds } from '../../features/contributions/repository/contributions';
import { approveContribution } from '../../features/contributions/service/approve-contribution';
import { ratifyDecision } from '../../features/panels/service/ratify-decision';
import { type HolderKey } from '../facts/areas';
import { type StaffKey } from '../personas';
import { type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession, type SeededAgreement } from './session';

/** Whose own person agrees each holder's share (G9). */
const APPROVERS: Readonly<Record<HolderKey, StaffKey>> = {
  block: 'education-budget-holder',
  transport: 'education-budget-holder',
  socialCare: 'social-care-budget-holder',
  health: 'health-budget-holder',
};

/** Reads what a decision has left to be agreed, and keeps it for the steps to come. */
export async function rememberAgreement(
  session: AreaSession,
  planned: PlannedCase,
  decisionId: string,
  at: Date,
): Promise<void> {
  const { caseId } = remembered(session.cases, planned.key);
  const ctx = await session.as('case-officer', at);
  try {
    const tx = await ctx.read();
    const agreement = (await listAgreementsByCaseIds(tx, [caseId])).get(caseId)?.at(-1);
    if (agreement === undefined) throw new Error(`The decision on ${planned.key} left no agreement`);
    const { agreementId, placementId } = agreement;
    const found = (await listContributionsByAgreementIds(tx, [agreementId])).get(agreementId) ?? [];
    const contributions = found.map(({ budgetHolderId, contributionId, overLimit }) => ({
      holder: holderKeyOf(session, budgetHolderId),
      contributionId,
      isOverLimit: overLimit !== null,
    }));
    session.agreements.set(planned.key, { decisionId, placementId, contributions });
  } finally {
    await ctx.end();
  }
}

/** The holders agree their shares, but for the one the case still waits for. */
export async function agreeShares(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  for (const { holder, contributionId } of awaited(planned, remembered(session.agreements, planned.key))) {
    const command = { contributionId, expectedVersion: null, clientMutationId: null };
    accepted(
      await approveContribution(await session.as(APPROVERS[holder], at), command),
      `approve a share of ${planned.key}`,
    );
  }
}

/** The directors ratify what is over a holder's delegated limit, each for the own side (G8, G9). */
export async function ratifyShares(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const { decisionId, contributions } = remembered(session.agreements, planned.key);
  const over = contributions.filter(({ isOverLimit }) => isOverLimit).map(({ holder }) => holder);
  const directors = [
    ...(over.some((holder) => holder !== 'health') ? (['director'] as const) : []),
    ...(over.includes('health') ? (['health-director'] as const) : []),
  ];
  for (const director of directors) {
    const command = {
      clientMutationId: null,
      decisionId,
      reason: 'Within the budget of the year, and no suitable place costs less.',
    };
    accepted(await ratifyDecision(await session.as(director, at), command), `ratify ${planned.key}`);
  }
}

function awaited({ fundingStage }: PlannedCase, { contributions }: SeededAgreement): SeededAgreement['contributions'] {
  return fundingStage === 'HEALTH_PENDING' ? contributions.filter(({ holder }) => holder !== 'health') : contributions;
}

function holderKeyOf(session: AreaSession, budgetHolderId: string): HolderKey {
  for (const [key, id] of session.holders) if (id === budgetHolderId) return key;
  throw new Error('The demo does not know a budget holder of its own');
}
