import fc from 'fast-check';
import { type FinancialYear, type Period } from '../src/kernel/dates';
import { formatMoney, pence, sum } from '../src/kernel/money';
import { ok } from '../src/kernel/result';
import { type Ctx } from '../src/platform/context';
import { closePeriod } from '../src/features/budget/service/close-period';
import {
  readBudgetMovement,
  readMovementEvents,
  readVarianceMovement,
} from '../src/features/budget/service/read-movement';
import { readBudgetPressure } from '../src/features/budget/service/read-pressure';
import { recordActual } from '../src/features/budget/service/record-actual';
import { setBudget } from '../src/features/budget/service/set-budget';
import { changeTermsIn } from '../src/features/ledger/service/change-terms';
import { moveSpanIn } from '../src/features/ledger/service/commitments';
import { actorWith, ctxOf, day, line, parts, terms } from './support/make-ledger';
import { addDaysTo, FY, useLedger, type Funded } from './support/ledger-world';

const ledger = useLedger();
const { db, clock, write, fund, fiftyThirtyTwenty } = ledger;

const YEARS = [FY, '2026-27' as FinancialYear];
const NEXT_MORNING = 23 * 86_400_000;

/** As finance, in a snapshot of its own. */
async function asFinance<Value>(work: (ctx: Ctx) => Promise<Value>): Promise<Value> {
  const ctx = ctxOf(db, actorWith(ledger.area, 'FINANCE', null, ['budget:read', 'budget:set', 'period:close']), clock);
  try {
    return await work(ctx);
  } finally {
    await ctx.end();
  }
}

/** Everything that is answered about a pair of instants, as text, with what must hold of it asserted. */
async function movementBetween(from: Date, to: Date, holderId: string, financialYear: FinancialYear): Promise<string> {
  return asFinance(async (ctx) => {
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
  return asFinance(async (ctx) => {
    const asked = { financialYear: FY, budgetHolderId: holderId, filter: {}, asAt: null };
    const { periods } = (await readBudgetPressure(ctx, asked)).pressure;
    return new Map(periods.filter(({ isClosed }) => isClosed).map((one) => [one.period, text(one)]));
  });
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

const dates = fc.integer({ min: 0, max: 500 }).map((days) => addDaysTo('2025-04-01', days));
const amounts = fc.integer({ min: 1, max: 30_000_000 }).map((amount) => pence(BigInt(amount)));
const chosen = fc.nat(9);
const steps = fc.oneof(
  fc.record({ kind: fc.constant('fund' as const), amount: amounts, start: dates }),
  fc.record({ kind: fc.constant('move' as const), which: chosen, start: dates, days: fc.nat(600) }),
  fc.record({ kind: fc.constant('price' as const), which: chosen, amount: amounts }),
  fc.record({ kind: fc.constant('share' as const), which: chosen, part: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('close' as const), entered: amounts }),
  fc.record({ kind: fc.constant('budget' as const), amount: amounts }),
  fc.record({
    kind: fc.constant('spend' as const),
    which: fc.option(chosen),
    amount: amounts,
    period: fc.integer({ min: 1, max: 12 }),
  }),
);
type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

/** Does one step of a history; what finance is refused leaves everything as it was. */
async function take(step: Step, placements: Funded[], number: number): Promise<void> {
  const { area } = ledger;
  const one = 'which' in step && step.which !== null ? placements[step.which % placements.length] : undefined;
  const costLineId = one?.lineIds[0] ?? '';
  const reason = { cause: 'FEE_CHANGED' as const, decisionId: null };
  if (step.kind === 'fund') {
    const price = terms(formatMoney(step.amount));
    placements.push(await fund([line(price, fiftyThirtyTwenty())], { startDate: step.start, endDate: null }));
  } else if (step.kind === 'move' && one !== undefined) {
    const span = { startDate: step.start, endDate: addDaysTo(step.start, step.days) };
    await write((tx) => moveSpanIn(tx, one.placementId, span, 'DATES_CHANGED', null));
  } else if (step.kind === 'price' && one !== undefined) {
    const price = terms(formatMoney(step.amount));
    await write((tx) => changeTermsIn(tx, { from: null, lines: [{ costLineId, price }] }, reason));
  } else if (step.kind === 'share' && one !== undefined) {
    const shares = parts([area.education, BigInt(step.part)], [area.health, 3n]);
    await write((tx) =>
      changeTermsIn(tx, { from: null, lines: [{ costLineId, shares }] }, { ...reason, cause: 'SHARE_CHANGED' }),
    );
  } else {
    await asFinance((ctx) => enter(ctx, step, one, number));
  }
}

async function enter(ctx: Ctx, step: Step, one: Funded | undefined, number: number): Promise<unknown> {
  const budgetHolderId = ledger.area.education;
  if (step.kind === 'budget') {
    const command = {
      budgetHolderId,
      financialYear: FY,
      version: 'v',
      allocation: step.amount,
      broughtForward: null,
      reason: null,
    };
    return setBudget(ctx, command, null);
  }
  if (step.kind === 'close') {
    const accruals = [{ budgetHolderId, label: 'Invented', amount: step.entered }];
    const { closed } = await closedCount();
    const command = { financialYear: FY, period: Math.min(12, closed + 2), accruals };
    return closePeriod(ctx, command, { clientMutationId: null, isPreview: false });
  }
  if (step.kind === 'spend') {
    const { amount, period } = step;
    const command = { budgetHolderId, financialYear: FY, period, kind: 'INVOICE' as const, amount, vat: pence(0n) };
    const placementId = one?.placementId ?? null;
    return recordActual(
      ctx,
      { ...command, placementId, reference: `R${String(number)}`, dated: day('2025-04-01') },
      null,
    );
  }
  return ok(null);
}

async function closedCount(): Promise<{ readonly closed: number }> {
  const [row] = await db.asOwner<{ closed: bigint }>(
    'select count(*) as closed from closed_period where local_area_code = $1',
    [ledger.area.code],
  );
  return { closed: Number(row?.closed ?? 0n) };
}

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
          clock.set(new Date(clock.now().getTime() + NEXT_MORNING).toISOString());
          await take(step, placements, (number += 1));
          instants.push(clock.now());
          const after = await closedFigures(education);
          for (const [period, figures] of closed) expect([period, after.get(period)]).toEqual([period, figures]);
          closed = after;
        }
        clock.set(new Date(clock.now().getTime() + NEXT_MORNING).toISOString());
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
          await take({ kind: 'fund', amount: pence(100n), start: day('2025-05-01') }, placements, 0);
        }
      },
    ),
    { numRuns: 5 },
  );
}, 120_000);
