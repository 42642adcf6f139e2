import { addDays, addMonths, type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { addWorkingDays, isWorkingDay, yearOf, type BankHolidays } from '../../../kernel/working-days';
import {
  ClockCode,
  ClockUnit,
  DateReading,
  type CareStart,
  type ClockExceptionKind,
  type ClockOwner,
  type ClockStart,
  type PlanEventKind,
} from './clock-codes';

/** A statutory limit as it is kept (K1): data, the same for every area, with the days in which it holds and where it is written. */
export interface ClockRule {
  readonly code: ClockCode;
  readonly starts: ClockStart;
  readonly firstDate: Day;
  /** Null: it holds until further notice. */
  readonly lastDate: Day | null;
  /** Whether it loosens the limit that would end while it holds, as the COVID-19 regulations did. */
  readonly isRelaxation: boolean;
  readonly scope: 'PLAN' | 'ADVICE' | 'REDRESS';
  readonly unit: ClockUnit;
  /** Null for a date of the year, and for as soon as practicable; negative: before what it is counted from. */
  readonly length: number | null;
  readonly beforeMonth: number | null;
  readonly beforeDay: number | null;
  /** Whether the first day counts (K3, C5). */
  readonly isInclusive: boolean;
  /** Whether it is the least time that somebody must be given, and not the most that somebody may take (C5). */
  readonly isMinimum: boolean;
  /** Whether it ends later where it would end on a day on which nobody works (C19). */
  readonly isRolled: boolean;
  readonly ofSeveral: 'EARLIEST' | 'LATEST';
  readonly ends: readonly PlanEventKind[];
  readonly voids: readonly PlanEventKind[];
  readonly exceptions: readonly ClockExceptionKind[];
  readonly owner: ClockOwner;
  readonly source: string;
}

/** Days of every year on which the tribunal is closed, both ends in; they may run over the end of the year. */
export interface TribunalClosure {
  readonly firstMonth: number;
  readonly firstDay: number;
  readonly lastMonth: number;
  readonly lastDay: number;
}

/** What clocks are counted by in an area: the limits, the days nobody works, and how the area reads what can be read in two ways. */
export interface ClockBook {
  readonly rules: readonly ClockRule[];
  readonly holidays: BankHolidays;
  readonly closures: readonly TribunalClosure[];
  readonly dateReading: DateReading;
  readonly careStart: CareStart;
  /** From which day on letters of what is decided are kept here: what was decided since and no letter tells was not told. Null or left out: none is. */
  readonly lettersFrom?: Day | null;
}

/** What ended a run: it was kept, or became unnecessary. */
export interface ClockEnd {
  readonly day: Day;
  readonly isVoid: boolean;
  /** What of the plan did so; null: something else. */
  readonly by: PlanEventKind | null;
}

/**
 * What shows that a limit was never owed, on whatever day it comes. That no plan will be made (C3, C21) need not be told where one is; of whether
 * to assess (C1, C21, C29) the day is not on record where the draft or the plan is all that is.
 */
const NEVER_OWED: Partial<Readonly<Record<ClockCode, readonly PlanEventKind[]>>> = {
  C1: ['DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'],
  C3: ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT'],
  C29: ['DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'],
  C21_NOTIFY: ['DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT'],
  C21_REFUSE: ['DRAFT_SERVED', 'FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT'],
};

/** Whether a limit turned out not to apply, so that nobody was late by it. */
export function wasNeverOwed(code: ClockCode, end: ClockEnd | null): boolean {
  return end !== null && end.isVoid && end.by !== null && (NEVER_OWED[code] ?? []).includes(end.by);
}

/** What began a clock, on which day. */
export interface ClockBeginning {
  readonly start: ClockStart;
  readonly day: Day;
}

/** The last day of a limit, and what it was counted from. */
export interface ClockLimit extends ClockBeginning {
  readonly rule: ClockRule;
  readonly dueDate: Day;
  /** Whether it ends on a day on which it was loosened: as soon as practicable, no day is the last. */
  readonly isRelaxed: boolean;
}

/** Whether a limit is counted back from what is to come. */
export function isBefore({ unit, length }: ClockRule): boolean {
  return unit === ClockUnit.BEFORE_DATE || (length !== null && length < 0);
}

/**
 * The last day of the limit `code` by what began it, or null where nothing of it does (K1, K3, C1–C27): each beginning counted by the rule in
 * force on its day, then the earliest or the latest of them as the rules have it. `reading` null: as the area reads (K4).
 */
export function limitOf(
  book: ClockBook,
  code: ClockCode,
  begun: readonly ClockBeginning[],
  reading: DateReading | null = null,
): ClockLimit | null {
  const limits = begun.flatMap(({ start, day }) => {
    const rule = rulesOf(book, code, start).find((one) => isOrdinaryOn(one, day));
    return rule === undefined ? [] : [{ rule, start, day, dueDate: countFrom(rule, day, book, reading) }];
  });
  const [chosen] = limits.sort((one, other) => {
    const later = one.dueDate < other.dueDate ? -1 : 1;
    return one.rule.ofSeveral === 'EARLIEST' ? later : -later;
  });
  if (chosen === undefined) return null;
  const dueDate = chosen.rule.isRolled ? rolled(chosen.dueDate, book) : chosen.dueDate;
  return { ...chosen, dueDate, isRelaxed: isRelaxedOn(rulesOf(book, code, chosen.start), dueDate) };
}

function isOrdinaryOn({ isRelaxation, firstDate, lastDate }: ClockRule, day: Day): boolean {
  return !isRelaxation && firstDate <= day && (lastDate === null || day <= lastDate);
}

function isRelaxedOn(rules: readonly ClockRule[], dueDate: Day): boolean {
  return rules.some(
    (one) => one.isRelaxation && one.firstDate <= dueDate && (one.lastDate === null || dueDate <= one.lastDate),
  );
}

/** The rules of each book by limit and beginning: a limit is looked up some hundred times for each child of an area. */
const KNOWN = new WeakMap<readonly ClockRule[], ReadonlyMap<string, readonly ClockRule[]>>();

function rulesOf({ rules }: ClockBook, code: ClockCode, start: ClockStart): readonly ClockRule[] {
  const known = KNOWN.get(rules) ?? groupBy(rules, (one) => `${one.code} ${one.starts}`);
  KNOWN.set(rules, known);
  return known.get(`${code} ${start}`) ?? [];
}

function countFrom(rule: ClockRule, day: Day, book: ClockBook, reading: DateReading | null): Day {
  const { unit, isInclusive } = rule;
  const length = rule.length ?? 0;
  const counted = isInclusive ? -1 : 0;
  switch (unit) {
    case ClockUnit.DAYS:
      return addDays(day, length + counted);
    case ClockUnit.WEEKS:
      return addDays(day, length * 7 + counted);
    case ClockUnit.MONTHS:
      return addMonthsFrom(day, length, isInclusive);
    case ClockUnit.WORKING_DAYS:
      return addWorkingDays(day, length, book.holidays);
    case ClockUnit.TRIBUNAL_WORKING_DAYS:
      return addTribunalDays(day, length, book);
    case ClockUnit.BEFORE_DATE:
      return addDays(dateOf(rule, day), (reading ?? book.dateReading) === DateReading.STRICT ? -1 : 0);
    case ClockUnit.PRACTICABLE:
      return day;
  }
}

/** Months after a day, or with it: then they end on the day before, but where the last of them has no such day, with that month. */
function addMonthsFrom(day: Day, months: number, isInclusive: boolean): Day {
  const after = addMonths(day, months);
  return isInclusive && after.slice(8) === day.slice(8) ? addDays(after, -1) : after;
}

/** The date of the year that a limit names, in the year of `day`. */
function dateOf({ beforeMonth, beforeDay }: ClockRule, day: Day): Day {
  const text = (value: number | null): string => String(value ?? 1).padStart(2, '0');
  return `${String(yearOf(day))}-${text(beforeMonth)}-${text(beforeDay)}` as Day;
}

// ---------------------------------------------------------------- the tribunal's calendar

/** Whether the tribunal works on the day: a working day on which it is not closed. */
export function isTribunalDay(day: Day, { holidays, closures }: Pick<ClockBook, 'holidays' | 'closures'>): boolean {
  return isWorkingDay(day, holidays) && !isClosed(day, closures);
}

function isClosed(day: Day, closures: readonly TribunalClosure[]): boolean {
  const date = Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
  return closures.some(({ firstMonth, firstDay, lastMonth, lastDay }) => {
    const first = firstMonth * 100 + firstDay;
    const last = lastMonth * 100 + lastDay;
    return first <= last ? first <= date && date <= last : first <= date || date <= last;
  });
}

function addTribunalDays(day: Day, count: number, book: Pick<ClockBook, 'holidays' | 'closures'>): Day {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isTribunalDay(reached, book)) left -= 1;
  }
  return reached;
}

/**
 * C19: the last day to appeal where the time ends on `day`. Where the tribunal is closed, its next working day; on a Saturday, Sunday or bank holiday, the next working
 * day (Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 12(2) and (3)(a)).
 */
export function rolled(day: Day, book: Pick<ClockBook, 'holidays' | 'closures'>): Day {
  if (isClosed(day, book.closures)) return addTribunalDays(day, 1, book);
  return isWorkingDay(day, book.holidays) ? day : addWorkingDays(day, 1, book.holidays);
}

/** An appeal as far as it bears on the end of a plan. */
export interface CeaseFacts {
  readonly noticeDate: Day;
  /** The day of the mediation certificate; null: there is none. */
  readonly certificateDate: Day | null;
  /** An appeal against the end; its day of dismissal null while it runs. Null: none is registered. */
  readonly appeal: { readonly dismissedDate: Day | null } | null;
}

/**
 * C24, A5: from which day on a plan that the authority decided to end may end: the day an appeal against it is dismissed, else the day after
 * the time to appeal; null while an appeal runs.
 */
export function mayCeaseOn(book: ClockBook, { noticeDate, certificateDate, appeal }: CeaseFacts): Day | null {
  if (appeal !== null) return appeal.dismissedDate;
  const limit = limitOf(book, ClockCode.C19, [
    { start: 'DECISION_NOTICE_SENT', day: noticeDate },
    ...(certificateDate === null ? [] : [{ start: 'MEDIATION_CERTIFICATE' as const, day: certificateDate }]),
  ]);
  return limit === null ? null : addDays(limit.dueDate, 1);
}
