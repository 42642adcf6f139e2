import type { Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import type { Happened, Imported } from './facts';

/** An annual review, and what it came to. */
export interface Review {
  /** When it was held; of an imported one of which no meeting is told, when it was over. */
  readonly meetingDate: Day;
  /** M: the plan stays, A: it is amended, C: it ends, or another code of an imported one; null: nothing is decided yet. */
  readonly outcome: string | null;
  /** When a notice of an amendment was sent; null: none was. */
  readonly amendedDate: Day | null;
  /** When its decision was told, by which the review is over; null: it was not. */
  readonly decidedDate: Day | null;
  /** Whether a return that was imported tells of it, and no record here. */
  readonly isImported: boolean;
}

/** The last review by a day of those that were recorded and the one that was imported: the newest stands; of the same day the recorded one. */
export function newestReviewBy(events: readonly Happened[], imported: Imported | null, day: Day): Review | null {
  const recorded = lastReviewBy(events, day);
  const told = importedReview(imported, day);
  return told !== null && (recorded === null || told.meetingDate > recorded.meetingDate) ? told : recorded;
}

function importedReview(imported: Imported | null, day: Day): Review | null {
  const said = (name: string): string | null => {
    const value = imported?.columns[name];
    return typeof value === 'string' ? value : null;
  };
  const decidedDate = said('lastreview') as Day | null;
  const meetingDate = (said('reviewmeeting') as Day | null) ?? decidedDate;
  if (meetingDate === null || meetingDate > day) return null;
  const amendedDate = said('reviewdraft') as Day | null;
  return { meetingDate, outcome: said('reviewoutcome'), amendedDate, decidedDate, isImported: true };
}

/** The recorded review whose meeting was the last by a day, and what is known of it from events in the order of their days; null: none was held by then. */
function lastReviewBy(events: readonly Happened[], day: Day): Review | null {
  const meetings = events.filter(({ kind }) => kind === PlanEventKind.REVIEW_MEETING);
  const meeting = meetings.filter((one) => one.day <= day).at(-1);
  if (meeting === undefined) return null;
  const next = meetings.find((one) => one.day > meeting.day)?.day ?? null;
  const own = events.filter(({ day: on }) => on >= meeting.day && (next === null || on < next));
  const told = own.filter(({ kind, toldOn }) => kind === PlanEventKind.REVIEW_DECIDED && (toldOn ?? null) !== null);
  const after = (kind: PlanEventKind): Day | null => own.find((one) => one.kind === kind)?.day ?? null;
  // What the family was told stands: what is decided after the day on which it was is no more of the review.
  const isToldBefore = (on: Day): boolean =>
    told.some(({ day: decidedOn, toldOn }) => decidedOn < on && (toldOn ?? on) < on);
  const unlessTold = (on: Day | null): Day | null => (on !== null && isToldBefore(on) ? null : on);
  const decided = after(PlanEventKind.REVIEW_DECIDED);
  const amended = unlessTold(after(PlanEventKind.AMENDMENT_NOTICE_SENT));
  const ceasing = unlessTold(after(PlanEventKind.CEASE_NOTICE_SENT));
  const days = [decided, amended, ceasing].filter((one) => one !== null).sort();
  return {
    meetingDate: meeting.day,
    // A decision that the plan stays is told by REVIEW_DECIDED alone.
    outcome: amended !== null ? 'A' : ceasing !== null ? 'C' : decided === null ? null : 'M',
    amendedDate: amended,
    decidedDate: days[0] ?? null,
    isImported: false,
  };
}
