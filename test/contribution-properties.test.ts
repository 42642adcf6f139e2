import fc from 'fast-check';
import { approveContribution } from '../src/features/contributions/service/approve-contribution';
import { disputeContribution } from '../src/features/contributions/service/dispute-contribution';
import { proposeContribution } from '../src/features/contributions/service/propose-contribution';
import { refuseContribution } from '../src/features/contributions/service/refuse-contribution';
import { setInterimPayer } from '../src/features/contributions/service/set-interim-payer';
import { settleDispute } from '../src/features/contributions/service/settle-dispute';
import { listLinesByPlacementIds } from '../src/features/ledger/repository/lines';
import { readLedgerOfLines } from '../src/features/ledger/repository/postings';
import type { LineAmount } from '../src/features/ledger/rules/line';
import { changeTermsIn } from '../src/features/ledger/service/change-terms';
import { ledgerChecks } from '../src/features/ledger/service/check-ledger';
import { moveSpanIn } from '../src/features/ledger/service/commitments';
import { contains, type Day } from '../src/kernel/dates';
import { formatMoney, pence } from '../src/kernel/money';
import type { Result } from '../src/kernel/result';
import type { Ctx } from '../src/platform/context';
import { Conflict } from '../src/platform/faults';
import { useContributions, HOLDERS, type HolderName, type PersonName, type Placed } from './support/contribution-world';
import { addDaysTo, plain } from './support/ledger-world';
import { ctxOf, day, line, money, parts, terms } from './support/make-ledger';
import { UndisputedModel } from './support/undisputed-model';

/*
 * Commands in any order, by one writer or two at once, on a placement of two lines and three holders (money.md sections 3, 5 and 7). After
 * every step each active day is paid exactly once and the ledger equals the engine. Beside it stands a model that knows no dispute: it is
 * told of splits, prices and days as they come into force, and the ledger must hold what it says whenever nobody carries anything, and the
 * same for each line in all, always. CONTRIBUTION_RUNS asks for more than the everyday runs.
 */

const world = useContributions();
const { db, clock, as, holder, read, write } = world;
const RUNS = Number(process.env['CONTRIBUTION_RUNS'] ?? 4);

// ---------------------------------------------------------------- the commands

type Step =
  | { readonly kind: 'approve' | 'refuse'; readonly who: HolderName }
  | { readonly kind: 'approveAll' }
  | { readonly kind: 'dispute'; readonly who: HolderName; readonly from: Day | null; readonly accepted: string | null }
  | { readonly kind: 'carry'; readonly basis: 'LEAD' | 'STATUS_QUO' | 'EQUAL'; readonly payer: HolderName }
  | { readonly kind: 'settle'; readonly by: HolderName; readonly split: readonly number[] | null }
  | { readonly kind: 'propose'; readonly from: Day | null; readonly split: readonly number[] }
  | { readonly kind: 'price'; readonly from: Day; readonly amount: string }
  | { readonly kind: 'days'; readonly start: Day; readonly end: Day };

const who = fc.constantFrom(...HOLDERS);
/** Days that every placement of these tests covers, whatever its start and end come to be. */
const inside = fc.integer({ min: 0, max: 200 }).map((days) => addDaysTo('2025-11-05', days));
const amount = fc.integer({ min: 1_000, max: 20_000_000 }).map((value) => formatMoney(pence(BigInt(value))));
const split = fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 7 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('approve' as const), who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('approveAll' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('dispute' as const),
      who,
      from: fc.option(inside, { freq: 4 }),
      accepted: fc.option(fc.integer({ min: 1, max: 60_000 }).map((value) => formatMoney(pence(BigInt(value))))),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('carry' as const),
      basis: fc.constantFrom('LEAD' as const, 'STATUS_QUO' as const, 'EQUAL' as const),
      payer: who,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle' as const), by: who, split: fc.option(split) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('propose' as const), from: fc.option(inside, { freq: 4 }), split }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('price' as const), from: inside, amount }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('days' as const),
      start: fc.integer({ min: 0, max: 60 }).map((days) => addDaysTo('2025-09-01', days)),
      end: fc.integer({ min: 0, max: 700 }).map((days) => addDaysTo('2026-06-15', days)),
    }),
  },
);

async function perform(placed: Placed, asked: Step): Promise<boolean> {
  const once = { clientMutationId: null, expectedVersion: null };
  const said = { reason: 'Because', legalBasis: 'The framework' };
  switch (asked.kind) {
    case 'approve': {
      const id = await waiting(placed, asked.who);
      return id !== null && act(asked.who, (ctx) => approveContribution(ctx, { ...once, contributionId: id }));
    }
    case 'approveAll': {
      const approved = [];
      for (const name of HOLDERS) approved.push(await perform(placed, { kind: 'approve', who: name }));
      return approved.includes(true);
    }
    case 'refuse': {
      const id = await waiting(placed, asked.who);
      const command = { ...once, ...said, firstDisputedDate: null };
      return id !== null && act(asked.who, (ctx) => refuseContribution(ctx, { ...command, contributionId: id }));
    }
    case 'dispute': {
      const id = await own(placed, asked.who);
      const accepted = asked.accepted === null ? null : { unit: 'WEEK', amount: money(asked.accepted), spread: 'DAYS' };
      const lines = accepted === null ? [] : placed.lineIds.map((costLineId) => ({ costLineId, accepted }));
      const command = { ...once, ...said, lines, firstDisputedDate: asked.from };
      return id !== null && act(asked.who, (ctx) => disputeContribution(ctx, { ...command, contributionId: id }));
    }
    case 'carry': {
      const id = await openDispute(placed);
      const command = { ...once, basis: asked.basis, payerId: holder(asked.payer) };
      return id !== null && act('finance', (ctx) => setInterimPayer(ctx, { ...command, disputeId: id }));
    }
    case 'settle': {
      const id = await openDispute(placed);
      const terms = { shares: asked.split === null ? [] : toSplit(asked.split), lineShares: [], resolver: null };
      return id !== null && act(asked.by, (ctx) => settleDispute(ctx, { ...once, ...said, ...terms, disputeId: id }));
    }
    case 'propose':
      return act('officer', (ctx) =>
        proposeContribution(ctx, {
          clientMutationId: null,
          placementId: placed.placementId,
          fromDate: asked.from,
          shares: toSplit(asked.split),
          lineShares: [],
          method: 'SINGLE_AGENCY',
          methodEvidence: null,
          evidenceIds: [],
          toolName: null,
          toolScore: null,
          toolHoursPerWeek: null,
          reason: said.reason,
        }),
      );
    case 'price': {
      const change = { from: asked.from, lines: [{ costLineId: placed.lineIds[0]!, price: terms(asked.amount) }] };
      await write((tx) => changeTermsIn(tx, change, { cause: 'FEE_CHANGED', decisionId: null }));
      return true;
    }
    case 'days': {
      const span = { startDate: asked.start, endDate: asked.end };
      await db.asOwner(
        `update placement set active_span = daterange($2::date, $3::date, '[]') where placement_id = $1`,
        [placed.placementId, asked.start, asked.end],
      );
      await write((tx) => moveSpanIn(tx, placed.placementId, span, 'DATES_CHANGED', null));
      return true;
    }
  }
}

/** Does one thing as somebody; whether it was accepted. A change that somebody else was faster with is refused too. */
async function act(name: PersonName, work: (ctx: Ctx) => Promise<Result<unknown, unknown>>): Promise<boolean> {
  const ctx = ctxOf(db, as(name), clock);
  try {
    return (await work(ctx)).ok;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  } finally {
    await ctx.end();
  }
}

const toSplit = (numbers: readonly number[]) =>
  HOLDERS.map((name, index) => ({
    budgetHolderId: holder(name),
    parts: numbers[index] ?? 0,
    percent: null,
    fixed: null,
    cap: null,
    residual: false,
  }));

async function one(sql: string, parameters: readonly unknown[]): Promise<string | null> {
  const [row] = await db.asOwner<{ id: string }>(sql, parameters);
  return row?.id ?? null;
}

/** A share of the holder's that waits to be agreed. */
const waiting = (placed: Placed, name: HolderName) =>
  one(
    `select contribution_id as id from contribution join funding_agreement using (local_area_code, funding_agreement_id)
      where placement_id = $1 and budget_holder_id = $2 and status in ('PROPOSED', 'REFUSED') and committed_at is null and closed_at is null
      order by created_at desc limit 1`,
    [placed.placementId, holder(name)],
  );
/** The holder's share of the first agreement that is live. */
const own = (placed: Placed, name: HolderName) =>
  one(
    `select contribution_id as id from contribution join funding_agreement using (local_area_code, funding_agreement_id)
      where placement_id = $1 and budget_holder_id = $2 and kind = 'INITIAL' and closed_at is null limit 1`,
    [placed.placementId, holder(name)],
  );
const openDispute = (placed: Placed) =>
  one(
    'select dispute_id as id from dispute where placement_id = $1 and closed_at is null order by raised_at, dispute_id limit 1',
    [placed.placementId],
  );

// ---------------------------------------------------------------- what must hold

/** What lines come to in each period, whoever pays. */
const byPeriod = (amounts: readonly LineAmount[]): Record<string, bigint> => {
  const sums: Record<string, bigint> = {};
  for (const { financialYear, period, amount: value } of amounts) {
    const key = `${financialYear} ${String(period)}`;
    sums[key] = (sums[key] ?? 0n) + value;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0n));
};

/** Settles whatever is open as the split stands: then the ledger must hold what it would have held without any dispute. */
async function settleAll(placed: Placed): Promise<void> {
  for (let left = HOLDERS.length; left > 0; left -= 1) {
    for (const by of HOLDERS) await perform(placed, { kind: 'settle', by, split: null });
    await perform(placed, { kind: 'approveAll' });
  }
  const carried =
    'select 1 as id from cost_line_carry join cost_line using (local_area_code, cost_line_id) where placement_id = $1 and superseded_at is null limit 1';
  expect(await one(carried, [placed.placementId])).toBeNull();
}

async function expectSound(placed: Placed, model: UndisputedModel): Promise<void> {
  await model.follow(world, placed);
  // The proof query: one row for each day of each line that not exactly one agreement covers.
  const days = await db.asOwner(
    `select line.cost_line_id, day::date, count(version.cost_line_version_id)
       from cost_line line
       cross join generate_series(lower(line.placement_span), upper(line.placement_span) - 1, interval '1 day') as day
       left join cost_line_version version on version.local_area_code = line.local_area_code and version.cost_line_id = line.cost_line_id
                                          and version.superseded_at is null and version.active_span @> day::date
      where line.placement_id = $1
      group by 1, 2 having count(version.cost_line_version_id) <> 1`,
    [placed.placementId],
  );
  expect(days).toEqual([]);
  expect(await world.differences(placed)).toEqual([]);

  const lines = (await read((tx) => listLinesByPlacementIds(tx, [placed.placementId]))).get(placed.placementId) ?? [];
  for (const [position, stored] of lines.entries()) {
    const isCommitted = stored.committedAt !== null;
    const held = await read((tx) => readLedgerOfLines(tx, [stored.costLineId]));
    const should = isCommitted ? model.amounts(position) : [];
    expect(byPeriod(held)).toEqual(byPeriod(should));
    if (stored.carries.length === 0) expect(plain(held)).toEqual(plain(should));
    // Whose share nobody disputes, and who carries nothing, pays what it would have paid.
    const touched = stored.carries.flatMap(({ holder: disputing, carriers }) => [disputing, ...carriers]);
    const apart = (amounts: readonly LineAmount[]) => plain(amounts.filter(({ payer }) => !touched.includes(payer)));
    expect(apart(held)).toEqual(apart(should));
    expect(stored.versions.every(({ span }) => span.startDate === null || contains(model.days, span.startDate))).toBe(
      true,
    );
  }
}

test('whatever is agreed, refused, disputed, settled or changed: every day is paid once, ledger = engine, and settling restores', async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.tuple(step, fc.option(step, { freq: 4 })), { minLength: 6, maxLength: 14 }),
      async (isAgreed, steps) => {
        const split = parts([world.area.education, 50n], [world.area.socialCare, 30n], [world.area.health, 20n]);
        const prices = [terms('182500.00'), terms('1234.56', { unit: 'WEEK', year: null })];
        const span = { startDate: day('2025-11-01'), endDate: day('2026-10-31') };
        const options = { span, lines: prices.map((price) => line(price, split)) };
        const placed = isAgreed ? await world.agree(options) : await world.propose(options);
        const model = new UndisputedModel(
          span,
          prices.map((price) => ({ start: null, price, shares: split })),
        );
        await expectSound(placed, model);
        for (const [first, second] of steps) {
          clock.set(new Date(clock.now().getTime() + 3_600_000).toISOString());
          // Two changes of the same kind have no order that the model could know; nor have days and what counts from them.
          const isAlone = second === null || second.kind === first.kind || [first.kind, second.kind].includes('days');
          const pair: Step[] = isAlone ? [first] : [first, second];
          const answers = await Promise.all(pair.map((asked) => perform(placed, asked)));
          for (const [index, asked] of pair.entries()) {
            if (answers[index] !== true) continue;
            done.set(asked.kind, (done.get(asked.kind) ?? 0) + 1);
            if (asked.kind === 'price') model.change(0, asked.from, { price: terms(asked.amount) });
            if (asked.kind === 'days') model.move(asked.start, asked.end);
          }
          await expectSound(placed, model);
        }
        await settleAll(placed);
        await expectSound(placed, model);
      },
    ),
    { numRuns: RUNS },
  );
  // It did something, and not only one thing.
  if (process.env['CONTRIBUTION_RUNS'] !== undefined) {
    const ended = await db.asOwner(
      'select kind, committed_at is not null as committed, count(*)::integer from funding_agreement group by 1, 2',
    );
    process.stdout.write(`${JSON.stringify([...done])} ${JSON.stringify(ended)}\n`);
  }
  expect(done.size).toBeGreaterThan(4);
  for (const check of ledgerChecks)
    expect(await read((tx) => check.run(tx))).toMatchObject({ differing: 0, first: null });
}, 600_000);
