import { ZERO } from '../../../kernel/money';
import { type WriteTx } from '../../../platform/db';
import { listBudgetHolders } from '../../access/repository/directory';
import { listClosedPeriods } from '../../ledger/repository/closed-periods';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { listSpendInDoubt } from '../repository/closing-warnings';
import { listVarianceComments } from '../repository/commentary';
import { type ClosingWarning, warningsOfSpend } from '../rules/closing-warnings';
import { readFigures } from './read-figures';
import { livesInYear } from './set-budget';

/**
 * What ought to be looked at before the books are closed up to a period, within the write that has just closed them: spend of which nobody knows what it pays
 * for, which counts beside the commitment that it may pay for; spend that somebody said is wrong, which the books have all the same; and of each budget with a version a variance on which nothing was said since the
 * books were closed last.
 */
export async function closingWarnings(
  tx: WriteTx,
  last: PeriodOfYear,
  closedAt: Date,
): Promise<readonly ClosingWarning[]> {
  return [
    ...warningsOfSpend(await listSpendInDoubt(tx, { ...last, budgetHolderId: null, asAt: closedAt })),
    ...(await uncommentedVariances(tx, last, closedAt)),
  ];
}

async function uncommentedVariances(
  tx: WriteTx,
  { financialYear }: PeriodOfYear,
  closedAt: Date,
): Promise<readonly ClosingWarning[]> {
  const closings = (await listClosedPeriods(tx, null)).map((one) => one.closedAt).filter((one) => one < closedAt);
  const since = Math.max(...closings.map((one) => one.getTime()), 0);
  const warnings: ClosingWarning[] = [];
  for (const holder of await listBudgetHolders(tx)) {
    if (!livesInYear(holder, financialYear)) continue;
    const { budgetHolderId } = holder;
    const { figures, booked } = await readFigures(
      tx,
      { financialYear, budgetHolderId, asAt: closedAt, filter: {} },
      null,
    );
    if (booked.version === null || figures.variance === null || figures.variance === ZERO) continue;
    const said = await listVarianceComments(tx, budgetHolderId, financialYear, closedAt);
    const isCommented = said.some(
      ({ section251Line, cause, writtenAt }) =>
        section251Line === null && cause === null && writtenAt.getTime() > since,
    );
    if (!isCommented) {
      warnings.push({ kind: 'VARIANCE_UNCOMMENTED', budgetHolderId, payments: null, amount: figures.variance });
    }
  }
  return warnings;
}
