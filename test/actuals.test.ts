import fastify from 'fastify';
import { join } from 'node:path';
import { exporters } from '../src/commands/exporters';
import { importers } from '../src/commands/importers';
import { type Actor } from '../src/platform/actor';
import { registerExportRoutes } from '../src/platform/export-routes';
import { toGlobalId } from '../src/platform/global-id';
import { registerImportRoutes } from '../src/platform/import-routes';
import { ACTUALS, COLUMNS, SAVE, SPEND, useActuals, year } from './support/actuals-client';
import { runCommand, SHARED_DATA, testWithFiles, toCsv } from './support/import-files';
import { actorWith, ctxOf, quietLog, type MadeArea } from './support/make-ledger';

/* What finance's own ledger paid, taken in as it stands: every penny once, by period, and what is wrong with a row told and not mended. */

const the = useActuals();
const { db, clock, ask, files, finance, asked, saveSource, send, row, sendRows } = the;
let area: MadeArea;
beforeEach(() => {
  area = the.area;
});

const DEVON = 'devon_send_payments_2024_25.csv';

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
