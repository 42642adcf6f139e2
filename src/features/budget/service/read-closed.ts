import { type FinancialYear, previousFinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Tx } from '../../../platform/db';
import { listClosedPeriods } from '../../ledger/repository/closed-periods';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { allotted, holdsPlacement, type RecastSource } from '../../ledger/rules/recast';
import { type HeldAccrual, listAccrualsByPlacement, listAccrualTotals } from '../repository/accruals';
import { type SettledQuestion } from '../rules/answer';
import { balanceOf, type ClosedPeriods, netOf, NOTHING_OPEN, together } from '../rules/closed-periods';
import { sourcesOf } from './read-sources';

/**
 * The periods of the year that were closed by the instant, with what stood open at their ends (money.md section 6, `forecastOutturn`). Under a
 * filter only which they are: nobody knows what of a sum that was entered has which need.
 */
export async function closedOf(tx: Tx, question: SettledQuestion, isFiltered: boolean): Promise<ClosedPeriods> {
  const { financialYear, asAt } = question;
  const yearBefore = previousFinancialYear(financialYear);
  const all = await listClosedPeriods(tx, asAt);
  const closed = all.filter((one) => one.financialYear === financialYear);
  const opening = all.find((one) => one.financialYear === yearBefore && one.period === 12);
  const [first] = all;
  const isBeforeBooks = first !== undefined && financialYear < first.financialYear;
  if (isFiltered) {
    return {
      closed: new Map(closed.map(({ period }) => [period, null])),
      broughtAccruals: netOf(NOTHING_OPEN),
      isBeforeBooks,
    };
  }
  if (closed.length === 0) return { closed: new Map(), broughtAccruals: netOf(NOTHING_OPEN), isBeforeBooks };
  const held = await heldBy(tx, question, [yearBefore, financialYear]);
  const balance = (period: PeriodOfYear) => together(held.get(keyOf(period)) ?? []);
  return {
    closed: new Map(closed.map((one) => [one.period, balance(one)])),
    broughtAccruals: netOf(opening === undefined ? NOTHING_OPEN : balance(opening)),
  };
}

/** What stood open for those whose figures are asked for, by period. */
async function heldBy(
  tx: Tx,
  question: SettledQuestion,
  years: readonly FinancialYear[],
): Promise<ReadonlyMap<string, readonly HeldAccrual[]>> {
  const sources = sourcesOf(question);
  const whole = sources.filter(isWhole).map(({ holderId }) => holderId);
  const held = [...(await listAccrualTotals(tx, years, whole))];
  for (const source of sources.filter((one) => !isWhole(one))) held.push(...(await heldInPart(tx, source, years)));
  return groupBy(held, keyOf);
}

/** What a successor took of a holder that was split: of placements those that are its own, of the rest its part. */
async function heldInPart(
  tx: Tx,
  source: RecastSource,
  years: readonly FinancialYear[],
): Promise<readonly HeldAccrual[]> {
  return (await listAccrualsByPlacement(tx, years, source.holderId)).flatMap(({ placementId, ...accrual }) => {
    if (placementId === null) return [{ ...accrual, ...balanceOf(allotted(source, netOf(accrual))) }];
    return holdsPlacement(source, placementId) ? [accrual] : [];
  });
}

function isWhole({ rules, allotments }: RecastSource): boolean {
  return rules.length === 0 && allotments.length === 0;
}

function keyOf({ financialYear, period }: PeriodOfYear): string {
  return `${financialYear} ${String(period)}`;
}
