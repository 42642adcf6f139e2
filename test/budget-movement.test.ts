import fc from 'fast-check';
import { type FinancialYear, type Period } from '../src/kernel/dates';
import { pence, sum } from '../src/kernel/money';
import {
  readBudgetMovement,
  readMovementEvents,
  readVarianceMovement,
} from '../src/features/budget/service/read-movement';
import { readBudgetPressure } from '../src/features/budget/service/read-pressure';
import { asFinance, passTime, steps, takeStep } from './support/budget-histories';
import { FY, useLedger, type Funded } from './support/ledger-world';
import { day } from './support/make-ledger';

const ledger = useLedger();
const { clock } = ledger;

const YEARS = [FY, '2026-27' as FinancialYear];

/** Everything that is answered about a pair of instants, as text, with what must hold of it asserted. */
async function movementBetween(from: Date, to: Date, holderId: string, financialYear: FinancialYear): Promise<string> {
  return asFinance(ledger, async (ctx) => {
    const asked = { financialYear, budgetHolderId: holderId, filter: {} };
    const answer = await readBudgetMovement(ctx, { ...asked, from, to });
    const [opening, closing] = [
      await readBudgetPressure(ctx, { ...asked, asAt: from }),
      await readBudgetPressure(ctx, { ...asked, asAt: to }),
    ];
    const moved = sum(answer.movements.map(({ amount }) => amount));
    expect([answer.opening, answer.closing]).toEqual([opening.pressure.committed, closing.pressure.committed]);
    expect(answer.opening + moved).toBe(answer.closing);
    const variance = await readVarianceMovement(ctx, answer);
    expect([variance?.opening, variance?.closing]).toEqual([opening.pressure.variance, closing.pressure.variance]);
    const shown: unknown[] = [];
    for (const { cause, amount, withheld } of answer.movements) {
      const page = await readMovementEvents(ctx, answer.question, cause, { first: 100 });
      expect(sum(page.edges.map(({ row }) => row.amount)) + withheld).toBe(amount);
      shown.push(page.edges);
    }
    return text([answer.opening, answer.movements, answer.closing, variance, shown]);
  });
}

/** What stands of the closed periods of a budget. */
async function closedFigures(holderId: string): Promise<ReadonlyMap<Period, string>> {
  return asFinance(ledger, async (ctx) => {
    const asked = { financialYear: FY, budgetHolderId: holderId, filter: {}, asAt: null };
    const { periods } = (await readBudgetPressure(ctx, asked)).pressure;
    return new Map(periods.filter(({ isClosed }) => isClosed).map((one) => [one.period, text(one)]));
  });
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

test('4 any history: opening and movements come to closing for any two instants, and are answered alike for ever', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 4, maxLength: 9 }),
      fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 2, maxLength: 3 }),
      async (history, pairs) => {
        const instants = [clock.now()];
        const placements: Funded[] = [];
        const told = new Map<string, string>();
        let closed: ReadonlyMap<Period, string> = new Map();
        const { education, health } = ledger.area;
        for (const step of history) {
          passTime(ledger);
          await takeStep(ledger, step, placements, (number += 1));
          instants.push(clock.now());
          const after = await closedFigures(education);
          for (const [period, figures] of closed) expect([period, after.get(period)]).toEqual([period, figures]);
          closed = after;
        }
        passTime(ledger);
        for (const round of [1, 2]) {
          for (const [a, b] of pairs) {
            const [from, to] = [instants[a % instants.length]!, instants[b % instants.length]!].sort(
              (one, other) => one.getTime() - other.getTime(),
            ) as [Date, Date];
            for (const holderId of [education, health]) {
              for (const year of YEARS) {
                const key = `${from.toISOString()} ${to.toISOString()} ${holderId} ${year}`;
                const answer = await movementBetween(from, to, holderId, year);
                expect([round, told.get(key) ?? answer]).toEqual([round, answer]);
                told.set(key, answer);
              }
            }
          }
          // Whatever comes later changes no answer.
          await takeStep(
            ledger,
            { kind: 'fund', amount: pence(100n), start: day('2025-05-01'), charged: {} },
            placements,
            0,
          );
        }
      },
    ),
    { numRuns: 5 },
  );
}, 120_000);
