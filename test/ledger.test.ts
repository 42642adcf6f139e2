import { sum, formatMoney } from '../src/kernel/money';
import { readLedgerOfLines } from '../src/features/ledger/repository/postings';
import { sumPostings } from '../src/features/ledger/repository/posting-sums';
import { commitLinesIn, moveSpanIn, recodeLinesIn, rollForwardIn } from '../src/features/ledger/service/commitments';
import { previewLines } from '../src/features/ledger/service/lines';
import { postCalendarChangesIn, saveCalendarIn } from '../src/features/ledger/service/save-calendar';
import { CODING, day, line, parts, terms } from './support/make-ledger';
import { FY, plain, total, useLedger, YEAR_FROM_NOVEMBER } from './support/ledger-world';

const ledger = useLedger();
const { db, clock, write, read, fund, differences, fiftyThirtyTwenty } = ledger;

describe('what commits (money.md section 5)', () => {
  test('B6 B15 £182,500.00 a year from 1 November at 50:30:20 is posted by period and holder, as NEW_PLACEMENT', async () => {
    const funded = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const held = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    expect(total(held)).toBe('75500.00');
    expect(
      [ledger.area.education, ledger.area.socialCare, ledger.area.health].map((holder) => total(held, holder)),
    ).toEqual(['37750.00', '22650.00', '15100.00']);
    const byPeriod = (payer: string): string[] =>
      held.filter((one) => one.payer === payer && one.financialYear === FY).map(({ amount }) => formatMoney(amount));
    expect(byPeriod(ledger.area.education)).toEqual(['7500.00', '7750.00', '7750.00', '7000.00', '7750.00']);
    expect(byPeriod(ledger.area.health)).toEqual(['3000.00', '3100.00', '3100.00', '2800.00', '3100.00']);
    expect(total(held, undefined, '2026-27')).toBe('107000.00');

    const rows = await db.asOwner<{ cause: string; event_id: string; decision_id: string; reported: boolean }>(
      `select distinct cause, event_id, decision_id,
              reported_financial_year = financial_year and reported_period = period as reported
         from posting where local_area_code = $1`,
      [ledger.area.code],
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
    expect(await db.asOwner('select 1 from posting where local_area_code = $1', [ledger.area.code])).toEqual([]);
    const first = await write((tx) => commitLinesIn(tx, funded.placementId, funded.decisionId));
    const again = await write((tx) => commitLinesIn(tx, funded.placementId, funded.decisionId));
    expect([first.postings, formatMoney(first.amount), again.postings]).toEqual([36, '182500.00', 0]);
  });

  test('7.5 what a preview says is what is posted, and what stands against the limits', async () => {
    const lines = [
      line(
        terms('73412.99'),
        parts([ledger.area.education, 1n], [ledger.area.socialCare, 1n], [ledger.area.health, 1n]),
      ),
      line(terms('650.00', { unit: 'ONCE', spread: null, year: null }), parts([ledger.area.education, 1n]), {
        category: 'EQUIPMENT',
      }),
    ];
    const preview = await read((tx) => previewLines(tx, { placementSpan: YEAR_FROM_NOVEMBER, coding: CODING, lines }));
    if (!preview.ok) throw new Error('refused');
    const funded = await fund(lines);
    const held = await Promise.all(funded.lineIds.map((id) => read((tx) => readLedgerOfLines(tx, [id]))));
    expect(held.map(plain)).toEqual(preview.value.lines.map(plain));
    expect(preview.value.holders.map((one) => [one.budgetHolderId, formatMoney(one.annual)])).toEqual([
      [ledger.area.education, '25121.00'],
      [ledger.area.socialCare, '24471.00'],
      [ledger.area.health, '24470.99'],
    ]);
  });

  test('J3 thirds add up to the line exactly, the spare penny to the lead agency', async () => {
    const funded = await fund([
      line(
        terms('182500.00'),
        parts([ledger.area.education, 1n], [ledger.area.socialCare, 1n], [ledger.area.health, 1n]),
      ),
    ]);
    const held = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    expect(
      [ledger.area.education, ledger.area.socialCare, ledger.area.health].map((holder) => total(held, holder)),
    ).toEqual(['25166.67', '25166.67', '25166.66']);
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
          line(terms('100.00'), parts([ledger.area.education, 0n]), {
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
    expect(await db.asOwner('select 1 from cost_line where local_area_code = $1', [ledger.area.code])).toEqual([]);
  });
});

describe('what changes (money.md section 5)', () => {
  test('B12 an earlier end posts only the difference, as ENDED', async () => {
    const funded = await fund([line(terms('182500.00'), parts([ledger.area.education, 1n]))]);
    clock.set('2026-01-05T10:00:00Z');
    const moved = await write((tx) =>
      moveSpanIn(tx, funded.placementId, { startDate: day('2025-11-01'), endDate: day('2026-01-12') }, 'ENDED', null),
    );
    expect(formatMoney(moved.amount)).toBe('-146000.00');
    const held = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    expect([total(held), total(held, undefined, '2026-27')]).toEqual(['36500.00', '0.00']);
    const causes = await db.asOwner(
      'select cause, count(*)::integer as rows from posting where local_area_code = $1 group by cause order by 1',
      [ledger.area.code],
    );
    // Periods 10, 11 and 12 of 2025-26, and the seven of 2026-27.
    expect(causes).toEqual([
      { cause: 'ENDED', rows: 10 },
      { cause: 'NEW_PLACEMENT', rows: 12 },
    ]);
  });

  test('a later end beyond the expected one is posted; a last day before the first is refused', async () => {
    const funded = await fund([line(terms('182500.00'), parts([ledger.area.education, 1n]))]);
    await write((tx) =>
      moveSpanIn(tx, funded.placementId, { startDate: day('2025-11-01'), endDate: null }, 'DATES_CHANGED', null),
    );
    const held = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
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
    const before = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    clock.set('2025-12-01T10:00:00Z');
    const recoded = await write((tx) =>
      recodeLinesIn(tx, funded.placementId, { ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA' }),
    );
    expect([recoded.postings, recoded.amount]).toEqual([72, 0n]);
    const after = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    expect(after.map(({ dimensions }) => [dimensions.primaryNeed, dimensions.areaClass].join())).toEqual(
      after.map(() => 'SEMH,IN_AREA'),
    );
    expect(plain(after)).toEqual(plain(before));
    const sums = await read((tx) =>
      sumPostings(tx, {
        financialYear: FY,
        budgetHolderId: ledger.area.education,
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
    const held = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    expect(total(held, ledger.area.health, '2031-32')).toBe('36500.00');
    expect(
      await db.asOwner(
        `select distinct financial_year from posting where cause = 'ROLLED_FORWARD' and local_area_code = $1`,
        [ledger.area.code],
      ),
    ).toEqual([{ financial_year: '2031-32' }]);
    expect((await write((tx) => rollForwardIn(tx, day('2032-03-31')))).postings).toBe(0);
  });

  test('a school calendar that comes later posts the difference, as CALENDAR_CHANGED', async () => {
    const owner = { kind: 'LOCAL_AUTHORITY', code: ledger.area.code } as const;
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
      [
        line(
          terms('2450.00', { unit: 'WEEK', spread: 'SCHOOL_WEEKS', year: null }),
          parts([ledger.area.education, 1n]),
        ),
      ],
      { startDate: day('2025-09-01'), endDate: day('2027-08-31') },
    );
    const before = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
    await write((tx) => saveCalendarIn(tx, year(2026, '2027-07-09')));
    const posted = await write((tx) => postCalendarChangesIn(tx, null));
    const after = await read((tx) => readLedgerOfLines(tx, [funded.lineIds[0]!]));
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
