import { toGlobalId } from '../src/platform/global-id';
import { listCase } from '../src/features/panels/service/list-case';
import { openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { makeCase } from './support/make-case';
import { setClock } from './support/make-ledger';
import {
  decisionInput,
  makeMeeting,
  makeOpenSitting,
  makePanelWorld,
  makeReferredCase,
  recordDecisionAsChair,
  usePanelApi,
  type PanelWorld,
  type Part,
  type ShownError,
} from './support/make-panel';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
});
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

const codes = (errors: readonly ShownError[]): string[] =>
  errors.map(({ code, field }) => `${field.join('.')} ${code}`);
const nextDay = (): void => clock.set(new Date(clock.now().getTime() + 24 * 60 * 60 * 1000).toISOString());
const item = (id: string): string => toGlobalId('AgendaItem', id);
const ONCE = { clientMutationId: null, expectedVersion: null } as const;

/** Calls a mutation of this feature with the input's type after its name; a top-level error is thrown by its code. */
async function call<Payload>(
  part: Part,
  mutation: string,
  input: object,
  selection: string,
): Promise<Payload & { userErrors: ShownError[] }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, Payload & { userErrors: ShownError[] }>>(
    world.actors[part],
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`,
    { input },
  );
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
  return answer.data[mutation]!;
}
const declare = (part: Part, agendaItemId: string, kind: string, reason: string | null = null) =>
  call<{ agendaItem: { id: string } | null; warning: string | null }>(
    part,
    'declareInterest',
    { agendaItemId: item(agendaItemId), kind, reason },
    'agendaItem { id } warning',
  );
const attend = (part: Part, meetingId: string, status: string, who: Part | null = null) =>
  call(
    part,
    'recordAttendance',
    {
      meetingId: toGlobalId('PanelMeeting', meetingId),
      status,
      personId: who === null ? null : toGlobalId('Person', world.actors[who].personId),
    },
    'meeting { id }',
  );
const position = (part: Part, agendaItemId: string, stance: string, reason: string | null = null) =>
  call(
    part,
    'recordPosition',
    { agendaItemId: item(agendaItemId), stance, reason },
    'agendaItem { positions { stance reason person { displayName } agency { kind } } }',
  );

describe('scheduleMeeting', () => {
  const schedule = (more: object = {}) =>
    call<{ meeting: unknown }>(
      'officer',
      'scheduleMeeting',
      {
        panelId: toGlobalId('Panel', world.panelId),
        startsAt: '2025-10-14T10:00:00+01:00',
        capacity: 3,
        invitations: [{ personId: toGlobalId('Person', world.actors.chair.personId), capacity: 'CHAIR' }],
        ...more,
      },
      'meeting { status meetingDate panel { name currentTerms { quorumNumber } } invitations { capacity person { displayName } agency { kind } } }',
    );

  test('invites each for the agency their role is held for', async () => {
    const invite = (part: Part, capacity: string) => ({
      personId: toGlobalId('Person', world.actors[part].personId),
      capacity,
    });
    const { meeting, userErrors } = await schedule({
      invitations: [invite('chair', 'CHAIR'), invite('health', 'BUDGET_HOLDER')],
    });
    expect(userErrors).toEqual([]);
    expect(meeting).toEqual({
      status: 'SCHEDULED',
      meetingDate: '2025-10-14',
      panel: { name: 'Complex needs panel', currentTerms: { quorumNumber: 4 } },
      invitations: [
        { capacity: 'CHAIR', person: { displayName: 'Testa PANEL_CHAIR 311' }, agency: { kind: 'EDUCATION' } },
        { capacity: 'BUDGET_HOLDER', person: { displayName: 'Testa health' }, agency: { kind: 'HEALTH' } },
      ],
    });
  });

  test('everything wrong at once', async () => {
    const person = (part: Part) => toGlobalId('Person', world.actors[part].personId);
    const { userErrors } = await schedule({
      capacity: 0,
      invitations: [
        { personId: person('member'), capacity: 'CHAIR' },
        {
          personId: person('health'),
          capacity: 'BUDGET_HOLDER',
          agencyId: toGlobalId('Agency', world.staff.agencies.EDUCATION),
        },
        { personId: person('member'), capacity: 'MEMBER' },
        { personId: toGlobalId('Person', world.panelId), capacity: 'MEMBER' },
      ],
    });
    expect(codes(userErrors)).toEqual([
      'capacity CAPACITY_RANGE',
      'invitations.0.capacity ROLE_NOT_HELD',
      'invitations.1.agencyId AGENCY_NOT_THEIRS',
      'invitations.2.personId INVITED_TWICE',
      'invitations.3.personId PERSON_UNKNOWN',
    ]);
    expect(codes((await schedule({ invitations: [] })).userErrors)).toEqual(['invitations NO_CHAIR']);
    // Nobody held a role then, and the panel had no terms yet.
    expect(codes((await schedule({ startsAt: '2019-10-14T10:00:00Z' })).userErrors)).toEqual([
      'startsAt PANEL_WITHOUT_TERMS',
      'startsAt STARTS_IN_PAST',
      'invitations.0.capacity ROLE_NOT_HELD',
    ]);
  });
});

describe('R1 listing', () => {
  const list = (meetingId: string, caseId: string) =>
    call<{ agendaItem: unknown }>(
      'officer',
      'listCase',
      { meetingId: toGlobalId('PanelMeeting', meetingId), caseId: toGlobalId('Case', caseId) },
      'agendaItem { ordinal status headline { reference ageBand primaryNeed requestType } }',
    );

  test('a complete, submitted case is listed once', async () => {
    const meetingId = await makeMeeting(world);
    const caseId = await makeReferredCase(world);
    const { agendaItem, userErrors } = await list(meetingId, caseId);
    expect(userErrors).toEqual([]);
    expect(agendaItem).toEqual({
      ordinal: 1,
      status: 'LISTED',
      headline: {
        reference: expect.stringMatching(/^[A-Z]{3}-2025-/) as unknown,
        ageBand: '11-15',
        primaryNeed: 'ASD',
        requestType: 'PLACEMENT',
      },
    });
    expect(codes((await list(meetingId, caseId)).userErrors)).toEqual([
      'caseId CASE_NOT_SUBMITTED',
      'caseId ALREADY_LISTED',
    ]);
  });

  test('a referral that lost an item of the checklist is told everything that is missing at once', async () => {
    const caseId = await makeReferredCase(world);
    await db.asOwner('delete from evidence where case_id = $1', [caseId]);
    await db.asOwner('update referral set summary = null where case_id = $1', [caseId]);
    const { userErrors } = await list(await makeMeeting(world), caseId);
    expect(userErrors.map(({ code, message }) => [code, message])).toEqual([
      ['CHECKLIST_ITEM_MISSING', 'The summary of the child’s situation is missing.'],
      ['CHECKLIST_ITEM_MISSING', 'No evidence has been added.'],
    ]);
    // A named person may let an item go, with a reason on record.
    for (const waived of ['SUMMARY', 'EVIDENCE']) {
      await db.asOwner(`insert into checklist_waiver values ($1, $2, $3, 'An invented reason', $4, now())`, [
        world.code,
        caseId,
        waived,
        world.actors.officer.personId,
      ]);
    }
    expect((await list(await makeMeeting(world), caseId)).userErrors).toEqual([]);
  });

  test('a draft, a full agenda and a sitting that is over are refused', async () => {
    const meetingId = await makeMeeting(world, 1);
    accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId: await makeReferredCase(world) }));
    const draft = await makeCase(world.as('officer'), { panelId: world.panelId });
    expect(codes((await list(meetingId, draft)).userErrors)).toEqual([
      'caseId CASE_NOT_SUBMITTED',
      'meetingId AGENDA_FULL',
      ...['caseId CHECKLIST_ITEM_MISSING', 'caseId CHECKLIST_ITEM_MISSING', 'caseId CHECKLIST_ITEM_MISSING'],
    ]);
    const { meetingId: open } = await makeOpenSitting(world);
    expect(codes((await list(open, await makeReferredCase(world))).userErrors)).toEqual([
      'meetingId MEETING_NOT_LISTING',
    ]);
  });
});

describe('running a sitting', () => {
  const move = (part: Part, mutation: string, meetingId: string, expectedVersion: number | null = null) =>
    call<{ meeting: { status: string; version: number } | null }>(
      part,
      mutation,
      { meetingId: toGlobalId('PanelMeeting', meetingId), expectedVersion },
      'meeting { status version }',
    );

  test('R6 scheduled, published, opened on its day by its chair, closed; never back', async () => {
    const meetingId = await makeMeeting(world);
    expect(codes((await move('officer', 'publishAgenda', meetingId)).userErrors)).toEqual(['meetingId AGENDA_EMPTY']);
    accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId: await makeReferredCase(world) }));
    expect(codes((await move('chair', 'openMeeting', meetingId)).userErrors)).toEqual([
      'meetingId NOT_PUBLISHED',
      'meetingId TOO_EARLY',
    ]);
    expect((await move('officer', 'publishAgenda', meetingId, 1)).meeting).toEqual({ status: 'PUBLISHED', version: 2 });
    await expect(move('officer', 'publishAgenda', meetingId, 1)).rejects.toThrow(
      /^CONFLICT .* its status is PUBLISHED/,
    );
    expect(codes((await move('officer', 'publishAgenda', meetingId)).userErrors)).toEqual(['meetingId NOT_SCHEDULED']);
    nextDay();
    await expect(move('officer', 'openMeeting', meetingId)).rejects.toThrow(/^FORBIDDEN/);
    expect((await move('chair', 'openMeeting', meetingId)).meeting?.status).toBe('OPEN');
    expect((await move('chair', 'closeMeeting', meetingId)).meeting?.status).toBe('CLOSED');
    expect(codes((await move('chair', 'openMeeting', meetingId)).userErrors)).toEqual(['meetingId NOT_PUBLISHED']);
  });

  test('what was not decided is carried over, also the item the chair may not see, and can be listed again', async () => {
    const { meetingId, agendaItemId, caseId } = await makeOpenSitting(world, { present: ['education'] });
    const declared = await declare('chair', agendaItemId, 'PERSONAL', 'A neighbour of the family.');
    expect(declared.agendaItem).toBeNull();
    await move('chair', 'closeMeeting', meetingId);
    const rows = await db.asOwner(
      `select item.status as item, held.status as held from agenda_item item join panel_case held using (local_area_code, case_id) where agenda_item_id = $1`,
      [agendaItemId],
    );
    expect(rows).toEqual([{ item: 'NOT_HEARD', held: 'SUBMITTED' }]);
    accepted(await listCase(world.as('officer'), { ...ONCE, meetingId: await makeMeeting(world), caseId }));
  });

  test('attendance: one’s own for everybody, everybody’s for the case officer, nobody’s before the day', async () => {
    const { meetingId } = await makeOpenSitting(world, { present: ['chair'] });
    expect(codes((await attend('health', meetingId, 'PRESENT', 'member')).userErrors)).toEqual([
      'personId NOT_YOUR_OWN',
    ]);
    expect(codes((await attend('health', meetingId, 'LEFT')).userErrors)).toEqual(['status NOT_IN_THE_ROOM']);
    expect((await attend('officer', meetingId, 'PRESENT', 'member')).userErrors).toEqual([]);
    expect(codes((await attend('officer', meetingId, 'PRESENT')).userErrors)).toEqual(['personId NOT_INVITED']);
    clock.set('2025-10-01T09:00:00Z');
    const ahead = await makeMeeting(world);
    expect(codes((await attend('member', ahead, 'PRESENT')).userErrors)).toEqual(['meetingId NOT_BEING_HELD']);
    expect((await attend('member', ahead, 'APOLOGIES')).userErrors).toEqual([]);
  });
});

describe('G5 interests', () => {
  const AGENDA = `query ($id: ID!) { panelMeeting(id: $id) { agendaItems { id ownStanding headline { reference } case { reference referral { summary } } positions { stance } quorum { met } } } }`;
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
        quorum: { met: false },
      },
    ]);
    expect(undeclared.withheld).toEqual(
      expect.arrayContaining(['panelMeeting.agendaItems.0.case', 'panelMeeting.agendaItems.0.positions']),
    );
    expect((await declare('member', agendaItemId, 'NONE')).warning).toBeNull();
    expect((await agenda('member', meetingId)).items).toEqual([
      expect.objectContaining({
        ownStanding: 'CLEARED',
        case: { reference: expect.any(String) as unknown, referral: { summary: 'An invented summary.' } },
        positions: [],
      }),
    ]);
    expect(codes((await declare('member', agendaItemId, 'NONE')).userErrors)).toEqual(['kind ALREADY_DECLARED']);
  });

  test('an interest hides the item, the case and all that hangs from it for good; the reason is required', async () => {
    const { meetingId, agendaItemId, caseId } = await published();
    expect(codes((await declare('member', agendaItemId, 'PERSONAL')).userErrors)).toEqual(['reason REASON_MISSING']);
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
    expect(warning).toMatch(/^Without you this item is not quorate\. A health budget holder: 0 of 1 count\./);
    await expect(position('health', sitting.agendaItemId, 'SUPPORT')).rejects.toThrow(/^NOT_FOUND/);
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(codes(userErrors)).toEqual(['agendaItemId QUORUM_NOT_MET']);
    expect(userErrors[0]?.message).toMatch(/Testa health has an interest in this case/);
  });

  test('the chair must be cleared to decide, and somebody who is not invited cannot declare', async () => {
    const { meetingId, agendaItemId, caseId } = await published();
    nextDay();
    accepted(await openMeeting(world.as('chair'), { ...ONCE, meetingId }));
    const sitting = { meetingId, agendaItemId, caseId, optionId: world.panelId };
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(codes(userErrors)).toEqual(['agendaItemId NOT_THE_CHAIR']);
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
    expect(codes((await position('health', sitting.agendaItemId, 'DO_NOT_SUPPORT')).userErrors)).toEqual([
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
    expect(codes((await position('observer', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId OBSERVER',
    ]);
    const { decision } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(decision?.outcome).toBe('AGREED');
    expect(codes((await position('member', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId ITEM_NOT_LISTED',
    ]);
  });

  test('not before declaring, nor out of the room', async () => {
    const sitting = await makeOpenSitting(world, { present: ['chair'] });
    expect(codes((await position('member', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId NOT_DECLARED',
    ]);
    await declare('member', sitting.agendaItemId, 'NONE');
    expect(codes((await position('member', sitting.agendaItemId, 'SUPPORT')).userErrors)).toEqual([
      'agendaItemId NOT_IN_THE_ROOM',
    ]);
  });
});

describe('panels and panelMeetings', () => {
  test('every role sees the panels; a member the sittings it is invited to', async () => {
    const answer = await ask<unknown>(
      world.actors.finance,
      '{ panels { name remit terms { decisionModel quorumNumber requirements { capacity agencyKind minimum } checklist papersOpenDays endDate } } }',
    );
    expect(answer.data).toEqual({
      panels: [
        {
          name: 'Complex needs panel',
          remit: 'Joint placements',
          terms: [
            expect.objectContaining({
              decisionModel: 'CHAIR_DECIDES',
              quorumNumber: 4,
              papersOpenDays: 28,
              endDate: null,
            }),
          ],
        },
      ],
    });
    const QUERY = `query ($filter: PanelMeetingFilter) { panelMeetings(filter: $filter, orderBy: [{ field: MEETING_DATE, direction: ASC }], first: 3) { totalCount nodes { status meetingDate } } }`;
    const all = await ask<{ panelMeetings: { totalCount: number } }>(world.actors.officer, QUERY, {});
    const own = await ask<{ panelMeetings: { totalCount: number } }>(world.actors.member, QUERY, {
      filter: { invited: true },
    });
    expect(own.errors).toEqual([]);
    expect(own.data.panelMeetings.totalCount).toBeLessThan(all.data.panelMeetings.totalCount);
    const closed = await ask<{ panelMeetings: { nodes: { status: string }[] } }>(world.actors.auditor, QUERY, {
      filter: { status: { eq: 'CLOSED' } },
    });
    expect(new Set(closed.data.panelMeetings.nodes.map(({ status }) => status))).toEqual(new Set(['CLOSED']));
    const finance = await ask(world.actors.finance, QUERY, {});
    expect(finance.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});
