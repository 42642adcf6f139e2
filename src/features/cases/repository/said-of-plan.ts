import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';
import type { CaseFacts } from '../rules/case';
import { saidOfPlan } from '../rules/said-of-plan';
import type { SaidWhenReferred } from '../rules/taken-over';

/**
 * What is said of the plan of each child where it was referred, under whatever case it is shown (`rules/said-of-plan.ts`): two cases of one child would else show two states of one limit. By the cases
 * that the reader may know of.
 */
export async function findSaidOfPlans(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, SaidWhenReferred>> {
  return new Map(
    [...(await listReferralsOfPlans(tx, childIds))].flatMap(([childId, own]) => {
      const said = saidOfPlan(own);
      return said === null ? [] : [[childId, said] as const];
    }),
  );
}

/** What each of the children's referrals said of the plan, in the order in which they were made; of those that the reader may know of. */
export async function listReferralsOfPlans(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SaidWhenReferred[]>> {
  const rows = await tx.query<SaidWhenReferred & { readonly childId: string }>(
    `select held.child_id as "childId", held.request_date as "requestDate", held.ehc_plan_status as "planStatus", held.ehc_plan_date as "planDate"
       from panel_case held where held.child_id = any ($1::uuid[])
      order by held.child_id, held.created_at, held.case_id`,
    [childIds],
  );
  return groupBy(rows, ({ childId }) => childId);
}

/** The same of one case alone. */
export function toSaid({
  requestDate,
  referredPlanStatus: planStatus,
  referredPlanDate: planDate,
}: Pick<CaseFacts, 'requestDate' | 'referredPlanStatus' | 'referredPlanDate'>): SaidWhenReferred {
  return { requestDate, planStatus, planDate };
}
