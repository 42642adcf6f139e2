/** How far it is settled which placement an amount of spend pays for. */
export const ActualMatchStatus = {
  UNMATCHED: 'UNMATCHED',
  PROPOSED: 'PROPOSED',
  CONFIRMED: 'CONFIRMED',
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

/** What can be said of a match; the newest of an amount stands. */
export const MatchEntryStatus = { PROPOSED: 'PROPOSED', CONFIRMED: 'CONFIRMED', REJECTED: 'REJECTED' } as const;
export type MatchEntryStatus = (typeof MatchEntryStatus)[keyof typeof MatchEntryStatus];
