import { type Ctx } from '../../../platform/context';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { pagePlacementSums } from '../../ledger/repository/posting-sums';
import { type PlacementSum } from '../../ledger/rules/posting-query';
import { type SettledQuestion } from '../rules/answer';

/** What each placement costs a budget in the year, the dearest first; without those of cases hidden from the reader. */
export async function readPressurePlacements(
  ctx: Ctx,
  question: SettledQuestion,
  args: PageArguments,
): Promise<Page<PlacementSum>> {
  return pagePlacementSums(await ctx.read(), question, args);
}
