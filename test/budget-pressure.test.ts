import { moveSpanIn } from '../src/features/ledger/service/commitments';
import { systemActor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { PERMISSIONS, useBudgets } from './support/budget-client';
import { actorWith, CODING, ctxOf, day, makeArea, type MadeArea, type MadePlacement } from './support/make-ledger';

/* What a year comes to against its budget: the figures, by holder, instant, breakdown and filter. */

const budgets = useBudgets();
const { db, clock, ask, finance, commit, pressureOf, setBudget, recordActual } = budgets;
let area: MadeArea;
beforeEach(() => {
  area = budgets.area;
});

async function end(placement: MadePlacement, lastDay: string): Promise<void> {
  const result = await ctxOf(db, systemActor(area.code), clock).write(
    { event: 'test.ended', clientMutationId: null, input: {} },
    async (tx) => {
      const span = { startDate: day('2025-11-01'), endDate: day(lastDay) };
      const moved = await moveSpanIn(tx, placement.placementId, span, 'ENDED', null);
      return moved.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
    },
  );
  expect(result.ok).toBe(true);
}

describe('budgetPressure (money.md section 6)', () => {
  it('gives the worked placement to the penny: the year, its periods and the full-year effect', async () => {
    await commit();
    await setBudget(finance(), { broughtForward: '1000.00' });
    await recordActual(finance(), {});
    const { data, errors } = await pressureOf(finance());
    expect(errors).toEqual([]);
    expect(data.budgetPressure).toMatchObject({
      allocation: '30000.00',
      budgetVersion: 'December 2024',
      committed: '37750.00',
      actual: '7000.00',
      pipeline: '0.00',
      otherForecast: '0.00',
      forecastOutturn: '37750.00',
      variance: '7750.00',
      variancePercent: '25.8',
      fullYearEffect: '91250.00',
      broughtForward: '1000.00',
      cumulativePosition: '8750.00',
      outOfArea: { placements: 1, cost: '37750.00', share: '1', premium: null, placementsWithPremium: 0 },
    });
    expect(data.budgetPressure.periods.map((one) => one.committed)).toEqual([
      ...Array.from({ length: 7 }, () => '0.00'),
      '7500.00',
      '7750.00',
      '7750.00',
      '7000.00',
      '7750.00',
    ]);
  });

  it('is the named holder’s, and a budget holder reads its own and no other', async () => {
    await commit();
    const holder = toGlobalId('BudgetHolder', area.health);
    expect((await pressureOf(finance(), { holder })).data.budgetPressure['committed']).toBe('15100.00');
    const own = actorWith(area, 'BUDGET_HOLDER', area.health, PERMISSIONS);
    expect((await pressureOf(own, { holder })).data.budgetPressure['committed']).toBe('15100.00');
    expect((await pressureOf(own)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });

  it('answers as at an instant for ever, whatever is posted after it', async () => {
    const placement = await commit();
    clock.set('2025-12-01T10:00:00Z');
    const before = await pressureOf(finance());
    const { asAt } = before.data.budgetPressure;
    await end(placement, '2026-01-12');
    await setBudget(finance(), {});
    await recordActual(finance(), {});
    clock.set('2026-02-01T10:00:00Z');
    const now = (await pressureOf(finance())).data.budgetPressure;
    // B12: 73 days of 500.00, half of them the block's.
    expect(now).toMatchObject({ committed: '18250.00', fullYearEffect: '0.00', allocation: '30000.00' });
    expect((await pressureOf(finance(), { asAt })).text).toBe(before.text);
    const future = await pressureOf(finance(), { asAt: '2026-02-01T10:00:00.001Z' });
    expect(future.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('adds up under every breakdown, by one dimension and by two', async () => {
    await commit();
    await commit(
      { ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA', provisionType: 'SPECIAL_MAINTAINED' },
      '60000',
    );
    const dimensions = ['PRIMARY_NEED', 'PHASE', 'AGE_BAND', 'PROVISION_TYPE', 'AREA_CLASS', 'HOST_AUTHORITY'];
    const others = ['PROVIDER', 'CATEGORY', 'AGENCY', 'SECTION_251_LINE', 'PERIOD'];
    for (const by of [...dimensions, ...others].map((one) => (one === 'PERIOD' ? ['PERIOD', 'AREA_CLASS'] : [one]))) {
      const { data, errors } = await pressureOf(finance(), { by });
      expect(errors).toEqual([]);
      const pence = data.budgetPressure.breakdown.map((row) => Number(row.committed.replace('.', '')));
      const all = Number(data.budgetPressure['committed']?.replace('.', ''));
      expect([by, pence.reduce((total, one) => total + one, 0)]).toEqual([by, all]);
    }
    const refused = await pressureOf(finance(), { by: ['PERIOD', 'PHASE', 'AGENCY'] });
    expect(refused.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('narrows every figure to a filter, and then has no allocation', async () => {
    await commit();
    await commit({ ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA' });
    await setBudget(finance(), {});
    const { data } = await pressureOf(finance(), { filter: { primaryNeed: { eq: 'SEMH' } } });
    expect(data.budgetPressure).toMatchObject({
      allocation: null,
      variance: null,
      committed: '37750.00',
      fullYearEffect: '91250.00',
      outOfArea: { placements: 0, cost: '0.00' },
    });
    const unknown = await pressureOf(finance(), { filter: { primaryNeed: { eq: 'XYZ' } } });
    expect(unknown.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('B33 a balance is followed back year by year, and what does not close is told', async () => {
    for (const [financialYear, allocation, broughtForward] of [
      ['2023-24', '100.00', '50.00'],
      ['2024-25', '100.00', '-50.00'],
      ['2025-26', '100.00', '-149.00'],
    ]) {
      await setBudget(finance(), { financialYear, allocation, broughtForward });
    }
    const { data } = await ask<{ budgetPressure: { balances: readonly Record<string, string>[] } }>(
      finance(),
      '{ budgetPressure(financialYear: "2025-26") { balances { financialYear broughtForward variance cumulativePosition difference } } }',
    );
    expect(data.budgetPressure.balances.map((year) => Object.values(year))).toEqual([
      ['2023-24', '50.00', '-100.00', '-50.00', null],
      ['2024-25', '-50.00', '-100.00', '-150.00', '0.00'],
      ['2025-26', '-149.00', '-100.00', '-249.00', '1.00'],
    ]);
  });

  it('has one present in one operation', async () => {
    await commit();
    const { data } = await ask<Record<'a' | 'b', { readonly asAt: string }>>(
      finance(),
      '{ a: budgetPressure(financialYear: "2025-26") { asAt } b: budgetPressure(financialYear: "2026-27") { asAt } }',
    );
    expect(data.a.asAt).toBe(data.b.asAt);
  });

  it('breaks down in the order of the numbers in codes', async () => {
    await commit();
    const { data } = await pressureOf(finance(), { by: ['PERIOD'] });
    expect(data.budgetPressure.breakdown.map(({ keys, label }) => [keys?.[0], label])).toEqual([
      ['8', 'P8'],
      ['9', 'P9'],
      ['10', 'P10'],
      ['11', 'P11'],
      ['12', 'P12'],
    ]);
  });

  it('is nothing for another area: its holder is not found', async () => {
    const holder = toGlobalId('BudgetHolder', area.education);
    const other = await makeArea(db, '599');
    const { errors } = await pressureOf(actorWith(other, 'FINANCE', null, PERMISSIONS), { holder });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
