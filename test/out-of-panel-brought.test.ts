import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { endPlacement } from '../src/features/placements/service/end-placement';
import { startPlacement } from '../src/features/placements/service/start-placement';
import { closeMeeting, publishAgenda } from '../src/features/panels/service/run-meeting';
import { listCase } from '../src/features/panels/service/list-case';
import type { Day } from '../src/kernel/dates';
import { accepted } from './support/make-area';
import { makeMeeting, makeOption, makePanelWorld, makeReferredCase } from './support/make-panel';
import {
  approveTaken,
  broughtItemOf,
  caseBetween,
  decideOut,
  delegate,
  holdSitting,
  makeUrgentCase,
  onBrought,
  outOfPanelInput,
  shownBetween,
  takenOf,
  type ShownBetween,
} from './support/out-of-panel';
import { newRationale, postedFor, recordDecisionAsChair } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
const once = { clientMutationId: null, expectedVersion: null };
beforeAll(async () => {
  await delegate(world, 'EDUCATION', '91250.00');
  await delegate(world, 'SOCIAL_CARE', '54750.00');
});

const approve = (decision: ShownBetween): Promise<void> => approveTaken(ask, world, decision);
const caseNow = (caseId: string) => caseBetween(ask, world, caseId);
const local = (type: string, id: string): string => fromGlobalId(type, id, 'id');

describe('M7 where it is brought to', () => {
  test('test 7: an emergency placement, the child gone before the panel: still listed, and ratified', async () => {
    clock.set('2026-03-02T09:00:00Z');
    const meetingId = await makeMeeting(world, 5, 10);
    const urgent = await makeUrgentCase(world);
    const decision = takenOf(
      await decideOut(ask, world, outOfPanelInput(world, urgent, { placementStartDate: '2026-03-02' })),
    );
    await approve(decision);
    const placementId = local('Placement', decision.placement?.id ?? '');
    accepted(await startPlacement(world.as('commissioner'), { ...once, placementId, startDate: '2026-03-02' as Day }));
    clock.set('2026-03-06T09:00:00Z');
    accepted(
      await endPlacement(world.as('commissioner'), {
        ...once,
        placementId,
        endDate: '2026-03-05' as Day,
        reason: 'Went home to the family.',
      }),
    );
    const paid = await postedFor(world, urgent.caseId);
    const agendaItemId = broughtItemOf(await shownBetween(ask, world, decision.id));
    await holdSitting(world, meetingId, [local('AgendaItem', agendaItemId)], 6);
    const ratified = await recordDecisionAsChair(ask, world, onBrought('RATIFIED', agendaItemId, newRationale()));
    expect(ratified.userErrors).toEqual([]);
    expect(await shownBetween(ask, world, decision.id)).toMatchObject({
      broughtToPanel: { status: 'RATIFIED' },
      placement: { status: 'ENDED' },
    });
    expect(await postedFor(world, urgent.caseId)).toEqual(paid);
    accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
  });

  test('test 8 M6: panel in week 7, limit in week 6: the route is offered with the limit, the clock not moved, the item turned', async () => {
    clock.set('2026-04-01T09:00:00Z');
    const meetingId = await makeMeeting(world, 5, 48);
    const caseId = await makeReferredCase(world);
    await db.asOwner(
      `update panel_case set ehc_plan_status = 'REQUESTED', request_date = '2026-04-01' where case_id = $1`,
      [caseId],
    );
    const urgent = { caseId, optionId: await makeOption(world, caseId) };
    const agendaItemId = accepted(await listCase(world.as('officer'), { ...once, meetingId, caseId }));
    const before = await caseNow(caseId);
    expect(before).toMatchObject({
      outOfPanelRoute: {
        offered: true,
        because: expect.stringMatching(
          /To decide whether to assess” ends on 13 May 2026 and the sitting is on 19 May 2026/,
        ) as unknown,
        deadline: { code: 'C1', dueDate: '2026-05-13', daysLeft: 42 },
        nextSitting: { id: toGlobalId('PanelMeeting', meetingId) },
      },
    });
    const decision = takenOf(await decideOut(ask, world, outOfPanelInput(world, urgent)));
    expect(decision.broughtToPanel?.agendaItems).toMatchObject([
      { id: toGlobalId('AgendaItem', agendaItemId), status: 'LISTED', purpose: 'RATIFY' },
    ]);
    expect(await caseNow(caseId)).toMatchObject({
      clocks: before['clocks'],
      outOfPanelRoute: { offered: false, deadline: { dueDate: '2026-05-13' } },
    });
  });

  test('with no sitting called it waits for the first that is, over its capacity if need be; after publication its papers are frozen', async () => {
    // A panel of its own, so that no other sitting is next.
    const lone = await makePanelWorld(db, clock, '885');
    clock.set('2025-10-01T09:00:00Z');
    await delegate(lone, 'EDUCATION', '500000');
    await delegate(lone, 'SOCIAL_CARE', '500000');
    const first = takenOf(await decideOut(ask, lone, outOfPanelInput(lone, await makeUrgentCase(lone))));
    const second = takenOf(await decideOut(ask, lone, outOfPanelInput(lone, await makeUrgentCase(lone))));
    expect([first, second].map(({ broughtToPanel }) => broughtToPanel?.agendaItems)).toEqual([[], []]);
    const meetingId = await makeMeeting(lone, 1);
    const shown = await Promise.all([first, second].map(({ id }) => shownBetween(ask, lone, id)));
    expect(
      shown.map(({ broughtToPanel }) => broughtToPanel?.agendaItems.map(({ isOverCapacity }) => isOverCapacity)),
    ).toEqual([[false], [true]]);

    accepted(await publishAgenda(lone.as('officer'), { ...once, meetingId }));
    const third = takenOf(await decideOut(ask, lone, outOfPanelInput(lone, await makeUrgentCase(lone))));
    const [item] = third.broughtToPanel?.agendaItems ?? [];
    expect(item).toMatchObject({ isOverCapacity: true });
    const packs = await db.asOwner('select from paper_pack where agenda_item_id = $1', [
      local('AgendaItem', item?.id ?? ''),
    ]);
    expect(packs).toHaveLength(1);

    // Nothing is decided on it: it goes on to the next sitting, and is overdue.
    await holdSitting(lone, meetingId, []);
    accepted(await closeMeeting(lone.as('chair'), { ...once, meetingId }));
    const overdue = await shownBetween(ask, lone, first.id);
    expect(overdue.broughtToPanel).toMatchObject({ status: 'AWAITING', isOverdue: true });
    const nextId = await makeMeeting(lone, 1);
    const items = (await shownBetween(ask, lone, first.id)).broughtToPanel?.agendaItems ?? [];
    expect(items.map(({ status, meeting }) => [status, meeting.id])).toEqual([
      ['NOT_HEARD', toGlobalId('PanelMeeting', meetingId)],
      ['LISTED', toGlobalId('PanelMeeting', nextId)],
    ]);
    const listed = await ask<{ outOfPanelDecisions: { nodes: { id: string }[]; totalCount: number } }>(
      lone.actors.officer,
      `{ outOfPanelDecisions(filter: { status: { eq: AWAITING }, overdue: true }) { totalCount nodes { id broughtToPanel { isOverdue daysLeft } } } }`,
    );
    expect(listed.errors).toEqual([]);
    expect(listed.data.outOfPanelDecisions.totalCount).toBe(3);
  });
});
