import type { Job } from '../../platform/jobs';
import { createTransitionTasks } from './service/create-transition-tasks';
import { refreshDistances } from './service/refresh-distances';
import { APPLY_UPLIFT, applyUpliftRound } from './service/apply-uplift-round';
import { CASE_OPENED } from '../cases/service/refer-case';
import { applyDueTransfers } from '../cases/service/responsibility';
import { raiseDueTriggers } from './service/raise-triggers';

/** R10: every morning, before anybody comes in, what falls due of the placements that run stands as a draft in its officer's work. */
export const raiseTriggersJob: Job = {
  name: 'placements.raise-triggers',
  every: { dailyAt: '05:15' },
  run: async (ctx) => {
    await raiseDueTriggers(ctx);
  },
};

/** Every night: distances from homes that have become known or have come (money.md section 4). */
export const refreshDistancesJob: Job = {
  name: 'placements.refresh-distances',
  every: { dailyAt: '04:45' },
  run: async (ctx) => {
    await refreshDistances(ctx);
  },
};

/** A3: every morning, what of growing up falls due in the next months stands on record, with the agency that answers for it. */
export const transitionTasksJob: Job = {
  name: 'placements.transition-tasks',
  every: { dailyAt: '05:20' },
  run: async (ctx) => {
    await createTransitionTasks(ctx);
  },
};

/** A3: a new case of a young person has what of growing up falls due on record at once, and not the next morning. */
export const caseOpenedJob: Job = {
  name: CASE_OPENED,
  run: async (ctx, { caseId }) => {
    if (typeof caseId !== 'string') throw new Error('The job of a new case names no case');
    await createTransitionTasks(ctx, caseId);
  },
};

/** J9: an agreed round of uplifts is put on its placements, one after the other. */
export const applyUpliftJob: Job = {
  name: APPLY_UPLIFT,
  run: async (ctx, { upliftRoundId }) => {
    if (typeof upliftRoundId !== 'string') throw new Error('The job of an uplift round names no round');
    await applyUpliftRound(ctx, upliftRoundId);
  },
};

/** Just after midnight: a child for whom another authority is responsible from this day on is that authority's in its cases too. */
export const transferResponsibilityJob: Job = {
  name: 'placements.transfer-responsibility',
  every: { dailyAt: '00:10' },
  run: async (ctx) => {
    await applyDueTransfers(ctx);
  },
};
