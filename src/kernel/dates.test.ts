import fc from 'fast-check';
import {
  academicYearOf,
  academicYearSpan,
  addDays,
  addMonths,
  addYears,
  ageBandOn31AugustBefore,
  ageOn,
  baseYearSpan,
  contains,
  daysInclusive,
  daysInFinancialYear,
  financialYearOf,
  financialYearSpan,
  fromDayNumber,
  intersect,
  lastDayOfMonth,
  londonDay,
  nextAcademicYear,
  nextFinancialYear,
  parseAcademicYear,
  parseDay,
  parseFinancialYear,
  parseSpan,
  PERIODS,
  periodOf,
  periodSpan,
  toDayNumber,
  weekday,
  type Day,
  type FinancialYear,
  type Span,
} from './dates';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const span = (startDate: string, endDate: string): Span => ({ startDate: day(startDate), endDate: day(endDate) });
const fy = (text: string): FinancialYear => text as FinancialYear;
const days = fc
  .integer({ min: toDayNumber(day('1900-01-01')), max: toDayNumber(day('2200-12-31')) })
  .map(fromDayNumber);

test.each([
  ['2025-02-29', 'DAY_NOT_REAL'],
  ['1900-02-29', 'DAY_NOT_REAL'],
  ['2025-04-31', 'DAY_NOT_REAL'],
  ['2025-13-01', 'DAY_NOT_REAL'],
  ['2025-00-10', 'DAY_NOT_REAL'],
  ['2025-01-00', 'DAY_NOT_REAL'],
  ['1899-12-31', 'DAY_RANGE'],
  ['2201-01-01', 'DAY_RANGE'],
  ['2025-1-1', 'DAY_FORMAT'],
  ['01/11/2025', 'DAY_FORMAT'],
  ['2025-11-01T00:00:00Z', 'DAY_FORMAT'],
  ['2025-11-01\n', 'DAY_FORMAT'],
  [20251101, 'DAY_FORMAT'],
  [null, 'DAY_FORMAT'],
])('%p is no day', (text, code) => {
  const parsed = parseDay(text);
  expect(parsed.ok ? [] : parsed.refusals.map((problem) => problem.code)).toEqual([code]);
});

test('a leap day is a day', () => {
  expect([day('2024-02-29'), day('2000-02-29')]).toEqual(['2024-02-29', '2000-02-29']);
});

test('day numbers, weekdays and months agree with the platform calendar over three centuries', () => {
  fc.assert(
    fc.property(days, (date) => {
      const reference = new Date(`${date}T00:00:00Z`);
      expect(toDayNumber(date)).toBe(reference.getTime() / 86_400_000);
      expect(weekday(date)).toBe(((reference.getUTCDay() + 6) % 7) + 1);
      const monthEnd = new Date(Date.UTC(reference.getUTCFullYear(), reference.getUTCMonth() + 1, 0));
      expect(lastDayOfMonth(date)).toBe(monthEnd.toISOString().slice(0, 10));
      expect(fromDayNumber(toDayNumber(date))).toBe(date);
    }),
    { numRuns: 1000 },
  );
});

test('a month or a year later is the same date, or the last of that month', () => {
  expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28');
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
  expect(addMonths(day('2025-03-31'), -13)).toBe('2024-02-29');
  expect(addMonths(day('2025-12-15'), 1)).toBe('2026-01-15');
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(() => addYears(day('2200-01-01'), 8000)).toThrow(RangeError);
});

describe('B5 spans are closed at both ends', () => {
  test('1 Nov 2025 to 31 Mar 2026 is 151 days', () => {
    expect(daysInclusive(span('2025-11-01', '2026-03-31'))).toBe(151);
    expect(daysInclusive(span('2025-11-01', '2025-11-01'))).toBe(1);
  });

  test('the financial years with 29 February have 366 days: 2023-24 and 2027-28', () => {
    const lengths = ['2022-23', '2023-24', '2024-25', '2025-26', '2026-27', '2027-28'].map((year) =>
      daysInFinancialYear(fy(year)),
    );
    expect(lengths).toEqual([365, 366, 365, 365, 365, 366]);
  });

  test('a span read from text, or all that is wrong with it', () => {
    const problems = (startDate: unknown, endDate: unknown): string[] => {
      const parsed = parseSpan({ startDate, endDate });
      return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field ?? ''} ${code}`);
    };
    expect(problems('2025-11-01', '2025-11-01')).toEqual([]);
    expect(problems('2025-11-02', '2025-11-01')).toEqual(['endDate SPAN_REVERSED']);
    expect(problems('2025-11-31', 5)).toEqual(['startDate DAY_NOT_REAL', 'endDate DAY_FORMAT']);
  });

  test('what spans have in common', () => {
    const year = span('2025-04-01', '2026-03-31');
    expect(intersect(year, span('2025-11-01', '2027-01-01'))).toEqual(span('2025-11-01', '2026-03-31'));
    expect(intersect(year, span('2026-03-31', '2027-01-01'))).toEqual(span('2026-03-31', '2026-03-31'));
    expect(intersect(year, span('2026-04-01', '2027-01-01'))).toBeNull();
    expect([
      contains(year, day('2025-04-01')),
      contains(year, day('2026-03-31')),
      contains(year, day('2026-04-01')),
    ]).toEqual([true, true, false]);
  });
});

test('financial years and periods', () => {
  expect(['2025-03-31', '2025-04-01', '2026-03-31'].map((text) => financialYearOf(day(text)))).toEqual([
    '2024-25',
    '2025-26',
    '2025-26',
  ]);
  expect(financialYearSpan(fy('2025-26'))).toEqual(span('2025-04-01', '2026-03-31'));
  expect([
    nextFinancialYear(fy('2025-26')),
    nextFinancialYear(fy('2098-99')),
    nextFinancialYear(fy('2099-00')),
  ]).toEqual(['2026-27', '2099-00', '2100-01']);
  expect(
    ['2025-04-01', '2025-11-30', '2025-12-01', '2026-01-01', '2026-03-31'].map((text) => periodOf(day(text))),
  ).toEqual([1, 8, 9, 10, 12]);
  expect(periodSpan(fy('2027-28'), 11)).toEqual(span('2028-02-01', '2028-02-29'));
  expect(['2025-26', '2099-00'].map((text) => parseFinancialYear(text).ok)).toEqual([true, true]);
  expect(
    ['2025-27', '2025/26', '2025', '25-26', '2025-2026', '1899-00', '2025-26 ', 2025].map(
      (text) => parseFinancialYear(text).ok,
    ),
  ).toEqual(Array(8).fill(false));
});

test('the twelve periods are the days of their year, once each', () => {
  fc.assert(
    fc.property(days, (date) => {
      const year = financialYearOf(date);
      const spans = PERIODS.map((period) => periodSpan(year, period));
      expect(spans.reduce((all, period) => all + daysInclusive(period), 0)).toBe(daysInFinancialYear(year));
      expect(spans.filter((period) => contains(period, date))).toEqual([periodSpan(year, periodOf(date))]);
    }),
  );
});

test('academic years, and the base years of prices', () => {
  expect(['2025-08-31', '2025-09-01'].map((text) => academicYearOf(day(text)))).toEqual(['2024/25', '2025/26']);
  expect(academicYearSpan(academicYearOf(day('2025-09-01')))).toEqual(span('2025-09-01', '2026-08-31'));
  expect(nextAcademicYear(academicYearOf(day('2025-09-01')))).toBe('2026/27');
  expect([parseAcademicYear('2025/26').ok, parseAcademicYear('2025-26').ok]).toEqual([true, false]);
  expect(baseYearSpan('FINANCIAL', day('2026-01-05'))).toEqual(span('2025-04-01', '2026-03-31'));
  expect(baseYearSpan('ACADEMIC', day('2026-01-05'))).toEqual(span('2025-09-01', '2026-08-31'));
  expect(baseYearSpan('POST_16', day('2026-07-31'))).toEqual(span('2025-08-01', '2026-07-31'));
  expect(baseYearSpan('POST_16', day('2026-08-01'))).toEqual(span('2026-08-01', '2027-07-31'));
});

test('the day in London is not the day in UTC: summer time, and its two changes', () => {
  const at = (text: string): Day => londonDay(new Date(text));
  expect(at('2025-06-30T23:30:00Z')).toBe('2025-07-01');
  expect(at('2025-12-31T23:59:59.999Z')).toBe('2025-12-31');
  expect(at('2025-03-30T00:59:59Z')).toBe('2025-03-30');
  expect(at('2025-10-25T23:00:00Z')).toBe('2025-10-26');
  expect(at('2025-10-26T23:59:00Z')).toBe('2025-10-26');
  expect(at('1971-01-31T23:30:00Z')).toBe('1971-02-01'); // British Standard Time, all the year round
});

test('ages, and the SEN2 band on the 31 August before a period', () => {
  expect([ageOn(day('2010-09-01'), day('2025-08-31')), ageOn(day('2010-09-01'), day('2025-09-01'))]).toEqual([14, 15]);
  expect([ageOn(day('2008-02-29'), day('2025-02-28')), ageOn(day('2008-02-29'), day('2025-03-01'))]).toEqual([16, 17]);
  const band = (born: string, period: string): string | null => ageBandOn31AugustBefore(day(born), day(period));
  // Eleven on 31 August 2025: August belongs to the year before, September to the new one.
  expect([
    band('2014-08-31', '2025-08-01'),
    band('2014-08-31', '2025-09-01'),
    band('2014-08-31', '2026-03-01'),
  ]).toEqual(['5-10', '11-15', '11-15']);
  expect(band('2014-09-01', '2025-09-01')).toBe('5-10');
  expect(
    ['2026-01-01', '2020-09-01', '2020-08-31', '2009-08-31', '2005-08-31', '1999-09-01', '1999-08-31'].map((born) =>
      band(born, '2025-11-01'),
    ),
  ).toEqual(['0-4', '0-4', '5-10', '16-19', '20-25', '20-25', null]);
});
