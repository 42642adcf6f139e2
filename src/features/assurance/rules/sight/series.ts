import { addDays, addMonths, lastDayOfMonth, londonDay, type Day, type Span } from '../../../../kernel/dates';
import { isSmallCount } from '../../../../kernel/suppression';
import { Circumstance } from '../../../cases/rules/circumstance-codes';
import {
  everHeld,
  holdsOn,
  isLong,
  knownBy,
  standingOf,
  type CircumstanceRecord,
  type StandingCircumstance,
} from '../../../cases/rules/circumstances';

/** Why a count of children is not published. */
export const SightUntold = { FEW: 'FEW', NOT_RECORDED_YET: 'NOT_RECORDED_YET' } as const;
export type SightUntold = (typeof SightUntold)[keyof typeof SightUntold];

/** How many children one circumstance was about in a month. */
export interface SightCount {
  readonly kind: Circumstance;
  /** On the last day that is counted; null: it is not told. */
  readonly children: number | null;
  readonly untold: SightUntold | null;
  readonly started: number | null;
  readonly ended: number | null;
  readonly long: number | null;
}

/** The counts of a month, or for publication of a quarter, at its last day. */
export interface SightMonth {
  readonly date: Day;
  readonly counts: readonly SightCount[];
}

/** The last days of the months from the first day's to the last one's; of the month that goes on today. */
export function monthEnds({ startDate, endDate }: Span, today: Day): Day[] {
  const ends: Day[] = [];
  for (let month = lastDayOfMonth(startDate); ; month = lastDayOfMonth(addDays(month, 1))) {
    const end = month < today ? month : today;
    ends.push(end);
    if (month >= endDate || month >= today) return ends;
  }
}

/** The counts at some days, each since the first of its month, of the kinds that the reader may know of. */
export function countMonths(
  all: readonly StandingCircumstance[],
  kinds: readonly Circumstance[],
  ends: readonly Day[],
): SightMonth[] {
  return ends.map((date) => {
    const first = `${date.slice(0, 8)}01` as Day;
    const within = (day: Day | null): boolean => day !== null && day >= first && day <= date;
    return {
      date,
      counts: kinds.map((kind) => {
        const own = all.filter((one) => one.kind === kind && everHeld(one));
        const held = own.filter((one) => holdsOn(one, date));
        return {
          kind,
          ...{ children: held.length, untold: null },
          started: own.filter(({ startDate }) => within(startDate)).length,
          ended: own.filter(({ endDate }) => within(endDate)).length,
          long: kind === Circumstance.PART_TIME_TIMETABLE ? held.filter((one) => isLong(one, date)).length : null,
        };
      }),
    };
  });
}

/**
 * What may be published: how many children there were at the ends of whole quarters, each as it was known a month later and told from then on, so that what is
 * recorded after that changes none of it. A count of 1 to 5 is hidden; and so is one between whose day and that of any told before 1 to 5 children came or
 * went, for the difference of the two would be about them (as money is published). The quarters are walked from the first that was recorded, so that every
 * question gives the same answer; of those before it nothing is known, and none is not told.
 */
export function publishedQuarters(
  all: readonly CircumstanceRecord[],
  kinds: readonly Circumstance[],
  { startDate, endDate }: Span,
  today: Day,
): SightMonth[] {
  const last = endDate < today ? endDate : addDays(today, -1);
  const byKind = new Map(
    kinds.map((kind) => [
      kind,
      toldQuarters(
        all.filter((one) => one.kind === kind),
        last,
      ),
    ]),
  );
  const asked = quarterEnds(startDate, last).filter((date) => knownFrom(date) < today);
  return asked.map((date) => ({
    date,
    counts: kinds.map((kind) => ({
      kind,
      ...(byKind.get(kind)?.get(date) ?? { children: null, untold: SightUntold.NOT_RECORDED_YET }),
      ...{ started: null, ended: null, long: null },
    })),
  }));
}

/** The day as at whose end a quarter is told: a month after its own last. */
function knownFrom(quarterEnd: Day): Day {
  return lastDayOfMonth(addDays(quarterEnd, 1));
}

type ToldCount = Pick<SightCount, 'children' | 'untold'>;

/** The counts of one kind at the quarter ends up to a day. No entry of quarters that were over before the area recorded any of the kind: who was told of in the month after had not been counted on the day. */
function toldQuarters(own: readonly CircumstanceRecord[], last: Day): ReadonlyMap<Day, ToldCount> {
  const recorded = own.flatMap(({ entries }) => entries.map(({ recordedAt }) => londonDay(recordedAt)));
  const since = recorded.reduce<Day | null>((a, b) => (a !== null && a < b ? a : b), null);
  const told = new Map<Day, ToldCount>();
  const shown: ReadonlySet<string>[] = [];
  const ends = since === null ? [] : quarterEnds(since, last);
  for (const date of ends) {
    const held = new Set(own.flatMap((record) => (wasOn(record, date) ? [record.circumstanceId] : [])));
    const isHidden = isSmallCount(held.size) || shown.some((earlier) => isSmallCount(movedBetween(earlier, held)));
    told.set(date, isHidden ? { children: null, untold: SightUntold.FEW } : { children: held.size, untold: null });
    if (!isHidden) shown.push(held);
  }
  return told;
}

/** Whether it held at the end of a quarter, as that is told. */
function wasOn(record: CircumstanceRecord, date: Day): boolean {
  const standing = standingOf(knownBy(record, knownFrom(date)));
  return standing !== null && holdsOn(standing, date);
}

/** How many came or went. */
function movedBetween(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const stayed = [...after].filter((one) => before.has(one)).length;
  return before.size + after.size - 2 * stayed;
}

/** The last days of the quarters (March, June, September, December) from a day's own to the last that is over by another. */
function quarterEnds(from: Day, last: Day): Day[] {
  const month = Number(from.slice(5, 7));
  const ends: Day[] = [];
  let end = lastDayOfMonth(addMonths(`${from.slice(0, 8)}01` as Day, (3 - (month % 3)) % 3));
  while (end <= last) {
    ends.push(end);
    end = lastDayOfMonth(addMonths(addDays(end, 1), 2));
  }
  return ends;
}
