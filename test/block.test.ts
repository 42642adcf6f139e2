import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { allResolvers, nodeTypes } from '../src/app';
import { blockOf, importExportOf, type BlockFormula } from '../src/features/budget/rules/block';
import { parseDecimal } from '../src/kernel/decimal';
import { formatMoney, pence } from '../src/kernel/money';
import { parsePrecise } from '../src/kernel/precise';
import { type Result } from '../src/kernel/result';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { SHARED_DATA, testWithFiles } from './support/import-files';
import { actorWith, makeArea, setClock, type MadeArea } from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2019-07-20T10:00:00Z');
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
let area: MadeArea;
let areas = 700;

beforeEach(async () => {
  areas += 1;
  clock.set('2019-07-20T10:00:00Z');
  area = await makeArea(db, String(areas));
});

const finance = (): Actor => actorWith(area, 'FINANCE', null, ['budget:read', 'budget:set']);
const year = '2019-20';

interface Answer {
  readonly budgetPressure: Readonly<Record<string, unknown>> | null;
  readonly blockVersion?: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: readonly string[];
    readonly message: string;
  }[];
}
const AFTER = `budgetPressure { allocation budgetVersion otherForecast forecastOutturn variance variancePercent broughtForward }
  userErrors { code field message }`;

async function change(name: string, input: object, more = ''): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ask<Readonly<Record<string, Answer>>>(
    finance(),
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${more} ${AFTER} } }`,
    { input: { financialYear: year, ...input } },
  );
  expect(errors).toEqual([]);
  const answer = data[name];
  if (answer === undefined) throw new Error(`${name} gave nothing`);
  return answer;
}

const WORCESTERSHIRE = {
  stage: 'MARCH',
  formulaFactors: '45597273.880',
  basicEntitlementRate: '4000',
  specialSchoolPupils: '1545',
  importExport: { netPupils: '-174' },
  additionalFunding: '1231952.450',
  deductions: [{ name: 'Places paid direct', amount: '8037308' }],
  source: 'Dedicated schools grant 2019 to 2020 allocations, March',
  publishedDate: '2019-03-28',
};
const setBlock = (input: object) =>
  change('setBlockVersion', { ...WORCESTERSHIRE, ...input }, 'blockVersion { name block afterDeductions }');
const adjust = (input: object) =>
  change('adjustBudget', { kind: 'TRANSFER', reason: 'Agreed by the forum.', ...input });
const expectOn = (input: object) => change('setLineForecast', { kind: 'SPEND', reason: 'Last year’s.', ...input });
const codes = ({ userErrors }: Answer) => userErrors.map(({ code, field }) => [code, field.join('.')]);

/** What the allocation and the forecast are made of. */
async function detail(variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await ask<{ readonly budgetPressure: Readonly<Record<string, never>> }>(
    finance(),
    `query ($asAt: DateTime, $filter: PressureFilter) { budgetPressure(financialYear: "${year}", asAt: $asAt, filter: $filter) {
       asAt allocation otherForecast forecastOutturn
       periods { period forecast } lines { section251Line name committed otherForecast forecast } breakdown(by: [SECTION_251_LINE]) { keys label forecast }
       budgetEntries { kind label amount blockVersion { name importExport { netPupils rate amount } } adjustment { otherBlock netPupils } }
       lineForecasts { section251Line kind total history { total reason periods { period amount } } } } }`,
    variables,
  );
  expect(errors).toEqual([]);
  return data.budgetPressure as Readonly<Record<string, unknown>>;
}

describe('the high needs block (finance.md 1.1)', () => {
  it('B27 is entered by its terms, each version as the difference from the last, named by reports', async () => {
    const first = await setBlock({ block: '51965226.33', afterDeductions: '43927918.33' });
    expect(first.userErrors).toEqual([]);
    expect(first.blockVersion).toEqual({ name: 'March 2019', block: '51965226.33', afterDeductions: '43927918.33' });
    expect(first.budgetPressure).toMatchObject({ allocation: '43927918.33', budgetVersion: 'March 2019' });

    await change('setBudget', { version: 'Forum', allocation: '44000000.00', broughtForward: '1200000.00' });
    await adjust({ amount: '500000.00', otherBlock: 'SCHOOLS', schoolsBlock: '400000000.00' });
    // B28: a recount within the year, which the July publication then holds itself.
    await adjust({ kind: 'IMPORT_EXPORT', netPupils: '-2.5', reason: 'Recounted.' });
    const july = { stage: 'JULY', importExport: { netPupils: '-176.5' }, publishedDate: '2019-07-18' };
    const second = await setBlock(july);
    expect(second.budgetPressure).toMatchObject({
      ...{ allocation: '44412918.33', budgetVersion: 'July 2019', broughtForward: '1200000.00' },
    });
    const entries = (await detail())['budgetEntries'] as readonly { readonly kind: string; readonly amount: string }[];
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['ALLOCATION', '43927918.33'],
      ['ALLOCATION', '72081.67'],
      ['BROUGHT_FORWARD', '1200000.00'],
      ['TRANSFER', '500000.00'],
      ['IMPORT_EXPORT', '-15000.00'],
      ['ALLOCATION', '-72081.67'],
    ]);
    expect(entries.at(-1)).toMatchObject({
      blockVersion: { name: 'July 2019', importExport: { netPupils: '-176.5', rate: '6000.00', amount: '-1059000' } },
    });
    expect(codes(await setBlock({}))).toEqual([['STAGE_BEFORE_LAST', 'stage']]);
    expect(codes(await setBlock(july))).toEqual([['NOTHING_CHANGED', 'stage']]);
  });

  it('tells everything that is wrong with a version at once, and what the terms come to', async () => {
    const wrong = await setBlock({
      ...{ block: '51965226.34', specialSchoolPupils: '-1', publishedDate: '2019-12-20', source: ' ' },
      importExport: { netPupils: '0.25', amount: '1' },
      deductions: [
        { name: 'Academies', amount: '-1' },
        { name: 'Academies', amount: '1' },
      ],
    });
    expect(codes(wrong)).toEqual([
      ['DATED_IN_FUTURE', 'publishedDate'],
      ['PUPILS_NEGATIVE', 'specialSchoolPupils'],
      ['IMPORT_EXPORT_UNCLEAR', 'importExport'],
      ['PART_TWICE', 'deductions.1.name'],
      ['DEDUCTION_NEGATIVE', 'deductions.0.amount'],
      ['NOT_AS_PUBLISHED', 'block'],
      ['TEXT_MISSING', 'source'],
    ]);
    const halves = await setBlock({ importExport: { netPupils: '0.25' }, block: '51965226.34' });
    expect(codes(halves)).toEqual([
      ['PUPILS_NOT_HALVES', 'importExport.netPupils'],
      ['NOT_AS_PUBLISHED', 'block'],
    ]);
    expect(codes(await setBlock({ formulaFactors: '20000000000' }))).toEqual([['AMOUNT_OUT_OF_RANGE', '']]);
    const most = '999999999999';
    expect(codes(await setBlock({ formulaFactors: most, basicEntitlementRate: most }))).toEqual([
      ['AMOUNT_OUT_OF_RANGE', ''],
    ]);
  });

  testWithFiles('high_needs_block_2019_20.csv')('B27 all 149 authorities come to what was published', async () => {
    const text = readFileSync(join(SHARED_DATA, 'high_needs_block_2019_20.csv'), 'utf8');
    const rows = parse<Readonly<Record<string, string>>>(text, { columns: true, bom: true }).filter(
      (row) => row['la_code'],
    );
    expect(rows).toHaveLength(149);
    for (const row of rows) {
      const amounts = blockOf(formulaOf(row));
      expect([row['la_name'], amounts && [formatMoney(amounts.block), formatMoney(amounts.afterDeductions)]]).toEqual([
        row['la_name'],
        [inPence(row['g_total_high_needs_block_gbp_m']), inPence(row['hn_block_after_deductions_gbp_m'])],
      ]);
    }
    // Some of them as finance enters them, each set right by the next: what is booked is the difference.
    for (const row of rows.filter((_, index) => index % 30 === 0)) {
      const afterDeductions = inPence(row['hn_block_after_deductions_gbp_m']);
      const entered = await setBlock({ ...fromFile(row), stage: 'FINAL', afterDeductions });
      expect([row['la_name'], entered.userErrors]).toEqual([row['la_name'], []]);
      expect(entered.budgetPressure).toMatchObject({ allocation: afterDeductions, budgetVersion: 'Final 2019-20' });
    }
  });
});

/** Millions of pounds as the file has them, in pounds: the point six places on, no arithmetic on the figure. */
function pounds(millions: string | undefined): string {
  const [, sign = '', whole = '', places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(millions ?? '') ?? [];
  const digits = `${whole}${places.padEnd(6, '0')}`;
  const point = whole.length + 6;
  return `${sign}${digits.slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}

/** A published amount to the penny, half away from zero. */
function inPence(millions: string | undefined): string {
  const [whole = '', places = ''] = pounds(millions).split('.');
  const thousandths = BigInt(`${whole.replace(/^0+(?=\d)/, '')}${places.padEnd(6, '0').slice(0, 3)}`);
  const rounded = ((thousandths + 5n) / 10n).toString();
  return `${rounded.slice(0, -2)}.${rounded.slice(-2)}`;
}

/** The terms of a row as they are given. */
function fromFile(row: Readonly<Record<string, string>>) {
  const correction = pounds(row['d_import_export_adjustment_gbp_m']);
  const halves = Number(correction) / 3000;
  return {
    formulaFactors: pounds(row['a_hn_nff_excl_basic_entitlement_and_import_export_gbp_m']),
    basicEntitlementRate: row['b_basic_entitlement_unit_rate_gbp'] ?? '',
    specialSchoolPupils: row['c_special_school_pupils_headcount'] ?? '',
    // B28: most are whole halves at 6,000 pounds.
    importExport: Number.isInteger(halves) ? { netPupils: String(halves / 2) } : { amount: correction },
    additionalFunding: pounds(row['f_additional_high_needs_funding_gbp_m']),
    deductions: [
      { name: 'Places paid direct', amount: pounds(row['hn_deduction_direct_place_funding_gbp_m']) },
    ] as const,
  };
}

function formulaOf(row: Readonly<Record<string, string>>): BlockFormula {
  const given = fromFile(row);
  const { netPupils, amount } = given.importExport;
  return {
    formulaFactors: valueOf(parsePrecise(given.formulaFactors)),
    basicEntitlementRate: valueOf(parsePrecise(given.basicEntitlementRate)),
    specialSchoolPupils: valueOf(parseDecimal(given.specialSchoolPupils)),
    importExport:
      netPupils === undefined
        ? { netPupils: null, rate: null, amount: valueOf(parsePrecise(amount)) }
        : importExportOf(valueOf(parseDecimal(netPupils)), pence(600_000n)),
    additionalFunding: valueOf(parsePrecise(given.additionalFunding)),
    otherTerms: [],
    deductions: given.deductions.map((part) => ({ ...part, amount: valueOf(parsePrecise(part.amount)) })),
  };
}

function valueOf<Value>(parsed: Result<Value, { readonly message: string }>): Value {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.refusals.map(({ message }) => message).join(' '));
}

describe('adjustBudget', () => {
  it('B39 lets 0.5 % of the schools block go in a year, and a penny more with a reference', async () => {
    await setBlock({});
    const out = { otherBlock: 'SCHOOLS', amount: '1500000.00' };
    expect(codes(await adjust(out))).toEqual([['SCHOOLS_BLOCK_MISSING', 'schoolsBlock']]);
    const first = await adjust({ ...out, schoolsBlock: '400000000.00' });
    expect(first.budgetPressure).toMatchObject({ allocation: '45427918.33' });
    const over = await adjust({ ...out, amount: '500000.01' });
    expect(codes(over)).toEqual([['OVER_TRANSFER_LIMIT', 'secretaryOfStateReference']]);
    expect(over.userErrors[0]?.message).toContain(
      '2000000.01 would have left the schools block in the year, and 2000000.00 may',
    );
    expect((await adjust({ ...out, amount: '500000.00' })).userErrors).toEqual([]);
    const referred = await adjust({ ...out, amount: '0.01', secretaryOfStateReference: 'An invented reference' });
    expect(referred.budgetPressure).toMatchObject({ allocation: '45927918.34', budgetVersion: 'March 2019' });
  });

  it('books both sides of a transfer between budgets, and takes no more than there is', async () => {
    await setBlock({});
    const other = toGlobalId('BudgetHolder', area.socialCare);
    await change('setBudget', { budgetHolderId: other, version: 'Council', allocation: '100.00' });
    const given = await adjust({ otherBudgetHolderId: other, amount: '40.00' });
    expect(given.budgetPressure).toMatchObject({ allocation: '43927958.33' });
    const own = await adjust({ budgetHolderId: other, kind: 'IN_YEAR_CHANGE', amount: '5.00' });
    expect(own.budgetPressure).toMatchObject({ allocation: '65.00', budgetVersion: 'Council' });
    expect(codes(await adjust({ otherBudgetHolderId: other, amount: '65.01' }))).toEqual([
      ['ALLOCATION_NEGATIVE', 'amount'],
    ]);
    const wrong = { budgetHolderId: other, kind: 'RECOUPMENT', netPupils: '0.3', amount: '1.00', reason: ' ' };
    expect(codes(await adjust({ ...wrong, otherBlock: 'EARLY_YEARS' }))).toEqual([
      ['AMOUNT_TWICE', 'amount'],
      ['PUPILS_NOT_IMPORT_EXPORT', 'netPupils'],
      ['PUPILS_NOT_HALVES', 'netPupils'],
      ['OTHER_SIDE_UNCLEAR', 'otherBudgetHolderId'],
      ['ONLY_THE_BLOCK', 'budgetHolderId'],
      ['TEXT_MISSING', 'reason'],
    ]);
    expect(codes(await adjust({ budgetHolderId: other, otherBudgetHolderId: other, amount: '1.00' }))).toEqual([
      ['SAME_BUDGET', 'otherBudgetHolderId'],
    ]);
  });
});

describe('what no placement drives (money.md section 6, otherForecast)', () => {
  it('B29 B31 is forecast by line and period, income taken away, and a percentage of nothing is null', async () => {
    const first = await expectOn({ section251Line: '1.2.5', total: '100000.00' });
    expect(first.budgetPressure).toMatchObject({
      ...{ allocation: '0.00', otherForecast: '100000.00', forecastOutturn: '100000.00', variance: '100000.00' },
      variancePercent: null,
    });
    clock.set('2019-08-20T10:00:00Z');
    const before = await detail();
    await expectOn({ kind: 'CONTINGENCY', total: '250000.00' });
    const income = {
      kind: 'EXPECTED_INCOME',
      section251Line: '1.2.13',
      periods: [{ period: 12, amount: '-96000.00' }],
    };
    await expectOn(income);
    await expectOn({ section251Line: '1.2.5', periods: [{ period: 1, amount: '9000.00' }], reason: 'A new post.' });
    expect(codes(await expectOn(income))).toEqual([['NOTHING_CHANGED', '']]);

    const now = await detail();
    expect(now).toMatchObject({ otherForecast: '254666.67', forecastOutturn: '254666.67' });
    expect(now['lines']).toEqual([
      {
        section251Line: '1.2.5',
        name: 'SEN support services',
        committed: '0.00',
        otherForecast: '100666.67',
        forecast: '100666.67',
      },
      {
        section251Line: '1.2.13',
        name: 'Therapies and other health related services',
        committed: '0.00',
        otherForecast: '-96000.00',
        forecast: '-96000.00',
      },
      {
        section251Line: null,
        name: 'No line of the return',
        committed: '0.00',
        otherForecast: '250000.00',
        forecast: '250000.00',
      },
    ]);
    expect((now['periods'] as readonly object[])[0]).toEqual({ period: 1, forecast: '29833.33' });
    const byLine = [
      { keys: ['1.2.5'], label: '1.2.5 SEN support services', forecast: '100666.67' },
      { keys: ['1.2.13'], label: '1.2.13 Therapies and other health related services', forecast: '-96000.00' },
      { keys: ['NONE'], label: 'None', forecast: '250000.00' },
    ];
    expect(now['breakdown']).toEqual(byLine);
    const [support] = now['lineForecasts'] as readonly {
      readonly history: readonly { readonly total: string; readonly reason: string }[];
    }[];
    expect(support?.history.map(({ total, reason }) => [total, reason])).toEqual([
      ['100000.00', 'Last year’s.'],
      ['100666.67', 'A new post.'],
    ]);
    // As at before, the same answer for ever; under a filter the lines that pass it.
    expect(await detail({ asAt: before['asAt'] })).toEqual(before);
    const narrowed = await detail({ filter: { section251Line: { eq: '1.2.5' } } });
    expect(narrowed).toMatchObject({ otherForecast: '100666.67', allocation: null, budgetEntries: [] });
    expect(await detail({ filter: { primaryNeed: { eq: 'ASD' } } })).toMatchObject({ otherForecast: '0.00' });
  });

  it('B25 refuses a line that is not of the budget, and all else that is wrong with it at once', async () => {
    const period = (number: number, amount: string) => ({ period: number, amount });
    const wrong = await expectOn({
      section251Line: '2.1.4',
      periods: [period(13, '-1.00'), period(2, '1.00'), period(2, '1.00')],
    });
    expect(codes(wrong)).toEqual([
      ['LINE_OF_OTHER_BUDGET', 'section251Line'],
      ['PERIOD_OUT_OF_RANGE', 'periods.0.period'],
      ['SPEND_SIGN', 'periods.0.amount'],
      ['PERIOD_TWICE', 'periods.2.period'],
    ]);
    expect(codes(await expectOn({ section251Line: '1.2.12', total: '1.00' }))).toEqual([
      ['LINE_UNKNOWN', 'section251Line'],
    ]);
    expect(codes(await expectOn({ total: '1.00', periods: [] }))).toEqual([
      ['LINE_MISSING', 'section251Line'],
      ['AMOUNTS_UNCLEAR', 'total'],
    ]);
    expect(codes(await expectOn({ section251Line: '1.2.5', total: '10000000000000.00' }))).toEqual([
      ['AMOUNT_OUT_OF_RANGE', 'total'],
    ]);
    expect(codes(await expectOn({ kind: 'EXPECTED_INCOME', total: '1.00' }))).toEqual([['INCOME_SIGN', 'total']]);
    const council = { budgetHolderId: toGlobalId('BudgetHolder', area.socialCare), section251Line: '2.1.4' };
    expect((await expectOn({ ...council, total: '1.00' })).budgetPressure).toMatchObject({ otherForecast: '1.00' });
  });
});
