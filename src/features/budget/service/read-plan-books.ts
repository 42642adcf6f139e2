import { financialYearSpan, londonDay } from '../../../kernel/dates';
import { type Ctx } from '../../../platform/context';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { findLedgerYears } from '../../ledger/repository/posting-sums';
import { type YearBesideBooks, yearBesideBooks } from '../rules/plan-books';
import { type PlanAnswer } from '../rules/plan-version';
import { readPressureStanding } from './read-pressure';

/** The years of a plan that have begun at an instant, beside the pressure on the block as it stood then. Nothing where the area has no block. */
export async function readPlanBooks(
  ctx: Ctx,
  { years, asAt }: Pick<PlanAnswer, 'years' | 'asAt'>,
): Promise<readonly YearBesideBooks[]> {
  const tx = await ctx.read();
  if ((await findHighNeedsBlock(tx)) === undefined) return [];
  const firstOfLedger = (await findLedgerYears(tx, asAt))?.first ?? null;
  const day = londonDay(asAt);
  const rows: YearBesideBooks[] = [];
  for (const year of years.filter(({ financialYear }) => financialYearSpan(financialYear).startDate <= day)) {
    const { financialYear } = year;
    const standing = await readPressureStanding(ctx, { financialYear, budgetHolderId: null, asAt, filter: {} });
    rows.push(yearBesideBooks(year, standing, firstOfLedger));
  }
  return rows;
}
