import { useBudgets } from './support/budget-client';
import { exportsOf } from './support/fetch-export';
import { CODING, type MadeArea } from './support/make-ledger';

/* A figure of the budget opened down to what it is of, and what of it stays closed to who has an interest in a case. */

const budgets = useBudgets();
const { db, clock, ask, finance, commit, pressureOf, setBudget } = budgets;
let area: MadeArea;
beforeEach(() => {
  area = budgets.area;
});

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

describe('budgetPressure (money.md section 6)', () => {
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
});
