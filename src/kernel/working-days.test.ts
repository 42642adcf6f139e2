import fc from 'fast-check';
import { addDays, fromDayNumber, toDayNumber, weekday, type Day } from './dates';
import { addWorkingDays, isWorkingDay, toBankHolidays, yearOf, type BankHolidays } from './working-days';

const day = (text: string): Day => text as Day;
const HOLIDAYS = toBankHolidays(
  [
    ...['2024-12-25', '2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25'],
    ...['2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06'],
  ].map(day),
);

describe('working days of England and Wales', () => {
  test.each([
    ['2025-12-24', 1, '2025-12-29', 'over Christmas Day, Boxing Day and a weekend'],
    ['2025-12-24', 4, '2026-01-02', 'over New Year’s Day too'],
    ['2026-01-02', -4, '2025-12-24', 'and back'],
    ['2025-04-17', 1, '2025-04-22', 'over Good Friday and Easter Monday'],
    ['2025-04-22', -1, '2025-04-17', 'and back'],
    ['2025-06-14', 0, '2025-06-14', 'none: the day itself, a Saturday'],
    ['2025-06-14', 1, '2025-06-16', 'from a Saturday'],
  ])('%s and %i is %s: %s', (from, count, reached) => {
    expect(addWorkingDays(day(from), count, HOLIDAYS)).toBe(reached);
  });

  const anyDay = fc
    .integer({ min: toDayNumber(day('2024-12-01')), max: toDayNumber(day('2026-05-31')) })
    .map(fromDayNumber);
  const anyHolidays = fc.uniqueArray(anyDay, { maxLength: 30 }).map(toBankHolidays);
  const anyCount = fc.integer({ min: -60, max: 60 }).filter((count) => count !== 0);

  /** How many days between the two are worked, of every day looked at; before the first they count backwards. */
  const lookedAt = (from: Day, to: Day, holidays: BankHolidays): number => {
    const step = to < from ? -1 : 1;
    let worked = 0;
    for (let one = from; one !== to;) {
      one = addDays(one, step);
      if (![6, 7].includes(weekday(one)) && !holidays.days.has(one)) worked += step;
    }
    return worked;
  };

  test('a day reached is worked, and as far away as was asked', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyHolidays, (from, count, holidays) => {
        const reached = addWorkingDays(from, count, holidays);
        expect(isWorkingDay(reached, holidays)).toBe(true);
        expect(weekday(reached)).toBeLessThanOrEqual(5);
        expect(holidays.days.has(reached)).toBe(false);
        expect(lookedAt(from, reached, holidays)).toBe(count);
      }),
    );
  });

  test('the years of which a holiday is on record are known, and no others', () => {
    expect([...HOLIDAYS.years]).toEqual([2024, 2025, 2026]);
    expect(toBankHolidays([]).years.size).toBe(0);
    expect(yearOf(day('2026-01-01'))).toBe(2026);
  });

  test('more days than a year has are a fault', () => {
    expect(() => addWorkingDays(day('2025-06-14'), 367, HOLIDAYS)).toThrow(RangeError);
  });
});
