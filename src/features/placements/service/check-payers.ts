import type { Check } from '../../../platform/checks';
import { findUnpaidPlacements } from '../repository/check-payers';

/** No day of a placement that nobody pays (money.md section 3), for `npm run verify`. */
export const payerChecks: readonly Check[] = [
  {
    name: 'every day has a payer',
    noun: 'placements',
    run: async (tx) => {
      const { checked, unpaid } = await findUnpaidPlacements(tx);
      const [first] = unpaid;
      return {
        checked,
        differing: unpaid.length,
        first: first === undefined ? null : { message: `placement ${first.placementId} ${first.fault}` },
      };
    },
  },
];
