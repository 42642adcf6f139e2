import type { Day } from '../../../kernel/dates';

/** What holds a plan (A5). */
export const PlanHoldReason = {
  NOTICE_NOT_SENT: 'NOTICE_NOT_SENT',
  TIME_TO_APPEAL: 'TIME_TO_APPEAL',
  CERTIFICATE_AWAITED: 'CERTIFICATE_AWAITED',
  APPEAL_OPEN: 'APPEAL_OPEN',
  ORDERED_TO_CONTINUE: 'ORDERED_TO_CONTINUE',
} as const;
export type PlanHoldReason = (typeof PlanHoldReason)[keyof typeof PlanHoldReason];

/** That a plan may not end yet, and why. */
export interface PlanHold {
  readonly reason: PlanHoldReason;
  /** When the family was sent the notice that it is to end, or by the record was to be; null: it was not. */
  readonly noticeDate: Day | null;
  /** The first day on which it may end; null: no day can be told yet. */
  readonly mayEndOn: Day | null;
  /** When it was decided that the plan goes on, after the last notice; left out: it was not. */
  readonly keptOn?: Day;
  /** When another plan was made, by the day on which this one might have ended; left out: none was. */
  readonly anewOn?: Day;
}
