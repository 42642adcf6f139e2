import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { InterruptionKind } from './change-codes';
import type { LifeProblem, PlacementDates } from './life';

/** Days of a placement that are charged at less than its price, or that lie before it. */
export interface Interruption {
  readonly interruptionId: string;
  readonly placementId: string;
  readonly caseId: string;
  readonly kind: InterruptionKind;
  readonly startDate: Day;
  /** Null: until it is resumed. */
  readonly endDate: Day | null;
  /** What of the price is charged, in whole percent; 0 of trial days. */
  readonly chargedPercent: number;
  readonly reason: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** Days as they are asked for. */
export type AskedDays = Pick<Interruption, 'startDate' | 'endDate' | 'chargedPercent'>;

type Days = Pick<Interruption, 'startDate' | 'endDate'>;

/** All that speaks against days of a suspension or an absence: within a placement that has started, and no day of another's (J8). */
export function findInterruptionProblems(
  dates: PlacementDates,
  asked: AskedDays,
  standing: readonly Interruption[],
): LifeProblem<'NOT_STARTED' | 'DATES_REVERSED' | 'OUTSIDE_PLACEMENT' | 'OVERLAPS' | 'PERCENT_INVALID'>[] {
  const taken = standing.find((one) => overlap(one, asked));
  return [
    ...(dates.startedDate === null
      ? [
          {
            code: 'NOT_STARTED' as const,
            field: 'placementId',
            message: 'The placement has not started; record its start first, or move it.',
          },
        ]
      : []),
    ...reversed(asked),
    ...outside(dates, asked),
    ...(taken === undefined ? [] : [overlapProblem(taken)]),
    ...percentProblems(asked.chargedPercent),
  ];
}

function reversed({ startDate, endDate }: Days): LifeProblem<'DATES_REVERSED'>[] {
  if (endDate === null || endDate >= startDate) return [];
  return [{ code: 'DATES_REVERSED', field: 'untilDate', message: 'The last day must not be before the first.' }];
}

function outside(dates: PlacementDates, { startDate, endDate }: Days): LifeProblem<'OUTSIDE_PLACEMENT'>[] {
  const last = dates.endDate;
  const isWithin = (day: Day): boolean => day >= dates.startDate && (last === null || day <= last);
  if (isWithin(startDate) && isWithin(endDate ?? startDate)) return [];
  return [
    {
      code: 'OUTSIDE_PLACEMENT',
      field: isWithin(startDate) ? 'untilDate' : 'fromDate',
      message: `The placement runs from ${dayInWords(dates.startDate)}${last === null ? '' : ` to ${dayInWords(last)}`}; choose days of it.`,
    },
  ];
}

function percentProblems(percent: number): LifeProblem<'PERCENT_INVALID'>[] {
  if (Number.isInteger(percent) && percent >= 0 && percent <= 100) return [];
  const message = 'What is charged is a whole percentage of the price: from 0 for nothing to 100 for all of it.';
  return [{ code: 'PERCENT_INVALID', field: 'chargedPercent', message }];
}

/** All that speaks against trial days: they lie before the first day that is paid. */
export function findTrialProblems(
  dates: Pick<PlacementDates, 'startDate'>,
  asked: { readonly startDate: Day; readonly endDate: Day },
  standing: readonly Interruption[],
): LifeProblem<'DATES_REVERSED' | 'NOT_BEFORE_START' | 'OVERLAPS'>[] {
  const taken = standing.find((one) => overlap(one, asked));
  return [
    ...reversed(asked),
    ...(asked.endDate >= dates.startDate
      ? [
          {
            code: 'NOT_BEFORE_START' as const,
            field: 'untilDate',
            message: `The placement is paid from ${dayInWords(dates.startDate)}; a trial day comes before. A day that is paid is a day of the placement: record the start on it.`,
          },
        ]
      : []),
    ...(taken === undefined ? [] : [overlapProblem(taken)]),
  ];
}

/** The suspension or absence that a day belongs to, and its days once the placement is resumed on that day; null days: none are left. */
export function resumedOn(
  standing: readonly Interruption[],
  day: Day,
): { readonly interruption: Interruption; readonly left: { startDate: Day; endDate: Day } | null } | null {
  const interruption = standing.find((one) => one.kind !== 'TRIAL' && overlap(one, { startDate: day, endDate: day }));
  if (interruption === undefined) return null;
  const { startDate } = interruption;
  return { interruption, left: startDate === day ? null : { startDate, endDate: addDays(day, -1) } };
}

function overlap(a: Days, b: Days): boolean {
  return (a.endDate === null || b.startDate <= a.endDate) && (b.endDate === null || a.startDate <= b.endDate);
}

function overlapProblem({ kind, startDate, endDate }: Interruption): LifeProblem<'OVERLAPS'> {
  const days =
    endDate === null ? `from ${dayInWords(startDate)}` : `from ${dayInWords(startDate)} to ${dayInWords(endDate)}`;
  return {
    code: 'OVERLAPS',
    field: 'fromDate',
    message: `There is a ${kind.toLowerCase()} ${days} already; choose other days, or resume it first.`,
  };
}
