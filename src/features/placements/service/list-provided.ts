import { addDays, type Span } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { activeVersions } from '../../ledger/rules/line-days';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { listInterruptionsByPlacementIds } from '../repository/interruption';
import { findPlacementsByIds } from '../repository/placement';
import { isProviding, withoutDays, type Provided } from '../rules/held-provision';

/**
 * What placements provide, up to where the ledger knows: the days of their committed lines that are not suspended, and none after the child was last there: what is paid for the notice provides nothing. Who is away at nothing is provided for all the same: what is charged is the provider's
 * terms. A line at no price provides nothing. What is paid once counts where nothing else of the placement ever provided: a course that is paid at once does, and a fee for setting up is no place.
 */
export async function listProvided(tx: Tx, placementIds: readonly string[]): Promise<readonly Provided[]> {
  const lines = await listLinesByPlacementIds(tx, placementIds);
  const interruptions = await listInterruptionsByPlacementIds(tx, placementIds);
  const placements = await findPlacementsByIds(tx, placementIds);
  const horizon = await getHorizon(tx);
  return [...lines].flatMap(([placementId, all]) => {
    const suspended = (interruptions.get(placementId) ?? []).filter(({ kind }) => kind === 'SUSPENSION');
    const attended = placements.get(placementId)?.notice.lastAttendedDate ?? null;
    const gone = attended === null ? suspended : [...suspended, { startDate: addDays(attended, 1), endDate: null }];
    const providing = all.filter(
      ({ committedAt, category, coding }) => committedAt !== null && isProviding({ ...coding, category }),
    );
    const running = providing.filter(isRunning);
    return (running.length > 0 ? running : providing).map(({ costLineId, category, versions, placementSpan }) => {
      const days = activeVersions(versions, { ...placementSpan, interruptions: [] }, horizon)
        .filter(({ price }) => price.amount > 0n)
        .map(({ span }) => span);
      return { placementId, costLineId, category, days: gone.reduce<readonly Span[]>(withoutDays, days) };
    });
  });
}

function isRunning({ versions }: StoredLine): boolean {
  return versions.some(({ price }) => price.unit !== 'ONCE');
}
