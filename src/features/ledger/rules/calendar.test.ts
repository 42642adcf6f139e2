// What is refused of a school calendar, and how the last known one repeats.
import { formatMoney, type Pence } from '../../../kernel/money';
import { checkCalendar } from './calendar';
import { priceSpan } from './price-span';
import { accepted, calendar, pounds, price, priced, refused, sharesFrom, span, total } from './test-support';

const FEE = price('YEAR', '182500', 'DAYS');
const WINTER = span('2025-11-01', '2026-03-31');
const TERMS_2025: [string, string][] = [
  ['2025-09-02', '2025-12-19'],
  ['2026-01-05', '2026-03-27'],
  ['2026-04-13', '2026-07-21'],
];

describe('school calendars: money.md section 2', () => {
  const check = (terms: readonly [unknown, unknown][], closed: readonly unknown[] = []): string[] =>
    refused(checkCalendar({ terms: terms.map(([startDate, endDate]) => ({ startDate, endDate })), closed }));

  test.each<[string, readonly [unknown, unknown][], readonly unknown[], string[]]>([
    ['no terms', [], [], ['CALENDAR_EMPTY calendar.terms']],
    ['two terms', TERMS_2025.slice(1), [], ['TERMS_NOT_THREE calendar.terms']],
    [
      'a term over two academic years',
      [['2025-08-27', '2025-12-19'], ...TERMS_2025.slice(1)],
      [],
      ['TERM_CROSSES_YEARS calendar.terms.0'],
    ],
    [
      'terms that overlap',
      [['2025-09-02', '2026-01-05'], ...TERMS_2025.slice(1)],
      [],
      ['TERMS_OVERLAP calendar.terms'],
    ],
    [
      'closed days outside terms',
      TERMS_2025,
      ['2025-12-25', '2026-02-16'],
      ['CLOSED_DAY_OUTSIDE_TERM calendar.closed.0'],
    ],
    [
      'what is no date',
      [['2025-09-31', '2025-12-19'], ['2026-01-05', '2025-03-27'], TERMS_2025[2]!],
      ['x'],
      [
        'CALENDAR_DATE calendar.terms.0.startDate',
        'CALENDAR_DATE calendar.terms.1.endDate',
        'CALENDAR_DATE calendar.closed.0',
      ],
    ],
    [
      'no school day',
      [
        ['2025-09-06', '2025-09-07'],
        ['2026-01-10', '2026-01-11'],
        ['2026-04-18', '2026-04-19'],
      ],
      [],
      ['NO_SCHOOL_DAYS calendar.closed'],
    ],
  ])('%s: refused', (_, terms, closed, expected) => {
    expect(check(terms, closed)).toEqual(expected);
  });

  test('terms and closed days may come in any order, and doubles count once', () => {
    const held = accepted(
      checkCalendar({
        terms: [...TERMS_2025].reverse().map(([startDate, endDate]) => ({ startDate, endDate })),
        closed: ['2026-02-17', '2026-02-16', '2026-02-17'],
      }),
    );
    expect(held).toEqual({
      terms: TERMS_2025.map(([startDate, endDate]) => ({ startDate, endDate })),
      closed: ['2026-02-16', '2026-02-17'],
    });
  });

  test('SCHOOL_… without the calendar of the first academic year is refused, naming what is missing', () => {
    const weeks = price('WEEK', '2450', 'SCHOOL_WEEKS');
    for (const held of [null, calendar(TERMS_2025)]) {
      const result = priceSpan({ terms: weeks, span: span('2025-08-31', '2026-03-31'), shares: [], calendar: held });
      expect(refused(result)).toEqual(['CALENDAR_MISSING calendar']);
      expect(result.ok ? '' : result.refusals[0]?.message).toContain(
        'the academic year 2024/25, in which the line starts on 31 August 2025',
      );
    }
    const shares = sharesFrom(FEE, [
      { payer: 'A', residual: true },
      { payer: 'B', fixed: { unit: 'WEEK', amount: pounds('1'), spread: 'SCHOOL_WEEKS' } },
    ]);
    expect(refused(priceSpan({ terms: FEE, span: WINTER, shares, calendar: null }))).toEqual([
      'CALENDAR_MISSING calendar',
    ]);
  });

  test('a later year repeats the last known one week for week, and says that it is provisional', () => {
    const weeks = price('WEEK', '1000', 'SCHOOL_WEEKS');
    const held = calendar(TERMS_2025, ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);
    // 364 days on, the term starts on Tuesday 1 September 2026 and half-term is 15 to 19 February 2027.
    const result = priced(weeks, span('2025-09-01', '2027-08-31'), [], held);
    expect(result.provisionalYears).toEqual(['2026/27']);
    expect(total(weeks, '2026-08-31', '2026-08-31', held)).toBe('0.00'); // holidays of 2025/26
    expect(total(weeks, '2025-09-01', '2026-08-31', held)).toBe(total(weeks, '2025-09-01', '2026-08-31', held));
    const inNextYear = (first: string, last: string): string => {
      const whole = priceSpan({ terms: weeks, span: span('2025-09-02', last), shares: [], calendar: held });
      const before = priceSpan({ terms: weeks, span: span('2025-09-02', first), shares: [], calendar: held });
      return formatMoney((accepted(whole).total - accepted(before).total) as Pence);
    };
    expect([
      inNextYear('2026-08-31', '2026-09-01'),
      inNextYear('2027-02-14', '2027-02-19'),
      inNextYear('2027-02-19', '2027-02-22'),
    ]).toEqual(['200.00', '0.00', '200.00']);
    const real = calendar(
      [...TERMS_2025, ['2026-09-07', '2026-12-18'], ['2027-01-04', '2027-03-25'], ['2027-04-12', '2027-07-21']],
      ['2026-02-16'],
    );
    expect(priced(weeks, span('2025-09-01', '2027-08-31'), [], real).provisionalYears).toEqual([]);
  });

  test('a year that 364 days would begin in August moves a week further, and keeps its school days', () => {
    const held = calendar([
      ['2025-09-01', '2025-12-19'],
      ['2026-01-05', '2026-03-27'],
      ['2026-04-13', '2026-07-24'],
    ]);
    const weeks = price('WEEK', '5', 'SCHOOL_WEEKS');
    const years = ['2026', '2027', '2028', '2029', '2030', '2031'].map((year) => {
      const upTo = (end: string) =>
        accepted(priceSpan({ terms: weeks, span: span('2025-09-01', end), shares: [], calendar: held })).total;
      return formatMoney((upTo(`${Number(year) + 1}-08-31`) - upTo(`${year}-08-31`)) as Pence);
    });
    expect(new Set(years)).toEqual(new Set([total(weeks, '2025-09-01', '2026-08-31', held)]));
  });
});
