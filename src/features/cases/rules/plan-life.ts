import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { GONE_ON_BY } from './gone-on';
import type { EndOfPlan, Happened, LifeFacts, Lives, PlanLife, SaidPlan, Way } from './plan-life-facts';
import { itemsOf, type Item } from './plan-life-items';
import { OF_A_PLAN, undoneEndsOfPlans } from './plan-life-said';

/** How what was asked for stands: it waits; it was refused or withdrawn, which may be taken back; a plan was made; or the plan beside it ended, and with it the wait. */
type Standing = 'OPEN' | 'CLOSED' | 'ANSWERED' | 'OVER';

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };
interface WayOf<Event extends Happened> extends Changing<
  Omit<Way<Event>, 'events' | 'repeatedOn' | 'isOpen' | 'plan'>
> {
  readonly events: Event[];
  readonly repeatedOn: Day[];
  standing: Standing;
  /** Whether a request that is recorded began it, or joined the move that did. */
  isRequested: boolean;
  /** What closed it and was not taken back. */
  closedBy: readonly Happened[];
  plan: Changing<PlanLife<Event>> | null;
}

interface Walk<Event extends Happened> {
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
}

const OF_AN_ASSESSMENT: ReadonlySet<PlanEventKind> = new Set([
  ...(['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'DRAFT_SERVED', 'PLAN_REFUSED'] as const),
]);
/**
 * The child's requests and plans, read once for the return, the figures, the limits and what a case tells of its plan, so that they say the same. One walk by day: a plan goes on until it ends, another
 * takes its place (Children and Families Act 2014, section 44) or the child goes; so at most one goes on on any day. Reviews, amendments and notices are of the one that goes on. The end of a plan is the end of a request that
 * waits beside it. A final plan after an end begins a life of its own, also where nobody recorded the request; one sent where neither an end nor a request is in between is the same sent once more.
 */
export function livesOf<Event extends Happened>(facts: LifeFacts<Event>): Lives<Event> {
  const undone = undoneEndsOfPlans(facts);
  const standing = facts.events.filter((one) => !undone.has(one));
  const walk: Walk<Event> = {
    items: itemsOf({ ...facts, events: standing }),
    ...{ ways: [], asked: null, held: null, left: null, hasEnded: false, broughtOn: null },
    ...{ saids: new Set<SaidPlan>(), bringing: new Set<Event>(), repeated: new Set<Event>(), ofNone: new Set<Event>() },
  };
  walk.items.forEach((item, at) => {
    if (item.isRepeated) askAgain(walk, item);
    else step(walk, item, at);
  });
  const ways = [...walk.ways].sort((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
  return {
    ways: ways.map(({ standing: how, closedBy: _, isRequested: __, ...way }) => ({ ...way, isOpen: how === 'OPEN' })),
    active: walk.held?.plan ?? null,
    ...{ undone, bringing: walk.bringing, ofNone: walk.ofNone },
    repeated: walk.repeated,
  };
}

function step<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { kind, move } = item;
  if (move === 'AWAY') endPlan(walk, { day: item.day, by: 'LEFT' });
  else if (kind === PlanEventKind.REQUEST_RECEIVED) ask(walk, item);
  else if (kind === PlanEventKind.BECAME_RESPONSIBLE) come(walk, item, at);
  else if (OF_AN_ASSESSMENT.has(kind)) assess(walk, item);
  else if (kind === PlanEventKind.FINAL_PLAN_SENT) send(walk, item, at);
  else if (kind === PlanEventKind.PLAN_CEASED) cease(walk, item, at);
  else if (OF_A_PLAN.has(kind)) follow(walk, item, at);
}

const UNKNOWN = { madeOn: null, made: null, said: null, isTakenOver: false, end: null } as const;

function begin<Event extends Happened>(
  walk: Walk<Event>,
  since: Day,
  more: Partial<Pick<WayOf<Event>, 'start' | 'known'>> = {},
): WayOf<Event> {
  const way: WayOf<Event> = {
    ...{ start: null, known: null, since, events: [], repeatedOn: [], overOn: null, standing: 'OPEN', closedBy: [] },
    ...{ plan: null, isRequested: false, ...more },
  };
  walk.ways.push(way);
  walk.asked = way;
  return way;
}

/** Whether somebody asked, whom an entry or a return tells of. */
const isAsked = <Event extends Happened>(way: WayOf<Event> | null): boolean =>
  way !== null && (way.start !== null || way.known !== null);
const waiting = <Event extends Happened>({ asked }: Walk<Event>): WayOf<Event> | null =>
  asked?.standing === 'OPEN' ? asked : null;

function ask<Event extends Happened>(walk: Walk<Event>, { day, event, known }: Item<Event>): void {
  const open = waiting(walk);
  // Of one that was closed and went on it is the same request, too.
  if (event !== null && open?.isRequested === true) {
    askAgain(walk, { day, event });
    return;
  }
  // What a move began to wait for is asked for by who asks then (C4).
  if (event === null || open?.start?.kind !== PlanEventKind.BECAME_RESPONSIBLE) {
    begin(walk, day, { start: event, known: known ?? null }).isRequested = event !== null;
    return;
  }
  open.known ??= known ?? null;
  open.isRequested = true;
}

function askAgain<Event extends Happened>(
  { asked, repeated }: Walk<Event>,
  { day, event }: Pick<Item<Event>, 'day' | 'event'>,
): void {
  asked?.repeatedOn.push(day);
  if (event !== null) repeated.add(event);
}

/** The authority becomes responsible: for a plan that there is, for a request that waits, else for a child who waits from then on. */
function come<Event extends Happened>(walk: Walk<Event>, { day, event, move }: Item<Event>, at: number): void {
  const brings = (): void => {
    if (event !== null) walk.bringing.add(event);
  };
  if (walk.held !== null) {
    if (!isAsked(walk.held) && walk.held.plan !== null) walk.held.plan.isTakenOver = true;
    brings();
    return;
  }
  if (walk.left !== null) {
    const madeOn = walk.left.plan?.madeOn ?? null;
    make(walk, begin(walk, day), { ...UNKNOWN, madeOn, knownFrom: day, isTakenOver: true });
    brings();
    return;
  }
  const open = waiting(walk);
  if (isAsked(open)) return;
  // A plan of the same day is as if it had been made here on that day, whichever was entered first (reg 15).
  if (walk.items.slice(at + 1).some((one) => one.kind === PlanEventKind.FINAL_PLAN_SENT && one.day === day)) {
    walk.broughtOn = day;
    brings();
  } else if (move === undefined && event !== null) begin(walk, day, { start: event });
}

function assess<Event extends Happened>(walk: Walk<Event>, item: Item<Event>): void {
  const { kind, day, event } = item;
  const own = walk.asked;
  const isClosing = GONE_ON_BY[kind] !== undefined;
  // Agreed to beside a plan that goes on, it is assessed anew, though nobody asked (section 44(3)).
  const isAnew = kind === PlanEventKind.ASSESSMENT_AGREED;
  const isOfIt =
    own !== null &&
    (own.standing === 'OVER' ? isClosing : own.standing !== 'ANSWERED' || (own.plan?.end === null && !isAnew));
  const way = isOfIt ? own : begin(walk, day);
  if (event !== null) way.events.push(event);
  if (way.standing === 'ANSWERED' || way.standing === 'OVER') return;
  const isTakenBack = (one: Happened): boolean => day > one.day && GONE_ON_BY[one.kind]?.includes(kind) === true;
  way.closedBy = [...way.closedBy.filter((one) => !isTakenBack(one)), ...(isClosing ? [item] : [])];
  way.standing = way.closedBy.length === 0 ? 'OPEN' : 'CLOSED';
}

/** Whether a plan is brought by a move, before which it did not end. */
function isBrought<Event extends Happened>(
  { items, broughtOn }: Walk<Event>,
  { day }: Item<Event>,
  at: number,
): boolean {
  let isAskedSince = false;
  for (const { kind, move } of items.slice(at + 1)) {
    if (kind === PlanEventKind.BECAME_RESPONSIBLE && move !== 'AWAY') return true;
    if (kind === PlanEventKind.PLAN_CEASED || move === 'AWAY') break;
    if (kind === PlanEventKind.FINAL_PLAN_SENT && isAskedSince) break;
    isAskedSince ||= kind === PlanEventKind.REQUEST_RECEIVED;
  }
  return broughtOn === day;
}

/** The way that a final plan is of; null: the one that there is was sent once more. */
function wayOfPlan<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): WayOf<Event> | null {
  const { event, known, day } = item;
  if (known !== undefined) {
    const own = walk.ways.find((way) => way.known === known);
    return own === undefined || own.plan !== null ? null : own;
  }
  const open = waiting(walk);
  if (open !== null) return open;
  const { asked } = walk;
  if (event !== null && asked?.standing === 'CLOSED' && !isBrought(walk, item, at)) return asked;
  return walk.held === null ? begin(walk, day) : null;
}

/** When a plan was made, as an entry, a referral or a return tells of it. */
function madeOnBy({ day, said, known }: Pick<Item<Happened>, 'day' | 'said' | 'known'>): Day | null {
  if (said !== undefined) return said.day;
  return known === undefined ? day : (known.plan?.madeOn ?? null);
}

function send<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { day, event, said = null, known } = item;
  if (said !== null && walk.saids.has(said)) return;
  const madeOn = madeOnBy(item);
  const way = wayOfPlan(walk, item, at);
  if (event !== null) (way ?? walk.held)?.events.push(event);
  if (way !== null) {
    const isTakenOver = !isAsked(way) && walk.broughtOn === day;
    make(walk, way, { ...UNKNOWN, madeOn, made: event, said, knownFrom: day, isTakenOver });
  } else if (known === undefined) learnDay(walk, { madeOn, made: event, said });
}

/** Of a plan that was known by what happened to it alone, when it was sent is its day. */
function learnDay<Event extends Happened>(
  { held, saids }: Walk<Event>,
  told: Pick<PlanLife<Event>, 'madeOn' | 'made' | 'said'>,
): void {
  const plan = held?.plan ?? null;
  if (plan === null || plan.made !== null || plan.said !== null || plan.madeOn !== null || held?.known !== null) return;
  Object.assign(plan, told);
  if (told.said !== null) saids.add(told.said);
}

function make<Event extends Happened>(walk: Walk<Event>, way: WayOf<Event>, plan: PlanLife<Event>): void {
  endPlan(walk, { day: plan.knownFrom, by: 'REPLACED' });
  if (plan.said !== null) walk.saids.add(plan.said);
  way.plan = { ...plan };
  way.standing = 'ANSWERED';
  walk.held = way;
  walk.left = null;
}

function endPlan<Event extends Happened>(walk: Walk<Event>, end: EndOfPlan): void {
  const { held } = walk;
  if (held === null) return;
  if (held.plan !== null) held.plan.end = end;
  walk.left = end.by === 'LEFT' ? held : null;
  walk.hasEnded ||= end.by !== 'REPLACED';
  walk.held = null;
}

/** The plan of which a referral tells without its day, where nothing comes before that: there was one by then, so that what happened before is of it. */
function undatedAhead<Event extends Happened>(
  { items }: Walk<Event>,
  { kind }: Item<Event>,
  at: number,
): SaidPlan | null {
  if (kind === PlanEventKind.PLAN_CEASED) return null;
  for (const one of items.slice(at + 1)) {
    const isOther = one.kind === PlanEventKind.REQUEST_RECEIVED || one.kind === PlanEventKind.PLAN_CEASED;
    if (isOther || one.move !== undefined) return null;
    if (one.said !== undefined) return one.said.day === null ? one.said : null;
  }
  return null;
}

/** A plan of which nobody recorded that it was made, and something that is of a plan is: it was there. Null: none can have been. */
function touch<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): WayOf<Event> | null {
  const said = undatedAhead(walk, item, at);
  if (walk.hasEnded && said === null) return null;
  const { asked } = walk;
  const way = (said === null ? null : waiting(walk)) ?? begin(walk, item.day);
  make(walk, way, { ...UNKNOWN, said, knownFrom: item.day });
  // What waits beside it waits on, and what was closed may go on.
  if (said === null && (asked?.standing === 'OPEN' || asked?.standing === 'CLOSED')) walk.asked = asked;
  return way;
}

function follow<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { event } = item;
  if (event === null) return;
  const way = walk.held ?? touch(walk, item, at) ?? walk.left;
  if (way === null) walk.ofNone.add(event);
  else way.events.push(event);
}

function cease<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { day, event, known } = item;
  // What a return says of the end of a plan is of the one that it knows.
  if (known !== undefined && walk.held?.known !== known) return;
  const way = walk.held ?? touch(walk, item, at);
  if (event !== null) {
    if (way === null) walk.ofNone.add(event);
    else way.events.push(event);
  }
  endPlan(walk, { day, by: 'CEASED' });
  walk.left = null;
  walk.hasEnded = true;
  for (const one of walk.ways.filter(({ standing }) => standing === 'OPEN' || standing === 'CLOSED')) {
    if (one.standing === 'OPEN') one.overOn = day;
    one.standing = 'OVER';
  }
}
