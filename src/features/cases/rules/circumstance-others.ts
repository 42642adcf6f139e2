import { inWords, inWordsWithin } from '../../../kernel/code-words';
import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import { Circumstance } from './circumstance-codes';
import type { StandingCircumstance } from './circumstances';

type Of<Code extends string> = Refusal<Code>[];
function refusal<Code extends string>(code: Code, field: string, message: string): Of<Code> {
  return [{ code, field: [field], message }];
}

/** Where a child is one of these it is none of the others on the same day; it may wait for a place beside any. */
const EXCLUSIVE: ReadonlySet<Circumstance> = new Set([
  Circumstance.PART_TIME_TIMETABLE,
  Circumstance.OFF_ROLL,
  Circumstance.ELECTIVE_HOME_EDUCATION,
  Circumstance.NOT_IN_EDUCATION,
]);

/** What of the child's other circumstances can not be beside this one on its days. */
export function checkOthers(
  { first, last, field }: { readonly first: Day; readonly last: Day | null; readonly field: string },
  { kind, others }: { readonly kind: Circumstance; readonly others: readonly StandingCircumstance[] },
): Of<'ALREADY_RECORDED' | 'CONTRADICTS'> {
  const overlapping = others.filter(
    ({ startDate, endDate }) => (last === null || startDate <= last) && (endDate === null || endDate >= first),
  );
  const same = overlapping.find((other) => other.kind === kind);
  const excluded = EXCLUSIVE.has(kind)
    ? overlapping.find((other) => other.kind !== kind && EXCLUSIVE.has(other.kind))
    : undefined;
  return [
    ...(same === undefined
      ? []
      : refusal(
          'ALREADY_RECORDED',
          field,
          `“${inWords(kind)}” is on record ${daysOf(same)}. ${wayOut(same, { first, last }, 'Review, end or correct that one.')}`,
        )),
    ...(excluded === undefined
      ? []
      : refusal(
          'CONTRADICTS',
          field,
          `The child is on record as “${inWordsWithin(excluded.kind)}” ${daysOf(excluded)}: it can not be both. ${wayOut(excluded, { first, last }, 'End that one the day before.')}`,
        )),
  ];
}

/** What would be right instead, by which of two began first and whether it goes on. */
function wayOut(
  { startDate, endDate }: StandingCircumstance,
  { first, last }: { readonly first: Day; readonly last: Day | null },
  open: string,
): string {
  if (startDate > first) {
    const before = dayInWords(addDays(startDate, -1));
    return last === null
      ? `If this one had ended by then, its last day is ${before} at the latest: give it with how it ended (endDate, endReason; of one that is on record, endCircumstance first).`
      : `This one ended by ${before} at the latest, or the day of that one is wrong: correct it.`;
  }
  return endDate === null ? open : 'Begin this one after it, or correct the end of that one.';
}

function daysOf({ startDate, endDate }: StandingCircumstance): string {
  return endDate === null
    ? `since ${dayInWords(startDate)}`
    : `from ${dayInWords(startDate)} to ${dayInWords(endDate)}`;
}
