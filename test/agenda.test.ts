import { toGlobalId } from '../src/platform/global-id';
import { closeMeeting, openMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { listCase } from '../src/features/panels/service/list-case';
import { recordAttendance } from '../src/features/panels/service/record-attendance';
import { accepted } from './support/make-area';
import { makeMeeting, makeOpenSitting, makeReferredCase, type Part } from './support/make-panel';
import { callAs, codesOf } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();

beforeEach(async () => {
  // Each story has the calendar of its panel to itself.
  await db.asOwner(`update panel_meeting set status = 'CLOSED', closed_at = now() where status <> 'CLOSED'`);
});

const ONCE = { clientMutationId: null, expectedVersion: null } as const;
const item = (id: string): string => toGlobalId('AgendaItem', id);
const meeting = (id: string): string => toGlobalId('PanelMeeting', id);
const call = <Payload>(part: Part, mutation: string, input: object, selection: string) =>
  callAs<Payload>(ask, world.actors[part], mutation, input, selection);
const list = async (meetingId: string, caseId: string): Promise<string> =>
  accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId }));

interface ShownItem {
  readonly id: string;
  readonly ordinal: number;
  readonly status: string;
  readonly version: number;
  readonly heardAt: string | null;
  readonly withdrawalReason: string | null;
  readonly carriedFrom: { readonly id: string } | null;
  readonly clockWarning: {
    readonly outOfPanelOffered: boolean;
    readonly sittingDate: string | null;
    readonly message: string;
  } | null;
  readonly papers: { readonly version: number } | null;
  readonly headline: { readonly reference: string } | null;
}
interface ShownMeeting {
  readonly version: number;
  readonly hearing: { readonly id: string } | null;
  readonly minutes: {
    readonly text: string;
    readonly approvedAt: string | null;
    readonly approvedBy: { readonly displayName: string } | null;
  } | null;
  readonly agendaItems: readonly ShownItem[];
}
async function read(part: Part, meetingId: string): Promise<ShownMeeting> {
  const answer = await ask<{ panelMeeting: ShownMeeting }>(
    world.actors[part],
    `query ($id: ID!) { panelMeeting(id: $id) { version hearing { id } minutes { text approvedAt approvedBy { displayName } }
       agendaItems { id ordinal status version heardAt withdrawalReason carriedFrom { id } papers { version } headline { reference }
                     clockWarning { outOfPanelOffered sittingDate message } } } }`,
    { id: meeting(meetingId) },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.panelMeeting;
}

/** A sitting with so many cases on its agenda, published. */
async function agenda(
  cases: number,
): Promise<{ readonly meetingId: string; readonly items: string[]; readonly cases: string[] }> {
  const meetingId = await makeMeeting(world);
  const made: string[] = [];
  const items: string[] = [];
  for (let index = 0; index < cases; index += 1) {
    const caseId = await makeReferredCase(world);
    made.push(caseId);
    items.push(await list(meetingId, caseId));
  }
  accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
  return { meetingId, items, cases: made };
}

async function open(meetingId: string): Promise<void> {
  clock.goOn(1);
  accepted(
    await recordAttendance(world.as('chair'), { clientMutationId: null, meetingId, personId: null, status: 'PRESENT' }),
  );
  accepted(await openMeeting(world.as('chair'), { ...ONCE, meetingId }));
}

describe('reorderAgenda', () => {
  const reorder = (part: Part, meetingId: string, items: readonly string[], expectedVersion: number | null = null) =>
    call<{ meeting: { agendaItems: { id: string; ordinal: number }[] } | null }>(
      part,
      'reorderAgenda',
      { meetingId: meeting(meetingId), agendaItemIds: items.map(item), expectedVersion },
      'meeting { agendaItems { id ordinal } }',
    );

  test('puts the items in another order before the sitting', async () => {
    const { meetingId, items } = await agenda(3);
    const wanted = [items[2]!, items[0]!, items[1]!];
    const { meeting: after } = await reorder('officer', meetingId, wanted);
    expect(after?.agendaItems).toEqual(wanted.map((id, index) => ({ id: item(id), ordinal: index + 1 })));
  });

  test('items hidden by an interest keep their places', async () => {
    const { meetingId, items, cases } = await agenda(3);
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'PERSONAL', now())`,
      [world.code, items[1], cases[1], world.actors.officer.personId],
    );
    const { meeting: after } = await reorder('officer', meetingId, [items[2]!, items[0]!]);
    expect(after?.agendaItems).toEqual([
      { id: item(items[2]!), ordinal: 1 },
      { id: item(items[0]!), ordinal: 3 },
    ]);
  });

  test('is refused with every fault at once, and during the sitting', async () => {
    const { meetingId, items } = await agenda(2);
    const other = await agenda(1);
    const { userErrors } = await reorder('officer', meetingId, [items[0]!, items[0]!, other.items[0]!]);
    expect(codesOf(userErrors)).toEqual([
      'agendaItemIds.1 ITEM_TWICE',
      'agendaItemIds.2 ITEM_UNKNOWN',
      'agendaItemIds ITEM_LEFT_OUT',
    ]);
    await expect(reorder('officer', meetingId, items, 1)).rejects.toThrow('CONFLICT');
    await open(meetingId);
    expect(codesOf((await reorder('officer', meetingId, items)).userErrors)).toEqual(['meetingId MEETING_HELD']);
    await expect(reorder('member', meetingId, items)).rejects.toThrow('FORBIDDEN');
  });
});

describe('withdrawItem and hearItem', () => {
  const withdraw = (part: Part, agendaItemId: string, reason = 'An invented reason.') =>
    call<{ agendaItem: ShownItem | null }>(
      part,
      'withdrawItem',
      { agendaItemId: item(agendaItemId), reason },
      'agendaItem { status withdrawalReason case { status } }',
    );
  const hear = (part: Part, agendaItemId: string) =>
    call<{ agendaItem: ShownItem | null }>(
      part,
      'hearItem',
      { agendaItemId: item(agendaItemId) },
      'agendaItem { heardAt }',
    );

  test('a withdrawn item frees its place, its case waits to be listed, its papers are nobody’s to read any more', async () => {
    const meetingId = await makeMeeting(world, 1);
    const caseId = await makeReferredCase(world);
    const agendaItemId = await list(meetingId, caseId);
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
    accepted(
      await declareInterest(world.as('member'), { clientMutationId: null, agendaItemId, kind: 'NONE', reason: null }),
    );
    expect((await read('member', meetingId)).agendaItems[0]?.papers).toEqual({ version: 1 });
    expect(codesOf((await withdraw('officer', agendaItemId, ' ')).userErrors)).toEqual(['reason REASON_MISSING']);
    const { agendaItem } = await withdraw('officer', agendaItemId);
    expect(agendaItem).toEqual({
      status: 'WITHDRAWN',
      withdrawalReason: 'An invented reason.',
      case: { status: 'SUBMITTED' },
    });
    expect((await read('member', meetingId)).agendaItems).toEqual([]);
    expect(codesOf((await withdraw('officer', agendaItemId)).userErrors)).toEqual(['agendaItemId ITEM_NOT_LISTED']);
    // The one place of this sitting is free again.
    await list(meetingId, await makeReferredCase(world));
  });

  test('R6 hearing begins at an open sitting, by its chair, and the room knows what is on', async () => {
    const { meetingId, items } = await agenda(2);
    expect(codesOf((await hear('chair', items[0]!)).userErrors)).toEqual(['agendaItemId MEETING_NOT_OPEN']);
    await open(meetingId);
    expect((await read('member', meetingId)).hearing).toBeNull();
    await expect(hear('officer', items[0]!)).rejects.toThrow('FORBIDDEN');
    expect((await hear('chair', items[0]!)).agendaItem?.heardAt).toBe('2025-10-02T09:00:00.000Z');
    expect((await read('member', meetingId)).hearing).toEqual({ id: item(items[0]!) });
    clock.set('2025-10-02T09:20:00Z');
    await hear('chair', items[1]!);
    expect((await read('member', meetingId)).hearing).toEqual({ id: item(items[1]!) });
    expect(codesOf((await withdraw('officer', items[1]!)).userErrors)).toEqual(['agendaItemId BEING_HEARD']);
  });
});

describe('M5 what a sitting does not decide', () => {
  test('M5 is not heard, and relisted on the next sitting with room, linked, its papers frozen where it is published', async () => {
    const { meetingId, items } = await agenda(3);
    const full = await makeMeeting(world, 1, 8);
    await list(full, await makeReferredCase(world));
    const second = await makeMeeting(world, 2, 15);
    await list(second, await makeReferredCase(world));
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId: second }));
    const third = await makeMeeting(world, 5, 22);
    await open(meetingId);
    accepted(await closeMeeting(world.as('chair'), { ...ONCE, meetingId }));

    const closed = await read('officer', meetingId);
    expect(closed.agendaItems.map(({ status }) => status)).toEqual(['NOT_HEARD', 'NOT_HEARD', 'NOT_HEARD']);
    const carried = async (id: string) =>
      (await read('officer', id)).agendaItems.filter(({ carriedFrom }) => carriedFrom !== null);
    expect(await carried(full)).toEqual([]);
    expect(await carried(second)).toMatchObject([
      { ordinal: 2, status: 'LISTED', carriedFrom: { id: item(items[0]!) }, papers: { version: 1 } },
    ]);
    expect(await carried(third)).toMatchObject([
      { ordinal: 1, carriedFrom: { id: item(items[1]!) }, papers: null },
      { ordinal: 2, carriedFrom: { id: item(items[2]!) }, papers: null },
    ]);
  });

  test('M5 without a sitting with room the case waits, with a row in the officer’s worklist', async () => {
    const { meetingId, cases } = await agenda(1);
    await open(meetingId);
    accepted(await closeMeeting(world.as('chair'), { ...ONCE, meetingId }));
    const answer = await ask<{ viewer: { worklist: { kind: string; subjectId: string }[] } }>(
      world.actors.officer,
      '{ viewer { worklist { kind subjectId } } }',
    );
    expect(answer.data.viewer.worklist).toContainEqual({ kind: 'LISTING', subjectId: toGlobalId('Case', cases[0]!) });
  });

  test('M5 an item hidden from the chair by an interest is carried over all the same', async () => {
    const { meetingId, items } = await agenda(1);
    const next = await makeMeeting(world, 5, 8);
    accepted(
      await declareInterest(world.as('chair'), {
        clientMutationId: null,
        agendaItemId: items[0]!,
        kind: 'PERSONAL',
        reason: 'Invented',
      }),
    );
    await open(meetingId);
    accepted(await closeMeeting(world.as('chair'), { ...ONCE, meetingId }));
    expect((await read('chair', next)).agendaItems).toEqual([]);
    expect((await read('officer', next)).agendaItems).toMatchObject([{ carriedFrom: { id: item(items[0]!) } }]);
  });

  test('M6 a sitting after a statutory limit is warned of and the route out of panel offered; the clock is where it was', async () => {
    const meetingId = await makeMeeting(world);
    // To decide whether to assess” ends on 6 October, six weeks after 25 August.
    const caseId = await makeReferredCase(world, {
      terms: { requestDate: '2025-08-25' as never, ehcPlanStatus: 'REQUESTED' },
    });
    await list(meetingId, caseId);
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
    expect((await read('officer', meetingId)).agendaItems[0]?.clockWarning).toBeNull();
    const dueDates = async () => {
      const answer = await ask<{ case: { clocks: { dueDate: string }[] } }>(
        world.actors.officer,
        'query ($id: ID!) { case(id: $id) { clocks { dueDate } } }',
        { id: toGlobalId('Case', caseId) },
      );
      return answer.data.case.clocks.map(({ dueDate }) => dueDate);
    };
    const before = await dueDates();
    const next = await makeMeeting(world, 5, 8);
    await open(meetingId);
    accepted(await closeMeeting(world.as('chair'), { ...ONCE, meetingId }));
    expect((await read('officer', meetingId)).agendaItems[0]?.clockWarning).toBeNull();
    expect((await read('officer', next)).agendaItems[0]?.clockWarning).toMatchObject({
      outOfPanelOffered: true,
      sittingDate: '2025-10-09',
      message: expect.stringContaining('To decide whether to assess” ends on 6 October 2025') as string,
    });
    expect(await dueDates()).toEqual(before);
    // Uncleared, a member is shown nothing of the case.
    accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId: next }));
    expect((await read('member', next)).agendaItems[0]?.clockWarning).toBeNull();
  });
});

describe('minutes', () => {
  const approve = (part: Part, meetingId: string) =>
    call<{ meeting: ShownMeeting | null }>(
      part,
      'approveMinutes',
      { meetingId: meeting(meetingId) },
      'meeting { minutes { approvedAt approvedBy { displayName } } }',
    );

  test('say who came when and what became of each case, by reference and without a child’s name; the chair approves them', async () => {
    const sitting = await makeOpenSitting(world);
    const { meetingId } = sitting;
    expect(codesOf((await approve('chair', meetingId)).userErrors)).toEqual(['meetingId MEETING_NOT_CLOSED']);
    expect((await read('chair', meetingId)).minutes).toBeNull();
    clock.set('2025-10-02T10:30:00Z');
    accepted(
      await recordAttendance(world.as('health'), { clientMutationId: null, meetingId, personId: null, status: 'LEFT' }),
    );
    accepted(await closeMeeting(world.as('chair'), { ...ONCE, meetingId }));
    const { minutes, agendaItems } = await read('member', meetingId);
    expect(minutes).toMatchObject({ approvedAt: null, approvedBy: null });
    expect(minutes!.text).toContain('Complex needs panel, 2 October 2025, 10:00 to 11:30');
    expect(minutes!.text).toMatch(/Testa health \(budget holder, .*\): from 10:00, until 11:30/);
    expect(minutes!.text).toContain(`1. ${agendaItems[0]!.headline!.reference}: not heard`);
    expect(minutes!.text).not.toMatch(/Placeholder-\d/);

    expect((await approve('chair', meetingId)).meeting?.minutes).toMatchObject({
      approvedAt: '2025-10-02T10:30:00.000Z',
      approvedBy: { displayName: expect.any(String) as string },
    });
    expect(codesOf((await approve('chair', meetingId)).userErrors)).toEqual(['meetingId APPROVED_ALREADY']);
    await expect(approve('officer', meetingId)).rejects.toThrow('FORBIDDEN');
  });
});
