import fc from 'fast-check';
import { formatMoney, pence } from '../../src/kernel/money';
import { ok } from '../../src/kernel/result';
import { type Ctx } from '../../src/platform/context';
import { closePeriod } from '../../src/features/budget/service/close-period';
import { recordActual } from '../../src/features/budget/service/record-actual';
import { setBudget } from '../../src/features/budget/service/set-budget';
import { type PriceTerms } from '../../src/features/ledger/rules/price';
import { changeTermsIn } from '../../src/features/ledger/service/change-terms';
import { moveSpanIn } from '../../src/features/ledger/service/commitments';
import { actorWith, ctxOf, day, line, parts, terms } from './make-ledger';
import { addDaysTo, FY, type Funded, type LedgerWorld } from './ledger-world';

/*
 * Random histories of a budget: what is funded, moved, priced anew, shared anew, closed, entered and spent, a step in the morning of some weeks later.
 */

const SOME_WEEKS = 23 * 86_400_000;

/** How a price may be charged. */
const CHARGED: readonly Partial<PriceTerms>[] = [
  {},
  { spread: 'MONTHS' },
  { year: 'ACADEMIC' },
  { unit: 'WEEK', year: null },
];

/** Some weeks later. */
export function passTime({ clock }: LedgerWorld): void {
  clock.set(new Date(clock.now().getTime() + SOME_WEEKS).toISOString());
}

/** As finance, in a snapshot of its own. */
export async function asFinance<Value>(
  { db, area, clock }: LedgerWorld,
  work: (ctx: Ctx) => Promise<Value>,
): Promise<Value> {
  const ctx = ctxOf(db, actorWith(area, 'FINANCE', null, ['budget:read', 'budget:set', 'period:close']), clock);
  try {
    return await work(ctx);
  } finally {
    await ctx.end();
  }
}

/** The person of the world's finance declares an interest in a case. */
export async function declareInterest({ db, area }: LedgerWorld, { caseId }: Funded): Promise<void> {
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', now() from agenda_item where case_id = $1`,
    [caseId, area.personId],
  );
}

const dates = fc.integer({ min: 0, max: 500 }).map((days) => addDaysTo('2025-04-01', days));
const amounts = fc.integer({ min: 1, max: 30_000_000 }).map((amount) => pence(BigInt(amount)));
const chosen = fc.nat(9);
/** One step of a history. */
export const steps = fc.oneof(
  fc.record({
    kind: fc.constant('fund' as const),
    amount: amounts,
    start: dates,
    charged: fc.constantFrom(...CHARGED),
  }),
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
export type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

/** Does one step of a history; what finance is refused leaves everything as it was. `number` is one of its own. */
export async function takeStep(ledger: LedgerWorld, step: Step, placements: Funded[], number: number): Promise<void> {
  const { area, write, fund, fiftyThirtyTwenty } = ledger;
  const one = 'which' in step && step.which !== null ? placements[step.which % placements.length] : undefined;
  const costLineId = one?.lineIds[0] ?? '';
  const reason = { cause: 'FEE_CHANGED' as const, decisionId: null };
  if (step.kind === 'fund') {
    const price = terms(formatMoney(step.amount), step.charged);
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
    await asFinance(ledger, (ctx) => enter(ledger, ctx, step, one, number));
  }
}

async function enter(
  ledger: LedgerWorld,
  ctx: Ctx,
  step: Step,
  one: Funded | undefined,
  number: number,
): Promise<unknown> {
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
    const { closed } = await closedCount(ledger);
    const command = { financialYear: FY, period: Math.min(12, closed + 2), accruals, acknowledged: [] };
    const shown = await closePeriod(ctx, command, { clientMutationId: null, isPreview: true });
    const acknowledged = shown.ok
      ? shown.value.warnings.map((one) => ({ ...one, amount: pence(BigInt(one.amount)) }))
      : [];
    return closePeriod(ctx, { ...command, acknowledged }, { clientMutationId: null, isPreview: false });
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

async function closedCount({ db, area }: LedgerWorld): Promise<{ readonly closed: number }> {
  const [row] = await db.asOwner<{ closed: bigint }>(
    'select count(*) as closed from closed_period where local_area_code = $1',
    [area.code],
  );
  return { closed: Number(row?.closed ?? 0n) };
}
