import { type Pence } from '../src/kernel/money';
import { setDelegatedLimit } from '../src/features/access/service/set-delegated-limit';
import { systemActor } from '../src/platform/actor';
import { accepted } from './support/make-area';
import { contextOf, makeOpenSitting, makePanelWorld, pounds, type PanelWorld, type Part } from './support/make-panel';
import { authorityDirector } from './support/out-of-panel';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  type ShownDecision,
  type ShownError,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
let advisory: PanelWorld;
beforeAll(async () => {
  advisory = await makePanelWorld(db, clock, '885', { decisionModel: 'ADVISORY_TO_OFFICER' });
});

const decide = (input: Readonly<Record<string, unknown>>, at: PanelWorld = world): Promise<ShownDecision> =>
  decided(ask, at, input);
const ratify = async (part: Part, decisionId: string, at: PanelWorld = world) => {
  const answer = await ask<{ ratifyDecision: { decision: { status: string } | null; userErrors: ShownError[] } }>(
    at.actors[part],
    `mutation ($input: RatifyDecisionInput!) { ratifyDecision(input: $input) { decision { status } userErrors { code field message } } }`,
    { input: { decisionId, reason: 'An invented reason to ratify.' } },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.ratifyDecision;
};
/** Sets what a holder may bind a year, from today on. */
async function setLimit(
  kind: 'EDUCATION' | 'SOCIAL_CARE' | 'HEALTH',
  ceiling: Pence,
  startDate: string,
): Promise<void> {
  const ctx = contextOf(db, clock, systemActor(world.code));
  accepted(
    await setDelegatedLimit(ctx, {
      clientMutationId: null,
      budgetHolderId: world.holders[kind],
      decisionType: 'PLACEMENT_FUNDING',
      basis: 'ANNUAL',
      ceiling,
      startDate: startDate as never,
    }),
  );
}

describe('G8 delegated limits, G9 who may ratify', () => {
  test('equal to the limit passes; one penny over waits for ratification and commits nothing', async () => {
    await setLimit('HEALTH', pounds('36500.00'), '2025-10-01');
    const equal = await decide(decisionInput(world, await makeOpenSitting(world)));
    expect([equal.status, equal.needsRatification]).toEqual(['AWAITING_CONTRIBUTIONS', false]);

    clock.set('2025-10-03T09:00:00Z');
    await setLimit('HEALTH', pounds('36499.99'), '2025-10-03');
    const sitting = await makeOpenSitting(world);
    const over = await decide(decisionInput(world, sitting));
    expect([over.status, over.needsRatification]).toEqual(['AWAITING_RATIFICATION', true]);
    expect(over.ratificationReasons).toEqual([
      'HEALTH budget 311: £36,500.00 a year is £0.01 over the delegated limit of £36,499.99 in force from 3 October 2025.',
    ]);
    await approveAll(ask, world, over);
    expect(await postedFor(world, sitting.caseId)).toEqual({});

    // G9: the local authority's director cannot bind health, nor the other way round.
    expect(codesOf((await ratify('director', over.id)).userErrors)).toEqual(['decisionId NOT_YOURS_TO_RATIFY']);
    expect(await postedFor(world, sitting.caseId)).toEqual({});
    const ratified = await ratify('healthDirector', over.id);
    expect(ratified).toEqual({ decision: { status: 'IN_FORCE' }, userErrors: [] });
    expect(await postedFor(world, sitting.caseId)).toMatchObject({ '2025-26 HEALTH': 1_510_000n });
    expect(codesOf((await ratify('healthDirector', over.id)).userErrors)).toEqual(['decisionId NOTHING_TO_RATIFY']);
  });

  test('G9 education’s share over its limit is the authority’s director’s to ratify, before or after its approval', async () => {
    clock.set('2025-10-06T09:00:00Z');
    await setLimit('HEALTH', pounds('500000'), '2025-10-06');
    await setLimit('EDUCATION', pounds('0'), '2025-10-06');
    const sitting = await makeOpenSitting(world);
    const decision = await decide(decisionInput(world, sitting));
    expect(codesOf((await ratify('healthDirector', decision.id)).userErrors)).toEqual([
      'decisionId NOT_YOURS_TO_RATIFY',
    ]);
    expect((await ratify('director', decision.id)).decision).toEqual({ status: 'AWAITING_CONTRIBUTIONS' });
    await approveAll(ask, world, decision);
    expect(await postedFor(world, sitting.caseId)).toMatchObject({ '2025-26 EDUCATION': 3_775_000n });
    clock.set('2025-10-09T09:00:00Z');
    await setLimit('EDUCATION', pounds('500000'), '2025-10-09');
  });

  test('G2 where the terms of its day name the officer who acts, no other director does', async () => {
    const sitting = await makeOpenSitting(advisory);
    const named = await authorityDirector(advisory, 'named');
    await db.asOwner('update panel_terms set deciding_officer_id = $2 where panel_id = $1', [
      advisory.panelId,
      named.personId,
    ]);
    const decision = await decide(decisionInput(advisory, sitting), advisory);
    await approveAll(ask, advisory, decision);
    expect(codesOf((await ratify('director', decision.id, advisory)).userErrors)).toEqual([
      'decisionId NOT_YOURS_TO_RATIFY',
    ]);
    expect(await postedFor(advisory, sitting.caseId)).toEqual({});
    const acted = await callAs(
      ask,
      named,
      'ratifyDecision',
      { decisionId: decision.id, reason: 'An invented reason to act on it.' },
      'decision { status }',
    );
    expect(acted).toEqual({ decision: { status: 'IN_FORCE' }, userErrors: [] });
    expect(await postedFor(advisory, sitting.caseId)).toMatchObject({ '2025-26 EDUCATION': 3_775_000n });
    await db.asOwner('update panel_terms set deciding_officer_id = null where panel_id = $1', [advisory.panelId]);
  });

  test('G2 where the panel advises, an outcome is a recommendation until it is ratified', async () => {
    const sitting = await makeOpenSitting(advisory);
    const decision = await decide(decisionInput(advisory, sitting), advisory);
    expect([decision.status, decision.fundingAgreement?.isHeld]).toEqual(['AWAITING_RATIFICATION', true]);
    await approveAll(ask, advisory, decision);
    expect(await postedFor(advisory, sitting.caseId)).toEqual({});
    expect(codesOf((await ratify('healthDirector', decision.id, advisory)).userErrors)).toEqual([
      'decisionId NOT_YOURS_TO_RATIFY',
    ]);
    expect((await ratify('director', decision.id, advisory)).decision).toEqual({ status: 'IN_FORCE' });
    expect(await postedFor(advisory, sitting.caseId)).toMatchObject({ '2025-26 EDUCATION': 3_775_000n });
  });
});
