import type { Check } from '../../../platform/checks';
import { findOutlivedShares } from '../repository/check-payer-lives';

/** No share outside its payer's life (finance.md 3.5, B24), for `npm run verify`. */
export const payerLifeChecks: readonly Check[] = [
  {
    name: 'no share outside its payer’s life',
    noun: 'shares',
    run: async (tx) => {
      const { checked, outlived } = await findOutlivedShares(tx);
      const [first] = outlived;
      return {
        checked,
        differing: outlived.length,
        first:
          first === undefined
            ? null
            : { message: `cost line ${first.costLineId}, budget holder ${first.budgetHolderId}: ${first.fault}` },
      };
    },
  },
];
