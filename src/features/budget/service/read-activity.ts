import { financialYearSpan } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Ctx } from '../../../platform/context';
import { listLiveLines } from '../../ledger/repository/pressure';
import { sumByPlacement } from '../../ledger/repository/posting-sums';
import { activity, type Activity, daysCovered } from '../rules/activity';
import { type SettledQuestion } from '../rules/answer';

/**
 * Head counts, full-time equivalents and average cost of the placements of a pressure (B34, B35), in its snapshot. A placement counts on the
 * days of the year on which a line of it runs, whoever pays; those of cases hidden from the reader do not count.
 */
export async function readActivity(ctx: Ctx, question: SettledQuestion): Promise<Activity> {
  const { financialYear, asAt } = question;
  const tx = await ctx.read();
  const placements = (await sumByPlacement(tx, question)).filter(({ isWithheld }) => !isWithheld);
  const lines = await listLiveLines(tx, {
    span: financialYearSpan(financialYear),
    asAt,
    budgetHolderId: null,
  });
  const linesOf = groupBy(lines, ({ placementId }) => placementId);
  return activity(
    financialYear,
    placements.map(({ placementId, childId, amount }) => ({
      childId,
      cost: amount,
      days: daysCovered(
        financialYear,
        (linesOf.get(placementId) ?? []).flatMap(({ costLine }) => costLine.versions.map(({ span }) => span)),
      ),
    })),
  );
}
