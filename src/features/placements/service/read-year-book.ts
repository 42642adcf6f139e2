import { addYears, financialYearSpan, type Day, type FinancialYear, type Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { millisBefore } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { mapWithPauses, othersFirst } from '../../../platform/pauses';
import { listLiveLines, type LiveLine } from '../../ledger/repository/pressure';
import { activeSpan, upTo } from '../../ledger/rules/line-days';
import { premiumsOf, type Premium } from '../rules/premium';
import {
  childrenToCome,
  kindOfLines,
  linesOnDay,
  placementsOfLines,
  type PlaceKind,
  type PlacementOfYear,
} from '../rules/year-book';

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
 * it (money.md sections 4 and 6), as the ledger stands. Those that ended in the year are in it: who asks where children are now
 * asks `readPlacesOn`. For readers of area totals: nobody else gets a row. Cases the reader declared an interest in are left out.
 */
export async function readYearBook(tx: Tx, financialYear: FinancialYear): Promise<YearBook> {
  return bookOf(financialYear, await readLines(tx, financialYearSpan(financialYear), null));
}

/** The book of the year of a day, and of the same lines the children whose place is to come after the day (`childrenToCome`): read together, for the lines are nearly the same. */
export async function readYearBookAhead(
  tx: Tx,
  financialYear: FinancialYear,
  day: Day,
): Promise<{ readonly book: YearBook; readonly toCome: ReadonlySet<string> }> {
  const { startDate, endDate } = financialYearSpan(financialYear);
  const ahead = aheadOf(day);
  const lines = await readLines(tx, { startDate, endDate: ahead.endDate }, null);
  return {
    book: await bookOf(financialYear, linesOf(lines, { startDate, endDate })),
    toCome: childrenToCome(linesOf(lines, ahead), day),
  };
}

/**
 * The placements of an area that are live on a day of a financial year and wanted, with what they would cost over a full year at the prices and shares of that day, and the children
 * whose place is to come after it, as the ledger stood at an instant. What nobody wants is not priced. For the same readers, without the same cases.
 */
export async function readPlacesOn(
  tx: Tx,
  { financialYear, day, then }: { readonly financialYear: FinancialYear; readonly day: Day; readonly then: Date },
  isWanted: (kind: PlaceKind) => boolean,
): Promise<{ readonly places: readonly PlacementOfYear[]; readonly toCome: ReadonlySet<string> }> {
  const lines = await readLines(tx, aheadOf(day), then);
  const live = linesOnDay(linesOf(lines, { startDate: day, endDate: day }), day);
  return {
    places: await pricePlacements(financialYear, live, isWanted),
    toCome: childrenToCome(lines, day),
  };
}

/** How far ahead a place is looked for that is committed and still to begin. */
const YEARS_AHEAD = 2;

function aheadOf(day: Day): Span {
  return { startDate: day, endDate: addYears(day, YEARS_AHEAD) };
}

async function bookOf(financialYear: FinancialYear, lines: readonly LiveLine[]): Promise<YearBook> {
  const placements = await pricePlacements(financialYear, lines, () => true);
  await othersFirst();
  return {
    financialYear,
    placements: new Map(placements.map((one) => [one.placementId, one])),
    premiums: premiumsOf(placements),
  };
}

async function pricePlacements(
  financialYear: FinancialYear,
  lines: readonly LiveLine[],
  isWanted: (kind: PlaceKind) => boolean,
): Promise<readonly PlacementOfYear[]> {
  const placements = [...groupBy(lines, ({ placementId }) => placementId).values()];
  await othersFirst();
  const priced = await mapWithPauses(placements, (own) => {
    const kind = kindOfLines(financialYear, own);
    return kind !== null && isWanted(kind) ? placementsOfLines(financialYear, own) : [];
  });
  return priced.flat();
}

/** Of lines that were read of more days those of some of them, up to the last of these. */
function linesOf(lines: readonly LiveLine[], { startDate, endDate }: Span): LiveLine[] {
  return lines.flatMap((line) => {
    if (activeSpan({ startDate, endDate }, line.lasts, endDate) === null) return [];
    return [{ ...line, costLine: { ...line.costLine, versions: upTo(line.costLine.versions, endDate) } }];
  });
}

async function readLines(tx: Tx, span: Span, then: Date | null): Promise<readonly LiveLine[]> {
  const asAt = then ?? millisBefore(tx.clock.now(), -DAY_MILLIS);
  const lines = await listLiveLines(tx, { span, asAt, budgetHolderId: null });
  return lines.filter(({ isWithheld }) => !isWithheld);
}
