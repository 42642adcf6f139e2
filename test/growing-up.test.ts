import { runVerify } from '../src/commands/verify';
import { createBudgetHolderIn } from '../src/features/access/service/create-agency';
import { createPersonIn } from '../src/features/access/service/create-person';
import { grantRoleIn } from '../src/features/access/service/grant-role';
import { setDelegatedLimitIn } from '../src/features/access/service/set-delegated-limit';
import { transitionTasksJob } from '../src/features/placements/job';
import type { AgencyKind } from '../src/features/access/rules/directory';
import type { Day } from '../src/kernel/dates';
import { pence } from '../src/kernel/money';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { accepted, asSystem, signIn } from './support/make-area';
import { quietLog, setClock } from './support/make-ledger';
import { makePanelWorld, type PanelWorld, type Part } from './support/make-panel';
import { sendChange } from './support/referral-mutations';
import { runJobs } from './support/run-jobs';
import { makeRunning, type RunningPlacement } from './support/running-placement';
import { wholeSchema } from './support/whole-schema';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;
/** Placements that run: of a child of thirteen, of a young person of seventeen, and of two more whom adult services look at. */
let young: RunningPlacement;
let late: RunningPlacement;
let asked: RunningPlacement;
let handed: RunningPlacement;
/** Budgets of adult services, and whose they are. */
let adult: Readonly<Record<'social' | 'chc', { readonly id: string; readonly actor: Actor }>>;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  adult = {
    social: await makeHolder('Adult social care', 'SOCIAL_CARE'),
    chc: await makeHolder('Adult CHC', 'HEALTH'),
  };
  young = await growingUp('2012-05-20');
  late = await growingUp();
  asked = await growingUp();
  handed = await growingUp();
});

async function makeHolder(name: string, kind: AgencyKind): Promise<{ readonly id: string; readonly actor: Actor }> {
  const { code, staff } = world;
  const subject = `${name}-${code}`;
  const budgetHolderId = await asSystem(db.database, clock, code, async (tx) => {
    const agencyId = staff.agencies[kind];
    const made = accepted(await createBudgetHolderIn(tx, { agencyId, name, isHighNeedsBlock: false, startDate: null }));
    const person = { subject, displayName: `Testa ${name}`, jobTitle: 'Placeholder', grade: 13, agencyId };
    const personId = accepted(await createPersonIn(tx, person));
    const grant = { personId, role: 'BUDGET_HOLDER', agencyId: null, budgetHolderId: made, feeds: [] } as const;
    accepted(await grantRoleIn(tx, { ...grant, startDate: null, endDate: null }));
    const limit = { budgetHolderId: made, decisionType: 'PLACEMENT_FUNDING', basis: 'ANNUAL' } as const;
    accepted(await setDelegatedLimitIn(tx, { ...limit, ceiling: pence(50_000_000n), startDate: '2020-01-01' as Day }));
    return made;
  });
  return { id: toGlobalId('BudgetHolder', budgetHolderId), actor: await signIn(db.database, clock, subject) };
}

/** Says whom a budget serves, as the administrator. */
async function serve(budgetHolderId: string, serves: string): Promise<readonly object[]> {
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  const gives =
    'budgetHolder { serves } handOversInDoubt { fromHolder { id } toHolder { id } fundingAgreementId problems }';
  const said = await sendAs(administrator, 'setBudgetServes', { budgetHolderId, serves }, gives);
  expect([said.refused, said.payload]).toMatchObject([[], { budgetHolder: { serves } }]);
  return (said.payload as unknown as { readonly handOversInDoubt: readonly object[] }).handOversInDoubt;
}

/** A residential placement at £500.00 a day, shared 50 : 30 : 20, of somebody born on the day; 20 May 2008 unless said otherwise. */
async function growingUp(born = '2008-05-20'): Promise<RunningPlacement> {
  const made = await makeRunning(ask, world);
  await db.asOwner(
    `update child_identity set date_of_birth = $2
      where child_id = (select child_id from panel_case where case_id = $1)`,
    [made.caseId, born],
  );
  await db.asOwner(
    `update child set birth_cohort = extract(year from $2::date + interval '4 months')::integer
      where child_id = (select child_id from panel_case where case_id = $1)`,
    [made.caseId, born],
  );
  return made;
}
const caseOf = (made: RunningPlacement): string => toGlobalId('Case', made.caseId);
const holderOf = (kind: AgencyKind): string => toGlobalId('BudgetHolder', world.holders[kind]);
const sendAs = (actor: Actor, mutation: string, input: object, gives: string) =>
  sendChange<Record<string, never>>(ask, actor, mutation, input, gives);
const send = (part: Part, mutation: string, input: object, gives: string) =>
  sendAs(world.actors[part], mutation, input, gives);
async function read<Data>(part: Part | Actor, query: string, variables: object = {}): Promise<Data> {
  const actor = typeof part === 'string' ? world.actors[part] : part;
  const answer = await ask<Data>(actor, query, { ...variables });
  expect(answer.errors).toEqual([]);
  return answer.data;
}
async function ofCase<Data>(part: Part | Actor, made: RunningPlacement, fields: string): Promise<Data> {
  const query = `query ($id: ID!) { case(id: $id) { ${fields} } }`;
  return (await read<{ readonly case: Data }>(part, query, { id: caseOf(made) })).case;
}
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

describe('adult services take over', () => {
  interface Decided {
    readonly decision: { readonly id: string } | null;
  }
  const CLOCKS = 'clocks { code startDate dueDate status endDate owner }';
  const c27 = async (made: RunningPlacement) =>
    (await ofCase<{ readonly clocks: readonly { readonly code: string }[] }>('officer', made, CLOCKS)).clocks.filter(
      ({ code }) => code === 'C27',
    );
  const event = (made: RunningPlacement, kind: string, eventDate: string) =>
    send('officer', 'recordPlanEvent', { caseId: caseOf(made), kind, eventDate }, 'case { id }');
  const decide = (actor: Actor, made: RunningPlacement, changes: object = {}) =>
    sendChange<Decided>(
      ask,
      actor,
      'recordAdultDecision',
      {
        ...{ caseId: caseOf(made), kind: 'CARE_ACT', outcome: 'ELIGIBLE', decidedDate: '2026-04-20' },
        ...{ delegation: 'Scheme of 2026, line 7.', reasons: 'Needs help with every meal, and to go out.', ...changes },
      },
      'decision { id kind outcome deciderRole deciderGrade isReplaced decider { id } agency { kind } replaces { id isReplaced } case { id } }',
    );
  const HANDOVER = `handover { id status fromDate agreedAt fromHolder { id } toHolder { id } decision { id } placement { id }
      notices { told toldDate } fundingAgreement { id status method contributions { id status budgetHolder { id } } } }
    effect { thisYear { total } fullYear { total } holders { budgetHolder { id } thisYear fullYear } }`;
  interface HandedOver {
    readonly handover: {
      readonly id: string;
      readonly status: string;
      readonly fundingAgreement: {
        readonly contributions: readonly { readonly id: string; readonly budgetHolder: { readonly id: string } }[];
      };
    } | null;
    readonly effect: object;
  }
  const handOver = (decisionId: string, made: RunningPlacement, changes: object = {}, part: Part = 'officer') =>
    sendChange<HandedOver>(
      ask,
      world.actors[part],
      'handOverShare',
      {
        ...{ decisionId, placementId: made.id, fromHolderId: holderOf('SOCIAL_CARE'), toHolderId: adult.social.id },
        ...{ fromDate: '2026-05-20', reason: 'Adult social care takes the young person on.', ...changes },
      },
      HANDOVER,
    );
  const paid = async ({ placementId }: RunningPlacement) => {
    const rows = await db.asOwner<{ name: string; cause: string; amount: string }>(
      `select name, cause, to_char(sum(amount_pence) / 100.0, 'FM9999990.00') as amount
         from posting join budget_holder using (local_area_code, budget_holder_id)
        where placement_id = $1 and financial_year = '2026-27' group by 1, 2 order by 1, 2`,
      [placementId],
    );
    return rows.map(({ name, cause, amount }) => `${name} ${cause} ${amount}`);
  };
  const answer = (actor: Actor, { handover }: HandedOver, holderId: string, mutation: string, more: object = {}) => {
    const share = handover?.fundingAgreement.contributions.find(({ budgetHolder }) => budgetHolder.id === holderId);
    return sendAs(actor, mutation, { contributionId: share?.id, ...more }, 'contribution { id status }');
  };

  it('adult services are asked about nobody who is far from grown up, and decide on nobody', async () => {
    const made = await makeRunning(ask, world);
    const cohort = async (year: number): Promise<void> => {
      await db.asOwner(
        'update child set birth_cohort = $2 where child_id = (select child_id from panel_case where case_id = $1)',
        [made.caseId, year],
      );
    };
    clock.set('2026-04-27T09:00:00Z');
    await cohort(2021);
    expect((await event(made, 'CARE_ACT_REFERRED', '2026-04-10')).refused).toEqual(['eventDate TOO_YOUNG']);
    expect((await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-04-10')).refused).toEqual(['eventDate TOO_YOUNG']);
    // In year 9 on the one, not yet on the other: told by the school year, so that it tells nobody a birthday.
    await cohort(2012);
    expect((await event(made, 'CARE_ACT_REFERRED', '2025-08-31')).refused).toEqual(['eventDate TOO_YOUNG']);
    expect((await event(made, 'CARE_ACT_REFERRED', '2025-09-01')).refused).toEqual([]);
    expect((await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-04-10')).refused).toEqual(['eventDate TOO_YOUNG']);
    // What stands from before is not decided on either.
    await cohort(2021);
    expect((await decide(world.actors.socialCare, made)).refused).toEqual(['decidedDate TOO_YOUNG']);
  });

  it('C27 adult continuing healthcare is decided within 28 days of the positive checklist, and by health alone', async () => {
    const made = asked;
    clock.set('2026-03-27T09:00:00Z');
    expect((await event(made, 'ADULT_HEALTH_DECIDED', '2026-03-20')).refused).toEqual(['kind RECORDED_WITH_DECISION']);
    const chc = { kind: 'CONTINUING_HEALTHCARE', outcome: 'NOT_ELIGIBLE', decidedDate: '2026-03-27' };
    expect((await decide(world.actors.health, made, chc)).refused).toEqual(['kind NOT_REFERRED']);
    expect((await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-03-02')).refused).toEqual([]);
    const running = { code: 'C27', startDate: '2026-03-02', dueDate: '2026-03-30', owner: 'HEALTH' };
    expect(await c27(made)).toEqual([{ ...running, status: 'RUNNING', endDate: null }]);
    const bad = { ...chc, decidedDate: '2026-03-28', delegation: ' ', reasons: '' };
    expect((await decide(world.actors.socialCare, made, bad)).refused).toEqual([
      ...['kind NOT_YOURS', 'decidedDate DATE_IN_FUTURE', 'delegation DELEGATION_MISSING', 'reasons REASONS_MISSING'],
    ]);
    expect((await decide(world.actors.officer, made, chc)).error).toBe('FORBIDDEN');
    const first = await decide(world.actors.healthDirector, made, chc);
    expect(first.payload.decision).toMatchObject({
      ...{ kind: 'CONTINUING_HEALTHCARE', outcome: 'NOT_ELIGIBLE', deciderRole: 'DIRECTOR', deciderGrade: 12 },
      agency: { kind: 'HEALTH' },
    });
    expect(await c27(made)).toEqual([{ ...running, status: 'MET', endDate: '2026-03-27' }]);
    expect((await decide(world.actors.health, made, chc)).refused).toEqual(['kind ALREADY_DECIDED']);
    // Not eligible: who pays goes on paying.
    const notEligible = { fromHolderId: holderOf('HEALTH'), toHolderId: adult.chc.id };
    expect((await handOver(first.payload.decision?.id ?? '', made, notEligible)).refused).toEqual([
      'decisionId NOT_ELIGIBLE',
    ]);
    // Put right: the former stays on record, and the clock goes by the later day.
    clock.set('2026-04-02T09:00:00Z');
    const right = { ...chc, outcome: 'ELIGIBLE', decidedDate: '2026-04-01', replacesId: first.payload.decision?.id };
    const put = await decide(world.actors.health, made, right);
    expect(put.payload.decision).toMatchObject({ outcome: 'ELIGIBLE', replaces: { isReplaced: true } });
    expect(await c27(made)).toEqual([{ ...running, status: 'BREACHED', endDate: '2026-04-01' }]);
    expect((await decide(world.actors.health, made, right)).refused).toEqual([
      ...['kind ALREADY_DECIDED', 'replacesId ALREADY_REPLACED'],
    ]);
    expect((await handOver(first.payload.decision?.id ?? '', made, notEligible)).refused).toEqual([
      ...['decisionId NOT_ELIGIBLE', 'decisionId DECISION_REPLACED'],
    ]);
  });

  it('J5 a share goes over from the 18th birthday by an agreement of both, with its effect shown before; nobody else pays otherwise', async () => {
    const made = handed;
    clock.set('2026-05-01T09:00:00Z');
    expect((await event(made, 'CARE_ACT_REFERRED', '2026-02-02')).refused).toEqual([]);
    const decided = await decide(world.actors.socialCare, made);
    expect(decided.refused).toEqual([]);
    const id = decided.payload.decision?.id ?? '';
    // To itself nothing goes over; previewed it is the same.
    const same = { toHolderId: holderOf('SOCIAL_CARE') };
    for (const preview of [false, true]) {
      expect((await handOver(id, made, { ...same, preview })).refused).toEqual(['toHolderId SAME_HOLDER']);
    }
    const wrong = {
      ...{ fromHolderId: holderOf('EDUCATION'), toHolderId: adult.chc.id, fromDate: '2026-05-19', reason: '' },
    };
    expect((await handOver(id, made, wrong)).refused).toEqual([
      ...[
        'fromHolderId EDUCATION_STAYS',
        'toHolderId HOLDER_UNSUITABLE',
        'fromDate BEFORE_18',
        'reason REASON_MISSING',
      ],
    ]);
    expect((await handOver(id, made, { fromHolderId: adult.chc.id })).refused).toEqual([
      ...['decisionId DECISION_UNSUITABLE', 'fromHolderId NOT_PAYING'],
    ]);
    expect((await handOver(id, made, {}, 'commissioner')).error).toBe('FORBIDDEN');
    // Whom a budget serves: neither does adult care hand over, nor does children’s care take over (0078).
    await serve(adult.social.id, 'ADULTS');
    const children = await makeHolder('Care of children', 'SOCIAL_CARE');
    await serve(children.id, 'CHILDREN');
    const turned = await handOver(id, made, { fromHolderId: adult.social.id, toHolderId: children.id });
    expect(turned.refused).toEqual([
      ...['fromHolderId GIVER_SERVES_ADULTS', 'toHolderId TAKER_SERVES_CHILDREN', 'fromHolderId NOT_PAYING'],
    ]);
    const toChildren = await handOver(id, made, { toHolderId: children.id });
    expect(toChildren.refused).toEqual(['toHolderId TAKER_SERVES_CHILDREN']);
    expect(toChildren.messages[0]).toMatch(/^“Care of children” pays for children alone.*: “Adult social care”\.$/);
    // What the NHS pays does not go to the council by a decision of the council.
    expect((await handOver(id, made, { fromHolderId: holderOf('HEALTH') })).refused).toEqual([
      'decisionId DECISION_UNSUITABLE',
    ]);
    const before = await paid(made);
    const preview = await handOver(id, made, { preview: true });
    // 316 days from 20 May to 31 March at £150.00.
    expect(preview).toMatchObject({
      refused: [],
      payload: {
        handover: null,
        effect: {
          ...{ thisYear: { total: '0.00' }, fullYear: { total: '0.00' } },
          holders: expect.arrayContaining([
            { budgetHolder: { id: holderOf('SOCIAL_CARE') }, thisYear: '-47400.00', fullYear: '-54750.00' },
            { budgetHolder: { id: adult.social.id }, thisYear: '47400.00', fullYear: '54750.00' },
          ]) as unknown,
        },
      },
    });
    expect(await paid(made)).toEqual(before);
    const proposed = await handOver(id, made);
    expect(proposed.payload.effect).toEqual(preview.payload.effect);
    expect(proposed.payload.handover).toMatchObject({ status: 'PROPOSED', fundingAgreement: { method: 'NEEDS_LED' } });
    expect(await paid(made)).toEqual(before);
    expect((await handOver(id, made)).refused).toEqual(['placementId ALREADY_PROPOSED']);
    const replaced = await decide(world.actors.socialCare, made, { outcome: 'NOT_ELIGIBLE', replacesId: id });
    expect(replaced.refused).toEqual(['replacesId HANDOVER_WAITS']);
    // Only the two whose shares change are asked (G9).
    expect(proposed.payload.handover?.fundingAgreement.contributions).toHaveLength(2);
    const told = { handoverId: proposed.payload.handover?.id, told: 'FAMILY', toldDate: '2026-05-01' };
    const tell = (changes: object = {}) =>
      send('officer', 'recordHandoverNotice', { ...told, ...changes }, 'handover { notices { told toldDate } }');
    expect((await tell()).refused).toEqual(['handoverId NOT_AGREED']);
    expect(
      (await answer(world.actors.socialCare, proposed.payload, holderOf('SOCIAL_CARE'), 'approveContribution')).refused,
    ).toEqual([]);
    expect(await paid(made)).toEqual(before);
    expect(
      (await answer(adult.social.actor, proposed.payload, adult.social.id, 'approveContribution')).refused,
    ).toEqual([]);
    expect(await paid(made)).toEqual([
      'Adult social care SHARE_CHANGED 47400.00',
      'EDUCATION budget 311 NEW_PLACEMENT 91250.00',
      'HEALTH budget 311 NEW_PLACEMENT 36500.00',
      'SOCIAL_CARE budget 311 NEW_PLACEMENT 54750.00',
      'SOCIAL_CARE budget 311 SHARE_CHANGED -47400.00',
    ]);
    const payers = 'placements { payersOn(date: "2026-05-19") { budgetHolder { id } } }';
    expect(JSON.stringify(await ofCase('finance', made, payers))).toContain(holderOf('SOCIAL_CARE'));
    const later = JSON.stringify(await ofCase('finance', made, payers.replace('05-19', '05-20')));
    expect([later.includes(adult.social.id), later.includes(holderOf('SOCIAL_CARE'))]).toEqual([true, false]);
    // Put right to not eligible it would move nobody back: that is agreed first.
    const undone = await decide(world.actors.socialCare, made, { outcome: 'NOT_ELIGIBLE', replacesId: id });
    expect(undone.refused).toEqual(['replacesId HANDED_OVER']);
    // Nor by the one that stands in its place.
    const instead = await decide(world.actors.socialCare, made, { decidedDate: '2026-04-21', replacesId: id });
    expect(instead.refused).toEqual([]);
    const replacesId = instead.payload.decision?.id;
    expect(
      (await decide(world.actors.socialCare, made, { outcome: 'NOT_ELIGIBLE', decidedDate: '2026-04-22', replacesId }))
        .refused,
    ).toEqual(['replacesId HANDED_OVER']);
    // J5: the family is told, and until then it stands in the officer's work.
    const work = async () => {
      const query = '{ viewer { worklist(kinds: [HANDOVER_NOTICE]) { subjectId } } }';
      return (await read<{ readonly viewer: { readonly worklist: readonly object[] } }>('officer', query)).viewer
        .worklist;
    };
    expect(await work()).toEqual([{ subjectId: told.handoverId }]);
    // The family's notice tells it, though both budgets are of one agency; that it went is that they were told.
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    for (const block of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
      const wording = { audience: 'FAMILY', block: `CONTACT_${block}`, text: 'Ring an invented number.' };
      await sendAs(administrator, 'setNoticeWording', wording, 'localArea { id }');
    }
    const [{ id: decisionId }] = (
      await ofCase<{ readonly decisions: readonly [{ readonly id: string }] }>('officer', made, 'decisions { id }')
    ).decisions;
    interface Letter {
      readonly id: string;
      readonly readingGrade: number;
      readonly sections: readonly { readonly block: string; readonly text: string }[];
      readonly sendings: readonly { readonly id: string }[];
    }
    const letterOf = async (mutation: string, input: object): Promise<Letter> => {
      const gives = 'notice { id readingGrade sections { block text } sendings { id } }';
      const done = await sendChange<{ readonly notice: Letter | null }>(
        ask,
        world.actors.officer,
        mutation,
        input,
        gives,
      );
      expect(done.refused).toEqual([]);
      return done.payload.notice!;
    };
    const letter = await letterOf('prepareNotice', { decisionId, audience: 'FAMILY' });
    expect(letter.sections.find(({ block }) => block === 'MOVED_SHARE')?.text).toMatch(
      // By the decision that stands, and not by the one that it put right.
      /^From 20 May 2026 adult services pay a part of the help for you\..*Adult social care decided this on 21 April 2026\..*SOCIAL_CARE budget 311; Adult social care\n/s,
    );
    expect(letter.readingGrade).toBeLessThanOrEqual(7);
    const recipients = [{ recipient: 'YOUNG_PERSON', method: 'POST' }];
    const sent = await letterOf('sendNotice', { noticeId: letter.id, recipients });
    expect([(await tell()).refused, await work()]).toEqual([['told ALREADY_TOLD'], []]);
    const taken = { sendingId: sent.sendings[0]!.id, wasSent: false };
    expect((await letterOf('correctNoticeSending', taken)).sendings).toEqual([]);
    expect(await work()).toEqual([{ subjectId: told.handoverId }]);
    expect((await tell({ toldDate: '2026-04-30' })).refused).toEqual(['toldDate BEFORE_AGREEMENT']);
    expect((await tell()).payload).toMatchObject({
      handover: { notices: [{ told: 'FAMILY', toldDate: '2026-05-01' }] },
    });
    expect([(await tell()).refused, await work()]).toEqual([['told ALREADY_TOLD'], []]);

    // J2: the new payer disputes it later; the former carries it meanwhile, and no day is unpaid.
    const disputed = await sendChange<{ readonly dispute: { readonly id: string } | null }>(
      ask,
      adult.social.actor,
      'disputeContribution',
      {
        contributionId: proposed.payload.handover?.fundingAgreement.contributions.find(
          ({ budgetHolder }) => budgetHolder.id === adult.social.id,
        )?.id,
        ...{ firstDisputedDate: '2026-05-20', reason: 'The needs assessed are of health.' },
      },
      'dispute { id }',
    );
    expect(disputed.refused).toEqual([]);
    const interim = { disputeId: disputed.payload.dispute?.id, basis: 'STATUS_QUO', payerId: holderOf('SOCIAL_CARE') };
    expect((await send('finance', 'setInterimPayer', interim, 'dispute { id }')).refused).toEqual([]);
    expect(await paid(made)).toEqual(
      expect.arrayContaining([
        'Adult social care DISPUTE_INTERIM -47400.00',
        'SOCIAL_CARE budget 311 DISPUTE_INTERIM 47400.00',
      ]),
    );
    const lines: string[] = [];
    expect(await runVerify({ database: db.database, clock, log: quietLog, print: (line) => lines.push(line) })).toBe(0);
  });

  it('J5 refused by one of them, the former payer goes on', async () => {
    const made = asked;
    clock.set('2026-05-01T09:00:00Z');
    // Asked again since the last decision.
    await event(made, 'ADULT_CHECKLIST_RECEIVED', '2026-04-10');
    const chc = { kind: 'CONTINUING_HEALTHCARE', decidedDate: '2026-04-28' };
    const decided = await decide(world.actors.health, made, chc);
    const holders = { fromHolderId: holderOf('SOCIAL_CARE'), toHolderId: adult.chc.id };
    const proposed = await handOver(decided.payload.decision?.id ?? '', made, holders);
    expect(proposed.payload.handover).toMatchObject({ fundingAgreement: { method: 'CONTINUING_CARE_TOOL' } });
    const before = await paid(made);
    const refusal = { reason: 'Not agreed.', legalBasis: 'The National Framework.' };
    expect(
      (await answer(adult.chc.actor, proposed.payload, adult.chc.id, 'refuseContribution', refusal)).refused,
    ).toEqual([]);
    const FIELDS = 'preparingForAdulthood { handovers { status agreedAt } decisions { outcome } }';
    expect(await ofCase('officer', made, FIELDS)).toEqual({
      preparingForAdulthood: {
        handovers: [{ status: 'REFUSED', agreedAt: null }],
        decisions: ['NOT_ELIGIBLE', 'ELIGIBLE', 'ELIGIBLE'].map((outcome) => ({ outcome })),
      },
    });
    expect(await ofCase('finance', made, FIELDS)).toMatchObject({ preparingForAdulthood: { decisions: [] } });
    expect(await paid(made)).toEqual(before);

    // What health pays for the child goes over by the same decision, once both agree: 316 days at £100.00.
    const own = { fromHolderId: holderOf('HEALTH'), toHolderId: adult.chc.id };
    const again = await handOver(decided.payload.decision?.id ?? '', made, own);
    // Put right after it was proposed, whom the budgets serve is asked of who agrees to it; and of who ratifies it.
    // Whoever says so is told which ones wait that would not pass any more, and of no case.
    const between = { fromHolder: { id: own.fromHolderId }, toHolder: { id: own.toHolderId } };
    expect(await serve(adult.chc.id, 'CHILDREN')).toMatchObject([{ ...between, problems: ['TAKER_SERVES_CHILDREN'] }]);
    expect(await serve(own.fromHolderId, 'ADULTS')).toMatchObject([
      { ...between, problems: ['GIVER_SERVES_ADULTS', 'TAKER_SERVES_CHILDREN'] },
    ]);
    const wrong = ['contributionId GIVER_SERVES_ADULTS', 'contributionId TAKER_SERVES_CHILDREN'];
    const approved = await answer(world.actors.health, again.payload, own.fromHolderId, 'approveContribution');
    expect(approved.refused).toEqual(wrong);
    expect(approved.messages[1]).toMatch(/pays for children alone, .* \(withdrawProposal\), .* \(handOverShare\)\.$/);
    await serve(own.fromHolderId, 'CHILDREN');
    const taken = await answer(adult.chc.actor, again.payload, own.toHolderId, 'approveContribution');
    expect(taken.refused).toEqual(['contributionId TAKER_SERVES_CHILDREN']);
    const over = { reason: 'Invented.' };
    const ratified = await answer(
      world.actors.healthDirector,
      again.payload,
      own.toHolderId,
      'ratifyContribution',
      over,
    );
    expect(ratified.refused).toEqual(['contributionId NOT_OVER_LIMIT', 'contributionId TAKER_SERVES_CHILDREN']);
    expect(await paid(made)).toEqual(before);
    expect(await serve(adult.chc.id, 'ADULTS')).toEqual([]);
    for (const [actor, holderId] of [
      [world.actors.health, own.fromHolderId],
      [adult.chc.actor, own.toHolderId],
    ] as const) {
      expect((await answer(actor, again.payload, holderId, 'approveContribution')).refused).toEqual([]);
    }
    expect(await paid(made)).toEqual(
      [...before, 'Adult CHC SHARE_CHANGED 31600.00', 'HEALTH budget 311 SHARE_CHANGED -31600.00'].sort(),
    );
    const HANDED = 'preparingForAdulthood { handovers { status fromDate decision { kind decidedDate } } }';
    expect(await ofCase('officer', made, HANDED)).toMatchObject({
      preparingForAdulthood: {
        handovers: expect.arrayContaining([
          {
            ...{ status: 'AGREED', fromDate: '2026-05-20' },
            decision: { kind: 'CONTINUING_HEALTHCARE', decidedDate: '2026-04-28' },
          },
        ]) as unknown,
      },
    });

    // Who takes the payer's place pays by it too: the decision is not put right beneath them.
    const named = (name: string, id: string) => ({ name, predecessorIds: [id] });
    const renamed = {
      ...named('Renamed ICB', toGlobalId('Agency', world.staff.agencies.HEALTH)),
      budgetHolders: [named('Renamed care', holderOf('HEALTH')), named('Renamed adult CHC', adult.chc.id)],
    };
    // A budget for children alone would not pay: who binds it decides nothing of adult services.
    const undone = { ...chc, outcome: 'NOT_ELIGIBLE', replacesId: decided.payload.decision?.id };
    expect((await decide(world.actors.health, made, undone)).refused).toEqual([
      ...['kind NOT_YOURS', 'replacesId HANDED_OVER'],
    ]);
    await serve(holderOf('HEALTH'), 'ALL_AGES');
    const successors = { kind: 'RENAME', firstDate: '2026-07-01', successors: [renamed] };
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const succeeded = await sendAs(administrator, 'recordSuccession', successors, 'succession { id }');
    expect(succeeded.refused).toEqual([]);
    expect((await decide(world.actors.health, made, undone)).refused).toEqual(['replacesId HANDED_OVER']);
    // A new budget in the place of another serves whom that one did.
    const { budgetHolders } = await read<{ readonly budgetHolders: readonly { readonly name: string }[] }>(
      'officer',
      '{ budgetHolders { name serves } }',
    );
    expect(budgetHolders.filter(({ name }) => name.startsWith('Renamed'))).toEqual([
      { name: 'Renamed adult CHC', serves: 'ADULTS' },
      { name: 'Renamed care', serves: 'ALL_AGES' },
    ]);
  });
});
