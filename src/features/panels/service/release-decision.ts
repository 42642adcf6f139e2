import { ok } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { releaseAgreementIn } from '../../contributions/service/commit-agreement';
import { insertConditionEvent, listConditionsByDecisionIds } from '../repository/follow-up';
import { findStandingsByDecisionIds } from '../repository/standing';
import { holdsOf } from '../rules/ratification';

/**
 * Lets the agreement of a decision go when nothing holds it any more: the decision is ratified where it has to be (G2), and every condition
 * that has to be met first is met or waived (M10). It commits then if every share is approved. The one way an agreement is released; the
 * case is locked. Nothing happens while something holds it, or where there is no money.
 */
export async function releaseIfFreeIn(
  tx: WriteTx,
  decisionId: string,
): Promise<Awaited<ReturnType<typeof releaseAgreementIn>>> {
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  const agreementId = standing?.agreementId ?? null;
  if (standing === undefined || agreementId === null) return ok({ isCommitted: false });
  const { agreement } = standing;
  if (agreement === null || agreement.isCommitted || holdsOf(standing).length > 0) return ok({ isCommitted: false });
  return releaseAgreementIn(tx, agreementId);
}

/** What was still to be met of a decision that no longer stands is not to be met any more (M10). The case is locked. */
export async function lapseConditionsIn(tx: WriteTx, decisionId: string): Promise<void> {
  for (const condition of (await listConditionsByDecisionIds(tx, [decisionId])).get(decisionId) ?? []) {
    if (condition.status === 'OPEN') await insertConditionEvent(tx, condition, 'LAPSED', null);
  }
}
