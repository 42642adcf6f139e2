import { financialYearSpan } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { ZERO } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { mapPage, pageOfList, type PageArguments } from '../../../platform/keyset';
import { listLiveLines } from '../../ledger/repository/pressure';
import { sumByPlacement } from '../../ledger/repository/posting-sums';
import { activity, type Activity, type ActivePlacement, daysCovered } from '../rules/activity';
import { type SettledQuestion } from '../rules/answer';
import { explainedFact } from '../rules/explained-fact';
import { type ExplainedPage } from './explained-page';

/**
 * Head counts, full-time equivalents and average cost of the placements of a pressure (B34, B35), in its snapshot. A placement counts on the
 * days of the year on which a line of it runs, whoever pays; those of cases hidden from the reader do not count.
 */
export async function readActivity(ctx: Ctx, question: SettledQuestion): Promise<Activity> {
  return activity(question.financialYear, await activePlacements(ctx, question));
}

/**
 * The placements that make it, the dearest first, each with its cost and its days: their costs ÷ their number is the mean, the one in the middle (or
 * the mean of the two) the median, their days ÷ the days of the year the full-time equivalents.
 */
export async function explainActivity(
  ctx: Ctx,
  question: SettledQuestion,
  args: PageArguments,
): Promise<ExplainedPage> {
  const page = pageOfList(await activePlacements(ctx, question), args, ({ placementId }) => placementId);
  return {
    page: mapPage(page, ({ placementId, cost: amount, days }) =>
      explainedFact({ kind: 'PLACEMENT', key: placementId, placementId, amount, days }),
    ),
    withheld: () => Promise.resolve(ZERO),
    query: question,
  };
}

const known = new WeakMap<SettledQuestion, Promise<readonly ActivePlacement[]>>();

/** Read once for one question. */
function activePlacements(ctx: Ctx, question: SettledQuestion): Promise<readonly ActivePlacement[]> {
  const found = known.get(question) ?? findActivePlacements(ctx, question);
  known.set(question, found);
  return found;
}

async function findActivePlacements(ctx: Ctx, question: SettledQuestion): Promise<readonly ActivePlacement[]> {
  const { financialYear, asAt } = question;
  const tx = await ctx.read();
  const placements = (await sumByPlacement(tx, question)).filter(({ isWithheld }) => !isWithheld);
  const lines = await listLiveLines(tx, {
    span: financialYearSpan(financialYear),
    asAt,
    budgetHolderId: null,
  });
  const linesOf = groupBy(lines, ({ placementId }) => placementId);
  return placements.map(({ placementId, childId, amount }) => ({
    ...{ placementId, childId, cost: amount },
    days: daysCovered(
      financialYear,
      (linesOf.get(placementId) ?? []).flatMap(({ costLine }) => costLine.versions.map(({ span }) => span)),
    ),
  }));
}
