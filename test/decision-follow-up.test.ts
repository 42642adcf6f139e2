import { toGlobalId } from '../src/platform/global-id';
import type { Actor } from '../src/platform/actor';
import { makeOpenSitting, makePanelWorld, type OpenSitting, type PanelWorld, type Part } from './support/make-panel';
import {
  approveAll,
  callAs,
  codesOf,
  decided,
  decisionInput,
  postedFor,
  type ShownDecision,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
let advisory: PanelWorld;
beforeAll(async () => {
  advisory = await makePanelWorld(db, clock, '885', { decisionModel: 'ADVISORY_TO_OFFICER' });
});

const personIn = (at: PanelWorld, part: Part): string => toGlobalId('Person', at.actors[part].personId);

/** Agreed with two conditions, the first to be met before anything goes live, and with two actions. */
async function agreedWithConditions(at = world): Promise<{ sitting: OpenSitting; decision: ShownDecision }> {
  const sitting = await makeOpenSitting(at);
  const decision = await decided(
    ask,
    at,
    decisionInput(at, sitting, {
      outcome: 'AGREED_WITH_CONDITIONS',
      conditionItems: [
        {
          text: 'A risk assessment of the journey.',
          ownerId: personIn(at, 'member'),
          dueDate: '2025-10-20',
          isPrecondition: true,
        },
        { text: 'A report at the end of the first term.', ownerId: personIn(at, 'officer'), dueDate: '2026-01-09' },
      ],
      actions: [
        {
          task: 'Write to the school.',
          ownerId: personIn(at, 'finance'),
          dueDate: '2025-10-10',
          record: 'The letter.',
        },
        {
          task: 'Plan the nurse’s visits.',
          ownerAgencyId: toGlobalId('Agency', at.staff.agencies.HEALTH),
          dueDate: '2025-10-31',
        },
      ],
    }),
  );
  return { sitting, decision };
}

interface Shown {
  readonly status: string;
  readonly holds: readonly string[];
  readonly conditions:
    | readonly {
        id: string;
        text: string;
        status: string;
        isPrecondition: boolean;
        isOverdue: boolean;
        owner: { displayName: string };
      }[]
    | null;
  readonly actions:
    readonly { id: string; task: string; status: string; isOverdue: boolean; statusNote: string | null }[] | null;
  readonly case: { readonly flags: readonly string[] | null } | null;
}

async function shown(actor: Actor, decisionId: string): Promise<Shown & { withheld: readonly string[] }> {
  const answer = await ask<{ node: Shown }>(
    actor,
    `query ($id: ID!) { node(id: $id) { ... on Decision {
       status holds case { flags }
       conditions { id text status isPrecondition isOverdue owner { displayName } statusReason statusBy { id } decision { id } }
       actions { id task status isOverdue statusNote owner { id } ownerAgency { kind } record } } } }`,
    { id: decisionId },
  );
  expect(answer.errors).toEqual([]);
  const withheld = ((answer.extensions['withheld'] ?? []) as { path: string }[]).map(({ path }) => path);
  return { ...answer.data.node, withheld };
}

const settle = (
  actor: Actor,
  mutation: 'meetCondition' | 'waiveCondition',
  conditionId: string,
  reason = 'Seen at the visit.',
) =>
  callAs<{ condition: { status: string } | null }>(
    ask,
    actor,
    mutation,
    { conditionId, reason },
    'condition { status }',
  );
const complete = (actor: Actor, actionId: string, note: string | null = null) =>
  callAs<{ action: { status: string; statusNote: string | null } | null }>(
    ask,
    actor,
    'completeAction',
    { actionId, note },
    'action { status statusNote }',
  );

describe('M10 an unmet precondition blocks go-live', () => {
  test('approved by all and held, until the last precondition is met; then it commits', async () => {
    const { sitting, decision } = await agreedWithConditions();
    expect([decision.status, decision.fundingAgreement?.isHeld]).toEqual(['AWAITING_CONDITIONS', true]);
    await approveAll(ask, world, decision);
    expect(await postedFor(world, sitting.caseId)).toEqual({});
    const before = await shown(world.actors.director, decision.id);
    expect(before).toMatchObject({ status: 'AWAITING_CONDITIONS', holds: ['PRECONDITION'] });
    const [precondition, report] = before.conditions ?? [];
    expect(precondition).toMatchObject({ status: 'OPEN', isPrecondition: true, isOverdue: false });

    clock.set('2025-11-01T09:00:00Z');
    const start = await callAs<object>(
      ask,
      world.actors.commissioner,
      'startPlacement',
      { placementId: decision.placement?.id, startDate: '2025-11-01' },
      'clientMutationId',
    );
    expect(codesOf(start.userErrors)).toEqual(['placementId NOT_COMMITTED']);
    clock.set('2025-10-01T09:00:00Z');

    // The other condition holds nothing.
    expect((await settle(world.actors.chair, 'meetCondition', report!.id)).condition).toEqual({ status: 'MET' });
    expect(await postedFor(world, sitting.caseId)).toEqual({});
    expect((await settle(world.actors.chair, 'meetCondition', precondition!.id)).condition).toEqual({ status: 'MET' });
    expect(await postedFor(world, sitting.caseId)).toMatchObject({ '2025-26 EDUCATION': 3_775_000n });
    const after = await shown(world.actors.director, decision.id);
    expect([after.status, after.holds]).toEqual(['IN_FORCE', []]);
  });

  test('met before the holders have approved: the last approval commits', async () => {
    const { sitting, decision } = await agreedWithConditions();
    const [precondition] = (await shown(world.actors.officer, decision.id)).conditions ?? [];
    await settle(world.actors.director, 'waiveCondition', precondition!.id, 'The journey is on foot.');
    expect(await postedFor(world, sitting.caseId)).toEqual({});
    await approveAll(ask, world, decision);
    expect(await postedFor(world, sitting.caseId)).toMatchObject({ '2025-26 HEALTH': 1_510_000n });
  });

  test('G2 ratification and precondition both hold: whichever comes last lets it go', async () => {
    for (const order of ['ratified first', 'met first']) {
      clock.set('2025-10-01T09:00:00Z');
      const { sitting, decision } = await agreedWithConditions(advisory);
      await approveAll(ask, advisory, decision);
      const { holds, conditions } = await shown(advisory.actors.director, decision.id);
      expect(holds).toEqual(['RATIFICATION', 'PRECONDITION']);
      const ratify = () =>
        callAs<object>(
          ask,
          advisory.actors.director,
          'ratifyDecision',
          { decisionId: decision.id, reason: 'Agreed.' },
          'decision { id }',
        );
      const meet = () => settle(advisory.actors.director, 'meetCondition', conditions![0]!.id);
      const [first, second] = order === 'met first' ? [meet, ratify] : [ratify, meet];
      expect((await first()).userErrors).toEqual([]);
      expect(await postedFor(advisory, sitting.caseId)).toEqual({});
      expect((await second()).userErrors).toEqual([]);
      expect(await postedFor(advisory, sitting.caseId)).toMatchObject({ '2025-26 EDUCATION': 3_775_000n });
    }
  });

  test('a chair who owns one condition cannot let the money go past another that they do not see', async () => {
    const { decision } = await agreedWithConditions();
    const id = Buffer.from(decision.id, 'base64url').toString().split(':')[1];
    const tx = await world.as('finance').read();
    // Finance sees neither condition, and the answer is the same.
    expect(await tx.query('select has_open_precondition($1::uuid) as held', [id])).toEqual([{ held: true }]);
    expect(await tx.query('select condition_id from decision_condition where decision_id = $1', [id])).toEqual([]);
  });

  test('settled once, with a reason, by a chair or a director', async () => {
    const { decision } = await agreedWithConditions();
    const [precondition] = (await shown(world.actors.officer, decision.id)).conditions ?? [];
    const blank = await settle(world.actors.chair, 'waiveCondition', precondition!.id, ' ');
    expect(codesOf(blank.userErrors)).toEqual(['reason REASON_MISSING']);
    await expect(settle(world.actors.officer, 'meetCondition', precondition!.id)).rejects.toThrow(/FORBIDDEN/);
    const answers = await Promise.all([
      settle(world.actors.chair, 'meetCondition', precondition!.id),
      settle(world.actors.director, 'waiveCondition', precondition!.id),
    ]);
    expect(answers.flatMap(({ userErrors }) => codesOf(userErrors))).toEqual(['conditionId ALREADY_SETTLED']);
  });
});

describe('M10 actions', () => {
  test('each by its owner, by the agency that answers for it, or by a case officer; once', async () => {
    const { decision } = await agreedWithConditions();
    const [letter, visits] = (await shown(world.actors.officer, decision.id)).actions ?? [];
    await expect(complete(world.actors.health, letter!.id)).resolves.toMatchObject({
      userErrors: [{ code: 'NOT_YOURS' }],
    });
    expect((await complete(world.actors.finance, letter!.id, 'Sent.')).action).toEqual({
      status: 'DONE',
      statusNote: 'Sent.',
    });
    expect(codesOf((await complete(world.actors.officer, letter!.id)).userErrors)).toEqual([
      'actionId ALREADY_SETTLED',
    ]);
    expect((await complete(world.actors.health, visits!.id)).action).toEqual({ status: 'DONE', statusNote: null });
  });

  test('who answers for one sees that one and no other; finance nothing of what was said', async () => {
    const { decision } = await agreedWithConditions();
    const forFinance = await shown(world.actors.finance, decision.id);
    expect(forFinance.actions?.map(({ task }) => task)).toEqual(['Write to the school.']);
    expect(forFinance.conditions).toBeNull();
    expect(forFinance.withheld).toEqual(expect.arrayContaining(['node.actions', 'node.conditions']));
    expect((await shown(world.actors.commissioner, decision.id)).actions).toBeNull();
    const [, visits] = (await shown(world.actors.officer, decision.id)).actions ?? [];
    await expect(complete(world.actors.commissioner, visits!.id)).rejects.toThrow(/NOT_FOUND/);
    const node = await ask<{ node: unknown }>(world.actors.commissioner, 'query ($id: ID!) { node(id: $id) { id } }', {
      id: visits!.id,
    });
    expect(node.data.node).toBeNull();
  });

  test('what is open past its day is flagged on the case, before any review', async () => {
    const { decision } = await agreedWithConditions();
    const onTheDay = await shown(world.actors.officer, decision.id);
    expect(onTheDay.case?.flags).not.toContain('FOLLOW_UP_OVERDUE');
    clock.set('2025-10-11T09:00:00Z');
    const late = await shown(world.actors.officer, decision.id);
    expect(late.case?.flags).toContain('FOLLOW_UP_OVERDUE');
    expect(late.actions?.map(({ isOverdue }) => isOverdue)).toEqual([true, false]);
    await complete(world.actors.officer, late.actions![0]!.id);
    expect((await shown(world.actors.officer, decision.id)).case?.flags).not.toContain('FOLLOW_UP_OVERDUE');
  });
});
