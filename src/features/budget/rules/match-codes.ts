/** How far it is settled which placement an amount of spend pays for. */
export const ActualMatchStatus = {
  UNMATCHED: 'UNMATCHED',
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  SETTLED: 'SETTLED',
} as const;
export type ActualMatchStatus = (typeof ActualMatchStatus)[keyof typeof ActualMatchStatus];

/** How a placement was found for an amount of spend. */
export const MatchRule = {
  REFERENCE: 'REFERENCE',
  ALIAS: 'ALIAS',
  NAME: 'NAME',
  BY_HAND: 'BY_HAND',
} as const;
export type MatchRule = (typeof MatchRule)[keyof typeof MatchRule];

/** Why an amount of spend pays for no placement, as a person settles it. */
export const SpendSettlement = {
  NO_PLACEMENT_DRIVES_IT: 'NO_PLACEMENT_DRIVES_IT',
  OTHER_BUDGET: 'OTHER_BUDGET',
  ERROR_AT_SOURCE: 'ERROR_AT_SOURCE',
  AWAITING_PLACEMENT_RECORD: 'AWAITING_PLACEMENT_RECORD',
} as const;
export type SpendSettlement = (typeof SpendSettlement)[keyof typeof SpendSettlement];

/** What can be said of a match; the newest of an amount stands. */
export const MatchEntryStatus = {
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
  REJECTED: 'REJECTED',
  SETTLED: 'SETTLED',
} as const;
export type MatchEntryStatus = (typeof MatchEntryStatus)[keyof typeof MatchEntryStatus];
