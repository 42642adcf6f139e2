import type { Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import { GONE_ON_BY, withdrawalsTakenBack } from '../../../cases/rules/gone-on';
import {
  askedAtLatest,
  requestOfReferral,
  stepsOfReferral,
  type SaidOfPlan,
} from '../../../cases/rules/implied-events';
import { livesOf } from '../../../cases/rules/plan-life';
import type { PlanLife, Way } from '../../../cases/rules/plan-life-facts';
import { finalsBefore, undoneEndsOfPlans } from '../../../cases/rules/plan-life-said';
import { saidOfPlan } from '../../../cases/rules/said-of-plan';
import { finalsOf } from '../../../cases/rules/taken-over';
import type { CaseSaid, ChildFacts, Happened, Imported } from './facts';
import { knownRequests, requestsByDay } from './imported';

/** One way of a child from a request to what became of it and, while it lasts, of its plan: what one record of module 2 is of. */
export interface Round {
  /** The key of its request; of an imported one the return’s own. */
  readonly key: string;
  /** Null: a plan of which no request is recorded. */
  readonly receivedDate: Day | null;
  /** Its first day; of one without a request the first of which anything is known. */
  readonly since: Day;
  /** The first day of the next; null: none followed. */
  readonly beforeDate: Day | null;
  /** What happened on its days, in their order. */
  readonly events: readonly Happened[];
  /** The request of a return that was imported; null: none was. */
  readonly imported: Imported | null;
  /** The plan that it led to, or that is known without it; null: none. */
  readonly plan: PlanLife<Happened> | null;
  /** The day on which the plan beside it was amended, by which a reassessment came to its end; null: none was. */
  readonly amendedOn: Day | null;
  /** Whether no plan is known before it. */
  readonly isFirstPlan: boolean;
  /** Of an assessment of whose request no day is known, and that was not refused or withdrawn: the first day of which anything of it is known. */
  readonly underWaySince?: Day;
  /** Whether its referral says that the plan had come further than the request, on a day that nobody recorded. */
  readonly hasComeFurther?: boolean;
  /** The days on which its request is recorded once more while it was under way: they are of the same request; left out: none is. */
  readonly repeatedOn?: readonly Day[];
}

const KINDS = Object.values(PlanEventKind);

/** By day; of one day in the order in which plans go. */
function inOrder<Event extends Happened>(events: readonly Event[]): Event[] {
  return [...events].sort((one, other) =>
    one.day === other.day ? KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) : one.day < other.day ? -1 : 1,
  );
}

/**
 * The rounds of a child, the first first: the ways that the one reading of its record finds (`cases/rules/plan-life.ts`), with what imported returns know of. `areaCode`: whose return it is.
 */
export function roundsOf(facts: ChildFacts, areaCode: string): Round[] {
  const { imported, redress, childId } = facts;
  const events = facts.events.map((one) => reasoned(one, facts.plans));
  const finals = finalsOf(facts.cases);
  const undone = undoneEndsOfPlans({ events, finals, redress });
  const said = saidOf({ ...facts, events: events.filter((one) => !undone.has(one)) });
  const asked = requestRead(said, facts);
  const { ways } = livesOf({
    events: asked === null ? events : [...events, asked],
    ...{ finals: finalsBefore(finals, asked?.day ?? null), redress, known: knownRequests(imported) },
    moves: facts.moves.flatMap(({ day, fromCode, toCode }) =>
      fromCode === areaCode || toCode === areaCode ? [{ day, isHere: toCode === areaCode }] : [],
    ),
  });
  const requests = requestsByDay(imported);
  const rounds = ways.map((way, at): Round => {
    const known = way.known === null ? null : (requests.get(way.known.receivedOn) ?? null);
    const older = ways.slice(0, at).filter(({ start, known: of }) => start === null && of === null);
    return {
      key: known?.key ?? way.start?.id ?? (older.length === 0 ? `H-${childId}` : `H-${childId}-${way.since}`),
      receivedDate: way.start?.day ?? way.known?.receivedOn ?? null,
      ...{ since: way.since, beforeDate: ways[at + 1]?.since ?? null, imported: known, plan: way.plan },
      amendedOn: way.amendedBy?.day ?? null,
      isFirstPlan: ways.slice(0, at).every(({ plan }) => plan === null),
      events: inOrder([...withoutTakenBack(way), ...endOfWait(way)]),
      ...(way.repeatedOn.length === 0 ? {} : { repeatedOn: way.repeatedOn }),
    };
  });
  return withImpliedStep(withUnderWay(rounds, said, childId), said);
}

/** An end with its reason as its case has it, where that was put right since. */
function reasoned(one: Happened, plans: ChildFacts['plans']): Happened {
  if (one.kind !== PlanEventKind.PLAN_CEASED) return one;
  const said = plans.filter(({ ceasedDate, ceaseReason }) => ceasedDate === one.day && ceaseReason !== null).at(-1);
  return said === undefined ? one : { ...one, ceaseReason: said.ceaseReason };
}

/** What is of a way, but for what was withdrawn and went on: that is no outcome of it. */
function withoutTakenBack(way: Way<Happened>): Happened[] {
  const gone = withdrawalsTakenBack(way);
  return way.events.filter((one) => !gone.has(one));
}

/** What was asked for is withdrawn with the end of the plan beside it (the return’s W: it ceased before it was decided). */
function endOfWait({ overOn, since, start }: Way<Happened>): Happened[] {
  return overOn === null ? [] : [{ id: `W-${start?.id ?? since}`, kind: PlanEventKind.REQUEST_WITHDRAWN, day: overOn }];
}

/** That an assessment is under way of whose request no day is known: of the one that was by then. */
function withUnderWay(rounds: readonly Round[], said: SaidOfPlan | null, childId: string): readonly Round[] {
  const isAsked = rounds.some(({ receivedDate }) => receivedDate !== null);
  const since = said === null || isAsked ? null : askedAtLatest(said);
  if (since === null) return rounds;
  const at = Math.max(...rounds.map((round, index) => (round.since <= since ? index : -1)));
  const own = rounds.at(at);
  const isOther = own !== undefined && own.plan === null && isOver(own.events.filter(({ day }) => day < since));
  if (own !== undefined && !isOther) {
    return rounds.map((round) => (round === own ? { ...round, underWaySince: since } : round));
  }
  const none = {
    ...{ receivedDate: null, beforeDate: null, events: [], imported: null, plan: null },
    ...{ amendedOn: null, isFirstPlan: true },
  };
  const key = rounds.length === 0 ? `H-${childId}` : `H-${childId}-${since}`;
  return [...rounds, { key, since, underWaySince: since, ...none }].sort((one, other) =>
    one.since < other.since ? -1 : 1,
  );
}

/** What was said of the plan where the child was referred, beside what was recorded; null: there is no case. */
function saidOf({ cases, events }: ChildFacts): SaidOfPlan | null {
  const said = saidOfPlan(cases);
  if (said === null) return null;
  return { requestDate: said.requestDate, ehcPlanStatus: said.planStatus, ehcPlanDate: said.planDate, events };
}

/** The request of a plan that had merely been asked for when the panel was, as its clocks take it; none where a return tells of one, which is the same. */
function requestRead(said: SaidOfPlan | null, { childId, imported }: ChildFacts): Happened | null {
  const day = said === null ? null : requestOfReferral(said);
  const isImported = requestsByDay(imported).size > 0;
  return day === null || isImported ? null : { id: `Q-${childId}`, kind: PlanEventKind.REQUEST_RECEIVED, day };
}

/** Of the rounds that had begun by a day the last, where nothing ended it for good, by its place; -1: there is none. */
function goingOn(rounds: readonly Round[], day: Day): number {
  const at = rounds.map(({ since }) => since <= day).lastIndexOf(true);
  const round = rounds[at];
  return round === undefined || round.plan !== null || isOver(round.events) ? -1 : at;
}

/** Whether something ended a round that nothing after it took back (gone-on.ts): who was refused and then assessed is waited for still. */
function isOver(events: readonly Happened[]): boolean {
  return events.some(({ kind }, index) => {
    const by = GONE_ON_BY[kind];
    return by !== undefined && !events.slice(index + 1).some((later) => by.includes(later.kind));
  });
}

/** That needs are assessed, or that the draft was served, as the referral says it of a request that is recorded: on the day it gives, else on one that nobody knows. */
function withImpliedStep(rounds: readonly Round[], said: SaidOfPlan | null): Round[] {
  if (said === null) return [...rounds];
  const [step] = stepsOfReferral(said).filter(({ kind }) => kind !== PlanEventKind.REQUEST_RECEIVED);
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

/** The case that was made last: what it says of the needs is what is known now. */
export function lastCase(cases: readonly CaseSaid[]): CaseSaid | undefined {
  return cases.at(-1);
}
