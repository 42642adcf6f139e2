import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Pence, sum, ZERO } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { findCalendarsByProviders } from '../../ledger/repository/inputs';
import { findLineStates, lineAtKey } from '../../ledger/repository/line-states';
import { listWritesOfLines, type WriteOfLine } from '../../ledger/repository/movement';
import { costLine } from '../../ledger/rules/line';
import { activeVersions } from '../../ledger/rules/line-days';
import { type SettledMovement } from '../rules/movement';
import { causeOfWrite, type LineCourse, positionBridge, type PositionMovement } from '../rules/position-movement';
import { type KnownLines, readKnownLines, requireDayOf } from './read-position';

/** Between which days of the year; each as it was known at the question's instant of its side. */
interface PositionDays {
  readonly fromDate: Day;
  readonly toDate: Day;
}

/**
 * How a budget's position on one day, as known at the earlier instant, became that on another, as known at the later one, by cause: opening and
 * movements come to closing. Null under a filter, where a line that is coded anew would come and go. Throws BadInput for a day outside the year.
 */
export async function readPositionMovement(
  ctx: Ctx,
  question: SettledMovement,
  { fromDate, toDate }: PositionDays,
): Promise<PositionMovement | null> {
  requireDayOf(question, fromDate, 'fromDate');
  requireDayOf(question, toDate, 'toDate');
  if (Object.keys(question.filter).length > 0) return null;
  const tx = await ctx.read();
  const last = fromDate > toDate ? fromDate : toDate;
  const earlier = await readKnownLines(tx, { ...question, asAt: question.from }, last);
  const later = await readKnownLines(tx, question, toDate);
  const [opening, atOpening, closing] = [
    costsByLine(earlier, fromDate),
    costsByLine(earlier, toDate),
    costsByLine(later, toDate),
  ];
  const lines = new Map([...earlier.lines, ...later.lines].map((line) => [line.costLineId, line]));
  const amountAt = (costs: ReadonlyMap<string, Pence>, line: string): Pence => costs.get(line) ?? ZERO;
  const changed = [...lines.keys()].filter((line) => amountAt(atOpening, line) !== amountAt(closing, line));
  const writes = groupBy(await listWritesOfLines(tx, question, changed), ({ costLineId }) => costLineId);
  const known = await readBetween(tx, question, toDate, {
    // After the last write a line is known as it is at the later instant.
    asked: [...writes.values()].flatMap((own) => own.slice(0, -1)),
    isHidden: (costLineId) => lines.get(costLineId)?.isWithheld ?? false,
  });
  const courses = [...lines.values()].map(({ costLineId, placementId, isWithheld }): LineCourse => {
    const own = writes.get(costLineId) ?? [];
    return {
      ...{ placementId, isWithheld },
      opening: amountAt(opening, costLineId),
      atOpening: amountAt(atOpening, costLineId),
      steps: own.map(({ causes, postedAt }, place) => ({
        ...{ cause: causeOfWrite(causes), postedAt },
        known:
          place === own.length - 1
            ? amountAt(closing, costLineId)
            : (known.get(lineAtKey({ costLineId, at: postedAt })) ?? ZERO),
      })),
      closing: amountAt(closing, costLineId),
    };
  });
  return { fromDate, toDate, ...positionBridge(courses) };
}

function costsByLine({ lines, costsOf }: KnownLines, date: Day): ReadonlyMap<string, Pence> {
  return new Map(lines.map((line) => [line.costLineId, sum(costsOf(line, date).map(({ amount }) => amount))]));
}

interface Between {
  readonly asked: readonly Pick<WriteOfLine, 'costLineId' | 'postedAt'>[];
  /** Of a case the reader declared an interest in: its lines are not read one by one. */
  readonly isHidden: (costLineId: string) => boolean;
}

/** What lines that were changed more than once cost the budget up to the day, as known from each write on, by `lineAtKey`. */
async function readBetween(
  tx: Tx,
  question: SettledMovement,
  date: Day,
  { asked, isHidden }: Between,
): Promise<ReadonlyMap<string, Pence>> {
  const { budgetHolderId, financialYear } = question;
  const shown = asked.filter(({ costLineId }) => !isHidden(costLineId));
  const states = await findLineStates(
    tx,
    shown.map(({ costLineId, postedAt }) => ({ costLineId, at: postedAt })),
  );
  const urns = [...new Set([...states.values()].map(({ providerUrn }) => providerUrn))];
  const calendars = await findCalendarsByProviders(tx, urns);
  const known = new Map(
    [...states].map(([key, { versions, placementSpan, providerUrn }]) => {
      const priced = costLine({
        versions: activeVersions(versions, placementSpan, date),
        calendar: calendars.get(providerUrn) ?? null,
        horizon: date,
      });
      const own = (priced.ok ? priced.value : []).filter(
        (amount) => amount.payer === budgetHolderId && amount.financialYear === financialYear,
      );
      return [key, sum(own.map(({ amount }) => amount))];
    }),
  );
  // Few cases are hidden from anybody, and each was seldom changed twice.
  for (const { costLineId, postedAt } of asked.filter((one) => isHidden(one.costLineId))) {
    const own = await readKnownLines(tx, { ...question, asAt: postedAt }, date, [costLineId]);
    known.set(lineAtKey({ costLineId, at: postedAt }), costsByLine(own, date).get(costLineId) ?? ZERO);
  }
  return known;
}
