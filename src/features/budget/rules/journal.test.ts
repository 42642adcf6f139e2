import fc from 'fast-check';
import { type Day, type FinancialYear, PERIODS, type Period } from '../../../kernel/dates';
import { negate, pence, type Pence, sum } from '../../../kernel/money';
import { CostCategory } from '../../ledger/rules/coding';
import { codeFor, type FinanceCode } from './finance-code';
import {
  accrualLines,
  bookingOf,
  codeLines,
  type DraftLine,
  type JournalHolder,
  journalNumber,
  rechargeLines,
  reversalLines,
  totalOf,
} from './journal';
import { FinanceCodeUse } from './journal-codes';

const P8 = { financialYear: '2025-26' as FinancialYear, period: 8 as Period };
const HOLDERS = new Map<string, JournalHolder>([
  ['block', { name: 'High needs block', isOfCouncil: true }],
  ['care', { name: 'Placements', isOfCouncil: true }],
  ['health', { name: 'Continuing care', isOfCouncil: false }],
]);
const holders = fc.constantFrom('block', 'care', 'health');
const amounts = fc
  .bigInt({ min: -10_000_000n, max: 10_000_000n })
  .filter((amount) => amount !== 0n)
  .map(pence);
const lines = fc.constantFrom(null, '1.2.3', '1.4.11');
const categories = fc.constantFrom(...Object.values(CostCategory));

function code(changes: Partial<FinanceCode>): FinanceCode {
  return {
    ...{ financeCodeId: 'one', budgetHolderId: 'block', use: 'SPEND', section251Line: null, category: null },
    ...{
      startDate: '2025-04-01' as Day,
      costCentre: 'HN100',
      subjective: '4000',
      setBy: 'finance',
      setAt: new Date(0),
    },
    ...changes,
  };
}
/** A code for every use of every holder. */
const EVERY_CODE = [...HOLDERS.keys()].flatMap((budgetHolderId) =>
  Object.values(FinanceCodeUse).map((use) => code({ budgetHolderId, use, subjective: use })),
);
const net = (found: readonly DraftLine[]): Pence => sum(found.flatMap(({ debit, credit }) => [debit, negate(credit)]));

test('debits are credits whatever is journalled, each line is one or the other, and its reversal takes it all back', () => {
  const recharges = fc.array(
    fc.record({ leadId: holders, partnerId: holders, section251Line: lines, category: categories, amount: amounts }),
    { maxLength: 12 },
  );
  const parts = fc.array(fc.record({ section251Line: lines, category: categories, earned: amounts }), { maxLength: 4 });
  const balances = fc.array(fc.record({ budgetHolderId: holders, amount: amounts, parts }), { maxLength: 12 });
  fc.assert(
    fc.property(recharges, balances, (shares, open) => {
      const drafts = [
        ...rechargeLines(
          shares.filter(({ leadId, partnerId }) => leadId !== partnerId),
          HOLDERS,
          P8,
        ),
        ...accrualLines(open, P8),
      ];
      const { coded, missing } = codeLines(drafts, EVERY_CODE, '2025-11-30' as Day);
      expect(missing).toEqual([]);
      totalOf(coded);
      for (const { debit, credit } of coded) expect([debit > 0n, credit > 0n].filter(Boolean)).toHaveLength(1);
      const back = reversalLines(coded, { journalNumber: '311-ACC-2025-26-08' });
      for (const subjective of new Set(coded.map((line) => line.subjective))) {
        const of = (found: typeof coded) => found.filter((line) => line.subjective === subjective);
        expect(net([...of(coded), ...of(back)])).toBe(0n);
      }
      // What is taken back is not taken back again.
      expect(reversalLines(back, { journalNumber: '311-ACC-2025-26-09' })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('B30 an accrual debits the spend and a prepayment credits it, by what was earned on each line', () => {
  const parts = [
    { section251Line: '1.2.3', category: CostCategory.EDUCATION, earned: pence(20_000n) },
    { section251Line: '1.4.11', category: CostCategory.TRANSPORT, earned: pence(10_000n) },
  ];
  const shown = (amount: bigint) =>
    accrualLines([{ budgetHolderId: 'block', amount: pence(amount), parts }], P8).map(
      ({ use, section251Line, debit, credit }) => [use, section251Line, debit - credit],
    );
  expect(shown(100n)).toEqual([
    ['SPEND', '1.2.3', 67n],
    ['ACCRUALS', null, -100n],
    ['SPEND', '1.4.11', 33n],
  ]);
  expect(shown(-100n)).toEqual([
    ['PREPAYMENTS', null, 100n],
    ['SPEND', '1.2.3', -67n],
    ['SPEND', '1.4.11', -33n],
  ]);
});

test('the code that names most of what an amount is for stands, and of those the one that began last', () => {
  const codes = [
    code({ financeCodeId: 'any' }),
    code({ financeCodeId: 'transport', category: 'TRANSPORT' }),
    code({ financeCodeId: 'line', section251Line: '1.2.3' }),
    code({ financeCodeId: 'both', section251Line: '1.2.3', category: 'THERAPY' }),
    code({ financeCodeId: 'later', startDate: '2025-12-01' as Day }),
    code({ financeCodeId: 'other', budgetHolderId: 'care' }),
  ];
  const found = (section251Line: string | null, category: CostCategory | null, day: string) =>
    codeFor(codes, { budgetHolderId: 'block', use: 'SPEND', section251Line, category }, day as Day)?.financeCodeId;
  expect(found('1.2.3', 'THERAPY', '2025-11-30')).toBe('both');
  expect(found('1.2.3', 'EDUCATION', '2025-11-30')).toBe('line');
  expect(found('1.4.11', 'TRANSPORT', '2025-11-30')).toBe('transport');
  expect(found(null, null, '2025-11-30')).toBe('any');
  expect(found(null, null, '2025-12-01')).toBe('later');
  expect(found(null, null, '2025-03-31')).toBeUndefined();
});

test('a journal has a number of its own, and is booked at the end of its period or after it', () => {
  expect(journalNumber('311', 'ACCRUAL', P8)).toBe('311-ACC-2025-26-08');
  expect(bookingOf('ACCRUAL', P8, [P8])).toEqual({ posted: P8, dated: '2025-11-30' });
  expect(bookingOf('RECHARGE', { ...P8, period: 12 }, [{ ...P8, period: 12 }])).toEqual({
    posted: { financialYear: '2026-27', period: 1 },
    dated: '2026-04-01',
  });
  // Issued late, when later periods are closed too: in the first open one (B13).
  const closed = PERIODS.filter((period) => period <= 8).map((period) => ({ ...P8, period }));
  expect(bookingOf('RECHARGE', { ...P8, period: 2 }, closed)).toEqual({
    posted: { ...P8, period: 9 },
    dated: '2025-12-01',
  });
});
