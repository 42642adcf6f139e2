import { londonDay } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import type { Tx } from '../../../platform/db';
import { listDelegatedLimits } from '../../access/repository/limits';
import { LimitedDecision, LimitRole } from '../../access/rules/limits';
import { overLimit } from '../../contributions/rules/approval';
import type { RisingShare } from './uplift-answer';
import type { UpliftTerms } from './uplift-terms';

/** Whose share rises, each held against its holder's limit for uplifts on the day. */
export async function readRisingShares(tx: Tx, { rises }: UpliftTerms): Promise<RisingShare[]> {
  const today = londonDay(tx.clock.now());
  const rising = rises.filter(({ annual, wholeLife }) => annual > 0n || wholeLife > 0n);
  const ids = rising.map(({ payer }) => asId<BudgetHolderId>(payer));
  const kind = { role: LimitRole.BUDGET_HOLDER, decisionType: LimitedDecision.UPLIFT };
  const limits = await listDelegatedLimits(tx, ids, today, kind);
  return rising.map(({ payer, annual, weekly, wholeLife, isOpenEnded }) => ({
    budgetHolderId: payer,
    annualRise: annual,
    overLimit: overLimit(
      { budgetHolderId: payer, annual, weekly, wholeLife: isOpenEnded ? null : wholeLife },
      limits.get(asId<BudgetHolderId>(payer)) ?? [],
      today,
    ),
  }));
}
