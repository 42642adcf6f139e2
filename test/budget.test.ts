import { allResolvers, nodeTypes } from '../src/app';
import { type LineCoding } from '../src/features/ledger/rules/coding';
import { moveSpanIn } from '../src/features/ledger/service/commitments';
import { type Actor, systemActor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { exportsOf } from './support/fetch-export';
import {
  actorWith,
  CODING,
  ctxOf,
  day,
  fundPlacement,
  line,
  makeArea,
  parts,
  setClock,
  terms,
  type MadeArea,
  type MadePlacement,
} from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');
const ask = useApi({
  database: db,
  clock,
  resolvers: allResolvers,
  nodeTypes,
});
let area: MadeArea;
let areas = 500;

beforeEach(async () => {
  areas += 1;
  clock.set('2025-10-01T10:00:00Z');
  area = await makeArea(db, String(areas));
});

const PERMISSIONS = ['budget:read', 'budget:set', 'actual:record'];
const finance = (): Actor => actorWith(area, 'FINANCE', null, PERMISSIONS);

/** £182,500.00 a year from 1 November 2025 at 50:30:20, committed (money.md sections 2 and 3). */
async function commit(coding: LineCoding = CODING, amount = '182500.00'): Promise<MadePlacement> {
  const shares = parts([area.education, 50n], [area.socialCare, 30n], [area.health, 20n]);
  return fundPlacement(db, clock, area, { coding, lines: [line(terms(amount), shares)] });
}

async function end(placement: MadePlacement, lastDay: string): Promise<void> {
  const result = await ctxOf(db, systemActor(area.code), clock).write(
    { event: 'test.ended', clientMutationId: null, input: {} },
    async (tx) => {
      const span = { startDate: day('2025-11-01'), endDate: day(lastDay) };
      const moved = await moveSpanIn(tx, placement.placementId, span, 'ENDED', null);
      return moved.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
    },
  );
  expect(result.ok).toBe(true);
}

const PRESSURE = `
  query ($year: FinancialYear!, $holder: ID, $asAt: DateTime, $filter: PressureFilter, $by: [PressureDimension!]!) {
    budgetPressure(financialYear: $year, budgetHolderId: $holder, asAt: $asAt, filter: $filter) {
      asAt allocation budgetVersion committed actual pipeline otherForecast forecastOutturn variance variancePercent
      fullYearEffect broughtForward cumulativePosition
      budgetHolder { name isHighNeedsBlock }
      outOfArea { placements cost share premium placementsWithPremium withheld byClass { areaClass placements cost } }
      periods { period committed actual forecast cumulativeForecast }
      breakdown(by: $by) { keys label placements children committed forecast withheld }
    }
  }`;

interface Pressure {
  readonly budgetPressure: Readonly<Record<string, string | null>> & {
    readonly asAt: string;
    readonly periods: readonly { readonly period: number; readonly committed: string; readonly forecast: string }[];
    readonly breakdown: readonly {
      readonly keys: readonly string[] | null;
      readonly label: string;
      readonly placements: number | null;
      readonly committed: string;
      readonly withheld: boolean;
    }[];
    readonly outOfArea: Readonly<Record<string, unknown>>;
  };
}

function pressureOf(actor: Actor, variables: Readonly<Record<string, unknown>> = {}) {
  return ask<Pressure>(actor, PRESSURE, { year: '2025-26', by: ['PRIMARY_NEED'], ...variables });
}

const SET = `mutation ($input: SetBudgetInput!) {
  setBudget(input: $input) { budgetPressure { allocation broughtForward budgetVersion } userErrors { code field message } }
}`;
const RECORD = `mutation ($input: RecordActualInput!) {
  recordActual(input: $input) { actual { id amount period } userErrors { code field message } }
}`;

interface Changed {
  readonly setBudget: { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] };
  readonly recordActual: {
    readonly actual: { readonly id: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
  };
}

interface Opened {
  readonly facts: {
    readonly nodes: readonly {
      readonly comparison: {
        readonly alike: {
          readonly nodes: readonly {
            readonly amount: string;
            readonly terms: { readonly total: string; readonly nodes: readonly object[] };
          }[];
        };
      };
    }[];
  };
}
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
const setBudget = (actor: Actor, input: object) =>
  ask<Changed>(actor, SET, {
    input: { financialYear: '2025-26', version: 'December 2024', allocation: '30000.00', ...input },
  });
const recordActual = (actor: Actor, input: object) =>
  ask<Changed>(actor, RECORD, {
    input: {
      financialYear: '2025-26',
      period: 8,
      kind: 'INVOICE',
      amount: '7000.00',
      reference: 'INV-1',
      dated: '2025-10-01',
      ...input,
    },
  });

describe('budgetPressure (money.md section 6)', () => {
  it('gives the worked placement to the penny: the year, its periods and the full-year effect', async () => {
    await commit();
    await setBudget(finance(), { broughtForward: '1000.00' });
    await recordActual(finance(), {});
    const { data, errors } = await pressureOf(finance());
    expect(errors).toEqual([]);
    expect(data.budgetPressure).toMatchObject({
      allocation: '30000.00',
      budgetVersion: 'December 2024',
      committed: '37750.00',
      actual: '7000.00',
      pipeline: '0.00',
      otherForecast: '0.00',
      forecastOutturn: '37750.00',
      variance: '7750.00',
      variancePercent: '25.8',
      fullYearEffect: '91250.00',
      broughtForward: '1000.00',
      cumulativePosition: '8750.00',
      outOfArea: { placements: 1, cost: '37750.00', share: '1', premium: null, placementsWithPremium: 0 },
    });
    expect(data.budgetPressure.periods.map((one) => one.committed)).toEqual([
      ...Array.from({ length: 7 }, () => '0.00'),
      '7500.00',
      '7750.00',
      '7750.00',
      '7000.00',
      '7750.00',
    ]);
  });

  it('is the named holder’s, and a budget holder reads its own and no other', async () => {
    await commit();
    const holder = toGlobalId('BudgetHolder', area.health);
    expect((await pressureOf(finance(), { holder })).data.budgetPressure['committed']).toBe('15100.00');
    const own = actorWith(area, 'BUDGET_HOLDER', area.health, PERMISSIONS);
    expect((await pressureOf(own, { holder })).data.budgetPressure['committed']).toBe('15100.00');
    expect((await pressureOf(own)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });

  it('answers as at an instant for ever, whatever is posted after it', async () => {
    const placement = await commit();
    clock.set('2025-12-01T10:00:00Z');
    const before = await pressureOf(finance());
    const { asAt } = before.data.budgetPressure;
    await end(placement, '2026-01-12');
    await setBudget(finance(), {});
    await recordActual(finance(), {});
    clock.set('2026-02-01T10:00:00Z');
    const now = (await pressureOf(finance())).data.budgetPressure;
    // B12: 73 days of 500.00, half of them the block's.
    expect(now).toMatchObject({ committed: '18250.00', fullYearEffect: '0.00', allocation: '30000.00' });
    expect((await pressureOf(finance(), { asAt })).text).toBe(before.text);
    const future = await pressureOf(finance(), { asAt: '2026-02-01T10:00:00.001Z' });
    expect(future.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('adds up under every breakdown, by one dimension and by two', async () => {
    await commit();
    await commit(
      { ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA', provisionType: 'SPECIAL_MAINTAINED' },
      '60000',
    );
    const dimensions = ['PRIMARY_NEED', 'PHASE', 'AGE_BAND', 'PROVISION_TYPE', 'AREA_CLASS', 'HOST_AUTHORITY'];
    const others = ['PROVIDER', 'CATEGORY', 'AGENCY', 'SECTION_251_LINE', 'PERIOD'];
    for (const by of [...dimensions, ...others].map((one) => (one === 'PERIOD' ? ['PERIOD', 'AREA_CLASS'] : [one]))) {
      const { data, errors } = await pressureOf(finance(), { by });
      expect(errors).toEqual([]);
      const pence = data.budgetPressure.breakdown.map((row) => Number(row.committed.replace('.', '')));
      const all = Number(data.budgetPressure['committed']?.replace('.', ''));
      expect([by, pence.reduce((total, one) => total + one, 0)]).toEqual([by, all]);
    }
    const refused = await pressureOf(finance(), { by: ['PERIOD', 'PHASE', 'AGENCY'] });
    expect(refused.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('B4 explains its figures by terms that add up to them, and has lines and placements', async () => {
    await commit();
    await setBudget(finance(), { broughtForward: '1000.00' });
    interface Explained {
      readonly budgetPressure: {
        readonly explain: readonly {
          readonly figure: string;
          readonly amount: string;
          readonly terms: { readonly amount: string }[];
        }[];
        readonly lines: readonly {
          readonly section251Line: string | null;
          readonly name: string;
          readonly committed: string;
        }[];
        readonly placements: { readonly totalCount: number; readonly nodes: readonly { readonly committed: string }[] };
      };
    }
    const { data, errors } = await ask<Explained>(
      finance(),
      `{ budgetPressure(financialYear: "2025-26") { explain { figure amount terms { amount } }
           lines { section251Line name committed } placements(first: 1) { totalCount nodes { committed areaClass placement { areaClass } } } } }`,
    );
    expect(errors).toEqual([]);
    const { explain, lines, placements } = data.budgetPressure;
    const pence = (text: string): bigint => BigInt(text.replace('.', ''));
    expect(explain.map(({ figure }) => figure)).toEqual([
      ...['committed', 'actual', 'pipeline', 'otherForecast', 'forecastOutturn', 'allocation', 'variance'],
      ...['broughtForward', 'cumulativePosition', 'fullYearEffect', 'outOfArea'],
    ]);
    for (const { figure, amount, terms: parts } of explain.filter(({ terms }) => terms.length > 0)) {
      expect([figure, parts.reduce((all, one) => all + pence(one.amount), 0n)]).toEqual([figure, pence(amount)]);
    }
    expect(lines).toEqual([
      {
        section251Line: '1.2.3',
        name: 'Top-up and other funding – non-maintained and independent providers',
        committed: '37750.00',
      },
      // What of the budget is set for none.
      { section251Line: null, name: 'No line of the return', committed: '0.00' },
    ]);
    expect(placements).toMatchObject({
      totalCount: 1,
      nodes: [{ committed: '37750.00', placement: { areaClass: 'OUT_OF_AREA' } }],
    });
  });

  it('B4 opens a figure to placements, postings, days with price and share, and the decision; hidden cases are one amount', async () => {
    const hidden = await commit();
    await commit();
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', now() from agenda_item where case_id = $1`,
      [hidden.caseId, area.personId],
    );
    const { data, errors } = await ask<Record<string, { readonly explain: object; readonly breakdown?: object }>>(
      finance(),
      `fragment Facts on PressureExplanation { facts(first: 5) { total withheld totalCount nodes { kind amount placement { areaClass }
         terms { total nodes { days countedTo amount price { amount } decision { outcome } } }
         postings(first: 1) { total withheld totalCount nodes { period cause amount
           terms { total nodes { kind startDate endDate days price { unit amount } countedBefore countedTo lineBefore lineTo
             shares { parts } paidBefore paidTo amount onBehalfOf { name } decision { outcome decidedBy { jobTitle } } } } } } } } }
       { budgetPressure(financialYear: "2025-26") {
           explain(figures: [COMMITTED, FULL_YEAR_EFFECT]) { figure ...Facts }
           breakdown(by: [PERIOD, PRIMARY_NEED]) { keys committed explain { ...Facts } } } }`,
    );
    expect(errors).toEqual([]);
    const facts = { total: '75500.00', withheld: '37750.00', totalCount: 1 };
    const term = {
      ...{ kind: 'NEW', startDate: '2025-11-01', endDate: '2025-11-30', days: 30, amount: '7500.00' },
      ...{ price: { unit: 'YEAR', amount: '182500.00' }, countedBefore: '0/1', countedTo: '30/365' },
      ...{ lineBefore: '0.00', lineTo: '15000.00', paidBefore: '0.00', paidTo: '7500.00' },
      onBehalfOf: { name: 'High needs block' },
      decision: { outcome: 'AGREED', decidedBy: { jobTitle: 'Chair' } },
    };
    const posting = {
      cause: 'NEW_PLACEMENT',
      period: 8,
      amount: '7500.00',
      terms: { total: '7500.00', nodes: [term] },
    };
    expect(data['budgetPressure']?.explain).toMatchObject([
      {
        figure: 'committed',
        facts: {
          ...facts,
          nodes: [
            {
              ...{ kind: 'PLACEMENT', amount: '37750.00', placement: { areaClass: 'OUT_OF_AREA' }, terms: null },
              postings: { total: '37750.00', withheld: '0.00', totalCount: 5, nodes: [posting] },
            },
          ],
        },
      },
      {
        figure: 'fullYearEffect',
        facts: {
          ...{ total: '182500.00', withheld: '91250.00' },
          nodes: [
            {
              postings: null,
              terms: { total: '91250.00', nodes: [{ days: 365, countedTo: '365/365', amount: '91250.00' }] },
            },
          ],
        },
      },
    ]);
    expect(data['budgetPressure']?.breakdown).toMatchObject([
      {
        keys: ['8', 'ASD'],
        explain: { facts: { total: '7500.00', withheld: '0.00', nodes: [{ amount: '7500.00' }] } },
      },
      ...Array<object>(4).fill({ explain: { facts: { withheld: '0.00', totalCount: 1 } } }),
      { keys: null, explain: { facts: { total: '37750.00', withheld: '37750.00', totalCount: 0 } } },
    ]);
  });

  it('opens a figure through all four levels in one operation, by pages of the usual size', async () => {
    await commit();
    const { data, errors } = await ask<{ readonly budgetPressure: object }>(
      finance(),
      `{ budgetPressure(financialYear: "2025-26") { explain(figures: [COMMITTED]) { figure
           facts { nodes { postings { nodes { terms { nodes { amount days decision { id } } } } } } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.budgetPressure).toMatchObject({
      explain: [
        {
          facts: {
            nodes: [{ postings: { nodes: [{ terms: { nodes: [{ amount: '7500.00', days: 30 }] } }, {}, {}, {}, {}] } }],
          },
        },
      ],
    });
  });

  it('keeps a case the reader declared an interest in as one unkeyed row, never a smaller total', async () => {
    const hidden = await commit();
    await commit({ ...CODING, primaryNeed: 'SEMH' });
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', now() from agenda_item where case_id = $1`,
      [hidden.caseId, area.personId],
    );
    const { data } = await pressureOf(finance());
    expect(data.budgetPressure['committed']).toBe('75500.00');
    expect(data.budgetPressure.breakdown).toMatchObject([
      { keys: ['SEMH'], committed: '37750.00', withheld: false },
      { keys: null, label: 'Withheld', placements: null, committed: '37750.00', withheld: true },
    ]);
  });

  it('G5 does not key what is hidden by a filter: it stands whole in the withheld row under every value', async () => {
    const hidden = await commit({ ...CODING, primaryNeed: 'SEMH', hostLaCode: '830' });
    await commit();
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', now() from agenda_item where case_id = $1`,
      [hidden.caseId, area.personId],
    );
    const told = async (filter: object) => {
      const { committed, fullYearEffect, outOfArea, breakdown } = (await pressureOf(finance(), { filter })).data
        .budgetPressure;
      return { committed, fullYearEffect, outOfArea, breakdown };
    };
    // Neither matches a case that is shown: what is answered may not tell the one that is the hidden case's from the other.
    expect(await told({ primaryNeed: { eq: 'SEMH' } })).toEqual(await told({ primaryNeed: { eq: 'HI' } }));
    expect(await told({ hostAuthority: { eq: '830' } })).toEqual(await told({ hostAuthority: { eq: '999' } }));
    expect(await told({ areaClass: { eq: 'IN_AREA' } })).toMatchObject({
      committed: '37750.00',
      outOfArea: { placements: 0, cost: '0.00', withheld: '37750.00' },
    });
    // A file tells no more of it than the query: no share, and why.
    const file = await exportsOf(db, clock)(finance(), 'budget-pressure.csv?financialYear=2025-26');
    expect(file.rows).toMatchObject([
      { outOfAreaShare: '', withheld: 'You declared an interest in a case: nothing of it is counted here.' },
    ]);
  });

  it('narrows every figure to a filter, and then has no allocation', async () => {
    await commit();
    await commit({ ...CODING, primaryNeed: 'SEMH', areaClass: 'IN_AREA' });
    await setBudget(finance(), {});
    const { data } = await pressureOf(finance(), { filter: { primaryNeed: { eq: 'SEMH' } } });
    expect(data.budgetPressure).toMatchObject({
      allocation: null,
      variance: null,
      committed: '37750.00',
      fullYearEffect: '91250.00',
      outOfArea: { placements: 0, cost: '0.00' },
    });
    const unknown = await pressureOf(finance(), { filter: { primaryNeed: { eq: 'XYZ' } } });
    expect(unknown.errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('gives an out-of-area placement its premium over five in-area ones alike', async () => {
    for (const amount of ['40000', '42000', '44000', '46000', '48000']) {
      await commit({ ...CODING, areaClass: 'IN_AREA' }, amount);
    }
    await commit(CODING, '100000');
    const { data } = await pressureOf(finance());
    expect(data.budgetPressure.outOfArea).toMatchObject({
      placements: 1,
      premium: '56000.00',
      placementsWithPremium: 1,
    });
    // The edge down: what is compared, the placements that the mean is of, and the days and price of each full year.
    const opened = await ask<{
      budgetPressure: { explain: readonly object[]; activity: object; position: object; balances: object };
    }>(
      finance(),
      `{ budgetPressure(financialYear: "2025-26") {
           explain(figures: [OUT_OF_AREA_PREMIUM]) { figure amount terms { name amount } facts(first: 2) { total withheld nodes { amount
             comparison { fullYearCost inAreaMean inAreaPlacements inAreaCost alike(first: 5) { total nodes { amount terms { total nodes { amount days price { amount } } } } } } } } }
           activity { cost days daysInYear medianCost facts(first: 2) { total nodes { amount days postings(first: 1) { total } } } }
           position(date: "2025-12-31") { costToDate facts(first: 1) { total nodes { amount terms { nodes { amount days } } } } }
           balances { financialYear broughtForward variance cumulativePosition difference } } }`,
    );
    expect(opened.errors).toEqual([]);
    const { explain, activity, position, balances } = opened.data.budgetPressure;
    expect(explain).toMatchObject([
      {
        ...{ figure: 'outOfAreaPremium', amount: '56000.00', terms: [{ name: 'OUT_OF_AREA', amount: '56000.00' }] },
        facts: {
          ...{ total: '56000.00', withheld: '0.00' },
          nodes: [
            {
              amount: '56000.00',
              comparison: {
                ...{ fullYearCost: '100000.00', inAreaMean: '44000.00', inAreaPlacements: 5, inAreaCost: '220000.00' },
                alike: { total: '220000.00', nodes: expect.arrayContaining([]) as object },
              },
            },
          ],
        },
      },
    ]);
    const [first] = (explain as never as Opened[])[0]?.facts.nodes ?? [];
    // Each of them is paid by three.
    expect(
      first?.comparison.alike.nodes.map(({ amount, terms: { total, nodes } }) => [amount, total, nodes.length]),
    ).toEqual(['48000.00', '46000.00', '44000.00', '42000.00', '40000.00'].map((amount) => [amount, amount, 3]));
    expect(activity).toMatchObject({
      days: 6 * 151,
      daysInYear: 365,
      facts: { nodes: [{ days: 151 }, { days: 151 }] },
    });
    expect((activity as { cost: string; facts: { total: string } }).facts.total).toBe(
      (activity as { cost: string }).cost,
    );
    const { costToDate, facts } = position as {
      costToDate: string;
      facts: { total: string; nodes: readonly object[] };
    };
    // 61 of 365 days of its half of the dearest.
    expect([facts.total, facts.nodes[0]]).toMatchObject([
      costToDate,
      { amount: '8356.16', terms: { nodes: [{ days: 61 }] } },
    ]);
    expect(balances).toMatchObject([{ financialYear: '2025-26', difference: null }]);
  });

  it('B33 a balance is followed back year by year, and what does not close is told', async () => {
    for (const [financialYear, allocation, broughtForward] of [
      ['2023-24', '100.00', '50.00'],
      ['2024-25', '100.00', '-50.00'],
      ['2025-26', '100.00', '-149.00'],
    ]) {
      await setBudget(finance(), { financialYear, allocation, broughtForward });
    }
    const { data } = await ask<{ budgetPressure: { balances: readonly Record<string, string>[] } }>(
      finance(),
      '{ budgetPressure(financialYear: "2025-26") { balances { financialYear broughtForward variance cumulativePosition difference } } }',
    );
    expect(data.budgetPressure.balances.map((year) => Object.values(year))).toEqual([
      ['2023-24', '50.00', '-100.00', '-50.00', null],
      ['2024-25', '-50.00', '-100.00', '-150.00', '0.00'],
      ['2025-26', '-149.00', '-100.00', '-249.00', '1.00'],
    ]);
  });

  it('has one present in one operation', async () => {
    await commit();
    const { data } = await ask<Record<'a' | 'b', { readonly asAt: string }>>(
      finance(),
      '{ a: budgetPressure(financialYear: "2025-26") { asAt } b: budgetPressure(financialYear: "2026-27") { asAt } }',
    );
    expect(data.a.asAt).toBe(data.b.asAt);
  });

  it('breaks down in the order of the numbers in codes', async () => {
    await commit();
    const { data } = await pressureOf(finance(), { by: ['PERIOD'] });
    expect(data.budgetPressure.breakdown.map(({ keys, label }) => [keys?.[0], label])).toEqual([
      ['8', 'P8'],
      ['9', 'P9'],
      ['10', 'P10'],
      ['11', 'P11'],
      ['12', 'P12'],
    ]);
  });

  it('is nothing for another area: its holder is not found', async () => {
    const holder = toGlobalId('BudgetHolder', area.education);
    areas += 1;
    const other = await makeArea(db, String(areas));
    const { errors } = await pressureOf(actorWith(other, 'FINANCE', null, PERMISSIONS), { holder });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

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
