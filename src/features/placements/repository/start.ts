import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ContingencyPlan, PlacementStart } from '../rules/start';

/** The decided and the real first day of each placement; one whose start is not recorded has no entry. */
export async function findStarts(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, PlacementStart>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly decided_date: Day;
    readonly started_date: Day;
  }>('select placement_id, decided_date, started_date from placement_start where placement_id = any($1::uuid[])', [
    placementIds,
  ]);
  return new Map(
    rows.map((row) => [row.placement_id, { decidedDate: row.decided_date, startedDate: row.started_date }]),
  );
}

/** Notes the first day as it was decided beside the one on which the placement really began, recorded by the actor now. */
export async function insertStart(
  tx: WriteTx,
  { placementId, caseId }: { readonly placementId: string; readonly caseId: string },
  { decidedDate, startedDate }: PlacementStart,
): Promise<void> {
  await tx.execute(
    `insert into placement_start (local_area_code, placement_id, case_id, decided_date, started_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.localArea, placementId, caseId, decidedDate, startedDate, tx.actor.personId, tx.clock.now()],
  );
}

/** What happens when each placement breaks down, as it was written down last; one without, or not the reader's, has no entry. */
export async function findContingencyPlans(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, ContingencyPlan>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly plan: string;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select distinct on (placement_id) placement_id, plan, recorded_by, recorded_at
       from contingency_plan where placement_id = any($1::uuid[])
      order by placement_id, recorded_at desc, contingency_plan_id desc`,
    [placementIds],
  );
  return new Map(
    rows.map((row) => [row.placement_id, { plan: row.plan, recordedBy: row.recorded_by, recordedAt: row.recorded_at }]),
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
