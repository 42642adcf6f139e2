import { type Job, requireDone } from '../../platform/jobs';
import { settleSuccessions } from './service/settle-succession';

/** Organisations that change do so on a day: just after midnight whatever has no days of its own follows. */
export const settleSuccessionsJob: Job = {
  name: 'successions.settle',
  every: { dailyAt: '00:01' },
  run: async (ctx) => {
    requireDone(await settleSuccessions(ctx));
  },
};
