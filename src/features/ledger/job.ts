import { requireDone, type Job } from '../../platform/jobs';
import { rollForward } from './service/roll-forward';

/**
 * Every night, and so on the first of a financial year: the horizon of the ledger moves on with the year. Every night, lest a server that was
 * down on the first of April leaves the area a year short; on all others it finds that nothing is to be done.
 */
export const rollForwardJob: Job = {
  name: 'ledger.roll-forward',
  every: { dailyAt: '00:20' },
  run: async (ctx) => {
    requireDone(await rollForward(ctx));
  },
};
