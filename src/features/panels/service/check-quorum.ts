import type { Check } from '../../../platform/checks';
import { findUnprovedDecisions } from '../repository/check-quorum';

/** No decision without the record of its quorum, which proves it (G3, M11), for `npm run verify`. */
export const quorumChecks: readonly Check[] = [
  {
    name: 'decision has quorum record',
    noun: 'decisions',
    run: async (tx) => {
      const { checked, unproved } = await findUnprovedDecisions(tx);
      const [first] = unproved;
      return {
        checked,
        differing: unproved.length,
        first: first === undefined ? null : { message: `decision ${first.decisionId} ${first.fault}` },
      };
    },
  },
];
