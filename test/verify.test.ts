import { runVerify } from '../src/commands/verify';
import { commitLinesIn, moveSpanIn } from '../src/features/ledger/service/commitments';
import { createLinesIn } from '../src/features/ledger/service/lines';
import { ok } from '../src/kernel/result';
import { systemActor } from '../src/platform/actor';
import type { WriteTx } from '../src/platform/db';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import {
  CODING,
  ctxOf,
  day,
  line,
  makeArea,
  makePlacement,
  parts,
  quietLog,
  setClock,
  terms,
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

async function fund(of: MadeArea, commit: boolean): Promise<MadePlacement & { readonly lineId: string }> {
  const placed = await makePlacement(db, of);
  const span = { startDate: day('2025-11-01'), endDate: day('2026-10-31') };
  const shares = parts([of.education, 50n], [of.socialCare, 30n], [of.health, 20n]);
  return inWrite(of.code, async (tx) => {
    const [lineId = ''] = accepted(
      await createLinesIn(tx, {
        ...placed,
        fundingAgreementId: placed.agreementId,
        placementSpan: span,
        coding: CODING,
        lines: [line(terms('182500.00'), shares)],
      }),
    );
    if (commit) accepted(await commitLinesIn(tx, placed.placementId, placed.decisionId));
    return { ...placed, lineId };
  });
}

/** A fault put in behind the product's back, triggers off, as only the owner of the tables could. */
async function plant(table: string, sql: string, parameters: readonly unknown[]): Promise<void> {
  await db.asOwner(`alter table ${table} disable trigger user`);
  await db.asOwner(sql, parameters);
  await db.asOwner(`alter table ${table} enable trigger user`);
}

beforeEach(async () => {
  await db.truncate();
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
  expect([missing.status, missing.lines[3]]).toEqual([
    1,
    `DIFFERS  decision has quorum record: 1 of 2 decisions; the first: local area 311: decision ${funded.decisionId} has no quorum record`,
  ]);
  await plant(
    'decision_quorum',
    `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements)
     values ('311', $1, $2, 1, 1, '[{"capacity": "BUDGET_HOLDER", "agencyKind": "HEALTH", "minimum": 1}]')`,
    [funded.decisionId, area.panelTermsId],
  );
  expect((await verify()).lines[3]).toContain('does not meet its requirement of 1 HEALTH BUDGET_HOLDER');
  await plant(
    'decision_quorum',
    `update decision_quorum set requirements = '[]', required_number = 0 where decision_id = $1`,
    [funded.decisionId],
  );
  expect((await verify()).lines[3]).toContain('agrees funding with a quorum of 0 where its terms ask for 1');
  await plant('decision_quorum_member', 'delete from decision_quorum_member where decision_id = $1', [
    funded.decisionId,
  ]);
  expect((await verify()).lines[3]).toContain('has 0 counted members on record and a count of 1');
});

test('a placement with a day that nobody pays is named', async () => {
  await db.asOwner('update placement set started_date = $2 where placement_id = $1', [
    pending.placementId,
    '2025-11-01',
  ]);
  const uncommitted = await verify();
  expect([uncommitted.status, uncommitted.lines[2]]).toEqual([
    1,
    `DIFFERS  every day has a payer: 1 of 2 placements; the first: local area 311: placement ${pending.placementId} has started and its cost line ${pending.lineId} is not committed, so that nobody pays it`,
  ]);
  await plant(
    'cost_line_version',
    `update cost_line_version set active_span = '(,2026-03-01)' where cost_line_id = $1`,
    [pending.lineId],
  );
  await db.asOwner('update placement set started_date = null where placement_id = $1', [pending.placementId]);
  expect((await verify()).lines[2]).toContain(
    `has nobody to pay its cost line ${pending.lineId} on {[2026-03-01,2026-11-01)}`,
  );
  await plant('cost_line_version', 'update cost_line_version set active_span = $2 where cost_line_id = $1', [
    pending.lineId,
    '(,)',
  ]);
  await db.asOwner(`update placement set active_span = '[2025-12-01,2026-11-01)' where placement_id = $1`, [
    funded.placementId,
  ]);
  expect((await verify()).lines[2]).toContain('covers [2025-12-01,2026-11-01) and its cost line');
});

test('B24 a share that is dated outside its payer’s life is named', async () => {
  await plant('budget_holder', `update budget_holder set end_date = '2026-01-31' where budget_holder_id = $1`, [
    area.health,
  ]);
  const { status, lines } = await verify();
  expect(status).toBe(1);
  const [first] = [funded.lineId, pending.lineId].sort();
  expect(lines[4]).toBe(
    `DIFFERS  no share outside its payer’s life: 2 of 6 shares; the first: local area 311: cost line ${first}, budget holder ${area.health}: a share on [2025-11-01,2026-11-01) of a payer that is there on [2015-04-01,2026-02-01)`,
  );
});
