import { type Job, requireDone } from '../../platform/jobs';
import { escalateDisputes } from './service/escalate-disputes';

/** Moves disputes up whose days are over; every minute, so that none is overdue for longer without being seen (J7). */
export const escalateDisputesJob: Job = {
  name: 'contributions.escalate-disputes',
  every: { minutes: 1 },
  run: async (ctx) => {
    requireDone(await escalateDisputes(ctx));
  },
};
