import { shownOne } from '../../../cases/service/hide-words';
import { findTextsByEventIds } from '../../repository/redress/events';

/** What was said with events of redress, as its reader may read it (P3). */
export const showRedressTexts = shownOne(findTextsByEventIds, (one, hide) => ({
  ...one,
  account: hide(one.account),
  reasons: hide(one.reasons),
  remedy: hide(one.remedy),
}));
