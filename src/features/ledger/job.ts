import { requireDone, type Job } from '../../platform/jobs';
import { reckonFullYears } from './service/reckon-full-years';
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

/**
 * Before the server serves, in the areas in which it is due: what lines cost in a full year, for postings that were there before that was kept
 * (docs/decisions/0037).
 */
export const reckonFullYearsJob: Job = { name: 'ledger.reckon-full-years', run: reckonFullYears };
