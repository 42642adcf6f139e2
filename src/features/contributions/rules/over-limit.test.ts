import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { pence } from '../../../kernel/money';
import { AmountBasis, type DelegatedLimit } from '../../access/rules/limits';
import { limitInForce, type LimitOverride } from '../../access/rules/overrides';
import { overLimit, type ShareAmounts } from './approval';

const FIRST = '2025-04-01' as Day;
const on = (days: number): Day => addDays(FIRST, days);

const limit = (basis: AmountBasis, ceiling: bigint): DelegatedLimit => ({
  delegatedLimitId: basis,
  budgetHolderId: 'holder' as BudgetHolderId,
  role: 'BUDGET_HOLDER',
  decisionType: 'PLACEMENT_FUNDING',
  basis,
  ceiling: pence(ceiling),
  startDate: FIRST,
  endDate: null,
});

const override = (change: Partial<LimitOverride>): LimitOverride => ({
  limitOverrideId: 'override',
  budgetHolderId: null,
  agencyId: null,
  decisionType: null,
  basis: 'ANNUAL',
  ceiling: pence(0n),
  reason: 'Spending control',
  startDate: FIRST,
  endDate: null,
  setBy: 'somebody',
  setAt: new Date(0),
  endedBy: null,
  endedAt: null,
  withdrawnAt: null,
  ...change,
});

/** A share of so much on one basis and nothing on the others. */
const amounts = (basis: AmountBasis, amount: bigint): ShareAmounts => ({
  budgetHolderId: 'holder',
  weekly: pence(basis === 'WEEKLY' ? amount : 0n),
  annual: pence(basis === 'ANNUAL' ? amount : 0n),
  wholeLife: pence(basis === 'WHOLE_LIFE' ? amount : 0n),
});

/** By hand: the limit itself, or the lowest of the overrides that name its day, basis and kind of decision. */
function ceilingOn(own: DelegatedLimit, overrides: readonly LimitOverride[], day: Day): bigint {
  let ceiling: bigint = own.ceiling;
  for (const one of overrides) {
    if (one.withdrawnAt !== null || one.basis !== own.basis) continue;
    if (one.decisionType !== null && one.decisionType !== 'PLACEMENT_FUNDING') continue;
    if (day < one.startDate || (one.endDate !== null && day > one.endDate)) continue;
    if (one.ceiling < ceiling) ceiling = one.ceiling;
  }
  return ceiling;
}

test('G8 G10: on every day and basis, with whatever overrides, equal passes and one penny over does not', () => {
  const money = fc.bigInt(0n, 10n ** 8n);
  const overrides = fc.array(
    fc
      .record({
        basis: fc.constantFrom(...Object.values(AmountBasis)),
        decisionType: fc.constantFrom(null, 'PLACEMENT_FUNDING' as const, 'UPLIFT' as const),
        ceiling: money.map(pence),
        start: fc.integer({ min: -5, max: 20 }),
        length: fc.option(fc.nat(10)),
        withdrawnAt: fc.constantFrom(null, null, new Date(0)),
      })
      .map(({ start, length, ...rest }) =>
        override({ ...rest, startDate: on(start), endDate: length === null ? null : on(start + length) }),
      ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(AmountBasis)),
      money,
      overrides,
      fc.integer({ min: 0, max: 25 }),
      (basis, own, all, days) => {
        const set = limit(basis, own);
        const inForce = limitInForce(set, all, on(days));
        if (inForce === null) throw new Error('the limit is in force from its first day on');
        const ceiling = ceilingOn(set, all, on(days));
        expect(inForce.ceiling <= set.ceiling).toBe(true);
        if (ceiling > 0n) expect(overLimit(amounts(basis, ceiling), [inForce], on(days))).toBeNull();
        expect(overLimit(amounts(basis, ceiling + 1n), [inForce], on(days))).toContain('is £0.01 over');
      },
    ),
    { seed: 20250901, numRuns: 2000 },
  );
});

test('G10: the sentence names the limit, its dates, and the override that bites', () => {
  const inForce = limitInForce(
    limit('ANNUAL', 5_000_000n),
    [
      override({ ceiling: pence(4_000_000n) }),
      override({ ceiling: pence(2_000_000n), startDate: on(1), endDate: on(30), reason: 'Section 114 notice' }),
    ],
    on(10),
  );
  if (inForce === null) throw new Error('in force');
  expect(overLimit(amounts('ANNUAL', 2_000_001n), [inForce], on(10))).toBe(
    '£20,000.01 a year is £0.01 over the delegated limit of £20,000.00, to which an override from 2 April 2025 to 1 May 2025 (Section 114 notice) lowers the £50,000.00 in force from 1 April 2025.',
  );
});
