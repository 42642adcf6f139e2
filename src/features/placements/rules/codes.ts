import { SenSetting } from '../../cases/rules/sen2';
import { Residential } from '../../providers/rules/residential';

export { Residential, SenSetting };

/** What an assessment found of an option, before its cost is looked at (panel-practice M12). */
export const Suitability = {
  SUITABLE: 'SUITABLE',
  SUITABLE_WITH_CONDITIONS: 'SUITABLE_WITH_CONDITIONS',
  NOT_SUITABLE: 'NOT_SUITABLE',
} as const;
export type Suitability = (typeof Suitability)[keyof typeof Suitability];

/** Where a placement lies, seen from the authority responsible for the child (money.md section 4). */
export const AreaClass = { IN_AREA: 'IN_AREA', NEIGHBOURING: 'NEIGHBOURING', OUT_OF_AREA: 'OUT_OF_AREA' } as const;
export type AreaClass = (typeof AreaClass)[keyof typeof AreaClass];

/** How a placement stands on a day. It is derived from its dates, never stored. */
export const PlacementStatus = {
  PENDING: 'PENDING',
  DECIDED: 'DECIDED',
  LIVE: 'LIVE',
  ENDED: 'ENDED',
  CANCELLED: 'CANCELLED',
} as const;
export type PlacementStatus = (typeof PlacementStatus)[keyof typeof PlacementStatus];

/** What raised a case by itself (R10). */
export const TriggerKind = {
  CONTRACT_ENDING: 'CONTRACT_ENDING',
  REVIEW_DUE: 'REVIEW_DUE',
  BREAKDOWN: 'BREAKDOWN',
  UPLIFT_REQUESTED: 'UPLIFT_REQUESTED',
  TRANSITION: 'TRANSITION',
  REVIEW_CHANGE: 'REVIEW_CHANGE',
  REVIEW_STEP_DOWN: 'REVIEW_STEP_DOWN',
} as const;
export type TriggerKind = (typeof TriggerKind)[keyof typeof TriggerKind];

/** Why a child is placed outside the area, or with an independent setting (R4). */
export const OutOfAreaReason = {
  NO_SUITABLE_PROVISION: 'NO_SUITABLE_PROVISION',
  NO_PLACE_FREE: 'NO_PLACE_FREE',
  NEAREST_SUITABLE: 'NEAREST_SUITABLE',
  PARENTAL_PREFERENCE: 'PARENTAL_PREFERENCE',
  TRIBUNAL_ORDER: 'TRIBUNAL_ORDER',
  SAFEGUARDING: 'SAFEGUARDING',
  PLACED_BY_SOCIAL_CARE: 'PLACED_BY_SOCIAL_CARE',
  CONTINUITY: 'CONTINUITY',
  HEALTH_NEED: 'HEALTH_NEED',
  OTHER: 'OTHER',
} as const;
export type OutOfAreaReason = (typeof OutOfAreaReason)[keyof typeof OutOfAreaReason];
