import type { FinancialYear } from '../../../kernel/dates';
import { ageBandAt, ageBeforePeriod, phaseAt, section251Line, type Section251Facts } from './coding';
import { dimensionKey, dimensionsOf, type CodedLine } from './dimensions';
import { pence } from '../../../kernel/money';

const FY = '2025-26' as FinancialYear;

test('the age before a period is that on the 31 August before it: a year older from September on', () => {
  // Born in the year to 31 August 2014: eleven on 31 August 2025.
  expect([1, 5, 6, 12].map((period) => ageBeforePeriod(2014, FY, period as 1))).toEqual([10, 10, 11, 11]);
});

test('phases and age bands meet without a gap', () => {
  expect([-1, 0, 3, 4, 10, 11, 15, 16, 18, 19, 25, 26].map((age) => `${phaseAt(age)} ${ageBandAt(age)}`)).toEqual([
    'EARLY_YEARS 0-4',
    'EARLY_YEARS 0-4',
    'EARLY_YEARS 0-4',
    'PRIMARY 0-4',
    'PRIMARY 5-10',
    'SECONDARY 11-15',
    'SECONDARY 11-15',
    'POST_16 16-19',
    'POST_16 16-19',
    'POST_19 16-19',
    'POST_19 20-25',
    'POST_19 NONE',
  ]);
});

describe('B25 each cost line has one section 251 line, by provision, provider type and payer', () => {
  const facts: Section251Facts = {
    provisionType: 'INDEPENDENT_SPECIAL',
    providerTypeCode: '10',
    agencyKind: 'EDUCATION',
    isHighNeedsBlock: true,
    category: 'EDUCATION',
    phase: 'SECONDARY',
  };
  test.each<[Partial<Section251Facts>, string | null]>([
    [{}, '1.2.3'],
    [{ provisionType: 'NON_MAINTAINED_SPECIAL' }, '1.2.3'],
    [{ provisionType: 'SPECIALIST_POST_16' }, '1.2.3'],
    [{ provisionType: 'OTHER_ARRANGEMENTS', providerTypeCode: null }, '1.2.3'],
    [{ provisionType: 'SPECIAL_ACADEMY', providerTypeCode: '44' }, '1.2.2'],
    [{ provisionType: 'FURTHER_EDUCATION', providerTypeCode: '18' }, '1.2.2'],
    [{ provisionType: 'SPECIAL_MAINTAINED', providerTypeCode: '7' }, '1.2.1'],
    [{ provisionType: 'MAINSTREAM', providerTypeCode: '1' }, '1.2.1'],
    [{ provisionType: 'MAINSTREAM', providerTypeCode: '01' }, '1.2.1'],
    [{ provisionType: 'SEN_UNIT', providerTypeCode: '34' }, '1.2.2'],
    [{ provisionType: 'SEN_UNIT', providerTypeCode: null }, '1.2.1'],
    [{ provisionType: 'ALTERNATIVE_PROVISION', providerTypeCode: null }, '1.2.7'],
    [{ provisionType: 'ALTERNATIVE_PROVISION', providerTypeCode: '14' }, '1.2.1'],
    [{ provisionType: 'ALTERNATIVE_PROVISION', providerTypeCode: '42' }, '1.2.2'],
    [{ provisionType: 'ALTERNATIVE_PROVISION', providerTypeCode: '11' }, '1.2.3'],
    [{ provisionType: 'HOSPITAL', providerTypeCode: null }, '1.2.6'],
    [{ category: 'THERAPY' }, '1.2.13'],
    [{ agencyKind: 'HEALTH', isHighNeedsBlock: false }, null],
    [{ agencyKind: 'SOCIAL_CARE', isHighNeedsBlock: false, category: 'TRANSPORT' }, null],
    [{ category: 'TRANSPORT' }, '1.4.11'],
    [{ category: 'TRANSPORT', isHighNeedsBlock: false }, '2.1.4'],
    [{ category: 'TRANSPORT', isHighNeedsBlock: false, phase: 'POST_16' }, '2.1.6'],
    [{ category: 'TRANSPORT', isHighNeedsBlock: false, phase: 'POST_19' }, '2.1.7'],
    [{ isHighNeedsBlock: false }, null],
    // What the family buys itself is on a line of its own, a therapy too, and the journey is not.
    [{ isDirectPayment: true }, '1.2.11'],
    [{ isDirectPayment: true, category: 'THERAPY' }, '1.2.11'],
    [{ isDirectPayment: true, category: 'TRANSPORT', isHighNeedsBlock: false }, '2.1.4'],
    [{ isDirectPayment: true, agencyKind: 'HEALTH', isHighNeedsBlock: false }, null],
    // Breaks, homes and transport are no education, at whatever school they are.
    [{ provisionType: 'SHORT_BREAKS', providerTypeCode: '7' }, null],
    [{ provisionType: 'FOSTERING', providerTypeCode: null }, null],
    [{ provisionType: 'TRANSPORT', category: 'TRANSPORT', isHighNeedsBlock: false }, '2.1.4'],
  ])('%j is %p', (changes, expected) => {
    expect(section251Line({ ...facts, ...changes })).toBe(expected);
  });
});

test('dimension values are told apart by every one of them', () => {
  const line: CodedLine = {
    coding: {
      primaryNeed: 'ASD',
      birthCohort: 2014,
      provisionType: 'MAINSTREAM',
      residential: 'DAY',
      providerUrn: null,
      areaClass: 'IN_AREA',
      hostLaCode: null,
    },
    category: 'EDUCATION',
    providerTypeCode: null,
  };
  const amount = { financialYear: FY, period: 5 as const, payer: 'a', amount: pence(1n) };
  const payer = { agencyKind: 'EDUCATION', isHighNeedsBlock: true };
  const key = (changed: Partial<CodedLine>, ofPayer = payer, of = amount) =>
    dimensionKey(dimensionsOf({ ...line, ...changed }, ofPayer, of));
  const keys = [
    key({}),
    key({}, payer, { ...amount, period: 6 as 5 }),
    key({ category: 'CARE' }),
    key({ isDirectPayment: true }),
    key({ coding: { ...line.coding, primaryNeed: 'SLD' } }),
    key({ coding: { ...line.coding, areaClass: 'OUT_OF_AREA' } }),
    key({ coding: { ...line.coding, hostLaCode: '885' } }),
    key({ coding: { ...line.coding, providerUrn: '100006' } }),
    key({ coding: { ...line.coding, provisionType: 'HOSPITAL' } }),
    key({}, { agencyKind: 'HEALTH', isHighNeedsBlock: false }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(key({})).toBe(keys[0]);
});
