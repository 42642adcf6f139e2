import { addDays, londonDay, type Day } from '../../../kernel/dates';
import { londonInstant } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listPlacementIdsSince } from '../repository/of-child';
import { unprovided, type HeldDays, type Unprovided } from '../rules/unprovided';
import { readProvisionHolds } from './held-days';
import { listPlanned, listProvided } from './list-provided';

/**
 * What is missing, today or next or else before, for children whose plans are held, though it was provided when the end was notified, whatever took it: a decision of a panel, an import, a start or an end that was
 * put right, or a step that left a part (A5). Of one that is not in it nothing is missing. Not what another authority provides from the day on which it is responsible, nor holidays that stood when the notice went. By the placements that the
 * reader sees.
 */
export async function readUnprovided(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, Unprovided>> {
  const holds = await readProvisionHolds(tx, childIds);
  const [first] = [...holds.values()].map(({ noticeDate }) => noticeDate).sort();
  if (first === undefined) return new Map();
  const placements = await listPlacementIdsSince(tx, [...holds.keys()], addDays(first, -1));
  const provided = await listProvided(tx, [...placements.values()].flat());
  const today = londonDay(tx.clock.now());
  const facts = [...holds].map(([childId, { noticeDate, days: held }]): OfChild => {
    const own = new Set(placements.get(childId));
    return [
      childId,
      { provided: provided.filter(({ placementId }) => own.has(placementId)), planned: [], noticeDate, held, today },
    ];
  });
  const missing = facts.filter(([, one]) => isMissing(unprovided(one)));
  const noticed = new Map(
    missing.flatMap(([childId, { noticeDate }]) =>
      (placements.get(childId) ?? []).map((id): [string, Day] => [id, noticeDate]),
    ),
  );
  // What was known before the day of the notice stood when that went.
  const planned = await listPlanned(
    tx,
    new Map([...noticed].map(([id, noticeDate]) => [id, londonInstant(noticeDate, '00:00')])),
  );
  return new Map(
    missing.flatMap(([childId, one]) => {
      const own = new Set(placements.get(childId));
      const found = unprovided({ ...one, planned: planned.filter(({ placementId }) => own.has(placementId)) });
      return isMissing(found) ? [[childId, found] as const] : [];
    }),
  );
}

type OfChild = readonly [childId: string, facts: HeldDays];

const isMissing = ({ from, parts }: Unprovided): boolean => from !== null || parts.length > 0;
