import type { Tx } from '../../../../platform/db';
import { stands } from '../../../cases/fragments/standing-events';
import { APPEAL_RIGHTS } from '../../../cases/rules/appeal-rights';
import type { Day } from '../../../../kernel/dates';
import type { UntoldDecision } from '../../rules/panel/facts';
import type { PanelSpan } from './sittings';

const STANDS = stands();
/** Of the panel that is asked for, the third value of the statement. */
const OF_PANEL =
  '($3::uuid is null or event.case_id in (select held.case_id from panel_case held where held.panel_id = $3))';

/** How much was decided of plans in some days that a family may appeal against, and of how much of it nobody is on record as having decided (G7). */
export async function countPlanDecisions(
  tx: Tx,
  { startDate, endDate, panelId }: PanelSpan,
): Promise<{ readonly made: number; readonly unnamed: number }> {
  const [row] = await tx.query<{ readonly made: number; readonly unnamed: number }>(
    `select count(*)::integer as made, count(*) filter (where event.entry_id not in (select entry_id from plan_decision))::integer as unnamed
       from plan_event event
      where event.event_date between $1::date and $2::date and event.kind = any($4) and ${OF_PANEL} and ${STANDS}`,
    [startDate, endDate, panelId, Object.keys(APPEAL_RIGHTS)],
  );
  return row ?? { made: 0, unnamed: 0 };
}

/** What of that is decided and told (C1, C3, C9, C29), and of which neither a letter that was sent nor anything else tells; by the day told of. */
export async function listUntoldDecisions(
  tx: Tx,
  { startDate, endDate, panelId }: PanelSpan,
): Promise<readonly UntoldDecision[]> {
  // Asked of every child, so that the function is planned as part of the statement: of an array of children it is planned by itself, in the end for any array, which takes seconds.
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly kind: UntoldDecision['kind'];
    readonly event_date: Day;
  }>(
    `with told as materialized (
       select child_id, of_event_on from told_notices(null) where of_event_on between $1::date and $2::date)
     select event.case_id, event.child_id, event.kind, event.event_date
       from plan_event event
      where event.event_date between $1::date and $2::date
        and event.kind in ('ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'REVIEW_DECIDED', 'CEASE_NOTICE_SENT')
        and (event.child_id, event.event_date) not in (select child_id, of_event_on from told)
        and ${OF_PANEL} and ${STANDS}
      order by event.event_date, event.plan_event_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, kind: row.kind, day: row.event_date }));
}
