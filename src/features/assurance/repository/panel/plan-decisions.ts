import type { Tx } from '../../../../platform/db';
import { APPEAL_RIGHTS } from '../../../cases/rules/appeal-rights';
import type { PanelSpan } from './sittings';

/** How much was decided of plans in some days that a family may appeal against, and of how much of it nobody is on record as having decided (G7). */
export async function countPlanDecisions(
  tx: Tx,
  { startDate, endDate, panelId }: PanelSpan,
): Promise<{ readonly made: number; readonly unnamed: number }> {
  const [row] = await tx.query<{ readonly made: number; readonly unnamed: number }>(
    `select count(*)::integer as made, count(*) filter (where event.entry_id not in (select entry_id from plan_decision))::integer as unnamed
       from plan_event event
       join panel_case held on held.local_area_code = event.local_area_code and held.case_id = event.case_id
      where event.event_date between $1::date and $2::date and event.kind = any($4) and ($3::uuid is null or held.panel_id = $3)
        and event.plan_event_id not in (select later.corrects_id from plan_event later where later.corrects_id is not null)`,
    [startDate, endDate, panelId, Object.keys(APPEAL_RIGHTS)],
  );
  return row ?? { made: 0, unnamed: 0 };
}
