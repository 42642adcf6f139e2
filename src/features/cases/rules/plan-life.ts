import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { GONE_ON_BY } from './gone-on';
import { endsReassessment, isReassessed } from './plan-life-anew';
import type { EndOfPlan, Happened, LifeFacts, Lives, PlanLife, SaidPlan } from './plan-life-facts';
import { isBroughtAhead, itemsOf, madeOnBy, undatedAhead, type Item } from './plan-life-items';
import { OF_A_PLAN, undoneEndsOfPlans } from './plan-life-said';
import { CeaseReason } from './sen2';
import type { Walk, WayOf } from './plan-life-walk';

const OF_AN_ASSESSMENT: ReadonlySet<PlanEventKind> = new Set([
  ...(['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'DRAFT_SERVED', 'PLAN_REFUSED'] as const),
]);
/** What is of no plan that goes on, but of what is asked for beside it. */
const BESIDE_A_PLAN: ReadonlySet<PlanEventKind> = new Set([
  ...(['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN'] as const),
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
    endedFirst: new Set<Event>(),
  };
  walk.items.forEach((item, at) => {
    if (item.isRepeated) askAgain(walk, item);
    else step(walk, item, at);
  });
  const ways = [...walk.ways].sort((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
  return {
    ways: ways.map(({ standing: how, closedBy: _, isRequested: __, ...way }) => ({ ...way, isOpen: how === 'OPEN' })),
    active: walk.held?.plan ?? null,
    ...{ undone, bringing: walk.bringing, ofNone: walk.ofNone, endedFirst: walk.endedFirst },
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
    ...{ plan: null, isRequested: false, isReassessment: walk.held !== null, amendedBy: null, ...more },
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
  if (event === null || open === null || !isJoined(open)) {
    begin(walk, day, { start: event, known: known ?? null }).isRequested = event !== null;
    return;
  }
  open.known ??= known ?? null;
  open.isRequested = true;
  if (isAsked(open)) open.events.push(event);
  else walk.repeated.add(event);
}

/** Whether who asks joins what waits: what a move began to wait for (C4), or what the authority assesses anew of its own motion, which was decided on before (section 44(2)). */
function isJoined<Event extends Happened>(open: WayOf<Event>): boolean {
  return open.start?.kind === PlanEventKind.BECAME_RESPONSIBLE || (open.isReassessment && !isAsked(open));
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
    const asked = waiting(walk);
    make(walk, begin(walk, day), { ...UNKNOWN, madeOn, knownFrom: day, isTakenOver: true });
    // What was asked for before the plan came back is waited for beside it.
    if (asked !== null) {
      walk.asked = asked;
      asked.isReassessment = true;
    }
    brings();
    return;
  }
  const open = waiting(walk);
  if (isAsked(open)) {
    if (event !== null) open?.events.push(event);
    return;
  }
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
  // Agreed to beside a plan that goes on, it is assessed anew, though nobody asked (section 44(3)); what was refused or withdrawn then is of a request that nobody recorded.
  const isAnew = BESIDE_A_PLAN.has(kind);
  const isOfIt =
    own !== null &&
    (own.standing === 'OVER' ? isClosing : own.standing !== 'ANSWERED' || (own.plan?.end === null && !isAnew)) &&
    !(isAnew && isReassessed(own));
  const way = isOfIt ? own : begin(walk, day);
  if (event !== null) way.events.push(event);
  if (way.standing === 'ANSWERED' || way.standing === 'OVER') return;
  const isTakenBack = (one: Happened): boolean => day > one.day && GONE_ON_BY[one.kind]?.includes(kind) === true;
  way.closedBy = [...way.closedBy.filter((one) => !isTakenBack(one)), ...(isClosing ? [item] : [])];
  way.standing = way.closedBy.length === 0 ? 'OPEN' : 'CLOSED';
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
  if (event !== null && asked?.standing === 'CLOSED' && !(walk.broughtOn === day || isBroughtAhead(walk.items, at)))
    return asked;
  return walk.held === null ? begin(walk, day) : null;
}

function send<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { day, event, said = null, known } = item;
  if (said !== null && walk.saids.has(said)) return;
  endFirst(walk, item, at);
  const madeOn = madeOnBy(item);
  const way = wayOfPlan(walk, item, at);
  if (event !== null) (way ?? walk.held)?.events.push(event);
  if (way !== null) {
    const isTakenOver = !isAsked(way) && walk.broughtOn === day;
    make(walk, way, { ...UNKNOWN, madeOn, made: event, said, knownFrom: day, isTakenOver });
  } else if (known === undefined) learnDay(walk, { madeOn, made: event, said });
}

/** Of a plan that was known by what happened to it alone, when it was sent is its day: not a later one than the first on which something is known of it, since then it was there and was sent once more. */
function learnDay<Event extends Happened>(
  { held, saids }: Walk<Event>,
  told: Pick<PlanLife<Event>, 'madeOn' | 'made' | 'said'>,
): void {
  const plan = held?.plan ?? null;
  if (plan === null || plan.made !== null || plan.said !== null || plan.madeOn !== null || held?.known !== null) return;
  if (told.madeOn !== null && told.madeOn > plan.knownFrom) return;
  Object.assign(plan, told);
  if (told.said !== null) saids.add(told.said);
}

/** Of a plan that was there before the day on which another was sent, and that ended on that day: it ended first, and what waited is answered by the other. */
function endFirst<Event extends Happened>(walk: Walk<Event>, { day, known }: Item<Event>, at: number): void {
  const { held, items, asked } = walk;
  const plan = held?.plan ?? null;
  if (held === null || plan === null || known !== undefined || plan.knownFrom >= day) return;
  const end =
    items.slice(at + 1).find((one) => one.kind === PlanEventKind.PLAN_CEASED && one.day === day)?.event ?? null;
  if (end === null) return;
  held.events.push(end);
  walk.endedFirst.add(end);
  endPlan(walk, { day, by: 'CEASED' });
  walk.left = null;
  endWaits(walk, day, asked);
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

/** A plan of which nobody recorded that it was made, and something that is of a plan is: it was there. Null: none can have been. */
function touch<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): WayOf<Event> | null {
  const said = undatedAhead(walk.items, item, at);
  if (walk.hasEnded && said === null) return null;
  const { asked } = walk;
  const way = (said === null ? null : waiting(walk)) ?? begin(walk, item.day);
  make(walk, way, { ...UNKNOWN, said, knownFrom: item.day });
  // What waits beside it waits on, for another plan than the one that must have been there, and what was closed may go on.
  if (said === null && (asked?.standing === 'OPEN' || asked?.standing === 'CLOSED')) {
    walk.asked = asked;
    asked.isReassessment ||= asked.standing === 'OPEN';
  }
  return way;
}

function follow<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { event } = item;
  if (event === null) return;
  const isOver = walk.left?.events.some(({ kind }) => kind === PlanEventKind.PLAN_CEASED) === true;
  const way = walk.held ?? touch(walk, item, at) ?? (isOver ? null : walk.left);
  if (way === null) walk.ofNone.add(event);
  else way.events.push(event);
  amend(walk, event);
}

/** A reassessment may end with the plan amended (reg 27(1)). */
function amend<Event extends Happened>({ asked, held }: Walk<Event>, event: Event): void {
  if (held === null || asked?.standing !== 'OPEN' || !asked.isReassessment) return;
  if (!endsReassessment(event, asked.events, held.events)) return;
  asked.amendedBy = event;
  asked.standing = 'CLOSED';
  asked.closedBy = [...asked.closedBy, event];
}

function cease<Event extends Happened>(walk: Walk<Event>, item: Item<Event>, at: number): void {
  const { day, event, known } = item;
  if (event !== null && walk.endedFirst.has(event)) return;
  // What a return says of the end of a plan is of the one that it knows.
  if (known !== undefined && walk.held?.known !== known) return;
  const way = walk.held ?? touch(walk, item, at);
  if (event !== null) {
    if (way === null) walk.ofNone.add(event);
    else way.events.push(event);
  }
  // With a transfer the plan goes along, and comes back with the child (SEND Regulations 2014, reg 15): not on that day.
  const isBack = walk.items.some(
    (one) => one.kind === PlanEventKind.BECAME_RESPONSIBLE && one.move !== 'AWAY' && one.day === day,
  );
  const isTransfer = event?.ceaseReason === CeaseReason.TRANSFERRED && !isBack;
  endPlan(walk, { day, by: isTransfer ? 'LEFT' : 'CEASED' });
  if (!isTransfer) walk.left = null;
  walk.hasEnded = true;
  endWaits(walk, day);
}

/** With a plan ends what waits beside it, but for what is answered on that day. */
function endWaits<Event extends Happened>({ ways }: Walk<Event>, day: Day, answered: WayOf<Event> | null = null): void {
  for (const one of ways) {
    if (one === answered || (one.standing !== 'OPEN' && one.standing !== 'CLOSED')) continue;
    if (one.standing === 'OPEN') one.overOn = day;
    one.standing = 'OVER';
  }
}
