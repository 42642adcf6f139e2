/** By what right a decision was taken. */
export const DecisionBasis = {
  /** At a sitting, by its chair. */
  PANEL: 'PANEL',
  /** Between sittings, by delegation and for urgency (M7). */
  OUT_OF_PANEL: 'OUT_OF_PANEL',
  /** In the place of an earlier decision, which stays as it was (M11). */
  CORRECTION: 'CORRECTION',
  /** Because a tribunal ordered it (A6). */
  TRIBUNAL_ORDER: 'TRIBUNAL_ORDER',
} as const;
export type DecisionBasis = (typeof DecisionBasis)[keyof typeof DecisionBasis];

/** How a condition of a decision stands (M10). LAPSED: the decision it belongs to no longer stands. */
export const ConditionStatus = { OPEN: 'OPEN', MET: 'MET', WAIVED: 'WAIVED', LAPSED: 'LAPSED' } as const;
export type ConditionStatus = (typeof ConditionStatus)[keyof typeof ConditionStatus];

/** How an action of a decision stands (M10). */
export const ActionStatus = { OPEN: 'OPEN', DONE: 'DONE', CANCELLED: 'CANCELLED' } as const;
export type ActionStatus = (typeof ActionStatus)[keyof typeof ActionStatus];

/** Of what kind that is for which a decision is put off (M4). */
export const MissingKind = {
  ADVICE: 'ADVICE',
  SETTING_EVIDENCE: 'SETTING_EVIDENCE',
  VIEWS: 'VIEWS',
  OPTIONS: 'OPTIONS',
  COSTS: 'COSTS',
  PARTNER_FUNDING: 'PARTNER_FUNDING',
  OTHER: 'OTHER',
} as const;
export type MissingKind = (typeof MissingKind)[keyof typeof MissingKind];

/** Whose it is to bring it: a role or a body, never a person by name. */
export const MissingOwner = {
  CASE_OFFICER: 'CASE_OFFICER',
  SETTING: 'SETTING',
  EDUCATION: 'EDUCATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
  PROVIDER: 'PROVIDER',
  FAMILY: 'FAMILY',
  OTHER: 'OTHER',
} as const;
export type MissingOwner = (typeof MissingOwner)[keyof typeof MissingOwner];

/** What a decision departs from (M2, M3): the finding on suitability, the panel's own positions, or what was asked for. */
export const DepartureSubject = {
  RECOMMENDATION: 'RECOMMENDATION',
  AMOUNT: 'AMOUNT',
  BAND: 'BAND',
  HOURS: 'HOURS',
  DURATION: 'DURATION',
  OUTCOME: 'OUTCOME',
} as const;
export type DepartureSubject = (typeof DepartureSubject)[keyof typeof DepartureSubject];
