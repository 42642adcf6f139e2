import { transitionTasksJob } from '../src/features/placements/job';
import { useDatabase } from './support/database';
import { runCommand, toCsv, useFiles } from './support/import-files';
import { setClock } from './support/make-ledger';
import { makeColleague, makePanelWorld, type PanelWorld, type Part } from './support/make-panel';
import { usePanelApi } from './support/panel-client';
import { sendChange } from './support/referral-mutations';
import { runJobs } from './support/run-jobs';
import { makeRunning, type RunningPlacement } from './support/running-placement';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
});

async function shown(part: Part, made: RunningPlacement, fields: string): Promise<Record<string, unknown>> {
  const answer = await ask<{ node: Record<string, unknown> }>(
    world.actors[part],
    `query ($id: ID!) { node(id: $id) { ... on Placement { ${fields} } } }`,
    { id: made.id },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.node;
}
const send = (part: Part, mutation: string, input: object, gives: string) =>
  sendChange<Record<string, unknown>>(ask, world.actors[part], mutation, input, gives);
const childOf = async ({ caseId }: RunningPlacement): Promise<string> => {
  const [row] = await db.asOwner<{ child_id: string }>('select child_id from panel_case where case_id = $1', [caseId]);
  return row?.child_id ?? '';
};

describe('A2: a child who stays three months or more and is not looked after is notified and visited', () => {
  const DUTY =
    'visitDuty { status notificationDueDate nextVisitDate isOverdue visits { kind doneDate seenAlone report } }';
  const visit = (made: RunningPlacement, said: object, part: Part = 'officer') =>
    send(
      part,
      'recordPlacementVisit',
      { placementId: made.id, doneDate: '2026-02-02', ...said },
      `placement { ${DUTY} }`,
    );

  it('A2 the notification is due at the start, the first visit three months on, the next six months after it', async () => {
    const made = await makeRunning(ask, world);
    clock.set('2026-02-02T09:00:00Z');
    expect(await shown('officer', made, DUTY)).toEqual({
      visitDuty: {
        ...{ status: 'OWED', notificationDueDate: '2025-11-01', nextVisitDate: '2026-02-01', isOverdue: true },
        visits: [],
      },
    });
    expect((await visit(made, { kind: 'NOTIFICATION' })).refused).toEqual([]);
    expect((await visit(made, { kind: 'NOTIFICATION', report: 'No.' })).refused).toEqual([
      'kind ALREADY_NOTIFIED',
      'report REPORT_NOT_ASKED',
    ]);
    expect((await visit(made, { kind: 'VISIT' })).refused).toEqual([
      'report REPORT_MISSING',
      'seenAlone SEEN_ALONE_MISSING',
    ]);
    const visited = { kind: 'VISIT', seenAlone: true, report: 'An invented report.' };
    const { payload } = await visit(made, visited);
    expect(payload['placement']).toEqual({
      visitDuty: {
        ...{ status: 'OWED', notificationDueDate: null, nextVisitDate: '2026-08-02', isOverdue: false },
        visits: expect.arrayContaining([{ ...visited, doneDate: '2026-02-02' }]) as unknown,
      },
    });
    expect((await visit(made, { ...visited, doneDate: '2026-02-03' })).refused).toEqual(['doneDate DATE_IN_FUTURE']);
    expect((await visit(made, visited, 'commissioner')).error).toBe('FORBIDDEN');
    for (const part of ['commissioner', 'finance'] as const) {
      expect(await shown(part, made, DUTY)).toEqual({ visitDuty: null });
    }
  });

  it('A2 the area sets its own intervals', async () => {
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const set = (firstVisitMonths: number, visitMonths: number) =>
      sendChange<object>(
        ask,
        administrator,
        'setVisitTerms',
        { firstVisitMonths, visitMonths },
        'terms { firstVisitMonths visitMonths }',
      );
    expect((await set(0, 13)).refused).toEqual([
      'firstVisitMonths MONTHS_OUT_OF_RANGE',
      'visitMonths MONTHS_OUT_OF_RANGE',
    ]);
    expect((await set(2, 4)).payload).toMatchObject({ terms: { firstVisitMonths: 2, visitMonths: 4 } });
    const made = await makeRunning(ask, world);
    clock.set('2025-12-01T09:00:00Z');
    expect(await shown('officer', made, 'visitDuty { nextVisitDate }')).toEqual({
      visitDuty: { nextVisitDate: '2026-01-01' },
    });
  });

  it('A2 nothing is owed of a child who is looked after, of a day place, or of a short stay', async () => {
    const looked = await makeRunning(ask, world);
    await db.asOwner('update child set looked_after = true where child_id = $1', [await childOf(looked)]);
    const day = await makeRunning(ask, world, { option: { residential: 'DAY' } });
    const short = await makeRunning(ask, world, { end: '2026-01-30' });
    const long = await makeRunning(ask, world, { end: '2026-01-31' });
    clock.set('2026-01-05T09:00:00Z');
    const status = async (made: RunningPlacement) =>
      (await shown('officer', made, 'visitDuty { status }'))['visitDuty'];
    expect(await Promise.all([looked, day, short, long].map(status))).toEqual([
      { status: 'LOOKED_AFTER' },
      { status: 'DAY_PLACE' },
      { status: 'SHORT_STAY' },
      { status: 'OWED' },
    ]);
    expect((await visit(looked, { kind: 'NOTIFICATION', doneDate: '2026-01-05' })).refused).toEqual([
      'placementId NOT_OWED',
    ]);
  });
});

describe('A3: the steps of growing up', () => {
  const TASKS = 'transitionTasks { id kind ownerAgencyKind dueDate isOverdue doneDate doneNote }';
  interface Task {
    readonly id: string;
    readonly kind: string;
    readonly ownerAgencyKind: string;
    readonly dueDate: string;
  }
  const tasksOf = async (part: Part, made: RunningPlacement) =>
    (await shown(part, made, TASKS))['transitionTasks'] as readonly Task[];
  const said = (tasks: readonly Task[]) => tasks.map((task) => `${task.kind} ${task.ownerAgencyKind} ${task.dueDate}`);
  /** A placement of a child born on 20 May 2008, and the morning's work on a day. */
  async function growingUp(): Promise<RunningPlacement> {
    const made = await makeRunning(ask, world);
    await db.asOwner(`update child_identity set date_of_birth = '2008-05-20' where child_id = $1`, [
      await childOf(made),
    ]);
    return made;
  }
  async function onDay(date: string): Promise<void> {
    clock.set(`${date}T05:20:00Z`);
    await runJobs(db, clock, transitionTasksJob.name);
  }

  it('A3 the agency that answers for a step, and the case officer, see it and say that it is done', async () => {
    const made = await growingUp();
    await onDay('2025-11-02');
    const all = [
      ...['AGE_14 HEALTH 2025-11-01', 'AGE_16 HEALTH 2025-11-01', 'AGE_17 SOCIAL_CARE 2025-11-01'],
      ...['AGE_17_HALF EDUCATION 2025-11-01', 'SIX_MONTHS_BEFORE_18 HEALTH 2025-11-01'],
      ...['THREE_MONTHS_BEFORE_18 SOCIAL_CARE 2026-02-01', 'HANDOVER_18 HEALTH 2026-05-01'],
      'HANDOVER_18 SOCIAL_CARE 2026-05-01',
    ];
    expect(said(await tasksOf('officer', made))).toEqual(all);
    // Nobody who sat on the case: only what health answers for.
    const stranger = await makeColleague(world, { name: 'health-two', role: 'BUDGET_HOLDER', kind: 'HEALTH' });
    const strangers = await ask<{ node: { transitionTasks: readonly Task[] } }>(
      stranger,
      `query ($id: ID!) { node(id: $id) { ... on Placement { ${TASKS} } } }`,
      { id: made.id },
    );
    expect(said(strangers.data.node.transitionTasks)).toEqual(all.filter((one) => one.includes('HEALTH')));
    for (const part of ['commissioner', 'finance'] as const) expect(await tasksOf(part, made)).toEqual([]);
    const [, , , half, planned] = await tasksOf('officer', made);
    const done = (part: Part, task: Task | undefined, doneDate = '2025-11-02') =>
      send(
        part,
        'completeTransitionTask',
        { taskId: task?.id, doneDate, note: 'Agreed.' },
        'task { doneDate doneNote isOverdue placement { id } }',
      );
    expect((await done('health', half)).refused).toEqual(['taskId NOT_YOURS']);
    expect((await done('health', planned, '2025-11-03')).refused).toEqual(['doneDate DATE_IN_FUTURE']);
    expect((await done('health', planned, '1900-01-01')).refused).toEqual(['doneDate DATE_BEFORE_BIRTH']);
    expect((await done('health', planned)).payload['task']).toEqual({
      ...{ doneDate: '2025-11-02', doneNote: 'Agreed.', isOverdue: false, placement: { id: made.id } },
    });
    expect((await done('officer', planned)).refused).toEqual(['taskId ALREADY_DONE']);
    expect((await done('officer', half)).refused).toEqual([]);
    expect((await done('commissioner', half)).error).toBe('FORBIDDEN');
  });
});

describe('A4: from the decision to the start', () => {
  const START = 'decidedStartDate startedDate startSlippageDays alerts';

  it('A4 the slippage is the days from the decided start to the real one', async () => {
    const late = await makeRunning(ask, world, { started: null });
    clock.set('2025-10-31T09:00:00Z');
    expect(await shown('finance', late, START)).toMatchObject({ startSlippageDays: null, alerts: [] });
    clock.set('2025-11-11T09:00:00Z');
    expect(await shown('finance', late, START)).toEqual({
      ...{ decidedStartDate: '2025-11-01', startedDate: null, startSlippageDays: 10, alerts: ['START_LATE'] },
    });
    clock.set('2025-11-17T09:00:00Z');
    await send('commissioner', 'startPlacement', { placementId: late.id, startDate: '2025-11-17' }, '');
    clock.set('2025-12-11T09:00:00Z');
    expect(await shown('finance', late, START)).toEqual({
      ...{ decidedStartDate: '2025-11-01', startedDate: '2025-11-17', startSlippageDays: 16, alerts: [] },
    });
  });

  it('A4 an alert while the money is not live on the first day', async () => {
    const pending = await makeRunning(ask, world, { isPending: true });
    clock.set('2025-10-31T09:00:00Z');
    expect((await shown('finance', pending, 'alerts'))['alerts']).toEqual([]);
    clock.set('2025-11-01T09:00:00Z');
    expect((await shown('finance', pending, 'alerts'))['alerts']).toEqual(['FUNDING_NOT_LIVE']);
  });

  it('A4 a package of the health service has a contingency plan, or is told to want one', async () => {
    const made = await makeRunning(ask, world);
    clock.set('2025-11-11T09:00:00Z');
    const alerts = async (part: Part) => (await shown(part, made, 'alerts'))['alerts'];
    expect([await alerts('commissioner'), await alerts('health'), await alerts('finance')]).toEqual([
      ['CONTINGENCY_MISSING'],
      ['CONTINGENCY_MISSING'],
      [],
    ]);
    const record = (plan: string, part: Part = 'commissioner') =>
      send(part, 'recordContingencyPlan', { placementId: made.id, plan }, 'placement { contingencyPlan { plan } }');
    expect((await record(' ')).refused).toEqual(['plan PLAN_MISSING']);
    await record('The ward keeps a bed for two weeks.');
    expect((await record('The hospice keeps a bed.', 'officer')).payload['placement']).toEqual({
      contingencyPlan: { plan: 'The hospice keeps a bed.' },
    });
    expect(await alerts('commissioner')).toEqual([]);
    expect(await shown('finance', made, 'contingencyPlan { plan }')).toEqual({ contingencyPlan: null });
    expect((await record('No.', 'finance')).error).toBe('FORBIDDEN');
  });
});

describe('left, and still paid', () => {
  interface Paid {
    readonly count: number;
    readonly amount: string;
    readonly amountToDate: string;
    readonly placements: readonly object[];
  }
  async function paid(part: Part = 'finance'): Promise<Paid | string> {
    const answer = await ask<{ paidAfterLeaving: Paid }>(
      world.actors[part],
      '{ paidAfterLeaving { count amount amountToDate placements { leftDate basis amount amountToDate placement { id } } } }',
    );
    return answer.errors[0]?.code ?? answer.data.paidAfterLeaving;
  }

  it('a plan that ceased by the SEN2 return, until a later return says that it goes on', async () => {
    const made = await makeRunning(ask, world, { end: '2026-10-31' });
    clock.set('2026-02-10T09:00:00Z');
    await db.asOwner(
      `insert into child_reference (local_area_code, scheme, reference, child_id, recorded_at)
       values ('311', 'UPN', 'T823432112345', $1, now())`,
      [await childOf(made)],
    );
    const [child] = await db.asOwner<{ date_of_birth: string }>(
      'select date_of_birth from child_identity where child_id = $1',
      [await childOf(made)],
    );
    const importRow = async (kind: string, row: Readonly<Record<string, string>>): Promise<void> => {
      const ran = await runCommand(db, clock, '--kind', kind, '--area', '311', files.write('rows.csv', toCsv([row])));
      expect(ran.counts).toBe('read 1 accepted 1 refused 0 unchanged 0');
    };
    await importRow('sen2-people', {
      ...{ persontableid: 'P1', upn: 'T823432112345', personbirthdate: child?.date_of_birth ?? '' },
    });
    const came = { requeststableid: 'R1', persontableid: 'P1', receiveddate: '2023-01-07', requestoutcome: 'Y' };
    await importRow('sen2-requests', came);
    await importRow('sen2-assessments', { assessmenttableid: 'A1', requeststableid: 'R1', assessmentoutcome: 'Y' });
    const plan = { namedplantableid: 'N1', assessmenttableid: 'A1', startdate: '2023-05-27' };
    await importRow('sen2-named-plans', { ...plan, ceasedate: '2026-01-31', ceasereason: '1' });
    const ceased = { leftDate: '2026-01-31', basis: 'PLAN_CEASED', amount: '136500.00', placement: { id: made.id } };
    expect(await paid()).toMatchObject({ count: 1, amountToDate: '5000.00', placements: [ceased] });
    await importRow('sen2-named-plans', { ...plan, namedplantableid: 'N2', startdate: '2026-01-31', ceasedate: '' });
    expect(await paid()).toMatchObject({ count: 0 });
    clock.set('2025-10-01T09:00:00Z');
  });

  it('a child that a review found gone, whose plan ceased, or who is past 25: with the days after, to the penny, until the end is recorded', async () => {
    const made = await makeRunning(ask, world, { end: '2026-10-31' });
    const ceased = await makeRunning(ask, world, { end: '2026-03-31' });
    const grown = await makeRunning(ask, world, { end: '2026-09-30' });
    await db.asOwner(
      `insert into ehc_plan (local_area_code, case_id, cease_reason, ceased_date) values ('311', $1, '7', '2026-03-21')
       on conflict (local_area_code, case_id) do update set cease_reason = '7', ceased_date = '2026-03-21'`,
      [ceased.caseId],
    );
    await db.asOwner('update child set birth_cohort = 2000 where child_id = $1', [await childOf(grown)]);
    clock.set('2026-02-10T09:00:00Z');
    // 31 August 2025 lies before the placement: all of its 334 days are after the age.
    const overAge = {
      leftDate: '2025-08-31',
      basis: 'OVER_AGE',
      amount: '167000.00',
      amountToDate: '51000.00',
      placement: { id: grown.id },
    };
    expect(await paid()).toEqual({ count: 1, amount: '167000.00', amountToDate: '51000.00', placements: [overAge] });
    const { refused } = await send(
      'officer',
      'reviewPlacement',
      {
        ...{ placementId: made.id, reviewDate: '2026-02-10', attendees: ['PROVIDER'], outcome: 'MAINTAIN' },
        ...{ childView: { text: 'Said.' }, parentView: { text: 'Said.' }, reason: 'It is being looked into.' },
        attendedUntil: '2026-01-31',
      },
      '',
    );
    expect(refused).toEqual([]);
    // 273 days of £500.00 to 31 October, ten of them by now.
    const left = {
      leftDate: '2026-01-31',
      basis: 'ATTENDANCE_ENDED',
      amount: '136500.00',
      amountToDate: '5000.00',
      placement: { id: made.id },
    };
    expect(await paid('commissioner')).toEqual({
      ...{ count: 2, amount: '303500.00', amountToDate: '56000.00', placements: [overAge, left] },
    });
    expect((await shown('finance', made, 'alerts'))['alerts']).toEqual(['PAID_AFTER_LEAVING']);
    clock.set('2026-03-22T09:00:00Z');
    const moved = {
      leftDate: '2026-03-21',
      basis: 'MOVED_AWAY',
      amount: '5000.00',
      amountToDate: '500.00',
      placement: { id: ceased.id },
    };
    const by22March = [{ ...overAge, amountToDate: '71000.00' }, { ...left, amountToDate: '25000.00' }, moved];
    expect(await paid()).toMatchObject({ count: 3, placements: by22March });
    await send('commissioner', 'endPlacement', { placementId: made.id, endDate: '2026-03-31', reason: 'It left.' }, '');
    expect(await paid()).toMatchObject({ count: 2, placements: [by22March[0], moved] });
    for (const part of ['officer', 'member', 'education'] as const) expect(await paid(part)).toBe('FORBIDDEN');
  });

  it('G5 not of a case in which the reader declared an interest', async () => {
    const before = (await paid('director')) as Paid;
    expect(before.count).toBe(2);
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select item.local_area_code, gen_random_uuid(), item.agenda_item_id, item.case_id, $1, 'PERSONAL', now() from agenda_item item`,
      [world.actors.director.personId],
    );
    expect(await paid('director')).toEqual({ count: 0, amount: '0.00', amountToDate: '0.00', placements: [] });
  });
});
