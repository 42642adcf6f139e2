import { addDays, toDayNumber, type Day, type Span } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { AdviceStatus, adviceStatusOf, type Advice } from './advice';
import {
  ClockCode,
  ClockStatus,
  DateReading,
  PlanEventKind,
  type ClockExceptionKind,
  type ClockOwner,
  type ClockStart,
} from './clock-codes';
import { limitOf, wasNeverOwed, type ClockBook, type ClockLimit, type ClockRule } from './clock-rule';
import { clockEventsOf, type ClockEvents } from './clock-events';
import { clockLifeOf, isOfUndatedPlan, type ClockLife } from './clock-life';
import { runsOf, type ClockRun, type DatedEvent } from './clock-runs';
import type { EhcPlanStatus } from './codes';
import { askedAtLatest, implied, isKeptUndated } from './implied-events';
import type { ToldNotice } from './family-time';
import { inOrderOfAnswers } from './one-request';
import type { FinalSaid } from './plan-life-facts';
import type { RedressFact } from './redress-facts';

/** What makes a limit impractical to keep, and still stands. */
export interface StandingException {
  readonly clockExceptionId: string;
  readonly code: ClockCode;
  readonly kind: ClockExceptionKind;
  /** The advice it is of; null: the plan's clock. */
  readonly adviceRequestId: string | null;
  readonly span: Span;
  /** What shows it. */
  readonly shownBy: string;
}

/** How a limit stands by one reading of "before" a date (K4). */
export interface ClockReading {
  readonly reading: DateReading;
  readonly dueDate: Day;
  readonly status: ClockStatus;
}

/** One statutory limit as it stands on a day: always by both figures, with its exceptions and without (K2). */
export interface CaseClock {
  readonly code: ClockCode;
  /** What began it; of a limit before something that comes, what is to come. */
  readonly startEvent: ClockStart;
  readonly startDate: Day;
  readonly dueDate: Day;
  /** Days from the day asked about to the due date: 0 on the last day, below 0 when it has passed. */
  readonly daysLeft: number;
  /** The due date moved by the days of its exceptions; the same where there is none. */
  readonly dueDateWithExceptions: Day;
  /** When it was kept, late or not, or became unnecessary; null: neither yet. */
  readonly endDate: Day | null;
  /** Whether what ended it made it unnecessary. */
  readonly isVoid: boolean;
  readonly status: ClockStatus;
  readonly statusWithoutExceptions: ClockStatus;
  /** By how many days it is over, or was when it ended: 0 in time. Of the least time to be given: by how many days that was cut short. */
  readonly daysOver: number;
  readonly daysOverWithExceptions: number;
  readonly owner: ClockOwner;
  readonly source: string;
  readonly exceptions: readonly StandingException[];
  /** Both readings of a limit before a date; empty for all others. */
  readonly readings: readonly ClockReading[];
  readonly adviceRequestId: string | null;
  readonly providerUrn: string | null;
  /** The matter of redress that it is of; null: it is of none. */
  readonly redressMatterId: string | null;
  /** The agency that has to keep it, where the matter names it. */
  readonly ownerAgencyId: string | null;
  /** What nobody recorded of a limit that cannot be timed: its days are then the last that they can be, and what it is over by is the least. Null: it is timed. */
  readonly missing: PlanEventKind | null;
  /** Of the family’s own time (C14, C19), whether nothing says that it was told what it may appeal against: its days are then from the decision, and begin anew with the letter. */
  readonly isUntold: boolean;
  /** From which day on nobody waits for it any more, though nothing is recorded that keeps it; left out: it is waited for until something is. */
  readonly lapsesOn?: Day;
}

/** What the clocks of a case are told by. */
export interface ClockFacts {
  readonly requestDate: Day;
  readonly ehcPlanStatus: EhcPlanStatus;
  /** The day the plan reached that status; null: not given. */
  readonly ehcPlanDate: Day | null;
  /** What the child's referrals say of final plans; left out: what is said here is all. */
  readonly finals?: readonly FinalSaid[] | undefined;
  /** What was recorded of the plan and still stands, in any order. */
  readonly events: readonly DatedEvent[];
  /** When the family was told of what; left out: of each on its own day. */
  readonly told?: readonly ToldNotice[];
  readonly exceptions: readonly StandingException[];
  readonly advice: readonly Advice[];
  /** What was ordered, conceded or agreed in mediation, and when; left out: nothing. */
  readonly redress?: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
}

/** Every limit that applies to a case on a day, the first to end first (C1–C13, C26–C30). No panel date, capacity or dispute moves one (K1). */
export function clocksOf(facts: ClockFacts, book: ClockBook, today: Day): CaseClock[] {
  const life = clockLifeOf(facts);
  const events = clockEventsOf(life, facts);
  const clocks = [...planRules(book)].flatMap(([code, rules]) =>
    events
      .of(code)
      .flatMap((own) => runsOf(rules, own).map((run) => toClock(code, run, facts.exceptions, book, today))),
  );
  return [...clocks.filter((clock) => clock !== null), ...adviceClocks(facts, life, events, book, today)]
    .filter((clock) => !wasKept(clock, life, facts))
    .sort((one, other) => compareClocks(one, other));
}

/** Of them those of advice alone (C2). */
export function adviceClocksOf(facts: ClockFacts, book: ClockBook, today: Day): CaseClock[] {
  const life = clockLifeOf(facts);
  return adviceClocks(facts, life, clockEventsOf(life, facts), book, today);
}

const OF_REQUESTS: ReadonlySet<ClockCode> = new Set(['C1', 'C3', 'C4', 'C29', 'C30']);

/** Whether a limit of a request was kept, by what is said of the plan, on a day that nobody recorded. */
function wasKept(clock: CaseClock, life: ClockLife, facts: ClockFacts): boolean {
  const { code, startDate, endDate, isVoid } = clock;
  if (!OF_REQUESTS.has(code)) return false;
  const isByEnd = life.events.some(({ kind, day }) => kind === PlanEventKind.PLAN_CEASED && day === endDate);
  if (isKeptUndated({ code, startDate, endDate: isVoid && isByEnd ? null : endDate }, facts)) return true;
  return isOfUndatedPlan(clock, life);
}

/** The limits of plans with their rules, by book: looked up for each child of an area. */
const PLAN_RULES = new WeakMap<ClockBook, ReadonlyMap<ClockCode, readonly ClockRule[]>>();

function planRules(book: ClockBook): ReadonlyMap<ClockCode, readonly ClockRule[]> {
  const isOfPlan = ({ isRelaxation, scope, code, starts }: ClockRule): boolean =>
    !isRelaxation && scope === 'PLAN' && (code !== ClockCode.C26 || starts === book.careStart);
  const known = PLAN_RULES.get(book) ?? groupBy(book.rules.filter(isOfPlan), ({ code }) => code);
  PLAN_RULES.set(book, known);
  return known;
}

/** The first to end first, by the day with its exceptions. */
export function compareClocks(one: CaseClock, other: CaseClock): number {
  if (one.dueDateWithExceptions !== other.dueDateWithExceptions) {
    return one.dueDateWithExceptions < other.dueDateWithExceptions ? -1 : 1;
  }
  return one.code < other.code ? -1 : 1;
}

/** Whether it still has to be kept: nothing ended it, and it is no time that has merely gone by. */
export function isOpen({ endDate, status }: CaseClock): boolean {
  return endDate === null && status !== ClockStatus.MET;
}

/**
 * C2: advice that was asked for while the needs were assessed; whatever day was agreed, the law's is six weeks. What did not come before the assessment was
 * over is waited for no more. One whose request is on no record began before all that is known of it.
 */
function adviceClocks(
  facts: ClockFacts,
  life: ClockLife,
  { assessments: going, reassessments }: ClockEvents,
  book: ClockBook,
  today: Day,
): CaseClock[] {
  const latest = askedAtLatest({ ...facts, events: life.recorded });
  const rulesOf = (limit: ClockCode): ClockRule[] =>
    book.rules.filter(({ code, isRelaxation }) => code === limit && !isRelaxation);
  // That of a reassessment may be asked for as soon as one is (reg 26).
  const again = rulesOf(ClockCode.C30).flatMap((rule) => [{ ...rule, starts: PlanEventKind.REQUEST_RECEIVED }, rule]);
  const assessments = [
    ...runsOf(
      rulesOf(ClockCode.C4),
      latest === null ? going : inOrderOfAnswers([implied(PlanEventKind.REQUEST_RECEIVED, latest), ...going]),
    ),
    ...reassessments.flatMap((own) => runsOf(again, own)),
  ];
  const assessmentOf = (asked: Day): ClockRun | undefined =>
    assessments.find(({ begun, end }) => {
      const since = begun[0]?.day ?? asked;
      return (since === latest || since <= asked) && (end === null || asked <= end.day);
    });
  return facts.advice
    .filter((one) => adviceStatusOf(one) !== AdviceStatus.CANCELLED)
    .flatMap((one) => {
      const { adviceRequestId, askedDate, receivedDate } = one;
      const assessment = assessmentOf(askedDate);
      if (assessment === undefined) return [];
      const over = assessment.end === null ? null : { ...assessment.end, isVoid: true };
      const run: ClockRun = {
        begun: [{ start: 'ADVICE_ASKED', day: askedDate }],
        end: receivedDate === null ? over : { day: receivedDate, isVoid: false, by: null },
        providerUrn: null,
      };
      const own = facts.exceptions.filter((exception) => exception.adviceRequestId === adviceRequestId);
      const clock = toClock(ClockCode.C2, run, own, book, today);
      return clock === null ? [] : [{ ...clock, owner: one.agencyKind, adviceRequestId }];
    });
}

/** Whether an exception is of a limit: one of the twenty weeks is of the fourteen of a reassessment too, as which the same assessment turned out (reg 27(3) has those of reg 13(3)). */
function isOf({ code: own }: StandingException, code: ClockCode): boolean {
  return own === code || (code === ClockCode.C30 && own === ClockCode.C4);
}

/** A run as it stands on a day; null where no rule was in force on the day it began. */
function toClock(
  code: ClockCode,
  run: ClockRun,
  exceptions: readonly StandingException[],
  book: ClockBook,
  today: Day,
): CaseClock | null {
  const limit = limitOf(book, code, run.begun);
  if (limit === null) return null;
  const { rule, dueDate } = limit;
  const excused = exceptions.filter((one) => isOf(one, code) && rule.exceptions.includes(one.kind));
  const moved = moveBy(excused, limit);
  const withoutExceptions = statusOn(limit, dueDate, run.end, today);
  const withExceptions = statusOn(limit, moved, run.end, today);
  const isExcused = withoutExceptions === ClockStatus.BREACHED && withExceptions === ClockStatus.MET;
  return {
    code,
    startEvent: limit.start,
    startDate: limit.day,
    dueDate,
    daysLeft: toDayNumber(dueDate) - toDayNumber(today),
    dueDateWithExceptions: moved,
    endDate: run.end?.day ?? null,
    isVoid: run.end?.isVoid ?? false,
    status: isExcused ? ClockStatus.EXCEPTED : withExceptions,
    statusWithoutExceptions: withoutExceptions,
    daysOver: daysOver(limit, dueDate, run.end, today),
    daysOverWithExceptions: daysOver(limit, moved, run.end, today),
    owner: rule.owner,
    source: rule.source,
    exceptions:
      moved === dueDate ? [] : excused.filter(({ span }) => span.endDate >= limit.day && span.startDate <= moved),
    readings: rule.unit === 'BEFORE_DATE' ? readingsOf(code, run, book, today) : [],
    adviceRequestId: null,
    providerUrn: run.providerUrn,
    redressMatterId: null,
    ownerAgencyId: null,
    missing: null,
    isUntold: false,
  };
}

/** The due date with a day more for every day in the clock's time on which an exception stood, each day counted once. */
function moveBy(exceptions: readonly StandingException[], { day, dueDate }: ClockLimit): Day {
  const days = new Set<number>();
  for (const { span } of exceptions) {
    for (let one = toDayNumber(span.startDate); one <= toDayNumber(span.endDate); one += 1) days.add(one);
  }
  const excused = [...days].filter((one) => one >= toDayNumber(day)).sort((one, other) => one - other);
  return excused.reduce((last, one) => (one <= toDayNumber(last) ? addDays(last, 1) : last), dueDate);
}

function statusOn(limit: ClockLimit, dueDate: Day, end: ClockRun['end'], today: Day): ClockStatus {
  if (limit.rule.isMinimum) return statusOfTimeGiven(dueDate, end, today);
  if (wasNeverOwed(limit.rule.code, end)) return ClockStatus.NOT_REQUIRED;
  if ((end?.day ?? today) > dueDate) return limit.isRelaxed ? ClockStatus.RELAXED : ClockStatus.BREACHED;
  if (end === null) return ClockStatus.RUNNING;
  return end.isVoid ? ClockStatus.NOT_REQUIRED : ClockStatus.MET;
}

/** C5: what ends the time too early breaks it, and its going by keeps it. */
function statusOfTimeGiven(dueDate: Day, end: ClockRun['end'], today: Day): ClockStatus {
  if (end?.isVoid === true) return ClockStatus.NOT_REQUIRED;
  if ((end?.day ?? today) > dueDate) return ClockStatus.MET;
  return end === null ? ClockStatus.RUNNING : ClockStatus.BREACHED;
}

function daysOver({ rule }: ClockLimit, dueDate: Day, end: ClockRun['end'], today: Day): number {
  const over = toDayNumber(end?.day ?? today) - toDayNumber(dueDate);
  if (!rule.isMinimum) return wasNeverOwed(rule.code, end) ? 0 : Math.max(0, over);
  return end === null || end.isVoid ? 0 : Math.max(0, 1 - over);
}

/** K4: a limit before a date by both readings, until it is settled which holds. */
function readingsOf(code: ClockCode, run: ClockRun, book: ClockBook, today: Day): ClockReading[] {
  return Object.values(DateReading).flatMap((reading) => {
    const limit = limitOf(book, code, run.begun, reading);
    if (limit?.rule.unit !== 'BEFORE_DATE') return [];
    return [{ reading, dueDate: limit.dueDate, status: statusOn(limit, limit.dueDate, run.end, today) }];
  });
}
