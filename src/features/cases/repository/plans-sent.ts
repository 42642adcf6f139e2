import type { Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';
import { livesOf } from '../rules/plan-life';
import type { SentPlan } from '../rules/timeliness';
import { stands } from '../fragments/standing-events';
import { listLifeFacts } from './plan-life';

/**
 * The final plans that were made here in some days, whether anybody can time them or not, by the one reading of each child's record (`rules/plan-life.ts`): as they were recorded, else as
 * the child's referrals say; none that came from another authority (K6). None of a case whose papers are not the reader's.
 */
export async function listPlansSent(tx: Tx, { startDate, endDate }: Span): Promise<readonly SentPlan[]> {
  const said = await tx.query<{ readonly child_id: string; readonly case_id: string }>(
    `select held.child_id, held.case_id
       from panel_case held
       join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
      where held.ehc_plan_status = 'FINAL' and held.ehc_plan_date between $1::date and $2::date
      order by held.child_id, held.created_at desc, held.case_id desc`,
    [startDate, endDate],
  );
  const sent = await tx.query<{ readonly child_id: string }>(
    `select distinct event.child_id from plan_event event
      where event.kind = 'FINAL_PLAN_SENT' and event.event_date between $1::date and $2::date and ${stands()}`,
    [startDate, endDate],
  );
  const cases = groupBy(said, (row) => row.child_id);
  const children = [...new Set([...cases.keys(), ...sent.map((row) => row.child_id)])].sort();
  return [...(await listLifeFacts(tx, children))].flatMap(([childId, facts]) =>
    livesOf(facts).ways.flatMap(({ plan }): SentPlan[] => {
      const day = plan?.madeOn ?? null;
      if (plan === null || day === null || plan.isTakenOver || day < startDate || day > endDate) return [];
      const caseId = plan.made?.caseId ?? cases.get(childId)?.[0]?.case_id;
      return caseId === undefined ? [] : [{ caseId, childId, day }];
    }),
  );
}
