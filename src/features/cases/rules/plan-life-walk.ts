import type { Day } from '../../../kernel/dates';
import type { Happened, PlanLife, SaidPlan, Way } from './plan-life-facts';
import type { Item } from './plan-life-items';

/** How what was asked for stands: it waits; it was refused or withdrawn, which may be taken back; a plan was made; or the plan beside it ended, and with it the wait. */
type Standing = 'OPEN' | 'CLOSED' | 'ANSWERED' | 'OVER';

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };
/** A way as the walk goes along it. */
export interface WayOf<Event extends Happened> extends Changing<
  Omit<Way<Event>, 'events' | 'repeatedOn' | 'isOpen' | 'plan'>
> {
  readonly events: Event[];
  readonly repeatedOn: Day[];
  standing: Standing;
  /** Whether a request that is recorded began it, or joined the move or the authority’s own motion that did. */
  isRequested: boolean;
  /** What closed it and was not taken back. */
  closedBy: readonly Happened[];
  plan: Changing<PlanLife<Event>> | null;
}

/** What the walk over a child’s record has come to (plan-life.ts). */
export interface Walk<Event extends Happened> {
  readonly items: readonly Item<Event>[];
  readonly ways: WayOf<Event>[];
  /** What was asked for last. */
  asked: WayOf<Event> | null;
  /** The way whose plan goes on. */
  held: WayOf<Event> | null;
  /** The way whose plan went with the child to another authority, as long as nothing followed. */
  left: WayOf<Event> | null;
  /** Whether a plan had ended. */
  hasEnded: boolean;
  /** The day of a move on which a plan came that is entered of the same day. */
  broughtOn: Day | null;
  readonly saids: Set<SaidPlan>;
  readonly repeated: Set<Event>;
  readonly bringing: Set<Event>;
  readonly ofNone: Set<Event>;
  readonly endedFirst: Set<Event>;
}
