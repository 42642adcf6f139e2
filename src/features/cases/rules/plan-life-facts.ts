import type { Day } from '../../../kernel/dates';
import type { PlanEventKind } from './clock-codes';
import type { RedressFact } from './redress-facts';

/** Something that is on record of a child's plan and stands. */
export interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
  /** Of an end, why, by the code of SEN2; null or left out: nobody said. */
  readonly ceaseReason?: string | null;
}

/** That a plan was final when the panel was asked, as one referral has it. */
export interface FinalSaid {
  /** The day on which it was made; null: not given. */
  readonly day: Day | null;
  /** The day on which the panel was asked, the last on which it can have been made. */
  readonly askedOn: Day;
}

/** A plan of which referrals alone tell: what several of them say of one, in one. */
export interface SaidPlan extends FinalSaid {
  /** The first day by which there was that plan. */
  readonly from: Day;
}

/** That another authority became responsible for the child (SEND Regulations 2014, reg 15). */
export interface MoveOfPlan {
  readonly day: Day;
  /** Whether the child came here; else it went. */
  readonly isHere: boolean;
}

/** A request of which a return that was imported tells, and the plan that it led to. */
export interface KnownRequest {
  readonly receivedOn: Day;
  /** Null: it led to none by then. */
  readonly plan: { readonly madeOn: Day | null; readonly endedOn: Day | null } | null;
}

/** What a child's requests and plans are read from. */
export interface LifeFacts<Event extends Happened> {
  /** What stands, in any order. */
  readonly events: readonly Event[];
  /** What the child's referrals say of final plans, in the order in which they were made; none of another status. */
  readonly finals: readonly FinalSaid[];
  /** What was ordered, conceded or agreed in mediation. */
  readonly redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
  /** Left out: none is on record. */
  readonly moves?: readonly MoveOfPlan[];
  /** Left out: no return was imported of the child. */
  readonly known?: readonly KnownRequest[];
}

/** How a plan came to its end: it ended, another took its place (section 44), or the child went to another authority. */
export interface EndOfPlan {
  readonly day: Day;
  readonly by: 'CEASED' | 'REPLACED' | 'LEFT';
}

/** One plan, from when it was made to its end. */
export interface PlanLife<Event extends Happened> {
  /** The day on which it was sent final; null: on no record. */
  readonly madeOn: Day | null;
  /** The entry that says so; null: a referral or a return does, or what happened to it. */
  readonly made: Event | null;
  /** What the referrals say of it; null: an entry or a return tells, or what happened to it. */
  readonly said: SaidPlan | null;
  /** The first day on which something is known of it. */
  readonly knownFrom: Day;
  /** Whether it came here already made, from elsewhere (K6; reg 15): neither asked for nor issued here. */
  readonly isTakenOver: boolean;
  /** Null: it goes on. */
  readonly end: EndOfPlan | null;
}

/** One way of a child: what was asked for, what became of it, and while it lasts the plan that it led to. */
export interface Way<Event extends Happened> {
  /** What began it: a request, or that the authority became responsible for a child that waits; null: on no record. */
  readonly start: Event | null;
  /** The request of an imported return; null: none is of it. */
  readonly known: KnownRequest | null;
  /** Its first day; of one without a request the first of which anything is known. */
  readonly since: Day;
  /** Whether it began beside a plan that goes on, by a request or of the authority’s own motion: the needs are assessed again (section 44(2) and (3)), and its limits are those of regs 25 and 27. */
  readonly isReassessment: boolean;
  /** That the plan beside it was amended, by which such a way came to its end; null: it was not. */
  readonly amendedBy: Event | null;
  /** What is of it, by day. */
  readonly events: readonly Event[];
  /** The days on which its request is recorded once more. */
  readonly repeatedOn: readonly Day[];
  /** The day on which the plan beside it ended, and with that the wait; null: it did not end so. */
  readonly overOn: Day | null;
  /** Whether it is waited for, as far as that is on record. */
  readonly isOpen: boolean;
  readonly plan: PlanLife<Event> | null;
}

/** The life of a child's plans, as one walk over the record finds it. */
export interface Lives<Event extends Happened> {
  /** By their first days. */
  readonly ways: readonly Way<Event>[];
  /** The plan that goes on at the end; null: there is none. */
  readonly active: PlanLife<Event> | null;
  /** The ends that were undone: the plan goes on. */
  readonly undone: ReadonlySet<Event>;
  /** The ends of a day on which another plan was made: that began after them. */
  readonly endedFirst: ReadonlySet<Event>;
  /** The moves here that brought a plan, and began no wait. */
  readonly bringing: ReadonlySet<Event>;
  /** The requests that are one which was under way already. */
  readonly repeated: ReadonlySet<Event>;
  /** What is recorded of a plan on a day on which there was none: it is of no plan. */
  readonly ofNone: ReadonlySet<Event>;
}
