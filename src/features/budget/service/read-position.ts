import { contains, type Day, financialYearSpan } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { sum } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { listLiveLines, type LiveLine } from '../../ledger/repository/pressure';
import { dimensionsOf } from '../../ledger/rules/dimensions';
import { costLine } from '../../ledger/rules/line';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { holdsPlacement } from '../../ledger/rules/recast';
import { type SettledQuestion } from '../rules/answer';
import { matchesFilter } from '../rules/filter';
import { type Position, type PositionCost } from '../rules/position';
import { sourcesOf } from './read-sources';

/**
 * What was true on a day of the year, as known at the question's instant: with two instants, what was found out since. By the days a cost
 * belongs to, whichever period reports it. Cases hidden from the reader count in the cost and not among the heads. Throws BadInput for a day
 * outside the year.
 */
export async function readPosition(ctx: Ctx, question: SettledQuestion, date: Day): Promise<Position> {
  requireDayOf(question, date, 'date');
  const { lines, costsOf } = await readKnownLines(await ctx.read(), question, date);
  const placements = new Set<string>();
  const children = new Set<string>();
  const costs: PositionCost[] = [];
  for (const line of lines) {
    const own = costsOf(line, date);
    costs.push(...own);
    const runs = line.costLine.versions.some(({ span }) => contains(span, date));
    if (own.length > 0 && runs && !line.isWithheld) {
      placements.add(line.placementId);
      children.add(line.childId);
    }
  }
  return {
    date,
    placements: placements.size,
    children: children.size,
    costToDate: sum(costs.map(({ amount }) => amount)),
    costs,
  };
}

/** Refuses a day that is not of the question's year. Throws BadInput. */
export function requireDayOf({ financialYear }: SettledQuestion, date: Day, argument: string): void {
  const year = financialYearSpan(financialYear);
  if (contains(year, date)) return;
  throw new BadInput(
    `${argument} must be a day of ${financialYear}: ${dayInWords(year.startDate)} to ${dayInWords(year.endDate)}.`,
    {
      argument,
    },
  );
}

/** Lines that run in the year up to a day, as known at an instant, and what one of them costs the budget up to any day until then. */
export interface KnownLines {
  readonly lines: readonly LiveLine[];
  readonly costsOf: (line: LiveLine, date: Day) => readonly PositionCost[];
}

/** The lines of the question's year up to a day, as they were known at its instant: all of them, hidden ones too, or only some. */
export async function readKnownLines(
  tx: Tx,
  question: SettledQuestion,
  last: Day,
  costLineIds?: readonly string[],
): Promise<KnownLines> {
  const { financialYear, asAt, filter } = question;
  const { startDate } = financialYearSpan(financialYear);
  const sources = sourcesOf(question);
  const lines = await listLiveLines(tx, {
    ...{ span: { startDate, endDate: last }, asAt, budgetHolderId: null },
    ...(costLineIds === undefined ? {} : { costLineIds }),
  });
  const payers = await findPayersByIds(
    tx,
    sources.map(({ holderId }) => holderId),
  );
  const costsOf = (line: LiveLine, date: Day): readonly PositionCost[] => {
    const { placementId, costLineId, isWithheld } = line;
    return pricedOrFault(costLine({ ...line.costLine, horizon: date }))
      .filter((amount) => {
        const payer = payers.get(amount.payer);
        const source = sources.find(({ holderId }) => holderId === amount.payer);
        if (payer === undefined || source === undefined || amount.financialYear !== financialYear) return false;
        if (!holdsPlacement(source, placementId)) return false;
        return isWithheld || matchesFilter(filter, dimensionsOf(line, payer, amount));
      })
      .map(({ payer, amount }) => ({ placementId, costLineId, payer, amount, isWithheld }));
  };
  return { lines, costsOf };
}
