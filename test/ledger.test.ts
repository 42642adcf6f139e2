import fc from 'fast-check';
import { PERIODS, type Day, type FinancialYear } from '../src/kernel/dates';
import { formatMoney, pence, sum } from '../src/kernel/money';
import type { Result } from '../src/kernel/result';
import { systemActor } from '../src/platform/actor';
import type { Tx, WriteTx } from '../src/platform/db';
import { sqlState } from '../src/platform/db';
import { listLinesByPlacementIds } from '../src/features/ledger/repository/lines';
import { readLedgerOfLine, readLedgerOfLines } from '../src/features/ledger/repository/postings';
import { findCalendarsByProviders, getHorizon } from '../src/features/ledger/repository/inputs';
import { listLiveLines, sumByPeriod, sumByPlacement, sumPostings } from '../src/features/ledger/repository/pressure';
import { fullYearEffect } from '../src/features/ledger/rules/full-year';
import type { LineAmount } from '../src/features/ledger/rules/line';
import type { PlacementSpan } from '../src/features/ledger/rules/line-days';
import { whatLineShouldHold } from '../src/features/ledger/rules/stored-line';
import { commitLinesIn, moveSpanIn, recodeLinesIn, rollForwardIn } from '../src/features/ledger/service/commitments';
import { createLinesIn, previewLines, type LineInput } from '../src/features/ledger/service/lines';
import { postCalendarChangesIn, saveCalendarIn } from '../src/features/ledger/service/save-calendar';
import { useDatabase } from './support/database';
import {
  actorWith,
  CODING,
  ctxOf,
  day,
  line,
  makeArea,
  makePlacement,
  money,
  parts,
  setClock,
  terms,
  type MadeArea,
  type MadePlacement,
} from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');
const FY = '2025-26' as FinancialYear;
const YEAR_FROM_NOVEMBER: PlacementSpan = { startDate: day('2025-11-01'), endDate: day('2026-10-31') };
const LAST_DAY = { startDate: day('2026-03-31'), endDate: day('2026-03-31') };
let area: MadeArea;

let areas = 300;

// An area of its own for each test: what is in the others can not be seen from it.
beforeEach(async () => {
  areas += 1;
  clock.set('2025-10-01T10:00:00Z');
  area = await makeArea(db, String(areas));
});

const system = () => ctxOf(db, systemActor(area.code), clock);

/** One write that must be accepted. */
async function write<Value>(
  work: (tx: WriteTx) => Promise<Result<Value, { readonly message: string }>>,
): Promise<Value> {
  let value: Value | undefined;
  const result = await system().write({ event: 'test.done', clientMutationId: null, input: {} }, async (tx) => {
    const done = await work(tx);
    if (!done.ok)
      return { ok: false, refusals: done.refusals.map(({ message }) => ({ code: 'X', field: [], message })) };
    value = done.value;
    return { ok: true, value: null };
  });
  if (!result.ok) throw new Error(result.refusals.map(({ message }) => message).join('\n'));
  return value as Value;
}

async function read<Value>(ask: (tx: Tx) => Promise<Value>, actor = systemActor(area.code)): Promise<Value> {
  const ctx = ctxOf(db, actor, clock);
  try {
    return await ask(await ctx.read());
  } finally {
    await ctx.end();
  }
}

interface Funded extends MadePlacement {
  readonly lineIds: readonly string[];
}

async function fund(lines: readonly LineInput[], span = YEAR_FROM_NOVEMBER, commit = true): Promise<Funded> {
  const placed = await makePlacement(db, area);
  const lineIds = await write((tx) =>
    createLinesIn(tx, {
      ...placed,
      fundingAgreementId: placed.agreementId,
      placementSpan: span,
      coding: CODING,
      lines,
    }),
  );
  if (commit) await write((tx) => commitLinesIn(tx, placed.placementId, placed.decisionId));
  return { ...placed, lineIds };
}

const fiftyThirtyTwenty = () => parts([area.education, 50n], [area.socialCare, 30n], [area.health, 20n]);

function total(amounts: readonly LineAmount[], payer?: string, year: string = FY): string {
  const own = amounts.filter((one) => one.financialYear === year && (payer === undefined || one.payer === payer));
  return formatMoney(sum(own.map(({ amount }) => amount)));
}

describe('what commits (money.md section 5)', () => {
  test('B6 B15 £182,500.00 a year from 1 November at 50:30:20 is posted by period and holder, as NEW_PLACEMENT', async () => {
    const funded = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const held = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    expect(total(held)).toBe('75500.00');
    expect([area.education, area.socialCare, area.health].map((holder) => total(held, holder))).toEqual([
      '37750.00',
      '22650.00',
      '15100.00',
    ]);
    const byPeriod = (payer: string): string[] =>
      held.filter((one) => one.payer === payer && one.financialYear === FY).map(({ amount }) => formatMoney(amount));
    expect(byPeriod(area.education)).toEqual(['7500.00', '7750.00', '7750.00', '7000.00', '7750.00']);
    expect(byPeriod(area.health)).toEqual(['3000.00', '3100.00', '3100.00', '2800.00', '3100.00']);
    expect(total(held, undefined, '2026-27')).toBe('107000.00');

    const rows = await db.asOwner<{ cause: string; event_id: string; decision_id: string; reported: boolean }>(
      `select distinct cause, event_id, decision_id,
              reported_financial_year = financial_year and reported_period = period as reported
         from posting where local_area_code = $1`,
      [area.code],
    );
    expect(rows).toEqual([
      {
        cause: 'NEW_PLACEMENT',
        event_id: expect.any(String) as string,
        decision_id: funded.decisionId,
        reported: true,
      },
    ]);
  });

  test('nothing is posted before the commitment, and a second commitment posts nothing twice', async () => {
    const funded = await fund([line(terms('182500.00'), fiftyThirtyTwenty())], YEAR_FROM_NOVEMBER, false);
    expect(await db.asOwner('select 1 from posting where local_area_code = $1', [area.code])).toEqual([]);
    const first = await write((tx) => commitLinesIn(tx, funded.placementId, funded.decisionId));
    const again = await write((tx) => commitLinesIn(tx, funded.placementId, funded.decisionId));
    expect([first.postings, formatMoney(first.amount), again.postings]).toEqual([36, '182500.00', 0]);
  });

  test('7.5 what a preview says is what is posted, and what stands against the limits', async () => {
    const lines = [
      line(terms('73412.99'), parts([area.education, 1n], [area.socialCare, 1n], [area.health, 1n])),
      line(terms('650.00', { unit: 'ONCE', spread: null, year: null }), parts([area.education, 1n]), {
        category: 'EQUIPMENT',
      }),
    ];
    const preview = await read((tx) => previewLines(tx, { placementSpan: YEAR_FROM_NOVEMBER, coding: CODING, lines }));
    if (!preview.ok) throw new Error('refused');
    const funded = await fund(lines);
    const held = await Promise.all(funded.lineIds.map((id) => read((tx) => readLedgerOfLine(tx, id))));
    const sorted = (amounts: readonly LineAmount[]) =>
      amounts.map((one) => [one.financialYear, one.period, one.payer, one.amount].join(' ')).sort();
    expect(held.map(sorted)).toEqual(preview.value.lines.map(sorted));
    expect(preview.value.holders.map((one) => [one.budgetHolderId, formatMoney(one.annual)])).toEqual([
      [area.education, '25121.00'],
      [area.socialCare, '24471.00'],
      [area.health, '24470.99'],
    ]);
  });

  test('J3 thirds add up to the line exactly, the spare penny to the lead agency', async () => {
    const funded = await fund([
      line(terms('182500.00'), parts([area.education, 1n], [area.socialCare, 1n], [area.health, 1n])),
    ]);
    const held = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    expect([area.education, area.socialCare, area.health].map((holder) => total(held, holder))).toEqual([
      '25166.67',
      '25166.67',
      '25166.66',
    ]);
    expect(total(held)).toBe('75500.00');
  });

  test('all that is wrong with the lines is said at once, and nothing is stored', async () => {
    const stranger = '00000000-0000-4000-8000-000000000001';
    const result = await read((tx) =>
      previewLines(tx, {
        placementSpan: YEAR_FROM_NOVEMBER,
        coding: CODING,
        lines: [
          line(terms('100.00', { unit: 'WEEK', spread: 'SCHOOL_WEEKS', year: null }), parts([stranger, 1n])),
          line(terms('100.00'), parts([area.education, 0n]), {
            span: { startDate: day('2027-01-01'), endDate: null },
          }),
          line(terms('100.00'), []),
        ],
      }),
    );
    expect(result.ok ? [] : result.refusals.map(({ code, field }) => `${field.join('.')} ${code}`).sort()).toEqual([
      'lines.0.price.spread CALENDAR_MISSING',
      'lines.0.shares.0.payer PAYER_UNKNOWN',
      'lines.1.span LINE_OUTSIDE_PLACEMENT',
      'lines.2.shares SHARES_MISSING',
    ]);
    expect(result.ok ? '' : result.refusals.map(({ message }) => message).join(' ')).toContain('academic year 2025/26');
    expect(await db.asOwner('select 1 from cost_line where local_area_code = $1', [area.code])).toEqual([]);
  });
});

describe('what changes (money.md section 5)', () => {
  test('B12 an earlier end posts only the difference, as ENDED', async () => {
    const funded = await fund([line(terms('182500.00'), parts([area.education, 1n]))]);
    clock.set('2026-01-05T10:00:00Z');
    const moved = await write((tx) =>
      moveSpanIn(tx, funded.placementId, { startDate: day('2025-11-01'), endDate: day('2026-01-12') }, 'ENDED', null),
    );
    expect(formatMoney(moved.amount)).toBe('-146000.00');
    const held = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    expect([total(held), total(held, undefined, '2026-27')]).toEqual(['36500.00', '0.00']);
    const causes = await db.asOwner(
      'select cause, count(*)::integer as rows from posting where local_area_code = $1 group by cause order by 1',
      [area.code],
    );
    // Periods 10, 11 and 12 of 2025-26, and the seven of 2026-27.
    expect(causes).toEqual([
      { cause: 'ENDED', rows: 10 },
      { cause: 'NEW_PLACEMENT', rows: 12 },
    ]);
  });

  test('a later end beyond the expected one is posted; a last day before the first is refused', async () => {
    const funded = await fund([line(terms('182500.00'), parts([area.education, 1n]))]);
    await write((tx) =>
      moveSpanIn(tx, funded.placementId, { startDate: day('2025-11-01'), endDate: null }, 'DATES_CHANGED', null),
    );
    const held = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    expect([
      total(held, undefined, '2026-27'),
      total(held, undefined, '2030-31'),
      total(held, undefined, '2031-32'),
    ]).toEqual(['182500.00', '182500.00', '0.00']);
    await expect(
      write((tx) =>
        moveSpanIn(tx, funded.placementId, { startDate: day('2025-11-01'), endDate: day('2025-10-31') }, 'ENDED', null),
      ),
    ).rejects.toThrow('must not be before');
  });

  test('RECODED reverses and posts again under the new values, and changes no total', async () => {
    const funded = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const before = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    clock.set('2025-12-01T10:00:00Z');
    const recoded = await write((tx) =>
      recodeLinesIn(tx, funded.placementId, { ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA' }),
    );
    expect([recoded.postings, recoded.amount]).toEqual([72, 0n]);
    const after = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    expect(after.map(({ dimensions }) => [dimensions.primaryNeed, dimensions.areaClass].join())).toEqual(
      after.map(() => 'SEMH,IN_AREA'),
    );
    const plain = (amounts: readonly LineAmount[]) =>
      amounts.map((one) => [one.financialYear, one.period, one.payer, one.amount].join(' '));
    expect(plain(after)).toEqual(plain(before));
    const sums = await read((tx) =>
      sumPostings(tx, {
        financialYear: FY,
        budgetHolderId: area.education,
        asAt: new Date('2025-11-30T00:00:00Z'),
        filter: {},
        groupBy: ['PRIMARY_NEED'],
      }),
    );
    // As at before the recoding it is what it was then.
    expect(sums.map(({ keys, amount }) => [...keys, formatMoney(amount)])).toEqual([['ASD', '37750.00']]);
    expect(
      (
        await write((tx) =>
          recodeLinesIn(tx, funded.placementId, { ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA' }),
        )
      ).postings,
    ).toBe(0);
  });

  test('the roll-forward moves the horizon and posts what lies between, as ROLLED_FORWARD', async () => {
    const funded = await fund([line(terms('182500.00'), fiftyThirtyTwenty())], {
      startDate: day('2025-11-01'),
      endDate: null,
    });
    clock.set('2026-04-01T02:00:00Z');
    const rolled = await write((tx) => rollForwardIn(tx, day('2032-03-31')));
    // 2031-32 has 366 days, and costs the same.
    expect(formatMoney(rolled.amount)).toBe('182500.00');
    const held = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    expect(total(held, area.health, '2031-32')).toBe('36500.00');
    expect(
      await db.asOwner(
        `select distinct financial_year from posting where cause = 'ROLLED_FORWARD' and local_area_code = $1`,
        [area.code],
      ),
    ).toEqual([{ financial_year: '2031-32' }]);
    expect((await write((tx) => rollForwardIn(tx, day('2032-03-31')))).postings).toBe(0);
  });

  test('a school calendar that comes later posts the difference, as CALENDAR_CHANGED', async () => {
    const owner = { kind: 'LOCAL_AUTHORITY', code: area.code } as const;
    const year = (start: number, summerEnd: string, closed: string[] = []) => ({
      owner,
      academicYear: `${String(start)}/${String(start + 1).slice(2)}` as never,
      calendar: {
        terms: [
          { startDate: `${String(start)}-09-01`, endDate: `${String(start)}-12-19` },
          { startDate: `${String(start + 1)}-01-05`, endDate: `${String(start + 1)}-03-27` },
          { startDate: `${String(start + 1)}-04-13`, endDate: summerEnd },
        ],
        closed,
      },
    });
    expect(await write((tx) => saveCalendarIn(tx, year(2025, '2026-07-17', ['2026-02-16'])))).toBe('changed');
    expect(await write((tx) => saveCalendarIn(tx, year(2025, '2026-07-17', ['2026-02-16'])))).toBe('unchanged');
    const funded = await fund(
      [line(terms('2450.00', { unit: 'WEEK', spread: 'SCHOOL_WEEKS', year: null }), parts([area.education, 1n]))],
      { startDate: day('2025-09-01'), endDate: day('2027-08-31') },
    );
    const before = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    await write((tx) => saveCalendarIn(tx, year(2026, '2027-07-09')));
    const posted = await write((tx) => postCalendarChangesIn(tx, null));
    const after = await read((tx) => readLedgerOfLine(tx, funded.lineIds[0]!));
    expect(posted.postings).toBeGreaterThan(0);
    expect(posted.amount).toBe(sum(after.map(({ amount }) => amount)) - sum(before.map(({ amount }) => amount)));
    expect(total(after)).toBe(total(before));
    expect(await differences(funded)).toEqual([]);
    expect((await write((tx) => postCalendarChangesIn(tx, null))).postings).toBe(0);
    const refused = await write((tx) =>
      saveCalendarIn(tx, { ...year(2026, '2027-07-09'), academicYear: '2025/26' as never }),
    ).catch((error: unknown) => error);
    expect(String(refused)).toContain('2026/27');
  });
});

/** Where the ledger of a placement's lines is not what the engine says. */
async function differences(funded: Pick<Funded, 'placementId'>): Promise<string[]> {
  return read(async (tx) => {
    const lines = (await listLinesByPlacementIds(tx, [funded.placementId])).get(funded.placementId) ?? [];
    const horizon = await getHorizon(tx);
    const calendar = (await findCalendarsByProviders(tx, [null])).get(null) ?? null;
    const found: string[] = [];
    for (const one of lines) {
      const should = whatLineShouldHold(one, calendar, horizon);
      if (!should.ok) throw new Error('not priced');
      const text = (amounts: readonly LineAmount[]) =>
        amounts.map((amount) => [amount.financialYear, amount.period, amount.payer, amount.amount].join(' ')).sort();
      const [expected, held] = [text(should.value), text(await readLedgerOfLine(tx, one.costLineId))];
      if (JSON.stringify(expected) !== JSON.stringify(held)) found.push(one.costLineId);
    }
    return found;
  });
}

describe('the ledger keeps its word (money.md section 7)', () => {
  const dates = fc.integer({ min: 0, max: 900 }).map((days) => addDaysTo('2025-04-01', days));
  const amounts = fc.integer({ min: 1, max: 30_000_000 }).map((amount) => formatMoney(pence(BigInt(amount))));
  const prices = fc.oneof(
    amounts.map((amount) => terms(amount)),
    amounts.map((amount) => terms(amount, { spread: 'MONTHS', year: 'ACADEMIC' })),
    amounts.map((amount) => terms(amount, { unit: 'TERM', spread: 'TERMS', year: null })),
    amounts.map((amount) => terms(amount, { unit: 'WEEK', year: null })),
    amounts.map((amount) => terms(amount, { unit: 'ONCE', spread: null, year: null })),
  );
  const splits = fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), fc.boolean());
  const steps = fc.oneof(
    fc.record({ kind: fc.constant('commit' as const) }),
    fc.record({ kind: fc.constant('move' as const), start: dates, days: fc.option(fc.nat(800), { nil: null }) }),
  );

  test('3 the ledger equals the engine after any sequence of changes, and an earlier instant is answered as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(prices, splits), { minLength: 1, maxLength: 2 }),
        fc.array(steps, { minLength: 1, maxLength: 5 }),
        async (lines, changes) => {
          const toLine = ([price, [a, b, c, isCapped]]: (typeof lines)[number]): LineInput =>
            line(price, [
              ...parts([area.education, BigInt(a)], [area.socialCare, BigInt(b)]).map((share) => ({
                ...share,
                cap: isCapped ? money('1000.00') : null,
              })),
              ...parts([area.health, BigInt(c)]),
            ]);
          const funded = await fund(lines.map(toLine), YEAR_FROM_NOVEMBER, false);
          const answers: { readonly asAt: Date; readonly answer: string }[] = [];
          for (const change of changes) {
            clock.set(new Date(clock.now().getTime() + 86_400_000).toISOString());
            if (change.kind === 'commit') await write((tx) => commitLinesIn(tx, funded.placementId, funded.decisionId));
            else {
              const span = {
                startDate: change.start,
                endDate: change.days === null ? null : addDaysTo(change.start, change.days),
              };
              await write((tx) => moveSpanIn(tx, funded.placementId, span, 'DATES_CHANGED', null));
            }
            expect(await differences(funded)).toEqual([]);
            answers.push({ asAt: clock.now(), answer: await answerAsAt(clock.now()) });
            for (const { asAt, answer } of answers) expect(await answerAsAt(asAt)).toBe(answer);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  /** Everything the ledger can be asked as at an instant, as text. */
  async function answerAsAt(asAt: Date): Promise<string> {
    return read(async (tx) => {
      const query = { financialYear: FY, budgetHolderId: null, asAt, filter: {} };
      const live = await listLiveLines(tx, { span: LAST_DAY, asAt, budgetHolderId: null });
      const effects = live.map(({ costLine, costLineId }) => [
        costLineId,
        fullYearEffect({ ...costLine, financialYear: FY }),
      ]);
      const answer = [
        [...(await sumByPeriod(tx, query))],
        await sumPostings(tx, { ...query, groupBy: ['AGENCY', 'PERIOD'] }),
        await sumByPlacement(tx, query),
        effects,
      ];
      return JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
    });
  }

  test('postedAt strictly increases when placements are committed at once, the clock standing still', async () => {
    const funded: Funded[] = [];
    for (let count = 0; count < 6; count += 1) {
      funded.push(await fund([line(terms('182500.00'), fiftyThirtyTwenty())], YEAR_FROM_NOVEMBER, false));
    }
    const posted = await Promise.all(
      funded.map((one) => write((tx) => commitLinesIn(tx, one.placementId, one.decisionId))),
    );
    const instants = posted.map(({ postedAt }) => postedAt?.getTime() ?? 0).sort((a, b) => a - b);
    expect(new Set(instants).size).toBe(6);
    expect(instants.at(-1)).toBe(clock.now().getTime() + 5);
    const rows = await db.asOwner<{ instants: bigint }>(
      'select count(distinct posted_at) as instants from posting where local_area_code = $1',
      [area.code],
    );
    expect(rows[0]?.instants).toBe(6n);
  });

  test('two changes of the same line at once leave the ledger equal to the engine', async () => {
    const funded = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const ends = ['2026-02-10', '2026-06-30', '2027-01-01', null];
    await Promise.all(
      ends.map((endDate) =>
        write((tx) =>
          moveSpanIn(
            tx,
            funded.placementId,
            { startDate: day('2025-11-01'), endDate: endDate as Day | null },
            'DATES_CHANGED',
            null,
          ),
        ),
      ),
    );
    expect(await differences(funded)).toEqual([]);
  });
});

test('a roll-forward and commitments at once leave every line posted to the new horizon', async () => {
  const endless: PlacementSpan = { startDate: day('2025-11-01'), endDate: null };
  const funded: Funded[] = [];
  for (let count = 0; count < 5; count += 1) {
    funded.push(await fund([line(terms('182500.00'), fiftyThirtyTwenty())], endless, count < 2));
  }
  await Promise.all([
    ...funded.slice(2, 4).map((one) => write((tx) => commitLinesIn(tx, one.placementId, one.decisionId))),
    write((tx) => rollForwardIn(tx, day('2033-03-31'))),
    ...funded
      .slice(0, 1)
      .map((one) =>
        write((tx) =>
          moveSpanIn(tx, one.placementId, { ...endless, startDate: day('2025-12-01') }, 'DATES_CHANGED', null),
        ),
      ),
    ...funded.slice(4).map((one) => write((tx) => commitLinesIn(tx, one.placementId, one.decisionId))),
  ]);
  for (const one of funded) {
    expect(await differences(one)).toEqual([]);
    expect(total(await read((tx) => readLedgerOfLine(tx, one.lineIds[0]!)), undefined, '2032-33')).toBe('182500.00');
  }
});

describe('the ledger is append-only, in the database', () => {
  const change = (sql: string) => [
    ['app', () => write(async (tx) => ({ ok: true, value: await tx.execute(sql) }))] as const,
    ['migrator', () => db.asOwner(sql)] as const,
  ];

  test.each([
    `update posting set amount_pence = amount_pence + 1`,
    `delete from posting`,
    `truncate posting`,
    `update cost_line_history set posted_at = now()`,
  ])('%s is refused to the app and to the owner', async (sql) => {
    await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const rows = await db.asOwner('select * from posting order by posting_id');
    for (const [, attempt] of change(sql)) {
      const error: unknown = await attempt().catch((thrown: unknown) => thrown);
      expect(['42501', '23001']).toContain(sqlState(error));
    }
    expect(await db.asOwner('select * from posting order by posting_id')).toEqual(rows);
  });

  test('a posting without the instant of open_posting is refused', async () => {
    await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const copy = `insert into posting select (jsonb_populate_record(null::posting,
        to_jsonb(posting) || jsonb_build_object('posting_id', gen_random_uuid(), 'posted_at', $1::text))).* from posting limit 1`;
    for (const instant of ['2025-10-01T10:00:00Z', '2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z']) {
      await expect(write(async (tx) => ({ ok: true, value: await tx.execute(copy, [instant]) }))).rejects.toMatchObject(
        { constraint: 'posting_instant' },
      );
    }
  });
});

describe('who sees what', () => {
  test('a budget holder sees the postings of the own budget only, and finance all', async () => {
    await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const query = {
      financialYear: FY,
      budgetHolderId: null,
      asAt: clock.now(),
      filter: {},
      groupBy: ['AGENCY'] as const,
    };
    const seen = async (role: string, holder: string | null = null) =>
      (await read((tx) => sumPostings(tx, query), actorWith(area, role, holder))).map(({ keys, amount }) => [
        ...keys,
        formatMoney(amount),
      ]);
    expect(await seen('BUDGET_HOLDER', area.health)).toEqual([['HEALTH', '15100.00']]);
    expect(await seen('FINANCE')).toEqual([
      ['EDUCATION', '37750.00'],
      ['HEALTH', '15100.00'],
      ['SOCIAL_CARE', '22650.00'],
    ]);
    expect(await seen('CASE_OFFICER')).toEqual([]);
    expect(await read((tx) => sumPostings(tx, query), systemActor('300'))).toEqual([]);
  });

  test('G5 the money of a case with a declared interest is in one withheld row, and totals stay whole', async () => {
    await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const hidden = await fund([line(terms('100.00'), parts([area.education, 1n]))]);
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', '2025-10-01T10:00:00Z'
         from agenda_item where case_id = $1`,
      [hidden.caseId, area.personId],
    );
    clock.set('2025-10-02T10:00:00Z');
    const query = { financialYear: FY, budgetHolderId: area.education, asAt: clock.now(), filter: {} };
    const finance = actorWith(area, 'FINANCE');
    const rows = await read((tx) => sumPostings(tx, { ...query, groupBy: ['PRIMARY_NEED', 'PHASE'] }), finance);
    expect(
      rows.map((row) => [row.isWithheld, row.keys, formatMoney(row.amount), row.placements, row.children]),
    ).toEqual([
      [false, ['ASD', 'SECONDARY'], '37750.00', 1, 1],
      [true, [], '41.37', 1, 1],
    ]);
    const periods = await read((tx) => sumByPeriod(tx, query), finance);
    expect(formatMoney(sum(periods.values()))).toBe('37791.37');
    const placements = await read((tx) => sumByPlacement(tx, query), finance);
    expect(placements.map(({ isWithheld, amount }) => [isWithheld, formatMoney(amount)])).toEqual([
      [false, '37750.00'],
      [true, '41.37'],
    ]);
    const live = await read(
      (tx) => listLiveLines(tx, { span: LAST_DAY, asAt: clock.now(), budgetHolderId: area.education }),
      finance,
    );
    expect(live.map(({ isWithheld }) => isWithheld).sort()).toEqual([false, true]);
    expect(
      await read(
        (tx) => listLiveLines(tx, { span: LAST_DAY, asAt: clock.now(), budgetHolderId: null }),
        actorWith(area, 'CASE_OFFICER'),
      ),
    ).toEqual([]);
  });
});

test('full-year effect is that of the lines live on the last day, to the holder asked for (money.md section 6)', async () => {
  await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
  await fund([line(terms('1000.00'), parts([area.health, 1n]))]);
  await fund([line(terms('500.00'), fiftyThirtyTwenty())], {
    startDate: day('2025-11-01'),
    endDate: day('2026-03-30'),
  });
  clock.set('2025-10-02T10:00:00Z');
  const live = await read((tx) =>
    listLiveLines(tx, { span: LAST_DAY, asAt: clock.now(), budgetHolderId: area.education }),
  );
  expect(live).toHaveLength(1);
  const effect = fullYearEffect({ ...live[0]!.costLine, financialYear: FY });
  expect(effect.ok ? effect.value.map(({ amount }) => formatMoney(amount)) : []).toEqual([
    '91250.00',
    '54750.00',
    '36500.00',
  ]);
});

test('sums are broken down by any two dimensions and filtered, adding up to the total', async () => {
  await fund([
    line(terms('182500.00'), fiftyThirtyTwenty()),
    line(terms('3650.00'), parts([area.education, 1n]), { category: 'TRANSPORT' }),
  ]);
  const query = { financialYear: FY, budgetHolderId: area.education, asAt: clock.now(), filter: {} };
  const by = (...groupBy: Parameters<typeof sumPostings>[1]['groupBy'][number][]) =>
    read((tx) => sumPostings(tx, { ...query, groupBy }));
  const shown = (rows: Awaited<ReturnType<typeof by>>) =>
    rows.map(({ keys, amount }) => [...keys, formatMoney(amount)]);
  expect(shown(await by())).toEqual([['39260.00']]);
  expect(shown(await by('CATEGORY', 'SECTION_251_LINE'))).toEqual([
    ['EDUCATION', '1.2.3', '37750.00'],
    ['TRANSPORT', '1.4.11', '1510.00'],
  ]);
  expect(shown(await by('PROVIDER', 'AGE_BAND'))).toEqual([['NONE', '11-15', '39260.00']]);
  const perPeriod = await by('PERIOD');
  expect(perPeriod.map(({ keys }) => Number(keys[0])).sort((a, b) => a - b)).toEqual(PERIODS.slice(7));
  expect(formatMoney(sum(perPeriod.map(({ amount }) => amount)))).toBe('39260.00');
  const filtered = await read((tx) =>
    sumPostings(tx, { ...query, filter: { CATEGORY: ['TRANSPORT'], HOST_AUTHORITY: ['NONE'] }, groupBy: [] }),
  );
  expect(shown(filtered)).toEqual([['1510.00']]);
});

function addDaysTo(from: string, days: number): Day {
  return new Date(new Date(`${from}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10) as Day;
}
