import { inWordsWithin } from '../../../../kernel/code-words';
import { dayInWords, listInWords, poundsInWords } from '../../../../kernel/for-people';
import type { Day } from '../../../../kernel/dates';
import type { DepartureSubject } from '../../../panels/rules/decision-codes';
import type { AskedLine, NoticeFacts } from './facts';

/** What a family may find too little of, where it is not as asked for (M3). */
const LEVELS: ReadonlySet<DepartureSubject> = new Set(['AMOUNT', 'BAND', 'HOURS', 'DURATION']);

type Departures = Pick<NoticeFacts, 'departures'>;

/** What was agreed otherwise than it was asked for: in amount, band, hours or how long. */
export function levelsOf({ departures }: Departures): NoticeFacts['departures'] {
  return departures.filter(({ subject }) => LEVELS.has(subject));
}

/** Why a decision departs in a subject, with what was asked for and what was agreed in words; blank: it does not. */
export function whyOf(facts: Departures & CompareFacts, subject: DepartureSubject): string {
  const reasons = facts.departures
    .filter((one) => one.subject === subject)
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== '');
  if (reasons.length === 0) return '';
  return [...changeOf(facts, subject), ...reasons].join(' ');
}

type CompareFacts = Pick<NoticeFacts, 'asked' | 'place' | 'money'>;

/** Both as they stand in the record, made here: what the record of a departure says of them is for those who work with its codes. */
function changeOf({ asked, place, money }: CompareFacts, subject: DepartureSubject): readonly string[] {
  if (asked === null || place === null || money === null) return [];
  const pairs = asked.lines.flatMap((line) => {
    const agreed = money.lines.find(({ ordinal }) => ordinal === line.ordinal);
    return agreed === undefined ? [] : [[line, agreed] as const];
  });
  const ofLines = (say: (line: AskedLine) => string): readonly string[] => {
    const moved = pairs.filter(([before, after]) => say(before) !== say(after));
    const list = (lines: readonly AskedLine[]): string =>
      listInWords(
        lines.map((line) => (pairs.length === 1 ? say(line) : `${say(line)} for ${inWordsWithin(line.category)}`)),
      );
    return compared(list(moved.map(([before]) => before)), list(moved.map(([, after]) => after)));
  };
  switch (subject) {
    case 'AMOUNT':
      return ofLines(priceInWords);
    case 'HOURS':
      return ofLines(({ hoursPerWeek }) => (hoursPerWeek === null ? 'no hours' : `${hoursPerWeek} hours a week`));
    case 'DURATION':
      return compared(endInWords(asked.endDate), endInWords(place.endDate));
    case 'BAND':
      return compared(asked.band ?? 'no band', money.band ?? 'no band');
    case 'RECOMMENDATION':
    case 'OUTCOME':
      return [];
  }
}

function compared(from: string, to: string): readonly string[] {
  return from === to ? [] : [`Asked for: ${from}. Agreed: ${to}.`];
}

function endInWords(day: Day | null): string {
  return day === null ? 'no set end' : `until ${dayInWords(day)}`;
}

const UNIT: Readonly<Record<string, string>> = {
  YEAR: 'a year',
  TERM: 'a term',
  WEEK: 'a week',
  DAY: 'a day',
  HOUR: 'an hour',
  ONCE: 'once',
};

/** A price as people say it: `"£1,000.00 a year"`. */
export function priceInWords({ amount, unit }: Pick<AskedLine, 'amount' | 'unit'>): string {
  return `${poundsInWords(amount)} ${UNIT[unit] ?? ''}`.trim();
}
