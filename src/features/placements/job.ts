import type { Job } from '../../platform/jobs';
import { raiseDueTriggers } from './service/raise-triggers';

/** R10: every morning, before anybody comes in, what falls due of the placements that run stands as a draft in its officer's work. */
export const raiseTriggersJob: Job = {
  name: 'placements.raise-triggers',
  every: { dailyAt: '05:15' },
  run: async (ctx) => {
    await raiseDueTriggers(ctx);
  },
};
