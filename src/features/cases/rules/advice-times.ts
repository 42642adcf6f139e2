import { toDayNumber, type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { AgencyKind } from '../../access/rules/directory';
import type { CaseClock } from './clocks';

/** Advice that was asked for and not called off. */
export interface AskedFor {
  readonly adviceRequestId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly panelId: string | null;
  readonly agencyKind: AgencyKind;
  readonly contributor: string;
  /** The day that was agreed. */
  readonly agreedDate: Day;
  /** Null: it has not come. */
  readonly receivedDate: Day | null;
}

/** The law's six weeks for it (C2), with their exceptions and without (K2). */
export type AdviceLimit = Pick<CaseClock, 'dueDate' | 'dueDateWithExceptions' | 'endDate' | 'isVoid'>;

/** By how many days it came late, or is late on a day; 0: in time, or it may still be. */
export interface AdviceTime extends AskedFor {
  readonly isForAssessment: boolean;
  /** For an assessment the law's day, whatever was agreed; else the day that was agreed. */
  readonly dueDate: Day;
  readonly daysLate: number;
  /** The same with what excused it. */
  readonly daysLateWithExceptions: number;
  /** By the day that was agreed. */
  readonly daysLateAsAgreed: number;
  /** Whether it is still waited for: it has not come, and its assessment is not over. */
  readonly isOutstanding: boolean;
  /** Whether the assessment was over before it was due: nobody owed it any more. */
  readonly isSpared: boolean;
}

/** How late advice is on a day. A day that was agreed moves no limit of the law; `limit` null: it was for no assessment. */
export function adviceTimeOf(asked: AskedFor, limit: AdviceLimit | null, on: Day): AdviceTime {
  const { agreedDate, receivedDate } = asked;
  // What an assessment that is over did without is nobody's any more, by either day.
  const until = receivedDate ?? limit?.endDate ?? on;
  const daysLateAsAgreed = daysBetween(agreedDate, until);
  const isOutstanding = receivedDate === null && (limit?.endDate ?? null) === null;
  if (limit === null) {
    const daysLate = daysLateAsAgreed;
    return {
      ...{ ...asked, isForAssessment: false, isOutstanding, isSpared: false, dueDate: agreedDate },
      ...{ daysLate, daysLateWithExceptions: daysLate, daysLateAsAgreed },
    };
  }
  const { dueDate, dueDateWithExceptions, isVoid } = limit;
  const daysLate = daysBetween(dueDate, until);
  return {
    ...{ ...asked, isForAssessment: true, isOutstanding, isSpared: isVoid && daysLate === 0, dueDate },
    ...{ daysLate, daysLateWithExceptions: daysBetween(dueDateWithExceptions, until), daysLateAsAgreed },
  };
}

function daysBetween(dueDate: Day, until: Day): number {
  return until <= dueDate ? 0 : toDayNumber(until) - toDayNumber(dueDate);
}

/** How late the advice of one contributor came, or is. */
export interface AdviceLateness {
  readonly agencyKind: AgencyKind;
  readonly contributor: string;
  readonly asked: number;
  readonly forAssessments: number;
  readonly outstanding: number;
  readonly late: number;
  readonly daysLate: number;
  readonly mostDaysLate: number;
  readonly lateWithExceptions: number;
  readonly daysLateWithExceptions: number;
  readonly lateAsAgreed: number;
  readonly daysLateAsAgreed: number;
}

/** The same by contributor, the most late days first. */
export function latenessByContributor(times: readonly AdviceTime[]): AdviceLateness[] {
  const byContributor = groupBy(times, ({ agencyKind, contributor }) => JSON.stringify([agencyKind, contributor]));
  return [...byContributor.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const days = own.map((one) => one.daysLate);
      const excused = own.map((one) => one.daysLateWithExceptions);
      const agreed = own.map((one) => one.daysLateAsAgreed);
      return [
        {
          ...{ agencyKind: first.agencyKind, contributor: first.contributor, asked: own.length },
          forAssessments: own.filter(({ isForAssessment }) => isForAssessment).length,
          outstanding: own.filter(({ isOutstanding }) => isOutstanding).length,
          ...{ late: positive(days), daysLate: total(days), mostDaysLate: Math.max(...days) },
          ...{ lateWithExceptions: positive(excused), daysLateWithExceptions: total(excused) },
          ...{ lateAsAgreed: positive(agreed), daysLateAsAgreed: total(agreed) },
        },
      ];
    })
    .sort((one, other) => other.daysLate - one.daysLate || compare(keyOf(one), keyOf(other)));
}

function positive(days: readonly number[]): number {
  return days.filter((one) => one > 0).length;
}

function total(days: readonly number[]): number {
  return days.reduce((all, one) => all + one, 0);
}

function keyOf({ agencyKind, contributor }: AdviceLateness): string {
  return `${agencyKind} ${contributor}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
