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

/** A correction that says the same conditions again takes over what became of them: what was met or waived is not open again (M10, M11). */
export async function carryConditionsIn(tx: WriteTx, fromDecisionId: string, toDecisionId: string): Promise<void> {
  const conditions = await listConditionsByDecisionIds(tx, [fromDecisionId, toDecisionId]);
  const before = conditions.get(fromDecisionId) ?? [];
  for (const condition of conditions.get(toDecisionId) ?? []) {
    const same = before.find(
      (one) =>
        one.text === condition.text &&
        one.ownerId === condition.ownerId &&
        one.dueDate === condition.dueDate &&
        one.isPrecondition === condition.isPrecondition,
    );
    if (same?.status === 'MET' || same?.status === 'WAIVED') {
      await insertConditionEvent(tx, condition, same.status, same.statusReason);
    }
  }
}
