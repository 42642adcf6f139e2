import { allResolvers, nodeTypes } from '../src/app';
import { changeTermsIn } from '../src/features/ledger/service/change-terms';
import { type Actor, systemActor } from '../src/platform/actor';
import { type WriteTx } from '../src/platform/db';
import { EventQueue } from '../src/platform/events-queue';
import { createSubscriptions } from '../src/platform/graphql-subscriptions';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import {
  actorWith,
  ctxOf,
  day,
  fundPlacement,
  line,
  makeArea,
  parts,
  quietLog,
  setClock,
  terms,
  type MadeArea,
  type MadePlacement,
} from './support/make-ledger';
import { runJobs } from './support/run-jobs';
import { wholeSchema } from './support/whole-schema';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
let area: MadeArea;
let areas = 540;

beforeEach(async () => {
  areas += 1;
  clock.set('2025-10-01T10:00:00Z');
  area = await makeArea(db, String(areas));
});

const PERMISSIONS = ['budget:read', 'budget:set', 'actual:record', 'period:close', 'placement:read'];
const finance = (): Actor => actorWith(area, 'FINANCE', null, PERMISSIONS);

async function write(work: (tx: WriteTx) => Promise<{ readonly ok: boolean }>): Promise<void> {
  const request = { event: 'test.done', clientMutationId: null, input: {} };
  const result = await ctxOf(db, systemActor(area.code), clock).write(request, async (tx) => {
    const done = await work(tx);
    return done.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
  });
  expect(result.ok).toBe(true);
}

/** £182,500.00 a year from 1 November 2025, the block's alone, committed. */
function commit(): Promise<MadePlacement & { readonly lineId: string }> {
  return fundPlacement(db, clock, area, { lines: [line(terms('182500.00'), parts([area.education, 1n]))] });
}

const CLOSE = `mutation ($input: ClosePeriodInput!) {
  closePeriod(input: $input) {
    closedPeriods { financialYear period balances { budgetHolder { name } accruals prepayments } } closedBefore
    userErrors { code field message }
  }
}`;
interface Closed {
  readonly closePeriod: {
    readonly closedPeriods:
      | readonly {
          readonly financialYear: string;
          readonly period: number;
          readonly balances: readonly Readonly<Record<string, unknown>>[];
        }[]
      | null;
    readonly closedBefore: string | null;
    readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
  };
}
const close = (period: number, input: object = {}) =>
  ask<Closed>(finance(), CLOSE, { input: { financialYear: '2025-26', period, ...input } });

const PRESSURE = `query ($year: FinancialYear!, $asAt: DateTime) {
  budgetPressure(financialYear: $year, asAt: $asAt) {
    asAt committed actual forecastOutturn variance
    periods { period isClosed books committed actual accruals prepayments forecast }
    catchUps { reportedPeriod financialYear period amount }
    accrualsOf(period: 9) { accruals prepayments withheld rows { nodes { label earned spent amount placement { id } } } }
    activity { placements children fullTimeEquivalent meanCost medianCost meanCostPerFullTimeEquivalent }
    position(date: "2025-12-31") { placements costToDate }
    explain { figure amount terms { name amount } }
  }
}`;
interface Period {
  readonly period: number;
  readonly isClosed: boolean;
  readonly books: string;
  readonly committed: string;
  readonly actual: string;
  readonly accruals: string | null;
  readonly prepayments: string | null;
  readonly forecast: string;
}
interface Answer {
  readonly budgetPressure: {
    readonly asAt: string;
    readonly committed: string;
    readonly forecastOutturn: string;
    readonly periods: readonly Period[];
    readonly catchUps: readonly object[];
    readonly accrualsOf: { readonly rows: { readonly nodes: readonly object[] } } | null;
    readonly activity: object;
    readonly position: object;
    readonly explain: readonly {
      readonly figure: string;
      readonly amount: string;
      readonly terms: { name: string; amount: string }[];
    }[];
  };
}
async function pressure(asAt: string | null = null): Promise<Answer['budgetPressure'] & { readonly text: string }> {
  const { data, errors, text } = await ask<Answer>(finance(), PRESSURE, { year: '2025-26', asAt });
  expect(errors).toEqual([]);
  return { ...data.budgetPressure, text };
}
const periodOf = (answer: Answer['budgetPressure'], period: number) => answer.periods[period - 1];

let invoices = 0;
async function spend(amount: string, period: number, placementId: string | null, input: object = {}) {
  invoices += 1;
  const { data, errors } = await ask<{
    readonly recordActual: {
      readonly actual: { readonly reportedFinancialYear: string; readonly reportedPeriod: number } | null;
      readonly userErrors: readonly object[];
    };
  }>(
    finance(),
    `mutation ($input: RecordActualInput!) {
       recordActual(input: $input) { actual { reportedFinancialYear reportedPeriod } userErrors { code } } }`,
    {
      input: {
        financialYear: '2025-26',
        period,
        kind: 'INVOICE',
        amount,
        placementId: placementId === null ? null : toGlobalId('Placement', placementId),
        reference: `INV-${String(invoices)}`,
        dated: '2025-10-01',
        ...input,
      },
    },
  );
  expect([errors, data.recordActual.userErrors]).toEqual([[], []]);
  return data.recordActual.actual;
}

describe('closePeriod (money.md sections 5 and 6)', () => {
  it('B13 never restates a closed period: a fee found later is caught up in the first open one', async () => {
    const { lineId, placementId } = await commit();
    clock.set('2026-01-05T10:00:00Z');
    await close(9);
    const closed = await pressure();
    clock.set('2026-01-20T10:00:00Z');
    await write((tx) =>
      changeTermsIn(
        tx,
        { from: day('2025-11-01'), lines: [{ costLineId: lineId, price: terms('186150.00') }] },
        { cause: 'FEE_CHANGED', decisionId: null },
      ),
    );
    const found = await pressure();
    // 31 × 510.00 and 61 × 10.00.
    expect(periodOf(found, 10)?.committed).toBe('16420.00');
    expect(found.periods.slice(0, 9)).toEqual(closed.periods.slice(0, 9));
    expect(found.catchUps).toEqual([
      { reportedPeriod: 10, financialYear: '2025-26', period: 8, amount: '300.00' },
      { reportedPeriod: 10, financialYear: '2025-26', period: 9, amount: '310.00' },
    ]);
    // As it was known then, and as it is known now.
    expect([closed.position, found.position]).toEqual([
      { placements: 1, costToDate: '30500.00' },
      { placements: 1, costToDate: '31110.00' },
    ]);
    expect((await pressure(closed.asAt)).text).toBe(closed.text);
    // From what was true in December, as known then, to what is true in January, as known now: 31 days, and 92 × 10.00 found out.
    const moved = await ask(
      finance(),
      `query ($from: DateTime!, $to: DateTime!) { budgetMovement(financialYear: "2025-26", from: $from, to: $to) {
         position(fromDate: "2025-12-31", toDate: "2026-01-31") { opening closing
           movements { cause amount withheld events { nodes { amount postedAt placement { id } } } } } } }`,
      { from: closed.asAt, to: found.asAt },
    );
    const placement = { id: toGlobalId('Placement', placementId) };
    const event = (amount: string, postedAt: unknown) => ({ events: { nodes: [{ amount, postedAt, placement }] } });
    expect(moved).toMatchObject({
      errors: [],
      data: {
        budgetMovement: {
          position: {
            ...{ opening: '30500.00', closing: '46920.00' },
            movements: [
              { cause: 'DAYS', amount: '15500.00', withheld: '0.00', ...event('15500.00', null) },
              { cause: 'FEE_CHANGED', amount: '920.00', ...event('920.00', expect.stringMatching(/^2026-01-20/)) },
            ],
          },
        },
      },
    });
  });

  it('B30 keeps what is earned and not invoiced as an accrual, what is invoiced and not earned as a prepayment', async () => {
    const { placementId } = await commit();
    await spend('15000.00', 8, placementId);
    clock.set('2026-01-05T10:00:00Z');
    const shown = await close(9, { preview: true });
    expect(shown.data.closePeriod.closedPeriods?.map(({ period }) => period)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await pressure()).periods.some(({ isClosed }) => isClosed)).toBe(false);
    const entered = { accruals: [{ label: 'Sensory service, December', amount: '2000.00' }] };
    const { data } = await close(9, entered);
    expect(data.closePeriod.userErrors).toEqual([]);
    expect(data.closePeriod.closedPeriods?.at(-1)?.balances).toEqual([
      { budgetHolder: { name: 'High needs block' }, accruals: '17500.00', prepayments: '0.00' },
    ]);
    const answer = await pressure();
    expect(periodOf(answer, 9)).toMatchObject({
      isClosed: true,
      books: 'CLOSED',
      accruals: '17500.00',
      prepayments: '0.00',
    });
    expect(answer.accrualsOf?.rows.nodes).toMatchObject([
      { label: null, earned: '30500.00', spent: '15000.00', amount: '15500.00' },
      { label: 'Sensory service, December', earned: null, amount: '2000.00', placement: null },
    ]);
    // The placement's year, and what was entered beside it.
    expect(answer.forecastOutturn).toBe('77500.00');
    const outturn = answer.explain.find(({ figure }) => figure === 'forecastOutturn');
    expect(outturn?.terms).toMatchObject([
      { name: 'actual', amount: '15000.00' },
      { name: 'accruals', amount: '17500.00' },
      { name: 'prepayments', amount: '0.00' },
      { name: 'broughtAccruals', amount: '0.00' },
      { name: 'remainingCommitted', amount: '45000.00' },
      { name: 'remainingOtherForecast', amount: '0.00' },
      { name: 'pipeline', amount: '0.00' },
    ]);
  });

  it('B30 a prepayment is taken back as it is earned, and an invoice of next year’s term is next year’s', async () => {
    const { placementId } = await commit();
    await spend('38000.00', 8, placementId);
    clock.set('2026-04-02T10:00:00Z');
    await spend('20000.00', 1, placementId, { financialYear: '2026-27', dated: '2026-03-20' });
    await close(9);
    expect(periodOf(await pressure(), 9)).toMatchObject({
      accruals: '0.00',
      prepayments: '7500.00',
      forecast: '15500.00',
    });
    // Belongs to a closed period: reported in the first open one.
    expect(await spend('500.00', 8, placementId)).toEqual({ reportedFinancialYear: '2025-26', reportedPeriod: 10 });
    await close(12);
    const answer = await pressure();
    expect(answer.forecastOutturn).toBe('75500.00');
    expect(periodOf(answer, 12)).toMatchObject({ accruals: '37000.00', prepayments: '0.00' });
    expect(await spend('37000.00', 12, placementId)).toEqual({ reportedFinancialYear: '2026-27', reportedPeriod: 1 });
    expect((await pressure()).forecastOutturn).toBe('75500.00');
  });

  it('B13 the first closing closes the years before it, and says so: what is found of them is reported in the first open period', async () => {
    const { placementId, lineId } = await commit();
    clock.set('2026-05-05T10:00:00Z');
    const inYear = { financialYear: '2026-27' };
    expect((await close(1, { ...inYear, preview: true })).data.closePeriod.closedBefore).toBe('2026-27');
    expect(await spend('400.00', 12, placementId)).toEqual({ reportedFinancialYear: '2025-26', reportedPeriod: 12 });
    expect((await close(1, inYear)).data.closePeriod).toMatchObject({ closedBefore: '2026-27', userErrors: [] });
    const closed = await pressure();
    expect(new Set(closed.periods.map(({ books, isClosed }) => `${books} ${String(isClosed)}`))).toEqual(
      new Set(['BEFORE_BOOKS false']),
    );
    clock.set('2026-05-06T10:00:00Z');
    expect(await spend('500.00', 12, placementId)).toEqual({ reportedFinancialYear: '2026-27', reportedPeriod: 2 });
    const change = { from: day('2026-03-01'), lines: [{ costLineId: lineId, price: terms('186150.00') }] };
    await write((tx) => changeTermsIn(tx, change, { cause: 'FEE_CHANGED', decisionId: null }));
    expect((await pressure()).periods).toEqual(closed.periods);
    const refused = (await close(12)).data.closePeriod;
    expect(refused).toMatchObject({ closedBefore: null, userErrors: [{ code: 'BEFORE_FIRST_CLOSED' }] });
    clock.set('2026-06-05T10:00:00Z');
    expect((await close(2, inYear)).data.closePeriod).toMatchObject({ closedBefore: null, userErrors: [] });
  });

  it('warns of a variance on which nothing was said since the books were closed last, and closes only over a figure that was seen', async () => {
    await commit();
    const enter = async (document: string, input: object): Promise<void> => {
      const { data, errors } = await ask<Record<string, { readonly userErrors: readonly object[] }>>(
        finance(),
        document,
        {
          input: { financialYear: '2025-26', ...input },
        },
      );
      expect([errors, Object.values(data)[0]?.userErrors]).toEqual([[], []]);
    };
    await enter(`mutation ($input: SetBudgetInput!) { setBudget(input: $input) { userErrors { code } } }`, {
      ...{ version: 'March', allocation: '70000.00' },
    });
    clock.set('2026-02-05T10:00:00Z');
    const first = (await close(8)).data.closePeriod.userErrors;
    expect(first).toMatchObject([{ code: 'WARNING_NOT_ACKNOWLEDGED', field: ['acknowledged'] }]);
    expect(JSON.stringify(first)).toContain('High needs block has a variance of 5500.00 pounds');
    await enter(
      `mutation ($input: CommentOnVarianceInput!) { commentOnVariance(input: $input) { userErrors { code } } }`,
      { text: 'An invented reason.', cause: 'CORRECTION' },
    );
    // What is said of one cause is not said of the whole, and the sentence says that.
    expect(JSON.stringify((await close(8)).data.closePeriod.userErrors)).toContain(
      'nobody commented on the whole of it',
    );
    await enter(
      `mutation ($input: CommentOnVarianceInput!) { commentOnVariance(input: $input) { userErrors { code } } }`,
      { text: 'An invented reason.' },
    );
    expect((await close(8)).data.closePeriod.userErrors).toEqual([]);
    const acknowledged = [{ kind: 'VARIANCE_UNCOMMENTED', amount: '5500.00' }];
    expect((await close(9)).data.closePeriod.userErrors).toMatchObject([{ code: 'WARNING_NOT_ACKNOWLEDGED' }]);
    expect((await close(9, { acknowledged })).data.closePeriod.userErrors).toEqual([]);
  });

  it('refuses what is not over, is closed, or makes no sense, all at once; nobody else may close', async () => {
    clock.set('2026-01-05T10:00:00Z');
    const codes = async (period: number, input: object = {}) =>
      (await close(period, input)).data.closePeriod.userErrors.map(({ code, field }) => [code, field.join('.')]);
    expect(await codes(10, { accruals: [{ label: ' ', amount: '0.00' }] })).toEqual([
      ['PERIOD_NOT_OVER', 'period'],
      ['LABEL_MISSING', 'accruals.0.label'],
      ['AMOUNT_ZERO', 'accruals.0.amount'],
    ]);
    expect(await codes(13)).toEqual([['PERIOD_OUT_OF_RANGE', 'period']]);
    const open = { label: 'Invented', amount: '10000000000.01' };
    expect(await codes(10, { accruals: Array.from({ length: 501 }, () => open) })).toEqual([
      ['PERIOD_NOT_OVER', 'period'],
      ['TOO_MANY', 'accruals'],
    ]);
    expect(await codes(2, { accruals: [open] })).toEqual([['AMOUNT_OUT_OF_RANGE', 'accruals.0.amount']]);
    await close(2);
    expect(await codes(2)).toEqual([['ALREADY_CLOSED', 'period']]);
    expect(await codes(12, { financialYear: '2024-25' })).toEqual([['BEFORE_FIRST_CLOSED', 'financialYear']]);
    const holder = actorWith(area, 'BUDGET_HOLDER', area.education, ['budget:read']);
    const { errors } = await ask(holder, CLOSE, { input: { financialYear: '2025-26', period: 3 } });
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('is held to in the database: nothing is posted there, nor any accrual added, nor a period left out', async () => {
    await commit();
    clock.set('2026-01-05T10:00:00Z');
    await close(9);
    const attempt = (sql: string): Promise<void> =>
      write(async (tx) => {
        const [row] = await tx.query<{ given: Date }>('select open_posting(now()) as given');
        await tx.query(sql, sql.includes('$1') ? [row?.given] : []);
        return { ok: true };
      });
    const copy = `insert into posting select (jsonb_populate_record(null::posting, to_jsonb(posting) || jsonb_build_object(
      'posting_id', gen_random_uuid(), 'posted_at', $1::timestamptz))).* from posting where reported_period = 9 limit 1`;
    await expect(attempt(copy)).rejects.toMatchObject({ constraint: 'posting_reported_open' });
    const accrual = `insert into period_accrual (local_area_code, period_accrual_id, financial_year, period, budget_holder_id, label, balance_pence)
      values ('${area.code}', gen_random_uuid(), '2025-26', 9, '${area.education}', 'Late', 100)`;
    await expect(attempt(accrual)).rejects.toMatchObject({ constraint: 'period_accrual_closing' });
    const gap = `insert into closed_period values ('${area.code}', '2025-26', 11, '${area.personId}', $1)`;
    await expect(attempt(gap)).rejects.toMatchObject({ constraint: 'closed_period_in_order' });
  });
});

it('B34 B35 counts heads and full-time equivalents, with a mean for each and the median', async () => {
  await commit();
  expect((await pressure()).activity).toEqual({
    placements: 1,
    children: 1,
    fullTimeEquivalent: '0.4137',
    meanCost: '75500.00',
    medianCost: '75500.00',
    meanCostPerFullTimeEquivalent: '182500.00',
  });
});

it('tells who follows a year of each change, with what they may see then', async () => {
  const asked: object[] = [];
  const queue = new EventQueue(() => undefined);
  const subscriptions = createSubscriptions({
    schema: wholeSchema(),
    database: db.database,
    clock,
    log: quietLog,
    authenticate: () => Promise.resolve(finance()),
    hub: {
      subscribe: (topic) => {
        asked.push(topic);
        queue.begin(0n, []);
        return Promise.resolve(queue);
      },
      close: () => Promise.resolve(),
    },
    observer: { onOperation: () => undefined, onSubscriptions: () => undefined },
  });
  const query = `subscription { budgetPressureChanged(financialYear: "2025-26") {
    financialYear cursor budgetPressure { committed } } }`;
  const request = { query, variables: {}, operationName: null, authorization: undefined };
  const stream = await subscriptions.open(request, () => undefined);
  expect(asked).toMatchObject([{ kind: 'budgetPressureChanged', ids: { financialYear: '2025-26' } }]);
  await commit();
  const events = await db.asOwner<{ sequence: bigint; year: string }>(
    `select sequence, ids ->> 'financialYear' as year from outbox_event
      where local_area_code = $1 and kind = 'budgetPressureChanged' order by sequence`,
    [area.code],
  );
  expect(events.map(({ year }) => year)).toEqual(['2025-26', '2026-27', '2027-28', '2028-29', '2029-30', '2030-31']);
  queue.push(events[0]?.sequence ?? 0n);
  const { value } = await stream.next();
  expect(value).toMatchObject({
    data: { budgetPressureChanged: { financialYear: '2025-26', budgetPressure: { committed: '75500.00' } } },
  });
  await stream.return();
});

it('rolls the horizon forward once a year, and says so to nobody twice', async () => {
  await commit();
  const rolled = () =>
    db.asOwner<{ year: string; amount: bigint }>(
      `select financial_year as year, sum(amount_pence)::bigint as amount from posting
        where local_area_code = $1 and cause = 'ROLLED_FORWARD' group by 1`,
      [area.code],
    );
  await runJobs(db, clock, 'ledger.roll-forward');
  expect(await rolled()).toEqual([]);
  clock.set('2026-04-01T00:30:00Z');
  await runJobs(db, clock, 'ledger.roll-forward');
  await runJobs(db, clock, 'ledger.roll-forward');
  expect(await rolled()).toEqual([{ year: '2031-32', amount: 18_250_000n }]);
});
