import fc from 'fast-check';
import { decimal, formatDecimal, parseDecimal, partsFromPercentages, type Decimal } from './decimal';

const made = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const partsOf = (...percents: (string | null)[]): readonly bigint[] | string => {
  const parts = partsFromPercentages(percents.map((text) => ({ percent: text === null ? null : made(text) })));
  return parts.ok ? parts.value : parts.refusals.map(({ code, index }) => `${code} ${index ?? '-'}`).join();
};

test.each([
  ['12.5', 125000n, '12.5'],
  ['12.5000', 125000n, '12.5'],
  ['38', 380000n, '38'],
  ['-0.0001', -1n, '-0.0001'],
  ['0', 0n, '0'],
  ['00.10', 1000n, '0.1'],
  ['100.00', 1000000n, '100'],
])('a decimal %s is held exactly and shown shortest', (text, held, shown) => {
  expect(made(text)).toBe(held);
  expect(formatDecimal(made(text))).toBe(shown);
});

test.each([
  ['1.23456', 'DECIMAL_FORMAT'],
  ['1e2', 'DECIMAL_FORMAT'],
  ['1,5', 'DECIMAL_FORMAT'],
  ['50%', 'DECIMAL_FORMAT'],
  ['', 'DECIMAL_FORMAT'],
  ['.5', 'DECIMAL_FORMAT'],
  [12.5, 'DECIMAL_NOT_TEXT'],
  [null, 'DECIMAL_NOT_TEXT'],
  ['1234567890123', 'DECIMAL_RANGE'],
])('%p is no decimal', (text, code) => {
  const parsed = parseDecimal(text);
  expect(parsed.ok ? [] : parsed.refusals.map((problem) => problem.code)).toEqual([code]);
});

test('what is shown reads back as itself', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(decimal), (value) => {
      expect(made(formatDecimal(value))).toBe(value);
    }),
  );
});

describe('B17 percentages have at most two decimals and total exactly 100.00', () => {
  test('are stored as parts, reduced', () => {
    expect(partsOf('50', '30', '20')).toEqual([5n, 3n, 2n]);
    expect(partsOf('33.33', '33.33', '33.34')).toEqual([3333n, 3333n, 3334n]);
    expect(partsOf('100', '0')).toEqual([1n, 0n]);
  });

  test('one holder may be named to take the rest', () => {
    expect(partsOf('33.33', '33.33', null)).toEqual([3333n, 3333n, 3334n]);
    expect(partsOf(null, '60')).toEqual([2n, 3n]);
    expect(partsOf('100', null)).toEqual([1n, 0n]);
    expect(partsOf(null)).toEqual([1n]);
  });

  test('33.33 three times is refused', () => {
    expect(partsOf('33.33', '33.33', '33.33')).toBe('PERCENT_TOTAL -');
  });

  test('everything wrong is said at once', () => {
    expect(partsOf('33.333', '-1', '101')).toBe('PERCENT_PLACES 0,PERCENT_RANGE 1,PERCENT_RANGE 2,PERCENT_TOTAL -');
    expect(partsOf('60', '60', null)).toBe('PERCENT_TOTAL -');
    expect(partsOf('60', null, null)).toBe('PERCENT_REST_TWICE -');
    expect(partsOf()).toBe('PERCENT_NONE -');
  });
});
