import { pence } from '../../../kernel/money';
import { readFinancialYear, readPeriod } from './actual-period';
import { readGivenAmount } from './given-amount';
import { proposeMatches, type MatchCandidate } from './match';
import { supplierKey } from './supplier';

const candidate = (placementId: string, references: readonly string[], amount: bigint): MatchCandidate => ({
  ...{ placementId, references, providerUrn: '100001', providerName: 'Invented House' },
  committed: new Map([
    [8, pence(amount)],
    [9, pence(amount)],
  ]),
});
const payment = (amount: bigint, words: string) => ({
  ...{ actualId: 'a', amount: pence(amount), supplierKey: 'invented house', words, rejected: [] },
});
const both = [candidate('one', ['TST-1'], 100n), candidate('two', ['TST-2'], 150n)];

test.each([
  ['two', 'INV 7 tst-2', 1n, 'REFERENCE'],
  ['one', '', 200n, 'NAME'],
  ['two', '', 150n, 'NAME'],
  [undefined, 'TST-22', 120n, undefined],
])(
  '%s is proposed for "%s" of %s pence, by %s: what several fit is not guessed',
  (placementId, words, amount, rule) => {
    const [found] = proposeMatches([payment(amount, words)], both, new Map());
    expect([found?.placementId, found?.rule]).toEqual([placementId, rule]);
  },
);

test('suppliers are compared without capitals, form and what ledgers add', () => {
  expect(supplierKey('OUTDOORS GROUP LTD THE ****5033')).toBe(supplierKey('The Outdoors Group'));
  expect(supplierKey('PLYMOUTH CITY COUNCIL(RADIUS A/C')).toBe('plymouth city council');
  expect(supplierKey('The Ltd')).toBe('the ltd');
});

test('B1 B42 amounts are exact or noise, and what is not available is no amount', () => {
  expect(readGivenAmount('-5461.2199999999998')).toEqual({ ok: true, value: { amount: -546122n, isNoisy: true } });
  expect(['x', ':', '5.005', '1e3', '', '(5.00)'].filter((text) => readGivenAmount(text).ok)).toEqual([]);
});

test('periods and years are read as ledgers write them', () => {
  expect(['1', '01', 'P12', 'Period 3', '13', ''].map(readPeriod)).toEqual([1, 1, 12, 3, null, null]);
  expect(['2024-25', '2024/25', '2024/2025', '2024-26'].map(readFinancialYear)).toEqual([
    '2024-25',
    '2024-25',
    '2024-25',
    null,
  ]);
});
