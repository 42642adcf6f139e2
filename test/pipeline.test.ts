import fc from 'fast-check';
import { allResolvers, nodeTypes } from '../src/app';
import { pipelineOf } from '../src/features/budget/service/read-pipeline';
import { readBudgetPressure } from '../src/features/budget/service/read-pressure';
import { setCaseForecast } from '../src/features/budget/service/set-case-forecast';
import { setPipelineAssumptions } from '../src/features/budget/service/set-pipeline-assumptions';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { sumByPlacement } from '../src/features/ledger/repository/posting-sums';
import { type Day, type FinancialYear } from '../src/kernel/dates';
import { formatMoney, sum } from '../src/kernel/money';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { money, setClock } from './support/make-ledger';
import {
  makeOption,
  makePanelWorld,
  makeReferredCase,
  openSittingOn,
  type PanelWorld,
  type Part,
} from './support/make-panel';
import { approveAll, codesOf, callAs, decided, decisionInput, type ShownDecision } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
const FY = '2025-26' as FinancialYear;
let world: PanelWorld;
let areas = 740;
beforeEach(async () => {
  areas += 1;
  clock.set('2025-10-01T09:00:00Z');
  world = await makePanelWorld(db, clock, String(areas));
});

const holders = () => Object.values(world.holders);
const FIFTY_THIRTY_TWENTY = [50, 30, 20];

/** 20 % referred, 40 % listed, 60 % in principle, 90 % agreed; a fortnight from being referred to a start; 50 : 30 : 20. */
const expectAll = async (transportHolderId: string | null = null): Promise<void> => {
  const kinds = ['EDUCATION', 'SOCIAL_CARE', 'HEALTH'] as const;
  accepted(
    await setPipelineAssumptions(
      world.as('finance'),
      {
        startDate: '2025-10-01' as Day,
        stages: [
          { stage: 'REFERRED', basisPoints: 2_000, daysToStart: 14 },
          { stage: 'LISTED', basisPoints: 4_000, daysToStart: 0 },
          { stage: 'AGREED_IN_PRINCIPLE', basisPoints: 6_000, daysToStart: 0 },
          { stage: 'AGREED', basisPoints: 9_000, daysToStart: 0 },
        ],
        shares: kinds.map((kind, index) => ({
          budgetHolderId: world.holders[kind],
          parts: FIFTY_THIRTY_TWENTY[index] ?? 0,
        })),
        transportHolderId,
        reason: 'What came of the last two years’ cases.',
      },
      null,
    ),
  );
};

const PRESSURE = `query ($asAt: DateTime, $filter: PressureFilter) { budgetPressure(financialYear: "2025-26", asAt: $asAt, filter: $filter) {
  asAt committed pipeline forecastOutturn periods { period pipeline forecast }
  pipelineCases { totalCount nodes { stage probabilityBasisPoints expectedStartDate isStartGiven amount problem case { reference } } } pipelineWithheld } }`;
interface Shown {
  readonly asAt: string;
  readonly committed: string;
  readonly pipeline: string;
  readonly forecastOutturn: string;
  readonly periods: readonly { readonly period: number; readonly pipeline: string; readonly forecast: string }[];
  readonly pipelineCases: { readonly totalCount: number; readonly nodes: readonly Readonly<Record<string, unknown>>[] };
  readonly pipelineWithheld: string;
}
async function pressure(variables: object = {}, part: Part = 'finance'): Promise<Shown> {
  const { data, errors } = await ask<{ readonly budgetPressure: Shown }>(world.actors[part], PRESSURE, {
    ...variables,
  });
  expect(errors).toEqual([]);
  return data.budgetPressure;
}

const forecast = async (caseId: string, expectedStartDate: string | null, optionId: string | null = null) =>
  accepted(
    await setCaseForecast(
      world.as('officer'),
      { caseId, optionId, expectedStartDate: expectedStartDate as Day | null, reason: 'The school has a place then.' },
      null,
    ),
  );

/** A case shows what makes its amount, and what moved the pipeline shows what it was before. */
async function expectProved([, referred, , , decided, committed]: readonly string[]): Promise<void> {
  const made = 'fullCost weightedCost isShareDecided shares { parts budgetHolder { name } } assumptions { startDate }';
  const facts = `facts { total withheld nodes { kind amount pipelineCase { stage amount ${made} } pipelineCaseBefore { stage amount } } }`;
  const { data, errors } = await ask<Record<string, object>>(
    world.actors.finance,
    `query ($referred: DateTime!, $decided: DateTime!, $committed: DateTime!) {
       now: budgetPressure(financialYear: "2025-26", asAt: $referred) { explain(figures: [PIPELINE]) { ${facts} } }
       up: budgetMovement(financialYear: "2025-26", from: $referred, to: $decided) { ...Variance }
       out: budgetMovement(financialYear: "2025-26", from: $decided, to: $committed) { ...Variance } }
     fragment Variance on BudgetMovement { variance { movements { cause amount explain { amount ${facts} } } } }`,
    { referred, decided, committed },
  );
  expect(errors).toEqual([]);
  const usual = [50, 30, 20].map((parts) => ({
    parts: String(parts),
    budgetHolder: { name: expect.any(String) as string },
  }));
  const shares = { shares: usual, assumptions: { startDate: '2025-10-01' } };
  const first = { stage: 'REFERRED', amount: '7550.00' };
  const last = { stage: 'AGREED', amount: '33975.00' };
  const how = { fullCost: '75500.00', weightedCost: '15100.00', isShareDecided: false, ...shares };
  expect(data['now']).toMatchObject({
    explain: [{ facts: { nodes: [{ kind: 'CASE', pipelineCase: { ...first, ...how } }] } }],
  });
  const moved = (amount: string, pipelineCase: object | null, pipelineCaseBefore: object): object => ({
    ...{ cause: 'PIPELINE_CHANGED', amount },
    explain: {
      amount,
      facts: { total: amount, withheld: '0.00', nodes: [{ amount, pipelineCase, pipelineCaseBefore }] },
    },
  });
  const agreed = { ...last, fullCost: '75500.00', weightedCost: '67950.00', isShareDecided: true, ...shares };
  expect(data['up']).toMatchObject({ variance: { movements: [moved('26425.00', agreed, first)] } });
  expect(data['out']).toMatchObject({
    variance: { movements: [{ cause: 'NEW_PLACEMENT' }, moved('-33975.00', null, last)] },
  });
}

describe('the pipeline (money.md section 6)', () => {
  it('B45 weighs a case by its stage from its expected start until it is committed, and never twice; what was answered stands', async () => {
    const caseId = await makeReferredCase(world);
    const optionId = await makeOption(world, caseId);
    const answers = [await pressure()];
    expect(answers[0]).toMatchObject({ pipeline: '0.00', pipelineCases: { totalCount: 0 } });

    await expectAll();
    const referred = await pressure();
    // 20 % of £75,500.00, and half of that.
    expect(referred).toMatchObject({ pipeline: '7550.00', committed: '0.00', forecastOutturn: '7550.00' });
    expect(referred.pipelineCases.nodes).toEqual([
      {
        ...{ stage: 'REFERRED', probabilityBasisPoints: 2000, expectedStartDate: '2025-11-01', isStartGiven: false },
        ...{ amount: '7550.00', problem: null, case: { reference: expect.any(String) as string } },
      },
    ]);
    expect(referred.periods.slice(6).map((one) => [one.period, one.pipeline, one.forecast])).toEqual([
      [7, '0.00', '0.00'],
      [8, '1500.00', '1500.00'],
      [9, '1550.00', '1550.00'],
      [10, '1550.00', '1550.00'],
      [11, '1400.00', '1400.00'],
      [12, '1550.00', '1550.00'],
    ]);
    answers.push(referred);
    // Under its own values, and by line as among the lines.
    const shown = await ask<{ readonly budgetPressure: object }>(
      world.actors.finance,
      `{ budgetPressure(financialYear: "2025-26") { lines { section251Line otherForecast forecast }
           byLine: breakdown(by: [SECTION_251_LINE]) { keys label children forecast } byTwo: breakdown(by: [CATEGORY, PERIOD]) { keys forecast } } }`,
    );
    const label = '1.2.3 Top-up and other funding – non-maintained and independent providers';
    expect(shown.data.budgetPressure).toMatchObject({
      byLine: [{ keys: ['1.2.3'], label, children: 0, forecast: '7550.00' }],
      lines: [{ section251Line: '1.2.3', otherForecast: '0.00', forecast: '7550.00' }],
      byTwo: [{ keys: ['EDUCATION', '8'], forecast: '1500.00' }, ...Array<object>(4).fill({})],
    });

    await forecast(caseId, '2026-01-01');
    answers.push(await pressure());
    expect(answers.at(-1)).toMatchObject({ pipeline: '4500.00', pipelineCases: { nodes: [{ isStartGiven: true }] } });

    const sitting = { caseId, optionId, ...(await openSittingOn(world, caseId)) };
    answers.push(await pressure());
    expect(answers.at(-1)).toMatchObject({ pipeline: '9000.00', pipelineCases: { nodes: [{ stage: 'LISTED' }] } });

    const decision = await decided(ask, world, decisionInput(world, sitting));
    answers.push(await pressure());
    // Now as it was decided: 90 % of £75,500.00 from 1 November, half of it.
    expect(answers.at(-1)).toMatchObject({
      ...{ pipeline: '33975.00', committed: '0.00' },
      pipelineCases: { nodes: [{ stage: 'AGREED', expectedStartDate: '2025-11-01' }] },
    });

    await approveAll(ask, world, decision);
    answers.push(await pressure());
    expect(answers.at(-1)).toMatchObject({ pipeline: '0.00', committed: '37750.00', forecastOutturn: '37750.00' });
    for (const answer of answers) expect(await pressure({ asAt: answer.asAt })).toEqual(answer);
    await expectProved(answers.map(({ asAt }) => asAt));
  });

  it('B25 transport of a case without a split is no cost of the block: who pays for it is said apart', async () => {
    const { EDUCATION, SOCIAL_CARE } = world.holders;
    const set = setPipelineAssumptions(
      world.as('finance'),
      {
        ...{ startDate: '2025-10-01' as Day, stages: [{ stage: 'REFERRED', basisPoints: 1, daysToStart: 0 }] },
        ...{ shares: [{ budgetHolderId: EDUCATION, parts: 1 }], transportHolderId: EDUCATION, reason: 'Invented.' },
      },
      null,
    );
    expect(await set).toMatchObject({
      ok: false,
      refusals: [{ code: 'TRANSPORT_ON_BLOCK', field: ['transportHolderId'] }],
    });
    const caseId = await makeReferredCase(world);
    const price = (amount: string) => ({ unit: 'YEAR' as const, amount: money(amount), spread: 'DAYS' as const });
    await makeOption(world, caseId, {
      costLines: [
        { category: 'EDUCATION', description: null, price: price('182500.00') },
        { category: 'TRANSPORT', description: null, price: price('36500.00') },
      ],
    });
    const expected = async (holder: string): Promise<object> => {
      const { data } = await ask<{ readonly budgetPressure: object }>(
        world.actors.finance,
        `query ($id: ID) { budgetPressure(financialYear: "2025-26", budgetHolderId: $id) {
           pipeline breakdown(by: [CATEGORY]) { keys forecast } } pipelineAssumptions { transportHolder { id } } }`,
        { id: toGlobalId('BudgetHolder', holder) },
      );
      return data;
    };
    await expectAll();
    // 20 % of £75,500.00 and £15,100.00, half of both.
    expect(await expected(EDUCATION)).toMatchObject({ budgetPressure: { pipeline: '9060.00' } });
    clock.set('2025-10-01T10:00:00Z');
    await expectAll(SOCIAL_CARE);
    expect(await expected(EDUCATION)).toEqual({
      budgetPressure: { pipeline: '7550.00', breakdown: [{ keys: ['EDUCATION'], forecast: '7550.00' }] },
      pipelineAssumptions: [
        { transportHolder: null },
        { transportHolder: { id: toGlobalId('BudgetHolder', SOCIAL_CARE) } },
      ],
    });
    expect(await expected(SOCIAL_CARE)).toMatchObject({
      budgetPressure: {
        pipeline: '7550.00',
        breakdown: [
          { keys: ['EDUCATION'], forecast: '4530.00' },
          { keys: ['TRANSPORT'], forecast: '3020.00' },
        ],
      },
    });
  });

  it('waits as long as its stage takes, narrows by a filter, comes from the best option, and says what it can not price', async () => {
    clock.set('2025-12-10T09:00:00Z');
    await expectAll();
    const caseId = await makeReferredCase(world);
    expect(await pressure()).toMatchObject({
      pipelineCases: { nodes: [{ amount: '0.00', expectedStartDate: null, problem: null }] },
    });
    await makeOption(world, caseId, { expectedStartDate: '2025-11-01' as Day });
    // A fortnight after 10 December: 98 days of £500.00, 20 % of them, half.
    expect(await pressure()).toMatchObject({
      pipeline: '4900.00',
      pipelineCases: { nodes: [{ expectedStartDate: '2025-12-24' }] },
    });
    expect(await pressure({ filter: { category: { eq: 'EDUCATION' } } })).toMatchObject({ pipeline: '4900.00' });
    expect(await pressure({ filter: { category: { eq: 'CARE' } } })).toMatchObject({
      ...{ pipeline: '0.00', pipelineCases: { totalCount: 0 } },
    });
    const bySchoolWeeks = await makeOption(world, caseId, {
      costLines: [
        {
          ...{ category: 'EDUCATION', description: null },
          price: { unit: 'WEEK', amount: 100_000n as never, spread: 'SCHOOL_WEEKS' },
        },
      ],
    });
    await forecast(caseId, null, bySchoolWeeks);
    expect(await pressure()).toMatchObject({
      ...{ pipeline: '0.00' },
      pipelineCases: { nodes: [{ problem: expect.stringContaining('calendar') as string }] },
    });
  });

  it('refuses all that is wrong at once, and asks the roles', async () => {
    const block = toGlobalId('BudgetHolder', world.holders.EDUCATION);
    const wrong = await callAs(
      ask,
      world.actors.finance,
      'setPipelineAssumptions',
      {
        startDate: '2019-12-31',
        stages: [
          { stage: 'LISTED', probabilityBasisPoints: 10001 },
          { stage: 'LISTED', probabilityBasisPoints: 5000, daysToStart: -1 },
        ],
        shares: [
          { budgetHolderId: block, parts: 0 },
          { budgetHolderId: block, parts: 1 },
        ],
        reason: ' ',
      },
      'assumptions { startDate }',
    );
    expect(codesOf(wrong.userErrors).sort()).toEqual(
      expect.arrayContaining([
        'reason TEXT_MISSING',
        'shares.0.parts PARTS_OUT_OF_RANGE',
        'shares.1.budgetHolderId BUDGET_HOLDER_TWICE',
        'stages.0.probabilityBasisPoints PROBABILITY_OUT_OF_RANGE',
        'stages.1.daysToStart DAYS_OUT_OF_RANGE',
        'stages.1.stage STAGE_TWICE',
      ]),
    );
    const none = {
      startDate: '1901-01-01',
      stages: [],
      shares: [{ budgetHolderId: block, parts: 1 }],
      reason: 'None.',
    };
    const far = await callAs(ask, world.actors.finance, 'setPipelineAssumptions', none, 'assumptions { startDate }');
    expect(codesOf(far.userErrors)).toEqual(
      expect.arrayContaining(['stages STAGES_MISSING', 'startDate DATE_OUT_OF_RANGE']),
    );
    const caseId = await makeReferredCase(world);
    const other = await makeReferredCase(world);
    const foreign = toGlobalId('PlacementOption', await makeOption(world, other));
    const expectedStartDate = '2105-11-01';
    const input = { caseId: toGlobalId('Case', caseId), optionId: foreign, expectedStartDate, reason: 'Said so.' };
    const told = await callAs(ask, world.actors.commissioner, 'setCaseForecast', input, 'case { id }');
    expect(codesOf(told.userErrors).sort()).toEqual([
      'expectedStartDate DATE_OUT_OF_RANGE',
      'optionId OPTION_NOT_OF_CASE',
    ]);
    await expect(callAs(ask, world.actors.chair, 'setCaseForecast', input, 'case { id }')).rejects.toThrow('FORBIDDEN');
  });

  it('leaves a hidden case’s money in the total, unkeyed', async () => {
    await expectAll();
    const caseId = await makeReferredCase(world);
    await makeOption(world, caseId);
    const { agendaItemId } = await openSittingOn(world, caseId, ['chair']);
    const declared = { clientMutationId: null, agendaItemId, kind: 'FINANCIAL' as const, reason: 'A share in it.' };
    accepted(await declareInterest(world.as('education'), declared));
    const { budgetPressure } = (
      await ask<{ readonly budgetPressure: Shown }>(
        world.actors.education,
        `query ($of: ID, $filter: PressureFilter) { budgetPressure(financialYear: "2025-26", budgetHolderId: $of, filter: $filter) {
           pipeline pipelineWithheld pipelineCases { totalCount } } }`,
        { of: toGlobalId('BudgetHolder', world.holders.EDUCATION), filter: { category: { eq: 'CARE' } } },
      )
    ).data;
    expect(budgetPressure).toEqual({
      ...{ pipeline: '15100.00', pipelineWithheld: '15100.00', pipelineCases: { totalCount: 0 } },
    });
  });
});

/** What a case goes through, one step at a time; each stays where it is when the next step is another's. */
interface Walk {
  readonly caseId: string;
  readonly optionId: string | null;
  readonly sitting: { readonly meetingId: string; readonly agendaItemId: string } | null;
  readonly decision: ShownDecision | null;
  readonly isOver: boolean;
}

async function step(walk: Walk | undefined, wish: number): Promise<Walk> {
  if (walk === undefined) {
    return { caseId: await makeReferredCase(world), optionId: null, sitting: null, decision: null, isOver: false };
  }
  const { caseId, optionId, sitting, decision } = walk;
  if (walk.isOver) return walk;
  if (optionId === null) return { ...walk, optionId: await makeOption(world, caseId) };
  if (sitting === null) {
    if (wish % 3 === 0) await forecast(caseId, `2026-0${String(1 + (wish % 3))}-15`);
    else return { ...walk, sitting: await openSittingOn(world, caseId) };
    return walk;
  }
  if (decision === null) {
    const before = { caseId, optionId, ...sitting };
    if (wish % 4 !== 0) return { ...walk, decision: await decided(ask, world, decisionInput(world, before)) };
    const inPrinciple = { outcome: 'AGREED_IN_PRINCIPLE', fundingAgreed: false, shares: null, fundingMethod: null };
    await decided(
      ask,
      world,
      decisionInput(world, before, { ...inPrinciple, methodEvidence: null, placementStartDate: null }),
    );
    // What comes next of it waits for another sitting.
    return { ...walk, isOver: true };
  }
  await approveAll(ask, world, decision);
  return { ...walk, isOver: true };
}

describe('B45 a case that moves from stage to stage is in the pipeline or in the ledger, never in both', () => {
  it('at every instant, for every budget; the parts add up, and every answer stands', async () => {
    const moves = fc.array(fc.record({ which: fc.nat(1), wish: fc.nat(11) }), { minLength: 9, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(moves, async (wanted) => {
        areas += 1;
        clock.set('2025-10-01T09:00:00Z');
        world = await makePanelWorld(db, clock, String(areas));
        await expectAll();
        const walks: (Walk | undefined)[] = [undefined, undefined];
        const known: { readonly asAt: Date; readonly told: string }[] = [];
        for (const { which, wish } of wanted) {
          walks[which] = await step(walks[which], wish);
          known.push(await standing(null));
        }
        for (const { asAt, told } of known) expect((await standing(asAt)).told).toBe(told);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

/** How everything stands at an instant, as text, with what must hold of it asserted. */
async function standing(asAt: Date | null): Promise<{ readonly asAt: Date; readonly told: string }> {
  const ctx = world.as('finance');
  try {
    const answers = [];
    for (const budgetHolderId of holders()) {
      answers.push(await readBudgetPressure(ctx, { financialYear: FY, budgetHolderId, asAt, filter: {} }));
    }
    const [first] = answers;
    if (first === undefined) throw new Error('no budget');
    const tx = await ctx.read();
    const told: unknown[] = [];
    for (const { question, pressure: figures } of answers) {
      const { entries, total } = await pipelineOf(tx, question);
      expect(figures.pipeline).toBe(total);
      expect(sum(entries.map((one) => one.total))).toBe(total);
      expect(sum(figures.periods.map((one) => one.pipeline))).toBe(total);
      expect(figures.forecastOutturn).toBe(figures.committed + figures.pipeline);
      const committed = new Set((await sumByPlacement(tx, question)).map(({ caseId }) => caseId));
      expect(new Set(entries.map(({ caseId }) => caseId)).size).toBe(entries.length);
      for (const { caseId } of entries) expect(committed.has(caseId)).toBe(false);
      told.push([
        formatMoney(total),
        entries.map((one) => [one.caseId, one.stage, one.expectedStart, formatMoney(one.total)]),
      ]);
    }
    const open = await db.asOwner<{ count: bigint }>(
      `select count(*) from panel_case where local_area_code = $1 and status in ('SUBMITTED', 'LISTED', 'DECIDED')`,
      [world.code],
    );
    const { entries } = await pipelineOf(tx, first.question);
    if (asAt === null) expect(BigInt(entries.length)).toBe(open[0]?.count);
    return { asAt: first.question.asAt, told: JSON.stringify(told) };
  } finally {
    await ctx.end();
  }
}
