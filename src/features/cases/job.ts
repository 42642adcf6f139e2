import type { Job } from '../../platform/jobs';
import { keepClocks, keepFirstClocks, renewClocks } from './service/keep-clocks';

/** Every minute: the clocks of children of whom something changed are kept again, so that nobody waits for them. */
export const keepClocksJob: Job = {
  name: 'cases.keep-clocks',
  every: { minutes: 1 },
  run: keepClocks,
};

/** Every night: all of them, for what follows from no row, such as the rules of a new release. */
export const renewClocksJob: Job = {
  name: 'cases.renew-clocks',
  every: { dailyAt: '01:20' },
  run: renewClocks,
};

/** Before the server serves, in the areas in which it is due: the clocks of children who were there before any were kept (docs/decisions/0058). */
export const keepFirstClocksJob: Job = { name: 'cases.keep-first-clocks', run: keepFirstClocks };
