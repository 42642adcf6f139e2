import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { refusalOf, type Refused } from '../refusals';
import { type ReturnReferralCode } from '../refusals/papers';
import { updateCaseStatus } from '../repository/case';
import { insertReturn } from '../repository/family';
import { CaseStatus, type ChecklistItem } from '../rules/codes';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { lockCaseWithPapers } from './open-case';
import { requireVersion } from './version';

/** A referral that is to go back to its referrer. */
export interface ReturnReferralCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  /** What it lacks; empty where the reason says it all. */
  readonly missing: readonly ChecklistItem[];
}

type Outcome = Result<{ readonly caseId: string }, Refused<ReturnReferralCode>>;

/** Sends a submitted referral back for what is missing; it can be changed again and submitted again, and the return is kept (R1). */
export function returnReferral(ctx: Ctx, command: ReturnReferralCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'referral.returned', clientMutationId, input }, (tx) => returnReferralIn(tx, command));
}

/** The same within another write. */
export async function returnReferralIn(tx: WriteTx, command: ReturnReferralCommand): Promise<Outcome> {
  const { caseId, expectedVersion, reason, missing } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  await requireVersion(tx, facts, expectedVersion);
  const { status } = facts;
  const refusals: Refused<ReturnReferralCode>[] = [
    ...(status === CaseStatus.SUBMITTED ? [] : [refusalOf(['caseId'], { code: 'NOT_RETURNABLE', status })]),
    ...(written(reason) === null ? [refusalOf(['reason'], { code: 'TEXT_MISSING', what: 'reason' })] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
    ...(new Set(missing).size < missing.length ? [refusalOf(['missing'], { code: 'ITEM_REPEATED' })] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertReturn(tx, newId(), caseId, reason.trim(), missing);
  const version = await updateCaseStatus(tx, caseId, CaseStatus.RETURNED);
  tx.record({ type: 'Case', id: caseId, caseId, detail: { version, changed: ['status'], missing } });
  tx.publish('caseChanged', { caseId, version });
  return ok({ caseId });
}
