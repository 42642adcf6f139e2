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
  paid: pence(0n),
});
const payment = (amount: bigint, words: string) => ({
  ...{ actualId: 'a', amount: pence(amount), supplierKey: 'invented house', words, rejected: [] },
});
const known = { casePrefix: 'TST', ofPlacements: new Set(['old-77']) };
const both = [candidate('one', ['TST-1'], 100n), candidate('two', ['TST-2'], 150n)];

test.each([
  ['two', 'INV 7 tst-2', 1n, 'REFERENCE'],
  ['one', '', 200n, 'NAME'],
  ['two', '', 150n, 'NAME'],
  [undefined, 'TST-22', 120n, undefined],
])(
  '%s is proposed for "%s" of %s pence, by %s: what several fit is not guessed',
  (placementId, words, amount, rule) => {
    const [found] = proposeMatches([payment(amount, words)], both, new Map(), known);
    expect([found?.placementId, found?.rule]).toEqual([placementId, rule]);
  },
);

test('what bears a reference is nobody else’s, and one placement is paid no more than its commitment leaves', () => {
  const one = [{ ...candidate('one', ['TST-2025-0001'], 100n), paid: pence(50n) }];
  const rulesFor = (...payments: Parameters<typeof payment>[]) =>
    proposeMatches(
      payments.map((given) => payment(...given)),
      one,
      new Map(),
      known,
    ).map(({ rule }) => rule);
  expect(rulesFor([10n, 'INV 7'])).toEqual(['NAME']);
  // A case of which nothing is committed yet, as ledgers write it; a placement of another system.
  expect(rulesFor([10n, 'Fees TST-2025-0017/2'])).toEqual([]);
  expect(rulesFor([10n, 'inv OLD-77'])).toEqual([]);
  // An invoice's number is no reference.
  expect(rulesFor([10n, 'INV-2025-0017'])).toEqual(['NAME']);
  // 200 less 50 is left: two of 100 are more, and by its own reference it may be more.
  expect(rulesFor([151n, ''])).toEqual([]);
  expect(rulesFor([100n, ''], [100n, ''])).toEqual(['NAME']);
  expect(rulesFor([151n, 'tst-2025-0001.'])).toEqual(['REFERENCE']);
});

test('suppliers are compared without capitals, form and what ledgers add', () => {
  expect(supplierKey('OUTDOORS GROUP LTD THE ****5033')).toBe(supplierKey('The Outdoors Group'));
  expect(supplierKey('PLYMOUTH CITY COUNCIL(RADIUS A/C')).toBe('plymouth city council');
  expect(supplierKey('The Ltd')).toBe('the ltd');
});

test('B1 B42 amounts are exact, noise is told with the penny it means, and what is not available is no amount', () => {
  expect(readGivenAmount('-5461.22')).toEqual({ ok: true, value: -546122n });
  const noisy = readGivenAmount('5704.3299999999999');
  expect(noisy.ok ? [] : noisy.refusals).toEqual([expect.stringContaining('seems to mean 5704.33.')]);
  expect(
    ['x', ':', '5.005', '1e3', '', '(5.00)', '-5461.2199999999998', '10000000000.01'].filter(
      (text) => readGivenAmount(text).ok,
    ),
  ).toEqual([]);
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
