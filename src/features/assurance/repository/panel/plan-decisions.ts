import type { Tx } from '../../../../platform/db';
import { APPEAL_RIGHTS } from '../../../cases/rules/appeal-rights';
import type { Day } from '../../../../kernel/dates';
import type { UntoldDecision } from '../../rules/panel/facts';
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

/** What of that is decided and told (C1, C3, C9), and of which neither a letter that was sent nor anything else tells; by the day told of. */
export async function listUntoldDecisions(
  tx: Tx,
  { startDate, endDate, panelId }: PanelSpan,
): Promise<readonly UntoldDecision[]> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly kind: UntoldDecision['kind'];
    readonly event_date: Day;
  }>(
    `with decided as materialized (
       select event.plan_event_id, event.case_id, event.child_id, event.kind, event.event_date
         from plan_event event
         join panel_case held on held.local_area_code = event.local_area_code and held.case_id = event.case_id
        where event.event_date between $1::date and $2::date and ($3::uuid is null or held.panel_id = $3)
          and event.kind in ('ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'REVIEW_DECIDED', 'CEASE_NOTICE_SENT')
          and event.plan_event_id not in (select later.corrects_id from plan_event later where later.corrects_id is not null)),
     told as materialized (
       select child_id, of_event_on from told_notices(array(select distinct child_id from decided)) where of_event_on is not null)
     select case_id, child_id, kind, event_date from decided
      where (child_id, event_date) not in (select child_id, of_event_on from told)
      order by event_date, plan_event_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, kind: row.kind, day: row.event_date }));
}
