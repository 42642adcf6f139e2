import type { Day } from '../../../kernel/dates';
import { ok, type Result } from '../../../kernel/result';
import { asSystem } from '../../../platform/as-system';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { closeAgreementIn } from '../../contributions/service/close-agreement';
import { findPlacementsByDecisionIds } from '../../placements/repository/placement';
import { takeBackRevisionIn } from '../../placements/service/take-back-revision';
import { endPlacementByDecisionIn, type EndedByDecision } from '../../placements/service/end-by-decision';
import { findStandingsByDecisionIds } from '../repository/standing';
import { lapseConditionsIn } from './release-decision';

/** A decision that stands no longer, and by what. */
export interface EndProvisionInput {
  readonly decisionId: string;
  /** The last day that is paid by it. */
  readonly lastDay: Day;
  /** The decision that what is posted goes back to: the one that ended it, or itself. */
  readonly becauseOfDecisionId: string;
  readonly cause: 'ENDED' | 'CORRECTION';
  /** How its agreement is closed where it was not committed, or never will be paid. */
  readonly closing: 'LAPSED' | 'WITHDRAWN';
  /** Why, in words that name no child. */
  readonly reason: string;
}

/**
 * What a decision provided ends with it: its placement after the last day, with what is committed for later; an agreement that was not
 * committed never will be; of a placement that it revised the former price and days stand again (M7, M11). What was done before stays, in the placement and in the ledger. The case is locked.
 */
export async function endProvisionIn(
  tx: WriteTx,
  input: EndProvisionInput,
): Promise<Result<EndedByDecision | null, Refusal<'CANNOT_BE_PRICED'>>> {
  const { decisionId, lastDay, reason, cause, closing } = input;
  await lapseConditionsIn(tx, decisionId);
  const standing = (await findStandingsByDecisionIds(tx, [decisionId])).get(decisionId);
  if (standing === undefined) return ok(null);
  const { moneyDecisionId, agreementId, agreement } = standing;
  const placement = (await findPlacementsByDecisionIds(tx, [moneyDecisionId])).get(moneyDecisionId);
  if (placement === undefined) {
    // A revision makes no placement: the one it is about goes on as it was before, with what came of it taken back.
    if (agreementId === null || agreement === null) return ok(null);
    if (!agreement.isCommitted) {
      await closeAgreementIn(tx, agreementId, closing);
      return ok(null);
    }
    const decision = input.becauseOfDecisionId;
    return asSystem(tx, (system) => takeBackRevisionIn(system, { agreementId, lastDay, cause, decisionId: decision }));
  }
  const { placementId } = placement;
  const ended = await endPlacementByDecisionIn(tx, {
    placementId,
    lastDay,
    reason,
    cause,
    decisionId: input.becauseOfDecisionId,
  });
  if (!ended.ok) return ended;
  if (agreementId !== null && agreement?.isCommitted === false) await closeAgreementIn(tx, agreementId, closing);
  return ended;
}
