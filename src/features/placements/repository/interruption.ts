import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { InterruptionKind } from '../rules/change-codes';
import type { Interruption } from '../rules/interruption';

interface InterruptionRow {
  readonly placement_interruption_id: string;
  readonly placement_id: string;
  readonly case_id: string;
  readonly kind: InterruptionKind;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly charged_percent: number;
  readonly reason: string;
  readonly entered_by: string;
  readonly entered_at: Date;
}

/** The interruptions of each placement that stand, trial days among them, by their first day. */
export async function listInterruptionsByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Interruption[]>> {
  const rows = await tx.query<InterruptionRow>(
    `select placement_interruption_id, placement_id, case_id, kind, lower(active_span) as start_date,
            upper(active_span) - 1 as end_date, charged_percent, reason, entered_by, entered_at
       from placement_interruption where placement_id = any($1::uuid[]) and superseded_at is null
      order by placement_id, lower(active_span)`,
    [placementIds],
  );
  return groupBy(rows.map(toInterruption), ({ placementId }) => placementId);
}

/** Stores an interruption as entered now by the actor; `recordedAt` is the ledger's instant of it. */
export async function insertInterruption(
  tx: WriteTx,
  one: Omit<Interruption, 'enteredBy' | 'enteredAt'>,
  recordedAt: Date | null,
): Promise<void> {
  await tx.execute(
    `insert into placement_interruption (local_area_code, placement_interruption_id, placement_id, case_id, kind, active_span,
                                         charged_percent, reason, entered_by, entered_at, recorded_at)
     values ($1, $2, $3, $4, $5, daterange($6::date, $7::date, '[]'), $8, $9, $10, $11, $12)`,
    [
      tx.actor.localArea,
      one.interruptionId,
      one.placementId,
      one.caseId,
      one.kind,
      one.startDate,
      one.endDate,
      one.chargedPercent,
      one.reason,
      tx.actor.personId,
      tx.clock.now(),
      recordedAt,
    ],
  );
}

/** Notes that an interruption stands no longer, from an instant on. */
export async function updateInterruptionSuperseded(
  tx: WriteTx,
  interruptionId: string,
  supersededAt: Date,
): Promise<void> {
  await tx.execute(
    'update placement_interruption set superseded_at = $2 where placement_interruption_id = $1 and superseded_at is null',
    [interruptionId, supersededAt],
  );
}

/** Counts the placement's version up: something of it has changed. */
export async function updateVersion(tx: WriteTx, placementId: string): Promise<void> {
  await tx.execute('update placement set version = version + 1 where placement_id = $1', [placementId]);
}

function toInterruption(row: InterruptionRow): Interruption {
  return {
    interruptionId: row.placement_interruption_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    kind: row.kind,
    startDate: row.start_date,
    endDate: row.end_date,
    chargedPercent: row.charged_percent,
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  };
}
