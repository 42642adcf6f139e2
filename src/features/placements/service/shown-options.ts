import { shownMany, shownOne, type Hide } from '../../cases/service/hide-words';
import { findOptionsByIds, listOptionsByCaseIds } from '../repository/option';
import type { PlacementOption } from '../rules/option';

/** Options, with their words as the reader may read them (P3). */
export const showOptionsByIds = shownOne(findOptionsByIds, showOption);
/** The options of cases. */
export const showOptions = shownMany(listOptionsByCaseIds, showOption);

function showOption(one: PlacementOption, hide: Hide): PlacementOption {
  return { ...one, label: hide(one.label), suitabilityReason: hide(one.suitabilityReason), band: hide(one.band) };
}
