import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { AgencyKind } from '../../access/rules/directory';
import type { TransitionAnchor, TransitionStep } from './review-codes';

/** A step of growing up of one child, with who answers for it, and what became of it (A3). */
export interface TransitionTask {
  readonly transitionTaskId: string;
  readonly childId: string;
  readonly caseId: string;
  /** The placement that ran when it was put on record; null: none did. */
  readonly placementId: string | null;
  readonly kind: TransitionStep;
  readonly ownerAgencyKind: AgencyKind;
  /** The budget within that side that answers for it; null: whoever holds a budget of that side. */
  readonly ownerHolderId: string | null;
  /** The first of the month in which it is due, so that it tells no date of birth. */
  readonly dueDate: Day;
  /** The day it was done, or found not to be needed; null while it is open. */
  readonly closedDate: Day | null;
  readonly doneNote: string | null;
  /** Why it was not needed; null: it is open, or was done. */
  readonly notNeededReason: string | null;
  readonly closedBy: string | null;
  /** The day on which the young person is on record as having died while it was open: nobody prepares it any more; null: it was settled, or goes on. */
  readonly diedOn: Day | null;
}

/** What became of a step. */
export const TransitionTaskStatus = { OPEN: 'OPEN', DONE: 'DONE', NOT_NEEDED: 'NOT_NEEDED' } as const;
export type TransitionTaskStatus = (typeof TransitionTaskStatus)[keyof typeof TransitionTaskStatus];

/** When a step is due and whose it is, as it is kept: data, the same for every area, with the days in which it holds and its source. */
export interface TransitionRule {
  readonly kind: TransitionStep;
  readonly ownerAgencyKind: AgencyKind;
  readonly anchor: TransitionAnchor;
  /** When it is due, in months after the anchor; it stands under the first of that month. */
  readonly months: number;
  /** How many months ahead it is on record, so that its agency can prepare it. */
  readonly leadMonths: number;
  /** In months after the anchor: from then on it is not made for somebody who comes late. */
  readonly lapseMonths: number;
  readonly firstDate: Day;
  /** Null: it holds until further notice. */
  readonly lastDate: Day | null;
  readonly source: string;
}

/** What became of a step, by what is recorded of it. */
export function statusOf({
  closedDate,
  notNeededReason,
  diedOn,
}: Pick<TransitionTask, 'closedDate' | 'notNeededReason' | 'diedOn'>): TransitionTaskStatus {
  if (diedOn !== null) return TransitionTaskStatus.NOT_NEEDED;
  if (closedDate === null) return TransitionTaskStatus.OPEN;
  return notNeededReason === null ? TransitionTaskStatus.DONE : TransitionTaskStatus.NOT_NEEDED;
}

/** Whether an open step is past its month’s first day. */
export function isStepOverdue(
  { closedDate, diedOn, dueDate }: Pick<TransitionTask, 'closedDate' | 'diedOn' | 'dueDate'>,
  today: Day,
): boolean {
  return closedDate === null && diedOn === null && dueDate < today;
}

/** Why a step is not needed: as it was typed in, or that the young person died; null: it is open, or was done. */
export function whyNotNeeded({
  notNeededReason,
  diedOn,
}: Pick<TransitionTask, 'notNeededReason' | 'diedOn'>): string | null {
  return diedOn === null ? notNeededReason : `The young person died by ${dayInWords(diedOn)}.`;
}
