import type { Hide } from '../../cases/rules/passages';
import { shownMany, shownOne } from '../../cases/service/hide-words';
import { findOptionsByIds, listOptionsByCaseIds } from '../repository/option';
import type { PlacementOption } from '../rules/option';

/** Options, with their words as the reader may read them (P3). */
export const showOptionsByIds = shownOne(findOptionsByIds, showOption);
/** The options of cases. */
export const showOptions = shownMany(listOptionsByCaseIds, showOption);

function showOption(one: PlacementOption, hide: Hide): PlacementOption {
  const costLines = one.costLines.map((line) => ({ ...line, description: hide(line.description) }));
  const { label, suitabilityReason, band } = one;
  return { ...one, costLines, label: hide(label), suitabilityReason: hide(suitabilityReason), band: hide(band) };
}
