import type { FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Check, CheckOutcome } from '../../../platform/checks';
import type { Tx } from '../../../platform/db';
import { readFullYearsOfLines } from '../repository/full-years';
import { listPostedPlacementsAfter } from '../repository/full-years-due';
import { getHorizon } from '../repository/inputs';
import { comparePostingSums, comparePostingTotals, listReportedYears, type KeptSums } from '../repository/kept-sums';
import { listLinesByPlacementIds } from '../repository/lines';
import { fullYearCosts } from '../rules/full-years';
import { fullYearDifference, sayWrongSum } from '../rules/verification';
import { readFullYearReckoning } from './post-full-years';

/** Placements are read and reckoned so many at a time: bounds the memory of a whole area. */
const PLACEMENTS_AT_A_TIME = 250;

/** What is kept beside the postings so that a question is fast is what they, and the engine, say (docs/decisions/0037). */
export const keptSumChecks: readonly Check[] = [
  { name: 'sums = postings', noun: 'sums', run: (tx) => checkYears(tx, 'sum', comparePostingSums) },
  { name: 'totals = postings', noun: 'totals', run: (tx) => checkYears(tx, 'total', comparePostingTotals) },
  { name: 'full years = engine', noun: 'placements', run: checkFullYears },
];

async function checkYears(
  tx: Tx,
  kind: string,
  compare: (tx: Tx, year: FinancialYear) => Promise<KeptSums>,
): Promise<CheckOutcome> {
  let checked = 0;
  let differing = 0;
  let first: CheckOutcome['first'] = null;
  for (const year of await listReportedYears(tx)) {
    const found = await compare(tx, year);
    checked += found.checked;
    differing += found.differing;
    if (found.first !== null) first ??= { message: sayWrongSum(kind, year, found.first) };
  }
  return { checked, differing, first };
}

async function checkFullYears(tx: Tx): Promise<CheckOutcome> {
  const horizon = await getHorizon(tx);
  let checked = 0;
  let differing = 0;
  let first: CheckOutcome['first'] = null;
  for (let after: string | null = null; ;) {
    const placementIds = await listPostedPlacementsAfter(tx, after, PLACEMENTS_AT_A_TIME);
    const lines = await listLinesByPlacementIds(tx, placementIds);
    const all = [...lines.values()].flat();
    const reckoning = await readFullYearReckoning(tx, all, horizon);
    const held = groupBy(
      await readFullYearsOfLines(
        tx,
        all.map(({ costLineId }) => costLineId),
      ),
      ({ costLineId }) => costLineId,
    );
    for (const own of lines.values()) {
      const message = fullYearDifference(
        fullYearCosts(own, reckoning),
        own.flatMap(({ costLineId }) => held.get(costLineId) ?? []),
      );
      checked += 1;
      if (message === null) continue;
      differing += 1;
      first ??= { message };
    }
    after = placementIds.at(-1) ?? null;
    if (after === null || placementIds.length < PLACEMENTS_AT_A_TIME) return { checked, differing, first };
  }
}
