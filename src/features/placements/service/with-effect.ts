import { financialYearOf, londonDay, type FinancialYear } from '../../../kernel/dates';
import { ok, type Result } from '../../../kernel/result';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockCase } from '../../cases/repository/case';
import { findCalendarsByProviders, findPayersByIds, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { readLedgerOfLines } from '../../ledger/repository/postings';
import { findPlacementsByIds } from '../repository/placement';
import { fullYearOfLines } from '../rules/cost';
import { effectBetween, type CostsAtMoment } from '../rules/money-effect';
import { storeEffect, type StoredEffect } from '../rules/stored-effect';

/** The answer of a step of a placement's life: the placement's id, and what the step does to the money. */
export type PlacementStep = { readonly value: string; readonly effect: StoredEffect };

/**
 * Does `work` and measures what it changes of what placements cost, inside the write: what the ledger holds for the financial year of today
 * and the full-year effect at that year's end (money.md section 6), before and after. A preview of the same work measures the same. What is
 * refused has no effect. `alsoOf` names the placements that the work made. The cases are locked first, in the order of their ids, so that
 * nobody else's change is measured with it.
 */
export async function withEffectIn<Value, Reason>(
  tx: WriteTx,
  placementIds: readonly string[],
  work: () => Promise<Result<Value, Reason>>,
  alsoOf: (value: Value) => readonly string[] = () => [],
): Promise<Result<{ readonly value: Value; readonly effect: StoredEffect }, Reason>> {
  const financialYear = financialYearOf(londonDay(tx.clock.now()));
  const placements = [...(await findPlacementsByIds(tx, placementIds)).values()];
  for (const caseId of [...new Set(placements.map((one) => one.caseId))].sort()) await lockCase(tx, caseId);
  const before = await measure(tx, placementIds, financialYear);
  const done = await work();
  if (!done.ok) return done;
  const after = await measure(tx, [...new Set([...placementIds, ...alsoOf(done.value)])], financialYear);
  const holders = [before, after].flatMap(({ thisYear, fullYear }) => [...thisYear, ...fullYear]);
  const payers = await findPayersByIds(tx, [...new Set(holders.map(({ budgetHolderId }) => budgetHolderId))]);
  const effect = storeEffect(effectBetween(before, after, payers, financialYear));
  return { ...ok({ value: done.value, effect }), ...(done.isUnchanged === true ? { isUnchanged: true as const } : {}) };
}

async function measure(tx: Tx, placementIds: readonly string[], financialYear: FinancialYear): Promise<CostsAtMoment> {
  const lines = [...(await listLinesByPlacementIds(tx, placementIds)).values()].flat();
  const held = await readLedgerOfLines(
    tx,
    lines.map(({ costLineId }) => costLineId),
  );
  const calendars = await findCalendarsByProviders(tx, [...new Set(lines.map(({ coding }) => coding.providerUrn))]);
  const calendarOf = (providerUrn: string | null) => calendars.get(providerUrn) ?? null;
  return {
    thisYear: held
      .filter((one) => one.financialYear === financialYear)
      .map(({ payer, amount }) => ({ budgetHolderId: payer, amount })),
    fullYear: fullYearOfLines(lines, calendarOf, await getHorizon(tx), financialYear),
  };
}
