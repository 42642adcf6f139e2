import fastify from 'fastify';
import { exporters } from '../src/commands/exporters';
import { createCtx } from '../src/platform/context';
import { registerExportRoutes } from '../src/platform/export-routes';
import { toGlobalId } from '../src/platform/global-id';
import { useContributions, type HolderName, type PersonName, type Placed } from './support/contribution-world';
import { disputesOf } from './support/disputes';
import { quietLog } from './support/make-ledger';

const world = useContributions();
const { db, ask, as, holderId, agree, done, refused, clock } = world;
const { dispute } = disputesOf(world);

const FIGURES = 'expected agreed invoiced received disputed uninvoiced outstanding atRisk';
const invoice = (placed: Placed, holder: HolderName, more: object = {}) => ({
  placementId: toGlobalId('Placement', placed.placementId),
  budgetHolderId: holderId(holder),
  startDate: '2025-11-01',
  endDate: '2025-12-31',
  invoiceNumber: 'INV-1',
  ...more,
});
const raise = async (placed: Placed, holder: HolderName, more: object = {}): Promise<Record<string, unknown>> => {
  const payload = await done('finance', 'raiseInvoice', invoice(placed, holder, more), 'invoice { id amount owed }');
  return payload['invoice'] as Record<string, unknown>;
};

interface Statement {
  readonly total: Readonly<Record<string, string>>;
  readonly recharges: readonly { readonly caseReference: string; readonly figures: Readonly<Record<string, string>> }[];
  readonly agedDebt: readonly { readonly age: string; readonly amount: string }[];
}
async function statement(
  holder: HolderName,
  quarter: number | null = null,
  who: PersonName = 'finance',
): Promise<Statement> {
  const { data, errors } = await ask<{ recoveryStatement: Statement }>(
    as(who),
    `query ($id: ID!, $quarter: Int) { recoveryStatement(budgetHolderId: $id, financialYear: "2025-26", quarter: $quarter) {
       total { ${FIGURES} } recharges { caseReference figures { ${FIGURES} } } agedDebt { age amount } } }`,
    { id: holderId(holder), quarter },
  );
  expect(errors).toEqual([]);
  return data.recoveryStatement;
}

beforeEach(() => {
  clock.set('2026-01-10T10:00:00Z');
});

test('B22 the four states: expected and agreed by the split, invoiced less credits, received; what is owed is aged by the invoice', async () => {
  const placed = await agree();
  const { id, amount } = await raise(placed, 'health', { invoiceDate: '2025-11-20', purchaseOrder: 'PO 77' });
  // 61 days at £100.00.
  expect(amount).toBe('6100.00');
  await done('finance', 'creditInvoice', {
    invoiceId: id,
    amount: '100.00',
    reference: 'CN-1',
    reason: 'A day too many',
  });
  await done('finance', 'recordReceipt', { invoiceId: id, amount: '2000.00', reference: 'BACS 1' });
  const { total, recharges, agedDebt } = await statement('health');
  expect(total).toEqual({
    expected: '15100.00',
    agreed: '15100.00',
    invoiced: '6000.00',
    received: '2000.00',
    disputed: '0.00',
    uninvoiced: '9100.00',
    outstanding: '13100.00',
    atRisk: '0.00',
  });
  expect(recharges).toHaveLength(1);
  expect(agedDebt.filter((one) => one.amount !== '0.00')).toEqual([{ age: '31-60', amount: '4000.00' }]);
  expect((await statement('health', 3)).total).toMatchObject({ expected: '6100.00', uninvoiced: '100.00' });
  expect((await statement('health', 4)).total).toMatchObject({ expected: '9000.00', invoiced: '0.00' });
});

test('B21 what a partner disputes is expected, not agreed: it is at risk in the prudent forecast, and disputed once it is invoiced', async () => {
  const placed = await agree();
  await dispute(placed, 'health');
  await raise(placed, 'health', { startDate: '2026-01-01', endDate: '2026-03-31', amount: '9000.00' });
  expect((await statement('health')).total).toMatchObject({
    expected: '15100.00',
    agreed: '7500.00',
    invoiced: '9000.00',
    disputed: '1500.00',
    atRisk: '7600.00',
  });
  const { data } = await ask<{ recoveryForecast: unknown }>(
    as('finance'),
    `{ recoveryForecast(financialYear: "2025-26") { expectedIncome prudentIncome atRisk partners { budgetHolder { name } figures { expected agreed } } } }`,
  );
  expect(data.recoveryForecast).toMatchObject({
    expectedIncome: '37750.00',
    prudentIncome: '30150.00',
    atRisk: '7600.00',
  });
});

test('J8 an invoice for days outside the agreement is refused, and so is one to the lead, beyond the share, over two years, or numbered twice', async () => {
  const placed = await agree();
  expect(await refused('finance', 'raiseInvoice', invoice(placed, 'health', { startDate: '2025-10-31' }))).toEqual([
    'OUTSIDE_AGREEMENT',
  ]);
  expect(await refused('finance', 'raiseInvoice', invoice(placed, 'education'))).toEqual(['NOT_A_PARTNER']);
  expect(await refused('finance', 'raiseInvoice', invoice(placed, 'health', { amount: '15100.01' }))).toEqual([
    'BEYOND_EXPECTED',
  ]);
  expect(await refused('finance', 'raiseInvoice', invoice(placed, 'health', { endDate: '2026-04-01' }))).toEqual([
    'SPANS_YEARS',
  ]);
  expect(
    await refused(
      'finance',
      'raiseInvoice',
      invoice(placed, 'health', { invoiceNumber: ' ', startDate: '2026-01-02', endDate: '2026-01-01' }),
    ),
  ).toEqual(['REFERENCE_MISSING', 'SPAN_REVERSED']);
  await raise(placed, 'health', { amount: '15100.00' });
  expect(await refused('finance', 'raiseInvoice', invoice(placed, 'socialCare'))).toEqual(['REFERENCE_TAKEN']);
  const proposed = await world.propose();
  expect(await refused('finance', 'raiseInvoice', invoice(proposed, 'health', { invoiceNumber: 'INV-2' }))).toEqual([
    'NOT_COMMITTED',
  ]);
});

test('J8 two invoices at once never come to more than the share; two receipts never to more than the invoice', async () => {
  const placed = await agree();
  const both = await Promise.all(
    ['A', 'B'].map((invoiceNumber) =>
      world.mutate(
        'finance',
        'raiseInvoice',
        invoice(placed, 'health', { invoiceNumber, amount: '8000.00' }),
        'invoice { id }',
      ),
    ),
  );
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['BEYOND_EXPECTED']);
  const id = both.map((one) => (one['invoice'] as { id: string } | null)?.id).find((one) => one !== undefined);
  const receipts = await Promise.all(
    ['A', 'B'].map((reference) =>
      world.mutate('finance', 'recordReceipt', { invoiceId: id, amount: '5000.00', reference }),
    ),
  );
  expect(receipts.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['BEYOND_INVOICE']);
});

test('only finance bills; partners, directors and auditors read; a case officer does not', async () => {
  const placed = await agree();
  const billing = await ask(
    as('health'),
    `mutation ($input: RaiseInvoiceInput!) { raiseInvoice(input: $input) { userErrors { code } } }`,
    {
      input: invoice(placed, 'health'),
    },
  );
  expect(billing.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await statement('health', null, 'health')).total).toMatchObject({ expected: '15100.00' });
  const asked = await ask(
    as('officer'),
    `query ($id: ID!) { recoveryStatement(budgetHolderId: $id, financialYear: "2025-26") { total { expected } } }`,
    { id: holderId('health') },
  );
  expect(asked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

describe('GET /exports/partner-statement', () => {
  async function fetchExport(path: string, who: PersonName = 'finance'): Promise<Response> {
    const server = fastify();
    registerExportRoutes(server, {
      exporters,
      database: db.database,
      log: quietLog,
      authenticate: () =>
        Promise.resolve(createCtx({ database: db.database, actor: as(who), clock, requestId: 'test', log: quietLog })),
    });
    try {
      const address = await server.listen({ host: '127.0.0.1', port: 0 });
      const response = await fetch(`${address}${path}`);
      return new Response(await response.arrayBuffer(), response);
    } finally {
      await server.close();
    }
  }
  const query = () => `budgetHolderId=${encodeURIComponent(holderId('health'))}&financialYear=2025-26`;

  test('CSV: the same figures as the query, and the export is on record', async () => {
    const placed = await agree();
    await raise(placed, 'health');
    const response = await fetchExport(`/exports/partner-statement.csv?${query()}&quarter=3`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const [heading, line, rest] = (await response.text()).split('\r\n');
    expect(heading).toBe(
      'caseReference,startDate,endDate,expected,agreed,invoiced,received,disputed,uninvoiced,outstanding,atRisk,invoiceNumbers',
    );
    expect(line).toMatch(/^\S+,2025-10-01,2025-12-31,6100.00,6100.00,6100.00,0.00,0.00,0.00,6100.00,0.00,INV-1$/);
    expect(rest).toBe('');
    expect(
      await db.asOwner(
        `select action, detail->>'rows' as rows from audit_event where kind = 'read' and subject_type = 'Export'`,
      ),
    ).toEqual([{ action: 'Export.read', rows: '1' }]);
  });

  test('G5 what hangs from a case in which the reader has an interest is in no statement and no export', async () => {
    const placed = await agree();
    await raise(placed, 'health');
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'FINANCIAL', now() from agenda_item where case_id = $1 limit 1`,
      [placed.caseId, as('health').personId],
    );
    const own = await statement('health', null, 'health');
    expect([own.recharges, own.total['expected'], own.total['invoiced']]).toEqual([[], '0.00', '0.00']);
    const lines = (await (await fetchExport(`/exports/partner-statement.csv?${query()}`, 'health')).text()).split(
      '\r\n',
    );
    expect(lines.slice(1)).toEqual(['']);
    expect((await statement('health')).recharges).toHaveLength(1);
  });

  test('XLSX is a workbook', async () => {
    await agree();
    const response = await fetchExport(`/exports/partner-statement.xlsx?${query()}`);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="partner-statement-2026-01-10.xlsx"',
    );
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('what is wrong is said all at once, and rights are the query’s', async () => {
    const wrong = await fetchExport('/exports/partner-statement.csv?financialYear=2025&half=1');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain(
      'takes budgetHolderId, financialYear, quarter (optional), basis (optional): half is not one of them; budgetHolderId is missing; financialYear is not a financial year such as 2026-27.',
    );
    expect((await fetchExport(`/exports/partner-statement.csv?${query()}`, 'officer')).status).toBe(403);
    expect((await fetchExport('/exports/nothing.csv')).status).toBe(404);
    expect((await fetchExport('/exports/partner-statement.pdf')).status).toBe(404);
    expect((await fetchExport(`/exports/partner-statement.csv?${query()}&quarter=5`)).status).toBe(400);
  });
});
