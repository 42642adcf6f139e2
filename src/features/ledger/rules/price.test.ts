// What is refused of a price, and in which words.
import { parseDecimal } from '../../../kernel/decimal';
import { checkPriceTerms, type PriceTermsInput } from './price';
import { sayMoney } from './problem';
import { accepted, pounds, refused } from './test-support';

describe('a price: the table of money.md section 2', () => {
  const given = (input: Partial<Omit<PriceTermsInput, 'amount'>> & { amount?: string }): PriceTermsInput => ({
    unit: 'YEAR',
    ...input,
    amount: pounds(input.amount ?? '100'),
  });
  const check = (input: Parameters<typeof given>[0]): string[] => refused(checkPriceTerms(given(input), ['price']));

  test('exactly the pairs of unit and spread of the table are accepted', () => {
    const hours = accepted(parseDecimal('10'));
    const pairs = ['YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE'].flatMap((unit) =>
      ['DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS', null]
        .filter(
          (spread) =>
            checkPriceTerms(
              given({
                unit,
                spread,
                ...(unit === 'HOUR' ? { hoursPerWeek: hours } : {}),
                ...(unit === 'YEAR' ? { year: 'ACADEMIC' } : {}),
              }),
              [],
            ).ok,
        )
        .map((spread) => `${unit} ${spread ?? '-'}`),
    );
    expect(pairs).toEqual([
      'YEAR DAYS',
      'YEAR MONTHS',
      'YEAR TERMS',
      'YEAR SCHOOL_DAYS',
      'TERM TERMS',
      'WEEK DAYS',
      'WEEK SCHOOL_WEEKS',
      'DAY DAYS',
      'DAY SCHOOL_DAYS',
      'HOUR DAYS',
      'HOUR SCHOOL_WEEKS',
      'ONCE -',
    ]);
  });

  test.each([
    [{}, ['SPREAD_MISSING price.spread']],
    [{ unit: 'FORTNIGHT', spread: 'DAYS' }, ['UNIT_UNKNOWN price.unit']],
    [{ spread: 'EVENLY' }, ['SPREAD_UNKNOWN price.spread']],
    [{ spread: 'DAYS', year: 'CALENDAR' }, ['YEAR_UNKNOWN price.year']],
    [{ spread: 'SCHOOL_DAYS' }, ['SPREAD_NEEDS_ACADEMIC_YEAR price.spread']],
    [{ spread: 'SCHOOL_DAYS', year: 'POST_16' }, ['SPREAD_NEEDS_ACADEMIC_YEAR price.spread']],
    [{ unit: 'WEEK', spread: 'DAYS', year: 'ACADEMIC' }, ['YEAR_NOT_ALLOWED price.year']],
    [{ unit: 'TERM', spread: 'TERMS', year: 'FINANCIAL' }, ['YEAR_NOT_ALLOWED price.year']],
    [{ unit: 'HOUR', spread: 'DAYS' }, ['HOURS_MISSING price.hoursPerWeek']],
    [
      { unit: 'HOUR', spread: 'DAYS', hoursPerWeek: accepted(parseDecimal('0')) },
      ['HOURS_NOT_POSITIVE price.hoursPerWeek'],
    ],
    [
      { unit: 'WEEK', spread: 'DAYS', hoursPerWeek: accepted(parseDecimal('5')) },
      ['HOURS_NOT_ALLOWED price.hoursPerWeek'],
    ],
    [{ unit: 'ONCE', spread: 'DAYS' }, ['SPREAD_NOT_ALLOWED price.spread']],
    [{ spread: 'DAYS', amount: '-0.01' }, ['AMOUNT_NEGATIVE price.amount']],
    [
      { unit: 'TERM', spread: 'MONTHS', year: 'POST_16', amount: '-1', hoursPerWeek: accepted(parseDecimal('5')) },
      [
        'AMOUNT_NEGATIVE price.amount',
        'SPREAD_NOT_ALLOWED price.spread',
        'YEAR_NOT_ALLOWED price.year',
        'HOURS_NOT_ALLOWED price.hoursPerWeek',
      ],
    ],
  ])('%j: all that is wrong at once', (input, expected) => {
    expect(check(input)).toEqual(expected);
  });

  test('a yearly price runs on the financial year unless it names another; a year that is so anyway may be said', () => {
    expect(accepted(checkPriceTerms(given({ spread: 'DAYS' }), [])).year).toBe('FINANCIAL');
    expect(accepted(checkPriceTerms(given({ spread: 'DAYS', year: 'POST_16' }), [])).year).toBe('POST_16');
    expect(accepted(checkPriceTerms(given({ unit: 'WEEK', spread: 'DAYS', year: 'FINANCIAL' }), [])).year).toBeNull();
  });
});

test('messages show pounds as people write them', () => {
  expect(['0.05', '-1234.5', '1000000', '999.99'].map((text) => sayMoney(pounds(text)))).toEqual([
    '£0.05',
    '-£1,234.50',
    '£1,000,000.00',
    '£999.99',
  ]);
});
