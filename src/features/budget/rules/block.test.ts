import { type FinancialYear } from '../../../kernel/dates';
import { decimal } from '../../../kernel/decimal';
import { formatMoney, parseMoney, sum, type Pence } from '../../../kernel/money';
import { formatPrecise, parsePrecise, type Precise } from '../../../kernel/precise';
import { needsSecretaryOfState, transferLimit } from './adjustment';
import { blockOf, importExportOf, isHalves, versionName, type BlockFormula } from './block';
import { spreadOverYear } from './line-forecast';

const exact = (text: string): Precise => {
  const parsed = parsePrecise(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const money = (text: string): Pence => {
  const parsed = parseMoney(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

const WORCESTERSHIRE: BlockFormula = {
  formulaFactors: exact('45597273.880'),
  basicEntitlementRate: exact('4000'),
  specialSchoolPupils: decimal(1545n * 10_000n),
  importExport: importExportOf(decimal(-174n * 10_000n), money('6000.00')),
  additionalFunding: exact('1231952.450'),
  otherTerms: [],
  deductions: [{ name: 'Places paid direct', amount: exact('8037308') }],
};

describe('how a block is made up (finance.md 1.1)', () => {
  it('B27 Worcestershire to the penny, before deductions and after them', () => {
    const amounts = blockOf(WORCESTERSHIRE);
    expect(amounts && [formatMoney(amounts.block), formatMoney(amounts.afterDeductions)]).toEqual([
      '51965226.33',
      '43927918.33',
    ]);
  });

  it('B2 rounds once, in the sum, half away from zero', () => {
    const third = { name: 'E', amount: exact('0.002') };
    const more = { ...WORCESTERSHIRE, otherTerms: [third, { ...third, name: 'H', amount: exact('0.003') }] };
    expect(formatMoney(blockOf(more)?.block ?? money('0'))).toBe('51965226.34');
  });

  it('is null for more than money can be', () => {
    const most = exact('999999999999');
    expect(blockOf({ ...WORCESTERSHIRE, basicEntitlementRate: most, formulaFactors: most })).toBeNull();
  });

  it('B28 import and export is net pupils, in halves, times the rate', () => {
    expect(formatPrecise(importExportOf(decimal(-2_465_000n), money('6000.00')).amount)).toBe('-1479000');
    expect(isHalves(decimal(-2_465_000n))).toBe(true);
    expect(isHalves(decimal(-2_462_500n))).toBe(false);
  });

  it('names its versions as reports do', () => {
    const year = '2025-26' as FinancialYear;
    const names = (['DECEMBER', 'MARCH', 'JULY', 'FINAL'] as const).map((stage) => versionName(stage, year));
    expect(names).toEqual(['December 2024', 'March 2025', 'July 2025', 'Final 2025-26']);
  });
});

describe('an exact figure', () => {
  it.each(['4822.531512109512', '-1479000', '0', '0.000000000001', '-0.5'])(
    '%s is read and written as it is',
    (text) => {
      expect(formatPrecise(exact(text))).toBe(text);
    },
  );

  it.each([1, '1e3', '1,000', '+1', '1.', '.5', '1.0000000000001', '1234567890123', ''])('%s is refused', (text) => {
    expect(parsePrecise(text).ok).toBe(false);
  });
});

describe('a transfer out of the schools block', () => {
  it('B39 needs a reference a penny over 0.5 %', () => {
    const schools = money('400000000.00');
    expect(formatMoney(transferLimit(schools, 50n))).toBe('2000000.00');
    expect(needsSecretaryOfState(money('2000000.00'), schools, 50n)).toBe(false);
    expect(needsSecretaryOfState(money('2000000.01'), schools, 50n)).toBe(true);
    expect(needsSecretaryOfState(money('2000000.01'), schools, null)).toBe(false);
  });
});

describe("a year's forecast by period", () => {
  it('B8 adds up to the year', () => {
    const periods = [...spreadOverYear(money('100000.00')).values()];
    expect(periods.slice(0, 3).map(formatMoney)).toEqual(['8333.33', '8333.34', '8333.33']);
    expect(formatMoney(sum(periods))).toBe('100000.00');
  });
});
