import { registerEnumType } from 'type-graphql';
import '../../cases/types/enums';
import '../../providers/types/codes';
import { AreaClass, PlacementStatus, Suitability, TriggerKind } from '../rules/codes';

registerEnumType(Suitability, {
  name: 'Suitability',
  description: 'What was found of an option. It is recorded before its cost is decided.',
  valuesConfig: {
    SUITABLE: { description: 'It meets the needs.' },
    SUITABLE_WITH_CONDITIONS: { description: 'It meets the needs if what the reason says is done.' },
    NOT_SUITABLE: { description: 'It does not meet the needs; a panel that chooses it must say why.' },
  },
});

registerEnumType(AreaClass, {
  name: 'AreaClass',
  description:
    'Where a placement is, seen from the authority responsible for the child. NEIGHBOURING and OUT_OF_AREA both count as out-of-area cost.',
  valuesConfig: {
    IN_AREA: { description: 'In the responsible authority, or at no establishment.' },
    NEIGHBOURING: { description: 'In an authority that borders it on record.' },
    OUT_OF_AREA: { description: 'Anywhere else.' },
  },
});

registerEnumType(PlacementStatus, {
  name: 'PlacementStatus',
  description: 'How a placement stands today. Derived from its dates, not stored.',
  valuesConfig: {
    PENDING: { description: 'Decided; its money is not committed, because a share is not approved or ratified.' },
    DECIDED: { description: 'Its money is committed; it has not started.' },
    LIVE: { description: 'Started, and its last day has not passed.' },
    ENDED: { description: 'Its last day has passed.' },
    CANCELLED: {
      description:
        'It never was: its decision lapsed, was declined or was corrected before its first day, or before its money was agreed.',
    },
  },
});

registerEnumType(TriggerKind, {
  name: 'CaseTriggerKind',
  description: 'What raised a case by itself, from a placement that runs.',
  valuesConfig: {
    CONTRACT_ENDING: { description: 'Its expected end is near: within the weeks that the panel’s terms say.' },
    REVIEW_DUE: {
      description: 'A review is due: the first, or the next, after the months that the panel’s terms say.',
    },
    BREAKDOWN: { description: 'It was reported to break down.' },
    UPLIFT_REQUESTED: { description: 'A higher price was asked for.' },
    TRANSITION: {
      description:
        'A step in growing up is due: 14, 16, 17, 17½, or three months before 18. Shown to those who may see who the child is.',
    },
    REVIEW_CHANGE: { description: 'A review found that another placement is needed.' },
    REVIEW_STEP_DOWN: { description: 'A review found that less is needed, and proposed a price for it.' },
  },
});
