import { type WriteTx } from '../../../platform/db';
import { updateCaseStatus } from '../repository/case';
import { type CaseStatus } from '../rules/codes';

/**
 * Moves a case on its way, within another use case's write, tells its subscribers, and gives its new version.
 * Which step may follow which is the rule of the feature that takes it; the case is locked before (`lockCase`).
 */
export async function setCaseStatusIn(tx: WriteTx, caseId: string, status: CaseStatus): Promise<number> {
  const version = await updateCaseStatus(tx, caseId, status);
  tx.publish('caseChanged', { caseId, version });
  return version;
}
