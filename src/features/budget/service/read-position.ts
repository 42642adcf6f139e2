import { contains, type Day, financialYearSpan } from '../../../kernel/dates';
import { sum } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { listLiveLines } from '../../ledger/repository/pressure';
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
  const { financialYear, asAt, filter } = question;
  const year = financialYearSpan(financialYear);
  if (!contains(year, date)) {
    throw new BadInput(`date must be a day of ${financialYear}: ${year.startDate} to ${year.endDate}.`, {
      argument: 'date',
    });
  }
  const tx = await ctx.read();
  const sources = sourcesOf(question);
  const lines = await listLiveLines(tx, {
    span: { startDate: year.startDate, endDate: date },
    asAt,
    budgetHolderId: null,
  });
  const payers = await findPayersByIds(
    tx,
    sources.map(({ holderId }) => holderId),
  );
  const placements = new Set<string>();
  const children = new Set<string>();
  const costs: PositionCost[] = [];
  for (const line of lines) {
    const own = pricedOrFault(costLine({ ...line.costLine, horizon: date })).filter((amount) => {
      const payer = payers.get(amount.payer);
      const source = sources.find(({ holderId }) => holderId === amount.payer);
      if (payer === undefined || source === undefined || amount.financialYear !== financialYear) return false;
      if (!holdsPlacement(source, line.placementId)) return false;
      return line.isWithheld || matchesFilter(filter, dimensionsOf(line, payer, amount));
    });
    const { placementId, costLineId, isWithheld } = line;
    costs.push(...own.map(({ payer, amount }) => ({ placementId, costLineId, payer, amount, isWithheld })));
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
