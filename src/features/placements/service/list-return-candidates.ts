import { financialYearOf, londonDay, type Day } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { findPlacementsByIds } from '../repository/placement';
import { contractEndAt, phaseEndAfter, type ReturnCandidate } from '../rules/returns';
import { listAway, type AwayFilter } from './list-away';
import { readYearBook } from './read-year-book';

/**
 * The children placed outside the area today whose phase of education ends by a day, the nearest end first, then the dearest: the only time at
 * which one is brought back without being moved in the middle of a phase (peers.md idea 13). For readers of area totals.
 */
export async function listReturnCandidates(ctx: Ctx, filter: AwayFilter, by: Day): Promise<readonly ReturnCandidate[]> {
  const tx = await ctx.read();
  const today = londonDay(tx.clock.now());
  const book = await readYearBook(tx, financialYearOf(today));
  const away = listAway(book, filter, today);
  const placements = await findPlacementsByIds(
    tx,
    away.map(({ placementId }) => placementId),
  );
  return away
    .flatMap(({ placementId, birthCohort, fullYearCost }): ReturnCandidate[] => {
      const placement = placements.get(placementId);
      const phaseEnd = phaseEndAfter(birthCohort, today);
      if (placement === undefined || phaseEnd === null || phaseEnd.date > by) return [];
      const contractEnd = contractEndAt(placement.endDate, phaseEnd.date);
      const premium = book.premiums.get(placementId)?.premium ?? null;
      return [{ placement, phaseEnd, contractEnd, fullYearCost, premium }];
    })
    .sort(byDateThenCost);
}

function byDateThenCost(a: ReturnCandidate, b: ReturnCandidate): number {
  if (a.phaseEnd.date !== b.phaseEnd.date) return a.phaseEnd.date < b.phaseEnd.date ? -1 : 1;
  if (a.fullYearCost !== b.fullYearCost) return a.fullYearCost > b.fullYearCost ? -1 : 1;
  return a.placement.placementId < b.placement.placementId ? -1 : 1;
}
