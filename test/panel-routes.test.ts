import { type CaseStatus } from '../src/features/cases/rules/codes';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { lastAudit } from './support/access-client';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import {
  makeMeeting,
  makeOpenSitting,
  makePanelWorld,
  makeReferredCase,
  type Part,
  type PanelWorld,
} from './support/make-panel';
import { callAs, codesOf, decided, decisionInput, usePanelApi } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);

let world: PanelWorld;
let administrator: Actor;

beforeEach(async () => {
  clock.set('2025-10-01T09:00:00Z');
  await db.empty();
  world = await makePanelWorld(db, clock, '311');
  administrator = await world.staff.actorOf('ADMINISTRATOR');
});

const WEIGHED = { familyViewConsidered: 'Weighed by the panel.' };

/** Another panel of the area, as the administrator sets it up. Gives its global id. */
async function anotherPanel(name: string, more: object = {}): Promise<string> {
  const { panel, userErrors } = await callAs<{ panel: { id: string } | null }>(
    ask,
    administrator,
    'createPanel',
    {
      name,
      remit: 'Invented',
      startDate: '2020-01-01',
      decisionModel: 'CHAIR_DECIDES',
      quorumNumber: 1,
      requirements: [],
      checklist: ['SUMMARY'],
      ...more,
    },
    'panel { id }',
  );
  expect(userErrors).toEqual([]);
  return panel!.id;
}

const route = (caseId: string, panelId: string, more: object = {}, part: Part = 'officer') =>
  callAs<{ case: { status: CaseStatus; panel: { name: string }; version: number } | null }>(
    ask,
    world.actors[part],
    'routeCase',
    { caseId: toGlobalId('Case', caseId), panelId, reason: 'The placement is for the other panel.', ...more },
    'case { status version panel { name } }',
  );

const list = (caseId: string, meetingId: string) =>
  callAs<{ agendaItem: { id: string } | null }>(
    ask,
    world.actors.officer,
    'listCase',
    { caseId: toGlobalId('Case', caseId), meetingId: toGlobalId('PanelMeeting', meetingId) },
    'agendaItem { id }',
  );

const terms = (input: object) =>
  callAs(
    ask,
    administrator,
    'amendPanelTerms',
    { panelId: toGlobalId('Panel', world.panelId), ...input },
    'terms { id }',
  );

/** A world whose sittings are of another panel. */
const before = (panelId: string): PanelWorld => ({ ...world, panelId: localId(panelId) });
const localId = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':').at(-1) ?? '';

describe('G1 the same case through two panels', () => {
  test('G1 a statutory question at one, then the placement at the next; the way it took is kept', async () => {
    const sitting = await makeOpenSitting(world);
    await decided(ask, world, {
      ...decisionInput(world, sitting, WEIGHED),
      fundingAgreed: false,
      optionId: null,
      placementStartDate: null,
      shares: null,
      fundingMethod: null,
      methodEvidence: null,
    });
    const next = await anotherPanel('Placements panel');
    const routed = await route(sitting.caseId, next);
    expect(routed).toMatchObject({
      userErrors: [],
      case: { status: 'SUBMITTED', panel: { name: 'Placements panel' } },
    });
    expect(await lastAudit(db)).toMatchObject({
      action: 'case.routed',
      subject_type: 'Case',
      subject_id: sitting.caseId,
      detail: { changed: ['panelId', 'status'], fromPanelId: world.panelId, toPanelId: localId(next) },
    });

    // The first panel's sittings hear it no more; the next panel's do.
    expect(codesOf((await list(sitting.caseId, await makeMeeting(world))).userErrors)).toEqual([
      'meetingId WRONG_PANEL',
    ]);
    const listed = await list(sitting.caseId, await makeMeeting(before(next)));
    expect(listed.userErrors).toEqual([]);

    const SHOW = `query ($id: ID!) { case(id: $id) { decisions { outcome } agendaItems { status meeting { panel { name } } }
      routes { reason routedAt fromPanel { name } toPanel { name } routedBy { displayName } } } }`;
    const { data } = await ask(world.actors.officer, SHOW, { id: toGlobalId('Case', sitting.caseId) });
    expect(data).toEqual({
      case: {
        decisions: [{ outcome: 'AGREED' }],
        agendaItems: [
          { status: 'DECIDED', meeting: { panel: { name: 'Complex needs panel' } } },
          { status: 'LISTED', meeting: { panel: { name: 'Placements panel' } } },
        ],
        routes: [
          {
            reason: 'The placement is for the other panel.',
            routedAt: '2025-10-02T09:00:00.000Z',
            fromPanel: { name: 'Complex needs panel' },
            toPanel: { name: 'Placements panel' },
            routedBy: { displayName: 'Testa CASE_OFFICER 311' },
          },
        ],
      },
    });
    // Why it went there is said of the child: it stays with the papers.
    const finance = await ask<{ case: { routes: unknown } }>(
      world.actors.finance,
      'query ($id: ID!) { case(id: $id) { panel { name } routes { reason } } }',
      { id: toGlobalId('Case', sitting.caseId) },
    );
    expect(finance.data.case).toEqual({ panel: { name: 'Placements panel' }, routes: null });
  });

  test('R1 G1 a case that lacks what the next panel asks for goes back to its officer', async () => {
    const caseId = await makeReferredCase(world);
    const next = await anotherPanel('Placements panel', {
      checklist: ['SUMMARY', 'ADVICE'],
    });
    const routed = await route(caseId, next);
    expect(routed).toMatchObject({ userErrors: [], case: { status: 'RETURNED' } });
    expect(await lastAudit(db)).toMatchObject({ detail: { missing: ['ADVICE'] } });
  });

  test('G1 it is not routed from an agenda, to its own panel, behind agreed money, or without a reason', async () => {
    const next = await anotherPanel('Placements panel');
    const sitting = await makeOpenSitting(world);
    expect(codesOf((await route(sitting.caseId, next, { reason: ' ' })).userErrors)).toEqual([
      'caseId NOT_ROUTABLE',
      'reason REASON_MISSING',
    ]);
    await decided(ask, world, decisionInput(world, sitting, WEIGHED));
    expect(codesOf((await route(sitting.caseId, next)).userErrors)).toEqual(['caseId FUNDING_AGREED']);

    const caseId = await makeReferredCase(world);
    expect(codesOf((await route(caseId, toGlobalId('Panel', world.panelId))).userErrors)).toEqual([
      'panelId SAME_PANEL',
    ]);
    await expect(route(caseId, next, { expectedVersion: 1 })).rejects.toThrow('CONFLICT');
    await expect(route(caseId, next, {}, 'chair')).rejects.toThrow('FORBIDDEN');
    expect(await db.asOwner('select count(*) as routes from case_route')).toEqual([{ routes: 0n }]);
  });
});

describe('G1 a panel hears the request types of its terms', () => {
  test('G1 others are refused at listing, at submission and at routing, with the panels that take them', async () => {
    const caseId = await makeReferredCase(world);
    await anotherPanel('Early help', { requestTypes: ['PACKAGE_OF_SUPPORT'] });
    const reviews = await anotherPanel('Reviews', { requestTypes: ['EXTENSION'] });
    await anotherPanel('Placements panel', { requestTypes: ['PLACEMENT'] });
    expect((await terms({ startDate: '2025-10-02', requestTypes: ['EXTENSION'] })).userErrors).toEqual([]);

    const { userErrors } = await list(caseId, await makeMeeting(world));
    expect(userErrors).toEqual([
      {
        code: 'REQUEST_TYPE_NOT_TAKEN',
        field: ['caseId'],
        message:
          'By its terms of reference on 2 October 2025 Complex needs panel takes no request for “placement”. Route the case to Placements panel.',
      },
    ]);
    expect(codesOf((await route(caseId, reviews)).userErrors)).toEqual(['panelId REQUEST_TYPE_NOT_TAKEN']);

    clock.set('2025-10-02T09:00:00Z');
    await db.asOwner(`update panel_case set status = 'RETURNED' where case_id = $1`, [caseId]);
    const [held] = await db.asOwner<{ version: number }>('select version from panel_case where case_id = $1', [caseId]);
    const submitted = await callAs(
      ask,
      world.actors.officer,
      'submitReferral',
      { caseId: toGlobalId('Case', caseId), expectedVersion: held?.version },
      'case { id }',
    );
    expect(codesOf(submitted.userErrors)).toEqual(['caseId REQUEST_TYPE_NOT_TAKEN']);
  });
});
