import { addDays, addHours, londonDay, type Day } from '../../../kernel/dates';
import { addWorkingDays, type BankHolidays } from '../../../kernel/working-days';
import type { Outcome } from './outcome';
import { DecisionStatus } from './ratification';

/** Who is told of a decision, each only what concerns it (N4, P1). */
export const NoticeAudience = {
  FAMILY: 'FAMILY',
  SETTING: 'SETTING',
  HEALTH: 'HEALTH',
  SOCIAL_CARE: 'SOCIAL_CARE',
  PROVIDER: 'PROVIDER',
} as const;
export type NoticeAudience = (typeof NoticeAudience)[keyof typeof NoticeAudience];

/** In what an area counts the time to tell a decision (N3). */
export const NoticeUnit = { HOURS: 'HOURS', DAYS: 'DAYS', WORKING_DAYS: 'WORKING_DAYS' } as const;
export type NoticeUnit = (typeof NoticeUnit)[keyof typeof NoticeUnit];

/** From what it counts: the decision, or that it was ratified and its money committed where it waits for that. */
export const NoticeMeasure = { DECISION: 'DECISION', APPROVAL: 'APPROVAL' } as const;
export type NoticeMeasure = (typeof NoticeMeasure)[keyof typeof NoticeMeasure];

/** How what is to be told stands against its target. */
export const NoticeTiming = { MET: 'MET', LATE: 'LATE', DUE: 'DUE', OVERDUE: 'OVERDUE' } as const;
export type NoticeTiming = (typeof NoticeTiming)[keyof typeof NoticeTiming];

/** By when an area tells decisions that are made, and what changes of earlier ones, from a day on (N3). */
export interface NoticeTarget {
  readonly noticeTargetId: string;
  readonly fromDate: Day;
  readonly length: number;
  readonly unit: NoticeUnit;
  readonly measuredFrom: NoticeMeasure;
}

/** When something is to be told: the instant where hours are counted, else by the end of the day. */
export interface NoticeDue {
  readonly dueDate: Day;
  /** Null: the whole of the day is in time. */
  readonly dueAt: Date | null;
}

/** Of targets in the order in which they were set, the one that holds for what comes to be on a day; null: none did yet. */
export function targetOn(targets: readonly NoticeTarget[], day: Day): NoticeTarget | null {
  return targets.reduce<NoticeTarget | null>(
    (held, one) => (one.fromDate <= day && (held === null || one.fromDate >= held.fromDate) ? one : held),
    null,
  );
}

/** The instants at which a decision was made and took effect. */
export interface ToldFrom {
  readonly decidedAt: Date;
  /** When it was ratified and its money committed; null: it still waits for that. */
  readonly approvedAt: Date | null;
}

/** When a decision is to be told by the target; null while what that counts from has not happened (N3). */
export function noticeDue(target: NoticeTarget, from: ToldFrom, holidays: BankHolidays): NoticeDue | null {
  const begins = target.measuredFrom === NoticeMeasure.DECISION ? from.decidedAt : from.approvedAt;
  if (begins === null) return null;
  const { length, unit } = target;
  const day = londonDay(begins);
  if (unit === NoticeUnit.DAYS) return { dueDate: addDays(day, length), dueAt: null };
  if (unit === NoticeUnit.WORKING_DAYS) return { dueDate: addWorkingDays(day, length, holidays), dueAt: null };
  const dueAt = addHours(begins, length);
  return { dueDate: londonDay(dueAt), dueAt };
}

/**
 * Before which day nothing is due of decisions made from a day on, nor of what changes of them: by the target of that day and those that follow. Null: none holds.
 */
export function earliestDue(targets: readonly NoticeTarget[], day: Day, holidays: BankHolidays): Day | null {
  const held = targetOn(targets, day);
  const dues = targets
    .filter((one) => one === held || one.fromDate > day)
    .map(({ fromDate, length, unit }) => {
      const from = fromDate > day ? fromDate : day;
      // A day in autumn has an hour more.
      if (unit === NoticeUnit.HOURS) return addDays(from, Math.floor(Math.max(0, length - 1) / 24));
      return unit === NoticeUnit.DAYS ? addDays(from, length) : addWorkingDays(from, length, holidays);
    });
  return dues.sort()[0] ?? null;
}

/** How what is due stands at an instant, by when it was first sent; null: it was not. */
export function noticeTiming({ dueDate, dueAt }: NoticeDue, sentAt: Date | null, now: Date): NoticeTiming {
  const at = sentAt ?? now;
  const isInTime = dueAt === null ? londonDay(at) <= dueDate : at <= dueAt;
  if (sentAt !== null) return isInTime ? NoticeTiming.MET : NoticeTiming.LATE;
  return isInTime ? NoticeTiming.DUE : NoticeTiming.OVERDUE;
}

/** What panels say of an earlier decision: that one is told, not its ratification. */
const OF_ANOTHER: ReadonlySet<Outcome> = new Set(['RATIFIED', 'NOTED']);

/** Whether a decision may be told: nothing that is a recommendation still (G2), and not one in whose place another stands. */
export function isNotifiable(outcome: Outcome, status: DecisionStatus): boolean {
  return (
    !OF_ANOTHER.has(outcome) && status !== DecisionStatus.AWAITING_RATIFICATION && status !== DecisionStatus.SUPERSEDED
  );
}

/** Whether a decision stands no longer, so that what is told of it is its end. */
export function isOver(status: DecisionStatus): boolean {
  return status === DecisionStatus.LAPSED || status === DecisionStatus.DECLINED || status === DecisionStatus.EXPIRED;
}

/** What decides who is to be told. */
export interface AudienceFacts {
  /** The kinds of agency that have a share of the money, or something to do. */
  readonly agencyKinds: readonly string[];
  /** The kind of provision of its placement; null: it made none. */
  readonly provisionType: string | null;
}

/** Kinds of provision of a school or college that the state pays for by number: told as the setting. */
const SETTINGS: ReadonlySet<string> = new Set([
  'MAINSTREAM',
  'RESOURCED_PROVISION',
  'SEN_UNIT',
  'SPECIAL_MAINTAINED',
  'SPECIAL_ACADEMY',
  'ALTERNATIVE_PROVISION',
  'FURTHER_EDUCATION',
  'EARLY_YEARS',
  'HOSPITAL',
]);

/** Who is to be told of a decision: the family always, the agencies that pay or act, and where the child goes: a setting, or who is bought from. */
export function audiencesOf({ agencyKinds, provisionType }: AudienceFacts): readonly NoticeAudience[] {
  return [
    NoticeAudience.FAMILY,
    ...(agencyKinds.includes('HEALTH') ? [NoticeAudience.HEALTH] : []),
    ...(agencyKinds.includes('SOCIAL_CARE') ? [NoticeAudience.SOCIAL_CARE] : []),
    ...(provisionType === null ? [] : [SETTINGS.has(provisionType) ? NoticeAudience.SETTING : NoticeAudience.PROVIDER]),
  ];
}
