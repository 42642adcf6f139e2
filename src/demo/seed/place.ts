import { endPlacement } from '../../features/placements/service/end-placement';
import { startPlacement } from '../../features/placements/service/start-placement';
import { type PlannedCase, type PlannedStart } from '../plan/planned';
import { accepted, remembered, type AreaSession } from './session';

/** The commissioner records that the child has started. */
export async function start(session: AreaSession, planned: PlannedCase, begun: PlannedStart, at: Date): Promise<void> {
  const command = {
    clientMutationId: null,
    placementId: remembered(session.agreements, planned.key).placementId,
    startDate: begun.startDate,
    expectedVersion: null,
  };
  accepted(await startPlacement(await session.as('commissioner', at), command), `start ${planned.key}`);
}

/** The commissioner records that a placement ended before its time. */
export async function end(session: AreaSession, planned: PlannedCase, begun: PlannedStart, at: Date): Promise<void> {
  if (begun.endedDate === null) return;
  const command = {
    clientMutationId: null,
    placementId: remembered(session.agreements, planned.key).placementId,
    endDate: begun.endedDate,
    reason: begun.endReason ?? '',
    expectedVersion: null,
  };
  accepted(await endPlacement(await session.as('commissioner', at), command), `end ${planned.key}`);
}
