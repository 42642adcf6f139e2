// Shares carried while they are in dispute: B20, B21 and money.md section 3, and what always holds of them.
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates';
import { formatMoney, pence, sum } from '../../../kernel/money';
import type { Carry } from './carry';
import { costLine, type LineAmount } from './line';
import type { LineVersion } from './priced-version';
import { accepted, carry, day, parts, price, span } from './test-support';

const FEE = price('YEAR', '182500', 'DAYS');
const WINTER = span('2025-11-01', '2026-03-31');
const FAR = day('2040-03-31');

const amountsOf = (versions: readonly LineVersion[]): readonly LineAmount[] =>
  accepted(costLine({ versions, calendar: null, horizon: FAR }));
const paid = (lines: readonly LineAmount[], payer: string): string =>
  formatMoney(sum(lines.filter((line) => line.payer === payer).map(({ amount }) => amount)));
const from = (date: string | null): Carry['span'] => ({ startDate: date === null ? null : day(date), endDate: null });

describe('what is carried', () => {
  test('B20 from a day within a month: the days before stay with the holder, and the line’s own arithmetic does not change', () => {
    const version = { span: WINTER, price: FEE, shares: parts(50, 30, 20) };
    const held = amountsOf([
      { ...version, carries: [carry({ holder: 'C', carriers: ['A'], span: from('2026-01-15') })] },
    ]);
    // 75 days at £100.00 before, 76 from then on.
    expect(['A', 'B', 'C'].map((payer) => paid(held, payer))).toEqual(['45350.00', '22650.00', '7500.00']);
    const january = held.filter(({ period }) => period === 10);
    expect(['A', 'B', 'C'].map((payer) => paid(january, payer))).toEqual(['9450.00', '4650.00', '1400.00']);
  });

  test('B21 above the 250.00 a week that is agreed, 5,392.86: 9,707.14 of 15,100.00 falls on the default payer', () => {
    const version = { span: WINTER, price: FEE, shares: parts(50, 30, 20) };
    const agreed = price('WEEK', '250', 'DAYS');
    const held = amountsOf([{ ...version, carries: [carry({ holder: 'C', carriers: ['A'], accepted: agreed })] }]);
    expect(['A', 'B', 'C'].map((payer) => paid(held, payer))).toEqual(['47457.14', '22650.00', '5392.86']);
  });

  test('a sum accepted above the share leaves nothing to be carried, and never more than the share', () => {
    const version = { span: WINTER, price: FEE, shares: parts(50, 30, 20) };
    const agreed = price('WEEK', '5000', 'DAYS');
    const held = amountsOf([{ ...version, carries: [carry({ holder: 'C', carriers: ['A'], accepted: agreed })] }]);
    expect(held).toEqual(amountsOf([version]));
  });

  test('in equal parts: a penny that does not divide goes to the first named', () => {
    const version = {
      span: span('2025-11-01', '2025-11-01'),
      price: price('DAY', '100', 'DAYS'),
      shares: parts(0, 0, 1),
    };
    const held = amountsOf([{ ...version, carries: [carry({ holder: 'C', carriers: ['B', 'A', 'C'] })] }]);
    expect(['A', 'B', 'C'].map((payer) => paid(held, payer))).toEqual(['33.33', '33.34', '33.33']);
  });

  test('it goes on across a change of price and of shares, and carries nothing of a version in which the holder has no share', () => {
    const carries = [carry({ holder: 'C', carriers: ['A'], span: from('2025-12-01') })];
    const versions = [
      { span: span('2025-11-01', '2025-12-31'), price: FEE, shares: parts(1, 0, 1), carries },
      { span: span('2026-01-01', '2026-01-31'), price: price('DAY', '10', 'DAYS'), shares: parts(1, 0, 1), carries },
      { span: span('2026-02-01', '2026-03-31'), price: FEE, shares: parts(1, 1), carries },
    ];
    expect(paid(amountsOf(versions), 'C')).toBe('7500.00');
    expect(paid(amountsOf(versions.slice(2)), 'C')).toBe('0.00');
  });
});

describe('what always holds', () => {
  const someDay = fc.integer({ min: 0, max: 800 });
  const versions = fc
    .tuple(
      fc.integer({ min: 1, max: 20_000_000 }),
      someDay,
      someDay,
      fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 5 })),
    )
    .map(([amount, start, length, split]): LineVersion => ({
      span: { startDate: addDays(day('2024-10-01'), start), endDate: addDays(day('2024-10-01'), start + length) },
      price: { ...FEE, amount: pence(BigInt(amount)) },
      shares: parts(...split),
    }));
  const carries = fc
    .tuple(
      fc.constantFrom('A', 'B', 'C'),
      fc.option(someDay),
      fc.option(fc.integer({ min: 0, max: 300_000 })),
      fc.subarray(['A', 'B', 'C'], { minLength: 1 }),
    )
    .map(([holder, first, weekly, carriers]) =>
      carry({
        holder,
        carriers,
        span: { startDate: first === null ? null : addDays(day('2024-10-01'), first), endDate: null },
        accepted: weekly === null ? null : { ...price('WEEK', '1', 'DAYS'), amount: pence(BigInt(weekly)) },
      }),
    );
  const totals = (lines: readonly LineAmount[]): Record<string, bigint> => {
    const sums: Record<string, bigint> = {};
    for (const { financialYear, period, amount } of lines) {
      const key = `${financialYear} ${String(period)}`;
      sums[key] = (sums[key] ?? 0n) + amount;
    }
    return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0n));
  };

  test('1 whatever is carried, every period comes to what it did, and who is no part of the dispute pays what it did', () => {
    fc.assert(
      fc.property(versions, carries, (version, carried) => {
        const open = amountsOf([version]);
        const disputed = amountsOf([{ ...version, carries: [carried] }]);
        expect(totals(disputed)).toEqual(totals(open));
        const apart = ['A', 'B', 'C'].filter((payer) => payer !== carried.holder && !carried.carriers.includes(payer));
        for (const payer of apart) expect(paid(disputed, payer)).toBe(paid(open, payer));
      }),
      { numRuns: 150 },
    );
  });

  test('2 a holder that carries its own share whole pays what it would have paid', () => {
    fc.assert(
      fc.property(versions, carries, (version, { holder, span: days }) => {
        const own = carry({ holder, carriers: [holder], span: days });
        expect(amountsOf([{ ...version, carries: [own] }])).toEqual(amountsOf([version]));
      }),
      { numRuns: 80 },
    );
  });
});
