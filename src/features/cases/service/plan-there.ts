import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { findPlanEnds } from '../repository/redress';
import { findSaidOfPlans, toSaid } from '../repository/said-of-plan';
import type { CaseFacts } from '../rules/case';
import { EhcPlanStatus } from '../rules/codes';
import type { PlanThere } from '../rules/plan-there';
import type { RedressFact } from '../rules/redress-facts';
import { CeaseReason } from '../rules/sen2';
import { planMadeBy } from '../rules/taken-over';

/** The last day on which a plan was made of which a referral of the child alone knows; null: none tells of one. */
export async function findPlanMadeBy(tx: Tx, childId: string): Promise<Day | null> {
  const said = (await findSaidOfPlans(tx, [childId])).get(childId);
  return said === undefined ? null : planMadeBy(said);
}

/** The day on which a child is on record as having died: that on which the plan ended for it; null: it is not. As far as the reader may see the ends of plans. */
export async function findDiedOn(tx: Tx, childId: string): Promise<Day | null> {
  const end = (await findPlanEnds(tx, [childId])).get(childId);
  return end?.reason === CeaseReason.DECEASED ? end.day : null;
}

/** What says whether the child of a case has a plan: the child's referrals, its end and what stands of redress. */
export async function findPlanThere<Fact extends RedressFact>(
  tx: Tx,
  facts: CaseFacts,
  redress: readonly Fact[],
): Promise<PlanThere & { readonly redress: readonly Fact[] }> {
  const { childId, ehcPlanStatus } = facts;
  const said = (await findSaidOfPlans(tx, [childId])).get(childId) ?? toSaid(facts);
  return {
    planStatus: said.planStatus === EhcPlanStatus.FINAL ? said.planStatus : ehcPlanStatus,
    planMadeBy: planMadeBy(said),
    diedOn: await findDiedOn(tx, childId),
    redress,
  };
}
