import { PERIODS } from '../src/kernel/dates';
import { formatMoney, sum } from '../src/kernel/money';
import { systemActor } from '../src/platform/actor';
import { listLiveLines } from '../src/features/ledger/repository/pressure';
import { sumByPeriod, sumByPlacement, sumPostings } from '../src/features/ledger/repository/posting-sums';
import { fullYearEffect } from '../src/features/ledger/rules/full-year';
import { actorWith, day, line, parts, terms } from './support/make-ledger';
import { FY, LAST_DAY, useLedger } from './support/ledger-world';

const ledger = useLedger();
const { db, clock, read, fund, fiftyThirtyTwenty } = ledger;

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
      (await read((tx) => sumPostings(tx, query), actorWith(ledger.area, role, holder))).map(({ keys, amount }) => [
        ...keys,
        formatMoney(amount),
      ]);
    expect(await seen('BUDGET_HOLDER', ledger.area.health)).toEqual([['HEALTH', '15100.00']]);
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
    const hidden = await fund([line(terms('100.00'), parts([ledger.area.education, 1n]))]);
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', '2025-10-01T10:00:00Z'
         from agenda_item where case_id = $1`,
      [hidden.caseId, ledger.area.personId],
    );
    clock.set('2025-10-02T10:00:00Z');
    const query = { financialYear: FY, budgetHolderId: ledger.area.education, asAt: clock.now(), filter: {} };
    const finance = actorWith(ledger.area, 'FINANCE');
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
      (tx) => listLiveLines(tx, { span: LAST_DAY, asAt: clock.now(), budgetHolderId: ledger.area.education }),
      finance,
    );
    expect(live.map(({ isWithheld }) => isWithheld).sort()).toEqual([false, true]);
    expect(
      await read(
        (tx) => listLiveLines(tx, { span: LAST_DAY, asAt: clock.now(), budgetHolderId: null }),
        actorWith(ledger.area, 'CASE_OFFICER'),
      ),
    ).toEqual([]);
  });
});

test('full-year effect is that of the lines live on the last day, to the holder asked for (money.md section 6)', async () => {
  await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
  await fund([line(terms('1000.00'), parts([ledger.area.health, 1n]))]);
  await fund([line(terms('500.00'), fiftyThirtyTwenty())], {
    startDate: day('2025-11-01'),
    endDate: day('2026-03-30'),
  });
  clock.set('2025-10-02T10:00:00Z');
  const live = await read((tx) =>
    listLiveLines(tx, { span: LAST_DAY, asAt: clock.now(), budgetHolderId: ledger.area.education }),
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
    line(terms('3650.00'), parts([ledger.area.education, 1n]), { category: 'TRANSPORT' }),
  ]);
  const query = { financialYear: FY, budgetHolderId: ledger.area.education, asAt: clock.now(), filter: {} };
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
