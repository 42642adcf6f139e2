import type { Hide } from '../../../cases/rules/passages';
import { shownMany, shownOne } from '../../../cases/service/hide-words';
import { findHoldsByIds, listHoldsByChildIds } from '../../repository/retention/holds';
import type { LegalHold } from '../../rules/retention/log';

/** Holds on records, with why as the reader may read it (P3). */
export const showHoldsByIds = shownOne(findHoldsByIds, showHold);
/** The holds of children. */
export const showHolds = shownMany(listHoldsByChildIds, showHold);

function showHold(hold: LegalHold, hide: Hide): LegalHold {
  const { lifted } = hold;
  return {
    ...hold,
    reason: hide(hold.reason),
    lifted: lifted === null ? null : { ...lifted, reason: hide(lifted.reason) },
  };
}
