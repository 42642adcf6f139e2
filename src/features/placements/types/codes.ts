import { registerCodes } from '../../../platform/graphql-codes';
import '../../cases/types/enums';
import '../../providers/types/codes';
import { AreaClass, PlacementStatus, Suitability, TriggerKind } from '../rules/codes';

registerCodes(Suitability, 'Suitability', 'What was found of an option. It is recorded before its cost is decided.', {
  SUITABLE: 'It meets the needs.',
  SUITABLE_WITH_CONDITIONS: 'It meets the needs if what the reason says is done.',
  NOT_SUITABLE: 'It does not meet the needs; a panel that chooses it must say why.',
});

registerCodes(
  AreaClass,
  'AreaClass',
  'Where a placement is, seen from the authority responsible for the child. NEIGHBOURING and OUT_OF_AREA both count as out-of-area cost.',
  {
    IN_AREA: 'In the responsible authority, or at no establishment.',
    NEIGHBOURING: 'In an authority that borders it on record.',
    OUT_OF_AREA: 'Anywhere else.',
  },
);

registerCodes(PlacementStatus, 'PlacementStatus', 'How a placement stands today. Derived from its dates, not stored.', {
  PENDING: 'Decided; its money is not committed, because a share is not approved or ratified.',
  DECIDED: 'Its money is committed; it has not started.',
  LIVE: 'Started, and its last day has not passed.',
  ENDED: 'Its last day has passed.',
  CANCELLED:
    'It never was: its decision lapsed, was declined or was corrected before its first day, or before its money was agreed.',
});

registerCodes(TriggerKind, 'CaseTriggerKind', 'What raised a case by itself, from a placement that runs.', {
  CONTRACT_ENDING: 'Its expected end is near: within the weeks that the panel’s terms say.',
  REVIEW_DUE: 'A review is due: the first, or the next, after the months that the panel’s terms say.',
  BREAKDOWN: 'It was reported to break down.',
  UPLIFT_REQUESTED: 'A higher price was asked for.',
  TRANSITION:
    'A step in growing up is due: 14, 16, 17, 17½, or three months before 18. Shown to those who may see who the child is.',
  REVIEW_CHANGE: 'A review found that another placement is needed.',
  REVIEW_STEP_DOWN: 'A review found that less is needed, and proposed a price for it.',
});
