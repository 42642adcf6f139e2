import { type Job, requireDone } from '../../platform/jobs';
import { notePipeline } from './service/note-pipeline';

/** Every night: what cases with the panel would cost is noted afresh, for what follows from no case, such as a school calendar that came. */
export const notePipelineJob: Job = {
  name: 'budget.note-pipeline',
  every: { dailyAt: '00:40' },
  run: async (ctx) => {
    requireDone(await notePipeline(ctx));
  },
};
