import { grantRoleIn } from '../src/features/access/service/grant-role';
import { type Day } from '../src/kernel/dates';
import { asId, type PersonId } from '../src/kernel/ids';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { useImportServer } from './support/import-server';
import { asSystem } from './support/make-area';
import { makeCase } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, makeReferredCase, type PanelWorld } from './support/make-panel';
import { callAs, codesOf, type ShownError } from './support/panel-client';
import { redressBy } from './support/redress-client';
import { runJobs } from './support/run-jobs';
import { wholeSchema } from './support/whole-schema';

/* What is on record of a plan can have been so: on a day that can be, in its order, the same under each case of the child, and decided by who may. */

const TODAY = '2026-11-20';
const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
let world: PanelWorld;
let sender: PanelWorld['actors']['officer'] | null = null;
const post = useImportServer(db, clock, () => sender);

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
});
beforeEach(() => {
  clock.set(`${TODAY}T09:00:00Z`);
});

const asCase = (caseId: string): string => toGlobalId('Case', caseId);
type Given = readonly [kind: string, eventDate: string | null, more?: object];
const record = (caseId: string, [kind, eventDate, more]: Given) =>
  callAs<{ userErrors: readonly ShownError[] }>(
    ...([ask, world.actors.officer, 'recordPlanEvent', { caseId: asCase(caseId), kind, eventDate, ...more }] as const),
    '',
  ).then(({ userErrors }) => userErrors);
const refused = async (caseId: string, ...given: Given) => codesOf(await record(caseId, given));
const recorded = async (caseId: string, ...said: readonly Given[]) => {
  for (const one of said) expect([one, await record(caseId, one)]).toEqual([one, []]);
};
interface ShownCase {
  readonly clocks: readonly ShownClock[];
  readonly untimedLimits: readonly ShownClock[];
  readonly planEvents: readonly { readonly id: string; readonly kind: string; readonly isCorrected: boolean }[];
}
interface ShownClock {
  readonly code: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly status: string;
}
const shown = async (caseId: string): Promise<ShownCase> => {
  const query = `query ($id: ID!) { case(id: $id) { clocks { code startDate endDate status } untimedLimits { code startDate status }
    planEvents { id kind isCorrected } } }`;
  const { data, errors } = await ask<{ case: ShownCase }>(world.actors.officer, query, { id: asCase(caseId) });
  expect(errors).toEqual([]);
  return data.case;
};
const idOf = async (caseId: string, kind: string): Promise<string> =>
  (await shown(caseId)).planEvents.filter((one) => one.kind === kind && !one.isCorrected).at(-1)!.id;
const newCase = (terms: object, child: object = {}): Promise<string> =>
  makeCase(world.as('officer'), {
    panelId: world.panelId,
    child,
    terms: { ehcPlanStatus: 'NONE', requestDate: '2026-09-01' as Day, ...terms },
  });
const childOf = async (caseId: string): Promise<string> =>
  (await db.asOwner<{ child_id: string }>('select child_id from panel_case where case_id = $1', [caseId]))[0]!.child_id;
/** The same child referred once more. */
const again = async (caseId: string, terms: object): Promise<string> => {
  clock.set(new Date(clock.now().getTime() + 60_000).toISOString());
  const unsaid = { givenName: null, familyName: null, dateOfBirth: null, homePostcode: null };
  return newCase(terms, { childId: await childOf(caseId), ...unsaid });
};

describe('A18 no event of a plan before it can be', () => {
  test('not before the birth, nor before there were such plans: a year that was mistyped silences no limit', async () => {
    const caseId = await newCase({});
    expect(await record(caseId, ['REQUEST_RECEIVED', '1999-01-05'])).toMatchObject([
      { code: 'DATE_BEFORE_BIRTH', field: ['eventDate'], message: expect.stringContaining('check the year') as string },
    ]);
    expect(await refused(caseId, 'REVIEW_MEETING', '2013-08-31')).toEqual(['eventDate DATE_BEFORE_BIRTH']);
    expect(await record(caseId, ['REQUEST_RECEIVED', '2014-08-31'])).toMatchObject([
      { code: 'DATE_BEFORE_PLANS', message: expect.stringContaining('1 September 2014') as string },
    ]);
    // Continuing care is older than such plans.
    expect(await refused(caseId, 'CARE_REFERRAL_RECEIVED', '2014-03-01')).toEqual([]);
    expect(await refused(caseId, 'CARE_REFERRAL_RECEIVED', '2010-03-01')).toEqual(['eventDate DATE_BEFORE_BIRTH']);
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-10-05']);
    const correctsId = await idOf(caseId, 'REQUEST_RECEIVED');
    expect(await refused(caseId, 'REQUEST_RECEIVED', '1926-10-05', { correctsId })).toEqual([
      'eventDate DATE_BEFORE_BIRTH',
    ]);
  });

  test('what stands of before is read, and can be taken back or put right', async () => {
    const caseId = await newCase({});
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-10-05']);
    await db.asOwner('alter table plan_event disable trigger user');
    await db.asOwner(`update plan_event set event_date = '1950-10-05' where case_id = $1`, [caseId]);
    await db.asOwner('alter table plan_event enable trigger user');
    const correctsId = await idOf(caseId, 'REQUEST_RECEIVED');
    expect((await shown(caseId)).clocks).toEqual([]);
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-10-05', { correctsId }]);
    expect((await shown(caseId)).clocks.map(({ code }) => code)).toEqual(['C1', 'C3', 'C4']);
  });

  test('nor by a referral, its amendment, the end of a plan or an imported return', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    const refer = (input: object) =>
      callAs(ask, world.actors.officer, 'updateReferral', { caseId: asCase(caseId), ...input }, 'case { id }');
    const version = { expectedVersion: 1 };
    const codes = async (input: object) => codesOf((await refer({ ...version, ...input })).userErrors);
    expect(await codes({ ehcPlan: { status: 'FINAL', date: '2014-08-31' } })).toEqual([
      'ehcPlan.date DATE_BEFORE_PLANS',
    ]);
    expect(await codes({ requestDate: '2014-08-31' })).toEqual(['requestDate DATE_BEFORE_PLANS']);
    const end = { ceased: { reason: 'MAXIMUM_AGE', date: '1999-07-01' } };
    const plan = { caseId: asCase(caseId), ...version, ...end };
    const ended = await callAs(ask, world.actors.officer, 'recordEhcPlan', plan, 'case { id }');
    expect(codesOf(ended.userErrors)).toContain('ceased DATE_BEFORE_BIRTH');
    const integration = await world.staff.actorOf('INTEGRATION');
    sender = { ...integration, roles: integration.roles.map((held) => ({ ...held, feeds: ['sen2'] })) };
    const people = 'persontableid,personbirthdate,surname,forename\nP1,2014-05-12,Placeholder,Testa\n';
    expect((await post('/imports/sen2-people', people)).body).toMatchObject({ accepted: 1 });
    const requests = (day: string) =>
      post('/imports/sen2-requests', `requeststableid,persontableid,receiveddate,requestoutcome\nR1,P1,${day},Y\n`);
    expect((await requests('1999-01-05')).body).toMatchObject({
      refused: 1,
      problems: [{ column: 'receiveddate', message: expect.stringContaining('check the year') as string }],
    });
    expect((await requests('2020-01-05')).body).toMatchObject({ accepted: 1 });
  });
});

describe('A19 what follows on an entry stands on it', () => {
  const PATH: readonly Given[] = [
    ['REQUEST_RECEIVED', '2026-01-05'],
    ['ASSESSMENT_AGREED', '2026-02-16'],
    ['DRAFT_SERVED', '2026-04-20'],
    ['FINAL_PLAN_SENT', '2026-05-20'],
  ];

  test('it is not put right to a day after what came of it; what stands on it goes first', async () => {
    const caseId = await newCase({});
    await recorded(caseId, ...PATH);
    const before = (await shown(caseId)).clocks;
    const correctsId = await idOf(caseId, 'REQUEST_RECEIVED');
    expect(await record(caseId, ['REQUEST_RECEIVED', '2026-06-01', { correctsId }])).toMatchObject([
      {
        code: 'ENTRY_BUILT_ON',
        field: ['eventDate'],
        message: expect.stringMatching(/plan.* 20 May 2026.*first/su) as string,
      },
    ]);
    expect((await shown(caseId)).clocks).toEqual(before);
    // Up to the day of the first that stands on it, it can be any.
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-02-16', { correctsId }]);
    expect(
      await refused(caseId, 'DRAFT_SERVED', '2026-05-21', { correctsId: await idOf(caseId, 'DRAFT_SERVED') }),
    ).toEqual(['eventDate ENTRY_BUILT_ON']);
    // The last first, then the others.
    for (const [kind, day] of [
      ['FINAL_PLAN_SENT', '2026-10-20'],
      ['DRAFT_SERVED', '2026-09-20'],
      ['ASSESSMENT_AGREED', '2026-07-16'],
      ['REQUEST_RECEIVED', '2026-06-01'],
    ] as const) {
      await recorded(caseId, [kind, day, { correctsId: await idOf(caseId, kind) }]);
    }
  });

  test('what cannot be without it keeps it: a meeting is not taken back under its decision', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL' });
    await recorded(caseId, ['REVIEW_MEETING', '2026-10-01'], ['REVIEW_DECIDED', '2026-10-20']);
    const correctsId = await idOf(caseId, 'REVIEW_MEETING');
    expect(await refused(caseId, 'REVIEW_MEETING', '2026-10-21', { correctsId })).toEqual(['eventDate ENTRY_BUILT_ON']);
    expect(await refused(caseId, 'REVIEW_MEETING', null, { correctsId })).toEqual(['eventDate ENTRY_BUILT_ON']);
    // A request whose day nobody knows is taken back: what came of it says so itself.
    const other = await newCase({});
    await recorded(other, ...PATH);
    await recorded(other, ['REQUEST_RECEIVED', null, { correctsId: await idOf(other, 'REQUEST_RECEIVED') }]);
    expect((await shown(other)).untimedLimits.map(({ code }) => code)).toContain('C4');
  });

  test('an appeal comes of the notice of its day, and of no other entry of that day', async () => {
    const caseId = await newCase({});
    const told = { told: { toldDate: '2026-05-20', method: 'POST', reason: 'ENTERED_LATE' } };
    await recorded(caseId, ['FINAL_PLAN_SENT', '2026-05-20', told], ['REVIEW_MEETING', '2026-05-20']);
    await redressBy(ask, world).open(caseId, {
      ...{ kind: 'APPEAL', grounds: ['SECTION_F'], reference: 'SEND/2026/0721' },
      ...{ date: '2026-07-10', noticeDate: '2026-05-20' },
    });
    const correctsId = await idOf(caseId, 'FINAL_PLAN_SENT');
    expect(await refused(caseId, 'FINAL_PLAN_SENT', '2026-07-11', { correctsId, told: null })).toContain(
      'eventDate ENTRY_BUILT_ON',
    );
    await recorded(caseId, ['REVIEW_MEETING', '2026-10-20', { correctsId: await idOf(caseId, 'REVIEW_MEETING') }]);
  });

  test('what came of another is not in its way', async () => {
    const caseId = await newCase({});
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-01-05'], ['ASSESSMENT_REFUSED', '2026-02-10']);
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-03-02'], ['REQUEST_WITHDRAWN', '2026-04-01']);
    const correctsId = await idOf(caseId, 'REQUEST_RECEIVED');
    await recorded(caseId, ['REQUEST_RECEIVED', '2026-03-20', { correctsId }]);
    const last = await idOf(caseId, 'REQUEST_RECEIVED');
    expect(await refused(caseId, 'REQUEST_RECEIVED', '2026-04-02', { correctsId: last })).toEqual([
      'eventDate ENTRY_BUILT_ON',
    ]);
  });
});

describe('A21 the clocks are the child’s', () => {
  const told = ({ clocks, untimedLimits }: ShownCase) => ({ clocks, untimedLimits });
  const next = async () => {
    const query = '{ clocksNext(first: 50) { nodes { case { id } clock { code status } } } }';
    const { data } = await ask<{
      clocksNext: { nodes: { case: { id: string }; clock: { code: string; status: string } }[] };
    }>(world.actors.officer, query);
    return data.clocksNext.nodes.map(
      ({ case: { id }, clock: { code, status } }) => `${fromGlobalId('Case', id, 'id')} ${code} ${status}`,
    );
  };

  test('under each case the same, also where the later was referred with a final plan', async () => {
    const first = await newCase({ requestDate: '2026-03-02' as Day });
    await recorded(first, ['REQUEST_RECEIVED', '2026-03-02']);
    expect((await shown(first)).clocks.map(({ code, status }) => `${code} ${status}`)).toEqual([
      ...['C1 BREACHED', 'C3 BREACHED', 'C4 BREACHED'],
    ]);
    const second = await again(first, {
      ehcPlanStatus: 'FINAL',
      ehcPlanDate: '2026-09-01' as Day,
      requestDate: '2026-09-10' as Day,
    });
    const ofSecond = told(await shown(second));
    expect(ofSecond.clocks.map(({ code, status, endDate }) => `${code} ${status} ${String(endDate)}`)).toEqual([
      ...['C1 NOT_REQUIRED 2026-09-01', 'C3 NOT_REQUIRED 2026-09-01', 'C4 BREACHED 2026-09-01', 'C7 RUNNING null'],
    ]);
    expect(told(await shown(first))).toEqual(ofSecond);
    // Once over the area, whether worked out or kept.
    const own = async () => (await next()).filter((one) => one.includes(first) || one.includes(second));
    expect(await own()).toEqual([`${second} C7 RUNNING`]);
    await runJobs(db, clock, 'cases.keep-clocks');
    expect(await own()).toEqual([`${second} C7 RUNNING`]);
    // A referral that says nothing of the plan takes back nothing.
    const third = await again(first, {});
    expect([told(await shown(first)), told(await shown(third))]).toEqual([ofSecond, ofSecond]);
  });

  test('and what a child asks to see of its first case says it so', async () => {
    const first = await newCase({ requestDate: '2026-03-02' as Day });
    await recorded(first, ['REQUEST_RECEIVED', '2026-03-02']);
    await again(first, { ehcPlanStatus: 'FINAL', ehcPlanDate: '2026-07-20' as Day, requestDate: '2026-09-10' as Day });
    const query = 'query ($id: ID!) { subjectAccess(caseId: $id) { sections { heading entries { label text } } } }';
    const { data } = await ask<{
      subjectAccess: { sections: { heading: string; entries: { label: string; text: string }[] }[] };
    }>(world.actors.director, query, { id: asCase(first) });
    const limits = data.subjectAccess.sections
      .filter(({ heading }) => heading.endsWith(': Limits of the law'))
      .map(({ entries }) => entries.map(({ label, text }) => `${label}: ${text}`));
    expect(limits).toHaveLength(2);
    expect(limits[0]).toEqual(limits[1]);
    expect(limits[0]).toContainEqual(expect.stringContaining('by 20 July 2026: met'));
  });

  test('what is recorded under one case is judged by what another said of the plan', async () => {
    const first = await newCase({});
    await again(first, { ehcPlanStatus: 'FINAL', ehcPlanDate: '2026-02-01' as Day });
    await recorded(first, ['CEASE_NOTICE_SENT', '2026-11-10']);
  });
});

describe('G7, G5 who decided may have', () => {
  let sentence = 0;
  const by = (personId: string) => {
    sentence += 1;
    const reasons = `The review of visit ${String(sentence)} found that child number ${String(sentence)} needs what the plan has.`;
    return { deciderId: toGlobalId('Person', personId), delegation: 'Scheme of 2020, line 4.', reasons };
  };
  const decide = async (caseId: string, kind: string, decision: object) =>
    codesOf(
      (
        await callAs(
          ...([ask, world.actors.officer, 'recordPlanDecision'] as const),
          { caseId: asCase(caseId), planEventId: await idOf(caseId, kind), ...decision },
          'case { id }',
        )
      ).userErrors,
    );

  test('not who declared an interest in a case of the child; what it is is told to nobody', async () => {
    const { caseId, agendaItemId } = await makeOpenSitting(world);
    const { personId } = world.actors.member;
    const day = clock.now().toISOString().slice(0, 10);
    const declared = await callAs(
      ...([ask, world.actors.member, 'declareInterest'] as const),
      { agendaItemId: toGlobalId('AgendaItem', agendaItemId), kind: 'PERSONAL', reason: 'A nephew.' },
      'agendaItem { id }',
    );
    expect(declared.userErrors).toEqual([]);
    await recorded(caseId, ['REVIEW_MEETING', TODAY]);
    const [problem, ...rest] = await record(caseId, ['REVIEW_DECIDED', day, { decision: by(personId) }]);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ code: 'DECIDER_RECUSED', field: ['decision', 'deciderId'] });
    expect(problem!.message).toMatch(/another/u);
    expect(problem!.message).not.toMatch(/nephew|personal|interest/iu);
    await recorded(caseId, ['REVIEW_DECIDED', day]);
    expect(await decide(caseId, 'REVIEW_DECIDED', by(personId))).toEqual(['deciderId DECIDER_RECUSED']);
    const letter = { caseId: asCase(caseId), planEventId: await idOf(caseId, 'REVIEW_DECIDED'), ...by(personId) };
    const made = await callAs(ask, world.actors.officer, 'preparePlanNotice', letter, 'notice { id }');
    expect(codesOf(made.userErrors)).toContain('deciderId DECIDER_RECUSED');
    const other = await again(caseId, { ehcPlanStatus: 'FINAL' });
    await recorded(other, ['CEASE_NOTICE_SENT', day]);
    expect(await decide(other, 'CEASE_NOTICE_SENT', by(personId))).toEqual(['deciderId DECIDER_RECUSED']);
    expect(await decide(caseId, 'REVIEW_DECIDED', by(world.actors.chair.personId))).toEqual([]);
  });

  test('M1 reasons of what was taken back or replaced can be given of the right child', async () => {
    const told = by(world.actors.chair.personId);
    const wrong = await newCase({});
    await recorded(wrong, ['REQUEST_RECEIVED', '2026-09-02'], ['ASSESSMENT_REFUSED', '2026-10-05', { decision: told }]);
    const right = await newCase({});
    await recorded(right, ['REQUEST_RECEIVED', '2026-09-02']);
    const refuse = (caseId: string) => refused(caseId, 'ASSESSMENT_REFUSED', '2026-10-05', { decision: told });
    expect(await refuse(right)).toEqual(['decision.reasons DECISION_REASONS_COPIED']);
    const correctsId = await idOf(wrong, 'ASSESSMENT_REFUSED');
    // Another day of the same takes nothing back.
    await recorded(wrong, ['ASSESSMENT_REFUSED', '2026-10-06', { correctsId }]);
    expect(await refuse(right)).toEqual(['decision.reasons DECISION_REASONS_COPIED']);
    const last = await idOf(wrong, 'ASSESSMENT_REFUSED');
    await recorded(wrong, ['ASSESSMENT_REFUSED', null, { correctsId: last }]);
    expect(await refuse(right)).toEqual([]);
    const planEventId = await idOf(right, 'ASSESSMENT_REFUSED');
    const query = 'query ($id: ID!) { case(id: $id) { planEvents { id decisions { id } } } }';
    const { data } = await ask<{ case: { planEvents: { id: string; decisions: { id: string }[] }[] } }>(
      ...([world.actors.officer, query, { id: asCase(right) }] as const),
    );
    const replacesId = data.case.planEvents.find(({ id }) => id === planEventId)!.decisions[0]!.id;
    const third = await newCase({});
    await recorded(third, ['REQUEST_RECEIVED', '2026-09-02']);
    expect(await refuse(third)).toEqual(['decision.reasons DECISION_REASONS_COPIED']);
    expect(await decide(right, 'ASSESSMENT_REFUSED', { ...by(world.actors.chair.personId), replacesId })).toEqual([]);
    expect(await refuse(third)).toEqual([]);
  });

  test('nor whose part in it began after that day; whoever had it before, may have left', async () => {
    const caseId = await makeReferredCase(world);
    const { personId } = world.actors.chair;
    await recorded(caseId, ['REVIEW_MEETING', '2025-09-01']);
    expect(await record(caseId, ['REVIEW_DECIDED', '2025-09-20', { decision: by(personId) }])).toMatchObject([
      {
        code: 'DECIDER_NOT_THEN',
        field: ['decision', 'deciderId'],
        message: expect.stringMatching(/20 September 2025.*with the first day of that/su) as string,
      },
    ]);
    await recorded(caseId, ['REVIEW_DECIDED', '2025-10-01', { decision: by(personId) }]);
    // Nor is it put right to such a day, while that person is named.
    const correctsId = await idOf(caseId, 'REVIEW_DECIDED');
    expect(await refused(caseId, 'REVIEW_DECIDED', '2025-09-30', { correctsId })).toEqual([
      'eventDate DECIDER_NOT_THEN',
    ]);
    const left = await makeReferredCase(world);
    const colleague = world.actors.socialCare.personId;
    await db.asOwner(`update role_grant set active_span = '[2020-01-01,2025-03-31]' where person_id = $1`, [colleague]);
    await recorded(
      left,
      ['REVIEW_MEETING', '2025-09-01'],
      ['REVIEW_DECIDED', '2025-09-20', { decision: by(colleague) }],
    );
    expect(await refused(left, 'CEASE_NOTICE_SENT', '2019-12-31', { decision: by(colleague) })).toContain(
      'decision.deciderId DECIDER_NOT_THEN',
    );
    // As the refusal says: who runs the service enters the time before, and it can be recorded.
    const before = { startDate: '2019-09-02' as Day, endDate: '2025-09-30' as Day };
    const grant = {
      personId: asId<PersonId>(personId),
      role: 'PANEL_CHAIR' as const,
      agencyId: null,
      budgetHolderId: null,
      feeds: [],
      ...before,
    };
    const granted = await asSystem(db.database, clock, '311', (tx) => grantRoleIn(tx, grant));
    expect(granted.ok).toBe(true);
    const early = await makeReferredCase(world);
    await recorded(
      early,
      ['REVIEW_MEETING', '2025-09-01'],
      ['REVIEW_DECIDED', '2025-09-20', { decision: by(personId) }],
    );
  });
});

describe('A5 Case.ehcPlan tells of the plan that there is', () => {
  interface ShownPlan {
    readonly status: string;
    readonly date: string | null;
    readonly ceasedDate: string | null;
    readonly ceaseReason: string | null;
  }
  const planOf = async (caseId: string): Promise<ShownPlan> => {
    const query = 'query ($id: ID!) { case(id: $id) { ehcPlan { status date ceasedDate ceaseReason } } }';
    const { data, errors } = await ask<{ case: { ehcPlan: ShownPlan } }>(world.actors.officer, query, {
      id: asCase(caseId),
    });
    expect(errors).toEqual([]);
    return data.case.ehcPlan;
  };
  const LEFT = { ceaseReason: 'LEFT_ENGLAND' };
  const plan = (date: string | null, ceasedDate: string | null = null) => ({
    ...{ status: 'FINAL', date, ceasedDate },
    ceaseReason: ceasedDate === null ? null : LEFT.ceaseReason,
  });
  const FINAL = { ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-12-01', requestDate: '2025-01-15' };

  test('one that ended, until one is made anew: then of that, its day and no end', async () => {
    const caseId = await newCase(FINAL);
    await recorded(caseId, ['PLAN_CEASED', '2026-03-31', LEFT]);
    expect(await planOf(caseId)).toEqual(plan('2024-12-01', '2026-03-31'));
    await recorded(caseId, ['BECAME_RESPONSIBLE', '2026-06-01']);
    expect(await planOf(caseId)).toEqual(plan('2024-12-01', '2026-03-31'));
    await recorded(caseId, ['FINAL_PLAN_SENT', '2026-09-01']);
    expect(await planOf(caseId)).toEqual(plan('2026-09-01'));
    // Who asks what is kept is told of that end as the one of the plan before.
    const kept = 'query ($id: ID!) { subjectAccess(caseId: $id) { sections { entries { label text } } } }';
    const { data } = await ask<{ subjectAccess: { sections: { entries: { label: string; text: string }[] }[] } }>(
      ...([world.actors.officer, kept, { id: asCase(caseId) }] as const),
    );
    const lines = data.subjectAccess.sections.flatMap(({ entries }) =>
      entries.map((one) => `${one.label}: ${one.text}`),
    );
    expect(lines).toContain('The plan before this one ended: 31 March 2026');
    expect(lines.filter((line) => line.startsWith('The plan ended'))).toEqual([]);
    // The end of one plan says nothing of why another ended, and that one's end is told.
    expect(await refused(caseId, 'PLAN_CEASED', '2026-11-10')).toContain('ceaseReason REASON_MISSING');
    await recorded(caseId, ['PLAN_CEASED', '2026-11-10', LEFT]);
    expect(await planOf(caseId)).toMatchObject({ ceasedDate: '2026-11-10', ceaseReason: 'LEFT_ENGLAND' });
    const correctsId = await idOf(caseId, 'PLAN_CEASED');
    // Of one that is put right the reason stands.
    await recorded(caseId, ['PLAN_CEASED', '2026-11-11', { correctsId }]);
    expect(await planOf(caseId)).toMatchObject({ ceasedDate: '2026-11-11', ceaseReason: 'LEFT_ENGLAND' });
  });

  test('an end of years before the plan with which the case was referred is none of that plan', async () => {
    const caseId = await newCase({ ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-05-01' });
    await recorded(caseId, ['PLAN_CEASED', '2022-06-01', LEFT]);
    expect(await planOf(caseId)).toEqual(plan('2024-05-01'));
  });

  test('by a later referral of the child too, under each of its cases, until that plan ended', async () => {
    const first = await newCase(FINAL);
    await recorded(first, ['PLAN_CEASED', '2026-03-31', LEFT]);
    const asked = await again(first, { ehcPlanStatus: 'DRAFT', ehcPlanDate: '2026-08-01' });
    expect(await planOf(first)).toEqual(plan('2024-12-01', '2026-03-31'));
    await db.asOwner(`update panel_case set status = 'CLOSED' where case_id = $1`, [asked]);
    const later = await again(first, { ehcPlanStatus: 'FINAL', ehcPlanDate: '2026-09-01', requestDate: '2026-09-10' });
    expect([await planOf(first), await planOf(later)]).toEqual([plan('2026-09-01'), plan('2026-09-01')]);
    await recorded(later, ['FINAL_PLAN_SENT', '2026-09-01'], ['PLAN_CEASED', '2026-11-10', LEFT]);
    expect(await planOf(later)).toEqual(plan('2026-09-01', '2026-11-10'));
    expect((await planOf(first)).ceasedDate).not.toBeNull();
  });
});
