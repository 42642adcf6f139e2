import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { type WithdrawEvidenceCode } from '../refusals/withdraw-evidence';
import { lockCase, updateCaseVersion } from '../repository/case';
import { findEvidenceByIds, updateEvidenceWithdrawn } from '../repository/evidence';
import { CaseStatus } from '../rules/codes';
import { checkText, TEXT_LIMITS, written } from '../rules/text';

/** A paper to take back. */
export interface WithdrawEvidenceCommand {
  readonly evidenceId: string;
  readonly reason: string;
}

/**
 * Takes a paper back, with a reason, and gives its id. Nothing is deleted: it stays on the case as withdrawn, and in every pack it was frozen
 * into (R3). What replaces it is added as evidence of its own.
 */
export function withdrawEvidence(
  ctx: Ctx,
  { clientMutationId, ...input }: WithdrawEvidenceCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<WithdrawEvidenceCode>>> {
  return ctx.write({ event: 'evidence.withdrawn', clientMutationId, input }, (tx) => withdrawEvidenceIn(tx, input));
}

/** The same within another write. */
export async function withdrawEvidenceIn(
  tx: WriteTx,
  { evidenceId, reason }: WithdrawEvidenceCommand,
): Promise<Result<string, Refusal<WithdrawEvidenceCode>>> {
  const caseId = (await findEvidenceByIds(tx, [evidenceId])).get(evidenceId)?.caseId;
  if (caseId === undefined) throw new NotFound('There is no such evidence.');
  const facts = await lockCase(tx, caseId);
  // Read again: who withdrew it meanwhile held the case.
  const evidence = (await findEvidenceByIds(tx, [evidenceId])).get(evidenceId);
  const refusals: Refusal<WithdrawEvidenceCode>[] = [
    ...(evidence?.withdrawnAt === null
      ? []
      : [at('ALREADY_WITHDRAWN', 'evidenceId', 'This paper is withdrawn already.')]),
    ...(facts.status === CaseStatus.CLOSED
      ? [at('CASE_CLOSED', 'evidenceId', 'The case is closed; its papers stay as they are.')]
      : []),
    ...(written(reason) === null ? [at('REASON_MISSING', 'reason', 'Say why the paper is withdrawn.')] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateEvidenceWithdrawn(tx, evidenceId, reason.trim());
  const version = await updateCaseVersion(tx, caseId);
  tx.record({ type: 'Evidence', id: evidenceId, caseId, detail: { version, changed: ['evidence'] } });
  tx.publish('caseChanged', { caseId, version });
  return ok(evidenceId);
}

function at(code: WithdrawEvidenceCode, field: string, message: string): Refusal<WithdrawEvidenceCode> {
  return { code, field: [field], message };
}
