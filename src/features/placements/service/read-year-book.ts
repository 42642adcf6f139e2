import { financialYearSpan, type Day, type FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { millisBefore } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listLiveLines, type LiveLine } from '../../ledger/repository/pressure';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { premiumsOf, type Premium } from '../rules/premium';
import { placementOfYear, type LineOfYear, type PlacementOfYear } from '../rules/year-book';

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
 * it (money.md sections 4 and 6), as the ledger stood at an instant, or stands. For readers of area totals: nobody else gets a row. Cases the reader
 * declared an interest in are left out.
 */
export async function readYearBook(tx: Tx, financialYear: FinancialYear, then: Date | null = null): Promise<YearBook> {
  const span = financialYearSpan(financialYear);
  const asAt = then ?? millisBefore(tx.clock.now(), -DAY_MILLIS);
  const lines = await listLiveLines(tx, { span, asAt, budgetHolderId: null });
  const seen = lines.filter(({ isWithheld, costLine }) => !isWithheld && costLine.versions.length > 0);
  const placements = [...groupBy(seen, ({ placementId }) => placementId).values()].flatMap((own) => {
    const [first, ...others] = linesOfYear(financialYear, own);
    return first === undefined ? [] : [placementOfYear(financialYear, [first, ...others])];
  });
  return {
    financialYear,
    placements: new Map(placements.map((one) => [one.placementId, one])),
    premiums: premiumsOf(placements),
  };
}

/** The lines of one placement, each at the prices of the last day on which any of them is active. */
function linesOfYear(financialYear: FinancialYear, lines: readonly LiveLine[]): LineOfYear[] {
  const days = lines.flatMap(({ costLine }) => costLine.versions.map(({ span }) => span.endDate));
  const inForceOn = days.reduce((a, b) => (a > b ? a : b));
  return lines.map(({ costLine, placementId, caseId, childId, category, coding }) => ({
    ...{ placementId, caseId, childId, category, coding },
    firstDay: costLine.versions.map(({ span }) => span.startDate).reduce(earlier),
    lastDay: inForceOn,
    shares: pricedOrFault(fullYearEffect({ ...costLine, financialYear, inForceOn })),
  }));
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
