import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { insertImportedAgreements } from '../repository/imported-agreements';
import type { ShareAmounts } from '../rules/approval';

/** Who pays for a placement that another system decided, and what it comes to for each. */
export interface ImportAgreementInput {
  readonly placementId: string;
  readonly caseId: string;
  readonly method: string;
  readonly amounts: readonly ShareAmounts[];
}

/**
 * Keeps the agreements of imported placements, committed: the holders agreed elsewhere, so no share waits for anybody and no delegated
 * limit or ceiling is asked. Gives the agreements' ids, in the order given.
 */
export async function importAgreementsIn(
  tx: WriteTx,
  agreements: readonly ImportAgreementInput[],
): Promise<readonly string[]> {
  const made = agreements.map(({ amounts, ...about }) => ({
    ...about,
    agreementId: newId(),
    shares: amounts.map((share) => ({ ...share, contributionId: newId() })),
  }));
  await insertImportedAgreements(tx, made, tx.clock.now());
  return made.map(({ agreementId }) => agreementId);
}
