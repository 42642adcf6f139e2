import fc from 'fast-check';
import { bookedProblems, LARGEST_BOOKED } from './booked';
import {
  absolute,
  add,
  allocateByParts,
  compare,
  formatMoney,
  LARGEST_PENCE,
  LARGEST_TOTAL,
  max,
  min,
  negate,
  parseMoney,
  pence,
  percentOneDecimal,
  roundDivide,
  subtract,
  sum,
  ZERO,
} from './money';

const amounts = fc.bigInt({ min: -LARGEST_PENCE, max: LARGEST_PENCE }).map(pence);
const read = (text: unknown): bigint | string => {
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.value : parsed.refusals.map(({ code }) => code).join();
};

describe('B1 money in and out', () => {
  test.each([
    ['75500.00', 7550000n],
    ['75500', 7550000n],
    ['75500.5', 7550050n],
    ['-0.01', -1n],
    ['-0.00', 0n],
    ['0', 0n],
    ['007.10', 710n],
    ['10000000000000.00', LARGEST_PENCE],
    ['-10000000000000', -LARGEST_PENCE],
  ])('%s is accepted', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '75500.005',
    '5704.3299999999999',
    '1e3',
    '1E3',
    '75,500.00',
    '£75.00',
    '+1.00',
    ' 1.00',
    '1.00 ',
    '1.00\n',
    '.50',
    '5.',
    '',
    '-',
    '--1',
    '1.2.3',
    '٣.٠٠',
    '0x10',
    'NaN',
    'Infinity',
    '1_000',
    '−1.00',
    '75500 GBP',
  ])('%j is refused', (text) => {
    expect(read(text)).toBe('MONEY_FORMAT');
  });

  test.each([[75500], [0], [1n], [null], [undefined], [{}], [['1.00']], [true]])(
    '%p is not text and is refused',
    (value) => {
      expect(read(value)).toBe('MONEY_NOT_TEXT');
    },
  );

  test.each(['10000000000000.01', '-10000000000000.01', '9'.repeat(400)])('%s is out of range', (text) => {
    expect(read(text)).toBe('MONEY_RANGE');
  });

  test('every refusal says what would be right', () => {
    for (const wrong of [1, '1,000', '99999999999999999']) {
      const parsed = parseMoney(wrong);
      expect(parsed.ok ? [] : parsed.refusals.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^An amount of money must .+\.$/),
      ]);
    }
  });

  test('what is shown has two decimals and reads back as itself', () => {
    expect([1n, -1n, 10n, 100n, -123456n, 0n].map((n) => formatMoney(pence(n)))).toEqual([
      '0.01',
      '-0.01',
      '0.10',
      '1.00',
      '-1234.56',
      '0.00',
    ]);
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(formatMoney(amount)).toMatch(/^-?\d+\.\d\d$/);
        expect(read(formatMoney(amount))).toBe(amount);
      }),
    );
  });

  test('beyond what a bigint of the database holds no total exists', () => {
    expect(() => pence(LARGEST_TOTAL + 1n)).toThrow(RangeError);
    expect(() => add(pence(LARGEST_TOTAL), pence(1n))).toThrow(RangeError);
    expect(() => subtract(pence(-LARGEST_TOTAL), pence(1n))).toThrow(RangeError);
    expect(() => sum([pence(LARGEST_TOTAL), pence(1n)])).toThrow(RangeError);
    expect(LARGEST_TOTAL < 2n ** 63n).toBe(true);
  });

  test('what the books take adds up, millions of times over', () => {
    const booked = fc.bigInt({ min: -LARGEST_BOOKED, max: LARGEST_BOOKED }).map(pence);
    fc.assert(
      fc.property(booked, fc.integer({ min: 1, max: 9_000_000 }), (amount, times) => {
        expect(sum([pence(amount * BigInt(times)), amount < 0n ? ZERO : negate(amount)])).toBeDefined();
      }),
    );
    expect(LARGEST_BOOKED * 9_000_000n <= LARGEST_TOTAL).toBe(true);
    const told = bookedProblems([
      ['total', LARGEST_BOOKED + 1n],
      ['lines.0.amount', -LARGEST_BOOKED - 1n],
      ['vat', null],
    ]);
    expect(told.map(({ code, field }) => [code, ...field])).toEqual([
      ['AMOUNT_OUT_OF_RANGE', 'total'],
      ['AMOUNT_OUT_OF_RANGE', 'lines', '0', 'amount'],
    ]);
    expect(bookedProblems([['total', LARGEST_BOOKED]])).toEqual([]);
  });
});

test('arithmetic and order', () => {
  const [a, b] = [pence(-250n), pence(100n)];
  expect([add(a, b), subtract(a, b), negate(a), absolute(a), max(a, b), min(a, b)]).toEqual([
    -150n,
    -350n,
    250n,
    250n,
    100n,
    -250n,
  ]);
  expect([compare(a, b), compare(b, a), compare(a, a)]).toEqual([-1, 1, 0]);
  expect([sum([a, b, b]), sum([])]).toEqual([-50n, ZERO]);
});

describe('B2 one rounding, half away from zero', () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [1n, 2n, 1n],
    [3n, 2n, 2n], // half-even would agree here, and not in the two above
    [149n, 100n, 1n],
    [150n, 100n, 2n],
    [-1n, 3n, 0n],
    [0n, 7n, 0n],
    [6150000n * 151n, 365n, 2544247n], // B2: never 168.49 × 151 = 25,441.99
  ])('%d ÷ %d = %d', (numerator, denominator, expected) => {
    expect(roundDivide(numerator, denominator)).toBe(expected);
  });

  test('is never more than half a penny off, and a tie goes away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (n, d) => {
          const twiceOff = 2n * (roundDivide(n, d) * d - n);
          expect(twiceOff <= d && twiceOff >= -d).toBe(true);
          if (twiceOff === d) expect(n > 0n).toBe(true);
          if (twiceOff === -d) expect(n < 0n).toBe(true);
        },
      ),
    );
  });

  test('nothing is divided by zero', () => {
    expect(() => roundDivide(1n, 0n)).toThrow(RangeError);
  });
});

describe('B15 largest remainder, ties to the earlier', () => {
  const split = (total: bigint, ...parts: bigint[]): bigint[] => allocateByParts(pence(total), parts);

  test('the worked figures', () => {
    expect(split(7550000n, 50n, 30n, 20n)).toEqual([3775000n, 2265000n, 1510000n]);
    expect(split(7550000n, 1n, 1n, 1n)).toEqual([2516667n, 2516667n, 2516666n]);
    expect(split(2715275n, 50n, 30n, 20n)).toEqual([1357638n, 814582n, 543055n]);
    expect(split(3n, 1n, 3n, 3n)).toEqual([1n, 1n, 1n]);
    expect(split(4n, 1n, 3n, 3n)).toEqual([0n, 2n, 2n]);
  });

  test('a tie goes to the earlier, not to the later or the larger', () => {
    expect(split(1n, 1n, 1n)).toEqual([1n, 0n]);
    expect(split(2n, 1n, 2n, 1n)).toEqual([1n, 1n, 0n]);
  });

  test('a negative total is split as its opposite', () => {
    expect(split(-100n, 1n, 1n, 1n)).toEqual([-34n, -33n, -33n]);
  });

  test('faults: a negative part; a total with nowhere to go', () => {
    expect(() => split(1n, 1n, -1n)).toThrow(RangeError);
    expect(() => split(1n, 0n, 0n)).toThrow(RangeError);
    expect(() => split(1n)).toThrow(RangeError);
    expect(split(0n, 0n, 0n)).toEqual([0n, 0n]);
    expect(split(0n)).toEqual([]);
  });

  test('adds up, is less than a penny off, does not depend on the scale of the parts, gives a zero part nothing', () => {
    const parts = fc
      .array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 8 })
      .filter((list) => list.some((part) => part > 0n));
    fc.assert(
      fc.property(amounts, parts, fc.bigInt({ min: 1n, max: 99n }), (total, list, scale) => {
        const result = allocateByParts(total, list);
        const whole = list.reduce((all, part) => all + part, 0n);
        expect(sum(result)).toBe(total);
        result.forEach((amount, index) => {
          const off = amount * whole - total * list[index]!;
          expect(off < whole && off > -whole).toBe(true);
          if (list[index] === 0n) expect(amount).toBe(0n);
        });
        expect(
          allocateByParts(
            total,
            list.map((part) => part * scale),
          ),
        ).toEqual(result);
        expect(allocateByParts(negate(total), list)).toEqual(result.map(negate));
      }),
    );
  });
});

test('B31 a percentage of nothing is null; one place, half away from zero (B29: -330,450 of 8,200,000 is -4.0)', () => {
  const percent = (n: bigint, d: bigint): string | null => percentOneDecimal(pence(n), pence(d));
  expect(percent(-33045000n, 820000000n)).toBe('-4.0');
  expect([percent(5n, 10000n), percent(-5n, 10000n), percent(4n, 10000n), percent(0n, 1n)]).toEqual([
    '0.1',
    '-0.1',
    '0.0',
    '0.0',
  ]);
  expect([percent(1n, 3n), percent(1n, -3n), percent(250n, 100n)]).toEqual(['33.3', '-33.3', '250.0']);
  expect(percent(1n, 0n)).toBeNull();
});
