import type { Check, CheckOutcome } from '../../../platform/checks';
import type { Tx } from '../../../platform/db';
import { findCalendarsByProviders, getHorizon } from '../repository/inputs';
import { listLinesAfter } from '../repository/lines';
import { sumPostingsOfLines } from '../repository/postings';
import { holdersDifference, ledgerDifference, type LineToVerify } from '../rules/verification';
import { keptSumChecks } from './check-kept-sums';

/** Lines are read and priced so many at a time: bounds the memory of a whole area. */
const LINES_AT_A_TIME = 500;

/** The invariants of the ledger (money.md sections 5 and 7), and of what is kept beside it, for `npm run verify`. */
export const ledgerChecks: readonly Check[] = [
  { name: 'ledger = engine', noun: 'cost lines', run: (tx) => checkLines(tx, ledgerDifference) },
  { name: 'holders = line', noun: 'cost lines', run: (tx) => checkLines(tx, holdersDifference) },
  ...keptSumChecks,
];

async function checkLines(tx: Tx, differenceOf: (line: LineToVerify) => string | null): Promise<CheckOutcome> {
  const horizon = await getHorizon(tx);
  let checked = 0;
  let differing = 0;
  let first: CheckOutcome['first'] = null;
  for (let after: string | null = null; ;) {
    const lines = await listLinesAfter(tx, after, LINES_AT_A_TIME);
    const ids = lines.map((line) => line.costLineId);
    const held = await sumPostingsOfLines(tx, ids);
    const calendars = await findCalendarsByProviders(tx, [...new Set(lines.map((line) => line.coding.providerUrn))]);
    for (const line of lines) {
      const calendar = calendars.get(line.coding.providerUrn) ?? null;
      const message = differenceOf({ line, calendar, horizon, held: held.get(line.costLineId) ?? [] });
      checked += 1;
      if (message === null) continue;
      differing += 1;
      first ??= { message };
    }
    after = ids.at(-1) ?? null;
    if (after === null || ids.length < LINES_AT_A_TIME) return { checked, differing, first };
  }
}
