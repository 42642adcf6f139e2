import { sum, type Pence } from '../../../../kernel/money';
import { type AssuranceMeasure } from './measures';

/** What is counted, and of whom it tells. */
export interface Subject {
  /** The type of the object as `node` knows it. */
  readonly type: 'AgendaItem' | 'PanelMeeting' | 'Decision' | 'Contribution' | 'Dispute' | 'Placement' | 'Case';
  readonly id: string;
  readonly caseId: string | null;
  /** Null: it is about no child. */
  readonly childId: string | null;
}

/** A subject with what it adds to a figure of days or pounds. */
export interface Measured extends Subject {
  readonly days?: number;
  readonly amount?: Pence;
}

/** A figure before anything of it is hidden. */
export interface Figure {
  readonly measure: AssuranceMeasure;
  /** What is counted. */
  readonly subjects: readonly Measured[];
  /** Of what; null: of nothing, it is a number of its own. */
  readonly of: readonly Subject[] | null;
  /** Of a part that is not of the subjects themselves: so much of them, of so much. */
  readonly rate?: { readonly part: number; readonly whole: number };
}

/** A number of things. */
export function counted(measure: AssuranceMeasure, subjects: readonly Measured[]): Figure {
  return { measure, subjects, of: null };
}

/** A part of things: those of `of` that hold. */
export function share<One>(
  measure: AssuranceMeasure,
  of: readonly One[],
  holds: (one: One) => boolean,
  subjectOf: (one: One) => Subject,
): Figure {
  const subjects: Subject[] = [];
  const whole = of.map((one) => {
    const subject = subjectOf(one);
    if (holds(one)) subjects.push(subject);
    return subject;
  });
  return { measure, subjects, of: whole };
}

/** Days of each, in whole days. */
export function measured(measure: AssuranceMeasure, subjects: readonly (Subject & { days: number })[]): Figure {
  return { measure, subjects, of: null };
}

/** The sum of the amounts of subjects. */
export function totalOf(subjects: readonly Measured[]): Pence {
  return sum(subjects.flatMap(({ amount }) => (amount === undefined ? [] : [amount])));
}

/** The days of subjects, the fewest first. */
export function daysOf(subjects: readonly Measured[]): readonly number[] {
  return subjects.flatMap(({ days }) => (days === undefined ? [] : [days])).sort((one, other) => one - other);
}

/** The middle of sorted numbers, in tenths: of an even number of them the mean of the middle two. Null: there are none. */
export function medianTenths(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper * 10 : (upper + (sorted[half - 1] ?? upper)) * 5;
}

/** The number that nine in ten of sorted numbers do not exceed (nearest rank). Null: there are none. */
export function ninetieth(sorted: readonly number[]): number | null {
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null;
}

/** A part in percent, in tenths, half up; null: of nothing. */
export function percentTenths(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole));
}
