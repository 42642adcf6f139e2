import { finishMigrations } from '../src/commands/finish-migrations';
import { runVerify } from '../src/commands/verify';
import { readBudgetPressure } from '../src/features/budget/service/read-pressure';
import { changeTermsIn } from '../src/features/ledger/service/change-terms';
import { moveSpanIn, recodeLinesIn, rollForwardIn, withdrawLinesIn } from '../src/features/ledger/service/commitments';
import { formatMoney } from '../src/kernel/money';
import { asFinance, passTime } from './support/budget-histories';
import { FY, useLedger } from './support/ledger-world';
import { CODING, day, line, money, parts, quietLog, terms } from './support/make-ledger';

const ledger = useLedger();
const { db, clock, fund, write, fiftyThirtyTwenty } = ledger;

const REASON = { cause: 'FEE_CHANGED' as const, decisionId: null };

/** Lines of every kind of history, up to and with a roll-forward. */
async function makeHistory(): Promise<string> {
  const rising = await fund([
    line(terms('182500.00'), fiftyThirtyTwenty()),
    line(terms('1000.00', { unit: 'WEEK', year: null }), parts([ledger.area.health, 1n]), { category: 'TRANSPORT' }),
  ]);
  const moving = await fund([line(terms('73412.99'), fiftyThirtyTwenty())], {
    startDate: day('2025-06-01'),
    endDate: null,
  });
  passTime(ledger);
  const price = terms('200000.00');
  await write((tx) =>
    changeTermsIn(tx, { from: day('2026-04-01'), lines: [{ costLineId: rising.lineIds[0] ?? '', price }] }, REASON),
  );
  passTime(ledger);
  const span = { startDate: day('2025-06-15'), endDate: day('2026-12-31') };
  await write((tx) => moveSpanIn(tx, moving.placementId, span, 'DATES_CHANGED', null));
  passTime(ledger);
  await write((tx) =>
    recodeLinesIn(tx, rising.placementId, { ...CODING, areaClass: 'OUT_OF_AREA', hostLaCode: '885' }),
  );
  passTime(ledger);
  await write((tx) => rollForwardIn(tx, day('2032-03-31')));
  passTime(ledger);
  const gone = await fund([line(terms('500.00'), fiftyThirtyTwenty())], {
    startDate: day('2025-06-01'),
    endDate: null,
  });
  passTime(ledger);
  await write((tx) => withdrawLinesIn(tx, gone.placementId, 'CORRECTION', null));
  passTime(ledger);
  return rising.lineIds[0] ?? '';
}

/** What is held at every instant of a posting, as its sums. */
async function heldAtInstants(): Promise<readonly object[]> {
  return db.asOwner(
    `select made.posted_at, cost.cost_line_id, cost.financial_year, cost.budget_holder_id, cost.area_class, cost.phase, cost.section_251_line,
            cost.likeness, sum(effect_pence) as effect, sum(cost_pence) as cost, sum(active_lines) as active
       from (select distinct posted_at from posting where local_area_code = $1) made
       join full_year_cost cost on cost.local_area_code = $1 and cost.posted_at <= made.posted_at
      group by made.posted_at, cost.cost_line_id, cost.financial_year, cost.budget_holder_id, cost.area_class, cost.phase,
               cost.section_251_line, cost.likeness
     having sum(effect_pence) <> 0 or sum(cost_pence) <> 0 or sum(active_lines) <> 0
      order by 1, 2, 3, 4, 5, 6, 7, 8`,
    [ledger.area.code],
  );
}

/** As after a migration that made the table beside postings. */
async function emptied(): Promise<void> {
  await db.asOwner('alter table full_year_cost disable trigger user');
  await db.asOwner('delete from full_year_cost where local_area_code = $1', [ledger.area.code]);
  await db.asOwner('alter table full_year_cost enable trigger user');
  await db.asOwner('update local_area set is_full_year_due = true where local_area_code = $1', [ledger.area.code]);
}

const finish = () => finishMigrations({ database: db.database, clock, log: quietLog });

const rows = () =>
  db.asOwner('select * from full_year_cost where local_area_code = $1 order by full_year_cost_id', [ledger.area.code]);

async function verified(): Promise<readonly string[]> {
  const lines: string[] = [];
  await runVerify({ database: db.database, clock, log: quietLog, print: (one) => lines.push(one) });
  return lines.filter((one) => one.includes('full years'));
}

test('postings of before it was kept get what they cost in a full year at every instant, once', async () => {
  await makeHistory();
  const held = await heldAtInstants();
  expect(held.length).toBeGreaterThan(100);
  await emptied();
  expect((await verified())[0]).toMatch(
    /^DIFFERS {2}full years = engine: 2 of 3 placements; the first: .*£0\.00 is kept/,
  );
  await finish();
  expect(await heldAtInstants()).toEqual(held);
  expect(await verified()).toEqual([expect.stringMatching(/^holds/)]);
  const once = await rows();
  // Again, as after a kill before it was noted to be done.
  await db.asOwner('update local_area set is_full_year_due = true where local_area_code = $1', [ledger.area.code]);
  await finish();
  expect(await rows()).toEqual(once);
  const effect = await asFinance(ledger, (ctx) =>
    readBudgetPressure(ctx, { financialYear: FY, budgetHolderId: ledger.area.education, asAt: null, filter: {} }),
  );
  expect(formatMoney(effect.fullYearEffect)).toBe('127956.49');
});

test('what was posted before it was reckoned is counted once', async () => {
  const costLineId = await makeHistory();
  const held = await heldAtInstants();
  await emptied();
  await write((tx) => changeTermsIn(tx, { from: null, lines: [{ costLineId, price: terms('1.00') }] }, REASON));
  await finish();
  const after = await heldAtInstants();
  expect(after.slice(0, held.length)).toEqual(held);
  expect(await verified()).toEqual([expect.stringMatching(/^holds/)]);
});

test('a row at any other instant is refused', async () => {
  await makeHistory();
  const insert = `insert into full_year_cost select (jsonb_populate_record(null::full_year_cost, to_jsonb(cost) ||
      jsonb_build_object('full_year_cost_id', gen_random_uuid(), 'posted_at', cost.posted_at + $2::interval))).*
    from full_year_cost cost where local_area_code = $1 limit 1`;
  const refused = { constraint: 'full_year_cost_instant' };
  await expect(db.asOwner(insert, [ledger.area.code, '0'])).rejects.toMatchObject(refused);
  await db.asOwner('update local_area set is_full_year_due = true where local_area_code = $1', [ledger.area.code]);
  await expect(db.asOwner(insert, [ledger.area.code, '1 ms'])).rejects.toMatchObject(refused);
});

test('6 a line whose shares can not pay a whole year is told beside the effect, to each of its payers, and is no one’s', async () => {
  const { education, health } = ledger.area;
  const share = { parts: 1n, fixed: null, residual: false };
  // Up to October £120,000.00 a year come to less than both caps; over a whole year to more.
  const capped = await fund(
    [
      line(terms('120000.00'), [
        { ...share, payer: education, cap: money('40000.00') },
        { ...share, payer: health, cap: money('40000.00') },
      ]),
    ],
    { startDate: day('2025-11-01'), endDate: day('2026-03-31') },
  );
  await fund([line(terms('10000.00'), parts([education, 1n]))]);
  passTime(ledger);
  const ask = (budgetHolderId: string) =>
    asFinance(ledger, async (ctx) => {
      const asked = { financialYear: FY, budgetHolderId, asAt: null, filter: {} };
      const { fullYearEffect, fullYearUnshared } = await readBudgetPressure(ctx, asked);
      return [formatMoney(fullYearEffect), fullYearUnshared.lines, formatMoney(fullYearUnshared.cost)];
    });
  expect(await ask(education)).toEqual(['10000.00', 1, '120000.00']);
  expect(await ask(health)).toEqual(['0.00', 1, '120000.00']);
  expect(await ask(ledger.area.socialCare)).toEqual(['0.00', 0, '0.00']);
  const shares = parts([education, 1n], [health, 1n]);
  const lines = [{ costLineId: capped.lineIds[0] ?? '', shares }];
  await write((tx) => changeTermsIn(tx, { from: null, lines }, { ...REASON, cause: 'SHARE_CHANGED' }));
  passTime(ledger);
  expect(await ask(education)).toEqual(['70000.00', 0, '0.00']);
});
