import { financialYearOf, londonDay } from '../../../kernel/dates';
import { ok, type Result } from '../../../kernel/result';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockCases } from '../../cases/repository/case';
import { findCalendarsByProviders, findPayersByIds, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { readLedgerByYear } from '../../ledger/repository/postings';
import { findPlacementsByIds } from '../repository/placement';
import { effectBetween, holdersOf, type CostsAtMoment, type MoneyEffect } from '../rules/money-effect';
import { storeEffect, type StoredEffect } from '../rules/stored-effect';

/** The answer of a step of a placement's life: the placement's id, and what the step does to the money. */
export type PlacementStep = { readonly value: string; readonly effect: StoredEffect };

/**
 * Does `work` and measures what it changes of what placements cost, inside the write: what the ledger holds in each
 * financial year, and what a full year costs where the change acts (money.md section 6), before and after. A preview of the same work measures the same. What is
 * refused has no effect. `alsoOf` names the placements that the work made. The cases are locked first, in the order of their ids, so that
 * nobody else's change is measured with it.
 */
export async function withEffectIn<Value, Reason>(
  tx: WriteTx,
  placementIds: readonly string[],
  work: () => Promise<Result<Value, Reason>>,
  alsoOf: (value: Value) => readonly string[] = () => [],
): Promise<Result<{ readonly value: Value; readonly effect: StoredEffect }, Reason>> {
  const placements = [...(await findPlacementsByIds(tx, placementIds)).values()];
  await lockCases(
    tx,
    placements.map(({ caseId }) => caseId),
  );
  const before = await measure(tx, placementIds);
  const done = await work();
  if (!done.ok) return done;
  const after = await measure(tx, [...new Set([...placementIds, ...alsoOf(done.value)])]);
  const effect = storeEffect(await readEffect(tx, before, after));
  return { ...ok({ value: done.value, effect }), ...(done.isUnchanged === true ? { isUnchanged: true as const } : {}) };
}

/** The effect of whatever happened between two moments, told on the day of the write. */
export async function readEffect(tx: Tx, before: CostsAtMoment, after: CostsAtMoment): Promise<MoneyEffect> {
  const urns = [...before.lines, ...after.lines].map(({ coding }) => coding.providerUrn);
  const calendars = await findCalendarsByProviders(tx, [...new Set(urns)]);
  return effectBetween(before, after, await findPayersByIds(tx, holdersOf([before, after])), {
    calendarOf: (providerUrn) => calendars.get(providerUrn) ?? null,
    horizon: await getHorizon(tx),
    financialYear: financialYearOf(londonDay(tx.clock.now())),
  });
}

async function measure(tx: Tx, placementIds: readonly string[]): Promise<CostsAtMoment> {
  const lines = [...(await listLinesByPlacementIds(tx, placementIds)).values()].flat();
  const held = await readLedgerByYear(
    tx,
    lines.map(({ costLineId }) => costLineId),
  );
  return {
    held: held.map(({ financialYear, payer, amount }) => ({ financialYear, budgetHolderId: payer, amount })),
    lines,
  };
}
