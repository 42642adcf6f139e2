import type { Tx } from '../../../platform/db';

/** What is open of a holder's in a placement. */
export interface OpenMatter {
  readonly placementId: string;
  readonly caseId: string;
  readonly budgetHolderId: string;
}

/**
 * The placements in which something of these holders' is open: a share that waits for them or for a director, a dispute, or an invoice that is not
 * settled. In the order of the placements.
 */
export async function listOpenMatters(tx: Tx, holderIds: readonly string[]): Promise<readonly OpenMatter[]> {
  const rows = await tx.query<{ placement_id: string; case_id: string; budget_holder_id: string }>(
    `select agreement.placement_id, contribution.case_id, contribution.budget_holder_id
       from contribution
       join funding_agreement agreement on agreement.local_area_code = contribution.local_area_code
                                       and agreement.funding_agreement_id = contribution.funding_agreement_id
      where contribution.budget_holder_id = any($1::uuid[]) and contribution.status <> 'APPROVED'
        and agreement.closed_at is null and agreement.committed_at is null
      union
     select placement_id, case_id, budget_holder_id from dispute
      where budget_holder_id = any($1::uuid[]) and closed_at is null
      union
     select invoice.placement_id, invoice.case_id, invoice.budget_holder_id
       from recharge_invoice invoice
      where invoice.budget_holder_id = any($1::uuid[])
        and invoice.amount_pence <> (select coalesce(sum(entry.amount_pence), 0) from recharge_entry entry
                                      where entry.local_area_code = invoice.local_area_code
                                        and entry.recharge_invoice_id = invoice.recharge_invoice_id)
      order by placement_id, budget_holder_id`,
    [holderIds],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    caseId: row.case_id,
    budgetHolderId: row.budget_holder_id,
  }));
}

/** Who answers today for what is open of these holders' in a placement, by their ids: themselves, or whoever goes on with it (finance.md 3.5). */
export async function findActingHolders(
  tx: Tx,
  placementId: string,
  holderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ holder: string; acting: string }>(
    'select holder, acting_holder($1, holder) as acting from unnest($2::uuid[]) as holder',
    [placementId, holderIds],
  );
  return new Map(rows.map(({ holder, acting }) => [holder, acting]));
}
