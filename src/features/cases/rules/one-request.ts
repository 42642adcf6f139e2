import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { PlanEventKind } from './clock-codes';
import { GONE_ON_BY } from './gone-on';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
  /** Whether no entry tells of it: it takes nothing back. */
  readonly isImplied?: boolean;
}

/** What answers a request for an assessment, or shows that it was answered, so that what is asked for afterwards is asked for anew. */
const ANSWERED: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
  PlanEventKind.PLAN_CEASED,
]);

/** What begins a wait for an assessment: a request, or that the authority became responsible for a child without a plan. */
const ASKED: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.REQUEST_RECEIVED, PlanEventKind.BECAME_RESPONSIBLE]);

const KINDS = Object.values(PlanEventKind);

/** By day; of one day in the order in which plans go, whatever was entered first. */
const byDay = (one: Happened, other: Happened): number =>
  one.day === other.day ? KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) : one.day < other.day ? -1 : 1;

/** What was answered last, with nothing asked for since, and by what: where all of that is taken back it goes on all the same. */
interface Answered {
  readonly under: PlanEventKind | null;
  readonly by: readonly PlanEventKind[];
}

const NOTHING_ANSWERED: Answered = { under: null, by: [] };

/** What of it still stands after a day on which nothing was asked for. */
function standsAfter({ under, by }: Answered, own: readonly Happened[]): Answered {
  const isTakenBack = (kind: PlanEventKind): boolean =>
    own.some((one) => one.isImplied !== true && GONE_ON_BY[kind]?.includes(one.kind) === true);
  return { under, by: by.filter((kind) => !isTakenBack(kind)) };
}

/** What happened on one day, in whatever order, and what waited for an answer when it began. */
interface DayOfWay<Event> {
  readonly events: readonly Event[];
  /** What was asked for last and not answered before that day; null: nothing waited. */
  readonly under: PlanEventKind | null;
}

/** What is asked for on a day: a request before a move, which joins it; null: nothing is. */
function wantedOn(own: readonly Happened[]): PlanEventKind | null {
  const asked = own.filter(({ kind }) => ASKED.has(kind)).map(({ kind }) => kind);
  return asked.includes(PlanEventKind.REQUEST_RECEIVED) ? PlanEventKind.REQUEST_RECEIVED : (asked[0] ?? null);
}

/**
 * The days of a child's events, the first first. What is answered on a day is what waited from before it; where nothing did, what was asked for on that day.
 * `made`: the last days on which plans that referrals alone know of were made.
 */
function daysOf<Event extends Happened>(events: readonly Event[], made: readonly Day[]): readonly DayOfWay<Event>[] {
  const days: DayOfWay<Event>[] = [];
  const byDays = groupBy([...events].sort(byDay), ({ day }) => day);
  let under: PlanEventKind | null = null;
  let answered = NOTHING_ANSWERED;
  let before = '';
  for (const [day, own] of byDays) {
    const wanted = wantedOn(own);
    if (made.some((one) => before < one && one < day)) under = null;
    // A refusal that was taken back ended nothing.
    if (wanted === null && answered.by.length > 0) {
      answered = standsAfter(answered, own);
      if (answered.by.length === 0) under = answered.under;
    }
    days.push({ events: own, under });
    const answers = own.flatMap(({ kind }) => (ANSWERED.has(kind) ? [kind] : []));
    if (answers.length > 0 || made.includes(day)) {
      const again = under === null && wanted === null ? answered : NOTHING_ANSWERED;
      answered = { under: under ?? wanted ?? again.under, by: [...again.by, ...answers] };
      under = under === null ? null : wanted;
    } else if (under !== PlanEventKind.REQUEST_RECEIVED) under = wanted ?? under;
    if (under !== null) answered = NOTHING_ANSWERED;
    before = day;
  }
  return days;
}

/**
 * The requests among a child's events, of whatever order, that are one that was under way already: nothing that answered it is recorded since. What a child's parent, the
 * young person and the school ask for is one assessment, on which the authority decides once, and the time for it runs from the first (Children and Families Act 2014,
 * section 36(1) to (3); SEND Regulations 2014, regs 4, 5, 10 and 13). An answer of the day of a request is of the one that waited from before that day, if one did.
 */
export function repeatedAmong<Event extends Happened>(events: readonly Event[], made: readonly Day[]): Event[] {
  if (events.filter(({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED).length < 2) return [];
  return daysOf(events, made).flatMap(({ events: own, under }) => {
    const requests = own.filter(({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED);
    const isAnswered = own.some(({ kind, day }) => ANSWERED.has(kind) || made.includes(day));
    return under === PlanEventKind.REQUEST_RECEIVED && !isAnswered ? requests : requests.slice(1);
  });
}

/** A child's events without them, in their order: one request, from the day on which it was first received. */
export function eachRequestOnce<Event extends Happened>(events: readonly Event[]): readonly Event[] {
  const repeated = new Set(repeatedAmong(events, []));
  return repeated.size === 0 ? events : events.filter((one) => !repeated.has(one));
}

/** Events by their days; of one day an answer before the request that it cannot be of, since another waited, and after the one that it is of. Else those of one day in the order in which plans go. */
export function inOrderOfAnswers<Event extends Happened>(events: readonly Event[]): Event[] {
  const sorted = [...events].sort(byDay);
  const answered = new Set(sorted.flatMap(({ kind, day }) => (ANSWERED.has(kind) ? [day] : [])));
  const isMet = sorted.some(({ kind, day }) => ASKED.has(kind) && answered.has(day));
  if (!isMet) return sorted;
  return daysOf(sorted, []).flatMap(({ events: own, under }) => {
    const requests = own.filter(({ kind }) => ASKED.has(kind));
    if (requests.length === 0 || !own.some(({ kind }) => ANSWERED.has(kind))) return own;
    const others = own.filter(({ kind }) => !ASKED.has(kind));
    if (under === null) return [...requests, ...others];
    // A review of the day of a move is of the plan that the child brought, unless one ended on that day.
    const isBrought = own.some(({ kind }) => kind === PlanEventKind.BECAME_RESPONSIBLE);
    const isEnded = own.some(({ kind }) => kind === PlanEventKind.PLAN_CEASED);
    const isLater = ({ kind }: Event): boolean => isBrought && !isEnded && kind === PlanEventKind.REVIEW_MEETING;
    return [...others.filter((one) => !isLater(one)), ...requests, ...others.filter(isLater)];
  });
}
