import { ok, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { findPlacementsByIds } from '../repository/placement';
import type { Provided } from '../rules/held-provision';
import type { HeldWarning } from '../rules/held-warning';
import { heldWarnings, type AskedStep } from './held-by-plan';
import { listProvided } from './list-provided';
import { withEffectIn, type PlacementStep } from './with-effect';

/** The answer of a step that can take days of a placement: with what it took of what a held plan provides, and was not refused for. */
export type WarnedStep = PlacementStep & { readonly warnings: readonly HeldWarning[] };

/**
 * Does a step of a placement with its effect on the money (`withEffectIn`), and warns of what it took of what a plan provides that is held (A5): the past that is recorded, a part, or an absence. What it
 * takes of days to come is refused by the step itself.
 */
export async function warnedStepIn<Value, Reason>(
  tx: WriteTx,
  placementId: string,
  work: () => Promise<Result<Value, Reason>>,
  how: Omit<AskedStep, 'before'> = { away: null },
): Promise<
  Result<
    {
      readonly value: Value;
      readonly effect: PlacementStep['effect'];
      readonly warnings: readonly HeldWarning[];
    },
    Reason
  >
> {
  let before: readonly Provided[] = [];
  const done = await withEffectIn(tx, [placementId], async () => {
    before = await listProvided(tx, [placementId]);
    return work();
  });
  if (!done.ok) return done;
  const placement = (await findPlacementsByIds(tx, [placementId])).get(placementId);
  const warnings = placement === undefined ? [] : await heldWarnings(tx, placement, { before, ...how });
  const told = { ...ok({ ...done.value, warnings }) };
  return done.isUnchanged === true ? { ...told, isUnchanged: true } : told;
}
