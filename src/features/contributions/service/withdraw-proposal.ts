import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { refusalsFrom, WITHDRAW_PROPOSAL_CODES, type WithdrawProposalCode } from '../refusals';
import { findAgreementsByIds, lockAgreement } from '../repository/agreements';
import { isOfDecision } from '../rules/approval';
import { closeAgreementIn } from './close-agreement';

const refusal = refusalsFrom(WITHDRAW_PROPOSAL_CODES);

/**
 * Takes a split or terms of settlement back that wait to be agreed, and gives the agreement's id; what is in force stands. By who proposed
 * them, or, for a split, anybody else who may propose one.
 */
export function withdrawProposal(
  ctx: Ctx,
  { clientMutationId, ...input }: { readonly agreementId: string; readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<WithdrawProposalCode>>> {
  return ctx.write({ event: 'contribution.withdrawn', clientMutationId, input }, async (tx) => {
    const found = (await findAgreementsByIds(tx, [input.agreementId])).get(input.agreementId);
    if (found === undefined) throw new NotFound('There is no such funding agreement.');
    const facts = await lockCase(tx, found.caseId);
    const { agreement } = await lockAgreement(tx, found.agreementId);
    const field = ['agreementId'];
    const mayPropose = tx.actor.roles.some(({ role }) => role === 'CASE_OFFICER' || role === 'COMMISSIONER');
    const isTheirs = agreement.proposedBy === tx.actor.personId || (agreement.kind === 'CHANGE' && mayPropose);
    const refusals = [
      ...(isOfDecision(agreement) ? [refusal('OF_A_DECISION', field)] : []),
      ...(agreement.closedAt === null ? [] : [refusal('AGREEMENT_CLOSED', field)]),
      ...(agreement.committedAt === null ? [] : [refusal('COMMITTED', field)]),
      ...(isTheirs ? [] : [refusal('NOT_YOURS', field)]),
    ];
    if (refusals.length > 0) return refuse(refusals);
    await closeAgreementIn(tx, agreement.agreementId, 'WITHDRAWN');
    tx.record({ type: 'FundingAgreement', id: agreement.agreementId, caseId: agreement.caseId, detail: {} });
    tx.publish('caseChanged', { caseId: agreement.caseId, version: facts.version });
    return ok(agreement.agreementId);
  });
}
