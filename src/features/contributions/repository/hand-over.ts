import type { BudgetServes } from '../../access/rules/serves';
import type { Tx } from '../../../platform/db';
import type { HandOverServes } from '../rules/handed-over';

/** Whom the two budgets serve between which an agreement hands a share over to adult services, or those in their place; undefined: it hands none over. */
export async function findHandOverServes(tx: Tx, agreementId: string): Promise<HandOverServes | undefined> {
  const [row] = await tx.query<{ readonly giving: BudgetServes | null; readonly taking: BudgetServes | null }>(
    `select giver.serves as giving, taker.serves as taking
       from adult_handover handed
       join budget_holder giver on giver.local_area_code = handed.local_area_code
                               and giver.budget_holder_id = acting_holder(handed.placement_id, handed.from_holder_id)
       join budget_holder taker on taker.local_area_code = handed.local_area_code
                               and taker.budget_holder_id = acting_holder(handed.placement_id, handed.to_holder_id)
      where handed.funding_agreement_id = $1`,
    [agreementId],
  );
  return row;
}
