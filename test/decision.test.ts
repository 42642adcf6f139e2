import { formatMoney, pence } from '../src/kernel/money';

import { toGlobalId } from '../src/platform/global-id';

import { makeOpenSitting, pounds, SCHOOLS, type PanelWorld } from './support/make-panel';
import {
  approveAll,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  recordDecisionAsChair,
  rowCounts,
  type ShownDecision,
  usualShares,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, ask, world } = usePanelWorld();

const decide = (input: Readonly<Record<string, unknown>>, at: PanelWorld = world): Promise<ShownDecision> =>
  decided(ask, at, input);

describe('a decision and its money', () => {
  test('£182,500.00 a year from 1 November 2025 at 50:30:20 is 37,750.00, 22,650.00 and 15,100.00, once all have approved', async () => {
    const sitting = await makeOpenSitting(world);
    const decision = await decide(decisionInput(world, sitting));
    expect(decision).toMatchObject({
      outcome: 'AGREED',
      needAgreed: true,
      fundingAgreed: true,
      status: 'AWAITING_CONTRIBUTIONS',
      needsRatification: false,
      placement: { status: 'PENDING' },
    });
    expect(decision.fundingAgreement?.contributions.map(({ annual, status }) => [annual, status])).toEqual([
      ['91250.00', 'PROPOSED'],
      ['54750.00', 'PROPOSED'],
      ['36500.00', 'PROPOSED'],
    ]);
    expect(await postedFor(world, sitting.caseId)).toEqual({});

    await approveAll(ask, world, decision);
    expect(await postedFor(world, sitting.caseId)).toMatchObject({
      '2025-26 EDUCATION': 3_775_000n,
      '2025-26 SOCIAL_CARE': 2_265_000n,
      '2025-26 HEALTH': 1_510_000n,
      '2026-27 EDUCATION': 9_125_000n,
    });
    const answer = await ask<Record<string, unknown>>(
      world.actors.finance,
      `query ($id: ID!) { case(id: $id) {
         status decisions { status rationale fundingAgreement { status committedAt } }
         placements { status areaClass startDate expectedEndDate cost(financialYear: "2025-26") { amount budgetHolder { isHighNeedsBlock } }
                      fullYearCost(financialYear: "2025-26") costLines { category versions { shares { percent budgetHolder { name } } } } } } }`,
      { id: toGlobalId('Case', sitting.caseId) },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      case: {
        status: 'COMMITTED',
        decisions: [{ status: 'IN_FORCE', rationale: null, fundingAgreement: { status: 'COMMITTED' } }],
        placements: [
          {
            status: 'DECIDED',
            areaClass: 'IN_AREA',
            startDate: '2025-11-01',
            expectedEndDate: null,
            cost: [
              { amount: '37750.00', budgetHolder: { isHighNeedsBlock: true } },
              { amount: '22650.00' },
              { amount: '15100.00' },
            ],
            fullYearCost: '182500.00',
          },
        ],
      },
    });
    // Finance sees the money of a case and not its papers.
    expect(answer.extensions['withheld']).toEqual([expect.objectContaining({ path: 'case.decisions.0.rationale' })]);
  });

  test('G7 it names one decider, the grade held and the dated rule relied on, and the members who counted', async () => {
    const decision = await decide(decisionInput(world, await makeOpenSitting(world)));
    expect(decision.decidedBy.displayName).toMatch(/^Testa PANEL_CHAIR/);
    expect(decision.deciderGrade).toBe(10);
    expect(decision.delegationRule).toMatch(
      /^Terms of reference of Complex needs panel in force from 1 January 2020\. The chair decides/,
    );
    expect(decision.quorum).toMatchObject({ met: true, requiredNumber: 4, countedNumber: 4 });
    expect(decision.quorum.members.map(({ why }) => why)).toEqual([
      ...['COUNTED', 'COUNTED', 'COUNTED', 'COUNTED'],
      ...['NOT_IN_THE_ROOM', 'OBSERVER'],
    ]);
  });

  test('preview and deed are one: decisionEffect shows to the penny what is posted', async () => {
    const sitting = await makeOpenSitting(world, { option: { providerUrn: SCHOOLS.farAway } });
    const input = decisionInput(world, sitting, { placementStartDate: '2025-11-17', placementEndDate: '2027-07-21' });
    const effect = await ask<{
      decisionEffect: {
        holders: { financialYears: { financialYear: string; cost: string }[]; fullYearEffect: string }[];
        refusals: unknown[];
      };
    }>(
      world.actors.chair,
      `query ($input: DecisionEffectInput!) { decisionEffect(input: $input) {
         holders { financialYears { financialYear cost } fullYearEffect annual weekly wholeLife overLimit budgetHolder { id } }
         ratificationReasons quorum { met } refusals { code field message } } }`,
      {
        input: {
          caseId: toGlobalId('Case', sitting.caseId),
          ...Object.fromEntries(
            ['optionId', 'placementStartDate', 'placementEndDate', 'shares', 'fundingMethod', 'methodEvidence'].map(
              (name) => [name, input[name]],
            ),
          ),
        },
      },
    );
    expect(effect.errors).toEqual([]);
    expect(effect.data.decisionEffect).toMatchObject({ refusals: [], ratificationReasons: [], quorum: { met: true } });
    expect(effect.data.decisionEffect.holders.map(({ fullYearEffect }) => fullYearEffect)).toEqual([
      '91250.00',
      '54750.00',
      '36500.00',
    ]);

    await approveAll(ask, world, await decide(input));
    const posted = await postedFor(world, sitting.caseId);
    const shown = effect.data.decisionEffect.holders.flatMap(({ financialYears }, index) =>
      financialYears.map(({ financialYear, cost }) => [
        `${financialYear} ${['EDUCATION', 'SOCIAL_CARE', 'HEALTH'][index] ?? ''}`,
        cost,
      ]),
    );
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(Object.entries(posted).map(([key, amount]) => [key, formatMoney(pence(amount))])),
    );
  });

  test('J1 need agreed, funding not: kept as two answers, without a placement', async () => {
    const decision = await decide({
      ...decisionInput(world, await makeOpenSitting(world)),
      fundingAgreed: false,
      ...{ shares: null, fundingMethod: null, methodEvidence: null, placementStartDate: null, optionId: null },
    });
    expect(decision).toMatchObject({ needAgreed: true, fundingAgreed: false, status: 'RECORDED', placement: null });
  });

  test('J1 money terms beside a decision that agrees none are refused, not dropped', async () => {
    const before = await rowCounts(db);
    const input = decisionInput(world, await makeOpenSitting(world), { fundingAgreed: false });
    const { userErrors } = await recordDecisionAsChair(ask, world, input);
    expect(codesOf(userErrors)).toEqual([
      'placementStartDate FUNDING_NOT_AGREED',
      'shares FUNDING_NOT_AGREED',
      'fundingMethod FUNDING_NOT_AGREED',
    ]);
    expect(await rowCounts(db)).toEqual(before);
  });

  test('J3 a split of its own for one line; the others by the split of all', async () => {
    const line = (amount: string, category: 'EDUCATION' | 'TRANSPORT') => ({
      category,
      description: null,
      price: { unit: 'WEEK', amount: pounds(amount), spread: 'DAYS' },
    });
    const sitting = await makeOpenSitting(world, {
      option: { costLines: [line('1000', 'EDUCATION'), line('70', 'TRANSPORT')] },
    });
    const decision = await decide(
      decisionInput(world, sitting, {
        shares: usualShares(world).map(({ budgetHolderId }, index) => ({
          budgetHolderId,
          percent: ['33.33', '33.33', '33.34'][index],
        })),
        lineShares: [{ line: 2, shares: usualShares(world).slice(0, 1) }],
        placementEndDate: '2025-11-07',
      }),
    );
    await approveAll(ask, world, decision);
    expect(await postedFor(world, sitting.caseId)).toEqual({
      '2025-26 EDUCATION': 33_330n + 7_000n,
      '2025-26 SOCIAL_CARE': 33_330n,
      '2025-26 HEALTH': 33_340n,
    });
  });

  test('J3, J4 everything wrong with the money at once, and nothing written', async () => {
    const sitting = await makeOpenSitting(world);
    const before = await rowCounts(db);
    const [lead] = usualShares(world);
    const { userErrors } = await recordDecisionAsChair(
      ask,
      world,
      decisionInput(world, sitting, {
        shares: [
          lead,
          { ...lead, residual: true },
          { budgetHolderId: toGlobalId('BudgetHolder', world.panelId), parts: 1 },
        ],
        lineShares: [{ line: 7, shares: [lead] }],
        fundingMethod: null,
        placementEndDate: '2025-10-31',
      }),
    );
    expect(codesOf(userErrors)).toEqual(
      expect.arrayContaining([
        'placementEndDate DATES_REVERSED',
        'lineShares.0.line LINE_UNKNOWN',
        'shares.1 SHARE_INVALID',
        'shares.1.budgetHolderId SHARE_INVALID',
        'shares.2.budgetHolderId BUDGET_HOLDER_UNKNOWN',
        'fundingMethod METHOD_MISSING',
      ]),
    );
    expect(await rowCounts(db)).toEqual(before);
  });
});
