import fc from 'fast-check';
import { type Day } from '../src/kernel/dates';
import { formatMoney, pence } from '../src/kernel/money';
import { sqlState } from '../src/platform/db';
import { readLedgerOfLines } from '../src/features/ledger/repository/postings';
import { listLiveLines } from '../src/features/ledger/repository/pressure';
import { sumByPeriod, sumByPlacement, sumPostings } from '../src/features/ledger/repository/posting-sums';
import { fullYearEffect } from '../src/features/ledger/rules/full-year';
import type { PlacementSpan } from '../src/features/ledger/rules/line-days';
import { commitLinesIn, moveSpanIn, rollForwardIn } from '../src/features/ledger/service/commitments';
import type { LineInput } from '../src/features/ledger/service/lines';
import { day, line, money, parts, terms } from './support/make-ledger';
import { addDaysTo, FY, LAST_DAY, total, useLedger, YEAR_FROM_NOVEMBER, type Funded } from './support/ledger-world';

const ledger = useLedger();
const { db, clock, write, read, fund, differences, fiftyThirtyTwenty } = ledger;

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
              ...parts([ledger.area.education, BigInt(a)], [ledger.area.socialCare, BigInt(b)]).map((share) => ({
                ...share,
                cap: isCapped ? money('1000.00') : null,
              })),
              ...parts([ledger.area.health, BigInt(c)]),
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
      [ledger.area.code],
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
    expect(total(await read((tx) => readLedgerOfLines(tx, [one.lineIds[0]!])), undefined, '2032-33')).toBe('182500.00');
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
