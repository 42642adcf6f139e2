import { ok, refuse, type Result } from '../../../kernel/result';
import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { WriteTx } from '../../../platform/db';
import type { LineRefusal } from '../refusals';
import { shareLedgerInputs } from '../repository/inputs';
import { findLinesByIds, listLinesByPlacementIds, lockLines } from '../repository/lines';
import { listAreaSuccessions, listLinesPaidBy } from '../repository/successions';
import { followVersions, successionsOf, type AreaSuccessions } from '../rules/succession';
import type { StoredLine } from '../rules/stored-line';
import { putCarriesIn, putTermsIn } from './change-terms';
import { postDifferencesIn } from './post-differences';

/** A placement whose shares can not go over as they are, and why. */
export interface StuckPlacement {
  readonly placementId: string;
  /** Two shares of a line become one holder's and can not be one; or one of them is in dispute and the other is not. */
  readonly reason: 'SHARES_DO_NOT_COMBINE' | 'DISPUTE_IN_THE_WAY';
}

/** The lines of whose shares or carried parts one of the holders pays on or after a day, locked, in the order of placements. */
export async function lockSharesOfIn(
  tx: WriteTx,
  holderIds: readonly string[],
  from: Day,
): Promise<readonly StoredLine[]> {
  await shareLedgerInputs(tx);
  const ids = await listLinesPaidBy(tx, holderIds, from);
  await lockLines(tx, ids);
  const lines = await findLinesByIds(tx, ids);
  return ids.flatMap((id) => lines.get(id) ?? []);
}

/** The placements among these lines whose shares can not go over to successors as they are. */
export function stuckPlacements(lines: readonly StoredLine[], all: AreaSuccessions): readonly StuckPlacement[] {
  return [...groupBy(lines, ({ placementId }) => placementId)].flatMap(([placementId, own]): StuckPlacement[] => {
    const successions = successionsOf(all, placementId);
    const isClash = own.some(({ versions }) => !followVersions(versions, successions).ok);
    if (isClash) return [{ placementId, reason: 'SHARES_DO_NOT_COMBINE' }];
    const heirOf = (payer: string): string =>
      successions.find(({ predecessorId }) => predecessorId === payer)?.successorId ?? payer;
    const isArgued = own.some(({ versions, carries }) =>
      carries.some(({ holder }) =>
        versions.some(({ shares }) => shares.some(({ payer }) => payer !== holder && heirOf(payer) === heirOf(holder))),
      ),
    );
    return isArgued ? [{ placementId, reason: 'DISPUTE_IN_THE_WAY' }] : [];
  });
}

/** What is changed and posted at a time: one after the other each costs a dozen statements, all at once the memory of all their postings. */
const PLACEMENTS_AT_A_TIME = 200;

/**
 * Has the successors that are recorded pay in the place of holders from a day on: a new dated agreement from it with the payer replaced,
 * what is carried likewise, and the difference posted as `RESPONSIBILITY_TRANSFERRED` (B24). Gives the placements. Refused, with nothing to be kept, when a line can no
 * longer be priced; ask `stuckPlacements` first.
 */
export async function succeedSharesIn(
  tx: WriteTx,
  lines: readonly StoredLine[],
  from: Day,
): Promise<Result<readonly string[], LineRefusal>> {
  const byPlacement = groupBy(lines, ({ placementId }) => placementId);
  const placementIds = [...byPlacement.keys()];
  for (let first = 0; first < placementIds.length; first += PLACEMENTS_AT_A_TIME) {
    const some = placementIds.slice(first, first + PLACEMENTS_AT_A_TIME);
    const own = some.flatMap((placementId) => byPlacement.get(placementId) ?? []);
    const ids = own.map(({ costLineId }) => costLineId);
    await putTermsIn(tx, { from, lines: ids.map((costLineId) => ({ costLineId })) });
    // Of placements without a carried part of theirs there is none to follow.
    const carrying = own.filter(({ carries }) => carries.length > 0).map(({ placementId }) => placementId);
    if (carrying.length > 0) await putCarriesAgain(tx, [...new Set(carrying)]);
    const posted = await postDifferencesIn(tx, ids, { cause: 'RESPONSIBILITY_TRANSFERRED', decisionId: null });
    if (!posted.ok) return refuse(posted.refusals);
  }
  return ok(placementIds);
}

/** Whatever is carried of placements is put again as it is: on its way it follows those whose it is. */
async function putCarriesAgain(tx: WriteTx, placementIds: readonly string[]): Promise<void> {
  const lines = [...(await listLinesByPlacementIds(tx, placementIds)).values()].flat();
  const carries = lines.flatMap(({ costLineId, carries: own }) => own.map((carry) => ({ ...carry, costLineId })));
  await putCarriesIn(tx, carries);
}

/** The successions that are recorded of the area. */
export const readAreaSuccessions = listAreaSuccessions;
