/** SEN2 settings without an establishment, 2025 (V1): education otherwise than at school, and its like. */
export const SenSetting = {
  OLA: 'OLA',
  OPA: 'OPA',
  EHE: 'EHE',
  EYP: 'EYP',
  OTH: 'OTH',
  NEET: 'NEET',
  NIEC: 'NIEC',
  NIEO: 'NIEO',
} as const;
export type SenSetting = (typeof SenSetting)[keyof typeof SenSetting];

/** Whether the child sleeps where it learns, as SEN2 counts weeks. */
export const Residential = {
  DAY: 'DAY',
  RESIDENTIAL_38_51: 'RESIDENTIAL_38_51',
  RESIDENTIAL_52: 'RESIDENTIAL_52',
} as const;
export type Residential = (typeof Residential)[keyof typeof Residential];

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
export const PlacementStatus = { PENDING: 'PENDING', DECIDED: 'DECIDED', LIVE: 'LIVE', ENDED: 'ENDED' } as const;
export type PlacementStatus = (typeof PlacementStatus)[keyof typeof PlacementStatus];
