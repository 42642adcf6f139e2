import { addDays, type Day } from '../../kernel/dates';
import { disputeContribution } from '../../features/contributions/service/dispute-contribution';
import { setDisputeStages } from '../../features/contributions/service/set-dispute-stages';
import { setInterimPayer } from '../../features/contributions/service/set-interim-payer';
import { type Ctx } from '../../platform/context';
import { type AreaPlan, type PlannedCase } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** In days before the demo's today: the first disputed day, the dispute, and the interim payer. */
export const BEFORE_TODAY = { firstDisputed: 60, dispute: 40, carry: 38 } as const;

/** The stages by which the area's disputes move up. */
export async function seedDisputeStages(ctx: Ctx): Promise<void> {
  const stages = [
    { name: 'Service managers', days: 14, ownerRole: 'COMMISSIONER' as const, ownerId: null },
    { name: 'Directors', days: 28, ownerRole: 'DIRECTOR' as const, ownerId: null },
  ];
  accepted(await setDisputeStages(ctx, { clientMutationId: null, stages }), 'set the stages of disputes');
}

/** The case of an area whose health share is argued over: of those that health pays for and that run on, the first. */
export function disputedCase({ cases, today }: AreaPlan): PlannedCase | undefined {
  return cases.find(
    ({ start, fundingStage, method }) =>
      start !== null &&
      start.endedDate === null &&
      start.startDate < addDays(today, -BEFORE_TODAY.firstDisputed) &&
      fundingStage === 'APPROVED' &&
      method === 'CONTINUING_CARE_TOOL',
  );
}

/** Health disputes its share from a day on. */
export async function disputeHealth(
  session: AreaSession,
  planned: PlannedCase,
  firstDisputedDate: Day,
  at: Date,
): Promise<void> {
  const { contributions } = remembered(session.agreements, planned.key);
  const health = contributions.find(({ holder }) => holder === 'health');
  if (health === undefined) throw new Error(`Health pays nothing of ${planned.key}`);
  const command = {
    clientMutationId: null,
    contributionId: health.contributionId,
    firstDisputedDate,
    lines: [],
    reason: 'The reassessment finds no continuing care need; from its date on the share is not for health.',
    expectedVersion: null,
  };
  const disputeId = accepted(
    await disputeContribution(await session.as('health-budget-holder', at), command),
    `dispute ${planned.key}`,
  );
  session.disputes.set(planned.key, disputeId);
}

/** Finance has the lead agency carry it meanwhile. */
export async function carryHealth(session: AreaSession, planned: PlannedCase, at: Date): Promise<void> {
  const [lead] = remembered(session.agreements, planned.key).contributions;
  if (lead === undefined) throw new Error(`Nobody pays for ${planned.key}`);
  const command = {
    clientMutationId: null,
    disputeId: remembered(session.disputes, planned.key),
    payerId: remembered(session.holders, lead.holder),
    basis: 'LEAD' as const,
    expectedVersion: null,
  };
  accepted(await setInterimPayer(await session.as('finance', at), command), `carry ${planned.key}`);
}
