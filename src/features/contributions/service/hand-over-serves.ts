import type { Ctx } from '../../../platform/context';
import { asSystem } from '../../../platform/as-system';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { HANDED_OVER } from '../refusals';
import { findHandOverServes, listWaitingHandOvers } from '../repository/hand-over';
import type { FundingAgreement } from '../rules/approval';
import { handOverProblems, type HandOverProblem, type WaitingHandOver } from '../rules/handed-over';

/** Whom its budgets serve is asked when a hand-over is proposed, and again whenever it is agreed to: it may have been put right meanwhile (0078). */
export async function servingRefusals(
  tx: WriteTx,
  { agreementId, kind, closedAt, committedAt }: FundingAgreement,
): Promise<Refusal<keyof typeof HANDED_OVER>[]> {
  if (kind !== 'CHANGE' || closedAt !== null || committedAt !== null) return [];
  const serves = await asSystem(tx, (system) => findHandOverServes(system, agreementId));
  if (serves === undefined) return [];
  return handOverProblems(serves).map((code) => ({ code, field: ['contributionId'], message: HANDED_OVER[code] }));
}

/** The hand-overs from a budget or to it that wait and would be refused by whom budgets serve now. */
export async function findHandOversInDoubt(
  ctx: Ctx,
  budgetHolderId: string,
): Promise<readonly { readonly handOver: WaitingHandOver; readonly problems: readonly HandOverProblem[] }[]> {
  const waiting = await listWaitingHandOvers(await ctx.read(), budgetHolderId);
  return waiting
    .map((handOver) => ({ handOver, problems: handOverProblems(handOver) }))
    .filter(({ problems }) => problems.length > 0);
}
