import type { Day, FinancialYear } from '../../../kernel/dates';
import { formatMoney, parseMoney, pence, subtract, type Pence } from '../../../kernel/money';
import { fourCosts } from '../../ledger/rules/four-costs';
import { checkPriceTerms } from '../../ledger/rules/price';
import { priceSpan } from '../../ledger/rules/price-span';
import type { PlaceRate } from '../../providers/rules/place-funding';
import type { PlacesStanding } from '../../providers/rules/places';
import { placeOfOption, withPlace } from './option-place';

const money = (text: string): Pence => {
  const parsed = parseMoney(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const RATE: PlaceRate = {
  ...{ kind: 'SPECIAL_PRE_16', firstYear: '2019-20' as FinancialYear, turnMonth: 9 },
  ...{ firstPart: pence(416_700n), secondPart: pence(583_300n) },
};
const option = {
  providerUrn: '100001',
  provisionType: 'SPECIAL_MAINTAINED',
  expectedStartDate: '2026-09-01' as Day,
} as const;
const standing = (commissioned: number, vacancies: number): PlacesStanding[] => [
  {
    ...{ providerUrn: '100001', kind: 'SPECIAL_PRE_16', commissioned, filled: commissioned - vacancies, promised: 0 },
    ...{ filledByOthers: null, waiting: null, countedDate: null, vacancies },
  },
];
const BORN = 2016;
const PAYERS = new Map([
  ['block', { agencyKind: 'EDUCATION', isHighNeedsBlock: true }],
  ['transport', { agencyKind: 'EDUCATION', isHighNeedsBlock: false }],
] as const);

describe('B26 what an option costs the block, the council beside it, health, and in all', () => {
  const amount = (budgetHolderId: string, text: string) => ({ budgetHolderId, amount: money(text) });
  const independent = fourCosts([amount('block', '68017'), amount('transport', '20000')], PAYERS);
  const local = fourCosts([amount('block', '24500'), amount('transport', '8116')], PAYERS);
  const full = placeOfOption(option, BORN, standing(60, 0), [RATE]);
  const empty = placeOfOption(option, BORN, standing(60, 2), [RATE]);

  test('independent 68,017 and transport 20,000 against local special 10,000 + 24,500 and transport 8,116', () => {
    expect(full).toMatchObject({ kind: 'SPECIAL_PRE_16', isFundedAndEmpty: false, marginalCost: money('10000') });
    const inNewPlace = withPlace(local, full?.marginalCost ?? pence(0n));
    expect(Object.values(inNewPlace).map(formatMoney)).toEqual(['34500.00', '8116.00', '0.00', '42616.00']);
    const saving = subtract(independent.block, inNewPlace.block);
    expect(formatMoney(saving)).toBe('33517.00');
    // From 1 September, seven twelfths of it.
    const terms = checkPriceTerms({ unit: 'YEAR', amount: saving, spread: 'MONTHS', year: 'FINANCIAL' }, []);
    if (!terms.ok) throw new Error('the saving is no price');
    const span = { startDate: '2026-09-01' as Day, endDate: '2027-03-31' as Day };
    const part = priceSpan({ terms: terms.value, span, shares: [], calendar: null });
    expect(part.ok && formatMoney(part.value.total)).toBe('19551.58');
  });

  test('in an already funded empty place the top-up only: the block saves 43,517.00', () => {
    expect(empty).toMatchObject({ isFundedAndEmpty: true, vacancies: 2, marginalCost: 0n });
    expect(empty?.sentence).toBe(
      '2 of 60 funded places stand empty on 1 September 2026: the block pays for the place already, and this child costs it the top-up only.',
    );
    const inFundedPlace = withPlace(local, empty?.marginalCost ?? pence(-1n));
    expect(formatMoney(subtract(independent.block, inFundedPlace.block))).toBe('43517.00');
  });
});

test('a place that its fee alone pays for is no funded place, and what has no rate is not guessed', () => {
  expect(placeOfOption({ ...option, provisionType: 'INDEPENDENT_SPECIAL' }, BORN, [], [RATE])).toBeNull();
  expect(placeOfOption({ ...option, providerUrn: null }, BORN, [], [RATE])).toBeNull();
  const young = placeOfOption({ ...option, expectedStartDate: '2018-09-01' as Day }, 2010, [], [RATE]);
  expect(young).toMatchObject({ commissioned: 0, yearlyRate: null, marginalCost: null });
  expect(placeOfOption(option, 2010, [], [RATE])).toMatchObject({ kind: 'SPECIAL_POST_16' });
});
