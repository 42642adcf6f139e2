import { toGlobalId } from '../src/platform/global-id';
import { useBudgets } from './support/budget-client';
import { exportsOf } from './support/fetch-export';
import { actorWith, type MadeArea } from './support/make-ledger';

/* The budget as it is set, by version and by line, and what is spent of it. */

const budgets = useBudgets();
const { db, clock, ask, finance, commit, pressureOf, setBudget, recordActual } = budgets;
let area: MadeArea;
beforeEach(() => {
  area = budgets.area;
});

const ADJUST = `mutation ($input: AdjustBudgetInput!) { adjustBudget(input: $input) { userErrors { code } } }`;
interface ByLine {
  readonly budgetPressure: {
    readonly asAt: string;
    readonly breakdown: readonly object[];
    readonly lines: readonly { readonly explain: readonly { readonly figure: string }[] }[];
    readonly budgetEntries: readonly {
      readonly label: string;
      readonly amount: string;
      readonly lines: readonly { readonly amount: string }[];
    }[];
  };
}
async function byLine(variables: object = {}): Promise<ByLine> {
  const { data, errors } = await ask<ByLine>(
    finance(),
    `query ($asAt: DateTime) { budgetPressure(financialYear: "2025-26", asAt: $asAt) { asAt allocation variance
       breakdown(by: [SECTION_251_LINE]) { keys label forecast allocation variance }
       lines { section251Line allocation variance variancePercent explain { figure amount facts { total nodes { amount } } } }
       budgetEntries { label amount lines { section251Line amount } } } }`,
    { asAt: null, ...variables },
  );
  expect(errors).toEqual([]);
  return data;
}

describe('setBudget', () => {
  it('books the difference of a version from the last', async () => {
    await setBudget(finance(), {});
    await setBudget(finance(), { version: 'July 2025 update', allocation: '28000.00' });
    const entries = await db.asOwner<{ amount_pence: bigint; label: string }>(
      'select amount_pence, label from budget_entry where local_area_code = $1 order by entered_at',
      [area.code],
    );
    expect(entries).toEqual([
      { amount_pence: 3_000_000n, label: 'December 2024' },
      { amount_pence: -200_000n, label: 'July 2025 update' },
    ]);
    expect((await pressureOf(finance())).data.budgetPressure).toMatchObject({
      allocation: '28000.00',
      budgetVersion: 'July 2025 update',
    });
  });

  it('B25 sets a budget by line of the return: each with its variance, what is left unallocated, as at any instant and down to the entries', async () => {
    const placement = await commit();
    expect(placement.placementId).not.toBe('');
    const lines = [
      { section251Line: '1.2.3', amount: '20000.00' },
      { section251Line: '1.2.5', amount: '8000.00' },
    ];
    await setBudget(finance(), { lines });
    clock.set('2025-10-01T11:00:00Z');
    const before = (await byLine()).budgetPressure;
    await setBudget(finance(), { version: 'Moved', lines: [{ section251Line: '1.2.3', amount: '30000.00' }] });
    await ask(finance(), ADJUST, {
      input: {
        financialYear: '2025-26',
        kind: 'IN_YEAR_CHANGE',
        amount: '500.00',
        section251Line: '1.2.5',
        reason: 'Hearing',
      },
    });
    const asAt = before.asAt;
    expect((await byLine({ asAt })).budgetPressure).toEqual(before);
    expect(before.breakdown).toEqual([
      {
        keys: ['1.2.3'],
        label: '1.2.3 Top-up and other funding – non-maintained and independent providers',
        forecast: '37750.00',
        allocation: '20000.00',
        variance: '17750.00',
      },
      {
        keys: ['1.2.5'],
        label: '1.2.5 SEN support services',
        forecast: '0.00',
        allocation: '8000.00',
        variance: '-8000.00',
      },
      { keys: ['NONE'], label: 'None', forecast: '0.00', allocation: '2000.00', variance: '-2000.00' },
    ]);
    const now = (await byLine()).budgetPressure;
    expect(now).toMatchObject({ allocation: '30500.00', variance: '7250.00' });
    expect(now.lines).toMatchObject([
      { section251Line: '1.2.3', allocation: '30000.00', variance: '7750.00', variancePercent: '25.8' },
      { section251Line: '1.2.5', allocation: '500.00', variance: '-500.00', variancePercent: '-100' },
    ]);
    // The edge down: what of each entry is of the line.
    const explained = now.lines[0]?.explain.find(({ figure }) => figure === 'allocation');
    expect(explained).toMatchObject({
      amount: '30000.00',
      facts: { total: '30000.00', nodes: [{ amount: '20000.00' }, { amount: '10000.00' }] },
    });
    expect(
      now.budgetEntries.map(({ label, amount, lines: of }) => [label, amount, of.map(({ amount: part }) => part)]),
    ).toEqual([
      ['December 2024', '30000.00', ['20000.00', '8000.00']],
      ['Moved', '0.00', ['10000.00', '-8000.00']],
      ['In-year change', '500.00', ['500.00']],
    ]);
    const refused = await setBudget(finance(), {
      lines: [...lines, { section251Line: '2.1.4', amount: '9000.00' }],
    });
    expect(refused.data.setBudget.userErrors.map(({ code, field }) => [code, field.join('.')])).toEqual([
      ['LINE_OF_OTHER_BUDGET', 'lines.2.section251Line'],
      ['LINES_OVER_ALLOCATION', 'lines'],
    ]);
    const file = await exportsOf(db, clock)(
      finance(),
      'budget-pressure-breakdown.csv?financialYear=2025-26&by=SECTION_251_LINE',
    );
    expect(file.rows.map(({ key1, allocation, variance }) => [key1, allocation, variance])).toEqual([
      ['1.2.3', '30000.00', '7750.00'],
      ['1.2.5', '500.00', '-500.00'],
    ]);
  });

  it('tells all that is wrong at once and books nothing', async () => {
    const { data } = await setBudget(finance(), { version: ' ', allocation: '-1.00', financialYear: '2010-11' });
    expect(data.setBudget.userErrors.map(({ code, field }) => [code, field.join('.')])).toEqual([
      ['BUDGET_HOLDER_NOT_IN_FORCE', 'budgetHolderId'],
      ['ALLOCATION_NEGATIVE', 'allocation'],
      ['LABEL_MISSING', 'version'],
    ]);
    expect(await db.asOwner('select from budget_entry where local_area_code = $1', [area.code])).toEqual([]);
  });

  it('two versions entered at once are both differences from what stood before them', async () => {
    await Promise.all(['10.00', '20.00', '30.00'].map((allocation) => setBudget(finance(), { allocation })));
    const { data } = await pressureOf(finance());
    expect(['10.00', '20.00', '30.00']).toContain(data.budgetPressure['allocation']);
  });

  it.each([
    ['a number', 30000],
    ['three decimals', '1.005'],
    ['a separator', '30,000.00'],
    ['a currency sign', '£5'],
  ])('B1 refuses %s for money, and writes nothing', async (_, allocation) => {
    const { errors } = await setBudget(finance(), { allocation });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(await db.asOwner('select from budget_entry where local_area_code = $1', [area.code])).toEqual([]);
  });

  it('is for finance alone', async () => {
    const { errors } = await setBudget(actorWith(area, 'COMMISSIONER', null, ['budget:read']), {});
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

describe('recordActual', () => {
  it('B36 holds VAT apart: spend is net', async () => {
    await recordActual(finance(), { amount: '75500.00', vat: '15100.00' });
    expect((await pressureOf(finance())).data.budgetPressure['actual']).toBe('75500.00');
  });

  it('B31 a credit note is negative, an invoice positive', async () => {
    const wrong = await recordActual(finance(), { kind: 'CREDIT_NOTE', amount: '10.00', period: 13, reference: '' });
    expect(wrong.data.recordActual.userErrors.map(({ code }) => code)).toEqual([
      'PERIOD_OUT_OF_RANGE',
      'AMOUNT_SIGN',
      'REFERENCE_MISSING',
    ]);
    const right = await recordActual(finance(), { kind: 'CREDIT_NOTE', amount: '-10.00', reference: 'CN-1' });
    expect(right.data.recordActual.userErrors).toEqual([]);
    expect((await pressureOf(finance())).data.budgetPressure['actual']).toBe('-10.00');
  });

  it('records a document once against a holder', async () => {
    await recordActual(finance(), {});
    const again = await recordActual(finance(), { amount: '1.00' });
    expect(again.data.recordActual.userErrors).toMatchObject([{ code: 'ALREADY_RECORDED', field: ['reference'] }]);
    expect((await pressureOf(finance())).data.budgetPressure['actual']).toBe('7000.00');
  });

  it('refuses a document dated after today', async () => {
    const { data } = await recordActual(finance(), { dated: '2025-10-02' });
    expect(data.recordActual.userErrors).toMatchObject([{ code: 'DATED_IN_FUTURE', field: ['dated'] }]);
  });

  it('tells at once what no document says: amounts, VAT, dates and references out of their range', async () => {
    const wrong = { amount: '10000000000.01', vat: '10000000000.02', dated: '1900-01-01', reference: 'x'.repeat(201) };
    const { data } = await recordActual(finance(), wrong);
    expect(data.recordActual.userErrors.map(({ code, field }) => [code, ...field])).toEqual([
      ['VAT_TOO_LARGE', 'vat'],
      ['DATED_TOO_EARLY', 'dated'],
      ['AMOUNT_OUT_OF_RANGE', 'amount'],
      ['AMOUNT_OUT_OF_RANGE', 'vat'],
      ['TEXT_TOO_LONG', 'reference'],
    ]);
  });

  it('leaves books that can be read, whatever it has accepted', async () => {
    const most = '10000000000.00';
    expect((await setBudget(finance(), { allocation: '10000000000000.00' })).data.setBudget.userErrors).toMatchObject([
      { code: 'AMOUNT_OUT_OF_RANGE', field: ['allocation'], message: expect.stringContaining(most) as string },
    ]);
    await setBudget(finance(), { allocation: most, broughtForward: most });
    for (const reference of ['A', 'B', 'C']) {
      expect((await recordActual(finance(), { amount: most, reference })).data.recordActual.userErrors).toEqual([]);
    }
    expect((await pressureOf(finance())).data.budgetPressure).toMatchObject({
      ...{ allocation: most, actual: '30000000000.00' },
    });
  });

  it('refuses a placement that is not there to be seen', async () => {
    const placementId = toGlobalId('Placement', '01900000-0000-7000-8000-00000000dead');
    const { data } = await recordActual(finance(), { placementId });
    expect(data.recordActual.userErrors).toMatchObject([{ code: 'PLACEMENT_UNKNOWN' }]);
  });
});
