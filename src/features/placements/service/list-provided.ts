import { addDays, type Span } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { getHorizon } from '../../ledger/repository/inputs';
import { findLineStates, lineAtKey } from '../../ledger/repository/line-states';
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
    return providingLines(all).map(({ costLineId, category, versions, placementSpan }) => {
      const days = pricedDays(versions, placementSpan, horizon);
      return { placementId, costLineId, category, days: gone.reduce<readonly Span[]>(withoutDays, days) };
    });
  });
}

/** What placements were to provide as it was known at an instant, each at its own: by the days and prices of their lines then, without what was suspended by then. */
export async function listPlanned(tx: Tx, known: ReadonlyMap<string, Date>): Promise<readonly Provided[]> {
  const placementIds = [...known.keys()];
  if (placementIds.length === 0) return [];
  const lines = await listLinesByPlacementIds(tx, placementIds);
  const asked = [...lines].flatMap(([placementId, all]) => {
    const at = known.get(placementId);
    if (at === undefined) return [];
    return providingLines(all).map(({ costLineId, category }) => ({ placementId, costLineId, category, at }));
  });
  const states = await findLineStates(tx, asked);
  const interruptions = await listInterruptionsByPlacementIds(tx, placementIds);
  const horizon = await getHorizon(tx);
  return asked.flatMap(({ placementId, costLineId, category, at }) => {
    const state = states.get(lineAtKey({ costLineId, at }));
    if (state === undefined) return [];
    const suspended = (interruptions.get(placementId) ?? []).filter(
      ({ kind, enteredAt }) => kind === 'SUSPENSION' && enteredAt < at,
    );
    const days = pricedDays(state.versions, state.placementSpan, horizon);
    return [{ placementId, costLineId, category, days: suspended.reduce<readonly Span[]>(withoutDays, days) }];
  });
}

/** The lines of a placement that provide what a plan can be for. */
function providingLines(lines: readonly StoredLine[]): readonly StoredLine[] {
  const providing = lines.filter(
    ({ committedAt, category, coding }) => committedAt !== null && isProviding({ ...coding, category }),
  );
  const running = providing.filter(({ versions }) => versions.some(({ price }) => price.unit !== 'ONCE'));
  return running.length > 0 ? running : providing;
}

/** The days of a line that have a price, whoever was away. */
function pricedDays(
  versions: StoredLine['versions'],
  placementSpan: StoredLine['placementSpan'],
  horizon: Span['endDate'],
): readonly Span[] {
  return activeVersions(versions, { ...placementSpan, interruptions: [] }, horizon)
    .filter(({ price }) => price.amount > 0n)
    .map(({ span }) => span);
}
