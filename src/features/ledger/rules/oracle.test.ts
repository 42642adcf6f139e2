/*
 * The rules against a second evaluator of money.md sections 2 and 3, naive on purpose: it walks every line day by day on the platform's
 * calendar, adds up one exact fraction a day, shares out every day's running total penny by penny, and takes a month to be
 * the sum of its days. It shares no code with the rules but the types, and has to agree with them to the penny, refusals too.
 * The file is long because the evaluator stands beside its only use, where nothing of the product can come to lean on it.
 */
import fc from 'fast-check';
import type { Day, Span } from '../../../kernel/dates';
import { formatMoney, sum, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from './calendar';
import { costLine } from './line';
import type { PriceTerms } from './price';
import { costWithin, priceVersions, type LineVersion } from './priced-version';
import { priceSpan } from './price-span';
import type { Share } from './shares';
import { accepted, calendar, day, price, share } from './test-support';

// ---------------------------------------------------------------- the naive evaluator

const DAY_MS = 86_400_000;
const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
const fraction = (top: bigint, bottom = 1n): Fraction => ({ top, bottom });
const plus = (one: Fraction, other: Fraction): Fraction => {
  const [top, bottom] = [one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom];
  let [a, b] = [top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return fraction(top / a, bottom / a);
};
/** Half away from zero; nothing here is negative. */
const rounded = ({ top, bottom }: Fraction): bigint => (2n * top + bottom) / (2n * bottom);

const START = { FINANCIAL: '04-01', ACADEMIC: '09-01', POST_16: '08-01' } as const;
const yearStart = (kind: keyof typeof START, ms: number): number => {
  const year = new Date(ms).getUTCFullYear();
  const start = at(`${year}-${START[kind]}`);
  return ms >= start ? start : at(`${year - 1}-${START[kind]}`);
};
const yearEnd = (start: number): number => {
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end.getTime() - DAY_MS;
};
const kindOf = (terms: PriceTerms): keyof typeof START =>
  terms.unit === 'YEAR' ? (terms.year ?? 'FINANCIAL') : terms.unit === 'TERM' ? 'ACADEMIC' : 'FINANCIAL';

interface SchoolYear {
  readonly terms: [number, number][];
  readonly schoolDays: ReadonlySet<number>;
}
const remembered = new WeakMap<SchoolCalendar, Map<number, SchoolYear>>();

/** `readSchoolYear`, remembered for the calendar in hand. */
function schoolYear(held: SchoolCalendar, ms: number): SchoolYear {
  const years = remembered.get(held) ?? new Map<number, SchoolYear>();
  remembered.set(held, years);
  const start = yearStart('ACADEMIC', ms);
  const known = years.get(start) ?? readSchoolYear(held, start);
  years.set(start, known);
  return known;
}

/** The terms of the academic year a day is in, and which of its days are school days: known, moved by weeks, or notional. */
function readSchoolYear(held: SchoolCalendar, start: number): SchoolYear {
  const end = yearEnd(start);
  const heldStarts = [...new Set(held.terms.map((term) => yearStart('ACADEMIC', at(term.startDate))))];
  const source = Math.max(...heldStarts.filter((heldStart) => heldStart <= start));
  if (!Number.isFinite(source)) {
    const year = new Date(end).getUTCFullYear();
    return {
      terms: [
        [start, at(`${year - 1}-12-31`)],
        [at(`${year}-01-01`), at(`${year}-03-31`)],
        [at(`${year}-04-01`), end],
      ],
      schoolDays: new Set(),
    };
  }
  const own = held.terms
    .map((term): [number, number] => [at(term.startDate), at(term.endDate)])
    .filter(([first]) => yearStart('ACADEMIC', first) === source);
  const away = (start - source) / DAY_MS;
  const byNearness = Array.from({ length: Math.floor(away / 7) + 5 }, (_, weeks) => weeks * 7).sort(
    (a, b) => Math.abs(a - away) - Math.abs(b - away),
  );
  const inside = (shift: number): boolean =>
    own.every(([first, last]) => first + shift * DAY_MS >= start && last + shift * DAY_MS <= end);
  const shift = byNearness.slice(0, 2).find(inside) ?? byNearness[0]!;
  const terms = own.map(([first, last]): [number, number] => [
    Math.max(start, first + shift * DAY_MS),
    Math.min(end, last + shift * DAY_MS),
  ]);
  const closed = new Set(held.closed.map((text) => at(text) + shift * DAY_MS));
  const schoolDays = new Set<number>();
  for (const [first, last] of terms) {
    for (let date = first; date <= last; date += DAY_MS) {
      if (![0, 6].includes(new Date(date).getUTCDay()) && !closed.has(date)) schoolDays.add(date);
    }
  }
  return { terms, schoolDays };
}

/** What one active day adds, exactly. */
function dayCost(terms: PriceTerms, base: keyof typeof START, held: SchoolCalendar, ms: number): Fraction {
  const school = schoolYear(held, ms);
  const term = school.terms.find(([first, last]) => first <= ms && ms <= last);
  const inTerm = term === undefined ? fraction(0n) : fraction(1n, BigInt((term[1] - term[0]) / DAY_MS + 1));
  const schoolDay = school.schoolDays.has(ms) ? 1n : 0n;
  const amount = terms.amount as bigint;
  const start = yearStart(base, ms);
  switch (`${terms.unit} ${terms.spread ?? ''}`) {
    case 'YEAR DAYS':
      return fraction(amount, BigInt((yearEnd(start) - start) / DAY_MS + 1));
    case 'YEAR MONTHS': {
      const date = new Date(ms);
      return fraction(
        amount,
        12n * BigInt(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()),
      );
    }
    case 'YEAR TERMS':
      return fraction(amount * inTerm.top, 3n * inTerm.bottom);
    case 'YEAR SCHOOL_DAYS':
      return fraction(amount * schoolDay, BigInt(school.schoolDays.size));
    case 'TERM TERMS':
      return fraction(amount * inTerm.top, inTerm.bottom);
    case 'WEEK DAYS':
      return fraction(amount, 7n);
    case 'WEEK SCHOOL_WEEKS':
      return fraction(amount * schoolDay, 5n);
    case 'DAY DAYS':
      return fraction(amount);
    case 'DAY SCHOOL_DAYS':
      return fraction(amount * schoolDay);
    case 'HOUR DAYS':
      return fraction(amount * terms.hoursPerWeek!, 70_000n);
    case 'HOUR SCHOOL_WEEKS':
      return fraction(amount * terms.hoursPerWeek! * schoolDay, 50_000n);
    default:
      return fraction(0n);
  }
}

/** Pennies one by one to whoever is furthest behind its exact share, the earlier first. */
function largestRemainder(total: bigint, parts: readonly bigint[]): bigint[] {
  const whole = parts.reduce((all, part) => all + part, 0n);
  const given = parts.map((part) => (whole === 0n ? 0n : (total * part) / whole));
  const receivers = new Set<number>();
  while (given.reduce((all, amount) => all + amount, 0n) < total) {
    let best = -1;
    let bestBehind = -1n;
    parts.forEach((part, index) => {
      const behind = total * part - ((total * part) / whole) * whole;
      if (!receivers.has(index) && behind > bestBehind) [best, bestBehind] = [index, behind];
    });
    receivers.add(best);
    given[best]! += 1n;
  }
  return given;
}

/** The cumulative shares of a day, or null where they can not be. */
function shareOut(
  total: bigint,
  shares: readonly Share[],
  fixed: readonly bigint[],
  caps: readonly (bigint | null)[],
): bigint[] | null {
  const amounts = shares.map(({ fixed: own }, index) => {
    if (own === null) return 0n;
    const cap = caps[index] ?? null;
    return cap !== null && cap < fixed[index]! ? cap : fixed[index]!;
  });
  const left = (): bigint => total - amounts.reduce((all, amount) => all + amount, 0n);
  if (left() < 0n) return null;
  const takesAll = shares.findIndex(({ residual }) => residual);
  if (takesAll >= 0) amounts[takesAll] = left();
  const held = new Set<number>();
  while (left() > 0n) {
    const open = shares.map(({ parts }, index) => (held.has(index) ? 0n : (parts ?? 0n)));
    if (open.every((part) => part === 0n)) return null;
    const toShare = left();
    const given = largestRemainder(toShare, open);
    const over = given.flatMap((amount, index) => (amount > (caps[index] ?? amount) ? [index] : []));
    if (over.length === 0) return amounts.map((amount, index) => amount + given[index]!);
    for (const index of over) {
      amounts[index] = caps[index]!;
      held.add(index);
    }
  }
  return amounts;
}

/** Every day of a line: what it costs and who pays, keyed by date; null where the line has to be refused. */
function walk(
  versions: readonly LineVersion[],
  held: SchoolCalendar,
): Map<string, { cost: bigint; shares: [string, bigint][] }> | null {
  const days = new Map<string, { cost: bigint; shares: [string, bigint][] }>();
  for (const [position, version] of versions.entries()) {
    const base = kindOf(version.price);
    let exact = fraction(0n);
    let exactFixed = version.shares.map(() => fraction(0n));
    let before = { total: 0n, shares: version.shares.map(() => 0n) };
    let caps: (bigint | null)[] = [];
    const first = at(version.span.startDate);
    for (let ms = first; ms <= at(version.span.endDate); ms += DAY_MS) {
      if (ms === first || ms === yearStart(base, ms)) {
        exact = fraction(0n);
        exactFixed = version.shares.map(() => fraction(0n));
        before = { total: 0n, shares: version.shares.map(() => 0n) };
        caps = version.shares.map(({ cap, payer }) => {
          if (cap === null) return null;
          let used = 0n;
          for (let date = yearStart(base, ms); date < first; date += DAY_MS) {
            for (const [name, amount] of days.get(iso(date))?.shares ?? []) if (name === payer) used += amount;
          }
          return used > cap ? 0n : cap - used;
        });
      }
      const isOnceDay = position === 0 && ms === first;
      const adds = (terms: PriceTerms): Fraction =>
        terms.unit === 'ONCE' ? fraction(isOnceDay ? terms.amount : 0n) : dayCost(terms, base, held, ms);
      exact = plus(exact, adds(version.price));
      exactFixed = exactFixed.map((sofar, index) => {
        const own = version.shares[index]!.fixed;
        return own === null ? sofar : plus(sofar, adds(own));
      });
      const total = rounded(exact);
      const shares = shareOut(total, version.shares, exactFixed.map(rounded), caps);
      if (shares === null && version.shares.length > 0) return null;
      days.set(iso(ms), {
        cost: total - before.total,
        shares: version.shares.map(({ payer }, index) => [payer, shares![index]! - before.shares[index]!]),
      });
      before = { total, shares: shares ?? [] };
    }
  }
  return days;
}

// ---------------------------------------------------------------- what is tried

/** The terms of one academic year, and some of their days to close. */
const YEAR_TERMS = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 2, max: 12 }),
    fc.integer({ min: 10, max: 20 }),
    fc.integer({ min: 1, max: 31 }),
    fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }),
  )
  .map(([autumn, spring, summer, end, closed]) => (year: number) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const terms: [string, string][] = [
      [`${year}-09-${two(autumn)}`, `${year}-12-18`],
      [`${year + 1}-01-${two(spring)}`, `${year + 1}-03-28`],
      [`${year + 1}-04-${two(summer)}`, `${year + 1}-${end > 24 ? '08' : '07'}-${two(end)}`],
    ];
    const inTerm = terms.flatMap(([first, last]) => {
      const dates: string[] = [];
      for (let ms = at(first); ms <= at(last); ms += DAY_MS) dates.push(iso(ms));
      return dates;
    });
    return { terms, closed: closed.map((index) => inTerm[index]!) };
  });

/** A calendar that holds `year`, and often another one or two years later: what lies between and after is repeated. */
const KNOWN_TERMS = fc
  .tuple(
    fc.integer({ min: 2023, max: 2027 }),
    YEAR_TERMS,
    fc.option(fc.tuple(fc.integer({ min: 1, max: 2 }), YEAR_TERMS), { nil: null }),
  )
  .map(([year, first, later]) => {
    const held = [first(year), ...(later === null ? [] : [later[1](year + later[0])])];
    return {
      year,
      calendar: calendar(
        held.flatMap(({ terms }) => terms),
        held.flatMap(({ closed }) => closed),
      ),
    };
  });

const PRICES: readonly (readonly [unit: string, spread: string | null, year?: string])[] = [
  ['YEAR', 'DAYS'],
  ['YEAR', 'DAYS', 'ACADEMIC'],
  ['YEAR', 'DAYS', 'POST_16'],
  ['YEAR', 'MONTHS'],
  ['YEAR', 'MONTHS', 'ACADEMIC'],
  ['YEAR', 'MONTHS', 'POST_16'],
  ['YEAR', 'TERMS'],
  ['YEAR', 'TERMS', 'ACADEMIC'],
  ['YEAR', 'TERMS', 'POST_16'],
  ['YEAR', 'SCHOOL_DAYS', 'ACADEMIC'],
  ['TERM', 'TERMS'],
  ['WEEK', 'DAYS'],
  ['WEEK', 'SCHOOL_WEEKS'],
  ['DAY', 'DAYS'],
  ['DAY', 'SCHOOL_DAYS'],
  ['HOUR', 'DAYS'],
  ['HOUR', 'SCHOOL_WEEKS'],
  ['ONCE', null],
];
const money = (most: number) =>
  fc
    .integer({ min: 0, max: most })
    .map((amount) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`);
const PRICE = fc
  .tuple(fc.constantFrom(...PRICES), fc.oneof(money(100), money(20_000_000)), fc.integer({ min: 1, max: 500_000 }))
  .map(([[unit, spread, year], amount, hours]) =>
    price(
      unit,
      amount,
      spread,
      year ?? null,
      unit === 'HOUR' ? `${Math.floor(hours / 10_000)}.${String(hours % 10_000).padStart(4, '0')}` : null,
    ),
  );

/** Shares of every kind; a fixed sum is mostly a small part of the line's own price, so that many lines are accepted. */
const sharesFor = (line: PriceTerms): fc.Arbitrary<Share[]> => {
  const cap = fc.option(fc.oneof(fc.bigInt({ min: 0n, max: 300n }), fc.bigInt({ min: 0n, max: 5_000_000n })), {
    nil: null,
    freq: 2,
  }) as fc.Arbitrary<Pence | null>;
  const byParts = fc.record({ parts: fc.bigInt({ min: 0n, max: 9n }), cap });
  const ofTheLine = fc
    .bigInt({ min: 0n, max: 40n })
    .map((percent): PriceTerms => ({ ...line, amount: ((line.amount * percent) / 100n) as Pence }));
  const weekly: fc.Arbitrary<PriceTerms> = money(20_000).map((amount) => price('WEEK', amount, 'DAYS'));
  const fixed = fc.record({
    fixed:
      line.unit === 'ONCE'
        ? ofTheLine
        : fc.oneof({ weight: 3, arbitrary: ofTheLine }, { weight: 1, arbitrary: weekly }),
    cap,
  });
  const rest = fc.oneof(
    fc.array(byParts, { minLength: 1, maxLength: 4 }).filter((list) => list.some(({ parts }) => parts > 0n)),
    fc.constant([{ residual: true }]),
  );
  return fc
    .tuple(fc.array(fixed, { maxLength: 2 }), rest, fc.boolean())
    .map(([sums, others, sumsFirst]) =>
      (sumsFirst ? [...sums, ...others] : [...others, ...sums]).map((own, index) =>
        share('ABCDEFGH'.charAt(index), own),
      ),
    );
};

const LINE = KNOWN_TERMS.chain(({ year, calendar: held }) =>
  fc
    .tuple(
      fc.integer({ min: at(`${year}-09-01`) / DAY_MS, max: at(`${year + 1}-08-31`) / DAY_MS }),
      fc.array(fc.integer({ min: 1, max: 420 }), { minLength: 1, maxLength: 3 }),
      PRICE,
    )
    .chain(([start, lengths, firstPrice]) => {
      const spans: Span[] = [];
      let next = start;
      for (const length of lengths) {
        spans.push({ startDate: iso(next * DAY_MS) as Day, endDate: iso((next + length - 1) * DAY_MS) as Day });
        next += length;
      }
      const prices = fc.array(fc.option(PRICE, { nil: firstPrice }), {
        minLength: spans.length,
        maxLength: spans.length,
      });
      return prices.chain((own) =>
        fc.tuple(...own.map((terms, index) => sharesFor(index === 0 ? firstPrice : terms))).map((shares) => ({
          held,
          versions: spans.map((dates, index): LineVersion => ({
            span: dates,
            price: index === 0 ? firstPrice : own[index]!,
            shares: shares[index]!,
          })),
        })),
      );
    }),
);

const FAR = day('2100-03-31');
const PATHS = { version: (index: number) => ['versions', index], calendar: ['calendar'] };
/** School days of a later version need no calendar of its own year, but the first year charged so must be held. */
const mentionsSchool = (version: LineVersion): boolean =>
  [version.price, ...version.shares.map(({ fixed }) => fixed)].some(
    (terms) => terms?.spread?.startsWith('SCHOOL') === true,
  );

describe('the rules and the naive evaluator agree', () => {
  test('money.md 7.1, 2 and 3: every month and payer of a line of several versions, to the penny, refusals too', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(LINE, ({ held, versions }) => {
        const schoolFirst = versions.find(mentionsSchool);
        fc.pre(
          schoolFirst === undefined ||
            yearStart('ACADEMIC', at(schoolFirst.span.startDate)) ===
              yearStart('ACADEMIC', at(held.terms[0]!.startDate)),
        );
        const expected = walk(versions, held);
        const result = costLine({ versions, calendar: held, horizon: FAR });
        expect(result.ok).toBe(expected !== null);
        if (!result.ok || expected === null) {
          seen.refused += 1;
          return;
        }
        seen.accepted += 1;
        const byMonth = new Map<string, bigint>();
        for (const [date, { shares }] of expected) {
          for (const [payer, amount] of shares) {
            const key = `${date.slice(0, 7)} ${payer}`;
            byMonth.set(key, (byMonth.get(key) ?? 0n) + amount);
          }
        }
        const fromRules = result.value.map(({ financialYear, period, payer, amount }) => {
          const month = ((period + 2) % 12) + 1;
          const calendarYear = Number(financialYear.slice(0, 4)) + (period > 9 ? 1 : 0);
          return [`${calendarYear}-${String(month).padStart(2, '0')} ${payer}`, amount] as const;
        });
        expect(new Map(fromRules)).toEqual(new Map([...byMonth].filter(([, amount]) => amount !== 0n)));
        expect(new Set(fromRules.map(([key]) => key)).size).toBe(fromRules.length);
      }),
      { numRuns: 300 },
    );
    // A generator that only makes lines that are refused, or never one, would prove little.
    expect(seen.accepted).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(10);
  });

  test('money.md 7.1: `price` — months are the year, years the total, holders the cost; each the naive evaluator’s', () => {
    fc.assert(
      fc.property(LINE, ({ held, versions: [version] }) => {
        const { span: dates, price: terms, shares } = version!;
        const expected = walk([version!], held);
        const result = priceSpan({ terms, span: dates, shares, calendar: held });
        expect(result.ok).toBe(expected !== null);
        if (!result.ok || expected === null) return;
        const cost = [...expected.values()].reduce((all, entry) => all + entry.cost, 0n);
        expect(result.value.total).toBe(cost);
        expect(sum(result.value.financialYears.map((year) => year.cost))).toBe(cost);
        expect(sum(result.value.shares.map(({ amount }) => amount))).toBe(cost);
        expect(result.value.shares.map(({ payer }) => payer)).toEqual(shares.map(({ payer }) => payer));
        for (const year of result.value.financialYears) {
          expect(year.periods.map(({ period }) => period)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
          expect(sum(year.periods.map((period) => period.cost))).toBe(year.cost);
          for (const row of [year, ...year.periods]) expect(sum(row.shares.map(({ amount }) => amount))).toBe(row.cost);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('money.md 7.2: any partition of a span costs what the span costs, for the line and for every holder', () => {
    fc.assert(
      fc.property(LINE, fc.array(fc.nat(1300), { maxLength: 6 }), ({ held, versions }, cuts) => {
        const result = priceVersions(versions, held, PATHS);
        if (!result.ok) return;
        for (const priced of result.value) {
          const [first, last] = [at(priced.version.span.startDate), at(priced.version.span.endDate)];
          const starts = [
            ...new Set([first, ...cuts.map((cut) => first + cut * DAY_MS).filter((ms) => ms <= last)]),
          ].sort((a, b) => a - b);
          const pieces = starts.map((start, index) =>
            costWithin(priced, {
              startDate: iso(start) as Day,
              endDate: iso((starts[index + 1] ?? last + DAY_MS) - DAY_MS) as Day,
            }),
          );
          const whole = costWithin(priced, priced.version.span);
          expect(sum(pieces.map(({ cost }) => cost))).toBe(whole.cost);
          whole.shares.forEach((amount, index) => expect(sum(pieces.map(({ shares }) => shares[index]!))).toBe(amount));
          expect(sum(whole.shares)).toBe(whole.cost);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('money.md 2: a whole base year costs its price, whatever the spread, leap or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRICES.filter(([unit]) => unit === 'YEAR')),
        money(99_999_999),
        fc.integer({ min: 2020, max: 2032 }),
        KNOWN_TERMS,
        ([unit, spread, kind], amount, year, known) => {
          const school = spread === 'SCHOOL_DAYS';
          const start = at(`${school ? known.year : year}-${START[(kind ?? 'FINANCIAL') as keyof typeof START]}`);
          const dates = { startDate: iso(start) as Day, endDate: iso(yearEnd(start)) as Day };
          const result = accepted(
            priceSpan({
              terms: price(unit, amount, spread, kind ?? null),
              span: dates,
              shares: [],
              calendar: school ? known.calendar : null,
            }),
          );
          expect(formatMoney(result.total)).toBe(amount);
        },
      ),
    );
  });

  test('money.md 3: with parts alone the running share is never off by a penny or more', () => {
    fc.assert(
      fc.property(
        PRICE.filter(({ spread }) => spread?.startsWith('SCHOOL') !== true),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 365 }),
        (terms, numbers, length) => {
          const shares = numbers.map((own, index) => share(String(index), { parts: BigInt(own) }));
          const dates = {
            startDate: '2025-09-01' as Day,
            endDate: iso(at('2025-09-01') + (length - 1) * DAY_MS) as Day,
          };
          const [priced] = accepted(
            priceVersions(
              [
                {
                  span: { ...dates, endDate: dates.endDate > '2026-03-31' ? ('2026-03-31' as Day) : dates.endDate },
                  price: terms,
                  shares,
                },
              ],
              null,
              PATHS,
            ),
          );
          const { cost, shares: amounts } = costWithin(priced!, priced!.version.span);
          const whole = BigInt(numbers.reduce((all, own) => all + own, 0));
          amounts.forEach((amount, index) => {
            const off = amount * whole - cost * BigInt(numbers[index]!);
            expect(off < whole && off > -whole).toBe(true);
          });
        },
      ),
    );
  });
});
