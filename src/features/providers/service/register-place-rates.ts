import type { WriteTx } from '../../../platform/db';
import { upsertPlaceRates } from '../repository/places';
import type { PlaceRate } from '../rules/place-funding';

/** Registers what places cost from a financial year on: published, and the same for every area. Gives the positions of those that changed. */
export function registerPlaceRatesIn(tx: WriteTx, rates: readonly PlaceRate[]): Promise<ReadonlySet<number>> {
  return upsertPlaceRates(tx, rates);
}
