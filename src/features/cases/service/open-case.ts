import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { refusalOf, type Refused } from '../refusals';
import { lockCase, updateCaseVersion } from '../repository/case';
import { findReferralsByCaseIds } from '../repository/referral';
import { type CaseFacts } from '../rules/case';
import { CaseStatus } from '../rules/codes';

/** The case, locked, for who may see its papers; NotFound otherwise. */
export async function lockCaseWithPapers(tx: WriteTx, caseId: string): Promise<CaseFacts> {
  const facts = await lockCase(tx, caseId);
  if (!(await findReferralsByCaseIds(tx, [caseId])).has(caseId)) throw new NotFound('There is no such case.');
  return facts;
}

/** Refuses to add to a case on which nothing more is to be done. */
export function checkOpen({ status }: CaseFacts): Refused<'CASE_CLOSED'>[] {
  return status === CaseStatus.CLOSED ? [refusalOf(['caseId'], { code: 'CASE_CLOSED', status })] : [];
}

const BEFORE_DECISION: ReadonlySet<CaseStatus> = new Set([
  CaseStatus.DRAFT,
  CaseStatus.RETURNED,
  CaseStatus.SUBMITTED,
  CaseStatus.LISTED,
]);

/** Refuses to add to a case what only counts before the panel decides. */
export function checkUndecided({ status }: CaseFacts): Refused<'CASE_SETTLED'>[] {
  return BEFORE_DECISION.has(status) ? [] : [refusalOf(['caseId'], { code: 'CASE_SETTLED', status })];
}

/** Notes that something was added to a case: its new version, the audit event, and word to its subscribers. */
export async function noteChange(
  tx: WriteTx,
  caseId: string,
  about: {
    readonly type: string;
    readonly id: string;
    readonly changed: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const version = await updateCaseVersion(tx, caseId);
  const { type, id, changed, detail } = about;
  tx.record({ type, id, caseId, detail: { ...detail, version, changed: [changed] } });
  tx.publish('caseChanged', { caseId, version });
}
