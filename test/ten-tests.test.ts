import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, type PanelWorld } from './support/make-panel';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  recordDecisionAsChair,
} from './support/panel-client';
import { agreeUplift, ledgerFaults, limitUplifts, makeStarted, takeStep } from './support/placement-steps';
import { runJobs } from './support/run-jobs';
import { wholeSchema } from './support/whole-schema';

/*
 * Of the ten tests that panel-practice.md section 10 would have written first, those two that no other file has by their number. The others are:
 * 1 and 5 in notices, 2 in quorum-race, 3 in out-of-panel, 6 in redress and decision-corrected, 7 and 8 in out-of-panel-brought.
 */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

/** £500.00 a day for the 151 days from 1 November, at 50 : 30 : 20. */
const AS_SPLIT = { '2025-26 EDUCATION': 3_775_000n, '2025-26 HEALTH': 1_510_000n, '2025-26 SOCIAL_CARE': 2_265_000n };
const thisYear = async (caseId: string): Promise<object> =>
  Object.fromEntries(Object.entries(await postedFor(world, caseId)).filter(([key]) => key.startsWith('2025-26')));

test('test 4: a split that is not settled has an interim payer, the start is as decided, and the true-up follows to the penny', async () => {
  const sitting = await makeOpenSitting(world);
  const health = toGlobalId('BudgetHolder', world.holders.HEALTH);
  const input = decisionInput(world, sitting, {
    ...{
      outcome: 'NEED_AGREED_FUNDING_DISPUTED',
      fundingAgreed: false,
      disputedHolderIds: [health],
      interimBasis: 'LEAD',
    },
  });
  const without = await recordDecisionAsChair(ask, world, input);
  expect(codesOf(without.userErrors)).toEqual(['interimPayerId INTERIM_PAYER_MISSING']);
  const interimPayerId = toGlobalId('BudgetHolder', world.holders.EDUCATION);
  const decision = await decided(ask, world, { ...input, interimPayerId });
  const { id: agreementId, contributions } = decision.fundingAgreement!;
  const undisputed = contributions.filter(({ budgetHolder }) => budgetHolder.id !== health);
  await approveAll(ask, world, {
    ...decision,
    fundingAgreement: { ...decision.fundingAgreement!, contributions: undisputed },
  });
  expect(await thisYear(sitting.caseId)).toEqual({
    ...{ '2025-26 EDUCATION': 5_285_000n, '2025-26 SOCIAL_CARE': 2_265_000n },
  });
  clock.set('2025-11-01T09:00:00Z');
  const start = { placementId: decision.placement?.id, startDate: '2025-11-01' };
  expect((await takeStep(ask, world, 'startPlacement', start)).userErrors).toEqual([]);

  clock.set('2026-01-15T09:00:00Z');
  const of = await ask<{ node: { contributions: { disputes: { id: string }[] }[] } }>(
    world.actors.finance,
    'query ($id: ID!) { node(id: $id) { ... on FundingAgreement { contributions { disputes { id } } } } }',
    { id: agreementId },
  );
  const [dispute] = of.data.node.contributions.flatMap(({ disputes }) => disputes);
  const settle = { disputeId: dispute?.id, reason: 'Health is to pay as the split stood.' };
  const offered = await callAs<object>(ask, world.actors.health, 'settleDispute', settle, '');
  expect(offered.userErrors).toEqual([]);
  const [settlement] = await db.asOwner<{ contribution_id: string }>(
    `select contribution_id from contribution join funding_agreement using (local_area_code, funding_agreement_id)
      where kind = 'SETTLEMENT' and budget_holder_id = $1`,
    [world.holders.EDUCATION],
  );
  const contributionId = toGlobalId('Contribution', settlement?.contribution_id ?? '');
  const answered = await callAs<object>(ask, world.actors.education, 'approveContribution', { contributionId }, '');
  expect(answered.userErrors).toEqual([]);
  expect(await thisYear(sitting.caseId)).toEqual(AS_SPLIT);
  expect(await ledgerFaults(world)).toEqual([]);
});

test('test 9: an uplift that is agreed from a date leaves both prices in the history, each on its own days', async () => {
  await limitUplifts(world, 5_000_000n);
  const { placementId, caseId, costLineId } = await makeStarted(ask, world);
  expect(await thisYear(caseId)).toEqual(AS_SPLIT);
  clock.set('2025-12-01T09:00:00Z');
  const input = { placementId, fromDate: '2026-01-01', percent: '10', reason: 'An invented letter.' };
  const raised = await takeStep(ask, world, 'upliftPlacement', input, 'director');
  await agreeUplift(ask, world, raised.upliftRound?.id ?? '');
  await runJobs(db, clock, 'placements.apply-uplift');
  const line = await ask<{ node: { costLines: { id: string; versions: object[] }[] } }>(
    world.actors.finance,
    'query ($id: ID!) { node(id: $id) { ... on Placement { costLines { id versions { startDate endDate price { amount unit } } } } } }',
    { id: placementId },
  );
  expect(line.data.node.costLines).toEqual([
    {
      id: costLineId,
      versions: [
        { startDate: null, endDate: '2025-12-31', price: { amount: '182500.00', unit: 'YEAR' } },
        { startDate: '2026-01-01', endDate: null, price: { amount: '200750.00', unit: 'YEAR' } },
      ],
    },
  ]);
  // The 90 days from 1 January at £50.00 a day more, at 50 : 30 : 20.
  expect(await thisYear(caseId)).toEqual({
    ...{ '2025-26 EDUCATION': 4_000_000n, '2025-26 HEALTH': 1_600_000n, '2025-26 SOCIAL_CARE': 2_400_000n },
  });
});
