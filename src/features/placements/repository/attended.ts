import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AttendedRecord } from '../rules/attended';
import type { SenSetting } from '../rules/codes';

/** Where the child of each placement was recorded to learn, in the order in which it was. */
export async function listAttendedByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (AttendedRecord & { readonly caseId: string })[]>> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly from_date: Day;
    readonly provider_urn: string | null;
    readonly sen_setting: SenSetting | null;
    readonly reason: string;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select placement_id, case_id, from_date, provider_urn, sen_setting, reason, recorded_by, recorded_at from attended_setting
      where placement_id = any($1::uuid[]) order by placement_id, recorded_at, attended_setting_id`,
    [placementIds],
  );
  const records = rows.map((row) => ({
    caseId: row.case_id,
    placementId: row.placement_id,
    fromDate: row.from_date,
    providerUrn: row.provider_urn,
    senSetting: row.sen_setting,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(records, ({ placementId }) => placementId);
}

/** Keeps where the child learns, recorded by the actor now. */
export async function insertAttended(
  tx: WriteTx,
  id: string,
  caseId: string,
  given: Omit<AttendedRecord, 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into attended_setting (local_area_code, attended_setting_id, placement_id, case_id, from_date, provider_urn,
                                   sen_setting, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.actor.localArea,
      id,
      given.placementId,
      caseId,
      given.fromDate,
      given.providerUrn,
      given.senSetting,
      given.reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}
