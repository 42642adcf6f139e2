import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { ClockCode } from './clock-codes';
import { limitOf, rolled, type ClockBook } from './clock-rule';
import { countedOf } from './family-time';

/** An entry that a plan is to end and how its family was told of it: one of a letter that went or of other means, or without a day the entry alone. */
export interface CeaseTelling {
  /** Of which entry, whatever its versions. */
  readonly entryId: string;
  /** The day of the entry as it stands; null: it was taken back, and its letter went all the same. */
  readonly eventDate: Day | null;
  /** When the letter first went, never before the day it bears, or other means told it; null: this says nothing of that. */
  readonly toldOn: Day | null;
  /** Until when the letter says that the family may go to mediation, and appeal; null: it is no letter. */
  readonly mediationBy: Day | null;
  readonly appealBy: Day | null;
}

/** A notice that a plan is to end, by all that its family was told of it. */
export interface CeaseNotice {
  /** The day of the entry as it stands; null: it was taken back. */
  readonly day: Day | null;
  /** From when on what the family does can be about it: its day, or the first on which it was told. */
  readonly since: Day;
  /** The day from which its time counts; of one that was not told its own. */
  readonly countedFrom: Day;
  readonly isTold: boolean;
  /** The last day to go to a mediation adviser (C14) and to appeal (C19), as the law has it or a letter gives it, whichever is later; null: the law has none. */
  readonly mediationUntil: Day | null;
  readonly appealUntil: Day | null;
}

/**
 * The notices that a plan is to end, the first first. A letter that went keeps its place and its days, whatever was put right or taken back since: the family holds it (A5).
 * One that went before the day that stands told another day: the notice of that day is not told by it, and its days are given all the same.
 */
export function ceaseNotices(tellings: readonly CeaseTelling[], book: ClockBook): readonly CeaseNotice[] {
  const notices = [...groupBy(tellings, ({ entryId }) => entryId).values()].flatMap((ofEntry) => {
    const day = ofEntry[0]?.eventDate ?? null;
    const told = ofEntry.flatMap(({ toldOn, ...days }) => (toldOn === null ? [] : [{ toldOn, ...days }]));
    const tellsIt = told.filter(({ toldOn }) => day === null || toldOn >= day);
    const counted = countedOf(tellsIt, book) ?? day;
    if (counted === null) return [];
    const [since = counted] = [...(day === null ? [] : [day]), ...told.map(({ toldOn }) => toldOn)].sort();
    const due = (code: ClockCode): Day[] =>
      [limitOf(book, code, [{ start: 'DECISION_NOTICE_SENT', day: counted }])].flatMap((limit) => limit?.dueDate ?? []);
    return [
      {
        ...{ day, since, countedFrom: counted, isTold: tellsIt.length > 0 },
        mediationUntil: lastOfDays([...due(ClockCode.C14), ...told.flatMap(({ mediationBy }) => mediationBy ?? [])]),
        // A letter that gives a day on which nobody works means the one after.
        appealUntil: lastOfDays([
          ...due(ClockCode.C19),
          ...told.flatMap(({ appealBy }) => (appealBy === null ? [] : [rolled(appealBy, book)])),
        ]),
      },
    ];
  });
  return notices.sort((one, other) => compare(one.day ?? one.since, other.day ?? other.since));
}

/** The last of some days; null: there is none. */
export function lastOfDays(days: readonly Day[]): Day | null {
  return [...days].sort().at(-1) ?? null;
}

function compare(one: Day, other: Day): number {
  return one < other ? -1 : Number(one > other);
}
