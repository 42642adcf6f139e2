import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, unchanged, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { RecordJourneyCode, RecordOutOfAreaReasonCode } from '../refusals';
import {
  findJourneysByPlacementIds,
  insertJourney,
  insertReason,
  listReasonsByPlacementIds,
} from '../repository/out-of-area';
import type { OutOfAreaReason } from '../rules/codes';
import { checkReason } from '../rules/out-of-area';
import { lockRunning } from './report-breakdown';

/** Why a child is placed outside the area or with an independent setting. */
export interface RecordReasonCommand {
  readonly placementId: string;
  readonly reason: OutOfAreaReason;
  readonly note: string | null;
}

/** Records why a child is placed away, by code (R4); the last recorded stands, and those before it are kept. */
export function recordOutOfAreaReason(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordReasonCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordOutOfAreaReasonCode>>> {
  return ctx.write({ event: 'out-of-area-reason.recorded', clientMutationId, input }, (tx) =>
    recordOutOfAreaReasonIn(tx, input),
  );
}

/** `recordOutOfAreaReason` within another write. Throws NotFound for a placement that is not the actor's. */
export async function recordOutOfAreaReasonIn(
  tx: WriteTx,
  { placementId, reason, note: given }: RecordReasonCommand,
): Promise<Result<string, Refusal<RecordOutOfAreaReasonCode>>> {
  const { placement } = await lockRunning(tx, placementId);
  const note = written(given);
  const refusals: Refusal<RecordOutOfAreaReasonCode>[] = [
    ...checkReason(placement, reason, note).map(({ code, field, message }) => ({ code, field: [field], message })),
    ...checkText(['note'], 'note', note, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const [standing] = (await listReasonsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  if (standing?.reason === reason && standing.note === note) return unchanged(placementId);
  await insertReason(tx, { placementId, caseId: placement.caseId, reason, note });
  tx.record({
    type: 'Placement',
    id: placementId,
    caseId: placement.caseId,
    detail: { changed: ['outOfAreaReasons'], reason },
  });
  return ok(placementId);
}

/** How long the way to the setting takes. */
export interface RecordJourneyCommand {
  readonly placementId: string;
  /** One way. */
  readonly minutes: number;
  readonly measuredDate: Day;
}

const LONGEST_JOURNEY = 600;

/** Records how long the way to the setting takes, one way, as somebody measured it; it is never guessed from the distance. */
export function recordJourney(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordJourneyCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordJourneyCode>>> {
  return ctx.write({ event: 'journey.recorded', clientMutationId, input }, (tx) => recordJourneyIn(tx, input));
}

/** `recordJourney` within another write. Throws NotFound for a placement that is not the actor's. */
export async function recordJourneyIn(
  tx: WriteTx,
  { placementId, minutes, measuredDate }: RecordJourneyCommand,
): Promise<Result<string, Refusal<RecordJourneyCode>>> {
  const { placement } = await lockRunning(tx, placementId);
  const today = londonDay(tx.clock.now());
  const refusals: Refusal<RecordJourneyCode>[] = [];
  if (minutes < 1 || minutes > LONGEST_JOURNEY) {
    const message = `Give the minutes of the way one way, from 1 to ${String(LONGEST_JOURNEY)}.`;
    refusals.push({ code: 'MINUTES_OUT_OF_RANGE', field: ['minutes'], message });
  }
  if (measuredDate > today) {
    const message = `A journey is measured before it is recorded: give a day up to today, ${dayInWords(today)}.`;
    refusals.push({ code: 'DATE_IN_FUTURE', field: ['measuredDate'], message });
  }
  if (refusals.length > 0) return refuse(refusals);
  const standing = (await findJourneysByPlacementIds(tx, [placementId])).get(placementId);
  if (standing?.minutes === minutes && standing.measuredDate === measuredDate) return unchanged(placementId);
  await insertJourney(tx, { placementId, caseId: placement.caseId, minutes, measuredDate });
  tx.record({ type: 'Placement', id: placementId, caseId: placement.caseId, detail: { changed: ['journeyMinutes'] } });
  return ok(placementId);
}
