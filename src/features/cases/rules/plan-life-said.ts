import { addDays, addYears, type Day } from '../../../kernel/dates';
import { isGone } from './cease-reasons';
import { PlanEventKind } from './clock-codes';
import { GONE_ON_BY, isTakenBackBy } from './gone-on';
import type { FinalSaid, Happened, LifeFacts, SaidPlan } from './plan-life-facts';
import { isMadeOnEnd } from './plan-made-on-end';

/** What can only happen to a plan that there is. */
export const OF_A_PLAN: ReadonlySet<PlanEventKind> = new Set([
  ...(['REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT'] as const),
  ...(['AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'CEASE_NOTICE_SENT'] as const),
]);

/** The last day on which it can have been made. */
export const saidBy = ({ day, askedOn }: FinalSaid): Day => day ?? askedOn;

/**
 * What referrals say of final plans beside a request of which one alone tells, on a day; null: none does. A plan of which no day is given was there before what had merely been asked for after it.
 */
export function finalsBefore(finals: readonly FinalSaid[], askedOn: Day | null): readonly FinalSaid[] {
  if (askedOn === null) return finals;
  const before = addDays(askedOn, -1);
  return finals.map((one) => (one.day === null && one.askedOn > before ? { ...one, askedOn: before } : one));
}

/**
 * The ends that an order, a concession or mediation undid, by which the plan goes on (CONTINUE_PLAN): of each the last before it that somebody decided on, where no plan was made in between. What was not to end has not
 * ended (Children and Families Act 2014, sections 45 and 51(2)(f)). That the child died, left England or went to another authority is no decision that could be undone; what was decided before that is.
 */
export function undoneEndsOfPlans<Event extends Happened>({
  events,
  finals,
  redress,
}: Pick<LifeFacts<Event>, 'events' | 'finals' | 'redress'>): ReadonlySet<Event> {
  const undone = new Set<Event>();
  for (const { eventDate, orders } of redress) {
    if (!orders.includes('CONTINUE_PLAN')) continue;
    const [last] = events
      .filter(
        ({ kind, day, ceaseReason }) =>
          kind === PlanEventKind.PLAN_CEASED && day <= eventDate && !isGone(ceaseReason ?? null),
      )
      .sort((one, other) => (one.day < other.day ? 1 : -1));
    if (last === undefined) continue;
    const made = events.flatMap(({ kind, day }) => (kind === PlanEventKind.FINAL_PLAN_SENT ? [day] : []));
    const said = finals.flatMap(({ day }) => day ?? []);
    const isAnew =
      [...made, ...said].some((day) => last.day < day && day <= eventDate) || isMadeOnEnd(last.day, events, said);
    if (!isAnew)
      events.filter(({ kind, day }) => kind === last.kind && day === last.day).forEach((one) => undone.add(one));
  }
  return undone;
}

/** Whether a request was still waited for on a day: nothing closed it that was not taken back. */
function isWaiting(asked: Day, until: Day, events: readonly Happened[]): boolean {
  const since = events.filter(({ day }) => asked <= day && day <= until);
  return !since.some((one) => GONE_ON_BY[one.kind] !== undefined && !since.some((later) => isTakenBackBy(one, later)));
}

/** What begins what leads to another plan: a request, or that it was agreed to assess anew though nobody asked. */
const LEADS_ON: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.REQUEST_RECEIVED, PlanEventKind.ASSESSMENT_AGREED]);

/** Whether what was agreed on a day answers a request of before another day, to which nothing else came in between. */
function isOfEarlier(first: Day, agreed: Day, events: readonly Happened[]): boolean {
  return events.some(
    (asked) =>
      asked.kind === PlanEventKind.REQUEST_RECEIVED &&
      asked.day <= first &&
      isWaiting(asked.day, agreed, events) &&
      !events.some(({ kind, day }) => kind === PlanEventKind.FINAL_PLAN_SENT && asked.day <= day && day < agreed),
  );
}

/** Whether what two days tell of is not one plan: it ended in between, or a request was, that led to another. `isRecorded`: whether the later has an entry; `isMade`: whether it is the day on which a plan was made. */
function isParted(
  first: Day,
  last: Day,
  events: readonly Happened[],
  { isRecorded, isMade }: { readonly isRecorded: boolean; readonly isMade: boolean },
): boolean {
  return events.some(({ kind, day }) => {
    // What was made on the day of an end began after it.
    if (kind === PlanEventKind.PLAN_CEASED)
      return first <= day && (day < last || (isMade && first < day && day === last));
    if (!LEADS_ON.has(kind) || day <= first || day > last) return false;
    if (kind === PlanEventKind.ASSESSMENT_AGREED && isOfEarlier(first, day, events)) return false;
    return isRecorded || isWaiting(day, last, events);
  });
}

/** Whether a plan that was said is one of which an entry tells. */
function isRecorded(said: FinalSaid, events: readonly Happened[]): boolean {
  const made = saidBy(said);
  return events.some(({ kind, day }) => {
    if (kind !== PlanEventKind.FINAL_PLAN_SENT) return false;
    if (day <= made) return !isParted(day, made, events, { isRecorded: false, isMade: said.day !== null });
    // What a child brought was made before it came, and not by what was sent here since.
    const isBrought = events.some(
      (one) => one.kind === PlanEventKind.BECAME_RESPONSIBLE && made <= one.day && one.day < day,
    );
    // Nor what was reviewed or amended before: then it was there, and was sent once more.
    const wasThere = events.some((one) => OF_A_PLAN.has(one.kind) && made < one.day && one.day < day);
    // Nor by what was sent after its first review was due: that was sent once more, and of a plan that its referral knew by its day.
    const isLate = said.day !== null && day > addYears(said.day, 1);
    return !isBrought && !wasThere && !isLate && !isParted(made, day, events, { isRecorded: true, isMade: true });
  });
}

/** What a referral says, by its place among them. */
type Numbered = FinalSaid & { readonly at: number };

/** Several referrals of one plan: the day of the last that gives one; where the child came here in between, of the first, since it brought the plan. */
function inOne(group: readonly [Numbered, ...Numbered[]], events: readonly Happened[]): SaidPlan {
  const dated = group.flatMap(({ at, day }) => (day === null ? [] : [{ at, day }]));
  const [first, last] = [dated[0]?.day ?? null, [...dated].sort((one, other) => one.at - other.at).at(-1)?.day ?? null];
  const isBrought = events.some(
    ({ kind, day }) =>
      kind === PlanEventKind.BECAME_RESPONSIBLE && first !== null && last !== null && first <= day && day < last,
  );
  const day = isBrought ? first : last;
  return group.reduce<SaidPlan>(
    (plan, { askedOn }) => ({
      day,
      askedOn: askedOn > plan.askedOn ? askedOn : plan.askedOn,
      from: day ?? (askedOn < plan.from ? askedOn : plan.from),
    }),
    { day, askedOn: group[0].askedOn, from: day ?? group[0].askedOn },
  );
}

/**
 * The plans of which referrals alone tell, the first first. What a referral says of a day is the plan of an entry, or of another referral, where nothing parts the two: no end that stands, and no request that led to another plan.
 * Of no day that is given, the day on which the panel was asked stands for it. `events`: without ends that were undone.
 */
export function plansOfReferralsAlone(events: readonly Happened[], finals: readonly FinalSaid[]): SaidPlan[] {
  if (finals.length === 0) return [];
  const own = finals
    .map((said, at) => ({ ...said, at }))
    .filter((said) => !isRecorded(said, events))
    .sort((one, other) => (saidBy(one) < saidBy(other) ? -1 : Number(saidBy(one) > saidBy(other))));
  const groups: [Numbered, ...Numbered[]][] = [];
  for (const one of own) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isMade = one.day !== null;
    if (
      group === undefined ||
      last === undefined ||
      isParted(saidBy(last), saidBy(one), events, { isRecorded: false, isMade })
    )
      groups.push([one]);
    else group.push(one);
  }
  return groups.map((group) => inOne(group, events));
}
