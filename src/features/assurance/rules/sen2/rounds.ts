import type { Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import { EhcPlanStatus } from '../../../cases/rules/codes';
import { askedAtLatest, requestOfReferral, type SaidOfPlan } from '../../../cases/rules/implied-events';
import { isPlanTakenOver, type SaidWhenReferred } from '../../../cases/rules/taken-over';
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
  /** Whether its plan came here already made, from elsewhere (K6). */
  readonly isTakenOver?: boolean;
}

const STARTS: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.REQUEST_RECEIVED, PlanEventKind.BECAME_RESPONSIBLE]);
/** What can only happen to a plan that there is. */
const OF_A_PLAN: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.FINAL_PLAN_SENT,
  PlanEventKind.REVIEW_MEETING,
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
  const rounds = starts.map(({ key, day, imported }, index): Round => {
    const next = starts[index + 1]?.day ?? null;
    const own = events.filter((one) => one.day >= day && (next === null || one.day < next) && !STARTS.has(one.kind));
    return { key, receivedDate: day, beforeDate: next, events: own, imported };
  });
  const older: Round[] =
    before.length === 0 && since === null
      ? []
      : [
          {
            ...{ key: `H-${facts.childId}`, receivedDate: null, beforeDate: first, events: before, imported: null },
            ...(since === null ? {} : { underWaySince: since }),
          },
        ];
  return withImpliedPlan([...older, ...rounds], facts);
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
 * Those of a child’s events, in the order of their days, that begin a round: a request, or a move here, unless it joins one that waits or brings a plan that was there
 * already (K6).
 */
export function beginningsOf<Event extends Happened>(events: readonly Event[], said: SaidWhenReferred | null): Event[] {
  const found: Event[] = [];
  let open: ReadonlySet<PlanEventKind> | null = null;
  for (const one of events) {
    const { kind, day } = one;
    if (ENDS.has(kind)) open = null;
    if (!STARTS.has(kind) || (kind === PlanEventKind.BECAME_RESPONSIBLE && isPlanTakenOver(day, said))) continue;
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

/**
 * A plan of which only the case says when it came to be final is of the round in which something happened to it, else of the last that began by its day,
 * else older than all of them.
 */
function withImpliedPlan(rounds: readonly Round[], { childId, cases, events, imported }: ChildFacts): Round[] {
  const said = lastCase(cases);
  const isTold =
    rounds.some(({ events }) => events.some(({ kind }) => kind === PlanEventKind.FINAL_PLAN_SENT)) ||
    imported.some(({ module }) => module === Sen2Module.NAMED_PLAN);
  if (said?.planStatus !== EhcPlanStatus.FINAL || isTold) return [...rounds];
  const { planDate } = said;
  const touched = rounds.findIndex(({ events }) => events.some(({ kind }) => OF_A_PLAN.has(kind)));
  const last = rounds.at(-1);
  const isOfLast =
    last !== undefined &&
    !last.events.some(({ kind }) => ENDS.has(kind)) &&
    (planDate === null || last.receivedDate === null || last.receivedDate <= planDate);
  const at =
    touched === -1 ? (isOfLast ? rounds.length - 1 : rounds.findIndex((one) => one.receivedDate === null)) : touched;
  const isTakenOver = events.some(
    ({ kind, day }) => kind === PlanEventKind.BECAME_RESPONSIBLE && isPlanTakenOver(day, cases[0] ?? null),
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

/** The case that was made last: what it says of the plan and the needs is what is known now. */
export function lastCase(cases: readonly CaseSaid[]): CaseSaid | undefined {
  return cases.at(-1);
}
