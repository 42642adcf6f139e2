import { toGlobalId } from '../src/platform/global-id';
import { listCase } from '../src/features/panels/service/list-case';
import { openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import { accepted } from './support/make-area';
import { makeMeeting, makeOpenSitting, makeReferredCase, type Part } from './support/make-panel';
import { callAs, codesOf, decisionInput, recordDecisionAsChair } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();

const item = (id: string): string => toGlobalId('AgendaItem', id);
const ONCE = { clientMutationId: null, expectedVersion: null } as const;

const call = <Payload>(part: Part, mutation: string, input: object, selection: string) =>
  callAs<Payload>(ask, world.actors[part], mutation, input, selection);
const declare = (part: Part, agendaItemId: string, kind: string, reason: string | null = null) =>
  call<{ agendaItem: { id: string } | null; warning: string | null }>(
    part,
    'declareInterest',
    { agendaItemId: item(agendaItemId), kind, reason },
    'agendaItem { id } warning',
  );
const position = (part: Part, agendaItemId: string, stance: string, reason: string | null = null) =>
  call(
    part,
    'recordPosition',
    { agendaItemId: item(agendaItemId), stance, reason },
    'agendaItem { positions { stance reason person { displayName } agency { kind } } }',
  );

describe('G5 interests', () => {
  const AGENDA = `query ($id: ID!) { panelMeeting(id: $id) { agendaItems { id ownStanding headline { reference } case { reference referral { summary } } positions { stance } decisions { id } quorum { met } } } }`;
  const agenda = async (part: Part, meetingId: string) => {
    const answer = await ask<{ panelMeeting: { agendaItems: readonly Record<string, unknown>[] | null } | null }>(
      world.actors[part],
      AGENDA,
      { id: toGlobalId('PanelMeeting', meetingId) },
    );
    expect(answer.errors).toEqual([]);
    return {
      items: answer.data.panelMeeting?.agendaItems,
      withheld: ((answer.extensions['withheld'] ?? []) as { path: string }[]).map(({ path }) => path),
    };
  };
  /** A published agenda of one case, a day before the sitting. */
  async function published() {
    const meetingId = await makeMeeting(world);
    const caseId = await makeReferredCase(world);
    const agendaItemId = accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId }));
    const before = await agenda('member', meetingId);
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
    return { meetingId, caseId, agendaItemId, before };
  }

  test('before publication a member sees no agenda; before declaring the headline only; once cleared the papers', async () => {
    const { meetingId, agendaItemId, before } = await published();
    expect(before).toEqual({ items: null, withheld: ['panelMeeting.agendaItems'] });
    const undeclared = await agenda('member', meetingId);
    expect(undeclared.items).toEqual([
      {
        id: item(agendaItemId),
        ownStanding: 'UNDECLARED',
        headline: { reference: expect.any(String) as unknown },
        case: null,
        positions: null,
        decisions: null,
        quorum: null,
      },
    ]);
    expect(undeclared.withheld).toEqual(
      expect.arrayContaining(
        ['case', 'positions', 'decisions', 'quorum'].map((name) => `panelMeeting.agendaItems.0.${name}`),
      ),
    );
    expect((await declare('member', agendaItemId, 'NONE')).warning).toBeNull();
    expect((await agenda('member', meetingId)).items).toEqual([
      expect.objectContaining({
        ownStanding: 'CLEARED',
        case: { reference: expect.any(String) as unknown, referral: { summary: 'An invented summary.' } },
        positions: [],
        decisions: [],
      }),
    ]);
    expect(codesOf((await declare('member', agendaItemId, 'NONE')).userErrors)).toEqual(['kind ALREADY_DECLARED']);
  });

  test('an interest hides the item, the case and all that hangs from it for good; the reason is required', async () => {
    const { meetingId, agendaItemId, caseId } = await published();
    expect(codesOf((await declare('member', agendaItemId, 'PERSONAL')).userErrors)).toEqual(['reason REASON_MISSING']);
    await declare('member', agendaItemId, 'NONE');
    const { agendaItem, warning } = await declare('member', agendaItemId, 'PERSONAL', 'Knows the family.');
    expect([agendaItem, warning]).toEqual([null, null]);
    expect((await agenda('member', meetingId)).items).toEqual([]);
    const nodes = await ask<{ nodes: unknown[]; case: unknown }>(
      world.actors.member,
      'query ($ids: [ID!]!, $case: ID!) { nodes(ids: $ids) { id } case(id: $case) { id } }',
      {
        ids: [item(agendaItemId), toGlobalId('Case', caseId)],
        case: toGlobalId('Case', caseId),
      },
    );
    expect(nodes.data).toEqual({ nodes: [null, null], case: null });
    await expect(declare('member', agendaItemId, 'NONE')).rejects.toThrow(/^NOT_FOUND/);
    await expect(db.asOwner('delete from interest_declaration')).rejects.toThrow(/append-only/);
    // The officer who runs the sitting knows who is out, and why.
    const officer = await ask<{ node: { declarations: unknown[] } }>(
      world.actors.officer,
      `query ($id: ID!) { node(id: $id) { ... on AgendaItem { declarations { kind reason person { displayName } } } } }`,
      { id: item(agendaItemId) },
    );
    expect(officer.data.node.declarations).toEqual([
      { kind: 'NONE', reason: null, person: { displayName: 'Testa PANEL_MEMBER 311' } },
      { kind: 'PERSONAL', reason: 'Knows the family.', person: { displayName: 'Testa PANEL_MEMBER 311' } },
    ]);
  });

  test('the one without whom the item is not quorate is warned, and takes no part in it', async () => {
    const sitting = await makeOpenSitting(world);
    const { warning } = await declare('health', sitting.agendaItemId, 'PROFESSIONAL', 'Works for the provider.');
    // Neutral: nothing of who else is out, and why.
    expect(warning).toBe(
      'Without you this item is not quorate as things stand. Tell the chair now, so that a substitute can still be found.',
    );
    await expect(position('health', sitting.agendaItemId, 'SUPPORT')).rejects.toThrow(/^NOT_FOUND/);
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(codesOf(userErrors)).toEqual(['agendaItemId QUORUM_NOT_MET']);
    expect(userErrors[0]?.message).toMatch(/Testa health has an interest in this case/);
  });

  test('the chair must be cleared to decide, and somebody who is not invited cannot declare', async () => {
    const { meetingId, agendaItemId, caseId } = await published();
    clock.goOn(1);
    accepted(await openMeeting(world.as('chair'), { ...ONCE, meetingId }));
    const sitting = { meetingId, agendaItemId, caseId, optionId: world.panelId };
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(codesOf(userErrors)).toEqual(['agendaItemId NOT_THE_CHAIR']);
    expect(userErrors[0]?.message).toMatch(/^Declare first/);
    await expect(declare('officer', agendaItemId, 'NONE')).rejects.toThrow(/^FORBIDDEN/);
  });
});

describe('M9 positions and dissent are kept, and not counted', () => {
  test('each with its reason, a later one beside the earlier; dissent does not stop the decision', async () => {
    const sitting = await makeOpenSitting(world, {
      present: ['chair', 'education', 'socialCare', 'health', 'member', 'observer'],
    });
    await position('health', sitting.agendaItemId, 'SUPPORT');
    expect(codesOf((await position('health', sitting.agendaItemId, 'DO_NOT_SUPPORT')).userErrors)).toEqual([
      'reason REASON_MISSING',
    ]);
    const kept = (await position(
      'health',
      sitting.agendaItemId,
      'DO_NOT_SUPPORT',
      'A local place would do.',
    )) as unknown as { agendaItem: { positions: unknown[] } };
    expect(kept.agendaItem.positions).toEqual([
      { stance: 'SUPPORT', reason: null, person: { displayName: 'Testa health' }, agency: { kind: 'HEALTH' } },
      {
        stance: 'DO_NOT_SUPPORT',
        reason: 'A local place would do.',
        person: { displayName: 'Testa health' },
        agency: { kind: 'HEALTH' },
      },
    ]);
    expect(codesOf((await position('observer', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId OBSERVER',
    ]);
    const departures = [{ subject: 'OUTCOME', reason: 'An invented reason to agree it all the same.' }];
    const { decision } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, { departures }));
    expect(decision?.outcome).toBe('AGREED');
    expect(codesOf((await position('member', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId ITEM_NOT_LISTED',
    ]);
  });

  test('not before declaring, nor out of the room', async () => {
    const sitting = await makeOpenSitting(world, { present: ['chair'] });
    expect(codesOf((await position('member', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId NOT_DECLARED',
    ]);
    await declare('member', sitting.agendaItemId, 'NONE');
    expect(codesOf((await position('member', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId NOT_IN_THE_ROOM',
    ]);
  });
});
