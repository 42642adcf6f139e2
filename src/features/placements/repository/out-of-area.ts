import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { OutOfAreaReason } from '../rules/codes';
import type { RecordedJourney, RecordedReason } from '../rules/out-of-area';

/** Why each child is placed away, the last recorded first. */
export async function listReasonsByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedReason[]>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly reason: OutOfAreaReason;
    readonly note: string | null;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select placement_id, case_id, reason, note, recorded_by, recorded_at from out_of_area_reason
      where placement_id = any($1::uuid[]) order by placement_id, recorded_at desc, out_of_area_reason_id desc`,
    [placementIds],
  );
  const reasons = rows.map((row) => ({
    placementId: row.placement_id,
    caseId: row.case_id,
    reason: row.reason,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(reasons, ({ placementId }) => placementId);
}

/** Keeps why a child is placed away. */
export async function insertReason(
  tx: WriteTx,
  given: {
    readonly placementId: string;
    readonly caseId: string;
    readonly reason: OutOfAreaReason;
    readonly note: string | null;
  },
): Promise<void> {
  await tx.execute(
    `insert into out_of_area_reason (local_area_code, out_of_area_reason_id, placement_id, case_id, reason, note, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.localArea,
      newId(),
      given.placementId,
      given.caseId,
      given.reason,
      given.note,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** How long the way of each placement is, as last recorded; one that nobody measured has no entry. */
export async function findJourneysByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, RecordedJourney>> {
  const rows = await tx.query<{ placement_id: string; minutes: number; measured_date: Day }>(
    `select distinct on (placement_id) placement_id, minutes, measured_date from placement_journey
      where placement_id = any($1::uuid[]) order by placement_id, recorded_at desc, placement_journey_id desc`,
    [placementIds],
  );
  return new Map(
    rows.map(({ placement_id: placementId, minutes, measured_date: measuredDate }) => [
      placementId,
      { placementId, minutes, measuredDate },
    ]),
  );
}

/** Keeps how long the way is. */
export async function insertJourney(
  tx: WriteTx,
  journey: RecordedJourney & { readonly caseId: string },
): Promise<void> {
  await tx.execute(
    `insert into placement_journey (local_area_code, placement_journey_id, placement_id, case_id, minutes, measured_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6::date, $7, $8)`,
    [
      tx.actor.localArea,
      newId(),
      journey.placementId,
      journey.caseId,
      journey.minutes,
      journey.measuredDate,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}
