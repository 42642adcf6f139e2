import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { pence } from '../../../kernel/money';
import { limitChange, limitProblems, type DelegatedLimit } from './limits';

const FIRST = '2025-09-01' as Day;
const today = FIRST;

function limit(startDate: Day, endDate: Day | null, ceiling: bigint): DelegatedLimit {
  return {
    delegatedLimitId: startDate,
    budgetHolderId: 'holder' as BudgetHolderId,
    role: 'BUDGET_HOLDER',
    decisionType: 'PLACEMENT_FUNDING',
    basis: 'ANNUAL',
    ceiling: pence(ceiling),
    startDate,
    endDate,
  };
}

/** The rows after one more limit is set, as the service does it. */
function set(existing: readonly DelegatedLimit[], startDate: Day, ceiling: bigint): readonly DelegatedLimit[] {
  const facts = { ceiling: pence(ceiling), startDate, today, mayBackdate: false, existing };
  if (limitProblems(facts).length > 0) return existing;
  const { ended, endDate } = limitChange(facts);
  return [
    ...existing.map((row) =>
      row.delegatedLimitId === ended?.delegatedLimitId ? { ...row, endDate: ended.endDate } : row,
    ),
    limit(startDate, endDate, ceiling),
  ];
}

test('G8: in whatever order limits are set, on every day the one that began last is in force, and never two', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.bigInt(0n, 10n ** 9n)), { maxLength: 12 }),
      (asked) => {
        const rows = asked.reduce<readonly DelegatedLimit[]>(
          (all, [days, ceiling]) => set(all, addDays(FIRST, days), ceiling),
          [],
        );
        for (let days = 0; days <= 45; days += 1) {
          const day = addDays(FIRST, days);
          const begun = rows.map(({ startDate }) => startDate).filter((startDate) => startDate <= day);
          const inForce = rows.filter((row) => row.startDate <= day && (row.endDate === null || day <= row.endDate));
          expect(inForce.map(({ startDate }) => startDate)).toEqual(begun.sort().slice(-1));
        }
      },
    ),
    { seed: 20250901 },
  );
});

test('G8: the system may enter limits of the past, people may not', () => {
  const facts = { ceiling: pence(1n), startDate: '2022-04-01' as Day, today, existing: [] };
  expect(limitProblems({ ...facts, mayBackdate: true })).toEqual([]);
  expect(limitProblems({ ...facts, mayBackdate: false }).map(({ code }) => code)).toEqual(['START_IN_PAST']);
});
