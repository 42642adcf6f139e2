import { transitionTasksJob } from '../src/features/placements/job';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useGrowingUp } from './support/growing-up-world';
import type { Part } from './support/make-panel';
import { runJobs } from './support/run-jobs';
import type { RunningPlacement } from './support/running-placement';

/* The steps of growing up, each when its time comes; the aims of a young person who prepares for adulthood. */

const { db, clock, ask, adult, growingUp, caseOf, holderOf, send, read, ofCase, world } = useGrowingUp();
/** Placements that run: of a child of thirteen, and of a young person of seventeen. */
let young: RunningPlacement;
let late: RunningPlacement;

beforeAll(async () => {
  young = await growingUp('2012-05-20');
  late = await growingUp();
});

async function onDay(date: string): Promise<void> {
  clock.set(`${date}T05:20:00Z`);
  await runJobs(db, clock, transitionTasksJob.name);
}

describe('A3: the steps of growing up', () => {
  interface Task {
    readonly id: string;
    readonly kind: string;
    readonly ownerAgencyKind: string;
    readonly dueDate: string;
    readonly owner: { readonly id: string } | null;
  }
  const TASKS = 'transitionTasks { id kind ownerAgencyKind dueDate owner { id } }';
  const tasksOf = async (made: RunningPlacement, part: Part | Actor = 'officer') =>
    (await ofCase<{ readonly transitionTasks: readonly Task[] }>(part, made, TASKS)).transitionTasks;
  const said = (tasks: readonly Task[]) => tasks.map((task) => `${task.kind} ${task.ownerAgencyKind} ${task.dueDate}`);

  it('A3 who comes late needs what did not lapse, in the month after; a new case has it at once, and nobody is too young', async () => {
    const made = late;
    // The children of these cases were eleven when they were referred.
    expect(await runJobs(db, clock, 'cases.opened')).toEqual([]);
    await onDay('2025-11-01');
    expect(said(await tasksOf(made))).toEqual([
      'AGE_14 HEALTH 2025-11-01',
      'AGE_16 HEALTH 2025-11-01',
      'AGE_17 SOCIAL_CARE 2025-11-01',
      'AGE_17_HALF EDUCATION 2025-11-01',
      'SIX_MONTHS_BEFORE_18 HEALTH 2025-11-01',
      'THREE_MONTHS_BEFORE_18 SOCIAL_CARE 2026-02-01',
      'HANDOVER_18 HEALTH 2026-05-01',
      'HANDOVER_18 SOCIAL_CARE 2026-05-01',
    ]);
    const referred = await send(
      'officer',
      'referCase',
      {
        panelId: toGlobalId('Panel', world.panelId),
        child: { givenName: 'Testa', familyName: 'Placeholder-Late', dateOfBirth: '2008-02-20' },
        ...{ requestType: 'PLACEMENT', requestDate: '2025-09-30', primaryNeed: 'ASD' },
      },
      'case { id }',
    );
    expect(referred.refused).toEqual([]);
    expect((await runJobs(db, clock, 'cases.opened')).length).toBe(1);
    const { id } = (referred.payload as unknown as { readonly case: { readonly id: string } }).case;
    const { node } = await read<{ readonly node: { readonly transitionTasks: readonly Task[] } }>(
      'officer',
      `query ($id: ID!) { node(id: $id) { ... on Case { ${TASKS} } } }`,
      { id },
    );
    expect(said(node.transitionTasks)[0]).toBe('THREE_MONTHS_BEFORE_18 SOCIAL_CARE 2025-11-01');
    expect(node.transitionTasks.map(({ kind }) => kind).sort()).toEqual([
      ...['AGE_14', 'AGE_16', 'AGE_17', 'AGE_17_HALF', 'HANDOVER_18', 'HANDOVER_18'],
      ...['SIX_MONTHS_BEFORE_18', 'THREE_MONTHS_BEFORE_18'],
    ]);
  });

  it('A3 each has its budget, is assigned within its side, done or not needed, and stands in list and work of those alone', async () => {
    const made = late;
    await onDay('2025-11-02');
    const tasks = await tasksOf(made);
    const of = (kind: string) => tasks.find((task) => task.kind === kind)?.id;
    expect(tasks.find(({ kind }) => kind === 'AGE_14')?.owner?.id).toBe(holderOf('HEALTH'));
    const assign = (part: Part, kind: string, budgetHolderId: string) =>
      send(part, 'assignTransitionTask', { taskId: of(kind), budgetHolderId }, 'task { owner { id } }');
    expect((await assign('education', 'AGE_14', holderOf('EDUCATION'))).refused).toEqual([
      'taskId NOT_YOURS',
      'budgetHolderId HOLDER_UNSUITABLE',
    ]);
    expect((await assign('health', 'AGE_14', adult.chc.id)).payload).toMatchObject({
      task: { owner: { id: adult.chc.id } },
    });
    const settle = (part: Part, kind: string, said: object) =>
      send(
        part,
        'completeTransitionTask',
        { taskId: of(kind), ...said },
        'task { status doneDate notNeededReason isOverdue closedBy { id } }',
      );
    const told = { doneDate: '2025-11-02', note: 'Told.', notNeededReason: 'Told by the former area.' };
    expect((await settle('officer', 'AGE_16', told)).refused).toEqual(['notNeededReason DONE_OR_NOT_NEEDED']);
    expect((await settle('officer', 'AGE_16', { ...told, note: null })).payload).toMatchObject({
      task: {
        ...{ status: 'NOT_NEEDED', doneDate: null, notNeededReason: 'Told by the former area.', isOverdue: false },
        closedBy: { id: toGlobalId('Person', world.actors.officer.personId) },
      },
    });
    expect((await settle('health', 'AGE_16', { ...told, notNeededReason: null })).refused).toEqual([
      'taskId ALREADY_DONE',
    ]);
    clock.set('2025-12-05T09:00:00Z');
    const listed = async (reader: Part | Actor, filter: object) => {
      const query = `query ($filter: TransitionTaskFilter) { transitionTasks(filter: $filter) {
        totalCount nodes { kind status isOverdue case { id } placement { id } } } }`;
      const { transitionTasks } = await read<{
        readonly transitionTasks: { readonly nodes: readonly { readonly kind: string; readonly isOverdue: boolean }[] };
      }>(reader, query, { filter: { caseId: { eq: caseOf(made) }, ...filter } });
      return transitionTasks.nodes.map(({ kind, isOverdue }) => `${kind}${isOverdue ? '!' : ''}`);
    };
    expect(await listed('officer', { overdue: true })).toEqual([
      'AGE_14!',
      'AGE_17!',
      'AGE_17_HALF!',
      'SIX_MONTHS_BEFORE_18!',
    ]);
    expect(await listed('officer', { status: { eq: 'NOT_NEEDED' } })).toEqual(['AGE_16']);
    expect(await listed(adult.chc.actor, { overdue: true })).toEqual(['AGE_14!', 'SIX_MONTHS_BEFORE_18!']);
    const refused = await ask(world.actors.finance, '{ transitionTasks { totalCount } }');
    expect(refused.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    // Whose budget is named has it before them; another of the same side has what is nobody's own.
    const work = async (reader: Part | Actor) => {
      const query = '{ viewer { worklist(kinds: [TRANSITION_TASK]) { subjectId } } }';
      const found = await read<{ readonly viewer: { readonly worklist: readonly { readonly subjectId: string }[] } }>(
        reader,
        query,
      );
      const ids = found.viewer.worklist.map(({ subjectId }) => subjectId);
      return tasks.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind);
    };
    expect(await work(adult.chc.actor)).toEqual(['AGE_14']);
    expect(await work('health')).toEqual(['SIX_MONTHS_BEFORE_18']);
    expect((await work('officer')).length).toBe(4);
    // Nothing is prepared for a child that died.
    const happens = (kind: string, eventDate: string | null, more: object = {}) =>
      send(
        'officer',
        'recordPlanEvent',
        { caseId: caseOf(made), kind, eventDate, ...more },
        'case { planEvents { id kind } }',
      );
    expect((await happens('FINAL_PLAN_SENT', '2025-11-03')).refused).toEqual([]);
    const died = await happens('PLAN_CEASED', '2025-12-01', { ceaseReason: 'DECEASED' });
    expect(died.refused).toEqual([]);
    expect([await work('officer'), await work('health'), await work(adult.chc.actor)]).toEqual([[], [], []]);
  });

  it('A3 from Year 9 to the end of the school year of the 25th birthday, each side’s own, once however often the work is done', async () => {
    const made = young;
    for (const date of ['2025-10-02', '2025-11-20', '2025-11-20', '2029-12-01', '2036-09-01']) await onDay(date);
    expect(said(await tasksOf(made))).toEqual([
      ...['AGE_14 HEALTH 2026-05-01', 'YEAR_9_REVIEW EDUCATION 2026-07-01', 'AGE_16 HEALTH 2028-05-01'],
      ...[
        'AGE_17 SOCIAL_CARE 2029-05-01',
        'AGE_17_HALF EDUCATION 2029-11-01',
        'SIX_MONTHS_BEFORE_18 HEALTH 2029-11-01',
      ],
      ...['THREE_MONTHS_BEFORE_18 SOCIAL_CARE 2030-02-01', 'HANDOVER_18 HEALTH 2030-05-01'],
      ...['HANDOVER_18 SOCIAL_CARE 2030-05-01', 'END_25 EDUCATION 2037-08-01'],
    ]);
  });

  it('A3 the rules are read by everybody, each with its source', async () => {
    const { transitionRules } = await read<{ readonly transitionRules: readonly { readonly source: string }[] }>(
      'finance',
      '{ transitionRules { kind ownerAgencyKind anchor months leadMonths lapseMonths firstDate lastDate source } }',
    );
    expect(transitionRules).toHaveLength(10);
    expect(transitionRules.every(({ source }) => source !== '')).toBe(true);
  });
});

describe('preparing for adulthood', () => {
  interface Aim {
    readonly id: string;
    readonly steps: readonly { readonly id: string }[];
  }
  const AIM = `aim { id outcome aim ownerAgencyKind standing { status reviewedDate nextReviewDate note recordedBy { id } }
    history { status reviewedDate } steps { id step ownerAgencyKind dueDate status isOverdue history { status note } } }`;

  it('an aim has steps with owners, is reviewed, and keeps its history', async () => {
    const made = late;
    clock.set('2025-11-10T09:00:00Z');
    const given = {
      ...{ caseId: caseOf(made), outcome: 'EMPLOYMENT', aim: 'To work with animals.', ownerAgencyKind: 'EDUCATION' },
      nextReviewDate: '2026-02-01',
      steps: [
        { step: 'A taster day at the farm.', ownerAgencyKind: 'EDUCATION', dueDate: '2025-12-01' },
        { step: 'A travel assessment.', ownerAgencyKind: 'SOCIAL_CARE', dueDate: '2026-01-15' },
      ],
    };
    const set = (part: Part, changes: object = {}) => send(part, 'setPreparationAim', { ...given, ...changes }, AIM);
    const bad = { aim: ' ', nextReviewDate: '2025-11-10', steps: [{ ...given.steps[0], step: '' }] };
    expect((await set('health', bad)).refused).toEqual([
      ...[
        'ownerAgencyKind NOT_YOURS',
        'aim AIM_MISSING',
        'steps.0.step STEP_MISSING',
        'nextReviewDate REVIEW_NOT_AHEAD',
      ],
    ]);
    expect((await set('commissioner')).error).toBe('FORBIDDEN');
    expect((await set('officer', { nextReviewDate: '2200-01-01' })).refused).toEqual(['nextReviewDate REVIEW_TOO_FAR']);
    const { aim } = (await set('officer')).payload as unknown as { readonly aim: Aim };
    expect(aim).toMatchObject({
      standing: { status: 'PLANNED', reviewedDate: '2025-11-10', nextReviewDate: '2026-02-01' },
      steps: [{ status: 'PLANNED', isOverdue: false }, { ownerAgencyKind: 'SOCIAL_CARE' }],
    });
    clock.set('2026-01-20T09:00:00Z');
    const work = async (part: Part) => {
      const query = '{ viewer { worklist(kinds: [PREPARATION]) { subjectId dueDate isOverdue } } }';
      return (await read<{ readonly viewer: { readonly worklist: readonly object[] } }>(part, query)).viewer.worklist;
    };
    expect(await work('officer')).toEqual([{ subjectId: aim.id, dueDate: '2025-12-01', isOverdue: true }]);
    expect(await work('health')).toEqual([]);
    const review = (changes: object) =>
      send(
        'education',
        'reviewPreparationAim',
        { aimId: aim.id, status: 'UNDER_WAY', reviewedDate: '2026-01-20', nextReviewDate: '2026-07-01', ...changes },
        AIM,
      );
    const [first, second] = aim.steps;
    const settled = { stepId: first?.id, status: 'ACHIEVED', note: 'Went well.' };
    const unknown = { stepId: toGlobalId('PreparationStep', made.caseId), status: 'ACHIEVED' };
    expect(
      (await review({ reviewedDate: '2026-01-21', nextReviewDate: null, steps: [settled, settled, unknown] })).refused,
    ).toEqual([
      'reviewedDate DATE_IN_FUTURE',
      'nextReviewDate NEXT_REVIEW_MISSING',
      'steps.1.stepId STEP_TWICE',
      'steps.2.stepId STEP_UNKNOWN',
    ]);
    expect((await review({ nextReviewDate: '2027-01-21' })).refused).toEqual(['nextReviewDate REVIEW_TOO_FAR']);
    const later = { step: 'A week at the farm.', ownerAgencyKind: 'EDUCATION', dueDate: '2026-06-01' };
    const done = await review({ steps: [settled], newSteps: [later] });
    // Who holds the budget of education sees the steps of education; nobody of that side read the papers of this case before.
    expect([done.refused, done.payload]).toMatchObject([
      [],
      { aim: { standing: { status: 'UNDER_WAY' }, history: [{ status: 'PLANNED' }, { status: 'UNDER_WAY' }] } },
    ]);
    expect((await review({ steps: [settled] })).refused).toEqual(['steps.0.stepId STEP_SETTLED']);
    expect((await review({ status: 'NOT_PURSUED' })).refused).toEqual([
      'nextReviewDate NEXT_REVIEW_UNASKED',
      'note REASON_MISSING',
    ]);
    const dropped = { stepId: second?.id, status: 'NOT_PURSUED', note: 'Travels alone by now.' };
    await review({ status: 'ACHIEVED', nextReviewDate: null, note: 'Offered a place.', steps: [dropped] });
    expect((await review({})).refused).toEqual(['aimId AIM_SETTLED']);
    interface Shown {
      readonly preparingForAdulthood: { readonly aims: readonly object[] };
    }
    const FIELDS = `preparingForAdulthood { aims { standing { status } steps { step status } } decisions { id } handovers { id } }`;
    expect((await ofCase<Shown>('officer', made, FIELDS)).preparingForAdulthood.aims).toEqual([
      {
        standing: { status: 'ACHIEVED' },
        steps: [
          { step: 'A taster day at the farm.', status: 'ACHIEVED' },
          { step: 'A travel assessment.', status: 'NOT_PURSUED' },
          { step: 'A week at the farm.', status: 'PLANNED' },
        ],
      },
    ]);
    for (const part of ['commissioner', 'finance'] as const) {
      expect((await ofCase<Shown>(part, made, FIELDS)).preparingForAdulthood.aims).toEqual([]);
    }
    // The four outcomes, each owned where it is somebody's: who owns one sets it.
    for (const [part, outcome, ownerAgencyKind] of [
      ['socialCare', 'INDEPENDENT_LIVING', 'SOCIAL_CARE'],
      ['health', 'HEALTH', 'HEALTH'],
      ['officer', 'COMMUNITY', 'EDUCATION'],
    ] as const) {
      expect((await set(part, { outcome, ownerAgencyKind, nextReviewDate: '2026-07-01', steps: [] })).refused).toEqual(
        [],
      );
    }
    const OWNED = 'preparingForAdulthood { aims { outcome ownerAgencyKind } }';
    expect((await ofCase<Shown>('officer', made, OWNED)).preparingForAdulthood.aims).toEqual([
      { outcome: 'EMPLOYMENT', ownerAgencyKind: 'EDUCATION' },
      { outcome: 'INDEPENDENT_LIVING', ownerAgencyKind: 'SOCIAL_CARE' },
      { outcome: 'HEALTH', ownerAgencyKind: 'HEALTH' },
      { outcome: 'COMMUNITY', ownerAgencyKind: 'EDUCATION' },
    ]);
  });
});
