import { addDays, addMonths, financialYearOf, lastDayOfMonth, londonDay, type Day } from '../../../kernel/dates';
import { londonInstant, millisBefore } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { NO_EDUCATION } from '../../cases/rules/circumstance-problems';
import { listAwayCosts } from '../../ledger/repository/away-costs';
import type { Phase } from '../../ledger/rules/coding';
import type { MissingProvision } from '../rules/missing-provision';
import { publishedGroups } from '../rules/published-provision';
import type { Stay } from '../rules/year-book';
import type { AwayFilter } from './list-away';

/**
 * The groups of placements outside the area for everybody, rounded (`publishedGroups`), as the ledger stood at the end of the last month in London: those that are live on the last day of its
 * financial year. For readers of area totals from whom nothing is hidden.
 */
export async function publishProvision(
  tx: Tx,
  { primaryNeed, phase, stay }: AwayFilter,
  fewest: number,
): Promise<readonly MissingProvision[]> {
  const { day, instant } = lastMonthEnd(tx.clock.now());
  const groups = publishedGroups(
    await listAwayCosts(tx, { financialYear: financialYearOf(day), asAt: instant, leftOut: [...NO_EDUCATION] }),
  );
  return groups.flatMap(({ likeness, ...told }): MissingProvision[] => {
    const [ownNeed = '', ownPhase, ownStay] = likeness.split('|') as [string?, Phase?, Stay?];
    if (ownPhase === undefined || ownStay === undefined || told.placementCount < fewest) return [];
    const isAsked =
      (primaryNeed === null || ownNeed === primaryNeed) &&
      (phase === null || ownPhase === phase) &&
      (stay === null || ownStay === stay);
    return isAsked
      ? [{ ...told, ...NOT_TOLD, primaryNeed: ownNeed, phase: ownPhase, stay: ownStay, asAtDate: day }]
      : [];
  });
}

/**
 * Never for everybody: by whose money it is, what is of one placement, what hangs on others (a mean in the area, a distance that is held as of today), and who waits, of whom `sightCounts` tells.
 */
const NOT_TOLD = {
  ...{ fullYear: null, centreUrn: null, meanDistanceMiles: null, premium: null, placementsWithPremium: 0 },
  ...{ placements: null, hostLaCodes: null, waitingCount: null, waitingFullYear: null, waiting: null },
};

/** The last end of a month, by the clock in London. */
function lastMonthEnd(now: Date): { readonly day: Day; readonly instant: Date } {
  const day = lastDayOfMonth(addMonths(londonDay(now), -1));
  return { day, instant: millisBefore(londonInstant(addDays(day, 1), '00:00'), 1) };
}
