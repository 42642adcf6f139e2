import { type ActualMatchStatus, type MatchEntryStatus, type MatchRule, type SpendSettlement } from './match-codes';

/** What stands of an amount's match: the newest that was said. Of a placement, or of why it pays for none. */
export interface StandingMatch {
  readonly actualId: string;
  readonly ordinal: number;
  readonly placementId: string | null;
  readonly settledAs: SpendSettlement | null;
  readonly status: MatchEntryStatus;
  readonly rule: MatchRule;
  readonly enteredAt: Date;
  readonly enteredBy: string;
}

/** What is said anew of an amount. */
export type NewMatch = Omit<StandingMatch, 'enteredAt' | 'enteredBy'>;

/** How far it is settled which placement an amount pays for. */
export interface MatchStanding {
  readonly status: ActualMatchStatus;
  readonly placementId: string | null;
  readonly rule: MatchRule | null;
  readonly settledAs: SpendSettlement | null;
  /** When and by whom what stands was said; null where nothing was, or the amount was recorded with its placement. */
  readonly enteredAt: Date | null;
  readonly enteredBy: string | null;
}

const NOTHING = { placementId: null, rule: null, settledAs: null, enteredAt: null, enteredBy: null } as const;

/** What stands of an amount, from the placement it was recorded with (null: none) and the newest that was said of it. */
export function matchStanding(placementId: string | null, newest: StandingMatch | null): MatchStanding {
  if (placementId !== null) return { ...NOTHING, status: 'CONFIRMED', placementId };
  if (newest === null) return { ...NOTHING, status: 'UNMATCHED' };
  const { status, rule, settledAs, enteredAt, enteredBy } = newest;
  const said = { ...NOTHING, enteredAt, enteredBy };
  if (status === 'REJECTED') return { ...said, status: 'UNMATCHED' };
  if (status === 'SETTLED') return { ...said, status, settledAs };
  return { ...said, status, rule, placementId: newest.placementId };
}
