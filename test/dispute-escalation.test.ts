import { toGlobalId } from '../src/platform/global-id';
import { useContributions } from './support/contribution-world';
import { disputesOf } from './support/disputes';
import { runJobs } from './support/run-jobs';

const world = useContributions();
const { db, clock, ask, as, agree, done, refused, approve, holder } = world;
const { dispute, carry, offer, shown } = disputesOf(world);

describe('J7 escalation', () => {
  const stages = [
    { name: 'Managers', days: 10, ownerRole: 'COMMISSIONER' },
    { name: 'Directors', days: 20, ownerRole: 'DIRECTOR' },
  ];

  test('stages are the administrator’s, and all that is wrong with them is said at once', async () => {
    const codes = await refused('administrator', 'setDisputeStages', {
      stages: [
        { name: ' ', days: 0, ownerRole: 'DIRECTOR' },
        { name: 'B', days: 5 },
        { name: 'B', days: 5, ownerId: toGlobalId('Person', holder('health')) },
      ],
    });
    expect(codes).toEqual(['NAME_MISSING', 'DAYS_TOO_FEW', 'OWNER_MISSING', 'NAME_TWICE', 'PERSON_UNKNOWN']);
    const payload = await done(
      'administrator',
      'setDisputeStages',
      { stages },
      'stages { ordinal name days ownerRole owner { id } }',
    );
    expect(payload['stages']).toEqual(stages.map((stage, index) => ({ ...stage, ordinal: index + 1, owner: null })));
  });

  test('a dispute has an owner, a stage, a clock and a next action; the job moves it up and finds it overdue', async () => {
    await done('administrator', 'setDisputeStages', { stages });
    const placed = await agree();
    clock.set('2026-02-01T10:00:00Z');
    const id = await dispute(placed, 'health');
    const job = () => runJobs(db, clock, 'contributions.escalate-disputes');
    expect(await shown(id)).toMatchObject({
      stage: {
        ordinal: 1,
        name: 'Managers',
        startDate: '2026-02-01',
        dueDate: '2026-02-11',
        ownerRole: 'COMMISSIONER',
      },
      isOverdue: false,
    });
    clock.set('2026-02-11T23:00:00Z');
    await job();
    expect(await shown(id)).toMatchObject({ stage: { ordinal: 1 }, isOverdue: false });
    clock.set('2026-02-12T00:01:00Z');
    await job();
    expect(await shown(id)).toMatchObject({
      stage: { ordinal: 2, name: 'Directors', startDate: '2026-02-12', dueDate: '2026-03-04', ownerRole: 'DIRECTOR' },
    });
    clock.set('2026-03-05T00:01:00Z');
    await job();
    await job();
    expect(await shown(id)).toMatchObject({ stage: { ordinal: 2 }, isOverdue: true, daysInDispute: 32 });
    const events = await db.asOwner<{ detail: unknown }>(
      `select detail from audit_event where local_area_code = $1 and action = 'disputes.escalated' order by occurred_at`,
      [world.area.code],
    );
    expect(events.map(({ detail }) => detail)).toEqual([
      { moved: [expect.any(String)], overdue: [] },
      { moved: [], overdue: [expect.any(String)] },
    ]);
    const outbox = await db.asOwner(
      `select 1 from outbox_event where local_area_code = $1 and kind = 'caseChanged' and occurred_at = $2`,
      [world.area.code, clock.now()],
    );
    expect(outbox).toHaveLength(1);
  });

  test('disputes are listed and counted: whose they are, how long, what is funded meanwhile', async () => {
    await done('administrator', 'setDisputeStages', { stages });
    const placed = await agree();
    clock.set('2026-02-01T10:00:00Z');
    const id = await dispute(placed, 'health');
    const list = async (name: 'finance' | 'commissioner' | 'healthDirector', filter: string) => {
      const { data, errors } = await ask<{
        disputes: { totalCount: number; nodes: { id: string }[] };
        disputeTotals: object;
      }>(
        as(name),
        `{ disputes(filter: ${filter}, orderBy: [{ field: STAGE_DUE_DATE }]) { totalCount nodes { id } }
           disputeTotals(filter: ${filter}) { open overdue closed daysInDispute interimFundedToDate disputedToDate disputedThisYear } }`,
      );
      expect(errors).toEqual([]);
      return { ids: data.disputes.nodes.map((one) => one.id), totals: data.disputeTotals };
    };
    // Finance while nobody carries it; the owner of its stage; and nobody else.
    const mine = '{ waitsForMe: { eq: true } }';
    expect([
      (await list('finance', mine)).ids,
      (await list('commissioner', mine)).ids,
      (await list('healthDirector', mine)).ids,
    ]).toEqual([[id], [id], []]);
    await carry(id, 'education');
    expect((await list('finance', mine)).ids).toEqual([]);
    clock.set('2026-02-20T10:00:00Z');
    expect((await list('finance', '{ isOverdue: { eq: true } }')).totals).toEqual({
      open: 1,
      overdue: 1,
      closed: 0,
      daysInDispute: 19,
      // 15 January to 20 February: 37 days at £100.00.
      interimFundedToDate: '3700.00',
      disputedToDate: '3700.00',
      disputedThisYear: '7600.00',
    });
    await approve(await offer(id, 'health'), 'education');
    clock.set('2026-02-25T10:00:00Z');
    expect((await list('finance', '{ isOpen: { eq: false } }')).totals).toMatchObject({
      open: 0,
      closed: 1,
      daysInDispute: 19,
    });
  });
});

test('J7 a dispute surfaces in the worklists: finance’s while nobody carries it, and of who owns its stage', async () => {
  await done('administrator', 'setDisputeStages', {
    stages: [{ name: 'Managers', days: 10, ownerRole: 'COMMISSIONER' }],
  });
  const placed = await agree();
  clock.set('2026-02-01T10:00:00Z');
  const id = await dispute(placed, 'health');
  const worklist = async (name: 'finance' | 'commissioner' | 'education') => {
    const { data } = await ask<{ viewer: { worklist: { kind: string; subjectId: string; day: string }[] } }>(
      as(name),
      '{ viewer { worklist { kind subjectId day } } }',
    );
    return data.viewer.worklist.filter(({ subjectId }) => subjectId === id).map(({ kind, day }) => `${kind} ${day}`);
  };
  expect(await worklist('finance')).toEqual(['DISPUTE 2026-02-11']);
  expect(await worklist('commissioner')).toEqual(['DISPUTE 2026-02-11']);
  expect(await worklist('education')).toEqual([]);
  await carry(id, 'education');
  expect(await worklist('finance')).toEqual([]);
});
