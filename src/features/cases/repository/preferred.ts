import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ProvisionType } from '../../providers/rules/provision-type';
import type { GivenPreferred, PreferredSetting, StatedBy } from '../rules/preferred';
import type { SenSetting } from '../rules/sen2';

/** Where the family of each case wanted the child to be, by the day it was said; nothing of a case whose papers are not the reader's. */
export async function listPreferredByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PreferredSetting[]>> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly provider_urn: string | null;
    readonly sen_setting: SenSetting | null;
    readonly provision_type: ProvisionType | null;
    readonly stated_by: StatedBy;
    readonly stated_date: Day;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select case_id, provider_urn, sen_setting, provision_type, stated_by, stated_date, recorded_by, recorded_at
       from preferred_setting where case_id = any($1::uuid[]) order by case_id, stated_date, recorded_at, preferred_setting_id`,
    [caseIds],
  );
  const records = rows.map((row): PreferredSetting => ({
    caseId: row.case_id,
    providerUrn: row.provider_urn,
    setting: row.sen_setting,
    provisionType: row.provision_type,
    statedBy: row.stated_by,
    statedDate: row.stated_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(records, ({ caseId }) => caseId);
}

/** Keeps what a family said, recorded by the actor now. */
export async function insertPreferred(tx: WriteTx, id: string, caseId: string, given: GivenPreferred): Promise<void> {
  await tx.execute(
    `insert into preferred_setting (local_area_code, preferred_setting_id, case_id, provider_urn, sen_setting, provision_type,
                                    stated_by, stated_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, id, caseId, given.providerUrn, given.setting, given.provisionType],
      ...[given.statedBy, given.statedDate, tx.actor.personId, tx.clock.now()],
    ],
  );
}
