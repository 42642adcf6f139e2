import fc from 'fast-check';
import { addDays, addMonths, lastDayOfMonth, londonDay, type Day } from '../../../../kernel/dates';
import type { CircumstanceEntry, CircumstanceRecord } from '../../../cases/rules/circumstances';
import { monthEnds, publishedQuarters } from './series';

const day = (text: string): Day => text as Day;
const FIRST = day('2023-01-01');
const LAST = day('2025-11-22');
const KIND = 'ELECTIVE_HOME_EDUCATION';

/** Somebody who was home educated from a day on, for so many days or still, and how long after each of the two it was recorded. */
const stay = fc.record({
  from: fc.integer({ min: 0, max: 1000 }),
  length: fc.option(fc.integer({ min: 0, max: 400 })),
  late: fc.integer({ min: 0, max: 90 }),
});
type Stay = Readonly<{ from: number; length: number | null; late: number }>;

function toRecords(stays: readonly Stay[]): CircumstanceRecord[] {
  return stays.map(({ from, length, late }, number) => {
    const circumstanceId = number.toString();
    const entry = (step: 'STARTED' | 'ENDED', eventDate: Day): CircumstanceEntry => ({
      ...{ entryId: `${circumstanceId} ${step}`, circumstanceId, step, eventDate, endReason: null, correctsId: null },
      ...{ isCorrected: false, recordedBy: '', recordedAt: new Date(`${addDays(eventDate, late)}T12:00:00Z`) },
      terms: step === 'STARTED' ? { nextReviewDate: LAST, reason: null, partTime: null, awaited: null } : null,
    });
    const start = addDays(FIRST, from);
    const entries = [entry('STARTED', start), ...(length === null ? [] : [entry('ENDED', addDays(start, length))])];
    return { circumstanceId, kind: KIND, childId: null, caseId: null, guest: null, birthCohort: 2014, entries };
  });
}

/** Who is told of at a quarter's end, counted apart: as it was known when the month after it was over. */
function heldAt(stays: readonly Stay[], date: Day): ReadonlySet<number> {
  const known = lastDayOfMonth(addMonths(`${date.slice(0, 8)}01` as Day, 1));
  return new Set(
    stays.flatMap(({ from, length, late }, number) => {
      const start = addDays(FIRST, from);
      const end = length === null ? null : addDays(start, length);
      const isOver = end !== null && end < date && addDays(end, late) <= known;
      return start <= date && addDays(start, late) <= known && !isOver ? [number] : [];
    }),
  );
}

test('B41: no published count, and no difference of two, is about 1 to 5 children; every question gives the same, whatever is recorded later', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 60 }), fc.integer({ min: 0, max: 900 }), (stays, offset) => {
      const all = toRecords(stays);
      const told = publishedQuarters(all, [KIND], { startDate: FIRST, endDate: LAST }, LAST);
      // What was over before anybody was recorded is not known, and is not nobody.
      const since = stays
        .map(({ from, late }) => addDays(FIRST, from + late))
        .sort()
        .at(0);
      for (const { date, counts } of told) {
        const isBefore = since === undefined || since > date;
        expect([date, counts[0]?.untold === 'NOT_RECORDED_YET']).toEqual([date, isBefore]);
        expect(counts[0]?.children === null).toBe(counts[0]?.untold !== null);
      }
      const shown = told.flatMap(({ date, counts }) =>
        typeof counts[0]?.children === 'number' ? [{ children: counts[0].children, own: heldAt(stays, date) }] : [],
      );
      shown.forEach(({ children, own }, index) => {
        expect(children).toBe(own.size);
        expect([1, 2, 3, 4, 5]).not.toContain(children);
        for (const { own: before } of shown.slice(0, index)) {
          const moved =
            [...own].filter((one) => !before.has(one)).length + [...before].filter((one) => !own.has(one)).length;
          expect([1, 2, 3, 4, 5]).not.toContain(moved);
        }
      });
      // Asked from another day on, a quarter is told alike.
      const span = { startDate: addDays(FIRST, offset), endDate: LAST };
      const later = publishedQuarters(all, [KIND], span, LAST);
      expect(told.slice(told.length - later.length)).toEqual(later);
      // And asked on an earlier day, when less was recorded.
      const today = addDays(FIRST, offset + 60);
      const known = all.flatMap((record) => {
        const entries = record.entries.filter(({ recordedAt }) => londonDay(recordedAt) < today);
        return entries.length === 0 ? [] : [{ ...record, entries }];
      });
      const then = publishedQuarters(known, [KIND], { startDate: FIRST, endDate: LAST }, today);
      expect(then).toEqual(told.slice(0, then.length));
    }),
    { numRuns: 60 },
  );
});

test('months end on their last day, the one that goes on today', () => {
  expect(monthEnds({ startDate: day('2025-09-15'), endDate: day('2026-03-01') }, day('2025-11-22'))).toEqual([
    ...['2025-09-30', '2025-10-31', '2025-11-22'],
  ]);
  expect(monthEnds({ startDate: day('2024-02-10'), endDate: day('2024-03-01') }, day('2025-11-22'))).toEqual([
    ...['2024-02-29', '2024-03-31'],
  ]);
});
