import { addDays, londonDay, type Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { listPlacementIdsSince } from '../repository/of-child';
import { unprovidedFrom } from '../rules/unprovided';
import { readProvisionHolds } from './held-days';
import { listProvided } from './list-provided';

/**
 * The first day on which nothing is provided, today or next or else before, for children whose plans are held, though something was when the end was notified, whatever took it: a decision of a panel, an import, a start or an end that was
 * put right (A5). Of one that is not in it nothing is missing. Not what another authority provides from the day on which it is responsible. By the placements that the reader sees.
 */
export async function readUnprovided(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const holds = await readProvisionHolds(tx, childIds);
  const [first] = [...holds.values()].map(({ noticeDate }) => noticeDate).sort();
  if (first === undefined) return new Map();
  const placements = await listPlacementIdsSince(tx, [...holds.keys()], addDays(first, -1));
  const provided = await listProvided(tx, [...placements.values()].flat());
  const today = londonDay(tx.clock.now());
  return new Map(
    [...holds].flatMap(([childId, { noticeDate, days }]) => {
      const own = new Set(placements.get(childId));
      const spans = provided.filter(({ placementId }) => own.has(placementId)).flatMap((one) => one.days);
      const from = unprovidedFrom(spans, noticeDate, days, today);
      return from === null ? [] : [[childId, from] as const];
    }),
  );
}
