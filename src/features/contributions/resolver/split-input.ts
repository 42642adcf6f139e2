import { fromGlobalId } from '../../../platform/global-id';
import type { SplitShare } from '../../ledger/rules/split-shares';
import type { AskedSplit } from '../rules/change';
import type { FundingShareInput, LineSharesInput } from '../types/inputs';

/** The shares of an input as the rules take them. */
export function toSplit(input: {
  readonly shares?: readonly FundingShareInput[] | null;
  readonly lineShares?: readonly LineSharesInput[] | null;
}): AskedSplit {
  return {
    shares: (input.shares ?? []).map((share, index) => toShare(share, ['input', 'shares', String(index)])),
    lineShares: (input.lineShares ?? []).map(({ costLineId, shares }, line) => {
      const path = ['input', 'lineShares', String(line)];
      return {
        costLineId: fromGlobalId('CostLine', costLineId, [...path, 'costLineId']),
        shares: shares.map((share, index) => toShare(share, [...path, 'shares', String(index)])),
      };
    }),
  };
}

function toShare(share: FundingShareInput, path: readonly string[]): SplitShare {
  return {
    budgetHolderId: fromGlobalId('BudgetHolder', share.budgetHolderId, [...path, 'budgetHolderId']),
    parts: share.parts ?? null,
    percent: share.percent ?? null,
    fixed: share.fixed ?? null,
    cap: share.cap ?? null,
    residual: share.residual ?? false,
  };
}
