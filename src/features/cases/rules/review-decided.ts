import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { groupBy } from '../../../kernel/group';
import { PlanEventKind } from './clock-codes';
import type { ToldNotice } from './family-time';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/** How long an amendment is of the review before it: the time that the law gives for both notice and plan (C10). */
export const REVIEW_DAYS = 12 * 7;

/**
 * C9, C10 (L, M and P v Devon): that the plan stays as it is ends a review, so that no notice of amendments follows from it; else the time for the
 * amended plan would begin anew. What another review, redress (on `amendedByRedress`), or the authority itself later brings about is another amendment: also after the family was told that
 * the plan stays (`told`, when it was of such decisions, by their days), since what it holds a letter of was decided (SEND Regulations 2014, reg 28). Why an event contradicts what stands, as a sentence;
 * null: it does not.
 */
export function decidedOtherwise(
  own: Happened,
  others: readonly Happened[],
  { amendedByRedress, told }: { readonly amendedByRedress: readonly Day[]; readonly told: ReadonlyMap<Day, Day> },
): string | null {
  const { kind, day: eventDate } = own;
  if (kind !== PlanEventKind.REVIEW_DECIDED && kind !== PlanEventKind.AMENDMENT_NOTICE_SENT) return null;
  const daysOf = (wanted: PlanEventKind): Day[] =>
    [...others, own].flatMap((one) => (one.kind === wanted ? [one.day] : []));
  const meetings = daysOf(PlanEventKind.REVIEW_MEETING);
  const meetingOf = (day: Day): Day | undefined =>
    meetings
      .filter((one) => one <= day)
      .sort()
      .at(-1);
  const isContrary = (decided: Day, notice: Day): boolean => {
    const meeting = meetingOf(decided);
    return (
      meeting !== undefined &&
      decided <= notice &&
      notice <= addDays(meeting, REVIEW_DAYS) &&
      meetingOf(notice) === meeting &&
      !(decided < notice && (told.get(decided) ?? notice) < notice) &&
      !amendedByRedress.some((day) => decided <= day && day <= notice)
    );
  };
  const isDecision = kind === PlanEventKind.REVIEW_DECIDED;
  const other = daysOf(isDecision ? PlanEventKind.AMENDMENT_NOTICE_SENT : PlanEventKind.REVIEW_DECIDED).find((day) =>
    isDecision ? isContrary(eventDate, day) : isContrary(day, eventDate),
  );
  if (other === undefined) return null;
  return isDecision
    ? `The notice with the amendments of ${dayInWords(other)} follows from the same review, so it did not come to the plan staying as it is. Correct one of the two; if the family was told before it that the plan stays, say with this entry when: on a day before that notice.`
    : `The entry that the review was decided on ${dayInWords(other)} says that it left the plan as it is, and nothing says that the family was told so before the notice. If it was decided to amend, correct that entry first: the notice with the amendments is the decision. If the family was told before the notice that the plan stays, put into that entry when; what is decided after it is another amendment.`;
}

/**
 * When the family was first told of decisions after a review, by their days, as an event is judged by: all that are on record; of such a decision itself by other means (`toldOn`; null: by none).
 * Where it puts right an entry of `before`, the letter of that stays; other means are said with each.
 */
export function decisionsTold(
  { kind, day, toldOn }: Happened & { readonly toldOn: Day | null },
  before: Day | null,
  told: readonly Pick<ToldNotice, 'ofEventOn' | 'appealBy' | 'toldOn'>[],
): ReadonlyMap<Day, Day> {
  const first = (days: readonly Day[]): Day | undefined => [...days].sort()[0];
  if (kind !== PlanEventKind.REVIEW_DECIDED) {
    const byDecision = groupBy(told, ({ ofEventOn }) => ofEventOn);
    return new Map(
      [...byDecision].flatMap(([decided, own]) => {
        const on = first(own.map((one) => one.toldOn));
        return decided === null || on === undefined ? [] : [[decided, on] as const];
      }),
    );
  }
  const letters = told.filter(
    ({ ofEventOn, appealBy }) => before !== null && ofEventOn === before && appealBy !== null,
  );
  const on = first([...letters.map((one) => one.toldOn), ...(toldOn === null ? [] : [toldOn])]);
  return new Map(on === undefined ? [] : [[day, on]]);
}
