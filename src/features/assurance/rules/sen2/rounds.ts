import type { Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import { GONE_ON_BY } from '../../../cases/rules/gone-on';
import { askedAtLatest, impliedEvents, requestOfReferral, type SaidOfPlan } from '../../../cases/rules/implied-events';
import { eachRequestOnce, inOrderOfAnswers, repeatedRequests } from '../../../cases/rules/one-request';
import { isOfPlanMade, type SaidWhenReferred } from '../../../cases/rules/taken-over';
import { Sen2Module } from '../../../cases/rules/imported';
import type { CaseSaid, ChildFacts, Happened, Imported } from './facts';

/** One way of a child from a request to what became of it and, while it lasts, of its plan: what one record of module 2 is of. */
export interface Round {
  /** The key of its request; of an imported one the return’s own. */
  readonly key: string;
  /** Null: a plan of which no request is recorded. */
  readonly receivedDate: Day | null;
  /** The first day of the next; null: none followed. */
  readonly beforeDate: Day | null;
  /** What happened on its days, in their order. */
  readonly events: readonly Happened[];
  /** The request of a return that was imported; null: none was. */
  readonly imported: Imported | null;
  /** The day of a plan of which only the case says that it is final; null: no day is recorded. Undefined: nothing says so. */
  readonly impliedPlanDate?: Day | null;
  /** Of an assessment of whose request no day is known, and that was not refused or withdrawn: the first day of which anything of it is known. */
  readonly underWaySince?: Day;
  /** Whether its referral says that the plan had come further than the request, on a day that nobody recorded. */
  readonly hasComeFurther?: boolean;
  /** Whether its plan came here already made, from elsewhere (K6). */
  readonly isTakenOver?: boolean;
  /** The days on which its request is recorded once more while it was under way: they are of the same request; left out: none is. */
  readonly repeatedOn?: readonly Day[];
}

const STARTS: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.REQUEST_RECEIVED, PlanEventKind.BECAME_RESPONSIBLE]);
/** What can only happen to a plan that there is. */
const OF_A_PLAN: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.FINAL_PLAN_SENT,
  PlanEventKind.REVIEW_MEETING,
  PlanEventKind.REVIEW_REPORT_SENT,
  PlanEventKind.REVIEW_DECIDED,
  PlanEventKind.AMENDMENT_NOTICE_SENT,
  PlanEventKind.AMENDED_PLAN_SENT,
  PlanEventKind.TRANSFER_PLAN_SENT,
  PlanEventKind.CEASE_NOTICE_SENT,
  PlanEventKind.PLAN_CEASED,
]);

/** What is done before there is a plan. */
const OF_AN_ASSESSMENT: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ASSESSMENT_AGREED,
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.DRAFT_SERVED,
  PlanEventKind.PLAN_REFUSED,
]);

const KINDS = Object.values(PlanEventKind);

/** By day; of one day in the order in which plans go. */
export function inOrder<Event extends Happened>(events: readonly Event[]): Event[] {
  return [...events].sort((one, other) =>
    one.day === other.day ? KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) : one.day < other.day ? -1 : 1,
  );
}

/**
 * The rounds of a child, the first first. One begins with a request, as the 20 weeks do (C4): that the authority became responsible joins a request that
 * waits; another request begins another. What was imported and what was recorded of the same day are of one round. What is known of a plan before any request is known is
 * of a round without one.
 */
export function roundsOf(facts: ChildFacts): Round[] {
  const said = saidOf(facts);
  const events = inOrder([...facts.events, ...requestRead(said, facts)]);
  const starts = startsOf(events, facts.imported, facts.cases[0] ?? null);
  const first = starts[0]?.day ?? null;
  const before = events.filter(
    ({ day, kind }) => (first === null || day < first) && (OF_A_PLAN.has(kind) || OF_AN_ASSESSMENT.has(kind)),
  );
  const since = said === null || starts.length > 0 ? null : askedAtLatest(said);
  const repeated = repeatedRequests(facts.events, facts.cases[0] ?? null);
  const answered = new Set<Happened>();
  const rounds = starts.map(({ key, day, imported }, index): Round => {
    const next = starts[index + 1]?.day ?? null;
    const isOwn = (one: Happened): boolean => one.day >= day && (next === null || one.day < next) && !answered.has(one);
    const own = events.filter((one) => isOwn(one) && !STARTS.has(one.kind));
    const repeatedOn = repeated.filter(isOwn).map((one) => one.day);
    // What is answered on the day of the next is the one that waits.
    const last = own.some(({ kind }) => ENDS.has(kind))
      ? []
      : events.filter((one) => one.day === next && ENDS.has(one.kind));
    last.forEach((one) => answered.add(one));
    const round = { key, receivedDate: day, beforeDate: next, events: [...own, ...last], imported };
    return repeatedOn.length === 0 ? round : { ...round, repeatedOn };
  });
  const older: Round[] =
    before.length === 0 && since === null
      ? []
      : [
          {
            ...{ key: `H-${facts.childId}`, receivedDate: null, beforeDate: first, events: before, imported: null },
            ...(since === null ? {} : { underWaySince: since }),
            ...(hasCome(before, events) ? { isTakenOver: true } : {}),
          },
        ];
  return withPlanHeld(withImpliedPlan(withImpliedStep([...older, ...rounds], said), facts));
}

/** K6: whether a plan of which no request is recorded was sent before the authority became responsible, so that it came from elsewhere. */
function hasCome(before: readonly Happened[], events: readonly Happened[]): boolean {
  const sent = before.find(({ kind }) => kind === PlanEventKind.FINAL_PLAN_SENT)?.day;
  return sent !== undefined && events.some(({ kind, day }) => kind === PlanEventKind.BECAME_RESPONSIBLE && sent < day);
}

/** What the last case said of the plan when it was referred, beside what was recorded; null: there is no case. */
function saidOf({ cases, events }: ChildFacts): SaidOfPlan | null {
  const said = lastCase(cases);
  if (said === undefined) return null;
  return { requestDate: said.requestDate, ehcPlanStatus: said.planStatus, ehcPlanDate: said.planDate, events };
}

/** The request of a plan that had merely been asked for when the panel was, as its clocks take it; none where a return tells of one, which is the same. */
function requestRead(said: SaidOfPlan | null, { childId, imported }: ChildFacts): Happened[] {
  const day = said === null ? null : requestOfReferral(said);
  const isImported = imported.some(({ module }) => module === Sen2Module.REQUEST);
  return day === null || isImported ? [] : [{ id: `Q-${childId}`, kind: PlanEventKind.REQUEST_RECEIVED, day }];
}

/** Whether there was a plan, of whatever day: something happened to it that can only happen to one. */
export function hasPlan({ events }: Round): boolean {
  return events.some(({ kind }) => OF_A_PLAN.has(kind));
}

/**
 * Those of a child’s events, in the order of their days, that begin a round: a request that is not one that is under way already, or a move here, unless it joins one that
 * waits or brings a plan that was there already (K6).
 */
export function beginningsOf<Event extends Happened>(events: readonly Event[], said: SaidWhenReferred | null): Event[] {
  const found: Event[] = [];
  let open: ReadonlySet<PlanEventKind> | null = null;
  for (const one of inOrderOfAnswers(eachRequestOnce(events, said))) {
    const { kind, day } = one;
    if (ENDS.has(kind)) open = null;
    if (!STARTS.has(kind) || (kind === PlanEventKind.BECAME_RESPONSIBLE && isOfPlanMade(day, said, events))) continue;
    const isJoining: boolean = open !== null && (kind === PlanEventKind.BECAME_RESPONSIBLE || !open.has(kind));
    if (!isJoining) found.push(one);
    open = new Set([...(isJoining ? (open ?? []) : []), kind]);
  }
  return found;
}

interface Start {
  readonly key: string;
  readonly day: Day;
  readonly imported: Imported | null;
}

function startsOf(events: readonly Happened[], imported: readonly Imported[], said: SaidWhenReferred | null): Start[] {
  const requests = new Map<string, Imported>();
  // Of several returns that have the same request the last that was imported stands.
  for (const one of imported) {
    const day = one.columns['receiveddate'];
    if (one.module === Sen2Module.REQUEST && typeof day === 'string') requests.set(day, one);
  }
  const recorded = beginningsOf(events, said).map(({ id, day }): Start => ({
    key: requests.get(day)?.key ?? id,
    day,
    imported: requests.get(day) ?? null,
  }));
  const known = new Set<string>(recorded.map(({ day }) => day));
  const others = [...requests]
    .filter(([day]) => !known.has(day))
    .map(([day, one]): Start => ({ key: one.key, day: day as Day, imported: one }));
  return [...recorded, ...others].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** What ends the 20 weeks. */
const ENDS: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
]);

/** Of the rounds that had begun by a day the last, where nothing ended it for good, by its place; -1: there is none. */
function goingOn(rounds: readonly Round[], day: Day): number {
  const at = rounds.map(({ receivedDate }) => receivedDate === null || receivedDate <= day).lastIndexOf(true);
  return isOver(rounds[at]?.events ?? []) ? -1 : at;
}

/** Whether something ended a round that nothing after it took back (gone-on.ts): who was refused and then assessed is waited for still. */
function isOver(events: readonly Happened[]): boolean {
  return events.some(({ kind }, index) => {
    const by = GONE_ON_BY[kind] ?? [];
    return ENDS.has(kind) && !events.slice(index + 1).some((later) => by.includes(later.kind));
  });
}

/** That needs are assessed, or that the draft was served, as the referral says it of a request that is recorded: on the day it gives, else on one that nobody knows. */
function withImpliedStep(rounds: readonly Round[], said: SaidOfPlan | null): readonly Round[] {
  if (said === null || said.ehcPlanStatus === EhcPlanStatus.FINAL) return rounds;
  const [step] = impliedEvents(said).filter(({ kind }) => kind !== PlanEventKind.REQUEST_RECEIVED);
  const isFurther = said.ehcPlanStatus === EhcPlanStatus.IN_ASSESSMENT || said.ehcPlanStatus === EhcPlanStatus.DRAFT;
  if (step === undefined) {
    const going = isFurther && said.ehcPlanDate === null ? goingOn(rounds, said.requestDate) : -1;
    return rounds.map((round, index) => (index === going ? { ...round, hasComeFurther: true } : round));
  }
  const { kind, day } = step;
  return rounds.map((round) => {
    const { key, receivedDate, beforeDate, events } = round;
    const isOwn = receivedDate !== null && receivedDate <= day && (beforeDate === null || day < beforeDate);
    return isOwn ? { ...round, events: inOrder([...events, { id: `S-${key}`, kind, day }]) } : round;
  });
}

/**
 * A plan of which only the case says when it came to be final is of the round in which something happened to it, else of the last that had begun by its day, or where it
 * has none by that of the panel’s request, else older than all of them.
 */
function withImpliedPlan(rounds: readonly Round[], { childId, cases, events, imported }: ChildFacts): Round[] {
  const said = lastCase(cases);
  const isTold =
    rounds.some(({ events }) => events.some(({ kind }) => kind === PlanEventKind.FINAL_PLAN_SENT)) ||
    imported.some(({ module }) => module === Sen2Module.NAMED_PLAN);
  if (said?.planStatus !== EhcPlanStatus.FINAL || isTold) return [...rounds];
  const { planDate, requestDate } = said;
  // A request that was received after the plan was made did not lead to it.
  const touched = rounds.findIndex(
    (one) => hasPlan(one) && (one.receivedDate === null || one.receivedDate <= (planDate ?? requestDate)),
  );
  const going = touched === -1 ? goingOn(rounds, planDate ?? requestDate) : touched;
  const at = going === -1 ? rounds.findIndex((one) => one.receivedDate === null) : going;
  const isTakenOver = events.some(
    ({ kind, day }) => kind === PlanEventKind.BECAME_RESPONSIBLE && isOfPlanMade(day, cases[0] ?? null, events),
  );
  const implied = ({ receivedDate }: Pick<Round, 'receivedDate'>): Pick<Round, 'impliedPlanDate' | 'isTakenOver'> => ({
    impliedPlanDate: planDate,
    ...(receivedDate === null && isTakenOver ? { isTakenOver } : {}),
  });
  if (at !== -1) return rounds.map((round, index) => (index === at ? { ...round, ...implied(round) } : round));
  const older: Round = {
    ...{ key: `H-${childId}`, receivedDate: null, events: [], imported: null },
    beforeDate: rounds[0]?.receivedDate ?? null,
    ...implied({ receivedDate: null }),
  };
  return [older, ...rounds];
}

function isHolding(round: Round): boolean {
  const isOver = round.events.some(({ kind }) => kind === PlanEventKind.PLAN_CEASED);
  return !isOver && (round.impliedPlanDate !== undefined || hasPlan(round));
}

/** What happens to a plan while another is asked for (a reassessment, section 44 of the Act) happens to the one that there is: it is of its round until another is made. */
function withPlanHeld(rounds: readonly Round[]): Round[] {
  const found: Round[] = [];
  for (const round of rounds) {
    const held = found.map(isHolding).lastIndexOf(true);
    const holder = found[held];
    const made = round.events.findIndex(({ kind }) => kind === PlanEventKind.FINAL_PLAN_SENT);
    const isMade = round.imported !== null || (round.impliedPlanDate !== undefined && made === -1);
    const isHeld = ({ kind }: Happened, at: number): boolean => OF_A_PLAN.has(kind) && (made === -1 || at < made);
    const moved = holder === undefined || isMade ? [] : round.events.filter(isHeld);
    if (holder === undefined || moved.length === 0) found.push(round);
    else {
      found[held] = { ...holder, events: [...holder.events, ...moved] };
      found.push({ ...round, events: round.events.filter((one) => !moved.includes(one)) });
    }
  }
  return found;
}

/** The case that was made last: what it says of the plan and the needs is what is known now. */
export function lastCase(cases: readonly CaseSaid[]): CaseSaid | undefined {
  return cases.at(-1);
}
