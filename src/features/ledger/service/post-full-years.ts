import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { appendFullYears, readFullYearsOfLines } from '../repository/full-years';
import { findCalendarsByProviders, findPayersByIds } from '../repository/inputs';
import { fullYearCosts, fullYearDifferences, type FullYearReckoning } from '../rules/full-years';
import type { StoredLine } from '../rules/stored-line';

/**
 * Brings what the lines of placements cost in a full year to what they should hold now, as `postDifferencesIn` does for the ledger and at its
 * instant. Given are all lines of each placement: its last day is that of the line that runs longest.
 */
export async function postFullYearsIn(
  tx: WriteTx,
  ofPlacements: readonly (readonly StoredLine[])[],
  reckoning: FullYearReckoning,
  postedAt: Date,
): Promise<void> {
  const lines = new Map(ofPlacements.flat().map((line) => [line.costLineId, line]));
  const held = await readFullYearsOfLines(tx, [...lines.keys()]);
  const changes = fullYearDifferences(
    ofPlacements.flatMap((own) => fullYearCosts(own, reckoning)),
    held,
  );
  await appendFullYears(
    tx,
    changes.flatMap((change) => {
      const line = lines.get(change.costLineId);
      return line === undefined ? [] : [{ ...change, line, postedAt }];
    }),
  );
}

/** What lines are reckoned by: the calendars of their providers, and who pays them. */
export async function readFullYearReckoning(
  tx: Tx,
  lines: readonly StoredLine[],
  horizon: Day,
): Promise<FullYearReckoning> {
  const calendars = await findCalendarsByProviders(tx, [...new Set(lines.map(({ coding }) => coding.providerUrn))]);
  const payers = await findPayersByIds(tx, payersOfLines(lines));
  return {
    horizon,
    calendarOf: ({ coding }) => calendars.get(coding.providerUrn) ?? null,
    payerOf: (budgetHolderId) => {
      const payer = payers.get(budgetHolderId);
      if (payer === undefined) throw new Error('A payer of a cost line is not a budget holder of its local area');
      return payer;
    },
  };
}

/** Everybody who has or carries a share of lines. */
export function payersOfLines(lines: readonly StoredLine[]): readonly string[] {
  const payers = lines.flatMap(({ versions }) =>
    versions.flatMap(({ shares, carries = [] }) => [
      ...shares.map(({ payer }) => payer),
      ...carries.flatMap(({ carriers }) => carriers),
    ]),
  );
  return [...new Set(payers)];
}
