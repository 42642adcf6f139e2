import fc from 'fast-check';
import { closeMeeting } from '../src/features/panels/service/run-meeting';
import { addDays, type Day } from '../src/kernel/dates';
import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { setClock } from './support/make-ledger';
import { makePanelWorld, pounds, type OpenSitting, type PanelWorld } from './support/make-panel';
import { recordOrder, takenOf } from './support/out-of-panel';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  recordDecisionAsChair,
  usePanelApi,
  usualShares,
  type ShownDecision,
} from './support/panel-client';
import { byCause, heldThisYear, ledgerFaults, makeStarted } from './support/placement-steps';
import { postedBetween, revisionEffect, sitOnExtension, sitOnUplift } from './support/revisions';

/* What a panel decides on a placement that runs: another price (J9), or more days (R10), and what becomes of it when that is taken back (M11). */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '333');
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const placementsOf = async (): Promise<number> =>
  (await db.asOwner('select 1 from placement where local_area_code = $1', [world.code])).length;
const UPLIFT = { placementStartDate: '2026-01-01' };
const ON = { placementStartDate: '2026-01-01', placementEndDate: '2026-08-31' };

/** A placement to the end of December 2025 whose contract raised a case that asks for it to go on to August 2026. */
async function askToGoOn(amount = '182500.00') {
  const made = await make('2025-12-31');
  const sitting = await sitOnExtension(world, made.placementId, '2025-11-10', {
    expectedStartDate: '2026-01-01' as Day,
    expectedEndDate: '2026-08-31' as Day,
    costLines: [
      { category: 'EDUCATION', description: null, price: { unit: 'YEAR', amount: pounds(amount), spread: 'DAYS' } },
    ],
  });
  return { ...made, sitting };
}

async function endOf(placementId: string): Promise<unknown> {
  const answer = await ask<{ node: { expectedEndDate: string | null } }>(
    world.actors.finance,
    'query ($id: ID!) { node(id: $id) { ... on Placement { expectedEndDate } } }',
    { id: placementId },
  );
  return answer.data.node.expectedEndDate;
}

/** A placement that began, its own sitting closed and with it the case to its chair. */
async function make(end?: string) {
  const made = await makeStarted(ask, world, end === undefined ? {} : { end });
  const [meeting] = await db.asOwner<{ meeting_id: string }>('select meeting_id from agenda_item where case_id = $1', [
    made.caseId,
  ]);
  const once = { clientMutationId: null, expectedVersion: null };
  accepted(await closeMeeting(world.as('chair'), { ...once, meetingId: meeting?.meeting_id ?? '' }));
  return made;
}

const uplifted = async () => {
  const made = await make();
  const sitting = await sitOnUplift(ask, world, made.placementId);
  const input = decisionInput(world, sitting, UPLIFT);
  const decision = await decided(ask, world, input);
  return { ...made, sitting, input, decision };
};

describe('R10 an extension that a panel decides', () => {
  test('R10 lets the placement go on from the day after its end, at the decided price and shares, and makes no second one', async () => {
    const { placementId, caseId, sitting } = await askToGoOn('219000.00');
    const before = await placementsOf();
    const held = await postedFor(world, caseId);
    const input = decisionInput(world, sitting, {
      ...ON,
      shares: usualShares(world).map((share) => ({ ...share, parts: 1 })),
    });
    const effect = await revisionEffect(ask, world, sitting, input);
    expect(effect.refusals).toEqual([]);
    const decision = await decided(ask, world, { ...input, priceDigest: effect.priceDigest });
    expect([await endOf(placementId), await heldThisYear(world, caseId)]).toEqual(['2025-12-31', 3_050_000n]);
    await approveAll(ask, world, decision);
    expect([await endOf(placementId), await placementsOf()]).toEqual(['2026-08-31', before]);
    // 90 days more at 500.00 by the days, and 100.00 of each by the price.
    expect(await byCause(world, caseId)).toEqual({
      DATES_CHANGED: 4_500_000n,
      FEE_CHANGED: 900_000n,
      NEW_PLACEMENT: 3_050_000n,
    });
    expect(postedBetween(held, await postedFor(world, caseId))).toEqual(effect.years);
    expect(effect.years).toMatchObject({ '2025-26 HEALTH': '18000.00' });
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('R10 days that do not go on from the end are refused, or make a placement of their own', async () => {
    const { sitting } = await askToGoOn();
    const effectFrom = (placementStartDate: string) =>
      revisionEffect(ask, world, sitting, decisionInput(world, sitting, { ...ON, placementStartDate }));
    expect((await effectFrom('2025-12-31')).refusals[0]?.message).toMatch(/goes on from 1 January 2026/);
    const apart = await effectFrom('2026-01-05');
    expect([apart.refusals, apart.years['2025-26 EDUCATION']]).toEqual([[], '21500.00']);
  });

  test('R10 what ended meanwhile does not go on: the last approval is refused, and says why', async () => {
    const { placementId, sitting } = await askToGoOn();
    const decision = await decided(ask, world, decisionInput(world, sitting, ON));
    const end = { placementId, endDate: '2025-12-15', reason: 'An invented reason.' };
    await callAs(ask, world.actors.commissioner, 'endPlacement', end, '');
    await expect(approveAll(ask, world, decision)).rejects.toThrow('no longer ends on 31 December 2025');
  });
});

describe('the effect of a decision on a placement that runs', () => {
  test('B26 shows the difference by year, holder and the four costs; the decision’s placement is the one it changes', async () => {
    const { placementId } = await make();
    const sitting = await sitOnUplift(ask, world, placementId);
    const effect = await revisionEffect(ask, world, sitting, decisionInput(world, sitting, UPLIFT));
    expect(effect.fullYearCosts).toEqual({
      ...{ block: '9125.00', otherCouncil: '5475.00', health: '3650.00', total: '18250.00' },
    });
    expect(effect.years).toMatchObject({ '2025-26 EDUCATION': '2250.00', '2025-26 HEALTH': '900.00' });
    const { id } = await decided(ask, world, decisionInput(world, sitting, UPLIFT));
    const shown = async (part: 'director' | 'chair') =>
      ask<{ node: { placement: { id: string } | null } }>(
        world.actors[part],
        'query ($id: ID!) { node(id: $id) { ... on Decision { placement { id } } } }',
        { id },
      );
    expect((await shown('director')).data.node.placement?.id).toBe(placementId);
    const closed = await shown('chair');
    expect([closed.data.node.placement, (closed.extensions['withheld'] as { path: string }[])[0]?.path]).toEqual([
      null,
      'node.placement',
    ]);
  });

  test('preview and deed are one, for uplifts and extensions of any price, day and split', async () => {
    const terms = fc.record({
      isExtension: fc.boolean(),
      amount: fc.integer({ min: 0, max: 30_000_000 }).map((all) => (all / 100).toFixed(2)),
      parts: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
      days: fc.integer({ min: 0, max: 500 }),
    });
    for (const { isExtension, amount, parts, days } of fc.sample(terms, { numRuns: 3, seed: 20_251_122 })) {
      clock.set('2025-10-01T09:00:00Z');
      const day = addDays('2026-01-01' as Day, days);
      const made = isExtension ? await askToGoOn(amount) : await make();
      const sitting: OpenSitting =
        'sitting' in made
          ? (made.sitting as OpenSitting)
          : await sitOnUplift(ask, world, made.placementId, { fromDate: day, amount });
      const input = decisionInput(world, sitting, {
        ...(isExtension ? { ...ON, placementEndDate: day } : { placementStartDate: day }),
        shares: usualShares(world).map((share, index) => ({ ...share, parts: parts[index] })),
      });
      const effect = await revisionEffect(ask, world, sitting, input);
      expect(effect.refusals).toEqual([]);
      const before = await postedFor(world, made.caseId);
      await approveAll(ask, world, await decided(ask, world, { ...input, priceDigest: effect.priceDigest }));
      expect(postedBetween(before, await postedFor(world, made.caseId))).toEqual(effect.years);
    }
    expect(await ledgerFaults(world)).toEqual([]);
  });
});

test('J9 a chair whose word is the last one missing commits the change of a placement whose case is closed to the chair', async () => {
  const { placementId, caseId } = await make();
  const sitting = await sitOnUplift(ask, world, placementId);
  const ownerId = toGlobalId('Person', world.actors.member.personId);
  const decision = await decided(
    ask,
    world,
    decisionInput(world, sitting, {
      ...{ ...UPLIFT, outcome: 'AGREED_WITH_CONDITIONS' },
      conditionItems: [{ text: 'An invented condition.', ownerId, dueDate: '2025-12-20', isPrecondition: true }],
    }),
  );
  await approveAll(ask, world, decision);
  expect(await byCause(world, caseId)).toEqual({ NEW_PLACEMENT: 7_550_000n });
  const answer = await ask<{ node: { conditions: { id: string }[] } }>(
    world.actors.chair,
    'query ($id: ID!) { node(id: $id) { ... on Decision { conditions { id } } } }',
    { id: decision.id },
  );
  const met = { conditionId: answer.data.node.conditions[0]?.id, reason: 'It was seen.' };
  expect((await callAs(ask, world.actors.chair, 'meetCondition', met, '')).userErrors).toEqual([]);
  expect(await byCause(world, caseId)).toEqual({ FEE_UPLIFT: 450_000n, NEW_PLACEMENT: 7_550_000n });
  // Of the placement's own case the chair still sees nothing.
  const hidden = await ask<{ node: unknown }>(world.actors.chair, `{ node(id: "${placementId}") { id } }`);
  expect(hidden.data.node).toBeNull();
});

test('J1 of an uplift whose split is disputed the interim payer carries what is disputed, from its first day on only', async () => {
  const { placementId, caseId } = await make();
  const sitting = await sitOnUplift(ask, world, placementId);
  const [education, , health] = usualShares(world).map(({ budgetHolderId }) => budgetHolderId);
  const input = decisionInput(world, sitting, {
    ...{ ...UPLIFT, outcome: 'NEED_AGREED_FUNDING_DISPUTED', fundingAgreed: false },
    ...{ interimPayerId: education, interimBasis: 'EQUAL', disputedHolderIds: [health] },
  });
  const before = await postedFor(world, caseId);
  const { decision, userErrors } = await recordDecisionAsChair(ask, world, input);
  expect(userErrors).toEqual([]);
  for (const { id, budgetHolder } of decision?.fundingAgreement?.contributions ?? []) {
    if (budgetHolder.id === health) continue;
    const part = budgetHolder.id === education ? 'education' : 'socialCare';
    const approved = await callAs(ask, world.actors[part], 'approveContribution', { contributionId: id }, '');
    expect(approved.userErrors).toEqual([]);
  }
  const posted = postedBetween(before, await postedFor(world, caseId));
  // 90 days at 550.00: a third each of health's 9,900.00; and nothing of the days before.
  expect(posted).toMatchObject({
    ...{ '2025-26 EDUCATION': '5550.00', '2025-26 SOCIAL_CARE': '4650.00', '2025-26 HEALTH': '-5700.00' },
  });
  expect(await ledgerFaults(world)).toEqual([]);
});

describe('M11 what was decided on a placement that runs is taken back with its decision', () => {
  const correct = (
    decisionId: string,
    input: ReturnType<typeof decisionInput>,
    said: Readonly<Record<string, unknown>>,
  ) => {
    const { agendaItemId: _, ...content } = input;
    const command = {
      ...content,
      decisionId,
      correctionReason: 'An invented slip of the pen.',
      keepsMoney: false,
      ...said,
    };
    return callAs<{ decision: { fundingAgreement: { id: string } | null } | null }>(
      ask,
      world.actors.chair,
      'correctDecision',
      command,
      'decision { fundingAgreement { id } }',
    );
  };
  const NO_MONEY = {
    ...{ outcome: 'DECLINED', needAgreed: false, fundingAgreed: false, optionId: null, placementStartDate: null },
    ...{ shares: null, fundingMethod: null, methodEvidence: null },
  };

  test('M11 a correction that agrees no money takes the price back as CORRECTION, and the shares of before stand again', async () => {
    const { caseId, input, decision } = await uplifted();
    await approveAll(ask, world, decision);
    const words = await correct(decision.id, input, {
      ...{ optionId: null, placementStartDate: null, shares: null, fundingMethod: null, methodEvidence: null },
      ...{
        keepsMoney: true,
        rationale: 'An invented rationale put right, which leaves the money of the decision as it is.',
      },
    });
    expect([codesOf(words.userErrors), words.decision?.fundingAgreement]).toEqual([
      [],
      decision.fundingAgreement && { id: decision.fundingAgreement.id },
    ]);
    const [kept] = await db.asOwner<{ decision_id: string }>(
      `select decision_id from decision_correction order by decision_id desc limit 1`,
    );
    const { userErrors } = await correct(toGlobalId('Decision', kept?.decision_id ?? ''), input, NO_MONEY);
    expect(codesOf(userErrors)).toEqual([]);
    expect(await byCause(world, caseId)).toEqual({
      ...{ CORRECTION: -450_000n, FEE_UPLIFT: 450_000n, NEW_PLACEMENT: 7_550_000n },
    });
    expect(await heldThisYear(world, caseId)).toBe(7_550_000n);
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('M11 an order in its place leaves what was paid; from its first day on the price of before stands, until it is agreed', async () => {
    const { caseId, sitting, input, decision } = await uplifted();
    await approveAll(ask, world, decision);
    clock.set('2026-01-20T09:00:00Z');
    const { agendaItemId: _, ...content } = input;
    const answer = await recordOrder(ask, world, {
      ...{ ...content, caseId: toGlobalId('Case', sitting.caseId), supersedesDecisionId: decision.id },
      rationale: 'The tribunal’s invented reasons for this child’s place.',
      ...{ orderReference: 'SEND/2026/0001', orderDate: '2026-01-19', placementStartDate: '2026-02-01' },
    });
    const ordered = takenOf(answer) as unknown as ShownDecision;
    // The 31 days of January stay at 50.00 more, and the 59 from then to the end of March do not.
    const back = { FEE_CHANGED: -295_000n, NEW_PLACEMENT: 7_550_000n };
    expect(await byCause(world, caseId)).toEqual({ ...back, FEE_UPLIFT: 450_000n });
    await approveAll(ask, world, ordered);
    expect(await byCause(world, caseId)).toEqual({ ...back, FEE_UPLIFT: 745_000n });
    expect(await ledgerFaults(world)).toEqual([]);
  });

  test('M11 a correction of an extension goes on to another day instead, and the ledger shows the difference', async () => {
    const { placementId, caseId, sitting } = await askToGoOn();
    const input = decisionInput(world, sitting, ON);
    const decision = await decided(ask, world, input);
    await approveAll(ask, world, decision);
    const answer = await correct(decision.id, input, { placementEndDate: '2026-01-31' });
    expect([codesOf(answer.userErrors), await endOf(placementId)]).toEqual([[], '2025-12-31']);
    const contributions = await ask<{ node: Parameters<typeof approveAll>[2] }>(
      world.actors.director,
      'query ($id: ID!) { node(id: $id) { ... on FundingAgreement { contributions { id budgetHolder { id } } } } }',
      { id: answer.decision?.fundingAgreement?.id },
    );
    await approveAll(ask, world, { ...decision, fundingAgreement: contributions.data.node as never });
    expect(await endOf(placementId)).toBe('2026-01-31');
    expect(await byCause(world, caseId)).toEqual({
      ...{ CORRECTION: -2_950_000n, DATES_CHANGED: 4_500_000n, NEW_PLACEMENT: 3_050_000n },
    });
    expect(await ledgerFaults(world)).toEqual([]);
  });
});
