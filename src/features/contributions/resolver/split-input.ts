import { fromGlobalId } from '../../../platform/global-id';
import { toSplitShares } from '../../ledger/types/share';
import type { AskedSplit } from '../rules/change';
import type { FundingShareInput, LineSharesInput } from '../types/inputs';

/** The shares of an input as the rules take them. */
export function toSplit(input: {
  readonly shares?: readonly FundingShareInput[] | null;
  readonly lineShares?: readonly LineSharesInput[] | null;
}): AskedSplit {
  return {
    shares: toSplitShares(input.shares ?? [], ['input', 'shares']),
    lineShares: (input.lineShares ?? []).map(({ costLineId, shares }, line) => {
      const path = ['input', 'lineShares', String(line)];
      return {
        costLineId: fromGlobalId('CostLine', costLineId, [...path, 'costLineId']),
        shares: toSplitShares(shares, [...path, 'shares']),
      };
    }),
  };
}
