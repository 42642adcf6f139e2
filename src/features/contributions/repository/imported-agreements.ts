import type { Tx, WriteTx } from '../../../platform/db';
import type { ShareAmounts } from '../rules/approval';

/** An agreement that was made elsewhere, with its shares; ids are given by the caller. */
export interface NewImportedAgreement {
  readonly agreementId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly method: string;
  /** In the order of the agreement, the lead first. */
  readonly shares: readonly (ShareAmounts & { readonly contributionId: string })[];
}

/** Stores agreements that are committed from an instant on, and their shares as agreed elsewhere: nobody here approved them. */
export async function insertImportedAgreements(
  tx: WriteTx,
  agreements: readonly NewImportedAgreement[],
  committedAt: Date,
): Promise<void> {
  await tx.execute(
    `insert into funding_agreement (local_area_code, funding_agreement_id, case_id, placement_id, kind, method, is_held, created_at,
                                    commit_cause, committed_at)
     select $1, agreed.id, agreed.case_id, agreed.placement_id, 'INITIAL', agreed.method, false, $2, 'IMPORTED', $3
       from jsonb_to_recordset($4::jsonb) as agreed(id uuid, case_id uuid, placement_id uuid, method text)`,
    [
      tx.actor.localArea,
      tx.clock.now(),
      committedAt,
      JSON.stringify(
        agreements.map(({ agreementId, caseId, placementId, method }) => ({
          id: agreementId,
          case_id: caseId,
          placement_id: placementId,
          method,
        })),
      ),
    ],
  );
  await insertImportedShares(tx, agreements);
}

async function insertImportedShares(tx: WriteTx, agreements: readonly NewImportedAgreement[]): Promise<void> {
  const shares = agreements.flatMap(({ agreementId, caseId, shares: own }) =>
    own.map((share, index) => ({
      id: share.contributionId,
      agreement: agreementId,
      case_id: caseId,
      holder: share.budgetHolderId,
      ordinal: index + 1,
      weekly: share.weekly.toString(),
      annual: share.annual.toString(),
      whole_life: share.wholeLife?.toString() ?? null,
    })),
  );
  await tx.execute(
    `insert into contribution (local_area_code, contribution_id, funding_agreement_id, case_id, budget_holder_id, ordinal, weekly_pence,
                               annual_pence, whole_life_pence, status, proposed_at, is_imported)
     select $1, one.id, one.agreement, one.case_id, one.holder, one.ordinal, one.weekly, one.annual, one.whole_life, 'APPROVED', $2, true
       from jsonb_to_recordset($3::jsonb) as one(id uuid, agreement uuid, case_id uuid, holder uuid, ordinal integer, weekly bigint,
                                                 annual bigint, whole_life bigint)`,
    [tx.actor.localArea, tx.clock.now(), JSON.stringify(shares)],
  );
}

/** The agreement that each imported placement came with. */
export async function findImportedAgreements(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ placement_id: string; funding_agreement_id: string }>(
    `select placement_id, funding_agreement_id from funding_agreement
      where placement_id = any($1::uuid[]) and commit_cause = 'IMPORTED'`,
    [placementIds],
  );
  return new Map(rows.map((row) => [row.placement_id, row.funding_agreement_id]));
}
