import { listCase } from '../src/features/panels/service/list-case';
import { openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import { makeColleague, makeMeeting, makeOpenSitting, makeReferredCase } from './support/make-panel';
import { callAs, codesOf } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
let watchers: readonly Actor[];
beforeAll(async () => {
  const names = ['watcher-one', 'watcher-two', 'watcher-three'];
  watchers = await Promise.all(
    names.map((name) => makeColleague(world, { name, role: 'PANEL_MEMBER', kind: 'EDUCATION', grade: 9 })),
  );
});

const ONCE = { clientMutationId: null, expectedVersion: null } as const;
const person = (actor: Actor): string => toGlobalId('Person', actor.personId);
const inMeeting = (meetingId: string) => ({ meetingId: toGlobalId('PanelMeeting', meetingId) });
const item = (id: string): string => toGlobalId('AgendaItem', id);

const invite = (meetingId: string, who: Actor, said: object = {}, as = world.actors.officer) =>
  callAs<{ meeting: { invitations: readonly unknown[] } | null }>(
    ask,
    as,
    'inviteToMeeting',
    { ...inMeeting(meetingId), personId: person(who), capacity: 'OBSERVER', ...said },
    'meeting { invitations { person { displayName } capacity } }',
  );
const uninvite = (meetingId: string, who: Actor) =>
  callAs(
    ask,
    world.actors.officer,
    'withdrawInvitation',
    { ...inMeeting(meetingId), personId: person(who) },
    'meeting { id }',
  );
const acknowledge = (who: Actor, meetingId: string) =>
  callAs(ask, who, 'acknowledgeConfidentiality', inMeeting(meetingId), 'meeting { id }');
const AGENDA = `query ($id: ID!) { panelMeeting(id: $id) {
  agendaItems { id headline { reference } case { reference referral { summary } } quorum { met } quorumForecast { met } } } }`;
const agenda = async (who: Actor, meetingId: string) => {
  const answer = await ask<{ panelMeeting: { agendaItems: readonly Record<string, unknown>[] } | null }>(who, AGENDA, {
    id: toGlobalId('PanelMeeting', meetingId),
  });
  expect(answer.errors).toEqual([]);
  return answer.data.panelMeeting?.agendaItems;
};
const declareNone = (who: Actor, agendaItemId: string) =>
  callAs(ask, who, 'declareInterest', { agendaItemId: item(agendaItemId), kind: 'NONE' }, 'agendaItem { id }');

const caseOf = async (agendaItemId: string): Promise<string> => {
  const [row] = await db.asOwner<{ case_id: string }>('select case_id from agenda_item where agenda_item_id = $1', [
    agendaItemId,
  ]);
  return toGlobalId('Case', row!.case_id);
};

/** A published agenda of two cases. */
async function published() {
  const meetingId = await makeMeeting(world);
  const items: string[] = [];
  for (let made = 0; made < 2; made += 1) {
    const caseId = await makeReferredCase(world);
    items.push(accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId })));
  }
  accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
  return { meetingId, first: items[0]!, second: items[1]! };
}

describe('G6 observers', () => {
  test('are capped by the terms of the day, named, and make room when one is withdrawn', async () => {
    const { meetingId } = await published();
    const [one, two, three] = watchers;
    expect((await invite(meetingId, one!)).meeting?.invitations).toContainEqual({
      ...{ person: { displayName: 'Testa watcher-one' }, capacity: 'OBSERVER' },
    });
    await invite(meetingId, two!);
    const { userErrors } = await invite(meetingId, three!);
    expect(codesOf(userErrors)).toEqual(['capacity TOO_MANY_OBSERVERS']);
    expect(userErrors[0]?.message).toMatch(/allow 3 observers at a sitting, and 3 are invited/);
    expect((await uninvite(meetingId, one!)).userErrors).toEqual([]);
    expect((await invite(meetingId, three!)).userErrors).toEqual([]);
  });

  test('nor are more invited when a sitting is called', async () => {
    const observers = [...watchers, world.actors.observer].map((who) => ({
      ...{ personId: person(who), capacity: 'OBSERVER' },
    }));
    const { userErrors } = await callAs(
      ask,
      world.actors.officer,
      'scheduleMeeting',
      {
        ...{ panelId: toGlobalId('Panel', world.panelId), startsAt: '2025-10-20T09:00:00Z', capacity: 5 },
        invitations: [{ personId: person(world.actors.chair), capacity: 'CHAIR' }, ...observers],
      },
      'meeting { id }',
    );
    expect(codesOf(userErrors)).toEqual(['invitations TOO_MANY_OBSERVERS']);
  });

  test('see nothing of an item before they have acknowledged that it is confidential', async () => {
    const { meetingId, first } = await published();
    const [one] = watchers;
    await invite(meetingId, one!);
    expect(await agenda(one!, meetingId)).toEqual([]);
    await expect(declareNone(one!, first)).rejects.toThrow(/^NOT_FOUND/);
    expect((await acknowledge(one!, meetingId)).userErrors).toEqual([]);
    expect(codesOf((await acknowledge(one!, meetingId)).userErrors)).toEqual(['meetingId ACKNOWLEDGED_ALREADY']);
    expect(codesOf((await acknowledge(world.actors.member, meetingId)).userErrors)).toEqual([
      'meetingId NOT_AN_OBSERVER',
    ]);
    expect(await agenda(one!, meetingId)).toEqual([
      expect.objectContaining({
        id: item(first),
        headline: { reference: expect.any(String) as unknown },
        case: null,
        quorum: null,
      }),
      expect.objectContaining({ case: null }),
    ]);
    // And the papers, as for everybody, once no interest is declared.
    await declareNone(one!, first);
    expect((await agenda(one!, meetingId))?.map((shown) => shown['case'])).toEqual([
      { reference: expect.any(String) as unknown, referral: { summary: 'An invented summary.' } },
      null,
    ]);
  });

  test('P1 see only the items they are invited for, everywhere', async () => {
    const { meetingId, first, second } = await published();
    const [one] = watchers;
    await invite(meetingId, one!, { agendaItemIds: [item(second)] });
    await acknowledge(one!, meetingId);
    expect((await agenda(one!, meetingId))?.map(({ id }) => id)).toEqual([item(second)]);
    await expect(declareNone(one!, first)).rejects.toThrow(/^NOT_FOUND/);
    await declareNone(one!, second);
    const cases = await Promise.all([caseOf(first), caseOf(second)]);
    const seen = await ask<{ cases: { nodes: { id: string }[] }; nodes: unknown[] }>(
      one!,
      'query ($ids: [ID!]!) { cases { nodes { id } } nodes(ids: $ids) { id } }',
      { ids: [item(first), item(second)] },
    );
    const ids = seen.data.cases.nodes.map(({ id }) => id);
    expect(cases.map((id) => ids.includes(id))).toEqual([false, true]);
    expect(seen.data.nodes).toEqual([null, { id: item(second) }]);
  });

  test('count for nothing and take no position, there and cleared', async () => {
    const sitting = await makeOpenSitting(world);
    const { meetingId, agendaItemId } = sitting;
    const [one] = watchers;
    await invite(meetingId, one!);
    await acknowledge(one!, meetingId);
    await declareNone(one!, agendaItemId);
    await callAs(ask, one!, 'recordAttendance', { ...inMeeting(meetingId), status: 'PRESENT' }, 'meeting { id }');
    const spoken = await callAs(
      ask,
      one!,
      'recordPosition',
      { agendaItemId: item(agendaItemId), stance: 'SUPPORT' },
      'agendaItem { id }',
    );
    expect(codesOf(spoken.userErrors)).toEqual(['agendaItemId OBSERVER']);
    const shown = await ask<{ node: { quorum: { countedNumber: number; members: { why: string }[] } } }>(
      world.actors.chair,
      'query ($id: ID!) { node(id: $id) { ... on AgendaItem { quorum { countedNumber members { why } } } } }',
      { id: item(agendaItemId) },
    );
    expect(shown.data.node.quorum.countedNumber).toBe(4);
    expect(shown.data.node.quorum.members.filter(({ why }) => why === 'OBSERVER')).toHaveLength(2);
  });
});

describe('invitations after a sitting was called', () => {
  test('a member is added in a capacity that a role fits, once, and not once it is closed', async () => {
    const { meetingId } = await published();
    const [one] = watchers;
    expect(codesOf((await invite(meetingId, one!, { capacity: 'CHAIR' })).userErrors)).toEqual([
      'capacity ROLE_NOT_HELD',
    ]);
    expect(
      codesOf(
        (
          await invite(meetingId, one!, {
            capacity: 'MEMBER',
            agencyId: toGlobalId('Agency', world.staff.agencies.HEALTH),
          })
        ).userErrors,
      ),
    ).toEqual(['agencyId AGENCY_NOT_THEIRS']);
    expect(codesOf((await invite(meetingId, one!, { capacity: 'MEMBER', agendaItemIds: [] })).userErrors)).toEqual([
      'agendaItemIds ITEMS_OF_MEMBER',
    ]);
    expect((await invite(meetingId, one!, { capacity: 'MEMBER' })).userErrors).toEqual([]);
    expect(codesOf((await invite(meetingId, one!)).userErrors)).toEqual(['personId ALREADY_INVITED']);
    const stranger = { personId: toGlobalId('Person', meetingId) };
    expect(codesOf((await invite(meetingId, one!, stranger)).userErrors)).toEqual(['personId PERSON_UNKNOWN']);
    await expect(invite(meetingId, one!, {}, world.actors.chair)).rejects.toThrow(/^FORBIDDEN/);
    await db.asOwner(`update panel_meeting set status = 'CLOSED' where meeting_id = $1`, [meetingId]);
    expect(codesOf((await invite(meetingId, watchers[1]!)).userErrors)).toEqual(['meetingId MEETING_CLOSED']);
  });

  test('a member is withdrawn before it opens, never the only chair, nor one for whom somebody stands in', async () => {
    const { meetingId } = await published();
    const { member, chair, health } = world.actors;
    const deputy = await makeColleague(world, { name: 'stand-in', role: 'BUDGET_HOLDER', kind: 'HEALTH' });
    await callAs(
      ask,
      health,
      'nominateSubstitute',
      { ...inMeeting(meetingId), substituteId: person(deputy) },
      'meeting { id }',
    );
    expect(codesOf((await uninvite(meetingId, chair)).userErrors)).toEqual(['personId NO_CHAIR']);
    expect(codesOf((await uninvite(meetingId, health)).userErrors)).toEqual(['personId HAS_SUBSTITUTE']);
    expect(codesOf((await uninvite(meetingId, deputy)).userErrors)).toEqual(['personId IS_SUBSTITUTE']);
    expect((await uninvite(meetingId, member)).userErrors).toEqual([]);
    expect(codesOf((await uninvite(meetingId, member)).userErrors)).toEqual(['personId NOT_INVITED']);
    const gone = await ask<{
      panelMeetings: { nodes: { id: string }[] };
      viewer: { worklist: { subjectId: string }[] };
    }>(member, '{ panelMeetings(filter: { invited: true }) { nodes { id } } viewer { worklist { subjectId } } }');
    const { meetingId: id } = inMeeting(meetingId);
    expect(gone.data.panelMeetings.nodes.map((node) => node.id)).not.toContain(id);
    expect(gone.data.viewer.worklist.map(({ subjectId }) => subjectId)).not.toContain(id);
    clock.set('2025-10-02T09:30:00Z');
    accepted(await openMeeting(world.as('chair'), { ...ONCE, meetingId }));
    expect(codesOf((await uninvite(meetingId, world.actors.socialCare)).userErrors)).toEqual([
      'meetingId MEETING_HELD',
    ]);
    expect((await uninvite(meetingId, world.actors.observer)).userErrors).toEqual([]);
  });
});
