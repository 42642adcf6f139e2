import type { Job } from '../../platform/jobs';
import { keepClocks, renewClocks } from './service/keep-clocks';

/** Every few minutes: the clocks of children of whom something changed are kept again, so that nobody waits for them. */
export const keepClocksJob: Job = {
  name: 'cases.keep-clocks',
  every: { minutes: 5 },
  run: keepClocks,
};

/** Every night: all of them, for what follows from no row, such as the rules of a new release. */
export const renewClocksJob: Job = {
  name: 'cases.renew-clocks',
  every: { dailyAt: '01:20' },
  run: renewClocks,
};
