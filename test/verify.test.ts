import { runVerify } from '../src/commands/verify';
import { moveSpanIn } from '../src/features/ledger/service/commitments';
import { ok } from '../src/kernel/result';
import { systemActor } from '../src/platform/actor';
import type { WriteTx } from '../src/platform/db';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import {
  ctxOf,
  day,
  fundPlacement,
  makeArea,
  quietLog,
  setClock,
  type MadeArea,
  type MadePlacement,
} from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');
let area: MadeArea;
let funded: MadePlacement & { readonly lineId: string };
let pending: MadePlacement & { readonly lineId: string };

async function verify(): Promise<{ readonly status: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const print = (text: string) => lines.push(text);
  const status = await runVerify({ database: db.database, clock, log: quietLog, print });
  return { status, lines };
}

async function inWrite<Value>(code: string, work: (tx: WriteTx) => Promise<Value>): Promise<Value> {
  const done: Value[] = [];
  await ctxOf(db, systemActor(code), clock).write(
    { event: 'test.done', clientMutationId: null, input: {} },
    async (tx) => {
      done.push(await work(tx));
      return ok(null);
    },
  );
  return done[0] as Value;
}

function fund(of: MadeArea, isCommitted: boolean): Promise<MadePlacement & { readonly lineId: string }> {
  const placementSpan = { startDate: day('2025-11-01'), endDate: day('2026-10-31') };
  return fundPlacement(db, clock, of, { placementSpan, isCommitted });
}

/** A fault put in behind the product's back, triggers off, as only the owner of the tables could. */
async function plant(table: string, sql: string, parameters: readonly unknown[]): Promise<void> {
  await db.asOwner(`alter table ${table} disable trigger user`);
  await db.asOwner(sql, parameters);
  await db.asOwner(`alter table ${table} enable trigger user`);
}

beforeEach(async () => {
  await db.empty();
  area = await makeArea(db, '311');
  await makeArea(db, '885');
  funded = await fund(area, true);
  pending = await fund(area, false);
});

test('a database that is as it must be: a line for each check, with counts, and status 0', async () => {
  await inWrite(area.code, async (tx) => {
    accepted(
      await moveSpanIn(
        tx,
        funded.placementId,
        { startDate: day('2025-11-10'), endDate: day('2026-10-31') },
        'DATES_CHANGED',
        null,
      ),
    );
    await tx.execute(`update placement set active_span = '[2025-11-10,2026-11-01)' where placement_id = $1`, [
      funded.placementId,
    ]);
  });
  expect(await verify()).toEqual({
    status: 0,
    lines: [
      'holds    ledger = engine: 2 cost lines',
      'holds    holders = line: 2 cost lines',
      expect.stringMatching(/^holds {4}sums = postings: \d+ sums$/),
      expect.stringMatching(/^holds {4}totals = postings: \d+ totals$/),
      'holds    full years = engine: 1 placements',
      'holds    every day has a payer: 2 placements',
      'holds    decision has quorum record: 2 decisions',
      'holds    no share outside its payer’s life: 6 shares',
      '2 local areas: all holds',
    ],
  });
});

test('a posting of a penny that nobody owes is named: check, area, line, period, holder and both amounts', async () => {
  await plant(
    'posting',
    `insert into posting select (jsonb_populate_record(null::posting, to_jsonb(posting) ||
       jsonb_build_object('posting_id', gen_random_uuid(), 'amount_pence', 1))).*
       from posting where cost_line_id = $1 and budget_holder_id = $2 and financial_year = '2025-26' and period = 9`,
    [funded.lineId, area.health],
  );
  const { status, lines } = await verify();
  expect(status).toBe(1);
  expect(lines.slice(0, 2)).toEqual([
    `DIFFERS  ledger = engine: 1 of 2 cost lines; the first: local area 311: cost line ${funded.lineId}, 2025-26 period 09, budget holder ${area.health}: the engine says £3,100.00, the ledger holds £3,100.01`,
    `DIFFERS  holders = line: 1 of 2 cost lines; the first: local area 311: cost line ${funded.lineId}, 2025-26 period 09: the engine says £15,500.00, the ledger holds £15,500.01`,
  ]);
  expect(lines.at(-1)).toBe('2 local areas: NOT as it must be');
});

test('money moved between two holders leaves the line right and the ledger wrong', async () => {
  await plant(
    'posting',
    `insert into posting select (jsonb_populate_record(null::posting, to_jsonb(posting) || jsonb_build_object('posting_id', gen_random_uuid(),
         'budget_holder_id', moved.holder, 'amount_pence', moved.amount))).*
       from posting, (values ($2::uuid, 100), ($3::uuid, -100)) as moved(holder, amount)
      where cost_line_id = $1 and budget_holder_id = $2 and financial_year = '2025-26' and period = 8`,
    [funded.lineId, area.education, area.health],
  );
  const { status, lines } = await verify();
  expect(status).toBe(1);
  expect(lines[0]).toContain('DIFFERS  ledger = engine: 1 of 2');
  expect(lines[1]).toBe('holds    holders = line: 2 cost lines');
});

test('a posting for a line that is not committed is named', async () => {
  await plant(
    'posting',
    `insert into posting select (jsonb_populate_record(null::posting, to_jsonb(posting) ||
       jsonb_build_object('posting_id', gen_random_uuid(), 'cost_line_id', line.cost_line_id, 'placement_id', line.placement_id,
                          'case_id', line.case_id, 'child_id', line.child_id, 'decision_id', line.decision_id))).*
       from posting, cost_line line where line.cost_line_id = $2 and posting.cost_line_id = $1
        and posting.budget_holder_id = $3 and posting.financial_year = '2025-26' and posting.period = 8`,
    [funded.lineId, pending.lineId, area.education],
  );
  const { status, lines } = await verify();
  expect(status).toBe(1);
  expect(lines[0]).toContain(
    `uncommitted cost line ${pending.lineId}, 2025-26 period 08, budget holder ${area.education}: the engine says £0.00, the ledger holds £7,500.00`,
  );
});

test('a decision without its quorum record, or with one that does not prove it, is named', async () => {
  await plant('decision_quorum', 'delete from decision_quorum where decision_id = $1', [funded.decisionId]);
  const missing = await verify();
  expect([missing.status, missing.lines[6]]).toEqual([
    1,
    `DIFFERS  decision has quorum record: 1 of 2 decisions; the first: local area 311: decision ${funded.decisionId} has no quorum record`,
  ]);
  await plant(
    'decision_quorum',
    `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements)
     values ('311', $1, $2, 1, 1, '[{"capacity": "BUDGET_HOLDER", "agencyKind": "HEALTH", "minimum": 1}]')`,
    [funded.decisionId, area.panelTermsId],
  );
  expect((await verify()).lines[6]).toContain('does not meet its requirement of 1 HEALTH BUDGET_HOLDER');
  await plant(
    'decision_quorum',
    `update decision_quorum set requirements = '[]', required_number = 0 where decision_id = $1`,
    [funded.decisionId],
  );
  expect((await verify()).lines[6]).toContain('agrees funding with a quorum of 0 where its terms ask for 1');
  await plant('decision_quorum_member', 'delete from decision_quorum_member where decision_id = $1', [
    funded.decisionId,
  ]);
  expect((await verify()).lines[6]).toContain('has 0 counted members on record and a count of 1');
});

test('a placement with a day that nobody pays is named', async () => {
  await db.asOwner('update placement set started_date = $2 where placement_id = $1', [
    pending.placementId,
    '2025-11-01',
  ]);
  const uncommitted = await verify();
  expect([uncommitted.status, uncommitted.lines[5]]).toEqual([
    1,
    `DIFFERS  every day has a payer: 1 of 2 placements; the first: local area 311: placement ${pending.placementId} has started and its cost line ${pending.lineId} is not committed, so that nobody pays it`,
  ]);
  await plant(
    'cost_line_version',
    `update cost_line_version set active_span = '(,2026-03-01)' where cost_line_id = $1`,
    [pending.lineId],
  );
  await db.asOwner('update placement set started_date = null where placement_id = $1', [pending.placementId]);
  expect((await verify()).lines[5]).toContain(
    `has nobody to pay its cost line ${pending.lineId} on {[2026-03-01,2026-11-01)}`,
  );
  await plant('cost_line_version', 'update cost_line_version set active_span = $2 where cost_line_id = $1', [
    pending.lineId,
    '(,)',
  ]);
  await db.asOwner(`update placement set active_span = '[2025-12-01,2026-11-01)' where placement_id = $1`, [
    funded.placementId,
  ]);
  expect((await verify()).lines[5]).toContain('covers [2025-12-01,2026-11-01) and its cost line');
});

test('B24 a share that is dated outside its payer’s life is named', async () => {
  await plant('budget_holder', `update budget_holder set end_date = '2026-01-31' where budget_holder_id = $1`, [
    area.health,
  ]);
  const { status, lines } = await verify();
  expect(status).toBe(1);
  const [first] = [funded.lineId, pending.lineId].sort();
  expect(lines[7]).toBe(
    `DIFFERS  no share outside its payer’s life: 2 of 6 shares; the first: local area 311: cost line ${first}, budget holder ${area.health}: a share on [2025-11-01,2026-11-01) of a payer that is there on [2015-04-01,2026-02-01)`,
  );
});

test('a kept sum, total or full year that is not what its postings and the engine say is named', async () => {
  await plant(
    'posting_sum',
    `update posting_sum set period_pence[9] = period_pence[9] + 1
      where cost_line_id = $1 and budget_holder_id = $2 and financial_year = '2025-26'`,
    [funded.lineId, area.health],
  );
  await plant(
    'posting_total',
    `update posting_total set postings = postings + 1 where budget_holder_id = $1 and reported_financial_year = '2026-27'`,
    [area.education],
  );
  await plant(
    'full_year_cost',
    `update full_year_cost set effect_pence = effect_pence - 100
      where cost_line_id = $1 and budget_holder_id = $2 and financial_year = '2025-26'`,
    [funded.lineId, area.socialCare],
  );
  const { status, lines } = await verify();
  expect(status).toBe(1);
  const at = 'NEW_PLACEMENT at 2025-10-01T10:00:00.000Z';
  expect(lines.slice(2, 5)).toEqual([
    expect.stringMatching(/^DIFFERS {2}sums = postings: 1 of \d+ sums; the first: local area 311: /),
    expect.stringMatching(/^DIFFERS {2}totals = postings: 1 of \d+ totals; the first: local area 311: /),
    `DIFFERS  full years = engine: 1 of 1 placements; the first: local area 311: cost line ${funded.lineId}, 2025-26, budget holder ${area.socialCare}: in a full year the engine says effect £54,750.00, cost £54,750.00, nobody’s £0.00; effect £54,749.00, cost £54,750.00, nobody’s £0.00 is kept`,
  ]);
  expect(lines[2]).toContain(
    `the sum of cost line ${funded.lineId}, 2025-26 period 09, budget holder ${area.health}, ${at}: its postings come to £3,100.00, £3,100.01 is kept`,
  );
  expect(lines[3]).toContain(
    `the total of 2026-27, budget holder ${area.education}, ${at}: it is of 7 postings, 8 are kept`,
  );
});

test('a sum of no posting, and postings without one, are named', async () => {
  await plant('posting_sum', `delete from posting_sum where cost_line_id = $1 and budget_holder_id = $2`, [
    funded.lineId,
    area.health,
  ]);
  await plant(
    'posting_total',
    `insert into posting_total select (jsonb_populate_record(null::posting_total, to_jsonb(posting_total) ||
       jsonb_build_object('posting_total_id', gen_random_uuid(), 'reported_financial_year', '2040-41'))).* from posting_total limit 1`,
    [],
  );
  const { lines } = await verify();
  expect(lines[2]).toMatch(/^DIFFERS .*its postings come to £3,000\.00, £0\.00 is kept$/);
  expect(lines[3]).toMatch(/^DIFFERS .*2040-41 period \d\d.*its postings come to £0\.00/);
});
