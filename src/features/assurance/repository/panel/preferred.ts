import { type Tx } from '../../../../platform/db';
import { agreedElsewhere, type PreferredRow } from '../../rules/preferred-place';

/** Whether each of these decisions agreed to another place than was preferred on its day, as was on record when it was made; none where no place was agreed or preferred. */
export async function findElsewhere(tx: Tx, decisionIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx.query<PreferredRow & { readonly decision_id: string }>(
    `select decision.decision_id, decision.need_agreed, decision.basis, wished.provider_urn as preferred_urn, wished.sen_setting as preferred_setting,
            wished.provision_type as preferred_type, agreed.provider_urn as agreed_urn, agreed.sen_setting as agreed_setting,
            agreed.provision_type as agreed_type
       from decision
       join placement_option agreed on agreed.local_area_code = decision.local_area_code and agreed.option_id = decision.option_id
       join lateral (
         select told.provider_urn, told.sen_setting, told.provision_type from preferred_setting told
          where told.local_area_code = decision.local_area_code and told.case_id = decision.case_id and told.stated_date <= decision.decision_date
            and told.recorded_at <= decision.decided_at
          order by told.stated_date desc, told.recorded_at desc, told.preferred_setting_id desc limit 1) wished on true
      where decision.decision_id = any ($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.flatMap((row) => {
      const isOther = agreedElsewhere(row);
      return isOther === null ? [] : [[row.decision_id, isOther] as const];
    }),
  );
}
