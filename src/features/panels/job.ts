import { requireDone, type Job } from '../../platform/jobs';
import { lapseDecisions } from './service/lapse-decisions';

/**
 * M7: what was decided out of panel and not ratified lapses at the start of its day in London. Every few minutes, and so within as many of
 * midnight in winter and in summer; how a decision stands does not wait for it.
 */
export const lapseJob: Job = {
  name: 'panels.lapse',
  every: { minutes: 5 },
  run: async (ctx) => {
    requireDone(await lapseDecisions(ctx));
  },
};
