import fastify from 'fastify';
import { importers } from '../src/commands/importers';
import { createCtx } from '../src/platform/context';
import type { Actor } from '../src/platform/actor';
import { registerImportRoutes } from '../src/platform/import-routes';
import { useDatabase } from './support/database';
import { exportsOf } from './support/fetch-export';
import { toCsv } from './support/import-files';
import { actorWith, grantCaseOfficer, makeArea, money, quietLog, setClock, type MadeArea } from './support/make-ledger';
import { placementRow, threeLines } from './support/placement-files';
import { STANDARD_ROW } from './support/placements-standard';

const db = useDatabase();
const clock = setClock('2025-12-01T10:00:00Z');
let area: MadeArea;

beforeAll(async () => {
  area = await makeArea(db, '311');
  await grantCaseOfficer(db, area);
});

const integration = (feeds: readonly string[]): Actor => ({
  ...actorWith(area, 'INTEGRATION', null, ['import:run', 'import:read', 'placement:read']),
  roles: [{ role: 'INTEGRATION', agencyId: null, agencyKind: null, budgetHolderId: null, feeds }],
});
const commissioner = (): Actor => actorWith(area, 'COMMISSIONER', null, ['placement:read']);

/** Sends a file as an actor, through the route. */
async function send(actor: Actor, rows: readonly Readonly<Record<string, string>>[], query = '') {
  const server = fastify();
  const authenticate = () =>
    Promise.resolve(createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog }));
  registerImportRoutes(server, { importers, database: db.database, log: quietLog, authenticate });
  try {
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${address}/imports/placements${query}`, {
      method: 'POST',
      body: toCsv(rows),
      headers: { 'content-type': 'text/csv' },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  } finally {
    await server.close();
  }
}

const fetchExport = exportsOf(db, clock);

test('an integration that was granted the feed sends placements; an administrator and another integration do not', async () => {
  const rows = threeLines({});
  expect((await send(integration(['establishments']), rows)).status).toBe(403);
  expect((await send(actorWith(area, 'ADMINISTRATOR', null, ['import:run']), rows)).status).toBe(403);
  const wrong = await send(integration(['placements']), rows, '?rows=4&amount=186049.62');
  expect(wrong.status).toBe(400);
  const sent = await send(integration(['placements']), rows, '?rows=3&amount=186049.62');
  expect(sent.body).toMatchObject({ read: 3, accepted: 3, refused: 0, control: { rows: 3, amount: '186049.62' } });
  clock.set('2026-09-30T10:00:00Z');
  const again = await send(
    integration(['placements']),
    threeLines({ status: 'ENDED', end_date: '2026-09-30', end_reason: 'Moved' }),
  );
  expect(again.body).toMatchObject({ accepted: 3, problems: [] });
  clock.set('2025-12-01T10:00:00Z');
  const home = placementRow({
    ...{
      source_reference: 'P-2',
      child_reference: 'C-2',
      provision_type: 'CHILDRENS_HOME',
      sen_setting: 'OTH',
      category: 'CARE',
    },
    ...{ residential: 'RESIDENTIAL_52', unit: 'WEEK', amount: '3500.00', year: '', payers: 'Placements=1' },
  });
  expect((await send(integration(['placements']), [home])).body).toMatchObject({ accepted: 1 });
});

test('the flat file: a row a line and holder, with the figures of Placement.cost, by who may see the money', async () => {
  const { rows } = await fetchExport(commissioner(), 'placements.csv?financialYear=2025-26');
  expect(rows).toHaveLength(7);
  const education = rows.filter(
    ({ sourceReference, category }) => sourceReference === 'P-1' && category === 'EDUCATION',
  );
  expect(education.map(({ budgetHolder, p07, p08, p12, total }) => [budgetHolder, p07, p08, p12, total])).toEqual([
    ['High needs block', '0.00', '7500.00', '7750.00', '37750.00'],
    ['Placements', '0.00', '4500.00', '4650.00', '22650.00'],
    ['Continuing care', '0.00', '3000.00', '3100.00', '15100.00'],
  ]);
  expect(education[0]).toMatchObject({
    ...{
      caseReference: 'TST-2025-0001',
      source: 'MIS',
      status: 'LIVE',
      primaryNeed: 'ASD',
      unit: 'YEAR',
      amount: '182500.00',
    },
    ...{ endDate: '2026-09-30', endedDate: '2026-09-30', financialYear: '2025-26' },
    ...{ kind: 'INDEPENDENT_DAY', element: '' },
  });
  const [sums] = await db.asOwner<{ pence: bigint }>(
    `select sum(amount_pence)::bigint as pence from posting where financial_year = '2025-26'`,
  );
  expect(rows.reduce((all, { total = '' }) => all + money(total), 0n)).toBe(sums?.pence);
  const unnamed = await fetchExport(integration(['placements']), 'placements.csv?financialYear=2025-26');
  expect(unnamed.rows.map(({ caseReference, total }) => [caseReference, total])).toEqual(
    rows.map(({ total }) => ['', total]),
  );
  expect((await fetchExport(actorWith(area, 'PANEL_MEMBER'), 'placements.csv')).status).toBe(403);
});

test('the Placements Data Standard (v2): residential and fostering only, each row by its schema, nothing guessed', async () => {
  const { rows } = await fetchExport(commissioner(), 'placements-standard.csv');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{ childId: '1', totalWeeklyCost: '3500', placementType: 'Residential', providerURN: 'not recorded' },
    ...{ placementDate: '2025-11-01', placementOfficerName: 'Testa Placeholder-Officer', riskMissing: 'not recorded' },
  });
  expect(
    await judged([rows[0] ?? {}, { ...rows[0], placementType: 'Day school' }, { ...rows[0], childId: '' }]),
  ).toEqual([200, 400, 400]);
  expect(Object.keys(rows[0] ?? {})).toEqual(STANDARD_ROW.required);
  // What is not committed, or was cancelled, is no placement yet, or never was one.
  for (const change of [
    'update funding_agreement set committed_at = null',
    `update placement set cancelled_at = now(), started_date = null where source_reference = 'P-2'`,
  ]) {
    await db.asOwner(change);
    expect((await fetchExport(commissioner(), 'placements-standard.csv')).rows).toEqual([]);
  }
});

/** What a server that takes only rows of the standard's schema answers to each. */
async function judged(rows: readonly Readonly<Record<string, string>>[]): Promise<number[]> {
  const judge = fastify();
  judge.post('/', { schema: { body: STANDARD_ROW } }, () => 'right');
  const address = await judge.listen({ host: '127.0.0.1', port: 0 });
  const statuses = [];
  for (const row of rows) {
    const answer = await fetch(address, {
      method: 'POST',
      body: JSON.stringify(row),
      headers: { 'content-type': 'application/json' },
    });
    statuses.push(answer.status);
  }
  await judge.close();
  return statuses;
}
