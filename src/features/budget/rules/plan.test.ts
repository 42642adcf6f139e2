import fc from 'fast-check';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { decimal } from '../../../kernel/decimal';
import { formatMoney, type Pence, pence, sum } from '../../../kernel/money';
import { deliveryOf, type Mitigation, type PlanFigures, plannedIn, planYears, yearsOfPlan } from './plan';
import { planProblems } from './plan-problems';

const FIRST = '2025-26' as FinancialYear;
const YEARS = yearsOfPlan(FIRST);
const pounds = (amount: number): Pence => pence(BigInt(amount) * 100n);
const children = (number: number) => decimal(BigInt(number) * 10_000n);
const mitigation = (said: Partial<Mitigation>): Mitigation => ({
  ...{ mitigationId: 'a', name: 'Local places', description: '', ownerId: 'o', saving: pounds(0), delivery: [] },
  ...{ startDate: '2025-09-01' as Day, endDate: '2030-03-31' as Day, moves: [], measuredBy: null, placementIds: [] },
  ...said,
});
const due = (given: { readonly basisPoints: number } | { readonly amount: Pence }, saving = pounds(0)) =>
  deliveryOf(FIRST, { basisPoints: null, amount: null, ...given }, saving);
const spend = (year: number, amount: number) => ({
  ...{ financialYear: YEARS[year] ?? FIRST, kind: 'OTHER_SPEND' as const, name: 'In year', amount: pounds(amount) },
});

describe('the management plan (finance.md 1.7)', () => {
  const plan: PlanFigures = {
    ...{ firstFinancialYear: FIRST, opening: pounds(5_070_384), cells: [], mitigations: [] },
    amounts: [spend(0, 4_793_622), spend(1, 7_920_388)],
  };

  it('B33 balances chain: opening and in-year make closing', () => {
    const [first, second, third] = planYears(plan);
    expect([first, second, third].map((one) => formatMoney(one?.unmitigated.closing ?? pounds(0)))).toEqual([
      ...['9864006.00', '17784394.00', '17784394.00'],
    ]);
  });

  it('B33 a saving of 1,250,000 of which a quarter is delivered in the first year', () => {
    const saved = mitigation({ saving: pounds(1_250_000), delivery: [due({ basisPoints: 2_500 })] });
    const [, second] = planYears({ ...plan, mitigations: [saved] });
    expect(formatMoney(second?.mitigated.closing ?? pounds(0))).toBe('17471894.00');
    expect(formatMoney(second?.unmitigated.closing ?? pounds(0))).toBe('17784394.00');
    expect(formatMoney(plannedIn(plan, saved, FIRST))).toBe('312500.00');
  });

  it('an amount of a year stands to the penny, whatever part of the saving it is; what costs first is below nought', () => {
    const saving = pence(1_234_567n);
    const given = [due({ amount: saving }, saving), due({ amount: pence(-333_333n) }, saving)];
    expect(given.map(({ basisPoints }) => basisPoints)).toEqual([10_000, -2_700]);
    for (const one of given) expect(plannedIn(plan, mitigation({ saving, delivery: [one] }), FIRST)).toBe(one.amount);
    const isTooMuch = (amount: Pence) =>
      planProblems({ ...plan, mitigations: [mitigation({ saving, delivery: [due({ amount }, saving)] })] })
        .map(({ code, field }) => [code, field.join('.')])
        .some(([code, field]) => code === 'DELIVERY_OUT_OF_RANGE' && field === 'mitigations.0.delivery.0.amount');
    expect([saving, pence(saving + 1n), pence(-1_234_568n)].map(isTooMuch)).toEqual([false, true, true]);
  });

  it('both tracks stand on one grid: children who move cost what their new place costs', () => {
    const cell = (provisionType: string, caseload: number, unitCost: number) => ({
      ...{ financialYear: FIRST, provisionType, caseload: children(caseload), unitCost: pounds(unitCost) },
    });
    const moved = mitigation({
      moves: [{ financialYear: FIRST, from: 'INDEPENDENT_SPECIAL', to: 'SPECIAL_ACADEMY', children: decimal(25_000n) }],
    });
    const grid: PlanFigures = {
      ...plan,
      cells: [cell('INDEPENDENT_SPECIAL', 40, 68_017), cell('SPECIAL_ACADEMY', 100, 34_500)],
      mitigations: [moved],
    };
    const [first] = planYears(grid);
    expect(first?.cells.map((one) => [one.mitigatedCaseload, formatMoney(one.mitigatedCost)])).toEqual([
      [375_000n, '2550637.50'],
      [1_025_000n, '3536250.00'],
    ]);
    // 2.5 × (68,017 − 34,500)
    expect(formatMoney(plannedIn(grid, moved, FIRST))).toBe('83792.50');
    expect((first?.unmitigated.closing ?? 0n) - (first?.mitigated.closing ?? 0n)).toBe(pounds(83_792) + 50n);
  });

  it('for any plan the last balance is the opening with every year’s, on both tracks', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 8n }).map(pence);
    const cells = fc.array(fc.tuple(fc.nat(4), fc.bigInt({ min: 0n, max: 10n ** 8n }), amount), { maxLength: 5 });
    fc.assert(
      fc.property(amount, cells, amount, fc.nat(10_000), (opening, grid, saving, basisPoints) => {
        const years = planYears({
          ...{ firstFinancialYear: FIRST, opening },
          cells: grid.map(([year, caseload, unitCost], index) => ({
            ...{ financialYear: YEARS[year] ?? FIRST, provisionType: String(index) },
            ...{ caseload: decimal(caseload), unitCost },
          })),
          amounts: [{ financialYear: FIRST, kind: 'BLOCK_INCOME', name: 'Block', amount: saving }],
          mitigations: [mitigation({ saving, delivery: [due({ basisPoints })] })],
        });
        for (const track of ['unmitigated', 'mitigated'] as const) {
          expect(years.at(-1)?.[track].closing).toBe(opening + sum(years.map((one) => one[track].inYear)));
        }
      }),
    );
  });
});
