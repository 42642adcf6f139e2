import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { NO_NOTICE, type Notice } from '../rules/notice';
import type { ContingencyPlan, PlacementStart, RecordedEnd } from '../rules/start';

/** The decided and the real first day of each placement; one whose start is not recorded has no entry. */
export async function findStarts(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, PlacementStart>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly decided_date: Day;
    readonly started_date: Day;
  }>(
    `select distinct on (placement_id) placement_id, decided_date, started_date from placement_start
      where placement_id = any($1::uuid[]) order by placement_id, ordinal desc`,
    [placementIds],
  );
  return new Map(
    rows.map((row) => [row.placement_id, { decidedDate: row.decided_date, startedDate: row.started_date }]),
  );
}

/**
 * Notes the first day as it was decided beside the one on which the placement really began, recorded by the actor now. With the reason of a
 * correction it stands in the place of what was recorded before, which is kept.
 */
export async function insertStart(
  tx: WriteTx,
  { placementId, caseId }: { readonly placementId: string; readonly caseId: string },
  { decidedDate, startedDate }: PlacementStart,
  correctionReason: string | null,
): Promise<void> {
  await tx.execute(
    `insert into placement_start (local_area_code, placement_id, case_id, decided_date, started_date, recorded_by, recorded_at, ordinal,
                                  correction_reason)
     select $1, $2::uuid, $3, $4, $5, $6, $7,
            case when $8::text is null then 1
                 else greatest(2, 1 + coalesce((select max(earlier.ordinal) from placement_start earlier where earlier.placement_id = $2::uuid), 0)) end,
            $8::text`,
    [
      ...[tx.actor.localArea, placementId, caseId, decidedDate, startedDate, tx.actor.personId, tx.clock.now()],
      correctionReason,
    ],
  );
}

/** The end of each placement as it was recorded last, with the last day decided; one without, or not the reader's, has no entry. */
export async function findRecordedEnds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, RecordedEnd>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly decided_date: Day | null;
    readonly ended_date: Day | null;
  }>(
    `select distinct on (placement_id) placement_id, decided_date, ended_date from placement_end
      where placement_id = any($1::uuid[]) order by placement_id, ordinal desc`,
    [placementIds],
  );
  return new Map(rows.map((row) => [row.placement_id, { decidedDate: row.decided_date, endedDate: row.ended_date }]));
}

/** Notes an end, or that it was taken back, beside what was recorded before; by the actor now. */
export async function insertEnd(
  tx: WriteTx,
  { placementId, caseId }: { readonly placementId: string; readonly caseId: string },
  { decidedDate, endedDate }: RecordedEnd,
  reason: string,
  notice: Notice = NO_NOTICE,
): Promise<void> {
  await tx.execute(
    `insert into placement_end (local_area_code, placement_id, ordinal, case_id, decided_date, ended_date, reason, notice_given_date,
                                notice_days, last_attended_date, recorded_by, recorded_at)
     select $1, $2::uuid, 1 + coalesce(max(earlier.ordinal), 0), $3, $4::date, $5::date, $6, $7::date, $8::integer, $9::date, $10, $11
       from placement_end earlier where earlier.placement_id = $2::uuid`,
    [
      ...[tx.actor.localArea, placementId, caseId, decidedDate, endedDate, reason],
      ...[notice.givenDate, notice.days, notice.lastAttendedDate, tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** What happens when each placement breaks down, as it was written down last; one without, or not the reader's, has no entry. */
export async function findContingencyPlans(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, ContingencyPlan & { readonly caseId: string }>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly plan: string;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select distinct on (placement_id) placement_id, case_id, plan, recorded_by, recorded_at
       from contingency_plan where placement_id = any($1::uuid[])
      order by placement_id, recorded_at desc, contingency_plan_id desc`,
    [placementIds],
  );
  return new Map(
    rows.map((row) => [
      row.placement_id,
      { caseId: row.case_id, plan: row.plan, recordedBy: row.recorded_by, recordedAt: row.recorded_at },
    ]),
  );
}

/** Notes what happens when a placement breaks down; it stands in the place of what was written before. */
export async function insertContingencyPlan(
  tx: WriteTx,
  contingencyPlanId: string,
  { placementId, caseId }: { readonly placementId: string; readonly caseId: string },
  plan: string,
): Promise<void> {
  await tx.execute(
    `insert into contingency_plan (local_area_code, contingency_plan_id, placement_id, case_id, plan, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.localArea, contingencyPlanId, placementId, caseId, plan, tx.actor.personId, tx.clock.now()],
  );
}
