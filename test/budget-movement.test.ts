import fc from 'fast-check';
import { type Day, type FinancialYear, type Period } from '../src/kernel/dates';
import { pence, sum } from '../src/kernel/money';
import {
  readBudgetMovement,
  readMovementEvents,
  readVarianceMovement,
} from '../src/features/budget/service/read-movement';
import { readPosition } from '../src/features/budget/service/read-position';
import { readPositionMovement } from '../src/features/budget/service/read-position-movement';
import { readBudgetPressure } from '../src/features/budget/service/read-pressure';
import { asFinance, declareInterest, passTime, type Step, steps, takeStep } from './support/budget-histories';
import { addDaysTo, FY, useLedger, type Funded } from './support/ledger-world';
import { day } from './support/make-ledger';

const ledger = useLedger();
const { clock } = ledger;

const NEXT = '2026-27' as FinancialYear;

/** Two pairs of a day of the year and the instant as at which it is asked about. */
interface Asked {
  readonly from: Date;
  readonly to: Date;
  readonly fromDay: number;
  readonly toDay: number;
}

/** What is answered about a pair: what it comes to, whoever asks, and what of it this reader is shown. */
interface Told {
  readonly totals: string;
  readonly shown: string;
}

/** Everything that is answered about a pair, as text, with what must hold of it asserted. */
async function movementBetween(
  { from, to, fromDay, toDay }: Asked,
  holderId: string,
  financialYear: FinancialYear,
): Promise<Told> {
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
    const dayOf = (days: number): Day => addDaysTo(`${financialYear.slice(0, 4)}-04-01`, days);
    const [fromDate, toDate] = [dayOf(fromDay), dayOf(toDay)];
    const days = (await readPositionMovement(ctx, answer.question, { fromDate, toDate }))!;
    const [before, after] = [
      await readPosition(ctx, { ...answer.question, asAt: from }, fromDate),
      await readPosition(ctx, answer.question, toDate),
    ];
    expect([days.opening, days.closing]).toEqual([before.costToDate, after.costToDate]);
    expect(days.opening + sum(days.movements.map(({ amount }) => amount))).toBe(days.closing);
    for (const { cause, amount, withheld, events } of days.movements) {
      found.add(cause);
      expect(sum(events.map((event) => event.amount)) + withheld).toBe(amount);
    }
    const amounts = (of: readonly { readonly cause: string; readonly amount: bigint }[]): unknown =>
      of.map(({ cause, amount }) => [cause, amount]);
    return {
      totals: text([
        ...[answer.opening, amounts(answer.movements), answer.closing],
        ...[variance?.opening, amounts(variance?.movements ?? []), variance?.closing],
        ...[days.opening, amounts(days.movements), days.closing],
      ]),
      shown: text([answer.movements, shown, variance, days]),
    };
  });
}

/** So that there is something to tell, whatever is chosen. */
const FIRST: Step = { kind: 'fund', amount: pence(5_200_013n), start: day('2025-06-16'), charged: {} };

/** The causes by which positions moved. */
const found = new Set<string>();

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

test('4 any history: opening and movements come to closing for any two instants and days, alike for ever and for whoever may not see a case', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 4, maxLength: 9 }),
      fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(364), fc.nat(364)), { minLength: 1, maxLength: 1 }),
      async (history, chosen) => {
        const instants = [clock.now()];
        const placements: Funded[] = [];
        const told = new Map<string, Told>();
        let closed: ReadonlyMap<Period, string> = new Map();
        const { education, health } = ledger.area;
        for (const step of [FIRST, ...history]) {
          passTime(ledger);
          await takeStep(ledger, step, placements, (number += 1));
          instants.push(clock.now());
          const after = await closedFigures(education);
          for (const [period, figures] of closed) expect([period, after.get(period)]).toEqual([period, figures]);
          closed = after;
        }
        passTime(ledger);
        // The whole of the history, and what was chosen of it.
        const pairs = [[0, instants.length - 1, 200, 364] as const, ...chosen];
        for (const round of ['first', 'later', 'recused'] as const) {
          for (const [a, b, fromDay, toDay] of round === 'recused' ? pairs.slice(0, 1) : pairs) {
            const [from, to] = [instants[a % instants.length]!, instants[b % instants.length]!].sort(
              (one, other) => one.getTime() - other.getTime(),
            ) as [Date, Date];
            for (const [holderId, year] of [
              [education, FY],
              [education, NEXT],
              [health, FY],
            ] as const) {
              const key = `${from.toISOString()} ${to.toISOString()} ${fromDay} ${toDay} ${holderId} ${year}`;
              const answer = await movementBetween({ from, to, fromDay, toDay }, holderId, year);
              const before = told.get(key) ?? answer;
              expect([round, answer.totals]).toEqual([round, before.totals]);
              if (round === 'later') expect(answer.shown).toBe(before.shown);
              told.set(key, before);
            }
          }
          // Whatever comes later changes no answer, and who may not see a case is told the same totals.
          const later = { kind: 'fund' as const, amount: pence(100n), start: day('2025-05-01'), charged: {} };
          if (round === 'first') await takeStep(ledger, later, placements, 0);
          else await declareInterest(ledger, placements[0]!);
        }
      },
    ),
    { numRuns: 4, endOnFailure: true, includeErrorInReport: true },
  );
  expect([...found]).toEqual(expect.arrayContaining(['DAYS', 'NEW_PLACEMENT']));
}, 120_000);
