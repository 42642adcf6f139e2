import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { findCalendarsByProviders, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { listLeaving } from '../repository/leaving';
import { costAfterLeaving, type LeavingCost } from '../rules/leaving';

/** The placements whose child has left while they are still charged, the earliest first, with what that comes to; in four statements. */
export async function readLeaving(ctx: Ctx): Promise<readonly LeavingCost[]> {
  const today = londonDay(ctx.clock.now());
  const tx = await ctx.read();
  const found = await listLeaving(tx, today, null);
  if (found.length === 0) return [];
  const lines = await listLinesByPlacementIds(
    tx,
    found.map(({ placementId }) => placementId),
  );
  const urns = new Set([...lines.values()].flat().map(({ coding }) => coding.providerUrn));
  const calendars = await findCalendarsByProviders(tx, [...urns]);
  const horizon = await getHorizon(tx);
  const calendarOf = (providerUrn: string | null) => calendars.get(providerUrn) ?? null;
  return found
    .map((one) => costAfterLeaving(one, lines.get(one.placementId) ?? [], calendarOf, horizon, today))
    .filter(({ amount }) => amount !== 0n);
}
