import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { CaseFacts } from '../rules/case';
import type { EhcPlanStatus } from '../rules/codes';
import type { SaidWhenReferred } from '../rules/taken-over';

/**
 * What is said of the plan of each child where it was referred: by the case that tells of it under all of the child's cases, one that says something before one that says nothing, an open one before a
 * closed one, the latest. Of those that the reader may know of: two cases of one child would else show two states of one limit.
 */
export async function findSaidOfPlans(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, SaidWhenReferred>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly request_date: Day;
    readonly ehc_plan_status: EhcPlanStatus;
    readonly ehc_plan_date: Day | null;
  }>(
    `select distinct on (held.child_id) held.child_id, held.request_date, held.ehc_plan_status, held.ehc_plan_date
       from panel_case held where held.child_id = any ($1::uuid[])
      order by held.child_id, held.ehc_plan_status = 'NONE', held.status = 'CLOSED', held.created_at desc, held.case_id`,
    [childIds],
  );
  return new Map(
    rows.map((row) => [
      row.child_id,
      { requestDate: row.request_date, planStatus: row.ehc_plan_status, planDate: row.ehc_plan_date },
    ]),
  );
}

/** The same of one case alone. */
export function toSaid({
  requestDate,
  referredPlanStatus: planStatus,
  referredPlanDate: planDate,
}: Pick<CaseFacts, 'requestDate' | 'referredPlanStatus' | 'referredPlanDate'>): SaidWhenReferred {
  return { requestDate, planStatus, planDate };
}
