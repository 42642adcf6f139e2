import { listCase } from '../src/features/panels/service/list-case';
import { closeMeeting } from '../src/features/panels/service/run-meeting';
import { startPlacement } from '../src/features/placements/service/start-placement';
import type { Day } from '../src/kernel/dates';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import { makeMeeting, makeOpenSitting, type OpenSitting } from './support/make-panel';
import { holdSitting, makeUrgentCase, onBrought, outOfPanelInput, recordOrder, takenOf } from './support/out-of-panel';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  newRationale,
  postedFor,
  recordDecisionAsChair,
  usualShares,
  type ShownDecision,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
const once = { clientMutationId: null, expectedVersion: null };

const local = (type: string, id: string): string => fromGlobalId(type, id, 'id');

interface ShownCorrection {
  readonly decision: (ShownDecision & { readonly correction: unknown; readonly supersedes: unknown }) | null;
}
const CORRECTED = `decision { id outcome needAgreed fundingAgreed status basis decisionDate rationale placement { id status startDate }
  quorum { met countedNumber } agendaItem { id } supersedes { id outcome decisionDate status supersededBy { id } } correction { changed keepsMoney reason }
  fundingAgreement { id status isHeld contributions { id status annual weekly overLimit budgetHolder { id } } } }`;

/** Corrects a decision: it says what the first input said, and what is said otherwise. */
function correct(
  decision: ShownDecision,
  first: Readonly<Record<string, unknown>>,
  said: Readonly<Record<string, unknown>>,
  part: 'chair' | 'officer' | 'member' = 'chair',
) {
  const { agendaItemId: _, ...content } = first;
  return callAs<ShownCorrection>(
    ask,
    world.actors[part],
    'correctDecision',
    { ...content, decisionId: decision.id, correctionReason: 'An invented slip of the pen.', ...said },
    CORRECTED,
  );
}

const NO_MONEY_TERMS = {
  ...{ optionId: null, placementStartDate: null, shares: null, fundingMethod: null, methodEvidence: null },
};

async function decisionsOf(caseId: string): Promise<readonly Record<string, unknown>[]> {
  const answer = await ask<{ case: { decisions: Record<string, unknown>[] } }>(
    world.actors.officer,
    `query ($id: ID!) { case(id: $id) { status decisionFlags decisions { outcome basis status decisionDate } } }`,
    { id: toGlobalId('Case', caseId) },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.case.decisions;
}

async function causesOf(caseId: string): Promise<Readonly<Record<string, bigint>>> {
  const rows = await db.asOwner<{ cause: string; pence: bigint }>(
    'select cause, sum(amount_pence)::bigint as pence from posting where case_id = $1 group by 1 order by 1',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ cause, pence }) => [cause, pence]));
}

describe('M11 a correction is a new linked record', () => {
  let sitting: OpenSitting;
  let first: Readonly<Record<string, unknown>>;
  let decision: ShownDecision;
  beforeEach(async () => {
    sitting = await makeOpenSitting(world);
    first = decisionInput(world, sitting);
    decision = await decided(ask, world, first);
  });
  afterEach(async () => {
    await closeMeeting(world.as('chair'), { ...once, meetingId: sitting.meetingId });
  });

  test('M11 its words are put right, its money is left as it is; the first keeps its outcome and date, and both are shown', async () => {
    await approveAll(ask, world, decision);
    const posted = await postedFor(world, sitting.caseId);
    clock.set('2025-10-05T09:00:00Z');
    const corrected = await correct(decision, first, {
      ...NO_MONEY_TERMS,
      rationale: newRationale(),
      keepsMoney: true,
    });
    expect(corrected.userErrors).toEqual([]);
    expect(corrected.decision).toMatchObject({
      basis: 'CORRECTION',
      status: 'IN_FORCE',
      decisionDate: '2025-10-05',
      quorum: { met: true, countedNumber: 4 },
      agendaItem: { id: toGlobalId('AgendaItem', sitting.agendaItemId) },
      placement: { id: decision.placement?.id, status: 'DECIDED' },
      fundingAgreement: { id: decision.fundingAgreement?.id, status: 'COMMITTED' },
      supersedes: { id: decision.id, outcome: 'AGREED', decisionDate: '2025-10-02', status: 'SUPERSEDED' },
      correction: { changed: ['rationale'], keepsMoney: true, reason: 'An invented slip of the pen.' },
    });
    expect(await postedFor(world, sitting.caseId)).toEqual(posted);
    expect(await decisionsOf(sitting.caseId)).toEqual([
      { outcome: 'AGREED', basis: 'PANEL', status: 'SUPERSEDED', decisionDate: '2025-10-02' },
      { outcome: 'AGREED', basis: 'CORRECTION', status: 'IN_FORCE', decisionDate: '2025-10-05' },
    ]);
    const again = await correct(decision, first, { ...NO_MONEY_TERMS, rationale: newRationale(), keepsMoney: true });
    expect(codesOf(again.userErrors)).toEqual(['decisionId NOT_STANDING']);
  });

  test('M10 what became of a condition is taken over by a correction that says it again', async () => {
    const conditionItems = [
      {
        text: 'An invented condition.',
        ownerId: toGlobalId('Person', world.actors.member.personId),
        dueDate: '2025-12-31',
      },
    ];
    const said = () => ({
      ...NO_MONEY_TERMS,
      ...{ outcome: 'AGREED_WITH_CONDITIONS', conditionItems, rationale: newRationale(), keepsMoney: true },
    });
    const conditionOf = async (id: string): Promise<{ id: string; status: string } | undefined> => {
      const answer = await ask<{ node: { conditions: { id: string; status: string }[] } }>(
        world.actors.chair,
        'query ($id: ID!) { node(id: $id) { ... on Decision { conditions { id status } } } }',
        { id },
      );
      return answer.data.node.conditions[0];
    };
    const one = await correct(decision, first, said());
    expect(one.userErrors).toEqual([]);
    const condition = await conditionOf(one.decision?.id ?? '');
    expect(condition?.status).toBe('OPEN');
    const met = { conditionId: condition?.id, reason: 'An invented report came.' };
    const settled = await callAs(ask, world.actors.chair, 'meetCondition', met, 'condition { status }');
    expect(settled.userErrors).toEqual([]);
    const two = await correct(one.decision as ShownDecision, first, said());
    expect(two.userErrors).toEqual([]);
    expect((await conditionOf(two.decision?.id ?? ''))?.status).toBe('MET');
  });

  test('M11 money that was agreed wrong is taken back and agreed afresh: CORRECTION is the difference, and the past stays', async () => {
    await approveAll(ask, world, decision);
    const shares = usualShares(world).map((share, index) => ({ ...share, parts: [60, 20, 20][index] }));
    const corrected = await correct(decision, first, { shares, keepsMoney: false });
    expect(corrected.userErrors).toEqual([]);
    const stands = corrected.decision as ShownDecision;
    expect(stands).toMatchObject({
      status: 'AWAITING_CONTRIBUTIONS',
      correction: { changed: ['money'], keepsMoney: false },
      fundingAgreement: { contributions: [{ annual: '109500.00' }, { annual: '36500.00' }, { annual: '36500.00' }] },
    });
    expect(Object.values(await postedFor(world, sitting.caseId)).every((amount) => amount === 0n)).toBe(true);
    await approveAll(ask, world, stands);
    expect(await postedFor(world, sitting.caseId)).toMatchObject({
      '2025-26 EDUCATION': 4_530_000n,
      '2025-26 SOCIAL_CARE': 1_510_000n,
      '2025-26 HEALTH': 1_510_000n,
    });
    const causes = await causesOf(sitting.caseId);
    expect(Object.keys(causes)).toEqual(['CORRECTION', 'NEW_PLACEMENT']);
    // Only who pays was wrong: all together nothing is corrected.
    expect(causes['CORRECTION']).toBe(0n);
  });

  test('M11 what is refused: another than the chair, nothing said otherwise, no reason, another kind of outcome, money that is under way', async () => {
    await expect(correct(decision, first, { keepsMoney: true }, 'officer')).rejects.toThrow(/^FORBIDDEN/);
    const same = await correct(decision, first, { ...NO_MONEY_TERMS, keepsMoney: true, correctionReason: ' ' });
    expect(codesOf(same.userErrors)).toEqual([
      'correctionReason CORRECTION_REASON_MISSING',
      'decisionId NOTHING_CORRECTED',
    ]);
    const noted = await correct(decision, first, {
      ...NO_MONEY_TERMS,
      ...{ outcome: 'NOTED', fundingAgreed: false, concerns: 'Something else.', keepsMoney: true },
    });
    expect(codesOf(noted.userErrors)).toEqual(
      expect.arrayContaining(['outcome OUTCOME_NOT_CORRECTABLE', 'keepsMoney MONEY_CONTRADICTED']),
    );
    await approveAll(ask, world, decision);
    clock.set('2025-11-01T09:00:00Z');
    const placementId = local('Placement', decision.placement?.id ?? '');
    accepted(await startPlacement(world.as('commissioner'), { ...once, placementId, startDate: '2025-11-01' as Day }));
    const late = await correct(decision, first, { placementStartDate: '2025-11-02', keepsMoney: false });
    expect(codesOf(late.userErrors)).toEqual(['keepsMoney MONEY_UNDER_WAY']);
  });

  test('M11 two corrections at once: one stands', async () => {
    const said = () => ({ ...NO_MONEY_TERMS, rationale: newRationale(), keepsMoney: true });
    const made = await Promise.all([correct(decision, first, said()), correct(decision, first, said())]);
    expect(made.filter((one) => one.decision !== null)).toHaveLength(1);
    expect(made.flatMap(({ userErrors }) => codesOf(userErrors))).toEqual(['decisionId NOT_STANDING']);
  });

  test('M11 by the database alone: never changed, one superseded once, of the same case, in no ring', async () => {
    const id = local('Decision', decision.id);
    await expect(
      db.asOwner(`update decision set outcome = 'DECLINED' where decision_id = $1`, [id]),
    ).rejects.toMatchObject({
      code: '23001',
    });
    const copy = (said: string, more = '') =>
      db.asOwner(
        `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, decided_by,
                               decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification, basis, supersedes_decision_id)
         select local_area_code, ${said}, case_id, agenda_item_id, 'DECLINED', false, false, decided_by, decider_grade, panel_terms_id, 'x',
                decided_at, decision_date, false, 'CORRECTION', ${more === '' ? 'decision_id' : more}
           from decision where decision_id = $1`,
        [id],
      );
    const nextId = `${id.slice(0, -2)}${id.endsWith('ff') ? 'fe' : 'ff'}`;
    await expect(copy(`'${nextId}'`, `'${nextId}'`)).rejects.toMatchObject({
      constraint: 'decision_links_earlier',
    });
    const other = await makeUrgentCase(world);
    await expect(
      db.asOwner(
        `insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, decided_by,
                               decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification, basis, supersedes_decision_id)
         select local_area_code, gen_random_uuid(), $2, agenda_item_id, 'DECLINED', false, false, decided_by, decider_grade, panel_terms_id, 'x',
                decided_at, decision_date, false, 'CORRECTION', decision_id from decision where decision_id = $1`,
        [id, other.caseId],
      ),
    ).rejects.toMatchObject({ constraint: 'decision_supersedes_fkey' });
    await correct(decision, first, { ...NO_MONEY_TERMS, rationale: newRationale(), keepsMoney: true });
    await expect(copy('gen_random_uuid()')).rejects.toMatchObject({ constraint: 'decision_supersedes_key' });
  });
});

describe('M11 A6 what reverses a decision', () => {
  test('M11 a later sitting reverses it: from the day the new placement begins, the past stays, both are kept', async () => {
    const sitting = await makeOpenSitting(world);
    const decision = await decided(
      ask,
      world,
      decisionInput(world, sitting, { outcome: 'DECLINED', fundingAgreed: false, ...NO_MONEY_TERMS }),
    );
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId: sitting.meetingId }));
    const meetingId = await makeMeeting(world);
    const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId: sitting.caseId }));
    await holdSitting(world, meetingId, [agendaItemId]);
    const input = decisionInput(world, { ...sitting, agendaItemId }, { supersedesDecisionId: decision.id });
    const unknown = await recordDecisionAsChair(ask, world, {
      ...input,
      supersedesDecisionId: toGlobalId('Decision', world.panelId),
    });
    expect(codesOf(unknown.userErrors)).toEqual(['supersedesDecisionId SUPERSEDED_UNKNOWN']);
    const reversed = await decided(ask, world, input);
    await approveAll(ask, world, reversed);
    expect((await decisionsOf(sitting.caseId)).map(({ outcome, status }) => [outcome, status])).toEqual([
      ['DECLINED', 'SUPERSEDED'],
      ['AGREED', 'IN_FORCE'],
    ]);
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('A6 an order that changes a live placement ends it the day before its own begins; days that were paid are not paid twice', async () => {
    const sitting = await makeOpenSitting(world);
    const decision = await decided(ask, world, decisionInput(world, sitting, { placementStartDate: '2025-10-03' }));
    await approveAll(ask, world, decision);
    const placementId = local('Placement', decision.placement?.id ?? '');
    clock.set('2025-10-03T09:00:00Z');
    accepted(await startPlacement(world.as('commissioner'), { ...once, placementId, startDate: '2025-10-03' as Day }));
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId: sitting.meetingId }));
    clock.set('2025-10-20T09:00:00Z');
    const { urgencyReason: _, declaresNoInterest: __, ...content } = outOfPanelInput(world, sitting);
    const order = {
      ...content,
      orderReference: 'SEND/2025/0002',
      orderDate: '2025-10-19',
      supersedesDecisionId: decision.id,
    };
    const early = await recordOrder(ask, world, { ...order, placementStartDate: '2025-10-10' });
    expect(codesOf(early.userErrors)).toEqual(['placementStartDate DAYS_PAID_ALREADY']);
    const ordered = takenOf(await recordOrder(ask, world, { ...order, placementStartDate: '2025-11-01' }));
    await approveAll(ask, world, ordered as unknown as ShownDecision);
    const placements = await db.asOwner<{ days: string; pence: bigint }>(
      `select active_span::text as days, (select sum(amount_pence) from posting where posting.placement_id = placement.placement_id
                                             and financial_year = '2025-26')::bigint as pence
         from placement where case_id = $1 order by lower(active_span)`,
      [sitting.caseId],
    );
    // £500.00 a day: 29 days of the first, and from 1 November on what the order provides.
    expect(placements).toEqual([
      { days: '[2025-10-03,2025-11-01)', pence: 1_450_000n },
      { days: '[2025-11-01,)', pence: 7_550_000n },
    ]);
  });

  test('test 6 V3: a refusal reversed by a tribunal keeps its outcome and date, is flagged, provides without the panel, and is noted', async () => {
    const sitting = await makeOpenSitting(world);
    const refused = await decided(
      ask,
      world,
      decisionInput(world, sitting, { outcome: 'DECLINED', fundingAgreed: false, ...NO_MONEY_TERMS }),
    );
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId: sitting.meetingId }));
    const meetingId = await makeMeeting(world);
    const { urgencyReason: _, declaresNoInterest: __, ...content } = outOfPanelInput(world, sitting);
    const order = {
      ...content,
      orderReference: 'SEND/2025/0001',
      orderDate: '2025-10-02',
      supersedesDecisionId: refused.id,
    };
    const wrong = await recordOrder(ask, world, {
      ...order,
      orderReference: ' ',
      orderDate: '2026-01-01',
      outcome: 'NOTED',
    });
    expect(codesOf(wrong.userErrors)).toEqual(
      expect.arrayContaining([
        'orderReference ORDER_REFERENCE_MISSING',
        'orderDate ORDER_DATE_AHEAD',
        'outcome OUTCOME_NOT_ORDERED',
      ]),
    );
    const ordered = takenOf(await recordOrder(ask, world, order));
    expect(ordered).toMatchObject({
      basis: 'TRIBUNAL_ORDER',
      outcome: 'AGREED',
      lapsesOn: null,
      orderReference: 'SEND/2025/0001',
      orderDate: '2025-10-02',
      supersedes: { id: refused.id, outcome: 'DECLINED', decisionDate: '2025-10-02' },
      broughtToPanel: { status: 'AWAITING', agendaItems: [{ purpose: 'RATIFY' }] },
    });
    await approveAll(ask, world, ordered as unknown as ShownDecision);
    expect(await postedFor(world, sitting.caseId)).toHaveProperty('2025-26 EDUCATION');
    const answer = await ask<{ case: unknown }>(
      world.actors.officer,
      `query ($id: ID!) { case(id: $id) { status decisionFlags decisions { outcome decisionDate status } } }`,
      { id: toGlobalId('Case', sitting.caseId) },
    );
    expect(answer.data.case).toEqual({
      status: 'COMMITTED',
      decisionFlags: ['AWAITING_PANEL', 'REVERSED_BY_TRIBUNAL'],
      decisions: [
        { outcome: 'DECLINED', decisionDate: '2025-10-02', status: 'SUPERSEDED' },
        { outcome: 'AGREED', decisionDate: '2025-10-02', status: 'IN_FORCE' },
      ],
    });
    const agendaItemId = ordered.broughtToPanel?.agendaItems[0]?.id ?? '';
    await holdSitting(world, meetingId, [local('AgendaItem', agendaItemId)]);
    const declined = await recordDecisionAsChair(ask, world, onBrought('DECLINED', agendaItemId, newRationale()));
    expect(codesOf(declined.userErrors)).toContain('outcome OUTCOME_NOT_FOR_BROUGHT');
    const noted = await recordDecisionAsChair(ask, world, onBrought('NOTED', agendaItemId, newRationale()));
    expect(noted.userErrors).toEqual([]);
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });
});
