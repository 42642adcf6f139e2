import { allResolvers, nodeTypes } from '../src/app';
import { closePeriod } from '../src/features/budget/service/close-period';
import { recordActual } from '../src/features/budget/service/record-actual';
import { setBudget } from '../src/features/budget/service/set-budget';
import { type Actor } from '../src/platform/actor';
import { type Ctx } from '../src/platform/context';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { asCells, exportsOf } from './support/fetch-export';
import { FY, useLedger, type Funded } from './support/ledger-world';
import { actorWith, ctxOf, day, line, money, terms } from './support/make-ledger';

/*
 * What goes out to a finance ledger: flat files with the figures of the query, journals with its codes, and what finance says of a variance.
 */

const ledger = useLedger();
const { db, clock, fund, fiftyThirtyTwenty } = ledger;
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
const fetchExport = exportsOf(db, clock);

const READS = ['budget:read', 'journal:read', 'placement:read', 'directory:read'];
const finance = (): Actor =>
  actorWith(ledger.area, 'FINANCE', null, [...READS, 'budget:set', 'journal:issue', 'period:close', 'actual:record']);
const holder = (id: string): Actor => actorWith(ledger.area, 'BUDGET_HOLDER', id, ['budget:read', 'placement:read']);
const idOf = (budgetHolderId: string): string => toGlobalId('BudgetHolder', budgetHolderId);

type Row = Readonly<Record<string, unknown>>;
interface Payload {
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
}

/** Asks as finance and gives what a root field answered. */
async function asked<Data>(field: string, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await ask<Record<string, Data>>(finance(), query, { ...variables });
  expect(errors).toEqual([]);
  return data[field]!;
}

async function asFinance(work: (ctx: Ctx) => Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await work(ctxOf(db, finance(), clock))).toMatchObject({ ok: true });
}

let invoices = 0;
const spend = (budgetHolderId: string, amount: string, period: number, { placementId }: Funded) =>
  asFinance((ctx) => {
    invoices += 1;
    const about = { budgetHolderId, financialYear: FY, period, kind: 'INVOICE' as const, placementId };
    const document = { reference: `Invented ${String(invoices)}`, dated: day('2025-10-01') };
    return recordActual(ctx, { ...about, ...document, amount: money(amount), vat: money('0.00') }, null);
  });
const close = (period: number, at: string) => {
  clock.set(at);
  return asFinance((ctx) =>
    closePeriod(
      ctx,
      { financialYear: FY, period, accruals: [], acknowledged: [] },
      { clientMutationId: null, isPreview: false },
    ),
  );
};
const budget = (amount: string) =>
  asFinance((ctx) =>
    setBudget(
      ctx,
      {
        ...{ budgetHolderId: null, financialYear: FY, version: 'Invented', allocation: money(amount) },
        broughtForward: null,
        reason: null,
      },
      null,
    ),
  );

const SET_CODE = `mutation ($input: SetFinanceCodeInput!) { setFinanceCode(input: $input) {
  financeCode { use section251Line category startDate costCentre subjective budgetHolder { name } }
  userErrors { code field message } } }`;
const setCode = (budgetHolderId: string, use: string, input: object = {}) =>
  asked<Payload & { readonly financeCode: Row | null }>('setFinanceCode', SET_CODE, {
    input: {
      ...{ budgetHolderId: idOf(budgetHolderId), use, startDate: '2025-04-01', costCentre: 'C1', subjective: use },
      ...input,
    },
  });

const LINES =
  'lines { number budgetHolder { name } section251Line category costCentre subjective debit credit narrative isReversal }';
const ISSUE = `mutation ($input: IssueJournalInput!) { issueJournal(input: $input) {
  journal { id number kind period postedFinancialYear postedPeriod date total reverses { number } ${LINES} }
  userErrors { code field message } } }`;
interface Issued extends Payload {
  readonly journal: (Row & { readonly lines: readonly Row[] }) | null;
}
const issue = (kind: string, period: number, input: object = {}) =>
  asked<Issued>('issueJournal', ISSUE, { input: { kind, financialYear: FY, period, ...input } });
const accounts = ({ journal }: Issued) =>
  journal?.lines.map((one) => [
    (one['budgetHolder'] as Row)['name'],
    ...[one['subjective'], one['section251Line'], one['debit'], one['credit'], one['narrative']],
  ]);

test('J8, B30 a recharge and an accrual journal: every code that is missing is told first, debits are credits, one of a period', async () => {
  const { education, socialCare, health, code } = ledger.area;
  const placed = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
  await spend(education, '5000.00', 8, placed);
  expect(await issue('RECHARGE', 8)).toMatchObject({ journal: null, userErrors: [{ code: 'PERIOD_OPEN' }] });
  await close(8, '2025-12-05T10:00:00Z');

  const uncoded = await issue('RECHARGE', 8);
  expect(uncoded.userErrors.map((one) => one.code)).toEqual(['CODE_MISSING', 'CODE_MISSING', 'CODE_MISSING']);
  expect(uncoded.userErrors.map(({ message }) => message).join(' ')).toMatch(
    /High needs block has no code on 1 December 2025 for use recharge income, category education/,
  );
  expect(await asked('journals', `{ journals(financialYear: "${FY}") { number } }`)).toEqual([]);

  await setCode(education, 'RECHARGE_INCOME');
  await setCode(socialCare, 'SPEND', { subjective: '5100' });
  await setCode(health, 'RECHARGE_DEBTOR');
  const recharge = [
    [
      'Continuing care',
      'RECHARGE_DEBTOR',
      null,
      '3000.00',
      '0.00',
      'Share of placements P8 2025-26, recharged by High needs block',
    ],
    [
      'High needs block',
      'RECHARGE_INCOME',
      null,
      '0.00',
      '3000.00',
      'Share of placements P8 2025-26, recharged to Continuing care',
    ],
    ['Placements', '5100', null, '4500.00', '0.00', 'Share of placements P8 2025-26, recharged by High needs block'],
    [
      'High needs block',
      'RECHARGE_INCOME',
      null,
      '0.00',
      '4500.00',
      'Share of placements P8 2025-26, recharged to Placements',
    ],
  ];
  const preview = await issue('RECHARGE', 8, { preview: true });
  expect(accounts(preview)?.sort()).toEqual([...recharge].sort());
  expect(await asked('journals', `{ journals(financialYear: "${FY}") { number } }`)).toEqual([]);
  // A case that its reader may not open is in it all the same, and nothing of a case by itself.
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', $3 from agenda_item where case_id = $1`,
    [placed.caseId, ledger.area.personId, clock.now()],
  );
  clock.set('2025-12-06T10:00:00Z');
  const issued = await issue('RECHARGE', 8);
  const number = `${code}-RCH-2025-26-08`;
  expect(issued.journal).toMatchObject({
    number,
    total: '7500.00',
    postedPeriod: 9,
    date: '2025-12-01',
    reverses: null,
  });
  expect(accounts(issued)?.sort()).toEqual([...recharge].sort());
  expect(await issue('RECHARGE', 8)).toMatchObject({ journal: null, userErrors: [{ code: 'ALREADY_ISSUED' }] });

  // What a ledger loads: the same lines, with the codes they were issued with.
  await setCode(socialCare, 'SPEND', { subjective: '5999' });
  const file = await fetchExport(finance(), `journal.csv?number=${number}`);
  expect(
    file.rows.map((row) => [
      row['budgetHolder'],
      row['subjective'],
      row['section251Line'] || null,
      row['debit'] || '0.00',
      row['credit'] || '0.00',
      row['narrative'],
    ]),
  ).toEqual(accounts(issued));
  expect(new Set(file.rows.map((row) => [row['journalNumber'], row['period'], row['journalDate']].join()))).toEqual(
    new Set([`${number},9,2025-12-01`]),
  );
  expect((await fetchExport(finance(), `journal.xlsx?number=${number}`)).status).toBe(200);
  expect((await fetchExport(finance(), 'journal.csv?number=none')).status).toBe(404);
  expect((await fetchExport(holder(socialCare), `journal.csv?number=${number}`)).status).toBe(403);
});

test('B30 accruals and prepayments by line, those of the journal before taken back just as they were issued', async () => {
  const { education, socialCare, code } = ledger.area;
  const placed = await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
  for (const one of [education, socialCare]) {
    for (const use of ['SPEND', 'ACCRUALS', 'PREPAYMENTS']) await setCode(one, use);
  }
  await setCode(education, 'SPEND', { section251Line: '1.2.3', subjective: '4123' });
  await spend(education, '5000.00', 8, placed);
  await close(8, '2025-12-05T10:00:00Z');
  const first = await issue('ACCRUAL', 8);
  const [open, care] = ['Accruals at the end of P8 2025-26', 'Placements'];
  expect(accounts(first)?.sort()).toEqual(
    [
      ['High needs block', '4123', '1.2.3', '2500.00', '0.00', open],
      ['High needs block', 'ACCRUALS', null, '0.00', '2500.00', open],
      // A health body's own accruals are in books of its own.
      [care, 'SPEND', null, '4500.00', '0.00', open],
      [care, 'ACCRUALS', null, '0.00', '4500.00', open],
    ].sort(),
  );
  expect(first.journal).toMatchObject({ number: `${code}-ACC-2025-26-08`, postedPeriod: 8, date: '2025-11-30' });

  await setCode(education, 'SPEND', { section251Line: '1.2.3', subjective: '4999', startDate: '2025-12-01' });
  await spend(education, '13000.00', 9, placed);
  await close(10, '2026-02-05T10:00:00Z');
  const second = await issue('ACCRUAL', 9);
  expect(second.journal).toMatchObject({ reverses: { number: `${code}-ACC-2025-26-08` } });
  const [back, fresh] = [true, false].map((isReversal) =>
    second.journal?.lines
      .filter((one) => one['isReversal'] === isReversal)
      .map((one) => [one['subjective'], one['debit'], one['credit']]),
  );
  expect(back?.sort()).toEqual(
    first.journal?.lines.map((one) => [one['subjective'], one['credit'], one['debit']]).sort(),
  );
  expect(fresh?.sort()).toEqual(
    [
      ['4999', '0.00', '2750.00'],
      ['PREPAYMENTS', '2750.00', '0.00'],
      ['SPEND', '9150.00', '0.00'],
      ['ACCRUALS', '0.00', '9150.00'],
    ].sort(),
  );
  // Period 8 was taken back by period 9; what comes before an issued journal is not issued after it.
  await issue('ACCRUAL', 10);
  expect(await issue('ACCRUAL', 7)).toMatchObject({ userErrors: [{ code: 'LATER_ISSUED' }] });
  // A recharge that is issued late is posted in the first open period, not in the closed one after its own (B13).
  await setCode(education, 'RECHARGE_INCOME');
  await setCode(ledger.area.health, 'RECHARGE_DEBTOR');
  expect((await issue('RECHARGE', 8)).journal).toMatchObject({ postedPeriod: 11, date: '2026-02-01' });
  expect(await issue('ACCRUAL', 13)).toMatchObject({ userErrors: [{ code: 'PERIOD_OUT_OF_RANGE' }] });
  await expect(
    db.asOwner(`insert into journal_line select local_area_code, journal_id, 99, budget_holder_id, use, null, null, 'A', 'B', 1, 0, 'More', false
                  from journal_line where ordinal = 1`),
  ).rejects.toThrow(/must each come to its total/);
});

test('codes of a finance ledger: dated, by line and category where the use has them, all that is wrong told at once', async () => {
  const { education, health } = ledger.area;
  const wrong = await setCode(education, 'ACCRUALS', {
    ...{ section251Line: '9.9.9', category: 'CARE', costCentre: '=1+1', subjective: '', startDate: '2010-04-01' },
  });
  expect(wrong.userErrors.map(({ code, field }) => [code, field.join()])).toEqual([
    ['LINE_UNKNOWN', 'section251Line'],
    ['SCOPE_NOT_TAKEN', 'section251Line'],
    ['SCOPE_NOT_TAKEN', 'category'],
    ['CODE_NOT_READABLE', 'costCentre'],
    ['CODE_NOT_READABLE', 'subjective'],
    ['DATE_OUTSIDE_HOLDER', 'startDate'],
  ]);
  expect((await setCode(education, 'SPEND', { startDate: '2125-04-01' })).userErrors).toMatchObject([
    {
      code: 'DATE_OUT_OF_RANGE',
      field: ['startDate'],
      message: expect.stringMatching(/from 2015-.* to 2035-/) as string,
    },
  ]);
  const code = { section251Line: '1.2.3', category: 'EDUCATION', costCentre: 'HN/100', subjective: '4123' };
  expect(await setCode(education, 'SPEND', code)).toMatchObject({ financeCode: code, userErrors: [] });
  expect(await setCode(education, 'SPEND', code)).toMatchObject({ userErrors: [{ code: 'NOTHING_CHANGED' }] });
  await setCode(education, 'SPEND', { ...code, subjective: '4999', startDate: '2026-04-01' });
  const CODES = 'query ($onDate: Date, $of: ID) { financeCodes(onDate: $onDate, budgetHolderId: $of) { subjective } }';
  expect(await asked('financeCodes', CODES, { onDate: '2026-03-31' })).toEqual([{ subjective: '4123' }]);
  expect(await asked('financeCodes', CODES, { onDate: '2026-04-01', of: idOf(education) })).toEqual([
    { subjective: '4999' },
  ]);
  expect((await ask<object>(holder(health), CODES)).data).toEqual({ financeCodes: [] });
});

test('commentary on a variance: kept with its author, the variance it was on and what was said before, as at any instant', async () => {
  await budget('40000.00');
  await fund([line(terms('182500.00'), fiftyThirtyTwenty())]);
  const COMMENT = `mutation ($input: CommentOnVarianceInput!) { commentOnVariance(input: $input) {
    budgetPressure { asAt commentary { subject current { text variance writtenBy { displayName } } history { text } } } userErrors { code field } } }`;
  type Said = Payload & { readonly budgetPressure: { readonly asAt: string; readonly commentary: readonly Row[] } };
  const say = (text: string, input: object = {}) =>
    asked<Said>('commentOnVariance', COMMENT, { input: { financialYear: FY, text, ...input } });
  const first = await say('Fewer placements than planned.');
  expect(first.budgetPressure.commentary).toEqual([
    {
      subject: 'The variance as a whole',
      current: {
        text: 'Fewer placements than planned.',
        variance: '-2250.00',
        writtenBy: { displayName: 'Testa Placeholder-One' },
      },
      history: [{ text: 'Fewer placements than planned.' }],
    },
  ]);
  clock.set('2025-10-02T10:00:00Z');
  await budget('30000.00');
  await say('The July update took ten thousand.', { cause: 'BUDGET_CHANGED' });
  await say('Independent fees.', { section251Line: '1.2.3' });
  const later = await say('The budget was cut.');
  expect(later.budgetPressure.commentary.map(({ subject, history }) => [subject, history])).toEqual([
    ['The variance as a whole', [{ text: 'Fewer placements than planned.' }, { text: 'The budget was cut.' }]],
    ['Top-up and other funding – non-maintained and independent providers', [{ text: 'Independent fees.' }]],
    ['Budget changed', [{ text: 'The July update took ten thousand.' }]],
  ]);
  // A line and a cause have no variance of their own.
  const variances = later.budgetPressure.commentary.map(({ current }) => (current as Row)['variance']);
  expect(variances).toEqual(['7750.00', null, null]);
  const AS_AT = `query ($asAt: DateTime) { budgetPressure(financialYear: "${FY}", asAt: $asAt) { commentary { current { text } } } }`;
  expect(await asked('budgetPressure', AS_AT, { asAt: first.budgetPressure.asAt })).toEqual({
    commentary: [{ current: { text: 'Fewer placements than planned.' } }],
  });
  expect((await say('The budget was cut.')).userErrors).toMatchObject([{ code: 'NOTHING_CHANGED' }]);
  // For publication without a name or a reference, which are not read out; nothing is unless it is said so.
  const held = await db.asOwner<{ reference: string; case_id: string }>(
    `with named as (insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth)
       select local_area_code, child_id, 'Quillam', 'Placeholder-Two', '2012-01-01' from child where local_area_code = $1 limit 1 returning 1)
     select reference from panel_case, named where local_area_code = $1 limit 1`,
    [ledger.area.code],
  );
  for (const word of ['Quillam', 'Placeholder-Two', held[0]?.reference ?? '']) {
    const told = await say(`It is (${word}’s) place.`, { isForPublication: true });
    expect([word, told.userErrors]).toMatchObject([word, [{ code: 'TELLS_OF_CHILD', field: ['text'] }]]);
  }
  expect((await say('Quill pens.', { isForPublication: true })).userErrors).toEqual([]);
  expect((await say(' ', { section251Line: '9.9.9', cause: 'ENDED' })).userErrors).toEqual([
    { code: 'SUBJECT_UNCLEAR', field: ['cause'] },
    { code: 'LINE_UNKNOWN', field: ['section251Line'] },
    { code: 'TEXT_MISSING', field: ['text'] },
  ]);
});

test('flat files mirror budgetPressure and budgetMovement: the same figures, the same rights', async () => {
  const { socialCare, education } = ledger.area;
  await budget('40000.00');
  const from = clock.now().toISOString();
  clock.set('2025-10-02T10:00:00Z');
  await fund([
    line(terms('182500.00'), fiftyThirtyTwenty()),
    line(terms('900.00'), fiftyThirtyTwenty(), { category: 'TRANSPORT' }),
  ]);
  const PRESSURE = `query ($by: [PressureDimension!]!, $filter: PressureFilter, $of: ID) {
    budgetPressure(financialYear: "${FY}", filter: $filter, budgetHolderId: $of) {
      asAt allocation committed forecastOutturn variance variancePercent fullYearEffect
      periods { period committed forecast cumulativeForecast } lines { section251Line committed forecast }
      breakdown(by: $by) { keys label placements children committed forecast }
      outOfArea { placements cost share } } }`;
  interface Pressure extends Row {
    readonly asAt: string;
    readonly periods: readonly Row[];
    readonly lines: readonly Row[];
    readonly breakdown: readonly (Row & { readonly keys: readonly string[] })[];
    readonly outOfArea: Row;
  }
  const by = ['CATEGORY', 'SECTION_251_LINE'];
  for (const [variables, query] of [
    [{}, ''],
    [{ filter: { category: { eq: 'TRANSPORT' } } }, '&category=TRANSPORT'],
    [{ of: idOf(socialCare) }, `&budgetHolderId=${idOf(socialCare)}`],
  ] as const) {
    const pressure = await asked<Pressure>('budgetPressure', PRESSURE, { by, ...variables });
    const { periods, lines, breakdown, outOfArea, ...figures } = pressure;
    const of = `financialYear=${FY}${query}&asAt=${pressure.asAt}`;
    const fetched = async (kind: string, more = '') =>
      (await fetchExport(finance(), `budget-pressure${kind}.csv?${of}${more}`)).rows;
    expect(await fetched('')).toMatchObject([
      asCells({ ...figures, outOfAreaCost: outOfArea['cost'], outOfAreaShare: outOfArea['share'] }),
    ]);
    expect(await fetched('-periods')).toMatchObject(periods.map(asCells));
    expect(await fetched('-lines')).toMatchObject(lines.map(asCells));
    expect(await fetched('-breakdown', `&by=${by.join()}`)).toMatchObject(
      breakdown.map(({ keys, ...row }) => asCells({ ...row, key1: keys[0], key2: keys[1] })),
    );
  }

  const to = '2025-10-02T10:00:00.000Z';
  const movement = await asked<{
    readonly opening: string;
    readonly closing: string;
    readonly movements: readonly Row[];
    readonly variance: Row;
  }>(
    'budgetMovement',
    `{ budgetMovement(financialYear: "${FY}", from: "${from}", to: "${to}") {
       opening closing movements { cause amount } variance { opening closing } } }`,
  );
  const { rows } = await fetchExport(finance(), `budget-movement.csv?financialYear=${FY}&from=${from}&to=${to}`);
  const steps = rows.map(({ figure, step, cause, amount }) => [figure, step, cause, amount]);
  expect(steps).toEqual([
    ['committed', 'OPENING', '', movement.opening],
    ...movement.movements.map(({ cause, amount }) => ['committed', 'MOVEMENT', cause, amount]),
    ['committed', 'CLOSING', '', movement.closing],
    ['variance', 'OPENING', '', movement.variance['opening']],
    ['variance', 'MOVEMENT', 'NEW_PLACEMENT', movement.movements[0]?.['amount']],
    ['variance', 'CLOSING', '', movement.variance['closing']],
  ]);

  const own = `budget-pressure.csv?financialYear=${FY}&budgetHolderId=${idOf(socialCare)}`;
  expect((await fetchExport(holder(socialCare), own)).rows).toHaveLength(1);
  expect((await fetchExport(holder(education), own)).status).toBe(403);
  expect((await fetchExport(actorWith(ledger.area, 'CASE_OFFICER'), own)).status).toBe(403);
  expect((await fetchExport(finance(), own.replace('.csv', '.xlsx'))).status).toBe(200);
  for (const wrong of ['&basis=NONE', '&category=COST', '&asAt=yesterday', '&asAt=2030-01-01T00:00:00Z', '&need=ASD']) {
    expect([wrong, (await fetchExport(finance(), `${own}${wrong}`)).status]).toEqual([wrong, 400]);
  }
  for (const wrong of ['', '&by=', '&by=PERIOD,PERIOD', '&by=CATEGORY,PERIOD,PHASE']) {
    const breakdown = `budget-pressure-breakdown.csv?financialYear=${FY}${wrong}`;
    expect((await fetchExport(finance(), breakdown)).status).toBe(400);
  }
});
