import fastify from 'fastify';
import { allResolvers, nodeTypes } from '../src/app';
import { exporters } from '../src/commands/exporters';
import { reports } from '../src/commands/reports';
import { moveSpanIn } from '../src/features/ledger/service/commitments';
import { ok } from '../src/kernel/result';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { registerReportRoutes } from '../src/platform/report-routes';
import { useApi } from './support/ask';
import { declareInterest } from './support/budget-histories';
import { FY, useLedger } from './support/ledger-world';
import { actorWith, ctxOf, day, line, quietLog, terms } from './support/make-ledger';
import { codesOf, type ShownError } from './support/panel-client';
import { pdfUaProblems } from './support/pdf-ua';

const ledger = useLedger();
const { db, clock, write, fund, fiftyThirtyTwenty } = ledger;
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
const may = ['plan:read', 'plan:save', 'placement:read', 'person:read'];
const finance = (): Actor => actorWith(ledger.area, 'FINANCE', null, may);

interface Saved {
  readonly plan: Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };
  readonly userErrors: readonly ShownError[];
}
const PLAN = `id name version openingBalance asAt years { financialYear savings unmitigated { opening inYear closing } mitigated { closing }
    cells { provisionType caseload cost mitigatedCaseload mitigatedCost } }
  amounts { financialYear kind name amount }
  mitigations { id name moves { financialYear from to children } measuredBy { category areaClass } placements { id } years { financialYear planned delivered changedPlacements } } versions { version note } deliveryWithheld { financialYear amount }
  besideBooks { financialYear forecastOutturn spendDifference variance inYearDifference reason }`;

async function save(input: object): Promise<Saved> {
  const { data, errors } = await ask<{ readonly saveManagementPlan: Saved }>(
    finance(),
    `mutation ($input: SaveManagementPlanInput!) { saveManagementPlan(input: $input) { plan { ${PLAN} } userErrors { code field message } } }`,
    { input: { note: 'For the forum.', cells: [], amounts: [], mitigations: [], ...input } },
  );
  expect(errors).toEqual([]);
  return data.saveManagementPlan;
}

async function read(variables: object): Promise<Saved['plan'] | null> {
  const { data, errors } = await ask<{ readonly managementPlan: Saved['plan'] | null }>(
    finance(),
    `query ($id: ID!, $version: Int, $asAt: DateTime) { managementPlan(id: $id, version: $version, asAt: $asAt) { ${PLAN} } }`,
    { ...variables },
  );
  expect(errors).toEqual([]);
  return data.managementPlan;
}

/** A report as it is sent, byte by byte. */
async function fetchReport(path: string): Promise<string> {
  const server = fastify();
  const authenticate = () => Promise.resolve(ctxOf(db, finance(), clock));
  registerReportRoutes(server, { reports, database: db.database, log: quietLog, authenticate });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${address}/reports/${path}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  await server.close();
  expect(answer.status).toBe(200);
  return bytes.toString(path.includes('.pdf') ? 'latin1' : 'utf8');
}

const grid = [
  { financialYear: FY, provisionType: 'INDEPENDENT_SPECIAL', caseload: '40', unitCost: '68017.00' },
  { financialYear: FY, provisionType: 'SPECIAL_ACADEMY', caseload: '100.5', unitCost: '34500.00' },
];
const block = { financialYear: FY, kind: 'BLOCK_INCOME', name: 'High needs block', amount: '6000000.00' };
const mitigation = (said: object = {}) => ({
  ...{ name: 'Local places', description: 'A new class for autism.', startDate: '2025-09-01', endDate: '2027-08-31' },
  ...{ ownerId: toGlobalId('Person', ledger.area.personId), saving: '1250000.00' },
  delivery: [{ financialYear: FY, deliveredBasisPoints: 2500 }],
  ...said,
});
const NEW = { name: 'Recovery', firstFinancialYear: FY, openingBalance: '5070384.00' };

describe('the management plan (finance.md 1.7)', () => {
  it('B33 stands on one grid, chains its balances, and keeps its versions', async () => {
    const first = await save({ ...NEW, cells: grid, amounts: [block], mitigations: [mitigation()] });
    expect(first.userErrors).toEqual([]);
    const { plan } = first;
    // 40 × 68,017 + 100.5 × 34,500 − 6,000,000 = 187,930; a quarter of 1,250,000 less.
    expect((plan['years'] as readonly unknown[]).slice(0, 2)).toMatchObject([
      {
        ...{ savings: '312500.00', mitigated: { closing: '4945814.00' } },
        unmitigated: { opening: '5070384.00', inYear: '187930.00', closing: '5258314.00' },
      },
      { unmitigated: { opening: '5258314.00', inYear: '0.00' }, mitigated: { closing: '4945814.00' } },
    ]);
    const [held] = plan['mitigations'] as readonly { readonly id: string }[];
    const moves = [{ financialYear: FY, from: 'INDEPENDENT_SPECIAL', to: 'SPECIAL_ACADEMY', children: '5' }];
    const moved = mitigation({ mitigationId: held?.id, moves });
    const next = { planId: plan.id, expectedVersion: 1, cells: grid, amounts: [block], mitigations: [moved] };
    const second = await save({ ...next, note: 'Five come home.' });
    expect([second.userErrors, second.plan.version]).toEqual([[], 2]);
    expect(second.plan['mitigations']).toMatchObject([
      { id: held?.id, moves, measuredBy: null, years: [{ planned: '480085.00' }, {}, {}, {}, {}] },
    ]);
    // While nothing is committed the books do not say that the year costs nothing.
    const unknown = { forecastOutturn: null, spendDifference: null, variance: null, inYearDifference: null };
    expect(plan['besideBooks']).toEqual([{ financialYear: FY, ...unknown, reason: 'LEDGER_EMPTY' }]);
    // Whoever changes one thing reads the rest back as it was sent.
    expect(second.plan['amounts']).toEqual([block]);
    expect(second.plan['versions']).toEqual([
      { version: 1, note: 'For the forum.' },
      { version: 2, note: 'Five come home.' },
    ]);
    expect((await read({ id: plan.id, version: 1 }))?.['years']).toEqual(plan['years']);
    expect(await read({ id: plan.id, version: 3 })).toBeNull();

    const rows: unknown[] = [];
    const exporter = exporters.find(({ kind }) => kind === 'management-plan');
    const ctx = ctxOf(db, finance(), clock);
    const [, planId] = Buffer.from(plan.id, 'base64').toString().split(':');
    for await (const some of exporter?.rows(
      await ctx.read(),
      { planId: planId ?? '', version: '1', asAt: null },
      ctx,
    ) ?? []) {
      rows.push(...some);
    }
    await ctx.end();
    expect(rows.slice(0, 7)).toMatchObject([
      { section: 'OPENING', unmitigated: 507038400n },
      { section: 'CASELOAD', name: 'INDEPENDENT_SPECIAL', unmitigated: 272068000n },
      { section: 'CASELOAD', name: 'SPECIAL_ACADEMY', unmitigated: 346725000n },
      { section: 'INCOME', unmitigated: -600000000n },
      { section: 'SAVING', unmitigated: null, mitigated: -31250000n },
      { section: 'IN_YEAR', unmitigated: 18793000n },
      { section: 'CLOSING', unmitigated: 525831400n, mitigated: 494581400n },
    ]);
  });

  it('shows what the placements named have really brought, as at any instant, and what of the ledger a filter takes', async () => {
    const one = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const other = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
    const named = mitigation({ placementIds: [toGlobalId('Placement', one.placementId)] });
    const filtered = mitigation({ name: 'All education', measuredBy: { category: { eq: 'EDUCATION' } } });
    const { plan, userErrors } = await save({ ...NEW, mitigations: [named, filtered, mitigation({ name: 'Prices' })] });
    expect(userErrors).toEqual([]);
    const nothing = { delivered: '0.00', changedPlacements: 0 };
    const before = await read({ id: plan.id });
    expect(before?.['mitigations']).toMatchObject([
      { years: [nothing, nothing, {}, {}, {}] },
      { measuredBy: { category: ['EDUCATION'], areaClass: null }, years: [nothing, {}, {}, {}, {}] },
      { years: [{ planned: '312500.00', delivered: null, changedPlacements: null }, {}, {}, {}, {}] },
    ]);

    clock.set('2025-11-20T10:00:00Z');
    for (const { placementId } of [one, other]) {
      await write(async (tx) => {
        const span = { startDate: day('2025-11-01'), endDate: day('2026-01-31') };
        const posted = await moveSpanIn(tx, placementId, span, 'ENDED', null);
        return posted.ok ? ok(null) : posted;
      });
    }
    // The block bears half of £500.00 a day: 59 days of February and March.
    const after = await read({ id: plan.id });
    expect(after?.['mitigations']).toMatchObject([
      { placements: [{}], years: [{ financialYear: FY, delivered: '14750.00', changedPlacements: 1 }, {}, {}, {}, {}] },
      { years: [{ delivered: '29500.00', changedPlacements: 2 }, {}, {}, {}, {}] },
      {},
    ]);
    expect(await read({ id: plan.id, asAt: before?.['asAt'] })).toEqual(before);
    // The plan has no spend and saves three times £312,500.00; by the books the block spends its half of two times 151 days, until the two end.
    const [then, now] = [before, after].map((one) => one?.['besideBooks']);
    expect([then, now]).toMatchObject([
      [{ financialYear: FY, forecastOutturn: '75500.00', spendDifference: '1013000.00' }],
      [{ forecastOutturn: '46000.00', spendDifference: '983500.00' }],
    ]);
    expect(after?.['deliveryWithheld']).toContainEqual({ financialYear: FY, amount: '0.00' });
    const from = await save({ ...NEW, name: 'From before', firstFinancialYear: '2024-25' });
    expect(from.plan['besideBooks']).toMatchObject([
      { financialYear: '2024-25', forecastOutturn: null, variance: null, reason: 'BEFORE_LEDGER' },
      { financialYear: FY, forecastOutturn: '46000.00', spendDifference: '46000.00', reason: null },
    ]);
    expect(await fetchReport(`management-plan.html?planId=${from.plan.id}`)).toContain('before the ledger');

    // Who may read the plan is told of one placement too, on paper; the forum is not (B41).
    const page = await fetchReport(`management-plan.html?planId=${plan.id}`);
    expect(page).toContain('<td class="figure">£14,750.00</td><td class="figure">1</td>');
    expect(page).toContain('Not for publication');
    expect(page).toContain('The plan beside the books');
    // A year of which no delivery is recorded brings nothing, and is said to.
    expect(page).toMatch(/None of that is planned for 20\d\d-\d\d.*: no delivery is recorded for it/);
    expect(pdfUaProblems(Buffer.from(await fetchReport(`management-plan.pdf?planId=${plan.id}`), 'latin1'))).toEqual(
      [],
    );
    // What is of a hidden case is in no figure of a mitigation, and told for all of them together.
    await declareInterest(ledger, one);
    const recused = await read({ id: plan.id });
    expect(recused?.['mitigations']).toMatchObject([
      { placements: [], years: [{ delivered: '0.00', changedPlacements: 0 }, {}, {}, {}, {}] },
      { years: [{ delivered: '14750.00', changedPlacements: 1 }, {}, {}, {}, {}] },
      {},
    ]);
    expect(recused?.['deliveryWithheld']).toContainEqual({ financialYear: FY, amount: '29500.00' });
  });

  it('refuses everything that is wrong at once, a version that is behind, and roles that may not', async () => {
    const wrong = await save({
      ...NEW,
      cells: [...grid, grid[0], { ...grid[0], financialYear: '2031-32' }],
      amounts: [{ ...block, name: ' ' }],
      mitigations: [
        mitigation({
          ...{ endDate: '2025-01-01', ownerId: toGlobalId('Person', ledger.area.education) },
          ...{ placementIds: [toGlobalId('Placement', ledger.area.education)], measuredBy: {} },
          delivery: [{ financialYear: FY, deliveredBasisPoints: 10001 }],
          moves: [
            { financialYear: FY, from: 'INDEPENDENT_SPECIAL', to: 'HOSPITAL', children: '41' },
            { financialYear: FY, from: 'HOSPITAL', to: 'HOSPITAL', children: '0' },
          ],
        }),
      ],
    });
    expect(new Set(wrong.userErrors.map(({ code }) => code))).toEqual(
      new Set([
        ...['CELL_TWICE', 'YEAR_OUTSIDE_PLAN', 'TEXT_MISSING', 'DATES_REVERSED', 'OWNER_UNKNOWN', 'PLACEMENT_UNKNOWN'],
        ...['MEASURED_TWICE', 'DELIVERY_OUT_OF_RANGE', 'MOVE_EXCEEDS_CASELOAD', 'MOVE_WITHOUT_CELL', 'MOVE_ENDS_ALIKE'],
        'AMOUNT_OUT_OF_RANGE',
      ]),
    );
    const { plan } = await save(NEW);
    expect(codesOf((await save(NEW)).userErrors)).toEqual(['name NAME_TAKEN']);
    await save({ planId: plan.id, expectedVersion: 1 });
    const behind = await ask(
      finance(),
      'mutation ($input: SaveManagementPlanInput!) { saveManagementPlan(input: $input) { plan { id } } }',
      { input: { planId: plan.id, expectedVersion: 1, note: 'Again.', cells: [], amounts: [], mitigations: [] } },
    );
    expect(behind.errors.map(({ code }) => code)).toEqual(['CONFLICT']);
    const holder = actorWith(ledger.area, 'BUDGET_HOLDER', ledger.area.education, ['budget:read']);
    const read = await ask(holder, '{ managementPlans { id } }', {});
    expect(read.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});
