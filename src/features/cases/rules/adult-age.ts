import { addYears, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { PlanEventKind } from './clock-codes';
import { earliestBirth } from './child';

/**
 * How old a young person is at least when adult services are asked about it, or decide: from year 9 on the move to adult life is prepared (SEND code of practice
 * 2015, 8.9; Care Act 2014, section 58), and at 16 a child is screened for adult NHS continuing healthcare (national framework 2022).
 */
const LEAST_AGES: Partial<Readonly<Record<PlanEventKind, number>>> = {
  [PlanEventKind.CARE_ACT_REFERRED]: 14,
  [PlanEventKind.CARE_ACT_DECIDED]: 14,
  [PlanEventKind.ADULT_CHECKLIST_RECEIVED]: 16,
  [PlanEventKind.ADULT_HEALTH_DECIDED]: 16,
};

/** What an event wants that is of somebody who grows up: at least this age, which nobody of the child's school year has before this day. */
export interface AdultAge {
  readonly age: number;
  readonly fromDay: Day;
}

/** The same of a child by its school year, so that it tells nobody its birthday; null: the event asks no age, or the day is late enough. */
export function tooYoungFor(kind: PlanEventKind, birthCohort: number, day: Day): AdultAge | null {
  const age = LEAST_AGES[kind];
  if (age === undefined) return null;
  const fromDay = addYears(earliestBirth(birthCohort), age);
  return day < fromDay ? { age, fromDay } : null;
}

/** Why it is refused. */
export function sayTooYoung({ age, fromDay }: AdultAge): string {
  return `Adult services are asked about, and decide on, somebody of ${age.toString()} or more: nobody of this child’s school year is that before ${dayInWords(fromDay)}. Check the case.`;
}
