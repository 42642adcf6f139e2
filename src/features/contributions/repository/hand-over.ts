import type { BudgetServes } from '../../access/rules/serves';
import type { Tx } from '../../../platform/db';
import type { Day } from '../../../kernel/dates';
import type { HandOverServes, WaitingHandOver } from '../rules/handed-over';

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

/** The hand-overs that wait from a budget or to it, the nearest day first; for administrators, who see no more of them. */
export async function listWaitingHandOvers(tx: Tx, budgetHolderId: string): Promise<readonly WaitingHandOver[]> {
  const rows = await tx.query<{
    readonly funding_agreement_id: string;
    readonly from_date: Day;
    readonly giver_id: string;
    readonly taker_id: string;
    readonly giving: BudgetServes | null;
    readonly taking: BudgetServes | null;
  }>(
    `select funding_agreement_id, from_date, giver_id, taker_id, giving, taking
       from waiting_hand_overs($1) order by from_date, funding_agreement_id`,
    [budgetHolderId],
  );
  return rows.map((row) => ({
    ...{ agreementId: row.funding_agreement_id, fromDate: row.from_date },
    ...{ giverId: row.giver_id, takerId: row.taker_id, giving: row.giving, taking: row.taking },
  }));
}
