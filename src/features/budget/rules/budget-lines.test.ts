import fc from 'fast-check';
import { type Day, type FinancialYear } from '../../../kernel/dates';
import { pence, sum, type Pence, ZERO } from '../../../kernel/money';
import { budgetLineProblems, lineChanges, ofLine, wholeBudget, withBudget } from './budget-lines';
import { type BreakdownRow } from './answer';
import { carryEntries, withCarriedLines } from './carry-over';

const codes = fc.constantFrom('1.2.1', '1.2.2', '1.2.3', '1.2.5');
const lines = fc.uniqueArray(fc.record({ section251Line: codes, amount: fc.bigInt(0n, 10_000_000n).map(pence) }), {
  selector: ({ section251Line }) => section251Line,
});
const heldOf = (given: readonly { section251Line: string; amount: Pence }[]) =>
  new Map(given.map(({ section251Line, amount }) => [section251Line, amount]));

test('what is entered is the difference of each line, and the lines with what is of none come to the allocation', () => {
  fc.assert(
    fc.property(lines, lines, fc.bigInt(0n, 100_000_000n).map(pence), (before, wanted, allocation) => {
      const held = heldOf(before);
      const changes = lineChanges(wanted, held);
      for (const code of ['1.2.1', '1.2.2', '1.2.3', '1.2.5']) {
        const now = (held.get(code) ?? ZERO) + ofLine(ZERO, changes, code);
        expect(now).toBe(heldOf(wanted).get(code) ?? ZERO);
      }
      expect(sum(wholeBudget(allocation, heldOf(wanted)).values())).toBe(allocation);
      expect(lineChanges(null, held)).toEqual([]);
    }),
  );
});

test('every row of a breakdown has its budget, a line that has a budget alone has a row, and the withheld row none', () => {
  const row = (keys: readonly string[] | null): BreakdownRow => ({
    ...{ keys, label: '', placements: 1, children: 1, committed: pence(5n), forecast: pence(7n) },
    ...{ withheld: keys === null, suppressedKeys: null },
  });
  const budget = wholeBudget(
    pence(100n),
    new Map([
      ['1.2.3', pence(60n)],
      ['1.2.5', pence(30n)],
    ]),
  );
  const rows = withBudget([row(['1.2.3']), row(['1.2.1']), row(null)], budget, ([code]) => `line ${String(code)}`);
  expect(rows.map(({ keys, label, allocation }) => [keys?.[0], label, allocation])).toEqual([
    ['1.2.3', '', 60n],
    ['1.2.1', '', 0n],
    [undefined, '', 0n],
    ['1.2.5', 'line 1.2.5', 30n],
    ['NONE', 'line NONE', 10n],
  ]);
});

test('B25 a budget by line is refused where the return has no such line, another budget bears it, it is given twice, or the lines come to more', () => {
  const given = ['1.2.3', '9.9.9', '2.1.4', '1.2.12', '1.2.3'].map((section251Line) => ({
    section251Line,
    amount: pence(50n),
  }));
  const facts = { isBlock: true, allocation: pence(100n), held: new Map<string, Pence>() };
  expect(budgetLineProblems(given, facts).map(({ code, field }) => [code, field.join('.')])).toEqual([
    ['LINE_UNKNOWN', 'lines.1.section251Line'],
    ['LINE_OF_OTHER_BUDGET', 'lines.2.section251Line'],
    ['LINE_UNKNOWN', 'lines.3.section251Line'],
    ['LINE_TWICE', 'lines.4.section251Line'],
    ['LINES_OVER_ALLOCATION', 'lines'],
  ]);
  // A smaller version needs its lines said anew.
  const held = new Map([['1.2.3', pence(101n)]]);
  expect(budgetLineProblems(null, { ...facts, held }).map(({ code }) => code)).toEqual(['LINES_OVER_ALLOCATION']);
});

test('the lines of a budget go over with it', () => {
  const year = '2025-26' as FinancialYear;
  const figure = { budgetHolderId: 'a', financialYear: year, kind: 'ALLOCATION' as const, carried: ZERO };
  const successors = [
    { holderId: 'b', parts: 1n },
    { holderId: 'c', parts: 2n },
  ];
  const carry = (of: readonly object[]) =>
    carryEntries(of as never, [{ predecessorId: 'a', successors }], '2026-01-01' as Day);
  const whole = carry([{ ...figure, entered: pence(36_500n) }]);
  const byLine = carry([{ ...figure, entered: pence(18_250n), section251Line: '2.1.2' }]);
  expect(withCarriedLines(whole, byLine).map((entry) => [entry.budgetHolderId, entry.amount, entry.lines])).toEqual([
    ['a', -9_000n, [{ section251Line: '2.1.2', amount: -4_500n }]],
    ['b', 3_000n, [{ section251Line: '2.1.2', amount: 1_500n }]],
    ['c', 6_000n, [{ section251Line: '2.1.2', amount: 3_000n }]],
  ]);
  // What moves between lines alone goes over with an entry of nothing.
  expect(withCarriedLines([], byLine).map(({ amount, lines: carried }) => [amount, carried.length])).toEqual([
    [0n, 1],
    [0n, 1],
    [0n, 1],
  ]);
});
