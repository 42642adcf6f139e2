import type { Day } from '../../../../kernel/dates';
import { ClockCode, PlanEventKind } from '../../../cases/rules/clock-codes';
import type { ClockBook } from '../../../cases/rules/clock-rule';
import { clocksOf } from '../../../cases/rules/clocks';
import { saidOfPlan } from '../../../cases/rules/said-of-plan';
import type { ChildFacts, TimedPlan } from './facts';
import type { CountedDays } from './question';

/** The limits by which plans of the return are timed: the 20 weeks alone. */
export function onlyC4(book: ClockBook): ClockBook {
  return { ...book, rules: book.rules.filter(({ code, isRelaxation }) => code === ClockCode.C4 || isRelaxation) };
}

/**
 * The 20 weeks of a child that ended with a plan, by the same rule as the child's clocks (C4). None of a child of whom no plan is known to have been made since the calendar year began: the return
 * tells of no other's time, and most children's plans are older.
 */
export function timedPlansOf(facts: ChildFacts, book: ClockBook, question: CountedDays): TimedPlan[] {
  const said = isMadeSince(facts, question.span.startDate) ? saidOfPlan(facts.cases) : null;
  if (said === null) return [];
  const { events, exceptions, redress } = facts;
  const clocks = clocksOf(
    {
      ...{ requestDate: said.requestDate, ehcPlanStatus: said.planStatus, ehcPlanDate: said.planDate },
      ...{ finals: said.finals, exceptions, redress, advice: [] },
      events: events.map(({ kind, day }) => ({ kind, day, providerUrn: null, isImplied: false })),
    },
    book,
    question.censusDate,
  );
  return clocks.flatMap(
    ({ code, startDate, endDate, isVoid, daysOver, daysOverWithExceptions, exceptions: excused }) =>
      code === ClockCode.C4 && endDate !== null && !isVoid
        ? [{ startDate, endDate, daysOver, daysOverWithExceptions, hasExceptions: excused.length > 0 }]
        : [],
  );
}

/** Whether an entry or a referral says of a plan that it was made on a day or after it. */
function isMadeSince({ events, cases }: ChildFacts, first: Day): boolean {
  return (
    events.some(({ kind, day }) => kind === PlanEventKind.FINAL_PLAN_SENT && day >= first) ||
    cases.some(({ planDate }) => planDate !== null && planDate >= first)
  );
}
