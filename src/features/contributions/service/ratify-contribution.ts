import { asId, type AgencyId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findAgenciesByIds, findBudgetHoldersByIds } from '../../access/repository/directory';
import { RATIFY_CONTRIBUTION_CODES, refusalsFrom, type RatificationRefusalCode } from '../refusals';
import { findActingHolders } from '../repository/open-matters';
import { insertStatement } from '../repository/statements';
import { isOfDecision } from '../rules/approval';
import { reasonProblems } from '../rules/said';
import { ratifyContributionIn } from './commit-agreement';
import { servingRefusals } from './hand-over-serves';
import { lockShare, type LockedShare } from './lock-share';

/** A director ratifies a share of a change or a settlement that is over its delegated limits. */
export interface RatifyContributionCommand {
  readonly contributionId: string;
  readonly reason: string;
  readonly expectedVersion: number | null;
}

type Told = Refusal<RatificationRefusalCode>;
const refusal = refusalsFrom(RATIFY_CONTRIBUTION_CODES);

/**
 * Ratifies a share over its delegated limits (G8) in a change or a settlement, and gives the contribution's id: by a director of its own
 * agency, of education and social care by the local authority's (G9). A decision's share is ratified with the decision.
 */
export function ratifyContribution(
  ctx: Ctx,
  { clientMutationId, ...input }: RatifyContributionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Told>> {
  return ctx.write({ event: 'contribution.ratified', clientMutationId, input }, async (tx) => {
    const share = await lockShare(tx, input.contributionId, input.expectedVersion);
    const { contribution, agreement, facts } = share;
    const refusals = [
      ...(await shareRefusals(tx, share)),
      ...(await servingRefusals(tx, agreement)),
      ...reasonProblems('reason', input.reason).map(({ code, field, message }) => refusal(code, field, message)),
    ];
    if (refusals.length > 0) return refuse(refusals);
    const { caseId, contributionId, budgetHolderId, agreementId } = contribution;
    await insertStatement(tx, {
      kind: 'RATIFICATION',
      caseId,
      agreementId,
      contributionId,
      reason: input.reason.trim(),
    });
    const committed = await ratifyContributionIn(tx, { agreementId: agreement.agreementId, budgetHolderId });
    if (!committed.ok) return committed;
    tx.record({
      type: 'Contribution',
      id: contributionId,
      caseId,
      detail: { budgetHolderId, isCommitted: committed.value.isCommitted },
    });
    if (!committed.value.isCommitted) tx.publish('caseChanged', { caseId, version: facts.version });
    return ok(contributionId);
  });
}

async function shareRefusals(tx: Tx | WriteTx, { agreement, contribution }: LockedShare): Promise<Told[]> {
  const field = ['contributionId'];
  const { placementId } = agreement;
  const acting = await findActingHolders(tx, placementId, [contribution.budgetHolderId]);
  const holderId = asId<BudgetHolderId>(acting.get(contribution.budgetHolderId) ?? contribution.budgetHolderId);
  const holder = (await findBudgetHoldersByIds(tx, [holderId])).get(holderId);
  const agencyId = holder?.agencyId ?? asId<AgencyId>('');
  const agency = (await findAgenciesByIds(tx, [agencyId])).get(agencyId);
  const directorships = tx.actor.roles.filter(({ role }) => role === 'DIRECTOR');
  const isTheirs = directorships.some(
    (held) => held.agencyId === agencyId || (held.agencyId === null && agency?.kind !== 'HEALTH'),
  );
  return [
    ...(isOfDecision(agreement) ? [refusal('OF_A_DECISION', field)] : []),
    ...(agreement.closedAt === null ? [] : [refusal('AGREEMENT_CLOSED', field)]),
    ...(isTheirs ? [] : [refusal('NOT_YOURS_TO_RATIFY', field)]),
    ...(contribution.approvedBy === tx.actor.personId ? [refusal('OWN_APPROVAL', field)] : []),
    ...(contribution.overLimit === null ? [refusal('NOT_OVER_LIMIT', field)] : []),
  ];
}
