import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import type { StandingCircumstance } from '../../../cases/rules/circumstances';
import { monthEnds, publishedQuarters } from './series';

const day = (text: string): Day => text as Day;
const FIRST = day('2023-01-01');
const LAST = day('2025-11-22');

/** Somebody who was home educated from a day on, for so many days or still. */
const stay = fc.record({
  from: fc.integer({ min: 0, max: 1000 }),
  length: fc.option(fc.integer({ min: 0, max: 400 })),
});
const toStanding = (
  stays: readonly { readonly from: number; readonly length: number | null }[],
): StandingCircumstance[] =>
  stays.map(({ from, length }, number) => ({
    ...{ circumstanceId: number.toString(), kind: 'ELECTIVE_HOME_EDUCATION', childId: null, caseId: null, guest: null },
    ...{ birthCohort: 2014, entries: [], endReason: null, lastReviewDate: null },
    startDate: addDays(FIRST, from),
    endDate: length === null ? null : addDays(FIRST, from + length),
    terms: { nextReviewDate: LAST, reason: null, partTime: null, awaited: null },
  }));

test('B41: no published count, and no difference of two, is about 1 to 5 children; every question gives the same', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 60 }), fc.integer({ min: 0, max: 900 }), (stays, offset) => {
      const all = toStanding(stays);
      const at = (date: Day) => new Set(all.filter((one) => one.startDate <= date && (one.endDate ?? LAST) >= date));
      const told = publishedQuarters(all, ['ELECTIVE_HOME_EDUCATION'], { startDate: FIRST, endDate: LAST }, LAST);
      const shown = told.flatMap(({ date, counts }) =>
        typeof counts[0]?.children === 'number' ? [{ date, own: at(date) }] : [],
      );
      for (const { date, counts } of told) {
        const children = counts[0]?.children ?? null;
        if (children === null) continue;
        expect(children).toBe(at(date).size);
        expect([1, 2, 3, 4, 5]).not.toContain(children);
      }
      shown.forEach(({ own }, index) => {
        for (const { own: before } of shown.slice(0, index)) {
          const moved =
            [...own].filter((one) => !before.has(one)).length + [...before].filter((one) => !own.has(one)).length;
          expect([1, 2, 3, 4, 5]).not.toContain(moved);
        }
      });
      // Asked from another day on, a quarter is told alike.
      const span = { startDate: addDays(FIRST, offset), endDate: LAST };
      const later = publishedQuarters(all, ['ELECTIVE_HOME_EDUCATION'], span, LAST);
      expect(told.slice(told.length - later.length)).toEqual(later);
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
