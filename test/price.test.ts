import { ledgerNodeTypes, ledgerResolvers } from '../src/features/ledger/resolver';
import { accessNodeTypes, accessResolvers } from '../src/features/access/resolver/access';
import type { Actor } from '../src/platform/actor';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { actorWith, setClock } from './support/make-ledger';

const db = useDatabase();
const ask = useApi({
  database: db,
  clock: setClock('2025-10-01T10:00:00Z'),
  resolvers: [...ledgerResolvers, ...accessResolvers],
  nodeTypes: [...ledgerNodeTypes, ...accessNodeTypes],
});
const somebody: Actor = actorWith({ code: '311', personId: '01900000-0000-7000-8000-000000000001' }, 'ADMINISTRATOR');

const PRICE = `query ($input: PriceInput!) { price(input: $input) {
  total shares { payer amount }
  financialYears { financialYear cost shares { payer amount } periods { period cost shares { payer amount } } } } }`;

interface Share {
  readonly payer: string;
  readonly amount: string;
}
interface Priced {
  readonly price: {
    readonly total: string;
    readonly shares: readonly Share[];
    readonly financialYears: readonly {
      readonly financialYear: string;
      readonly cost: string;
      readonly shares: readonly Share[];
      readonly periods: readonly {
        readonly period: number;
        readonly cost: string;
        readonly shares: readonly Share[];
      }[];
    }[];
  };
}

async function price(input: Record<string, unknown>): Promise<Priced['price']> {
  const { data, errors } = await ask<Priced>(somebody, PRICE, { input });
  expect(errors).toEqual([]);
  return data.price;
}

async function problems(input: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await ask<unknown>(somebody, PRICE, { input });
  expect(data).toBeNull();
  expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  return (errors[0]?.extensions['problems'] as { path: string[]; code: string }[]).map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );
}

const byParts = (...shares: [payer: string, parts: number][]) => shares.map(([payer, parts]) => ({ payer, parts }));
const yearly = { unit: 'YEAR', amount: '182500.00', spread: 'DAYS' };
const amounts = (shares: readonly Share[]): string[] => shares.map(({ amount }) => amount);

test('B6 B15 £182,500.00 a year by days from 1 November 2025 to 31 October 2026 at 50 : 30 : 20', async () => {
  const answer = await price({
    price: yearly,
    startDate: '2025-11-01',
    endDate: '2026-10-31',
    shares: byParts(['education', 50], ['social care', 30], ['health', 20]),
  });
  expect(answer.total).toBe('182500.00');
  expect(answer.shares).toEqual([
    { payer: 'education', amount: '91250.00' },
    { payer: 'social care', amount: '54750.00' },
    { payer: 'health', amount: '36500.00' },
  ]);
  expect(
    answer.financialYears.map(({ financialYear, cost, shares }) => [financialYear, cost, ...amounts(shares)]),
  ).toEqual([
    ['2025-26', '75500.00', '37750.00', '22650.00', '15100.00'],
    ['2026-27', '107000.00', '53500.00', '32100.00', '21400.00'],
  ]);
  const [year] = answer.financialYears;
  expect(year?.periods.map(({ period, cost }) => `${period} ${cost}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((period) => `${period} 0.00`),
    ...['8 15000.00', '9 15500.00', '10 15500.00', '11 14000.00', '12 15500.00'],
  ]);
  expect(year?.periods.slice(7).map(({ shares }) => amounts(shares).join(' '))).toEqual([
    '7500.00 4500.00 3000.00',
    '7750.00 4650.00 3100.00',
    '7750.00 4650.00 3100.00',
    '7000.00 4200.00 2800.00',
    '7750.00 4650.00 3100.00',
  ]);
});

const TO_MARCH = { startDate: '2025-11-01', endDate: '2026-03-31' };

test.each([
  ['B7 a 52nd a week', { unit: 'WEEK', amount: '3509.62', spread: 'DAYS' }, '75707.52'],
  ['B7 by months', { unit: 'YEAR', amount: '182500', spread: 'MONTHS' }, '76041.67'],
  ['B7 by days of a leap year rate', { unit: 'DAY', amount: '500.0', spread: 'DAYS' }, '75500.00'],
  ['ONCE, without a spread', { unit: 'ONCE', amount: '650.00' }, '650.00'],
  ['B2 rounded once', { unit: 'YEAR', amount: '61500.00', spread: 'DAYS', year: 'FINANCIAL' }, '25442.47'],
  ['TERM by the notional terms', { unit: 'TERM', amount: '1000.00', spread: 'TERMS' }, '1500.00'],
  ['HOUR', { unit: 'HOUR', amount: '45.00', spread: 'DAYS', hoursPerWeek: '12.5' }, '12133.93'],
])('%s', async (_, terms, total) => {
  expect((await price({ price: terms, ...TO_MARCH })).total).toBe(total);
});

test('B8 £73,412.99 from 17 November, its parts and its periods, to the penny', async () => {
  const answer = await price({
    price: { ...yearly, amount: '73412.99' },
    startDate: '2025-11-17',
    endDate: '2026-03-31',
    shares: byParts(['a', 50], ['b', 30], ['c', 20]),
  });
  expect([answer.total, ...amounts(answer.shares)]).toEqual(['27152.75', '13576.38', '8145.82', '5430.55']);
  expect(answer.financialYears[0]?.periods.slice(7).map(({ cost }) => cost)).toEqual([
    '2815.84',
    '6235.08',
    '6235.07',
    '5631.68',
    '6235.08',
  ]);
});

test('B16 exact thirds, period by period: the difference of cumulative shares', async () => {
  const answer = await price({ price: yearly, ...TO_MARCH, shares: byParts(['a', 1], ['b', 1], ['c', 1]) });
  expect(amounts(answer.shares)).toEqual(['25166.67', '25166.67', '25166.66']);
  expect(answer.financialYears[0]?.periods.slice(7).map(({ shares }) => amounts(shares).join(' '))).toEqual([
    '5000.00 5000.00 5000.00',
    '5166.67 5166.67 5166.66',
    '5166.67 5166.66 5166.67',
    '4666.66 4666.67 4666.67',
    '5166.67 5166.67 5166.66',
  ]);
});

test('B18 a fixed sum beside parts, a residual, and a cap', async () => {
  const weekly = { unit: 'WEEK', amount: '1250.00', spread: 'DAYS' };
  const fixed = await price({
    price: yearly,
    ...TO_MARCH,
    shares: [{ payer: 'icb', fixed: weekly }, ...byParts(['education', 60], ['care', 40])],
  });
  expect(amounts(fixed.shares)).toEqual(['26964.29', '29121.43', '19414.28']);
  const rest = await price({
    price: yearly,
    ...TO_MARCH,
    shares: [
      { payer: 'icb', fixed: weekly },
      { payer: 'education', residual: true },
    ],
  });
  expect(amounts(rest.shares)).toEqual(['26964.29', '48535.71']);
  const capped = await price({
    price: yearly,
    ...TO_MARCH,
    shares: [{ payer: 'icb', parts: 40, cap: '20000.00' }, ...byParts(['education', 36], ['care', 24])],
  });
  expect(amounts(capped.shares)).toEqual(['20000.00', '33300.00', '22200.00']);
});

test('B10 term-time weeks by a school calendar', async () => {
  const calendar = {
    terms: [
      { startDate: '2025-09-01', endDate: '2025-12-19' },
      { startDate: '2026-01-05', endDate: '2026-03-27' },
      { startDate: '2026-04-13', endDate: '2026-07-17' },
    ],
    closed: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  };
  const terms = { unit: 'WEEK', amount: '2450.00', spread: 'SCHOOL_WEEKS' };
  const span = { startDate: '2026-01-05', endDate: '2026-03-31' };
  expect((await price({ price: terms, ...span, calendar })).total).toBe('26950.00');
  expect(await problems({ price: terms, ...span })).toEqual(['calendar CALENDAR_MISSING']);
});

test('the academic year: two financial-year parts that add up to its price', async () => {
  const answer = await price({
    price: { unit: 'YEAR', amount: '60000.00', spread: 'DAYS', year: 'ACADEMIC' },
    startDate: '2025-09-01',
    endDate: '2026-08-31',
  });
  expect(answer.financialYears.map(({ cost }) => cost)).toEqual(['34849.32', '25150.68']);
  expect([answer.total, answer.shares, answer.financialYears[0]?.shares]).toEqual(['60000.00', [], []]);
});

describe('what does not work is said all at once, with paths', () => {
  test('price, dates and shares together', async () => {
    expect(
      await problems({
        price: { unit: 'WEEK', amount: '-1.00', hoursPerWeek: '2' },
        startDate: '2026-03-31',
        endDate: '2025-11-01',
        shares: [{ payer: 'a', parts: -1, residual: true }, { payer: 'a' }, { payer: ' ', parts: 0, cap: '-0.01' }],
        calendar: { terms: [{ startDate: '2025-09-01', endDate: '2025-12-19' }] },
      }),
    ).toEqual([
      'price.amount AMOUNT_NEGATIVE',
      'price.spread SPREAD_MISSING',
      'price.hoursPerWeek HOURS_NOT_ALLOWED',
      'endDate SPAN_REVERSED',
      'shares.0 SHARE_KIND',
      'shares.0.parts PARTS_NOT_WHOLE',
      'shares.1 SHARE_KIND',
      'shares.2.cap CAP_NEGATIVE',
      'shares.1.payer PAYER_TWICE',
      'shares.2.payer PAYER_MISSING',
      'shares.0 RESIDUAL_BESIDE_PARTS',
      'calendar.terms TERMS_NOT_THREE',
    ]);
  });

  test('B19 fixed sums above the line, a rest nobody pays, and a price too large to record', async () => {
    const icb = { payer: 'icb', fixed: { unit: 'WEEK', amount: '5000.00', spread: 'DAYS' } };
    expect(await problems({ price: yearly, ...TO_MARCH, shares: [icb, { payer: 'a', residual: true }] })).toEqual([
      'shares FIXED_EXCEEDS_LINE',
    ]);
    expect(await problems({ price: yearly, ...TO_MARCH, shares: [{ payer: 'a', parts: 1, cap: '10.00' }] })).toEqual([
      'shares REST_UNPAID',
    ]);
    expect(
      await problems({
        price: { unit: 'DAY', amount: '9999999999999.99', spread: 'DAYS' },
        ...TO_MARCH,
        shares: [{ payer: 'a' }],
      }),
    ).toEqual(['shares.0 SHARE_KIND', 'price.amount AMOUNT_TOO_LARGE']);
  });

  test('money as a number, a date that is none and an unknown code are the client’s to fix', async () => {
    for (const input of [
      { price: { ...yearly, amount: 182500 }, ...TO_MARCH },
      { price: { ...yearly, amount: '182,500.00' }, ...TO_MARCH },
      { price: { ...yearly, amount: '1.005' }, ...TO_MARCH },
      { price: { ...yearly, unit: 'MONTH' }, ...TO_MARCH },
      { price: yearly, startDate: '2025-02-29', endDate: '2026-03-31' },
      { price: yearly, startDate: '2025-11-01' },
    ]) {
      const { errors } = await ask<unknown>(somebody, PRICE, { input });
      expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

test('everyone with a role may ask, and nothing is stored', async () => {
  expect(await db.asOwner('select 1 from audit_event')).toEqual([]);
  const { errors } = await ask<unknown>({ ...somebody, roles: [] }, PRICE, { input: { price: yearly, ...TO_MARCH } });
  expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});

test('the longest span with many fixed shares is answered before the caller has gone', async () => {
  const shares = Array.from({ length: 20 }, (_, index) => ({
    payer: `payer ${String(index)}`,
    fixed: { unit: 'DAY', amount: '1.00', spread: 'DAYS' },
  }));
  const answer = await price({
    price: { unit: 'DAY', amount: '100.00', spread: 'DAYS' },
    startDate: '2000-04-01',
    endDate: '2100-03-31',
    shares: [...shares, { payer: 'rest', residual: true }],
  });
  expect(answer.financialYears).toHaveLength(100);
  const many = Array.from({ length: 101 }, (_, index) => ({ payer: `payer ${index}`, parts: 1 }));
  expect(await problems({ price: yearly, ...TO_MARCH, shares: many })).toEqual(['shares SHARES_TOO_MANY']);
});

test('a question whose answer would have any size is refused, naming what is too much', async () => {
  const { errors } = await ask<unknown>(somebody, PRICE, {
    input: {
      price: yearly,
      startDate: '2000-04-01',
      endDate: '2100-05-01',
      shares: [{ payer: 'x'.repeat(201), parts: 1 }],
    },
  });
  expect(errors).toMatchObject([
    {
      code: 'BAD_USER_INPUT',
      extensions: { problems: [{ code: 'SPAN_TOO_LONG' }, { code: 'PAYER_TOO_LONG', path: ['shares', '0', 'payer'] }] },
    },
  ]);
});
