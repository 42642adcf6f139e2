import { listChildrenByKeys } from '../src/features/ledger/repository/posting-sums';
import { listExplainedPostings } from '../src/features/ledger/repository/explained-postings';
import { explainFullYears } from '../src/features/ledger/service/explain-full-years';
import { explainPostings } from '../src/features/ledger/service/explain-postings';
import { type PostingDimension } from '../src/features/ledger/rules/posting-query';
import { Audience } from '../src/features/budget/rules/public-breakdown';
import { type BreakdownRow, type PressureStanding } from '../src/features/budget/rules/answer';
import { explainFacts, explainFigures } from '../src/features/budget/service/explain-figure';
import { readBreakdown } from '../src/features/budget/service/read-breakdown';
import { readBudgetMovement } from '../src/features/budget/service/read-movement';
import { readBudgetPressure, readPressureStanding } from '../src/features/budget/service/read-pressure';
import { readPressurePlacements } from '../src/features/budget/service/read-pressure-placements';
import { openRandom } from '../src/demo/random';
import { type FinancialYear } from '../src/kernel/dates';
import { formatMoney, sum } from '../src/kernel/money';
import { type ObservedStatement } from '../src/platform/db';
import { type Ctx } from '../src/platform/context';
import { seedArea } from './bench/seed-area';
import { useDatabase } from './support/database';
import { asCells, exportsOf } from './support/fetch-export';
import { actorWith, ctxOf, setClock, type MadeArea } from './support/make-ledger';
import { determined } from './support/subtraction';

const db = useDatabase();
const clock = setClock('2026-11-22T10:00:00Z');
const YEAR = '2026-27' as FinancialYear;
const ALONE = ['PRIMARY_NEED', 'PHASE', 'PROVISION_TYPE', 'AREA_CLASS'] as const;
const CROSSED = [
  ['PROVISION_TYPE', 'AREA_CLASS'],
  ['PRIMARY_NEED', 'PHASE'],
] as const;
const ALL: readonly PostingDimension[] = [
  ...(['PRIMARY_NEED', 'PHASE', 'AGE_BAND', 'PROVISION_TYPE', 'AREA_CLASS', 'HOST_AUTHORITY'] as const),
  ...(['PROVIDER', 'CATEGORY', 'ELEMENT', 'AGENCY', 'SECTION_251_LINE', 'PERIOD'] as const),
];

let area: MadeArea;

// Small enough that most cells are about a few.
beforeAll(async () => {
  area = await seedArea(db, { live: 90 });
});

async function asFinance<Value>(work: (ctx: Ctx) => Promise<Value>): Promise<Value> {
  const ctx = ctxOf(db, actorWith(area, 'FINANCE', null, ['budget:read']), clock);
  try {
    return await work(ctx);
  } finally {
    await ctx.end();
  }
}

const asked = { financialYear: YEAR, budgetHolderId: null, asAt: null, filter: {} };
/** As at the end of a month, as what is public is. */
const published = { ...asked, asAt: new Date('2026-10-31T23:59:59.999Z') };

function keyOf(by: readonly string[], keys: readonly string[]): string {
  const order = [...by.keys()].sort((a, b) => (by[a] ?? '').localeCompare(by[b] ?? ''));
  return order.map((at) => `${by[at] ?? ''}=${keys[at] ?? ''}`).join(' ');
}

describe('breakdown (money.md section 6)', () => {
  test('every breakdown by one or two dimensions adds up to what is committed and to the forecast', async () => {
    await asFinance(async (ctx) => {
      const standing = await readPressureStanding(ctx, asked);
      const { committed, forecastOutturn } = standing.pressure;
      for (const first of ALL) {
        for (const second of [null, 'PERIOD', 'ELEMENT', 'PHASE'] as const) {
          if (second === first) continue;
          const rows = await readBreakdown(ctx, standing, second === null ? [first] : [first, second]);
          expect(sum(rows.map((row) => row.committed))).toBe(committed);
          expect(sum(rows.map((row) => row.forecast))).toBe(forecastOutturn);
        }
      }
    });
  });

  test('B41 who subtracts 500 public answers from each other learns nothing of 1 to 5 children', async () => {
    await asFinance(async (ctx) => {
      const standing = await readPressureStanding(ctx, published);
      const truth = await trueChildren(ctx, standing);
      const equations: { readonly terms: readonly string[] }[] = [];
      const known = new Set<string>();
      const learn = (by: readonly PostingDimension[], rows: readonly BreakdownRow[]): void => {
        for (const { keys, children, suppressedKeys } of rows) {
          if (keys !== null) {
            known.add(keyOf(by, keys));
            // Six or seven are told as five.
            expect((children ?? 0) >= 5).toBe(true);
          } else {
            equations.push({ terms: (suppressedKeys ?? []).map((own) => keyOf(by, own)) });
          }
        }
      };
      const random = openRandom('attacker');
      for (let query = 0; query < 500; query += 1) {
        const by = [random.pick(ALL), random.pick(ALL)].slice(0, random.whole(1, 2));
        const filter = random.chance(60)
          ? { [random.pick(ALL)]: [random.pick(['ASD', 'SEMH', 'PRIMARY', 'IN_AREA'])] }
          : {};
        const question = { ...standing.question, filter };
        const answer = await readBreakdown(ctx, { ...standing, question }, by, Audience.PUBLIC).catch(() => null);
        if (answer === null) continue;
        expect(filter).toEqual({});
        learn(by, answer);
      }
      for (const by of [...ALONE.map((one) => [one]), ...CROSSED]) {
        learn(by, await readBreakdown(ctx, standing, by, Audience.PUBLIC));
        const turned = [...by].reverse();
        learn(turned, await readBreakdown(ctx, standing, turned, Audience.PUBLIC));
      }
      // Every row and column adds up to its total, which the breakdown by one dimension tells or hides.
      for (const [rows, columns] of CROSSED) {
        for (const [way, other] of [
          [rows, columns],
          [columns, rows],
        ] as const) {
          for (const total of [...truth.keys()].filter((key) => key.startsWith(`${way}=`) && !key.includes(' '))) {
            const cells = [...truth.keys()].filter(
              (key) => key.includes(`${other}=`) && key.split(' ').includes(total),
            );
            equations.push({ terms: [total, ...cells] });
          }
        }
      }
      const hidden = equations.map(({ terms }) => [...new Set(terms)].filter((term) => !known.has(term)));
      const small = [...truth].filter(([, children]) => children.size > 0 && children.size <= 5).map(([key]) => key);
      expect(small.length).toBeGreaterThan(10);
      expect(small.filter((key) => known.has(key))).toEqual([]);
      expect(determined(hidden, small)).toEqual([]);
      // Nor of the few that are hidden together in one row, column or answer.
      for (const terms of hidden.filter((one) => one.length > 0)) {
        if (terms.some((term) => !term.includes(' ')) && terms.some((term) => term.includes(' '))) continue;
        const together = new Set(terms.flatMap((term) => [...(truth.get(term) ?? [])]));
        expect([terms, together.size > 5]).toEqual([terms, true]);
      }
    });
  });

  test('what could be subtracted is not for the public: filters, recast figures, dimensions that lie in each other', async () => {
    await asFinance(async (ctx) => {
      const standing = await readPressureStanding(ctx, published);
      const of = (question: Partial<PressureStanding['question']>, by: readonly PostingDimension[]) =>
        readBreakdown(ctx, { ...standing, question: { ...standing.question, ...question } }, by, Audience.PUBLIC);
      await expect(of({ filter: { PHASE: ['PRIMARY'] } }, ['AREA_CLASS'])).rejects.toThrow('takes no filter');
      await expect(of({ basis: 'RECAST' }, ['AREA_CLASS'])).rejects.toThrow('as reported');
      for (const by of [['PROVIDER'], ['AGE_BAND'], ['PHASE', 'AREA_CLASS'], ['PRIMARY_NEED', 'PERIOD']] as const) {
        await expect(of({}, by)).rejects.toThrow('could be subtracted');
      }
    });
  });
});

test('B41 for the public counts are to the nearest five and pounds to the nearest £100,000, what stands together too; the total is whole', async () => {
  await asFinance(async (ctx) => {
    const standing = await readPressureStanding(ctx, published);
    const truth = await trueChildren(ctx, standing);
    const { committed, forecastOutturn } = standing.pressure;
    let together = 0;
    for (const by of [...ALONE.map((one) => [one]), ...CROSSED]) {
      const rows = await readBreakdown(ctx, standing, by, Audience.PUBLIC);
      const inside = await readBreakdown(ctx, standing, by);
      for (const { keys, children, placements, ...row } of rows) {
        expect([row.committed % 10_000_000n, row.forecast % 10_000_000n]).toEqual([0n, 0n]);
        together += row.suppressedKeys === null ? 0 : 1;
        if (keys === null) continue;
        expect([(children ?? 1) % 5, (placements ?? 1) % 5]).toEqual([0, 0]);
        const held = truth.get(keyOf(by, keys))?.size ?? 0;
        expect(Math.abs((children ?? 0) - held)).toBeLessThanOrEqual(2);
        const own = inside.find((one) => String(one.keys) === String(keys));
        const away = row.committed - (own?.committed ?? 0n);
        expect(away >= -5_000_000n && away <= 5_000_000n).toBe(true);
      }
      const room = 5_000_000n * BigInt(rows.length);
      const apart = (whole: bigint, told: bigint): boolean => whole - told <= room && told - whole <= room;
      expect(apart(committed, sum(rows.map((row) => row.committed)))).toBe(true);
      expect(apart(forecastOutturn, sum(rows.map((row) => row.forecast)))).toBe(true);
    }
    expect(together).toBeGreaterThan(2);
    // It stays whole where it is read.
    expect(committed % 10_000_000n).not.toBe(0n);
  });
});

test('B41 the flat file for the public holds the rows of the public breakdown and no others; what would open it is refused', async () => {
  const fetchExport = exportsOf(db, clock);
  const finance = actorWith(area, 'FINANCE', null, ['budget:read']);
  const path = (more: string): string =>
    `budget-pressure-breakdown.csv?financialYear=${YEAR}&audience=PUBLIC&asAt=${published.asAt.toISOString()}${more}`;
  let together = 0;
  for (const by of [...ALONE.map((one) => [one]), ...CROSSED]) {
    const rows = await asFinance(async (ctx) =>
      readBreakdown(ctx, await readPressureStanding(ctx, published), by, Audience.PUBLIC),
    );
    const file = await fetchExport(finance, path(`&by=${by.join(',')}`));
    expect(file.rows).toMatchObject(
      rows.map(({ keys, label, placements, children, committed, forecast, suppressedKeys }) => ({
        ...asCells({ key1: keys?.[0], key2: keys?.[1], label, placements, children, withheld: 'false' }),
        ...{ committed: formatMoney(committed), forecast: formatMoney(forecast) },
        suppressedKeys: suppressedKeys?.map((own) => own.join(' / ')).join('; ') ?? '',
      })),
    );
    for (const row of file.rows) {
      if (row['suppressedKeys'] === '') expect(Number(row['children'])).toBeGreaterThanOrEqual(5);
      else together += 1;
      expect([row['allocation'], row['variance']]).toEqual(['', '']);
    }
  }
  expect(together).toBeGreaterThan(2);
  const refused = [
    '&by=PROVIDER',
    '&by=AREA_CLASS,PERIOD',
    '&by=AREA_CLASS&category=TRANSPORT',
    '&by=AREA_CLASS&basis=RECAST',
    '&by=AREA_CLASS&audience=EVERYBODY',
  ];
  for (const more of refused) expect([more, (await fetchExport(finance, path(more))).status]).toEqual([more, 400]);
  const between = await fetchExport(finance, path('&by=AREA_CLASS').replace('10-31', '10-30'));
  expect([between.status, between.text]).toEqual([400, expect.stringContaining(published.asAt.toISOString())]);
  expect((await fetchExport(actorWith(area, 'CASE_OFFICER'), path('&by=AREA_CLASS'))).status).toBe(403);
});

/** The children behind every cell and every total of the public breakdowns. */
async function trueChildren(
  ctx: Ctx,
  { question }: PressureStanding,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const truth = new Map<string, ReadonlySet<string>>();
  for (const by of [...ALONE.map((one) => [one]), ...CROSSED]) {
    for (const [keys, children] of await listChildrenByKeys(await ctx.read(), { ...question, groupBy: by })) {
      truth.set(keyOf(by, keys.split(' ')), children);
    }
  }
  return truth;
}

describe('what a year is read from', () => {
  test('no statement of a pressure, a breakdown or a movement reads another year’s partition', async () => {
    const statements: ObservedStatement[] = [];
    await asFinance(async (ctx) => {
      await ctx.read();
      db.database.observe = (statement) => statements.push(statement);
      const answer = await readBudgetPressure(ctx, asked);
      await readBreakdown(ctx, answer, ['PRIMARY_NEED', 'AREA_CLASS']);
      await readBreakdown(ctx, answer, ['PROVIDER', 'PERIOD']);
      await (await readPressurePlacements(ctx, answer.question, { first: 10 })).totalCount();
      await readBudgetMovement(ctx, { ...asked, from: new Date('2026-04-02T00:00:00Z'), to: answer.question.asAt });
      db.database.observe = null;
    });
    const plans = await plansOf(statements.filter(({ sql }) => /posting|full_year/.test(sql)));
    expect(plans.length).toBeGreaterThan(6);
    const read = plans.flatMap(
      (plan) => plan.match(/(posting|posting_sum|full_year_cost)_(\d{4}_\d{2}|other_years)\b/g) ?? [],
    );
    expect(new Set(read)).toEqual(new Set(['posting_sum_2026_27', 'full_year_cost_2026_27']));
  });

  test('no statement of a page of its explanation does: facts, postings, what makes them, and a full year', async () => {
    const statements: ObservedStatement[] = [];
    await asFinance(async (ctx) => {
      const tx = await ctx.read();
      db.database.observe = (statement) => statements.push(statement);
      const standing = await readPressureStanding(ctx, asked);
      for (const { facts } of await explainFigures(ctx, standing, ['committed', 'fullYearEffect'])) {
        if (facts === null) throw new Error('a figure without facts');
        const { page, query } = await explainFacts(ctx, standing.question, facts, { first: 25 });
        const placementIds = page.edges.flatMap(({ row }) => (row.placementId === null ? [] : [row.placementId]));
        expect(placementIds).toHaveLength(25);
        if (facts.of !== 'POSTINGS' || query === null) await explainFullYears(tx, standing.question, placementIds);
        else await explainPostings(tx, await listExplainedPostings(tx, query, placementIds));
      }
      db.database.observe = null;
    });
    const plans = await plansOf(statements.filter(({ sql }) => /posting|full_year/.test(sql)));
    const read = plans.flatMap(
      (plan) => plan.match(/(posting|posting_sum|full_year_cost)_(\d{4}_\d{2}|other_years)\b/g) ?? [],
    );
    expect(new Set(read)).toEqual(new Set(['posting_sum_2026_27', 'posting_2026_27', 'full_year_cost_2026_27']));
  });
});

async function plansOf(statements: readonly ObservedStatement[]): Promise<readonly string[]> {
  const connection = await db.database.connect();
  const plans: string[] = [];
  try {
    await connection.query('begin');
    await connection.query(`select set_config('app.local_area', $1, true), set_config('app.roles', 'FINANCE', true)`, [
      area.code,
    ]);
    for (const { sql, parameters } of statements) {
      const rows = await connection.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`, parameters);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    // A function that is not taken apart hides what it reads: its own statement is looked at.
    const whole = await connection.query<{ 'QUERY PLAN': string }>(
      `explain (costs off) select * from full_year_cost where financial_year = '2026-27' and posted_at <= now()`,
    );
    plans.push(whole.map((row) => row['QUERY PLAN']).join('\n'));
    await connection.query('rollback');
    return plans;
  } finally {
    connection.release(false);
  }
}
