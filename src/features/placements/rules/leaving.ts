import { addDays, type Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import { priceLine } from '../../ledger/rules/line';
import { activeVersions } from '../../ledger/rules/line-days';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { costWithin } from '../../ledger/rules/priced-version';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { LeavingBasis } from './review-codes';

/** A placement that is charged for days after its child had left, as far as that is on record. */
export interface Leaving {
  readonly placementId: string;
  /** The last day the child was there, or was the area's to place. */
  readonly leftDate: Day;
  readonly basis: LeavingBasis;
}

/** What is committed for the days after a child had left. */
export interface LeavingCost extends Leaving {
  /** To the last day that is committed. */
  readonly amount: Pence;
  /** Of it, to today. */
  readonly amountToDate: Pence;
}

/** What a placement's committed lines cost after a child had left, to the last day committed and to today: exact to the penny, day by day. */
export function costAfterLeaving(
  leaving: Leaving,
  lines: readonly StoredLine[],
  calendarOf: (providerUrn: string | null) => SchoolCalendar | null,
  horizon: Day,
  today: Day,
): LeavingCost {
  const startDate = addDays(leaving.leftDate, 1);
  const priced = lines
    .filter(({ committedAt }) => committedAt !== null)
    .flatMap((line) => {
      const versions = activeVersions(line.versions, line.placementSpan, horizon);
      return pricedOrFault(priceLine(versions, calendarOf(line.coding.providerUrn)));
    });
  const costTo = (endDate: Day): Pence =>
    pence(priced.reduce((all, one) => all + costWithin(one, { startDate, endDate }).cost, 0n));
  return { ...leaving, amount: costTo(horizon), amountToDate: costTo(today) };
}
