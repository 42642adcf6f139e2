import type { Tx } from '../../../platform/db';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { fourCosts, type FourCosts } from '../../ledger/rules/four-costs';
import { withPlace } from '../../placements/rules/option-place';
import { readOptionPlaces } from '../../placements/service/read-option-places';
import type { HolderEffect } from '../rules/effect';

/** What an option costs over a full year by whose money it is, without and with the funded place it would take (B26). */
export interface EffectCosts {
  readonly fullYear: FourCosts;
  /** The same where no funded place is taken; null where what the place costs is not known. */
  readonly withPlace: FourCosts | null;
}

/** The four costs of what holders would pay in a full year for an option; null: the place is taken already. */
export async function findEffectCosts(
  tx: Tx,
  optionId: string | null,
  holders: readonly HolderEffect[],
): Promise<EffectCosts> {
  const ids = holders.map(({ budgetHolderId }) => budgetHolderId);
  const amounts = holders.map(({ budgetHolderId, fullYear }) => ({ budgetHolderId, amount: fullYear }));
  const costs = fourCosts(amounts, await findPayersByIds(tx, ids));
  const place = optionId === null ? undefined : (await readOptionPlaces(tx, [optionId], null)).get(optionId);
  if (place === undefined) return { fullYear: costs, withPlace: costs };
  return { fullYear: costs, withPlace: place.marginalCost === null ? null : withPlace(costs, place.marginalCost) };
}
