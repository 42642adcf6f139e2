import type { Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import type { WriteTx } from '../../../platform/db';
import { NO_NOTICE, type Notice } from '../rules/notice';
import type { Placement } from '../rules/placement';

/** A placement as it is decided. */
export type NewPlacement = Omit<
  Placement,
  | 'startedDate'
  | 'endedDate'
  | 'endReason'
  | 'notice'
  | 'source'
  | 'sourceReference'
  | 'version'
  | 'isCommitted'
  | 'isCancelled'
>;

/** Stores a placement as it is decided. */
export async function insertPlacement(tx: WriteTx, placement: NewPlacement): Promise<void> {
  await tx.execute(
    `insert into placement (local_area_code, placement_id, case_id, decision_id, option_id, provider_urn, sen_setting,
                            provision_type, residential, responsible_la_code, host_la_code, area_class, distance_miles,
                            distance_basis, active_span, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, daterange($15::date, $16::date, '[]'), $17)`,
    [
      tx.actor.localArea,
      placement.placementId,
      placement.caseId,
      placement.decisionId,
      placement.optionId,
      placement.providerUrn,
      placement.senSetting,
      placement.provisionType,
      placement.residential,
      placement.responsibleLaCode,
      placement.hostLaCode,
      placement.areaClass,
      placement.distanceMiles === null ? null : formatDecimal(placement.distanceMiles),
      placement.distanceBasis,
      placement.startDate,
      placement.endDate,
      tx.clock.now(),
    ],
  );
}

/** Notes the actual start: the days it covers begin there. */
export async function updateStarted(tx: WriteTx, placementId: string, startedDate: Day): Promise<void> {
  await tx.execute(
    `update placement
        set started_date = $2::date, active_span = daterange($2::date, upper(active_span)), version = version + 1
      where placement_id = $1`,
    [placementId, startedDate],
  );
}

/** Notes another last day that is expected. */
export async function updateExpectedEnd(tx: WriteTx, placementId: string, endDate: Day | null): Promise<void> {
  await tx.execute(
    `update placement set active_span = daterange(lower(active_span), $2::date, '[]'), version = version + 1
      where placement_id = $1`,
    [placementId, endDate],
  );
}

/** Notes the actual end, and why, with the notice that was given: the days it covers end there. */
export async function updateEnded(
  tx: WriteTx,
  placementId: string,
  endedDate: Day,
  reason: string,
  { givenDate, days, lastAttendedDate }: Notice = NO_NOTICE,
): Promise<void> {
  await tx.execute(
    `update placement
        set ended_date = $2::date, end_reason = $3, active_span = daterange(lower(active_span), $2::date, '[]'),
            notice_given_date = $4::date, notice_days = $5, last_attended_date = $6::date, version = version + 1
      where placement_id = $1`,
    [placementId, endedDate, reason, givenDate, days, lastAttendedDate],
  );
}

/** Takes back an end that was recorded, with its notice: the days of the placement are those that were decided again. */
export async function updateEndWithdrawn(tx: WriteTx, placementId: string, decidedDate: Day | null): Promise<void> {
  await tx.execute(
    `update placement
        set ended_date = null, end_reason = null, active_span = daterange(lower(active_span), $2::date, '[]'),
            notice_given_date = null, notice_days = null, last_attended_date = null, version = version + 1
      where placement_id = $1`,
    [placementId, decidedDate],
  );
}

/** Notes that a placement never was: its decision stood no longer before its first day. A start recorded ahead is taken back with it. */
export async function updateCancelled(tx: WriteTx, placementId: string, reason: string): Promise<void> {
  await tx.execute(
    `update placement set cancelled_at = $2, end_reason = $3, started_date = null, version = version + 1 where placement_id = $1`,
    [placementId, tx.clock.now(), reason],
  );
}
