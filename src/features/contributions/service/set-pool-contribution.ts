import { financialYearSpan, type FinancialYear } from '../../../kernel/dates';
import { formatMoney, subtract, ZERO, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { refusalsFrom, SET_POOL_CONTRIBUTION_CODES, type SetPoolContributionCode, type Told } from '../refusals';
import { findPooledFundsByIds, insertPoolContribution, sumPoolContributions } from '../repository/pooled-funds';
import { lockBilling } from '../repository/recharges';
import { runsWithin } from '../rules/pooled-fund-terms';
import { reasonProblems } from '../rules/said';

/** What a partner puts into a fund for a financial year from now on. */
export interface SetPoolContributionCommand {
  readonly pooledFundId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly amount: Pence;
  readonly reason: string;
}

type Refused = Told<SetPoolContributionCode>;
const refusal = refusalsFrom(SET_POOL_CONTRIBUTION_CODES);

/** Sets what a partner puts into a fund for a year and gives the fund's id; kept as the difference from what was known before. */
export function setPoolContribution(
  ctx: Ctx,
  { clientMutationId, ...input }: SetPoolContributionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refused>> {
  return ctx.write({ event: 'pooled-fund.contribution-set', clientMutationId, input }, (tx) =>
    setPoolContributionIn(tx, input),
  );
}

/** `setPoolContribution` within another write. NotFound for a fund that is not the actor's to know of. */
export async function setPoolContributionIn(
  tx: WriteTx,
  command: SetPoolContributionCommand,
): Promise<Result<string, Refused>> {
  const { pooledFundId, budgetHolderId, financialYear, amount, reason } = command;
  await lockBilling(tx, pooledFundId);
  const fund = (await findPooledFundsByIds(tx, [pooledFundId])).get(pooledFundId);
  if (fund === undefined) throw new NotFound('There is no such pooled fund.');
  const known = (await sumPoolContributions(tx, [pooledFundId], financialYear)).get(pooledFundId);
  const before = known?.get(budgetHolderId) ?? ZERO;
  const refusals = [
    ...(fund.partners.some((partner) => partner.budgetHolderId === budgetHolderId)
      ? []
      : [refusal('NOT_A_PARTNER', ['budgetHolderId'])]),
    ...(runsWithin(fund, financialYearSpan(financialYear)) ? [] : [refusal('OUTSIDE_AGREEMENT', ['financialYear'])]),
    ...(amount < 0n ? [refusal('AMOUNT_NEGATIVE', ['amount'])] : []),
    ...(amount === before ? [refusal('NOTHING_CHANGES', ['amount'])] : []),
    ...reasonProblems('reason', reason).map(({ code, field, message }) => refusal(code, field, message)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const change = subtract(amount, before);
  await insertPoolContribution(tx, {
    ...{ entryId: newId(), pooledFundId, budgetHolderId, financialYear, change },
    reason: reason.trim(),
  });
  tx.record({
    type: 'PooledFund',
    id: pooledFundId,
    detail: { budgetHolderId, financialYear, change: formatMoney(change) },
  });
  return ok(pooledFundId);
}
