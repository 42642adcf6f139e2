import fastify from 'fastify';
import { join } from 'node:path';
import { exporters } from '../src/commands/exporters';
import { importers } from '../src/commands/importers';
import { allResolvers, nodeTypes } from '../src/app';
import { recordSuccession } from '../src/features/successions/service/record-succession';
import { formatMoney, parseMoney, sum } from '../src/kernel/money';
import { commitLinesIn } from '../src/features/ledger/service/commitments';
import { createLinesIn } from '../src/features/ledger/service/lines';
import { systemActor, type Actor } from '../src/platform/actor';
import { registerExportRoutes } from '../src/platform/export-routes';
import { toGlobalId } from '../src/platform/global-id';
import { registerImportRoutes } from '../src/platform/import-routes';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { runCommand, SHARED_DATA, testWithFiles, toCsv, useFiles } from './support/import-files';
import {
  actorWith,
  CODING,
  ctxOf,
  quietLog,
  day,
  line,
  makeArea,
  makePlacement,
  parts,
  setClock,
  terms,
  type MadeArea,
  type MadePlacement,
} from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2026-02-01T10:00:00Z');
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
const files = useFiles();
const DEVON = 'devon_send_payments_2024_25.csv';

let area: MadeArea;
let areas = 520;
beforeEach(async () => {
  areas += 1;
  clock.set('2026-02-01T10:00:00Z');
  area = await makeArea(db, String(areas));
});

const finance = (): Actor => actorWith(area, 'FINANCE', null, ['budget:read', 'actual:record', 'placement:read']);

const COLUMNS = {
  key: ['transaction_number'],
  date: 'payment_date',
  supplier: 'supplier_name',
  net: 'amount_net_gbp',
  period: 'period',
  reference: 'invoice_reference',
  code: 'expense_code',
  description: 'expense_type',
};

const SAVE = `mutation ($input: SaveActualsSourceInput!) {
  saveActualsSource(input: $input) { actualsSource { name version columns { key net } budgetHolder { name } } userErrors { code field } }
}`;
const SPEND = `query ($year: FinancialYear!) { spend(financialYear: $year) {
  total { payments creditNotes net vat } matched { payments net } proposed { payments net } unmatched { payments net }
  periods { period net } unmatchedSuppliers { supplierName net }
  partings(graceMonths: 1) { nodes { kind committed due paid difference placement { id } } } } }`;
const PROPOSE = `mutation ($input: ProposeMatchesInput!) { proposeMatches(input: $input) { proposed left userErrors { code } } }`;
const CONFIRM = `mutation ($input: ConfirmMatchInput!) {
  confirmMatch(input: $input) { actuals { id match { status rule placement { id } } } userErrors { code field } } }`;
const REJECT = `mutation ($input: RejectMatchInput!) { rejectMatch(input: $input) { actuals { id match { status } } userErrors { code field } } }`;
const SETTLE = `mutation ($input: SettleSpendInput!) { settleSpend(input: $input) {
  actuals { id match { status settledAs rule enteredAt enteredBy { displayName } placement { id } } } userErrors { code field } } }`;
const CLOSE = `mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) {
  closedPeriods { period } warnings { kind payments amount budgetHolder { name } } userErrors { code field message } } }`;
const IN_DOUBT = `query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt) { asAt spendInDoubt { kind payments amount inOutturn }
  explain(figures: [FORECAST_OUTTURN]) { terms { name amount explanation { terms { name amount explanation { facts { nodes { amount } } } } } } } } }`;
const WORK = `{ viewer { worklist { kind subjectId caseReference financialYear payments amount } } }`;
const ACTUALS = `query ($filter: ActualFilterInput) { actuals(filter: $filter, first: 100) { totalCount nodes {
  id amount vat gross reference match { status } download { supplierName amountGiven remarks } } } }`;

interface Refused {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

/** What the documents above ask for, as far as a test looks into it. */
interface Read {
  readonly spend: Readonly<Record<'total' | 'unmatched', object>> & {
    readonly periods: readonly { readonly net: string }[];
    readonly partings: { readonly nodes: readonly object[] };
  };
  readonly actuals: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly saveActualsSource: Refused & { readonly actualsSource: { readonly version: number } | null };
  readonly proposeMatches: object;
  readonly confirmMatch: Refused;
  readonly rejectMatch: { readonly actuals: readonly object[] };
  readonly settleSpend: Refused & { readonly actuals: readonly object[] | null };
  readonly closePeriod: Refused & {
    readonly closedPeriods: readonly object[] | null;
    readonly warnings: readonly object[];
  };
  readonly viewer: { readonly worklist: readonly object[] };
  readonly budgetPressure: {
    readonly actual: string;
    readonly periods: readonly object[];
    readonly asAt: string;
    readonly spendInDoubt: readonly object[];
    readonly explain: readonly {
      readonly terms: readonly { readonly name: string; readonly explanation: { readonly terms: readonly object[] } }[];
    }[];
  };
}

async function asked(document: string, variables: object, actor = finance()): Promise<Read> {
  const answer = await ask<Read>(actor, document, { ...variables });
  expect(answer.errors).toEqual([]);
  return answer.data;
}

const saveSource = (changes: object = {}) => asked(SAVE, { input: { name: 'Payments', columns: COLUMNS, ...changes } });

const send = (path: string, ...more: string[]) =>
  runCommand(db, clock, '--kind', 'actuals', '--area', area.code, '--source', 'Payments', path, ...more);

const row = (changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  period: '9',
  payment_date: '2025-12-10',
  transaction_number: 'T1',
  invoice_reference: 'INV-1',
  amount_net_gbp: '15000.00',
  supplier_name: 'PLACEHOLDER SCHOOL LTD',
  expense_code: '5733',
  expense_type: 'Independent Special School Fees',
  ...changes,
});

async function sendRows(...rows: Readonly<Record<string, string>>[]) {
  return send(files.write('rows.csv', toCsv(rows)));
}

testWithFiles(DEVON)(
  'B43 the Devon download as it stands: every penny, by period, with its credit notes, once',
  async () => {
    await saveSource();
    const path = join(SHARED_DATA, DEVON);
    const ran = await send(path, '--rows', '1917', '--amount', '55519840.14');
    expect(ran.counts).toBe('read 1917 accepted 1917 refused 0 unchanged 0');
    const { spend } = await asked(SPEND, { year: '2024-25' });
    expect(spend.total).toEqual({ payments: 1917, creditNotes: 31, net: '55519840.14', vat: '0.00' });
    expect(spend.unmatched).toEqual({ payments: 1917, net: '55519840.14' });
    expect(spend.periods.map((one) => one.net)).toEqual([
      ...['5997150.96', '1709983.30', '3441115.54', '5097634.93', '6976802.75', '4800211.50'],
      ...['1791465.03', '5096867.15', '6754103.58', '8583067.57', '1507616.64', '3763821.19'],
    ]);
    const [fees] = await db.asOwner(
      `select sum(amount_pence)::bigint as net, count(*) filter (where amount_pence < 0) as credits,
            sum(amount_pence) filter (where period = 11)::bigint as p11, sum(amount_pence) filter (where period = 10)::bigint as p10
       from actual join imported_actual using (local_area_code, actual_id)
      where local_area_code = $1 and expense_code = '5733' and description = 'Independent Special School Fees'`,
      [area.code],
    );
    // finance.md 2.1: the year, its lowest and its highest period.
    expect(fees).toMatchObject({ net: 5037978972n, p11: 128170736n, p10: 831469750n });
    expect((await send(path)).counts).toBe('read 1917 accepted 0 refused 0 unchanged 1917');
  },
);

/** A school and a child there, at £182,500.00 a year from 1 November 2025, half of it the block's: 7,500.00 in P8. */
async function placedAt(urn: string, name: string, amount = '182500.00'): Promise<MadePlacement> {
  await db.asOwner(
    `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
     values ($1, '311', $2, '7', 'Special', '1', 'Open') on conflict do nothing`,
    [urn, name],
  );
  const made = await makePlacement(db, area);
  await db.asOwner(`update placement set provider_urn = $2, sen_setting = null where placement_id = $1`, [
    made.placementId,
    urn,
  ]);
  const result = await ctxOf(db, systemActor(area.code), clock).write(
    { event: 'test.committed', clientMutationId: null, input: {} },
    async (tx) => {
      await createLinesIn(tx, {
        ...made,
        fundingAgreementId: made.agreementId,
        placementSpan: { startDate: day('2025-11-01'), endDate: null },
        coding: CODING,
        lines: [line(terms(amount), parts([area.education, 50n], [area.socialCare, 50n]))],
      });
      const committed = await commitLinesIn(tx, made.placementId, made.decisionId);
      return committed.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
    },
  );
  expect(result.ok).toBe(true);
  return made;
}

const idsOf = (data: Read): string[] => data.actuals.nodes.map((one) => one.id);
const year = { financialYear: '2025-26' };

test('B36 VAT is held apart: net is what the budget bears, and amounts that do not agree are told, not mended', async () => {
  const columns = { ...COLUMNS, vat: 'vat', gross: 'paid' };
  await saveSource({ columns });
  const ran = await sendRows(
    row({ transaction_number: 'A', amount_net_gbp: '75500.00', vat: '15100.00', paid: '90600.00' }),
    row({ transaction_number: 'B', amount_net_gbp: '75500.00', vat: '15100.00', paid: '90000.00' }),
    row({ transaction_number: 'C', amount_net_gbp: '-10.00', vat: '2.00', paid: '-8.00' }),
  );
  expect(ran.counts).toBe('read 3 accepted 1 refused 2 unchanged 0');
  expect(ran.problems.map((problem) => problem.slice(0, 25))).toEqual([
    'line 3, amount_net_gbp: T',
    'line 4, vat: VAT must hav',
  ]);
  const { actuals } = await asked(ACTUALS, { filter: year });
  expect(actuals.nodes).toMatchObject([{ amount: '75500.00', vat: '15100.00', gross: '90600.00', reference: 'A' }]);
});

test('B42 B43 what is not available is never nothing, noise is refused, periods are told, and a booked row is never changed', async () => {
  await saveSource();
  const ran = await sendRows(
    ...['x', 'c', 'z', ':', 'u', '*'].map((mark) => row({ transaction_number: mark, amount_net_gbp: mark })),
    row({ transaction_number: 'B', amount_net_gbp: '5704.3299999999999' }),
    row({ transaction_number: 'C', amount_net_gbp: '5704.335' }),
    row({ transaction_number: 'D', amount_net_gbp: '1,000.00' }),
    row({ transaction_number: 'E', period: '12', payment_date: '2025-04-03' }),
    row({ transaction_number: 'F', payment_date: '2026-02-02', period: '11' }),
    row({ transaction_number: 'B', amount_net_gbp: '1.00' }),
  );
  expect(ran.counts).toBe('read 12 accepted 2 refused 10 unchanged 0');
  expect(ran.problems.filter((problem) => problem.includes('not available'))).toHaveLength(6);
  const { actuals } = await asked(ACTUALS, { filter: { hasRemarks: { eq: true } } });
  expect(actuals.nodes).toMatchObject([
    { reference: 'E', download: { amountGiven: null, remarks: ['PERIOD_DIFFERS'] } },
  ]);
  // In March, and so in the year before.
  expect((await asked(ACTUALS, { filter: { financialYear: '2024-25' } })).actuals.totalCount).toBe(1);
  const again = await sendRows(row({ transaction_number: 'B', amount_net_gbp: '5704.34' }));
  expect(again.counts).toBe('read 1 accepted 0 refused 1 unchanged 0');
  const short = await send(
    files.write('short.csv', toCsv([row({ transaction_number: 'Z' })])),
    '--rows',
    '1',
    '--amount',
    '1.00',
  );
  expect([short.status, short.lines[0]?.slice(0, 32)]).toEqual([1, 'The control totals do not agree:']);
});

test('B13 B43 spend of closed periods is told and refused, unless it is meant; then it is reported in the first open one and says so', async () => {
  await saveSource();
  const close = `mutation { closePeriod(input: {financialYear: "2025-26", period: 9}) { userErrors { code } } }`;
  const closing = actorWith(area, 'FINANCE', null, ['budget:read', 'period:close']);
  expect((await ask(closing, close)).data).toEqual({ closePeriod: { userErrors: [] } });
  const rows = [
    row({ transaction_number: 'A' }),
    row({ transaction_number: 'B', period: '12', payment_date: '2025-03-20', supplier_name: 'Placeholder School' }),
    row({ transaction_number: 'C', period: '10', payment_date: '2026-01-20', supplier_name: 'PLACEHOLDER SCHOOL' }),
  ];
  const ran = await sendRows(...rows);
  expect(ran.counts).toBe('read 3 accepted 1 refused 2 unchanged 0');
  expect(ran.problems).toEqual([
    expect.stringContaining('P9 of 2025-26 is closed: this amount would be reported as spend of P10 of 2025-26.'),
    expect.stringContaining('P12 of 2024-25 is closed: this amount would be reported as spend of P10 of 2025-26.'),
  ]);
  const late = await send(files.write('late.csv', toCsv(rows)), '--late');
  expect(late.counts).toBe('read 3 accepted 2 refused 0 unchanged 1');
  const { actuals } = await asked(ACTUALS, { filter: { hasRemarks: { eq: true } } });
  expect(actuals.nodes).toMatchObject([
    { reference: 'A', download: { remarks: ['REPORTED_LATE'] } },
    { reference: 'B', download: { remarks: ['REPORTED_LATE'] } },
  ]);
  const PERIODS = `{ budgetPressure(financialYear: "2025-26") { actual periods { period actual } } }`;
  const { periods } = (await asked(PERIODS, {})).budgetPressure;
  expect(periods[9]).toEqual({ period: 10, actual: '45000.00' });
  // One supplier, however its name is written.
  const UNMATCHED = `{ spend(financialYear: "2025-26") { unmatchedSuppliers { supplierName spellings payments net } } }`;
  expect((await asked(UNMATCHED, {})).spend).toEqual({
    unmatchedSuppliers: [
      {
        ...{ supplierName: 'PLACEHOLDER SCHOOL', payments: 2, net: '30000.00' },
        spellings: ['PLACEHOLDER SCHOOL', 'PLACEHOLDER SCHOOL LTD'],
      },
    ],
  });
  const other = await runCommand(db, clock, '--kind', 'bank-holidays', '--late', files.write('b.csv', 'a\n1\n'));
  expect(other.lines).toEqual(['A file of bank-holidays knows of no closed periods; leave late out.']);
});

test('a code goes to the holder that bears it, or is left out; all that is wrong with a source is told at once', async () => {
  const holder = (id: string): string => toGlobalId('BudgetHolder', id);
  await saveSource({ codes: [{ code: '5202', budgetHolderId: holder(area.health) }, { code: '9999' }] });
  const ran = await sendRows(
    row({ transaction_number: 'A', expense_code: '5202' }),
    row({ transaction_number: 'B', expense_code: '9999' }),
    row({ transaction_number: 'C' }),
  );
  expect(ran.counts).toBe('read 3 accepted 2 refused 0 unchanged 1');
  const { spend } = await asked(SPEND, { year: '2025-26' });
  expect(spend.total).toMatchObject({ payments: 1, net: '15000.00' });

  const wrong = await asked(SAVE, {
    input: {
      name: '\u200b',
      columns: { ...COLUMNS, key: [], net: null, code: null },
      codes: [{ code: 'a' }, { code: 'a' }],
    },
  });
  expect(wrong.saveActualsSource.userErrors.map(({ code }) => code)).toEqual([
    'NAME_MISSING',
    'KEY_MISSING',
    'AMOUNT_MISSING',
    'CODE_DOUBLED',
    'CODE_COLUMN_MISSING',
  ]);
  const { saveActualsSource } = await saveSource({ expectedVersion: 1 });
  expect(saveActualsSource.actualsSource?.version).toBe(2);
  const unknown = await runCommand(
    db,
    clock,
    '--kind',
    'actuals',
    '--area',
    area.code,
    '--source',
    'Other',
    files.write('o.csv', 'a\n1\n'),
  );
  expect(unknown.lines).toEqual(['There is no source of that name. Those that are saved: Payments.']);
});

test('rules propose, a person confirms, and the name is learnt; spend counts for a placement from then on', async () => {
  const one = await placedAt('990001', 'Placeholder School');
  const two = await placedAt('990002', 'Invented House', '36500.00');
  await placedAt('990002', 'Invented House', '73000.00');
  await saveSource();
  await sendRows(
    row({ transaction_number: 'A' }),
    row({ transaction_number: 'B', supplier_name: 'INVENTED CARE GROUP PLC', amount_net_gbp: '1500.00' }),
    row({ transaction_number: 'C', supplier_name: 'NOBODY' }),
  );
  const { proposeMatches } = await asked(PROPOSE, { input: year });
  expect(proposeMatches).toEqual({ proposed: 1, left: 2, userErrors: [] });
  const [proposed = ''] = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'PROPOSED' } } }));
  expect((await asked(WORK, {})).viewer.worklist).toMatchObject([
    {
      ...{ kind: 'PAYMENT_UNMATCHED', subjectId: toGlobalId('BudgetHolder', area.education) },
      ...{ financialYear: '2025-26', payments: 2, amount: '16500.00' },
    },
    { kind: 'PAYMENT_MATCH', subjectId: proposed },
  ]);
  expect((await asked(SPEND, { year: '2025-26' })).spend).toMatchObject({
    matched: { payments: 0 },
    proposed: { payments: 1, net: '15000.00' },
    unmatched: { payments: 2, net: '16500.00' },
    unmatchedSuppliers: [{ supplierName: 'NOBODY' }, { supplierName: 'INVENTED CARE GROUP PLC' }],
  });
  expect((await asked(CONFIRM, { input: { actualIds: [proposed] } })).confirmMatch).toMatchObject({
    actuals: [
      { match: { status: 'CONFIRMED', rule: 'NAME', placement: { id: toGlobalId('Placement', one.placementId) } } },
    ],
  });

  // By hand, and so the supplier is known: the next of its bills is told apart by its amount.
  const [byHand = ''] = idsOf(await asked(ACTUALS, { filter: { supplierName: { contains: 'invented' } } }));
  await asked(CONFIRM, { input: { actualIds: [byHand], placementId: toGlobalId('Placement', two.placementId) } });
  await sendRows(row({ transaction_number: 'D', supplier_name: 'Invented Care Group', amount_net_gbp: '1550.00' }));
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 1, left: 1 });
  const [learnt = ''] = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'PROPOSED' } } }));
  expect((await asked(REJECT, { input: { actualIds: [learnt] } })).rejectMatch.actuals).toMatchObject([
    { match: { status: 'UNMATCHED' } },
  ]);
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 0, left: 2 });
  const again = await asked(CONFIRM, {
    input: { actualIds: [proposed, learnt, toGlobalId('Actual', one.placementId)] },
  });
  expect(again.confirmMatch.userErrors).toEqual([
    { code: 'ACTUAL_UNKNOWN', field: ['actualIds', '2'] },
    { code: 'NOTHING_PROPOSED', field: ['actualIds', '0'] },
    { code: 'NOTHING_PROPOSED', field: ['actualIds', '1'] },
  ]);
});

test('early warning: where payments and commitments part company, and as at an instant before a match nothing of it is known', async () => {
  const over = await placedAt('990003', 'Placeholder Grange', '36500.00');
  const behind = await placedAt('990004', 'Placeholder Lodge');
  const never = await placedAt('990005', 'Placeholder Mill');
  await saveSource();
  await sendRows(
    row({ transaction_number: 'A', supplier_name: 'PLACEHOLDER GRANGE', amount_net_gbp: '20000.00' }),
    row({ transaction_number: 'B', supplier_name: 'PLACEHOLDER LODGE', amount_net_gbp: '15000.00' }),
  );
  expect((await asked(SPEND, { year: '2025-26' })).spend.partings.nodes).toEqual([]);
  // More than the commitment of the year is not proposed; a person may say so nevertheless.
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 1, left: 1 });
  const proposed = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'PROPOSED' } } }));
  const [dear = ''] = idsOf(await asked(ACTUALS, { filter: { match: { eq: 'UNMATCHED' } } }));
  const before = new Date(clock.now().getTime() + 5_000);
  clock.set('2026-02-01T11:00:00Z');
  await asked(CONFIRM, { input: { actualIds: proposed } });
  await asked(CONFIRM, { input: { actualIds: [dear], placementId: toGlobalId('Placement', over.placementId) } });
  clock.set('2026-02-01T12:00:00Z');
  // To the end of December: 30 + 31 days at 100.00 and 250.00 a day, half of it the block's.
  expect((await asked(SPEND, { year: '2025-26' })).spend.partings.nodes).toEqual([
    {
      kind: 'NOTHING_PAID',
      committed: '37750.00',
      due: '15250.00',
      paid: '0.00',
      difference: '-15250.00',
      placement: { id: toGlobalId('Placement', never.placementId) },
    },
    {
      kind: 'ABOVE_COMMITMENT',
      committed: '7550.00',
      due: '3050.00',
      paid: '20000.00',
      difference: '12450.00',
      placement: { id: toGlobalId('Placement', over.placementId) },
    },
    {
      kind: 'BEHIND_COMMITMENT',
      committed: '37750.00',
      due: '15250.00',
      paid: '15000.00',
      difference: '-250.00',
      placement: { id: toGlobalId('Placement', behind.placementId) },
    },
  ]);
  expect((await asked(WORK, {})).viewer.worklist).toMatchObject([
    { kind: 'PAYMENT_PARTED', subjectId: toGlobalId('Placement', over.placementId) },
  ]);
  const PRESSURE = `query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt, filter: {primaryNeed: {eq: ASD}}) { actual } }`;
  expect((await asked(PRESSURE, {})).budgetPressure.actual).toBe('35000.00');
  expect((await asked(PRESSURE, { asAt: before.toISOString() })).budgetPressure.actual).toBe('0.00');
});

test('spend that pays for no placement is settled with a reason and an author, taken back by a new row, and a closing knows what is left', async () => {
  await placedAt('990006', 'Placeholder Barn');
  await saveSource();
  await sendRows(
    row({ transaction_number: 'A', supplier_name: 'PLACEHOLDER BARN' }),
    row({ transaction_number: 'B', supplier_name: 'SENSORY SERVICE', amount_net_gbp: '2000.00' }),
    row({ transaction_number: 'C', supplier_name: 'INVENTED COTTAGE', amount_net_gbp: '1000.00' }),
    row({ transaction_number: 'D', supplier_name: 'NOBODY', amount_net_gbp: '-500.00' }),
  );
  await asked(PROPOSE, { input: year });
  const idOf = async (supplier: string): Promise<string> =>
    idsOf(await asked(ACTUALS, { filter: { supplierName: { contains: supplier } } }))[0] ?? '';
  const [barn, sensory, cottage] = [await idOf('barn'), await idOf('sensory'), await idOf('cottage')];
  const settle = async (reason: string, ...actualIds: string[]) =>
    (await asked(SETTLE, { input: { actualIds, reason } })).settleSpend;
  expect((await settle('NO_PLACEMENT_DRIVES_IT', sensory)).actuals).toEqual([
    {
      id: sensory,
      match: {
        ...{ status: 'SETTLED', settledAs: 'NO_PLACEMENT_DRIVES_IT', rule: null, placement: null },
        ...{ enteredAt: expect.stringMatching(/^2026-02-01T10/) as string },
        enteredBy: { displayName: expect.any(String) as string },
      },
    },
  ]);
  await settle('AWAITING_PLACEMENT_RECORD', cottage);
  expect((await settle('NO_PLACEMENT_DRIVES_IT', sensory, cottage)).userErrors).toEqual([
    { code: 'ALREADY_SETTLED', field: ['actualIds', '0'] },
  ]);
  expect((await settle('OTHER_BUDGET', cottage, cottage)).userErrors).toEqual([
    { code: 'ACTUAL_TWICE', field: ['actualIds', '1'] },
  ]);
  const SETTLED = `{ spend(financialYear: "2025-26") { total { net } matched { net } proposed { net } unmatched { payments net }
    settled { payments net } settledReasons { reason net } unmatchedSuppliers { supplierName } } }`;
  expect((await asked(SETTLED, {})).spend).toEqual({
    ...{ total: { net: '17500.00' }, matched: { net: '0.00' }, proposed: { net: '15000.00' } },
    ...{ unmatched: { payments: 1, net: '-500.00' }, settled: { payments: 2, net: '3000.00' } },
    settledReasons: [
      { reason: 'NO_PLACEMENT_DRIVES_IT', net: '2000.00' },
      { reason: 'AWAITING_PLACEMENT_RECORD', net: '1000.00' },
    ],
    unmatchedSuppliers: [{ supplierName: 'NOBODY' }],
  });
  expect((await asked(WORK, {})).viewer.worklist).toMatchObject([
    { kind: 'PAYMENT_UNMATCHED', payments: 1, amount: '-500.00' },
    { kind: 'PAYMENT_MATCH', subjectId: barn },
  ]);

  // Whoever closes sees what is left, and must say so with the figures: what is only proposed is left too.
  const closing = actorWith(area, 'FINANCE', null, ['budget:read', 'period:close']);
  const close = async (input: object) =>
    (await asked(CLOSE, { input: { financialYear: '2025-26', period: 9, ...input } }, closing)).closePeriod;
  const budgetHolder = { name: 'High needs block' };
  expect((await close({ preview: true })).warnings).toEqual([
    { kind: 'SPEND_AWAITING_PLACEMENT', payments: 1, amount: '1000.00', budgetHolder },
    { kind: 'SPEND_UNMATCHED', payments: 2, amount: '14500.00', budgetHolder },
  ]);
  const seen = (amount: string) => ({
    acknowledged: [
      { kind: 'SPEND_AWAITING_PLACEMENT', amount: '1000.00' },
      { kind: 'SPEND_UNMATCHED', amount },
    ],
  });
  expect(await close(seen('14499.99'))).toMatchObject({
    ...{ closedPeriods: null, warnings: [{ kind: 'SPEND_UNMATCHED', payments: 2, amount: '14500.00', budgetHolder }] },
    userErrors: [
      {
        ...{ code: 'WARNING_NOT_ACKNOWLEDGED', field: ['acknowledged'] },
        message: expect.stringContaining('spend of 14500.00 pounds that is matched to no placement') as string,
      },
    ],
  });
  expect((await close({})).userErrors).toHaveLength(2);
  expect((await close(seen('14500.00'))).closedPeriods).toHaveLength(9);

  // What waited for its placement is looked for again once that is there; what was settled is taken back by a row of its own.
  await placedAt('990007', 'Invented Cottage', '36500.00');
  expect((await asked(PROPOSE, { input: year })).proposeMatches).toMatchObject({ proposed: 1 });
  expect((await asked(CONFIRM, { input: { actualIds: [cottage] } })).confirmMatch.userErrors).toEqual([]);
  expect((await settle('OTHER_BUDGET', cottage)).userErrors).toMatchObject([{ code: 'PAYS_FOR_PLACEMENT' }]);
  expect((await asked(REJECT, { input: { actualIds: [sensory] } })).rejectMatch.actuals).toMatchObject([
    { match: { status: 'UNMATCHED' } },
  ]);
  expect((await settle('ERROR_AT_SOURCE', sensory)).userErrors).toEqual([]);
  const said = await db.asOwner<{ status: string; settled_as: string }>(
    `select status, settled_as from actual_match where local_area_code = $1 and placement_id is null order by actual_id = $2, ordinal`,
    [area.code, Buffer.from(sensory, 'base64url').toString().split(':').at(-1)],
  );
  expect(said.map(({ status, settled_as: reason }) => `${status} ${reason}`)).toEqual([
    'SETTLED AWAITING_PLACEMENT_RECORD',
    'SETTLED NO_PLACEMENT_DRIVES_IT',
    'REJECTED NO_PLACEMENT_DRIVES_IT',
    'SETTLED ERROR_AT_SOURCE',
  ]);

  // What somebody said is wrong stays in the books, and each closing says so, until its correction is there and said to be one.
  const nobody = await idOf('nobody');
  const before = (await asked(IN_DOUBT, {})).budgetPressure;
  await settle('OTHER_BUDGET', nobody);
  const inJanuary = { period: 10, preview: true };
  const barnAlone = { kind: 'SPEND_UNMATCHED', payments: 1, amount: '15000.00', budgetHolder };
  expect((await close(inJanuary)).warnings).toEqual([
    { kind: 'SPEND_OF_OTHER_BUDGET', payments: 1, amount: '-500.00', budgetHolder },
    barnAlone,
    { kind: 'SPEND_WRONG_AT_SOURCE', payments: 1, amount: '2000.00', budgetHolder },
  ]);
  // What is known to be wrong is told of the pressure with the figures of the warning, and the outturn opens to it.
  expect((await asked(IN_DOUBT, { asAt: before.asAt })).budgetPressure).toEqual(before);
  const { spendInDoubt, explain } = (await asked(IN_DOUBT, {})).budgetPressure;
  expect(spendInDoubt).toEqual([
    { kind: 'SPEND_OF_OTHER_BUDGET', payments: 1, amount: '-500.00', inOutturn: '-500.00' },
    { kind: 'SPEND_UNMATCHED', payments: 1, amount: '15000.00', inOutturn: '15000.00' },
    { kind: 'SPEND_WRONG_AT_SOURCE', payments: 1, amount: '2000.00', inOutturn: '2000.00' },
  ]);
  const spent = explain[0]!.terms.find(({ name }) => name === 'actual')!;
  expect(spent).toMatchObject({ amount: '17500.00' });
  expect(spent.explanation.terms).toMatchObject([
    { name: 'SPEND_OF_OTHER_BUDGET', amount: '-500.00', explanation: { facts: { nodes: [{ amount: '-500.00' }] } } },
    { name: 'SPEND_UNMATCHED', amount: '15000.00', explanation: { facts: { nodes: [{ amount: '15000.00' }] } } },
    { name: 'SPEND_WRONG_AT_SOURCE', amount: '2000.00', explanation: { facts: { nodes: [{ amount: '2000.00' }] } } },
    { name: 'SPEND_NOT_IN_DOUBT', amount: '1000.00', explanation: { facts: { nodes: [{ amount: '1000.00' }] } } },
  ]);
  const late = { period: '10', payment_date: '2026-01-20' };
  await sendRows(row({ ...late, transaction_number: 'E', supplier_name: 'THE CREDIT', amount_net_gbp: '-2000.00' }));
  await settle('ERROR_AT_SOURCE', await idOf('credit'));
  await asked(REJECT, { input: { actualIds: [nobody] } });
  const left = { kind: 'SPEND_UNMATCHED', payments: 2, amount: '14500.00', budgetHolder };
  expect((await close(inJanuary)).warnings).toEqual([left]);
});

test('recast, the spend in doubt of who was split goes to its successors by parts; each outturn opens to it, and together it is what was told', async () => {
  await saveSource({ budgetHolderId: toGlobalId('BudgetHolder', area.health) });
  await sendRows(
    row({
      transaction_number: 'A',
      supplier_name: 'NOBODY',
      amount_net_gbp: '100.01',
      period: '8',
      payment_date: '2025-11-10',
    }),
    row({ transaction_number: 'B', supplier_name: 'NOBODY', amount_net_gbp: '100.01' }),
    row({ transaction_number: 'C', supplier_name: 'TWICE', amount_net_gbp: '33.33' }),
    row({ transaction_number: 'D', supplier_name: 'SENSORY SERVICE', amount_net_gbp: '50.05' }),
  );
  for (const [supplier, reason] of [
    ['twice', 'ERROR_AT_SOURCE'],
    ['sensory', 'NO_PLACEMENT_DRIVES_IT'],
  ]) {
    const actualIds = idsOf(await asked(ACTUALS, { filter: { supplierName: { contains: supplier } } }));
    await asked(SETTLE, { input: { actualIds, reason } });
  }
  const closing = actorWith(area, 'FINANCE', null, ['budget:read', 'period:close']);
  const acknowledged = [
    { kind: 'SPEND_UNMATCHED', amount: '200.02' },
    { kind: 'SPEND_WRONG_AT_SOURCE', amount: '33.33' },
  ].map((one) => ({ ...one, budgetHolderId: toGlobalId('BudgetHolder', area.health) }));
  const input = { financialYear: '2025-26', period: 9, acknowledged };
  expect((await asked(CLOSE, { input }, closing)).closePeriod).toMatchObject({ userErrors: [] });
  const [{ agency_id: agencyId } = { agency_id: '' }] = await db.asOwner<{ agency_id: string }>(
    'select agency_id from budget_holder where budget_holder_id = $1',
    [area.health],
  );
  const successor = (name: string, parts: number) => ({
    ...{
      agencyId: null,
      name: `${name} ICB`,
      organisationCode: null,
      predecessorIds: [agencyId],
      takesRest: parts > 50,
    },
    budgetHolders: [{ budgetHolderId: null, name: `${name} care`, predecessorIds: [area.health], parts }],
  });
  const split = await recordSuccession(ctxOf(db, systemActor(area.code), clock), {
    ...{ clientMutationId: null, preview: false, kind: 'SPLIT', firstDate: day('2026-01-01'), source: null },
    ...{ successors: [successor('North', 60), successor('South', 40)], shares: [], roles: [], limits: [] },
  });
  const made = accepted(split).made.budgetHolders;
  const RECAST = `query ($id: ID!, $basis: ReportingBasis!) { budgetPressure(financialYear: "2025-26", budgetHolderId: $id, basis: $basis) {
    spendInDoubt { kind payments amount inOutturn } explain(figures: [FORECAST_OUTTURN]) { terms { name amount
      explanation { terms { name amount explanation { facts { nodes { amount } } } } } } } } }`;
  const sumOf = (all: readonly { readonly amount: string }[]) =>
    formatMoney(
      sum(
        all.map(({ amount }) => {
          const read = parseMoney(amount);
          if (!read.ok) throw new Error(amount);
          return read.value;
        }),
      ),
    );
  const told = async (budgetHolderId: string, basis: string) => {
    const id = toGlobalId('BudgetHolder', budgetHolderId);
    const { spendInDoubt, explain } = (await asked(RECAST, { id, basis })).budgetPressure;
    const { explanation } = explain[0]!.terms.find(({ name }) => name === 'actual')!;
    const terms = explanation.terms as readonly {
      readonly name: string;
      readonly amount: string;
      readonly explanation: { readonly facts: { readonly nodes: readonly { readonly amount: string }[] } };
    }[];
    for (const { name, amount, explanation: opened } of terms) {
      expect([name, sumOf(opened.facts.nodes)]).toEqual([name, amount]);
    }
    return { spendInDoubt, terms: terms.map(({ name, amount }) => `${name} ${amount}`) };
  };
  const before = await told(area.health, 'AS_REPORTED');
  expect(before.terms).toEqual(['SPEND_UNMATCHED 200.02', 'SPEND_WRONG_AT_SOURCE 33.33', 'SPEND_NOT_IN_DOUBT 50.05']);
  const [north, south] = [await told(made[0]!.budgetHolderId, 'RECAST'), await told(made[1]!.budgetHolderId, 'RECAST')];
  const inDoubt = (unmatched: string, wrong: string) => [
    { kind: 'SPEND_UNMATCHED', payments: 2, amount: unmatched, inOutturn: unmatched },
    { kind: 'SPEND_WRONG_AT_SOURCE', payments: 1, amount: wrong, inOutturn: wrong },
  ];
  expect([before.spendInDoubt, north.spendInDoubt, south.spendInDoubt]).toEqual([
    ...[inDoubt('200.02', '33.33'), inDoubt('120.01', '20.00'), inDoubt('80.01', '13.33')],
  ]);
});

test('finance sends its own ledger over HTTP and fetches the spend; an administrator and an integration without the feed do not', async () => {
  await saveSource();
  let actor = finance();
  const server = fastify();
  const authenticate = () => Promise.resolve(ctxOf(db, actor, clock));
  registerImportRoutes(server, { importers, database: db.database, log: quietLog, authenticate });
  registerExportRoutes(server, { exporters, database: db.database, log: quietLog, authenticate });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const post = async (by: Actor): Promise<number> => {
    actor = { ...by, permissions: new Set(['import:run', 'budget:read']) };
    const body = toCsv([row({ transaction_number: 'A', vat: '0' })]);
    const headers = { 'content-type': 'text/csv' };
    return (await fetch(`${address}/imports/actuals?source=Payments`, { method: 'POST', body, headers })).status;
  };
  expect(await post(actorWith(area, 'ADMINISTRATOR'))).toBe(403);
  expect(await post(actorWith(area, 'INTEGRATION'))).toBe(403);
  const fed = actorWith(area, 'INTEGRATION');
  expect(await post({ ...fed, roles: fed.roles.map((held) => ({ ...held, feeds: ['actuals'] })) })).toBe(200);
  expect(await post(finance())).toBe(200);
  const got = await (await fetch(`${address}/exports/actuals.csv?financialYear=2025-26`)).text();
  await server.close();
  const [heading = '', only = '', ...more] = got.trim().split('\r\n');
  expect(heading).toContain('budgetHolder,financialYear,period,reportedFinancialYear');
  expect(only).toContain(
    ',2025-26,9,2025-26,9,2025-12-10,INVOICE,A,15000.00,0.00,15000.00,Payments,PLACEHOLDER SCHOOL LTD,INV-1,5733,',
  );
  expect(more).toEqual([]);
});
