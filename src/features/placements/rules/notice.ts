import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import type { HolderAmount } from '../../ledger/rules/four-costs';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { whatLineShouldHold, type StoredLine } from '../../ledger/rules/stored-line';
import type { LifeProblem, PlacementDates } from './life';

/** Notice as it was given, and how long the child came. */
export interface Notice {
  readonly givenDate: Day | null;
  /** Days of notice by the contract, counted from the day after it was given; null: not known. */
  readonly days: number | null;
  /** The last day the child was there; null: the last charged day. */
  readonly lastAttendedDate: Day | null;
}

/** No notice that is known of. */
export const NO_NOTICE: Notice = { givenDate: null, days: null, lastAttendedDate: null };

const MOST_DAYS = 1_000;

/**
 * All that speaks against the notice of an end (B12): days without the day it was given; that day, or the last attended one, outside what
 * is charged; and a last charged day beyond the notice while the child no longer attended, which nobody owes.
 */
export function findNoticeProblems(
  dates: Pick<PlacementDates, 'startDate' | 'endDate'>,
  endDate: Day,
  notice: Notice,
): LifeProblem<'NOTICE_CONTRADICTED' | 'PAID_BEYOND_NOTICE' | 'ATTENDED_OUTSIDE'>[] {
  const contradiction = contradictionOf(endDate, notice);
  if (contradiction !== null) return [contradiction];
  const { lastAttendedDate } = notice;
  if (lastAttendedDate !== null && (lastAttendedDate < dates.startDate || lastAttendedDate > endDate)) {
    const message = `The last day attended lies from ${dayInWords(dates.startDate)} to the last charged day, ${dayInWords(endDate)}.`;
    return [{ code: 'ATTENDED_OUTSIDE', field: 'lastAttendedDate', message }];
  }
  return endDate === dates.endDate ? [] : beyondNotice(endDate, notice);
}

function contradictionOf(endDate: Day, { givenDate, days }: Notice): LifeProblem<'NOTICE_CONTRADICTED'> | null {
  if (days !== null && (givenDate === null || days < 0 || days > MOST_DAYS)) {
    const message =
      'Days of notice are 0 to 1,000, and go with the day on which notice was given; give both or neither.';
    return { code: 'NOTICE_CONTRADICTED', field: 'noticeDays', message };
  }
  if (givenDate === null || givenDate <= endDate) return null;
  const message = `Notice was given on ${dayInWords(givenDate)}, after the last charged day, ${dayInWords(endDate)}; correct one of them.`;
  return { code: 'NOTICE_CONTRADICTED', field: 'noticeGivenDate', message };
}

function beyondNotice(
  endDate: Day,
  { givenDate, days, lastAttendedDate }: Notice,
): LifeProblem<'PAID_BEYOND_NOTICE'>[] {
  if (givenDate === null || days === null) return [];
  const noticeEnds = addDays(givenDate, days);
  const attended = lastAttendedDate ?? endDate;
  const owedTo = attended > noticeEnds ? attended : noticeEnds;
  if (endDate <= owedTo) return [];
  const message = `${String(days)} days of notice given on ${dayInWords(givenDate)} end on ${dayInWords(noticeEnds)}, and the child was last there on ${dayInWords(attended)}; nothing is owed after ${dayInWords(owedTo)}.`;
  return [{ code: 'PAID_BEYOND_NOTICE', field: 'endDate', message }];
}

/**
 * What is charged after the last day that the child was there, by holder: the cost of the notice, reported apart (B12). Nothing while no
 * such day is recorded.
 */
export function noticeCost(
  lines: readonly StoredLine[],
  calendar: SchoolCalendar | null,
  horizon: Day,
  lastAttendedDate: Day | null,
): HolderAmount[] {
  if (lastAttendedDate === null) return [];
  return lines.flatMap((line) => {
    const cut = { ...line, placementSpan: { ...line.placementSpan, endDate: lastAttendedDate } };
    return [...signed(line, calendar, horizon, 1n), ...signed(cut, calendar, horizon, -1n)];
  });
}

function signed(line: StoredLine, calendar: SchoolCalendar | null, horizon: Day, sign: bigint): HolderAmount[] {
  return pricedOrFault(whatLineShouldHold(line, calendar, horizon)).map(({ payer, amount }) => ({
    budgetHolderId: payer,
    amount: (sign * amount) as HolderAmount['amount'],
  }));
}
