import { addEvidence } from '../src/features/cases/service/add-evidence';
import { listCase } from '../src/features/panels/service/list-case';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { recordAttendance } from '../src/features/panels/service/record-attendance';
import { recordPosition } from '../src/features/panels/service/record-position';
import { openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import {
  makeMeeting,
  makeOpenSitting,
  makeOption,
  makePanelWorld,
  makeReferredCase,
  QUORATE,
  type OpenSitting,
  type PanelWorld,
  type Part,
} from './support/make-panel';
import {
  callAs,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  recordDecisionAsChair,
  rowCounts,
  usualShares,
  type ShownDecision,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();

const NO_MONEY = {
  fundingAgreed: false,
  placementStartDate: null,
  shares: null,
  fundingMethod: null,
  methodEvidence: null,
  optionId: null,
};
const DEFERRAL = {
  ...NO_MONEY,
  outcome: 'DEFERRED_FOR_INFORMATION',
  needAgreed: false,
  missingInformation: 'The therapist’s report.',
  informationOwner: 'Health',
  returnDate: '2025-12-01',
  familyViewConsidered: null,
};
const decide = (sitting: OpenSitting, said: Readonly<Record<string, unknown>> = {}) =>
  decided(ask, world, decisionInput(world, sitting, said));
const refusals = async (sitting: OpenSitting, said: Readonly<Record<string, unknown>> = {}): Promise<string[]> => {
  const before = await rowCounts(db);
  const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, said));
  expect(await rowCounts(db)).toEqual(before);
  return codesOf(userErrors);
};

/** The case before another sitting, the next day. */
async function again(earlier: OpenSitting): Promise<OpenSitting> {
  const meetingId = await makeMeeting(world);
  const once = { clientMutationId: null, expectedVersion: null };
  const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId: earlier.caseId }));
  accepted(await publishAgenda(world.as('officer'), { ...once, meetingId }));
  clock.goOn(1);
  for (const part of QUORATE) {
    await declareInterest(world.as(part), { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null });
    accepted(
      await recordAttendance(world.as(part), { clientMutationId: null, meetingId, personId: null, status: 'PRESENT' }),
    );
  }
  accepted(await openMeeting(world.as('chair'), { ...once, meetingId }));
  return { ...earlier, meetingId, agendaItemId };
}

/** What the questions of this file are answered with; a question has one of the two. */
interface Shown {
  readonly case: {
    readonly flags: readonly string[];
    readonly deferrals: { readonly count: number; readonly isEscalated: boolean };
    readonly options: readonly { readonly costLines: readonly unknown[] }[];
  };
  readonly node: Readonly<Record<string, unknown>>;
}

async function query(
  part: Part,
  text: string,
  id: string,
): Promise<{ data: Shown; withheld: readonly { path: string }[] }> {
  const answer = await ask<Shown>(world.actors[part], text, { id });
  expect(answer.errors).toEqual([]);
  return { data: answer.data, withheld: (answer.extensions['withheld'] ?? []) as { path: string }[] };
}

describe('M4 a deferral names what is missing, who brings it and when it comes back', () => {
  test('the third of one request goes further up: on the case, to a director, and until something is decided', async () => {
    const caseQuery = `query ($id: ID!) { case(id: $id) { flags deferrals { count isEscalated decisions { isEscalated } } } }`;
    const seen: unknown[] = [];
    let sitting = await makeOpenSitting(world);
    for (let turn = 1; turn <= 3; turn += 1) {
      if (turn > 1) sitting = await again(sitting);
      await decide(sitting, DEFERRAL);
      const { data } = await query('director', caseQuery, toGlobalId('Case', sitting.caseId));
      seen.push([data.case.deferrals.count, data.case.deferrals.isEscalated, data.case.flags.includes('ESCALATED')]);
    }
    expect(seen).toEqual([
      [1, false, false],
      [2, false, false],
      [3, true, true],
    ]);
    expect(await worklistOf('director')).toContainEqual(['ESCALATION', toGlobalId('Case', sitting.caseId)]);
    expect((await worklistOf('officer')).map(([kind]) => kind)).not.toContain('ESCALATION');
    const [event] = await db.asOwner<{ detail: Record<string, unknown> }>(
      `select detail from audit_event where case_id = $1 and action = 'decision.recorded' order by occurred_at desc limit 1`,
      [sitting.caseId],
    );
    expect(event?.detail).toMatchObject({ outcome: 'DEFERRED_FOR_INFORMATION', isEscalated: true });

    sitting = await again(sitting);
    await decide(sitting, { ...NO_MONEY, outcome: 'DECLINED', needAgreed: false });
    const { data } = await query('director', caseQuery, toGlobalId('Case', sitting.caseId));
    expect(data.case.flags).not.toContain('ESCALATED');
  });

  async function worklistOf(part: Part): Promise<[string, string][]> {
    const answer = await ask<{ viewer: { worklist: { kind: string; subjectId: string }[] } }>(
      world.actors[part],
      '{ viewer { worklist { kind subjectId } } }',
    );
    expect(answer.errors).toEqual([]);
    return answer.data.viewer.worklist.map(({ kind, subjectId }) => [kind, subjectId]);
  }
});

describe('M8 in principle', () => {
  const IN_PRINCIPLE = { ...NO_MONEY, outcome: 'AGREED_IN_PRINCIPLE' };

  test('it commits nothing, and takes its expiry from the terms of reference', async () => {
    const sitting = await makeOpenSitting(world);
    expect(await refusals(sitting, { outcome: 'AGREED_IN_PRINCIPLE' })).toEqual(['fundingAgreed OUTCOME_CONTRADICTED']);
    const decision = await decide(sitting, IN_PRINCIPLE);
    expect(decision).toMatchObject({ status: 'RECORDED', placement: null, fundingAgreement: null });
    const { data } = await query(
      'officer',
      'query ($id: ID!) { node(id: $id) { ... on Decision { expiresOn } } }',
      decision.id,
    );
    expect(data.node['expiresOn']).toBe('2025-12-31'); // 90 days after 2 October
  });

  test('stage 2 names it and links back; a second one cannot', async () => {
    const first = await makeOpenSitting(world);
    const stage1 = await decide(first, IN_PRINCIPLE);
    const second = await again(first);
    const stage2 = await decide(second, { aboutDecisionId: stage1.id });
    const { data } = await query(
      'officer',
      'query ($id: ID!) { node(id: $id) { ... on Decision { status about { id } followedBy { id about { id } } } } }',
      stage1.id,
    );
    expect(data.node).toEqual({
      status: 'RECORDED',
      about: null,
      followedBy: { id: stage2.id, about: { id: stage1.id } },
    });
    expect(await refusals(await makeOpenSitting(world), { aboutDecisionId: stage1.id })).toEqual([
      'aboutDecisionId ABOUT_UNKNOWN',
    ]);
  });

  test('expired, it is shown so and cannot be built upon', async () => {
    const first = await makeOpenSitting(world);
    const stage1 = await decide(first, { ...IN_PRINCIPLE, expiresOn: '2025-10-04' });
    clock.set('2025-10-03T09:00:00Z');
    const statusOf = async (): Promise<unknown> =>
      (await query('officer', 'query ($id: ID!) { node(id: $id) { ... on Decision { status } } }', stage1.id)).data
        .node;
    expect(await statusOf()).toEqual({ status: 'RECORDED' });
    const second = await again(first);
    expect(await statusOf()).toEqual({ status: 'EXPIRED' });
    expect(await refusals(second, { aboutDecisionId: stage1.id })).toEqual(['aboutDecisionId IN_PRINCIPLE_EXPIRED']);
  });
});

describe('J2 need agreed, split disputed', () => {
  const disputed = (at: PanelWorld) => ({
    outcome: 'NEED_AGREED_FUNDING_DISPUTED',
    fundingAgreed: false,
    interimPayerId: toGlobalId('BudgetHolder', at.holders.EDUCATION),
    interimBasis: 'LEAD',
    disputedHolderIds: [toGlobalId('BudgetHolder', at.holders.HEALTH)],
  });

  test('without an interim payer it is refused', async () => {
    const sitting = await makeOpenSitting(world);
    const said = { ...disputed(world), interimPayerId: null, interimArrangement: 'Education pays meanwhile.' };
    expect(await refusals(sitting, said)).toEqual(['interimPayerId INTERIM_PAYER_MISSING']);
  });

  test('the placement goes ahead: the interim payer carries the disputed share, and the money commits without its holder', async () => {
    const sitting = await makeOpenSitting(world);
    const decision = await decide(sitting, disputed(world));
    expect(decision).toMatchObject({ needAgreed: true, fundingAgreed: false, placement: { status: 'PENDING' } });
    await approve(decision, ['education', 'socialCare']);
    expect(await postedFor(world, sitting.caseId)).toMatchObject({
      '2025-26 EDUCATION': 3_775_000n + 1_510_000n,
      '2025-26 SOCIAL_CARE': 2_265_000n,
    });
    expect(await postedFor(world, sitting.caseId)).not.toHaveProperty('2025-26 HEALTH');
    clock.set('2025-11-01T09:00:00Z');
    const start = await callAs<object>(
      ask,
      world.actors.commissioner,
      'startPlacement',
      { placementId: decision.placement?.id, startDate: '2025-11-01' },
      'clientMutationId',
    );
    expect(start.userErrors).toEqual([]);
  });

  /** Those parts' own persons approve their shares. */
  async function approve(
    decision: ShownDecision,
    parts: readonly ('education' | 'socialCare' | 'health')[],
  ): Promise<void> {
    const holderOf = { education: 'EDUCATION', socialCare: 'SOCIAL_CARE', health: 'HEALTH' } as const;
    for (const part of parts) {
      const holder = toGlobalId('BudgetHolder', world.holders[holderOf[part]]);
      const share = decision.fundingAgreement?.contributions.find(({ budgetHolder }) => budgetHolder.id === holder);
      const answer = await callAs<object>(
        ask,
        world.actors[part],
        'approveContribution',
        { contributionId: share?.id },
        'clientMutationId',
      );
      expect(answer.userErrors).toEqual([]);
    }
  }
});

describe('M12 suitability comes before cost', () => {
  const PRICES = `query ($id: ID!) { case(id: $id) { options { costLines { line category price { amount } } } } }`;
  const unassessed = async (at: PanelWorld): Promise<{ caseId: string; optionId: string }> => {
    const caseId = await makeReferredCase(at);
    const optionId = await makeOption(at, caseId);
    await db.asOwner(`update placement_option set suitability = null, suitability_reason = null where option_id = $1`, [
      optionId,
    ]);
    return { caseId, optionId };
  };
  const effectOf = async (at: PanelWorld, { caseId, optionId }: { caseId: string; optionId: string }) => {
    const answer = await ask<{ decisionEffect: { holders: unknown[]; refusals: { code: string }[] } }>(
      at.actors.officer,
      'query ($input: DecisionEffectInput!) { decisionEffect(input: $input) { holders { annual } refusals { code } } }',
      {
        input: {
          caseId: toGlobalId('Case', caseId),
          optionId: toGlobalId('PlacementOption', optionId),
          placementStartDate: '2025-11-01',
          shares: usualShares(at),
          fundingMethod: 'NEEDS_LED',
          methodEvidence: 'Weighed.',
        },
      },
    );
    expect(answer.errors).toEqual([]);
    return answer.data.decisionEffect;
  };

  test('no cost figure of an option is shown before its suitability is recorded, nor reckoned', async () => {
    const made = await unassessed(world);
    const hidden = await query('commissioner', PRICES, toGlobalId('Case', made.caseId));
    expect(hidden.data.case.options[0]?.costLines).toEqual([{ line: 1, category: 'EDUCATION', price: null }]);
    expect(hidden.withheld.map(({ path }) => path)).toEqual(['case.options.0.costLines.0.price']);
    expect(await effectOf(world, made)).toMatchObject({ holders: [], refusals: [{ code: 'SUITABILITY_MISSING' }] });

    await callAs<object>(
      ask,
      world.actors.commissioner,
      'recordSuitability',
      {
        optionId: toGlobalId('PlacementOption', made.optionId),
        suitability: 'SUITABLE',
        reason: 'An invented finding.',
      },
      'clientMutationId',
    );
    const open = await query('commissioner', PRICES, toGlobalId('Case', made.caseId));
    expect(open.data.case.options[0]?.costLines).toEqual([
      { line: 1, category: 'EDUCATION', price: { amount: '182500.00' } },
    ]);
    expect((await effectOf(world, made)).holders).toHaveLength(3);
  });

  test('a panel whose terms do not ask for it sees and decides without', async () => {
    const lax = await makePanelWorld(db, clock, '885');
    await db.asOwner('update panel_terms set suitability_before_cost = false where local_area_code = $1', [lax.code]);
    const made = await unassessed(lax);
    const answer = await ask<{ case: { options: { costLines: { price: unknown }[] }[] } }>(lax.actors.officer, PRICES, {
      id: toGlobalId('Case', made.caseId),
    });
    expect(answer.data.case.options[0]?.costLines[0]?.price).toEqual({ amount: '182500.00' });
    expect((await effectOf(lax, made)).holders).toHaveLength(3);
  });
});

describe('a decision is pinned to its papers and its price', () => {
  test('any evidence that moves after the positions were taken makes the papers stale, until they are issued again', async () => {
    const sitting = await makeOpenSitting(world);
    accepted(
      await recordPosition(world.as('health'), {
        clientMutationId: null,
        agendaItemId: sitting.agendaItemId,
        stance: 'SUPPORT',
        reason: null,
        optionId: null,
      }),
    );
    const added = await addEvidence(world.as('officer'), {
      clientMutationId: null,
      caseId: sitting.caseId,
      kind: 'HEALTH_ADVICE',
      title: 'Advice that came late',
      summary: null,
      dated: null,
      documentId: null,
    });
    accepted(added);
    expect(await refusals(sitting)).toEqual(['packVersion STALE_PAPERS']);
    expect(await refusals(sitting, { packVersion: 1 })).toEqual(['packVersion STALE_PAPERS']);
    const again = await callAs<object>(
      ask,
      world.actors.chair,
      'reissuePapers',
      { agendaItemId: toGlobalId('AgendaItem', sitting.agendaItemId), reason: 'Late advice.' },
      'clientMutationId',
    );
    expect(again.userErrors).toEqual([]);
    expect(await refusals(sitting)).toEqual(['packVersion STALE_PAPERS']);
    expect(await refusals(sitting, { packVersion: 2, packDigest: 'another' })).toEqual(['packDigest STALE_PAPERS']);
    const decision = await decide(sitting, { packVersion: 2 });
    const { data } = await query(
      'officer',
      'query ($id: ID!) { node(id: $id) { ... on Decision { packVersion packDigest } } }',
      decision.id,
    );
    expect(data.node).toEqual({ packVersion: 2, packDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
  });

  test('changing a single character of any paper does, on the row itself', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(`update evidence set title = title || '.' where case_id = $1`, [sitting.caseId]);
    expect(await refusals(sitting)).toEqual(['packVersion STALE_PAPERS']);
  });

  test('a price that is no longer what was shown is refused', async () => {
    const sitting = await makeOpenSitting(world);
    expect(await refusals(sitting, { priceDigest: '0'.repeat(64) })).toEqual(['priceDigest STALE_PRICE']);
    await db.asOwner(`update option_cost_line set amount_pence = amount_pence + 1 where option_id = $1`, [
      sitting.optionId,
    ]);
    expect(await refusals(sitting)).toEqual(['packVersion STALE_PRICE']);
  });
});
