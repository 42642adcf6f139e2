import { toGlobalId } from '../src/platform/global-id';
import { listCase } from '../src/features/panels/service/list-case';
import { accepted } from './support/make-area';
import { makeCase } from './support/make-case';
import { makeMeeting, makeOpenSitting, makeReferredCase, type Part } from './support/make-panel';
import { callAs, codesOf } from './support/panel-client';
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
    expect(codesOf(userErrors)).toEqual([
      'capacity CAPACITY_RANGE',
      'invitations.0.capacity ROLE_NOT_HELD',
      'invitations.1.agencyId AGENCY_NOT_THEIRS',
      'invitations.2.personId INVITED_TWICE',
      'invitations.3.personId PERSON_UNKNOWN',
    ]);
    expect(codesOf((await schedule({ invitations: [] })).userErrors)).toEqual(['invitations NO_CHAIR']);
    // Nobody held a role then, and the panel had no terms yet.
    expect(codesOf((await schedule({ startsAt: '2019-10-14T10:00:00Z' })).userErrors)).toEqual([
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
    expect(codesOf((await list(meetingId, caseId)).userErrors)).toEqual([
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
    expect(codesOf((await list(meetingId, draft)).userErrors)).toEqual([
      'caseId CASE_NOT_SUBMITTED',
      'meetingId AGENDA_FULL',
      ...['caseId CHECKLIST_ITEM_MISSING', 'caseId CHECKLIST_ITEM_MISSING', 'caseId CHECKLIST_ITEM_MISSING'],
    ]);
    const { meetingId: open } = await makeOpenSitting(world);
    expect(codesOf((await list(open, await makeReferredCase(world))).userErrors)).toEqual([
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
    expect(codesOf((await move('officer', 'publishAgenda', meetingId)).userErrors)).toEqual(['meetingId AGENDA_EMPTY']);
    accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId: await makeReferredCase(world) }));
    expect(codesOf((await move('chair', 'openMeeting', meetingId)).userErrors)).toEqual([
      'meetingId NOT_PUBLISHED',
      'meetingId TOO_EARLY',
    ]);
    expect((await move('officer', 'publishAgenda', meetingId, 1)).meeting).toEqual({ status: 'PUBLISHED', version: 2 });
    await expect(move('officer', 'publishAgenda', meetingId, 1)).rejects.toThrow(/^CONFLICT .* it is “published”/);
    expect(codesOf((await move('officer', 'publishAgenda', meetingId)).userErrors)).toEqual([
      'meetingId NOT_SCHEDULED',
    ]);
    clock.goOn(1);
    await expect(move('officer', 'openMeeting', meetingId)).rejects.toThrow(/^FORBIDDEN/);
    expect((await move('chair', 'openMeeting', meetingId)).meeting?.status).toBe('OPEN');
    expect((await move('chair', 'closeMeeting', meetingId)).meeting?.status).toBe('CLOSED');
    expect(codesOf((await move('chair', 'openMeeting', meetingId)).userErrors)).toEqual(['meetingId NOT_PUBLISHED']);
  });

  test('what was not decided is carried over, also the item the chair may not see, and can be listed again', async () => {
    // No later sitting is called that it could go to: agenda.test.ts has those.
    await db.asOwner(`update panel_meeting set status = 'CLOSED', closed_at = now() where status <> 'CLOSED'`);
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
    expect(codesOf((await attend('health', meetingId, 'PRESENT', 'member')).userErrors)).toEqual([
      'personId NOT_YOUR_OWN',
    ]);
    expect(codesOf((await attend('health', meetingId, 'LEFT')).userErrors)).toEqual(['status NOT_IN_THE_ROOM']);
    expect((await attend('officer', meetingId, 'PRESENT', 'member')).userErrors).toEqual([]);
    expect(codesOf((await attend('officer', meetingId, 'PRESENT')).userErrors)).toEqual(['personId NOT_INVITED']);
    clock.set('2025-10-01T09:00:00Z');
    const ahead = await makeMeeting(world);
    expect(codesOf((await attend('member', ahead, 'PRESENT')).userErrors)).toEqual(['meetingId NOT_BEING_HELD']);
    expect((await attend('member', ahead, 'APOLOGIES')).userErrors).toEqual([]);
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
