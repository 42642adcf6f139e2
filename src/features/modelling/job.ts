import { type Job } from '../../platform/jobs';
import { performScenario, RUN_SCENARIO } from './service/perform-scenario';

/** A scenario that somebody asked to be run. */
export const runScenarioJob: Job = {
  name: RUN_SCENARIO,
  run: async (ctx, { scenarioId, ordinal }) => {
    if (typeof scenarioId !== 'string' || typeof ordinal !== 'number') throw new Error('The job of a run names no run');
    await performScenario(ctx, scenarioId, ordinal);
  },
};
