import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { PlanEventKind } from './clock-codes';
import { EhcPlanStatus } from './codes';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/** What answers a request for an assessment, or shows that it was answered, so that what is asked for afterwards is asked for anew. */
const ANSWERED: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
  PlanEventKind.PLAN_CEASED,
]);

/** What a case said of the child's plan when it was referred, as far as it answers a request. */
export interface SaidOfAnswer {
  readonly requestDate: Day;
  readonly planStatus: EhcPlanStatus;
  /** The day the plan reached that status; null: not given. */
  readonly planDate: Day | null;
}

/**
 * The last day on which a plan that was final when the panel was asked can have been made, by the referral alone; null: the referral tells of none, so that it answers
 * no request.
 */
export function planMadeBy({ requestDate, planStatus, planDate }: SaidOfAnswer): Day | null {
  return planStatus === EhcPlanStatus.FINAL ? (planDate ?? requestDate) : null;
}

/** What begins a wait for an assessment: a request, or that the authority became responsible for a child without a plan. */
const ASKED: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.REQUEST_RECEIVED, PlanEventKind.BECAME_RESPONSIBLE]);

const byDay = (one: Happened, other: Happened): number => (one.day < other.day ? -1 : Number(one.day > other.day));

/** What happened on one day, in whatever order, and what waited for an answer when it began. */
interface DayOfWay<Event> {
  readonly events: readonly Event[];
  /** What was asked for last and not answered before that day; null: nothing waited. */
  readonly under: PlanEventKind | null;
}

/**
 * The days of a child's events, the first first. What is answered on a day is what waited from before it; where nothing did, what was asked for on that day.
 * `madeBy`: the last day on which a plan that the referral alone knows of was made; null: it knows of none.
 */
function daysOf<Event extends Happened>(events: readonly Event[], madeBy: Day | null): readonly DayOfWay<Event>[] {
  const days: DayOfWay<Event>[] = [];
  const byDays = groupBy([...events].sort(byDay), ({ day }) => day);
  let under: PlanEventKind | null = null;
  let before = '';
  for (const [day, own] of byDays) {
    if (madeBy !== null && before < madeBy && madeBy < day) under = null;
    days.push({ events: own, under });
    const isAnswered = madeBy === day || own.some(({ kind }) => ANSWERED.has(kind));
    const asked = own.filter(({ kind }) => ASKED.has(kind)).map(({ kind }) => kind);
    const wanted = asked.includes(PlanEventKind.REQUEST_RECEIVED) ? PlanEventKind.REQUEST_RECEIVED : (asked[0] ?? null);
    if (isAnswered) under = under === null ? null : wanted;
    else if (under !== PlanEventKind.REQUEST_RECEIVED) under = wanted ?? under;
    before = day;
  }
  return days;
}

/**
 * The requests among a child's events, of whatever order, that are one that was under way already: nothing that answered it is recorded since. What a child's parent, the
 * young person and the school ask for is one assessment, on which the authority decides once, and the time for it runs from the first (Children and Families Act 2014,
 * section 36(1) to (3); SEND Regulations 2014, regs 4, 5, 10 and 13). An answer of the day of a request is of the one that waited from before that day, if one did.
 */
export function repeatedAmong<Event extends Happened>(events: readonly Event[], madeBy: Day | null): Event[] {
  if (events.filter(({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED).length < 2) return [];
  return daysOf(events, madeBy).flatMap(({ events: own, under }) => {
    const requests = own.filter(({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED);
    const isAnswered = own.some(({ kind, day }) => ANSWERED.has(kind) || day === madeBy);
    return under === PlanEventKind.REQUEST_RECEIVED && !isAnswered ? requests : requests.slice(1);
  });
}

/** The same by what the case said of the plan. */
export function repeatedRequests<Event extends Happened>(events: readonly Event[], said: SaidOfAnswer | null): Event[] {
  return repeatedAmong(events, said === null ? null : planMadeBy(said));
}

/** A child's events without them, in their order: one request, from the day on which it was first received. */
export function eachRequestOnce<Event extends Happened>(
  events: readonly Event[],
  said: SaidOfAnswer | null,
): readonly Event[] {
  const repeated = new Set(repeatedRequests(events, said));
  return repeated.size === 0 ? events : events.filter((one) => !repeated.has(one));
}

/** Events by their days; of one day an answer before the request that it cannot be of, since another waited, and after the one that it is of. Else those of one day as they were. */
export function inOrderOfAnswers<Event extends Happened>(events: readonly Event[]): Event[] {
  const sorted = [...events].sort(byDay);
  const answered = new Set(sorted.flatMap(({ kind, day }) => (ANSWERED.has(kind) ? [day] : [])));
  const isMet = sorted.some(({ kind, day }) => kind === PlanEventKind.REQUEST_RECEIVED && answered.has(day));
  if (!isMet) return sorted;
  return daysOf(sorted, null).flatMap(({ events: own, under }) => {
    const requests = own.filter(({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED);
    if (requests.length === 0 || !own.some(({ kind }) => ANSWERED.has(kind))) return own;
    const others = own.filter(({ kind }) => kind !== PlanEventKind.REQUEST_RECEIVED);
    return under === null ? [...requests, ...others] : [...others, ...requests];
  });
}
