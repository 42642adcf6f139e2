import { addYears, financialYearSpan, type Day, type FinancialYear, type Span } from '../../../kernel/dates';
import { millisBefore } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listLiveLines, type LiveLine } from '../../ledger/repository/pressure';
import { premiumsOf, type Premium } from '../rules/premium';
import { childrenToCome, placementsOfLines, placementsOnDay, type PlacementOfYear } from '../rules/year-book';

/** The committed placements of a financial year side by side, and what those outside the area cost above those like them in it. */
export interface YearBook {
  readonly financialYear: FinancialYear;
  readonly placements: ReadonlyMap<string, PlacementOfYear>;
  readonly premiums: ReadonlyMap<string, Premium>;
}

/** The ledger's instants may run ahead of the clock by some milliseconds: what stands is asked for whatever they are. */
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * The placements of an area in a financial year, with what they would cost over a full year at the prices and shares of their last active day in
 * it (money.md sections 4 and 6), as the ledger stood at an instant, or stands. Those that ended in the year are in it: who asks where children are now
 * asks `readPlacesOn`. For readers of area totals: nobody else gets a row. Cases the reader declared an interest in are left out.
 */
export async function readYearBook(tx: Tx, financialYear: FinancialYear, then: Date | null = null): Promise<YearBook> {
  const placements = placementsOfLines(financialYear, await readLines(tx, financialYearSpan(financialYear), then));
  return {
    financialYear,
    placements: new Map(placements.map((one) => [one.placementId, one])),
    premiums: premiumsOf(placements),
  };
}

/**
 * The placements of an area that are live on a day of a financial year, with what they would cost over a full year at the prices and shares of that day, as
 * the ledger stood at an instant. For the same readers, without the same cases.
 */
export async function readPlacesOn(
  tx: Tx,
  financialYear: FinancialYear,
  day: Day,
  then: Date,
): Promise<readonly PlacementOfYear[]> {
  return placementsOnDay(financialYear, await readLines(tx, { startDate: day, endDate: day }, then), day);
}

/** How far ahead a place is looked for that is committed and still to begin. */
const YEARS_AHEAD = 2;

/** The children for whom a place of education is committed that begins after a day, as the ledger stood at an instant, or stands. For the same readers. */
export async function readChildrenToCome(tx: Tx, day: Day, then: Date | null = null): Promise<ReadonlySet<string>> {
  return childrenToCome(await readLines(tx, { startDate: day, endDate: addYears(day, YEARS_AHEAD) }, then), day);
}

async function readLines(tx: Tx, span: Span, then: Date | null): Promise<readonly LiveLine[]> {
  const asAt = then ?? millisBefore(tx.clock.now(), -DAY_MILLIS);
  const lines = await listLiveLines(tx, { span, asAt, budgetHolderId: null });
  return lines.filter(({ isWithheld }) => !isWithheld);
}
