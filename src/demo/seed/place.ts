import { recordLookedAfter } from '../../features/cases/service/record-looked-after';
import { endPlacement } from '../../features/placements/service/end-placement';
import { startPlacement } from '../../features/placements/service/start-placement';
import { addDays, londonDay } from '../../kernel/dates';
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
  if (planned.child.isLookedAfter) await lookAfter(session, planned, begun, at);
}

/** By the area itself all the year round; a boarder, by the other area of the demo, whom finance can claim from. */
async function lookAfter(session: AreaSession, planned: PlannedCase, begun: PlannedStart, at: Date): Promise<void> {
  const today = londonDay(at);
  const other = session.area === '311' ? '885' : '311';
  const command = {
    clientMutationId: null,
    caseId: remembered(session.cases, planned.key).caseId,
    fromDate: begun.startDate < today ? begun.startDate : today,
    legalBasis: 'CARE_ORDER' as const,
    placingLaCode: planned.kind === 'TERM_BOARDING' ? other : session.area,
    expectedVersion: null,
  };
  accepted(await recordLookedAfter(await session.as('case-officer', at), command), `look after ${planned.key}`);
}

/** The days of notice by the contract, and how many of them the child still came. */
const NOTICE = { days: 28, attended: 18 } as const;

/** The commissioner records that a placement ended before its time, with notice (B12). */
export async function end(session: AreaSession, planned: PlannedCase, begun: PlannedStart, at: Date): Promise<void> {
  if (begun.endedDate === null) return;
  const command = {
    clientMutationId: null,
    placementId: remembered(session.agreements, planned.key).placementId,
    endDate: begun.endedDate,
    reason: begun.endReason ?? '',
    notice: {
      givenDate: addDays(begun.endedDate, -NOTICE.days),
      days: NOTICE.days,
      lastAttendedDate: addDays(begun.endedDate, NOTICE.attended - NOTICE.days),
    },
    expectedVersion: null,
  };
  accepted(await endPlacement(await session.as('commissioner', at), command), `end ${planned.key}`);
}
